package prose

import "strings"

// takeBallot reads "support for Yes" and "backing No".
func (s *stance) takeBallot() {
	switch strings.TrimPrefix(s.object, "for ") {
	case "Yes", "a Yes vote":
		s.object = ""
	case "No", "a No vote":
		s.object, s.class = "", opposite(s.class)
	}
}

// mostBallot is how many words before a figure yes or no is looked for in.
const mostBallot = 8

// ballotBefore reads "Yes on 38%" and "No at 39%".
func ballotBefore(text string, left []token, figure int) (stance, bool) {
	n := len(left)
	ballot := false
	for k := max(0, n-mostBallot); k < n; k++ {
		ballot = ballot || left[k].word == "yes" || left[k].word == "no"
	}
	if !ballot {
		return stance{}, false
	}
	for n > 1 && left[n-1].is(filler) {
		n--
	}
	bound := n > 1 && (left[n-1].word == "on" || left[n-1].word == "at" || left[n-1].word == "with")
	if bound {
		n--
	}
	for n > 1 && isBallotSide(left[n-1].word) {
		n, bound = n-1, true
	}
	if !bound || n == 0 || strings.ContainsAny(text[left[n-1].end:figure], ",;:") {
		return stance{}, false
	}
	s := stance{from: left[n-1].start, to: figure, objectEnd: figure, left: true}
	switch left[n-1].word {
	case "yes":
		s.class = support
	case "no":
		s.class = oppose
	default:
		return stance{}, false
	}
	return s, true
}

// isBallotSide says that a word may stand between yes or no and the figure: "the
// Yes side 52%", "No ahead on 48%".
func isBallotSide(word string) bool {
	switch word {
	case "side", "camp", "option", "campaign", "ahead", "vote", "leading":
		return true
	}
	return false
}

// bracketed reads "… than against (39%)": a side right before a figure in
// brackets.
func bracketed(text string, left []token, f figure) (stance, bool) {
	if f.start == 0 || text[f.start-1] != '(' || len(left) == 0 || left[len(left)-1].end+2 != f.start {
		return stance{}, false
	}
	for n := len(left); n > 1 && left[n-1].is(pointer); n-- {
		if left[n-2].word == "supported" || left[n-2].word == "opposed" {
			left = left[:n-1] // "than supported it (35%)"
			break
		}
	}
	for i := len(left) - 1; i >= 0 && i > len(left)-4; i-- {
		p := at(left[i:], 0, func(p *phrase) bool {
			return (p.class == support || p.class == oppose || p.class == undecided) && p.where != "adjacent"
		})
		if p != nil && i+len(p.words) == len(left) {
			return stance{class: p.class, from: left[i].start, to: f.start, objectEnd: f.start, left: true}, true
		}
	}
	return stance{}, false
}

// verbBeforeBracket reads "more Americans opposed it (47%)", "half of the women
// support the law (49%)": a verb whose object ends before a figure in brackets.
func verbBeforeBracket(text string, left []token, f figure) (stance, bool) {
	if !inOwnBrackets(text, f) || len(left) == 0 || left[len(left)-1].end+2 != f.start {
		return stance{}, false
	}
	left = left[clauseBegin(text, left, f.start-1):]
	many := false
	for i, t := range left {
		if t.is(quantity) || t.word == "more" || t.word == "fewer" || t.word == "many" || t.word == "than" {
			many = true
		}
		if !many || i == 0 && t.word != "than" {
			continue
		}
		p := at(left, i, func(p *phrase) bool { return (p.class == support || p.class == oppose) && p.where == "any" })
		if p == nil {
			if t.is(verb) && t.word != "would" && t.word != "were" && t.word != "are" && t.word != "to" {
				return stance{}, false
			}
			continue
		}
		if i+len(p.words) == len(left) {
			return stance{}, false // right before it: bracketed
		}
		from, to := t.start, left[i+len(p.words)-1].end
		return stance{class: p.class, from: from, to: to, object: strings.TrimSpace(beforePoll(text[to : f.start-1])), objectEnd: f.start - 1, left: true}, true
	}
	return stance{}, false
}

func isTakingSides(p *phrase) bool {
	switch p.class {
	case support, oppose, undecided, noAnswer, said:
		return true
	}
	return false
}

// isDifference says that the words before a figure make it a change: "rose by",
// "from … to".
func isDifference(left []token) bool {
	n := len(left)
	if n > 0 && (left[n-1].word == "up" || left[n-1].word == "down") && !(n > 1 && left[n-2].word == "made") {
		return true
	}
	for n > 0 && left[n-1].is(filler) {
		n--
	}
	for _, t := range left {
		switch t.word {
		case "lead", "gap", "difference":
			return true
		}
	}
	switch {
	case n > 0 && left[n-1].word == "from", isFormer(left[:n]):
		return true
	case n > 1 && left[n-1].word == "of" && (left[n-2].is(rate) || isStep(left[n-2].word)):
		return true
	case n > 1 && left[n-1].word == "by":
		return left[n-2].is(change)
	}
	return n > 0 && left[n-1].is(change)
}

// changedStance reads the side of what a figure changed to with another one
// between, "support fell from 70% in September 2019 to 38%".
func changedStance(text string, tokens []token, figs []figure, i int, left []token) (stance, bool) {
	n := len(left)
	for n > 0 && left[n-1].is(filler) {
		n--
	}
	if i == 0 || n == 0 || n > 6 || left[n-1].word != "to" {
		return stance{}, false
	}
	before, _, _, _ := around(text, tokens, figs, i-1)
	if len(before) == 1 && before[0].word == "from" && i > 1 {
		before = between(tokens, 0, figs[i-1].start) // "has grown by 3.8 percent, from"
		at := len(before) - 1
		for at > 0 && !before[at-1].is(change) {
			at--
		}
		if len(before)-at > 6 || at == 0 {
			return stance{}, false
		}
		before = append(before[:at:at], before[len(before)-1])
	}
	k := len(before)
	for k > 0 && before[k-1].is(filler) && !isThreshold(before[k-1].word) {
		k--
	}
	if isFormer(before[:k]) {
		for k > 1 && before[k-1].word != "from" {
			k--
		}
	}
	if k > 0 && before[k-1].word == "from" {
		// "had doubled since 2012, from"
		for j := k - 2; j >= 0 && j > k-5; j-- {
			if before[j].is(change) {
				before = append(before[:j+1:j+1], before[k-1])
				k = len(before)
				break
			}
		}
	}
	if k < 2 || !before[k-2].is(change) {
		return stance{}, false
	}
	gap := text[figs[i-1].end:figs[i].start]
	switch {
	case before[k-1].word == "from" && n <= 5 && !strings.ContainsAny(gap, ",;:()"):
	case isThreshold(before[k-1].word) && !strings.ContainsAny(gap, ";:()"):
	default:
		return stance{}, false
	}
	for k--; k > 0 && (before[k-1].is(change) || before[k-1].word == "had" || before[k-1].word == "has"); k-- {
	}
	for j := k - 1; j >= 0; j-- {
		p := at(before[:k], j, func(p *phrase) bool { return (p.class == support || p.class == oppose) && p.where != "adjacent" })
		if p == nil {
			continue
		}
		from, to := before[j].start, before[j+len(p.words)-1].end
		object := strings.TrimSpace(text[to:before[k-1].end])
		if strings.ContainsAny(object, ",;:") {
			return stance{}, false
		}
		return stance{class: p.class, from: from, to: to, object: object, objectEnd: before[k-1].end, left: true, changed: true}, true
	}
	for j := k - 1; j > 0; j-- {
		p := at(before[:k], j, func(p *phrase) bool { return p.class == said && p.where == "any" })
		if p == nil || before[j-1].word != "who" && before[j-1].word != "that" {
			continue // "the share of those who want independence went from"
		}
		if object := strings.TrimSpace(text[before[j].start:before[k-1].end]); !strings.ContainsAny(object, ",;:") {
			return stance{class: said, from: before[j].start, to: before[j].end, object: object, objectEnd: before[k-1].end, left: true, changed: true}, true
		}
	}
	return stance{}, false
}

// isFormer says that the words before a figure make it what a share came from:
// "from its peak of".
func isFormer(left []token) bool {
	n := len(left)
	if n < 3 || left[n-1].word != "of" {
		return false
	}
	switch left[n-2].word {
	case "peak", "high", "low", "record", "level", "maximum", "minimum", "total", "figure", "average":
	default:
		return false
	}
	for k := n - 3; k >= 0 && k > n-6; k-- {
		if left[k].word == "from" {
			return true
		}
	}
	return false
}

// isThreshold says that a word stands between a change and a figure that was
// only passed, "dropped below 40%".
func isThreshold(word string) bool {
	switch word {
	case "below", "above", "under", "over", "past", "beyond", "beneath":
		return true
	}
	return false
}

// isStep says that a word is a change, "a decrease of 3%".
func isStep(word string) bool {
	switch word {
	case "decrease", "increase", "rise", "drop", "fall", "decline", "gain", "jump":
		return true
	}
	return false
}

// adjacentToPeople says that a word for a side stands directly behind the people
// of a figure: "of Swedes for membership", "of people satisfied with it".
func adjacentToPeople(right []token, i int) bool {
	switch right[i].word {
	case "for":
		return endsPeople(right, i) || i == 2 && right[0].word == "of" && isRespondents(right[1].word) && i+1 < len(right)
	case "satisfied", "dissatisfied", "positive", "negative", "bothered", "offended":
		return i > 0 && (right[i-1].is(national) || right[i-1].is(group) || isClass(right, i-1, general))
	}
	return false
}

// isRespondents says that a word names all who were asked, whose "for" is no part
// of the name: "54% of respondents for independence".
func isRespondents(word string) bool {
	switch word {
	case "respondents", "participants", "people", "citizens", "residents", "adults", "interviewees":
		return true
	}
	return false
}

// partOfPart says that a figure is a part of the people of the one before: "of
// whom 57% did so strongly".
func partOfPart(left, right []token) bool {
	n := len(left)
	return n > 1 && left[n-1].word == "whom" && left[n-2].word == "of" && len(right) > 1 && right[0].word == "did" && right[1].word == "so"
}

// leftStance reads "support at", "supported by", "opposition stood at" before
// a figure.
func leftStance(text string, left []token) (stance, bool) {
	n := len(left)
	for n > 0 && left[n-1].is(filler) {
		n--
	}
	if s, ok := byMajority(text, left[:n]); ok {
		return s, true
	}
	if n == 0 || !left[n-1].is(joint) {
		return stance{}, false
	}
	bind := left[n-1]
	for n > 0 && left[n-1].is(joint) {
		n--
		if k := n; k > 1 && left[k-1].word == "average" {
			// "at an average of"
			for k > 0 && left[k-1].is(filler) {
				k--
			}
			if k > 0 && left[k-1].is(joint) {
				n, bind = k, left[k-1]
			}
		}
	}
	if bind.word == "to" {
		for n > 0 && (isNumber(left[n-1].word) || left[n-1].is(distance)) {
			n-- // "from 60 to", "by 5 percentage points to"
		}
		if n == 0 || !left[n-1].is(change) && at(left, n-1, func(p *phrase) bool { return p.where == "left" || p.class == support }) == nil {
			return stance{}, false
		}
	}
	for i := n - 1; i >= 0; i-- {
		p := at(left[:n], i, func(p *phrase) bool {
			return p.class != said && isTakingSides(p) && p.where != "adjacent"
		})
		if p == nil {
			continue
		}
		from, to := left[i].start, left[i+len(p.words)-1].end
		clause := text[to:bind.start]
		if object, rest, ok := strings.Cut(clause, ", which "); ok && !strings.ContainsAny(rest, ",;:") && onlyChanges(rest) {
			clause = object // "support for it, which had been"
		}
		if object, ok := strings.CutSuffix(strings.TrimRight(clause, " "), ","); ok && bind.word == "at" {
			for _, rank := range [...]string{" lower", " higher", " stronger", " weaker", " highest", " lowest", " greater", " smaller", " similar", " low", " high"} {
				if cut, ok := strings.CutSuffix(object, rank); ok {
					clause = beforeChange(cut) // "support for it was lower, at"
				}
			}
		}
		if strings.ContainsAny(clause, ",;:") || p.where == "any" && bind.word != "by" && newClause(between(left, to, bind.start)) {
			return stance{}, false
		}
		s := stance{class: p.class, from: from, to: to, object: beforeChange(clause), objectEnd: bind.start, left: true}
		if onlyFills(s.object) {
			s.object = ""
		}
		s.takeBallot()
		if i > 0 && left[i-1].word == "job" && s.object == "" {
			s.object = "rating" // "a job approval of 40 percent"
		}
		if bind.word == "by" && i > 0 && s.object == "" {
			s.object = subject(text, left[:i])
		}
		return s, true
	}
	return thinking(text, left[:n], bind)
}

// thinking reads the share of those who hold something: "those who think it
// necessary fell to 41%", "the share who say that it is right was 45%".
func thinking(text string, left []token, bind token) (stance, bool) {
	switch bind.word {
	case "by", "of", "between", "are", "were", "is":
		return stance{}, false
	}
	for i := len(left) - 1; i > 0; i-- {
		p := at(left, i, func(p *phrase) bool { return p.class == said && p.where == "any" })
		if p == nil || left[i-1].word != "who" && left[i-1].word != "that" {
			continue
		}
		end := bind.start
		for k := len(left); k > i && (left[k-1].is(change) || left[k-1].is(joint) || isHaving(left[k-1].word)); k-- {
			end = left[k-1].start
		}
		object := strings.TrimSpace(text[left[i].start:end])
		if strings.ContainsAny(object, ",;:()") || i+len(p.words) >= len(left) {
			return stance{}, false
		}
		return stance{class: said, from: left[i].start, to: left[i].end, object: object, objectEnd: end, left: true}, true
	}
	return stance{}, false
}

// newClause says that words behind a verb begin a clause on a share: "membership
// and by 2020 the number".
func newClause(tokens []token) bool {
	joined := false
	for _, t := range tokens {
		switch t.word {
		case "and", "but", "while", "whereas":
			joined = true
		}
		if joined && (isShareWord(t.word) || t.word == "number" || t.word == "it") {
			return true
		}
	}
	return false
}

// onlyChanges says that words only say how a share was or changed.
func onlyChanges(text string) bool {
	for _, t := range tokenize(text) {
		if !t.is(change) && !t.is(joint) && !t.is(filler) && !isHaving(t.word) {
			return false
		}
	}
	return true
}

func onlyFills(object string) bool {
	var buffer [roomFor]token
	for _, t := range appendTokens(buffer[:0], object) {
		if !t.is(filler) {
			return false
		}
	}
	return true
}

// subject is what "was supported by" speaks of: the words before the verb, back
// to the beginning of their clause.
func subject(text string, before []token) string {
	n := len(before)
	switch before[n-1].word {
	case "was", "is", "were", "are", "been", "being", "be":
	default:
		return ""
	}
	for n > 1 && isModal(before[n-2].word) {
		n--
	}
	end := before[n-1].start
	from := before[0].start
	if i := strings.LastIndexAny(text[from:end], ",;:"); i >= 0 {
		from += i + 1
	}
	if i := strings.LastIndex(text[from:end], " that "); i >= 0 {
		from += i + len(" that ")
	}
	object := strings.TrimSpace(text[from:end])
	for _, conjunction := range [...]string{"while ", "whereas ", "and ", "but "} {
		object = strings.TrimPrefix(object, conjunction)
	}
	if strings.Contains(object, "poll") || strings.Contains(object, "survey") {
		return ""
	}
	return lowerFirst(object)
}

// isModal says that a word belongs to the verb behind it: "would be", "has been".
func isModal(word string) bool {
	switch word {
	case "would", "could", "will", "might", "may", "has", "have", "had", "also", "still":
		return true
	}
	return false
}

// lowerFirst takes the capital of a sentence's beginning off, not that of a
// name.
func lowerFirst(s string) string {
	first, _, _ := strings.Cut(s, " ")
	if strings.HasSuffix(first, "ing") || first == "The" || first == "A" {
		return strings.ToLower(s[:1]) + s[1:]
	}
	return s
}

func isCopula(word string) bool {
	switch word {
	case "was", "is", "were", "are":
		return true
	}
	return false
}

// beforeChange cuts "for membership rose by 5 percentage points" at the verb.
func beforeChange(object string) string {
	var buffer [roomFor]token
	for _, t := range appendTokens(buffer[:0], object) {
		if t.is(change) || t.word == "had" || t.word == "has" || isCopula(t.word) && !strings.Contains(object[t.start:], "among") {
			object = object[:t.start]
			break
		}
	}
	return strings.TrimSpace(object)
}
