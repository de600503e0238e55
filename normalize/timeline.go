package normalize

import (
	"bytes"
	"slices"
	"strings"
	"unicode/utf8"

	"pollard/normalize/column"
	"pollard/normalize/country"
	"pollard/normalize/edtf"
	"pollard/normalize/pollster"
	"pollard/normalize/prose"
)

// timeline reads the rows of a table of events and their dates.
func (tb *tableBuilder) timeline() {
	ctx := edtf.Context{Order: tb.dateOrder(), Language: tb.ds.Article.Language}
	labels, dates := tb.layout.Find(column.Event), tb.layout.DateColumn()
	tb.ds.Events = slices.Grow(tb.ds.Events, len(tb.rows)-tb.layout.HeaderRows)
	g := group{countries: tb.countries}
	for i := tb.layout.HeaderRows; i < len(tb.rows); i++ {
		switch tb.layout.Classify(i).Kind {
		case column.Empty:
			tb.enter(i, BlankRow, "", "")
			continue
		case column.Repeated:
			tb.enter(i, RepeatedHeader, "", "")
			continue
		}
		reading := tb.layout.Align(i)
		if reading.Unread != "" {
			tb.unread(i, reading)
			continue
		}
		if m := tb.layout.Matrix; m != nil {
			tb.matrix(i, m, &reading, ctx)
			continue
		}
		name, date := tb.text(i, labels, &reading), tb.text(i, dates, &reading)
		if heading, ok := strings.CutSuffix(name, ":"); ok && isMissing(date) {
			g = group{countries: tb.countries, heading: strings.TrimSpace(heading)}
			tb.enter(i, SectionRow, "", "heads the rows below it")
			continue
		}
		tb.event(i, Event{
			Kind: Timeline, Group: g.of(name), Label: name, Step: prose.Step(name),
			Date: tb.readDate(date, ctx),
		})
	}
}

// group is the heading row that events stand under. Nothing marks its last
// row, so it holds as long as rows are labelled like its first: not at all,
// by a country's name, or otherwise.
type group struct {
	countries country.Names
	heading   string
	begun     bool
	member    labelKind
}

type labelKind uint8

const (
	noLabel labelKind = iota
	countryLabel
	otherLabel
)

func (g *group) kindOf(label string) labelKind {
	switch {
	case isMissing(label):
		return noLabel
	case g.countries.Has(label):
		return countryLabel
	}
	return otherLabel
}

// of gives the heading the event with this label belongs to.
func (g *group) of(label string) string {
	if g.heading == "" {
		return ""
	}
	kind := g.kindOf(label)
	if !g.begun {
		g.begun, g.member = true, kind
	}
	if kind != g.member {
		g.heading = ""
	}
	return g.heading
}

// event adds an event read from row i.
func (tb *tableBuilder) event(i int, e Event) {
	e.Place = tb.place(i)
	e.ID = tb.eventID(&e)
	tb.ds.Events = append(tb.ds.Events, e)
	tb.enter(i, EventRow, e.ID, "")
}

// longestSlug bounds the part of an event's ID that is made of its label.
const longestSlug = 60

func (b *builder) eventID(e *Event) string {
	var room [256]byte
	id := append(room[:0], b.doc.ArticleID...)
	id = append(id, ':')
	id = append(id, orElse(e.Date.EDTF, "undated")...)
	id = append(id, ':')
	id = append(id, b.slugs.of(orElse(e.Label, e.Group))...)
	return b.unique(id)
}

// labelSlug is what a label gives to the ID of an event. A sentence that tells
// several dates asks for that of the same label once for each.
type labelSlug struct {
	label string
	slug  []byte
}

func (l *labelSlug) of(label string) []byte {
	if label == l.label && len(l.slug) > 0 {
		return l.slug
	}
	l.label = label
	if most := longestSlug + 21; len(label) > most { // what is behind would be cut off below
		for most < len(label) && !utf8.RuneStart(label[most]) {
			most++
		}
		label = label[:most]
	}
	slug := pollster.AppendSlug(l.slug[:0], label)
	if len(slug) > longestSlug {
		slug = slug[:longestSlug]
		if i := bytes.LastIndexByte(slug, '-'); i > 0 {
			slug = slug[:i]
		}
	}
	if len(slug) == 0 {
		slug = append(slug, "event"...)
	}
	l.slug = slug
	return slug
}
