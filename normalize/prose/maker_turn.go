package prose

import (
	"slices"
	"strings"
)

// newPollAt is where the words begin that go over to another poll before the
// i-th figure, "; a Gallup poll", "whereas a survey by Pentor", 0 where none do.
func (r *Reader) newPollAt(i int) int {
	begin := r.figures[i-1].end
	gap := between(r.words(), begin, r.figures[i].start)
	if k := r.askedAgain(gap, r.figures[i].start); k >= 0 {
		return gap[k].start
	}
	if k := r.accordingAgain(i); k >= 0 {
		return gap[k].start
	}
	asking := false
	for k := len(gap) - 1; k >= 0; k-- {
		asking = asking || gap[k].begins&(1<<pollWord) != 0 || isOneBy(gap[k:])
		before := begin
		if k > 0 {
			before = gap[k-1].end
		}
		if r.text[before] != ';' && (k == 0 || !gap[k-1].is(joining)) && !(asking && r.text[before] == ',' && isOne(gap[k].word) && leadsOn(r.text, gap, r.figures[i].start)) {
			continue
		}
		if asking && (bringsPoll(r.text, gap[k:]) || namesBarometer(gap[k:]) || isSomebodys(r.text, gap[k:])) {
			return gap[k].start
		}
		return 0
	}
	return 0
}

// askedAgain is the token that the name of who asked again begins with, "but when
// Ipsos asked in May, the figures were", "and YouGov 48%", -1 where none does.
func (r *Reader) askedAgain(gap []token, figure int) int {
	text := r.text
	for k := range gap {
		turned := k > 0 && gap[beforeTime(gap, k-1)].is(joining)
		if !turned && !strings.HasSuffix(text[:gap[k].start], ", ") {
			continue
		}
		if end := nameEnd(text, gap[k].start); end > 0 && end <= figure && !isListed(gap[k]) {
			from := end
			if rest := text[end:figure]; strings.HasPrefix(rest, ", which ") || strings.HasPrefix(rest, ", who ") {
				from += strings.LastIndexByte(rest, ',') // "and Ipsos, which left them out, 66%"
			}
			switch rest := tokensFrom(gap, from); {
			case len(rest) > 0 && rest[0].is(finding) && allFill(rest[1:]) && turned:
				return k // "while Palmos Analysis had 76%"
			case allFill(rest) && isKnown(text[gap[k].start:end], r.Registry):
				return k
			}
		}
		if !turned || k+2 >= len(gap) {
			continue
		}
		if gap[k].word != "when" || nameEnd(text, gap[k+1].start) == 0 {
			continue
		}
		if rest := tokensFrom(gap, nameEnd(text, gap[k+1].start)); len(rest) > 0 && rest[0].is(asking) {
			return k
		}
	}
	return -1
}

// accordingAgain is the token among those before the i-th figure at which a sentence goes over
// to what somebody else told, "80%, according to the 2012 Report, 79%", -1 where it does not.
func (r *Reader) accordingAgain(i int) int {
	gap := between(r.words(), r.figures[i-1].end, r.figures[i].start)
	for k := 0; k+2 < len(gap); k++ {
		if gap[k].word != "according" || gap[k+1].word != "to" || gap[k].gap&(comma|pause) == 0 && (k == 0 || !gap[k-1].is(joining)) {
			continue
		}
		end := nameEnd(r.text, skipYear(r.text, skipKind(r.text, gap[k+2].start)))
		if end > 0 && end < r.figures[i].start && r.text[end] == ',' && allFill(tokensFrom(gap, end)) {
			return k
		}
	}
	return -1
}

// beforeTime is the token before words that only tell when, the last of which is at k:
// "but by 4 May".
func beforeTime(tokens []token, k int) int {
	for n := k; n > 0; n-- {
		switch t := tokens[n]; {
		case (t.is(dated) || t.word == "by") && n < k:
			return n - 1
		case t.is(calendar), isDigit(t.word[0]), t.word == "early", t.word == "late", t.word == "mid":
		default:
			return k
		}
	}
	return k
}

// leadsOn says that the words before a figure end with a poll or its verb, so that
// the figure is that poll's: ", a June 2022 Demostat survey 11%".
func leadsOn(text string, gap []token, figure int) bool {
	n := withoutFillers(gap)
	if n == 0 || strings.ContainsAny(text[gap[n-1].end:figure], ",;:") {
		return false
	}
	return gap[n-1].is(finding) || gap[n-1].word == "poll" || gap[n-1].word == "survey"
}

func namesBarometer(tokens []token) bool {
	for i := range tokens {
		if isBarometer(&tokens[i]) {
			return true
		}
	}
	return false
}

// isBarometer says that a word is the name of a poll: Eurobarometer.
func isBarometer(t *token) bool {
	if t.lexeme == unlisted {
		return strings.HasSuffix(t.word, "barometer") || strings.HasSuffix(t.word, "barómetro")
	}
	if t.begins&(1<<pollWord) == 0 {
		return false
	}
	for _, end := range [...]string{"obarometer", "itbarometer", "dbarometer", "barómetro", "spoll", "dtrend"} {
		if strings.HasSuffix(t.word, end) {
			return true
		}
	}
	return false
}

// hyphened is where the name begins that a hyphen joins to a word: the ARD of
// ARD-DeutschlandTrend.
func hyphened(text string, i int) int {
	if i > 1 && text[i-1] == '-' {
		return strings.LastIndexByte(text[:i], ' ') + 1
	}
	return i
}

// newMaker is who made the poll that a sentence goes over to before its i-th
// figure; ok says that it does.
func (r *Reader) newMaker(i int) (maker, client string, ok bool) {
	if !r.turning || i == 0 {
		return "", "", false
	}
	from := r.newPollAt(i)
	if from == 0 {
		return "", "", false
	}
	clause := r.text[from:r.figures[i].start]
	if strings.Contains(clause, " the same ") && !strings.Contains(clause, " the same year") && !strings.Contains(clause, " the same month") {
		return "", "", false // "by the same institute"
	}
	if end := nameEnd(clause, 0); end > 0 && isKnown(clause[:end], r.Registry) && onlyFills(clause[end:]) {
		return clause[:end], "", true // "and YouGov 48%"
	}
	maker, client = pollsterOf(clause, tokenize(clause), r.article)
	if end := nameEnd(clause, 0); maker == "" && end > 0 && end < len(clause) && isMarked(clause[end+1:wordEnd(clause, end+1)], finding) {
		maker = cleanName(clause[:end])
	}
	return maker, client, true
}

// ownPart is the part of a sentence that is about its first poll.
func (r *Reader) ownPart() (text string, tokens []token) {
	text, tokens = r.text, r.words()
	r.turning = false
	for i := 1; i < len(r.figures); i++ {
		at := r.newPollAt(i)
		if at == 0 {
			continue
		}
		r.turning = true
		if r.sides[i-1].class != unclassed {
			return r.text[:at], between(tokens, 0, at)
		}
	}
	return text, tokens
}

// lastTurn is who made the poll that a sentence has gone over to before its first
// figure, and where it did: "Research by Ipsos told nothing; in an Angus Reid
// survey 60%".
func (r *Reader) lastTurn() (maker, client string, at int) {
	first := r.figures[0].start
	turn := strings.LastIndexByte(r.text[:first], ';')
	if turn < 0 {
		return "", "", 0
	}
	clause := strings.TrimSpace(r.text[turn+1 : first])
	if tokens := between(r.words(), turn+1, first); !bringsPoll(r.text, tokens) {
		return "", "", 0
	}
	maker, client = pollsterOf(clause, tokenize(clause), r.article)
	return maker, client, turn
}

// pointsToMaker says that a sentence names its maker only as the one before: "the
// firm asked", "by the same institute", "it had found that".
func pointsToMaker(text string, tokens []token) bool {
	for i := 1; i < len(tokens); i++ {
		if tokens[i].is(finding) && tellsThat(tokens, i) {
			if who := lastWord(text[:finderEnd(text, tokens, i)]); who == "it" || who == "they" {
				return true
			}
		}
	}
	if strings.Contains(text, " the same question") {
		return true // "were asked the same question in a poll of May"
	}
	for _, the := range [...]string{"he same ", "he "} {
		rest := text
		for {
			k := strings.Index(rest, the)
			if k < 0 {
				break
			}
			rest = rest[k+len(the):]
			switch strings.TrimSuffix(rest[:wordEnd(rest, 0)], "'s") {
			case "firm", "pollster", "institute", "company", "agency", "pollsters", "newspaper", "paper", "centre", "center", "organisation", "organization", "broadcaster", "group", "daily":
				if of := strings.HasPrefix(rest[wordEnd(rest, 0):], " of "); !of && (the != "he " || isMarked(strings.TrimSuffix(rest[:wordEnd(rest, 0)], "'s"), pollmaker)) {
					return true
				}
			}
		}
	}
	return false
}

// isSomebodys says that words begin with a name whose poll is told: "YouGov's poll".
func isSomebodys(text string, tokens []token) bool {
	const reach = 3 // words of the name and what kind of poll it is
	for k := 0; k+1 < min(len(tokens), reach+1); k++ {
		if word := text[tokens[k].start:tokens[k].end]; isProper(word) && (strings.HasSuffix(word, "'s") || strings.HasSuffix(word, "’s")) {
			return isPoll(tokens[k+1].word) || k+2 < len(tokens) && isPoll(tokens[k+2].word)
		}
	}
	return false
}

// isOneBy says that words bring in one more poll by who made it: "one by Nanos",
// "another from Pollara", "another, which Pew published".
func isOneBy(tokens []token) bool {
	if len(tokens) < 2 {
		return false
	}
	switch tokens[0].word {
	case "one", "another", "second", "third":
	default:
		return false
	}
	switch tokens[1].word {
	case "by":
		return len(tokens) == 2 || tokens[2].word != "one"
	case "from":
		return true
	case "which":
		return tokens[1].gap&comma != 0 && len(tokens) > 3 && slices.ContainsFunc(tokens[3:], func(t token) bool { return t.is(making | publishing) })
	}
	return false
}

// whichSomebody reads who one more poll is told to be of in a clause, "another, which Pew
// published", as its words begin.
func (n *naming) whichSomebody() string {
	if len(n.tokens) < 4 || !isOneBy(n.tokens) || n.tokens[1].word != "which" {
		return ""
	}
	name, verb := n.subjectAt(2)
	if verb == 0 || !n.tokens[verb].is(making|publishing) && !isPresenting(n.tokens[verb].word) {
		return ""
	}
	return name
}

// bringsPoll finds the words that bring a poll in that was not told before: "a
// new poll", "polls".
func bringsPoll(text string, tokens []token) bool {
	const reach = 40 // bytes between the article and the word
	for i := range tokens {
		switch tokens[i].word {
		case "polls", "surveys":
			return true
		case "poll", "survey":
		default:
			if isOneBy(tokens[i:]) {
				return true
			}
			continue
		}
		for k := i - 1; k >= 0 && tokens[i].start-tokens[k].end <= reach+1; k-- {
			if strings.ContainsAny(text[tokens[k].end:tokens[k+1].start], ",;.") {
				break
			}
			switch tokens[k].word {
			case "a", "an", "another", "one", "other", "second", "new", "recent":
				return true
			}
		}
	}
	return false
}
