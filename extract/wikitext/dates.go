package wikitext

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// dateTemplates are the templates that write dates. Most sort keys of poll
// tables come from them.
var dateTemplates = map[string]function{
	"opdrts":     func(c *callOf) string { return pollDates(c, false) },
	"opmdrts":    func(c *callOf) string { return pollDates(c, true) },
	"dts":        sortedDate,
	"dtsh":       sortDate,
	"start date": func(c *callOf) string { return hiddenDate(c, "dtstart") },
	"end date":   func(c *callOf) string { return hiddenDate(c, "dtend") },
	"start and end dates": func(c *callOf) string {
		from, to := dateOf(c, 1), dateOf(c, 4)
		return joinWords([]string{from.long(!c.dayFirst()), to.long(!c.dayFirst())}, " – ")
	},
	"date":       plainDate,
	"birth date": func(c *callOf) string { return hiddenDate(c, "bday") },
	"as of":      asOf,
	"circa":      circa,
}

var monthNames = strings.Fields("January February March April May June July August September October November December")

var (
	lowerMonths = strings.Fields(strings.ToLower(strings.Join(monthNames, " ")))
	monthDigits = strings.Fields("01 02 03 04 05 06 07 08 09 10 11 12")
)

// monthNumber reads a month: its number, its name or the first three letters
// of it. 0 is none.
func monthNumber(s string) int {
	for i, name := range monthNames {
		if len(s) >= 3 && s[:3] == name[:3] && (len(s) == 3 || s == name) {
			return i + 1
		}
	}
	s = strings.ToLower(strings.Trim(s, " ."))
	if n, ok := wholeNumber(s); ok && n >= 1 && n <= 12 {
		return n
	}
	if s == "sept" {
		return 9
	}
	for i, name := range lowerMonths {
		if s == name || len(s) == 3 && strings.HasPrefix(name, s) {
			return i + 1
		}
	}
	return 0
}

func shortMonth(n int) string { return monthNames[n-1][:3] }

// pollDates is a date range of an opinion poll: a sort key of the last day and
// the days. A first day after the last one is of the month before; the year is
// shown only where "year" asks for it, and once.
func pollDates(c *callOf, monthFirst bool) string {
	start, end, month, year := c.arg(1), c.arg(2), c.arg(3), c.arg(4)
	m := monthNumber(month)
	if m == 0 {
		c.x.noteAt(c.x.at, "template-date", "the template %q names no month", c.name)
		return joinWords([]string{joinWords([]string{start, end}, "–"), month, year}, " ")
	}
	from, fromOK := wholeNumber(start)
	to, toOK := wholeNumber(end)
	before := fromOK && toOK && from > to
	shown := c.arg(5) == "year"
	month, previous := shortMonth(m), shortMonth((m+10)%12+1)
	b := c.x.buffer[:0]
	write := func(texts ...string) {
		for _, t := range texts {
			b = append(b, t...)
		}
	}
	write(`data-sort-value="`, year, "-", monthDigits[m-1], "-", padded(end, 2), `"|`)
	switch {
	case monthFirst && start == "":
		write(month, " ", end)
	case monthFirst && before:
		write(previous, " ", start, " – ", month, " ", end)
	case monthFirst:
		write(month, " ", start, "–", end)
	case start == "":
		write(end, " ", month)
	case before:
		write(start, " ", previous, " – ", end, " ", month)
	default:
		write(start, "–", end, " ", month)
	}
	if shown {
		if monthFirst {
			write(",")
		}
		write(" ", year)
	}
	c.x.buffer = b
	return c.x.made.text(b)
}

// wholeNumber reads a whole number.
func wholeNumber(s string) (n int, ok bool) {
	if !mayBeNumber(s) {
		return 0, false
	}
	n, err := strconv.Atoi(s)
	return n, err == nil
}

// mayBeNumber spares the reading of words as numbers, which costs an error.
func mayBeNumber(s string) bool {
	return s != "" && (s[0] >= '0' && s[0] <= '9' || s[0] == '+' || s[0] == '-')
}

func padded(s string, width int) string {
	for len(s) < width {
		s = "0" + s
	}
	return s
}

// date is a date of which day and month may be missing.
type date struct {
	year       string
	month, day int
	monthFirst bool // it was written so
	text       string
}

// dateOf reads year, month and day from three arguments, or a written date
// from one.
func dateOf(c *callOf, first int) date {
	year, month, day := c.arg(first), c.arg(first+1), c.arg(first+2)
	if month == "" && day == "" {
		return readDate(year)
	}
	if monthNumber(year) > 0 && !isNumber(year) { // month, day, year
		year, month, day = day, year, month
	} else if isNumber(year) && len(year) < 3 && len(day) > 2 { // day, month, year
		year, day = day, year
	}
	d := date{year: year, month: monthNumber(month)}
	if d.month == 0 && month != "" { // of another language
		return date{text: joinWords([]string{day, month, year}, " ")}
	}
	d.day, _ = strconv.Atoi(day)
	return d
}

// dateInFigures reads the arguments of a template that nobody described as a
// date: day, month and year as three figures, or year, month and day.
func dateInFigures(given []string) (d date, ok bool) {
	if len(given) != 3 {
		return d, false
	}
	year, day := given[0], given[2]
	if len(year) < 3 {
		year, day = day, year
	}
	d.year = year
	d.month, ok = wholeNumber(given[1])
	if !ok || !isNumber(year) || len(year) != 4 || len(day) > 2 {
		return d, false
	}
	d.day, ok = wholeNumber(day)
	return d, ok && d.month >= 1 && d.month <= 12 && d.day >= 1 && d.day <= 31
}

func isNumber(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

// readDate reads 2020-10-02, "2 October 2020", "October 2, 2020", "October
// 2020" and "2020". What it cannot read stays as text.
func readDate(s string) date {
	d := date{text: s}
	words := strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == ',' || r == '-' || r == '\u00a0' || r == '/' })
	for i, w := range words {
		n, err := strconv.Atoi(w)
		switch {
		case err != nil && monthNumber(w) > 0 && d.month == 0:
			d.month = monthNumber(w)
			d.monthFirst = d.day == 0 && d.year == ""
		case err != nil:
			return date{text: s}
		case len(w) > 2 && d.year == "":
			d.year = w
		case len(w) > 2:
			return date{text: s}
		case d.month == 0 && d.year != "" && i == 1:
			d.month = n
		case d.day == 0:
			d.day = n
		default:
			return date{text: s}
		}
	}
	if d.month > 12 || d.day > 31 || d.year == "" && d.month == 0 {
		return date{text: s}
	}
	return d
}

// long writes "2 October 2020" or "October 2, 2020".
func (d date) long(monthFirst bool) string {
	switch {
	case d.month == 0 && d.year == "":
		return d.text
	case d.month == 0:
		return d.year
	case d.day == 0:
		return joinWords([]string{monthNames[d.month-1], d.year}, " ")
	case monthFirst:
		return joinWords([]string{monthNames[d.month-1] + " " + strconv.Itoa(d.day), d.year}, ", ")
	}
	return joinWords([]string{strconv.Itoa(d.day), monthNames[d.month-1], d.year}, " ")
}

// iso writes the date with what is known of it.
func (d date) iso() string {
	switch {
	case d.year == "":
		return ""
	case d.month == 0:
		return d.year
	case d.day == 0:
		return fmt.Sprintf("%s-%02d", padded(d.year, 4), d.month)
	}
	return fmt.Sprintf("%s-%02d-%02d", padded(d.year, 4), d.month, d.day)
}

// says tells whether an argument is a plain yes.
func (c *callOf) says(names ...string) bool {
	switch strings.ToLower(c.named(names...)) {
	case "y", "yes", "true", "1", "on":
		return true
	}
	return false
}

func (c *callOf) dayFirst() bool { return c.says("df", "dayfirst") }

// sortedDate is a date with a sort key: {{dts|2020-10-02}}, {{dts|2020|10|2}},
// {{dts|2 October 2020}}.
func sortedDate(c *callOf) string {
	d := dateOf(c, 1)
	if d.month == 0 && d.year == "" {
		return d.text
	}
	shown := ""
	switch format := strings.ToLower(c.named("format")); {
	case format == "hide" || c.says("hide"):
	case format == "dm":
		shown = date{month: d.month, day: d.day}.long(false)
	case format == "md":
		shown = date{month: d.month, day: d.day}.long(true)
	case format == "my":
		shown = date{month: d.month, year: d.year}.long(false)
	case format == "y":
		shown = d.year
	case format == "m":
		shown = date{month: d.month}.long(false)
	case format == "d":
		shown = strconv.Itoa(d.day)
	case format == "mdy":
		shown = d.long(true)
	default:
		shown = d.long(format == "" && d.monthFirst)
	}
	if c.says("abbr") || strings.ToLower(c.named("abbr")) == "on" {
		for _, m := range monthNames {
			shown = strings.Replace(shown, m, m[:3], 1)
		}
	}
	return sortable(c, d, shown)
}

// sortable is what is shown of a date, with the key that {{dts}} gives it.
func sortable(c *callOf, d date, shown string) string {
	key := fmt.Sprintf("00000000%s-%02d-%02d-%s", padded(d.year, 4), max(d.month, 1), max(d.day, 1), padded(c.arg(4), 4))
	return `<span data-sort-value="` + key + `" style="white-space:nowrap">` + shown + "</span>"
}

// sortDate is {{dtsh|2020|10|2}}: the key alone, before a date in words.
func sortDate(c *callOf) string {
	d := dateOf(c, 1)
	if d.month == 0 && d.year == "" {
		return ""
	}
	return sortable(c, d, "")
}

// hiddenDate shows a date and leaves it in ISO form where only programs see it.
func hiddenDate(c *callOf, class string) string {
	d := dateOf(c, 1)
	monthFirst := !c.dayFirst()
	if d.text != "" && !d.monthFirst {
		monthFirst = false
	}
	shown := d.long(monthFirst)
	if iso := d.iso(); iso != "" {
		return shown + `<span style="display:none">&nbsp;(<span class="` + class + `">` + iso + "</span>)</span>"
	}
	return shown
}

// plainDate is {{date|2020-10-02|mdy}}: a date in the form that is asked for.
func plainDate(c *callOf) string {
	if words := c.positional(); len(words) > 2 || len(words) == 2 && isNumber(words[0]) && len(words[0]) < 3 {
		// Of day, month and year, as the French one, whose last says what of.
		if i := slices.IndexFunc(words, func(w string) bool { return isNumber(w) && len(w) > 2 }); i > 0 {
			words = words[:i+1]
		}
		if d, ok := dateInFigures(words); ok {
			return d.iso()
		}
		return joinWords(words, " ")
	}
	d := readDate(c.arg(1))
	return d.in(c.arg(2), d.long(false))
}

// in writes a date in the form that is asked for, or else the other text.
func (d date) in(form, other string) string {
	switch strings.ToLower(form) {
	case "dmy":
		return d.long(false)
	case "mdy":
		return d.long(true)
	case "iso", "iso 8601":
		return orElse(d.iso(), other)
	}
	return other
}

// asOf is "As of 2 October 2020".
func asOf(c *callOf) string {
	if alt := c.named("alt"); alt != "" {
		return alt
	}
	d := dateOf(c, 1)
	words := "As of"
	if c.says("since") {
		words = "Since"
	}
	if c.says("lc") {
		words = strings.ToLower(words)
	}
	return words + " " + d.long(!c.dayFirst()) + c.named("post")
}

// circa is "c. 1900", with what follows it.
func circa(c *callOf) string {
	return "c." + joinWords([]string{" ", joinWords(c.positional(), " – c. ")}, "")
}
