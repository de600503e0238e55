package prose

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"pollard/normalize/number"
)

// figure is one percentage told in a sentence.
type figure struct {
	start, end int // byte range in the sentence, the percent sign or word included
	raw        string
	number     number.Number
}

// percentWords follow a figure and make it a percentage.
var percentWords = []string{"percent", "per cent", "pct", "per-cent"}

// figures finds the percentages of a sentence. "percentage points" and
// percents of change or of an economy are none.
func figures(text string) []figure {
	var out []figure
	for i := 0; i < len(text); {
		start, end, digits := numeral(text, i)
		if end == 0 {
			break
		}
		i = end
		stop := percentEnd(text, end)
		if stop == 0 && len(out) > 0 && strings.Contains(digits, ".") && takesSide(text[end:]) {
			stop = end // "44.9 percent support it, 38.9 are against it"
		}
		if stop == 0 {
			continue
		}
		f := figure{start: start, end: stop, raw: text[start:stop]}
		var err error
		if f.number, err = number.Parse(digits+"%", number.Format{}); err != nil || f.number.Missing != number.Present {
			continue
		}
		if !isShare(text[stop:]) {
			continue
		}
		out = append(out, f)
		i = stop
	}
	return out
}

// takesSide says that the words directly behind a number are people's answer.
func takesSide(rest string) bool {
	tokens := tokenize(rest[:min(len(rest), 60)])
	if len(tokens) > 0 && (tokens[0].word == "are" || tokens[0].word == "were" || tokens[0].word == "would") {
		tokens = tokens[1:]
	}
	return len(tokens) > 0 && at(tokens, 0, func(p *phrase) bool { return isTakingSides(p) && p.class != said && p.where == "any" }) != nil
}

// percentEnd is where the percent sign or word after a numeral ends, 0 where
// there is none.
func percentEnd(text string, i int) int {
	rest := text[i:]
	trimmed := strings.TrimLeft(rest, " \u00a0-")
	at := i + len(rest) - len(trimmed)
	if strings.HasPrefix(trimmed, "%") {
		return at + 1
	}
	lower := strings.ToLower(trimmed[:min(len(trimmed), 12)])
	for _, w := range percentWords {
		if strings.HasPrefix(lower, w) && !continues(lower[len(w):]) {
			return at + len(w)
		}
	}
	return 0
}

func continues(rest string) bool {
	r, _ := utf8.DecodeRuneInString(rest)
	return rest != "" && unicode.IsLetter(r)
}

// isShare says that what follows a percentage does not make it one of another
// thing than people: of change, of points, of an economy.
func isShare(rest string) bool {
	first := words(rest, 3)
	if len(first) == 0 {
		return true
	}
	switch first[0] {
	case "point", "points", "increase", "decrease", "rise", "drop", "fall", "decline", "growth", "higher", "lower",
		"more", "less", "fewer", "turnout", "tax", "discount", "interest", "gdp", "alcohol", "swing", "chance":
		return false
	case "of":
		for _, w := range first[1:] {
			switch w {
			case "gdp", "vote", "votes", "ballots", "seats", "gross", "territory", "land", "exports", "imports", "trade",
				"budget", "cost", "costs", "turnout", "electricity", "popular", "revenue", "shares":
				return false
			}
		}
	}
	return true
}

// numeral finds the next number at or after i: digits or the words for one
// below a hundred. digits is how number.Parse takes it; end is 0 where there
// is none.
func numeral(text string, i int) (start, end int, digits string) {
	for i < len(text) {
		r, size := utf8.DecodeRuneInString(text[i:])
		switch {
		case r >= '0' && r <= '9', r == '<' && i+1 < len(text):
			end := i + size
			for end < len(text) && (text[end] >= '0' && text[end] <= '9' || (text[end] == '.' || text[end] == ',') && end+1 < len(text) && text[end+1] >= '0' && text[end+1] <= '9') {
				end++
			}
			if dash := rangeEnd(text, end); dash > 0 {
				end = dash
			}
			return i, end, text[i:end]
		case unicode.IsLetter(r):
			end := wordEnd(text, i)
			if value, stop := spelled(text, i, end); value != "" {
				return i, stop, value
			}
			i = end
		default:
			i += size
		}
	}
	return 0, 0, ""
}

// rangeEnd is where the second figure of a range like "45–50" ends, 0 where
// none follows.
func rangeEnd(text string, i int) int {
	r, size := utf8.DecodeRuneInString(text[i:])
	if r != '–' && r != '-' {
		return 0
	}
	end := i + size
	for end < len(text) && text[end] >= '0' && text[end] <= '9' {
		end++
	}
	if end == i+size {
		return 0
	}
	return end
}

func wordEnd(text string, i int) int {
	for i < len(text) {
		if c := text[i]; c|0x20 >= 'a' && c|0x20 <= 'z' || c >= '0' && c <= '9' || c == '\'' {
			i++
			continue
		} else if c < utf8.RuneSelf {
			break
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '’' {
			break
		}
		i += size
	}
	return i
}

var units = map[string]int{
	"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
	"eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
	"eighteen": 18, "nineteen": 19,
}

var tens = map[string]int{
	"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}

// spelled reads "ninety" or "ninety-one" at i, whose first word ends at end.
func spelled(text string, i, end int) (digits string, stop int) {
	word := strings.ToLower(text[i:end])
	if n, ok := units[word]; ok {
		return itoa(n), end
	}
	ten, ok := tens[word]
	if !ok {
		return "", 0
	}
	if end < len(text) && (text[end] == '-' || text[end] == ' ') {
		next := wordEnd(text, end+1)
		if n, ok := units[strings.ToLower(text[end+1:next])]; ok && n < 10 {
			return itoa(ten + n), next
		}
	}
	return itoa(ten), end
}

func itoa(n int) string { return string([]byte{byte('0' + n/10), byte('0' + n%10)}) }

// words gives the first n words of text in lower case.
func words(text string, n int) []string {
	var out []string
	for i := 0; i < len(text) && len(out) < n; {
		r, size := utf8.DecodeRuneInString(text[i:])
		if !unicode.IsLetter(r) {
			i += size
			continue
		}
		end := wordEnd(text, i)
		out = append(out, strings.ToLower(text[i:end]))
		i = end
	}
	return out
}
