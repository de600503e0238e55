package normalize

import (
	_ "embed"
	"encoding/csv"
	"strings"
	"sync"

	"pollard/normalize/pollster"
)

//go:embed apparatus.csv
var apparatusCSV string

// apparatus holds the headings, folded, of the sections that say where an
// article's statements come from.
var apparatus = sync.OnceValue(func() map[string]bool {
	records, err := csv.NewReader(strings.NewReader(apparatusCSV)).ReadAll()
	if err != nil {
		panic("apparatus.csv: " + err.Error())
	}
	headings := map[string]bool{}
	for _, r := range records[1:] {
		headings[pollster.Fold(r[1])] = true
	}
	return headings
})

// isApparatus says that the innermost heading of a section is one below which
// sources are listed: their dates are days of publication and of retrieval, not
// of anything the article tells.
func isApparatus(path string) bool {
	if i := strings.LastIndex(path, " > "); i >= 0 {
		path = path[i+len(" > "):]
	}
	return apparatus()[pollster.Fold(path)]
}
