package diff

import (
	"bytes"
	"slices"
)

// blockRows is how many rows are kept in one piece: enough to be few, little
// enough that growing one copies hardly anything.
const blockRows = 256

// rowSet holds rows of one width as bytes, without a string or a slice a cell:
// the collector has nothing to look through, and a set can be used again.
type rowSet struct {
	width  int
	n      int
	blocks []block
}

// block is up to blockRows rows: their cells one behind the other, and where
// each ends.
type block struct {
	data []byte
	ends []uint32
}

// reset empties the set for rows of a width.
func (s *rowSet) reset(width int) {
	s.width, s.n = width, 0
	for i := range s.blocks {
		s.blocks[i].data = s.blocks[i].data[:0]
		s.blocks[i].ends = s.blocks[i].ends[:0]
	}
}

// add appends a row of those fields of a record that from names; -1 stands for
// an empty cell.
func (s *rowSet) add(record []string, from []int) {
	at := s.n / blockRows
	if at == len(s.blocks) {
		s.blocks = append(s.blocks, block{ends: make([]uint32, 0, s.width)})
	}
	b := &s.blocks[at]
	for _, i := range from {
		if i >= 0 && i < len(record) {
			b.data = append(b.data, record[i]...)
		}
		b.ends = append(b.ends, uint32(len(b.data)))
	}
	s.n++
}

// cell is one cell; a column below 0 is one the table does not have. The bytes
// hold until the set is reset.
func (s *rowSet) cell(row, column int) []byte {
	if column < 0 {
		return nil
	}
	b := &s.blocks[row/blockRows]
	i := row%blockRows*s.width + column
	start := uint32(0)
	if i > 0 {
		start = b.ends[i-1]
	}
	return b.data[start:b.ends[i]]
}

// text is one cell as a string.
func (s *rowSet) text(row, column int) string { return string(s.cell(row, column)) }

// equal says that two sets hold the same rows in the same order.
func (s *rowSet) equal(t *rowSet) bool {
	if s.n != t.n {
		return false
	}
	for i := 0; i*blockRows < s.n; i++ {
		if !bytes.Equal(s.blocks[i].data, t.blocks[i].data) || !slices.Equal(s.blocks[i].ends, t.blocks[i].ends) {
			return false
		}
	}
	return true
}

// drop takes the last row away.
func (s *rowSet) drop() {
	s.n--
	b := &s.blocks[s.n/blockRows]
	b.ends = b.ends[:len(b.ends)-s.width]
	end := uint32(0)
	if len(b.ends) > 0 {
		end = b.ends[len(b.ends)-1]
	}
	b.data = b.data[:end]
}
