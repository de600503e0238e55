package normalize

import (
	"strings"
	"sync"

	"pollard/normalize/column"
	"pollard/normalize/edtf"
)

// room is where one article is worked on, its tables one after the other. When
// it is read the next one gets the room, empty.
type room struct {
	detector column.Detector
	dates    edtf.Reader
	cells    scratch[column.Cell]
	headers  scratch[string]
	answers  []answer // of one table
	parts    []part   // of one table
	rows     scratch[column.Row]
	read     scratch[rowReading]
	years    scratch[rowYear]
	ids      map[string]int    // how often an ID was asked for
	makers   map[string]*maker // by the words of a pollster's cell
	spare    []maker           // for makers
	texts    texts             // IDs
}

var rooms = sync.Pool{New: func() any { return &room{ids: map[string]int{}, makers: map[string]*maker{}} }}

func enterRoom() *room { return rooms.Get().(*room) }

func (r *room) leave() {
	r.detector.Forget()
	r.dates = edtf.Reader{}
	r.cells.empty()
	r.headers.empty()
	if cap(r.answers) > mostAnswers {
		r.answers, r.parts = nil, nil
	}
	clear(r.answers[:cap(r.answers)])
	r.rows.empty()
	r.read.empty()
	r.years.empty()
	r.ids = cleared(r.ids)
	r.makers = cleared(r.makers)
	clear(r.spare)
	r.spare = r.spare[:0]
	rooms.Put(r)
}

// newMaker gives one that says nothing yet.
func (r *room) newMaker() *maker {
	const atOnce = 32
	if len(r.spare) == cap(r.spare) {
		r.spare = make([]maker, 0, atOnce) // those that are taken stay with the map
	}
	r.spare = r.spare[:len(r.spare)+1]
	return &r.spare[len(r.spare)-1]
}

// cleared is the map empty, or a new one in place of one that was large.
func cleared[V any](m map[string]V) map[string]V {
	if len(m) > mostIDs {
		return map[string]V{}
	}
	clear(m)
	return m
}

// texts makes room for short texts that stay, many of them at a time.
type texts struct{ block strings.Builder }

// keep gives a text that stays.
func (t *texts) keep(text []byte) string {
	const atOnce = 4 << 10
	from := t.block.Len()
	if t.block.Cap()-from < len(text) {
		// Those that are taken stay with their records.
		t.block = strings.Builder{}
		t.block.Grow(max(atOnce, len(text)))
		from = 0
	}
	t.block.Write(text)
	return t.block.String()[from:]
}

// scratch is a slice whose place is used again and again.
type scratch[T any] struct {
	all  []T
	used int // of all, since it was empty
}

// take gives n elements, with whatever they held before.
func (s *scratch[T]) take(n int) []T {
	if len(s.all) < n {
		s.all = make([]T, n)
	}
	s.used = max(s.used, n)
	return s.all[:n]
}

// mostIDs is more than most articles have records: to empty a map takes as long
// as it ever was large.
const mostIDs = 1 << 10

// mostAnswers is more than most tables have columns.
const mostAnswers = 1 << 8

// mostScratch is more than most tables have cells; the place of more is given
// back.
const mostScratch = 1 << 14

// empty holds on to nothing of the article.
func (s *scratch[T]) empty() {
	if len(s.all) > mostScratch {
		s.all = nil
	} else {
		clear(s.all[:s.used])
	}
	s.used = 0
}
