package normalize

import (
	"strings"

	"pollard/extract"
	"pollard/normalize/column"
	"pollard/normalize/edtf"
)

// languageOfTables is the language that the headers of an article's tables are
// in, or else the words of the dates in them; empty where they do not tell.
func languageOfTables(doc *extract.Document) string {
	var headers []string
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
	if language := column.GuessLanguage(headers); language != "" {
		return language
	}
	return edtf.DetectLanguage(someDates(doc))
}

// mostHeaderRows is how many rows of a table are looked at for headers.
const mostHeaderRows = 3

// someDates gives dates of an article's tables, enough to tell their language.
func someDates(doc *extract.Document) (dates []string) {
	const enough, firstColumns = 8, 3
	for i := range doc.Tables {
		rows := doc.Tables[i].Rows
		for j := 1; j < len(rows); j++ {
			cells := rows[j].Cells
			for k := range cells[:min(len(cells), firstColumns)] {
				c := &cells[k]
				if c.Origin != nil || !mayBeDate(c.Text) {
					continue
				}
				if dates = append(dates, c.Text); len(dates) == enough {
					return dates
				}
			}
		}
	}
	return dates
}

// mayBeDate says that a text has a word and a figure, is short and looks like a
// date.
func mayBeDate(text string) bool {
	const longest = 60
	return len(text) < longest && strings.IndexFunc(text, isDigitRune) >= 0 && hasWord(text) && edtf.Looks(text)
}
