package prose

import "strings"

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
		maker = knownPart(withRest(text, maker, about.Registry), about.Registry)
	}
	if client == "" {
		if client = clientOf(text, tokens, about); client == maker {
			client = ""
		}
	}
	return maker, client
}

// naming is a sentence whose pollster is looked for.
type naming struct {
	text   string
	tokens []token
	about  *article
	polls  []int // the words for a poll
	room   [roomForPolls]int
	marks  mark // those of all words together
	to     int  // the word behind the first "according to", -1 where there is none; 0 before that was looked for
}

// makerRules are the forms in which a maker is named, in the order in which they are
// tried: those that only a maker stands in, those that the registry decides on, and
// those of makers nobody knows.
var makerRules = [...]func(*naming) (maker, client string){
	(*naming).explained, (*naming).behindPoll, (*naming).inAside, (*naming).isDescribed, (*naming).opening, (*naming).engaged, (*naming).askedBy,
	(*naming).askedWhom, (*naming).owner, (*naming).publisher, (*naming).ownPoll,
	(*naming).besideKnown, (*naming).accordingToKnown, (*naming).finder, (*naming).reporter, (*naming).named,
	(*naming).work, (*naming).atEnd, (*naming).besideUnknown, (*naming).gatherer, (*naming).inLowerCase,
}

func makerOf(text string, tokens []token, about *article) (maker, client string) {
	n := naming{text: text, tokens: tokens, about: about}
	n.polls = n.room[:0]
	for i := range tokens {
		n.marks |= tokens[i].marks
		if (isPollStem(tokens[i].word) || isResearch(text, &tokens[i])) && !(i+1 < len(tokens) && tokens[i+1].is(pollmaker)) && !isComparedPoll(text, tokens, i) {
			n.polls = append(n.polls, i) // no "polling firm"
		}
	}
	for _, rule := range makerRules {
		if maker, client = rule(&n); maker != "" {
			return maker, client
		}
	}
	return "", ""
}

// known is the name in a place, where the registry knows it: beside a word alone it
// could be anything, "the Serbian poll".
func (n *naming) known(from, to int) string {
	if from < 0 || to <= from || n.about.Registry == nil {
		return ""
	}
	if name := cleanName(n.text[from:to]); isKnown(name, n.about.Registry) {
		return name
	}
	return ""
}

// explained reads a name that a sentence begins with and says to be a poll.
func (n *naming) explained() (maker, client string) {
	if name := leadingName(n.text); name != "" && namesPoll(n.text[len(name):]) {
		return name, ""
	}
	return "", ""
}

// behindPoll reads what stands behind a word for a poll.
func (n *naming) behindPoll() (maker, client string) {
	text, tokens := n.text, n.tokens
	for i := range tokens {
		if k := i + 1; k+2 < len(tokens) && (tokens[k].is(making) || tokens[k+1].is(making) && isDigit(tokens[k].word[0])) && isBarometer(&tokens[i]) {
			if name := n.pollBy(i, false); name != "" {
				return splitClient(name, n.about.Registry) // "Eurobarometer 91 made by the Commission"
			}
		}
	}
	for _, i := range n.polls {
		if at := tokens[i].start - len(", "); tokens[i].word == "polling" && at > 0 && text[at] == ',' && nameEnd(text, 0) == at {
			return cleanName(text[:at]), "" // "Gallup, polling in May, found"
		}
		if name := n.pollBy(i, false); name != "" {
			return splitClient(name, n.about.Registry)
		}
		if name := n.behindThat(i); name != "" {
			return name, ""
		}
	}
	return "", ""
}

// opening reads sentences that begin with who made what they tell of.
func (n *naming) opening() (maker, client string) {
	if name := n.whichSomebody(); name != "" {
		return name, ""
	}
	if name := openingBy(n.text, n.tokens); name != "" {
		return splitClient(name, n.about.Registry)
	}
	if name := itWasBy(n.text); name != "" {
		return name, ""
	}
	return n.whoseItWas(), ""
}

// askReach is how many words on "by" can stand behind "asked".
const askReach = 6

// askedBy reads "asked by Ipsos", "one by Ipsos", and "measured by" one that is known.
func (n *naming) askedBy() (maker, client string) {
	for i := 0; i+1 < len(n.tokens); i++ {
		t, by := &n.tokens[i], &n.tokens[i+1]
		if strings.HasSuffix(by.word, "ly") && i+2 < len(n.tokens) {
			by = &n.tokens[i+2] // "asked separately by"
		}
		for k := i + 2; by.word != "by" && t.word == "asked" && k < min(i+askReach, len(n.tokens)) && n.tokens[k].gap == 0; k++ {
			by = &n.tokens[k] // "asked the same in Romania by"
		}
		if by.word != "by" || by.end == len(n.text) || !t.is(asking|finding) && t.word != "one" && t.word != "another" {
			continue
		}
		name := nameAt(n.text, skipKind(n.text, by.end+1))
		if name != "" && (!t.is(finding) || t.word == "put" || isKnown(name, n.about.Registry)) {
			return splitClient(name, n.about.Registry)
		}
	}
	return "", ""
}

// owner reads "Gallup's poll".
func (n *naming) owner() (maker, client string) {
	for _, i := range n.polls {
		if name := n.whosePoll(i); name != "" {
			return name, ""
		}
		if isPollStem(n.tokens[i].word) {
			if name := possessor(n.text, n.tokens, i); name != "" && !n.isCountry(name) {
				return name, ""
			}
		}
	}
	return n.whoseRespondents(), ""
}

// isCountry says that a name is a country's: "New Zealand's first Values Survey" is
// another one's.
func (n *naming) isCountry(name string) bool {
	return isCountry(name) || n.about.Area != "" && n.about.isArea(name)
}

// publisher reads "Gallup published a poll".
func (n *naming) publisher() (maker, client string) {
	for _, i := range n.polls {
		if !isPoll(n.tokens[i].word) {
			continue
		}
		if name := active(n.text, n.tokens, i); name != "" {
			if own := n.besides(i); own != "" && strings.Contains(own, " ") && own != name {
				return own, name // "the bank published a Promocija plus poll"
			}
			return name, ""
		}
	}
	return "", ""
}

// besideKnown reads names beside a word for a poll that the registry or their own
// words tell to be a maker's.
func (n *naming) besideKnown() (maker, client string) {
	text, tokens := n.text, n.tokens
	for _, i := range n.polls {
		if from := pollOf(text, tokens, i); from > 0 {
			if name := n.known(from, nameEnd(text, from)); name != "" {
				return name, ""
			}
			name := nameAt(text, from)
			rest := tokensFrom(tokens, from+len(name))
			if isHouse(name) || isForeign(name) || isAcronym(name) && !namesPeople(text, rest[:min(1, len(rest))]) {
				return name, ""
			}
		} else if name := pollOfKind(text, tokens, i); name != "" {
			return name, ""
		}
		if from, to := nameSpan(text, tokens, i); to > 0 {
			if name := n.known(from, to); name != "" {
				return name, ""
			}
		}
	}
	return "", ""
}

// accordingToKnown reads "according to" one that is known, a report, or figures from
// somebody.
func (n *naming) accordingToKnown() (maker, client string) {
	to := n.according()
	if to < 0 {
		return "", ""
	}
	from := n.tokens[to].start
	if from = skipYear(n.text, skipArticle(n.text, from)); nameEnd(n.text, from) > 0 {
		if name := n.known(from, nameEnd(n.text, from)); name != "" {
			return name, ""
		}
		if name := n.knownIn(from); name != "" {
			return name, ""
		}
	}
	return figuresOf(n.text, n.tokens[to:]), ""
}

// according is the word behind the first "according to", -1 where there is none.
func (n *naming) according() int {
	if n.to == 0 {
		n.to = -1
		for i := 1; i+1 < len(n.tokens); i++ {
			if n.tokens[i].word == "to" && n.tokens[i-1].word == "according" {
				n.to = i + 1
				break
			}
		}
	}
	return n.to
}

// reporter reads "A Gallup update found" and a known name that begins a sentence.
func (n *naming) reporter() (maker, client string) {
	if name := ofReport(n.text, n.tokens); name != "" && isKnown(name, n.about.Registry) {
		return name, ""
	}
	if name := n.inReport(); name != "" {
		return name, ""
	}
	if name := leadingName(n.text); name != "" && isKnown(name, n.about.Registry) {
		return name, ""
	}
	return "", ""
}

// named reads a poll's own name, "in the autumn 2017 Eurobarometer", where nobody else
// made it.
func (n *naming) named() (maker, client string) {
	text := n.text
	if name := programme(text, n.tokens, n.about.Registry); name != "" {
		return name, ""
	}
	for i := range n.tokens {
		t := &n.tokens[i]
		if t.lexeme != unlisted && t.begins&(1<<pollWord) == 0 || !isProper(text[t.start:]) || !isBarometer(t) {
			continue
		}
		start := hyphened(text, t.start)
		if before := nameWordStart(text, start-1); start > 1 && before >= 0 && isProper(text[before:]) {
			if w := text[before : start-1]; !strings.ContainsAny(w, "'’") && !isOpener(w) && !isDateWord(w) {
				start = before // "a Flash Eurobarometer", not "the Commission's Eurobarometer"
			}
		}
		return cleanName(text[start:t.end]), ""
	}
	return placing(text, n.tokens, n.about, true), ""
}

// atEnd reads who a sentence ends or begins with as having told it.
func (n *naming) atEnd() (maker, client string) {
	if name := toldBy(n.text, n.tokens); name != "" {
		return name, ""
	}
	return n.accordingTo(), ""
}

// gatherer reads who what was found is by or from, whatever word that is: "a report of
// 2005 by the Agency", "responses gathered by YouGov".
func (n *naming) gatherer() (maker, client string) {
	for i := range n.tokens {
		t := &n.tokens[i]
		if !t.is(foundword) && t.word != "research" || isProper(n.text[t.start:]) && t.start > 0 {
			continue
		}
		if name := n.pollBy(i, true); name != "" {
			return splitClient(name, n.about.Registry)
		}
		if name := n.behindThat(i); isKnown(name, n.about.Registry) {
			return name, "" // "interviews that Sentio held"
		}
		if name := possessor(n.text, n.tokens, i); isKnown(name, n.about.Registry) {
			return name, "" // "Gallup's numbers"
		}
	}
	return "", ""
}

// besideUnknown reads makers nobody knows beside a word for a poll, and who published
// it.
func (n *naming) besideUnknown() (maker, client string) {
	for _, i := range n.polls {
		if !isPollStem(n.tokens[i].word) {
			continue
		}
		if name := n.besides(i); name != "" {
			return name, ""
		}
		if name := n.pollBy(i, true); name != "" {
			return splitClient(name, n.about.Registry)
		}
		if from := pollOf(n.text, n.tokens, i); from > 0 {
			if name := nameAt(n.text, from); isOfFirm(n.text, tokensFrom(n.tokens, from+len(name))) {
				return name, ""
			}
		}
	}
	return "", ""
}
