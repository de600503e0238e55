package edtf

import (
	"embed"
	"fmt"
	"iter"
	"maps"
	"math/bits"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"pollard/normalize/wordmap"
)

//go:embed words_*.csv
var wordFiles embed.FS

// language is one file of words: class, value, word.
type language struct {
	code  string
	bit   uint64 // of this language in a set
	once  sync.Once
	words []entry
	lacks []string // classes the file says the language has no word for
	// order is the one that numeric dates have in the language wherever it is
	// "always", or only where the year stands "apart": 19/4 2022.
	order, apart Order
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

// languages holds all files in the order of their names; each is read when its
// words are first asked for.
var languages = listLanguages()

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
	d.once.Do(func() { d.words = newDictionary(languages[i].code, allSenses()) })
	return d.words
}

// languageOf is the place in languages of a BCP 47 tag, -1 where it has none.
func languageOf(tag string) int {
	code := tag
	if i := strings.IndexAny(tag, "-_"); i >= 0 {
		code = tag[:i]
	}
	if i, ok := codesOf.Get(code); ok {
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

// newDictionary puts the words of all languages together. What the language of
// the page and then English say of a word is not taken over by another
// language; what the others do not agree on differs.
func newDictionary(code string, senses []sense) *dictionary {
	own := &languages[languageIndex(code)]
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
			w, speakers := settle(senses[:n], own.bit)
			if _, ok := sets[speakers]; !ok {
				sets[speakers] = uint16(len(d.speakers))
				d.speakers = append(d.speakers, speakers)
			}
			w.speakers = sets[speakers]
			if !yield(senses[0].key, w) {
				return
			}
			senses = senses[n:]
		}
	})
	return d
}

// sense is what a word means in one language.
type sense struct {
	key     string
	word    word
	speaker uint64 // the language, as a bit
}

// allSenses are those of the words of all languages.
var allSenses = sync.OnceValue(func() []sense { return sensesOf(languages) })

// sensesOf gives the senses of the words of some languages, those of one word
// together.
func sensesOf(languages []language) []sense {
	total := 0
	for i := range languages {
		total += len(languages[i].entries())
	}
	senses := make([]sense, 0, total)
	for i := range languages {
		l := &languages[i]
		for _, e := range l.entries() {
			senses = append(senses, sense{e.key, e.word, l.bit})
		}
	}
	slices.SortFunc(senses, func(a, b sense) int { return strings.Compare(a.key, b.key) })
	return senses
}

// settle takes the sense a word has in the language of the page, else that in
// English, else the one that all languages agree on.
func settle(senses []sense, own uint64) (w word, speakers uint64) {
	rankOf := func(s *sense) int {
		switch s.speaker {
		case own:
			return 2
		case englishBit:
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
		all |= s.speaker
		if s.word.kind == w.kind && s.word.value == w.value {
			speakers |= s.speaker
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

func listLanguages() []language {
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
	}
	return list
}

// entries gives the words of l, which are read when first asked for.
func (l *language) entries() []entry {
	l.once.Do(func() {
		name := "words_" + l.code + ".csv"
		if err := l.load(name); err != nil {
			panic(fmt.Errorf("edtf: %s: %w", name, err))
		}
	})
	return l.words
}

// load reads a file whose fields hold no comma and no quotes.
func (l *language) load(name string) error {
	data, err := wordFiles.ReadFile(name)
	if err != nil {
		return err
	}
	_, rows, _ := strings.Cut(string(data), "\n")
	n := strings.Count(rows, "\n")
	l.words = make([]entry, 0, n)
	seen := make(map[string]word, n)
	for row := range strings.Lines(rows) {
		class, rest, _ := strings.Cut(strings.TrimSuffix(row, "\n"), ",")
		value, text, ok := strings.Cut(rest, ",")
		if !ok || text == "" || strings.ContainsAny(text, "\",\r") {
			return fmt.Errorf("%q is not class,value,word", row)
		}
		if class == "lacks" {
			l.lacks = append(l.lacks, text)
			continue
		}
		if class == "order" {
			if err := l.setOrder(value, text); err != nil {
				return err
			}
			continue
		}
		e, err := newEntry(class, value, text)
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

// setOrder takes what a file says of the order of numeric dates.
func (l *language) setOrder(value, where string) error {
	order := Order(value[0] - '0')
	switch {
	case len(value) != 1 || order != DayMonth && order != MonthDay:
		return fmt.Errorf("no order %q", value)
	case where == "always":
		l.order, l.apart = order, order
	case where == "apart":
		l.apart = order
	default:
		return fmt.Errorf("an order is %q", where)
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
	key := marks[k] + string(foldWord(nil, text))
	if len(text) > maxLongWord || len(text) > maxWord && text[0] < utf8.RuneSelf {
		return entry{}, fmt.Errorf("%q: longer than is looked up", text)
	}
	short := class == "month-short" || k == kYearSign || k == kCirca && len(text) < 7
	return entry{key, text, word{kind: k, value: uint8(v), short: short}}, nil
}
