package prose

import (
	"regexp"
	"strings"
)

// stance is what the people counted by a figure answered.
type stance struct {
	class class
	// from and to are the words that say so in the sentence, object the words
	// behind them up to the next figure or comma.
	from, to  int
	object    string
	objectEnd int
	left      bool // the words stand before the figure
	inherited bool // taken from a neighbouring figure
}

// fillers may stand between "support at" and the figure.
var fillers = map[string]bool{
	"just": true, "only": true, "about": true, "nearly": true, "around": true, "some": true, "roughly": true,
	"almost": true, "over": true, "under": true, "barely": true, "approximately": true, "a": true, "mere": true,
	"least": true, "most": true, "as": true, "many": true, "much": true, "low": true, "high": true, "up": true, "the": true,
}

// joints are the words that bind a figure to the stance before it.
var joints = map[string]bool{
	"stayed": true, "remained": true, "came": true, "stands": true, "put": true,
	"at": true, "by": true, "was": true, "is": true, "were": true, "are": true, "of": true, "reached": true, "to": true,
	"stood": true, "hit": true,
}

// changes say that a figure behind "by" is a difference.
var changes = map[string]bool{
	"increased": true, "rose": true, "risen": true, "fell": true, "fallen": true, "dropped": true, "grew": true,
	"grown": true, "declined": true, "decreased": true, "shrank": true, "up": true, "down": true, "increase": true,
	"surged": true, "jumped": true, "came": true, "amounted": true, "stayed": true, "remained": true,
}

// rates are followed by percentages of other things.
var rates = map[string]bool{
	"rate": true, "error": true, "margin": true, "turnout": true, "majority": true, "growth": true, "level": true,
}

// stances finds the stance of each figure; those of class "" have none.
func stances(text string, tokens []token, figs []figure) []stance {
	out := make([]stance, len(figs))
	skip := make([]bool, len(figs)) // no share of people
	gap := func(i int) string { return text[figs[i].end:figs[i+1].start] }
	around := func(i int) (left, right []token, begin, end int) {
		end = len(text)
		if i > 0 {
			begin = figs[i-1].end
		}
		if i+1 < len(figs) {
			end = figs[i+1].start
		}
		return between(tokens, begin, figs[i].start), between(tokens, figs[i].end, end), begin, end
	}
	for i := range figs {
		left, right, _, end := around(i)
		if skip[i] = isDifference(clause(text, left, figs[i].start)); skip[i] {
			continue
		}
		if s, ok := leftStance(text, left); ok {
			out[i] = s
		} else if s, ok := rightStance(text, right, end); ok && (s.class != said || s.object != "") {
			out[i] = s
		}
	}
	// "71 percent of A and 68 percent of B support": the first takes what the
	// next one says.
	for i := len(figs) - 2; i >= 0; i-- {
		if out[i].class == "" && !skip[i] && out[i+1].class != "" && !out[i+1].left && isCoordinated(gap(i)) {
			out[i] = out[i+1]
			out[i].inherited = true
		}
	}
	// Any other takes what the one before it says, if it leans on that.
	for i := 1; i < len(figs); i++ {
		if out[i].class != "" || skip[i] || out[i-1].class == "" {
			continue
		}
		left, right, begin, end := around(i)
		if strings.ContainsAny(text[begin:figs[i].start], ":") {
			continue
		}
		agrees := len(right) > 0 && at(right, len(right)-1, func(p *phrase) bool { return p.class == said }) != nil
		if !agrees && !isCoordinated(gap(i-1)) && peopleBefore(text[begin:figs[i].start], i > 0) == "" &&
			!leansOnPrevious(text, clause(text, left, figs[i].start), right, figs[i].end, end) {
			continue
		}
		out[i] = out[i-1]
		out[i].inherited = true
		if denies(right) {
			out[i].class = opposite(out[i].class)
		}
	}
	return out
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

func opposite(c class) class {
	switch c {
	case support:
		return oppose
	case oppose:
		return support
	}
	return c
}

// between gives the tokens that lie in a byte range.
func between(tokens []token, from, to int) []token {
	i := 0
	for i < len(tokens) && tokens[i].start < from {
		i++
	}
	k := i
	for k < len(tokens) && tokens[k].end <= to {
		k++
	}
	return tokens[i:k]
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
		case "and", "but", "while", "whereas", "though", "although":
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
	for n > 0 && fillers[left[n-1].word] {
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
	case n > 1 && left[n-1].word == "of" && rates[left[n-2].word]:
		return true
	case n > 1 && left[n-1].word == "by":
		return changes[left[n-2].word]
	}
	return n > 0 && changes[left[n-1].word]
}

// leftStance reads "support at", "supported by", "opposition stood at" before
// a figure.
func leftStance(text string, left []token) (stance, bool) {
	n := len(left)
	for n > 0 && fillers[left[n-1].word] {
		n--
	}
	if n == 0 || !joints[left[n-1].word] {
		return stance{}, false
	}
	joint := left[n-1]
	for n > 0 && joints[left[n-1].word] {
		n--
	}
	if joint.word == "to" {
		for n > 0 && (isNumber(left[n-1].word) || changeWords[left[n-1].word]) {
			n-- // "from 60 to", "by 5 percentage points to"
		}
		if n == 0 || !changes[left[n-1].word] && at(left, n-1, func(p *phrase) bool { return p.where == "left" || p.class == support }) == nil {
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
		if strings.ContainsAny(text[to:joint.start], ",;:") {
			return stance{}, false
		}
		s := stance{class: p.class, from: from, to: to, object: beforeChange(text[to:joint.start]), objectEnd: joint.start, left: true}
		if joint.word == "by" && i > 0 && s.object == "" {
			s.object = subject(text, left[:i])
		}
		return s, true
	}
	return stance{}, false
}

// changeWords are the words between a change and what it led to.
var changeWords = map[string]bool{"from": true, "by": true, "percentage": true, "points": true, "point": true, "percent": true}

func isNumber(word string) bool { return word != "" && isDigit(word[0]) }

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
	for _, t := range tokenize(object) {
		if changes[t.word] || t.word == "had" || t.word == "has" {
			object = object[:t.start]
			break
		}
	}
	return strings.TrimSpace(object)
}

// rightStance finds the first words behind a figure that take a side.
func rightStance(text string, right []token, end int) (stance, bool) {
	for i := range right {
		if i > 0 && strings.ContainsAny(text[right[i-1].end:right[i].start], ";:") {
			return stance{}, false
		}
		p := at(right, i, func(p *phrase) bool {
			return isTakingSides(p) && p.where != "left" && (p.where != "adjacent" || i == 0)
		})
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
		if p.class == said {
			s.object = wholeAnswer(text, right, i, s)
		}
		if p.words[0] == "for" && len(p.words) == 1 && !onlyPoints(s.object) && !isProper(s.object) {
			return stance{}, false // "53 percent for liberals" names people
		}
		return s, true
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
		if !lead[right[i].word] {
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

// lead are the words between "said" and what people stand for.
var lead = map[string]bool{
	"that": true, "they": true, "theyd": true, "are": true, "were": true, "would": true, "will": true, "do": true, "did": true,
	"still": true, "strongly": true, "somewhat": true, "to": true, "be": true, "plan": true, "intend": true, "in": true, "also": true,
	"rather": true, "personally": true, "totally": true, "completely": true,
}

// wholeAnswer is what people said, with the verb where it carries the answer:
// "did not find it offensive", "want a referendum".
func wholeAnswer(text string, right []token, i int, s stance) string {
	if s.object == "" {
		return ""
	}
	from := s.from
	negated := i > 1 && right[i-1].word == "not" || i > 0 && (right[i-1].word == "didnt" || right[i-1].word == "dont" || right[i-1].word == "doesnt")
	switch {
	case negated && right[i-1].word == "not":
		from = right[i-2].start
	case negated:
		from = right[i-1].start
	case plainVerbs[right[i].word]:
		return s.object
	}
	return text[from:s.objectEnd]
}

// plainVerbs say that people answered and nothing of what.
var plainVerbs = map[string]bool{
	"said": true, "say": true, "says": true, "saying": true, "think": true, "thinks": true, "thought": true, "believe": true,
	"believes": true, "believed": true, "responded": true, "responding": true, "replied": true, "answered": true,
	"feel": true, "felt": true, "agree": true, "agrees": true, "agreed": true, "that": true,
}

// objectEnd is where the words a verb of stance governs end: at a comma or a
// stop, or before a conjunction that leads to the next figure.
func objectEnd(text string, from, end int) int {
	segment := text[from:end]
	if i := strings.IndexAny(segment, ",;:.()"); i >= 0 {
		segment = segment[:i]
	}
	if m := inPoll.FindStringIndex(segment); m != nil {
		segment = segment[:m[0]]
	}
	for _, c := range []string{" and ", " while ", " whereas ", " but ", " against ", " as against ", " compared ", " versus ", " although ", " with the ", " with "} {
		if i := strings.Index(segment, c); i >= 0 {
			segment = segment[:i]
		}
	}
	for _, c := range []string{" and", " to", " or", " with", " and just", " and only", " and the", " and the other", " and the remaining"} {
		segment = strings.TrimSuffix(strings.TrimRight(segment, " "), c)
	}
	return from + len(segment)
}

// inPoll begins the words that say in which poll, and end what was asked.
var inPoll = regexp.MustCompile(` (?:in|of|from|by|for|to|according to) (?:an? |the |its )?(?:[\p{L}\d–-]+ ){0,4}?(?:polls?|surveys?)\b| in (?:\d|[A-Z][a-z]+ \d)`)

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
	for n > 0 && fillers[left[n-1].word] {
		n--
	}
	if n > 0 && joints[left[n-1].word] && n <= 2 {
		return true
	}
	if denies(right) {
		return true
	}
	for _, t := range right {
		switch t.word {
		case "did", "do", "does":
			return true
		}
	}
	// Only another population leans without a verb.
	rest := strings.TrimLeft(text[begin:end], " ")
	return n <= 2 && (strings.HasPrefix(rest, "of ") || strings.HasPrefix(rest, "among ") || strings.HasPrefix(rest, "in ") || strings.HasPrefix(rest, "for "))
}

var nextPeople = regexp.MustCompile(`^(?:,|,? ?and) (?:among|in) [^,;:]+$`)

// isCoordinated says that the words between two figures only name the first
// one's population: "of Montenegrin Albanians and".
func isCoordinated(gap string) bool {
	gap = strings.TrimSpace(gap)
	if m := nextPeople.FindString(gap); m != "" {
		return true // "among Bosniaks 91 percent, among Croats 80"
	}
	if strings.ContainsAny(gap, ";:()") {
		return false
	}
	for _, tail := range []string{" and", ",", " or", " and only", " and just"} {
		if strings.HasSuffix(" "+gap, tail) {
			return strings.HasPrefix(gap, "of ") || strings.HasPrefix(gap, "among ") || strings.HasPrefix(gap, "in ") || gap == "and" || gap == ","
		}
	}
	return false
}
