package wikitext

import (
	"math"
	"slices"
	"sort"
	"strings"
)

// places tells line and column of an offset in the source.
type places struct {
	starts []int32
	near   int // the line that was told last, from 0: the next one is seldom far
}

// of finds the lines of a text, in the room of those found before.
func (p *places) of(text string) {
	p.near = 0
	if p.starts = append(p.starts[:0], 0); cap(p.starts) == 1 {
		p.starts = slices.Grow(p.starts, strings.Count(text, "\n"))
	}
	for i := 0; ; {
		k := strings.IndexByte(text[i:], '\n')
		if k < 0 || i+k+1 == len(text) {
			return
		}
		i += k + 1
		p.starts = append(p.starts, int32(i))
	}
}

func (p *places) line(offset int) int {
	line, _ := p.place(offset)
	return line
}

// end is the offset at which a line ends, its line break included.
func (p *places) end(line int) int {
	if line < len(p.starts) {
		return int(p.starts[line])
	}
	return math.MaxInt
}

// place gives 1-based line and byte column.
func (p *places) place(offset int) (line, column int) {
	k := p.near
	if int(p.starts[k]) > offset || k+1 < len(p.starts) && int(p.starts[k+1]) <= offset {
		if k++; k < len(p.starts) && int(p.starts[k]) <= offset && (k+1 == len(p.starts) || int(p.starts[k+1]) > offset) {
			p.near = k
		} else {
			p.near = sort.Search(len(p.starts), func(i int) bool { return int(p.starts[i]) > offset }) - 1
		}
	}
	return p.near + 1, offset - int(p.starts[p.near]) + 1
}
