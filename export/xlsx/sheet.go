package xlsx

import (
	"github.com/xuri/excelize/v2"

	"pollard/export"
)

// sheet is one sheet of a layout and the rows written to it, the header counted.
type sheet struct {
	*layout
	lines
	name    string
	object  string // name of its Excel table
	styles  *styles
	letters []string // of the columns
	opening []string // of a cell of each column, up to the number of its row
	widths  []int    // of the longest text of each column, in bytes
	notes   *notes   // nil where there are none
	links   *links   // nil where there are none
}

// newSheet begins the nth sheet of a layout, from 1.
func newSheet(l *layout, n int, st *styles, dir string) (*sheet, error) {
	s := &sheet{layout: l, name: numbered(l.sheet, " ", n), object: numbered(l.object, "_", n), styles: st, lines: lines{body: newBody(dir)}}
	line := s.beginRow()
	for i := range l.places {
		const button = 3 // of the filter, beside the name
		s.widths = append(s.widths, len(l.places[i].Name)+button)
		letters, err := excelize.ColumnNumberToName(l.left + i + 1)
		if err != nil {
			return nil, err
		}
		s.letters = append(s.letters, letters)
		s.opening = append(s.opening, openingOf(letters))
		line = append(s.beginCell(line, s.opening[i]), st.header...)
		line = appendText(line, s.places[i].Name, false)
	}
	return s, s.endRow(line)
}

// full says that no more rows go into the sheet.
func (s *sheet) full() bool {
	return s.rows >= maxRows || s.body.size >= maxBytes
}

// index is the place of the column of that name in the sheet, counted from 0,
// -1 where it has none.
func (s *sheet) index(name string) int {
	for i := range s.places {
		if s.places[i].Name == name {
			return s.left + i
		}
	}
	return -1
}

// letter is the letters of the column of that name, empty where there is none.
func (s *sheet) letter(name string) string {
	i := s.index(name)
	if i < 0 {
		return ""
	}
	return s.letters[i-s.left]
}

// add writes one row of the table, with a link where target is not empty. A
// missing value takes no cell.
func (s *sheet) add(row []export.Value, target string) error {
	line := s.beginRow()
	for i := range s.places {
		p := &s.places[i]
		v := &row[p.from]
		if v.IsNull() {
			if p.look == decision {
				line = appendText(s.beginCell(line, s.opening[i]), openDecision, true)
			}
			continue
		}
		if n := len(v.Text()); n > s.widths[i] {
			s.widths[i] = n
		}
		if p.look == plain && isBare(v) {
			line = s.textCell(line, s.opening[i], v.Text())
			continue
		}
		line = s.beginCell(line, s.opening[i])
		switch p.look {
		case plain:
			line = appendValue(line, v, s.styles)
		case graded:
			if g := gradeOf(v.Text()); g >= 0 {
				line = append(line, s.styles.grades[g]...)
			}
			line = appendText(line, v.Text(), !v.Has(export.Markup))
		case linked:
			if target != "" && s.links.add(s.letters[i], s.number, target) {
				line = append(line, s.styles.link...)
			}
			line = appendText(line, v.Text(), !v.Has(export.Markup))
		case decision:
			line = appendText(line, acceptedDecision, true)
		case mark:
			line = append(line, `><v>0</v></c>`...)
		}
	}
	return s.endRow(line)
}

// end finishes the rows of the sheet and what belongs to them.
func (s *sheet) end() error {
	if err := s.lines.end(); err != nil {
		return err
	}
	if err := s.links.end(); err != nil {
		return err
	}
	return s.notes.end()
}

// remove removes what was put aside.
func (s *sheet) remove() {
	s.body.remove()
	if s.links != nil {
		s.links.body.remove()
	}
	if s.notes != nil {
		s.notes.remove()
	}
}
