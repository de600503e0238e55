package prose

import "strings"

// rightStance finds the first words behind a figure that take a side.
func rightStance(text string, right []token, end int) (stance, bool) {
	if len(right) > 0 && isCutOff(text[:right[0].start]) {
		return stance{}, false
	}
	for i := 0; i < len(right); i++ {
		if i > 0 && right[i].gap&pause != 0 {
			return stance{}, false
		}
		if n := condition(text, right, i); n > 0 {
			i += n - 1
			continue
		}
		if n := wordsOfFigure(right, i); n >= 0 {
			return ownWords(text, right[:n], right[n].start)
		}
		if right[i].word == "told" {
			if k := toldThat(right, i); k > 0 {
				return whatTold(text, right, k, end)
			}
		}
		if n := idleWords(right, i); n > 0 {
			i += n - 1
			continue
		}
		switch p := sideBehind(right, i); {
		case p == nil:
		case i > 0 && (right[i-1].word == "he" || right[i-1].word == "she" || right[i-1].word == "i"):
			return stance{}, false // one who speaks for himself
		case onlyCompares(text, right, i, p, end):
		case p.class == said && leadsToItsPoll(text, right[i:]):
			return stance{}, false
		case !takesNoSide(right, i, p):
			return phraseStance(text, right, i, p, end)
		}
	}
	return ownWords(text, right, end)
}

// condition is how many words from token i on only say on what terms, between commas: "who, if
// it were held, would"; 0 where none do.
func condition(text string, right []token, i int) int {
	if i == 0 || right[i].word != "if" || !strings.HasSuffix(strings.TrimRight(text[:right[i].start], " "), ",") {
		return 0
	}
	for k := i + 1; k < len(right); k++ {
		if right[k].gap&(comma|pause) != 0 {
			return k - i
		}
	}
	return 0
}

// wordsOfFigure is how many words behind a figure are left to tell what those it counts said
// where another part of the sentence begins at token i, -1 where none does.
func wordsOfFigure(right []token, i int) int {
	last := i+1 == len(right)
	switch word := right[i].word; {
	case word == "which" && i > 1 && right[i-1].word == "in":
		return 0 // ", in a poll in which only the young were"
	case i > 0 && isPoll(word) && right[i-1].is(joining) && !last && right[i+1].is(finding|having|saying):
		return i - 1 // "are Danes, and surveys have found support for it"
	case word == "if" && i > 0, // "would leave if a vote were held"
		word == "once" && !last && (!right[i+1].is(pointer) || right[i+1].word == "the"): // ", once the undecided were left out"
		return i
	}
	return -1
}

// idleWords is how many words from token i on take no side though one of them could: "taken
// back".
func idleWords(right []token, i int) int {
	if right[i].begins&(1<<idle) == 0 {
		return 0
	}
	p := at(right, i, func(p *phrase) bool { return p.class == idle })
	if p == nil {
		return 0
	}
	return len(p.words)
}

// sideBehind is the phrase at token i that can tell what a figure before it is of, nil where
// none is. A noun does with a verb for it, "voiced opposition", and what is adjacent behind
// the figure or its people: "of Swedes for membership".
func sideBehind(right []token, i int) *phrase {
	const reach = 7 // words of whom it counts
	if len(right[i].phrases) == 0 || right[i].begins&takingSides == 0 && !right[i].is(be) {
		return nil
	}
	return at(right, i, func(p *phrase) bool {
		switch {
		case !isTakingSides(p):
			return false
		case p.where == "left":
			return right[i].is(siding) && voicedFrom(right, i) >= 0
		case p.where == "adjacent":
			return i == 0 || i < reach && right[0].word == "of" && adjacentToPeople(right, i)
		}
		return true
	})
}

// onlyCompares says that the phrase at token i only brings in one of a kind, "countries like
// Bulgaria", or the next figure: "52%, against 48%".
func onlyCompares(text string, right []token, i int, p *phrase, end int) bool {
	if right[i].word == "like" && isSuchAs(text, right, i) {
		return true
	}
	return end < len(text) && p.words[0] == "against" && !strings.ContainsAny(text[right[i].end:end], ",;:.") && onlyFills(text[right[i+len(p.words)-1].end:end])
}

// takesNoSide says that the phrase at token i is no answer but tells more of the people, of a
// view or of when, or leads to the answer.
func takesNoSide(right []token, i int, p *phrase) bool {
	switch {
	case i > 1 && right[i].is(viewing) && len(p.words) == 1 && (right[i-2].is(pointing) || isOne(right[i-2].word)) && !right[i-1].is(national|group) && !isClass(right, i-1, general):
		return true // "of the contrary view"
	case i > 0 && right[i-1].word == "as" && p.words[0] == "opposed":
		return true // "would rejoin it, as opposed to 36%"
	case i > 1 && right[i-1].word == "who":
		return true // "of those who oppose it"
	case thatMonth(right[i:]):
		return true // "38% that October"
	}
	return p.class == said && opinionFollows(right, i+len(p.words)) // "said that they oppose it"
}

// phraseStance is the side of the phrase at token i, or the one that people take behind it in
// their own voice.
func phraseStance(text string, right []token, i int, p *phrase, end int) (stance, bool) {
	if s, ok := deniedThing(text, right, i, p, end); ok {
		return s, true
	}
	if p.class == said {
		next := i + len(p.words)
		if k := voiceFrom(text, right, i, next); k > 0 {
			return rightStance(text, right[k:], end)
		}
		if s, ok := saidInPoll(text, right, i, next, end); ok {
			return s, true
		}
		if s, ok := unsureOf(right, i); ok {
			return s, true
		}
	}
	s, ok := sideAt(text, right, i, p, end)
	if p.where == "left" {
		s.from = right[voicedFrom(right, i)].start // "voiced opposition"
	}
	return s, ok
}

// isSuchAs says that "like" at token i only brings in one of a kind: "in countries like Serbia".
func isSuchAs(text string, right []token, i int) bool {
	if i == 0 || i+1 == len(right) || !isProper(text[right[i+1].start:]) {
		return false
	}
	before := right[i-1]
	return strings.HasSuffix(before.word, "s") && !before.is(group|national|modal) && !isClass(right, i-1, general) && !strings.HasSuffix(before.word, "ss")
}

// saidInPoll reads what people said behind the poll that they said it in, the verb at token i
// ending before next: "said in a poll by Ipsos that it should go".
func saidInPoll(text string, right []token, i, next, end int) (stance, bool) {
	const reach = 14 // words of the poll
	if next >= len(right) || right[next].word != "in" || !right[i].is(saying) || !leadsToPoll(text[right[next].start:]) {
		return stance{}, false
	}
	k := next
	for k < min(next+reach, len(right)) && right[k].word != "that" && right[k].gap&(comma|pause|bracket) == 0 {
		k++
	}
	if k+1 >= len(right) || right[k].word != "that" {
		return stance{}, false
	}
	s := stance{class: said, from: right[i].start, to: right[k].end}
	s.objectEnd = objectEnd(text, right, right[k].end, end)
	s.object = strings.TrimSpace(text[right[k].end:s.objectEnd])
	return s, s.object != ""
}

// voiceFrom is the token from which people take a side in their own voice, behind a
// verb from token i to next: "said in a survey that they would", answered "Do you?" in
// the negative; 0 where they do not.
func voiceFrom(text string, right []token, i, next int) int {
	if next < len(right) && right[next].word == "in" && leadsToPoll(text[right[next].start:]) {
		if k := toldThat(right, i); k > 0 && opinionFollows(right, k+1) {
			return k + 1
		}
	}
	if k := afterQuote(right, next); k > 0 && opinionFollows(right, k) {
		return k
	}
	return 0
}

// sideAt is the side that the phrase at token i takes, and on what.
func sideAt(text string, right []token, i int, p *phrase, end int) (stance, bool) {
	last := right[i+len(p.words)-1]
	if next := sameAgain(right, i+len(p.words), p.class); next > 0 {
		last = right[next] // "fully support" or "somewhat support" it
	}
	s := stance{class: p.class, from: right[i].start, to: last.end}
	s.objectEnd = objectEnd(text, right, last.end, end)
	s.object = strings.TrimSpace(text[last.end:s.objectEnd])
	if c, object := goodOrBad(p, s.object); c != unclassed {
		s.class, s.object = c, object
	} else if p.class == said {
		if s.object = wholeAnswer(text, right, i, s); s.object == "" && isPredicate(p) {
			s.object = text[s.from:s.to]
		}
	}
	if c := quotedSide(text[last.end:end]); s.class == said && c != unclassed {
		s.class, s.object = c, ""
	}
	if k := i + len(p.words); s.class.isSide() && k+1 < len(right) && right[k].word == "or" && last.end < right[k].start &&
		!right[k+1].is(lead) && at(right, k+1, isAnswer) == nil && !opinionFollows(right, k+1) {
		s.class, s.object = said, text[s.from:s.objectEnd] // "supported or tolerated it"
		return s, true
	}
	if i > 0 && right[i-1].is(negation) {
		s.class = opposite(s.class)
	}
	if quote, ok := longerQuote(text, last); ok {
		s.class, s.object, s.objectEnd = said, quote, last.start+len(quote)
	}
	s.takeBallot()
	return s, p.words[0] != "for" || len(p.words) > 1 || !isForPeople(s.object)
}

// voicedFrom is the verb that makes the noun of a side at token i what people answered,
// "declared their strong opposition", -1 where none does.
func voicedFrom(right []token, i int) int {
	const reach = 3 // words from the verb to the noun
	for k := i - 1; k >= max(0, i-reach); k-- {
		if right[k+1].gap != 0 || right[k].is(joining|joint|change) {
			break
		}
		if isVoicing(right[k].word) {
			return k
		}
	}
	return -1
}

// isVoicing says that a verb makes the noun of a side behind it what people answered:
// "expressing disapproval".
func isVoicing(verb string) bool {
	for _, stem := range [...]string{"express", "voic", "declar", "show", "signal", "indicat"} {
		if strings.HasPrefix(verb, stem) {
			return true
		}
	}
	return false
}

// isForPeople says that "for" only names whose figure it is: "53 percent for liberals".
func isForPeople(object string) bool {
	return strings.HasSuffix(object, "election") || isPeople(beforeAmong(object)) || strings.HasPrefix(object, "all ") || strings.HasPrefix(object, "most ") || object != "" && isDigit(object[0])
}

// whatTold is the side behind the "that" at token k which leads to what people told: "told CSA
// in 2018 that".
func whatTold(text string, right []token, k, end int) (stance, bool) {
	if s, ok := rightStance(text, right[k+1:], end); ok && !s.guessed {
		return s, true
	}
	return rightStance(text, right[k:], end)
}

// toldThat is the token of "that" where the verb at token i leads to what people said, with whom
// they told it or when between: 0 where it does not.
func toldThat(right []token, i int) int {
	const reach = 9 // words of whom and when
	for k := i + 1; k < min(i+reach, len(right)); k++ {
		if right[k].gap&(comma|pause|bracket) != 0 {
			return 0
		}
		if right[k].word == "that" {
			return k
		}
	}
	return 0
}

// sameAgain is the last token of a second verb for the same side that "or" joins to
// the one before token i, 0 where none is.
func sameAgain(right []token, i int, c class) int {
	const reach = 4
	if !c.isSide() || i >= len(right) || right[i].word != "or" && right[i].word != "and" {
		return 0
	}
	for k := i + 1; k < min(i+reach, len(right)); k++ {
		if p := at(right, k, func(p *phrase) bool { return p.class == c && p.where == "any" }); p != nil {
			return k + len(p.words) - 1
		}
		if !right[k].is(lead) {
			return 0
		}
	}
	return 0
}

// isCutOff says that a semicolon parts what follows from a figure.
func isCutOff(before string) bool {
	before = strings.TrimRight(before, " \"“")
	return strings.HasSuffix(before, ";")
}

// leadsToItsPoll says that words begin with a verb that only leads to the poll that a sentence
// tells of: ", says a survey by Ipsos".
func leadsToItsPoll(text string, tokens []token) bool {
	if !strings.HasSuffix(text[:tokens[0].start], ", ") {
		return false
	}
	const reach = 6 // words to the one for a poll
	for i := 1; i < min(len(tokens), reach); i++ {
		if tokens[i].gap&(comma|pause) != 0 {
			return false
		}
		if isPollStem(tokens[i].word) {
			return true
		}
		if tokens[i].is(verb) || tokens[i].is(pointer) && tokens[i].word != "a" && tokens[i].word != "an" && tokens[i].word != "the" {
			return false
		}
	}
	return false
}

// adjacentToPeople says that a word for a side stands directly behind the people
// of a figure: "of Swedes for membership", "of people satisfied with it".
func adjacentToPeople(right []token, i int) bool {
	switch right[i].word {
	case "for":
		return endsPeople(right, i)
	case "satisfied", "dissatisfied", "positive", "negative", "bothered", "offended":
		return i > 0 && (right[i-1].is(national|group) || isClass(right, i-1, general))
	}
	return false
}

// behindExclusion leaves an aside on who was left out away: "72%, excluding the undecided,
// would stay".
func behindExclusion(right []token) []token {
	if len(right) == 0 || right[0].gap&comma == 0 {
		return right
	}
	switch right[0].word {
	case "excluding", "discounting", "disregarding", "ignoring", "removing", "omitting":
	default:
		return right
	}
	for k := 1; k < len(right); k++ {
		if right[k].gap&comma != 0 {
			return right[k:]
		}
	}
	return right
}

// beforeShare cuts the words behind a figure off where a share told in words has
// its own: "19% would leave and about one in ten would not vote".
func beforeShare(right []token) []token {
	for k := 1; k+1 < len(right); k++ {
		if right[k].word == "in" && right[k-1].number > 0 && right[k+1].number > 0 && !isDigit(right[k-1].word[0]) && !isDigit(right[k+1].word[0]) {
			return right[:k-1]
		}
	}
	return right
}
