package prose

import (
	"slices"
	"strings"
)

// clausePeople gives the people that a clause is about whose figure only follows
// with it: "Voters of the Centre were the friendliest, with 29% in favour", "the
// old alone opposed it, at a rate of 55%". first says that no figure stands before.
func clausePeople(text string, left []token, first bool) string {
	n := len(left)
	for n > 0 && (left[n-1].is(filler) || left[n-1].word == "rate") {
		n--
	}
	if n > 1 && endsSplit(left[:n]) {
		return splitPeople(text, left[:n])
	}
	if n < 3 || left[n-1].word != "with" && left[n-1].word != "at" {
		return ""
	}
	if word := left[n-2].word; left[n-1].gap&comma == 0 && word != "supportive" && word != "opposed" && !takenBefore(left[:n-1]) {
		return "" // but "women were more supportive at 68%", "teachers backed it with 47% in favour"
	}
	left = left[:n-1]
	end := left[len(left)-1].end
	first = first || strings.HasSuffix(text[:left[0].start], ", ") || strings.HasSuffix(text[:left[0].start], "; ")
	c := clauseBefore(text, left, end)
	if who := c.actingPeople(); who != "" && (first || len(c.words) < len(left)) {
		return who
	}
	// "the young were the only group that opposed it, at 55%"
	from := parted(text, left, end, func(t *token) bool { return t.is(joining) && t.word != "and" })
	if !first && from == 0 {
		return "" // the figure's before
	}
	c = clauseOf(text, left[from:])
	return c.actingPeople()
}

// actingPeople is the people, or the place, that a clause says something of: its subject,
// or whom a poll showed to be divided.
func (c *clause) actingPeople() string {
	if c.verb == len(c.words) {
		return ""
	}
	subject, v := c.subject(), c.words[c.verb]
	if len(subject) > 0 && !tellsOfPoll(subject) && subject[0].word != "it" {
		if last := subject[len(subject)-1]; !v.is(being) && last.is(national) && v.begins&(1<<support|1<<oppose) == 0 {
			return "" // "Swedes clearly rejected it, with 56% voting against"
		}
		return peopleIn(c.text, subject)
	}
	object := c.words[c.verb+1:]
	if n := len(object) - 1; v.is(finding) && n > 0 && (object[n].word == "split" || object[n].word == "divided") {
		for n > 0 && (strings.HasSuffix(object[n-1].word, "ly") || object[n-1].is(being|filler) || object[n-1].word == "to" || object[n-1].word == "be") {
			n--
		}
		return peopleSubject(c.text, object[:n])
	}
	return ""
}

// takenBefore says that a verb takes a side among the words before "with".
func takenBefore(words []token) bool {
	for k := range words {
		if k > 0 && !words[k].is(siding) && at(words, k, isSideVerb) != nil {
			return true
		}
	}
	return false
}

// peopleSubject is the people that a clause is about whose words up to its verb are
// given: without what joins it to the one before or tells how many they are; empty
// where they name none.
func peopleSubject(text string, clause []token) string {
	if len(clause) > 1 && clause[0].word == "with" && (clause[1].is(quantity|filler) || clause[1].number > 0) {
		clause = clause[1:] // ", with a quarter of women (25%) against it"
	}
	for len(clause) > 0 && (clause[0].is(joining|filler|neutral|quantity) || clause[0].number > 0 || clause[0].word == "than") && !isClass(clause, 0, general) {
		if clause[0].is(quantity) && len(clause) > 1 && clause[1].word == "of" {
			clause = clause[1:] // "a plurality of"
		}
		clause = clause[1:]
	}
	if len(clause) == 0 || !namesPeople(text, clause) {
		return ""
	}
	return text[clause[0].start:clause[len(clause)-1].end]
}

// tellsOfPoll says that a word for a poll, or for a share, is among words.
func tellsOfPoll(tokens []token) bool {
	for i := range tokens {
		if asks(tokens, i) && !isClass(tokens, i, general) || tokens[i].is(siding) && !tokens[i].is(group) {
			return true
		}
	}
	return false
}

// placeBehind gives the people or the places told last, behind the comma that sets a
// figure off: "it was lower, at 68%, in minority settlements".
func placeBehind(text string, f figure, s stance) string {
	if !s.left || !strings.HasPrefix(text[f.end:], ", ") || !strings.HasSuffix(text[:f.start], ", at ") {
		return ""
	}
	rest := text[f.end+len(", "):]
	for _, lead := range [...]string{"in ", "among "} {
		name, ok := strings.CutPrefix(rest, lead)
		if !ok {
			continue
		}
		if name = strings.TrimRight(phraseAt(name), " "); isPeople(name) || isPlace(name) || groupIn("the "+name) == name {
			return name
		}
	}
	return ""
}

// whomBefore is whom "of whom" behind a figure speaks of: "was among Democrats, 75
// percent of whom".
func whomBefore(text string) string {
	text = strings.TrimRight(trimFillers(text), " ,")
	for _, lead := range [...]string{" among ", " of ", " by ", " in ", " were ", " are "} {
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
	if i := strings.LastIndex(before, " among "); i >= 0 && !strings.ContainsAny(before[i:], ",;:()") {
		return strings.TrimPrefix(before[i+len(" among "):], "the ")
	}
	return ""
}

// amongWith gives those among whom a clause ranks a share that follows with it: "was strongest
// among the old, with 60% for it, and weakest among students, with 30%".
func amongWith(text string, left []token) string {
	n := len(left)
	for n > 0 && left[n-1].is(filler) {
		n--
	}
	if n < 4 || left[n-1].word != "with" || left[n-1].gap&comma == 0 {
		return ""
	}
	for k := n - 2; k > 1 && left[k+1].gap == 0 || k == n-2; k-- {
		if left[k].word == "among" && k > 1 && left[k-2].is(joining|be) && strings.HasSuffix(left[k-1].word, "st") {
			return peopleNamed(text, left[k+1:n-1])
		}
		if k == 0 {
			break
		}
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
	if n == 0 || !strings.HasPrefix(text[left[n-1].end:], ":") && !strings.HasPrefix(text[left[n-1].end:], " – ") && (!strings.HasPrefix(text[left[n-1].end:], " (") || inOwnBrackets(text, f)) {
		return ""
	}
	c := clauseBefore(text, left[:n], left[n-1].end)
	if c.verb == len(c.words) || !c.words[c.verb].is(being) || tellsOfPoll(c.subject()) {
		return ""
	}
	return c.people()
}

// sharePeople gives those whose share a clause tells: "the share of Poles who supported it
// was", "the corresponding figure for women was".
func sharePeople(text string, left []token) string {
	const reach = 3 // words before the share
	isShare := func(t token) bool { return t.is(sharing) || t.word == "number" || t.word == "that" }
	if !slices.ContainsFunc(left, isShare) {
		return ""
	}
	c := clauseBefore(text, left, left[len(left)-1].end)
	who := c.subject()
	if before := len(left) - len(c.words) - 1; before >= 0 && left[before].word == "that" {
		who = left[before : before+1+len(who)] // "that of Italians was"
	}
	k := slices.IndexFunc(who[:min(reach, len(who))], isShare) + 1
	if k == 0 || k+1 >= len(who) || who[k].word != "of" && who[k].word != "for" && who[k].word != "among" {
		return ""
	}
	if who[k].word == "of" && strings.HasPrefix(who[k-1].word, "rating") {
		return "" // "the approval ratings of Congress"
	}
	who = who[k+1:]
	if k := wordIndex(who, "who"); k >= 0 {
		who = who[:k]
	}
	who = beforeView(who)
	for k := 1; k < len(who); k++ {
		if strings.HasSuffix(who[k].word, "ing") && at(who, k, isSaying) != nil {
			who = who[:k] // "the share of women wanting"
		}
	}
	if len(who) == 0 || who[0].word == "those" && !(len(who) > 1 && isOfAge(who[1].word)) || slices.ContainsFunc(who, func(t token) bool { return t.is(siding) }) || !namesPeople(text, who) {
		return ""
	}
	return trimPeople(text[who[0].start:who[len(who)-1].end])
}

// isOfAge says that a word leads from "those" to how old they are.
func isOfAge(word string) bool {
	return word == "aged" || word == "under" || word == "over" || word == "below" || word == "above" || word == "between"
}

// subjectPeople gives the people a figure stands behind, in brackets or with
// "were": "a majority of Serbs (62%) opposed", "women were 62% in favour".
func subjectPeople(text string, left []token, f figure, s stance) string {
	bracketed := inOwnBrackets(text, f) || inDashes(text, f)
	if s.class == unclassed || s.left && !bracketed || s.inherited || f.start == 0 || len(left) == 0 {
		return ""
	}
	c := clauseBefore(text, left, f.start)
	who, v := c.subject(), c.words[c.verb:]
	switch {
	case !bracketed && (!isWere(v) || !allFill(v[1:])):
		return ""
	case s.left && (len(v) == 0 || v[0].start < s.from && !v[0].is(be) || len(who) > 0 && who[0].is(siding)):
		return ""
	}
	if k := slices.IndexFunc(who, func(t token) bool { return t.word == "more" || t.word == "fewer" }); k >= 0 {
		who = who[k+1:] // "for the first time more Swedes (41%)"
	}
	if n := len(who); n == 0 || who[n-1].word == "those" || n > 1 && who[n-1].is(siding) && strings.HasSuffix(who[0].word, "ed") {
		return ""
	}
	return peopleSubject(text, who)
}

// isWere says that a verb begins with "were" or "are".
func isWere(verb []token) bool {
	return len(verb) > 0 && (verb[0].word == "were" || verb[0].word == "are")
}

// inDashes says that a figure stands between two dashes: "a majority of Serbs – 62% –".
func inDashes(text string, f figure) bool {
	before, behind := text[:f.start], text[f.end:]
	return strings.HasSuffix(before, "– ") && strings.HasPrefix(behind, " –") || strings.HasSuffix(before, " - ") && strings.HasPrefix(behind, " - ")
}

// beforeView is whom words name before the view that they have: "respondents with a positive view
// of it".
func beforeView(who []token) []token {
	for k := 1; k+2 < len(who); k++ {
		if who[k].word == "with" && (who[k+1].word == "a" || who[k+1].word == "an" || mannerOf(who[k+1].word) != unclassed) {
			for j := k + 1; j+1 < len(who); j++ {
				if mannerOf(who[j].word) != unclassed {
					return who[:k]
				}
			}
		}
	}
	return who
}

// endsSplit says that the words before a figure end by saying that people are at odds: "whereas
// Swedes were evenly split,".
func endsSplit(left []token) bool {
	last := left[len(left)-1].word
	return last == "split" || last == "divided"
}

// splitPeople are those whom the clause before a figure tells to be at odds, empty where a poll, or
// what it found, is.
func splitPeople(text string, left []token) string {
	c := clauseBefore(text, left, left[len(left)-1].end)
	if c.verb == 0 || c.verb == len(c.words) || tellsOfPoll(c.subject()) {
		return ""
	}
	return c.people()
}
