package xlsx

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"hash/crc32"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"
	"pgregory.net/rapid"

	"pollard/export"
	"pollard/export/internal/sample"
	"pollard/normalize"
)

// write writes batches into a new folder and returns the workbook's path.
func write(t *testing.T, batches []export.Batch) string {
	t.Helper()
	dir := t.TempDir()
	sample.Write(t, dir, batches, Format)
	files, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	if len(files) != 1 || files[0].Name() != export.WorkbookName {
		t.Fatalf("left in the folder: %v", files)
	}
	return filepath.Join(dir, export.WorkbookName)
}

// open opens a workbook.
func open(t *testing.T, path string) *excelize.File {
	t.Helper()
	book, err := excelize.OpenFile(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = book.Close() })
	return book
}

func TestReadBack(t *testing.T) {
	batches := append(sample.Batches(), sample.LargeBatches(600)...)
	book := open(t, write(t, batches))
	want := "Read me, Polls, Responses, Events, Findings, Pollsters, Articles, Tables, Rows, Dictionary, Charts"
	if got := strings.Join(book.GetSheetList(), ", "); got != want {
		t.Errorf("sheets %s", got)
	}
	for i := range export.Tables() {
		l := layouts[i]
		raw, err := book.GetRows(l.sheet, excelize.Options{RawCellValue: true})
		if err != nil {
			t.Fatal(err)
		}
		shown, err := book.GetRows(l.sheet)
		if err != nil {
			t.Fatal(err)
		}
		for j := range l.places {
			if raw[0][j] != l.places[j].Name {
				t.Fatalf("%s: column %d is headed %s, want %s", l.sheet, j, raw[0][j], l.places[j].Name)
			}
		}
		n := 1
		for _, b := range batches {
			for row := range b.Rows(i) {
				for j, p := range l.places {
					where := fmt.Sprintf("%s row %d, column %s", l.sheet, n+1, p.Name)
					if p.look == decision {
						if got, open := at(raw[n], j), row[p.from].IsNull(); open != (got == openDecision) || open == (got == acceptedDecision) {
							t.Fatalf("%s: %s", where, got)
						}
						continue
					}
					compare(t, where, row[p.from], at(raw[n], j), at(shown[n], j))
				}
				n++
			}
		}
		if n != len(raw) {
			t.Errorf("%s: %d rows, want %d", l.sheet, len(raw), n)
		}
	}
}

// TestLayouts holds the layouts to the schema: every column once, and none that
// it does not have.
func TestLayouts(t *testing.T) {
	for i, table := range export.Tables() {
		seen := map[string]int{}
		for _, p := range layouts[i].places {
			seen[p.Name]++
			if _, own := made[p.Name]; !own && table.Columns[p.from].Name != p.Name {
				t.Errorf("%s: %s is made of %s", table.Name, p.Name, table.Columns[p.from].Name)
			}
		}
		for _, c := range table.Columns {
			if seen[c.Name] != 1 {
				t.Errorf("%s: %s stands there %d times", table.Name, c.Name, seen[c.Name])
			}
		}
	}
	for _, name := range []string{"support", "status", "fieldwork_end"} {
		if p := layouts[export.Polls].places[slices.IndexFunc(layouts[export.Polls].places, func(p place) bool { return p.Name == name })]; p.aside || !p.named {
			t.Errorf("polls: %s is folded away or has no name", name)
		}
	}
}

// at is a cell of a row that ends at its last cell.
func at(row []string, i int) string {
	if i < len(row) {
		return row[i]
	}
	return ""
}

// compare compares a cell with the value it was made of.
func compare(t *testing.T, where string, v export.Value, raw, shown string) {
	t.Helper()
	wantRaw, wantShown := v.String(), v.String()
	if v.Kind() == export.Date && v.Days() >= firstDate {
		wantRaw = fmt.Sprint(v.Days() + excelZero)
	}
	if raw != wantRaw || shown != wantShown {
		t.Fatalf("%s: holds %q and shows %q, want %q and %q", where, raw, shown, wantRaw, wantShown)
	}
}

func TestCellTypes(t *testing.T) {
	book := open(t, write(t, sample.Batches()))
	for _, c := range []struct {
		sheet, column string
		row           int
		want          excelize.CellType
		value, format string
	}{
		{"Polls", "support", 2, excelize.CellTypeUnset, "43.0", "0.0"}, // a number without a type is a number
		{"Polls", "support", 3, excelize.CellTypeUnset, "49.88", "0.00"},
		{"Polls", "margin", 2, excelize.CellTypeUnset, "-8.0", "0.0"},
		{"Polls", "lead_stated", 2, excelize.CellTypeUnset, "8", "0"},
		{"Polls", "sample_size", 2, excelize.CellTypeUnset, "1200", ""},
		{"Polls", "fieldwork_start", 2, excelize.CellTypeUnset, "43014", "yyyy-mm-dd"},
		{"Polls", "question", 3, excelize.CellTypeInlineString, "=EU membership", ""},
		{"Events", "group", 2, excelize.CellTypeInlineString, "-Independence", ""},
		{"Events", "label", 2, excelize.CellTypeInlineString, "+Recognition", ""},
		{"Events", "date_start", 2, excelize.CellTypeInlineString, "1878-07-13", ""}, // before Excel's calendar
		{"Findings", "message", 6, excelize.CellTypeInlineString, "@the whole table", ""},
		{"Findings", "stated", 2, excelize.CellTypeInlineString, "100", ""}, // a text column
	} {
		column := 0
		for _, l := range layouts {
			if l.sheet == c.sheet {
				column = 1 + slices.IndexFunc(l.places, func(p place) bool { return p.Name == c.column })
			}
		}
		cell, err := excelize.CoordinatesToCellName(column, c.row)
		if err != nil {
			t.Fatal(err)
		}
		kind, err := book.GetCellType(c.sheet, cell)
		if err != nil {
			t.Fatal(err)
		}
		value, err := book.GetCellValue(c.sheet, cell, excelize.Options{RawCellValue: true})
		if err != nil {
			t.Fatal(err)
		}
		id, err := book.GetCellStyle(c.sheet, cell)
		if err != nil {
			t.Fatal(err)
		}
		style, err := book.GetStyle(id)
		if err != nil {
			t.Fatal(err)
		}
		format := ""
		if style.CustomNumFmt != nil {
			format = *style.CustomNumFmt
		}
		if style.NumFmt == 1 {
			format = "0"
		}
		if style.NumFmt == 2 {
			format = "0.00"
		}
		if kind != c.want || value != c.value || format != c.format {
			t.Errorf("%s %s (%s row %d): type %v, value %q, format %q; want %v, %q, %q",
				c.sheet, cell, c.column, c.row, kind, value, format, c.want, c.value, c.format)
		}
	}
}

func TestOverflow(t *testing.T) {
	defer func(n int) { maxRows = n }(maxRows)
	maxRows = 4
	path := write(t, sample.Batches())
	book := open(t, path)
	list := strings.Join(book.GetSheetList(), ", ")
	if want := "Read me, Polls, Polls 2, Responses, Responses 2, Responses 3"; !strings.HasPrefix(list, want) {
		t.Errorf("sheets %s", list)
	}
	first, err := book.GetRows("Polls")
	if err != nil {
		t.Fatal(err)
	}
	second, err := book.GetRows("Polls 2")
	if err != nil {
		t.Fatal(err)
	}
	if len(first) != 4 || len(second) != 3 {
		t.Fatalf("%d and %d rows", len(first), len(second))
	}
	if second[0][0] != "article_id" || !slices.Contains(second[1], "italy:2024:ipsos") {
		t.Errorf("the second sheet begins %v, %v", second[0], second[1])
	}
	if got, err := book.GetSheetDimension("Polls 2"); err != nil || got != "A1:AO3" {
		t.Errorf("dimension of the second sheet %s (%v)", got, err)
	}
	checkPackage(t, path)
}

func TestSameBytes(t *testing.T) {
	batches := append(sample.Batches(), sample.LargeBatches(2000)...)
	var want [32]byte
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(0))
	for i := range 5 {
		runtime.GOMAXPROCS(1 + i%2)
		data, err := os.ReadFile(write(t, batches))
		if err != nil {
			t.Fatal(err)
		}
		got := sha256.Sum256(data)
		if i == 0 {
			want = got
		}
		if got != want {
			t.Fatalf("run %d differs", i+1)
		}
	}
}

func TestAbort(t *testing.T) {
	dir := t.TempDir()
	w, err := New(dir)
	if err != nil {
		t.Fatal(err)
	}
	if err := w.Write(sample.Batches()[0]); err != nil {
		t.Fatal(err)
	}
	w.Abort()
	files, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	if len(files) != 0 {
		t.Errorf("left in the folder: %v", files)
	}
}

// TestText sends any text through a workbook and reads it with excelize.
func TestText(t *testing.T) {
	texts := []string{
		"=1+1", "+1", "-1", "@x", "a & b < c > d \"e\" 'f'", " lead", "trail ", "two\nlines", "tab\tbed", "cr\r\nlf",
		"nul\x00bell\x07", "\uFFFE and \uFFFF", "_x0041_", "_x005F_", "_x00", "__x0041_", "a_b", "đ ł ø 🗳", "]]>", "<![CDATA[", "",
	}
	want := map[string]string{
		"nul\x00bell\x07": "nul\uFFFDbell\uFFFD", "\uFFFE and \uFFFF": "\uFFFD and \uFFFD",
	}
	var batches []export.Batch
	for _, s := range texts {
		batches = append(batches, export.Rows(&normalize.Dataset{Article: normalize.Article{ID: "a", Title: s}}, nil))
	}
	rows, err := open(t, write(t, batches)).GetRows("Articles")
	if err != nil {
		t.Fatal(err)
	}
	for i, s := range texts {
		if w, ok := want[s]; ok {
			s = w
		}
		if got := at(rows[i+1], 1); got != s {
			t.Errorf("%q came back as %q", s, got)
		}
	}
}

func TestCut(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(maxUnits/2-2, maxUnits+2).Draw(t, "n")
		s := strings.Repeat("a", n%3) + strings.Repeat(rapid.SampledFrom([]string{"a", "đ", "€", "🗳"}).Draw(t, "rune"), n)
		got, units := cut(s), len(utf16.Encode([]rune(s)))
		if units <= maxUnits {
			if got != s {
				t.Fatalf("%d units were cut", units)
			}
			return
		}
		if n := len(utf16.Encode([]rune(got))); n > maxUnits || n < maxUnits-1 {
			t.Fatalf("%d units were cut to %d", units, n)
		}
		if !strings.HasSuffix(got, "…") || !strings.HasPrefix(s, strings.TrimSuffix(got, "…")) {
			t.Fatalf("cut to ...%q", got[len(got)-9:])
		}
	})
}

func TestJoinCRC(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := rapid.SliceOf(rapid.Byte()).Draw(t, "a"), rapid.SliceOf(rapid.Byte()).Draw(t, "b")
		got := joinCRC(crc32.ChecksumIEEE(a), crc32.ChecksumIEEE(b), int64(len(b)))
		if want := crc32.ChecksumIEEE(bytes.Join([][]byte{a, b}, nil)); got != want {
			t.Fatalf("%08x, want %08x", got, want)
		}
	})
}
