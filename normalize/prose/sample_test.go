package prose

import (
	"fmt"
	"strings"
	"testing"
)

// sampleRow is what is compared of a poll of sample.txt.
type sampleRow struct {
	date, maker, population string
	asked                   bool   // the poll has a question of its own
	shares                  string // role and figure, the wording of answers left out
}

func (r sampleRow) String() string {
	return fmt.Sprintf("%s | %s | %s | question %t | %s", r.date, r.maker, r.population, r.asked, r.shares)
}

// matches says that a row read is the one marked.
func (r sampleRow) matches(want sampleRow) bool {
	return r.date == want.date && r.maker == want.maker && strings.EqualFold(r.population, want.population) &&
		r.asked == want.asked && r.shares == want.shares
}

// readRow reads a row as spell writes it.
func readRow(t testing.TB, line string) sampleRow {
	t.Helper()
	parts := strings.Split(line, " | ")
	if len(parts) != 5 {
		t.Fatalf("%q: expected five parts", line)
	}
	var shares []string
	for len(parts[4]) > 0 {
		share, rest := parts[4], ""
		if at := strings.Index(share, " ("); at >= 0 && !strings.Contains(share[:at], ", ") {
			// An answer goes on to its bracket, commas and all.
			end := strings.Index(share, "), ")
			if end < 0 {
				end = len(share) - 1
			}
			share, rest = share[:at], strings.TrimPrefix(share[end+1:], ", ")
		} else {
			share, rest, _ = strings.Cut(share, ", ")
		}
		shares, parts[4] = append(shares, share), rest
	}
	return sampleRow{date: strings.TrimSpace(parts[0]), maker: parts[1], population: parts[2], asked: parts[3] != "", shares: strings.Join(shares, ", ")}
}

// TestSample measures how many polls of real pages are read, and how many of
// those read are right.
func TestSample(t *testing.T) {
	// What the rules have reached with each sample. A change that raises a
	// figure raises it here; none may fall.
	for _, s := range []sample{
		{name: "sample.txt", precision: 0.95, recall: 0.93, polls: 40, nothing: 50},
		{name: "sample2.txt", precision: 0.96, recall: 0.96, polls: 40, nothing: 30},
		{name: "sample3.txt", precision: 0.98, recall: 0.98, polls: 20, nothing: 10},
		{name: "sample4.txt", precision: 0.85, recall: 0.85, polls: 20, nothing: 10},
		{name: "sample5.txt", precision: 0.89, recall: 0.83, polls: 20, nothing: 10},
		{name: "sample6.txt", precision: 0.88, recall: 0.92, polls: 15, nothing: 10},
		{name: "sample7.txt", precision: 0.97, recall: 0.97, polls: 39, nothing: 15},
		{name: "sample8.txt", precision: 0.89, recall: 0.91, polls: 39, nothing: 15},
		{name: "sample9.txt", precision: 0.96, recall: 0.92, polls: 34, nothing: 14},
		{name: "sample10.txt", precision: 0.90, recall: 0.83, polls: 36, nothing: 12},
		{name: "sample11.txt", precision: 0.86, recall: 0.83, polls: 36, nothing: 12},
		{name: "sample12.txt", precision: 0.94, recall: 0.90, polls: 36, nothing: 12},
		{name: "sample13.txt", precision: 0.89, recall: 0.87, polls: 36, nothing: 12},
		{name: "sample14.txt", precision: 0.87, recall: 0.85, polls: 30, nothing: 10},
		{name: "sample15.txt", precision: 1, recall: 0.98, polls: 30, nothing: 10},
		{name: "sample16.txt", precision: 1, recall: 1, polls: 30, nothing: 10},
		{name: "sample17.txt", precision: 0.97, recall: 0.97, polls: 30, nothing: 10},
		{name: "sample18.txt", precision: 0.92, recall: 0.83, polls: 30, nothing: 10},
		{name: "sample19.txt", precision: 0.94, recall: 0.91, polls: 35, nothing: 13},
		{name: "sample20.txt", precision: 0.92, recall: 0.92, polls: 47, nothing: 13},
		{name: "sample21.txt", precision: 0.93, recall: 0.90, polls: 44, nothing: 13},
		{name: "sample22.txt", precision: 0.89, recall: 0.89, polls: 37, nothing: 13},
		{name: "sample23.txt", precision: 0.87, recall: 0.85, polls: 41, nothing: 12},
		{name: "sample24.txt", precision: 0.94, recall: 0.93, polls: 46, nothing: 13},
		{name: "sample25.txt", precision: 0.85, recall: 0.87, polls: 33, nothing: 11},
		{name: "sample26.txt", precision: 0.77, recall: 0.76, polls: 52, nothing: 14},
		{name: "sample27.txt", precision: 0.86, recall: 0.78, polls: 43, nothing: 14},
		{name: "sample28.txt", precision: 0.88, recall: 0.80, polls: 60, nothing: 25},
		{name: "sample29.txt", precision: 0.69, recall: 0.64, polls: 28, nothing: 13},
		{name: "sample30.txt", precision: 0.98, recall: 1, polls: 33, nothing: 11},
		{name: "sample31.txt", precision: 0.87, recall: 0.75, polls: 32, nothing: 11},
		{name: "sample32.txt", precision: 0.92, recall: 0.89, polls: 43, nothing: 15},
		{name: "sample33.txt", precision: 0.46, recall: 0.26, polls: 16, nothing: 15},
	} {
		t.Run(s.name, s.measure)
	}
}

// sample is a file of marked passages.
type sample struct {
	name              string
	precision, recall float64 // reached before
	polls, nothing    int     // how many passages tell polls, and none, at least
}

func (s sample) measure(t *testing.T) {
	name := "testdata/" + s.name
	cases, lines := readCases(t, name)
	given, marked, right, nothing := 0, 0, 0, 0
	var figures parts
	for _, c := range cases {
		result, page := false, ""
		for i := c.line - 2; i >= 0 && strings.HasPrefix(lines[i], "# "); i-- {
			if lines[i] == "# result" {
				result = true
			} else if page == "" {
				page = strings.TrimPrefix(lines[i], "# ")
			}
		}
		var got, want []sampleRow
		for _, p := range pollsIn(c.paragraph, c.ctx) {
			row := readRow(t, spell(&p))
			row.maker = p.Pollster // the marks leave clients out
			got = append(got, row)
		}
		for _, l := range c.want {
			want = append(want, readRow(t, l))
		}
		if len(want) == 0 {
			nothing++
		}
		given, marked = given+len(got), marked+len(want)
		figures.add(want, got)
		if result && len(got) > 0 {
			t.Errorf("%s:%d: %s: a poll from an election result: %v", name, c.line, page, got)
		}
		spare, missed := got, []sampleRow(nil)
	next:
		for _, w := range want {
			for i, g := range spare {
				if g.matches(w) {
					right++
					spare = append(append([]sampleRow(nil), spare[:i]...), spare[i+1:]...)
					continue next
				}
			}
			missed = append(missed, w)
		}
		if len(spare)+len(missed) > 0 {
			t.Logf("%s:%d: %s: %s", name, c.line, page, c.paragraph)
			for _, w := range missed {
				t.Logf("    marked, not given: %s", w)
			}
			for _, g := range spare {
				t.Logf("    given, not marked: %s", g)
			}
		}
	}
	if len(cases)-nothing < s.polls || nothing < s.nothing {
		t.Errorf("%d passages with polls, %d without: expected %d and %d or more", len(cases)-nothing, nothing, s.polls, s.nothing)
	}
	precision, recall := ratio(right, given), ratio(right, marked)
	t.Log(figures)
	t.Logf("precision %.2f (%d of %d), recall %.2f (%d of %d)", precision, right, given, recall, right, marked)
	if precision < s.precision || recall < s.recall {
		t.Errorf("precision %.2f, recall %.2f: %.2f and %.2f were reached before", precision, recall, s.precision, s.recall)
	}
}

func ratio(part, whole int) float64 {
	if whole == 0 {
		return 0
	}
	return float64(part) / float64(whole)
}
