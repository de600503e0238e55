package export

// Marks say which kinds of characters a text holds.
type Marks uint8

// The kinds of characters that a format may not be able to write as they are.
const (
	// Separators are what lines are cut at, quoted or escaped with: commas, double
	// quotes, line breaks and backslashes.
	Separators Marks = 1 << iota
	// Markup is what XML or a spreadsheet takes for something else, or not at
	// all: & < > _, control characters but tab and line feed, and whatever
	// begins with the byte EF, as U+FFFE does.
	Markup
)

// markOf is the marks of every byte.
var markOf = func() (of [256]Marks) {
	for b := range of {
		switch {
		case b == '\n':
			of[b] = Separators
		case b == '\r':
			of[b] = Separators | Markup
		case b < ' ' && b != '\t', b == '&', b == '<', b == '>', b == '_', b == 0xEF:
			of[b] = Markup
		case b == ',', b == '"', b == '\\':
			of[b] = Separators
		}
	}
	return of
}()

// marksOf gathers the marks of a text, a few bytes at a time.
func marksOf(s string) (m Marks) {
	for len(s) >= 8 {
		m |= markOf[s[0]] | markOf[s[1]] | markOf[s[2]] | markOf[s[3]] |
			markOf[s[4]] | markOf[s[5]] | markOf[s[6]] | markOf[s[7]]
		s = s[8:]
	}
	for i := range len(s) {
		m |= markOf[s[i]]
	}
	return m
}
