package column

import (
	"math/bits"
	"slices"
)

// GuessLanguage tells the language, a BCP 47 tag, of an article without running
// text by the headers of its tables: the one whose reviewed phrases are the
// whole of the most headers that English has no phrase for. It is empty where
// those are fewer than two, fewer than the English headers, or where two
// languages have as many.
func GuessLanguage(headers []string) string {
	v := reviewed()
	var room [32]int // for as many languages
	votes := slices.Grow(room[:0], len(v.languages))[:len(v.languages)]
	english := 0
	seen := make([]string, 0, 32)
	for _, header := range headers {
		if header == "" || slices.Contains(seen, header) {
			continue
		}
		if len(seen) == mostKnown {
			break
		}
		seen = append(seen, header)
		var text [96]byte
		var ends [16]int
		f := foldHeader(folded{text[:0], ends[:0]}, joinHyphens(header))
		switch {
		case f.len() == 0 || isAbbreviation(f, header):
			continue
		case v.english.role(f, false, false) != Unknown:
			english++
			continue
		}
		for has := v.wholes[string(f.text)].languages; has != 0; has &= has - 1 {
			votes[bits.TrailingZeros64(has)]++
		}
	}
	best, first, second := "", 0, 0
	for i, n := range votes {
		if n > first {
			best, first, second = v.languages[i].code, n, first
		} else {
			second = max(second, n)
		}
	}
	if first < 2 || first <= english || second == first {
		return ""
	}
	return best
}
