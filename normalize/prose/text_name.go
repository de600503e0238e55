package prose

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"pollard/normalize/edtf"
)

// A name is a run of capitalised words, joined by of, for, and, the like.

// isNameRune says that a letter or sign can stand inside a word of a name.
func isNameRune(r rune) bool {
	switch r {
	case '.', '&', '\'', '’', '/', '-', '–':
		return true
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
}

// nameEnd is where the name that begins at i ends, 0 where none does.
func nameEnd(text string, i int) int {
	i = behindNumber(text, i)
	if !isProper(text[i:]) && !isDotted(text[i:]) {
		return 0
	}
	end := numbered(text, i, nameWordEnd(text, i))
	for end < len(text) && text[end] == ' ' {
		next := skipJoiners(text, end+1)
		if rest := text[next:]; len(rest) > 2 && (rest[0] == 'd' || rest[0] == 'l') && rest[1] == '\'' && isProper(rest[2:]) {
			next += 2 // Centre d'Estudis
		}
		if !isProper(text[next:]) {
			next = max(next, end+1+houseLink(text[i:end], text[end+1:]))
		}
		stop := nameWordEnd(text, next)
		if !isProper(text[next:]) || next > end+1 && isDateWord(text[next:stop]) {
			break
		}
		end = stop
	}
	return end
}

// behindNumber is where the words of a name begin whose first one is a number at i: "the newspaper
// 20 Minuten". It is i where none is.
func behindNumber(text string, i int) int {
	if i == 0 || i == len(text) || !isDigit(text[i]) || !isMarked(lastWord(text[:i]), kind) {
		return i
	}
	next := digitsEnd(text, i) + 1
	if next-i < 4 && next < len(text) && text[next-1] == ' ' && isProper(text[next:]) && !isDateWord(text[next:nameWordEnd(text, next)]) {
		return next
	}
	return i
}

// numbered is where a name ends whose first word, from i to end, a number follows:
// Channel 12.
func numbered(text string, i, end int) int {
	if !isStation(text[i:end]) || end+1 >= len(text) || text[end] != ' ' || !isDigit(text[end+1]) {
		return end
	}
	if stop := wordEnd(text, end+1); stop-end < 4 {
		return stop
	}
	return end
}

// nameWordEnd is where the word of a name at i ends.
func nameWordEnd(text string, i int) int {
	for i < len(text) {
		r, size := utf8.DecodeRuneInString(text[i:])
		if !isNameRune(r) {
			break
		}
		i += size
	}
	return i
}

// skipJoiners is where the name goes on behind no more than two joiners at i: "of the".
func skipJoiners(text string, i int) int {
	for range 2 {
		if i == len(text) || isProper(text[i:]) {
			break
		}
		end := i
		for end < len(text) && text[end] != ' ' {
			end++
		}
		if end == len(text) || !isJoiner(text[i:end]) {
			break
		}
		i = end + 1
	}
	return i
}

// nameStart is where the name begins whose last word ends at end, -1 where
// none does.
func nameStart(text string, end int) int {
	start := nameWordStart(text, end)
	if start < 0 {
		return smallStart(text, end)
	}
	for start > 0 && text[start-1] == ' ' {
		joined := skipJoinersBack(text, start-1)
		before := nameWordStart(text, joined)
		if before >= 0 && joined < start-1 && strings.HasSuffix(text[:start], " the ") && isMarked(lowered(text[before:joined]), calendar) {
			break // "In March the Foundation found"
		}
		if before < 0 {
			if house := houseBefore(text, start); house >= 0 {
				return house
			}
			break
		}
		start = before
	}
	return start
}

// smallStart is where the name begins whose last word ends at end and has no capital to begin
// with, Channel 12 and gfs.bern, -1 where none does.
func smallStart(text string, end int) int {
	if end <= 0 {
		return -1
	}
	at := strings.LastIndexByte(text[:end], ' ')
	if at > 0 && isDigit(text[end-1]) && end-at < 4 {
		if from := nameWordStart(text, at); from >= 0 && isStation(text[from:at]) {
			return from
		}
	}
	if isDotted(text[at+1 : end]) {
		return at + 1
	}
	return -1
}

// skipJoinersBack is where the name before no more than two joiners ends.
func skipJoinersBack(text string, end int) int {
	for range 2 {
		if i := strings.LastIndexByte(text[:end], ' '); i >= 0 && isJoiner(text[i+1:end]) {
			end = i
		}
	}
	return end
}

// isJoiner says that a word stands between the words of a name.
func isJoiner(word string) bool {
	switch word {
	case "of", "for", "and", "&", "de", "für", "the", "del", "della", "di", "du", "des", "der", "van", "von", "y", "dos", "do":
		return true
	}
	return false
}

// nameWordStart is where the capitalised word that ends at end begins, -1 where
// it is none.
func nameWordStart(text string, end int) int {
	start := -1
	for i := end; i > 0; {
		r, size := utf8.DecodeLastRuneInString(text[:i])
		if !isNameRune(r) {
			break
		}
		i -= size
		before, _ := utf8.DecodeLastRuneInString(text[:i])
		if unicode.IsUpper(r) && (i == 0 || !unicode.IsLetter(before)) {
			start = i
		}
	}
	return start
}

// openers begin a sentence in capitals and belong to no name.
var openers = [...]string{"In ", "A ", "An ", "The ", "According ", "On ", "By ", "Another ", "Pollster ", "Pollsters ",
	"When ", "While ", "As ", "After ", "Before ", "Since ", "Although ", "Though ", "Every ", "Each "}

// isOpener says that a word is one of the openers.
func isOpener(word string) bool {
	for _, o := range openers {
		if word == o[:len(o)-1] {
			return true
		}
	}
	return false
}

// basedIn ends where a maker sits, before its name: the Skopje-based Institute.
const basedIn = "-based "

// cleanName takes what is no name from the ends of a run of capitalised words:
// openers, months, years; empty where nothing is left.
func cleanName(s string) string {
	for _, o := range openers {
		s = strings.TrimPrefix(s, o)
	}
	s = strings.TrimPrefix(s, "the ")
	if k := strings.LastIndex(s, basedIn); k >= 0 {
		s = s[k+len(basedIn):]
	}
	if k := strings.IndexByte(s, '\''); k > 0 && strings.HasPrefix(s[k:], "'s ") && demonyms()[lowered(s[:k])] != nil {
		s = s[k+len("'s "):] // Sweden's SOM Institute
	}
	s = strings.TrimSuffix(strings.TrimSuffix(strings.TrimSuffix(s, "'s"), "’s"), "s'")
	dotted := strings.HasSuffix(s, " Co.") || strings.HasSuffix(s, " Inc.")
	if s = strings.Trim(s, ".,'’-/ "); dotted {
		s += "." // Research Co.
	}
	if i := strings.IndexByte(s, ' '); i < 0 {
		s = strings.TrimSuffix(strings.TrimSuffix(s, "'s"), "’s")
	}
	for s != "" {
		i := strings.LastIndexByte(s, ' ')
		last := s[i+1:]
		if i > 0 && isStation(s[:i]) {
			break // Channel 12
		}
		if last != "of" && last != "in" && !isDateWord(last) {
			break
		}
		if i < 0 {
			return ""
		}
		s = s[:i]
	}
	return s
}

// isDateWord says that a word can be a part of a date.
func isDateWord(word string) bool {
	if isMarked(word, calendar) {
		return true
	}
	if i := strings.IndexAny(word, "-–/"); i > 0 && isMarked(word[:i], calendar) {
		return true // January–February
	}
	return word != "" && isDigit(word[0]) && edtf.Looks(word+" 2000")
}

// isDotted says that a word that begins in lower case is a name by the stop or
// the capital inside it, or as it begins with letters that can only be spelt: gfs.bern,
// iVox, gfs-zürich.
func isDotted(text string) bool {
	switch {
	case text == "":
		return false
	case isDigit(text[0]):
		return isCountedName(text)
	case !isLower(text[0]):
		return false
	case len(text) > 2 && 'A' <= text[1] && text[1] <= 'Z' && isLetter(text[2]):
		return true
	}
	i := 0
	for i < len(text) && isLower(text[i]) {
		i++
	}
	if i < 2 || i+1 >= len(text) {
		return false
	}
	switch text[i] {
	case '-':
		return i > 2 && isLetter(text[i+1]) && !strings.ContainsAny(text[:i], "aeiouy")
	case '.':
		return isLower(text[i+1])
	}
	return false
}

// isCountedName says that a name begins with a number that is written as one word with it: 40dB.
func isCountedName(text string) bool {
	n := 0
	for n < len(text) && isDigit(text[n]) {
		n++
	}
	word := text[n:wordEnd(text, n)]
	return n < 3 && len(word) > 1 && lowered(word) != word
}

// houseLink is how many bytes of a text that goes on behind the first part of a name are
// no capitalised word and yet belong to it, as that is the name of a house: the Centre
// "in " Insights, the Council "on " Foreign Relations, the Academy "at " ETH, the
// Alliance "to " Promote, the Association "for a " Free Press. It is 0 where none are.
func houseLink(name, rest string) int {
	for _, link := range houseLinks {
		after, ok := strings.CutPrefix(rest, link)
		if ok && isProper(after) && (isHouse(name) || link == "on " && lastWord(name) == "Council") && goesOnHouse(link, after) {
			return len(link)
		}
	}
	return 0
}

var houseLinks = [...]string{"in ", "on ", "at ", "to ", "for a ", "for an "}

// goesOnHouse says that what a name of a house is linked to is a part of it.
func goesOnHouse(link, after string) bool {
	word := firstWord(after)
	switch link {
	case "in ":
		return isFieldWord(word)
	case "on ":
		return !isDateWord(word) && !strings.HasSuffix(word, "day") // not "on Monday"
	case "at ":
		run := properRun(after)
		return isHouse(run) || isAcronym(run) // not "the Institute at Davos"
	case "to ":
		return len(properRun(after)) > len(word) && !isMarked(lowered(word), national) // not "the Embassy to France"
	}
	return true
}

// properRun is the capitalised words that a text begins with, a space between each.
func properRun(text string) string {
	end := 0
	for next := 0; next < len(text) && isProper(text[next:]); next = end + 1 {
		if end = nameWordEnd(text, next); end == len(text) || text[end] != ' ' {
			break
		}
	}
	return text[:end]
}

// houseBefore is where the name of a house begins that goes on at start behind a
// houseLink, -1 where none does.
func houseBefore(text string, start int) int {
	for _, link := range houseLinks {
		if !strings.HasSuffix(text[:start], " "+link) {
			continue
		}
		end := start - len(link) - 1
		if house := nameStart(text, end); house >= 0 && houseLink(cleanName(text[house:end]), text[end+1:]) > 0 {
			return house
		}
	}
	return -1
}

// isFieldWord says that a word can follow "in" inside the name of a house: the Center
// for Insights in Survey Research.
func isFieldWord(word string) bool {
	return !isMarked(word, national|calendar) && isListed(tokenize(word)[0])
}

// isHouse says that a name begins as those of houses that make polls do: "a survey
// of the Institute for Democracy".
func isHouse(name string) bool {
	for first := true; name != ""; first = false {
		word, rest, more := strings.Cut(name, " ")
		if isHouseWord(word) && (first || word != "Union" && word != "Council") {
			return true
		}
		if name = rest; !more {
			break
		}
	}
	return false
}
