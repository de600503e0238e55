package prose

import "strings"

// stance is what the people counted by a figure answered.
type stance struct {
	class class
	// from and to are the words that say so in the sentence, object the words
	// behind them up to the next figure or comma.
	from, to  int
	object    string
	objectEnd int
	left      bool   // the words stand before the figure
	inherited bool   // taken from a neighbouring figure
	skip      bool   // the figure is no share of people
	guessed   bool   // no word of the lists says so
	people    string // whom the figure counts, where a list says so
}

// takeBallot reads "support for Yes" and "backing No".
func (s *stance) takeBallot() {
	switch strings.TrimPrefix(s.object, "for ") {
	case "Yes", "a Yes vote":
		s.object = ""
	case "No", "a No vote":
		s.object, s.class = "", opposite(s.class)
	}
}

// ballotBefore reads "Yes on 38%" and "No at 39%".
func ballotBefore(left []token, figure int) (stance, bool) {
	n := len(left)
	if n < 2 || left[n-1].word != "on" && left[n-1].word != "at" {
		return stance{}, false
	}
	s := stance{from: left[n-2].start, to: figure, objectEnd: figure, left: true}
	switch left[n-2].word {
	case "yes":
		s.class = support
	case "no":
		s.class = oppose
	default:
		return stance{}, false
	}
	return s, true
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
			return (p.class == support || p.class == oppose || p.class == undecided) && p.where == "any"
		})
		if p != nil && i+len(p.words) == len(left) {
			return stance{class: p.class, from: left[i].start, to: f.start, objectEnd: f.start, left: true}, true
		}
	}
	return stance{}, false
}

// appendStances finds the stance of each figure; those of class "" have none.
// before is the stance of the sentence before, where it told a poll.
func appendStances(out []stance, text string, tokens []token, figs []figure, before class) []stance {
	for i := range figs {
		left, right, _, end := around(text, tokens, figs, i)
		s := stance{skip: isDifference(clause(text, left, figs[i].start)) || partOfPart(left, right)}
		if !s.skip {
			if found, ok := ballotBefore(left, figs[i].start); ok {
				s = found
			} else if found, ok := changedStance(text, tokens, figs, i, left); ok && out[i-1].skip {
				s = found
			} else if found, ok := leftStance(text, left); ok {
				s = found
			} else if found, ok := bracketed(text, left, figs[i]); ok {
				s = found
			} else if found, ok := rightStance(text, right, end); ok && (found.class != said || found.object != "") {
				s = found
			}
		}
		out = append(out, s)
	}
	if len(figs) > 1 {
		shareOut(out, text, tokens, figs)
		shareLead(out, text, tokens, figs)
	}
	if len(figs) > 0 && out[0].class == "" && before != "" {
		if left, _, _, _ := around(text, tokens, figs, 0); pointsToFigure(clause(text, left, figs[0].start)) {
			out[0] = stance{class: before, from: figs[0].start, to: figs[0].start, objectEnd: figs[0].start, left: true}
		}
	}
	shareBrackets(out, text, tokens, figs)
	gap := func(i int) string { return text[figs[i].end:figs[i+1].start] }
	// "71 percent of A and 68 percent of B support": the first takes what the
	// next one says.
	for i := len(figs) - 2; i >= 0; i-- {
		if out[i].class == "" && !out[i].skip && out[i+1].class != "" && !out[i+1].left && isCoordinated(gap(i)) {
			out[i] = out[i+1]
			out[i].inherited = true
		}
	}
	// Any other takes what the one before it says, if it leans on that.
	for i := 1; i < len(figs); i++ {
		taking := out[i-1].class == support || out[i-1].class == oppose
		if taking && out[i].class == said && deniesOnly(out[i].object) {
			out[i] = out[i-1]
			out[i].class, out[i].inherited = opposite(out[i].class), true
			continue
		}
		if out[i].class != "" || out[i].skip || out[i-1].class == "" {
			continue
		}
		left, right, begin, end := around(text, tokens, figs, i)
		if c := yesOrNo(text, right); c != "" && taking {
			out[i] = stance{class: c, from: right[0].start, to: right[0].end, object: out[i-1].object, objectEnd: right[0].end}
			continue
		}
		if out[i-1].object != "" && !out[i-1].left {
			from := min(max(out[i-1].objectEnd, begin), figs[i].start)
			if object, ok := secondAnswer(text, text[from:figs[i].start], figs[i], right, end); ok {
				c := out[i-1].class
				if taking && (right[0].word == "only" || right[0].word == "under") {
					c = said // "22 percent supported it, 62 percent only in some cases"
				}
				out[i] = stance{class: c, from: right[0].start, to: right[0].start, object: object, objectEnd: right[0].start + len(object)}
				continue
			}
		}
		if strings.Contains(text[begin:figs[i].start], ":") {
			continue
		}
		agrees := len(right) > 0 && isClass(right, len(right)-1, said)
		if !agrees && !isCoordinated(gap(i-1)) && peopleBefore(text[begin:figs[i].start], i > 0) == "" &&
			!leansOnPrevious(text, clause(text, left, figs[i].start), right, figs[i].end, end) &&
			!anotherPoll(left, right) && !pointsToFigure(clause(text, left, figs[i].start)) {
			continue
		}
		out[i] = out[i-1]
		out[i].inherited = true
		if denies(right) {
			out[i].class = opposite(out[i].class)
		}
	}
	completeObject(out, text, tokens, figs)
	return out
}

// completeObject gives the first figure that takes a side without saying on
// what, the object told before it, "most backed the entry, 56 percent in
// favour", or with the other side, "55 percent were against, 38 percent support
// the law".
func completeObject(out []stance, text string, tokens []token, figs []figure) {
	for i := range out {
		s := &out[i]
		if s.class != support && s.class != oppose {
			if s.class == "" {
				continue
			}
			return
		}
		if s.left || s.inherited || !pointsBack(s.object) {
			return
		}
		left := between(tokens, 0, figs[i].start)
		for k := len(left) - 1; k >= 0; k-- {
			p := at(left, k, func(p *phrase) bool { return (p.class == support || p.class == oppose) && p.where == "any" })
			if p == nil || k == 0 {
				continue
			}
			end := left[k+len(p.words)-1].end
			if object := beforeRank(text[end:objectEnd(text, end, figs[i].start)]); !onlyPoints(object) {
				s.object = object
				return
			}
		}
		if i+1 < len(out) && out[i+1].class == opposite(s.class) && !out[i+1].left && !onlyPoints(out[i+1].object) {
			s.object = out[i+1].object
		}
		return
	}
}

// around gives the words between a figure and its neighbours, which begin and
// end where the neighbours do.
func around(text string, tokens []token, figs []figure, i int) (left, right []token, begin, end int) {
	end = len(text)
	if i > 0 {
		begin = figs[i-1].end
	}
	if i+1 < len(figs) {
		end = figs[i+1].start
	}
	return between(tokens, begin, figs[i].start), between(tokens, figs[i].end, end), begin, end
}

// denies says that the words behind a figure turn the stance before it round:
// "and 38% did not".
func denies(right []token) bool {
	for i, t := range right {
		switch t.word {
		case "didnt", "dont", "doesnt", "wouldnt":
			return true
		case "did", "do", "does", "would", "were", "are":
			return i+1 < len(right) && right[i+1].word == "not"
		}
	}
	return false
}

// isNegation says that a word turns the one behind it round.
func isNegation(word string) bool {
	switch word {
	case "not", "didnt", "dont", "doesnt", "wouldnt", "cannot", "never":
		return true
	}
	return false
}

func opposite(c class) class {
	switch c {
	case support:
		return oppose
	case oppose:
		return support
	}
	return c
}

// clause gives the last tokens before a figure that no comma parts from it.
func clause(text string, tokens []token, figure int) []token {
	for i := len(tokens); i > 0; i-- {
		end := figure
		if i < len(tokens) {
			end = tokens[i].start
		}
		if strings.ContainsAny(text[tokens[i-1].end:end], ",;:") {
			return tokens[i:]
		}
		switch tokens[i-1].word {
		case "and", "but", "while", "whereas", "whilst", "though", "although", "compared", "versus":
			return tokens[i:]
		}
	}
	return tokens
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
	if n > 0 && (left[n-1].word == "up" || left[n-1].word == "down") {
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
	case n > 0 && left[n-1].word == "from":
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
	if i == 0 || n == 0 || n > 5 || left[n-1].word != "to" || strings.ContainsAny(text[figs[i-1].end:figs[i].start], ",;:()") {
		return stance{}, false
	}
	before, _, _, _ := around(text, tokens, figs, i-1)
	k := len(before)
	for k > 0 && before[k-1].is(filler) {
		k--
	}
	if k < 2 || before[k-1].word != "from" || !before[k-2].is(change) {
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
		return stance{class: p.class, from: from, to: to, object: object, objectEnd: before[k-1].end, left: true}, true
	}
	return stance{}, false
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
		return endsPeople(right, i)
	case "satisfied", "dissatisfied", "positive", "negative", "bothered", "offended":
		return i > 0 && (right[i-1].is(national) || right[i-1].is(group) || isClass(right, i-1, general))
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
		if strings.ContainsAny(text[to:bind.start], ",;:") {
			return stance{}, false
		}
		s := stance{class: p.class, from: from, to: to, object: beforeChange(text[to:bind.start]), objectEnd: bind.start, left: true}
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
	return stance{}, false
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
	case "was", "is", "were", "are", "been", "being":
	default:
		return ""
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

// lowerFirst takes the capital of a sentence's beginning off, not that of a
// name.
func lowerFirst(s string) string {
	first, _, _ := strings.Cut(s, " ")
	if strings.HasSuffix(first, "ing") || first == "The" || first == "A" {
		return strings.ToLower(s[:1]) + s[1:]
	}
	return s
}

// beforeChange cuts "for membership rose by 5 percentage points" at the verb.
func beforeChange(object string) string {
	var buffer [roomFor]token
	for _, t := range appendTokens(buffer[:0], object) {
		if t.is(change) || t.word == "had" || t.word == "has" {
			object = object[:t.start]
			break
		}
	}
	return strings.TrimSpace(object)
}

// rightStance finds the first words behind a figure that take a side.
func rightStance(text string, right []token, end int) (stance, bool) {
	for i := 0; i < len(right); i++ {
		if i > 0 && strings.ContainsAny(text[right[i-1].end:right[i].start], ";:") {
			return stance{}, false
		}
		if p := at(right, i, func(p *phrase) bool { return p.class == idle }); p != nil {
			i += len(p.words) - 1
			continue
		}
		p := at(right, i, func(p *phrase) bool {
			return isTakingSides(p) && p.where != "left" && (p.where != "adjacent" || i == 0 || i < 5 && right[0].word == "of" && adjacentToPeople(right, i))
		})
		if p != nil && i > 0 && (right[i-1].word == "he" || right[i-1].word == "she" || right[i-1].word == "i") {
			return stance{}, false // one who speaks for himself
		}
		if p == nil || i > 1 && right[i-1].word == "who" {
			continue // a clause that tells who the people are
		}
		if p.class == said && opinionFollows(right, i+len(p.words)) {
			continue // "said that they oppose it"
		}
		if next := afterQuote(text, right, i+len(p.words)); p.class == said && next > 0 && opinionFollows(right, next) {
			return rightStance(text, right[next:], end) // answered "Do you?" in the negative
		}
		last := right[i+len(p.words)-1]
		s := stance{class: p.class, from: right[i].start, to: last.end}
		s.objectEnd = objectEnd(text, last.end, end)
		s.object = strings.TrimSpace(text[last.end:s.objectEnd])
		if c, object := goodOrBad(p, s.object); c != "" {
			s.class, s.object = c, object
		} else if p.class == said {
			if s.object = wholeAnswer(text, right, i, s); s.object == "" && isPredicate(p) {
				s.object = text[s.from:s.to]
			}
		}
		if i > 0 && isNegation(right[i-1].word) {
			s.class = opposite(s.class)
		}
		if quote, ok := longerQuote(text, last); ok {
			s.class, s.object, s.objectEnd = said, quote, last.start+len(quote)
		}
		s.takeBallot()
		if p.words[0] == "for" && len(p.words) == 1 && (strings.HasSuffix(s.object, "election") || isPeople(s.object) || s.object != "" && isDigit(s.object[0])) {
			return stance{}, false // "53 percent for liberals" names people
		}
		return s, true
	}
	return ownWords(text, right, end)
}

// longerQuote reads the answer of which yes or no is only the first word: "yes,
// always".
func longerQuote(text string, t token) (string, bool) {
	if t.word != "yes" && t.word != "no" || t.start == 0 || !strings.HasPrefix(text[t.end:], ", ") {
		return "", false
	}
	if before := text[:t.start]; !strings.HasSuffix(before, "\"") && !strings.HasSuffix(before, "“") {
		return "", false
	}
	n := strings.IndexAny(text[t.start:], "\"”")
	if n < 0 {
		return "", false
	}
	return text[t.start : t.start+n], true
}

// goodOrBad reads "viewed the alliance favourably", whose side stands behind
// what it is taken on.
func goodOrBad(p *phrase, object string) (class, string) {
	switch p.words[0] {
	case "view", "viewed", "viewing", "see", "saw", "regard", "regarded", "rated":
	default:
		return "", ""
	}
	for i, tail := range [...]string{" unfavourably", " unfavorably", " negatively", " in a negative light", " favourably", " favorably", " positively", " in a positive light"} {
		if rest, ok := strings.CutSuffix(object, tail); ok {
			rest = strings.TrimSuffix(rest, " very")
			if i < 4 {
				return oppose, rest
			}
			return support, rest
		}
	}
	return "", ""
}

// ownWords reads an answer that no word of the lists brings in: what people
// would do, or were in quotation marks.
func ownWords(text string, right []token, end int) (stance, bool) {
	for i, t := range right {
		if i > 0 && strings.ContainsAny(text[right[i-1].end:t.start], ";:") {
			break
		}
		s := stance{class: said, from: t.start, to: t.end, guessed: true}
		switch t.word {
		case "who", "which", "that", "if":
			return stance{}, false
		case "would":
			if i+1 == len(right) || i > 0 && right[i-1].word == "it" {
				return stance{}, false
			}
			s.objectEnd = objectEnd(text, t.end, end)
			s.object = text[t.start:s.objectEnd]
			return s, true
		case "were", "was", "are", "is":
			rest := text[t.end:end]
			for _, marks := range [...][2]string{{` "`, `"`}, {" “", "”"}} {
				if quote, ok := strings.CutPrefix(rest, marks[0]); ok {
					quote, _, closed := strings.Cut(quote, marks[1])
					s.object, s.objectEnd = quote, t.end+len(marks[0])+len(quote)
					return s, closed
				}
			}
		}
	}
	return stance{}, false
}

// opinionFollows says that the words from i on lead to support or opposition
// in the people's own voice: "that they would vote", "they are against it".
func opinionFollows(right []token, i int) bool {
	for ; i < len(right); i++ {
		if p := at(right, i, func(p *phrase) bool { return isTakingSides(p) && p.class != said && p.where == "any" }); p != nil {
			return true
		}
		if !right[i].is(lead) {
			return false
		}
	}
	return false
}

// afterQuote is the index of the first token behind a quotation that begins
// before token i, 0 where there is none.
func afterQuote(text string, right []token, i int) int {
	if i == 0 || i >= len(right) || !strings.ContainsAny(text[right[i-1].end:right[i].start], "\"“") {
		return 0
	}
	for k := i; k+1 < len(right); k++ {
		if strings.ContainsAny(text[right[k].end:right[k+1].start], "\"”") {
			return k + 1
		}
	}
	return 0
}

// isPredicate says that a phrase is an answer by itself: "had no religion".
func isPredicate(p *phrase) bool {
	if len(p.words) < 2 {
		return p.where == "adjacent" && p.words[0] != "that" // "20% dissatisfied"
	}
	switch p.words[0] {
	case "had", "have", "has", "are", "were", "is", "was":
		return true
	}
	return false
}

// wholeAnswer is what people said, with the verb where it carries the answer:
// "did not find it offensive", "want a referendum".
func wholeAnswer(text string, right []token, i int, s stance) string {
	if s.object == "" {
		switch right[i].word {
		case "agree", "agreed", "agrees", "disagree", "disagreed", "disagrees":
			return text[right[i].start:right[i].end]
		}
		return ""
	}
	from := s.from
	negated := i > 1 && right[i-1].word == "not" || i > 0 && (right[i-1].word == "didnt" || right[i-1].word == "dont" || right[i-1].word == "doesnt")
	switch {
	case negated && right[i-1].word == "not":
		from = right[i-2].start
	case negated:
		from = right[i-1].start
	case right[i].is(plain):
		return s.object
	}
	return text[from:s.objectEnd]
}

// objectEnd is where the words a verb of stance governs end: at a comma or a
// stop, or before a conjunction that leads to the next figure.
func objectEnd(text string, from, end int) int {
	segment := text[from:end]
	if i := strings.IndexAny(segment, ",;:.()"); i >= 0 {
		segment = segment[:i]
	}
	segment = beforePoll(segment)
	for _, c := range [...]string{" and ", " while ", " whereas ", " but ", " against ", " as against ", " compared ", " versus ", " although ", " than ", " once ", " in a referendum", " in the referendum", " in any referendum", " if ", " with the ", " with "} {
		if i := strings.Index(segment, c); i > 0 || i == 0 && !strings.HasPrefix(c, " with") {
			segment = segment[:i]
		}
	}
	for _, c := range [...]string{" and", " to", " or", " with", " than", " and just", " and only", " and the", " and the other", " and the remaining"} {
		segment = strings.TrimSuffix(strings.TrimRight(segment, " "), c)
	}
	return from + len(segment)
}

// leansOnPrevious says that a figure without a stance of its own takes the one
// before it: "89% … but by just 44%", "as did 68 percent", "only 44% did",
// "but just 11 percent of the Serbs".
func leansOnPrevious(text string, left, right []token, begin, end int) bool {
	for i := range left {
		if i > 0 && (left[i].word == "did" || left[i].word == "do" || left[i].word == "does") && (left[i-1].word == "as" || left[i-1].word == "so") {
			return true
		}
	}
	n := len(left)
	for n > 0 && left[n-1].is(filler) {
		n--
	}
	if n > 0 && left[n-1].is(joint) && n <= 2 {
		return true
	}
	if denies(right) {
		return true
	}
	if _, words := yearsAt(right); words > 0 {
		return true // "as opposed to 46% a year earlier"
	}
	for _, t := range right {
		switch t.word {
		case "did", "do", "does", "done":
			return true
		}
	}
	// Only another population leans without a verb.
	rest := strings.TrimLeft(text[begin:end], " ")
	return n <= 2 && (strings.HasPrefix(rest, "of ") || strings.HasPrefix(rest, "among ") || strings.HasPrefix(rest, "in ") || strings.HasPrefix(rest, "for "))
}

// nextPeople says that the words between two figures only name the second
// one's population: ", among Croats".
func nextPeople(gap string) bool {
	rest := strings.TrimLeft(strings.TrimPrefix(gap, ","), " ")
	and, joined := strings.CutPrefix(rest, "and ")
	if !joined && (rest == gap || !strings.HasPrefix(gap, ", ")) {
		return false
	}
	return (strings.HasPrefix(and, "among ") || strings.HasPrefix(and, "in ")) && !strings.ContainsAny(and, ",;:")
}

// isCoordinated says that the words between two figures only name the first
// one's population: "of Montenegrin Albanians and".
func isCoordinated(gap string) bool {
	gap = strings.TrimSpace(gap)
	if nextPeople(gap) {
		return true // "among Bosniaks 91 percent, among Croats 80"
	}
	if strings.ContainsAny(gap, ";:()") {
		return false
	}
	for _, tail := range [...]string{"and", ",", "or", "and only", "and just", "but only", "but just", "but", "while only", "though only"} {
		if before, ok := strings.CutSuffix(gap, tail); ok && (before == "" || tail == "," || before[len(before)-1] == ' ') {
			return strings.HasPrefix(gap, "of ") || strings.HasPrefix(gap, "among ") || strings.HasPrefix(gap, "with ") || strings.HasPrefix(gap, "in ") || gap == "and" || gap == ","
		}
	}
	return false
}
