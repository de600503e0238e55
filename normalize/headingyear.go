package normalize

import (
	"strconv"
	"strings"

	"pollard/extract"
	"pollard/normalize/edtf"
)

var (
	boundYear = pattern(`(?i)(\bpre[- –]|\bprior to )?(\S+ )?((?:19|20)\d\d)\b`)
	inclusive = pattern(`(?i)\b(?:until|till|to|through) `)
)

// yearsIn finds the years of the twentieth and the twenty-first century in a
// text: the first and the last one, and how many there are.
func yearsIn(text string) (first, last, n int) {
	for i := 0; i+4 <= len(text); i++ {
		if c := text[i]; c != '1' && c != '2' || i > 0 && isWordByte(text[i-1]) || i+4 < len(text) && isWordByte(text[i+4]) {
			continue
		}
		y := year(text[i : i+4])
		if y < 1900 || y > 2099 {
			continue
		}
		if n++; n == 1 {
			first = y
		}
		last = y
	}
	return first, last, n
}

// yearRange finds the first range of years in a text that begins with a year
// written in full: "2019–20", "2019 / 2020". It gives its last year.
func yearRange(text string) (to int, ok bool) {
	for i := 0; i+4 < len(text); i++ {
		if !isYearAt(text, i) || i > 0 && isWordByte(text[i-1]) {
			continue
		}
		at := passSpaces(text, i+4)
		sign := 1
		switch rest := text[at:]; {
		case strings.HasPrefix(rest, "-"), strings.HasPrefix(rest, "/"):
		case strings.HasPrefix(rest, "–"), strings.HasPrefix(rest, "—"):
			sign = len("–")
		default:
			continue
		}
		at = passSpaces(text, at+sign)
		switch {
		case isYearAt(text, at) && endsWord(text, at+4):
			return year(text[at : at+4]), true
		case at+2 <= len(text) && isDigits(text[at:at+2]) && endsWord(text, at+2):
			return year(text[i:i+2] + text[at:at+2]), true
		}
	}
	return 0, false
}

// isYearAt says that the digits of a year of the twentieth or the twenty-first
// century begin at i, whatever stands around them.
func isYearAt(text string, i int) bool {
	return i+4 <= len(text) && (text[i] == '1' && text[i+1] == '9' || text[i] == '2' && text[i+1] == '0') && isDigits(text[i+2:i+4])
}

// endsWord says that what ends at i is no part of a longer word.
func endsWord(text string, i int) bool { return i == len(text) || !isWordByte(text[i]) }

func passSpaces(text string, i int) int {
	for i < len(text) && isSpaceByte(text[i]) {
		i++
	}
	return i
}

// isWordByte says that a byte is an ASCII letter, a digit or an underscore.
func isWordByte(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c|0x20 && c|0x20 <= 'z' || c == '_'
}

// yearOfHeading is the year the innermost heading that speaks of years names, 0
// where it names several or none does, or one that its dates come before.
func yearOfHeading(path, language string) int {
	for path != "" {
		var heading string
		path, heading = cutInnermost(path)
		switch first, _, n := yearsIn(heading); {
		case n == 1 && isBound(heading, language):
			return 0
		case n == 1:
			if _, ranged := yearRange(heading); !ranged {
				return first
			}
			return 0
		case n > 0:
			return 0
		}
	}
	return 0
}

// lastYearOfHeading is the last year that the innermost heading that speaks of
// years names, 0 where none does; of "before 2020" the year before.
func lastYearOfHeading(path, language string) int {
	for path != "" {
		var heading string
		path, heading = cutInnermost(path)
		_, last, n := yearsIn(heading)
		if n == 0 {
			continue
		}
		if to, ranged := yearRange(heading); ranged {
			return to
		}
		if n == 1 && isBound(heading, language) && !inclusive().MatchString(heading) {
			return last - 1
		}
		return last
	}
	return 0
}

// isBound says that the word right in front of the year of a heading makes a
// bound of it: "before 2020", "pre-2019", "bis 2021".
func isBound(heading, language string) bool {
	if strings.IndexByte(heading, ' ') < 0 && strings.IndexByte(heading, '-') < 0 && strings.IndexByte(heading, "–"[0]) < 0 {
		return false // a year alone, as most
	}
	words, told := wordBeforeYear(heading)
	if !told {
		m := boundYear().FindStringSubmatch(heading)
		if m == nil || m[1] != "" {
			return m != nil
		}
		if m[2] != "" {
			words = m[2] + m[3]
		}
	}
	if words == "" {
		return false
	}
	d, err := edtf.Parse(words, edtf.Context{Language: language})
	return err == nil && d.Start.IsZero() && !d.End.IsZero()
}

// wordBeforeYear finds what boundYear does, at a fraction of what that takes, in a
// heading that has one year and no word that begins as "pre-" and "prior to" do:
// the word in front of the year and the year, empty where none is. It is false of
// any other heading.
func wordBeforeYear(heading string) (words string, told bool) {
	at := -1
	for i := 0; i+1 < len(heading); i++ {
		switch {
		case heading[i]|0x20 == 'p' && heading[i+1]|0x20 == 'r' && (i == 0 || !isWordByte(heading[i-1])):
			return "", false
		case isYearAt(heading, i) && endsWord(heading, i+4):
			if at >= 0 {
				return "", false
			}
			at = i
		}
	}
	if at < 2 || heading[at-1] != ' ' {
		return "", at >= 0
	}
	start := at - 1
	for start > 0 && !isSpaceByte(heading[start-1]) {
		start--
	}
	if start == at-1 {
		return "", true
	}
	return heading[start : at+4], true
}

func isSpaceByte(c byte) bool { return c == ' ' || '\t' <= c && c <= '\r' && c != '\v' }

// cutInnermost parts the innermost heading from those around it.
func cutInnermost(path string) (outer, heading string) {
	const sign = " > "
	if i := strings.LastIndex(path, sign); i >= 0 {
		return path[:i], path[i+len(sign):]
	}
	return "", path
}

func year(digits string) int {
	n, err := strconv.Atoi(digits)
	if err != nil {
		return 0
	}
	return n
}

// monthOfHeading is the month the innermost heading is about, 0 where it is
// about none.
func monthOfHeading(path string, ctx edtf.Context) int {
	if i := strings.LastIndex(path, " > "); i >= 0 {
		path = path[i+len(" > "):]
	}
	if path == "" {
		return 0
	}
	ctx.Year = 2000
	if d, err := edtf.Parse(path, ctx); err == nil && d.Precision == edtf.MonthPrecision && d.Start.Month == d.End.Month {
		return d.End.Month
	}
	return 0
}

// headingOf is all that stands above a table.
func headingOf(title string, t *extract.Table) string {
	heading := title
	if t.Section != "" {
		heading += " > " + t.Section
	}
	if t.Caption != "" {
		heading += " " + t.Caption
	}
	return heading
}
