package prose

import "strings"

// denies says that the words behind a figure turn the stance before it round:
// "and 38% did not".
func denies(right []token) bool {
	for i, t := range right {
		switch {
		case t.word == "didnt", t.word == "dont", t.word == "doesnt", t.word == "wouldnt":
			return true
		case isBare(t.word):
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

// rightStance finds the first words behind a figure that take a side.
func rightStance(text string, right []token, end int) (stance, bool) {
	if len(right) > 0 && isCutOff(text[:right[0].start]) {
		return stance{}, false
	}
	for i := 0; i < len(right); i++ {
		if i > 0 && strings.ContainsAny(text[right[i-1].end:right[i].start], ";:") {
			return stance{}, false
		}
		if i > 1 && right[i].word == "which" && right[i-1].word == "in" {
			return stance{}, false // ", in a poll in which only the young were"
		}
		if p := at(right, i, func(p *phrase) bool { return p.class == idle }); p != nil {
			i += len(p.words) - 1
			continue
		}
		if right[i].word == "if" && i > 0 {
			// "would leave if a vote were held", "who, if it were held, would"
			next := i + 1
			for next < len(right) && !strings.ContainsAny(text[right[next-1].end:right[next].start], ",;:") {
				next++
			}
			if !strings.HasSuffix(strings.TrimRight(text[:right[i].start], " "), ",") || next == len(right) {
				return ownWords(text, right[:i], right[i].start)
			}
			i = next - 1
			continue
		}
		if right[i].word == "once" && i+1 < len(right) && !right[i+1].is(pointer) || right[i].word == "once" && i+1 < len(right) && right[i+1].word == "the" {
			return ownWords(text, right[:i], right[i].start) // ", once the undecided were left out"
		}
		if right[i].word == "told" {
			if k := toldThat(text, right, i); k > 0 {
				if s, ok := rightStance(text, right[k+1:], end); ok && !s.guessed {
					return s, true
				}
				return rightStance(text, right[k:], end) // "told CSA in 2018 that"
			}
		}
		p := at(right, i, func(p *phrase) bool {
			return isTakingSides(p) && p.where != "left" && (p.where != "adjacent" || i == 0 || i < 5 && right[0].word == "of" && adjacentToPeople(right, i))
		})
		if p != nil && i > 0 && (right[i-1].word == "he" || right[i-1].word == "she" || right[i-1].word == "i") {
			return stance{}, false // one who speaks for himself
		}
		if p != nil && end < len(text) && (p.words[0] == "against" || p.words[0] == "as") && !strings.ContainsAny(text[right[i].end:end], ",;:.") && onlyFills(text[right[i+len(p.words)-1].end:end]) {
			continue // "52%, against 48%" only compares
		}
		if p != nil && p.class == said && strings.HasSuffix(text[:right[i].start], ", ") && leadsToItsPoll(text, right[i:]) {
			return stance{}, false // ", says a poll by Ipsos"
		}
		if p == nil || i > 1 && right[i-1].word == "who" {
			continue // a clause that tells who the people are
		}
		if thatMonth(right[i:]) {
			continue // "38% that October"
		}
		if p.class == said && opinionFollows(right, i+len(p.words)) {
			continue // "said that they oppose it"
		}
		if next := i + len(p.words); p.class == said && next < len(right) && right[next].word == "in" && leadsToPoll(text[right[next].start:]) {
			if k := toldThat(text, right, i); k > 0 && opinionFollows(right, k+1) {
				return rightStance(text, right[k+1:], end) // "said in a survey that they would"
			}
		}
		if next := afterQuote(text, right, i+len(p.words)); p.class == said && next > 0 && opinionFollows(right, next) {
			return rightStance(text, right[next:], end) // answered "Do you?" in the negative
		}
		if p.class == said {
			if c, from, to := unsureAt(text, right); c != unclassed && from <= i && to >= i {
				return stance{class: c, from: right[from].start, to: right[to].end, objectEnd: right[to].end}, true // "could not choose a side"
			}
		}
		last := right[i+len(p.words)-1]
		if next := sameAgain(right, i+len(p.words), p.class); next > 0 {
			last = right[next] // "fully support" or "somewhat support" it
		}
		s := stance{class: p.class, from: right[i].start, to: last.end}
		s.objectEnd = objectEnd(text, last.end, end)
		s.object = strings.TrimSpace(text[last.end:s.objectEnd])
		if c, object := goodOrBad(p, s.object); c != unclassed {
			s.class, s.object = c, object
		} else if p.class == said {
			if s.object = wholeAnswer(text, right, i, s); s.object == "" && isPredicate(p) {
				s.object = text[s.from:s.to]
			}
		}
		if s.class == said && isUndecidable(s.object) {
			s.class = undecided
		}
		if i > 0 && isNegation(right[i-1].word) {
			s.class = opposite(s.class)
		}
		if quote, ok := longerQuote(text, last); ok {
			s.class, s.object, s.objectEnd = said, quote, last.start+len(quote)
		}
		s.takeBallot()
		if p.words[0] == "for" && len(p.words) == 1 && (strings.HasSuffix(s.object, "election") || isPeople(beforeAmong(s.object)) || strings.HasPrefix(s.object, "all ") || strings.HasPrefix(s.object, "most ") || s.object != "" && isDigit(s.object[0])) {
			return stance{}, false // "53 percent for liberals" names people
		}
		return s, true
	}
	return ownWords(text, right, end)
}

// toldThat is the token of "that" where "told" at token i leads to what people told
// whom, 0 where it does not.
func toldThat(text string, right []token, i int) int {
	const reach = 9 // words of whom and when
	for k := i + 1; k < min(i+reach, len(right)); k++ {
		if strings.ContainsAny(text[right[k-1].end:right[k].start], ",;:()") {
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
func leadsToItsPoll(text string, tokens []token) bool {
	const reach = 6 // words to the one for a poll
	for i := 1; i < min(len(tokens), reach); i++ {
		if strings.ContainsAny(text[tokens[i-1].end:tokens[i].start], ",;:") {
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

// beforeAmong leaves out who is for something: "full independence among the
// people".
func beforeAmong(object string) string {
	object, _, _ = strings.Cut(object, " among ")
	return object
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
	if c, from, to := unsureAt(text, right); c != unclassed {
		return stance{class: c, from: right[from].start, to: right[to].end, objectEnd: right[to].end, guessed: true}, true
	}
	for i, t := range right {
		if i > 0 && strings.ContainsAny(text[right[i-1].end:t.start], ";:") {
			break
		}
		s := stance{class: said, from: t.start, to: t.end, guessed: true}
		switch t.word {
		case "who", "which", "that", "if":
			if t.word == "who" && i == 0 {
				continue // "22% who would stay out"
			}
			return stance{}, false
		case "would":
			if i+1 == len(right) || i > 0 && right[i-1].word == "it" || i > 0 && right[0].word == "who" && right[i+1].word == "not" {
				return stance{}, false
			}
			s.objectEnd = objectEnd(text, t.end, end)
			s.object = text[t.start:s.objectEnd]
			return s, true
		case "were", "was", "are", "is", "feel", "felt", "remain", "remained":
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
		if p := at(right, i, isAnswerVerb); p != nil {
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

// andBehind is where the first "and" stands that joins no two things of one
// kind, as "both Italy and the Union" does; -1 where none does.
func andBehind(segment string) int {
	from := 0
	for {
		k := strings.Index(segment[from:], " and ")
		if k < 0 {
			return -1
		}
		if k += from; !strings.Contains(segment[from:k], "both ") && !strings.Contains(segment[from:k], "between ") {
			return k
		}
		from = k + len(" and ")
	}
}

// leadsToRest says that what stands behind "with" is no part of what a side is taken
// on but leads to the figures of the others: "with a further", "with the remaining".
func leadsToRest(rest string) bool {
	var buffer [roomFor]token
	for _, t := range appendTokens(buffer[:0], rest) {
		switch t.word {
		case "the", "remaining", "other", "others", "rest":
		default:
			if !t.is(filler) {
				return false
			}
		}
	}
	return true
}

// objectEnd is where the words a verb of stance governs end: at a comma or a
// stop, or before a conjunction that leads to the next figure.
func objectEnd(text string, from, end int) int {
	segment := text[from:end]
	if i := strings.IndexAny(segment, ",;:.()"); i >= 0 {
		segment = segment[:i]
	}
	for _, dash := range [...]string{" – ", " — ", " - "} {
		segment, _, _ = strings.Cut(segment, dash)
	}
	segment = beforePoll(segment)
	if and := andBehind(segment); and >= 0 {
		segment = segment[:and]
	}
	for _, c := range [...]string{" while ", " whereas ", " but ", " against ", " as against ", " compared ", " versus ", " although ", " than ", " once ", " in a referendum", " in the referendum", " in any referendum", " if "} {
		segment, _, _ = strings.Cut(segment, c)
	}
	if i := strings.LastIndex(segment, " with "); i > 0 && leadsToRest(segment[i+len(" with "):]) {
		segment = segment[:i]
	}
	for _, c := range [...]string{" and", " to", " or", " with", " than", " and just", " and only", " and the", " and the other", " and the remaining"} {
		segment = strings.TrimSuffix(strings.TrimRight(segment, " "), c)
	}
	return from + len(segment)
}
