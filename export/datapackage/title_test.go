package datapackage

import "strings"

// title makes a title of the name of a table or column.
func title(name string) string {
	words := strings.Split(name, "_")
	for i, w := range words {
		if short, ok := shortWords[w]; ok {
			words[i] = short
		} else if i == 0 && w != "" {
			words[i] = strings.ToUpper(w[:1]) + w[1:]
		}
	}
	return strings.Join(words, " ")
}

// shortWords are written in their own way wherever they stand. What ends in raw
// is what the article has.
var shortWords = map[string]string{
	"id": "ID", "url": "URL", "sha256": "SHA-256", "refs": "References", "min": "least", "max": "most", "raw": "as written",
}
