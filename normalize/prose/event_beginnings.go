package prose

import (
	"slices"
	"strings"
	"sync"
)

// beginnings are how words or phrases begin, to be found in a text without
// cutting it into words.
type beginnings struct {
	letters [1 << 10]uint32 // a bit for the first three letters of each
	first   [1 << 10]uint8  // where those of a word of letters begin in the list
	list    []beginning     // in the order of their letters
}

type beginning struct {
	text    string
	letters int // the first three
	of      begun
}

// begun is what phrases that begin can be.
type begun struct {
	plan         bool    // a word that makes a plan of what follows
	named, taken stepSet // the name of accession steps, what says that they were taken
}

// or is what two can be together.
func (b begun) or(o begun) begun {
	return begun{b.plan || o.plan, b.named | o.named, b.taken | o.taken}
}

// beginningLength is how much of a phrase is compared.
const beginningLength = 10

// clauseBeginnings are those of plans and of the names of steps: the first word
// of a name with what follows it, or the last one where the first is NATO or a
// numeral.
var clauseBeginnings = sync.OnceValue(func() *beginnings {
	b := new(beginnings)
	for _, r := range rows("marks_en.csv", marksCSV) {
		if r[0] == "plan" {
			b.add(r[1], begun{plan: true})
		}
	}
	for _, r := range rows("steps_en.csv", stepsCSV) {
		switch p := newStepPhrase(r); p.kind {
		case "name":
			b.add(strings.TrimPrefix(strings.TrimPrefix(r[2], "nato "), "# "), begun{named: p.step})
		case "taken":
			b.add(r[2], begun{taken: p.step})
		}
	}
	slices.SortStableFunc(b.list, func(a, b beginning) int { return a.letters - b.letters })
	for n := len(b.list) - 1; n >= 0; n-- {
		b.first[b.list[n].letters>>5] = uint8(n)
	}
	return b
})

// add takes a phrase in that is one of those.
func (b *beginnings) add(phrase string, of begun) {
	k := lettersOf(phrase[0], phrase[1], phrase[2])
	one := beginning{phrase[:min(len(phrase), beginningLength)], k, of}
	for i := range b.list {
		if known := &b.list[i]; known.text == one.text {
			known.of = known.of.or(of)
			return
		}
	}
	b.list = append(b.list, one)
	b.letters[k>>5] |= 1 << (k & 31)
}

// lettersOf is a number for three letters, whatever their case.
func lettersOf(a, b, c byte) int { return int(a&31)<<10 | int(b&31)<<5 | int(c&31) }

// in says what the words of a text may begin. It may say so of others too, never
// the reverse. It looks at three letters at every place, whether a word begins
// there or not: where words end cannot be foreseen, and to find that out takes
// longer.
func (b *beginnings) in(text string) (found begun) {
	if len(text) < 3 {
		return begun{}
	}
	k := lettersOf(0, text[0], text[1])
	for i := 2; i < len(text); i++ {
		k = (k<<5 | int(text[i]&31)) & (1<<15 - 1)
		if b.letters[k>>5]&(1<<(k&31)) == 0 {
			continue
		}
		at := i - 2
		if at > 0 && byteClass[text[at-1]] != 0 {
			continue // inside a word
		}
		for n := int(b.first[k>>5]); n < len(b.list) && b.list[n].letters <= k; n++ {
			if one := &b.list[n]; one.letters == k && mayBegin(text[at:], one.text) {
				found = found.or(one.of)
			}
		}
	}
	return found
}

// mayBegin says that a phrase in lower case may begin a text. What parts its
// words otherwise than one space does is let through.
func mayBegin(text, phrase string) bool {
	i := 0
	for i < len(phrase) && i < len(text) && text[i]|0x20 == phrase[i] && phrase[i] != ' ' {
		i++
	}
	switch {
	case i == len(phrase):
		return true
	case phrase[i] != ' ':
		return false
	case i == len(text):
		return true
	case byteClass[text[i]] != 0 && byteClass[text[i]]&letter != 0:
		return false
	}
	return text[i] != ' ' || i+1 == len(phrase) || i+1 == len(text) || text[i+1]|0x20 == phrase[i+1]
}
