package prose

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed demonyms_en.csv
var demonymsCSV string

// demonyms are the words for the people of a country, by its name.
var demonyms = sync.OnceValue(func() map[string][]string {
	index := map[string][]string{}
	for _, r := range rows("demonyms_en.csv", demonymsCSV) {
		index[lowered(r[0])] = strings.Fields(lowered(r[1]))
	}
	return index
})
