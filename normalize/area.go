package normalize

import (
	"strings"
	"sync"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

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
// Kosovo, and its folded name; empty where it names none or more than one.
func areaOf(title string) (area, name string) {
	words := strings.Fields(pollster.Fold(title))
	for i := 0; i < len(words); {
		code, n := countryAt(words[i:])
		if n == 0 {
			i++
			continue
		}
		if area != "" && area != code {
			return "", ""
		}
		area, name = code, strings.Join(words[i:i+n], " ")
		i += n
	}
	return area, name
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
