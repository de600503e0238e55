package normalize

import (
	"slices"
	"strings"

	"pollard/normalize/column"
	"pollard/normalize/pollster"
)

// country is a folded English name of a country. The names of the Unicode CLDR
// and those it has since replaced, sorted, are in countries_table.go, which a test makes.
type country struct {
	name string
	code string // ISO 3166-1 alpha-2, or XK
}

// compare orders countries by their names.
func (c country) compare(name string) int { return strings.Compare(c.name, name) }

// codeOf is the code of the country that a text is a name of, empty where it is
// none.
func codeOf(text string) string {
	if i, ok := slices.BinarySearchFunc(countries, pollster.Fold(text), country.compare); ok {
		return countries[i].code
	}
	return ""
}

func isCountry(text string) bool { return codeOf(text) != "" }

// isOf says that a text is a name of the country with this code.
func isOf(text, area string) bool { return area != "" && codeOf(text) == area }

// areaOf is the country a title names: its ISO 3166-1 alpha-2 code, XK for
// Kosovo, and its folded name; empty where it names none or more than one.
func areaOf(title string) (area, name string) {
	rest := strings.Join(strings.Fields(pollster.Fold(title)), " ")
	for rest != "" {
		code, country := countryAt(rest)
		if country == "" {
			_, rest, _ = strings.Cut(rest, " ")
			continue
		}
		if area != "" && area != code {
			return "", ""
		}
		area, name = code, country
		rest = strings.TrimPrefix(rest[len(country):], " ")
	}
	return area, name
}

// countryAt finds the longest country name that folded words begin with.
func countryAt(words string) (code, name string) {
	first, _, _ := strings.Cut(words, " ")
	at, _ := slices.BinarySearchFunc(countries, first, country.compare)
	for _, c := range countries[at:] {
		if !strings.HasPrefix(c.name, first) {
			break
		}
		// Of two that fit the longer one comes later.
		if rest, ok := strings.CutPrefix(words, c.name); ok && (rest == "" || rest[0] == ' ') {
			code, name = c.code, c.name
		}
	}
	return code, name
}

// countryColumn is the column that says which country each poll was taken in:
// most of its cells are names of countries, and of more than one. It is -1 where
// there is none.
func (tb *tableBuilder) countryColumn() int {
	l := tb.layout
	for c := range l.Columns {
		if role := l.Columns[c].Role; role != column.Unknown && role != column.Region && role != column.Population {
			continue
		}
		countries, others, first, several := 0, 0, "", false
		for _, row := range tb.rows[l.HeaderRows:] {
			if c >= len(row) || row[c].Text == "" || row[c].Copy != column.NotCopied {
				continue
			}
			if text := row[c].Text; !isCountry(text) {
				if others++; others > 4+countries {
					break
				}
			} else {
				countries++
				several = several || first != "" && text != first
				first = text
			}
		}
		if several && countries > 2*others {
			return c
		}
	}
	return -1
}
