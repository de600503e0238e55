package diff

import (
	"cmp"
	"errors"
	"io"
	"slices"
)

// What tells that a column got another name: as many of the values in its first
// rows, in percent, as are needed, and how many rows are looked at.
const (
	sampleRows   = 1000
	renamedShare = 80
)

// findRenamed pairs the columns that only one side has by what they hold, from
// the place on the new side to that on the old one.
func findRenamed(old, latest *table) (map[int]int, error) {
	gone, come := missingIn(old, latest), missingIn(latest, old)
	if len(gone) == 0 || len(come) == 0 {
		return nil, nil
	}
	before, err := sampleColumns(old, gone)
	if err != nil {
		return nil, err
	}
	after, err := sampleColumns(latest, come)
	if err != nil {
		return nil, err
	}
	type pair struct{ i, j, share int }
	var pairs []pair
	for a, i := range gone {
		for b, j := range come {
			if share := overlap(before[a], after[b]); share >= renamedShare {
				pairs = append(pairs, pair{i, j, share})
			}
		}
	}
	slices.SortStableFunc(pairs, func(a, b pair) int {
		return cmp.Or(cmp.Compare(b.share, a.share), cmp.Compare(distance(a.i, a.j), distance(b.i, b.j)))
	})
	renamed, taken := map[int]int{}, map[int]bool{}
	for _, p := range pairs {
		if _, ok := renamed[p.j]; !ok && !taken[p.i] {
			renamed[p.j], taken[p.i] = p.i, true
		}
	}
	return renamed, nil
}

// missingIn lists the columns of a table that another one lacks.
func missingIn(t, other *table) []int {
	var at []int
	for i, name := range t.columns {
		if !slices.Contains(other.columns, name) {
			at = append(at, i)
		}
	}
	return at
}

// sampleColumns counts the values in the first rows of some columns.
func sampleColumns(t *table, at []int) ([]map[string]int, error) {
	r, err := t.open()
	if err != nil {
		return nil, err
	}
	defer func() { _ = r.close() }() // only read from
	counts := make([]map[string]int, len(at))
	for k := range counts {
		counts[k] = map[string]int{}
	}
	for range sampleRows {
		record, err := r.read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, err
		}
		for k, i := range at {
			if i < len(record) && record[i] != "" {
				counts[k][record[i]]++
			}
		}
	}
	return counts, nil
}

// overlap is how many percent of the values of the larger of two samples are in
// the other one; 0 where one is empty.
func overlap(a, b map[string]int) int {
	common, inA, inB := 0, 0, 0
	for v, n := range a {
		inA += n
		common += min(n, b[v])
	}
	for _, n := range b {
		inB += n
	}
	if common == 0 {
		return 0
	}
	return 100 * common / max(inA, inB)
}

func distance(i, j int) int { return max(i-j, j-i) }
