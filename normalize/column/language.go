package column

import (
	"slices"

	"pollard/normalize/bcp47"
)

// phrase is one way in which headers name a role. The phrases of words_*.csv,
// sorted by their texts, are in words_table.go, which a test makes.
type phrase struct {
	text      string // as foldHeader leaves it
	role      Role
	match     string // whole, start, any, or local: whole in a page of the language
	short     bool   // written in capitals: NSP
	languages languageSet
}

// languageSet has a bit for each of languages, by its place.
type languageSet uint64

// english stands for English in a set.
var english = func() languageSet {
	i, _ := slices.BinarySearch(languages, "en")
	return 1 << i
}()

// languageOf is the language of a BCP 47 tag, none for English and for one that
// has no file.
func languageOf(tag string) languageSet {
	if tag == "" || tag == "en" {
		return 0
	}
	if i, ok := slices.BinarySearch(languages, bcp47.Primary(tag)); ok {
		return 1 << i &^ english
	}
	return 0
}

// phrasesFrom are those whose texts are not before a text.
func phrasesFrom(text []byte) []phrase {
	from, to := 0, len(phrases)
	for from < to {
		if mid := (from + to) / 2; phrases[mid].text < string(text) {
			from = mid + 1
		} else {
			to = mid
		}
	}
	return phrases[from:]
}

// whole is what the languages besides English say of a header that is all of one
// of their phrases.
type whole struct {
	languages languageSet // that have it
	told      bool        // by a phrase that other pages may use as well
	role      Role        // Unknown where languages do not agree
}

func wholeOf(f folded) (w whole) {
	for list := phrasesFrom(f.text); len(list) > 0 && list[0].text == string(f.text); list = list[1:] {
		p := &list[0]
		others := p.languages &^ english
		w.languages |= others
		switch {
		case others == 0 || p.match == "local":
		case w.told && w.role != p.role:
			w.role = Unknown
		default:
			w.told, w.role = true, p.role
		}
	}
	return w
}
