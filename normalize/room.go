package normalize

import (
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
	rows     scratch[column.Row]
	read     scratch[rowReading]
	years    scratch[rowYear]
	ids      map[string]int // how often an ID was asked for
}

var rooms = sync.Pool{New: func() any { return &room{ids: map[string]int{}} }}

func enterRoom() *room { return rooms.Get().(*room) }

func (r *room) leave() {
	r.detector.Forget()
	r.dates = edtf.Reader{}
	r.cells.empty()
	r.rows.empty()
	r.read.empty()
	r.years.empty()
	if len(r.ids) > mostIDs {
		r.ids = map[string]int{}
	} else {
		clear(r.ids)
	}
	rooms.Put(r)
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
