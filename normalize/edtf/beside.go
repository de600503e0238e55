package edtf

import (
	"maps"
	"strings"
	"unicode"
	"unicode/utf8"

	"pollard/normalize/wordmap"
)

// place is a byte range, empty where there is no word.
type place struct{ start, end int }

// wordBefore is the word that stands before i with nothing but spaces, a
// hyphen or an abbreviation's dot between.
func wordBefore(text string, i int) place {
	end := i
	for end > 0 {
		r, size := utf8.DecodeLastRuneInString(text[:end])
		if r != ' ' && r != '\u00a0' && r != '\u202f' && r != '\n' && r != '\t' {
			break
		}
		end -= size
	}
	if end > 0 && (text[end-1] == '-' || text[end-1] == '.') {
		end--
	}
	start := end
	for start > 0 {
		r, size := utf8.DecodeLastRuneInString(text[:start])
		if !unicode.IsLetter(r) {
			break
		}
		start -= size
	}
	return place{start, end}
}

// wordAfter is the word after i, across one space.
func wordAfter(text string, i int) place {
	for _, space := range [...]string{" ", "\u00a0", "\u202f"} {
		if rest, ok := strings.CutPrefix(text[i:], space); ok {
			start := len(text) - len(rest)
			return place{start, wordEnd(text, start)}
		}
	}
	return place{i, i}
}

// prepositions gives the words that can stand before a date in lower case.
var prepositions = func() wordmap.Map[string] {
	list := map[string]string{}
	for _, p := range [...]string{"in", "on", "by", "since", "before", "after", "until", "from", "during", "between", "till", "through"} {
		list[p] = p
	}
	return wordmap.New(len(list), maps.All(list))
}()

func preposition(text string, before place) string {
	w := text[before.start:before.end]
	if before.end < len(text) && text[before.end] == '.' {
		return ""
	}
	if strings.EqualFold(w, "of") {
		as := wordBefore(text, before.start)
		if strings.EqualFold(text[as.start:as.end], "as") {
			return "as of"
		}
	}
	p, _ := prepositions.Get(w)
	return p
}
