package main

import (
	"fmt"
	"path"
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
		from := c.Column - 1
		if from < 0 || c.Raw == "" || from+len(c.Raw) > len(line) {
			continue
		}
		start, width := utf8.RuneCountInString(line[:from]), utf8.RuneCountInString(c.Raw)
		for len(marks) < start+width {
			marks = append(marks, ' ')
		}
		for i := range width {
			marks[start+i] = '^'
		}
	}
	return strings.TrimRight(string(marks), " ")
}
