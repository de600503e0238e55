package prose

import "slices"

// clause is a part of a sentence that says one thing: whom or what it is about, and
// behind its verb what of that. What joins it to the one before and what only says in
// which poll is no part of it.
type clause struct {
	text  string
	words []token
	verb  int // the first word of its verb; len(words) where it has none
	about int // where the words end that say whom or what it is about
}

// clauseBefore is the clause that ends at a place, with the last of the words.
func clauseBefore(text string, words []token, end int) clause {
	from := clauseBegin(text, words, end)
	if from > 0 && words[from-1].word == "that" {
		whole := parted(text, words, end, func(t *token) bool { return t.is(joining) && t.word != "and" })
		from = max(from, whole+pollAdjunct(text, words[whole:])) // "in a poll that Ipsos made people"
	}
	c := clauseOf(text, words[from:])
	if c.verb == 0 {
		if whole, ok := beforeAside(text, words, from); ok {
			return whole
		}
	}
	if than := wordIndex(c.words, "than"); than > c.verb {
		return clauseOf(text, c.words[than:]) // "opposed it than supported it"
	}
	if and := wordIndex(c.words, "and"); and > c.verb {
		if next := clauseOf(text, c.words[and:]); next.people() != "" {
			return next // "opposed it and most men"
		}
	}
	return c
}

// clauseOf is the clause that words are.
func clauseOf(text string, words []token) clause {
	for len(words) > 0 && words[0].is(joining) {
		words = words[1:]
	}
	c := clause{text: text, words: words[pollAdjunct(text, words):]}
	for c.verb < len(c.words) && !isVerb(c.words, c.verb) {
		c.verb++
	}
	c.about = c.verb
	return c
}

// beforeAside takes the aside on what a poll found in that parts the verb at word k from
// its subject: "Greens, a poll by Ipsos found, were".
func beforeAside(text string, words []token, k int) (c clause, ok bool) {
	if k < 3 || k == len(words) || words[k].gap&comma == 0 || !words[k-1].is(finding) {
		return clause{}, false
	}
	aside := parted(text, words[:k], words[k-1].end, func(*token) bool { return false })
	if aside == 0 || !slices.ContainsFunc(words[aside:k], func(t token) bool { return isPollStem(t.word) }) {
		return clause{}, false
	}
	c = clauseBefore(text, words[:aside], words[aside-1].end)
	if c.verb < len(c.words) {
		return clause{}, false
	}
	from := aside - len(c.words)
	return clause{text: text, words: words[from:], verb: k - from, about: aside - from}, true
}

// isVerb says that the word at k is the verb of its clause.
func isVerb(words []token, k int) bool {
	t := &words[k]
	if t.is(siding) && !t.is(group) && k > 0 && (words[k-1].is(group|national|quantity) || isClass(words, k-1, general)) {
		return true // "a majority support", not "support among"
	}
	return !insideName(words, k) && t.is(verb|being|finding|reaching) || t.word == "was" || !t.is(siding|group) && at(words, k, isSideVerb) != nil
}

// insideName says that a word which mostly ends the name of people can be inside it: "in"
// before a place, "to" between two ages.
func insideName(words []token, k int) bool {
	return words[k].word == "in" || words[k].word == "to" && k > 0 && isDigit(words[k-1].word[0])
}

// subject is what a clause is about, all words where it has no verb.
func (c *clause) subject() []token { return c.words[:c.about] }

// people are those a clause is about, empty where its subject names none.
func (c *clause) people() string { return peopleSubject(c.text, c.subject()) }

// ofMany says that a clause is about how many do something: "most women", "more Swedes".
func (c *clause) ofMany() bool {
	for _, t := range c.subject() {
		if t.is(quantity) || t.word == "more" || t.word == "fewer" || t.word == "many" || t.word == "than" {
			return true
		}
	}
	return false
}

// side is the side that a clause says people take, and its word; nil where it says none,
// or not of people or of how many of them.
func (c *clause) side() (*phrase, int) {
	subject := c.subject()
	if wordIndex(subject, "who") >= 0 || tellsOfPoll(subject) || !c.ofMany() && (comparesGroups(subject) || c.people() == "") {
		return nil, 0
	}
	for i := c.verb; i < len(c.words); i++ {
		if p := at(c.words, i, isSideVerb); p != nil {
			return p, i
		}
		if t := &c.words[i]; !t.is(be|lead) && t.word != "more" && t.word != "less" {
			break
		}
	}
	return nil, 0
}

// pollAdjunct is how many words at the beginning of a clause only say in which poll it
// was found: "in a Corefiner poll of May 2018".
func pollAdjunct(text string, words []token) int {
	const reach = 8 // words to the one for the poll
	if len(words) == 0 || words[0].word != "in" {
		return 0
	}
	for k := 1; k < min(reach, len(words)); k++ {
		if words[k].gap&(comma|pause|bracket) != 0 || words[k].is(joining) {
			return 0
		}
		if !isPollStem(words[k].word) {
			continue
		}
		for k++; k < len(words) && words[k].gap&(comma|pause|bracket) == 0 && tellsOfMaking(text, words, k); k++ {
		}
		return k
	}
	return 0
}

// tellsOfMaking says that the word at k behind one for a poll can tell when and by whom
// that was made.
func tellsOfMaking(text string, words []token, k int) bool {
	t := &words[k]
	switch t.word {
	case "by", "that", "which", "out":
		return true
	case "and":
		k++ // inside a name
	}
	named := k+1 < len(words) && isProper(text[words[k].start:]) && !t.is(national|group)
	return named || t.is(dated) || t.is(calendar|making|publishing|kind) || isDigit(t.word[0])
}
