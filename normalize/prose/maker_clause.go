package prose

import "strings"

// maker_clause.go has makers that are the subject of a clause behind the poll, its
// results or those it asked.

// behindThat reads the clause behind the word for a poll at token i: "the survey that
// the Belgrade Centre published", "a poll Gallup took", "a survey whose results the
// Centre made public".
func (n *naming) behindThat(i int) string {
	if t := n.tokens[i]; !isPoll(t.word) && t.word != "polling" && t.word != "study" && t.word != "research" || isProper(n.text[t.start:]) && t.start > 0 {
		return ""
	}
	k := i + 1
	if k == len(n.tokens) {
		return ""
	}
	switch n.tokens[k].word {
	case "that", "which":
		k++
	case "whose":
		if k += 2; k > len(n.tokens) || !isFindings(n.tokens[k-1].word) {
			return ""
		}
	default:
		if n.text[n.tokens[i].end:n.tokens[k].start] != " " {
			return ""
		}
	}
	name, verb := n.subjectAt(k)
	if verb == 0 || !n.tokens[verb].is(making|publishing) && !isPresenting(n.tokens[verb].word) {
		return ""
	}
	return name
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

// askedWhom reads clauses on people or a poll that tell who asked: "voters whom Gallup
// interviewed", "a survey published in May, for which Norstat polled 1,000 people".
func (n *naming) askedWhom() (maker, client string) {
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

// askedPeople are the people that a clause of who asked them stands behind, without how
// many they are: "the 900 American voters whom Gallup interviewed".
func askedPeople(text string, tokens []token) string {
	whom := wordIndex(tokens, "whom")
	if whom < 1 || whom+1 == len(tokens) || !isProper(text[skipKind(text, tokens[whom+1].start):]) {
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
