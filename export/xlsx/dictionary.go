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
func (w *Writer) addDictionary(archive *pack) error {
	if _, err := w.book.NewSheet(dictionarySheet); err != nil {
		return err
	}
	l := w.newLines()
	t := table{name: "dictionary", first: "A"}
	var widths columns
	for i, c := range dictionary {
		t.columns = append(t.columns, c.name)
		t.last = string(rune('A' + i))
		widths.add(c.width, false)
	}
	if err := l.texts(w.styles.header, t.columns); err != nil {
		return err
	}
	all := make([]*layout, 0, len(layouts)+1)
	for _, table := range sheetOrder {
		all = append(all, layouts[table])
	}
	for _, of := range append(all, chartLayout) {
		for i := range of.places {
			if err := l.texts(w.styles.wrap, entry(of, &of.places[i])); err != nil {
				return err
			}
		}
	}
	if err := l.end(); err != nil {
		return err
	}
	t.bottom = l.rows
	if err := frame(w.book, archive, dictionarySheet, &t); err != nil {
		return err
	}
	return archive.addRows(w.book, dictionarySheet, fmt.Sprintf("A1:%s%d", t.last, l.rows),
		append(widths.splices(), splice{before: endRows, body: l.body}))
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
