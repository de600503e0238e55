package xlsx

import (
	"fmt"
	"strings"
)

// The sheets that no table has, besides Charts.
const (
	readMeSheet     = "Read me"
	dictionarySheet = "Dictionary"
)

// dictionary are the columns of the sheet that explains all columns, and their
// widths.
var dictionary = []struct {
	name  string
	width float64
}{{"sheet", 12}, {"column", 24}, {"shown", 10}, {"type", 10}, {"unit", 18}, {"meaning", 80}, {"example", 40}}

// addDictionary adds the sheet that explains all columns of all others.
func (w *Writer) addDictionary() error {
	book := w.book
	if _, err := book.NewSheet(dictionarySheet); err != nil {
		return err
	}
	header := make([]string, len(dictionary))
	for i, c := range dictionary {
		header[i] = c.name
		letters := string(rune('A' + i))
		if err := book.SetColWidth(dictionarySheet, letters, letters, c.width); err != nil {
			return err
		}
	}
	if err := book.SetSheetRow(dictionarySheet, "A1", &header); err != nil {
		return err
	}
	n := 1
	all := make([]*layout, 0, len(layouts)+1)
	for _, table := range sheetOrder {
		all = append(all, layouts[table])
	}
	for _, l := range append(all, chartLayout) {
		for i := range l.places {
			n++
			row := entry(l, &l.places[i])
			if err := book.SetSheetRow(dictionarySheet, fmt.Sprintf("A%d", n), &row); err != nil {
				return err
			}
		}
	}
	last := string(rune('A' + len(dictionary) - 1))
	if err := book.SetCellStyle(dictionarySheet, "A2", fmt.Sprintf("%s%d", last, n), w.styles.wrapID); err != nil {
		return err
	}
	if err := book.SetCellStyle(dictionarySheet, "A1", last+"1", w.styles.headerID); err != nil {
		return err
	}
	if err := book.SetSheetDimension(dictionarySheet, fmt.Sprintf("A1:%s%d", last, n)); err != nil {
		return err
	}
	return frame(book, dictionarySheet, "dictionary", "A", last, n)
}

// entry is the row of a column.
func entry(l *layout, p *place) []string {
	shown, meaning := "yes", p.Doc
	if p.aside {
		shown = "folded"
	}
	if len(p.Values) > 0 {
		meaning += "; one of " + strings.Join(p.Values, ", ")
	}
	return []string{l.sheet, p.Name, shown, p.Type.String(), p.Unit, meaning, p.Example}
}
