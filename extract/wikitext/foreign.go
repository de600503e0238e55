package wikitext

import (
	"maps"
	"slices"
	"strconv"
	"strings"
)

// foreignTemplates are templates of wikis in other languages that take more than
// a pattern: ordinals and dates in words.
func foreignTemplates() map[string]function {
	all := map[string]function{
		"fecha":      func(c *callOf) string { return wordedDate(c, "es") },
		"dtlink":     func(c *callOf) string { return wordedDate(c, "pt") },
		"datumzelle": dateCell,
	}
	maps.Copy(all, ordinals())
	return all
}

// ordinals are French ordinals, alone or with the word they belong to:
// {{1er|mai}}.
func ordinals() map[string]function {
	names := strings.Fields("1er 1re 1ère 1ers 1res 2d 2de 2nd 2nde")
	for n := 2; n <= 31; n++ {
		names = append(names, strconv.Itoa(n)+"e")
	}
	all := map[string]function{}
	for _, name := range names {
		all[name] = func(c *callOf) string { return joinWords([]string{name, c.arg(1)}, "&nbsp;") }
	}
	return all
}

// monthsOf are the months of the languages that have templates for dates, and
// what stands between their parts.
var monthsOf = map[string]struct {
	months, day, year string
}{
	"de": {"Januar Februar März April Mai Juni Juli August September Oktober November Dezember", ". ", " "},
	"es": {"enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre", " de ", " de "},
	"pt": {"janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro", " de ", " de "},
}

// worded writes the date in another language.
func (d date) worded(language string) string {
	if d.month < 1 || d.month > 12 {
		return orElse(d.text, d.year)
	}
	of := monthsOf[language]
	s := strings.Fields(of.months)[d.month-1]
	if d.day > 0 {
		s = strconv.Itoa(d.day) + of.day + s
	}
	if d.year != "" {
		s += of.year + d.year
	}
	return s
}

// wordedDate is a date of day, month and year, or of year, month and day.
func wordedDate(c *callOf, language string) string {
	given := c.positional()
	d := dateOf(c, 1)
	if first := c.arg(1); isNumber(first) && len(first) < 3 && len(given) > 1 { // the day
		d = date{month: monthNumber(given[1]), year: c.arg(3)}
		if k := slices.Index(strings.Fields(monthsOf[language].months), strings.ToLower(given[1])); k >= 0 {
			d.month = k + 1
		}
		d.day, _ = strconv.Atoi(first)
	}
	if d.month == 0 || d.year == "" && d.day == 0 {
		return joinWords(given, " ")
	}
	return d.worded(language)
}

// dateCell is {{DatumZelle|2020-10-02}}: a cell that sorts by its date.
func dateCell(c *callOf) string {
	d := readDate(c.arg(1))
	shown := c.arg(2)
	if shown == "" {
		shown = d.worded("de")
	}
	if iso := d.iso(); iso != "" {
		return `data-sort-value="` + iso + `"|` + shown
	}
	return shown
}
