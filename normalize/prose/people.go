package prose

import (
	"strings"

	"pollard/normalize/edtf"
)

// people is whom a figure counts.
type people struct {
	name    string // empty for everybody
	general bool   // the sentence says that it is everybody
	nation  bool   // and that by the name of the country
	pronoun bool   // only as "them", which may be any people
}

// populationOf reads "46 percent of Montenegro's populace", "44% in the RS
// Entity", "support among Serbs at 46%".
func populationOf(text string, tokens []token, figs []figure, sides []stance, i int, about *article, lone, apart bool) people {
	if name := sides[i].people; name != "" && !(sides[i].inherited && i > 0 && strings.Contains(text[figs[i-1].end:figs[i].start], ", where ")) {
		return describe(name, about, lone)
	}
	if i > 0 && isEverywhere(text, figs, i) {
		return people{general: true, nation: true}
	}
	place := placeOf(text, figs, sides, i)
	if place != "" && ofOwnNation(text[:figs[i].start], between(tokens, figs[i].end, beforeNext(text, figs, i))) {
		place = ""
	}
	if place != "" && !about.isArea(place) {
		if apart || isSetApart(text, figs[i]) || isThere(text[:figs[i].start]) {
			return people{name: place}
		}
	} else if place != "" && about.Area != "" && isThere(text[:figs[i].start]) {
		return people{general: true, nation: true} // "in Veneto, where 53%" of an article on it
	} else if lone && about.Area == "" && len(figs) > 1 && somePlace(text, figs, sides) {
		lone = false // "81% in Australia, as do 73% of Filipinos"
	}
	end := beforeNext(text, figs, i)
	if s := sides[i]; !s.left && s.from > figs[i].end && s.from < end {
		end = beforeVerb(text, figs[i].end, s.from)
	}
	if i+1 < len(figs) {
		if next := &sides[i+1]; next.class == said && next.left && !next.inherited && next.from > figs[i].end && next.from < end {
			end = next.from // "7% of those asked and agnostics 3%"
		}
	}
	from := figs[i].end
	if closes := behindChange(text, figs, sides, i); closes > 0 {
		from, end = closes, beforeNext(text, figs, i+1) // "69% (down 6%) of Liberal voters"
		if s := sides[i]; !s.left && s.from > from {
			end = min(end, s.from)
		}
	}
	name := peopleAt(text, between(tokens, from, end), from)
	if name == "whom" {
		return describe(whomBefore(text[:figs[i].start]), about, lone)
	}
	if name == "" {
		return describe(peopleAround(text, tokens, figs, sides, i), about, lone)
	}
	who := describe(name, about, lone)
	if who.general && !who.nation {
		if place := inKindOfPlace(text[figs[i].end:end]); place != "" {
			return people{name: place}
		}
		if place := inPartOf(text[figs[i].end:end]); place != "" {
			return people{name: place}
		}
	}
	if who.general && !who.nation && !who.pronoun {
		left := between(tokens, behindLast(figs, i), figs[i].start)
		if len(left) > 1 && (left[0].word == "in" || left[0].word == "among" || left[0].is(joining) && (left[1].word == "in" || left[1].word == "among")) {
			if part := frontedPeople(text, left, figs[i].start, i == 0); part != "" && (placeAt(part) != part || left[0].word == "among") {
				return describe(part, about, lone) // "In the Atlantic provinces, 41% of respondents"
			}
		}
	}
	if who.general && !who.nation && !who.pronoun && (about.Area != "" || i > 0) {
		if place := placeDirectly(text[behindLast(figs, i):figs[i].start]); place != "" {
			return describe(place, about, lone) // "in India 61% of people"
		}
	}
	if who.pronoun && i == 0 {
		if name := colonPeople(text, between(tokens, 0, figs[i].start), figs[i]); name != "" {
			return describe(name, about, lone) // "Women were keener: 52% of them"
		}
	}
	return who
}

// behindChange is the place behind the brackets that tell how the i-th figure changed,
// "(down 6%)", 0 where none do.
func behindChange(text string, figs []figure, sides []stance, i int) int {
	if i+1 == len(figs) || !sides[i+1].skip {
		return 0
	}
	rest, closes := text[figs[i].end:figs[i+1].start], strings.IndexByte(text[figs[i+1].end:], ')')
	if closes < 0 || closes > shortTail || rest != " (down " && rest != " (up " && rest != " (+" && rest != " (-" {
		return 0
	}
	return figs[i+1].end + closes + 1
}

// peopleAround are the people of a figure that stand not directly behind it, the
// closest first; empty where none are named.
func peopleAround(text string, tokens []token, figs []figure, sides []stance, i int) string {
	f, s := figs[i], sides[i]
	if name := bracketPeople(text, f, s); name != "" {
		return name
	}
	from, to, first := behindLast(figs, i), f.start, i == 0
	if i > 0 && s.changed && sides[i-1].skip {
		// "Among Greens support had fallen from 51 percent to 38"
		from, to, first = behindLast(figs, i-1), figs[i-1].start, i == 1
		if before, ok := strings.CutSuffix(trimFillers(text[from:to]), " from"); ok {
			if place := placeDirectly(before); place != "" && len(edtf.Find(place, edtf.Context{})) == 0 {
				return place // "was up in the United Kingdom from 33% to 37%"
			}
		}
	}
	left := between(tokens, from, to)
	if name := frontedPeople(text, left, to, first); name != "" {
		return name
	}
	if !s.inherited && (s.left || s.class != said && s.from >= f.end) {
		if _, name, ok := strings.Cut(s.object, "among "); ok {
			return trimPeople(name)
		}
		if rest, ok := strings.CutPrefix(s.object, "in "); ok && s.left && placeAt(rest) != "" {
			return placeAt(rest) // "support in Croatia was at"
		}
	}
	left = between(tokens, from, f.start)
	if name := colonPeople(text, left, f); name != "" {
		return name
	}
	if name := sharePeople(text, left); name != "" {
		return name
	}
	if name := amongWith(text, left); name != "" {
		return name
	}
	if name := placeBehind(text, f, s); name != "" {
		return name
	}
	if name := clausePeople(text, left, first); name != "" {
		return name
	}
	return subjectPeople(text, left, f, s)
}

// isEverywhere says that the clause of the i-th figure tells it of the whole country:
// "and 36% were opposed nationwide".
func isEverywhere(text string, figs []figure, i int) bool {
	end := beforeNext(text, figs, i)
	for _, word := range [...]string{" nationwide", " nationally", " overall"} {
		if k := strings.Index(text[figs[i].end:end], word); k >= 0 {
			return !strings.ContainsAny(text[figs[i].end:figs[i].end+k], ",;:(")
		}
	}
	return false
}

// beforeVerb is where the words from begin to end leave off before a verb that
// only leads on to the next one: " of voters" of " of voters meant to ", where
// "support it" follows.
func beforeVerb(text string, begin, end int) int {
	rest, ok := strings.CutSuffix(text[begin:end], " to ")
	if !ok || strings.HasPrefix(text[end:], "be ") {
		return end // "found 40% of Finns to be for it"
	}
	if k := strings.LastIndexByte(rest, ' '); k > 0 && k+1 < len(rest) && !isDigit(rest[k+1]) && !isMarked(rest[k+1:], disposed) {
		return begin + k + 1
	}
	return end
}

// describe tells everybody apart from a part of the people: everybody is a
// general word whose other words only name the country.
func describe(name string, about *article, lone bool) people {
	name = strings.TrimPrefix(name, "among ") // "among women stood at 55% and among men at 45%"
	var buffer [roomFor]token
	tokens := appendTokens(buffer[:0], name)
	if n := len(tokens); n > 2 && isDigit(tokens[0].word[0]) && tokens[n-1].is(asking) {
		// "of the 504 Native Americans asked"
		name = name[tokens[1].start:tokens[n-2].end]
		tokens = appendTokens(buffer[:0], name)
	}
	if those := wordIndex(tokens, "those"); those >= 0 && those <= 1 && those+2 < len(tokens) && tokens[those+1].word == "of" && isCountry(name[tokens[those+2].start:]) {
		name = name[tokens[those+2].start:] // "below those of Algeria (26%)"
		tokens = appendTokens(buffer[:0], name)
	}
	if len(tokens) > 3 && tokens[0].word == "out" && tokens[1].word == "of" && tokens[2].number > 0 {
		name = name[tokens[3].start:] // "nine out of ten women (91%)"
		tokens = appendTokens(buffer[:0], name)
	}
	if every := wordIndex(tokens, "every"); every >= 0 && every+2 < len(tokens) && tokens[every+1].number > 0 {
		name = name[tokens[every+2].start:] // "three out of every four Finns"
		tokens = appendTokens(buffer[:0], name)
	}
	for i := range tokens {
		if isPoll(tokens[i].word) || isClass(tokens, i, undecided) {
			return people{}
		}
	}
	if n, who := len(tokens), wordIndex(tokens, "who"); who > 0 && (isDigit(tokens[who-1].word[0]) || who == 1 && (tokens[0].word == "those" || isClass(tokens, 0, general))) && (tokens[n-1].is(asking) || tokens[n-1].word == "part" || tokens[n-1].word == "responded" || tokens[n-1].word == "answered") {
		return people{general: true} // "the 1,572 who took part"
	}
	if isAskedBySomebody(name, tokens) {
		return people{general: true}
	}
	if len(tokens) == 1 && isDigit(name[0]) && strings.HasSuffix(name, "0s") {
		return people{name: name} // "in their 60s"
	}
	everybody, nation, pronoun := false, false, true
	for i := 0; i < len(tokens); i++ {
		if n := adultAges(tokens[i:]); n > 0 {
			i += n - 1
			continue
		}
		t := tokens[i]
		switch {
		case (t.word == "from" || t.word == "in") && everybody && i+1 < len(tokens) && tokens[i-1].is(asking) && about.belongs(tokens[i+1].word):
			// "those interviewed from Turkey"
		case t.word == "in" && i > 0 && i+1 < len(tokens) && tokens[i-1].is(national):
			return people{name: name} // "Albanians in Albania", not those elsewhere
		case isClass(tokens, i, general):
			everybody = true
			pronoun = pronoun && (t.word == "them" || t.word == "these" || t.word == "those")
		case about.belongs(t.word) && !t.is(ethnic):
			everybody, nation = true, true
		case lone && about.Area == "" && t.is(national):
			everybody, nation = true, true // no other nation is spoken of
		case t.is(neutral), isDigit(t.word[0]), len(t.word) == 1, i == 0 && t.is(filler) && t.word != "over" && t.word != "under" && len(tokens) > 1 && isDigit(tokens[1].word[0]):
		default:
			return people{name: name}
		}
	}
	return people{general: everybody, nation: nation, pronoun: everybody && !nation && pronoun}
}
