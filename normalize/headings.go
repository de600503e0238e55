package normalize

import (
	"regexp"
	"strconv"
	"strings"
	"sync"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"pollard/normalize/column"
	"pollard/normalize/pollster"
)

var yearInHeading = regexp.MustCompile(`\b(?:19|20)\d\d\b`)

// yearOfHeading is the year the innermost heading names, 0 where it names none
// or several.
func yearOfHeading(path string) int {
	if i := strings.LastIndex(path, " > "); i >= 0 {
		path = path[i+len(" > "):]
	}
	years := yearInHeading.FindAllString(path, -1)
	if len(years) != 1 {
		return 0
	}
	year, _ := strconv.Atoi(years[0])
	return year
}

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
			if err != nil || !region.IsCountry() || region.String() != code {
				continue
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

// areaOf is the country a title names: its ISO 3166-1 alpha-2 code, XK for
// Kosovo; empty where it names none or more than one.
func areaOf(title string) string {
	words := strings.Fields(pollster.Fold(title))
	area := ""
	for i := 0; i < len(words); {
		code, n := countryAt(words[i:])
		if n == 0 {
			i++
			continue
		}
		if area != "" && area != code {
			return ""
		}
		area = code
		i += n
	}
	return area
}

const longestCountry = 6 // words

// countryAt finds the longest country name the words begin with.
func countryAt(words []string) (code string, n int) {
	for n = min(longestCountry, len(words)); n > 0; n-- {
		if code, ok := countries()[strings.Join(words[:n], " ")]; ok {
			return code, n
		}
	}
	return "", 0
}

var (
	supportOf     = regexp.MustCompile(`(?i)^(?:for|support(?:s|ed|ing)?(?: for)?|in favou?r of|yes to)\s+(.+)$`)
	pollingOn     = regexp.MustCompile(`(?i)\b(?:poll(?:s|ing)?|opinions?|surveys?|views)\s+(?:on|about)\s+(.+)$`)
	relationsWith = regexp.MustCompile(`^(.+?)\s*[–-]\s*(.+?)\s+relations$|^(.+?)['’]s relations with (.+)$`)
	accessionTo   = regexp.MustCompile(`^Accession of .+ to (?:the )?(.+)$`)
)

// questionOf is what the polls of a table asked, as far as the article says:
// in the header ("For NATO membership"), in a heading ("Opinion polling on
// NATO membership") or by its subject ("Serbia–NATO relations").
func questionOf(title, section string, columns []column.Column) string {
	for _, c := range columns {
		if m := supportOf.FindStringSubmatch(c.Header); m != nil && c.Role == column.Support {
			return m[1]
		}
	}
	headings := strings.Split(section, " > ")
	for i := len(headings) - 1; i >= 0; i-- {
		if m := pollingOn.FindStringSubmatch(headings[i]); m != nil {
			return m[1]
		}
	}
	if m := accessionTo.FindStringSubmatch(title); m != nil {
		return m[1] + " membership"
	}
	if m := relationsWith.FindStringSubmatch(title); m != nil {
		var other []string
		for _, party := range m[1:] {
			if party != "" && !isCountry(party) {
				other = append(other, party)
			}
		}
		if len(other) == 1 {
			return other[0] + " membership"
		}
	}
	return ""
}
