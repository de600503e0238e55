package diff

import (
	"strings"

	"github.com/agnivade/levenshtein"

	"pollard/normalize/edtf"
)

// likeness tells how much alike two records are.
type likeness struct {
	// score is 0 to 100, and whether the two can be one record at all. beside says
	// that they have the same neighbours.
	score func(i, j int, beside bool) (int, bool)
	// whole says that what belongs to the records is the same, too.
	whole func(i, j int) bool
	// marks are what two records have to share one of to be looked at where there
	// are many.
	marks func(side, row int) []string
}

// rowGroup is rows of both sides that share a mark.
type rowGroup struct{ old, new []int }

// groups puts rows together that share a mark, in the order of the marks.
func (l likeness) groups(old, latest []int) []rowGroup {
	at := map[string]int{}
	var all []rowGroup
	for side, rows := range [2][]int{old, latest} {
		for _, row := range rows {
			for _, mark := range l.marks(side, row) {
				k, ok := at[mark]
				if !ok {
					k = len(all)
					at[mark] = k
					all = append(all, rowGroup{})
				}
				if side == 0 {
					all[k].old = append(all[k].old, row)
				} else {
					all[k].new = append(all[k].new, row)
				}
			}
		}
	}
	kept := all[:0]
	for _, g := range all {
		if n := len(g.old) * len(g.new); n > 0 && n <= mostPairs {
			kept = append(kept, g)
		}
	}
	return kept
}

// tally adds up how much alike two records are: weights by how well each detail
// that one of them has agrees.
type tally struct{ got, most int }

func (t *tally) add(weight, percent int) { t.got += weight * percent; t.most += weight }

// text counts a detail that is there or not.
func (t *tally) text(weight int, a, b string) {
	if a != "" || b != "" {
		t.add(weight, sameAs(a, b))
	}
}

func (t *tally) percent() int {
	if t.most == 0 {
		return 0
	}
	return t.got / t.most
}

// pollLikeness compares polls: by their figures, date and pollster.
func (a *article) pollLikeness(p *part) likeness {
	figures := a.figures(p)
	score := func(i, j int, beside bool) (int, bool) {
		if p.old(i, "origin") != p.latest(j, "origin") || p.old(i, "scenario") != p.latest(j, "scenario") && p.old(i, "population") != p.latest(j, "population") {
			return 0, false
		}
		var t tally
		dates := sameDates(p.old(i, "fieldwork"), p.latest(j, "fieldwork"), p.old(i, "fieldwork_raw"), p.latest(j, "fieldwork_raw"))
		t.add(3, dates)
		shares := common(figures[0][i], figures[1][j])
		if len(figures[0][i])+len(figures[1][j]) > 0 {
			t.add(4, shares)
		}
		t.add(3, max(nameLikeness(p.old(i, "pollster_raw"), p.latest(j, "pollster_raw")), sameFilled(p.old(i, "pollster_id"), p.latest(j, "pollster_id"))))
		t.text(2, p.old(i, "sample_size_raw"), p.latest(j, "sample_size_raw"))
		t.text(1, p.old(i, "lead_raw"), p.latest(j, "lead_raw"))
		t.text(1, p.old(i, "client_raw"), p.latest(j, "client_raw"))
		t.text(1, p.old(i, "refs"), p.latest(j, "refs"))
		t.text(1, p.old(i, "note"), p.latest(j, "note"))
		t.text(1, p.old(i, "population"), p.latest(j, "population"))
		t.text(1, p.old(i, "scenario"), p.latest(j, "scenario"))
		t.add(1, sameAs(a.table(p.old(i, "table_id")), p.latest(j, "table_id")))
		if beside {
			t.add(2, 100)
		}
		const enough, sameFigures = 45, 99
		n := t.percent()
		return n, n >= enough && (dates > 0 || shares > sameFigures)
	}
	return likeness{
		score: score,
		whole: func(i, j int) bool {
			x, y := figures[0][i], figures[1][j]
			return len(x) == len(y) && (len(x) == 0 || common(x, y) == 100)
		},
		marks: func(side, row int) []string {
			s := p.sets[side]
			return []string{
				"both " + s.text(row, p.plan.col("fieldwork")) + " " + strings.Join(figures[side][row], " "),
				"date " + s.text(row, p.plan.col("fieldwork")),
				"figures " + strings.Join(figures[side][row], " "),
			}
		},
	}
}

// figures are the shares of every poll of both sides, by row: from its
// responses, or where these are not compared, from the poll itself.
func (a *article) figures(p *part) [2][][]string {
	var all [2][][]string
	responses := a.part("responses")
	for side := range 2 {
		set := p.sets[side]
		all[side] = make([][]string, set.n)
		if responses == nil {
			for row := range set.n {
				for _, name := range []string{"support", "oppose", "neutral", "total"} {
					if share := set.text(row, p.plan.col(name)); share != "" {
						all[side][row] = append(all[side][row], name+"="+share)
					}
				}
			}
			continue
		}
		at := make(map[string]int, set.n)
		for row := range set.n {
			at[set.text(row, p.plan.col("poll_id"))] = row
		}
		set = responses.sets[side]
		for k := range set.n {
			row, ok := at[set.text(k, responses.plan.col("poll_id"))]
			share := set.text(k, responses.plan.col("share_raw"))
			if share == "" {
				share = set.text(k, responses.plan.col("share"))
			}
			if ok {
				all[side][row] = append(all[side][row], set.text(k, responses.plan.col("response"))+"="+share)
			}
		}
	}
	return all
}

// common is how many percent of the longer of two lists both have.
func common(a, b []string) int {
	if len(a) == 0 || len(b) == 0 {
		return 0
	}
	n := 0
	left := append([]string(nil), b...)
	for _, x := range a {
		for k, y := range left {
			if x == y {
				left[k] = left[len(left)-1]
				left = left[:len(left)-1]
				n++
				break
			}
		}
	}
	return 100 * n / max(len(a), len(b))
}

// sameDates is how well two dates agree: as read, as written, or by a day that
// both cover.
func sameDates(a, b, rawA, rawB string) int {
	switch {
	case a == b && (a != "" || rawA == rawB), rawA == rawB && rawA != "":
		return 100
	case a == "" || b == "":
		return 0
	}
	x, errX := edtf.ParseEDTF(a)
	y, errY := edtf.ParseEDTF(b)
	if errX == nil && errY == nil && x.Overlaps(y) {
		return 70
	}
	return 0
}

// sameFilled is 100 for the same text that is not empty.
func sameFilled(a, b string) int {
	if a == "" {
		return 0
	}
	return sameAs(a, b)
}

// nameLikeness is how well two names agree; a few letters are a slip.
func nameLikeness(a, b string) int {
	const longest = 200 // what is longer is no name
	switch {
	case a == b:
		return 100
	case a == "" || b == "" || len(a) > longest || len(b) > longest:
		return 0
	}
	n := 100 - 100*levenshtein.ComputeDistance(a, b)/max(len([]rune(a)), len([]rune(b)))
	if n < 60 {
		return 0
	}
	return n
}

// eventLikeness compares events: by what happened and when.
func (a *article) eventLikeness(p *part) likeness {
	score := func(i, j int, beside bool) (int, bool) {
		if p.old(i, "kind") != p.latest(j, "kind") {
			return 0, false
		}
		var t tally
		dates := sameDates(p.old(i, "date"), p.latest(j, "date"), p.old(i, "date_raw"), p.latest(j, "date_raw"))
		t.add(3, dates)
		labels := nameLikeness(p.old(i, "label"), p.latest(j, "label"))
		if p.old(i, "label") != "" || p.latest(j, "label") != "" {
			t.add(4, labels)
		}
		t.text(1, p.old(i, "group"), p.latest(j, "group"))
		t.add(1, sameAs(a.table(p.old(i, "table_id")), p.latest(j, "table_id")))
		if beside {
			t.add(2, 100)
		}
		const enough = 50
		n := t.percent()
		return n, n >= enough && (dates > 0 || labels > 0)
	}
	return likeness{
		score: score,
		whole: func(int, int) bool { return true },
		marks: func(side, row int) []string {
			s := p.sets[side]
			return []string{"label " + s.text(row, p.plan.col("label")), "date " + s.text(row, p.plan.col("date"))}
		},
	}
}
