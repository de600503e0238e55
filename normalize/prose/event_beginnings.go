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

// begun is what a phrase that begins can be, a bit each.
type begun uint8

const (
	planBegun  begun = 1 << iota // a word that makes a plan of what follows
	stepBegun                    // the name of an accession step
	takenBegun                   // what says that one was taken
	anyBegun   = planBegun | stepBegun | takenBegun
)

// beginningLength is how much of a phrase is compared.
const beginningLength = 10

// clauseBeginnings are those of plans and of the names of steps: the first word
// of a name with what follows it, or the last one where the first is NATO or a
// numeral.
var clauseBeginnings = sync.OnceValue(func() *beginnings {
	b := new(beginnings)
	for _, r := range rows("marks_en.csv", marksCSV) {
		if r[0] == "plan" {
			b.add(r[1], planBegun)
		}
	}
	for _, r := range rows("steps_en.csv", stepsCSV) {
		switch r[1] {
		case "name":
			b.add(strings.TrimPrefix(strings.TrimPrefix(r[2], "nato "), "# "), stepBegun)
		case "taken":
			b.add(r[2], takenBegun)
		}
	}
	slices.SortStableFunc(b.list, func(a, b beginning) int { return a.letters - b.letters })
	for n := len(b.list) - 1; n >= 0; n-- {
		b.first[b.list[n].letters>>5] = uint8(n)
	}
	return b
})

func (b *beginnings) add(phrase string, of begun) {
	k := lettersOf(phrase[0], phrase[1], phrase[2])
	one := beginning{phrase[:min(len(phrase), beginningLength)], k, of}
	for _, known := range b.list {
		if known == one {
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
		return 0
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
			if one := &b.list[n]; one.letters == k && found&one.of == 0 && mayBegin(text[at:], one.text) {
				found |= one.of
			}
		}
		if found == anyBegun {
			break // nothing else can begin
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
