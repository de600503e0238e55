package prose

import "strings"

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
	case "view", "viewed", "viewing", "see", "saw", "regard", "regarded", "rated", "look", "looked", "looking":
	default:
		return unclassed, ""
	}
	for i, tail := range [...]string{" in a negative light", " in a positive light"} {
		if rest, ok := strings.CutSuffix(object, tail); ok {
			return [...]class{oppose, support}[i], strings.TrimSuffix(rest, " very")
		}
	}
	if c := manner(lastWord(object)); c != unclassed {
		return c, strings.TrimSuffix(strings.TrimSpace(object[:len(object)-len(lastWord(object))]), " very")
	}
	return unclassed, ""
}

// manner is the side of those who see something so: favourably.
func manner(word string) class {
	switch word {
	case "favourably", "favorably", "positively":
		return support
	case "unfavourably", "unfavorably", "negatively":
		return oppose
	}
	return unclassed
}

// ownWords reads an answer that no word of the lists brings in: what people
// would do, or were in quotation marks.
func ownWords(text string, right []token, end int) (stance, bool) {
	if c, from, to := unsureAt(right); c != unclassed {
		return stance{class: c, from: right[from].start, to: right[to].end, objectEnd: right[to].end, guessed: true}, true
	}
	for i := range right {
		t := &right[i]
		if i > 0 && t.gap&pause != 0 {
			break
		}
		switch t.word {
		case "who", "which", "that", "if":
			if t.word == "who" && i == 0 {
				continue // "22% who would stay out"
			}
			return stance{}, false
		case "would", "will":
			if !tellsWhatTheyWould(right, i) {
				return stance{}, false
			}
			return answerFrom(text, right, i, t.end, end), true
		case "did", "do", "does":
			if isDenial(right, i) {
				return answerFrom(text, right, i, right[i+2].start, end), true // "did not bother about it"
			}
		case "take", "takes", "took", "count", "counts", "counted":
			if k := wordIndex(right[i+1:], countedAs(t.word)); k > 0 {
				s := answerFrom(text, right, i, t.end, end)
				return s, right[i+1+k].start < s.objectEnd
			}
		case "had", "have", "has":
			if k := viewBehind(right, i+1); k > 0 {
				return answerUpTo(text, t, &right[k]), true
			}
		case "were", "was", "are", "is", "feel", "felt", "remain", "remained":
			if s, quoted := quotedAnswer(text, right, i, end); quoted {
				return s, s.class != unclassed
			}
			if s, ok := whatTheyAre(text, right, i, end); ok {
				return s, true
			}
		}
	}
	return stance{}, false
}

// answerFrom is the answer in its own words that begins with token i and goes on at least to a
// place.
func answerFrom(text string, right []token, i, least, end int) stance {
	t := &right[i]
	s := stance{class: said, from: t.start, to: t.end, guessed: true}
	s.objectEnd = objectEnd(text, right, least, end)
	s.object = text[t.start:s.objectEnd]
	return s
}

// answerUpTo is the answer in its own words from one token to another.
func answerUpTo(text string, t, last *token) stance {
	return stance{class: said, from: t.start, to: t.end, guessed: true, object: text[t.start:last.end], objectEnd: last.end}
}

// tellsWhatTheyWould says that "would" or "will" at token i tells what the people counted would
// do: not "it would", "will be", or "who would not" of some of them.
func tellsWhatTheyWould(right []token, i int) bool {
	switch {
	case i+1 == len(right), i > 0 && right[i-1].word == "it":
		return false
	case right[i].word == "will" && right[i+1].word == "be":
		return false
	}
	return i == 0 || right[0].word != "who" || right[i+1].word != "not"
}

// isDenial says that "did" at token i leads to what people did not do.
func isDenial(right []token, i int) bool {
	if i+2 >= len(right) || right[i+1].word != "not" {
		return false
	}
	t := &right[i+2]
	return t.gap == 0 && !t.is(joining) && t.word != "so" && t.word != "in"
}

// quotedAnswer reads what people are in quotation marks behind the verb at token i, or behind
// "either"; without a class where no mark closes them.
func quotedAnswer(text string, right []token, i, end int) (s stance, quoted bool) {
	t := &right[i]
	rest := text[t.end:end]
	if i+1 < len(right) && right[i+1].word == "either" {
		rest = text[right[i+1].end:end]
	}
	for _, marks := range [...][2]string{{` "`, `"`}, {" “", "”"}} {
		quote, ok := strings.CutPrefix(rest, marks[0])
		if !ok {
			continue
		}
		quote, _, closed := strings.Cut(quote, marks[1])
		if !closed {
			return stance{}, true
		}
		return stance{class: said, from: t.start, to: t.end, guessed: true, object: quote, objectEnd: t.end + len(marks[0]) + len(quote)}, true
	}
	return stance{}, false
}

// whatTheyAre reads what people are behind the verb at token i: "are Catholics", "were of the
// opposite opinion", "remain wary of it".
func whatTheyAre(text string, right []token, i, end int) (stance, bool) {
	if !areOnes(text, right[i+1:]) {
		if k := viewBehind(right, i+1); k > 0 && right[i+1].word == "of" {
			return answerUpTo(text, &right[i], &right[k]), true
		}
		if !isPredicateOf(right, i+1) {
			return stance{}, false
		}
	}
	return answerFrom(text, right, i, right[i].end, end), true
}

// setBehind reads what something is for those a figure counts: "for 16 percent it is
// unacceptable", "for 82 percent of Macedonians the name is more important".
func setBehind(text string, left, right []token, end int) (stance, bool) {
	n := withoutFillers(left)
	if n == 0 || left[n-1].word != "for" || n > 1 && left[n-1].gap&(comma|pause) == 0 && !left[n-2].is(joining) && left[n-2].word != "that" {
		return stance{}, false
	}
	verb := verbOfThing(right)
	if verb == 0 {
		return stance{}, false
	}
	what := verb + 1
	for what+1 < len(right) && (right[what].is(lead) || right[what].word == "more" || right[what].word == "less") {
		what++
	}
	judged := isJudging(right[what].word)
	if !judged && !thingBehindPeople(text, right[:verb]) {
		return stance{}, false
	}
	from := verb - 1
	for from > 0 && right[from].word != "the" && right[from].word != "it" && right[from].word != "this" && !namesPeople(text, right[from-1:from]) {
		from--
	}
	s := answerFrom(text, right, from, right[what].start, end)
	s.to, s.byVerb = right[what].end, !judged
	return s, true
}

// verbOfThing is the token of the verb by which something is so, in the clause that words begin
// with and before another word: "it is unacceptable"; 0 where none is.
func verbOfThing(right []token) int {
	for k := 1; k+1 < len(right) && right[k].gap&(comma|pause) == 0; k++ {
		if right[k].is(be) {
			return k
		}
	}
	return 0
}

// thingBehindPeople says that words name people and then with an article what is something for
// them: "of Germans the climate".
func thingBehindPeople(text string, right []token) bool {
	if right[0].word != "of" {
		return false
	}
	for k := 1; k+1 < len(right); k++ {
		if namesPeople(text, right[k:k+1]) {
			return right[k+1].is(pointing)
		}
	}
	return false
}

// isJudging says that a word tells what something is in somebody's opinion.
func isJudging(word string) bool {
	switch word {
	case "important", "unimportant", "better", "worse", "good", "bad", "right", "wrong":
		return true
	}
	return strings.HasSuffix(word, "able") || strings.HasSuffix(word, "ible") && word != "eligible"
}

// countedAs is the word behind whom or what people take for something, or count among
// others, for their answer to be that.
func countedAs(verb string) string {
	if verb[0] == 't' {
		return "for"
	}
	return "among"
}

// viewBehind is the token of a view that people have or are of, which ends their answer
// and begins at token i: "an opposite opinion"; 0 where none is.
func viewBehind(right []token, i int) int {
	const reach = 4
	for k := i; k < min(i+reach, len(right)) && (right[k].word == "the" || !right[k].is(pointing)) && right[k].gap == 0; k++ {
		if (right[k].is(viewing) || right[k].word == "one") && k > i+1 && (k+1 == len(right) || right[k+1].gap != 0 || right[k+1].is(joining)) {
			return k
		}
	}
	return 0
}

// isPredicateOf says that token i is what people are, of a kind that has what it is
// of behind it: "wary of", "keen to".
func isPredicateOf(right []token, i int) bool {
	for i < len(right) && right[i].is(lead) {
		i++
	}
	if i+1 >= len(right) || right[i+1].gap != 0 || right[i].is(verb|group|national|calendar|asking|making|change|joint) || isDigit(right[i].word[0]) || isClass(right, i, general) {
		return false
	}
	switch next := right[i+1].word; next {
	case "of", "about":
		return true
	case "with", "to", "towards", "that":
		return !strings.HasSuffix(right[i].word, "ed")
	}
	return false
}

// yesOrNoBehind reads a "Yes" or "No" that stands behind a figure as on a ballot, or an answer
// in quotation marks that is one of them with how sure it is: "rather not".
func yesOrNoBehind(text string, right []token, f figure, end int) (stance, bool) {
	c := yesOrNo(text, right)
	if c != unclassed && !isProper(text[right[0].start:]) {
		c = unclassed
	}
	if c == unclassed && len(right) > 1 {
		c = quotedSide(text[f.end:end])
	}
	if c == unclassed {
		return stance{}, false
	}
	return stance{class: c, from: right[0].start, to: right[0].end, objectEnd: right[0].end}, true
}

// quotedSide is the side of an answer in quotation marks that is yes or no with how
// sure it is: "rather not".
func quotedSide(answer string) class {
	answer = strings.TrimLeft(answer, " ")
	rest := strings.TrimLeft(answer, "\"“")
	if len(rest) == len(answer) {
		return unclassed
	}
	n := strings.IndexAny(rest, "\"”")
	if n < 0 {
		return unclassed
	}
	how, what, ok := strings.Cut(strings.TrimRight(lowered(rest[:n]), ",."), " ")
	if !ok || !strings.HasSuffix(how, "ly") && how != "rather" {
		return unclassed
	}
	switch what {
	case "yes":
		return support
	case "no", "not":
		return oppose
	}
	return unclassed
}

// afterQuote is the index of the first token behind a quotation that begins
// before token i, 0 where there is none.
func afterQuote(right []token, i int) int {
	if i == 0 || i >= len(right) || right[i].gap&quote == 0 {
		return 0
	}
	for k := i; k+1 < len(right); k++ {
		if right[k+1].gap&quote != 0 {
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
		case "agree", "agreed", "agrees", "agreeing", "disagree", "disagreed", "disagrees", "disagreeing":
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
