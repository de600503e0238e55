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
			if q := strings.TrimSpace(phraseAt(text[tokens[i].start:])); !about.isWhether(q) {
				return q, false
			}
			return "", true
		}
	}
	for i := range tokens {
		q := pollOn(text, tokens, i)
		switch {
		case q == "":
		case about.isNamedBy(q):
			own = true
		case !about.isOwnQuestion(q) && !edtf.Looks(q+" 2000"):
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
		if p := at(tokens, i, func(p *phrase) bool { return p.class == support || p.class == oppose }); p != nil {
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

// openings bring in what a sentence tells of.
var openings = [...]string{"When it comes to ", "As for ", "As to ", "As regards ", "Regarding ", "Concerning ", "With regard to ", "On the issue of ", "On the question of "}

// opened reads what a sentence says first it is about.
func opened(text string) string {
	if text == "" || text[0] != 'W' && text[0] != 'A' && text[0] != 'R' && text[0] != 'C' && text[0] != 'O' && text[0] != 'F' {
		return ""
	}
	if rest, ok := strings.CutPrefix(text, "For "); ok {
		q, rest, ok := strings.Cut(rest, ", ")
		rest = strings.TrimPrefix(rest, "the ")
		if !ok || strings.ContainsAny(q, ";:0123456789") || !isShareWord(rest[:wordEnd(rest, 0)]) {
			return ""
		}
		return strings.TrimPrefix(q, "the ")
	}
	for _, opening := range openings {
		if rest, ok := strings.CutPrefix(text, opening); ok {
			if q, _, ok := strings.Cut(rest, ", "); ok && !strings.ContainsAny(q, ";:0123456789") {
				return strings.TrimPrefix(q, "the ")
			}
			return ""
		}
	}
	return ""
}

// fronted reads "On joining the euro, a poll found" and "As for the euro, 40
// percent".
func fronted(text string) string {
	const reach = 60 // bytes to the word for a poll
	if q := opened(text); q != "" {
		return q
	}
	rest, ok := strings.CutPrefix(text, "On ")
	if !ok || rest == "" || isProper(rest) {
		return ""
	}
	q, rest, ok := strings.Cut(rest, ", ")
	if !ok || strings.ContainsAny(q, ",;:0123456789") || isAside(q) {
		return ""
	}
	for _, word := range [...]string{"poll", "survey"} {
		if i := strings.Index(rest, word); i >= 0 && i <= reach && (i == 0 || !isLetter(rest[i-1])) {
			return strings.TrimSpace(q)
		}
	}
	return ""
}

// isAside says that what stands behind "On" is no question: "the other hand".
func isAside(q string) bool {
	for _, end := range [...]string{"hand", "side", "average", "contrary", "whole"} {
		if strings.HasSuffix(q, end) {
			return true
		}
	}
	return false
}

// pollOn reads "on joining the euro" behind the word for a poll at token i.
func pollOn(text string, tokens []token, i int) string {
	switch tokens[i].word {
	case "poll", "polls", "survey", "surveys", "polling", "referendum":
	case "one":
		if i == 0 || tokens[i-1].word != "in" {
			return ""
		}
	default:
		return ""
	}
	for k := i + 1; k < min(i+3, len(tokens)); k++ {
		if text[tokens[k-1].end:tokens[k].start] != " " {
			return ""
		}
		switch tokens[k].word {
		case "on", "about", "regarding":
			if k+1 < len(tokens) && (tokens[k+1].word == "behalf" || k+2 < len(tokens) && tokens[k+2].word == "behest") {
				return ""
			}
			return topic(text, tokens[k+1:])
		}
	}
	return ""
}

// topic is what a poll was on: up to the verb that says what it found.
func topic(text string, tokens []token) string {
	if len(tokens) > 1 && tokens[0].word == "the" {
		tokens = tokens[1:]
	}
	if len(tokens) == 0 {
		return ""
	}
	start, end := tokens[0].start, tokens[0].start
	for i, t := range tokens {
		if i > 0 && (t.word == "should" || t.word == "would" || t.word == "will" || strings.ContainsAny(text[end:t.start], ",;:.%") || text[end:t.start] == " " && (t.is(ending) || isDigit(text[t.start]))) {
			break
		}
		end = t.end
	}
	q := text[start:end]
	if strings.ContainsAny(q, "0123456789%") || strings.HasSuffix(q, " Day") {
		return ""
	}
	return strings.TrimSpace(q)
}

// question is what one figure's people were asked: what they support or oppose
// where the sentence says it, else the sentence's question. before is what the
// figure before it in the sentence was about, nil for the first.
func (r *Reader) question(s *stance, sentence string, before *string) string {
	if s.asked && opened(r.text) == "" {
		return s.question
	}
	if s.class == said && before != nil && sentence == "" && onlyPoints(readiness(s.object)) {
		return *before // "are ready to join"
	}
	if s.class == said || s.class != support && s.class != oppose && before == nil {
		return sentence
	}
	if s.class != support && s.class != oppose {
		return *before
	}
	object := trimObject(s.object)
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
	case before != nil && (pointsBack(object) || sameName(object, *before) || sameHead(object, *before) || onlyDeeds(s.object) || isWork(object, *before)):
		return *before
	case r.isNamedBy(object):
		return ""
	case sentence != "":
		return sentence
	case r.isOwnQuestion(object):
		return ""
	}
	return object
}

// isApproval says that a word by itself is how people judge who governs them.
func isApproval(word string) bool {
	word = lowered(word)
	return strings.HasPrefix(word, "approval") || strings.HasPrefix(word, "disapproval") || strings.HasPrefix(word, "job approval")
}

// sameName says that two questions are on the same thing by its name: "joining
// the European Union" and "membership in the EU".
func sameName(a, b string) bool {
	if a == "" || b == "" {
		return false
	}
	var first, second [roomFor]token
	one, two := appendTokens(first[:0], a), appendTokens(second[:0], b)
	for _, x := range one {
		if !isProper(a[x.start:x.end]) || x.is(national) {
			continue
		}
		for _, y := range two {
			if x.word == y.word && isProper(b[y.start:y.end]) {
				return true
			}
		}
	}
	return namesInitials(a, one, two) || namesInitials(b, two, one)
}

// sameHead says that an object points back at a question by a word of it: "such
// a ban" at "ban on handguns".
func sameHead(object, question string) bool {
	rest, pointing := object, false
	for _, head := range [...]string{"such ", "this ", "that ", "these ", "those ", "a ", "an ", "the "} {
		if after, ok := strings.CutPrefix(rest, head); ok {
			rest, pointing = after, pointing || head[0] == 's' || strings.HasPrefix(head, "th") && head != "the "
		}
	}
	if !pointing || rest == "" || strings.Contains(rest, " ") {
		return false
	}
	for at := 0; ; {
		k := strings.Index(question[at:], rest)
		if k < 0 {
			return false
		}
		at += k
		end := at + len(rest)
		if (at == 0 || question[at-1] == ' ') && (end == len(question) || !isLetter(question[end])) {
			return true
		}
		at = end
	}
}

// onlyDeeds says that an object is what is done with the subject told before: "an
// application", "legalisation".
func onlyDeeds(object string) bool {
	var buffer [roomFor]token
	tokens := appendTokens(buffer[:0], object)
	pointing := false
	for i, t := range tokens {
		pointing = pointing || t.word == "it" || i == 0 && (t.word == "a" || t.word == "an" || t.word == "its" || t.word == "such")
	}
	if !pointing {
		return false // "the decision", "legal recognition"
	}
	for _, t := range tokens {
		if !t.is(deed) && !t.is(pointer) {
			return false
		}
	}
	return len(tokens) > 0 && !strings.Contains(object, "membership") && !strings.Contains(object, "accession")
}

// isWork says that an object is how the one works whose approval was told: "his
// performance".
func isWork(object, question string) bool {
	if !strings.HasPrefix(question, "approv") && !strings.HasPrefix(question, "job ") {
		return false
	}
	owner, rest, _ := strings.Cut(object, " ")
	switch owner {
	case "his", "her", "their", "its", "the":
	default:
		return owner == "him" || owner == "her"
	}
	for _, work := range [...]string{"work", "job", "performance", "handling", "record", "way", "leadership"} {
		if rest == work || strings.HasPrefix(rest, work+" ") {
			return true
		}
	}
	return rest == ""
}

// namesInitials says that a word of others is the initials of a name in a text.
func namesInitials(text string, tokens, others []token) bool {
	for _, initials := range initialsIn(text, tokens) {
		for _, t := range others {
			if t.word == initials {
				return true
			}
		}
	}
	return false
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
	return onlyPoints(object) && !strings.Contains(object, "membership") && !strings.Contains(object, "accession")
}

// onlyPoints says that an object has no words but pointers.
func onlyPoints(object string) bool {
	var buffer [roomFor]token
	for _, t := range appendTokens(buffer[:0], object) {
		if !t.is(pointer) {
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
		case "should", "provided", "when", "unless":
			return object[:i]
		case "in":
			if strings.HasPrefix(rest, "in case ") {
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

// trimObject cuts an object down to what is supported or opposed.
func trimObject(object string) string {
	if i := strings.Index(object, "among "); i >= 0 {
		object = object[:i]
	}
	if i := strings.IndexAny(object, ",;:()"); i >= 0 {
		object = object[:i]
	}
	object = beforeCondition(object)
	object = strings.Trim(object, " \"“”")
	if rest, ok := strings.CutPrefix(object, "in "); ok && placeAt(rest) != "" {
		return "" // only where they live
	}
	if strings.HasPrefix(object, "in a") && strings.HasSuffix(object, "referendum") {
		return "" // only where they would vote
	}
	for _, head := range [...]string{"for ", "of ", "to ", "towards ", "the ", "a ", "an "} {
		object = strings.TrimPrefix(object, head)
	}
	return strings.TrimSpace(object)
}
