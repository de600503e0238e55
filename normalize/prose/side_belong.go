package prose

import "strings"

// Who people are is an answer where they were asked: "atheists were 7% of those interviewed". What
// a census counts, or somebody estimates, is none.

// belonging reads those of a belief whose share is told behind them: "non-believers now make up
// 3%", "Muslims accounted for 32%".
func (b *binding) belonging(left, right []token, figure int) (stance, bool) {
	verb := verbOfParts(left)
	n := verb
	for n > 1 && (isAdverb(&left[n-1]) || left[n-1].is(filler)) {
		n--
	}
	if n == 0 || !left[n-1].is(creed) || !isOfPeople(b.text, right) || !b.asksWho(figure) && (b.last == nil || len(right) > 0 && right[0].word == "of") {
		return stance{}, false
	}
	return b.believers(left[:n], left[verb].start, figure), true
}

// verbOfParts is the token of the verb that words end with for how many people are so: "make
// up", "accounted for", "were"; 0 where they do not.
func verbOfParts(left []token) int {
	n := withoutFillers(left)
	if n < len(left) && n > 0 && left[n].word == "up" {
		n++
	}
	if n < 2 {
		return 0
	}
	switch left[n-1].word {
	case "were", "are", "constituted", "comprised", "numbered":
		return n - 1
	case "up":
		if before := left[n-2].word; before == "make" || before == "made" || before == "making" {
			return n - 2
		}
	case "for":
		if before := left[n-2].word; before == "accounted" || before == "accounting" || before == "account" {
			return n - 2
		}
	}
	return 0
}

// believers is the answer of those whom words end with: "Shia Muslims".
func (b *binding) believers(left []token, to, figure int) stance {
	n := len(left) - 1
	from := n
	for from > 0 && left[from].gap == 0 && (left[from-1].lexeme == unlisted || left[from-1].is(creed) || left[from-1].is(neutral)) && !isAdverb(&left[from-1]) && !left[from-1].is(joining) {
		from--
	}
	return stance{class: said, from: left[from].start, to: to, object: b.text[left[from].start:left[n].end], objectEnd: figure, left: true}
}

// shareBeliefs goes on with those of other beliefs, whose verb is the one before: "Catholics were
// 58%, Protestants 10% and atheists 2%".
func (b *binding) shareBeliefs() {
	for i := 1; i < len(b.figs); i++ {
		before := &b.sides[i-1]
		if s := &b.sides[i]; s.class != unclassed && s.class != said || s.skip || s.left || before.class != said || !before.left || !isMarked(lastWord(before.object), creed) && !isMarked(lowered(lastWord(before.object)), creed) {
			continue
		}
		left, _, _, _ := b.around(i)
		n := withoutFillers(left)
		if n > 1 && (left[n-1].word == "for" || left[n-1].word == "at") {
			n--
		}
		if n > 0 && left[n-1].is(creed) && (n == len(left) || left[n].gap == 0) {
			b.sides[i] = b.believers(left[:n], left[n-1].end, b.figs[i].start)
		}
	}
}

// asksWho says that a figure is surely of people who were asked: by a word that no count or
// estimate has, before it, in whom it counts or in what it is according to.
func (b *binding) asksWho(figure int) bool {
	const reach = 6 // words of whom it counts
	asked, according, behind := false, false, 0
	for i := range b.tokens {
		t := &b.tokens[i]
		if t.start > figure {
			behind++
			according = according || t.word == "according"
		}
		switch t.word {
		case "poll", "polls", "survey", "surveys", "polling":
			asked = asked || behind == 0 || according
		case "polled", "surveyed", "respondents", "interviewed", "interviewees", "asked":
			asked = asked || behind < reach || according
		case "census", "estimate", "estimated", "estimates", "projected", "registered", "factbook", "exit", "election", "elections":
			return false
		default:
			asked = asked || behind == 0 && isBarometer(t)
		}
	}
	return asked
}

// callingThemselves reads a share that is told with those who say what they are, in brackets
// behind them: "a larger share of Danes calling themselves atheists (8.8%)".
func callingThemselves(text string, left []token, f figure) (stance, bool) {
	if !inOwnBrackets(text, f) || len(left) == 0 || left[len(left)-1].end+2 != f.start {
		return stance{}, false
	}
	share := false
	for i := 0; i+1 < len(left); i++ {
		share = share || (left[i].is(sharing|quantity) || left[i].word == "number") && left[i+1].word == "of"
		if i == 0 || !share || !strings.HasSuffix(left[i].word, "ing") || left[i].gap != 0 || !left[i-1].is(national|group) && !isClass(left, i-1, general) {
			continue
		}
		if p := at(left, i, isSaying); p == nil {
			continue
		}
		object := text[left[i].start : f.start-2]
		if strings.ContainsAny(object, ",;:(") {
			return stance{}, false
		}
		return stance{class: said, from: left[i].start, to: left[i].end, object: text[left[i].start:left[len(left)-1].end], objectEnd: f.start, left: true}, true
	}
	return stance{}, false
}

// areOnes says that words begin with what people are by a name: "Democrats or leaning to them",
// "either Catholics or Protestants".
func areOnes(text string, words []token) bool {
	if len(words) > 1 && words[0].word == "either" {
		words = words[1:]
	}
	if len(words) == 0 || words[0].gap != 0 || !isProper(text[words[0].start:]) || !strings.HasSuffix(words[0].word, "s") || words[0].is(calendar) {
		return false
	}
	return len(words) == 1 || words[1].gap != 0 || words[1].is(joining) || words[1].word == "or"
}

// isOfPeople says that a figure is a share of everybody, or of those who were asked: not "9% of
// prisoners", "8% of the sample".
func isOfPeople(text string, right []token) bool {
	const reach = 5 // words
	if len(right) == 0 || right[0].word != "of" && right[0].word != "among" {
		// but not "were 40% Polish"
		return len(right) == 0 || right[0].gap&^apart != 0 || right[0].is(joining|dated|creed)
	}
	for k := 1; k < min(len(right), reach) && right[k].gap&(comma|pause|bracket) == 0 && !right[k].is(joining) && right[k].word != "in" && right[k].word != "sample"; k++ {
		if right[k].is(national|asking) || isClass(right, k, general) || isProper(text[right[k].start:]) {
			return true
		}
	}
	return false
}
