package prose

import (
	"strings"

	"pollard/normalize/edtf"
)

// date_tense.go has what the tense of a sentence says of when: polls that are the news
// are told in the present, those before them in a past before that.

// newest is the poll that a paragraph tells as the news, for what follows the look back
// at an earlier one to go on about.
type newest struct {
	source
	number int  // of its sentence
	aside  bool // the sentence before looked back from it
	past   bool // in a past before that
	beside bool // only to set an earlier one beside it
}

// remember takes note of a poll that was told: it is the newest one, or one looked back
// at from that.
func (r *Reader) remember(s *source) {
	n := &r.newest
	if isEarlier(s.date, n.date) && (s.pollster == "" || s.pollster == n.pollster || s.lent) {
		tokens := r.words()
		if len(r.figures) > 0 {
			// "That is more than in 2005: then 52% were"
			before := r.text[:r.figures[0].start]
			tokens = tokensFrom(tokens, max(strings.LastIndexAny(before, ":;"), strings.LastIndex(before, ", when ")))
		}
		n.past, n.beside = isBeforePast(tokens), setsBeside(r.text)
		if n.past || n.beside || !isPresent(tokens) && r.wasPresent(n.number) {
			n.aside = true
			return
		}
	}
	*n = newest{source: *s, number: r.number}
}

// setsBeside says that a sentence only sets figures of another time beside those before:
// "in July, these figures were", "it is a downturn from the poll of December".
func setsBeside(text string) bool {
	for _, words := range [...]string{"hese figures", "hose figures", "he figures were", "hese numbers", "he numbers were", "hese shares", "he same question", "ompared to", "ompared with"} {
		if strings.Contains(text, words) {
			return true
		}
	}
	for _, words := range [...]string{" began ", " first asked ", " first polled ", " first surveyed ", " from the poll ", " from the survey ", " than in the poll ", " than in the survey "} {
		if strings.Contains(text, words) {
			return true
		}
	}
	return false
}

// wasPresent says that a sentence before was told in the present.
func (r *Reader) wasPresent(number int) bool {
	s := r.sentences[number]
	r.clause = appendListed(r.clause[:0], r.paragraph[s.Start:s.End], 0)
	return isPresent(r.clause)
}

// comeBack goes on from the newest poll again, behind a look back at an earlier one,
// where a sentence without a date leaves the tense of that.
func (r *Reader) comeBack() {
	n := &r.newest
	if !n.aside || r.last == nil || len(r.mentions()) > 0 {
		return
	}
	tokens := r.words()
	if isPresent(tokens) || (n.past || n.beside) && !isBeforePast(tokens) {
		n.aside = false
		n.question = r.last.question
		r.last, r.recent = &n.source, &n.source
	}
}

// isEarlier says that a date ends before another one begins.
func isEarlier(a, b edtf.Date) bool {
	switch {
	case a.IsZero() || b.IsZero() || a.Start.Year == 0 || b.Start.Year == 0:
		return false
	case a.End.Year != b.Start.Year:
		return a.End.Year < b.Start.Year
	case a.End.Month != b.Start.Month:
		return a.End.Month < b.Start.Month
	}
	return a.End.Day < b.Start.Day
}

// hadBeen says that the i-th figure is told of the same past as the one before, in its own
// clause: "a year before, 38% had been for it and 55% against".
func (r *Reader) hadBeen(i int) bool {
	begin, end := r.figures[i-1].end, r.figures[i].start
	return !strings.ContainsAny(r.text[begin:end], ",;:") && isBeforePast(between(r.words(), begin, end))
}

// isPresent says that words tell what people think now: "are against it", "think that".
func isPresent(tokens []token) bool {
	for i := range tokens {
		t := &tokens[i]
		switch t.word {
		case "is", "are", "remain", "remains", "stands":
			return true
		case "support", "oppose", "favour", "favor", "back", "reject", "approve", "disapprove", "want", "think", "believe", "agree", "disagree", "say", "consider", "prefer":
			if i > 0 && isAnswering(tokens, i-1) {
				return true
			}
		}
	}
	return false
}

// isAnswering says that the word at token i ends those who answer, so that a verb follows.
func isAnswering(tokens []token, i int) bool {
	t := tokens[i]
	return t.word == "percent" || t.word == "cent" || t.word == "who" || t.word == "they" || isDigit(t.word[0]) || t.is(national) || t.is(group) || isClass(tokens, i, general)
}

// isBeforePast says that words tell what had been before the time of another poll: "had
// opposed it", "would have voted for it".
func isBeforePast(tokens []token) bool {
	const reach = 3 // words to the participle
	for i := range tokens {
		t := &tokens[i]
		if t.word != "had" && (t.word != "have" || i == 0 || tokens[i-1].word != "would") {
			continue
		}
	participle:
		for k := i + 1; k < min(i+reach, len(tokens)); k++ {
			switch word := tokens[k].word; {
			case strings.HasSuffix(word, "ed"), word == "been", word == "held", word == "said", word == "thought", word == "stood", word == "risen", word == "fallen", word == "chosen", word == "felt", word == "seen":
				return true
			case word == "not", word == "only", word == "still", word == "also", word == "even":
			default:
				break participle
			}
		}
	}
	return false
}
