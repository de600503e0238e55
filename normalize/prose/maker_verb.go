package prose

import (
	"slices"
	"strings"
)

// pollsterFound says that a sentence's facts are those of a pollster that the
// registry knows: "Gallup reported that", "according to Gallup".
func pollsterFound(text string, tokens []token, about *article) bool {
	if about.Registry == nil {
		return false
	}
	n := naming{text: text, tokens: tokens, about: about}
	known := func(name, _ string) bool { return isKnown(name, about.Registry) }
	return known(n.reporter()) || known(n.askedBy()) || known(n.accordingToKnown()) || known(n.finder()) || known(n.gatherer()) || known(n.inLowerCase())
}

// finder reads "Gallup found", "said Ipsos", "70% of the French told CSA".
func (n *naming) finder() (maker, client string) {
	for i := 1; i < len(n.tokens); i++ {
		if name := n.toldTo(i); name != "" {
			return name, ""
		}
		if name := n.saidBy(i); name != "" {
			return name, ""
		}
		if name := n.foundBy(i); name != "" {
			return name, ""
		}
	}
	return "", ""
}

// toldTo is whom people told what they think, by the verb at token i: "70% of the French told
// CSA".
func (n *naming) toldTo(i int) string {
	t := &n.tokens[i]
	if t.word != "told" || i+1 == len(n.tokens) {
		return ""
	}
	from := skipArticle(n.text, t.end+1)
	end := nameEnd(n.text, from)
	if end == 0 {
		return ""
	}
	if name := n.known(from, end); name != "" {
		return name
	}
	if n.tokens[i+1].lexeme == unlisted && tellsOfPeople(n.tokens, i-1) {
		return cleanName(n.text[from:end])
	}
	return ""
}

// saidBy is who stands behind the verb at token i as having said what is told before it: ",
// said Ipsos", ", says the polling company Corrib".
func (n *naming) saidBy(i int) string {
	t := &n.tokens[i]
	if !t.is(saying) || t.word == "told" || !strings.HasPrefix(n.text[n.tokens[i-1].end:], ", ") {
		return ""
	}
	from := min(t.end+1, len(n.text))
	if name := nameAt(n.text, skipArticle(n.text, from)); isKnown(name, n.about.Registry) {
		return name
	}
	return firmAt(n.text, from)
}

// foundBy is who stands before the verb at token i as having found or told something: "Gallup
// found". A name the registry does not know is only that of a maker where other words say so.
func (n *naming) foundBy(i int) string {
	text, t := n.text, &n.tokens[i]
	finds := t.is(finding | asking | saying)
	tells := !finds && t.is(publishing) && n.marks&pollmaker != 0 // "the pollster Alfa published"
	if !finds && !tells || t.is(having) && !hasShare(n.tokens, i) {
		return ""
	}
	end := finderEnd(text, n.tokens, i)
	start := nameStart(text, end)
	if start < 0 || start >= end || isComparedName(text, start) {
		return ""
	}
	before := text[:start]
	isMaker := isMarked(lastWord(before), pollmaker)
	if tells && !isMaker {
		return ""
	}
	if name := n.known(start, end); name != "" && (!t.is(having) || beginsClause(before) || isWhen(before)) {
		return name
	}
	if !isPaidBy(before) && (isMaker || countsPeople(text, n.tokens, i, start) || isAcademy(text[start:end])) {
		return cleanName(text[start:end])
	}
	return ""
}

// isPaidBy says that who is named behind a text only paid for the poll: "a poll commissioned by
// the firm" before "Alfa found".
func isPaidBy(before string) bool {
	by := strings.LastIndex(before, " by ")
	return by > 0 && !strings.ContainsAny(before[by:], ",;:") && isMarked(lastWord(strings.TrimSuffix(before[:by], " for")), payer)
}

// hasShare says that a share or what has one follows the verb at token i: "had Yes
// at", "had figures of", not "had tracked it".
func hasShare(tokens []token, i int) bool {
	if i+1 == len(tokens) {
		return false
	}
	next := tokens[i+1]
	return next.is(placed|sharing) || next.is(filler) || isDigit(next.word[0])
}

// finderEnd is where the words before "found" end, the adverb at the verb left
// out: "Ipsos further found", "Gallup has found"; 0 where nothing stands before it.
func finderEnd(text string, tokens []token, i int) int {
	for n := 0; i > 1 && n < 2; n++ {
		switch tokens[i-1].word {
		case "regularly", "repeatedly", "often", "frequently", "since", "twice", "further", "also", "later", "then", "has", "had", "have", "recently", "again", "first", "last", "next", "still", "only":
			i--
			continue
		}
		break
	}
	if i > 1 && (tokens[i-1].word == "which" || tokens[i-1].word == "who") && tokens[i-1].start-tokens[i-2].end == len(", ") {
		return beforeKind(text, tokens[:i-1], tokens[i-2].end) // "Ipsos, which interviewed"
	}
	end := max(0, tokens[i].start-1)
	if before := text[:end]; strings.HasSuffix(before, ")") {
		if open := strings.LastIndex(before, " ("); open > 0 {
			return open // "Emor (June 2010) found"
		}
	}
	if before, ok := strings.CutSuffix(text[:end], ","); ok {
		for _, aside := range [...]string{", together with ", ", along with ", ", jointly with ", ", in cooperation with ", ", in collaboration with ", ", in partnership with "} {
			if k := strings.LastIndex(before, aside); k > 0 && !strings.Contains(before[k+2:], ",") {
				return k // "Alfa, together with the broadcaster, polled"
			}
		}
	}
	return beforeKind(text, tokens[:i], end)
}

// beforeKind is where words before a verb end, without the one that says what kind of
// maker a name is: "the Datafolha institute measured".
func beforeKind(text string, tokens []token, end int) int {
	if n := len(tokens) - 1; n > 0 && tokens[n].is(pollmaker) && !isProper(text[tokens[n].start:]) && tokens[n].start-tokens[n-1].end == 1 && tokens[n-1].lexeme == unlisted {
		return tokens[n-1].end
	}
	return end
}

// active reads who is told to have made or published the poll at token i: "the Washington Post
// (WaPo) published a poll".
func active(text string, tokens []token, i int) string {
	const reach = 4 // words between the verb and the poll
	ofFindings := false
	for k := i - 1; k > 0 && k >= i-reach; k-- {
		t := &tokens[k]
		gap := text[t.end:tokens[k+1].start]
		if strings.ContainsAny(gap, ",;:.()") && !(ofFindings && gap == ", " && k == i-1) {
			return ""
		}
		if t.is(foundword) && tokens[k+1].word == "of" {
			// "presented, on 4 February, the results of the first survey"
			for k > 1 && (tokens[k-1].is(dated|calendar) || isDigit(tokens[k-1].word[0])) {
				k--
			}
			i, ofFindings = k, true
			continue
		}
		if t.is(making|publishing) || t.word == "conducts" || ofFindings && t.word == "presented" {
			return makerBefore(text, tokens, k)
		}
	}
	return ""
}

// makerBefore is the subject of the verb at token k, what is told of it in an aside left out:
// "Cadena Ser, a radio station of Spain, published", "the Post (WaPo) had published".
func makerBefore(text string, tokens []token, k int) string {
	if k > 1 && (tokens[k-1].word == "has" || tokens[k-1].word == "had" || tokens[k-1].word == "have") {
		k--
	}
	before := text[:tokens[k].start-1]
	if aside, ok := strings.CutSuffix(before, ","); ok {
		if name, _, ok := strings.Cut(aside, ", "); ok && nameStart(text, len(name)) == 0 {
			return cleanName(name)
		}
		return ""
	}
	end := len(before)
	if strings.HasSuffix(text[:tokens[k].start], ") ") {
		end = strings.LastIndex(before, " (")
	}
	if start := nameStart(text, end); start >= 0 {
		return cleanName(text[start:end])
	}
	return ""
}

// placing is the name of one nobody knows that puts a share at a figure: "IMAS had
// support at 32%", "in May Delfi saw the Yes side at". It is no place and nobody of
// a nation, and no word of the lists. Where something else says that people were asked,
// it may also have found a figure, and at a time told first.
func placing(text string, tokens []token, about *article, asking bool) string {
	for i := 1; i+1 < len(tokens); i++ {
		if !tokens[i].is(finding) || tokens[i+1].gap != 0 || !placesShare(tokens, i, asking) {
			continue
		}
		end := finderEnd(text, tokens, i)
		start := nameStart(text, end)
		if start < 0 || start >= end || !beginsFinding(text[:start], asking) || isComparedName(text, start) {
			continue
		}
		name := cleanName(text[start:end])
		if words := tokenize(name); len(words) > 0 && !about.isPeopleOrPlace(words) {
			return name
		}
	}
	return ""
}

// placesShare says that what the verb at token i found follows: a share, "that", or the poll it
// was found in.
func placesShare(tokens []token, i int, asking bool) bool {
	next := &tokens[i+1]
	return next.is(placed|sharing) || asking && isDigit(next.word[0]) || tellsThat(tokens, i) || inPoll(tokens, i) || putsQuestion(tokens, i)
}

// beginsFinding says that who found something can be named behind a text: where a clause
// begins, and behind "when" or a word for a poll.
func beginsFinding(before string, asking bool) bool {
	last := lastWord(before)
	return beginsClause(before) || last == "when" || isPoll(last) || asking && isWhen(before)
}

// isPeopleOrPlace says that words that begin a clause are no name of a maker: they begin with a
// nation, a word of the lists, or what the article is about.
func (a *article) isPeopleOrPlace(words []token) bool {
	first := words[0]
	if len(words) < leastOwn && (first.is(national) || a.belongs(first.word)) || a.owns(first.word, false) {
		return true
	}
	return isListed(first) && !first.is(national|firm|kind)
}

// putsQuestion says that the verb at token i is that of one who asked people: "put the
// question to 1,000 adults".
func putsQuestion(tokens []token, i int) bool {
	return i+2 < len(tokens) && tokens[i].word == "put" && tokens[i+1].is(pointing) && tokens[i+2].word == "question"
}

// beginsClause says that what follows a text begins a clause, an article left out.
func beginsClause(before string) bool {
	before = strings.TrimRight(strings.TrimSuffix(strings.TrimSuffix(before, "The "), "the "), " ")
	return before == "" || strings.IndexByte(",;:", before[len(before)-1]) >= 0 || isMarked(lastWord(before), joining)
}

// inPoll says that the verb at token i goes on with the poll that it was told in:
// "found in a poll of May that".
func inPoll(tokens []token, i int) bool {
	if i+3 >= len(tokens) || tokens[i+1].word != "in" {
		return false
	}
	switch tokens[i+2].word {
	case "a", "an", "its", "one", "another":
	default:
		return false
	}
	const reach = 4
	for k := i + 3; k < min(i+3+reach, len(tokens)); k++ {
		if isPoll(tokens[k].word) {
			return true
		}
	}
	return false
}

// tellsThat says that what the verb at token i tells follows, with no more than a time
// between: "reported that", "found in May 2019 that".
func tellsThat(tokens []token, i int) bool {
	const reach = 7 // words of when
	for k := i + 1; k < min(i+reach, len(tokens)); k++ {
		switch t := tokens[k]; {
		case t.word == "that":
			return true
		case t.is(calendar), isDigit(t.word[0]), t.word == "in", t.word == "on", t.word == "the", t.word == "same", t.word == "month", t.word == "year", t.word == "late", t.word == "early", t.word == "of":
		default:
			return false
		}
	}
	return false
}

// ofReport is the name that a sentence begins with before a word for what polls
// are told in: "A Gallup update in January found".
func ofReport(text string, tokens []token) string {
	if len(tokens) < 2 {
		return ""
	}
	start := tokens[0].start
	if w := tokens[0].word; w == "a" || w == "an" || w == "the" {
		start = tokens[1].start
	}
	end := nameEnd(text, start)
	if rest := tokensFrom(tokens, end); end == 0 || len(rest) == 0 || !rest[0].is(foundword) {
		return ""
	}
	return cleanName(text[start:end])
}

// countsPeople says that the verb at token i, behind a name that begins a clause
// at start, tells which people were asked: "Corefiner polled 1,002 Finns".
func countsPeople(text string, tokens []token, i, start int) bool {
	if i+1 == len(tokens) || !tokens[i].is(asking) {
		return false
	}
	if next := tokens[i+1]; !isDigit(next.word[0]) && !next.is(national|group) && !isClass(tokens, i+1, general) {
		return false
	}
	relative := i > 0 && tokens[i-1].start > start && (tokens[i-1].word == "which" || tokens[i-1].word == "who")
	before := strings.TrimSuffix(strings.TrimSuffix(text[:start], "the "), "The ")
	if before != "" && !relative && !strings.HasSuffix(before, ", ") && !strings.HasSuffix(before, "hen ") && !isWhen(before) {
		return false
	}
	return canAsk(text, tokensFrom(tokens[:i], start))
}

// canAsk says that the words that a clause begins with can be the name of who asked people, and
// are none for people: "Research New Zealand", but not "researchers", "they".
func canAsk(text string, name []token) bool {
	if len(name) > 1 && isOpener(text[name[0].start:name[0].end]) {
		name = name[1:] // "When Chatham House asked"
	}
	if len(name) == 0 {
		return false
	}
	first := &name[0]
	if len(name) > 1 && (first.is(kind|firm) || first.is(national) && len(name) >= leastOwn) && isProper(text[name[1].start:]) {
		return true
	}
	return !isListed(*first) && first.word != "they" && first.word != "it" && !strings.HasSuffix(first.word, "ers")
}

// isWhen says that the words that begin a sentence only tell when: "Before the vote",
// "In the same month".
func isWhen(before string) bool {
	const most = 7 // words
	var buffer [roomFor]token
	tokens := appendTokens(buffer[:0], before)
	if len(tokens) == 0 || len(tokens) > most || strings.ContainsAny(before, ",;:()") {
		return false
	}
	if last := tokens[len(tokens)-1]; last.word == "the" && len(tokens) > 1 {
		tokens = tokens[:len(tokens)-1]
	}
	if _, words := yearsAt(tokens); words > 0 && words == len(tokens) {
		return true // "Two months earlier"
	}
	switch tokens[0].word {
	case "in", "on", "by", "before", "after", "during", "ahead", "shortly", "just", "early", "late":
	default:
		return false
	}
	for _, t := range tokens[1:] {
		if t.is(verb) && t.word != "in" && t.word != "at" && t.word != "by" && t.word != "to" && t.word != "as" {
			return false
		}
	}
	return true
}

// figuresOf is who what a sentence tells comes from, read behind "according to":
// "figures from Statistics Sweden", "data published by the Ministry of Finance".
func figuresOf(text string, tokens []token) string {
	const reach = 6 // words to the name
	named := false
	for k := 0; k+1 < min(len(tokens), reach); k++ {
		if tokens[k+1].gap != 0 {
			return ""
		}
		switch word := tokens[k].word; {
		case isMarked(word, foundword):
			named = true
		case word == "from" || word == "by" || word == "of":
			if n := nameAt(text, skipKind(text, tokens[k].end+1)); named && n != "" {
				return n
			}
		}
	}
	return ""
}

// accordingTo is who figures are from that no word for a poll is told with:
// "According to FOM-Ukraine, 60% were against it".
func (n *naming) accordingTo() string {
	to := n.according()
	if to < 0 {
		return ""
	}
	text, at := n.text, n.tokens[to].start
	if name := firmAt(text, at); name != "" {
		return name // "according to the research company Havmark"
	}
	from := skipYear(text, skipArticle(text, at))
	end := nameEnd(text, from)
	if !strings.HasPrefix(text[end:], ", whose ") && slices.ContainsFunc(n.tokens, func(t token) bool { return isPollStem(t.word) }) {
		return ""
	}
	stop := end
	if end > 0 && end < len(text) && text[end] == ' ' && isYear(text[end+1:wordEnd(text, end+1)]) {
		stop = wordEnd(text, end+1) // "according to Kirkkomonitori 2011,"
	}
	if end > 0 && (stop == len(text) || strings.IndexByte(",.;", text[stop]) >= 0) {
		return cleanName(text[from:end])
	}
	return ""
}
