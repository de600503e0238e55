package main

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"pollard/export"
	"pollard/extract"
	"pollard/normalize"
	"pollard/normalize/check"
)

// The most lines a finding is quoted with, and the most bytes of one: those
// around the cells that took part.
const (
	maxQuotes    = 6
	longestPiece = 400
)

// quotes gives every finding of an article the lines of the source it is about,
// with the cells or words that took part marked. It costs as much as the
// findings and is for formats that people read.
func quotes(a *article) map[string][]export.Quote {
	if len(a.findings) == 0 {
		return nil
	}
	q := quoter{lines: sourceLines(a.source), polls: map[string]*normalize.Poll{}, tables: map[string]*extract.Table{}}
	for i := range a.dataset.Polls {
		q.polls[a.dataset.Polls[i].ID] = &a.dataset.Polls[i]
	}
	for i := range a.document.Tables {
		q.tables[a.document.Tables[i].ID] = &a.document.Tables[i]
	}
	all := make(map[string][]export.Quote, len(a.findings))
	for i := range a.findings {
		if found := q.finding(&a.findings[i]); len(found) > 0 {
			all[a.findings[i].ID] = found
		}
	}
	return all
}

// quoter quotes the source of one article.
type quoter struct {
	lines  []string
	polls  map[string]*normalize.Poll
	tables map[string]*extract.Table
}

// span is a range of bytes of a line.
type span struct{ from, to int }

func (q *quoter) finding(f *check.Finding) []export.Quote {
	p := q.polls[f.RecordID]
	switch {
	case p != nil && p.Origin == normalize.FromProse:
		return []export.Quote{sentenceQuote(p)}
	case p != nil && len(f.Cells) > 0 && q.tables[p.TableID] != nil:
		if found := q.cells(p, f.Cells); len(found) > 0 {
			return found
		}
	}
	if f.Line < 1 || f.Line > len(q.lines) {
		return nil
	}
	return []export.Quote{{Line: f.Line, Parts: parts(q.lines[f.Line-1], nil)}}
}

// sentenceQuote is the sentence a poll was told in, its figures marked.
func sentenceQuote(p *normalize.Poll) export.Quote {
	var spans []span
	for i := range p.Responses {
		spans = append(spans, span{p.Responses[i].Start, p.Responses[i].End})
	}
	return export.Quote{Line: p.Line, Parts: parts(p.Sentence, spans)}
}

// cells quotes the lines that the cells of some columns of a poll's row stand on.
func (q *quoter) cells(p *normalize.Poll, columns []int) []export.Quote {
	t := q.tables[p.TableID]
	if p.Row < 1 || p.Row > len(t.Rows) {
		return nil
	}
	row := t.Rows[p.Row-1]
	byLine := map[int][]span{}
	for _, c := range columns {
		if c < 0 || c >= len(p.Cells) || p.Cells[c] < 0 || p.Cells[c] >= len(row.Cells) {
			continue
		}
		cell := &row.Cells[p.Cells[c]]
		line := cmp.Or(cell.Line, row.Line)
		if line < 1 || line > len(q.lines) {
			continue
		}
		raw, _, _ := strings.Cut(cell.Raw, "\n") // of a cell of several lines the first is marked
		byLine[line] = append(byLine[line], span{cell.Column - 1, cell.Column - 1 + len(raw)})
	}
	var numbers []int
	for line := range byLine {
		numbers = append(numbers, line)
	}
	slices.Sort(numbers)
	var found []export.Quote
	for _, line := range numbers[:min(len(numbers), maxQuotes)] {
		found = append(found, export.Quote{Line: line, Parts: parts(q.lines[line-1], byLine[line])})
	}
	return found
}

// parts cuts a line at the spans, and shortens one that is too long to what
// stands around them. A span outside the line is passed over.
func parts(line string, spans []span) []export.QuotePart {
	spans = slices.DeleteFunc(spans, func(s span) bool { return s.from < 0 || s.from >= s.to || s.to > len(line) })
	slices.SortFunc(spans, func(a, b span) int { return cmp.Or(cmp.Compare(a.from, b.from), cmp.Compare(b.to, a.to)) })
	from, to := 0, len(line)
	if len(spans) > 0 && to > longestPiece {
		from = boundary(line, max(spans[0].from-longestPiece/4, 0))
	}
	to = boundary(line, min(to, from+longestPiece))
	var cut []export.QuotePart
	add := func(text string, mark bool) {
		if text != "" {
			cut = append(cut, export.QuotePart{Text: strings.ToValidUTF8(text, "\uFFFD"), Mark: mark})
		}
	}
	if from > 0 {
		add("…", false)
	}
	at := from
	for _, s := range spans {
		if s.from < at || s.from >= to {
			continue // a cell that stands in two columns, or beyond what is quoted
		}
		end := min(s.to, to)
		add(line[at:s.from], false)
		add(line[s.from:end], true)
		at = end
	}
	add(line[at:to], false)
	if to < len(line) {
		add("…", false)
	}
	return cut
}

// boundary is the place of a character's first byte at or before a place.
func boundary(s string, at int) int {
	for at > 0 && at < len(s) && !utf8.RuneStart(s[at]) {
		at--
	}
	return at
}
