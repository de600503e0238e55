package edtf

import (
	"iter"
	"maps"
	"math/bits"
	"sync"

	"pollard/normalize/bcp47"
	"pollard/normalize/wordmap"
)

// language is what one file of words, class, value, word, says besides words.
type language struct {
	code string
	// order is the one that numeric dates have in the language wherever it is
	// "always", or only where the year stands "apart": 19/4 2022.
	order, apart Order
}

const (
	english      = "en"
	maxLanguages = 64 // bits of a set
)

// sense is what a word means in some languages. languages and senses, sorted by
// their keys, are those of words_*.csv as words_table.go has them, which a test makes.
type sense struct {
	key      string // as foldWord leaves it
	word     word
	speakers uint64 // the languages, a bit each by their places
}

// englishOnly is read in running text; [loadEnglish] makes it.
var englishOnly *dictionary

// englishAt is the place of English in languages, englishBit stands for it in a
// set of them.
var (
	englishAt  = languageIndex(english)
	englishBit = uint64(1) << englishAt
)

// dictionaries are those of the languages, by their place in languages. That of
// English is read where the language of the page is not given, too.
var dictionaries [maxLanguages]struct {
	once  sync.Once
	words *dictionary
}

// dictionaryOf returns the words for a page in a language (BCP 47); of a
// language without a file, those for a page whose language is not known.
func dictionaryOf(tag string) *dictionary {
	i := englishAt
	if tag != "" {
		if known := languageOf(tag); known >= 0 {
			i = known
		}
	}
	d := &dictionaries[i]
	d.once.Do(func() { d.words = newDictionary(i, senses) })
	return d.words
}

// languageOf is the place in languages of a BCP 47 tag, -1 where it has none.
func languageOf(tag string) int {
	if i, ok := codesOf.Get(bcp47.Primary(tag)); ok {
		return i
	}
	return -1
}

// codesOf gives the place of a language by its code.
var codesOf = func() wordmap.Map[int] {
	list := map[string]int{}
	for i := range languages {
		list[languages[i].code] = i
	}
	return wordmap.New(len(list), maps.All(list))
}()

func languageIndex(code string) int {
	for i := range languages {
		if languages[i].code == code {
			return i
		}
	}
	return -1
}

// newDictionary puts the words of all languages together for one of them. What
// the language of the page and then English say of a word is not taken over by
// another language; what the others do not agree on differs.
func newDictionary(language int, senses []sense) *dictionary {
	own := &languages[language]
	d := &dictionary{order: own.order, apart: own.apart}
	// The first set is that of words which no file has, as Q1.
	d.speakers = append(d.speakers, englishBit)
	sets := map[uint64]uint16{englishBit: 0}
	d.words = wordmap.New(len(senses), func(yield func(string, word) bool) {
		for len(senses) > 0 {
			n := 1
			for n < len(senses) && senses[n].key == senses[0].key {
				n++
			}
			w, speakers := settle(senses[:n], 1<<language)
			set, ok := sets[speakers]
			if !ok {
				set = uint16(len(d.speakers))
				sets[speakers] = set
				d.speakers = append(d.speakers, speakers)
			}
			w.speakers = set
			if !yield(senses[0].key, w) {
				return
			}
			senses = senses[n:]
		}
	})
	return d
}

// settle takes the sense a word has in the language of the page, else that in
// English, else the one that all languages agree on.
func settle(senses []sense, own uint64) (w word, speakers uint64) {
	rankOf := func(s *sense) int {
		switch {
		case s.speakers&own != 0:
			return 2
		case s.speakers&englishBit != 0:
			return 1
		}
		return 0
	}
	best := &senses[0]
	for i := range senses[1:] {
		if s := &senses[1+i]; rankOf(s) > rankOf(best) {
			best = s
		}
	}
	w = best.word
	w.foreign = rankOf(best) == 0
	var all uint64
	for i := range senses {
		s := &senses[i]
		all |= s.speakers
		if s.word.kind == w.kind && s.word.value == w.value {
			speakers |= s.speakers
			w.short = w.short || s.word.short
		}
	}
	if w.foreign && all != speakers {
		return word{kind: kDiffers, foreign: true}, all
	}
	return w, speakers
}

// codes are the languages of a set of bits.
func codes(set uint64) iter.Seq[string] {
	return func(yield func(string) bool) {
		for ; set != 0; set &= set - 1 {
			if !yield(languages[bits.TrailingZeros64(set)].code) {
				return
			}
		}
	}
}
