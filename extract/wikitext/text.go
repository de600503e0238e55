package wikitext

import (
	"sort"
	"strings"
)

// text is an expanded text that knows where in the source its bytes are from.
// Only that of a page keeps places.
type text struct {
	strings.Builder
	pieces []piece
	placed bool
	near   int // number of the piece that was told last: the next is seldom far
}

// piece is a stretch of expanded text. Made ones came from the call that
// stands in the source there; others are a copy.
type piece struct {
	out, from, to int32
	made          bool
}

func (t *text) add(s string, from, to int, made bool) {
	if s == "" {
		return
	}
	if t.placed {
		t.pieces = append(t.pieces, piece{int32(t.Len()), int32(from), int32(to), made})
	}
	t.WriteString(s)
}

// from gives the source offset of the byte at expanded offset i.
func (t *text) from(i int) int {
	p, ok := t.pieceAt(i)
	switch {
	case !ok:
		return 0
	case p.made:
		return int(p.from)
	}
	return min(int(p.from)+i-int(p.out), int(p.to))
}

// to gives the source offset after the bytes that end at expanded offset i.
func (t *text) to(i int) int {
	if i == 0 {
		return 0
	}
	p, _ := t.pieceAt(i - 1)
	if p.made {
		return int(p.to)
	}
	return min(int(p.from)+i-int(p.out), int(p.to))
}

// copied gives the source range of the bytes between two expanded offsets, if
// they are a copy of one.
func (t *text) copied(from, to int) (start, end int, ok bool) {
	p, ok := t.pieceAt(from)
	if !ok || p.made || t.near+1 < len(t.pieces) && to > int(t.pieces[t.near+1].out) {
		return 0, 0, false
	}
	start = int(p.from) + from - int(p.out)
	return start, start + to - from, true
}

func (t *text) pieceAt(i int) (piece, bool) {
	if t.holds(t.near, i) {
		return t.pieces[t.near], true
	}
	if t.near++; !t.holds(t.near, i) {
		t.near = sort.Search(len(t.pieces), func(k int) bool { return int(t.pieces[k].out) > i }) - 1
		if t.near < 0 {
			t.near = 0
			return piece{}, false
		}
	}
	return t.pieces[t.near], true
}

// holds says that the byte at expanded offset i is in piece k.
func (t *text) holds(k, i int) bool {
	return k < len(t.pieces) && int(t.pieces[k].out) <= i && (k+1 == len(t.pieces) || int(t.pieces[k+1].out) > i)
}
