package number

import (
	"bufio"
	"bytes"
	"errors"
	"flag"
	"fmt"
	"os"
	"strconv"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/govalues/decimal"
)

var update = flag.Bool("update", false, "rewrite the results in testdata")

// A line of a golden file is "input | format | result". The input is written in double quotes where it starts or ends with
// a space or holds \u escapes. The format is two signs, decimal and group, "-" for not known and "_" for a space.
type golden struct{ input, format string }

func readGolden(line string) (golden, error) {
	parts := strings.Split(line, "|")
	if len(parts) < 2 {
		return golden{}, fmt.Errorf("want input | format | result: %s", line)
	}
	g := golden{strings.TrimSpace(parts[0]), strings.TrimSpace(parts[1])}
	if strings.HasPrefix(g.input, `"`) {
		text, err := strconv.Unquote(g.input)
		if err != nil {
			return g, fmt.Errorf("%v: %s", err, line)
		}
		g.input = text
	}
	if utf8.RuneCountInString(g.format) != 2 {
		return g, fmt.Errorf("want two signs of format: %s", line)
	}
	return g, nil
}

func (g golden) signs() Format {
	sign := func(b byte) rune {
		switch b {
		case '-':
			return 0
		case '_':
			return ' '
		}
		return rune(b)
	}
	return Format{sign(g.format[0]), sign(g.format[1])}
}

func show(n Number, err error) string {
	if e := (*Error)(nil); errors.As(err, &e) {
		return fmt.Sprintf("! at %d: want %s", e.Offset, e.Want)
	}
	if n.Missing != Present {
		return "missing " + n.Missing.String()
	}
	var words []string
	if n.Known {
		words = append(words, n.Value.String())
	}
	if n.Percent {
		words = append(words, "%")
	}
	if n.Signed != 0 {
		words = append(words, fmt.Sprintf("signed%+d", n.Signed))
	}
	if n.Qualifier != Exact {
		words = append(words, n.Qualifier.String())
	}
	return strings.Join(append(words, "["+n.Interval().String()+"]"), " ")
}

func testGolden(t *testing.T, file string, parse func(string, Format) (Number, error)) {
	t.Helper()
	old, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var now bytes.Buffer
	cases := 0
	for line := range strings.Lines(string(old)) {
		line = strings.TrimSuffix(line, "\n")
		if line == "" || strings.HasPrefix(line, "# ") {
			fmt.Fprintln(&now, line)
			continue
		}
		g, err := readGolden(line)
		if err != nil {
			t.Fatal(err)
		}
		cases++
		written := strings.TrimRight(strings.Join(strings.SplitN(line, "|", 3)[:2], "|"), " ")
		fmt.Fprintf(&now, "%s | %s\n", written, show(parse(g.input, g.signs())))
	}
	t.Logf("%d cases", cases)
	if *update {
		if err := os.WriteFile(file, now.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if diff := cmp.Diff(strings.Split(string(old), "\n"), strings.Split(now.String(), "\n")); diff != "" {
		t.Errorf("%s (-want +got); -update rewrites it:\n%s", file, diff)
	}
}

func TestParse(t *testing.T)      { testGolden(t, "testdata/numbers.txt", Parse) }
func TestParseCount(t *testing.T) { testGolden(t, "testdata/counts.txt", ParseCount) }

// inputs returns what the golden file reads, to seed the fuzzers.
func inputs(tb testing.TB, file string) []golden {
	tb.Helper()
	data, err := os.Open(file)
	if err != nil {
		tb.Fatal(err)
	}
	defer data.Close()
	var all []golden
	for lines := bufio.NewScanner(data); lines.Scan(); {
		if line := lines.Text(); line != "" && !strings.HasPrefix(line, "# ") {
			g, err := readGolden(line)
			if err != nil {
				tb.Fatal(err)
			}
			all = append(all, g)
		}
	}
	return all
}

func TestDetectFormat(t *testing.T) {
	for _, test := range []struct {
		cells string
		want  Format
	}{
		{"", Format{}},
		{"43; 51; 8", Format{}},
		{"43.75; 51", Format{'.', 0}},
		{"54,2; 45,8; 10", Format{',', 0}},
		{"54,2 %; 1.204", Format{',', '.'}},
		{"43.5; 1,100", Format{'.', ','}},
		{"1,100", Format{0, ','}},
		{"1,100; 950; N/A; 2,010", Format{0, ','}},
		{"1.204", Format{}},
		{"1.204; 2.017", Format{}},
		{"2.010; 1.500; 1.404", Format{0, '.'}},
		{"2.010; 1.404; 950", Format{0, '.'}},
		{"43.125; 40.001; 16.874", Format{}},
		{"43.125%; 40.500%; 16.375%", Format{}},
		{"0.125; 1.500; 2.500", Format{'.', 0}},
		{"1.100,5", Format{',', '.'}},
		{"1,100.5; 7", Format{'.', ','}},
		{"12.345.678", Format{0, '.'}},
		{"12.345.678; 43.5", Format{}},
		{"2,6; 2.6", Format{}},
		{"2,6; 2.6; 1,100; 1.100", Format{}},
		{"1,100; 2.010", Format{}},
		{"1,100; 2.010; 1.500; 1.400", Format{}},
		{"1 100; 1\u00a0204; 54,2", Format{',', ' '}},
		{"1'100; 1’204", Format{0, '\''}},
		{"1'100; 1 204", Format{}},
		{"12,34,567; 950", Format{0, ','}},
		{"28,5–32,5", Format{',', 0}},
		{"n=1.200; n=1.404", Format{0, '.'}},
		{"Tie; –; ; June 2017; 1.204 Smith", Format{}},
	} {
		var cells []string
		if test.cells != "" {
			cells = strings.Split(test.cells, "; ")
		}
		if got := DetectFormat(cells); got != test.want {
			t.Errorf("DetectFormat(%q) = %q %q, want %q %q", cells, got.Decimal, got.Group, test.want.Decimal, test.want.Group)
		}
	}
}

func TestLooks(t *testing.T) {
	for want, cells := range map[Shape][]string{
		NotNumber: {"Ipsos", "June 2017", "6–12 October 2017", "2017-10-06", "43 Smith", "Áltica[11]", "2 (north)", "T24", "%", "Yes", "*", "2016-12",
			"rund", "NCA", "K. A. Smith", "Unbekannter", "Brakel", "1.000 Müller", "500 D", "不详细", "Øko", "Über alles", "2 mil"},
		Plain:   {"43", "43.75", "7,6", "2.010", "<1", "~40", "28–32", "+8", "−8.4", "43.5[a]", "43.5 (+2)", "½", "−100.5", "±3", "8.0"},
		Percent: {"7.6%", "7.6 %", "1,100%", "<1%", "12 percent", "28–32 %", "４３％"},
		Count: {"1,100", "1000", "500", "1 100", "1'100", "12.345.678", "1,204 (LV)", "n=50", "1,100+", "1000-1200", "~1,000", "2017",
			"rund 1,000", "env. 1 000", "约1,000", "1,073人", "1.000 Befragte", "600 LV"},
		Absent: {"", " ", "–", "-", "—", "N/A", "''N/A''", "?", "not asked", "…", "\u00a0", "[a]",
			"k. A.", "NC", "brak danych", "未公布", "НЕПОЗНАТО", "Belirtilmedi"},
	} {
		for _, cell := range cells {
			if got := Looks(cell); got != want {
				t.Errorf("Looks(%q) = %v, want %v", cell, got, want)
			}
		}
	}
}

func TestNames(t *testing.T) {
	for got, want := range map[string]string{
		AtLeast.String(): "at_least", Exact.String(): "", Qualifier(99).String(): "Qualifier(99)",
		NotAsked.String(): "not_asked", Present.String(): "", Missing(99).String(): "Missing(99)",
		Percent.String(): "percent", Shape(99).String(): "Shape(99)",
		(&Error{Text: strings.Repeat("ž", 40), Offset: 0, Want: "a figure"}).Error(): `figure "` + strings.Repeat("ž", 30) + `"…: at byte 0: want a figure`,
		(&Error{Text: strings.Repeat("\x80", 90), Want: "x"}).Error():                `figure "` + strings.Repeat(`\x80`, 56) + `"…: at byte 0: want x`,
	} {
		if got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestScale(t *testing.T) {
	for text, want := range map[string]int{"43": 0, "8.00": 2, "<0.5": 1, ">90": 0, "28–32.5": 1, "≥5.0": 1, "N/A": 0, "½": 1} {
		n, err := Parse(text, Format{})
		if err != nil || n.Scale() != want {
			t.Errorf("Parse(%q).Scale() = %d, %v, want %d", text, n.Scale(), err, want)
		}
	}
}

// digitValue counts on this.
func TestDigitTable(t *testing.T) {
	check := func(lo, hi, stride uint32) {
		if stride != 1 || (hi-lo+1)%10 != 0 {
			t.Errorf("digits %U to %U by %d are not whole runs of ten", lo, hi, stride)
		}
	}
	for _, row := range unicode.Nd.R16 {
		check(uint32(row.Lo), uint32(row.Hi), uint32(row.Stride))
	}
	for _, row := range unicode.Nd.R32 {
		check(row.Lo, row.Hi, row.Stride)
	}
}

// A Number that Parse never makes must not break the arithmetic either.
func TestIntervalOfAnyDecimal(t *testing.T) {
	tiny := decimal.MustNew(1, decimal.MaxScale)
	for _, d := range []decimal.Decimal{limit, limit.Neg(), tiny, tiny.Neg(), decimal.MustParse("12345678901234567.89")} {
		if i := (Number{Value: d, Known: true}).Interval(); !i.Contains(d) {
			t.Errorf("%s is outside of %s", d, i)
		}
	}
}

func BenchmarkParse(b *testing.B) {
	for _, text := range []string{"43", "43.75", "7.6%", "−8.4", "46.8\u00a0%", "'''43'''", "43.5[a]", "<1", "28–32%", "–", "N/A", "٤٣٫٥"} {
		b.Run(text, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Parse(text, Format{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
	b.Run("unreadable", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if _, err := Parse("2.1% Smith , 2.1% Jones", Format{}); err == nil {
				b.Fatal("read")
			}
		}
	})
}

func BenchmarkParseCount(b *testing.B) {
	for _, text := range []string{"1000", "1,100", "1 100", "n=1,204 (likely voters)"} {
		b.Run(text, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := ParseCount(text, Format{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkLooks(b *testing.B) {
	for _, text := range []string{"43.75", "1,100", "Institute for European Affairs", "6–12 October 2017"} {
		b.Run(text, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Looks(text)
			}
		})
	}
}

func BenchmarkInterval(b *testing.B) {
	n, err := Parse("43.75", Format{})
	if err != nil {
		b.Fatal(err)
	}
	m, _ := Parse("8.4", Format{})
	b.ReportAllocs()
	for b.Loop() {
		if n.Interval().Sub(m.Interval()).Abs().Meets(n.Interval()) {
			b.Fatal("they do not meet")
		}
	}
}

func BenchmarkDetectFormat(b *testing.B) {
	cells := strings.Split(strings.Repeat("43.75;1,100;7.6%;–;8;Ipsos;", 20), ";")
	b.ReportAllocs()
	for b.Loop() {
		DetectFormat(cells)
	}
}
