package main

import (
	"fmt"
	"path"
	"slices"
	"strings"
	"unicode/utf8"

	"pollard/extract"
	"pollard/normalize"
)

// longestQuote bounds how much of a line is quoted, in characters.
const longestQuote = 400

// quote prints a source line behind its place, and below it a mark under each
// of the cells.
func (e *explainer) quote(number int, cells []*extract.Cell) {
	if number < 1 || number > len(e.lines) {
		return
	}
	line := strings.ReplaceAll(e.lines[number-1], "\t", " ")
	place := fmt.Sprintf("%s:%d  ", path.Base(e.article.input.path), number)
	marks := markers(line, cells)
	if runes := []rune(line); len(runes) > longestQuote {
		line = string(runes[:longestQuote]) + "…"
	}
	fmt.Fprintf(e.out, "%s%s\n", place, line)
	if marks != "" {
		fmt.Fprintf(e.out, "%s%s\n", strings.Repeat(" ", utf8.RuneCountInString(place)), marks)
	}
}

// quoteRow prints the first line of a table and the lines of one of its rows
// with the given cells marked. Where the format has a line for every cell, only
// those of the given ones are printed.
func (e *explainer) quoteRow(table, row int, cells []*extract.Cell) {
	byLine := map[int][]*extract.Cell{}
	var lines []int
	for _, c := range cells {
		line := c.Line
		if line == 0 {
			line = row
		}
		if !slices.Contains(byLine[line], c) {
			byLine[line] = append(byLine[line], c)
		}
		lines = append(lines, line)
	}
	slices.Sort(lines)
	if len(lines) == 0 || lines[0] != table {
		e.quote(table, nil)
	}
	for _, line := range slices.Compact(lines) {
		e.quote(line, byLine[line])
	}
}

// quoteSentence prints the sentence a poll was told in and marks the words of
// its figures.
func (e *explainer) quoteSentence(p *normalize.Poll) {
	place := fmt.Sprintf("%s:%d  ", path.Base(e.article.input.path), p.Line)
	var marks []byte
	for i := range p.Responses {
		r := &p.Responses[i]
		start, end := utf8.RuneCountInString(p.Sentence[:r.Start]), utf8.RuneCountInString(p.Sentence[:r.End])
		for len(marks) < end {
			marks = append(marks, ' ')
		}
		for k := start; k < end; k++ {
			marks[k] = '^'
		}
	}
	fmt.Fprintf(e.out, "%s%s\n%s%s\n", place, p.Sentence, strings.Repeat(" ", utf8.RuneCountInString(place)), marks)
}

// markers is a line of carets under the cells.
func markers(line string, cells []*extract.Cell) string {
	marks := make([]byte, 0, len(line))
	for _, c := range cells {
		// Of a cell of several lines the first is marked.
		raw, _, _ := strings.Cut(c.Raw, "\n")
		from := c.Column - 1
		if from < 0 || raw == "" || from+len(raw) > len(line) {
			continue
		}
		start, width := utf8.RuneCountInString(line[:from]), utf8.RuneCountInString(raw)
		if start+width > longestQuote {
			continue
		}
		for len(marks) < start+width {
			marks = append(marks, ' ')
		}
		for i := range width {
			marks[start+i] = '^'
		}
	}
	return strings.TrimRight(string(marks), " ")
}
