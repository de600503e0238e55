package normalize

import (
	"strings"
	"sync"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"pollard/normalize/column"
	"pollard/normalize/pollster"
)

// countries maps folded English country names to ISO 3166-1 alpha-2 codes: the
// names of the Unicode CLDR and those it has since replaced.
var countries = sync.OnceValue(func() map[string]string {
	codes := map[string]string{
		"turkey": "TR", "macedonia": "MK", "czech republic": "CZ", "uk": "GB", "us": "US", "usa": "US",
		"burma": "MM", "ivory coast": "CI", "cape verde": "CV", "swaziland": "SZ",
	}
	names := display.English.Regions()
	for a := 'A'; a <= 'Z'; a++ {
		for z := 'A'; z <= 'Z'; z++ {
			code := string([]rune{a, z})
			region, err := language.ParseRegion(code)
			if err != nil || !region.IsCountry() || region.String() != code || region.Canonicalize() != region {
				continue // FX was France for a while, and UK is reserved
			}
			if name := pollster.Fold(names.Name(region)); name != "" {
				codes[name] = code
			}
		}
	}
	return codes
})

func isCountry(name string) bool {
	_, ok := countries()[pollster.Fold(name)]
	return ok
}

// isOf says that a text is a name of the country with this code.
func isOf(text, area string) bool { return area != "" && countries()[pollster.Fold(text)] == area }

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

// longestCountries is how many words the longest names of countries have, by the
// first of them.
var longestCountries = sync.OnceValue(func() map[string]int {
	longest := make(map[string]int, len(countries()))
	for name := range countries() {
		first, _, _ := strings.Cut(name, " ")
		longest[first] = max(longest[first], strings.Count(name, " ")+1)
	}
	return longest
})

// countryAt finds the longest country name that folded words begin with.
func countryAt(words string) (code, name string) {
	first, _, _ := strings.Cut(words, " ")
	longest := longestCountries()[first]
	for n, end := 0, 0; n < longest && end < len(words); n++ {
		next := strings.IndexByte(words[end:], ' ')
		if next < 0 {
			next = len(words) - end
		}
		if c, ok := countries()[words[:end+next]]; ok {
			code, name = c, words[:end+next]
		}
		end += next + 1
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
