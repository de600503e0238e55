package report

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"unicode"
	"unicode/utf8"
)

// longestName is how many bytes of an article's ID its page is named by: file
// systems take 255 with the ending.
const longestName = 180

// pageNames are the names taken so far, in lower case, since some file systems
// do not tell the cases apart.
type pageNames map[string]bool

// take gives the page of an article a file name: its ID, or where that cannot
// be one, or is another page's, its beginning and a part of its SHA-256.
func (n pageNames) take(id string) string {
	stem := fileStem(id)
	if stem != id || stem == "" || stem == strings.TrimSuffix(indexName, ".html") || n[strings.ToLower(stem)] {
		sum := sha256.Sum256([]byte(id))
		// An ID has a hyphen only before a letter or digit, so none ends so.
		stem = strings.TrimPrefix(stem+"--"+hex.EncodeToString(sum[:6]), "--")
	}
	n[strings.ToLower(stem)] = true
	return stem + ".html"
}

// fileStem is what of an ID can stand in a file name everywhere.
func fileStem(id string) string {
	var b strings.Builder
	for _, r := range id {
		if b.Len()+utf8.RuneLen(r) > longestName {
			break
		}
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) || strings.ContainsRune("-_~", r) {
			b.WriteRune(r)
		}
	}
	return b.String()
}
