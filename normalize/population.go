package normalize

import (
	_ "embed"
	"encoding/csv"
	"strings"
	"sync"
)

//go:embed populations.csv
var populationsCSV string

// populations gives who was asked by the marks that American pages put behind
// the size of a sample, and the words, in lower case, for everybody.
var populations = sync.OnceValue(func() map[string]string {
	records, err := csv.NewReader(strings.NewReader(populationsCSV)).ReadAll()
	if err != nil {
		panic("populations.csv: " + err.Error())
	}
	list := map[string]string{}
	for _, r := range records[1:] {
		list[r[0]] = r[1]
	}
	return list
})

// isEverybody says that a cell for who or where was asked names no part of the
// people: it is blank, or names all of them.
func isEverybody(text string) bool {
	return isMissing(text) || populations()[strings.ToLower(text)] == everybody
}

// everybody stands in the list for the general population.
const everybody = "everybody"

// cutPopulation parts the size of a sample from the mark of who was asked: "500
// RV", "1,004 (LV)", "– (LV)".
func cutPopulation(sample string) (size, population string) {
	if sample != "" && isDigitRune(rune(sample[len(sample)-1])) {
		return sample, "" // as most are
	}
	marked := strings.TrimRight(sample, ") \u00a0")
	size = strings.TrimRightFunc(marked, func(r rune) bool { return 'A' <= r && r <= 'Z' })
	if len(size) == len(marked) || strings.HasSuffix(size, "/") { // N/A
		return sample, ""
	}
	if population = populations()[marked[len(size):]]; population == "" {
		return sample, ""
	}
	return strings.TrimRight(size, "( \u00a0"), population
}
