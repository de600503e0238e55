package prose

import "strings"

// leftStance reads "support at", "supported by", "opposition stood at" before
// a figure.
func leftStance(text string, left []token) (stance, bool) {
	n := withoutFillers(left)
	if k := marginAt(left[:n]); k > 1 && left[n-1].word == "of" {
		return setOff(text, left[:k], nil, left[n-1].end, true) // ", by a slim majority of"
	}
	if n > 1 && left[n-1].word == "for" && left[n-2].word == "accounted" {
		n--
	}
	if n == 0 || !left[n-1].is(joint) {
		return stance{}, false
	}
	bind, n := bindOf(left[:n])
	stop := bind.start // of the clause on what the side is taken
	if bind.word == "to" {
		far := n
		if n = beforeDistance(left[:far]); n == 0 || !isMoved(left, n) {
			return stance{}, false
		}
		if n < far {
			stop = left[n-1].end
		}
	}
	for i := n - 1; i >= 0; i-- {
		if p := sideBefore(left[:n], i); p != nil {
			return boundSide(text, left, i, p, bind, stop)
		}
	}
	if s, ok := thinking(text, left[:n], bind); ok {
		return s, true
	}
	if s, ok := shareWhoSay(text, left[:n], bind); ok {
		return s, true
	}
	return felt(text, left[:n], bind)
}

// beforeDistance is how many words are left before those that tell how far a share went: "by 5
// percentage points", "as well, from 15".
func beforeDistance(left []token) int {
	n := len(left)
	for n > 0 && (isNumber(left[n-1].word) || left[n-1].number > 0 || left[n-1].is(distance)) {
		n--
	}
	for n > 0 && n < len(left) && (left[n-1].word == "well" || left[n-1].word == "as" || left[n-1].word == "too" || left[n-1].word == "again" || left[n-1].word == "up") {
		n--
	}
	return n
}

// isMoved says that the first n words end with a change, or are followed by one, or name a side
// that the figure behind "to" can be of.
func isMoved(left []token, n int) bool {
	return left[n-1].is(change) || left[n].is(change) || at(left, n-1, func(p *phrase) bool { return p.where == "left" || p.class == support }) != nil
}

// sideBefore is the phrase at token i that a figure behind it can be of, nil where none is.
func sideBefore(left []token, i int) *phrase {
	p := at(left, i, isAnswerBefore)
	if p == nil || isAmong(left, i) || i > 0 && left[i].word == "back" && left[i-1].is(change) {
		return nil // "falling back to"
	}
	return p
}

// boundSide is the side of the phrase at token i that a word binds to the figure behind it,
// where the clause on what it is taken ends at a place.
func boundSide(text string, left []token, i int, p *phrase, bind token, stop int) (stance, bool) {
	from, to := left[i].start, left[i+len(p.words)-1].end
	if stop <= to {
		stop = bind.start
	}
	clause := beforeBind(text[to:stop], bind)
	if strings.ContainsAny(clause, ",;:") || p.where == "any" && bind.word != "by" && newClause(between(left, to, bind.start)) {
		return stance{}, false
	}
	s := stance{class: p.class, from: from, to: to, object: beforeChange(clause), objectEnd: bind.start, left: true}
	if p.where == "left" && (left[i].word == "supporter" || left[i].word == "opponent") {
		s.people = standsFor(text, left[:i]) // "Kosovo is its biggest supporter, at"
	}
	if i > 0 && left[i-1].is(negation) {
		s.class = opposite(s.class) // "the share who did not want to join was at"
	}
	noun := left[i].is(siding) && !(i > 0 && left[i-1].is(modal|leading))
	if onlyFills(s.object) || noun && !beginsObject(s.object) && !onlyPoints(s.object) && !strings.Contains(s.object, "among ") {
		s.object = ""
	}
	s.takeBallot()
	if bind.word == "by" && i > 0 && s.object == "" {
		s.object = passiveObject(text, left, i)
	}
	return s, true
}

// passiveObject is what the participle at token i says the side is taken on, told before it:
// "membership was opposed by", "is viewed positively by".
func passiveObject(text string, left []token, i int) string {
	verb := i
	if i > 1 && isRegard(left[i-1].word) {
		verb--
	}
	if object := subject(text, left[:verb]); object != "" {
		return object
	}
	return saidBefore(text, left[:i], left[i].start)
}

// standsFor is the place that words say to be somebody of a side: "Kosovo is the biggest".
func standsFor(text string, left []token) string {
	for k := len(left) - 1; k > 0; k-- {
		if left[k].is(copula) {
			c := clauseOf(text, left[clauseBegin(text, left[:k], left[k-1].end):k])
			if len(c.words) > 0 && isProper(text[c.words[0].start:]) {
				return placeAt(text[c.words[0].start:])
			}
			return ""
		}
	}
	return ""
}

// behindShare says that the words before token i name a share, or whose it is: "the share of
// women".
func behindShare(left []token, i int) bool {
	const reach = 5 // words from the people back to the share
	if i == 0 || left[i-1].is(sharing) {
		return i > 0
	}
	if !left[i-1].is(group|national) && !isClass(left, i-1, general) {
		return false
	}
	for k := i - 2; k > 0 && k > i-reach && left[k+1].gap == 0; k-- {
		if left[k].word == "of" && left[k-1].is(sharing) {
			return true
		}
	}
	return false
}

// felt reads what people feel by its noun: "confidence in the union fell to 44%".
func felt(text string, left []token, bind token) (stance, bool) {
	if bind.word == "by" || bind.word == "of" {
		return stance{}, false
	}
	for i := len(left) - 1; i >= 0; i-- {
		if left[i].begins&(1<<said) == 0 {
			continue
		}
		p := at(left, i, func(p *phrase) bool { return p.class == said && p.where == "left" })
		if p == nil || i > 0 && (left[i-1].is(modal|leading|joint) || left[i-1].word == "who") {
			continue
		}
		end := left[len(left)-1].end
		for k := len(left); k > i+len(p.words) && left[k-1].is(change|joint|having|reaching|copula); k-- {
			end = left[k-2].end
		}
		object := strings.TrimSpace(text[left[i].start:end])
		if strings.ContainsAny(object, ",;:()") {
			return stance{}, false
		}
		return stance{class: said, from: left[i].start, to: left[i+len(p.words)-1].end, object: object, objectEnd: end, left: true}, true
	}
	return stance{}, false
}

// isAmong says that a word for people of a side only tells among whom: "opposition among
// Conservative supporters".
func isAmong(left []token, i int) bool {
	const reach = 3 // words
	for k := i - 1; k >= 0 && k >= i-reach; k-- {
		switch {
		case left[k].word == "among" || left[k].word == "amongst":
			return k == i-1 || left[i].is(group)
		case left[k+1].gap&comma != 0 || left[k].is(joint) || left[k].is(siding):
			return false
		}
	}
	return false
}

// bindOf is the word that binds a side to the figure behind it, "at", "reached", and how
// many words are left before those that bind.
func bindOf(left []token) (bind token, n int) {
	n = len(left)
	bind = left[n-1]
	for n > 0 && left[n-1].is(joint) {
		if n--; n > 0 && left[n].gap&comma != 0 && strings.HasSuffix(left[n].word, "ing") {
			return left[n], n // "has grown, reaching"
		}
		if n > 1 && left[n-1].word == "average" {
			// "at an average of"
			if k := withoutFillers(left[:n]); k > 0 && left[k-1].is(joint) {
				n, bind = k, left[k-1]
			}
		}
	}
	return bind, n
}

// beforeBind is what of a clause between a side and the word that binds it to a figure
// tells what the side is taken on.
func beforeBind(clause string, bind token) string {
	if strings.HasSuffix(bind.word, "ing") {
		clause = strings.TrimSuffix(clause, ", ")
	}
	if object, rest, ok := strings.Cut(clause, ", which "); ok && !strings.ContainsAny(rest, ",;:") && onlyChanges(rest) {
		clause = object // "support for it, which had been"
	}
	if object, ok := strings.CutSuffix(strings.TrimRight(clause, " "), ","); ok && bind.word == "at" {
		if rank := lastWord(object); isRank(rank) || rank == "similar" {
			return beforeChange(strings.TrimSuffix(object, " "+rank)) // "support for it was lower, at"
		}
	}
	return clause
}

// thinking reads the share of those who hold something: "those who think it
// necessary fell to 41%", "the share who say that it is right was 45%".
func thinking(text string, left []token, bind token) (stance, bool) {
	switch bind.word {
	case "by", "of", "between", "are", "were", "is":
		return stance{}, false
	}
	for i := len(left) - 1; i > 0; i-- {
		if left[i].begins&(1<<said) == 0 && !left[i].is(be) {
			continue
		}
		p := at(left, i, isSaying)
		if p == nil || left[i-1].word != "who" && left[i-1].word != "that" && !(strings.HasSuffix(left[i].word, "ing") && behindShare(left, i)) {
			continue
		}
		end := bind.start
		for k := len(left); k > i && (left[k-1].is(change) || left[k-1].is(joint) || left[k-1].is(having)); k-- {
			end = left[k-1].start
		}
		object := strings.TrimSpace(text[left[i].start:end])
		if strings.ContainsAny(object, ",;:()") || i+len(p.words) >= len(left) && !left[i].is(be) {
			return stance{}, false
		}
		return stance{class: said, from: left[i].start, to: left[i].end, object: object, objectEnd: end, left: true}, true
	}
	return stance{}, false
}

// isLabelBehind says that what is taken for the side of the i-th figure only stands behind the
// one before it, and that another clause begins between: "4% no opinion, while his average was".
func (b *binding) isLabelBehind(i int, s *stance) bool {
	if i == 0 || s.class != undecided && s.class != noAnswer || b.text[b.figs[i-1].end:s.from] != " " {
		return false
	}
	for _, t := range between(b.tokens, s.to, b.figs[i].start) {
		if t.is(joining) && t.word != "and" {
			return true
		}
	}
	return false
}

// shareWhoSay reads the share of those who hold something where it is told at last: "the
// percentage of Poles who agree that it should be taught is 30%".
func shareWhoSay(text string, left []token, bind token) (stance, bool) {
	if bind.word != "is" && bind.word != "was" {
		return stance{}, false
	}
	share := false
	for i := 0; i+2 < len(left); i++ {
		share = share || left[i].is(sharing) && left[i+1].word == "of"
		if !share || left[i].word != "who" || left[i+1].gap != 0 {
			continue
		}
		p := at(left, i+1, isSaying)
		if p == nil || i+1+len(p.words) >= len(left) {
			return stance{}, false
		}
		object := strings.TrimSpace(text[left[i+1].start:bind.start])
		if strings.ContainsAny(object, ";:()") {
			return stance{}, false
		}
		return stance{class: said, from: left[i+1].start, to: left[i+1].end, object: object, objectEnd: bind.start, left: true}, true
	}
	return stance{}, false
}
