package prose

import (
	_ "embed"
	"encoding/csv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

//go:embed words_en.csv
var englishCSV string

// class is what a word or phrase says of a percentage or of a sentence.
type class string

const (
	support   class = "support"
	oppose    class = "oppose"
	undecided class = "undecided"
	noAnswer  class = "no_answer"
	said      class = "said"     // introduces an answer in its own words
	pollWord  class = "poll"     // the sentence is about asking people
	election  class = "election" // the sentence is about an election
	// referendum is in sentences about results as in those about polls.
	referendum class = "referendum"
	general    class = "general" // the population is everybody
)

// phrase is one entry of the list of words.
type phrase struct {
	class class
	words []string
	where string // any, left (before a figure only) or adjacent (directly behind it)
}

// phrases are the entries by their first word, the longest first.
var phrases = sync.OnceValue(func() map[string][]phrase {
	records, err := csv.NewReader(strings.NewReader(englishCSV)).ReadAll()
	if err != nil {
		panic("words_en.csv: " + err.Error())
	}
	index := map[string][]phrase{}
	for _, r := range records[1:] {
		p := phrase{class: class(r[0]), words: strings.Fields(r[1]), where: r[2]}
		list := index[p.words[0]]
		at := len(list)
		for at > 0 && len(list[at-1].words) < len(p.words) {
			at--
		}
		list = append(list, phrase{})
		copy(list[at+1:], list[at:])
		list[at] = p
		index[p.words[0]] = list
	}
	return index
})

// token is one word of a sentence, folded for look-up.
type token struct {
	start, end int    // byte range in the sentence
	word       string // in lower case, apostrophes left out
}

// tokenize gives the words of text.
func tokenize(text string) []token {
	return appendTokens(make([]token, 0, len(text)/5+1), text)
}

// appendTokens is tokenize into a list that is there already.
func appendTokens(out []token, text string) []token {
	for i := 0; i < len(text); {
		if c := text[i]; c == ' ' || c == ',' || c == '.' {
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			i += size
			continue
		}
		end := wordEnd(text, i)
		out = append(out, token{i, end, foldWord(text[i:end])})
		i = end
	}
	return out
}

// foldWord puts a word into lower case and takes 's and apostrophes off.
func foldWord(s string) string {
	plain := true
	for i := range len(s) {
		switch c := s[i]; {
		case c == '\'' || c >= 0x80:
			return foldUnusual(s)
		case 'A' <= c && c <= 'Z':
			plain = false
		}
	}
	if plain {
		return s
	}
	return strings.ToLower(s)
}

func foldUnusual(s string) string {
	s = strings.TrimSuffix(strings.TrimSuffix(s, "'s"), "’s")
	return strings.ToLower(strings.ReplaceAll(strings.ReplaceAll(s, "'", ""), "’", ""))
}

// at gives the longest phrase at token i that the filter lets through.
func at(tokens []token, i int, allow func(*phrase) bool) *phrase {
	list := phrases()[tokens[i].word]
next:
	for k := range list {
		p := &list[k]
		if i+len(p.words) > len(tokens) {
			continue
		}
		for n, w := range p.words {
			if tokens[i+n].word != w {
				continue next
			}
		}
		if allow(p) {
			return p
		}
	}
	return nil
}

// has says that a sentence has a word of the class.
func has(tokens []token, c class) bool {
	for i := range tokens {
		if p := at(tokens, i, func(p *phrase) bool { return p.class == c }); p != nil {
			// Polling stations and polling day are an election's.
			if c == pollWord && tokens[i].word == "polling" && i+1 < len(tokens) {
				switch tokens[i+1].word {
				case "station", "stations", "place", "places", "day", "booth", "booths":
					continue
				}
			}
			return true
		}
	}
	return false
}
