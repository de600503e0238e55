package prose

import "strings"

// leastOwn is how many words a name that begins with a nation's must have to be a
// maker's: "a British Social Attitudes survey", not "a Serbian Orthodox poll".
const leastOwn = 3

// besides reads a maker nobody knows directly before the word for a poll at token i, "a
// Morgan poll": a name behind an article or a date that is no nation's, no month, and
// nothing the article is about.
func (n *naming) besides(i int) string {
	if name := n.withYear(i); name != "" {
		return name
	}
	text, poll := n.text, &n.tokens[i]
	plural := poll.word == "polls" || poll.word == "surveys"
	start, end := nameSpan(text, n.tokens, i)
	if start == 0 && plural && (isAcronym(text[:end]) || isOwnName(text, between(n.tokens, 0, end))) {
		if !isProper(lastWord(text[:end])) {
			return "" // "Statistics Sweden conducts polls"
		}
		return cleanName(text[:end]) // "CROP polls put it at"
	}
	if start <= 0 || start >= end {
		return ""
	}
	name := between(n.tokens, start, end)
	if isStation(text[name[0].start:name[0].end]) && len(name) > 1 {
		return cleanName(text[start:end]) // a Channel 12 poll
	}
	// An Irish Examiner poll, a National Business Review poll
	ofPaper := len(name) > 1 && !isProper(text[poll.start:]) && (isPaper(name[len(name)-1]) || strings.Contains(text[start:end], "/"))
	if !ofPaper && n.isNoMaker(name) || !leadsToName(text[:start], plural) {
		return ""
	}
	if poll.word == "tracker" && isProper(text[poll.start:]) && poll.start == end+1 {
		end = poll.end // the Shannon Tracker
	}
	return cleanName(text[start:end])
}

// isNoMaker says that one of the words of a name before "poll" tells what kind of poll it
// was, or when, where or on what it was made: "a Serbian Orthodox poll", "a May poll".
func (n *naming) isNoMaker(name []token) bool {
	for _, t := range name {
		if t.is(calendar) || n.about.owns(t.word, false) {
			return true
		}
	}
	first, last := name[0], name[len(name)-1]
	if len(name) < leastOwn && (first.is(national) || n.about.belongs(first.word)) {
		return true
	}
	if len(name) > 1 && last.is(national) && !first.is(kind) && !first.is(firm) {
		return true
	}
	return isListed(first) && !first.is(firm) && !(len(name) >= leastOwn && first.is(national)) && (len(name) == 1 || first.marks != 0)
}

// leadsToName says that a text ends with what stands before the name of one who made a poll:
// an article, a date, how many polls are meant, or in how many countries, "a 24-nation Gallup
// poll".
func leadsToName(before string, plural bool) bool {
	before = strings.TrimRight(before, " ")
	for range 2 {
		word := lastWord(before)
		if !isWhichPoll(word) {
			break
		}
		before = strings.TrimRight(strings.TrimSuffix(before, word), " ")
	}
	switch word := lastWord(before); word {
	case "(", "a", "A", "an", "An", "the", "The", "another", "Another":
		return true
	case "to":
		return plural // according to Alpha polls
	default:
		return isDateWord(word) || isYear(word) || isCount(word) || isNumber(word) && strings.Contains(word, "-")
	}
}

// isWhichPoll says that a word tells which of several polls is meant, or how it was made: "the
// latest", "the tenth".
func isWhichPoll(word string) bool {
	switch word {
	case "new", "recent", "separate", "similar", "joint", "further", "latest", "newest", "later", "earlier", "last", "first", "second", "final", "previous", "next",
		"nationwide", "national", "representative", "telephone", "online":
		return true
	}
	return strings.HasSuffix(word, "th")
}

// withYear reads a name that a year stands behind, "a Norstat 2012 poll". The year is
// a part of it where the sentence has another: "a Research 2000 poll of 2008".
func (n *naming) withYear(i int) string {
	text, tokens, about := n.text, n.tokens, n.about
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
// before token last. The first case that holds decides: "May" is a date and no
// name, "One" a count and only sometimes a name.
func isInName(text string, tokens []token, k, last int) bool {
	t := tokens[k]
	word := text[t.start:t.end]
	if k+1 < last && !joinsName(text[t.end:tokens[k+1].start], word) {
		return false
	}
	switch {
	case k > 0 && text[tokens[k-1].end:t.start] == ".", t.end < len(text) && text[t.end] == '.' && isDotted(text[t.start:]):
		return true // gfs.bern, Peil.nl
	case isCount(word) && isProper(word) && k > 0 && isOne(tokens[k-1].word):
		return true // a One News poll
	case isDigit(word[0]) && !isDotted(word):
		return isNumberInName(text, tokens, k, last)
	case isOpener(word), isCount(word), isDateWord(word):
		return false
	case isProper(word), isDotted(word):
		return true
	}
	return k > 0 && isLowerInName(text, tokens, k, last)
}

// isNumberInName says that the number at token k is a part of a name: "Channel 12", "1 News",
// but not "May 2 Gallup".
func isNumberInName(text string, tokens []token, k, last int) bool {
	digits := tokens[k].end - tokens[k].start
	if k > 0 && isStation(text[tokens[k-1].start:tokens[k-1].end]) {
		return digits < 4
	}
	return digits < 3 && k+1 < last && isProper(text[tokens[k+1].start:]) && !tokens[k+1].is(calendar) && !(k > 0 && tokens[k-1].is(calendar))
}

// isLowerInName says that the word in lower case at token k, which others stand before, is a
// part of a name: "Centre for", "More in Common", "Spinter tyrimai".
func isLowerInName(text string, tokens []token, k, last int) bool {
	t, before := &tokens[k], &tokens[k-1]
	word, first := text[t.start:t.end], text[before.start:before.end]
	gap := text[before.end:t.start]
	goesOn := (gap == " " || gap == "-") && isProper(first) && !before.is(calendar) && !isOpener(first)
	switch {
	case isJoiner(word):
		return k+1 < last && (goesOn || isJoiner(first))
	case word == "in":
		return k+1 < last && goesOn && isListed(tokens[k+1]) && !tokens[k+1].is(national)
	}
	return goesOn && t.lexeme == unlisted && !strings.HasSuffix(word, "ed") && !strings.HasSuffix(word, "ing") && !strings.HasSuffix(word, "al")
}

// joinsName says that what stands behind a word can part words of one name: "Ipsos/MORI",
// "Research Co. Canada".
func joinsName(gap, word string) bool {
	switch gap {
	case " ", " & ", "&", "/", "-", "–", "'", "’", " / ", ".":
		return true
	case ". ":
		return len(word) == 1 || word == "Co" || word == "Inc" || word == "St"
	}
	return false
}
