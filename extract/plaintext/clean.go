package plaintext

import (
	"strings"
	"unicode"
)

// clean gives the words a reader would see.
func clean(raw string) string { return read(raw).text }

// fold replaces every run of white space, no-break spaces included, by one
// space and drops it at both ends.
func fold(s string) string {
	if isFolded(s) {
		return s
	}
	return strings.Join(strings.Fields(s), " ")
}

func isFolded(s string) bool {
	for i := range len(s) {
		c := s[i]
		if c >= 0x80 {
			// Only non-ASCII white space would need folding.
			return strings.IndexFunc(s, func(r rune) bool { return r != ' ' && unicode.IsSpace(r) }) < 0 && !strings.Contains(s, "  ") && s[0] != ' ' && s[len(s)-1] != ' '
		}
		if c < ' ' || c == ' ' && (i == 0 || i == len(s)-1 || s[i+1] == ' ') {
			return false
		}
	}
	return true
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
