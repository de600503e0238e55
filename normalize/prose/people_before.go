package prose

import (
	"strings"

	"pollard/normalize/edtf"
)

// peopleBefore gives the people named before a figure: "Among Serbs, 46%", "of
// Bright Future voters 75%". It wants them at the beginning of their clause.
// behind says that another figure stands before the text: the words up to its
// first comma or conjunction are that one's.
func peopleBefore(text string, behind bool) string {
	clause := text
	if behind {
		last, found := lastClause(text)
		if !found {
			return ""
		}
		clause = last
	}
	clause = strings.TrimLeft(clause, " ,;:.")
	clause = trimConjunctions(clause)
	if rest, ok := strings.CutPrefix(clause, "that "); ok && (strings.HasPrefix(rest, "among ") || strings.HasPrefix(rest, "in ")) {
		clause = rest
	}
	for _, lead := range [...]string{"Among ", "among ", "Of ", "of "} {
		if rest, ok := strings.CutPrefix(clause, lead); ok {
			if strings.Contains(rest, "%") || strings.Contains(rest, "percent") || strings.HasPrefix(rest, "whom") {
				return ""
			}
			return trimPeople(rest)
		}
	}
	if name := sidePeople(clause); name != "" {
		return name
	}
	for _, lead := range [...]string{"figure for ", "share among ", "figure among ", "number for ", "share for "} {
		if k := strings.Index(clause, lead); k >= 0 && len(strings.Fields(clause[:k])) < 3 && isPeople(clause[k+len(lead):]) {
			return trimPeople(clause[k+len(lead):]) // "the corresponding figure for women was"
		}
	}
	for _, lead := range [...]string{"for ", "with ", "as regards ", "as for ", "in the case of ", "when it comes to "} {
		if rest, ok := strings.CutPrefix(lowered(clause[:min(1, len(clause))])+clause[min(1, len(clause)):], lead); ok && (strings.HasPrefix(rest, "those ") || len(lead) > len("with ") && isPeople(rest)) {
			return trimPeople(rest)
		}
	}
	// "In Republika Srpska, 23%": a name, then the comma.
	for _, lead := range [...]string{"In ", "in ", "At "} {
		rest, ok := strings.CutPrefix(clause, lead)
		if !ok {
			continue
		}
		if place := kindOfPlace(strings.TrimPrefix(rest, "the ")); place != "" {
			return place
		}
		if compass(rest) > 0 {
			if region := trimFillers(rest); compass(region) > 0 && isPlace(region[compass(region):]) && len(strings.Fields(region)) <= 4 {
				return trimPeople(region)
			}
		}
		if of := groupIn(rest); of != "" {
			return of
		}
		if name, ok := strings.CutPrefix(rest, "the "); ok && isPlace(name) && !maybeAsks(name) {
			if place := opinionPlace(name); place != "" {
				return place // "in the Donbas this was"
			}
			if place := trimFillers(name); nameEnd(place, 0) == len(place) && len(edtf.Find(name, edtf.Context{})) == 0 {
				return place // "In the Federation 83%"
			}
		}
		if !isPlace(rest) {
			continue
		}
		if place := trimFillers(rest); place != "" && nameEnd(place, 0) == len(place) && len(edtf.Find(rest, edtf.Context{})) == 0 {
			return place // "In Glasgow 54% were"
		}
		if place := opinionPlace(rest); place != "" {
			return place
		}
		if isPlace(rest) && strings.IndexByte(rest, ',') == peopleEnd(rest) && len(strings.Fields(rest)) <= 6 && len(edtf.Find(rest, edtf.Context{})) == 0 {
			return trimPeople(rest)
		}
	}
	return ""
}

// groupIn reads "the group aged 18 to 24" and "the 18–34 age group" behind "in".
func groupIn(rest string) string {
	rest, ok := strings.CutPrefix(rest, "the ")
	if !ok {
		return ""
	}
	const reach = 4 // words to the one for the group
	end := 0
	for n := 0; n < reach && end < len(rest); n++ {
		next := nameWordEnd(rest, end)
		if next == end {
			return ""
		}
		switch word := rest[end:next]; word {
		case "group", "groups", "cohort", "bracket", "generation", "north", "south", "east", "west", "countryside", "capital", "cities", "villages",
			"province", "provinces", "region", "regions", "islands", "district", "districts", "area", "areas", "county", "territory", "settlements", "communities", "suburbs", "towns":
			if behind := tokenize(rest[next:]); len(behind) > 0 && rest[next] == ' ' {
				if n := ages(behind); n > 0 {
					return rest[:next+behind[n-1].end]
				}
				if behind[0].word == "of" {
					return trimPeople(rest)
				}
			}
			return rest[:next]
		}
		if end = next; end < len(rest) && rest[end] != ' ' {
			return ""
		}
		end++
	}
	return ""
}

// opinionPlace is the place that words begin with where they go on with what
// people think there: "Wales it was", "Scotland support for".
func opinionPlace(text string) string {
	if !isPlace(text) {
		return ""
	}
	end := nameEnd(text, 0)
	for _, side := range [...]string{" the Yes", " the No"} {
		end = len(strings.TrimSuffix(text[:end], side))
	}
	rest, ok := strings.CutPrefix(strings.TrimPrefix(text[end:], ","), " ")
	if !ok || len(edtf.Find(text[:end], edtf.Context{})) > 0 {
		return ""
	}
	switch word := rest[:wordEnd(rest, 0)]; {
	case word == "it", word == "this", isMarked(word, siding):
		return text[:end]
	case word == "the":
		rest = strings.TrimLeft(strings.TrimPrefix(rest, "the "), "\"“")
		if word := rest[:wordEnd(rest, 0)]; isMarked(word, sharing) || word == "yes" || word == "no" || word == "Yes" || word == "No" {
			return text[:end] // "Victoria the Yes vote had a lead"
		}
	}
	return ""
}
