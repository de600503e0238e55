package xlsx

import (
	"fmt"
	"strconv"

	"github.com/xuri/excelize/v2"

	"pollard/export"
)

// sheet is one sheet and the rows written to it.
type sheet struct {
	name    string
	table   *export.Table
	styles  *styles
	letters []string // of the columns
	opening []string // of a cell of each column, up to the number of its row
	rows    int      // header counted
	number  []byte   // of the row being written
	line    []byte
	body    *body
}

// newSheet begins a sheet with its header.
func newSheet(name string, table *export.Table, st *styles, dir string) (*sheet, error) {
	b, err := newBody(dir)
	if err != nil {
		return nil, err
	}
	s := &sheet{name: name, table: table, styles: st, body: b}
	for i := range table.Columns {
		letters, err := excelize.ColumnNumberToName(i + 1)
		if err != nil {
			b.remove()
			return nil, err
		}
		s.letters = append(s.letters, letters)
		s.opening = append(s.opening, `<c r="`+letters)
	}
	s.addHeader()
	return s, nil
}

// full says that no more rows go into the sheet.
func (s *sheet) full() bool {
	return s.rows >= maxRows || s.body.size >= maxBytes
}

// addHeader writes the names of the columns.
func (s *sheet) addHeader() {
	line := s.beginRow()
	for i, c := range s.table.Columns {
		line = s.beginCell(line, i)
		line = append(line, s.styles.header...)
		line = appendText(line, c.Name, true)
	}
	s.line = append(line, "</row>"...)
}

// add writes one row. A missing value takes no cell.
func (s *sheet) add(row []export.Value) error {
	line := s.beginRow()
	for i := range row {
		if v := &row[i]; !v.IsNull() {
			line = s.beginCell(line, i)
			line = appendValue(line, v, s.styles)
		}
	}
	s.line = append(line, "</row>"...)
	if len(s.line) < bodyChunk {
		return nil
	}
	return s.flush()
}

// beginRow appends the beginning of a row to what waits.
func (s *sheet) beginRow() []byte {
	s.rows++
	s.number = strconv.AppendInt(s.number[:0], int64(s.rows), 10)
	line := append(s.line, `<row r="`...)
	line = append(line, s.number...)
	return append(line, `">`...)
}

// beginCell appends the beginning of a cell: its reference, which is left open
// so that its end can be written with what comes behind it.
func (s *sheet) beginCell(line []byte, column int) []byte {
	line = append(line, s.opening[column]...)
	return append(line, s.number...)
}

// flush writes the rows that wait.
func (s *sheet) flush() error {
	err := s.body.write(s.line)
	s.line = s.line[:0]
	return err
}

// end finishes the rows of the sheet.
func (s *sheet) end() error {
	if err := s.flush(); err != nil {
		return err
	}
	s.line = nil
	return s.body.end()
}

// register adds the sheet, without its rows, to the workbook, and returns the
// name of the part that lacks them.
func (s *sheet) register(book *excelize.File, first bool) (string, error) {
	if first {
		// A new workbook has one sheet, which need not be thrown away.
		if err := book.SetSheetName(book.GetSheetName(0), s.name); err != nil {
			return "", err
		}
	} else if _, err := book.NewSheet(s.name); err != nil {
		return "", err
	}

	last := s.letters[len(s.letters)-1]
	all := fmt.Sprintf("A1:%s%d", last, s.rows)
	if err := book.SetSheetDimension(s.name, all); err != nil {
		return "", err
	}
	if err := book.AutoFilter(s.name, all, nil); err != nil {
		return "", err
	}
	if err := book.SetPanes(s.name, &excelize.Panes{
		Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft",
		Selection: []excelize.Selection{{SQRef: "A2", ActiveCell: "A2", Pane: "bottomLeft"}},
	}); err != nil {
		return "", err
	}
	for i, c := range s.table.Columns {
		if err := book.SetColWidth(s.name, s.letters[i], s.letters[i], width(c)); err != nil {
			return "", err
		}
	}
	for id, name := range book.GetSheetMap() {
		if name == s.name {
			return fmt.Sprintf("xl/worksheets/sheet%d.xml", id), nil
		}
	}
	return "", fmt.Errorf("sheet %s is not in the workbook", s.name)
}

// width is how wide a column is: as its example, with room for its name and the
// button of the filter beside it, and no wider than what can still be read.
func width(c export.Column) float64 {
	const button, widest = 3, 50
	return float64(min(max(len(c.Name)+button, len([]rune(c.Example))+1), widest))
}
