package number

import "fmt"

// Shape is what a cell looks like by itself, before anything is known about its column.
type Shape uint8

// The shapes.
const (
	NotNumber Shape = iota // no figure and no word for a missing one
	Plain                  // 43, 43.75, <1, 28–32
	Percent                // 7.6 %, 12 percent
	Count                  // 1,100, n=500, an integer of three digits or more without a percent sign
	Absent                 // nothing, a dash, N/A: see [Missing]
)

var shapes = [...]string{"not a number", "plain", "percent", "count", "absent"}

// String returns the name of the shape in lower case.
func (s Shape) String() string {
	if int(s) < len(shapes) {
		return shapes[s]
	}
	return fmt.Sprintf("Shape(%d)", uint8(s))
}

// Looks returns the shape of a cell. It is cheap and sees one cell only: a year is a Count, "2.010" is Plain since
// only the rest of its column can tell ([DetectFormat]), and "10–13" is Plain though it may be days.
func Looks(text string) Shape {
	if p, ok := plainFigure(text, Format{}, asAny); ok {
		return p.shape()
	}
	return looks(text)
}

// shape is that of a cell that holds p.
func (p *plain) shape() Shape {
	switch {
	case p.percent:
		return Percent
	case p.long:
		return Count
	}
	return Plain
}

// looks is Looks of a cell that holds no plain figure.
func looks(text string) Shape {
	switch {
	case text == "", isDash(text):
		return Absent
	case isASCIILetter(text[0]):
		if shape, told := looksLikeWords(text); told {
			return shape
		}
	case isDigitsAndWord(text):
		return NotNumber
	}
	r, bad := scan(text, Format{}, asAny)
	switch {
	case bad.want != "":
		return NotNumber
	case r.missing != Present:
		return Absent
	case r.percent:
		return Percent
	case r.sample || r.signs&groups != 0 || r.signs&eitherComma != 0 || r.long:
		return Count
	case r.remark:
		return NotNumber // "2 (north)" is more likely a name than a share
	}
	return Plain
}

// isName says of a cell that begins with a letter that it is neither a figure
// nor a word for a missing one, as its first words are none of those that stand
// around figures.
func isName(text string) bool {
	if !isASCIILetter(text[0]) {
		return false
	}
	shape, told := looksLikeWords(text)
	return told && shape == NotNumber
}

// looksLikeWords tells the shape of a cell that begins with a letter by its first
// words, where they tell it: they are a name, or they say that a figure is
// missing and are all the cell has.
func looksLikeWords(text string) (shape Shape, told bool) {
	var buf [phrase]byte
	s := scanner{cursor: cursor{text: text}, as: asAny}
	key, all := s.words(buf[:0])
	if !all || len(key) == 0 {
		return NotNumber, !all
	}
	switch key[len(key)-1] {
	case '=', ':':
		return NotNumber, false
	}
	if missingAlone(key) != Present {
		return Absent, s.rest()
	}
	return NotNumber, qualifierWord(key) == Exact
}

// isDigitsAndWord says of a cell that begins with a digit that it is no figure,
// as its first word is none of those that may follow one: "6–12 Oct". In
// brackets anything may.
func isDigitsAndWord(text string) bool {
	if text[0]-'0' > 9 {
		return false
	}
	for i := 1; i < len(text); i++ {
		switch c := text[i]; {
		case c == '(' || c == '[':
			return false
		case isASCIILetter(c):
			if c|0x20 == 'p' || c|0x20 == 't' { // percent, points, to
				return false
			}
			return !beginningsOf().behind.has(text, i) // 1,005 adults
		}
	}
	return false
}

func isASCIILetter(c byte) bool { return c|0x20-'a' < 26 }
