package prose

import "strings"

// ranking is what words before a figure say of the side in which those it counts rank:
// "support was highest among Greens".
type ranking struct {
	words []token
	side  int // the first of the words for the side
	n     int // how many those are
	where int // the word that leads to whom, "among"; -1 where none does
}

// ranked reads the figure of people or of a place that its clause ends with once it has
// said what side they take, in brackets or set off by a comma: "support was highest among
// Greens (84%)", "the share opposing it had grown in Mexico (82%)", "most in favour of it
// for murder (56%)", "approval was highest in Hawaii, at 58 percent".
func (b *binding) ranked(i int, bracketed bool) (stance, bool) {
	left, _, _, _ := b.around(i)
	if !bracketed {
		left = b.beforeSetOff(left)
	}
	r, ok := b.rankingIn(left)
	if !ok {
		return stance{}, false
	}
	told, ahead := r.toldTo(), comparesGroups(left[max(0, r.side-1):r.side]) // "the strongest support among"
	if !ahead && (left[r.where].word == "for" || told == r.where) {
		return stance{}, false
	}
	s, ok := b.rankedSide(&r, told, i)
	if !ok {
		return stance{}, false
	}
	name := strings.TrimPrefix(b.text[left[r.where+1].start:left[len(left)-1].end], "the ")
	if strings.ContainsAny(name, ",;:()") || !ahead && !comparesGroups(left[r.side:r.where]) && (!bracketed || !isPeople(name) && !isPlace(name)) {
		return stance{}, false
	}
	s.from, s.to, s.objectEnd, s.left = left[r.side].start, left[r.side+r.n-1].end, b.figs[i].start, true
	switch {
	case isYear(name): // "the highest share was in 2011"
	case left[r.where].word == "for":
		s.object, s.asked = "for "+name, false
	default:
		s.people = name
	}
	return s, true
}

// beforeSetOff are the words before a figure up to a comma that sets it off, ", at 58%";
// none where none does.
func (b *binding) beforeSetOff(left []token) []token {
	n := withoutFillers(left)
	if n > 0 && (left[n-1].word == "at" || left[n-1].word == "with") {
		n--
	}
	if n < 3 || !strings.HasPrefix(b.text[left[n-1].end:], ", ") {
		return nil
	}
	return left[:n]
}

// rankingIn is the last ranking that words tell.
func (b *binding) rankingIn(words []token) (r ranking, ok bool) {
	r = ranking{words: words, side: -1, n: 1, where: -1}
	for k := range words {
		if n := b.rankedAt(&r, k); n > 0 {
			r.side, r.n, r.where = k, n, -1
		} else if r.leadsTo(k) {
			r.where = k
		}
	}
	return r, r.where >= 0 && r.where+1 < len(words)
}

// rankedAt is how many words at token k name what people rank in, a side, a view or a share;
// 0 where none do. Where words lead to people already, only another share does.
func (b *binding) rankedAt(r *ranking, k int) int {
	open := r.where < 0
	if open && b.isViewAt(r.words, k) {
		return 2 // "favourable view"
	}
	if open && r.words[k].is(siding) || isRankedShare(r.words, k) {
		return 1
	}
	if p := at(r.words, k, isSideVerb); p != nil && open && k >= r.side+r.n {
		return len(p.words)
	}
	return 0
}

// isRankedShare says that the word at token k is one for a share that people rank in:
// "this share", "the highest proportion", "the rate of those".
func isRankedShare(words []token, k int) bool {
	switch words[k].word {
	case "agreement":
		return true
	case "rate":
		if k+2 < len(words) && (words[k+2].word == "those" || words[k+2].word == "people") {
			return true
		}
	}
	return words[k].is(sharing) && k > 0 && (words[k-1].is(pointing) || isRank(words[k-1].word))
}

// leadsTo says that the word at token k leads from the side to people or a place.
func (r *ranking) leadsTo(k int) bool {
	if r.side < 0 || k < r.side+r.n {
		return false
	}
	switch r.words[k].word {
	case "among", "amongst", "in":
		return true
	case "by", "for":
		return r.where < 0 || r.words[r.where].word == "for"
	case "after", "behind":
		return r.where >= 0 && r.side > 0 && isRank(r.words[r.side-1].word) // "the highest share in Italy after Veneto"
	}
	return false
}

// toldTo is where the words end that say what a ranking is of and what that is on.
func (r *ranking) toldTo() int {
	k := r.side + r.n
	for k < r.where {
		if t := &r.words[k]; t.is(change|having|be) || t.is(joint) && len(t.word) > len("of") || isRank(t.word) {
			break
		}
		k++
	}
	return k
}

// rankedSide is the answer that people rank in, which words up to token told say, or which was
// told before.
func (b *binding) rankedSide(r *ranking, told, i int) (stance, bool) {
	if p := at(r.words, r.side, isSide); p != nil {
		object := b.text[r.words[r.side+r.n-1].end:r.words[told-1].end]
		return stance{class: p.class, object: strings.TrimSpace(object)}, true
	}
	if s := heldBy(b.text, r.words[r.side:told]); s.class != unclassed {
		return s, true
	}
	if b.isViewAt(r.words, r.side) {
		object := b.text[r.words[r.side+1].end:r.words[told-1].end]
		return stance{class: mannerOf(r.words[r.side].word), object: strings.TrimSpace(object)}, true
	}
	var before stance // "this share is higher among"
	switch {
	case i > 0:
		before = b.sides[0]
	case b.last != nil && b.last.n > 0:
		before = b.last.list[0].stance()
	default:
		return stance{}, false
	}
	return stance{class: before.class, object: before.object, asked: before.asked, question: before.question}, true
}

// supporter reads "Kosovo is the biggest supporter of membership at": whom a clause ranks
// by its side before their figure.
func (b *binding) supporter(i int) (stance, bool) {
	left, _, _, _ := b.around(i)
	n := withoutFillers(left)
	if n < 4 || left[n-1].word != "at" && left[n-1].word != "with" {
		return stance{}, false
	}
	left = left[:n-1]
	c := clauseOf(b.text, left[listClause(b.text, left):])
	if c.verb == 0 || c.verb == len(c.words) || !c.words[c.verb].is(be) || !comparesGroups(c.words[c.verb:]) {
		return stance{}, false
	}
	name := nameAtEnd(b.text, c.subject(), c.words[c.verb-1].end)
	for k := c.verb + 1; name != "" && k < len(c.words); k++ {
		if !c.words[k].is(siding) || !isRank(c.words[k-1].word) {
			continue
		}
		if p := at(c.words, k, isSideBefore); p != nil && c.words[k].is(group) {
			to := c.words[k+len(p.words)-1].end
			end := left[len(left)-1].end
			return stance{class: p.class, from: c.words[k].start, to: to, object: strings.TrimSpace(b.text[to:end]), objectEnd: end, left: true, people: name}, true
		}
	}
	return stance{}, false
}

// nextListed reads the next of a list whose figures follow the names: ", followed by
// Greens with 61% and Labour voters with 44%".
func (b *binding) nextListed(i int) (stance, bool) {
	left, _, begin, _ := b.around(i)
	left = left[:withoutFillers(left)]
	n := len(left)
	if n < 2 {
		return stance{}, false
	}
	if name := b.nextRanked(i, left, begin); name != "" {
		return b.sides[i-1].of(name), true
	}
	further := i > 0 && left[0].word == "in" && left[n-1].word == "to" && b.sides[i-1].left // "in Italy it came to 81%, in Germany to"
	if !further && !isSetting(left[n-1].word) {
		return stance{}, false
	}
	from := listedFrom(b.text[begin:left[n-1].start], left, i == 0)
	if from == 0 {
		return stance{}, false
	}
	name := peopleIn(b.text, beforeMove(tokensFrom(left[:n-1], begin+from)))
	switch {
	case name == "":
	case i > 0 && b.sides[i-1].class != unclassed:
		return b.sides[i-1].of(name), true
	case i == 0 && b.last != nil && b.last.n > 0 && comparesGroups(left):
		s := b.last.list[0].stance() // "This was higher than elsewhere, with Saxony at"
		s.from, s.to, s.objectEnd, s.left, s.people = left[n-1].start, left[n-1].end, b.figs[i].start, true, name
		return s, true
	}
	return stance{}, false
}

// isSetting says that a word leads from a name to its figure.
func isSetting(word string) bool { return word == "with" || word == "at" || word == "on" }

// nextRanked is the name that a ranking goes on with before the i-th figure: "highest in
// Hawaii, at 58 percent, and lowest in Utah, at".
func (b *binding) nextRanked(i int, left []token, begin int) string {
	if i == 0 || !left[0].is(joining) && left[0].word != "than" {
		return ""
	}
	if before := &b.sides[i-1]; !before.left || before.people == "" || before.class == unclassed {
		return ""
	}
	if n := len(left); isSetting(left[n-1].word) {
		left = left[:n-1]
	}
	end := left[len(left)-1].end
	if !strings.HasPrefix(b.text[end:], ", ") {
		return ""
	}
	return nextGroup(b.text[begin:end])
}

// listedFrom is where the last name of a list begins, 0 where words hold none. The first figure
// of a sentence has a list before it only where a comma is in it.
func listedFrom(list string, left []token, first bool) int {
	from := 0
	if k := strings.LastIndex(list, " was "); first && k > 0 && strings.HasSuffix(list, ", ") && isMarked(lastWord(list[:k]), mood|sharing|siding) && comparesGroups(between(left, 0, k)) {
		from = k + len(" was ") // "the least keen was Turkey, with"
	}
	for _, lead := range [...]string{", followed by ", ", behind ", ", ahead of ", ", including ", ", with ", " and ", ", "} {
		if k := strings.LastIndex(list, lead); k >= 0 && k+len(lead) < len(list) && (lead != " and " || !first) {
			from = max(from, k+len(lead))
		}
	}
	return from
}

// beforeMove cuts words off where those begin that say how a share came to be: "tied in second
// place at".
func beforeMove(words []token) []token {
	for k := 1; k < len(words); k++ {
		if words[k].is(change|joint|having|be) && words[k].word != "of" || strings.HasSuffix(words[k].word, "ed") {
			return words[:k]
		}
	}
	return words
}
