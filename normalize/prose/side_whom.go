package prose

import "strings"

// nameAtEnd is the name of people or of a place that words end with.
func nameAtEnd(text string, words []token, end int) string {
	if len(words) == 0 || strings.TrimRight(text[words[len(words)-1].end:end], " ") != "" {
		return ""
	}
	for k := range words {
		rest := words[k:]
		if !beginsName(words, k) || tellsMore(rest) {
			continue
		}
		name := text[rest[0].start:words[len(words)-1].end]
		if strings.ContainsAny(name, ",;:()") {
			continue
		}
		if place := placeOfAll(name); place != "" {
			return place
		}
		if placeAt(name) == name || peopleIn(text, rest) == name || isPeople(name) && trimPeople(name) == name {
			return name
		}
	}
	return ""
}

// bothAtEnd are the two names that words end with: "were those of Bulgaria and the Czech
// Republic". Both are empty where there are none.
func bothAtEnd(text string, words []token, end int) (first, second string) {
	for k := len(words) - 1; k > 0; k-- {
		if words[k].word != "and" {
			continue
		}
		second = nameAtEnd(text, words[k+1:], end)
		first = nameAtEnd(text, words[:k], words[k-1].end)
		if first == "" || second == "" || len(second) < end-words[k].end-len(" the ")-1 {
			return "", ""
		}
		return first, second
	}
	return "", ""
}

// beginsName says that a name can begin at token k: behind a comma, a verb or a word that leads to
// it, and "the".
func beginsName(words []token, k int) bool {
	if t := &words[k]; t.word == "the" || t.is(verb|filler|joining) || endsHead(t.word) {
		return false
	}
	from := k
	if k > 0 && words[k-1].word == "the" && words[k].gap == 0 {
		from--
	}
	if from == 0 || words[from].gap&(comma|pause) != 0 {
		return true
	}
	before := &words[from-1]
	return before.is(verb|joining|filler|being) || endsHead(before.word) || isVerb(words, from-1)
}

// endsHead says that a word leads from what is told of several to the first of them.
func endsHead(word string) bool {
	switch word {
	case "among", "amongst", "in", "by", "from", "of", "for", "also", "are", "were", "is", "was", "than", "again":
		return true
	}
	return false
}

// tellsMore says that words are more than a name: that some are a verb, a side or point at
// something else.
func tellsMore(words []token) bool {
	for k := range words {
		t := &words[k]
		switch t.word {
		case "it", "than", "from", "comes", "come", "that", "which", "only", "just":
			return true
		}
		if t.is(calendar) || isPollStem(t.word) || (t.is(verb) || t.is(being)) && !insideName(words, k) || t.is(siding) && !t.is(group) || isRank(t.word) {
			return true
		}
	}
	return false
}

// placeOfAll is the place of people who are all of it, "the citizens of Italy", "respondents in
// the Bahamas"; empty where they are not.
func placeOfAll(name string) string {
	for _, link := range [...]string{" of ", " in "} {
		at := strings.LastIndex(name, link)
		if at < 0 || !isEverybody(name[:at]) {
			continue
		}
		if place := strings.TrimPrefix(name[at+len(link):], "the "); placeAt(place) == place {
			return place
		}
	}
	return ""
}

// peopleIn is the people, or the place, that words with no verb name.
func peopleIn(text string, words []token) string {
	for k := range words {
		if words[k].is(verb) && !insideName(words, k) {
			return ""
		}
	}
	for k := len(words) - 2; k >= 0; k-- {
		if words[k].word == "in" && isPlace(strings.TrimPrefix(text[words[k+1].start:], "the ")) && (k == 0 || isEverybody(afterOf(text[:words[k-1].end])) || isEverybody(text[words[0].start:words[k-1].end])) {
			words = words[k+1:] // "half of respondents in the Bahamas"
			break
		}
	}
	if who := peopleSubject(text, words); who != "" || len(words) == 0 {
		return who
	}
	for len(words) > 1 && words[0].is(joining|filler) {
		words = words[1:]
	}
	name := text[words[0].start:words[len(words)-1].end]
	if groupIn("the "+name) == "the "+name || isPlace(name) && (words[0].start > 0 || demonyms()[lowered(name)] != nil) && nameEnd(name, 0) == len(name) {
		return name
	}
	return ""
}

// namesWhom says that words name people, or are the name of a place.
func namesWhom(name string) bool {
	return peopleIn(name, tokenize(name)) != "" || placeAt(name) == name
}

// groupBefore is the group of people that a clause begins with, before a verb or
// at the end of the words: "Republicans", "Women" of "Women were far less".
func groupBefore(text string) string {
	var buffer [roomFor]token
	tokens := appendTokens(buffer[:0], text)
	c := clauseBefore(text, tokens, len(text))
	return c.people()
}

// nextGroup is the next of a list of groups, between two brackets.
func nextGroup(gap string) string {
	for {
		gap = strings.TrimLeft(gap, " ,")
		end := wordEnd(gap, 0)
		switch gap[:end] {
		case "and", "or", "than", "also", "so", "was", "is", "were", "are", "but", "among", "amongst", "in", "by", "the", "followed":
		default:
			if !isRank(lowered(gap[:end])) {
				end = 0
			}
		}
		if end == 0 || end >= len(gap) || gap[end] != ' ' {
			break
		}
		gap = gap[end:]
	}
	gap = strings.TrimSpace(gap)
	if strings.ContainsAny(gap, ",;:().") {
		return ""
	}
	return gap
}
