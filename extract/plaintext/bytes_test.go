package plaintext_test

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"pollard/extract"
	"pollard/extract/plaintext"
)

// TestEncodings wants one Document of one text, however its lines end and
// whatever Unicode encoding its byte order mark announces.
func TestEncodings(t *testing.T) {
	text := "= Füße =\n\n| Date | Ja |\n| May 2020 | 60 |\n\n- one\n  - two\nŽivot 😀\n"
	want := read(t, []byte(text))
	encode := func(mark string, low, high int) string {
		out := []byte(mark)
		for _, unit := range utf16.Encode([]rune(text)) {
			pair := [2]byte{byte(unit), byte(unit >> 8)}
			out = append(out, pair[low], pair[high])
		}
		return string(out)
	}
	for name, source := range map[string]string{
		"CRLF":          strings.ReplaceAll(text, "\n", "\r\n"),
		"CR":            strings.ReplaceAll(text, "\n", "\r"),
		"no last break": strings.TrimSuffix(text, "\n"),
		"BOM":           "\ufeff" + text,
		"UTF-16LE":      encode("\xff\xfe", 0, 1),
		"UTF-16BE":      encode("\xfe\xff", 1, 0),
	} {
		if diff := cmp.Diff(want, read(t, []byte(source)), cmpopts.IgnoreUnexported(extract.Document{})); diff != "" {
			t.Errorf("%s (-LF +%s)\n%s", name, name, diff)
		}
	}
}

// TestBounds wants a note, or one error, for what is too large, and the rest
// of the article read.
func TestBounds(t *testing.T) {
	const before, after = "= A =\n\nbefore\n\n", "\nafter\n"
	table := func(columns, rows int) string {
		return strings.Repeat(strings.Repeat("| 1 ", columns)+"|\n", rows)
	}
	simple := func(columns, rows int) string {
		return "  a\n  " + strings.Repeat("-- ", columns) + "\n" + strings.Repeat("  "+strings.Repeat("1  ", columns)+"\n", rows)
	}
	grid := func(columns, rows int) string {
		border := strings.Repeat("+--", columns) + "+\n"
		return border + strings.Repeat(strings.Repeat("|1 ", columns)+"|\n"+border, rows)
	}
	border := func(columns int) string { return strings.Repeat("+--", columns) + "+\n" }
	// shifted is a grid of n lines with one edge each where no other has one.
	shifted := func(n int) string {
		var b strings.Builder
		for i := range n {
			b.WriteString("+" + strings.Repeat("-", i+1) + "+" + strings.Repeat("-", n-i) + "+\n")
		}
		return b.String()
	}
	// parted is a grid of two columns and some rows, the first of cells that so
	// many pipes part.
	parted := func(left, right, rows int) string {
		border := "+" + strings.Repeat("-", 1300) + "+" + strings.Repeat("-", 1300) + "+\n"
		row := func(left, right int) string {
			return fmt.Sprintf("|%-1300s|%-1300s|\n", strings.Repeat("||", left)+"a", strings.Repeat("||", right)+"b")
		}
		return border + row(left, right) + border + strings.Repeat(row(0, 0)+border, rows-1)
	}
	for _, c := range []struct {
		name, middle, note string
		tables             int
	}{
		{"longest line", strings.Repeat("x", 1<<20) + "\n", "", 0},
		{"line too long", strings.Repeat("x", 1<<20+1) + "\n", "5 line-too-long", 0},
		{"row too long", "| a | b |\n| " + strings.Repeat("x", 1<<20) + " |\n| c | d |\n", "6 line-too-long", 2},
		{"widest table", table(1000, 1), "", 1},
		{"table too wide", table(2, 3) + table(1001, 1), "8 table-too-wide", 0},
		{"rows below a row too wide", table(2, 3) + table(1001, 1) + table(2, 1) + table(1001, 1), "8 table-too-wide", 0},
		{"longest table", table(1000, 2000), "", 1},
		{"table too long", table(1000, 2001), "2005 table-too-long", 0},
		// One wide row makes all the others as wide.
		{"table too long once filled up", table(1, 2001) + table(1000, 1), "2006 table-too-long", 0},
		{"table of rules", "|---|\n|===|\n|-----|\n", "", 1},
		{"table of nothing else", "|---|\n", "5 table-empty", 0},
		{"widest simple table", simple(1000, 1), "", 1},
		{"simple table too wide", simple(1001, 3), "6 table-too-wide", 0},
		{"simple table too long", simple(1000, 2001), "2006 table-too-long", 0},
		{"headless table too wide", "  " + strings.Repeat("-- ", 1001) + "\n  a\n  " + strings.Repeat("-- ", 1001) + "\n", "5 table-too-wide", 0},
		{"widest grid", grid(1000, 1), "", 1},
		{"grid too wide", grid(1001, 3), "5 table-too-wide", 0},
		{"grid too long", grid(1000, 2001), "5 table-too-long", 0},
		{"grid of ever other edges", shifted(1001), "1004 table-too-wide", 0},
		{"grid of too many lines", border(1000) + strings.Repeat(strings.Repeat("|1 ", 1000)+"|\n", 8000) + border(1000), "5 table-too-long", 0},
		{"grid of parted cells too wide", parted(600, 600, 1), "6 table-too-wide", 0},
		{"grid of parted cells too long", parted(900, 0, 2500), "6 table-too-long", 0},
		{"headless table with dashes inside", "  -- --\n" + strings.Repeat("  1  2\n  ---\n", 63) + "  1  2\n  -- --\n", "", 1},
		{"headless table with more dashes inside", "  -- --\n" + strings.Repeat("  1  2\n  ----\n", 64) + "  1  2\n  -- --\n", "", 0},
		{"multiline table with dashes inside", "  -----\n  a  b\n  -- --\n" + strings.Repeat("  1  2\n\n  -- --\n", 63) + "  1  2\n\n  -----\n", "", 1},
		{"fused cells too many", simple(2, 1) + "  a" + strings.Repeat("||", 1001) + "\n", "", 1},
		{"row of parted cells too wide", "  a\n" + strings.Repeat("  "+strings.Repeat("-", 1300), 2) + "\n" + strings.Repeat("  "+strings.Repeat("||", 600)+strings.Repeat(" ", 100), 2) + "b\n", "7 table-too-wide", 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc := read(t, []byte(before+c.middle+after))
			var notes []string
			for _, n := range doc.Notes {
				notes = append(notes, fmt.Sprintf("%d %s", n.Line, n.Code))
			}
			if got := strings.Join(notes, ", "); got != c.note {
				t.Errorf("notes %q, want %q", got, c.note)
			}
			if len(doc.Tables) != c.tables {
				t.Errorf("%d tables, want %d", len(doc.Tables), c.tables)
			}
			var words []string
			for _, s := range doc.Sections {
				for _, p := range s.Paragraphs {
					words = append(words, p.Text)
				}
			}
			if len(words) < 2 || words[0] != "before" || words[len(words)-1] != "after" {
				t.Errorf("the text around it was not read")
			}
		})
	}
}

// TestTooManyLines counts line ends of every kind, since each takes memory.
func TestTooManyLines(t *testing.T) {
	for _, end := range []string{"\n", "\r", "\r\n"} {
		if _, err := (plaintext.Reader{}).Read(strings.Repeat(end, 2_000_000)); err != nil {
			t.Errorf("2,000,000 times %q: %v", end, err)
		}
		_, err := plaintext.Reader{}.Read(strings.Repeat(end, 2_000_001))
		if want := "2000000: expected at most 2000000 lines"; err == nil || err.Error() != want {
			t.Errorf("2,000,001 times %q: %v, want %s", end, err, want)
		}
	}
}

func TestSniff(t *testing.T) {
	for text, want := range map[string]int{
		"":                      10,
		"Words.":                10,
		"== Heading ==":         30,
		"\n\n = Title = \r\n":   30,
		"= Not quite":           10,
		"a\n  --- ----- ---\n":  70,
		"+---+\n| a |\n+===+\n": 70,
		"words\n\n[TABLE]\n":    70,
		"words -- -- words\n":   10,
		"<!-- -- -->\n------":   10,
	} {
		if got := (plaintext.Reader{}).Sniff(text); got != want {
			t.Errorf("Sniff(%q) = %d, want %d", text, got, want)
		}
	}
}

func BenchmarkRead(b *testing.B) {
	source, err := os.ReadFile("../../raw/montenegro.txt")
	if err != nil {
		b.Fatal(err)
	}
	readers := extract.Readers{plaintext.Reader{}}
	b.SetBytes(int64(len(source)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := readers.Read("montenegro", source); err != nil {
			b.Fatal(err)
		}
	}
}
