package prose

import "strings"

// asksPeople says that a sentence tells that people were asked, without the
// words for a poll: "Officers were asked in March 2012", "when Ipsos asked
// again". Who is asked to do something answers nothing.
func (r *Reader) asksPeople() bool {
	tokens := r.words()
	for i := range tokens {
		if tokens[i].word != "asked" || i+1 < len(tokens) && (tokens[i+1].word == "to" || tokens[i+1].word == "for") {
			continue
		}
		if passivePeople(r.text, tokens, i) != "" {
			return true
		}
		if end := finderEnd(r.text, tokens, i); end > 0 {
			if start := nameStart(r.text, end); start >= 0 && (countsPeople(r.text, tokens, i, start) ||
				r.Registry != nil && isKnown(cleanName(r.text[start:end]), r.Registry)) {
				return true
			}
		}
	}
	return false
}

// askingStems are parts of the words of class pollWord.
var askingStems = [...]string{"oll", "urvey", "espond", "tudy", "esearch", "articipant", "ntervie", "uestion", "asked", "arometer", "racker", "dwork"}

// askingFirst and askingNext have a bit for each stem that begins with a letter, and
// that has it behind its first.
var askingFirst, askingNext = func() (first, second [256]uint16) {
	for i, stem := range askingStems {
		first[stem[0]] |= 1 << i
		second[stem[1]] |= 1 << i
	}
	return first, second
}()

// maybeAsks is a cheap test for the words of class pollWord.
func maybeAsks(text string) bool {
	for i := nextAsking(text, 0); i+2 < len(text); i = nextAsking(text, i+1) {
		for _, stem := range askingStems {
			if text[i] == stem[0] && strings.HasPrefix(text[i:], stem) {
				return true
			}
		}
	}
	return false
}

// nextAsking is the next place from i on where two letters begin a stem, or one
// of the last two of the text. Eight places at a time are passed over.
func nextAsking(text string, i int) int {
	for ; i+8 < len(text); i += 8 {
		s := text[i : i+9]
		if askingFirst[s[0]]&askingNext[s[1]]|askingFirst[s[1]]&askingNext[s[2]]|askingFirst[s[2]]&askingNext[s[3]]|askingFirst[s[3]]&askingNext[s[4]]|
			askingFirst[s[4]]&askingNext[s[5]]|askingFirst[s[5]]&askingNext[s[6]]|askingFirst[s[6]]&askingNext[s[7]]|askingFirst[s[7]]&askingNext[s[8]] != 0 {
			break
		}
	}
	for i+2 < len(text) && askingFirst[text[i]]&askingNext[text[i+1]] == 0 {
		i++
	}
	return i
}

// isWished says that the election at token i is what people support or want, "in
// favour of early elections", not where they voted.
func isWished(tokens []token, i int) bool {
	if i > 1 && tokens[i].word == "voted" && tokens[i-1].word == "have" && (tokens[i-2].word == "would" || tokens[i-2].word == "not") {
		return true // "would have voted for it"
	}
	if !strings.HasPrefix(tokens[i].word, "election") {
		return false
	}
	for i--; i >= 0; i-- {
		switch tokens[i].word {
		case "early", "direct", "new", "snap", "fresh", "free", "holding", "an", "a", "of", "having", "the":
			continue
		}
		break
	}
	for from := i; from >= 0 && from > i-3; from-- {
		p := at(tokens[:i+1], from, func(p *phrase) bool { return p.class.isSide() || p.class == said })
		if p != nil && from+len(p.words) == i+1 {
			return true
		}
	}
	return false
}

// asks says that the word at token i is about asking people. Polling stations,
// and polls that close, are an election's.
func asks(tokens []token, i int) bool {
	if !isClass(tokens, i, pollWord) {
		return false
	}
	if i > 1 && tokens[i].word == "polls" && tokens[i-1].word == "the" && (tokens[i-2].word == "at" || tokens[i-2].word == "to") {
		return false // "stayed away at the polls"
	}
	if i+1 < len(tokens) && tokens[i].word == "poll" && (tokens[i+1].word == "tax" || tokens[i+1].word == "taxes") {
		return false
	}
	if tokens[i].word != "polling" && tokens[i].word != "polls" || i+1 == len(tokens) {
		return true
	}
	switch tokens[i+1].word {
	case "station", "stations", "district", "districts", "place", "places", "day", "booth", "booths", "closed", "close", "opened", "open":
		return false
	}
	return true
}

// subjectOf is what the words of a sentence are about.
type subjectOf struct {
	asking     bool // people were asked
	polled     bool // in a poll, not in a study or an interview
	named      bool // only the name of a pollster says so
	rating     bool // only an approval rating says so
	election   bool
	referendum bool
	cast       bool
	nation     bool // of one nation and no other
}

// subjectsIn finds what the words of a sentence are about.
func subjectsIn(tokens []token) subjectOf {
	var s subjectOf
	nation, critics := "", false
	for i := range tokens {
		if word := tokens[i].word; tokens[i].is(national) {
			s.nation = nation == "" || strings.HasPrefix(word, nation) && s.nation
			nation = word[:min(len(word), shortestStem)]
		}
		if tellsAsker(tokens, i) {
			s.asking, s.polled = true, true
		}
		if tokens[i].begins&(1<<film|1<<pollWord|1<<election|1<<referendum|1<<cast) == 0 {
			continue
		}
		critics = critics || isClass(tokens, i, film)
		if asks(tokens, i) {
			s.rating = !s.asking && isRating(tokens[i].word)
			s.asking, s.polled = true, s.polled || isOfPoll(tokens, i)
		}
		s.election = s.election || isClass(tokens, i, election) && !isWished(tokens, i) && !whoVotedSo(tokens, i) && !isOfOne(tokens, i)
		s.referendum = s.referendum || isClass(tokens, i, referendum)
		s.cast = s.cast || isClass(tokens, i, cast)
	}
	if len(tokens) > 0 && tokens[0].word == "asked" {
		s.asking = true // "Asked whether they would join, 40 percent …"
	}
	if s.rating && critics {
		s.asking, s.polled = false, false
	}
	return s
}

// tellsAsker says that the word at token i tells who asked people, or how many: "70% told CSA
// that", "asked 734 Greenlanders".
func tellsAsker(tokens []token, i int) bool {
	if i+1 == len(tokens) {
		return false
	}
	next := &tokens[i+1]
	switch tokens[i].word {
	case "told":
		return i > 0 && next.lexeme == unlisted && tellsOfPeople(tokens, i-1)
	case "asked", "ask":
		return i+2 < len(tokens) && isDigit(next.word[0]) && len(next.word) > 2
	}
	return false
}

// isOfPoll says that the word for asking at token i is of a poll, not of a study or an
// interview.
func isOfPoll(tokens []token, i int) bool {
	switch tokens[i].word {
	case "study", "research":
		return false
	case "interviewed", "questioned":
		return wordIndex(tokens[:i], "whom") >= 0
	}
	return true
}

// whoVotedSo says that the vote at token i only tells people by what they chose in it:
// "those who voted \"Yes\"", "respondents who voted for Labour".
func whoVotedSo(tokens []token, i int) bool {
	if i < 2 || i+1 == len(tokens) || tokens[i].word != "voted" || tokens[i-1].word != "who" {
		return false
	}
	next := &tokens[i+1]
	return next.gap&quote != 0 || next.word == "for" || next.word == "yes" || next.word == "no" || next.word == "remain" || next.word == "leave"
}

// isOfOne says that the election at token i only tells a time, by who was elected: "after the
// election of a president", "ever since she was elected".
func isOfOne(tokens []token, i int) bool {
	const reach = 6 // words of who it was
	switch tokens[i].word {
	case "election":
		if i < 2 || i+2 >= len(tokens) || tokens[i-1].word != "the" || tokens[i+1].word != "of" || isDigit(tokens[i+2].word[0]) || tokens[i+2].is(calendar) {
			return false
		}
		return isOfThen(tokens[i-2].word)
	case "elected":
		if isOfOffice(tokens, i) {
			return true
		}
		if i < 2 || tokens[i-1].word != "was" {
			return false
		}
		for k := i - 2; k >= 0 && k > i-reach && tokens[k+1].gap == 0; k-- {
			if isOfThen(tokens[k].word) {
				return true
			}
		}
	}
	return false
}

// isOfThen says that a word leads to what tells a time.
func isOfThen(word string) bool {
	switch word {
	case "after", "before", "since", "until", "following", "when":
		return true
	}
	return false
}

// tellsOfPeople says that the word at token i ends the people of a figure, or the
// figure.
func tellsOfPeople(tokens []token, i int) bool {
	t := tokens[i]
	return t.word == "percent" || isDigit(t.word[0]) || t.is(national) || t.is(group) || isClass(tokens, i, general)
}

// isRating says that a word is of a rating: "favorability", "job approval".
func isRating(word string) bool {
	return strings.HasSuffix(word, "orability") || strings.HasSuffix(word, "ourability") || word == "approval" || word == "disapproval" || word == "job"
}

// isTally says that the figures of a sentence come from one who counts people, a census or an
// office of statistics, and are on no side: "when asked in the census, 22% said that they had no
// religion".
func (r *Reader) isTally() bool {
	tokens, counted := r.words(), false
	for i := range tokens {
		switch word := tokens[i].word; {
		case isPollStem(word) && word != "polled" && word != "study":
			return false
		case isClass(tokens, i, tally):
			counted = counted || word == "census" || r.isSourceAt(tokens, i)
		}
	}
	return counted && !takesSides(r.sides)
}

// isSourceAt says that the word at token i is of a name that a sentence is according to, or that
// says something in it.
func (r *Reader) isSourceAt(tokens []token, i int) bool {
	const reach = 8 // words of a name
	for k := i; k > 0 && k > i-reach && tokens[k].gap == 0; k-- {
		if tokens[k-1].word == "to" && k > 1 && tokens[k-2].word == "according" {
			return true
		}
	}
	for k := i + 1; k < len(tokens) && k < i+reach && tokens[k].gap == 0; k++ {
		if tokens[k].is(finding | saying | publishing) {
			return true
		}
	}
	return false
}
