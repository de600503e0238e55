package wikitext

import "sort"

// places tells line and column of an offset in the source.
type places struct{ starts []int32 }

func newPlaces(text string) *places {
	p := &places{starts: []int32{0}}
	for i := range len(text) {
		if text[i] == '\n' && i+1 < len(text) {
			p.starts = append(p.starts, int32(i+1))
		}
	}
	return p
}

func (p *places) line(offset int) int {
	line, _ := p.place(offset)
	return line
}

// place gives 1-based line and byte column.
func (p *places) place(offset int) (line, column int) {
	line = sort.Search(len(p.starts), func(i int) bool { return int(p.starts[i]) > offset })
	return line, offset - int(p.starts[line-1]) + 1
}
