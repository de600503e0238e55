package prose

import "strings"

// leastOwn is how many words a name that begins with a nation's must have to be a
// maker's: "a British Social Attitudes survey", not "a Serbian Orthodox poll".
const leastOwn = 3

// besides reads a maker nobody knows directly before the word, "a Morgan poll":
// a name behind an article or a date that is no nation's, no month, and nothing
// the article is about.
func besides(text string, tokens []token, i int, about *article) string {
	if name := withYear(text, tokens, i, about); name != "" {
		return name
	}
	start, end := nameSpan(text, tokens, i)
	if start == 0 && (isAcronym(text[:end]) || isOwnName(text, between(tokens, 0, end))) && (tokens[i].word == "polls" || tokens[i].word == "surveys") {
		if !isProper(lastWord(text[:end])) {
			return "" // "Statistics Sweden conducts polls"
		}
		return cleanName(text[:end]) // "CROP polls put it at"
	}
	if start <= 0 || start >= end {
		return ""
	}
	name := between(tokens, start, end)
	if isStation(text[name[0].start:name[0].end]) && len(name) > 1 {
		return cleanName(text[start:end]) // a Channel 12 poll
	}
	if n := len(name); n > 1 && !isProper(text[tokens[i].start:]) && (isPaper(name[n-1]) || strings.Contains(text[start:end], "/")) {
		name = nil // an Irish Examiner poll, a National Business Review poll
	}
	for k, t := range name {
		if k == 0 && len(name) < leastOwn && (t.is(national) || about.belongs(t.word)) || k > 0 && k == len(name)-1 && t.is(national) && !name[0].is(kind) && !name[0].is(firm) || t.is(calendar) || about.owns(t.word, false) || k == 0 && isListed(t) && !(len(name) >= leastOwn && t.is(national)) && !t.is(firm) && (len(name) == 1 || t.marks != 0) {
			return ""
		}
	}
	before := strings.TrimRight(text[:start], " ")
	for range 2 {
		word := lastWord(before)
		switch word {
		case "new", "recent", "separate", "similar", "joint", "further", "latest", "newest", "later", "earlier", "last", "first", "second", "final", "previous", "next", "nationwide", "national", "representative", "telephone", "online":
		default:
			if !strings.HasSuffix(word, "th") { // the tenth
				continue
			}
		}
		before = strings.TrimRight(strings.TrimSuffix(before, word), " ")
	}
	switch word := lastWord(before); word {
	case "(":
	case "a", "A", "an", "An", "the", "The", "another", "Another":
	default:
		plural := word == "to" && (tokens[i].word == "polls" || tokens[i].word == "surveys")                                                                       // according to Alpha polls
		if counted := word != "" && isDigit(word[0]) && strings.Contains(word, "-"); !plural && !counted && !isDateWord(word) && !isYear(word) && !isCount(word) { // a 24-nation Gallup poll
			return ""
		}
	}
	if tokens[i].word == "tracker" && isProper(text[tokens[i].start:]) && tokens[i].start == end+1 {
		end = tokens[i].end // the Shannon Tracker
	}
	return cleanName(text[start:end])
}

// withYear reads a name that a year stands behind, "a Norstat 2012 poll". The year is
// a part of it where the sentence has another: "a Research 2000 poll of 2008".
func withYear(text string, tokens []token, i int, about *article) string {
	if i < 2 || !isYear(tokens[i-1].word) || text[tokens[i-2].end:tokens[i].start] != " "+tokens[i-1].word+" " {
		return ""
	}
	before := tokens[i-2]
	if before.is(calendar|national) || about.belongs(before.word) || about.owns(before.word, false) {
		return ""
	}
	start := nameStart(text, before.end)
	if start < 0 || isCount(text[before.start:before.end]) {
		return ""
	}
	name := cleanName(text[start:before.end])
	if name == "" || isOpener(name) {
		return ""
	}
	for k, t := range tokens {
		if k != i-1 && isYear(t.word) {
			return name + " " + tokens[i-1].word
		}
	}
	return name
}

// isOwnName says that words that begin a sentence before "polls" are a name and not
// only what polls they are: "Statistics Norway polls".
func isOwnName(text string, name []token) bool {
	if len(name) < 2 || name[0].is(national) && len(name) < leastOwn || !isProper(text[name[1].start:]) && !isJoiner(name[1].word) {
		return false
	}
	return !isListed(name[0]) || name[0].is(kind) || name[0].is(firm) || isHouse(text[name[0].start:]) || name[0].is(national)
}

// nameSpan is where the name directly before the word for a poll at token i begins
// and ends, all its words being capitalised but for joiners, numbers and words of
// other tongues: "1 News Colmar Brunton", "Spinter tyrimai", "Channel 12". Both are
// 0 where none is.
func nameSpan(text string, tokens []token, i int) (start, end int) {
	end = nameBefore(text, tokens, i)
	if end == 0 {
		return 0, 0
	}
	last := i
	for last > 0 && tokens[last-1].end > end {
		last--
	}
	k := last
	for k > 0 && isInName(text, tokens, k-1, last) {
		k--
	}
	for k < last {
		word := text[tokens[k].start:tokens[k].end]
		if !isDateWord(word) && !isOpener(word) && (!isCount(word) || k > 0 && isOne(tokens[k-1].word)) && !isJoiner(word) && !(k+1 < last && tokens[k+1].word == "of" && tokens[k].is(foundword)) {
			break // not "Data of the Verian"
		}
		k++
	}
	if k == last || k+1 == last && isDigit(tokens[k].word[0]) && !isDotted(text[tokens[k].start:]) {
		return 0, 0
	}
	return tokens[k].start, end
}

// isInName says that token k is a part of the name that goes on behind it, or ends
// before token last.
func isInName(text string, tokens []token, k, last int) bool {
	t := tokens[k]
	word := text[t.start:t.end]
	if k+1 < last {
		switch gap := text[t.end:tokens[k+1].start]; gap {
		case " ", " & ", "&", "/", "-", "–", "'", "’", " / ", ".":
		default:
			if gap != ". " || word != "Co" && word != "Inc" && word != "St" && len(word) > 1 {
				return false
			}
		}
	}
	if k > 0 && text[tokens[k-1].end:t.start] == "." || t.end < len(text) && text[t.end] == '.' && isDotted(text[t.start:]) {
		return true // gfs.bern, Peil.nl
	}
	if isCount(word) && isProper(word) && k > 0 && isOne(tokens[k-1].word) {
		return true // a One News poll
	}
	if isDigit(word[0]) && !isDotted(word) {
		if k > 0 && isStation(text[tokens[k-1].start:tokens[k-1].end]) {
			return len(word) < 4 // Channel 12
		}
		return len(word) < 3 && k+1 < last && isProper(text[tokens[k+1].start:]) && !tokens[k+1].is(calendar) && !(k > 0 && tokens[k-1].is(calendar)) // 1 News
	}
	if isOpener(word) || isCount(word) || isDateWord(word) {
		return false
	}
	before := k > 0 && (text[tokens[k-1].end:t.start] == " " || text[tokens[k-1].end:t.start] == "-") && isProper(text[tokens[k-1].start:]) && !tokens[k-1].is(calendar) && !isOpener(text[tokens[k-1].start:tokens[k-1].end])
	switch {
	case isProper(word), isDotted(word):
		return true
	case isJoiner(word):
		return k+1 < last && (before || k > 0 && isJoiner(text[tokens[k-1].start:tokens[k-1].end]))
	case word == "in":
		return k+1 < last && before && isListed(tokens[k+1]) && !tokens[k+1].is(national)
	}
	return before && t.lexeme == unlisted && !strings.HasSuffix(word, "ed") && !strings.HasSuffix(word, "ing") && !strings.HasSuffix(word, "al")
}
