package prose

import (
	"slices"
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
func populationOf(text string, tokens []token, figs []figure, sides []stance, i int, about *article, lone bool) people {
	if name := sides[i].people; name != "" {
		return describe(name, about, lone)
	}
	if place := placeOf(text, figs, sides, i); place != "" && !about.isArea(place) {
		if about.Area != "" || inOwnBrackets(text, figs[i]) || isThere(text[:figs[i].start]) || severalPlaces(text, figs, sides) {
			return people{name: place}
		}
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
	from := 0
	if i > 0 {
		from = figs[i-1].end
	}
	if name := peopleBefore(text[from:figs[i].start], i > 0); name != "" {
		return describe(name, about, lone)
	}
	if i == 0 {
		// "showed a divided country: among the young, 50%"
		if clause, ok := lastClause(text[:figs[0].start]); ok && !maybeAsks(clause) {
			if name := peopleBefore(clause, false); name != "" {
				return describe(name, about, lone)
			}
		}
	}
	if s := sides[i]; !s.inherited && (s.left || s.class != said && s.from >= figs[i].end) {
		if _, people, ok := strings.Cut(s.object, "among "); ok {
			return describe(trimPeople(people), about, lone)
		}
	}
	if name := supportivePeople(text, between(tokens, from, figs[i].start), sides[i]); name != "" {
		return describe(name, about, lone)
	}
	if name := whomPeople(text[from:figs[i].start]); name != "" {
		return describe(name, about, lone)
	}
	if name := colonPeople(text, between(tokens, from, figs[i].start), figs[i]); name != "" {
		return describe(name, about, lone)
	}
	if name := subjectPeople(text, between(tokens, from, figs[i].start), figs[i], sides[i]); name != "" {
		return describe(name, about, lone)
	}
	return people{}
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

// whomPeople reads "highest among those under 35, of whom" before a figure.
func whomPeople(before string) string {
	if !strings.Contains(before, ", of whom") {
		return ""
	}
	before, ok := strings.CutSuffix(trimFillers(before), ", of whom")
	if !ok {
		return ""
	}
	if i := strings.LastIndex(before, " among "); i >= 0 && !strings.Contains(before[i:], ",") {
		return trimPeople(before[i+len(" among "):])
	}
	return ""
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
	bracketed := f.start > 0 && text[f.start-1] == '(' && f.end < len(text) && text[f.end] == ')'
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
	if len(left) == 0 || !namesPeople(text, left) {
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
		switch tokens[i-1].word {
		case "that", "but", "while", "whereas", "although":
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

// lastClause is the text behind its last comma or conjunction; found says that
// there is one.
func lastClause(text string) (clause string, found bool) {
	// The comma of "; among women, 41%" is the clause's own.
	text = strings.TrimSuffix(strings.TrimRight(text, " "), ",")
	for i := len(text) - 1; i >= 0; i-- {
		if text[i] != ' ' {
			continue
		}
		if i > 0 && (text[i-1] == ',' || text[i-1] == ';' || text[i-1] == ':') {
			return text[i+1:], true
		}
		word, rest, spaced := strings.Cut(text[i+1:], " ")
		switch word {
		case "and", "while", "whereas", "but":
			if spaced {
				return rest, true
			}
		}
	}
	return "", false
}

// peopleBefore gives the people named before a figure: "Among Serbs, 46%", "of
// Bright Future voters 75%". It wants them at the beginning of their clause.
// behind says that another figure stands before the text: the words up to its
// first comma or conjunction are that one's.
func peopleBefore(text string, behind bool) string {
	clause := text
	if behind {
		last, found := lastClause(text)
		if !found {
			return ""
		}
		clause = last
	}
	clause = strings.TrimLeft(clause, " ,;:.")
	for _, conjunction := range [...]string{"and ", "while ", "whereas ", "but "} {
		clause = strings.TrimPrefix(clause, conjunction)
	}
	for _, lead := range [...]string{"Among ", "among ", "Of ", "of "} {
		if rest, ok := strings.CutPrefix(clause, lead); ok {
			if strings.Contains(rest, "%") || strings.Contains(rest, "percent") || strings.HasPrefix(rest, "whom") {
				return ""
			}
			return trimPeople(rest)
		}
	}
	// "In Republika Srpska, 23%": a name, then the comma.
	for _, lead := range [...]string{"In ", "in "} {
		rest, ok := strings.CutPrefix(clause, lead)
		if !ok {
			continue
		}
		if compass(rest) > 0 {
			if region := trimFillers(rest); compass(region) > 0 && isPlace(region[compass(region):]) && len(strings.Fields(region)) <= 4 {
				return trimPeople(region)
			}
		}
		if of := groupIn(rest); of != "" {
			return of
		}
		if name, ok := strings.CutPrefix(rest, "the "); ok && isPlace(name) && !maybeAsks(name) {
			if place := trimFillers(name); nameEnd(place, 0) == len(place) && len(edtf.Find(name, edtf.Context{})) == 0 {
				return place // "In the Federation 83%"
			}
		}
		if !isPlace(rest) {
			continue
		}
		if place := trimFillers(rest); place != "" && nameEnd(place, 0) == len(place) && len(edtf.Find(rest, edtf.Context{})) == 0 {
			return place // "In Glasgow 54% were"
		}
		if place := opinionPlace(rest); place != "" {
			return place
		}
		if isPlace(rest) && strings.IndexByte(rest, ',') == peopleEnd(rest) && len(strings.Fields(rest)) <= 6 && len(edtf.Find(rest, edtf.Context{})) == 0 {
			return trimPeople(rest)
		}
	}
	return ""
}

// groupIn reads "the group aged 18 to 24" and "the 18–34 age group" behind "in".
func groupIn(rest string) string {
	rest, ok := strings.CutPrefix(rest, "the ")
	if !ok {
		return ""
	}
	const reach = 4 // words to the one for the group
	end := 0
	for n := 0; n < reach && end < len(rest); n++ {
		next := nameWordEnd(rest, end)
		if next == end {
			return ""
		}
		switch word := rest[end:next]; word {
		case "group", "groups", "cohort", "bracket", "generation", "north", "south", "east", "west", "countryside", "capital", "cities", "villages":
			if behind := tokenize(rest[next:]); len(behind) > 0 && rest[next] == ' ' {
				if n := ages(behind); n > 0 {
					return rest[:next+behind[n-1].end]
				}
				if behind[0].word == "of" {
					return trimPeople(rest)
				}
			}
			return rest[:next]
		}
		if end = next; end < len(rest) && rest[end] != ' ' {
			return ""
		}
		end++
	}
	return ""
}

// opinionPlace is the place that words begin with where they go on with what
// people think there: "Wales it was", "Scotland support for".
func opinionPlace(text string) string {
	if !isPlace(text) {
		return ""
	}
	end := nameEnd(text, 0)
	rest, ok := strings.CutPrefix(text[end:], " ")
	if !ok || len(edtf.Find(text[:end], edtf.Context{})) > 0 {
		return ""
	}
	switch rest[:wordEnd(rest, 0)] {
	case "it", "support", "opposition", "approval", "disapproval":
		return text[:end]
	case "the":
		rest = strings.TrimPrefix(rest, "the ")
		if isShareWord(rest[:wordEnd(rest, 0)]) {
			return text[:end]
		}
	}
	return ""
}

// compass is the length of "northern ", with or without an article, that a text
// begins with.
func compass(text string) int {
	rest := strings.TrimPrefix(text, "the ")
	for _, c := range [...]string{"northern ", "southern ", "eastern ", "western ", "central "} {
		if strings.HasPrefix(rest, c) {
			return len(text) - len(rest) + len(c)
		}
	}
	return 0
}
