package prose

import "strings"

// shareLead gives the two figures of a lead their sides.
func (b *binding) shareLead() {
	for i := 0; i+1 < len(b.figs); i++ {
		gap := b.text[b.figs[i].end:b.figs[i+1].start]
		if s := b.sides[i]; gap == "–" || gap == "-" {
			if s.class.isSide() {
				s.class, s.inherited = opposite(s.class), true
				b.sides[i+1] = s // "support was 59–36 percent"
			}
			continue
		}
		if gap != " to " {
			continue
		}
		left, _, _, _ := b.around(i)
		if c := ballotAhead(left); c != unclassed {
			s := toldBefore(c, b.figs[i].start)
			b.sides[i], b.sides[i+1] = s, s
			b.sides[i+1].class = opposite(c)
			continue
		}
		n := len(left)
		if k := marginAt(left); k > 0 {
			n = k // "by a margin of", "by a wide margin,"
		} else if n == 0 || left[n-1].word != "by" && !strings.HasSuffix(b.text[:b.figs[i].start], "(") && !strings.HasSuffix(b.text[:b.figs[i].start], ", ") {
			continue
		}
		if people := peopleSubject(b.text, left[:max(0, n-1)]); people != "" && i > 1 && b.sides[i-2].class.isSide() && b.sides[i-1].class == opposite(b.sides[i-2].class) && left[0].is(joining) && !takenBefore(left[:n]) {
			b.sides[i], b.sides[i+1] = b.sides[i-2].of(people), b.sides[i-1].of(people) // "and men by"
			continue
		}
		for k := n - 1; k >= 0; k-- {
			p := at(left[:n], k, isSideVerb)
			if p == nil || left[k].is(siding) && strings.HasSuffix(b.text[:b.figs[i].start], ", ") && !isVerb(left[:n], k) {
				continue // "support outweighed opposition, 40% to 35%"
			}
			from, to := left[k].start, left[k+len(p.words)-1].end
			end := objectEnd(b.text, left, to, b.figs[i].start)
			object := strings.TrimSpace(b.text[to:end])
			if k := strings.LastIndex(" "+object, " by"); k >= 0 {
				object = strings.TrimSpace(object[:max(0, k-1)])
			}
			b.sides[i] = stance{class: p.class, from: from, to: to, object: object, objectEnd: end, left: true, people: leadPeople(b.text, left[:k]), guessed: strings.HasSuffix(b.text[:b.figs[i].start], ", ")}
			b.sides[i+1] = b.sides[i].turned()
			break
		}
	}
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
