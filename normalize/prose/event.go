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

// Events reads the dated statements of a paragraph, one for each date a
// sentence tells. Sentences that tell polls are left to [Polls].
func Events(paragraph string) []Event {
	if !mentionsYear(paragraph) {
		return nil
	}
	return readEvents(paragraph, Sentences(paragraph))
}

func readEvents(paragraph string, sentences []Sentence) []Event {
	var out []Event
	var buffer []token
	for _, s := range sentences {
		text := paragraph[s.Start:s.End]
		if !mentionsYear(text) {
			continue
		}
		for _, m := range edtf.Find(text, edtf.Context{}) {
			if m.Date.IsZero() || m.Preposition == "by" {
				continue
			}
			from, to := clauseAround(text, m.Start, m.End)
			clause := appendTokens(buffer[:0], text[from:to])
			buffer = clause
			if isPlanned(between(clause, 0, m.Start-from)) {
				continue
			}
			out = append(out, Event{
				Sentence: s, Date: m.Date, DateRaw: text[m.Start:m.End], Label: text,
				Group: stepTaken(clause),
			})
		}
	}
	return out
}

// mentionsYear is a cheap test for a year between 1900 and 2099.
func mentionsYear(text string) bool {
	for i := 0; i+4 <= len(text); i++ {
		if (text[i] == '1' && text[i+1] == '9' || text[i] == '2' && text[i+1] == '0') && isDigit(text[i+2]) && isDigit(text[i+3]) {
			return true
		}
	}
	return false
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// plans say that what follows is only meant to happen.
var plans = map[string]bool{
	"would": true, "could": true, "might": true, "should": true, "expect": true, "expects": true, "expected": true,
	"hope": true, "hopes": true, "hoped": true,
}

// planReach is how many words behind a plan a date can stand and still be
// planned.
const planReach = 9

// isPlanned says that the words before a date, in its clause, only hope for it.
func isPlanned(before []token) bool {
	for _, t := range before[max(0, len(before)-planReach):] {
		if plans[t.word] {
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
	if i := max(strings.LastIndex(text[:start], ", "), strings.LastIndex(text[:start], "; ")); i >= 0 {
		from = i + len(", ")
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
