package prose

import "strings"

// This file has makers that are the subject of a clause behind the poll, its results or
// those it asked.

// behindThat reads the clause behind the word for a poll at token i: "the survey that
// the Belgrade Centre published", "a poll Gallup took", "a survey whose results the
// Centre made public".
func (n *naming) behindThat(i int) string {
	if t := n.tokens[i]; !isPoll(t.word) && t.word != "polling" && t.word != "study" && t.word != "research" && !t.is(foundword) || isProper(n.text[t.start:]) && t.start > 0 {
		return ""
	}
	k := i + 1
	if k == len(n.tokens) {
		return ""
	}
	k = n.behindScope(k)
	switch n.tokens[k].word {
	case "that", "which":
		k++
	case "whose":
		if k += 2; k > len(n.tokens) || !n.tokens[k-1].is(foundword) {
			return ""
		}
	default:
		if t := n.tokens[k]; n.text[n.tokens[i].end:t.start] != " " || t.word != "the" && !isProper(n.text[t.start:]) {
			return ""
		}
	}
	name, verb := n.subjectAt(k)
	if verb == 0 || !n.tokens[verb].is(making|publishing) && !isPresenting(n.tokens[verb].word) {
		return ""
	}
	return name
}

// behindScope goes over what a poll was of or on, at token k, to the clause behind that: "a
// survey of 47 nations that the Centre made". It stays where no such clause follows.
func (n *naming) behindScope(k int) int {
	const reach = 8 // words, the first and "that" included
	switch n.tokens[k].word {
	case "of", "on", "among", "in":
	default:
		return k
	}
	for to := k + 1; to < min(len(n.tokens), k+reach) && n.tokens[to].gap&(comma|pause|bracket) == 0; to++ {
		switch n.tokens[to].word {
		case "that", "which":
			return to
		}
	}
	return k
}

// isPresenting says that who does this with a poll told in the same breath made it
// known: "the survey that the Centre presented".
func isPresenting(verb string) bool {
	switch verb {
	case "presented", "unveiled", "issued", "shared", "posted", "conducts", "performed", "completed":
		return true
	}
	return false
}

// whosePoll reads "Skuld, whose poll in April found" before the word for a poll at token i.
func (n *naming) whosePoll(i int) string {
	const reach = 3 // words back to "whose"
	for k := i - 1; k > 0 && k >= i-reach; k-- {
		if n.tokens[k].word != "whose" {
			continue
		}
		end := n.tokens[k-1].end
		if start := nameStart(n.text, end); start >= 0 && n.text[end:n.tokens[k].start] == ", " {
			return cleanName(n.text[start:end])
		}
		break
	}
	return ""
}

// askedWhom reads clauses on people or a poll that tell who asked: "voters whom Gallup
// interviewed", "a survey published in May, for which Norstat polled 1,000 people".
func (n *naming) askedWhom() (maker, client string) {
	if n.marks&asking == 0 {
		return "", ""
	}
	for i := 1; i+2 < len(n.tokens); i++ {
		switch n.tokens[i].word {
		case "whom", "who", "that":
		case "which":
			if n.tokens[i-1].word != "for" {
				continue
			}
		default:
			continue
		}
		if name, verb := n.subjectAt(i + 1); verb > 0 && n.tokens[verb].is(asking) {
			return name, ""
		}
	}
	return "", ""
}

// engaged reads who was made to ask people, and by whom: "NRK had Norstat poll 1,000
// people", "Norstat was asked by NRK to poll them".
func (n *naming) engaged() (maker, client string) {
	text, tokens := n.text, n.tokens
	if n.marks&(having|asking|payer) == 0 {
		return "", ""
	}
	for i := 0; i+2 < len(tokens); i++ {
		if !tokens[i].is(having | asking | payer) {
			continue
		}
		switch tokens[i].word {
		case "had", "has", "have", "asked", "commissioned":
		default:
			continue
		}
		at := i + 1
		if isProper(text[tokens[i].start:]) || isOne(tokens[at].word) {
			continue // "Kadir Has University", "had a Sentio poll"
		}
		if tokens[at].word == "by" {
			at++
		}
		from := skipKind(text, tokens[at].start)
		end := nameEnd(text, from)
		if end == 0 {
			continue
		}
		rest := tokensFrom(tokens[at:], end)
		if len(rest) > 0 && rest[0].word == "to" {
			rest = rest[1:]
		} else if len(rest) < 2 || !isDigit(rest[1].word[0]) && !rest[1].is(national|group) && !isClass(rest, 1, general) {
			continue
		}
		if len(rest) < 2 || !isAsk(rest[0].word) || text[end:rest[0].start] != " " && text[end:rest[0].start] != " to " {
			continue
		}
		name, subject := cleanName(text[from:end]), ""
		if before := finderEnd(text, tokens, i); before > 0 {
			before = len(strings.TrimSuffix(strings.TrimSuffix(text[:before], " was"), " were"))
			if start := nameStart(text, before); start >= 0 {
				subject = cleanName(text[start:before])
			}
		}
		if at == i+2 {
			if subject == "" {
				continue
			}
			return subject, name
		}
		return name, subject
	}
	return "", ""
}

// isAsk says that a verb in its base form is what is done in a poll.
func isAsk(verb string) bool {
	switch verb {
	case "ask", "poll", "survey", "interview", "question", "canvass", "sample", "conduct", "run", "carry", "hold":
		return true
	}
	return false
}

// askedPeople are the people that a clause of who asked them stands behind, without how
// many they are: "the 900 American voters whom Gallup interviewed".
func askedPeople(text string, tokens []token) string {
	whom := wordIndex(tokens, "whom")
	if whom < 1 || whom+1 == len(tokens) || nameEnd(text, skipKind(text, tokens[whom+1].start)) == 0 {
		return ""
	}
	from := 0
	for from < whom && (tokens[from].word == "the" || isDigit(tokens[from].word[0])) {
		from++
	}
	if from == whom {
		return ""
	}
	return text[tokens[from].start:tokens[whom-1].end]
}

// subjectAt is the name that begins at token k, an article and words for what it is
// left out, and the verb it is the subject of; 0 where it is that of none.
func (n *naming) subjectAt(k int) (name string, verb int) {
	const lower = 2 // words of a name that have no capitals: Infratest dimap
	if k >= len(n.tokens) {
		return "", 0
	}
	from := skipKind(n.text, n.tokens[k].start)
	end := nameEnd(n.text, from)
	if end == 0 {
		return "", 0
	}
	for k < len(n.tokens) && n.tokens[k].start < end {
		k++
	}
	begin := k
	if k+1 < len(n.tokens) && n.text[end:n.tokens[k].start] == " (" && strings.HasPrefix(n.text[n.tokens[k].end:], ") ") && n.tokens[k+1].start == n.tokens[k].end+len(") ") {
		if t := n.tokens[k+1]; t.is(making | publishing) {
			return cleanName(n.text[from:end]), k + 1 // "the Norwegian Institute (NI) made"
		}
	}
	for ; k < len(n.tokens); k++ {
		t := n.tokens[k]
		if n.text[n.tokens[k-1].end:t.start] != " " {
			return "", 0
		}
		switch {
		case t.lexeme == unlisted && !strings.HasSuffix(t.word, "ed") && k-begin < lower && end == n.tokens[k-1].end:
			end = t.end
		case t.word == "has", t.word == "had", t.word == "have", t.word == "itself", t.word == "recently", t.word == "also", t.word == "jointly", t.word == "first", t.word == "last":
		default:
			return cleanName(n.text[from:end]), k
		}
	}
	return "", 0
}
