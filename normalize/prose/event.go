package prose

import "pollard/normalize/edtf"

// Event is one dated statement: a sentence that says when something happened.
type Event struct {
	Sentence Sentence
	Date     edtf.Date
	DateRaw  string // the words of the date
	Label    string // the sentence
	Group    string // the accession step the clause of the date tells, see [Step]; empty for any other event
}

// dated reads the dated statements of the sentence.
func (r *Reader) dated() {
	text := r.text
	mentions := r.found
	if !r.searched {
		mentions = r.finder.Find(text[:datesEnd(text)], edtf.Context{})
	}
	tokens := r.tokens
	if !r.tokenized && len(mentions) > 1 {
		r.clause = appendListed(r.clause[:0], text, 0) // once for all its clauses
		tokens = r.clause
	}
	for i := range mentions {
		m := &mentions[i]
		if m.Date.IsZero() || m.Preposition == "by" {
			continue
		}
		from, to := clauseAround(text, m.Start, m.End)
		var clause []token
		if r.tokenized || len(mentions) > 1 {
			clause = between(tokens, from, to)
		} else {
			r.clause = appendListed(r.clause[:0], text[:to], from)
			clause = r.clause
		}
		if isPlanned(clause, m.Start) {
			continue
		}
		r.events = append(r.events, Event{
			Sentence: r.at, Date: m.Date, DateRaw: text[m.Start:m.End], Label: text,
			Group: stepTaken(clause),
		})
	}
}

// datesEnd is a place behind which no date with a year can go on: a year has
// digits, and few words of its date stand behind them.
func datesEnd(text string) int {
	const reach = 40 // bytes, "2014 until the present" and the next word with it
	i := len(text)
	for i > 0 && !isDigit(text[i-1]) {
		i--
	}
	for i = min(i+reach, len(text)); i < len(text) && text[i] != ' '; {
		i++
	}
	return i
}

// planReach is how many words behind a plan a date can stand and still be
// planned.
const planReach = 9

// isPlanned says that the words of a clause before its date, at a place, only
// hope for it.
func isPlanned(clause []token, date int) bool {
	n := 0
	for n < len(clause) && clause[n].end <= date {
		n++
	}
	for _, t := range clause[max(0, n-planReach):n] {
		if t.is(plan) {
			return true
		}
	}
	return false
}

// clauseAround is the part of a sentence a date stands in: from the comma or
// semicolon before it to the one behind it. A part that is only the date, as in
// "On 22 April 2010, …", has the next one with it.
func clauseAround(text string, start, end int) (from, to int) {
	const preposition = len("beginning on ")
	for i := start - 1; i > 0 && from == 0; i-- {
		if text[i] == ' ' && (text[i-1] == ',' || text[i-1] == ';') {
			from = i + 1
		}
	}
	to = clauseEnd(text, end)
	if to < len(text) && to-from <= end-start+preposition {
		to = clauseEnd(text, to+1)
	}
	return from, to
}

func clauseEnd(text string, from int) int {
	for i := from; i+1 < len(text); i++ {
		if (text[i] == ',' || text[i] == ';') && text[i+1] == ' ' {
			return i
		}
	}
	return len(text)
}
