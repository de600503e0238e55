package extract

import (
	"reflect"
	"strings"
	"testing"
)

// layOut draws a grid of cells written as "text", "text r2", "text c3" or
// "text r0 c2", rows parted by "/", groups by "#".
func layOut(source string) string {
	var g Grid
	for _, row := range strings.Split(source, "/") {
		group := strings.HasPrefix(strings.TrimSpace(row), "#")
		if group {
			g.EndGroup()
			row = strings.TrimSpace(row)[1:]
		}
		g.StartRow(1)
		for _, cell := range strings.Split(row, ",") {
			rowspan, colspan := 1, 1
			fields := strings.Fields(cell)
			if len(fields) == 0 {
				continue
			}
			for _, f := range fields[1:] {
				n := int(f[1] - '0')
				if f[0] == 'r' {
					rowspan = n
				} else {
					colspan = n
				}
			}
			g.Add(Cell{Text: fields[0]}, rowspan, colspan)
		}
	}
	rows, _ := g.Rows()
	var lines []string
	for _, r := range rows {
		var texts []string
		for _, c := range r.Cells {
			text := c.Text
			if c.Origin != nil {
				text = "(" + text + ")"
			}
			texts = append(texts, text)
		}
		lines = append(lines, strings.Join(texts, " "))
	}
	return strings.Join(lines, " / ")
}

func TestGrid(t *testing.T) {
	for _, test := range []struct{ name, source, want string }{
		{"plain", "a,b/c,d", "a b / c d"},
		{"rowspan", "a r2,b/c", "a b / (a) c"},
		{"colspan", "a c2/b,c", "a (a) / b c"},
		{"both", "a r2 c2,b/c/d,e,f", "a (a) b / (a) (a) c / d e f"},
		{"rowspan 0 to the end of the group", "a r0,b/c/#d,e", "a b / (a) c / d e"},
		{"a span ends with its group", "a r5,b/#c,d", "a b / c d"},
		{"a span makes no rows", "a r9,b", "a b"},
		{"overlap keeps what comes from above", "a,b r2/c c2", "a b / c (b)"},
		{"ragged rows are filled up", "a,b,c/d", "a b c / d  "},
		{"columns nothing begins in are left out", "a c9/b,c", "a (a) / b c"},
		{"cells flow around a span", "a,b r3,c/d,e/f,g", "a b c / d (b) e / f (b) g"},
	} {
		if got := layOut(test.source); got != test.want {
			t.Errorf("%s: got %q, want %q", test.name, got, test.want)
		}
	}
}

func TestGridBounds(t *testing.T) {
	var g Grid
	for range MaxColumns + 1 {
		g.Add(Cell{}, 1, 1)
	}
	if rows, note := g.Rows(); rows != nil || note == nil || note.Code != "table-too-wide" {
		t.Errorf("a row of %d cells gave %d rows, note %v", MaxColumns+1, len(rows), note)
	}
	g = Grid{}
	g.Add(Cell{Text: "x"}, 20_000_000, 20_000_000)
	for range 3 * MaxCells / MaxColumns {
		g.StartRow(1)
	}
	if rows, note := g.Rows(); rows != nil || note == nil || note.Code != "table-too-long" {
		t.Errorf("a span over 6 million places gave %d rows, note %v", len(rows), note)
	}
	g = Grid{}
	for range MaxColumns {
		g.Add(Cell{Text: "x"}, 0, 1)
	}
	for range MaxCopies/MaxColumns + 1 {
		g.StartRow(1)
	}
	if rows, note := g.Rows(); rows != nil || note == nil || note.Code != "table-too-long" {
		t.Errorf("%d copies gave %d rows, note %v", MaxCopies+MaxColumns, len(rows), note)
	}
	g = Grid{}
	g.Add(Cell{Raw: strings.Repeat("x", MaxCopied/10)}, 0, 1)
	for range 11 {
		g.StartRow(1)
	}
	if rows, note := g.Rows(); rows != nil || note == nil || note.Code != "table-too-long" {
		t.Errorf("copies of %d bytes gave %d rows, note %v", MaxCopied/10*11, len(rows), note)
	}
}

// TestReserve wants the room that was made for a table to change nothing of
// it, and its rows to be the same whenever they are asked for.
func TestReserve(t *testing.T) {
	lay := func(g *Grid) [][]Row {
		for y := range 40 {
			g.StartRow(y + 1)
			for x := range 5 - y%3 {
				rowspan, colspan := 1, 1
				if (x+y)%7 == 0 {
					rowspan = 2
				}
				if (x+y)%11 == 0 {
					colspan = 2
				}
				g.Add(Cell{Text: strings.Repeat("x", x), Line: y, Rowspan: 9, Origin: &Origin{}}, rowspan, colspan)
			}
		}
		first, _ := g.Rows()
		second, _ := g.Rows()
		return [][]Row{first, second}
	}
	var plain Grid
	want := lay(&plain)
	for _, cells := range []int{0, 7, 1000} {
		var g Grid
		g.Reserve(cells/5, cells)
		if got := lay(&g); !reflect.DeepEqual(got, want) {
			t.Errorf("room for %d cells gives another table", cells)
		}
	}
	if !reflect.DeepEqual(want[0], want[1]) {
		t.Error("the rows differ the second time")
	}
}
