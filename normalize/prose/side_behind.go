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
		switch word := right[i].word; {
		case word == "which" && i > 1 && right[i-1].word == "in":
			return stance{}, false // ", in a poll in which only the young were"
		case i > 0 && isPoll(word) && right[i-1].is(joining) && i+1 < len(right) && (right[i+1].is(finding|having) || right[i+1].is(saying)):
			return ownWords(text, right[:i-1], right[i-1].start) // "are Danes, and surveys have found support for it"
		case word == "if" && i > 0:
			// "would leave if a vote were held", "who, if it were held, would"
			next := i + 1
			for next < len(right) && right[next].gap&(comma|pause) == 0 {
				next++
			}
			if !strings.HasSuffix(strings.TrimRight(text[:right[i].start], " "), ",") || next == len(right) {
				return ownWords(text, right[:i], right[i].start)
			}
			i = next - 1
			continue
		case word == "once" && i+1 < len(right) && (!right[i+1].is(pointer) || right[i+1].word == "the"):
			return ownWords(text, right[:i], right[i].start) // ", once the undecided were left out"
		case word == "told":
			if k := toldThat(right, i); k > 0 {
				if s, ok := rightStance(text, right[k+1:], end); ok && !s.guessed {
					return s, true
				}
				return rightStance(text, right[k:], end) // "told CSA in 2018 that"
			}
		}
		if len(right[i].phrases) == 0 {
			continue
		}
		if right[i].begins&(1<<idle) != 0 {
			if p := at(right, i, func(p *phrase) bool { return p.class == idle }); p != nil {
				i += len(p.words) - 1
				continue
			}
		}
		if right[i].begins&takingSides == 0 && !right[i].is(be) {
			continue
		}
		p := at(right, i, func(p *phrase) bool {
			return isTakingSides(p) && (p.where != "left" || i > 0 && right[i].is(siding) && voicedFrom(right, i) >= 0) && (p.where != "adjacent" || i == 0 || i < 7 && right[0].word == "of" && adjacentToPeople(right, i))
		})
		switch {
		case p == nil:
			continue
		case right[i].word == "like" && isSuchAs(text, right, i):
			continue // "countries like Bulgaria"
		case i > 0 && (right[i-1].word == "he" || right[i-1].word == "she" || right[i-1].word == "i"):
			return stance{}, false // one who speaks for himself
		case end < len(text) && (p.words[0] == "against" || p.words[0] == "as") && !strings.ContainsAny(text[right[i].end:end], ",;:.") && onlyFills(text[right[i+len(p.words)-1].end:end]):
			continue // "52%, against 48%" only compares
		case p.class == said && strings.HasSuffix(text[:right[i].start], ", ") && leadsToItsPoll(right[i:]):
			return stance{}, false // ", says a poll by Ipsos"
		case i > 1 && right[i].is(viewing) && len(p.words) == 1 && (right[i-2].is(pointing) || isOne(right[i-2].word)) && !right[i-1].is(national|group) && !isClass(right, i-1, general):
			continue // "of the contrary view"
		case i > 0 && right[i-1].word == "as" && p.words[0] == "opposed":
			continue // "would rejoin it, as opposed to 36%"
		case i > 1 && right[i-1].word == "who", thatMonth(right[i:]):
			continue // a clause that tells who the people are, "38% that October"
		case p.class == said && opinionFollows(right, i+len(p.words)):
			continue // "said that they oppose it"
		}
		if s, ok := deniedThing(text, right, i, p, end); ok {
			return s, true
		}
		if p.class == said {
			if k := voiceFrom(text, right, i, i+len(p.words)); k > 0 {
				return rightStance(text, right[k:], end)
			}
			if s, ok := saidInPoll(text, right, i, i+len(p.words), end); ok {
				return s, true
			}
			if c, from, to := unsureAt(right); c != unclassed && from <= i && to >= i {
				return stance{class: c, from: right[from].start, to: right[to].end, objectEnd: right[to].end}, true // "could not choose a side"
			}
			k := i + 1
			for k < len(right) && (right[k].word == "that" || right[k].word == "they" || right[k].word == "it") {
				k++
			}
			if c, from, to := unsureAt(right[k:]); c != unclassed && from <= 1 && (right[k-1].word == "they" || right[k-1].word == "it") {
				return stance{class: c, from: right[i].start, to: right[k+to].end, objectEnd: right[k+to].end}, true // "that they did not mind"
			}
		}
		s, ok := sideAt(text, right, i, p, end)
		if p.where == "left" {
			s.from = right[voicedFrom(right, i)].start // "voiced opposition"
		}
		return s, ok
	}
	return ownWords(text, right, end)
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

// toldThat is the token of "that" where "told" at token i leads to what people told
// whom, 0 where it does not.
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
	if c != support && c != oppose || i >= len(right) || right[i].word != "or" && right[i].word != "and" {
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

// leadsToItsPoll says that a verb only leads to the poll that a sentence tells of:
// "says a survey by Ipsos".
func leadsToItsPoll(tokens []token) bool {
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
