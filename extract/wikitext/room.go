package wikitext

import (
	"strings"
	"sync"
)

// room is what the reading of a page takes and that of the next one can use
// again: nothing of it stands in the Document.
type room struct {
	x       expander
	scanner scanner
	places  places
	out     text
	builder builder
	markup  markup
}

var rooms = sync.Pool{New: func() any { return new(room) }}

// mostKept and mostNodesKept bound the page whose room is kept, in bytes and in
// nodes: it takes some times as much.
const (
	mostKept      = 1 << 20
	mostNodesKept = 1 << 15
)

// leave gives the room back after a page.
func (r *room) leave() {
	if len(r.scanner.text) > mostKept || len(r.builder.words) > mostKept || len(r.scanner.nodes) > mostNodesKept {
		return
	}
	r.x.forget()
	r.builder.forget()
	r.markup = markup{tables: r.markup.tables[:0], ahead: r.markup.ahead[:0], ends: r.markup.ends[:0]}
	r.out = text{pieces: r.out.pieces[:0]}
	rooms.Put(r)
}

// made are texts that were put together, many to a stretch of memory.
type made struct{ room strings.Builder }

// mostMade is the room made for such texts at once, in bytes.
const mostMade = 4 << 10

// text makes a text of bytes.
func (m *made) text(b []byte) string {
	if m.room.Cap()-m.room.Len() < len(b) {
		m.room = strings.Builder{} // what was made before keeps its own
		m.room.Grow(max(len(b), mostMade))
	}
	from := m.room.Len()
	m.room.Write(b)
	return m.room.String()[from:]
}
