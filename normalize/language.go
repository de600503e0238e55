package normalize

import (
	"strings"

	"pollard/extract"
	"pollard/normalize/column"
	"pollard/normalize/edtf"
)

// languageOfTables is the language that the headers of an article's tables are
// in, or else the words of the dates in them; empty where they do not tell.
func languageOfTables(doc *extract.Document, detector *column.Detector) string {
	var room [64]string
	headers := room[:0]
	for i := range doc.Tables {
		rows := doc.Tables[i].Rows
		for j := range rows[:min(len(rows), mostHeaderRows)] {
			for k := range rows[j].Cells {
				if c := &rows[j].Cells[k]; c.Origin == nil && (c.Header || j == 0) {
					headers = append(headers, c.Text)
				}
			}
		}
	}
	if language := detector.GuessLanguage(headers); language != "" {
		return language
	}
	return languageOfDates(doc)
}

// mostHeaderRows is how many rows of a table are looked at for headers.
const mostHeaderRows = 3

// languageOfDates is the language of the dates of an article's tables, of which a
// few are enough.
func languageOfDates(doc *extract.Document) string {
	const enough, firstColumns = 8, 3
	var speech edtf.Speech
	heard := 0
	for i := range doc.Tables {
		rows := doc.Tables[i].Rows
		for j := 1; j < len(rows); j++ {
			cells := rows[j].Cells
			for k := range cells[:min(len(cells), firstColumns)] {
				c := &cells[k]
				if c.Origin != nil || !mayBeDate(c.Text) || !speech.Hear(c.Text) {
					continue
				}
				if heard++; heard == enough {
					return speech.Language()
				}
			}
		}
	}
	return speech.Language()
}

// mayBeDate says that a text has a word and a figure and is short.
func mayBeDate(text string) bool {
	const longest = 60
	return len(text) < longest && strings.IndexFunc(text, isDigitRune) >= 0 && hasWord(text)
}
