package xlsx

import (
	"fmt"

	"github.com/xuri/excelize/v2"
)

// table is an Excel table: columns from the first row of a sheet down.
type table struct {
	name        string
	first, last string // letters of its columns
	bottom      int    // its last row, 2 at least: one without a row of data is broken
	columns     []string
}

// register has excelize relate a table to a sheet, and puts the real one in its
// place: excelize would look for its header in the sheet. It reads all tables to
// add another one, so what it has of them is no more than it needs.
func (t *table) register(book *excelize.File, p *pack, sheet string) error {
	noHeader := false
	if err := book.AddTable(sheet, &excelize.Table{Range: "A1:A2", Name: t.name, ShowHeaderRow: &noHeader}); err != nil {
		return err
	}
	p.tables++
	name := fmt.Sprintf("xl/tables/table%d.xml", p.tables)
	p.replaced[name] = part{text: t.xml(p.tables)}
	book.Pkg.Store(name, fmt.Appendf(nil, `<table id="%d" name="%s"/>`, p.tables, t.name))
	return nil
}

// xml is the part of the table, ECMA-376 part 1, 18.5. Names of columns are
// words and underscores, which need no escapes.
func (t *table) xml(id int) []byte {
	over := fmt.Sprintf("%s1:%s%d", t.first, t.last, t.bottom)
	b := fmt.Appendf(nil, xmlHead+`<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="%d" name="%s" displayName="%s" ref="%s">`+
		`<autoFilter ref="%s"/><tableColumns count="%d">`, id, t.name, t.name, over, over, len(t.columns))
	for i, name := range t.columns {
		b = fmt.Appendf(b, `<tableColumn id="%d" name="%s"/>`, i+1, name)
	}
	return append(b, `</tableColumns><tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="1"`+
		` showColumnStripes="0"/></table>`...)
}
