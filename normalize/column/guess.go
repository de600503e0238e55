package column

import "math/bits"

// GuessLanguage tells the language, a BCP 47 tag, of an article without running
// text by the headers of its tables: the one whose reviewed phrases are the
// whole of the most headers that English has no phrase for. It is empty where
// those are fewer than two, fewer than the English headers, or where two
// languages have as many that are not one by another name: Serbo-Croatian then. What the headers say to a page whose language is not
// known is remembered, for it is mostly asked for next.
func (d *Detector) GuessLanguage(headers []string) string {
	d.speak("")
	var votes [64]int // a language, by their places
	english := 0
	for _, header := range headers {
		if _, seen := d.headers[header]; seen || header == "" {
			continue
		}
		if len(d.headers) == mostKnown {
			break
		}
		var text [96]byte
		var ends [16]int
		joined := joinHyphens(header)
		f := foldHeader(folded{text[:0], ends[:0]}, joined)
		role, foreign := roleOfWords(f, joined, "")
		d.headers[header] = senseOfWords(f, joined, "", role, foreign)
		switch {
		case f.len() == 0 || isAbbreviation(f, header):
			continue
		case role != Unknown && !foreign:
			english++
			continue
		}
		for has := wholeOf(f).languages; has != 0; has &= has - 1 {
			votes[bits.TrailingZeros64(uint64(has))]++
		}
	}
	best, first, second := "", 0, 0
	for i, code := range languages {
		switch n := votes[i]; {
		case n > first:
			best, first, second = code, n, first
		case n == first && macrolanguages[code] != "" && macrolanguages[code] == orElse(macrolanguages[best], best):
			best = macrolanguages[code]
		default:
			second = max(second, n)
		}
	}
	if first < 2 || first <= english || second == first {
		return ""
	}
	return best
}

// macrolanguages are the codes of languages by those of their standards, whose
// words for headers are nearly the same.
var macrolanguages = map[string]string{"bs": "sh", "hr": "sh", "sr": "sh"}

func orElse(s, otherwise string) string {
	if s == "" {
		return otherwise
	}
	return s
}
