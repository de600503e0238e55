package column

import (
	"strings"
	"sync"
)

// subject is one thing a text can be told to be about, by any of its phrases.
type subject struct {
	// Where in subjectPhrases those with a first byte stand.
	from, to [256]uint16
}

// subjectPhrase is its words, of which the last stands for every word that
// begins with it where open.
type subjectPhrase struct {
	subject string
	words   []string
	open    bool
	// The length of its first word and the last byte of that tell most of them
	// from another.
	length int
	last   byte
}

// subjects gives the reviewed phrases of each subject, which are those of
// subjects.csv as words_table.go has them.
var subjects = sync.OnceValue(func() map[string]*subject {
	all := map[string]*subject{}
	for i := range subjectPhrases {
		p := &subjectPhrases[i]
		s := all[p.subject]
		if s == nil {
			s = &subject{}
			all[p.subject] = s
		}
		first := p.words[0][0]
		if s.to[first] == 0 {
			s.from[first] = uint16(i)
		}
		s.to[first] = uint16(i + 1)
	}
	return all
})

// hasWord says that a text has a phrase of the subject among its words, in any
// language. Where a script writes no spaces the phrase may stand anywhere.
func hasWord(text, about string) bool {
	var buf [96]byte
	var ends [16]int
	return subjects()[about].in(foldHeader(folded{buf[:0], ends[:0]}, text))
}

// beginning gives the phrases with a first byte.
func (s *subject) beginning(first byte) []subjectPhrase {
	return subjectPhrases[s.from[first]:s.to[first]]
}

func (s *subject) in(f folded) bool {
	if s == nil {
		return false
	}
	for at := range f.len() {
		word := f.word(at)
		phrases := s.beginning(word[0])
		for i := range phrases {
			p := &phrases[i]
			if p.length <= len(word) && p.last == word[p.length-1] && p.at(f, at) {
				return true
			}
		}
	}
	return false
}

func (s *subjectPhrase) at(f folded, at int) bool {
	if f.len()-at < len(s.words) {
		return false
	}
	last := len(s.words) - 1
	for i, w := range s.words {
		word := f.word(at + i)
		if string(word) != w && (i < last || !s.open || len(word) < len(w) || string(word[:len(w)]) != w) {
			return false
		}
	}
	return true
}

// IsResult says that the name in a row's pollster column is that of an
// election or referendum: the row gives its result.
func IsResult(name string) bool { return hasWord(name, "result") }

// NotPollster says that the name in a row's pollster column is that of a vote,
// as IsResult does, or that of a mean of the polls around it.
func NotPollster(name string) (result, average bool) {
	var buf [96]byte
	var ends [16]int
	f := foldHeader(folded{buf[:0], ends[:0]}, name)
	return subjects()["result"].in(f), subjects()["average"].in(f) || subjects()["aggregation"].in(f)
}

// IsTie says that a lead is nothing but words for that nobody leads.
func IsTie(text string) bool {
	var buf [96]byte
	var ends [16]int
	f := foldHeader(folded{buf[:0], ends[:0]}, text)
	if f.len() == 0 {
		return strings.TrimSpace(text) == "="
	}
	phrases := subjects()["tie"].beginning(f.word(0)[0])
	for i := range phrases {
		if len(phrases[i].words) == f.len() && phrases[i].at(f, 0) {
			return true
		}
	}
	return false
}

// NamesCountry says that a header is a word for a country.
func NamesCountry(header string) bool { return hasWord(header, "place") }

// NamesTopic says that a heading speaks of what other than votes people were asked
// about: "Approval of the government", "Preferred prime minister", "Kanzlerfrage".
func NamesTopic(heading string) bool { return hasWord(heading, "topic") }

// AreCandidates says that the headings above a table speak of people who stand
// for an office, not of parties.
func AreCandidates(heading string) bool { return hasWord(heading, "candidates") }
