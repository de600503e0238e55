package prose

import (
	"strings"

	"pollard/normalize/edtf"
)

// earlierOf gives a date without a year that of the year handed down, or of the one
// before where it is told to be that of an earlier poll than the one of a date: "an
// earlier poll, released in September" behind one of January, "in September it had been".
func (r *Reader) earlierOf(m edtf.Mention, year int, than edtf.Date) edtf.Mention {
	whole := completed(r.text, m, year)
	if !m.Date.IsZero() || whole.Date.IsZero() || !isEarlier(than, whole.Date) || !looksBack(r.text[:m.Start]) && !r.hadStood(m) {
		return whole
	}
	return completed(r.text, m, year-1)
}

// hadStood says that a sentence begins with a date and what a share had been then: "In
// December it had been".
func (r *Reader) hadStood(m edtf.Mention) bool {
	const reach = 3 // words to the verb
	if r.text[:m.Start] != "In " {
		return false
	}
	tokens := tokensFrom(r.words(), m.End)
	for k := 0; k+1 < min(len(tokens), reach); k++ {
		if tokens[k].word == "had" {
			return tokens[k+1].word == "been" || tokens[k+1].word == "stood"
		}
	}
	return false
}

// thenDate is the date that the sentence before ends on where a sentence begins by pointing
// at it: "That is a change since June 2009. Then, 52% were opposed".
func (r *Reader) thenDate() (edtf.Date, string) {
	if !strings.HasPrefix(r.text, "Then") && !strings.HasPrefix(r.text, "At that time") && !strings.HasPrefix(r.text, "At the time,") {
		return edtf.Date{}, ""
	}
	return r.toldBefore()
}

// toldBefore is the last date of the sentence before.
func (r *Reader) toldBefore() (edtf.Date, string) {
	if r.number == 0 {
		return edtf.Date{}, ""
	}
	before := r.sentences[r.number-1]
	var finder edtf.Finder
	mentions := finder.Find(r.paragraph[before.Start:before.End], edtf.Context{})
	if len(mentions) == 0 {
		return edtf.Date{}, ""
	}
	last := mentions[len(mentions)-1]
	return last.Date, r.paragraph[before.Start+last.Start : before.Start+last.End]
}

// looksBack says that the words that lead to a date tell of an earlier poll.
func looksBack(before string) bool {
	const reach = 60 // bytes to the date
	before = before[max(0, len(before)-reach):]
	for _, word := range [...]string{"n earlier ", "the earlier ", "previous ", "preceding ", "than in ", "than the one of ", "than that of ", "last poll", "last survey"} {
		if strings.Contains(before, word) {
			return true
		}
	}
	return false
}

// lastDate is the date of the poll before.
func (r *Reader) lastDate() edtf.Date {
	if r.last == nil {
		return edtf.Date{}
	}
	return r.last.date
}

// whenPublished is the date at which the sentence before says that findings were published,
// where this one goes on about the poll that found them: "Its findings were released in May 2010.
// In the poll held for it". Where that was told with another poll the date is that one's.
func (r *Reader) whenPublished() (d edtf.Date, raw string) {
	const reach = 4 // words from what was found to the verb
	if r.number == 0 || !r.pointsToThePoll() {
		return edtf.Date{}, ""
	}
	at := r.sentences[r.number-1]
	before := r.paragraph[at.Start:at.End]
	r.clause = appendListed(r.clause[:0], before, 0)
	for i := range r.clause {
		if !r.clause[i].is(foundword) {
			continue
		}
		for k := i + 1; k < min(i+reach, len(r.clause)); k++ {
			if !r.clause[k].is(publishing) || !r.clause[k-1].is(be) {
				continue
			}
			if found := edtf.Find(before[r.clause[k].end:], edtf.Context{}); len(found) == 1 {
				return found[0].Date, before[r.clause[k].end+found[0].Start : r.clause[k].end+found[0].End]
			}
		}
	}
	return edtf.Date{}, ""
}

// pointsToThePoll says that a sentence speaks of a poll as of one that is known.
func (r *Reader) pointsToThePoll() bool {
	tokens := r.words()
	for i := range tokens {
		if tokens[i].word == "the" && i+2 < len(tokens) && (isPollStem(tokens[i+1].word) || isPollStem(tokens[i+2].word) && !isProper(r.text[tokens[i+1].start:])) {
			return true
		}
	}
	return false
}
