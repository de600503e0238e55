package prose

import (
	"slices"
	"strings"
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
func populationOf(text string, tokens []token, figs []figure, sides []stance, i int, about *article, lone bool) people {
	if name := sides[i].people; name != "" {
		return describe(name, about, lone)
	}
	if i > 0 && isEverywhere(text, figs, i) {
		return people{general: true, nation: true}
	}
	if place := placeOf(text, figs, sides, i); place != "" && !about.isArea(place) {
		if about.Area != "" || inOwnBrackets(text, figs[i]) || isThere(text[:figs[i].start]) || severalPlaces(text, figs, sides) {
			return people{name: place}
		}
	} else if place != "" && about.Area != "" && isThere(text[:figs[i].start]) {
		return people{general: true, nation: true} // "in Veneto, where 53%" of an article on it
	} else if lone && about.Area == "" && len(figs) > 1 && somePlace(text, figs, sides) {
		lone = false // "81% in Australia, as do 73% of Filipinos"
	}
	begin, end := figs[i].end, len(text)
	if i+1 < len(figs) {
		end = figs[i+1].start
	}
	if s := sides[i]; !s.left && s.from > begin && s.from < end {
		end = beforeVerb(text, begin, s.from)
	}
	if name := peopleAt(text[begin:end]); name == "whom" {
		return describe(whomBefore(text[:figs[i].start]), about, lone)
	} else if name != "" {
		who := describe(name, about, lone)
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
	if name := bracketPeople(text, figs[i], sides[i]); name != "" {
		return describe(name, about, lone)
	}
	from, first := 0, i == 0
	if i > 0 {
		from = figs[i-1].end
	}
	if i > 0 && sides[i].changed && sides[i-1].skip {
		// "Among Greens support had fallen from 51 percent to 38"
		if from, first = 0, i == 1; i > 1 {
			from = figs[i-2].end
		}
	}
	clause := figs[i].start
	if from < begin && sides[i].changed && i > 0 && figs[i-1].start > from {
		clause = figs[i-1].start
	}
	if name := peopleBefore(text[from:clause], !first); name != "" {
		return describe(name, about, lone)
	}
	if i == 0 {
		// "showed a divided country: among the young, 50%"
		if clause, ok := lastClause(text[:figs[0].start]); ok && len(clause) > 3 && !maybeAsks(clause) {
			if name := peopleBefore(clause, false); name != "" {
				return describe(name, about, lone)
			}
		}
	}
	if s := sides[i]; !s.inherited && (s.left || s.class != said && s.from >= figs[i].end) {
		if _, people, ok := strings.Cut(s.object, "among "); ok {
			return describe(trimPeople(people), about, lone)
		}
		if rest, ok := strings.CutPrefix(s.object, "in "); ok && s.left && placeAt(rest) != "" {
			return describe(placeAt(rest), about, lone) // "support in Croatia was at"
		}
	}
	left := between(tokens, from, figs[i].start)
	if name := supportivePeople(text, left, sides[i]); name != "" {
		return describe(name, about, lone)
	}
	if name := colonPeople(text, left, figs[i]); name != "" {
		return describe(name, about, lone)
	}
	if name := placeBehind(text, figs[i], sides[i]); name != "" {
		return describe(name, about, lone)
	}
	if name := clausePeople(text, left); name != "" {
		return describe(name, about, lone)
	}
	if name := subjectPeople(text, left, figs[i], sides[i]); name != "" {
		return describe(name, about, lone)
	}
	return people{}
}

// isEverywhere says that the clause of the i-th figure tells it of the whole country:
// "and 36% were opposed nationwide".
func isEverywhere(text string, figs []figure, i int) bool {
	end := len(text)
	if i+1 < len(figs) {
		end = figs[i+1].start
	}
	for _, word := range [...]string{" nationwide", " nationally", " overall"} {
		if k := strings.Index(text[figs[i].end:end], word); k >= 0 {
			return !strings.ContainsAny(text[figs[i].end:figs[i].end+k], ",;:(")
		}
	}
	return false
}

// placeDirectly is the place that the words before a figure end with: "and in India".
func placeDirectly(before string) string {
	place, ok := strings.CutPrefix(before, "In ")
	if k := strings.LastIndex(before, " in "); k >= 0 {
		place, ok = before[k+len(" in "):], true
	}
	place = strings.TrimRight(strings.TrimPrefix(place, "the "), " ,")
	if !ok {
		return ""
	}
	if !isPlace(place) || nameEnd(place, 0) != len(place) {
		return ""
	}
	return place
}

// behindLast is where the words before the i-th figure begin.
func behindLast(figs []figure, i int) int {
	if i == 0 {
		return 0
	}
	return figs[i-1].end
}

// beforeVerb is where the words from begin to end leave off before a verb that
// only leads on to the next one: " of voters" of " of voters meant to ", where
// "support it" follows.
func beforeVerb(text string, begin, end int) int {
	rest, ok := strings.CutSuffix(text[begin:end], " to ")
	if !ok {
		return end
	}
	if k := strings.LastIndexByte(rest, ' '); k > 0 && !isDigit(rest[k+1]) && !isDisposed(rest[k+1:]) {
		return begin + k + 1
	}
	return end
}

// supportivePeople reads "women were more supportive at 68%".
func supportivePeople(text string, left []token, s stance) string {
	if !s.left || s.inherited || !strings.HasPrefix(text[s.from:], "supportive") && !strings.HasPrefix(text[s.from:], "opposed") {
		return ""
	}
	for i, t := range left {
		if t.word == "were" || t.word == "are" {
			if i > 0 && left[0].is(group) && text[left[0].start:t.start] != "" && t.end < s.from {
				return text[left[0].start:left[i-1].end]
			}
			return ""
		}
	}
	return ""
}

// whomBefore is whom "of whom" behind a figure speaks of: "was among Democrats, 75
// percent of whom".
func whomBefore(text string) string {
	text = strings.TrimRight(trimFillers(text), " ,")
	for _, lead := range [...]string{" among ", " of ", " by ", " in "} {
		if i := strings.LastIndex(text, lead); i >= 0 && !strings.ContainsAny(text[i:], ",;:()") {
			return trimPeople(text[i+len(lead):])
		}
	}
	return ""
}

// bracketPeople reads the people before a bracket that tells more than a figure:
// "strongest among Democrats (87% in favor)".
func bracketPeople(text string, f figure, s stance) string {
	if s.left || s.inherited || f.start < 2 || text[f.start-1] != '(' || f.end == len(text) || text[f.end] == ')' {
		return ""
	}
	before := strings.TrimRight(text[:f.start-1], " ")
	i := strings.LastIndex(before, " among ")
	if i < 0 || strings.ContainsAny(before[i:], ",;:()") {
		return ""
	}
	return strings.TrimPrefix(before[i+len(" among "):], "the ")
}

// colonPeople gives the people a clause before a colon is about: "Conservatives
// are evenly divided: 45% in favour".
func colonPeople(text string, left []token, f figure) string {
	n := len(left)
	for n > 0 && left[n-1].is(filler) && !strings.Contains(text[left[n-1].end:f.start], ":") {
		n--
	}
	if n == 0 || !strings.HasPrefix(text[left[n-1].end:], ":") {
		return ""
	}
	left = left[:n]
	for i, t := range left {
		if isBeing(t.word) {
			if i > 1 && left[i-1].is(group) && slices.ContainsFunc(left[:i-1], func(t token) bool { return isPollStem(t.word) }) {
				return text[left[i-1].start:left[i-1].end] // "In a poll of May women were keener"
			}
			if i > 0 && namesPeople(text, left[:i]) && !isClass(left, i-1, pollWord) {
				return text[left[0].start:left[i-1].end]
			}
			return ""
		}
	}
	return ""
}

// isBeing says that a word leads from people to what they are: "voters remain
// divided".
func isBeing(word string) bool {
	switch word {
	case "are", "were", "remain", "remained", "stay", "stayed", "seem", "seemed", "look", "looked", "lean", "leaned", "prove", "proved":
		return true
	}
	return false
}

// subjectPeople gives the people a figure stands behind, in brackets or with
// "were": "a majority of Serbs (62%) opposed", "women were 62% in favour".
func subjectPeople(text string, left []token, f figure, s stance) string {
	dashed := strings.HasSuffix(text[:f.start], "– ") && strings.HasPrefix(text[f.end:], " –") || strings.HasSuffix(text[:f.start], " - ") && strings.HasPrefix(text[f.end:], " - ")
	bracketed := dashed || inOwnBrackets(text, f)
	if s.class == unclassed || s.left && !bracketed || s.inherited || f.start == 0 || len(left) == 0 {
		return ""
	}
	end := f.start
	if bracketed {
		end--
	}
	if from := clauseBegin(text, left, end); from > 0 {
		left = left[from:]
	}
	n := 0
	for n < len(left) && !left[n].is(verb) && !(bracketed && n > 0 && left[n].start >= s.from && s.left) {
		n++
	}
	if s.left && n < len(left) && left[n].start < s.from || s.left && n == len(left) {
		return ""
	}
	if !bracketed && (n == len(left) || left[n].word != "were" && left[n].word != "are" || !allFill(left[n+1:])) {
		return ""
	}
	left = left[:n]
	for from := range left {
		if left[from].word == "more" || left[from].word == "fewer" {
			left = left[from+1:] // "for the first time more Swedes (41%)"
			break
		}
	}
	for len(left) > 0 && (left[0].is(filler) || left[0].is(neutral) || left[0].is(quantity) || left[0].number > 0 || left[0].word == "than") && !isClass(left, 0, general) {
		left = left[1:]
	}
	if len(left) == 0 || left[len(left)-1].word == "those" || !namesPeople(text, left) || len(left) > 1 && left[len(left)-1].is(siding) && strings.HasSuffix(left[0].word, "ed") {
		return ""
	}
	return text[left[0].start:left[len(left)-1].end]
}

// clauseBegin is the first word behind the last comma or conjunction before a
// place; "and" is none here, being in names.
func clauseBegin(text string, tokens []token, end int) int {
	for i := len(tokens); i > 0; i-- {
		if i < len(tokens) {
			end = tokens[i].start
		}
		if strings.ContainsAny(text[tokens[i-1].end:end], ",;:") {
			return i
		}
		if t := tokens[i-1]; t.is(joining) && t.word != "and" || t.word == "that" {
			return i
		}
	}
	return 0
}

func allFill(tokens []token) bool {
	for _, t := range tokens {
		if !t.is(filler) {
			return false
		}
	}
	return true
}
