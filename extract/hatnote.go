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

// IsNavigation says whether one of the classes of an element marks a box that
// leads through articles of one kind.
func IsNavigation(class string) bool {
	return strings.Contains(class, "navb") && hasWord(class, "navbox") || strings.Contains(class, "vertical-navbox") && hasWord(class, "vertical-navbox")
}

func hasWord(list, word string) bool {
	for w := range strings.FieldsSeq(list) {
		if w == word {
			return true
		}
	}
	return false
}

func isHatnoteName(name string) bool {
	switch name {
	case "mainarticle", "homonymie", "bandeau-section", "vedi-anche", "hauptartikel", "sieheauch",
		"begriffsklaerung-hinweis", "disambigR":
		return true
	}
	return strings.HasPrefix(name, "hatnote") || strings.HasPrefix(name, "dablink") || strings.HasPrefix(name, "rellink")
}
