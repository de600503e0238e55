package prose

import "strings"

// beforeRank cuts "for the ban is highest" at the verb.
func beforeRank(object string) string {
	for _, verb := range [...]string{" was ", " is ", " were ", " are ", "was ", "is ", " became ", " first "} {
		if i := strings.Index(object, verb); i >= 0 {
			object = object[:i]
		}
	}
	return strings.TrimSpace(object)
}

// beforeChange cuts "for membership rose by 5 percentage points" at the verb.
func beforeChange(object string) string {
	var buffer [roomFor]token
	for _, t := range appendTokens(buffer[:0], object) {
		if t.is(change) || t.word == "had" || t.word == "has" || t.word == "became" || t.word == "reached" || t.word == "hit" || t.is(copula) && !strings.Contains(object[t.start:], "among") {
			object = object[:t.start]
			break
		}
	}
	return withoutVerb(strings.TrimSpace(object))
}

// withoutVerb takes the verb off the end of what a side is taken on, and what
// tells when: "whaling then collapsed".
func withoutVerb(object string) string {
	for {
		at := strings.LastIndexByte(object, ' ')
		if at < 0 {
			return object
		}
		switch last := object[at+1:]; last {
		case "then", "later", "soon", "again", "first", "still", "now", "stood", "reached", "remained", "remains", "stayed", "stays", "stands", "lay", "ran":
		default:
			if !strings.HasSuffix(last, "psed") && !strings.HasSuffix(last, "shed") && !strings.HasSuffix(last, "dled") {
				return object
			}
		}
		object = strings.TrimSpace(object[:at])
	}
}

// completeObject gives the first figure that takes a side without saying on
// what, the object told before it, "most backed the entry, 56 percent in
// favour", or with the other side, "55 percent were against, 38 percent support
// the law".
func (b *binding) completeObject() {
	for i := range b.sides {
		s := &b.sides[i]
		if !s.class.isSide() {
			if s.class == unclassed {
				continue
			}
			return
		}
		if s.left || s.inherited || !pointsBack(s.object) {
			return
		}
		left := between(b.tokens, 0, b.figs[i].start)
		for k := len(left) - 1; k >= 0; k-- {
			p := at(left, k, isSideVerb)
			if p == nil || k == 0 && left[0].word != "support" {
				continue
			}
			end := left[k+len(p.words)-1].end
			if object := beforeChange(beforeRank(b.text[end:objectEnd(b.text, left, end, b.figs[i].start)])); !onlyPoints(object) {
				s.object = object
				return
			}
		}
		if object := popularBefore(b.text, left); object != "" {
			s.object = object
			return
		}
		if i+1 < len(b.sides) && b.sides[i+1].class == opposite(s.class) && !b.sides[i+1].left && !onlyPoints(b.sides[i+1].object) {
			s.object = b.sides[i+1].object
		}
		return
	}
}

// subject is what "was supported by" speaks of: the words before the verb, back
// to the beginning of their clause.
func subject(text string, before []token) string {
	n := len(before)
	if !before[n-1].is(be) {
		return ""
	}
	for n > 1 && before[n-2].is(modal) {
		n--
	}
	begin, end := before[0].start, before[n-1].start
	from := behindMark(text, begin, end)
	if i := strings.LastIndex(text[from:end], " that "); i >= 0 {
		from += i + len(" that ")
	}
	if k := asideBefore(text, begin, from, end); k > 0 {
		from, end = behindMark(text, begin, k), k
	}
	for _, verb := range [...]string{" found ", " showed ", " saw ", " had "} {
		if i := strings.Index(text[from:end], verb); i >= 0 && strings.HasSuffix(text[from:end], " to ") {
			from, end = from+i+len(verb), end-len(" to ") // "a poll found entry to be opposed by"
			break
		}
	}
	object := strings.TrimSpace(text[from:end])
	if object == "which" {
		return antecedent(text[:begin+strings.LastIndex(text[begin:end], "which")])
	}
	if strings.HasSuffix(object, " it") {
		return "" // "among voters of the party it was backed by"
	}
	object = trimConjunctions(object)
	if isMarked(lastWord(object), joining) {
		return "" // "backed by 54% of Hungarians and was rejected by"
	}
	if strings.Contains(object, "poll") || strings.Contains(object, "survey") {
		return ""
	}
	return lowerFirst(object)
}

// behindMark is where the words between two places begin that no comma or stop cuts off.
func behindMark(text string, from, end int) int {
	return from + strings.LastIndexAny(text[from:end], ",;:") + 1
}

// asideBefore is where an aside between commas begins that ends before a verb, its words from
// one place to another: "medicinal use, on the other hand, was supported by"; 0 where none does.
func asideBefore(text string, begin, from, end int) int {
	aside := strings.TrimRight(text[:end], " ")
	if from < end && strings.TrimSpace(text[from:end]) != "" || !strings.HasSuffix(aside, ",") {
		return 0
	}
	k := strings.LastIndexAny(aside[:len(aside)-1], ",;:")
	if k <= begin || aside[k] != ',' || len(aside)-k > longestAside {
		return 0
	}
	return k
}

// saidBefore is what a clause is about whose verb's participle follows its comma:
// "More powers were the most popular choice, backed by".
func saidBefore(text string, before []token, participle int) string {
	if !strings.HasSuffix(text[:participle], ", ") {
		return ""
	}
	before = before[clauseBegin(text, before, before[len(before)-1].end):]
	for i, t := range before {
		if t.is(copula) && i > 0 && !tellsOfPoll(before[:i]) {
			return lowerFirst(text[before[0].start:before[i-1].end])
		}
	}
	return ""
}

// longestAside bounds what stands between commas before a verb, in bytes.
const longestAside = 40

// beforeAmong leaves out who is for something: "full independence among the
// people".
func beforeAmong(object string) string {
	object, _, _ = strings.Cut(object, " among ")
	return object
}

// leadsToRest says that what stands behind "with" is no part of what a side is taken
// on but leads to the figures of the others: "with a further", "with the remaining".
func leadsToRest(words []token) bool {
	for _, t := range words {
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

// objectEnd is where the words a verb of stance governs end, those of the sentence from
// one place to another: at a comma or a stop, or before a conjunction that leads to the
// next figure.
func objectEnd(text string, words []token, from, end int) int {
	words = between(words, from, end)
	n := 0
	for n < len(words) && !endsObject(text[:end], words, n) {
		n++
	}
	for n > 0 {
		switch words[n-1].word {
		case "and", "to", "or", "with", "than":
			n--
			continue
		case "just", "only", "the":
			if n > 1 && words[n-2].word == "and" {
				n -= 2
				continue
			}
		case "other", "remaining":
			if n > 2 && words[n-2].word == "the" && words[n-3].word == "and" {
				n -= 3
				continue
			}
		}
		if stop := words[n-1].end; n > 1 && words[n-1].gap&dot != 0 && stop < end && text[stop] == '.' && isInitialed(text, stop+1) {
			return stop + 1
		}
		return words[n-1].end
	}
	return from
}

// isInitialed says that a dot before a place is one of initials, and of no end: "U.S. influence".
func isInitialed(text string, at int) bool {
	at = len(strings.TrimRight(text[:at], " ")) - 1
	return at > 0 && text[at] == '.' && isProper(text[at-1:]) && (at == 1 || !isLetter(text[at-2]))
}

// endsObject says that the word at k is no part of what a side is taken on before it.
func endsObject(text string, words []token, k int) bool {
	t := &words[k]
	if t.gap&(comma|pause|bracket|dash) != 0 || t.gap&dot != 0 && !isInitialed(text, t.start) {
		return true
	}
	switch t.word {
	case "and":
		for _, before := range words[:k] {
			if before.word == "both" || before.word == "between" {
				return false // one thing of two
			}
		}
		return true
	case "while", "whereas", "but", "against", "compared", "versus", "although", "than", "once", "if":
		return true
	case "with":
		return k > 0 && leadsToRest(words[k+1:])
	case "as":
		if k+1 < len(words) && words[k+1].word == "against" {
			return true
		}
	case "in":
		if k+2 < len(words) && words[k+2].word == "referendum" && (words[k+1].word == "a" || words[k+1].word == "the" || words[k+1].word == "any") {
			return true
		}
	case "on", "between", "during", "since", "of", "from", "by", "for", "to", "according":
	default:
		return false
	}
	return leadsToPoll(text[t.start:])
}
