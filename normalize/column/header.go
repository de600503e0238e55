package column

import (
	"slices"
	"strings"
	"unicode/utf8"

	"pollard/normalize/number"
)

// headerRows counts the rows that head the table: those the source marks as a
// header or writes in bold; or else a first row of words of which at least one
// names a role. A title that spans the whole table may stand above them.
func (l *Layout) headerRows() int {
	n := 0
	for n < len(l.rows) && n < mostHeaderRows && l.isMarkedHeader(n) {
		n++
	}
	if n == 0 {
		title := 0
		for title < len(l.rows) && title < mostHeaderRows-1 && l.isAbove(title) {
			title++
		}
		if title < len(l.rows) && l.isWordHeader(title) {
			n = title + 1
		}
	}
	if 0 < n && n < len(l.rows) && n < mostHeaderRows && l.areTitles(n) && l.isWordHeader(n) {
		n++ // the header, which nothing marks, below a title, which is
	}
	if n == 0 && l.options.CellsLost && len(l.rows) > 1 && l.isGroupRow(0) && l.isWordHeader(1) {
		n = 2
	}
	for n > 0 && n < len(l.rows) && n < mostHeaderRows && l.isUnderHeader(n) {
		n++
	}
	if l.options.CellsLost {
		for n > 0 && n < len(l.rows) && n < mostHeaderRows && l.isFurtherHeader(n) {
			n++
		}
	}
	return n
}

// mostHeaderRows bounds a header; a table whose every row is marked as one has
// no body, and says so by what lies below.
const mostHeaderRows = 8

// isMarkedHeader says that row i goes on with the header: all it adds to the
// rows above is marked as a header or bold and is no figure and no date, or is
// blank.
func (l *Layout) isMarkedHeader(i int) bool {
	row := l.rows[i]
	own, marked := 0, 0
	for j, c := range row {
		if c.Copy != NotCopied {
			continue
		}
		switch s := l.shapes[i][j]; {
		case s == blank:
		case !c.Header && !c.Bold:
			return false
		case i > 0 && s != words && s != year && s != missing && !(c.Header && l.isReached(i)):
			return false // "Above 2%" below a group of leads is no share
		case s != blank:
			own++
		}
		if c.Header || c.Bold && c.Text != "" {
			marked++
		}
	}
	switch {
	case i == 0:
		return marked > 0
	case own == 0:
		return marked > 0 || l.isReached(i)
	case i > 0 && l.options.CellsLost && lastText(row) == 1:
		return false // a bold year, of which the span is lost
	case l.isFullWidth(i):
		// A row that names the rows below it; only above the header itself is it
		// a title.
		return l.isTitle(i - 1)
	}
	return true
}

// isReached says that header cells from above reach down into row i, as into
// the blank one that wiki tables have below the names of parties, with cells in
// their colours.
func (l *Layout) isReached(i int) bool {
	for _, c := range l.rows[i] {
		if c.Copy == FromAbove && c.Header {
			return true
		}
	}
	return false
}

// isUnderHeader says that cells of the row above, one of the header though nothing
// marks it as one, reach down into row i, and that all it adds are words.
func (l *Layout) isUnderHeader(i int) bool {
	reached := false
	for j, c := range l.rows[i] {
		switch s := l.shapes[i][j]; {
		case c.Copy == FromAbove:
			reached = reached || s != blank
		case s != blank && s != words && !isPercentSign(c.Text):
			return false
		}
	}
	return reached
}

// areTitles says that each of the first n rows is one cell over the whole table.
func (l *Layout) areTitles(n int) bool {
	for i := range n {
		if !l.isFullWidth(i) {
			return false
		}
	}
	return true
}

// isFullWidth says that one cell with words covers all of row i, or most of it
// with nothing behind: who wrote it counted the columns wrong.
func (l *Layout) isFullWidth(i int) bool {
	row := l.rows[i]
	if len(row) < 2 || row[0].Text == "" || row[0].Copy == FromAbove {
		return false
	}
	covered := row.span(0)
	for _, c := range row[covered:] {
		if c.Text != "" || c.Copy != NotCopied {
			return false
		}
	}
	return covered == len(row) || covered*4 >= len(row)*3 && !l.options.CellsLost
}

// isAbove says that row i is one cell over the whole table, or one of words that may
// have lost its span.
func (l *Layout) isAbove(i int) bool {
	return l.isFullWidth(i) || l.options.CellsLost && lastText(l.rows[i]) == 1 && l.shapes[i][0] == words
}

// isTitle says that row i and those above it are titles of the table.
func (l *Layout) isTitle(i int) bool {
	for ; i >= 0; i-- {
		if !l.isFullWidth(i) {
			return false
		}
	}
	return true
}

func (l *Layout) isWordHeader(i int) bool {
	row, shapes := l.rows[i], l.shapes[i]
	named := 0
	for i, c := range row {
		switch shapes[i] {
		case blank, missing:
		case words:
			if l.roleOf(c.Text) != Unknown {
				named++
			}
		default:
			return false
		}
	}
	return named > 0
}

// isFurtherHeader says that row i of a table that lost its merged cells is a
// second row of the header: words only, several of them, one that names a role
// or as many as the row above has gaps for.
func (l *Layout) isFurtherHeader(i int) bool {
	if l.fillsGaps(i) || l.isInPlace(i) {
		return true
	}
	filled := 0
	for j := range l.rows[i] {
		switch l.shapes[i][j] {
		case words:
			filled++
		case blank:
		default:
			return false
		}
	}
	return filled >= 3 && l.isWordHeader(i)
}

// fillsGaps says that row i has words, or question marks, from its beginning
// on, one for each of several gaps of the header's first row.
func (l *Layout) fillsGaps(i int) bool {
	if i != 1 {
		return false
	}
	gaps := len(gapsOf(l.rows[0], lastText(l.rows[i])))
	if gaps < 2 || lastText(l.rows[i]) != gaps {
		return false
	}
	named := 0
	for j := range gaps {
		switch s := l.shapes[i][j]; {
		case s == words:
			named++
		case s == missing && l.rows[i][j].Text == "?":
		default:
			return false
		}
	}
	return named >= 2
}

// gapsOf gives the places of a header's first row that say nothing, those between
// its words or, where they are not n, all of them. The name of a picture's file is
// as good as a gap.
func gapsOf(top Row, n int) (gaps []int) {
	between := lastText(top)
	for i, c := range top {
		if i == between && len(gaps) == n {
			break
		}
		if c.Text == "" || isPicture(c.Text) {
			gaps = append(gaps, i)
		}
	}
	return gaps
}

// isInPlace says that row i, right below the header, has several words and
// nothing else, and blanks below what a poll is known by, several where no word
// says what that is: no row of a table has them there but one of the header that
// kept its places.
func (l *Layout) isInPlace(i int) bool {
	keys := 0
	for keys < len(l.rows[0]) && l.roleOf(l.rows[0][keys].Text).IsKey() {
		keys++
	}
	if keys == 0 {
		keys = 2
	}
	named := 0
	for j, c := range l.rows[i] {
		switch {
		case c.Text == "":
		case j < keys || l.shapes[i][j] != words:
			return false
		default:
			named++
		}
	}
	return named >= 2
}

// isGroupRow says that row i has words for some columns, none for the first and
// nothing else: they head groups of columns.
func (l *Layout) isGroupRow(i int) bool {
	named := 0
	for j := range l.rows[i] {
		switch s := l.shapes[i][j]; {
		case s == words && j > 0:
			named++
		case s != blank:
			return false
		}
	}
	return named > 0
}

// isPicture says that a text is the name of a picture's file and nothing else.
func isPicture(text string) bool {
	dot := strings.LastIndexByte(text, '.')
	if dot <= 0 || len(text)-dot > len(".jpeg") {
		return false
	}
	switch strings.ToLower(text[dot:]) {
	case ".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp":
		return true
	}
	return false
}

// heading is what the header says of one column.
type heading struct {
	full string // all its words, from the top down
	leaf string // the lowest
	over string // the one above it, where it is a group's
	// spelled is what the abbreviation right above the column stands for.
	spelled string
	leads   string // the article that the lowest leads to
	own     bool   // no group of several columns takes part in full
}

// headings gives what the header rows say of each column.
func (l *Layout) headings(width int) []heading {
	rows := l.rows[:l.HeaderRows]
	if l.header != nil {
		rows = []Row{l.header}
	}
	for len(rows) > 1 && l.isAbove(l.HeaderRows-len(rows)) {
		rows = rows[1:]
	}
	out := l.detector.roomForHeadings(width)
	if l.options.CellsLost && len(rows) > 1 {
		rows = l.unshifted(rows, width)
	}
	for i := range out {
		h := heading{own: true}
		for y, row := range rows {
			if i >= len(row) || row[i].Text == "" {
				continue
			}
			t := row[i].Text
			if l.options.CellsLost && y+1 < len(rows) && row[0].Text == "" && i < len(rows[y+1]) && rows[y+1][i].Text != "" && l.roleOf(t) == Unknown {
				continue // a group over columns nobody can count
			}
			switch {
			case h.full == "", strings.HasPrefix(t, h.full+" "): // a picture's name above the one it shows
				h.full = t
			case t != h.leaf:
				h.full += " " + t
			}
			if h.leaf != "" && t != h.leaf && y > 0 && (spansRight(rows[y-1], i) || rows[y-1][i].Copy == FromLeft) {
				h.over = h.leaf
			}
			h.leaf, h.spelled, h.leads = t, row[i].Spelled, row[i].Leads
			if y+1 < len(rows) && (spansRight(row, i) || row[i].Copy == FromLeft) && rows[y+1][i].Text != t {
				h.own = false
			}
		}
		out[i] = h
	}
	return out
}

func spansRight(row Row, i int) bool { return i+1 < len(row) && row[i+1].Copy == FromLeft }

// unshifted puts the rows of a header that lost its merged cells back above
// their columns. The cells of the first row that name what a poll is known by
// (its date, its maker) reached down to the last row; the row below begins
// behind them, and what is left over to the right reached down as well.
func (l *Layout) unshifted(rows []Row, width int) []Row {
	top, below := rows[0], rows[len(rows)-1]
	if len(rows) == 2 && l.fillsGaps(1) {
		return []Row{l.filled(top, below)}
	}
	keys := 0
	for keys < len(top) && l.roleOf(top[keys].Text).headsOne() {
		keys++
	}
	if keys == 0 || below[0].Text == "" || l.roleOf(below[0].Text).IsKey() {
		return rows
	}
	leaves := min(lastText(below), width-keys)
	l.cut = lastText(below) - leaves
	merged := make(Row, width)
	copy(merged, top[:keys])
	copy(merged[keys:], below[:leaves])
	// Columns the second row does not reach are headed by the end of the first.
	rest := width - keys - leaves
	if end := lastText(top); rest > 0 && end-rest > keys {
		copy(merged[keys+leaves:], top[end-rest:end])
	}
	return []Row{merged}
}

// filled is the first row of a header with the names of the row below in its gaps.
// Where these are too few before the last words, "Others" or "Lead", each stood for
// several names and lost its span: what is behind them moves to the right, unless the
// lead holds where it stands.
func (l *Layout) filled(top, below Row) Row {
	merged := slices.Clone(top)
	end, names := lastText(top), lastText(below)
	first, gaps := blankRun(top[:end])
	if gaps > 0 && gaps < names && l.closesShares(top[end-1], first, end-1) {
		copy(merged[first:], below[:names])
		copy(merged[first+names:], top[first+gaps:end])
		return merged
	}
	for k, i := range gapsOf(top, lastText(below)) {
		merged[i] = below[k]
	}
	return merged
}

// closesShares says that the last cell of a header names a role, as those behind the shares
// do, and no lead that holds where it stands, from the first share on.
func (l *Layout) closesShares(last Cell, first, at int) bool {
	role := l.roleOf(last.Text)
	return role != Unknown && (role != Lead || !l.isLeadOf(first, at))
}

// isLeadOf says that in most rows the figure of a column is how far the two largest of
// those from another one up to it are apart.
func (l *Layout) isLeadOf(first, column int) bool {
	rows, holding := 0, 0
	for i := 2; i < len(l.rows); i++ {
		var figures []number.Number
		for c := first; c <= column && c < len(l.rows[i]); c++ {
			if n, err := l.figure(i, c, number.Format{}); err == nil && n.Known {
				figures = append(figures, n)
			}
		}
		if len(figures) != column-first+1 || len(figures) < 3 {
			continue
		}
		rows++
		lead := figures[len(figures)-1]
		shares := slices.SortedFunc(slices.Values(figures[:len(figures)-1]), func(a, b number.Number) int { return b.Value.Cmp(a.Value) })
		if shares[0].Interval().Sub(shares[1].Interval()).Meets(lead.Interval()) {
			holding++
		}
	}
	return holding*2 > rows
}

// blankRun finds the cells that say nothing, blank or the name of a picture's file, and
// stand side by side in a header; count is 0 where there are none, or others elsewhere.
func blankRun(top Row) (first, count int) {
	for i, c := range top {
		switch {
		case c.Text != "" && !isPicture(c.Text):
		case count == 0:
			first, count = i, 1
		case first+count == i:
			count++
		default:
			return 0, 0
		}
	}
	return first, count
}

// headsOne says that a role is one by which a poll is known, or another of which a
// table has one column.
func (r Role) headsOne() bool {
	return r.IsKey() || r == Turnout || r == Ref || r == Note || r == MarginOfError || r == Question || r == Population
}

// IsKey says that a role is one by which a poll is known, not one of its
// figures.
func (r Role) IsKey() bool {
	switch r {
	case Fieldwork, Publication, Date, Pollster, Client, Sample, Method, Region:
		return true
	}
	return false
}

// lastText counts a row's cells up to and with the last that has a text.
func lastText(row Row) int {
	for i := len(row); i > 0; i-- {
		if row[i-1].Text != "" {
			return i
		}
	}
	return 0
}

// role is the role the words of a heading name: those right above the column
// before those of all rows together, which a group's name may be part of.
func (l *Layout) role(h heading) Role {
	if h.leaf == "" {
		return Unknown
	}
	r := l.roleOf(h.leaf)
	if h.spelled != "" && utf8.RuneCountInString(h.leaf) <= longestShort {
		// "Ref." may be short for those who refused, "DK" for a party.
		if spelled := l.roleOf(h.spelled); spelled != Unknown || r.IsShare() {
			return spelled
		}
	}
	if r.isNoChoice() && h.leads != "" && isShort(h.leaf) && l.roleOf(h.leads) == Unknown {
		return Unknown // "DK" is the Democratic Coalition
	}
	if r != Unknown || h.full == h.leaf {
		return r
	}
	if h.own {
		return l.roleOf(h.full)
	}
	// "Start" and "End" below "Fieldwork", "All parties" below "Lead".
	switch r = l.roleOf(h.over); r {
	case Fieldwork, Publication, Date, Lead, Sample:
		return r
	}
	return Unknown
}

// longestShort is how many signs an abbreviation has.
const longestShort = 6

// ClientPlace says where the cells of a column of pollsters name the client as
// well.
type ClientPlace uint8

// The places of a client.
const (
	NoClient    ClientPlace = iota
	ClientLast              // "Polling firm/Commissioner"
	ClientFirst             // "Contratante/Instituto"
)

// ClientPlace tells from a column's header where its cells name the client.
func (l *Layout) ClientPlace(column int) ClientPlace {
	header := l.Columns[column].Header
	i := strings.IndexAny(header, "/&")
	if i <= 0 {
		return NoClient
	}
	switch before, after := l.roleOf(header[:i]), l.roleOf(header[i+1:]); {
	case after == Client:
		return ClientLast
	case before == Client && after == Pollster:
		return ClientFirst
	}
	return NoClient
}

// roleOf is the role the words of a header name in the language of the page.
func (l *Layout) roleOf(header string) Role {
	role := l.detector.sense(header).role
	if role == Unknown && l.options.CellsLost {
		role = roleOfBroken(header, l.options.Language)
	}
	return role
}
