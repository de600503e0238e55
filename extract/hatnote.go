package extract

import "strings"

// IsHatnote says whether a class marks a note that only leads to other articles:
// "Main article: …". It tells nothing of this one.
func IsHatnote(class string) bool {
	if class == "" {
		return false
	}
	switch class[0] {
	case 'h':
		return class == "homonymie" || class == "hauptartikel" || strings.HasPrefix(class, "hatnote")
	case 'd':
		return class == "disambigR" || strings.HasPrefix(class, "dablink")
	case 'r':
		return strings.HasPrefix(class, "rellink")
	case 'm':
		return class == "mainarticle"
	case 'b':
		return class == "bandeau-section" || class == "begriffsklaerung-hinweis"
	case 'v':
		return class == "vedi-anche"
	case 's':
		return class == "sieheauch"
	}
	return false
}

// LeadsAway says whether one of the classes of an element marks such a note, or a
// box that leads through the articles on one matter.
func LeadsAway(classes string) bool {
	for {
		class, rest, more := strings.Cut(classes, " ")
		if class == "navbox" || class == "vertical-navbox" || IsHatnote(class) {
			return true
		}
		if !more {
			return false
		}
		classes = rest
	}
}
