package prose

import "strings"

// inquiry is what is known of what one figure's people were asked, beside their own words.
type inquiry struct {
	*stance
	sentence string // the sentence's question
	before   string // that of the figure before it in the sentence
	known    bool   // there is one before it
	first    bool   // none of a poll stands before it in the sentence
	opening  string // what the sentence, or its half, says first that it is about
	topic    string // what the side is taken on
	points   bool   // that only points at what was told
}

// question is what one figure's people were asked: what they support or oppose
// where the sentence says it, else the sentence's question.
func (r *Reader) question(i int, q inquiry) string {
	q.stance = &r.sides[i]
	if half := r.openedHalf(i); half != "" {
		if r.isOn(half) {
			return ""
		}
		q.opening, q.sentence = half, half
		if i == 0 || strings.IndexByte(r.text[r.figures[i-1].end:r.figures[i].start], ';') >= 0 {
			q.before, q.known = "", false // what the half before was on is over
		}
	} else {
		q.opening = opened(r.text)
	}
	switch {
	case q.asked && q.opening == "":
		return q.question
	case q.class == said:
		return q.ofAnswer()
	case !q.class.isSide():
		return r.questionOfRest(&q)
	}
	return r.questionOfSide(&q)
}

// ofAnswer is the question of those who said something in words of their own.
func (q *inquiry) ofAnswer() string {
	switch {
	case q.sentence == "" && onlyPoints(readiness(q.object)):
		return q.before // "are ready to join"
	case q.before != "" && !isClause(q.before) && answersSame(q.object):
		return q.before // "60% were against the treaty, 20% would accept it"
	case q.opening == "" && q.sentence != "" && !isClause(q.sentence) && q.answersElse():
		return "" // "asked about the currency, 74% wanted to keep the euro"
	}
	return q.sentence
}

// answersElse says that an answer needs no topic to be understood, or that the one before
// had none.
func (q *inquiry) answersElse() bool {
	if q.first {
		return !leansOn(q.object, q.sentence)
	}
	return q.before == ""
}

// questionOfRest is the question of those who took no side: that of the figure before, unless
// they are the rest of all who were asked.
func (r *Reader) questionOfRest(q *inquiry) string {
	switch {
	case !q.known:
		return q.sentence
	case q.first && r.before.several(), r.restOfSeveral(q.stance):
		return ""
	}
	return q.before
}

// questionOfSide is the question of those who took a side.
func (r *Reader) questionOfSide(q *inquiry) string {
	q.topic = topicOfSide(q.object)
	if r.views && q.topic == "country" && q.before == "" {
		return q.topic // one that was told, and no question of the article's
	}
	q.points = onlyPoints(q.topic)
	if behind, ok := strings.CutPrefix(q.topic, "it "); ok && !q.points && (q.known || r.Question != "") && !isProper(behind) {
		q.topic, q.points = "it", true // "supported it for murder"
	}
	if rating := r.ratingAsked(q); rating != "" {
		return rating
	}
	if r.goesBack(q) {
		return ""
	}
	if q.opening != "" {
		return r.questionOpened(q)
	}
	switch {
	case r.isOnSame(q):
		return q.before
	case r.isNamedBy(q.topic):
		return ""
	case q.before != "" && isDefinite(q.object) && r.answersLast(q.class):
		return q.before // "63% supported neutrality and 6% were against the policy"
	case q.sentence != "":
		return q.sentence
	case r.isOwnQuestion(q.topic):
		return ""
	}
	return inQuotes(q.topic)
}

// topicOfSide is what the object of a side says it is taken on, empty where that is no topic.
func topicOfSide(object string) string {
	if isMarked(firstWord(strings.TrimSpace(object)), ballotside) {
		return "" // "the no side, with"
	}
	topic := trimObject(object)
	if isMarked(firstWord(topic), copula) {
		return "" // "support was lower"
	}
	if rest, ok := strings.CutPrefix(topic, "those "); ok && isOfAge(firstWord(rest)) {
		return "" // "the figure for those under 30"
	}
	return topic
}

// approvalRating is the question of how people judge who governs them.
const approvalRating = "approval rating"

// ratingAsked is the question where a side is a rating, empty where it is none.
func (r *Reader) ratingAsked(q *inquiry) string {
	side, goesOn := r.text[q.from:q.to], strings.HasPrefix(q.before, "approv")
	if isRated(r.text[q.from:], q.topic) && (r.Question == "" || q.topic != "" || goesOn || r.isRatingOf(q.stance)) {
		return approvalRating
	}
	if kind := lowered(side); strings.HasSuffix(kind, " rating") && strings.HasPrefix(kind, "trust") {
		return kind // another one than whether people approve
	}
	if r.Question == "" && q.points && (q.left || !q.known) && q.sentence == "" && isApproval(side) && (q.before == "" || goesOn) {
		return approvalRating // "Approval stood at 84%"
	}
	return ""
}

// goesBack says that a sentence goes back to the article's own question behind one on another:
// "40% supported it, 30% a vote on it. Support was higher among women".
func (r *Reader) goesBack(q *inquiry) bool {
	if !q.first || !q.points || !q.left || q.before == "" || q.sentence != "" {
		return false
	}
	return r.before.severalWithOwn() || isClause(q.before) && !strings.Contains(q.before, "support")
}

// questionOpened is the question of a side in a sentence, or its half, that says first what it
// is about.
func (r *Reader) questionOpened(q *inquiry) string {
	switch {
	case r.isOn(q.opening):
		return ""
	case q.points && q.known && !q.first:
		return q.before
	case q.points, r.isOwnQuestion(q.topic):
		return q.sentence
	}
	return q.topic
}

// isOnSame says that a side is taken on what the figure before was about.
func (r *Reader) isOnSame(q *inquiry) bool {
	switch {
	case !q.known:
		return false
	case q.before != "" && !r.isOn(q.topic) && !(r.views && isProper(q.topic)) && sharesWords(q.topic, q.before),
		!r.views && sameName(q.topic, q.before) && !r.isOwnQuestion(q.topic):
		return true
	}
	return pointsBack(q.topic) || isMatter(q.object) || isMotion(q.object) && r.tookSides() || onlyDeeds(q.object) || isWork(q.topic, q.before)
}

// answersLast says that the figure told last in the sentence is of those who took the other
// side.
func (r *Reader) answersLast(side class) bool {
	return r.now.n > 0 && r.now.list[r.now.n-1].class == opposite(side)
}

// isClause says that what was asked is told in a clause and answers are to that, "whether
// it would work"; a topic is only what they are about.
func isClause(question string) bool {
	switch firstWord(question) {
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
