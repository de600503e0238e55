package listed

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"pollard/normalize/edtf"
)

// part is what stands between two signs of a line.
type part struct {
	start, end int  // its bytes in the line, white space around it left out
	before     byte // the sign it stands behind: one of ":,;/-(", ')' behind brackets, 0 at the start
	figure     span // its percentage with the sign, empty where it has none
}

type span struct{ start, end int }

func (s span) isEmpty() bool { return s.start == s.end }

// mostParts bounds the parts of a line; one with more is no line of key words.
const mostParts = 24

// cut parts a line of a page in a language at colons, semicolons, commas, dashes and strokes that stand
// apart, and brackets; ok is false where it has too many parts or a part has two
// percentages.
func cut(line, language string) (parts []part, ok bool) {
	p := part{}
	for i := 0; i < len(line); {
		sign, size := signAt(line, i)
		if sign != 0 {
			if parts, ok = p.add(parts, line, language, i); !ok {
				return nil, false
			}
			p = part{start: i + size, before: sign}
		}
		i += size
	}
	return p.add(parts, line, language, len(line))
}

// add adds a part that ends here, unless it is empty.
func (p part) add(parts []part, line, language string, end int) ([]part, bool) {
	p.end = end
	p.trim(line)
	if p.start == p.end {
		return parts, true
	}
	more, ok := p.figures(line, language)
	return append(parts, more...), ok && len(parts)+len(more) <= mostParts
}

// signAt gives the sign at place i of a line if it parts what is before it from what
// is behind, else 0, and how many bytes to go on.
func signAt(line string, i int) (sign byte, size int) {
	r, size := utf8.DecodeRuneInString(line[i:])
	switch r {
	case ':', ';', ',':
		if !isDigitAt(line, i+size) {
			return byte(r), size
		}
	case '/':
		if isSpaceAt(line, i+size) || strings.HasSuffix(line[:i], "%") {
			return '/', size
		}
	case '–', '—', '-', '−':
		if isSpaceAt(line, i+size) && (i == 0 || line[i-1] == ' ') {
			return '-', size
		}
	case '(', '[':
		return '(', size
	case ')', ']':
		return ')', size
	}
	return 0, size
}

func isDigitAt(line string, i int) bool { return i < len(line) && line[i] >= '0' && line[i] <= '9' }

// isSpaceAt holds at the end of the line as well.
func isSpaceAt(line string, i int) bool {
	r, _ := utf8.DecodeRuneInString(line[i:])
	return i == len(line) || unicode.IsSpace(r)
}

// trim takes white space and a full stop off the ends of a part.
func (p *part) trim(line string) {
	for p.start < p.end {
		r, size := utf8.DecodeRuneInString(line[p.start:p.end])
		if !unicode.IsSpace(r) && r != '.' {
			break
		}
		p.start += size
	}
	for p.start < p.end {
		r, size := utf8.DecodeLastRuneInString(line[p.start:p.end])
		if !unicode.IsSpace(r) && (r != '.' || p.end < len(line) && line[p.end] == ',') {
			break
		}
		p.end -= size
	}
}

// figures finds the percentage of a part. A part with two is two parts where a
// word joins them: "46% yes and 42% no".
func (p part) figures(line, language string) (parts []part, ok bool) {
	first, more := percentage(line, p.start, p.end)
	if !more {
		p.figure = first
		return []part{p}, true
	}
	second, _ := percentage(line, first.end, p.end)
	between := line[first.end:second.start]
	for at := strings.IndexByte(between, ' '); at >= 0; {
		end := strings.IndexByte(between[at+1:], ' ')
		if end < 0 {
			break
		}
		word := at + 1
		at = word + end
		if !edtf.IsAnd(between[word:at], language) {
			continue
		}
		left, right := p, p
		left.end, left.figure = first.end+word, first
		right.start, right.before = first.end+at, ','
		left.trim(line)
		right.trim(line)
		if left.end > right.start || right.start > second.start {
			continue // the word belongs to an answer before its figure: "yes 46% and no 42%"
		}
		rest, ok := right.figures(line, language)
		return append([]part{left}, rest...), ok
	}
	return nil, false
}

// percentage finds the first percentage of a stretch of the line; more says that
// another one follows.
func percentage(line string, start, end int) (found span, more bool) {
	for i := start; i < end; i++ {
		unit := percentAt(line[i:end])
		if unit == 0 {
			continue
		}
		from := len(strings.TrimRight(line[start:i], " \u00a0")) + start
		digits := from
		for digits > start && strings.IndexByte("0123456789.,", line[digits-1]) >= 0 {
			digits--
		}
		for digits < from && line[digits] != '<' && (line[digits] < '0' || line[digits] > '9') {
			digits++
		}
		if digits == from {
			continue
		}
		if digits > start && line[digits-1] == '<' {
			digits--
		}
		if !found.isEmpty() {
			return found, true
		}
		found = span{digits, i + unit}
		i += unit - 1
	}
	return found, false
}

// percentAt is how long the sign or word for percent is that a text begins with.
func percentAt(text string) int {
	for _, unit := range [...]string{"%", "percent", "per cent"} {
		if strings.HasPrefix(text, unit) {
			return len(unit)
		}
	}
	return 0
}
