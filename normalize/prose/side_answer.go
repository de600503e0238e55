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
	for i, t := range right {
		if i > 0 && t.gap&pause != 0 {
			break
		}
		s := stance{class: said, from: t.start, to: t.end, guessed: true}
		switch t.word {
		case "who", "which", "that", "if":
			if t.word == "who" && i == 0 {
				continue // "22% who would stay out"
			}
			return stance{}, false
		case "would", "will":
			if t.word == "will" && (i+1 == len(right) || right[i+1].word == "be") {
				return stance{}, false
			}
			if i+1 == len(right) || i > 0 && right[i-1].word == "it" || i > 0 && right[0].word == "who" && right[i+1].word == "not" {
				return stance{}, false
			}
			s.objectEnd = objectEnd(text, right, t.end, end)
			s.object = text[t.start:s.objectEnd]
			return s, true
		case "did", "do", "does":
			if i+2 < len(right) && right[i+1].word == "not" && right[i+2].gap == 0 && !right[i+2].is(joining) && right[i+2].word != "so" && right[i+2].word != "in" {
				s.objectEnd = objectEnd(text, right, right[i+2].start, end)
				s.object = text[t.start:s.objectEnd]
				return s, true // "did not bother about it"
			}
		case "take", "takes", "took", "count", "counts", "counted":
			if k := wordIndex(right[i+1:], countedAs(t.word)); k > 0 {
				s.objectEnd = objectEnd(text, right, t.end, end)
				s.object = text[t.start:s.objectEnd]
				return s, right[i+1+k].start < s.objectEnd
			}
		case "had", "have", "has":
			if k := viewBehind(right, i+1); k > 0 {
				s.object, s.objectEnd = text[t.start:right[k].end], right[k].end
				return s, true
			}
		case "were", "was", "are", "is", "feel", "felt", "remain", "remained":
			rest := text[t.end:end]
			if i+1 < len(right) && right[i+1].word == "either" {
				rest = text[right[i+1].end:end]
			}
			for _, marks := range [...][2]string{{` "`, `"`}, {" “", "”"}} {
				if quote, ok := strings.CutPrefix(rest, marks[0]); ok {
					quote, _, closed := strings.Cut(quote, marks[1])
					s.object, s.objectEnd = quote, t.end+len(marks[0])+len(quote)
					return s, closed
				}
			}
			if areOnes(text, right[i+1:]) {
				s.objectEnd = objectEnd(text, right, t.end, end)
				s.object = text[t.start:s.objectEnd]
				return s, true // "are Catholics"
			}
			if k := viewBehind(right, i+1); k > 0 && right[i+1].word == "of" {
				s.object, s.objectEnd = text[t.start:right[k].end], right[k].end
				return s, true // "were of the opposite opinion"
			}
			if isPredicateOf(right, i+1) {
				s.objectEnd = objectEnd(text, right, t.end, end)
				s.object = text[t.start:s.objectEnd]
				return s, true
			}
		}
	}
	return stance{}, false
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

// setBehind reads what something is for those a figure counts: "for 16 percent it is
// unacceptable", "for 82 percent of Macedonians the name is more important".
func setBehind(text string, left, right []token, end int) (stance, bool) {
	n := withoutFillers(left)
	if n == 0 || left[n-1].word != "for" || n > 1 && left[n-1].gap&(comma|pause) == 0 && !left[n-2].is(joining) && left[n-2].word != "that" {
		return stance{}, false
	}
	for k := 1; k+1 < len(right); k++ {
		if right[k].gap&(comma|pause) != 0 {
			return stance{}, false
		}
		if !right[k].is(be) {
			continue
		}
		what := k + 1
		for what+1 < len(right) && (right[what].is(lead) || right[what].word == "more" || right[what].word == "less") {
			what++
		}
		judged := isJudging(right[what].word)
		if counted, named := 0, false; !judged {
			for counted < k && !named {
				counted++
				named = right[0].word == "of" && namesPeople(text, right[counted:counted+1])
			}
			if !named || counted+1 >= k || right[counted+1].word != "the" && !right[counted+1].is(pointing) {
				return stance{}, false // only "for 31% of Germans the climate was the chief concern"
			}
		}
		from := k - 1
		for from > 0 && right[from].word != "the" && right[from].word != "it" && right[from].word != "this" && !namesPeople(text, right[from-1:from]) {
			from--
		}
		s := stance{class: said, from: right[from].start, to: right[what].end, guessed: true, byVerb: !judged}
		s.objectEnd = objectEnd(text, right, right[what].start, end)
		s.object = text[s.from:s.objectEnd]
		return s, true
	}
	return stance{}, false
}

// answeredBehind reads what people judge behind brackets with their share: "more than half
// of Bosnians (55 percent) rate unemployment as the worst".
func answeredBehind(text string, left, right []token, f figure, end int) (stance, bool) {
	n := len(left)
	if n == 0 || len(right) < 3 || !inOwnBrackets(text, f) || !strings.HasPrefix(text[f.end:], ") ") || !namesPeople(text, left[n-1:]) {
		return stance{}, false
	}
	t := &right[0]
	listed := false
	switch t.word {
	case "rate", "rated", "rank", "ranked", "blame", "blamed", "fear", "feared", "doubt", "doubted", "name", "named", "cite", "cited", "list", "listed":
		listed = true
	default:
		if !isFinite(right, 0, true, false) || at(right, 0, func(p *phrase) bool { return p.class == idle }) != nil || isOvertaken(right, 0) || viewsBehind(right[1:]) {
			return stance{}, false
		}
	}
	s := stance{class: said, from: t.start, to: t.end, guessed: true, byVerb: !listed}
	s.objectEnd = objectEnd(text, right, right[1].start, end)
	s.object = text[t.start:s.objectEnd]
	return s, true
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
