package plaintext

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// clean gives the words a reader would see.
func clean(raw string) string { return read(raw).text }

// fold replaces every run of white space, no-break spaces included, by one
// space and drops it at both ends.
func fold(s string) string {
	if !isFolded(s) {
		return join(s)
	}
	return s
}

func join(s string) string { return strings.Join(strings.Fields(s), " ") }

func isFolded(s string) bool {
	for i := range len(s) {
		if signs[s[i]]&gap != 0 && isGap(s, i) {
			return false
		}
	}
	return true
}

// examine says whether a text may hold markup, and of one that does not whether
// its white space is folded.
func examine(s string) (marked, folded bool) {
	folded = true
	for i := range len(s) {
		switch sign := signs[s[i]]; {
		case sign == 0:
		case sign&mark != 0:
			if isMarkup(s, i) {
				return true, false
			}
		case folded:
			folded = !isGap(s, i)
		}
	}
	return false, folded
}

// signs tells the bytes that may be markup, and those that may be, or begin,
// white space to be folded.
var signs = [256]uint8{
	'\\': mark, '<': mark, '&': mark, '[': mark, '!': mark, '^': mark, '*': mark, '_': mark, '`': mark, '~': mark, '\'': mark,
	' ': gap, '\t': gap, '\n': gap, '\v': gap, '\f': gap, '\r': gap, 0xc2: gap, 0xe1: gap, 0xe2: gap, 0xe3: gap,
}

const (
	mark = 1 << iota
	gap
)

// isMarkup says whether the sign at i may be markup where it stands: an
// apostrophe is none by itself, nor is an exclamation mark.
func isMarkup(s string, i int) bool {
	switch s[i] {
	case '\'':
		return i+1 < len(s) && s[i+1] == '\''
	case '!':
		return i+1 < len(s) && s[i+1] == '['
	}
	return true
}

// isGap says whether white space at i is more than a space between words.
func isGap(s string, i int) bool {
	if s[i] == ' ' {
		return i == 0 || i == len(s)-1 || s[i+1] == ' '
	}
	r, _ := utf8.DecodeRuneInString(s[i:])
	return unicode.IsSpace(r)
}

const longestTag = 200

// tagLength is the length of the tag s starts with, 0 where it starts with none.
func tagLength(s string) int {
	if tagName(s) == "" {
		return 0
	}
	end := strings.IndexAny(s[1:min(len(s), longestTag)], "<>")
	if end < 0 || s[1+end] == '<' {
		return 0
	}
	return end + 2
}

func tagName(s string) string {
	s = strings.TrimPrefix(s[1:], "/")
	n := 0
	for n < len(s) && (s[n]|0x20 >= 'a' && s[n]|0x20 <= 'z' || n > 0 && s[n] >= '0' && s[n] <= '9') {
		n++
	}
	return strings.ToLower(s[:n])
}

// dropMarks takes footnote marks such as [12], [a], [note 3] and
// [citation needed] out.
func dropMarks(s string) (string, []string) {
	var b strings.Builder
	var marks []string
	for {
		open := strings.IndexByte(s, '[')
		if open < 0 {
			break
		}
		end := strings.IndexByte(s[open:], ']')
		if end < 0 {
			break
		}
		mark := s[open+1 : open+end]
		if isMark(mark) {
			b.WriteString(s[:open])
			marks = append(marks, mark)
		} else {
			b.WriteString(s[:open+end+1])
		}
		s = s[open+end+1:]
	}
	b.WriteString(s)
	return b.String(), marks
}

func isMark(s string) bool {
	s = strings.ToLower(strings.TrimSpace(s))
	for _, prefix := range []string{"note ", "nb ", "n ", "fn "} {
		s = strings.TrimPrefix(s, prefix)
	}
	switch {
	case s == "":
		return false
	case s == "citation needed" || s == "dead link" || s == "better source needed":
		return true
	case strings.Trim(s, "0123456789") == "":
		return len(s) <= 3
	default:
		return len(s) == 1 && s[0] >= 'a' && s[0] <= 'z'
	}
}
