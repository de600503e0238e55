package prose

import (
	"strings"

	"pollard/normalize/pollster"
)

// nameReach bounds the bytes before the word for a poll that its maker's name
// is looked for in, makerReach those behind it.
const (
	nameReach  = 80
	makerReach = 90
)

// pollsterOf names who made the poll of a sentence, and for whom, as written;
// empty where it does not say.
func pollsterOf(text string, tokens []token, about *article) (maker, client string) {
	maker, client = makerOf(text, tokens, about)
	if maker != "" {
		if at := strings.Index(text, maker); at >= 0 {
			maker = withRest(text, at+len(maker), maker, about.Registry)
		}
	}
	if client == "" {
		if client = clientOf(text, tokens, about); client == maker {
			client = ""
		}
	}
	return maker, client
}

func makerOf(text string, tokens []token, about *article) (maker, client string) {
	registry := about.Registry
	for i := range tokens {
		if !isPollStem(tokens[i].word) && !isResearch(text, tokens[i]) {
			continue
		}
		if at := tokens[i].start - len(", "); tokens[i].word == "polling" && at > 0 && text[at] == ',' && nameEnd(text, 0) == at {
			return cleanName(text[:at]), "" // "Gallup, polling in May, found"
		}
		if n := pollBy(text, tokens, i, false); n != "" {
			return splitClient(n, registry)
		}
		if n := pollThat(text, tokens, i); n != "" {
			return n, clientBehind(text, tokens, n)
		}
		if n := inBrackets(text, tokens, i); n != "" {
			return splitClient(n, registry)
		}
	}
	if n := openingBy(text, tokens); n != "" {
		return splitClient(n, registry)
	}
	if n := itWasBy(text); n != "" {
		return n, ""
	}
	for i := 0; i+1 < len(tokens); i++ {
		if tokens[i+1].word != "by" {
			continue
		}
		switch tokens[i].word {
		case "one", "another", "asked", "put", "interviewed", "questioned", "measured", "recorded", "registered":
			if tokens[i+1].end < len(text) {
				if n := nameAt(text, skipKind(text, tokens[i+1].end+1)); n != "" && (tokens[i].word[0] != 'm' && tokens[i].word[0] != 'r' || isKnown(n, registry)) {
					return splitClient(n, registry)
				}
			}
		}
	}
	for i := range tokens {
		if isPollStem(tokens[i].word) {
			if n := possessor(text, tokens, i); n != "" {
				return n, ""
			}
		}
	}
	for i := range tokens {
		if isPoll(tokens[i].word) {
			if n := active(text, tokens, i); n != "" {
				return n, ""
			}
		}
	}
	// A name beside the word alone could be anything: "the Serbian poll". The
	// registry decides.
	known := func(from, to int) string {
		if from < 0 || to <= from || registry == nil {
			return ""
		}
		n := cleanName(text[from:to])
		if isKnown(n, registry) {
			return n
		}
		return ""
	}
	for i := range tokens {
		if !isPollStem(tokens[i].word) && !isResearch(text, tokens[i]) {
			continue
		}
		if from := pollOf(text, tokens, i); from > 0 {
			if n := known(from, nameEnd(text, from)); n != "" {
				return n, ""
			}
			if n := nameAt(text, from); isHouse(n) || isAcronym(n) && !namesPeople(text, tokensFrom(tokens, from+len(n))[:min(1, len(tokensFrom(tokens, from+len(n))))]) {
				return n, ""
			}
		} else if n := pollOfKind(text, tokens, i); n != "" {
			return n, ""
		}
		if end := nameBefore(text, tokens, i); end > 0 {
			if n := known(nameStart(text, end), end); n != "" {
				return n, ""
			}
		}
	}
	for i := 1; i < len(tokens); i++ {
		if tokens[i-1].word == "according" && tokens[i].word == "to" {
			from := skipArticle(text, tokens[i].end+1)
			if i+1 < len(tokens) && tokens[i+1].start == from && isYear(tokens[i+1].word) {
				from = tokens[i+1].end + 1 // "the 2016 Attitudes Survey"
			}
			if n := known(from, nameEnd(text, from)); n != "" {
				return n, ""
			}
			if n := nameAt(text, from); isReport(n) {
				return n, ""
			}
			break
		}
	}
	for i := 1; i < len(tokens); i++ {
		switch tokens[i].word {
		case "told":
			if i+1 == len(tokens) {
				break
			}
			from := skipArticle(text, tokens[i].end+1)
			if n := known(from, nameEnd(text, from)); n != "" {
				return n, ""
			}
		case "found", "finds", "reported", "reports", "recorded", "measured", "estimated", "said", "says", "put", "shows", "showed", "indicates", "indicated",
			"suggests", "suggested", "claimed", "asked", "polled", "surveyed", "interviewed":
			end := finderEnd(tokens, i)
			start := nameStart(text, end)
			if n := known(start, end); n != "" {
				return n, ""
			}
			if start >= 0 && start < end && (isMaker(lastWord(text[:start])) || countsPeople(text, tokens, i, start) || isAcademy(text[start:end])) {
				if n := cleanName(text[start:end]); n != "" {
					return n, ""
				}
			}
		}
	}
	if n := ofReport(text, tokens); n != "" && isKnown(n, registry) {
		return n, ""
	}
	if n := leadingName(text); n != "" && isKnown(n, registry) {
		return n, ""
	}
	if n := programme(text, tokens, registry); n != "" {
		return n, ""
	}
	for _, t := range tokens {
		if isBarometer(t) && isProper(text[t.start:]) {
			return text[t.start:t.end], "" // "in the autumn 2017 Eurobarometer"
		}
	}
	for i := range tokens {
		if isPollStem(tokens[i].word) {
			if n := besides(text, tokens, i, about); n != "" {
				return n, ""
			}
			if n := pollBy(text, tokens, i, true); n != "" {
				return splitClient(n, registry)
			}
		}
	}
	return "", ""
}

// besides reads a maker nobody knows directly before the word, "a Morgan poll":
// a name behind an article or a date that is no nation's, no month, and nothing
// the article is about.
func besides(text string, tokens []token, i int, about *article) string {
	end := nameBefore(text, tokens, i)
	start := end
	for at := end; at > 0; at = start - 1 {
		from := nameWordStart(text, at)
		if from < 0 || isDateWord(text[from:at]) || isOpener(text[from:at]) {
			break
		}
		if start = from; start == 0 || text[start-1] != ' ' {
			break
		}
	}
	if start <= 0 || start >= end {
		return ""
	}
	name := between(tokens, start, end)
	if n := len(name); n > 1 && !isProper(text[tokens[i].start:]) && (isPaper(name[n-1]) || strings.Contains(text[start:end], "/")) {
		name = nil // an Irish Examiner poll, a National Business Review poll
	}
	for k, t := range name {
		if k == 0 && (t.is(national) || about.belongs(t.word)) || k > 0 && k == len(name)-1 && t.is(national) || t.is(calendar) || about.owns(t.word, false) || k == 0 && isListed(t) && !t.is(firm) && (len(name) == 1 || t.marks != 0) {
			return ""
		}
	}
	before := strings.TrimRight(text[:start], " ")
	for range 2 {
		switch word := lastWord(before); word {
		case "new", "recent", "separate", "similar", "joint", "further", "latest", "newest", "later", "earlier":
			before = strings.TrimRight(strings.TrimSuffix(before, word), " ")
		}
	}
	switch word := lastWord(before); word {
	case "(":
	case "a", "A", "an", "An", "the", "The", "another", "Another":
	default:
		if !isDateWord(word) && !isYear(word) {
			return ""
		}
	}
	return cleanName(text[start:end])
}

// isHouse says that a name begins as those of houses that make polls do: "a survey
// of the Institute for Democracy".
func isHouse(name string) bool {
	switch first, _, _ := strings.Cut(name, " "); first {
	case "Institute", "Centre", "Center", "Foundation":
		return true
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
func isListed(t token) bool { return t.marks != 0 || len(t.phrases) > 0 }

func lastWord(text string) string {
	text = strings.TrimRight(text, " ")
	return text[strings.LastIndexByte(text, ' ')+1:]
}

// pollsterFound says that a sentence's facts are those of a pollster that the
// registry knows: "Gallup reported that", "according to Gallup".
func pollsterFound(text string, tokens []token, registry *pollster.Registry) bool {
	if registry == nil {
		return false
	}
	if n := ofReport(text, tokens); n != "" && isKnown(n, registry) {
		return true
	}
	for i := 1; i < len(tokens); i++ {
		switch tokens[i].word {
		case "by":
			switch tokens[i-1].word {
			case "measured", "asked", "recorded", "registered":
				if isKnown(nameAt(text, skipArticle(text, tokens[i].end+1)), registry) {
					return true
				}
			}
		case "to":
			if tokens[i-1].word == "according" && isKnown(nameAt(text, skipArticle(text, tokens[i].end+1)), registry) {
				return true
			}
		case "found", "finds", "reported", "recorded", "measured", "polled", "surveyed", "claimed", "asked", "put", "showed", "reports":
			if end := finderEnd(tokens, i); end > 0 {
				if start := nameStart(text, end); start >= 0 && isKnown(cleanName(text[start:end]), registry) {
					return true
				}
			}
		}
	}
	return false
}

// finderEnd is where the words before "found" end, the adverb at the verb left
// out: "Ipsos further found", "Gallup has found".
func finderEnd(tokens []token, i int) int {
	for n := 0; i > 1 && n < 2; n++ {
		switch tokens[i-1].word {
		case "regularly", "repeatedly", "often", "frequently", "since", "twice", "further", "also", "later", "then", "has", "had", "have", "recently", "again", "first", "last", "next", "still", "only":
			i--
			continue
		}
		break
	}
	return tokens[i].start - 1
}

// leadingName is a name that begins a sentence and has a clause of its own:
// "YouGov, which conducted the surveys, found".
func leadingName(text string) string {
	if text == "" {
		return ""
	}
	end := nameEnd(text, 0)
	if end == 0 || isOpener(text[:wordEnd(text, 0)]) {
		return ""
	}
	name := text[:end]
	if end == len(text) || text[end] != ',' {
		if name = cleanName(name); !strings.HasPrefix(text, name) {
			return ""
		}
		end = len(name)
	}
	for _, clause := range [...]string{", which ", ", who ", ", a ", ", an ", ", the ", " of ", " in ", " from "} {
		if end > 0 && strings.HasPrefix(text[end:], clause) {
			return cleanName(name)
		}
	}
	return ""
}

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
	last := strings.LastIndexByte(name, ' ')
	return last > 0 && isMarked(name[last+1:], firm) // Siena College
}

// isMaker says that a word is one for what makes polls, so that a name behind
// it needs no registry: "the polling company Corefiner found".
func isMaker(word string) bool {
	switch word {
	case "company", "firm", "agency", "institute", "pollster", "pollsters":
		return true
	}
	return false
}

// countsPeople says that the verb at token i, behind a name that begins a clause
// at start, tells which people were asked: "Corefiner polled 1,002 Finns".
func countsPeople(text string, tokens []token, i, start int) bool {
	if i+1 == len(tokens) || start > 0 && !strings.HasSuffix(text[:start], ", ") {
		return false
	}
	switch tokens[i].word {
	case "polled", "surveyed", "interviewed", "asked":
	default:
		return false
	}
	if next := tokens[i+1]; !isDigit(next.word[0]) && !next.is(national) && !next.is(group) && !isClass(tokens, i+1, general) {
		return false
	}
	first := tokensFrom(tokens[:i], start)
	return len(first) > 0 && !isListed(first[0]) && first[0].word != "they" && first[0].word != "it" && !strings.HasSuffix(first[0].word, "ers")
}

// active reads "the Washington Post (WaPo) published a poll".
func active(text string, tokens []token, i int) string {
	const reach = 4 // words between the verb and the poll
	for k := i - 1; k > 0 && k >= i-reach; k-- {
		if strings.ContainsAny(text[tokens[k].end:tokens[k+1].start], ",;:.()") {
			return ""
		}
		switch tokens[k].word {
		case "published", "conducted", "released", "ran", "took", "made", "did", "fielded", "held", "publishes", "conducts", "carried":
		default:
			continue
		}
		verb := k
		if verb > 1 && (tokens[verb-1].word == "has" || tokens[verb-1].word == "had" || tokens[verb-1].word == "have") {
			verb--
		}
		end := tokens[verb].start - 1
		if strings.HasSuffix(text[:end], ",") {
			// "Cadena Ser, a radio station of Spain, published a poll"
			if name, _, ok := strings.Cut(text[:end-1], ", "); ok && nameStart(text, len(name)) == 0 {
				return cleanName(name)
			}
			return ""
		}
		if rest := text[:tokens[verb].start]; strings.HasSuffix(rest, ") ") {
			if end = strings.LastIndex(rest, " ("); end < 0 {
				return ""
			}
		}
		start := nameStart(text, end)
		if start < 0 {
			return ""
		}
		return cleanName(text[start:end])
	}
	return ""
}

// programme is a poll that has a name of its own and is made by nobody else
// that the sentence names: "the National Annenberg Election Survey".
func programme(text string, tokens []token, registry *pollster.Registry) string {
	for i := 2; i < len(tokens); i++ {
		switch tokens[i].word {
		case "survey", "poll", "barometer", "study", "panel":
		default:
			continue
		}
		if tokens[i].word == "barometer" && i+2 < len(tokens) && tokens[i+1].word == "of" && isProper(text[tokens[i].start:]) && isProper(text[tokens[i+2].start:]) {
			return nameAt(text, tokens[i].start) // the Barometer of Public Opinion
		}
		if !isProper(text[tokens[i].start:]) || !isProper(text[tokens[i-1].start:]) {
			continue
		}
		if start := nameStart(text, tokens[i].end); start >= 0 {
			if n := cleanName(text[start:tokens[i].end]); strings.Contains(n, " ") {
				if own := strings.TrimSuffix(n, " Poll"); registry == nil || !isKnown(n, registry) {
					return own // a poll's own name is its maker's
				}
				return n
			}
		}
	}
	return ""
}

// isResearch says that a word is "research" and no part of a name.
func isResearch(text string, t token) bool { return t.word == "research" && isNoName(text, t) }

func isNoName(text string, t token) bool {
	return !isProper(text[t.start:]) || t.start == 0 && strings.HasPrefix(text[t.end:], " by ")
}

// isPollStem says that a pollster is named beside the word: poll, polled,
// survey, study.
func isPollStem(word string) bool {
	if len(word) < len("poll") {
		return false
	}
	switch word[0] {
	case 'p':
		return strings.HasPrefix(word, "poll")
	case 's':
		return strings.HasPrefix(word, "survey") || strings.HasPrefix(word, "study")
	case 't':
		return word == "tracker"
	}
	return false
}

func isPoll(word string) bool {
	switch word {
	case "poll", "polls", "survey", "surveys":
		return true
	}
	return false
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
	first, isKind := i, true
	for range mostKinds {
		if i >= len(text) || isProper(text[i:]) {
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

// pollBy reads "a poll conducted in May 2015 by the agency Damar". Who published
// it is its maker only where nobody else is named.
func pollBy(text string, tokens []token, i int, published bool) string {
	switch tokens[i].word {
	case "poll", "polls", "polled", "polling", "survey", "surveys", "surveyed", "study":
	case "research":
		if i+1 == len(tokens) || tokens[i+1].word != "by" {
			return ""
		}
	default:
		return ""
	}
	for k := i + 1; k < len(tokens) && tokens[k].start-tokens[i].end <= makerReach; k++ {
		gap := text[tokens[k-1].end:tokens[k].start]
		if strings.ContainsAny(gap, ",;:()%") && !(gap == ", " && (k == i+1 || tokens[k].is(beyond) && isMaking(tokens[k].word))) && !isGrouping(text, tokens[k-1].end) {
			return ""
		}
		switch tokens[k-1].word {
		case "commissioned", "ordered", "funded", "sponsored", "requested", "paid":
			continue // the client
		case "published", "released", "reported", "cited", "quoted", "publicised", "publicized":
			if !published {
				continue
			}
		}
		if k == i+1 && tokens[k].word == "at" {
			if n := nameAt(text, skipArticle(text, tokens[k].end+1)); strings.Contains(n, "University") || strings.Contains(n, "Institute") {
				return n // "a study at the University of Turku"
			}
		}
		if tokens[k].word != "by" && tokens[k].word != "from" || tokens[k].end == len(text) {
			continue
		}
		from := skipKind(text, tokens[k].end+1)
		if end := houseOf(text, from); end > 0 {
			return text[from:end]
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

// isMaking says that a word behind a comma leads on to who made a poll: "a survey
// of 1,005 people, taken by Voxmeter".
func isMaking(word string) bool {
	switch word {
	case "conducted", "carried", "taken", "made", "done":
		return true
	}
	return false
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
	switch text[end+1 : wordEnd(text, end+1)] {
	case "made", "conducted", "carried", "did", "ran", "published", "released", "took":
		return cleanName(text[from:end])
	}
	return ""
}

// clientBehind reads "for the Federation" close behind the maker's verb.
func clientBehind(text string, tokens []token, maker string) string {
	const reach = 20 // bytes between the two
	at := strings.Index(text, maker) + len(maker)
	verb := tokensFrom(tokens, at)
	if len(verb) == 0 {
		return ""
	}
	rest := text[verb[0].end:]
	if i := strings.IndexAny(rest, ",;:()%"); i >= 0 {
		rest = rest[:i]
	}
	i := strings.Index(rest, " for ")
	if i < 0 || i > reach {
		return ""
	}
	from := i + len(" for ")
	if strings.HasPrefix(rest[from:], "the ") {
		from += len("the ")
	}
	return nameAt(rest, from)
}

// inBrackets reads "the poll (Ipsos, 12–16 September)".
func inBrackets(text string, tokens []token, i int) string {
	if !isPoll(tokens[i].word) || !strings.HasPrefix(text[tokens[i].end:], " (") {
		return ""
	}
	from := tokens[i].end + len(" (")
	end := nameEnd(text, from)
	if end == 0 || end == len(text) || text[end] != ',' && text[end] != ')' {
		return ""
	}
	return cleanName(text[from:end])
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
		if tokens[k].is(calendar) || isDigit(tokens[k].word[0]) {
			reach = max(0, reach-1) // "Gallup's May 2–7 poll"
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
	if !isPoll(tokens[i].word) && tokens[i].word != "research" && tokens[i].word != "study" || !strings.HasPrefix(text[tokens[i].end:], " of ") {
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
	for n := 0; n < 3 && i > 0 && isPollKind(tokens[i-1].word) && !isProper(text[tokens[i-1].start:]); n++ {
		i--
	}
	if i == 0 || tokens[i].start == 0 || text[tokens[i].start-1] != ' ' {
		return 0
	}
	return tokens[i].start - 1
}

// splitClient parts "Langer Research for ESPN"; "Centre for Democracy" stays
// whole. The registry knows which.
func splitClient(maker string, registry *pollster.Registry) (string, string) {
	if registry == nil || !strings.Contains(maker, " for ") {
		return maker, ""
	}
	if before, client, ok := strings.Cut(maker, " for the "); ok && isKnown(before, registry) {
		return before, client
	}
	if a := registry.Resolve(maker); a.Client != "" {
		if before, ok := strings.CutSuffix(maker, " for "+a.Client); ok {
			return before, a.Client
		}
	}
	return maker, ""
}
