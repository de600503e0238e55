package column

import (
	"iter"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// RoleOf is the role the header's words name in a page of a language,
// a BCP 47 tag. What the phrases of that language say goes before the English
// ones. Those of other languages are read only if one of them is the whole
// header and all languages that have it agree on its role.
func RoleOf(header, language string) Role { return senseOf(header, language).role }

// RoleOfAnswer is the role of what a share is called: Support for "Yes" and
// "dafür", Undecided for "Don't know", Unknown for a party. The language is that
// of the page, a BCP 47 tag.
func RoleOfAnswer(name, language string) Role {
	switch role := RoleOf(name, language); role {
	case Support, Oppose, Neutral, Undecided, NoAnswer, OtherResponse:
		return role
	}
	return Unknown
}

// BracketsSample says that a header, in a page of a language (BCP 47 tag), has
// words for the size of a sample in brackets behind others: "Pollster (sample)".
func BracketsSample(header, language string) bool {
	_, inner, ok := strings.Cut(header, "(")
	return ok && RoleOf(strings.TrimSuffix(inner, ")"), language) == Sample
}

// senseOf tells what the words of a header say in a page of a language.
func senseOf(header, language string) sense {
	var text [96]byte
	var ends [16]int
	header = joinHyphens(header)
	f := foldHeader(folded{text[:0], ends[:0]}, header)
	role, foreign := roleOfWords(f, header, language)
	return senseOfWords(f, header, language, role, foreign)
}

// senseOfWords is the sense of a header whose words have this role by themselves.
func senseOfWords(f folded, header, language string, role Role, foreign bool) sense {
	switch {
	case strings.EqualFold(header, "no."):
		role = Note // the number of a poll
	case role == Client && namesPollster(header, language):
		role = Pollster
	case role == Unknown:
		role = roleOfAnswers(f, header, language)
	}
	return sense{role: role, averages: subjects()["aggregation"].in(f), votes: subjects()["vote held"].in(f), foreign: foreign}
}

// joinHyphens puts a word together that a break parted: "Un- decided".
func joinHyphens(header string) string {
	i := strings.Index(header, "- ")
	if i <= 0 || i+2 == len(header) {
		return header
	}
	before, _ := utf8.DecodeLastRuneInString(header[:i])
	if after, _ := utf8.DecodeRuneInString(header[i+2:]); !unicode.IsLetter(before) || !unicode.IsLower(after) {
		return header
	}
	return header[:i] + header[i+2:]
}

// roleOfBroken is the role of a header of which a converter broke a word that was
// wider than its column, and marked no break: "Unde cided", "S ample size".
func roleOfBroken(header, language string) Role {
	const longest = 60 // bytes; a longer one is a text
	if len(header) > longest {
		return Unknown
	}
	for at := range header {
		if header[at] != ' ' {
			continue
		}
		before, _ := utf8.DecodeLastRuneInString(header[:at])
		after, _ := utf8.DecodeRuneInString(header[at+1:])
		if !unicode.IsLetter(before) || !unicode.IsLower(after) {
			continue
		}
		var text [96]byte
		var ends [16]int
		whole := header[:at] + header[at+1:]
		if role, _ := roleOfWords(foldHeader(folded{text[:0], ends[:0]}, whole), whole, language); role != Unknown {
			return role
		}
	}
	return Unknown
}

// roleOfAnswers is the role of a header that is nothing but answers that are no
// party's: "None/Don't know/Refused", "Abst. Undec.", "?". It is that of the
// first besides the others.
func roleOfAnswers(f folded, header, language string) Role {
	if f.len() == 0 {
		if strings.Trim(header, "?()[] ") == "" && strings.Contains(header, "?") {
			return Undecided
		}
		switch strings.TrimSpace(header) {
		case "±", "+/-", "+/−":
			return MarginOfError
		case "✗", "✘":
			return NoAnswer
		}
		return Unknown
	}
	own, role := languageOf(language), Unknown
	for at := 0; at < f.len(); {
		answer, n := answerAt(f, at, english)
		if r, m := answerAt(f, at, own); m > n {
			answer, n = r, m
		}
		switch {
		case n > 0:
			if role == Unknown || role == OtherResponse {
				role = answer
			}
			at += n
		case role != Unknown && slices.Contains(joiningWords, string(f.word(at))):
			at++
		default:
			return Unknown
		}
	}
	return role
}

// joiningWords stand between answers.
var joiningWords = []string{"or", "and", "oder", "und", "ou", "et", "o", "y", "e", "of", "en", "lub", "i", "och", "eller", "veya", "ve", "или", "и", "ili"}

// answerAt gives the longest phrase of a language for an answer that is no
// party's among the words from position at, and how many words it has.
func answerAt(f folded, at int, language languageSet) (role Role, n int) {
	for p := range phrasesAt(f, at, language) {
		switch p.role {
		case Undecided, NoAnswer, OtherResponse, Neutral:
			if m := p.in(f, at); m > n {
				role, n = p.role, m
			}
		}
	}
	return role, n
}

// namesPollster says that a header of clients names pollsters beside them:
// "Firm/Client".
func namesPollster(header, language string) bool {
	parts := strings.FieldsFunc(header, func(r rune) bool { return r == '/' || r == '&' || r == '|' })
	return len(parts) > 1 && slices.ContainsFunc(parts, func(part string) bool { return RoleOf(part, language) == Pollster })
}

// roleOfWords is the role of a header by the phrases it is made of; foreign says
// that only another language than the page's and English has them.
func roleOfWords(f folded, header, language string) (role Role, foreign bool) {
	if f.len() == 0 {
		return Unknown, false
	}
	if own := languageOf(language); own != 0 {
		if role := roleOfPhrases(f, own, isAbbreviation(f, header)); role != Unknown {
			return role, false
		}
	}
	if role := roleOfPhrases(f, english, false); role != Unknown {
		return role, false
	}
	if w := wholeOf(f); w.told && !isAbbreviation(f, header) {
		return w.role, w.role != Unknown
	}
	return Unknown, false
}

// isAbbreviation says that a header is a few capitals, as parties are called
// for short: SI and TİP are no yes and no kind of poll.
func isAbbreviation(f folded, header string) bool {
	const longest = 3
	if f.len() > 1 {
		return false
	}
	n := 0
	for _, r := range header {
		if unicode.IsLetter(r) {
			n++
			if !unicode.IsUpper(r) {
				return false
			}
		}
	}
	return n <= longest
}

// roleOfPhrases is the role of the phrase of a language that covers the most
// words; of two as long, of the one that leaves the fewest words of the header
// over. If short is set none are read but those written in capitals.
func roleOfPhrases(f folded, language languageSet, short bool) Role {
	role, best := Unknown, 0
	for at := range f.len() {
		for p := range phrasesAt(f, at, language) {
			if short && !p.short {
				continue
			}
			if score := p.score(f, at); score > best {
				role, best = p.role, score
			}
		}
	}
	return role
}

// phrasesAt gives the phrases of a language that begin with a word of f.
func phrasesAt(f folded, at int, language languageSet) iter.Seq[*phrase] {
	return func(yield func(*phrase) bool) {
		word := f.word(at)
		list := phrasesFrom(word)
		for i := range list {
			p := &list[i]
			if !beginsWith(p.text, word) || p.languages&language != 0 && !yield(p) {
				return
			}
		}
	}
}

// beginsWith says that the words of a text begin with other ones.
func beginsWith(text string, words []byte) bool {
	return len(text) >= len(words) && text[:len(words)] == string(words) && (len(text) == len(words) || text[len(words)] == ' ')
}

// in gives the number of words of p if they stand in f from position at.
func (p *phrase) in(f folded, at int) int {
	start := f.ends[at] - len(f.word(at))
	end, ok := slices.BinarySearch(f.ends[at:], start+len(p.text))
	if !ok || string(f.text[start:start+len(p.text)]) != p.text {
		return 0
	}
	return end + 1
}

// score says how well p fits the words from position at, 0 where it does not.
func (p *phrase) score(f folded, at int) int {
	n := p.in(f, at)
	switch {
	case at == 0 && n == f.len():
		return 10*n + 5
	case n > 0:
		if p.match == "whole" || p.match == "local" || p.match == "start" && at > 0 {
			return 0
		}
		if at > 0 {
			return 10*n - 1
		}
		return 10 * n
	case at == 0 && f.isCutShort() && beginsWith(p.text, f.text):
		// A line break cut the header: "Neutral or" of "Neutral or no opinion".
		return 10 * f.len()
	}
	return 0
}

var cutWords = []string{"or", "and", "of", "by", "the", "no", "not", "in", "to"}

// isCutShort says that a header ends in a word that wants another one.
func (f folded) isCutShort() bool {
	return f.len() > 1 && slices.Contains(cutWords, string(f.word(f.len()-1)))
}
