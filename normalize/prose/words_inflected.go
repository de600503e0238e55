package prose

import "strings"

// inflected gives the forms of a phrase of the lists: of a verb that ends with the sign ~ the
// plain one, and those in -s, -ed and -ing, "frown~ on" being "frown on", "frowns on" and so
// on. A letter behind the sign is doubled before the last two: "abhor~r".
func inflected(phrase string) []string {
	stem, rest, ok := strings.Cut(phrase, "~")
	if !ok {
		return []string{phrase}
	}
	doubled := ""
	if rest != "" && rest[0] != ' ' {
		doubled, rest = rest[:1], rest[1:]
	}
	s, ed, ing := stem+"s", stem+doubled+"ed", stem+doubled+"ing"
	last := stem[len(stem)-1]
	switch {
	case last == 'e':
		ed, ing = stem+"d", stem[:len(stem)-1]+"ing"
		if strings.HasSuffix(stem, "ee") {
			ing = stem + "ing"
		}
	case last == 'y' && !strings.ContainsRune("aeou", rune(stem[len(stem)-2])):
		s, ed = stem[:len(stem)-1]+"ies", stem[:len(stem)-1]+"ied"
	case last == 's', last == 'x', strings.HasSuffix(stem, "ch"), strings.HasSuffix(stem, "sh"):
		s = stem + "es"
	}
	return []string{stem + rest, s + rest, ed + rest, ing + rest}
}

// infinitives gives, of a phrase that begins with "are" or "were", those of the infinitive
// and of what had been: "be for", "been for".
func infinitives(phrase string) []string {
	for _, form := range [...]string{"are ", "were "} {
		if rest, ok := strings.CutPrefix(phrase, form); ok {
			if rest == "for" {
				return []string{"be for", "been for it", "been for and"} // not "has been for years"
			}
			return []string{"be " + rest, "been " + rest}
		}
	}
	return nil
}
