package prose

import (
	"strings"

	"pollard/normalize/edtf"
)

// Event is one dated statement: a sentence that says when something happened.
type Event struct {
	Sentence Sentence
	Date     edtf.Date
	DateRaw  string // the words of the date
	Label    string // the sentence
	Group    string // the accession step the clause of the date tells, see [Step]; empty for any other event
}

// mostDates is how many dates a sentence can tell. More of them are a list.
const mostDates = 32

// dated reads the dated statements of the sentence.
func (r *Reader) dated() {
	text := r.text
	mentions := r.found
	if !r.searched {
		mentions = r.finder.Find(text[:datesEnd(text)], edtf.Context{})
	}
	if len(mentions) > mostDates {
		r.long++
		return
	}
	begins := clauseBeginnings()
	for i := range mentions {
		m := &mentions[i]
		if m.Date.IsZero() || m.Preposition == "by" {
			continue
		}
		from, to := clauseAround(text, m.Start, m.End)
		if i > 0 && mentions[i-1].End > from {
			if _, behind := joinedClauses(text, mentions[i-1].End, m.Start); behind > 0 && !strings.Contains(text[behind:m.Start], " it ") {
				from = behind // "and got it" leans on the clause before
			}
		}
		if i+1 < len(mentions) && mentions[i+1].Start < to {
			if before, _ := joinedClauses(text, m.End, mentions[i+1].Start); before > 0 {
				to = before
			}
		}
		may := begins.in(text[from:to])
		if may.plan && r.isPlanned(from, m.Start) {
			continue
		}
		group := ""
		if may.named&may.taken != 0 {
			group = stepTaken(r.listed(from, to))
		}
		r.events = append(r.events, Event{
			Sentence: r.at, Date: m.Date, DateRaw: text[m.Start:m.End], Label: text,
			Group: group,
		})
	}
}

// joinedClauses is where the "and" stands that parts the clauses of two dates,
// "joined in 2006 and signed the plan in 2015", and where it ends; 0 where
// nothing else stands between them.
func joinedClauses(text string, from, to int) (before, behind int) {
	const and = " and "
	i := strings.LastIndex(text[from:to], and)
	if i < 0 || to-from-i-len(and) < len("signed it") {
		return 0, 0
	}
	return from + i, from + i + len(and)
}

// listed are the words of a part of the sentence for those who only ask what
// the lists say of them.
func (r *Reader) listed(from, to int) []token {
	if r.tokenized {
		return between(r.tokens, from, to)
	}
	r.clause = appendListed(r.clause[:0], r.text[:to], from)
	return r.clause
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

// isPlanned says that the last words of a clause before its date only hope for
// it. Of more words than those none is looked up.
func (r *Reader) isPlanned(from, date int) bool {
	text := r.text
	start, n := date, 0
	for start > from && n <= planReach {
		start--
		if class := byteClass[text[start]]; class != 0 && (start == from || byteClass[text[start-1]] == 0) {
			n++
		}
	}
	words := r.listed(start, date)
	for _, t := range words[max(0, len(words)-planReach):] {
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
	for i := clauseEnd(text[:start], 0); i < start; i = clauseEnd(text[:start], i+1) {
		from = i + len(", ")
	}
	to = clauseEnd(text, end)
	if to < len(text) && to-from <= end-start+preposition {
		to = clauseEnd(text, to+1)
	}
	return from, to
}

// clauseEnd is where the comma or semicolon stands that ends a clause, the end of the
// text where none does.
func clauseEnd(text string, from int) int {
	end := len(text)
	for _, mark := range [...]byte{',', ';'} {
		for i := from; i < end; i++ {
			k := strings.IndexByte(text[i:end], mark)
			if k < 0 {
				break
			}
			if i += k; i+1 < len(text) && text[i+1] == ' ' {
				end = i
			}
		}
	}
	return end
}
