package extract

import "strings"

// IsHatnote says whether one of the classes of an element marks a note that only
// leads to other articles: "Main article: …". It tells nothing of this one.
func IsHatnote(class string) bool {
	for rest := class; ; {
		i := strings.IndexAny(rest, " \t\n\r\f")
		name := rest
		if i >= 0 {
			name = rest[:i]
		}
		if isHatnoteName(name) {
			return true
		}
		if i < 0 {
			return false
		}
		rest = rest[i+1:]
	}
}

func isHatnoteName(name string) bool {
	switch name {
	case "mainarticle", "homonymie", "bandeau-section", "vedi-anche", "hauptartikel", "sieheauch",
		"begriffsklaerung-hinweis", "disambigR":
		return true
	}
	return strings.HasPrefix(name, "hatnote") || strings.HasPrefix(name, "dablink") || strings.HasPrefix(name, "rellink")
}
