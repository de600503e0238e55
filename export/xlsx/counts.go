package xlsx

import (
	"pollard/export"
)

// maxInputs is how many articles Read me lists.
const maxInputs = 100

// counts are what Read me says of the workbook.
type counts struct {
	rows   [export.TableCount]int
	status map[string]int // polls by status
	codes  map[string]int // findings by code
	grave  map[string]int // findings by severity
	taken  int            // findings that are accepted
	inputs []source
	noted  int // polls with findings
	notes  int // of them, those with a note
	links  int // findings that lead to a record
}

// source is an article as Read me lists it.
type source struct{ title, language, revision, sha256 string }

func newCounts() counts {
	return counts{status: make(map[string]int), codes: make(map[string]int), grave: make(map[string]int)}
}

// addArticle takes an article.
func (c *counts) addArticle(row []export.Value) {
	if len(c.inputs) < maxInputs {
		c.inputs = append(c.inputs, source{row[articleTitle].Text(), row[articleLanguage].Text(),
			row[articleRevision].Text(), row[articleSHA256].Text()})
	}
}

// addFinding takes a finding.
func (c *counts) addFinding(row []export.Value) {
	c.codes[row[findingCode].Text()]++
	c.grave[row[findingSeverity].Text()]++
	if !row[findingAccepted].IsNull() {
		c.taken++
	}
}
