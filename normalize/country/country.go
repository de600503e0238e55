// Package country knows countries by their names in the languages of pages.
//
// The names are those of the Unicode CLDR, which names_table.go has for every language
// that package column has words of, and those of other_names.csv: what a country was
// called before or is also called, as far as the CLDR lacks it, and places that bear
// a country's name without being it (New Mexico). Names are compared by
// their keys ([pollster.Fold]) and only as they stand alone: "Polen", not "polnische"
// nor "w Polsce".
package country

import (
	"slices"
	"strings"
	"unicode/utf8"

	"pollard/normalize/bcp47"
	"pollard/normalize/pollster"
)

// name is a folded name of a country, or of a place that bears a country's name.
type name struct {
	name string
	code string // ISO 3166-1 alpha-2, or XK; empty where it is none
}

// compare orders names.
func (n name) compare(key string) int { return strings.Compare(n.name, key) }

// Names are the names of countries in one language.
type Names struct {
	sorted   []name
	unspaced bool // nothing parts the words of the language
}

// In gives the names in the language of a BCP 47 tag: English ones
// where the language is not known, and besides those of another one.
func In(tag string) Names {
	code := bcp47.Primary(tag)
	if list := namesIn(code); list != nil {
		return Names{sorted: list, unspaced: code == "zh" || code == "ja"}
	}
	return Names{sorted: namesIn("en")}
}

// Code is the code of the country that a text is a name of: ISO 3166-1 alpha-2, XK for
// Kosovo. It is empty where the text is none.
func (n Names) Code(text string) string {
	key := pollster.Fold(text)
	if i, ok := slices.BinarySearchFunc(n.sorted, key, name.compare); ok {
		return n.sorted[i].code
	}
	return ""
}

// Has says that a text is a name of a country.
func (n Names) Has(text string) bool { return n.Code(text) != "" }

// Find gives the country that a text names among other words: its code as of [Names.Code] and
// its folded name; empty where it names none, or more than one.
func (n Names) Find(text string) (code, found string) {
	rest := strings.Join(strings.Fields(pollster.Fold(text)), " ")
	for rest != "" {
		at := n.at(rest)
		if at.name == "" {
			rest = n.next(rest)
			continue
		}
		if at.code != "" {
			if code != "" && code != at.code {
				return "", ""
			}
			code, found = at.code, at.name
		}
		rest = strings.TrimPrefix(rest[len(at.name):], " ")
	}
	return code, found
}

// next leaves out the first word of a text, its first character where nothing parts words.
func (n Names) next(text string) string {
	if n.unspaced {
		_, size := utf8.DecodeRuneInString(text)
		return text[size:]
	}
	_, rest, _ := strings.Cut(text, " ")
	return rest
}

// at finds the longest name that folded words begin with.
func (n Names) at(words string) (found name) {
	first, _, _ := strings.Cut(words, " ")
	if n.unspaced {
		_, size := utf8.DecodeRuneInString(words)
		first = words[:size]
	}
	from, _ := slices.BinarySearchFunc(n.sorted, first, name.compare)
	for _, c := range n.sorted[from:] {
		if !strings.HasPrefix(c.name, first) {
			break
		}
		// Of two that fit the longer one comes later.
		if rest, ok := strings.CutPrefix(words, c.name); ok && (n.unspaced || rest == "" || rest[0] == ' ') {
			found = c
		}
	}
	return found
}
