package plaintext

import (
	"slices"
	"sync"

	"pollard/extract"
)

// lines are the lines of one text while it is read.
type lines struct {
	sources []string
	lines   []line
}

// keptLines are those of texts that were read, to be used for others.
var keptLines = sync.Pool{New: func() any { return new(lines) }}

// split makes room for the lines of a text, which are not classified yet.
func (l *lines) split(text string) {
	l.sources = extract.AppendLines(l.sources[:0], text)
	l.lines = slices.Grow(l.lines[:0], len(l.sources))[:len(l.sources)]
}

// mostLinesKept is more than most texts have; the place of more is given back.
const mostLinesKept = 1 << 12

// release gives the place back, and holds on to nothing of the text.
func (l *lines) release() {
	if cap(l.sources) > mostLinesKept || cap(l.lines) > mostLinesKept {
		return
	}
	clear(l.sources)
	clear(l.lines)
	keptLines.Put(l)
}
