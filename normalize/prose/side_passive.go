package prose

import "strings"

// passiveStance reads the answer that is told before a figure and its people only
// behind it: "statehood was preferred by 48%", "that it be allowed was the view of
// 78%", "unions had the support of 60%".
func passiveStance(text string, left []token) (stance, bool) {
	n := withoutFillers(left)
	if n < 3 {
		return stance{}, false
	}
	bind := left[n-1]
	switch bind.word {
	case "by":
		for i := n - 2; i > 0 && i >= n-4; i-- {
			if from := clauseBegin(text, left[:n-1], bind.start); left[i].word == "shared" && i == n-2 && left[i-1].is(be) && from > 1 && left[from-2].is(viewing) {
				return saidOf(text, left[:i], left[i], bind) // "the view that it is too small is shared by"
			}
			p := at(left[:n-1], i, isSaying)
			if p == nil || i+len(p.words) != n-1 || !left[i-1].is(be) {
				continue
			}
			return saidOf(text, left[:i], left[i], bind)
		}
		return takenAs(text, left[:n-1], bind)
	case "of", "from", "among", "with":
		return sideHad(text, left[:n-1], bind)
	}
	return stance{}, false
}

// takenAs reads what something is taken for by those a figure counts: "membership is seen as a
// good thing by 80%", "was considered harmful by 11%".
func takenAs(text string, left []token, bind token) (stance, bool) {
	const reach = 7 // words from the verb on
	n := len(left)
	for i := n - 2; i > 0 && i >= n-reach; i-- {
		if left[i+1].gap != 0 || left[i+1].is(joining) || left[i+1].word == "that" || at(left, i+1, isAnswer) != nil {
			break
		}
		if !left[i-1].is(be) || left[i].word != "seen" && at(left, i, isSaying) == nil {
			continue
		}
		s, ok := saidOf(text, left[:i], left[i], bind)
		if ok {
			s.object += " " + strings.TrimSpace(text[left[i-1].start:left[n-1].end])
		}
		return s, ok
	}
	return stance{}, false
}

// sideHad reads "unions had the support of", "that it be allowed was the view of".
func sideHad(text string, left []token, bind token) (stance, bool) {
	i := len(left) - 1
	side := sideOfNoun(&left[i])
	const reach = 4 // words of what kind of a view it is
	for k := i; k > max(0, i-reach) && !left[k-1].is(enjoying|be); k-- {
		if left[k-1].is(pointing) || left[k-1].word == "a" {
			i = k - 1 // "the favourite choice of"
			break
		}
	}
	switch {
	case side == unclassed || i == 0:
		return stance{}, false
	case side == said && left[i-1].is(be):
		return saidOf(text, left[:i], left[i-1], bind)
	case side == said || !left[i-1].is(enjoying):
		return stance{}, false
	}
	from, ok := clauseWithoutPoll(text, left[:i-1], left[i-1].start)
	if !ok {
		return stance{}, false
	}
	object := text[left[from].start:left[i-2].end]
	if rest, ok := strings.CutPrefix(object, "in "); ok {
		if group := groupIn(rest); group != "" {
			object = rest[strings.Index(rest, group)+len(group):]
		}
	}
	object = clauseObject(strings.TrimSpace(object))
	if object == "which" {
		object = antecedent(text[:left[from].start]) // "whaling, which had the backing of"
	}
	return stance{class: side, from: left[i-1].start, to: bind.end, object: object, objectEnd: bind.end, left: true}, true
}

// sideOfNoun is the side that something has which is had by those behind "of": said where it
// is their view.
func sideOfNoun(t *token) class {
	switch t.word {
	case "support", "backing", "approval", "favour", "favor":
		return support
	case "opposition", "disapproval":
		return oppose
	}
	if t.is(viewing) {
		return said
	}
	return unclassed
}

// clauseWithoutPoll is the first word of the clause that ends at a place with the last of the
// words, without what only says in which poll; false where nothing is left.
func clauseWithoutPoll(text string, words []token, end int) (from int, ok bool) {
	from = clauseBegin(text, words, end)
	from += pollAdjunct(text, words[from:])
	return from, from < len(words)
}

// antecedent is what "which" stands for: the words before its comma, back to where their
// clause begins.
func antecedent(before string) string {
	before = strings.TrimRight(before, " ,")
	return clauseObject(strings.TrimLeft(before[strings.LastIndexAny(before, ",;:")+1:], " "))
}

// saidOf is the answer that a clause names before its verb.
func saidOf(text string, left []token, verb, bind token) (stance, bool) {
	n := len(left)
	for n > 0 && (left[n-1].is(be) || left[n-1].is(modal)) {
		n--
	}
	if n == 0 {
		return stance{}, false
	}
	from, ok := clauseWithoutPoll(text, left[:n], left[n-1].end)
	if !ok {
		return stance{}, false
	}
	object := clauseObject(text[left[from].start:left[n-1].end])
	if object == "" && n-from == 1 && left[from].is(pointing) {
		object = left[from].word
	}
	if object == "" || strings.Contains(object, "poll") || strings.Contains(object, "survey") {
		return stance{}, false
	}
	return stance{class: said, from: verb.start, to: verb.end, object: object, objectEnd: bind.end, left: true}, true
}

// nextPassive reads another answer that leaves the verb of the one before it out, or has
// "that" for its noun: ", the present status by 27% and independence by 9%", "while a
// republic was that of 63%". The gap is what stands between the two figures.
func (b *binding) nextPassive(i int, gap []token) (stance, bool) {
	before, last, figure := &b.sides[i-1], b.figs[i-1], b.figs[i].start
	n := withoutFillers(gap)
	if !before.left || before.class == unclassed || before.skip || n < 2 {
		return stance{}, false
	}
	k, end := 0, n-1 // of what the answer is on
	if that := ofThat(gap[:n]); that > 0 {
		end = that - 1
		k = clauseBegin(b.text, gap[:end], gap[end].start)
	} else if gap[n-1].word != "by" || !strings.HasSuffix(trimFillers(b.text[max(0, last.start-shortTail):last.start]), "by") {
		return stance{}, false
	}
	for k < end && (gap[k].is(joining) || gap[k].word == "with") {
		k++
	}
	if joint := strings.TrimSpace(b.text[last.end:gap[0].start]); joint != "," && joint != ";" && k == 0 {
		return stance{}, false // "of men, of women by"
	}
	const most = 6 // words with "by"
	if k == end || n-k > most && end == n-1 || strings.ContainsAny(b.text[gap[k].start:figure], ",;:()") || !namesThing(gap[k:end], end < n-1) {
		return stance{}, false
	}
	s := *before
	s.from, s.to, s.objectEnd, s.inherited, s.people = gap[n-1].start, gap[n-1].end, gap[n-1].end, false, ""
	s.object = clauseObject(b.text[gap[k].start:gap[end-1].end])
	return s, true
}

// ofThat is the token of "that" where words end with it for an answer that people have: "was
// that of"; 0 where they do not.
func ofThat(gap []token) int {
	that := len(gap) - 2
	if that <= 0 || gap[that+1].word != "of" || gap[that].word != "that" || gap[that-1].word != "having" && !gap[that-1].is(enjoying|be) {
		return 0
	}
	return that
}

// namesThing says that words name what people took a side on, with a verb only where a clause
// on it has one.
func namesThing(words []token, clause bool) bool {
	for j, t := range words {
		if !clause && t.is(verb) && !(j == 0 && t.word == "as") || t.is(change) || isDigit(t.word[0]) {
			return false
		}
	}
	return true
}

// setBefore reads an answer that stands before the people who gave it: "the idea is
// unacceptable for 23 percent", "the option of leaving was chosen by 39%".
func setBefore(text string, left []token, figure int) (stance, bool) {
	n := withoutFillers(left)
	if n > 2 && left[n-1].word == "to" && left[n-2].word == "up" {
		n = withoutFillers(left[:n-2]) // "was named by up to"
	}
	if n < 4 || !left[n-3].is(be) && left[n-3].word != "been" {
		return stance{}, false
	}
	switch word := left[n-2].word; left[n-1].word {
	case "for", "to":
		if !isJudging(word) {
			return stance{}, false
		}
	case "by":
		switch word {
		case "chosen", "picked", "selected", "preferred", "named", "mentioned", "cited":
		default:
			return stance{}, false
		}
	default:
		return stance{}, false
	}
	c := clauseBefore(text, left[:n], left[n-1].end)
	if c.verb == 0 || c.verb == len(c.words) || tellsOfPoll(c.subject()) {
		return stance{}, false
	}
	from := c.words[0].start
	return stance{class: said, from: from, to: left[n-1].end, object: lowerFirst(text[from:left[n-2].end]), objectEnd: figure, left: true, guessed: true}, true
}
