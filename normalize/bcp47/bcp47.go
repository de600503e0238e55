// Package bcp47 reads language tags.
package bcp47

import "strings"

// Primary gives the primary language subtag of a BCP 47 tag, by which the lists of
// words know a language: "pt" of "pt-BR", whatever its case. Serbo-Croatian is read as
// Serbian, which has both scripts, and Norwegian of either form as Bokmål. It does not
// say whether there are words of the language, and is empty of an empty tag.
func Primary(tag string) string {
	if i := strings.IndexAny(tag, "-_"); i >= 0 {
		tag = tag[:i]
	}
	switch code := strings.ToLower(tag); code {
	case "sh":
		return "sr"
	case "no", "nn":
		return "nb"
	default:
		return code
	}
}
