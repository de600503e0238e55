package column

import (
	"strings"
	"unicode/utf8"
)

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
