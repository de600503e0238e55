package prose

import "strings"

// scope is how many countries' people a paragraph counts, once that has been asked.
type scope int

const (
	unasked scope = iota
	oneNation
	manyNations
)

// comparesNations says that the paragraph of an article on no country counts the people
// of several: "45% of Montenegrin citizens", and in its next sentence "In Serbia, 42%".
func (r *Reader) comparesNations() bool {
	if r.Area != "" {
		return false
	}
	if r.scope == unasked {
		r.scope = oneNation
		first := ""
		for i := range r.sentences {
			s := &r.sentences[i]
			if !s.percent {
				continue
			}
			text := r.paragraph[s.Start:s.End]
			var buffer [roomFor]token
			words := appendTokens(buffer[:0], text)
			for k := range words {
				nation := nationCounted(text, words, k)
				switch {
				case nation == "" || nation == first:
				case first == "":
					first = nation
				default:
					r.scope = manyNations
					return true
				}
			}
		}
	}
	return r.scope == manyNations
}

// listsNations says that a list gives figures of the sentence to countries by name.
func (r *Reader) listsNations() bool {
	for i := range r.sides {
		if name := r.sides[i].people; name != "" && isCountry(name) {
			return true
		}
	}
	return false
}

// placeObjects takes the country off the end of what a side is taken on, where that is
// the article's own question without it: "36 percent favored nuclear energy in Russia".
func (r *Reader) placeObjects() {
	for i := range r.sides {
		s := &r.sides[i]
		at := strings.LastIndex(s.object, " in ")
		if at < 0 || !s.class.isSide() || s.people != "" {
			continue
		}
		object, place := s.object[:at], s.object[at+len(" in "):]
		if name := placeAt(place); name == place && isCountry(name) && r.isNamedBy(trimObject(object)) && !strings.Contains(r.Question, name) {
			s.object, s.people = object, name
		}
	}
}

// isNation says that a figure counts everybody, or in an article on no country everybody
// of the one that its sentence begins with.
func (r *Reader) isNation(p people) bool {
	if r.views && r.Area == "" && isMarked(lowered(p.name[:wordEnd(p.name, 0)]), national) {
		rest := strings.TrimPrefix(p.name[wordEnd(p.name, 0):], " ")
		if rest == "" || rest == "people" {
			return true // one of those that the article is on
		}
	}
	return p.general || r.Area == "" && p.name != "" && isCountry(p.name) && strings.HasPrefix(r.text, "In ")
}

// nationCounted is the country whose people the word at k begins to tell, by its first two
// words: "in Serbia", "of Montenegrin citizens".
func nationCounted(text string, words []token, k int) string {
	word := words[k].word
	switch {
	case words[k].is(national) && k > 0 && (words[k-1].word == "of" || words[k-1].word == "among" || words[k-1].is(quantity)):
	case (word == "in" || word == "of" && k > 0 && words[k-1].word == "percent") && k+1 < len(words):
		word = lowered(placeAt(text[words[k].end+1:]))
		if demonyms()[word] == nil {
			word, _, _ = strings.Cut(word, " ") // "of Kosovo Serbs"
		}
		if people := demonyms()[word]; len(people) > 0 {
			word = lowered(people[0])
		}
	case k > 0 && words[k-1].word == "of" && k+1 < len(words) && words[k+1].gap == 0 && isProper(text[words[k].start:]):
		word = lowered(text[words[k].start:words[k+1].end]) // "of South Koreans"
	default:
		return ""
	}
	of := nationsOf()[word]
	return strings.Join(of[:min(2, len(of))], " ")
}

// isCountry says that a name is a country's, in full or in short.
func isCountry(name string) bool {
	name = lowered(name)
	return demonyms()[name] != nil || nationsOf()[name] != nil
}

// ofOwnNation says that a figure counts the people of a nation by name, so that the place before
// it is only where its country lies: "one of the friendliest nations in Asia, with 76% of
// Vietnamese".
func ofOwnNation(before string, behind []token) bool {
	return len(behind) > 1 && behind[0].word == "of" && behind[1].is(national) && strings.HasSuffix(trimFillers(before), ", with")
}
