package normalize

import (
	"slices"
	"strings"

	"pollard/normalize/column"
	"pollard/normalize/number"
)

// partQuestions makes the poll of row i, the last one, several where its table
// asks several questions side by side: each has the answers to its own. A
// question without any figure was not asked.
func (tb *tableBuilder) partQuestions(i int, reading *column.Reading) {
	questions := tb.layout.Questions
	first := len(tb.ds.Polls) - 1
	rest, population, asked := tb.ds.Polls[first].Responses, tb.ds.Polls[first].Population, 0
	people := asksEverybody(questions)
	for k := range questions {
		n := len(rest)
		if k+1 < len(questions) {
			n = answersBefore(rest, questions[k+1].First)
		}
		answers := rest[:n:n]
		if rest = rest[n:]; !hasFigure(answers) && (asked > 0 || hasFigure(rest)) {
			continue
		}
		if asked++; asked > 1 {
			tb.ds.Polls = append(tb.ds.Polls, tb.ds.Polls[first])
		}
		p := &tb.ds.Polls[len(tb.ds.Polls)-1]
		p.Responses = answers
		for at := range answers {
			answers[at].Position = at + 1
		}
		switch name := questions[k].Name; {
		case isEverybody(name):
			p.Population = population
		case people, isPeople(name), tb.countries.Has(name):
			p.Population = join(population, name)
		default:
			p.Question = name
		}
		p.Columns.Lead, p.Lead = tb.layout.LeadOf(k), Figure{}
		p.Leader = tb.lead(&p.Lead, i, p.Columns.Lead, reading)
		if asked > 1 {
			p.ID, p.Total = tb.pollID(p), Figure{Number: number.Number{Missing: number.Blank}}
		}
	}
}

// answersBefore counts the answers in the columns before one.
func answersBefore(answers []Response, column int) int {
	for i := range answers {
		if answers[i].Column >= column {
			return i
		}
	}
	return len(answers)
}

func hasFigure(answers []Response) bool {
	for i := range answers {
		if m := answers[i].Missing; m == Present || m == Unreadable {
			return true
		}
	}
	return false
}

// asksEverybody says that one of the headers above the answers names all of the
// people, so that the others name parts of them and not what was asked.
func asksEverybody(questions []column.QuestionGroup) bool {
	return slices.ContainsFunc(questions, func(q column.QuestionGroup) bool { return isEverybody(q.Name) })
}

// isPeople says that a header names who answered rather than what was asked.
func isPeople(header string) bool {
	for _, people := range populations() {
		if strings.EqualFold(people, header) {
			return true
		}
	}
	return false
}
