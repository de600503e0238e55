package prose

import (
	"slices"
	"strings"
)

// nameReach bounds the bytes before the word for a poll that its maker's name
// is looked for in, makerReach those behind it.
const (
	nameReach  = 80
	makerReach = 90

	// roomForPolls is how many words for a poll a sentence has at most that need
	// no room of their own.
	roomForPolls = 8
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
	leading := leadingName(text)
	if leading != "" && namesPoll(text[len(leading):]) {
		return leading, ""
	}
	var room [roomForPolls]int
	polls := room[:0] // the words for a poll
	for i := range tokens {
		if isPollStem(tokens[i].word) || isResearch(text, tokens[i]) {
			polls = append(polls, i)
		}
	}
	for _, i := range polls {
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
	if n := itsMaker(text, tokens); n != "" {
		return n, ""
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
	for _, i := range polls {
		if isPollStem(tokens[i].word) {
			if n := possessor(text, tokens, i); n != "" {
				return n, ""
			}
		}
	}
	for _, i := range polls {
		if isPoll(tokens[i].word) {
			if n := active(text, tokens, i); n != "" {
				if own := besides(text, tokens, i, about); own != "" && strings.Contains(own, " ") && own != n {
					return own, n // "the bank published a Promocija plus poll"
				}
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
	for _, i := range polls {
		if from := pollOf(text, tokens, i); from > 0 {
			if n := known(from, nameEnd(text, from)); n != "" {
				return n, ""
			}
			if n := nameAt(text, from); isHouse(n) || isForeign(n) || isAcronym(n) && !namesPeople(text, tokensFrom(tokens, from+len(n))[:min(1, len(tokensFrom(tokens, from+len(n))))]) {
				return n, ""
			}
		} else if n := pollOfKind(text, tokens, i); n != "" {
			return n, ""
		}
		if from, to := nameSpan(text, tokens, i); to > 0 {
			if n := known(from, to); n != "" {
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
			if n := figuresOf(text, tokens[i+1:]); n != "" {
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
			if end := nameEnd(text, from); end > 0 && i > 0 && tokens[i+1].lexeme == unlisted && (isDigit(tokens[i-1].word[0]) || tokens[i-1].is(national) || tokens[i-1].is(group) || isClass(tokens, i-1, general)) {
				return cleanName(text[from:end]), "" // "70% of the French told CSA"
			}
		default:
			if !tokens[i].is(finding) && !tokens[i].is(asking) && !isSays(tokens[i].word) {
				continue
			}
			having := isHaving(tokens[i].word)
			if having && !hasShare(tokens, i) {
				continue
			}
			if (tokens[i].word == "said" || tokens[i].word == "says") && i+1 < len(tokens) && strings.HasPrefix(text[tokens[i-1].end:], ", ") {
				if n := nameAt(text, skipArticle(text, tokens[i].end+1)); isKnown(n, registry) {
					return n, "" // ", said Ipsos"
				}
			}
			end := finderEnd(tokens, i)
			start := nameStart(text, end)
			if n := known(start, end); n != "" && (!having || beginsClause(text[:start]) || isWhen(text[:start])) {
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
	if leading != "" && isKnown(leading, registry) {
		return leading, ""
	}
	if n := programme(text, tokens, registry); n != "" {
		return n, ""
	}
	for _, t := range tokens {
		if isBarometer(t) && isProper(text[t.start:]) {
			start := hyphened(text, t.start)
			if before := nameWordStart(text, start-1); start > 1 && before >= 0 && isProper(text[before:]) {
				if w := text[before : start-1]; !strings.ContainsAny(w, "'’") && !isOpener(w) && !isDateWord(w) {
					start = before // "a Flash Eurobarometer", not "the Commission's Eurobarometer"
				}
			}
			return cleanName(text[start:t.end]), "" // "in the autumn 2017 Eurobarometer"
		}
	}
	if n := placing(text, tokens, about); n != "" {
		return n, ""
	}
	if n := toldBy(text, tokens); n != "" {
		return n, ""
	}
	if n := accordingTo(text, tokens); n != "" {
		return n, ""
	}
	for _, i := range polls {
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

// figuresOf is who what a sentence tells comes from, read behind "according to":
// "figures from Statistics Sweden", "data published by the Ministry of Finance".
func figuresOf(text string, tokens []token) string {
	const reach = 6 // words to the name
	named := false
	for k := 0; k+1 < min(len(tokens), reach); k++ {
		if text[tokens[k].end:tokens[k+1].start] != " " {
			return ""
		}
		switch tokens[k].word {
		case "figures", "data", "numbers", "results", "findings", "estimates", "statistics", "analysis", "report", "update":
			named = true
		case "from", "by", "of":
			if n := nameAt(text, skipKind(text, tokens[k].end+1)); named && n != "" {
				return n
			}
		}
	}
	return ""
}

// accordingTo is who figures are from that no word for a poll is told with:
// "According to FOM-Ukraine, 60% were against it".
func accordingTo(text string, tokens []token) string {
	for i := 1; i < len(tokens); i++ {
		if tokens[i-1].word != "according" || tokens[i].word != "to" || tokens[i].end == len(text) {
			continue
		}
		if slices.ContainsFunc(tokens, func(t token) bool { return isPollStem(t.word) }) {
			return ""
		}
		from := skipArticle(text, tokens[i].end+1)
		if end := nameEnd(text, from); end > 0 && (end == len(text) || strings.IndexByte(",.;", text[end]) >= 0) {
			return cleanName(text[from:end])
		}
	}
	return ""
}

// namesPoll says that the name a sentence begins with is explained to be a poll:
// ", the broadcaster's survey of 2019,".
func namesPoll(rest string) bool {
	rest, ok := strings.CutPrefix(rest, ", ")
	if !ok {
		return false
	}
	clause, _, ok := strings.Cut(rest, ", ")
	if !ok || strings.HasPrefix(clause, "which ") || strings.HasPrefix(clause, "who ") {
		return false
	}
	if strings.HasPrefix(clause, "in a ") || strings.HasPrefix(clause, "in an ") || strings.HasPrefix(clause, "in its ") {
		verb := rest[len(clause)+len(", "):]
		return leadsToPoll(clause) && isMarked(verb[:wordEnd(verb, 0)], finding) // "LucidTalk, in an August poll, had"
	}
	for _, t := range tokenize(clause) {
		if isPoll(t.word) || t.word == "panel" || t.word == "tracker" {
			return true
		}
		if t.is(verb) || t.word == "of" {
			return false
		}
	}
	return false
}

// itsMaker is the one that a sentence says made what it begins with: "In its survey of
// 2010, the Marshall Fund found", "Asked about it by Fynd in 2020, 37%".
func itsMaker(text string, tokens []token) string {
	if len(tokens) < 3 || tokens[0].word != "asked" && (tokens[0].word != "in" || tokens[1].word != "its") {
		return ""
	}
	comma := strings.Index(text, ", ")
	if comma < 0 {
		return ""
	}
	switch {
	case tokens[0].word == "asked":
		for i := 1; i+1 < len(tokens) && tokens[i].end < comma; i++ {
			if tokens[i].word == "by" {
				if n := nameAt(text, skipKind(text, tokens[i].end+1)); n != "" {
					return n
				}
			}
		}
	case maybeAsks(text[:comma]):
		from := skipArticle(text, comma+len(", "))
		if end := nameEnd(text, from); end > 0 && end < len(text) && text[end] == ' ' && isMarked(text[end+1:wordEnd(text, end+1)], finding) {
			return cleanName(text[from:end])
		}
	}
	return ""
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
