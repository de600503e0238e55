package prose

import "strings"

// pollBy reads "a poll conducted in May 2015 by the agency Damar". Who published
// it is its maker only where nobody else is named.
func pollBy(text string, tokens []token, i int, published bool) string {
	switch tokens[i].word {
	case "poll", "polls", "polled", "polling", "survey", "surveys", "surveyed", "study":
	case "research":
		if i+1 == len(tokens) || tokens[i+1].word != "by" && tokens[i+1].word != "led" && !tokens[i+1].is(making) {
			return ""
		}
	default:
		return ""
	}
	outward := false // who is told next only made it known
	for k := i + 1; k < len(tokens) && tokens[k].start-tokens[i].end <= makerReach; k++ {
		gap := text[tokens[k-1].end:tokens[k].start]
		if strings.ContainsAny(gap, ",;:()%") && !(gap == ", " && (k == i+1 || tokens[k].is(beyond) && tokens[k].is(making))) && !isGrouping(text, tokens[k-1].end) {
			return ""
		}
		switch before := tokens[k-1]; {
		case before.is(publishing):
			outward = true // "published in May by Delfi"
		case before.is(making):
			outward = false
		case before.is(payer):
			continue // the client
		}
		if outward && !published && (tokens[k].word == "by" || tokens[k-1].is(publishing)) {
			continue
		}
		if k == i+1 && tokens[k].word == "at" {
			if n := nameAt(text, skipArticle(text, tokens[k].end+1)); strings.Contains(n, "University") || strings.Contains(n, "Institute") {
				return n // "a study at the University of Turku"
			}
		}
		if tokens[k].word != "by" && tokens[k].word != "from" || tokens[k].end == len(text) {
			continue
		}
		if k+1 < len(tokens) && tokens[k+1].is(calendar) {
			continue // "a poll from June and July"
		}
		from := skipKind(text, tokens[k].end+1)
		if end := houseOf(text, from); end > 0 {
			return cleanName(text[from:end])
		}
		if end := nameEnd(text, from); end > 0 {
			if behind, e := kindBehind(text, end); behind > 0 && !strings.Contains(text[from:end], " ") {
				from, end = behind, e // "by the Christian newspaper Kotimaa"
			} else if isMarked(text[from:end], national) {
				from, end = nameBehind(text, end) // "by the Polish company Pentor"
			} else if first, name, ok := strings.Cut(text[from:end], " "); ok && isMarked(first, national) && !strings.Contains(name, " ") && !isPaper(tokensFrom(tokens, end-len(name))[0]) {
				from = end - len(name) // "by the Romanian Avangarde group"
			}
			if n := cleanName(text[from:end]); n != "" || tokens[k].word != "from" {
				return n
			}
		}
	}
	return ""
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

// isGrouping says that the comma at i parts thousands.
func isGrouping(text string, i int) bool {
	return text[i] == ',' && i > 0 && i+1 < len(text) && isDigit(text[i-1]) && isDigit(text[i+1])
}

// pollThat reads "the survey that the Belgrade Centre published".
func pollThat(text string, tokens []token, i int) string {
	if !isPoll(tokens[i].word) && tokens[i].word != "polling" || i+2 >= len(tokens) || tokens[i+1].word != "that" && tokens[i+1].word != "which" {
		return ""
	}
	from := tokens[i+1].end + 1
	if strings.HasPrefix(text[from:], "the ") {
		from += len("the ")
	}
	end := nameEnd(text, from)
	if end == 0 || end+1 >= len(text) {
		return ""
	}
	if isMarked(text[end+1:wordEnd(text, end+1)], making|publishing) {
		return cleanName(text[from:end])
	}
	return ""
}

// itWasBy reads a sentence that says no more than who made the poll.
func itWasBy(text string) string {
	rest, ok := strings.CutPrefix(text, "It was ")
	if !ok {
		return ""
	}
	done := false
	for _, verb := range [...]string{"conducted by ", "carried out by ", "made by ", "done by "} {
		if after, ok := strings.CutPrefix(rest, verb); ok {
			rest, done = after, true
			break
		}
	}
	if !done {
		return ""
	}
	from := skipArticle(rest, 0)
	if strings.HasPrefix(rest, "a") && from > 0 {
		// "by a watchdog, the Centre for Democracy"
		kind, after, ok := strings.Cut(rest[from:], ", ")
		if !ok || strings.ToLower(kind) != kind {
			return ""
		}
		rest = after
		from = 0
	}
	if strings.HasPrefix(rest[from:], "the ") {
		from += len("the ")
	}
	return nameAt(rest, from)
}

// possessor reads "CATI's poll", "Strategic Marketing's new opinion poll".
func possessor(text string, tokens []token, i int) string {
	reach := max(0, i-3)
	for k := i - 1; k >= reach; k-- {
		if tokens[k].is(calendar) || isDigit(tokens[k].word[0]) || isProper(text[tokens[k].start:]) && isProper(text[tokens[i].start:]) {
			reach = max(0, reach-1) // "Gallup's May 2–7 poll", "EVA's Attitude and Value Survey"
		} else if text[tokens[k].end:tokens[k+1].start] != " " {
			return ""
		}
		word := text[tokens[k].start:tokens[k].end]
		stem := word
		for _, tail := range [...]string{"'s", "’s", "'", "’"} {
			if cut, ok := strings.CutSuffix(word, tail); ok {
				stem = cut
				break
			}
		}
		if stem == word {
			continue
		}
		end := tokens[k].start + len(stem)
		start := nameStart(text, end)
		if start < 0 || start < tokens[i].start-nameReach {
			return ""
		}
		return cleanName(text[start:end])
	}
	return ""
}

// pollOf is where the name behind "poll of" begins, 0 where none is.
func pollOf(text string, tokens []token, i int) int {
	if !isPoll(tokens[i].word) && tokens[i].word != "research" && tokens[i].word != "study" && tokens[i].word != "barometer" || !strings.HasPrefix(text[tokens[i].end:], " of ") {
		return 0
	}
	from := tokens[i].end + len(" of ")
	if strings.HasPrefix(text[from:], "the ") {
		from += len("the ")
	}
	if nameEnd(text, from) == 0 {
		return 0
	}
	return from
}

// pollOfKind reads "a survey of the newspaper Nationen".
func pollOfKind(text string, tokens []token, i int) string {
	if !isPoll(tokens[i].word) || !strings.HasPrefix(text[tokens[i].end:], " of ") {
		return ""
	}
	from := skipArticle(text, tokens[i].end+len(" of "))
	if name := skipKind(text, from); name > from {
		return nameAt(text, name)
	}
	return ""
}

// nameBefore is where the name directly before the word for a poll ends, 0
// where none can.
func nameBefore(text string, tokens []token, i int) int {
	for n := 0; n < 3 && i > 0 && (isPollKind(tokens[i-1].word) && !isProper(text[tokens[i-1].start:]) || isMode(tokens[i-1].word)); n++ {
		i--
	}
	if i == 0 || tokens[i].start == 0 || text[tokens[i].start-1] != ' ' {
		return 0
	}
	return tokens[i].start - 1
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
	if of := houseOf(text, i); of > 0 {
		return i
	}
	if i < len(text) && !isProper(text[i:]) {
		// "the government's office for"
		if owner, _, ok := strings.Cut(text[i:], " "); ok && strings.HasSuffix(owner, "s") && strings.ContainsAny(owner, "'’") && houseOf(text, i+len(owner)+1) > 0 {
			return i + len(owner) + 1
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
		isKind = isMarked(text[i:end], kind)
		if !isKind && (isMarked(text[i:end], verb) || isMarked(text[i:end], pointer)) {
			break
		}
		i = end + 1
	}
	if !isKind {
		return first // "the left-leaning readers of"
	}
	return i
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

// leadingName is a name that begins a sentence and has a clause of its own:
// "YouGov, which conducted the surveys, found".
func leadingName(text string) string {
	if text == "" {
		return ""
	}
	if isOpener(text[:wordEnd(text, 0)]) {
		return ""
	}
	end := nameEnd(text, 0)
	if end == 0 {
		return ""
	}
	name := text[:end]
	if end == len(text) || text[end] != ',' {
		if name = cleanName(name); !strings.HasPrefix(text, name) {
			return ""
		}
		end = len(name)
	}
	for _, clause := range [...]string{", which ", ", who ", ", in ", ", a ", ", an ", ", the ", " of ", " in ", " from "} {
		if end > 0 && strings.HasPrefix(text[end:], clause) {
			return cleanName(name)
		}
	}
	return ""
}
