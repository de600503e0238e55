package prose

import (
	"slices"
	"strings"

	"pollard/normalize/edtf"
)

// sentenceQuestion is the question a sentence says its poll asked, empty where
// it is the article's own or none is told.
// own says that it tells so.
func sentenceQuestion(text string, tokens []token, about *article) (question string, own bool) {
	for i := range tokens {
		if tokens[i].word == "asked" && !tellsWhose(tokens, i) && !isAnswered(text, tokens, i) {
			if asksToName(tokens, i) {
				continue
			}
			q := beforePoll(askedIf(text[tokens[i].end:]))
			if topic, ok := strings.CutPrefix(q, "about "); ok {
				if q = strings.TrimPrefix(topic, "the "); isTopicWord(q) || about.isNamedBy(q) || about.isOwnQuestion(q) {
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
		if tokens[i].word == "whether" && !isCondition(tokens[:i]) {
			q := strings.TrimSpace(beforePoll(phraseAt(text[tokens[i].start:])))
			if i > 0 && tokens[i-1].word == "on" {
				q = text[tokens[i].start:embeddedEnd(tokens[i:], tokens[i].start+len(q))]
			}
			if !about.isWhether(q) {
				return q, false
			}
			return "", true
		}
	}
	for i := range tokens {
		q := pollOn(text, tokens, i)
		if q == "" {
			q = dividedOver(text, tokens[i:])
		}
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

// embeddedEnd is where the clause of tokens ends that ends before a place at the latest: before
// the verb and its participle of what the clause is only the object in, "opinion on whether
// it was fair was divided".
func embeddedEnd(tokens []token, end int) int {
	n := 0
	for n < len(tokens) && tokens[n].end <= end {
		n++
	}
	if n > 4 && tokens[n-2].is(be) && (tokens[n-1].is(past) || strings.HasSuffix(tokens[n-1].word, "ed")) && slices.ContainsFunc(tokens[1:n-2], func(t token) bool { return t.is(be | having | modal) }) {
		return tokens[n-3].end
	}
	return end
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

// tellsWhose says that "asked" only tells whose the answer is that comes next: "29% of
// those asked said".
func tellsWhose(tokens []token, asked int) bool {
	if asked == 0 || asked+1 == len(tokens) {
		return false
	}
	before, next := tokens[asked-1], tokens[asked+1]
	return (before.word == "those" || before.word == "people" || before.is(group)) && (next.is(saying) || next.is(viewing) || next.word == "said" || next.word == "thought" || next.word == "believed" || next.word == "think" || next.word == "say")
}

// isAnswered says that "asked" is what people did who answered, not the poll: "thought it
// unimportant and asked why anything should change".
func isAnswered(text string, tokens []token, asked int) bool {
	if asked == 0 || asked+1 == len(tokens) || tokens[asked-1].word != "and" {
		return false
	}
	next := tokens[asked+1].word
	return (next == "why" || next == "what" || next == "for") && (wordIndex(tokens[:asked], "percent") >= 0 || strings.Contains(text[:tokens[asked].start], "%"))
}

// isCondition says that words end in those that make what follows only what an answer
// hangs on: "depending on whether".
func isCondition(before []token) bool {
	n := len(before) - 1
	if n < 1 {
		return false
	}
	switch before[n-1].word {
	case "depending", "dependent", "depended", "depends":
		return before[n].word == "on"
	case "regardless", "irrespective":
		return before[n].word == "of"
	}
	return false
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
		switch {
		case a.owns(t.word, false), a.isApart(t.word), t.is(pointer), t.is(deed), t.is(lead), t.is(vague), t.is(matter), isStanding(tokens[i:]), a.belongs(t.word), isClass(tokens, i, general), t.word == "up":
		case t.word == "whether", t.word == "if", t.word == "or", t.word == "should", t.word == "made", t.word == "become", t.word == "how", t.word == "referendum", t.word == "what", t.word == "extent":
		default:
			return false
		}
	}
	return true
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
				return isTopicWord(topic) || a.isNamedBy(topic) || a.isOwnQuestion(topic)
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
	for n < len(tokens) && (tokens[n].word == "in" || tokens[n].word == "part" || tokens[n].word == "of" || tokens[n].word == "out" || tokens[n].word == "the" || tokens[n].word == "a") {
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

// isClause says that what was asked is told in a clause and answers are to that, "whether
// it would work"; a topic is only what they are about.
func isClause(question string) bool {
	switch question[:wordEnd(question, 0)] {
	case "whether", "if", "how", "what", "which", "who", "why", "when", "where":
		return true
	}
	return false
}

// leansOn says that an answer is only understood with what people were asked about: "said
// that such marriages should be recognized", "the marriages" of couples that had married.
func leansOn(answer, topic string) bool {
	var buffer, second [roomFor]token
	tokens, others := appendTokens(buffer[:0], answer), appendTokens(second[:0], topic)
	for k, t := range tokens {
		switch t.word {
		case "such", "this", "these":
			return true
		}
		if k == 0 || tokens[k-1].word != "the" {
			continue
		}
		noun := strings.TrimSuffix(t.word, "s")
		for _, o := range others {
			if !isListed(o) && (sameStem(noun, o.word) || isDoing(o.word, noun)) {
				return true
			}
		}
	}
	return onlyPoints(answer)
}

// isApart says that a word tells of a country of its own, where the article is on that.
func (a *article) isApart(word string) bool {
	switch word {
	case "independent", "sovereign", "separate":
		return a.owns("independence", false) || a.owns("sovereignty", false)
	}
	return false
}

// question is what one figure's people were asked: what they support or oppose
// where the sentence says it, else the sentence's question. before is what the
// figure before it in the sentence was about, nil for the first; first that none
// stands before it in the sentence.
func (r *Reader) question(i int, sentence string, before *string, first bool) string {
	s, opening := &r.sides[i], r.openedHalf(i)
	if opening != "" {
		if sentence = opening; i == 0 || strings.IndexByte(r.text[r.figures[i-1].end:r.figures[i].start], ';') >= 0 {
			before = nil // what the half before was on is over
		}
		if r.isOwnQuestion(opening) || r.isNamedBy(opening) {
			return ""
		}
	} else {
		opening = opened(r.text)
	}
	if s.asked && opening == "" {
		return s.question
	}
	if s.class == said && before != nil && sentence == "" && onlyPoints(readiness(s.object)) {
		return *before // "are ready to join"
	}
	if s.class == said && before != nil && *before != "" && !isClause(*before) && answersSame(s.object) {
		return *before // "60% were against the treaty, 20% would accept it"
	}
	if s.class == said && opening == "" && sentence != "" && !isClause(sentence) && (!first || !leansOn(s.object, sentence)) && (first || before != nil && *before == "") {
		return "" // "asked about the currency, 74% wanted to keep the euro"
	}
	if s.class == said || !s.class.isSide() && before == nil {
		return sentence
	}
	if !s.class.isSide() && (first && r.before.several() || r.restOfSeveral(s)) {
		return "" // the rest of those who were asked
	}
	if !s.class.isSide() {
		return *before
	}
	object := trimObject(s.object)
	if word := strings.TrimSpace(s.object); isMarked(word[:wordEnd(word, 0)], ballotside) {
		object = "" // "the no side, with"
	}
	if isMarked(object[:wordEnd(object, 0)], copula) {
		object = "" // "support was lower"
	}
	if rest, ok := strings.CutPrefix(object, "those "); ok && isOfAge(rest[:wordEnd(rest, 0)]) {
		object = "" // "the figure for those under 30"
	}
	if r.views && object == "country" && (before == nil || *before == "") {
		return object // one that was told, and no question of the article's
	}
	points := onlyPoints(object)
	if behind, ok := strings.CutPrefix(object, "it "); ok && !points && (before != nil || r.Question != "") && !isProper(behind) {
		object, points = "it", true // "supported it for murder"
	}
	if rated := isRated(r.text[s.from:], object); rated && (r.Question == "" || object != "" || before != nil && strings.HasPrefix(*before, "approv") || r.isRatingOf(s)) {
		return "approval rating"
	}
	if kind := lowered(r.text[s.from:s.to]); strings.HasSuffix(kind, " rating") && strings.HasPrefix(kind, "trust") {
		return kind // another one than whether people approve
	}
	if r.Question == "" && points && (s.left || before == nil) && sentence == "" && isApproval(r.text[s.from:s.to]) && (before == nil || *before == "" || strings.HasPrefix(*before, "approv")) {
		return "approval rating" // "Approval stood at 84%"
	}
	if first && points && s.left && before != nil && *before != "" && sentence == "" && (r.before.severalWithOwn() || isClause(*before) && !strings.Contains(*before, "support")) {
		return "" // "40% supported it, 30% a vote on it. Support was higher among women"
	}
	if opening != "" {
		if r.isOwnQuestion(opening) || r.isNamedBy(opening) {
			return ""
		}
		switch {
		case points && before != nil && !first:
			return *before
		case points, r.isOwnQuestion(object):
			return sentence
		}
		return object
	}
	switch {
	case before != nil && *before != "" && !r.isNamedBy(object) && !r.isOwnQuestion(object) && !(r.views && isProper(object)) && sharesWords(object, *before):
		return *before
	case before != nil && (points && pointsBack(object) || !r.views && sameName(object, *before) && !r.isOwnQuestion(object) || isMatter(s.object) || isMotion(s.object) && r.tookSides() || onlyDeeds(s.object) || isWork(object, *before)):
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
	return inQuotes(object)
}

// asksToName says that people were asked at token i for an answer in words of their own: "asked
// to name what", "asked for their views on".
func asksToName(tokens []token, i int) bool {
	if i+2 >= len(tokens) {
		return false
	}
	switch tokens[i+1].word {
	case "to":
		switch tokens[i+2].word {
		case "name", "list", "describe", "say", "mention":
			return true
		}
	case "for":
		return tokens[i+2].word == "their" || tokens[i+2].word == "his" || tokens[i+2].word == "her"
	}
	return false
}
