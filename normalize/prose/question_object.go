package prose

import (
	"slices"
	"strings"
)

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

// isMatter says that an object only says what kind of thing it is that was told of: "the
// measure", "such a reform".
func isMatter(object string) bool {
	if !isMarked(lastWord(object), matter) {
		return false
	}
	var buffer [roomFor]token
	tokens := appendTokens(buffer[:0], object)
	definite := false
	for _, t := range tokens[:len(tokens)-1] {
		definite = definite || t.word == "the" || t.word == "this" || t.word == "that" || t.word == "such" || t.word == "these"
		if !t.is(pointer) && !t.is(vague) {
			return false
		}
	}
	return definite
}

// isMotion says that an object is what was put to people, told again: "the change".
func isMotion(object string) bool { return isDefinite(object) && isMarked(lastWord(object), motion) }

// tookSides says that the figures told last, before the one that is read, were of people who
// took a side, so that "the change" is what they took it on.
func (r *Reader) tookSides() bool {
	last := &r.now
	if last.n == 0 {
		last = &r.before
	}
	return slices.ContainsFunc(last.list[:last.n], func(a answered) bool { return a.class.isSide() })
}

// restOfSeveral says that a sentence goes on with those who took no side, where the one before
// told only one share of another question than the poll's first: "72% were for staying. 12%
// supported a new treaty. 16% were undecided".
func (r *Reader) restOfSeveral(s *stance) bool {
	if s.class != undecided && s.class != noAnswer || r.now.n > 0 || r.before.n != 1 || len(r.polls) < 2 {
		return false
	}
	last, before := &r.polls[len(r.polls)-1], &r.polls[len(r.polls)-2]
	return last.Question != "" && before.Question == "" && last.Pollster == before.Pollster && last.Date == before.Date && last.Population == before.Population
}

// isApproval says that a word by itself is how people judge who governs them.
func isApproval(word string) bool {
	return beginsWith(lowered(word), "approval", "disapproval", "job approval")
}

// isRated says that a side, and what it is said to be taken on, is how people judge who
// governs them: "approval rating", "the disapproval rate".
func isRated(side, object string) bool {
	if !strings.Contains(side, "pproval") && !strings.HasPrefix(object, "rating") {
		return false
	}
	if isApproval(firstWord(side)) {
		_, side, _ = strings.Cut(side, "approval ")
	} else {
		side = object
	}
	switch firstWord(side) {
	case "rating", "ratings", "rate", "level":
		return true
	}
	return false
}

// isRatingOf says that a rating is somebody's: "the cabinet's approval rating", "the
// approval rate for the president".
func (r *Reader) isRatingOf(s *stance) bool {
	if before := strings.TrimSuffix(r.text[:s.from], " "); strings.HasSuffix(before, "'s") || strings.HasSuffix(before, "’s") || strings.HasSuffix(before, "s'") {
		return true
	}
	_, rest, _ := strings.Cut(r.text[s.from:], "approval ")
	_, rest, _ = strings.Cut(rest, " ")
	for _, lead := range [...]string{"of ", "for "} {
		if who, ok := strings.CutPrefix(rest, lead); ok {
			who = phraseAt(who)
			return who != "" && !isDigit(who[0]) && !r.isOn(trimObject(who))
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
		switch firstWord(rest) {
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

// beforeBallot cuts off in which vote, or in which poll, something is supported, and that it is
// in their own country: "independence in a national vote", "the euro in their own country".
func beforeBallot(object string) string {
	const reach = 4 // words to the one for the vote
	for from := 0; ; {
		k := strings.Index(object[from:], " in ")
		if k < 0 {
			return object
		}
		from += k + len(" in ")
		rest := object[from:]
		if rest == "their own country" || rest == "their own countries" || rest == "their country" || rest == "their countries" {
			return object[:from-len(" in ")]
		}
		which, rest, _ := strings.Cut(rest, " ")
		switch which {
		case "a", "an", "the", "this", "that", "any", "such":
		default:
			continue
		}
		for range reach {
			word := firstWord(rest)
			switch word {
			case "referendum", "vote", "plebiscite", "ballot", "poll", "survey":
				return object[:from-len(" in ")]
			case "", "of", "in", "on", "for", "to":
			default:
				if len(word) < len(rest) && (rest[len(word)] == ' ' || rest[len(word)] == '\'' || rest[len(word)] == '-') {
					_, rest, _ = strings.Cut(rest, " ")
					continue
				}
			}
			break
		}
	}
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
	switch firstWord(rest) {
	case "some", "end", "beginning", "start", "time", "moment", "earliest", "later", "latest", "present", "any":
		return word != "in"
	case "near", "next", "short", "long", "medium", "foreseeable", "distant", "coming", "future":
		return word == "in"
	}
	return false
}

// inQuotes is the question that an object quotes, "question \"Are you religious?\"", or else the
// object.
func inQuotes(object string) string {
	if asked, ok := strings.CutPrefix(object, "question "); ok {
		return strings.TrimLeft(asked, "\"“")
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
	if i := strings.Index(object, " according to "); i >= 0 {
		object = object[:i]
	}
	object = beforeBallot(beforeCondition(object))
	if word := strings.TrimSpace(object); isMarked(firstWord(word), threshold) {
		return "" // "support was under one half"
	}
	object = strings.Trim(object, " \"“”")
	if rest, ok := strings.CutPrefix(object, "in "); ok && (placeAt(rest) != "" || isMarked(firstWord(rest), calendar)) {
		return "" // only where they live, or when they were asked
	}
	if beginsWith(object, "in the latter", "in the former", "in the same", "in the other", "in both", "in that ") {
		return "" // only in which poll
	}
	if strings.HasPrefix(object, "in a") && strings.HasSuffix(object, "referendum") {
		return "" // only where they would vote
	}
	for _, head := range [...]string{"with ", "for ", "of ", "to ", "towards ", "the ", "a ", "an "} {
		object = strings.TrimPrefix(object, head)
	}
	object = strings.TrimSpace(object)
	for _, tail := range [...]string{" in general", " stable", " steady", " unchanged", " respectively", " at", " nationally", " nationwide"} {
		object = strings.TrimSuffix(object, tail)
	}
	if isMarked(object, sharing) {
		return "" // "the no share has fallen to"
	}
	return object
}
