package column

import (
	"slices"
	"strings"

	"pollard/normalize/edtf"
)

// Matrix says that a table dates more than one thing in a row: each dated cell is an
// event of its row and of its column. One side names what happened, the other to
// whom, often a country.
type Matrix struct {
	Names int   // column that names the rows
	Dates []int // columns of dates, from left to right; one at least
	// HeadersTell says that the headers say what happened to what the rows are named
	// by; otherwise it is the other way round.
	HeadersTell bool
}

// mostBeside is how many columns may stand beside the names of countries, that of
// the dates among them, where no header tells what happened: releases, winners and
// guests have countries and dates as well.
const mostBeside = 2

// fewestDates is how many dates a matrix has at least.
const fewestDates = 3

// findMatrix gives the matrix of dates that a table is, nil where it is none. Rows or
// columns have to be named by countries, or several columns of dates, at least half of
// all, by something else than when.
func (l *Layout) findMatrix() *Matrix {
	if l.has(Sample, Fieldwork) || l.heads(Publication) || l.YearColumn >= 0 || l.EndColumn >= 0 || l.tellsOfContest() {
		return nil
	}
	m := Matrix{Names: l.find(Event)}
	votes := l.has(Support, Oppose)
	dates, countries, plain := 0, 0, 0
	for c := range l.Columns {
		header := l.Columns[c].Header
		if c == m.Names || !l.isOfDates(c) || l.lacksYears(c) {
			continue
		}
		if l.detector.sense(header).role.IsDate() && dateOf(header, l.options.Language) == "" {
			if votes {
				continue // when they voted
			}
			plain++
		}
		m.Dates = append(m.Dates, c)
		dates += l.tallies[c][date] + l.tallies[c][year]
		if l.knowsCountry(header) {
			countries++
		}
	}
	if m.Names < 0 {
		m.Names = l.firstOfWords()
	}
	if len(m.Dates) > 1 {
		m.Dates = slices.DeleteFunc(m.Dates, l.saysOnlyWhen)
	}
	several := len(m.Dates) > 1
	if m.Names < 0 || len(m.Dates) == 0 || dates < fewestDates {
		return nil
	}
	m.HeadersTell = !l.has(Event)
	switch {
	case several && 2*countries > len(m.Dates):
		m.HeadersTell = false
		l.addSparse(&m)
	case l.isOfCountries(m.Names) && (several || !l.has(Event) && (!l.saysOnlyWhen(m.Dates[0]) || l.extentOfWords(m.Names) <= mostBeside)):
		m.HeadersTell = true
		l.addSparse(&m)
	case several && plain == 0 && (l.has(Event) || 2*len(m.Dates) >= l.extentOfWords(m.Names)):
	default:
		return nil
	}
	return &m
}

// saysOnlyWhen says that a header names no more than dates, not of what, in the page's
// language.
func (l *Layout) saysOnlyWhen(column int) bool {
	return WhatDated(l.Columns[column].Header, l.options.Language) == ""
}

// lacksYears says that most cells of a column are dates without a year, which
// nothing else in a matrix tells.
func (l *Layout) lacksYears(c int) bool {
	lack := 0
	for i := l.HeaderRows; i < len(l.rows); i++ {
		if c < len(l.contents[i]) {
			if d := l.DateIn(i, c); d != nil && d.NoYear {
				lack++
			}
		}
	}
	return 2*lack > l.tallies[c].filled()
}

// WhatDated is what a header of dates says they are the dates of, without the words for
// a date of the page's language: "Date of the signature", "Signature date". It is empty
// where the header says nothing but that they are dates.
func WhatDated(header, language string) string {
	if what := dateOf(header, language); what != "" {
		return what
	}
	if at := strings.LastIndexByte(header, ' '); at > 0 && RoleOf(header[at+1:], language).IsDate() {
		return header[:at]
	}
	if RoleOf(header, language).IsDate() {
		return ""
	}
	return header
}

// dateOf is what stands behind the word for a date and "of" in a header, empty where it
// does not begin so.
func dateOf(header, language string) string {
	words := strings.Fields(header)
	if len(words) < 3 || !RoleOf(words[0], language).IsDate() || !edtf.IsOf(words[1], language) {
		return ""
	}
	for words = words[1:]; len(words) > 1 && edtf.IsOf(words[0], language); {
		words = words[1:]
	}
	return strings.Join(words, " ")
}

// extentOfWords counts the columns besides one that say something in most rows.
func (l *Layout) extentOfWords(names int) (n int) {
	for c := range l.Columns {
		if c != names && 2*l.tallies[c].filled() > l.tallied {
			n++
		}
	}
	return n
}

// addSparse adds columns beside those of a country's dates in which words tell more
// often why there is no date ("No", "Candidate"), and those of countries without any.
func (l *Layout) addSparse(m *Matrix) {
	for c := range l.Columns {
		n := &l.tallies[c]
		dated := n[date] + n[year]
		if c == m.Names || slices.Contains(m.Dates, c) || l.Columns[c].Header == "" || l.saysOnlyWhen(c) || n.filled() != dated+n[words] {
			continue
		}
		if dated > 0 && 4*dated >= n.filled() || !m.HeadersTell && l.knowsCountry(l.Columns[c].Header) {
			m.Dates = append(m.Dates, c)
		}
	}
	slices.Sort(m.Dates)
}

// isOfDates says that most cells of a column that say something are dates.
func (l *Layout) isOfDates(c int) bool {
	n := &l.tallies[c]
	dated := n[date] + n[year]
	return dated > 0 && 5*dated >= 3*n.filled() && l.Columns[c].Header != "" && !l.void[c]
}

// firstOfWords is the first column most cells of which are words, -1 where there is
// none.
func (l *Layout) firstOfWords() int {
	for c := range l.Columns {
		if n := &l.tallies[c]; n[words] > 0 && 2*n[words] > n.filled() {
			return c
		}
	}
	return -1
}

// isOfCountries says that the header of a column, or most of its cells, are those of
// countries.
func (l *Layout) isOfCountries(c int) bool {
	if NamesCountry(l.Columns[c].Header) {
		return true
	}
	known, told := 0, 0
	for _, row := range l.rows[l.HeaderRows:] {
		if c < len(row) && row[c].Text != "" && row[c].Copy == NotCopied {
			told++
			if l.knowsCountry(row[c].Text) {
				known++
			}
		}
	}
	return known > 1 && 2*known > told
}

func (l *Layout) knowsCountry(name string) bool {
	return l.options.KnownCountry != nil && l.options.KnownCountry(name)
}
