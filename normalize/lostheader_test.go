package normalize_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"pollard/normalize"
)

// lostTable is a table of polls as it is left where merged cells were lost, of its header
// as well.
type lostTable struct {
	text  string
	polls map[int][]string // by source line, the answers and shares of a poll, its lead last
}

// newLostTable makes one up. The names of parties stand below one cell, or some, that
// headed them; dates and two parties of a row may be merged, and a share may be missing.
func newLostTable(r *rand.Rand) lostTable {
	parties := []string{"Ashby", "Birch", "Cole", "Dorn", "Elm", "Fern", "Gorse", "Hazel"}[:2+r.IntN(7)]
	keys, behind := []string{"Dates", "Pollster"}, []string{}
	if r.IntN(3) > 0 {
		keys = append(keys, "Sample size")
	}
	if r.IntN(4) == 0 {
		keys = append(keys, "Margin of error")
	}
	if r.IntN(2) == 0 {
		behind = append(behind, "Others")
	}
	named := slices.Clone(parties)
	named = append(named, behind...)
	behind = append(behind, "Lead")

	above, below := slices.Concat(keys, parties, behind), parties
	switch r.IntN(4) {
	case 0:
		above = slices.Concat(keys, []string{"Parties"}, behind)
	case 1:
		above = slices.Concat(keys, make([]string, 1+r.IntN(len(parties))), behind)
	case 2:
		above = slices.Concat(keys, []string{"Government", "Opposition"}, behind)
		if len(parties) < 4 {
			above = slices.Concat(keys, []string{"Voting intention"}, behind)
		}
	default:
		below = nil
	}
	lines := []string{"= Opinion polling for the 2031 Ruritanian election =", "", line(above)}
	if below != nil {
		lines = append(lines, line(below))
	}
	t := lostTable{polls: map[int][]string{}}
	for row := range 5 + r.IntN(8) {
		shares := newShares(r, len(named))
		var cells, poll []string
		if row == 0 || r.IntN(8) > 0 {
			cells = append(cells, fmt.Sprintf("%d January %d", 1+r.IntN(28), 2030-row))
		}
		cells = append(cells, []string{"Ipsos", "Kantar", "Gallup", "YouGov"}[r.IntN(4)])
		if slices.Contains(keys, "Sample size") {
			cells = append(cells, fmt.Sprintf("1,%03d", r.IntN(1000)))
		}
		if slices.Contains(keys, "Margin of error") {
			cells = append(cells, "±3%")
		}
		merged := -1
		if len(parties) > 3 && r.IntN(8) == 0 {
			merged = r.IntN(len(parties) - 1)
		}
		var sizes []int // of parties
		for i, share := range shares {
			switch {
			case i == merged:
				shares[i+1] += share
				continue
			case i < len(parties):
				sizes = append(sizes, share)
			}
			cells, poll = append(cells, tenths(share)), append(poll, tenths(share))
		}
		slices.Sort(sizes)
		lead := tenths(sizes[len(sizes)-1] - sizes[len(sizes)-2])
		lines = append(lines, line(append(cells, lead)))
		t.polls[len(lines)] = append(poll, lead)
	}
	t.text = strings.Join(lines, "\n") + "\n"
	return t
}

// newShares gives so many tenths of percents that add up to 100 percent, all of them apart.
func newShares(r *rand.Rand, n int) []int {
	for {
		shares, rest := make([]int, n), 1000
		for i := range n - 1 {
			shares[i] = 11 + r.IntN(2*(rest-11*(n-i))/(n-i))
			rest -= shares[i]
		}
		shares[n-1] = rest
		if sorted := slices.Sorted(slices.Values(shares)); len(slices.Compact(sorted)) == n {
			return shares
		}
	}
}

func tenths(n int) string { return fmt.Sprintf("%d.%d%%", n/10, n%10) }

func line(cells []string) string { return "| " + strings.Join(cells, " | ") + " |" }

// TestLostHeader asks of such tables that a row gives its shares and its lead, or a finding
// that says what is amiss: never a silently wrong value.
func TestLostHeader(t *testing.T) {
	const tables = 400
	rows, right := 0, 0
	for seed := range uint64(tables) {
		table := newLostTable(rand.New(rand.NewPCG(seed, 1)))
		ds, findings := read(t, table.text)
		for i := range ds.Polls {
			p := &ds.Polls[i]
			rows++
			if got := sharesOf(p); slices.Equal(got, table.polls[p.Line]) {
				right++
			} else if said := about(findings, p.Line); len(said) == 0 {
				t.Errorf("seed %d, line %d: silently %q, expected %q\n%s", seed, p.Line, got, table.polls[p.Line], table.text)
			}
		}
	}
	if t.Logf("%d of %d rows read are right", right, rows); right < rows*99/100 {
		t.Errorf("only %d of %d rows read are right", right, rows)
	}
}

// sharesOf gives the shares a poll has, and its lead.
func sharesOf(p *normalize.Poll) (shares []string) {
	for i := range p.Responses {
		if raw := p.Responses[i].Share.Raw; raw != "" {
			shares = append(shares, raw)
		}
	}
	return append(shares, p.Lead.Raw)
}
