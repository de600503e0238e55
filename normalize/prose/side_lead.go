package prose

import "strings"

// shareLead gives the two figures of a lead their sides.
func (b *binding) shareLead() {
	for i := 0; i+1 < len(b.figs); i++ {
		switch b.gap(i) {
		case "–", "-":
			if s := b.sides[i]; s.class.isSide() {
				b.sides[i+1] = s.turned() // "support was 59–36 percent"
			}
		case " to ":
			left, _, _, _ := b.around(i)
			if c := ballotAhead(left); c != unclassed {
				b.sides[i] = toldBefore(c, b.figs[i].start)
				b.sides[i+1] = toldBefore(opposite(c), b.figs[i].start)
			} else if n := b.beforeLead(i, left); n >= 0 {
				b.shareMargin(i, left, n)
			}
		}
	}
}

// beforeLead is how many words stand before a margin, "by a margin of", "by a wide margin,", or
// up to the two figures behind "by", a comma or a bracket; -1 where no lead is told.
func (b *binding) beforeLead(i int, left []token) int {
	if k := marginAt(left); k > 0 {
		return k
	}
	n, before := len(left), b.text[:b.figs[i].start]
	if n > 0 && (left[n-1].word == "by" || strings.HasSuffix(before, "(") || strings.HasSuffix(before, ", ")) {
		return n
	}
	return -1
}

// shareMargin gives the two figures from the i-th on the side of a verb among the first n words
// before them, and the opposite one.
func (b *binding) shareMargin(i int, left []token, n int) {
	told := left[:n]
	if people := b.alsoLead(i, told); people != "" {
		b.sides[i], b.sides[i+1] = b.sides[i-2].of(people), b.sides[i-1].of(people)
		return
	}
	aside := strings.HasSuffix(b.text[:b.figs[i].start], ", ")
	for k := n - 1; k >= 0; k-- {
		p := at(told, k, isSideVerb)
		if p == nil || aside && told[k].is(siding) && !isVerb(told, k) {
			continue // "support outweighed opposition, 40% to 35%"
		}
		from, to := told[k].start, told[k+len(p.words)-1].end
		end := objectEnd(b.text, left, to, b.figs[i].start)
		object := strings.TrimSpace(b.text[to:end])
		if k := strings.LastIndex(" "+object, " by"); k >= 0 {
			object = strings.TrimSpace(object[:max(0, k-1)])
		}
		b.sides[i] = stance{class: p.class, from: from, to: to, object: object, objectEnd: end, left: true, people: leadPeople(b.text, told[:k]), guessed: aside}
		b.sides[i+1] = b.sides[i].turned()
		return
	}
}

// alsoLead are those whom words only name before a lead that goes on from the one of the two
// figures before, "and men by"; empty where they tell more.
func (b *binding) alsoLead(i int, told []token) string {
	if i < 2 || len(told) == 0 || !told[0].is(joining) || !b.sides[i-2].class.isSide() || b.sides[i-1].class != opposite(b.sides[i-2].class) || takenBefore(told) {
		return ""
	}
	return peopleSubject(b.text, told[:len(told)-1])
}

// marginAt is the token of "by" that a margin before a figure begins with, 0 where
// none does.
func marginAt(left []token) int {
	const reach = 6 // words of the margin
	margin := false
	for k := len(left) - 1; k > 0 && k > len(left)-reach; k-- {
		margin = margin || left[k].word == "margin" || left[k].word == "majority"
		if margin && left[k].word == "by" {
			return k
		}
	}
	return 0
}

// leadPeople are those a lead is among, told before the verb: "Democrats
// supported it by 73 to 20".
func leadPeople(text string, left []token) string {
	if len(left) == 0 {
		return ""
	}
	if n := len(left) - 1; n > 1 && left[n].word == "to" && left[n-1].is(disposed) {
		left = left[:n-1] // "were intending to vote"
	}
	c := clauseBefore(text, left, left[len(left)-1].end)
	if c.verb < len(c.words) && !(c.verb == len(c.words)-1 && c.words[c.verb].is(copula)) {
		return ""
	}
	for i := range c.subject() {
		if asks(c.words, i) {
			return ""
		}
	}
	return c.people()
}

// leadFirst reads "by 42% to 39%, respondents were against it", "a majority of 54% to 36% in
// favour": the sides of a lead told before them.
func (b *binding) leadFirst() {
	for i := 0; i+1 < len(b.figs); i++ {
		if gap := b.gap(i); gap != " to " && gap != "–" || b.sides[i].class != unclassed {
			continue
		}
		left, _, _, _ := b.around(i)
		s := b.sides[i+1]
		n := withoutFillers(left)
		if !s.class.isSide() || s.left || n > 0 && (left[n-1].word == "from" || left[n-1].word == "between" || left[n-1].is(change)) {
			continue
		}
		b.sides[i] = s
		b.sides[i+1].class, b.sides[i+1].inherited = opposite(s.class), true
	}
}
