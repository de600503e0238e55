package prose

import "strings"

// verbAnswer reads what people did or do by a verb of no list, directly behind a figure or
// behind whom it counts: "62% of them had yet to begin", "24% dreaded it"; where they are
// bound to what stands before, also by a participle or a mood, "with 18% voicing regret",
// "with 22% keen on it". Only where a poll is told is that an answer.
func verbAnswer(text string, right []token, bound bool, end int) (stance, bool) {
	i, named := peopleCounted(text, right, bound)
	if i < 0 {
		return stance{}, false
	}
	for i < len(right) && isAdverb(&right[i]) {
		i++
	}
	if i >= len(right) || right[i].gap&^(quote|apart) != 0 {
		return stance{}, false
	}
	if isFinite(right, i, named, i > 0 && isAdverb(&right[i-1])) {
		if isIdleDeed(right, i) {
			return stance{}, false
		}
	} else if !bound || !isNonFinite(right, i) {
		return stance{}, false
	}
	s := answerFrom(text, right, i, right[i].end, end)
	if s.byVerb = true; s.objectEnd <= s.to {
		return stance{}, false // "wanted to", cut off
	}
	return s, true
}

// isIdleDeed says that what people did by the verb at token i is no answer: it only tells more
// of them, or takes a view that is told before.
func isIdleDeed(right []token, i int) bool {
	return idleWords(right, i) > 0 || isOvertaken(right, i) || beginsWithToldView(right[i+1:])
}

// answeredBehind reads what people judge behind brackets with their share: "more than half
// of Bosnians (55 percent) rate unemployment as the worst".
func answeredBehind(text string, left, right []token, f figure, end int) (stance, bool) {
	n := len(left)
	if n == 0 || len(right) < 3 || !inOwnBrackets(text, f) || !strings.HasPrefix(text[f.end:], ") ") || !namesPeople(text, left[n-1:]) {
		return stance{}, false
	}
	judges := isJudgment(right[0].word)
	if !judges && (!isFinite(right, 0, true, false) || isIdleDeed(right, 0)) {
		return stance{}, false
	}
	s := answerFrom(text, right, 0, right[1].start, end)
	s.byVerb = !judges
	return s, true
}

// isJudgment says that a verb tells what people answered of a list of things: "rate", "fear".
func isJudgment(verb string) bool {
	switch verb {
	case "rate", "rated", "rank", "ranked", "blame", "blamed", "fear", "feared", "doubt", "doubted", "name", "named", "cite", "cited", "list", "listed":
		return true
	}
	return false
}

// isBound says that what stands before the i-th figure leaves the verb of its people out:
// "with", "a poll found", and what joins it to a figure that does.
func (b *binding) isBound(i int, left []token) bool {
	n := withoutFillers(left)
	if n > 0 && (left[n-1].word == "with" || left[n-1].is(finding)) {
		return true
	}
	if i == 0 || b.sides[i-1].left || n > 0 && !left[n-1].is(joining) && b.text[left[n-1].end:b.figs[i].start] != ", " {
		return false
	}
	word := b.text[b.sides[i-1].from:b.sides[i-1].to]
	return strings.HasSuffix(word, "ing") || isMarked(word, mood)
}

// isNonFinite says that a participle or a mood with what it is about begins at token i:
// "voicing regret", "keen on it", "determined never to".
func isNonFinite(right []token, i int) bool {
	t := &right[i]
	if t.is(mood) {
		k := i + 1
		for k < len(right) && right[k].gap == 0 && isAdverb(&right[k]) {
			k++
		}
		if k == len(right) || right[k].gap != 0 {
			return false
		}
		switch right[k].word {
		case "on", "to", "about", "of", "with", "that", "at", "by", "for", "towards", "over":
			return k+1 < len(right)
		}
		return false
	}
	switch t.word {
	case "according", "concerning", "regarding", "including", "excluding", "following", "during", "depending", "owing", "pending", "involving", "being", "having", "morning", "evening":
		return false
	}
	if t.word == "finding" && i+1 < len(right) && right[i+1].is(pointing) {
		return true // "finding the rules too strict"
	}
	stem, ok := strings.CutSuffix(t.word, "ing")
	if !ok || len(stem) < 3 || i+1 == len(right) || right[i+1].gap&^(quote|apart) != 0 || right[i+1].is(joining) ||
		t.is(change|joint|rate|reaching|making|publishing|asking|group|being|finding|event|disposed|beyond) {
		return false
	}
	return !isMarked(stem+"ed", event|making|asking|publishing|change) && !isMarked(stem+"e", event|change|making|publishing)
}

// peopleCounted is the token behind whom a figure counts, and whether words name them: 0
// where none do, "24% dreaded it"; -1 where what it counts are no people.
func peopleCounted(text string, right []token, bound bool) (next int, named bool) {
	if len(right) == 0 || right[0].gap&^(bracket|apart) != 0 {
		return -1, false
	}
	switch right[0].word {
	case "of", "among":
		next = behindPeople(text, right, bound)
		return next, next > 0
	case "who":
		return 1, false // "35% who dissented"
	}
	return 0, false
}

// behindPeople is the token of what people did behind those whom words name: "of Poles asked by
// Ipsos dreaded"; -1 where they are no people, or the verb is none of what they did.
func behindPeople(text string, right []token, bound bool) int {
	const reach = 9 // words of who they are
	named := false
	for k := 1; k < min(reach, len(right)); k++ {
		t := &right[k]
		if k > 1 && t.gap&^(apart|quote) != 0 || t.is(joining) || isRelative(t.word) {
			return -1
		}
		counts := isClass(right, k, general) || t.is(group|national) || isProper(text[t.start:]) && strings.HasSuffix(t.word, "s")
		named = named || counts
		switch {
		case !named || counts || k+1 == len(right):
		case isAdverb(t) || t.is(asking) && right[k+1].word != "about":
			if right[k+1].word == "by" {
				k = lastOfMaker(text, right, k+1)
			}
		case isFinite(right, k, true, isAdverb(&right[k-1])) || bound && isNonFinite(right, k):
			return k
		case t.is(verb|be) && !insideName(right, k):
			return -1 // "of them were called"
		}
	}
	return -1
}

// isRelative says that a word can begin a clause that tells more of people: "who".
func isRelative(word string) bool {
	return word == "who" || word == "whom" || word == "which" || word == "that"
}

// lastOfMaker is the last token of the name behind "by" at token k.
func lastOfMaker(text string, right []token, k int) int {
	for k+1 < len(right) && isProper(text[right[k+1].start:]) {
		k++
	}
	return k
}

// isAdverb says that a word can stand between people and what they do.
func isAdverb(t *token) bool {
	switch t.word {
	case "also", "even", "never", "always", "often", "once", "ever", "still", "nevertheless", "instead", "already", "sometimes", "now", "either", "both", "rather":
		return true
	}
	return len(t.word) > len("only") && strings.HasSuffix(t.word, "ly") && !t.is(calendar|group|national)
}

// isFinite says that the verb of what people did begins at token i: "ate", "had learned",
// "could swim", and behind people whom words name "use the"; surely where an adverb stands
// before it.
func isFinite(right []token, i int, named, sure bool) bool {
	t := &right[i]
	if i+1 >= len(right) || right[i+1].gap&^(quote|apart) != 0 {
		return false
	}
	next := &right[i+1]
	switch t.word {
	case "can", "could", "might", "must", "cannot":
		return !next.is(be | change | joint)
	case "had", "have":
		return isPerfect(right, i)
	case "found", "gave", "indicated", "saw":
		// A poll finds, too.
		return beginsThing(next) || next.word == "no" || named && !isParticiple(next)
	}
	if isNoDeed(t, next, named) {
		return false
	}
	if isPast(t) {
		return sure || !isParticiple(next) || i == 0 && leadsToThing(right[i+1:])
	}
	return named && i > 0 && isPresentDeed(right, i)
}

// noAnswers are the marks of words that can be verbs and tell no answer.
const noAnswers = change | joint | rate | reaching | making | publishing | asking | group | national | calendar | quantity | being

// isPerfect says that "had" or "have" at token i leads to a verb of what people did, or to what
// they had yet to do: "had never learned", "had been taught".
func isPerfect(right []token, i int) bool {
	k := i + 1
	for k+1 < len(right) && (isAdverb(&right[k]) || right[k].word == "not") {
		k++
	}
	if right[k].word == "been" && k+1 < len(right) && !right[k+1].is(change|making|asking) && isPast(&right[k+1]) {
		return true
	}
	return right[k].word == "yet" || !right[k].is(noAnswers|event) && isPast(&right[k])
}

// isNoDeed says that a word is no verb of what people did, whatever stands behind it: a number,
// a verb of a list unless its past tense is one of people, "took part".
func isNoDeed(t, next *token, named bool) bool {
	if t.is(noAnswers|event|verb|finding) && !(t.is(past) && (named || !t.is(change|joint|rate|reaching|finding))) {
		return true
	}
	return t.word == "took" && (next.word == "part" || next.word == "place") || isDigit(t.word[0]) || t.number > 0
}

// isPresentDeed says that token i is a verb of no list between people and a thing: "Poles use the".
func isPresentDeed(right []token, i int) bool {
	t := &right[i]
	if t.marks != 0 || strings.HasSuffix(t.word, "s") || strings.HasSuffix(t.word, "ing") || isPreposition(t.word) || !right[i-1].is(group|national) && !isClass(right, i-1, general) {
		return false
	}
	switch right[i+1].word {
	case "the", "a", "an", "it", "them", "this", "these", "those", "their", "no":
		return true
	}
	return false
}

// isPast says that a word is a past tense, or looks like one.
func isPast(t *token) bool {
	return t.is(past) || len(t.word) >= len("used") && strings.HasSuffix(t.word, "ed") && t.number == 0 && t.word != "hundred" && t.word != "indeed" && !strings.HasSuffix(t.word, "eed")
}

// isParticiple says that a word makes the past tense before it a participle: "treated with",
// "invited by".
func isParticiple(next *token) bool {
	switch next.word {
	case "by", "with", "at", "from", "in", "between", "during", "since", "as", "under", "over", "before", "after", "and", "or", "were", "are", "was", "is", "would", "did", "had", "have", "will":
		return true
	}
	return false
}

// leadsToThing says that words behind a verb lead to what is told with an article or a
// pronoun: "shrugged at the vote", "coped with it".
func leadsToThing(right []token) bool {
	if len(right) < 2 || right[1].gap != 0 {
		return false
	}
	switch right[0].word {
	case "at", "with", "from", "over":
		return beginsThing(&right[1]) || right[1].word == "them"
	}
	return false
}

// beginsThing says that a word begins what a verb is on, or is it: "the", "this", "it".
func beginsThing(t *token) bool {
	return t.is(pointing) || t.word == "a" || t.word == "an" || t.word == "it"
}

// isPreposition says that a word of no list begins what tells more of people: "Poles near the
// border".
func isPreposition(word string) bool {
	switch word {
	case "after", "against", "along", "amid", "among", "around", "before", "beside", "besides", "despite", "except", "inside", "like", "near", "off", "onto", "outside", "per", "through", "throughout",
		"till", "toward", "towards", "until", "upon", "via", "where", "because", "than", "whether", "both", "whose", "versus", "plus", "alone":
		return true
	}
	return false
}

// isOvertaken says that another finite verb stands behind token i in its clause, so that
// the word there only tells more of the people: "of those employed there were".
func isOvertaken(right []token, i int) bool {
	for k := i + 1; k < len(right); k++ {
		t := &right[k]
		if t.gap&(comma|pause|bracket) != 0 || t.is(joining) {
			return false
		}
		switch t.word {
		case "that", "who", "which", "if", "when", "because", "whether", "what", "how", "why", "where", "they", "it", "he", "she", "to":
			return false
		case "were", "are", "was", "is", "did", "do", "had", "have", "has", "would", "will":
			return true
		}
	}
	return false
}

// beginsWithToldView says that words behind a verb begin with a view that is told before: "take
// the first view".
func beginsWithToldView(right []token) bool {
	const reach = 4 // words to the view
	for k := 1; k < min(reach, len(right)) && right[k].gap == 0; k++ {
		if right[k].is(viewing) && right[0].is(pointing) {
			return true
		}
	}
	return false
}

// namesOnly says that words only name people, and nothing of what they did.
func namesOnly(tokens []token) bool {
	for i := range tokens {
		if t := &tokens[i]; t.is(event|verb) && t.word != "in" && t.word != "but" && t.word != "while" && t.word != "whereas" && t.word != "also" || isPast(t) && !t.is(asking|beyond) {
			return false
		}
	}
	return true
}
