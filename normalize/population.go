package normalize

import (
	_ "embed"
	"encoding/csv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
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

// cutPopulation parts the size of a sample from who was asked: "500 RV", "1,004
// (LV)", "– (LV)", "1,078 likely voters".
func cutPopulation(sample string) (size, population string) {
	if sample != "" && isDigitRune(rune(sample[len(sample)-1])) {
		return sample, "" // as most are
	}
	marked := strings.TrimRight(sample, ") \u00a0")
	size = strings.TrimRightFunc(marked, func(r rune) bool { return 'A' <= r && r <= 'Z' })
	if strings.HasSuffix(size, "/") { // N/A
		return sample, ""
	}
	if population = populations()[marked[len(size):]]; population != "" {
		return strings.TrimRight(size, "( \u00a0"), population
	}
	size, behind := cutBehind(sample)
	switch population = populations()[behind]; population {
	case "":
		return sample, ""
	case everybody:
		return size, ""
	}
	return size, population
}

// cutBehind parts the figure that a text begins with from the words behind it, unless
// another stands in brackets.
func cutBehind(sample string) (size, behind string) {
	end := strings.LastIndexFunc(sample, isDigitRune) + 1
	if strings.IndexByte(sample[:end], '(') >= 0 {
		return sample, ""
	}
	return sample[:end], strings.Trim(sample[end:], "() \u00a0")
}

// peopleBehind are the people behind the size of a sample that no list has: a
// name in a few words and small letters, "500 Democrats". Other words may as well say how they were
// asked, and nouns have capitals in German.
func peopleBehind(sample, language string) (size, people string) {
	const longest = 40
	size, people = cutBehind(sample)
	first, _ := utf8.DecodeRuneInString(people)
	if size == "" || !unicode.IsUpper(first) || strings.ToUpper(people) == people || len(people) > longest || language != "" && language != "en" || strings.ContainsAny(people, "±=%/;:") {
		return sample, ""
	}
	return size, people
}
