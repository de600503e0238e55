package plaintext

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"pollard/extract"
)

// stacked is a table whose cells stand one a line, as a page leaves them that is
// copied word by word: names and figures take turns, and nearly every row has as
// many of each. Its blank cells are gone.
type stacked struct {
	names, figures int     // cells of a usual row
	from           int     // the first line of the header
	rows           [][]int // lines of the cells, -1 for a blank one
	next           int     // the line after the table
	gaps           bool    // blank lines part the cells, and more of them the rows
	headed         bool    // they also show where the header begins
}

// turn is a run of lines of names and the run of figures below it, and the number
// of a reference behind these, if one stands there.
type turn struct {
	names, figures []int
	note           int
}

// fewestTurns is how many rows below the first, with as many names and figures,
// make a table.
const fewestTurns = 4

// mostNames bounds the lines kept of a run of names; of a longer one, the last
// are.
const mostNames = 128

// isFigureCell says that a line has a figure or a mark for none, and no words but one.
// The sign that leads back from a reference is none.
func isFigureCell(text string) bool {
	first, _ := utf8.DecodeRuneInString(text)
	return text != "^" && !unicode.IsLetter(first) && strings.IndexByte(text, '\t') < 0 && strings.IndexByte(text, '|') < 0 && !strings.ContainsFunc(text, unicode.IsLetter) || strings.EqualFold(text, "n/a")
}

// isNote says that a line is the number of a reference and nothing else.
func isNote(text string) bool {
	return len(text) > 2 && len(text) < 8 && text[0] == '[' && text[len(text)-1] == ']'
}

// findStacked looks for such tables, of which the lines with figures alone are
// the signs.
func (b *builder) findStacked() {
	var turns []turn
	var t turn
	for i := range b.lines {
		switch l := &b.lines[i]; {
		case l.shape == blank:
		case isNote(l.text):
			if len(t.figures) > 0 {
				t.note = i
			}
		case t.note > 0 && isYear(l.text):
			turns = append(turns, t) // a year on its own, since a row ends with its reference
			t = turn{figures: []int{i}}
		case l.shape == prose && isFigureCell(l.text):
			t.figures, t.note = append(t.figures, i), 0
		case len(t.figures) == 0 && len(t.names) > 0 && b.isContinued(i):
			// a line of the name above
		case len(t.figures) > 0:
			turns = append(turns, t)
			t = turn{names: []int{i}}
		default:
			if len(t.names) >= 2*mostNames {
				t.names = append(t.names[:0], t.names[mostNames:]...)
			}
			t.names = append(t.names, i)
		}
	}
	if len(t.figures) > 0 {
		turns = append(turns, t)
	}
	for from := 0; from+fewestTurns <= len(turns); {
		to := from + 1
		for to < len(turns) && len(turns[to].names) < fewestNames {
			to++
		}
		addNotes(turns[from:to])
		if s, ok := b.stack(turns[from:to]); ok {
			if n := len(b.stacks); n > 0 {
				b.stacks[n-1].leaveYear(b, s.from)
			}
			b.stacks = append(b.stacks, s)
		}
		from = to
	}
}

// isContinued says that a line goes on with the words right above it.
func (b *builder) isContinued(i int) bool {
	l := b.lines[i]
	return l.shape == prose && i > 0 && b.lines[i-1].shape == prose && !isFigureCell(b.lines[i-1].text) && (goesOn(l.text) || l.text[0] == '/') && !strings.ContainsAny(l.text, "0123456789")
}

// continuedTo gives the line after the cell that begins at line i.
func (b *builder) continuedTo(i int) int {
	end := i + 1
	for end < len(b.lines) && end-i < most && !isFigureCell(b.lines[i].text) && b.isContinued(end) {
		end++
	}
	return end
}

// leaveYear takes a year off the end of a table that stands right above the next one,
// which it heads.
func (s *stacked) leaveYear(b *builder, from int) {
	last := s.rows[len(s.rows)-1]
	if len(last) == 1 && isYear(b.lines[last[0]].text) && b.skipBlank(last[0]+1) == from {
		s.rows, s.next = s.rows[:len(s.rows)-1], last[0]
	}
}

// addNotes makes the references behind the figures cells where nearly every row has
// one, since the table has a column of them.
func addNotes(turns []turn) {
	n := 0
	for _, t := range turns {
		if t.note > 0 {
			n++
		}
	}
	if n*5 < len(turns)*4 {
		return
	}
	for i := range turns {
		if turns[i].note > 0 {
			turns[i].figures = append(turns[i].figures, turns[i].note)
		}
	}
}

// fewestNames is how many names in turn head another table.
const fewestNames = 7

// stack makes a table of turns of which the first begins with its header.
func (b *builder) stack(turns []turn) (s stacked, ok bool) {
	usual := map[[2]int]int{}
	for _, t := range turns[1:] {
		k := [2]int{len(t.names), len(t.figures)}
		if usual[k]++; usual[k] > usual[[2]int{s.names, s.figures}] || usual[k] == usual[[2]int{s.names, s.figures}] && k[1] > s.figures {
			s.names, s.figures = k[0], k[1]
		}
	}
	n, width := usual[[2]int{s.names, s.figures}], s.names+s.figures
	head := turns[0].names
	year := len(turns[0].figures) == 1 && s.figures > 1 // a row of one figure right below the header
	if year {
		head = append(slices.Clip(head), make([]int, s.names)...)
	}
	if n < fewestTurns || n*2 <= len(turns) || s.figures < 2 || len(head) < width+s.names {
		return s, false
	}
	head = head[len(head)-width-s.names:]
	for _, i := range head[:width] {
		if b.lines[i].shape != prose || len(b.lines[i].text) > longestStacked {
			return s, false
		}
	}
	s.from = head[0]
	s.rows = append(s.rows, head[:width])
	if turns[0].names = head[width:]; year {
		turns[0].names = nil
	}
	for _, t := range turns {
		var below []int
		if len(t.names) == s.names && len(t.figures) > s.figures {
			t.figures, below = t.figures[:s.figures:s.figures], t.figures[s.figures:]
		}
		last := &s.rows[len(s.rows)-1]
		switch extra := len(t.names) - s.names; {
		case extra > 0:
			s.rows = append(s.rows, slices.Clip(t.names[:extra])) // what stands between two rows
			t.names = t.names[extra:]
		case extra < 0 && len(s.rows) > 1 && len(*last)+len(t.names)+len(t.figures) <= width:
			*last = append(append(*last, t.names...), t.figures...) // words among the figures
			continue
		}
		s.rows = append(s.rows, append(append(make([]int, 0, width), t.names...), t.figures...))
		for _, i := range below { // a year on its own
			s.rows = append(s.rows, []int{i})
		}
	}
	row := s.rows[len(s.rows)-1]
	s.next = b.continuedTo(row[len(row)-1])
	return s, true
}

// longestStacked is how many bytes a cell that stands in a line of its own has.
const longestStacked = 80

// stackedTable reads the table of that kind that starts at line i.
func (b *builder) stackedTable(i int) (t *table, next int, ok bool) {
	for len(b.stacks) > 0 && b.stacks[0].from < i {
		b.stacks = b.stacks[1:]
	}
	if len(b.stacks) == 0 || b.stacks[0].from != i {
		return nil, i, false
	}
	s := b.stacks[0]
	t = &table{doc: b.doc, headed: 1, guessed: !s.headed, ruled: s.gaps}
	for _, row := range s.rows {
		cells := make([]extract.Cell, len(row))
		for k, line := range row {
			if line < 0 {
				continue
			}
			cells[k] = newCell(b.sources[line], 0)
			if end := b.continuedTo(line); end > line+1 && !s.gaps {
				cells[k] = cellOfLines(b.sources[line:end], 0)
			}
			if k > 0 {
				cells[k].Line = b.lines[line].number
			}
		}
		t.addRow(b.lines[row[0]].number, cells)
	}
	return t, s.next, true
}
