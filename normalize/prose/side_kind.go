package prose

import (
	"slices"
	"strings"
)

// nextOfKind is the name that a list of places goes on with behind words for what kind they
// are, or for how they rank: "; the African nations of Kenya", ", while it was lowest in
// countries like Serbia".
func nextOfKind(gap string) string {
	gap = strings.TrimRight(gap, " ")
	if strings.ContainsAny(gap, ".:()") || mentionsDigit(gap) {
		return ""
	}
	for _, lead := range [...]string{" such as ", " like ", " including ", " countries of ", " nations of ", " states of ", " in ", " among "} {
		k := strings.LastIndex(gap, lead)
		if k < 0 {
			continue
		}
		name := strings.TrimPrefix(gap[k+len(lead):], "the ")
		if nameEnd(name, 0) != len(name) || !isPlace(name) {
			return ""
		}
		if lead == " in " || lead == " among " {
			clause := tokenize(gap[strings.LastIndexAny(gap[:k], ",;")+1 : k])
			if len(clause) == 0 || !clause[0].is(joining) || !comparesGroups(clause) {
				return "" // what is told of it may be something else
			}
		}
		return name
	}
	return ""
}

// both gives the i-th figure to the people of two countries that are told behind it, "28% of
// Germans and Italians", "42% in Czechia and Switzerland", each of which had it.
func (b *binding) both(i int) {
	s := &b.sides[i]
	if s.class == unclassed || s.skip || s.people != "" || s.also != "" {
		return
	}
	_, right, _, end := b.around(i)
	if len(right) < 4 || right[0].word != "of" && right[0].word != "in" && right[0].word != "among" || right[0].start != b.figs[i].end+1 {
		return
	}
	first := countryAt(b.text, right[1:], end)
	if first == "" {
		return
	}
	rest := tokensFrom(right, right[1].start+len(first))
	if also := b.otherCountries(first, rest, end); also != "" {
		s.people, s.also = first, also
	}
}

// otherCountries are those that words name behind the first: one behind "and", or the rest of a
// list; empty where they name none of the same kind, "of Germans and Italian women".
func (b *binding) otherCountries(first string, rest []token, end int) string {
	if len(rest) < 2 || rest[0].word != "and" || rest[0].gap != 0 {
		return b.restListed(rest, end)
	}
	second := countryAt(b.text, rest[1:], end)
	if second == "" || isMarked(lowered(first), national) != isMarked(lowered(second), national) || slices.Contains(nationsOf()[lowered(first)], lowered(second)) {
		return "" // "of Bosnians and Herzegovinians"
	}
	if behind := tokensFrom(rest, rest[1].start+len(second)); len(behind) > 0 && behind[0].gap == 0 && (behind[0].is(group|national) || isProper(b.text[behind[0].start:]) || isClass(behind, 0, general)) {
		return ""
	}
	return second
}

// countryAt is the country, or the people of one, that words begin with.
func countryAt(text string, words []token, end int) string {
	if len(words) == 0 || !isProper(text[words[0].start:]) {
		return ""
	}
	if words[0].is(national) && strings.HasSuffix(words[0].word, "s") {
		return text[words[0].start:words[0].end]
	}
	name := placeAt(text[words[0].start:end])
	if name == "" || demonyms()[lowered(name)] == nil {
		return ""
	}
	return name
}

// heldBy is what those say or do whose share words are, "share of people who saw it as a threat";
// without a class where they are of none.
func heldBy(text string, share []token) stance {
	for i := 2; i < len(share); i++ {
		if share[i-1].word != "who" {
			continue
		}
		if p := at(share, i, isTakingSides); p != nil && p.where == "any" && i+len(p.words) < len(share) {
			s := stance{class: p.class, object: text[share[i].start:share[len(share)-1].end]}
			if p.class != said {
				s.object = text[share[i+len(p.words)].start:share[len(share)-1].end]
			}
			return s
		}
		if share[i].is(bare) && i+2 < len(share) && share[i+1].word == "not" {
			return stance{class: said, object: text[share[i].start:share[len(share)-1].end]}
		}
	}
	return stance{}
}

// restListed is the rest of a list of countries, or of the people of some, that goes on behind the
// first of them and has all of the words: ", Turkey, and Japan".
func (b *binding) restListed(rest []token, end int) string {
	from, last := 0, false
	for n := 0; len(rest) > 0; n++ {
		if rest[0].word == "and" {
			last = true
			rest = rest[1:]
		} else if rest[0].gap&comma == 0 || last {
			return ""
		}
		name := countryAt(b.text, rest, end)
		if name == "" {
			return ""
		}
		if n == 0 {
			from = rest[0].start
		}
		stop := rest[0].start + len(name)
		if rest = tokensFrom(rest, stop); last {
			if len(rest) > 0 && rest[0].gap == 0 && !rest[0].is(joining) {
				return ""
			}
			if n == 0 {
				return ""
			}
			return b.text[from:stop]
		}
	}
	return ""
}

// firstListed is the first of a list of countries and the rest of it.
func firstListed(list string) (first, rest string) {
	if isCountry(list) {
		return list, ""
	}
	for _, joint := range [...]string{", and ", ", ", " and "} {
		if first, rest, ok := strings.Cut(list, joint); ok && isCountry(first) {
			return first, rest
		}
	}
	return list, ""
}
