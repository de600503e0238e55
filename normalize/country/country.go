// Package country knows countries by their names in the languages of pages.
//
// The names are those of the Unicode CLDR, which names_table.go has for every language
// that package column has words of, and those of other_names.csv: what a country was
// called before or is also called, as far as the CLDR lacks it, and places that bear
// a country's name without being it (New Mexico). Names are compared by
// their keys ([pollster.Fold]).
//
// Titles also say "Hungarian", "w Polsce" or "françaises": such words are in forms.csv,
// which forms_table.go is made of, and count in titles only. A cell "Swedish" is no country.
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

// form is a word for a country beside its names, or for what only looks like one.
type form struct {
	form string // folded
	code string // as of a name
	of   string // the country's name, folded
}

// compare orders forms.
func (f form) compare(key string) int { return strings.Compare(f.form, key) }

// Names are the names of countries in one language.
type Names struct {
	sorted   []name
	forms    []form // sorted as well
	unspaced bool   // nothing parts the words of the language
}

// In gives the names in the language of a BCP 47 tag: English ones
// where the language is not known, and besides those of another one.
func In(tag string) Names {
	code := bcp47.Primary(tag)
	if list := namesIn(code); list != nil {
		return Names{sorted: list, forms: formsIn(code), unspaced: code == "zh" || code == "ja"}
	}
	return Names{sorted: namesIn("en"), forms: formsIn("en")}
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
func (n Names) Find(text string) (code, found string) { return n.find(text, nil) }

// FindInTitle is Find for the title of an article, where an adjective or an inflected name
// counts as well: "2022 Hungarian parliamentary election" is one of Hungary.
func (n Names) FindInTitle(title string) (code, found string) { return n.find(title, n.forms) }

func (n Names) find(text string, forms []form) (code, found string) {
	rest := strings.Join(strings.Fields(pollster.Fold(text)), " ")
	for rest != "" {
		at, size := n.at(rest, forms)
		if size == 0 {
			rest = n.next(rest)
			continue
		}
		if at.code != "" {
			if code != "" && code != at.code {
				return "", ""
			}
			code, found = at.code, at.name
		}
		rest = strings.TrimPrefix(rest[size:], " ")
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

// at finds the country whose name or form is the longest that folded words begin with,
// and the length of that; 0 where they begin with none.
func (n Names) at(words string, forms []form) (found name, size int) {
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
		if n.begins(words, c.name) {
			found, size = c, len(c.name)
		}
	}
	from, _ = slices.BinarySearchFunc(forms, first, form.compare)
	for _, f := range forms[from:] {
		if !strings.HasPrefix(f.form, first) {
			break
		}
		if len(f.form) > size && n.begins(words, f.form) {
			found, size = name{f.of, f.code}, len(f.form)
		}
	}
	return found, size
}

// begins says that folded words begin with a name.
func (n Names) begins(words, name string) bool {
	rest, ok := strings.CutPrefix(words, name)
	return ok && (n.unspaced || rest == "" || rest[0] == ' ')
}
