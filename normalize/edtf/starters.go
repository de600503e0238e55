package edtf

import (
	"maps"
	"sync"

	"pollard/normalize/wordmap"
)

// A date can begin with these words, and with the letters of c. 2015 and Q1.
var (
	starters wordmap.Map[bool]
	// startLengths holds the lengths of these words, a bit each, by their first
	// letter: few words of a text need more than a look at that.
	startLengths [256]uint16
)

// loadEnglish makes what running text is read with.
var loadEnglish = sync.OnceFunc(func() {
	var own []sense
	for _, e := range senses {
		if e.speakers&englishBit != 0 {
			e.speakers = englishBit
			own = append(own, e)
		}
	}
	englishOnly = newDictionary(englishAt, own)
	list := map[string]bool{}
	for _, e := range own {
		if isStart(e.word) && len(e.key) > 1 && len(e.key) <= longestStart {
			list[e.key] = true
			startLengths[e.key[0]] |= 1 << len(e.key)
			addStart(e.key)
		}
	}
	for _, letter := range []string{"c", "q", "h"} {
		addStart(letter)
	}
	starters = wordmap.New(len(list), maps.All(list))
})

const longestStart = len("approximately")

func isStart(w word) bool {
	switch w.kind {
	case kMonth, kWeekday, kSeason, kPart, kCirca, kOrdinal:
		return true
	}
	return false
}

// starts reports whether a date can begin with this word of ASCII letters.
func starts(w string) bool {
	if len(w) == 1 {
		return w == "c" || w == "C" || w == "Q" || w == "H"
	}
	return startLengths[w[0]|0x20]>>len(w)&1 != 0 && starters.Has(w)
}

// startsMarked is starts for a word that has other letters too: Márch.
func startsMarked(w string) bool {
	if len(w) > longestStart {
		return false
	}
	// Only marks go from the letters beyond ASCII, so all others stay.
	if startLengths[w[0]|0x20]&(2<<len(w)-1)>>asciiIn(w) == 0 {
		return false
	}
	known, ok := lookup(w)
	return ok && isStart(known)
}
