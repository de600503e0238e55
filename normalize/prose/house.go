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

// isPollKind says that a word tells what kind a poll is of: "daily tracking".
func isPollKind(word string) bool {
	switch word {
	case "opinion", "daily", "weekly", "monthly", "annual", "yearly", "tracking", "telephone", "phone", "online", "internet", "national", "nationwide", "statewide", "public", "representative", "new", "own":
		return true
	}
	return false
}

// isMode says that a word tells how people were reached and is no part of a name
// however it is spelt: "a Roy Morgan SMS poll".
func isMode(word string) bool {
	switch word {
	case "sms", "cawi", "telephone", "phone", "online", "web", "internet":
		return true
	}
	return false
}

// isDotted says that a word that begins in lower case is a name by the stop or
// the capital inside it: gfs.bern, iVox.
func isDotted(text string) bool {
	if text != "" && isDigit(text[0]) {
		n := 0 // 40dB
		for n < len(text) && isDigit(text[n]) {
			n++
		}
		word := text[n:wordEnd(text, n)]
		return n < 3 && len(word) > 1 && lowered(word) != word
	}
	if text == "" || text[0] < 'a' || text[0] > 'z' {
		return false
	}
	if len(text) > 2 && 'A' <= text[1] && text[1] <= 'Z' && isLetter(text[2]) {
		return true
	}
	i := 0
	for i < len(text) && 'a' <= text[i] && text[i] <= 'z' {
		i++
	}
	return i > 1 && i+1 < len(text) && text[i] == '.' && 'a' <= text[i+1] && text[i+1] <= 'z'
}

// openingBy reads who made a poll that a sentence begins with without the word
// for it: "The second, conducted by CRTA, had", "In the first, by Pentor, 33%".
func openingBy(text string, tokens []token) string {
	const reach = 4 // words before the comma
	if len(tokens) == 0 {
		return ""
	}
	switch tokens[0].word {
	case "the", "one", "another", "in", "a":
	default:
		return ""
	}
	for i := 1; i < min(len(tokens), reach+1); i++ {
		gap := text[tokens[i-1].end:tokens[i].start]
		if gap == " " {
			continue
		}
		if gap != ", " {
			return ""
		}
		for i < len(tokens) && (tokens[i].is(beyond) || tokens[i].word == "out" || tokens[i].word == "held") {
			i++
		}
		if i+1 >= len(tokens) || tokens[i].word != "by" || tokens[i-1].is(payer) {
			return ""
		}
		return nameAt(text, skipKind(text, tokens[i].end+1))
	}
	return ""
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
// dimap".
func withRest(text string, end int, name string, registry *pollster.Registry) string {
	if registry == nil || end == 0 || end+1 >= len(text) || text[end] != ' ' || !strings.HasSuffix(text[:end], name) {
		return name
	}
	word := text[end+1 : wordEnd(text, end+1)]
	var buffer [1]token
	if word == "" || isListed(appendTokens(buffer[:0], word)[0]) {
		return name
	}
	longer := text[end-len(name) : end+1+len(word)]
	if _, ok := registry.Lookup(longer); ok {
		return longer
	}
	return name
}

// ofReport is the name that a sentence begins with before a word for what polls
// are told in: "A Gallup update in January found".
func ofReport(text string, tokens []token) string {
	if len(tokens) < 2 || tokens[0].word != "a" && tokens[0].word != "an" && tokens[0].word != "the" {
		return ""
	}
	end := nameEnd(text, tokens[1].start)
	if end == 0 {
		return ""
	}
	rest := tokensFrom(tokens, end)
	if len(rest) == 0 {
		return ""
	}
	switch rest[0].word {
	case "update", "report", "analysis", "figures", "data", "numbers", "findings", "release":
		return cleanName(text[tokens[1].start:end])
	}
	return ""
}
