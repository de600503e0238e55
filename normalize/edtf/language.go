package edtf

import (
	"embed"
	"encoding/csv"
	"fmt"
	"math/bits"
	"slices"
	"strconv"
	"strings"
	"sync/atomic"
	"unicode/utf8"

	"pollard/normalize/wordmap"
)

//go:embed words_*.csv
var wordFiles embed.FS

// language is one file of words: class, value, word.
type language struct {
	code  string
	bit   uint64 // of this language in a set
	words []entry
	lacks []string // classes the file says the language has no word for
}

type entry struct {
	key  string // as foldWord leaves it
	text string
	word word
}

const (
	english      = "en"
	maxLanguages = 64 // bits of a set
)

// suffixMark stands before the key of an ordinal's suffix, which would
// otherwise be taken for the word of the same letters.
const suffixMark = "#"

// languages holds all files in the order of their names.
var languages = mustLoadLanguages()

// anyLanguage is read where the language of the page is not given, and
// englishOnly in running text.
var (
	anyLanguage = newDictionary(english, languages)
	englishOnly = newDictionary(english, languages[languageIndex(english):][:1])
)

// englishBit stands for English in a set of languages.
var englishBit = uint64(1) << languageIndex(english)

// dictionaries are those of the languages given, by their place in languages,
// made when first asked for.
var dictionaries [maxLanguages]atomic.Pointer[dictionary]

// dictionaryOf returns the words for a page in a language (BCP 47); of a
// language without a file, those for a page whose language is not known.
func dictionaryOf(tag string) *dictionary {
	if tag == "" || tag == english {
		return anyLanguage
	}
	code := tag
	if i := strings.IndexAny(tag, "-_"); i >= 0 {
		code = tag[:i]
	}
	i, ok := codesOf.Get(code)
	if !ok || languages[i].code == english {
		return anyLanguage
	}
	if d := dictionaries[i].Load(); d != nil {
		return d
	}
	dictionaries[i].CompareAndSwap(nil, newDictionary(languages[i].code, languages))
	return dictionaries[i].Load()
}

// codesOf gives the place of a language by its code.
var codesOf = func() wordmap.Map[int] {
	list := map[string]int{}
	for i := range languages {
		list[languages[i].code] = i
	}
	return wordmap.New(list)
}()

func languageIndex(code string) int {
	return slices.IndexFunc(languages, func(l language) bool { return l.code == code })
}

// newDictionary puts the words of all languages together. What the language of
// the page and then English say of a word is not taken over by another
// language; what the others do not agree on differs.
func newDictionary(code string, languages []language) *dictionary {
	senses := map[string][]sense{}
	for i := range languages {
		l := &languages[i]
		for _, e := range l.words {
			s := sense{e.word, l.bit, 0}
			switch l.code {
			case code:
				s.rank = 2
			case english:
				s.rank = 1
			}
			s.word.foreign = s.rank == 0
			senses[e.key] = append(senses[e.key], s)
		}
	}
	d := &dictionary{}
	words := make(map[string]word, len(senses))
	// The first set is that of words which no file has, as Q1.
	en := uint64(1) << languageIndex(english)
	d.speakers = append(d.speakers, en)
	sets := map[uint64]uint16{en: 0}
	for key, list := range senses {
		w, speakers := settle(list)
		if _, ok := sets[speakers]; !ok {
			sets[speakers] = uint16(len(d.speakers))
			d.speakers = append(d.speakers, speakers)
		}
		w.speakers = sets[speakers]
		words[key] = w
	}
	d.words = wordmap.New(words)
	return d
}

// sense is what a word means in one language, or in several.
type sense struct {
	word     word
	speakers uint64
	rank     int // of the language: the page's, English, any other
}

// settle takes the sense of the highest rank, and of the lowest the one that
// all agree on.
func settle(senses []sense) (w word, speakers uint64) {
	best := senses[0]
	for _, s := range senses[1:] {
		if s.rank > best.rank {
			best = s
		}
	}
	var all uint64
	for _, s := range senses {
		all |= s.speakers
		if s.word.kind == best.word.kind && s.word.value == best.word.value {
			best.speakers |= s.speakers
			best.word.short = best.word.short || s.word.short
		}
	}
	if best.rank == 0 && all != best.speakers {
		return word{kind: kDiffers, foreign: true}, all
	}
	return best.word, best.speakers
}

// codes are the languages of a set of bits.
func codes(set uint64) []string {
	var list []string
	for ; set != 0; set &= set - 1 {
		list = append(list, languages[bits.TrailingZeros64(set)].code)
	}
	return list
}

func mustLoadLanguages() []language {
	files, err := wordFiles.ReadDir(".")
	if err != nil {
		panic(err)
	}
	if len(files) > maxLanguages {
		panic("edtf: a set has bits for 64 languages")
	}
	list := make([]language, len(files))
	for i, f := range files {
		list[i].bit = 1 << i
		list[i].code = strings.TrimSuffix(strings.TrimPrefix(f.Name(), "words_"), ".csv")
		if err := list[i].load(f.Name()); err != nil {
			panic(fmt.Errorf("edtf: %s: %w", f.Name(), err))
		}
	}
	return list
}

func (l *language) load(name string) error {
	data, err := wordFiles.ReadFile(name)
	if err != nil {
		return err
	}
	rows, err := csv.NewReader(strings.NewReader(string(data))).ReadAll()
	if err != nil {
		return err
	}
	seen := map[string]word{}
	for _, row := range rows[1:] {
		class, text := row[0], row[2]
		if class == "lacks" {
			l.lacks = append(l.lacks, text)
			continue
		}
		e, err := newEntry(class, row[1], text)
		if err != nil {
			return err
		}
		if other, ok := seen[e.key]; ok && (other.kind != e.word.kind || other.value != e.word.value) {
			return fmt.Errorf("%q stands there in two senses", text)
		}
		seen[e.key] = e.word
		l.words = append(l.words, e)
	}
	return nil
}

func newEntry(class, value, text string) (entry, error) {
	k, ok := classes[class]
	if !ok {
		return entry{}, fmt.Errorf("%q: no class %q", text, class)
	}
	v, err := strconv.ParseUint(value, 10, 8)
	if err != nil {
		return entry{}, fmt.Errorf("%q: %w", text, err)
	}
	key := string(foldWord(nil, text))
	if k == kSuffix {
		key = suffixMark + key
	}
	if len(text) > maxLongWord || len(text) > maxWord && text[0] < utf8.RuneSelf {
		return entry{}, fmt.Errorf("%q: longer than is looked up", text)
	}
	short := class == "month-short" || k == kYearSign || k == kCirca && len(text) < 7
	return entry{key, text, word{kind: k, value: uint8(v), short: short}}, nil
}
