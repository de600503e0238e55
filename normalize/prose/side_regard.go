package prose

import "strings"

// A view of something is a side for or against it: "viewed the country favourably", "had an
// unfavourable opinion of it". One that is only positive or negative is a side where views are
// what the article is on; elsewhere, of what people could join, it is an answer.

// regarding reads a view told behind a figure, with what it is of: the first verb of regarding
// or of having views.
func (b *binding) regarding(right []token, end int) (stance, bool) {
	const reach = 8 // words of whom it counts
	if len(right) > 0 && isCutOff(b.text[:right[0].start]) {
		return stance{}, false
	}
	if s, ok := b.restOfView(right, end); ok {
		return s, true
	}
	for k := 0; k < min(len(right), reach); k++ {
		if k > 0 && right[k].gap&(comma|pause|bracket) != 0 || right[k].is(joining) && right[k].word != "who" && right[k].word != "and" {
			return stance{}, false
		}
		switch {
		case isRegard(right[k].word) || b.views && isRatingVerb(right[k].word):
			s, ok := b.regardedBehind(right[k:], end)
			if k > 0 && right[k-1].is(negation) {
				s.class = opposite(s.class) // "do not see it favourably"
			}
			return s, ok && !tellsWho(right, k, s.objectEnd)
		case isHolding(right[k].word):
			if s, ok := b.viewHeld(right[k:], 1, end); ok {
				return s, !tellsWho(right, k, s.objectEnd)
			}
		}
		if len(right[k].phrases) > 0 && isTaken(right, k) {
			return stance{}, false
		}
	}
	return stance{}, false
}

// restOfView reads a view that leaves its verb out, behind a figure that has one: "and 12% a
// negative one", "12% as mainly negative".
func (b *binding) restOfView(right []token, end int) (stance, bool) {
	if len(right) < 2 || !b.views || right[0].gap&^(quote|apart) != 0 {
		return stance{}, false
	}
	switch right[0].word {
	case "a", "an":
		return b.viewHeld(right, 0, end)
	case "as":
		return b.mannerAlone(right, 1)
	}
	return b.mannerAlone(right, 0)
}

// mannerAlone is the side of how something is, told from token k on.
func (b *binding) mannerAlone(right []token, k int) (stance, bool) {
	if k = b.mannerAt(right, k); k < 0 {
		return stance{}, false
	}
	return stance{class: mannerOf(right[k].word), from: right[0].start, to: right[k].end, objectEnd: right[k].end}, true
}

// mannerAt is the token of how something is that ends a clause and stands behind words for the
// degree from token k on, "mainly positive"; -1 where none does.
func (b *binding) mannerAt(words []token, k int) int {
	for k < len(words) && words[k].gap&^(quote|apart) == 0 && isOfDegree(words[k].word) {
		k++
	}
	if k == len(words) || mannerOf(words[k].word) == unclassed || !b.views {
		return -1
	}
	if next := k + 1; next < len(words) && words[next].gap == 0 && !words[next].is(joining|dated) {
		return -1
	}
	return k
}

// tellsWho says that the view told from token k to a place only tells who those are who take a
// side behind it: "of those who saw it favourably backed".
func tellsWho(right []token, k, end int) bool {
	if k < 2 || right[k-1].word != "who" && !(right[k-1].is(having|modal) && right[k-2].word == "who") {
		return false
	}
	behind := tokensFrom(right[k:], end)
	return len(behind) > 0 && behind[0].gap == 0 && !behind[0].is(joining|dated) || takenBefore(behind)
}

// regardedBehind reads a verb of regarding with its manner, behind what is regarded or before
// it: "saw the union's influence mostly negatively", "looked favourably on it".
func (b *binding) regardedBehind(words []token, end int) (stance, bool) {
	const reach = 14 // words to the manner
	for k := 1; k < min(len(words), reach); k++ {
		t := &words[k]
		if t.gap&(comma|pause|bracket) != 0 || t.word == "that" && k > 1 || t.word == "while" {
			break
		}
		c, from, last := b.mannerToldAt(words, k)
		if c == unclassed || from == 0 {
			continue
		}
		next := last + 1
		if next < len(words) && words[next].word == "than" {
			break // compared with others
		}
		s := stance{class: c, from: words[0].start, to: words[last].end, objectEnd: words[last].end}
		if next < len(words) && isOn(words[next].word) && from <= mostDegrees && onlyDegrees(words[1:from]) && !leadsToPoll(b.text[words[next].start:]) {
			b.viewOf(&s, words, next, end)
			return s, s.object != ""
		}
		s.object = regarded(b.text, words[:from+1])
		return s, true
	}
	return stance{}, false
}

// mannerToldAt is the side of the manner that the word at token k tells how people regard
// something, "negatively", "as mainly positive", "in a good light", and the first and the last of
// its words.
func (b *binding) mannerToldAt(words []token, k int) (c class, from, last int) {
	switch t := &words[k]; {
	case k > 1 && (t.word == "as" || t.is(be) && t.word != "be"):
		if last := b.mannerAt(words, k+1); last >= 0 {
			return mannerOf(words[last].word), k, last
		}
	case k > 2 && t.word == "light":
		from := k - 1
		for from > 0 && words[from].word != "in" {
			from--
		}
		return mannerOf(words[k-1].word), from, k
	}
	return manner(words[k].word), k, k
}

// isOn says that a word leads from a manner to what is regarded: "look favourably on it".
func isOn(word string) bool { return word == "on" || word == "upon" || word == "of" }

// regarded is what stands between a verb of regarding and its manner, which words begin and end
// with.
func regarded(text string, words []token) string {
	to := len(words) - 1
	for to > 1 && isOfDegree(words[to-1].word) {
		to--
	}
	first := 1
	if w := words[first].word; isOn(w) || w == "that" || w == "at" {
		first++
	}
	if first >= to {
		return ""
	}
	return strings.TrimRight(strings.TrimSpace(text[words[first].start:words[to].start]), "\"“")
}

// viewOf gives a view what it is of, which the word at token k leads to.
func (b *binding) viewOf(s *stance, words []token, k, end int) {
	s.to = words[k].end
	s.objectEnd = objectEnd(b.text, words, s.to, end)
	s.object = strings.TrimSpace(b.text[s.to:s.objectEnd])
}

// viewHeld reads a view that people have, which begins at token k, "holding a rather favourable
// opinion of the country"; of what, where that follows.
func (b *binding) viewHeld(words []token, k, end int) (stance, bool) {
	for k < len(words) && words[k].gap&^(quote|apart) == 0 && (isOfDegree(words[k].word) || words[k].word == "a" || words[k].word == "an" || words[k].word == "the") {
		k++
	}
	if k+1 >= len(words) || words[k].gap&^(quote|apart) != 0 || words[k+1].gap&^(quote|apart) != 0 {
		return stance{}, false
	}
	c := mannerOf(words[k].word)
	if c == unclassed || !b.views && !isFavour(words[k].word) {
		return stance{}, false
	}
	if k = lastManner(words, k); k < 0 {
		return stance{}, false
	}
	noun := &words[k+1]
	if !noun.is(viewing) && !isViewing(noun.word) {
		return stance{}, false
	}
	s := stance{class: c, from: words[0].start, to: noun.end, objectEnd: noun.end}
	if next := k + 2; next+1 < len(words) && words[next].gap&^(quote|apart) == 0 && leadsToViewed(words[next].word) && !leadsToPoll(b.text[words[next].start:]) {
		b.viewOf(&s, words, next, end)
	}
	return s, isOfView(words[k].word, s.object)
}

// lastManner is the last of the words for how a view is from token k on, which mean the same side
// in other degrees: "very negative" or "fairly negative"; -1 where they mean several.
func lastManner(words []token, k int) int {
	for c := mannerOf(words[k].word); k+3 < len(words) && words[k+1].word == "or"; {
		to := k + 2
		for to < len(words) && isOfDegree(words[to].word) {
			to++
		}
		if to+1 >= len(words) || mannerOf(words[to].word) != c {
			return -1
		}
		k = to
	}
	return k
}

// leadsToViewed says that a word leads from a view to what it is of.
func leadsToViewed(word string) bool {
	switch word {
	case "of", "on", "about", "towards", "toward", "regarding":
		return true
	}
	return false
}

// isOfView says that what a view is of is one that people can have for or against: a good view
// can be of the sea.
func isOfView(how, object string) bool {
	return object == "" || len(how) > len("hostile") || isProper(object[skipArticle(object, 0):]) || onlyPoints(object)
}

// isRegard says that a verb tells how people see something, if a manner goes with it.
func isRegard(verb string) bool {
	switch verb {
	case "view", "views", "viewed", "viewing", "see", "sees", "saw", "seeing", "regard", "regarded", "regarding", "look", "looks", "looked", "looking",
		"perceive", "perceived", "perceiving", "think", "thought", "thinking":
		return true
	}
	return false
}

// isRatingVerb says that a verb tells how people rate something, where views are asked for.
func isRatingVerb(verb string) bool {
	switch verb {
	case "rate", "rated", "rating", "consider", "considered", "considering", "describe", "described", "judge", "judged", "evaluate", "evaluated", "assess", "assessed", "believe", "believed":
		return true
	}
	return false
}

// isHolding says that a verb leads to the view that people have.
func isHolding(verb string) bool {
	switch verb {
	case "have", "has", "had", "having", "hold", "holds", "held", "holding", "take", "took", "taking", "express", "expressed", "expressing", "voice", "voiced", "voicing",
		"report", "reported", "reporting", "harbour", "harboured", "harbor", "harbored", "maintain", "maintained", "with":
		return true
	}
	return false
}

// isViewing says that a word stands for the view that people have of something.
func isViewing(noun string) bool {
	switch noun {
	case "impression", "impressions", "attitude", "attitudes", "image", "perception", "perceptions", "feelings", "sentiments", "one", "ones", "assessment":
		return true
	}
	return false
}

// isOfDegree says that a word only tells how much a view is so.
func isOfDegree(word string) bool {
	return word == "or" || word == "and" || word == "either" || isDegreeWord(word) && manner(word) == unclassed && word != "not"
}

func onlyDegrees(words []token) bool {
	for _, t := range words {
		if !isOfDegree(t.word) {
			return false
		}
	}
	return true
}

// mannerOf is the side of a view that is so: favourable.
func mannerOf(word string) class {
	switch word {
	case "favourable", "favorable", "positive", "good", "warm":
		return support
	case "unfavourable", "unfavorable", "negative", "bad", "poor", "hostile":
		return oppose
	}
	return unclassed
}

// isFavour says that a view is for or against what it is of, wherever it is told.
func isFavour(word string) bool { return strings.HasSuffix(word, "ble") }

// isViewAt says that the word at token k is how a view is that the next one stands for.
func (b *binding) isViewAt(words []token, k int) bool {
	if k+1 >= len(words) || words[k+1].gap&^(quote|apart) != 0 || mannerOf(words[k].word) == unclassed || !b.views && !isFavour(words[k].word) {
		return false
	}
	next := words[k+1]
	return next.is(viewing) || isViewing(next.word) && !strings.HasPrefix(next.word, "one") || next.word == "ratings" || next.word == "rating"
}

// viewBefore reads the share of a view told before its figure: "a favourable view of the country
// was held by", "the share with a negative view of it was", "unfavourable views of it rose to".
func (b *binding) viewBefore(left []token, figure int) (stance, bool) {
	n := withoutFillers(left)
	if n < 3 || !left[n-1].is(joint) {
		return stance{}, false
	}
	for k := n - 3; k >= 0; k-- {
		if !b.isViewAt(left, k) {
			continue
		}
		to := k + 2
		for ; to < n && !endsView(&left[to]); to++ {
			if left[to].gap&(comma|pause|bracket) != 0 {
				return stance{}, false
			}
		}
		if tellsMoreThanShare(left[to:n]) {
			return stance{}, false
		}
		s := stance{class: mannerOf(left[k].word), from: left[k].start, to: left[k+1].end, objectEnd: figure, left: true}
		if to > k+3 {
			s.object = strings.TrimSpace(b.text[left[k+2].end:left[to-1].end])
		}
		return s, isOfView(left[k].word, s.object)
	}
	return b.viewOfThose(left[:n-1], figure)
}

// endsView says that a word ends what a view is of.
func endsView(t *token) bool {
	switch t.word {
	case "among", "in":
		return true
	case "of", "to":
		return false
	}
	return t.is(be | change | having | joint)
}

// tellsMoreThanShare says that the words between a view and a figure do not only tell how the share
// who have it was or became.
func tellsMoreThanShare(words []token) bool {
	for i := range words {
		t := &words[i]
		if t.gap&pause != 0 || t.is(joining) {
			return true
		}
		if t.is(verb) && !t.is(be|change|having|joint) && t.word != "held" && t.word != "shared" && t.word != "in" {
			return true
		}
	}
	return false
}

// viewOfThose reads the view of those whose share is told, "the share of Danes who look
// favourably on it was".
func (b *binding) viewOfThose(left []token, figure int) (stance, bool) {
	for k := len(left) - 3; k > 0; k-- {
		people := left[k].is(national|group) || isClass(left, k, general)
		if left[k].word != "who" && !(people && isRegard(left[k+1].word) && strings.HasSuffix(left[k+1].word, "ing")) {
			continue
		}
		if !isRegard(left[k+1].word) || left[k-1].gap&pause != 0 || isOfFigure(left, k) {
			return stance{}, false
		}
		for to := k + 2; to < len(left); to++ {
			if !left[to].is(change|having) && !left[to].is(be) {
				continue
			}
			s, ok := b.regardedBehind(left[k+1:to], left[to].start)
			s.left, s.objectEnd = true, figure
			return s, ok
		}
		s, ok := b.regardedBehind(left[k+1:], left[len(left)-1].end)
		s.left, s.objectEnd = true, figure
		return s, ok
	}
	return stance{}, false
}

// isOfFigure says that the people at token k are those of the figure that the words follow: "43%
// of Danes viewing it favourably, compared to".
func isOfFigure(left []token, k int) bool {
	const reach = 3 // words of who they are
	if left[0].start == 0 || left[0].gap&^apart != 0 || left[0].word != "of" || k > reach {
		return false
	}
	for _, t := range left[1:k] {
		if t.is(sharing) || t.gap != 0 {
			return false
		}
	}
	return true
}
