package prose

import (
	"strings"

	"pollard/normalize/edtf"
)

// sentenceQuestion is the question a sentence says its poll asked, empty where
// it is the article's own or none is told.
// own says that it tells so.
func sentenceQuestion(text string, tokens []token, about *article) (question string, own bool) {
	for i := range tokens {
		if tokens[i].word == "asked" {
			q := askedIf(text[tokens[i].end:])
			if topic, ok := strings.CutPrefix(q, "about "); ok {
				if q = strings.TrimPrefix(beforePoll(topic), "the "); about.isNamedBy(q) || about.isOwnQuestion(q) {
					return "", true
				}
			} else if q != "" && about.isWhether(q) {
				return "", true
			}
			if q != "" {
				return q, false
			}
		}
	}
	if q := fronted(text); q != "" {
		if about.isOwnQuestion(q) || about.isNamedBy(q) {
			return "", true
		}
		return q, false
	}
	for i := range tokens {
		if tokens[i].word == "whether" {
			if q := strings.TrimSpace(beforePoll(phraseAt(text[tokens[i].start:]))); !about.isWhether(q) {
				return q, false
			}
			return "", true
		}
	}
	for i := range tokens {
		q := pollOn(text, tokens, i)
		switch {
		case q == "":
		case about.isNamedBy(q), about.isOwnQuestion(q):
			own = true
		case !edtf.Looks(q + " 2000"):
			return q, false
		}
	}
	return "", own
}

// phraseAt is what a text begins with, up to a comma or a stop.
func phraseAt(text string) string {
	if i := strings.IndexAny(text, ",;:."); i >= 0 {
		return text[:i]
	}
	return text
}

// askedIf reads "if they would join" behind "asked".
func askedIf(rest string) string {
	const reach = 30 // bytes of whom was asked
	rest = phraseAt(rest)
	at := -1
	for _, word := range [...]string{" if ", " about ", " how ", " what ", " why "} {
		if i := strings.Index(rest, word); i >= 0 && (at < 0 || i < at) {
			at = i
		}
	}
	if at < 0 || at > reach+1 {
		return ""
	}
	return strings.TrimSpace(rest[at+1:])
}

// isWhether says that what people were asked, "whether they support the
// monarchy", is the article's own question: that it has no word but its own,
// those that take a side, and those that lead to them.
func (a *article) isWhether(q string) bool {
	var buffer [roomFor]token
	tokens := appendTokens(buffer[:0], q)
	for i := 0; i < len(tokens); i++ {
		t := tokens[i]
		if p := at(tokens, i, isSide); p != nil {
			i += len(p.words) - 1
			continue
		}
		switch {
		case a.owns(t.word, false), t.is(pointer), t.is(deed), t.is(lead), a.belongs(t.word), isClass(tokens, i, general):
		case t.word == "whether", t.word == "if", t.word == "or", t.word == "should", t.word == "made", t.word == "become", t.word == "how", t.word == "referendum", t.word == "what", t.word == "extent":
		default:
			return false
		}
	}
	return true
}

// question is what one figure's people were asked: what they support or oppose
// where the sentence says it, else the sentence's question. before is what the
// figure before it in the sentence was about, nil for the first; first that none
// stands before it in the sentence.
func (r *Reader) question(s *stance, sentence string, before *string, first bool) string {
	if s.asked && opened(r.text) == "" {
		return s.question
	}
	if s.class == said && before != nil && sentence == "" && onlyPoints(readiness(s.object)) {
		return *before // "are ready to join"
	}
	if s.class == said || !s.class.isSide() && before == nil {
		return sentence
	}
	if !s.class.isSide() && first && r.before.several() {
		return "" // the rest of those who were asked
	}
	if !s.class.isSide() {
		return *before
	}
	object := trimObject(s.object)
	if isCopula(object[:wordEnd(object, 0)]) {
		object = "" // "support was lower"
	}
	if behind, ok := strings.CutPrefix(object, "it "); ok && !onlyPoints(object) && (before != nil || r.Question != "") && !isProper(behind) {
		object = "it" // "supported it for murder"
	}
	if word, _, _ := strings.Cut(object, " "); word == "rating" || word == "ratings" {
		return "approval rating"
	}
	if r.Question == "" && onlyPoints(object) && (s.left || before == nil) && sentence == "" && isApproval(r.text[s.from:s.to]) && (before == nil || *before == "" || strings.HasPrefix(*before, "approv")) {
		return "approval rating" // "Approval stood at 84%"
	}
	if opening := opened(r.text); opening != "" {
		if r.isOwnQuestion(opening) || r.isNamedBy(opening) {
			return ""
		}
		if onlyPoints(object) {
			return sentence
		}
		return object
	}
	switch {
	case before != nil && *before != "" && !r.isNamedBy(object) && sharesWords(object, *before):
		return *before
	case before != nil && (pointsBack(object) || sameName(object, *before) || onlyDeeds(s.object) || isWork(object, *before)):
		return *before
	case r.isNamedBy(object):
		return ""
	case before != nil && *before != "" && isDefinite(s.object) && r.now.n > 0 && r.now.list[r.now.n-1].class == opposite(s.class):
		return *before // "63% supported neutrality and 6% were against the policy"
	case sentence != "":
		return sentence
	case r.isOwnQuestion(object):
		return ""
	}
	return object
}

// isDefinite says that an object is one noun of something that was told: "the
// policy", "such a measure".
func isDefinite(object string) bool {
	object = strings.TrimSpace(object)
	for _, head := range [...]string{"to ", "of ", "for ", "with "} {
		object = strings.TrimPrefix(object, head)
	}
	for _, head := range [...]string{"the ", "this ", "that ", "such a ", "such an ", "these ", "such "} {
		if noun, ok := strings.CutPrefix(object, head); ok {
			return noun != "" && noun[0] >= 'a' && !strings.ContainsAny(noun, " ,;:()")
		}
	}
	return false
}

// isApproval says that a word by itself is how people judge who governs them.
func isApproval(word string) bool {
	word = lowered(word)
	return strings.HasPrefix(word, "approval") || strings.HasPrefix(word, "disapproval") || strings.HasPrefix(word, "job approval")
}

// readiness takes "are ready" and its like off what people would do.
func readiness(object string) string {
	for _, verb := range [...]string{"are ", "were ", "is ", "was ", "would be "} {
		if rest, ok := strings.CutPrefix(object, verb); ok {
			for _, word := range [...]string{"not ready ", "ready ", "willing ", "not willing ", "prepared "} {
				if rest, ok := strings.CutPrefix(rest, word); ok {
					return rest
				}
			}
		}
	}
	return "nothing"
}

// pointsBack says that an object is what the figure before was about: "it",
// "the move", nothing.
func pointsBack(object string) bool {
	if !onlyPoints(object) {
		return false
	}
	for _, own := range [...]string{"membership", "accession", "joining", "entering", "entry"} {
		if strings.Contains(object, own) {
			return false
		}
	}
	return true
}

// onlyPoints says that an object has no words but pointers.
func onlyPoints(object string) bool {
	var buffer [roomFor]token
	for _, t := range appendTokens(buffer[:0], object) {
		if !t.is(pointer) && !t.is(neutral) && !(t.is(filler) && t.word != "further" && t.word != "additional" && t.word != "another") && t.word != "well" && t.word != "either" {
			return false
		}
	}
	return true
}

// beforeCondition cuts off on what terms something is supported: "the monarchy
// should the prince become king".
func beforeCondition(object string) string {
	for i := 1; i < len(object); i++ {
		if object[i] != ' ' {
			continue
		}
		rest := object[i+1:]
		switch rest[:wordEnd(rest, 0)] {
		case "should", "provided", "when", "unless", "immediately", "someday":
			return object[:i]
		case "in", "at", "by", "after", "before":
			if isTerm(rest) {
				return object[:i]
			}
		case "as":
			if strings.HasPrefix(rest, "as long as ") {
				return object[:i]
			}
		}
	}
	return object
}

// isTerm says that words only tell when, or on what terms, what stands before
// them would come: "after 2047", "at the end of her reign", "in case of war".
func isTerm(rest string) bool {
	word, rest, _ := strings.Cut(rest, " ")
	if rest == "" {
		return false
	}
	if word != "in" && isDigit(rest[0]) || word == "in" && strings.HasPrefix(rest, "case ") {
		return true
	}
	if word == "in" && isMarked(rest, calendar) {
		return true // "the law in August"
	}
	rest = strings.TrimPrefix(strings.TrimPrefix(rest, "the "), "a ")
	switch rest[:wordEnd(rest, 0)] {
	case "some", "end", "beginning", "start", "time", "moment", "earliest", "later", "latest", "present", "any":
		return word != "in"
	case "near", "next", "short", "long", "medium", "foreseeable", "distant", "coming", "future":
		return word == "in"
	}
	return false
}

// trimObject cuts an object down to what is supported or opposed.
func trimObject(object string) string {
	if i := strings.Index(object, "among "); i >= 0 {
		object = object[:i]
	}
	if i := strings.IndexAny(object, ",;:()"); i >= 0 {
		object = object[:i]
	}
	object = beforeCondition(object)
	if word := strings.TrimSpace(object); isThreshold(word[:wordEnd(word, 0)]) {
		return "" // "support was under one half"
	}
	object = strings.Trim(object, " \"“”")
	if rest, ok := strings.CutPrefix(object, "in "); ok && (placeAt(rest) != "" || isMarked(rest[:wordEnd(rest, 0)], calendar)) {
		return "" // only where they live, or when they were asked
	}
	for _, which := range [...]string{"in the latter", "in the former", "in the same", "in the other", "in both", "in that "} {
		if strings.HasPrefix(object, which) {
			return "" // only in which poll
		}
	}
	if strings.HasPrefix(object, "in a") && strings.HasSuffix(object, "referendum") {
		return "" // only where they would vote
	}
	for _, head := range [...]string{"with ", "for ", "of ", "to ", "towards ", "the ", "a ", "an "} {
		object = strings.TrimPrefix(object, head)
	}
	return strings.TrimSpace(object)
}
