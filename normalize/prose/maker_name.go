package prose

import (
	"strings"

	"pollard/normalize/pollster"
)

// mostKinds is how many words for what a maker is can stand before its name.
const mostKinds = 6

// kindBehind is the name that stands behind a word for what a maker is, where
// a name that ends at i only says whose it is: "the Christian newspaper
// Kotimaa", "the Warsaw-based polling agency Pentor". Both are 0 where none is.
func kindBehind(text string, i int) (start, end int) {
	if i+1 >= len(text) || text[i] != ' ' || isProper(text[i+1:]) {
		return 0, 0
	}
	if start = skipKind(text, i+1); start == i+1 {
		return 0, 0
	}
	if end = nameEnd(text, start); end == 0 {
		return 0, 0
	}
	return start, end
}

// houseOf is where a maker ends that is named by what it is and where, "the
// universities of Cagliari and Edinburgh", 0 where none begins.
func houseOf(text string, i int) (end int) {
	if i >= len(text) || isProper(text[i:]) {
		return 0
	}
	switch text[i:wordEnd(text, i)] {
	case "university", "universities", "ministry", "institute", "department", "faculty", "school", "office", "council", "centre", "center":
	default:
		return 0
	}
	rest, ok := strings.CutPrefix(text[wordEnd(text, i):], " of ")
	if !ok {
		if rest, ok = strings.CutPrefix(text[wordEnd(text, i):], " for "); !ok {
			return 0
		}
	}
	start := skipArticle(rest, 0)
	end = nameEnd(rest, start)
	if end == 0 {
		return 0
	}
	if end+1 < len(rest) && rest[end] == ' ' {
		if next := wordEnd(rest, end+1); isNounLike(rest[end+1:next]) || strings.HasSuffix(rest[end+1:next], "airs") || strings.HasSuffix(rest[end+1:next], "ics") {
			end = next // the office for European integration
		}
	}
	return len(text) - len(rest) + end
}

// isAcademy says that a name is one of a university or an institute, which makes
// what it tells of a poll its own.
func isAcademy(name string) bool {
	for _, word := range [...]string{"University of ", "Institute of ", "Institute for ", "Centre for ", "Center for ", "Foundation for "} {
		if strings.Contains(name, word) {
			return true
		}
	}
	return false
}

// isAcronym says that a name begins with one of three capitals or more: ETH
// Zurich.
func isAcronym(name string) bool {
	n := 0
	for n < len(name) && 'A' <= name[n] && name[n] <= 'Z' {
		n++
	}
	return n > 2 && (n == len(name) || name[n] == ' ')
}

// withRest goes on with a name the registry knows by more words: "Infratest
// dimap", "More in Common".
func withRest(text string, name string, registry *pollster.Registry) string {
	if registry == nil {
		return name
	}
	for from := 0; ; {
		at := strings.Index(text[from:], name)
		if at < 0 {
			return name
		}
		start := from + at
		from = start + len(name)
		if from+1 >= len(text) || text[from] != ' ' {
			continue
		}
		end := nameWordEnd(text, from+1)
		var buffer [1]token
		word := appendTokens(buffer[:0], text[from+1:end])
		if len(word) == 0 {
			continue
		}
		if isListed(word[0]) {
			if word[0].word != "in" || end+1 >= len(text) || !isProper(text[end+1:]) {
				continue
			}
			end = nameWordEnd(text, end+1)
		}
		if _, ok := registry.Lookup(text[start:end]); ok {
			return strings.TrimRight(text[start:end], ".")
		}
	}
}

// knownPart takes off a maker's name where it is at home, or how often it asks, where the
// registry knows the rest: "the Pew Research Center of the United States", "the Gallup Daily".
func knownPart(name string, registry *pollster.Registry) string {
	if registry == nil || isKnown(name, registry) {
		return name
	}
	rest, country, _ := strings.Cut(name, " of ")
	if k := strings.LastIndexByte(name, ' '); k > 0 && isMarked(lowered(name[k+1:]), pollkind) {
		rest = name[:k]
	} else if !isCountry(strings.TrimPrefix(country, "the ")) {
		return name
	}
	if _, ok := registry.Lookup(rest); ok {
		return rest
	}
	return name
}

// isForeign says that a name begins with an article of another tongue, as those of
// newspapers do: La Repubblica.
func isForeign(name string) bool {
	first, _, several := strings.Cut(name, " ")
	switch first {
	case "La", "Le", "Les", "El", "Il", "Der", "Die", "De", "Das", "Het":
		return several
	}
	return false
}

// isPaper says that a word ends the name of a newspaper or an institute, however
// that begins.
func isPaper(t token) bool {
	switch t.word {
	case "examiner", "herald", "review", "telegraph", "tribune", "globe", "gazette", "star", "mirror", "observer", "independent", "chronicle", "mail", "express":
		return true
	}
	return t.is(firm)
}

// isListed says that a word is one of the lists, no name.
func isListed(t token) bool { return t.marks&^(past|event) != 0 || len(t.phrases) > 0 }

// isKnown says that the registry knows a name, or one of those that a slash
// joins.
func isKnown(name string, registry *pollster.Registry) bool {
	if name == "" {
		return false
	}
	if _, ok := registry.Lookup(name); ok {
		return true
	}
	one, other, joined := strings.Cut(name, "/")
	if joined {
		return isKnown(one, registry) || isKnown(other, registry)
	}
	if one, other, joined := strings.Cut(name, "-"); joined && isProper(other) && !strings.Contains(name, " ") {
		return isKnown(one, registry) || isKnown(other, registry) // WIN-Gallup
	}
	last := strings.LastIndexByte(name, ' ')
	return last > 0 && isMarked(name[last+1:], firm) && !strings.HasSuffix(name[:last], " the") // Siena College, but First Past the Post
}

// nameBehind is the name that follows a nation's adjective behind a few words
// for what it is.
func nameBehind(text string, i int) (start, end int) {
	for range 3 {
		if i+1 >= len(text) || text[i] != ' ' {
			break
		}
		next := i + 1
		if end := nameEnd(text, next); end > 0 {
			return next, end
		}
		if i = wordEnd(text, next); i == next {
			break
		}
	}
	return 0, 0
}

func skipArticle(text string, i int) int {
	if i > len(text) {
		return len(text)
	}
	for _, article := range [...]string{"the ", "an ", "a "} {
		if strings.HasPrefix(text[i:], article) {
			return i + len(article)
		}
	}
	return i
}

// skipKind is the place behind an article and the words for what a maker is:
// "the newspaper", "the social research company".
func skipKind(text string, i int) int {
	i = skipArticle(text, i)
	if houseOf(text, i) > 0 {
		return i
	}
	if house := ownedHouse(text, i); house > 0 {
		return house
	}
	if end := nameEnd(text, i); end > 0 && end < len(text) {
		if k := strings.LastIndex(text[i:end+1], basedIn); k >= 0 {
			i += k + len(basedIn) // "the Ankara-based firm Konda"
		}
	}
	first, isKind := i, true
	for range mostKinds {
		if i >= len(text) || isProper(text[i:]) || isDigit(text[i]) {
			break
		}
		end := wordEnd(text, i)
		if end == len(text) || text[end] != ' ' && text[end] != '-' {
			break
		}
		word := text[i:end]
		if of := skipArticle(text, end+len(" of ")); isStaff(word) && strings.HasPrefix(text[end:], " of ") && isProper(text[of:]) {
			return of // "the pollsters of Havmark"
		}
		if isKind = isMarked(word, kind); !isKind && isMarked(word, verb|pointer) {
			break
		}
		i = end + 1
	}
	if !isKind {
		return first // "the left-leaning readers of"
	}
	return i
}

// ownedHouse is where a house begins that is told behind its owner in lower case, "office" of
// "the government's office for", 0 where none is.
func ownedHouse(text string, i int) int {
	if i == len(text) || isProper(text[i:]) {
		return 0
	}
	owner, _, ok := strings.Cut(text[i:], " ")
	if !ok || !strings.HasSuffix(owner, "s") || !strings.ContainsAny(owner, "'’") {
		return 0
	}
	if house := i + len(owner) + 1; houseOf(text, house) > 0 {
		return house
	}
	return 0
}

// isStaff says that a word is one for people of a house who ask others for it.
func isStaff(word string) bool {
	switch word {
	case "pollsters", "researchers", "students", "academics", "scholars", "scientists", "sociologists", "economists", "staff":
		return true
	}
	return false
}

// firmAt is the name that begins at a place behind words that say it to be one of who
// asks people: "the polling company Corefiner", "the research group Avangarde".
func firmAt(text string, i int) string {
	from := skipKind(text, i)
	if from >= len(text) || from <= skipArticle(text, i) {
		return ""
	}
	for _, t := range tokenize(text[i:from]) {
		if t.is(pollmaker) || t.word == "research" || t.word == "polling" {
			return nameAt(text, from)
		}
	}
	return ""
}

// nameAt is the cleaned name that begins at a place, empty where none does.
func nameAt(text string, i int) string {
	if i >= len(text) {
		return ""
	}
	if end := nameEnd(text, i); end > 0 {
		return cleanName(text[i:end])
	}
	return ""
}
