package prose

import (
	"slices"
	"strings"
)

// isOn says that words are what the article is about: they name its question, or are it.
func (a *article) isOn(words string) bool { return a.isNamedBy(words) || a.isOwnQuestion(words) }

// isNamedBy says that an object names the article's own question: by a word
// that matters, "NATO" of "NATO membership", with nothing before it that makes
// it another one, as "a referendum on" does; or by its whole name, "the death
// penalty for murder".
func (a *article) isNamedBy(object string) bool {
	if a.Question == "" {
		return false
	}
	var buffer [roomFor]token
	tokens := appendTokens(buffer[:0], object)
	if a.isKept(tokens) || a.views && !a.isWholeIn(tokens) {
		return false
	}
	if a.isNamedWhole(tokens) {
		return true
	}
	// Something else is given up for what is named, if anything is.
	swapped := len(tokens) == 0 || !tokens[0].is(swap)
	for i, t := range tokens {
		proper := isProper(object[t.start:t.end])
		switch t.word {
		case "with", "for", "to", "by":
			swapped = true
		}
		if !swapped {
			continue
		}
		switch {
		case t.word == "union" && proper && a.isUnion():
			return false // the Union is the one to leave
		case a.owns(t.word, true):
			return isWholeName(object, tokens[i:])
		case a.startsName(tokens[i:]):
			return !a.isWithAnother(object, tokens[i:])
		case t.is(pointer), t.is(deed), t.word == "up", a.belongs(t.word), a.owns(t.word, false):
		case tokens[0].is(swap): // "replacing the krone with the euro"
		default:
			return false
		}
	}
	return false
}

// isNamedWhole says that words have all of a question of several, and begin as it does:
// "withdrawing the troops from Iraq", "a ban on the sale of assault weapons".
func (a *article) isNamedWhole(tokens []token) bool {
	if len(tokens) < 2 || len(a.question) < 2 {
		return false
	}
	same := tokens[0].word == a.question[0].word && len(a.question) > 2 && len(tokens) > len(a.question)
	return (same || a.does(tokens[0].word)) && a.isWholeIn(tokens)
}

// isWholeName says that the first of the words is no part of a longer name, as that of "NATO
// bases" is.
func isWholeName(text string, tokens []token) bool {
	if len(tokens) == 1 {
		return true
	}
	next := &tokens[1]
	return isListed(*next) && !next.is(group|motion) || isProper(text[next.start:]) || text[tokens[0].end:next.start] != " "
}

// isKept says that words name what the article's question would end, "conscription" of
// "abolition of conscription", and no end of it, so that its supporters are against that.
func (a *article) isKept(tokens []token) bool {
	if len(a.question) < 3 || !a.question[0].is(endnoun) {
		return false
	}
	switch a.question[1].word {
	case "of", "from", "on":
	default:
		return false
	}
	named := false
	for _, t := range tokens {
		if t.is(endnoun) || isDoing(t.word, a.question[0].word) {
			return false
		}
		named = named || slices.ContainsFunc(a.question[2:], func(q token) bool { return q.word == t.word && !q.is(pointer) })
	}
	return named
}

// isWholeIn says that each word of the article's question is told in others, what only
// leads to it left out.
func (a *article) isWholeIn(tokens []token) bool {
	for _, t := range a.question {
		if !t.is(pointer) && !slices.ContainsFunc(tokens, func(o token) bool { return o.word == t.word || isDoing(o.word, t.word) }) {
			return false
		}
	}
	return true
}

// isWithAnother says that the words behind the name of the subject tell of another
// one's: "unification with Ukraine" where the article is on Romania.
func (a *article) isWithAnother(object string, tokens []token) bool {
	if !a.isOnName() || !a.isUnion() {
		return false
	}
	for i := 1; i < len(tokens); i++ {
		if w := tokens[i-1].word; (w == "with" || w == "to") && isProper(object[tokens[i].start:]) && !a.belongs(tokens[i].word) && !a.owns(tokens[i].word, true) {
			return true
		}
	}
	return false
}

// startsName says that the words begin with a name of the subject and go on
// with what it is for.
func (a *article) startsName(tokens []token) bool {
	for _, name := range a.names {
		n := len(name)
		if !follows(tokens, name) {
			if n < 3 || name[n-2] != "to" || !follows(tokens, name[:n-2]) || len(tokens) < n-1 || tokens[n-2].word != name[n-1] {
				continue
			}
			n-- // "let gay couples marry"
		}
		if len(tokens) == n || tokens[n].is(behindname) {
			return true
		}
	}
	return false
}

// isUnion says that a union, with a small letter, is what the article is about.
func (a *article) isUnion() bool {
	for _, name := range a.names {
		if len(name) == 1 && name[0] == "union" {
			return true
		}
	}
	return false
}

// isOnName says that the article's question is on something that has a name: NATO
// membership.
func (a *article) isOnName() bool {
	for _, t := range a.question {
		if isProper(a.Question[t.start:t.end]) {
			return true
		}
	}
	return false
}

// isOwnQuestion says that an object is the article's own question, or only
// points at it.
func (a *article) isOwnQuestion(object string) bool {
	var buffer [roomFor]token
	owned, done := false, false
	tokens := appendTokens(buffer[:0], object)
	if a.isKept(tokens) || a.views && nameEnd(object, skipArticle(object, 0)) > 0 && !a.isWholeIn(tokens) {
		return false
	}
	for i, t := range tokens {
		if t.word == "its" || isOwnDeed(t.word) {
			owned = true
		}
		switch {
		case t.word == "union" && isProper(object[t.start:]) && a.isUnion():
			return false
		case a.owns(t.word, false):
			owned = true
		case t.word == "accession" || t.word == "joining" || t.word == "staying" || t.word == "remaining":
			owned = owned || a.owns("membership", false)
		case t.is(pointer | vague), a.belongs(t.word), isDigit(t.word[0]), isOwnDeed(t.word), t.word == "as", isStanding(tokens[i:]), a.leadsToPartner(t.word):
		case t.is(deed), t.is(matter), t.word == "up":
			done = true // "setting it up", "the policy"
		default:
			return false
		}
	}
	return owned || !done
}

// leadsToPartner says that a word leads to whom a union of several by their names is with.
func (a *article) leadsToPartner(word string) bool {
	switch word {
	case "and", "with", "between", "two":
		return a.isOnName() && a.isUnion()
	}
	return false
}

// isOwnDeed says that a word is what can only be done with the subject of the
// article where it is said of nothing: "supported legalisation".
func isOwnDeed(word string) bool {
	return beginsWith(word, "legali", "decriminali", "reinstat", "reintroduc", "restor", "retention", "retain")
}

// isStanding says that words begin with how something is now that is no thing by itself:
// "current model", but not "current flag".
func isStanding(tokens []token) bool {
	return len(tokens) > 1 && tokens[1].is(matter) && (tokens[0].word == "current" || tokens[0].word == "present" || tokens[0].word == "existing")
}

// isWhether says that what people were asked, "whether they support the
// monarchy", is the article's own question: that it has no word but its own,
// those that take a side, and those that lead to them.
func (a *article) isWhether(q string) bool {
	var buffer [roomFor]token
	tokens := appendTokens(buffer[:0], q)
	if a.isBallot(q, tokens) {
		return true
	}
	for i := 0; i < len(tokens); i++ {
		t := tokens[i]
		if n := a.isLeaving(q, tokens[i:]); n > 0 {
			i += n - 1
			continue
		}
		if p := at(tokens, i, isSide); p != nil {
			i += len(p.words) - 1
			continue
		}
		if t.word == "from" && i+1 < len(tokens) && nameEnd(q, skipArticle(q, tokens[i+1].start)) == len(q) {
			return i > 0 && a.isApart(tokens[i-1].word) // "independent from Spain"
		}
		if !a.isOfWhether(tokens, i) {
			return false
		}
	}
	return true
}

// isOfWhether says that the word at token i of what people were asked tells of nothing but
// what the article is about.
func (a *article) isOfWhether(tokens []token, i int) bool {
	t := &tokens[i]
	switch t.word {
	case "whether", "if", "or", "should", "made", "become", "how", "referendum", "what", "extent", "up":
		return true
	}
	return t.is(pointer|deed|lead|vague|matter) || a.owns(t.word, false) || a.isApart(t.word) || isStanding(tokens[i:]) || a.belongs(t.word) || isClass(tokens, i, general)
}

// isBallot says that people were only asked how they would vote, "how they would vote if one
// were held now", which is on what the article is about unless it says on what.
func (a *article) isBallot(q string, tokens []token) bool {
	if len(tokens) < 4 || tokens[0].word != "how" || tokens[1].word != "they" || tokens[2].word != "would" || tokens[3].word != "vote" || a.Question == "" {
		return false
	}
	for i, t := range tokens[4:] {
		switch t.word {
		case "election", "elections":
			return false
		case "on", "about":
			if topic := q[t.end:]; i+5 < len(tokens) && !tokens[i+5].is(calendar) && !isDigit(tokens[i+5].word[0]) {
				topic = strings.TrimPrefix(strings.TrimSpace(topic), "the ")
				return isTopicWord(topic) || a.isOn(topic)
			}
		}
	}
	return true
}

// isLeaving is how many words tell of staying in something or leaving it, where the
// article is on just that: "remain in", "leave the United Kingdom" of one on independence.
func (a *article) isLeaving(q string, tokens []token) int {
	apart := a.isApart("independent")
	if !apart && !a.owns("membership", false) {
		return 0
	}
	switch tokens[0].word {
	case "leave", "leaving", "quit", "quitting", "remain", "remaining", "stay", "staying", "go":
	default:
		return 0
	}
	n := 1
	for n < len(tokens) && isInOrOut(tokens[n].word) {
		n++
	}
	if !apart || n == len(tokens) || !isProper(q[tokens[n].start:]) {
		return n
	}
	end := nameEnd(q, tokens[n].start)
	if !isCountry(q[tokens[n].start:end]) {
		return 0 // the Union may be another question
	}
	for n < len(tokens) && tokens[n].start < end {
		n++
	}
	return n
}

// isInOrOut says that a word stands between a verb for leaving or staying and what that is
// about: "stay a part of the".
func isInOrOut(word string) bool {
	switch word {
	case "in", "part", "of", "out", "the", "a":
		return true
	}
	return false
}

// isApart says that a word tells of a country of its own, where the article is on that.
func (a *article) isApart(word string) bool {
	switch word {
	case "independent", "sovereign", "separate":
		return a.owns("independence", false) || a.owns("sovereignty", false)
	}
	return false
}
