package column

import (
	"bufio"
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

var update = flag.Bool("update", false, "rewrite the expected results")

// TestHeaders reads the role of every header of a list: "header | role".
func TestHeaders(t *testing.T) {
	const name = "testdata/headers.txt"
	file, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	var want, got strings.Builder
	for s := bufio.NewScanner(file); s.Scan(); {
		header, _, _ := strings.Cut(s.Text(), " | ")
		fmt.Fprintln(&want, s.Text())
		fmt.Fprintf(&got, "%s | %s\n", header, RoleOf(header, ""))
	}
	if *update {
		if err := os.WriteFile(name, []byte(got.String()), 0o600); err != nil {
			t.Fatal(err)
		}
		return
	}
	if diff := cmp.Diff(want.String(), got.String()); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

var roles = []Role{
	Fieldwork, Publication, Date, Pollster, Client, Sample, Support, Oppose, Neutral, Undecided,
	NoAnswer, OtherResponse, Lead, Total, MarginOfError, Event, Note, Ref,
	Seats, Turnout, Region, Method, Question, Population,
}

func TestWordsFileIsSound(t *testing.T) {
	for _, p := range phrases {
		if p.languages&english == 0 {
			continue
		}
		switch p.match {
		case "whole", "start", "any":
		default:
			t.Errorf("%q matches %q: expected whole, start or any", p.text, p.match)
		}
		if !slices.Contains(roles, p.role) {
			t.Errorf("%q has role %q, which no column has", p.text, p.role)
		}
	}
}

func row(cells ...string) Row {
	r := make(Row, len(cells))
	for i, c := range cells {
		r[i] = Cell{Text: c, Given: true}
	}
	return r
}

// drawTable draws a table of polls with six whole rows and a seventh that may
// have lost cells; whole is that row before it did.
func drawTable(t *rapid.T) (rows []Row, whole Row) {
	rows = append(rows, row("Date", "Pollster", "Sample", "Support", "Oppose", "Undecided", "Lead"))
	for i := range 7 {
		support := rapid.IntRange(1, 90).Draw(t, "support")
		oppose := rapid.IntRange(1, 99-support).Draw(t, "oppose")
		lead := max(support-oppose, oppose-support)
		rows = append(rows, row(
			fmt.Sprintf("%d May 20%02d", 1+i, 20-i),
			rapid.SampledFrom([]string{"Alpha", "Beta", "Gamma"}).Draw(t, "pollster"),
			fmt.Sprint(rapid.IntRange(1000, 3000).Draw(t, "sample")),
			fmt.Sprintf("%d%%", support), fmt.Sprintf("%d%%", oppose),
			fmt.Sprintf("%d%%", 100-support-oppose), fmt.Sprintf("%d%%", lead)))
	}
	last := len(rows) - 1
	whole = rows[last]
	for range rapid.IntRange(0, 3).Draw(t, "deletions") {
		i := rapid.IntRange(0, len(rows[last])-1).Draw(t, "cell")
		rows[last] = append(append(Row{}, rows[last][:i]...), rows[last][i+1:]...)
	}
	for len(rows[last]) < len(whole) {
		rows[last] = append(rows[last], Cell{})
	}
	return rows, whole
}

// TestAlignKeepsOrder: a reading uses every cell once and in order, and never
// puts one where it cannot belong.
func TestAlignKeepsOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows, _ := drawTable(t)
		l := new(Detector).Detect(rows, Options{CellsLost: true})
		for i := l.HeaderRows; i < len(rows); i++ {
			r := l.Align(i)
			if r.Unread != "" {
				continue
			}
			used, previous := 0, -1
			for column, cell := range r.Cells {
				if cell < 0 || rows[i][cell].Text == "" {
					continue
				}
				if cell <= previous {
					t.Fatalf("row %d: cells %v are out of order", i, r.Cells)
				}
				previous = cell
				used++
				if l.Columns[column].Role.cost(shapeOf(rows[i][cell].Text, ""), l.percents) == never {
					t.Fatalf("row %d: %q in column %s", i, rows[i][cell].Text, l.Columns[column].Role)
				}
			}
			if filled := countFilled(rows[i]); used != filled {
				t.Fatalf("row %d: %d of %d cells used", i, used, filled)
			}
		}
	})
}

func countFilled(r Row) int {
	n := 0
	for _, c := range r {
		if c.Text != "" {
			n++
		}
	}
	return n
}

// TestAlignNeverSilentlyWrong: a row that lost cells is read right, is marked
// as moved, or is not read.
func TestAlignNeverSilentlyWrong(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows, whole := drawTable(t)
		l := new(Detector).Detect(rows, Options{CellsLost: true})
		last := len(rows) - 1
		r := l.Align(last)
		if r.Unread != "" || r.Moved {
			return
		}
		for column, cell := range r.Cells {
			if cell >= 0 && rows[last][cell].Text != "" && rows[last][cell].Text != whole[column].Text {
				t.Fatalf("%v was read in place as %s; it was %v", rows[last], l.Describe(last, r.Cells), whole)
			}
		}
	})
}

// TestAlignIsBounded: a wide row of figures has more readings than can be
// weighed, and says so.
func TestAlignIsBounded(t *testing.T) {
	header, full := Row{{Text: "Date", Given: true}}, Row{{Text: "May 2020", Given: true}}
	header = append(header, Cell{Text: "Support", Given: true})
	full = append(full, Cell{Text: "1%", Given: true})
	for i := range 500 {
		header = append(header, Cell{Text: fmt.Sprintf("Answer %d", i), Given: true})
		full = append(full, Cell{Text: "0.1%", Given: true})
	}
	short := append(Row{}, full[:250]...)
	for len(short) < len(full) {
		short = append(short, Cell{})
	}
	rows := []Row{header, full, full, full, short}
	l := new(Detector).Detect(rows, Options{CellsLost: true})
	if r := l.Align(4); !strings.Contains(r.Unread, "too many ways") {
		t.Errorf("read as %v, %q", r.Cells, r.Unread)
	}
}

// TestTrustedPlaces: where the source keeps places, cells are never moved.
func TestTrustedPlaces(t *testing.T) {
	rows := []Row{
		row("Date", "Pollster", "Support", "Oppose", "Lead"),
		row("May 2020", "50%", "40%", "10%", ""),
	}
	l := new(Detector).Detect(rows, Options{})
	r := l.Align(1)
	if diff := cmp.Diff([]int{0, 1, 2, 3, 4}, r.Cells); diff != "" || r.Moved {
		t.Errorf("moved %v %s", r.Moved, diff)
	}
}

func BenchmarkDetectAndAlign(b *testing.B) {
	rows := []Row{row("Dates conducted", "Pollster", "Client", "Sample size", "Support", "Opposed", "Neutral or", "Lead")}
	for i := range 30 {
		rows = append(rows,
			row(fmt.Sprintf("March %d", 1990+i), "Alpha", "The Institute", "1204", "11%", "84%", "5%", "73%"),
			row(fmt.Sprintf("April %d", 1990+i), "Beta", "1000", "8%", "85.4%", "6.6%", "77.4%", ""))
	}
	b.ReportAllocs()
	for b.Loop() {
		l := new(Detector).Detect(rows, Options{CellsLost: true})
		for i := l.HeaderRows; i < len(rows); i++ {
			if r := l.Align(i); r.Unread != "" {
				b.Fatal(r.Unread)
			}
		}
	}
}
