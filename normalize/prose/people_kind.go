package prose

import "strings"

// people_kind.go has people who are told by an adjective of theirs, or by the kind of
// place they live in.

// sidePeople are those that an adjective before the name of a side tells: "Republican
// support for the ban was at".
func sidePeople(clause string) string {
	end := wordEnd(clause, 0)
	if end == 0 || end == len(clause) || clause[end] != ' ' {
		return ""
	}
	switch clause[end+1 : wordEnd(clause, end+1)] {
	case "support", "opposition", "backing", "approval":
	default:
		return ""
	}
	if word := clause[:end]; word == "Democratic" || isMarked(lowered(word)+"s", group) {
		return word
	}
	return ""
}

// kindOfPlace is what words begin with that names places of one kind: "rural areas".
func kindOfPlace(text string) string {
	first := wordEnd(text, 0)
	switch text[:first] {
	case "rural", "urban", "coastal", "border", "remote", "mountainous", "metropolitan", "big", "bigger", "large", "larger", "small", "smaller", "major":
	default:
		return ""
	}
	if first == len(text) || text[first] != ' ' {
		return ""
	}
	end := wordEnd(text, first+1)
	switch text[first+1 : end] {
	case "areas", "regions", "districts", "towns", "villages", "cities", "communities", "settlements", "municipalities":
		return text[:end]
	}
	return ""
}

// inKindOfPlace is the kind of place that people behind a figure live in, "of respondents
// in rural areas".
func inKindOfPlace(text string) string {
	at := strings.Index(text, " in ")
	if at < 0 || strings.ContainsAny(text[:at], ",;:()") {
		return ""
	}
	return kindOfPlace(strings.TrimPrefix(text[at+len(" in "):], "the "))
}
