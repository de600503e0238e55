package prose

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed demonyms_en.csv
var demonymsCSV string

// nationsOf are the names and the people of the countries a word of a people's
// is from: Turkey and Turks of "turkish".
var nationsOf = sync.OnceValue(func() map[string][]string {
	index := map[string][]string{}
	for _, r := range rows("demonyms_en.csv", demonymsCSV) {
		all := strings.Fields(lowered(r[0] + " " + r[1]))
		for _, word := range strings.Fields(lowered(r[1])) {
			index[word] = append(index[word], all...)
		}
	}
	return index
})

// demonyms are the words for the people of a country, by its name.
var demonyms = sync.OnceValue(func() map[string][]string {
	index := map[string][]string{}
	for _, r := range rows("demonyms_en.csv", demonymsCSV) {
		index[lowered(r[0])] = strings.Fields(lowered(r[1]))
	}
	return index
})
