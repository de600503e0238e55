package prose

import (
	"strings"

	"pollard/normalize/pollster"
)

// pollBy reads who the poll at token i is told to be by: "a poll conducted in May 2015
// by the agency Damar". Who published it is its maker only where nobody else is named.
func (n *naming) pollBy(i int, published bool) string {
	text, tokens := n.text, n.tokens
	if !n.canBeBy(i, published) {
		return ""
	}
	outward := false // who is told next only made it known
	for k := i + 1; k < len(tokens) && tokens[k].start-tokens[i].end <= makerReach && !n.leavesPoll(i, k); k++ {
		t, before := &tokens[k], &tokens[k-1]
		switch {
		case before.is(publishing):
			outward = true // "published in May by Delfi"
		case before.is(making):
			outward = false
		case before.is(payer) && t.word != "from", before.word == "for" && tokens[k-2].is(payer):
			continue // the client
		}
		if outward && !published && (t.word == "by" || before.is(publishing)) {
			continue
		}
		switch t.word {
		case "at":
			name := nameAt(text, skipArticle(text, t.end+1))
			if k == i+1 && (strings.Contains(name, "University") || strings.Contains(name, "Institute")) {
				return name // "a study at the University of Turku"
			}
		case "in":
			from := skipKind(text, t.end+1)
			if published && before.is(publishing) && from > skipArticle(text, t.end+1) {
				return nameAt(text, from) // "published in the newspaper Delfi"
			}
		case "by", "from":
			if name, ok := n.nameBy(k); ok {
				return name
			}
		}
	}
	return ""
}

// canBeBy says that the word at token i is one that who made a poll is told behind.
func (n *naming) canBeBy(i int, published bool) bool {
	t := &n.tokens[i]
	switch t.word {
	case "poll", "polls", "polled", "polling", "survey", "surveys", "surveyed", "study", "fieldwork":
		return true
	case "research":
		k := i + 1
		for k < len(n.tokens) && n.tokens[k].is(be) {
			k++ // "the research was carried out by"
		}
		if k == len(n.tokens) {
			return false
		}
		next := &n.tokens[k]
		return next.word == "by" || next.word == "from" || next.word == "led" || next.is(making) || published && next.is(publishing)
	}
	return t.is(foundword) || isBarometer(t)
}

// leavesPoll says that token k is no more about the poll at token i: a sign parts them, or
// what people were asked follows. An aside may stand between: "the poll, made in May, by Damar".
func (n *naming) leavesPoll(i, k int) bool {
	t := &n.tokens[k]
	if t.word == "whether" {
		return true // "separate from England" is what was asked
	}
	before := n.tokens[k-1].end
	gap := n.text[before:t.start]
	if gap == ", " && (k == i+1 || t.word == "by" || t.is(beyond) && t.is(making)) {
		return false
	}
	return strings.ContainsAny(gap, ",;:()%") && !isGrouping(n.text, before)
}

// nameBy is the name behind "by" or "from" at token k; ok says that there is where the
// maker would stand, even if it has no name.
func (n *naming) nameBy(k int) (name string, ok bool) {
	text, t := n.text, &n.tokens[k]
	if t.end == len(text) || k+1 < len(n.tokens) && n.tokens[k+1].is(calendar) {
		return "", false // "a poll from June and July"
	}
	from := skipKind(text, t.end+1)
	if end := houseOf(text, from); end > 0 {
		return cleanName(text[from:end]), true
	}
	end := nameEnd(text, from)
	if end == 0 {
		return "", false
	}
	from, end = n.withoutNation(from, end)
	name = cleanName(text[from:end])
	return name, name != "" || t.word == "by"
}

// withoutNation is where a name begins and ends without the words before it that only tell
// where its owner is at home; both are 0 where nothing else is left.
func (n *naming) withoutNation(from, end int) (int, int) {
	text := n.text
	name := text[from:end]
	first, rest, several := strings.Cut(name, " ")
	if behind, to := kindBehind(text, end); behind > 0 && !several {
		return behind, to // "by the Christian newspaper Kotimaa"
	}
	if isMarked(name, national) {
		return nameBehind(text, end) // "by the Polish company Pentor"
	}
	if !several || !isMarked(first, national) || isKnown(name, n.about.Registry) {
		return from, end // "by Russian Field"
	}
	ofKind := end < len(text) && text[end] == ' ' && isMarked(text[end+1:wordEnd(text, end+1)], kind)
	if ofKind || isKnown(rest, n.about.Registry) {
		from = end - len(rest) // "by the Romanian Avangarde group"
	}
	return from, end
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
		} else if tokens[k+1].gap != 0 {
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

// isOfFirm says that behind the name of a maker stands in lower case what it is, and then when
// or how: "a poll of the Open Data foundation from 2019", not "of Alfa foundation members".
func isOfFirm(text string, rest []token) bool {
	if len(rest) < 2 || !rest[0].is(firm|pollmaker) || !rest[0].is(kind) || rest[0].gap != 0 || isProper(text[rest[0].start:]) || rest[0].word == "group" {
		return false
	}
	return rest[1].gap&comma != 0 || rest[1].is(finding|making|publishing|dated)
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
	for n := 0; n < 3 && i > 0 && (tokens[i-1].is(pollkind) && !isProper(text[tokens[i-1].start:]) || isMode(tokens[i-1].word) || isTopicNoun(text, tokens, i-1)); n++ {
		i--
	}
	if i == 0 || tokens[i].start == 0 || text[tokens[i].start-1] != ' ' {
		return 0
	}
	return tokens[i].start - 1
}

// leadingName is a name that begins a sentence and has a clause of its own:
// "YouGov, which conducted the surveys, found".
func leadingName(text string) string {
	if text == "" {
		return ""
	}
	if first := text[:wordEnd(text, 0)]; isOpener(first) || isComparing(first) || isAdverbial(text, first) {
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
	for _, clause := range [...]string{", which ", ", who ", ", whose ", ", in ", ", a ", ", an ", ", the ", " of ", " in ", " from "} {
		if end > 0 && strings.HasPrefix(text[end:], clause) {
			return cleanName(name)
		}
	}
	return ""
}

// programme is a poll that has a name of its own and is made by nobody else
// that the sentence names: "the National Annenberg Election Survey".
func programme(text string, tokens []token, registry *pollster.Registry) string {
	for i := 1; i < len(tokens); i++ {
		switch tokens[i].word {
		case "survey", "poll", "barometer", "study", "panel":
		default:
			continue
		}
		if tokens[i].word == "barometer" && i+2 < len(tokens) && tokens[i+1].word == "of" && isProper(text[tokens[i].start:]) && isProper(text[tokens[i+2].start:]) && !tokens[i+2].is(calendar) {
			return nameAt(text, tokens[i].start) // the Barometer of Public Opinion
		}
		if !isProper(text[tokens[i].start:]) || !isProper(text[tokens[i-1].start:]) {
			continue
		}
		if start := nameStart(text, tokens[i].end); start >= 0 {
			end := tokens[i].end
			if next := nameWordEnd(text, min(end+1, len(text))); end+1 < len(text) && text[end] == ' ' && isProper(text[end+1:]) && !isDateWord(text[end+1:next]) {
				end = next // the Election Study Center
			}
			if n := cleanName(text[start:end]); strings.Contains(n, " ") {
				if isOneOfIts(text, start) {
					return strings.TrimSuffix(strings.TrimSuffix(n, " Survey"), " Poll")
				}
				if own := strings.TrimSuffix(n, " Poll"); registry == nil || !isKnown(n, registry) {
					return own // a poll's own name is its maker's
				}
				return n
			}
		}
	}
	return ""
}

// openingBy reads who made a poll that a sentence begins with without the word
// for it: "The second, conducted by CRTA, had", "In the first, by Pentor, 33%".
func openingBy(text string, tokens []token) string {
	const reach = 6 // words before the comma
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
	words := tokenize(clause)
	if n := len(words); n > 0 && words[n-1].is(finding) {
		return false // "Independence, a YouGov poll found, was"
	}
	for _, t := range words {
		if isPoll(t.word) || t.word == "panel" || t.word == "tracker" {
			return true
		}
		if t.is(verb) || t.word == "of" {
			return false
		}
	}
	return false
}
