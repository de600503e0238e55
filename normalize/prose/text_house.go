package prose

import "strings"

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
	word := after[:wordEnd(after, 0)]
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
