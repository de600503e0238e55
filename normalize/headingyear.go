package normalize

import (
	"regexp"
	"strconv"
	"strings"

	"pollard/extract"
	"pollard/normalize/edtf"
)

// yearRange is one that begins with a year written in full.
var yearRange = regexp.MustCompile(`\b((?:19|20)\d\d)\s*[-–—/]\s*((?:19|20)?\d\d)\b`)

var (
	boundYear = regexp.MustCompile(`(?i)(\bpre[- –]|\bprior to )?(\S+ )?((?:19|20)\d\d)\b`)
	inclusive = regexp.MustCompile(`(?i)\b(?:until|till|to|through) `)
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

// mayHaveRange says that a sign stands behind a figure of a text, as in every
// range of years.
func mayHaveRange(text string) bool {
	figure := false // the last byte that is no space is a digit
	for i := range len(text) {
		switch c := text[i]; c {
		case ' ', '\t', '\n', '\f', '\r':
		case '-', '/', "–"[0]:
			if figure {
				return true
			}
		default:
			figure = c-'0' <= 9
		}
	}
	return false
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
		case n == 1 && !(mayHaveRange(heading) && yearRange.MatchString(heading)):
			return first
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
		if mayHaveRange(heading) {
			if m := yearRange.FindStringSubmatch(heading); m != nil {
				return year(m[1][:4-len(m[2])] + m[2])
			}
		}
		if n == 1 && isBound(heading, language) && !inclusive.MatchString(heading) {
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
		m := boundYear.FindStringSubmatch(heading)
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
		switch c, next := heading[i], heading[i+1]; {
		case c|0x20 == 'p' && next|0x20 == 'r' && (i == 0 || !isWordByte(heading[i-1])):
			return "", false
		case c == '1' && next == '9', c == '2' && next == '0':
			switch {
			case i+4 > len(heading) || !isDigits(heading[i+2:i+4]) || i+4 < len(heading) && isWordByte(heading[i+4]):
			case at >= 0:
				return "", false
			default:
				at = i
			}
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
