package prose

import "strings"

// shareBrackets gives figures in brackets behind groups of people the side that
// is told of all of them: "support was highest among Greens (84%) and Labour
// voters (71%)", "was greatest in the Netherlands (82%), Sweden (71%)".
func (b *binding) shareBrackets() {
	for i := range b.figs {
		if b.sides[i].class != unclassed && (b.sides[i].class != said || b.sides[i].left) || b.sides[i].skip {
			continue
		}
		if !inOwnBrackets(b.text, b.figs[i]) {
			if s, ok := b.ranked(i); ok {
				b.sides[i] = s
			}
			continue
		}
		if i > 0 && b.sides[i-1].people != "" && b.sides[i-1].left && inOwnBrackets(b.text, b.figs[i-1]) {
			if name := nextGroup(b.text[b.figs[i-1].end+1 : b.figs[i].start-1]); name != "" {
				b.sides[i] = b.sides[i-1].of(name)
			}
			continue
		}
		if i > 0 && b.sides[i-1].class != unclassed && !b.sides[i-1].left && inOwnBrackets(b.text, b.figs[i-1]) {
			if name := groupBehind(b.text[b.figs[i-1].end+1 : b.figs[i].start-1]); name != "" && isProper(name) {
				b.sides[i] = b.sides[i-1].of(name)
				continue
			}
		} else if i > 0 && b.sides[i-1].class != unclassed {
			// "77% were in favour, followed by Hungary (69%)"
			if k := strings.LastIndex(b.text[b.figs[i-1].end:b.figs[i].start], ", followed by "); k >= 0 {
				if name := nextGroup(b.text[b.figs[i-1].end+k : b.figs[i].start-1]); name != "" {
					b.sides[i] = b.sides[i-1].of(name)
					continue
				}
			}
		}
		if b.sides[i].class != unclassed {
			continue
		}
		left, _, _, _ := b.around(i)
		side, where := -1, -1
		for k := range left {
			switch {
			case left[k].is(siding) && where < 0, left[k].word == "agreement", left[k].is(sharing) && k > 0 && isPointing(left[k-1].word):
				side, where = k, -1
			}
			switch left[k].word {
			case "among", "amongst", "in", "by":
				if side >= 0 && where < 0 && k > side+1 {
					where = k
				}
			}
		}
		if side < 0 || where < 0 || !comparesGroups(left[side:where]) {
			continue
		}
		p := at(left, side, isSide)
		agreed := p == nil && b.last != nil && b.last.n > 0 // "this share is higher among"
		if p == nil && !agreed {
			continue
		}
		name := strings.TrimSpace(b.text[left[where].end : b.figs[i].start-1])
		if name = strings.TrimPrefix(name, "the "); name == "" || strings.ContainsAny(name, ",;:()") {
			continue
		}
		if agreed {
			b.sides[i] = b.last.list[0].stance() // with what was told before
			b.sides[i].from, b.sides[i].to, b.sides[i].objectEnd = left[side].start, left[side].end, b.figs[i].start
			b.sides[i].left, b.sides[i].people = true, name
			continue
		}
		object := strings.TrimSpace(b.text[left[side].end:left[where].start])
		b.sides[i] = stance{
			class: p.class, from: left[side].start, to: left[side].end, object: beforeChange(beforeRank(object)),
			objectEnd: b.figs[i].start, left: true, people: name,
		}
	}
}

// ranked reads "approval was highest in Hawaii, at 58 percent, and lowest in Utah,
// at 24".
func (b *binding) ranked(i int) (stance, bool) {
	left, _, _, _ := b.around(i)
	n := withoutFillers(left)
	where := n - 2
	switch {
	case n > 3 && (left[n-1].word == "at" || left[n-1].word == "with") && b.text[left[n-2].end:left[n-1].start] == ", ":
	case n > 2 && strings.HasPrefix(b.text[left[n-1].end:], ", "):
		where, n = n-1, n+1
	default:
		return stance{}, false
	}
	for where > 0 && left[where].word != "in" && left[where].word != "among" && left[where].word != "amongst" {
		if strings.ContainsAny(b.text[left[where-1].end:left[where].start], ",;:()") {
			return stance{}, false
		}
		where--
	}
	if where == 0 || where+1 > n-2 || !comparesGroups(left[where-1:where]) && !(left[where-1].word == "than" && i > 0 && b.sides[i-1].people != "") {
		return stance{}, false
	}
	name := strings.TrimPrefix(b.text[left[where+1].start:left[n-2].end], "the ")
	at1 := b.figs[i].start
	if i > 0 && b.sides[i-1].people != "" && b.sides[i-1].left && b.sides[i-1].class != unclassed {
		s := b.sides[i-1]
		s.inherited, s.people = true, name
		return s, true
	}
	for k := where - 1; k >= 0; k-- {
		if !left[k].is(siding) {
			continue
		}
		p := at(left, k, isSide)
		object := beforeChange(beforeRank(strings.TrimSpace(b.text[left[k].end:left[where].start])))
		if p == nil || strings.ContainsAny(object, ",;:()") {
			return stance{}, false
		}
		return stance{class: p.class, from: left[k].start, to: left[k].end, object: object, objectEnd: at1, left: true, people: name}, true
	}
	return stance{}, false
}

// isPointing says that a word points at what was told before.
func isPointing(word string) bool {
	switch word {
	case "this", "that", "the", "these", "such":
		return true
	}
	return false
}

func inOwnBrackets(text string, f figure) bool {
	return f.start > 0 && text[f.start-1] == '(' && f.end < len(text) && text[f.end] == ')'
}

// nextGroup is the next of a list of groups, between two brackets.
func nextGroup(gap string) string {
	for {
		gap = strings.TrimLeft(gap, " ,")
		end := wordEnd(gap, 0)
		switch gap[:end] {
		case "and", "or", "than", "was", "is", "were", "are", "but", "among", "amongst", "in", "by", "the", "followed":
		default:
			if !isRank(gap[:end]) {
				end = 0
			}
		}
		if end == 0 || end >= len(gap) || gap[end] != ' ' {
			break
		}
		gap = gap[end:]
	}
	gap = strings.TrimSpace(gap)
	if strings.ContainsAny(gap, ",;:().") {
		return ""
	}
	return gap
}

// groupBehind is the group that a list in brackets goes on to behind the verb of
// the first: "Italians (53%) support it, followed by the French (47%)".
func groupBehind(gap string) string {
	if i := strings.LastIndex(gap, ", followed by "); i >= 0 {
		gap = gap[i+1:]
	} else if !strings.HasPrefix(gap, ",") && !strings.HasPrefix(gap, " and ") {
		return ""
	}
	return nextGroup(gap)
}

// comparesGroups says that words rank groups of people: "was highest".
func comparesGroups(tokens []token) bool {
	for _, t := range tokens {
		if isRank(t.word) {
			return true
		}
	}
	return false
}

// isRank says that a word ranks groups: highest, larger, strong.
func isRank(word string) bool {
	switch word {
	case "higher", "lower", "stronger", "weaker", "greater", "larger", "smaller", "bigger", "strong", "high", "low", "most", "least":
		return true
	}
	return strings.HasSuffix(word, "est") && len(word) > len("best") && word != "west" // highest, largest
}

// beforeRank cuts "for the ban is highest" at the verb.
func beforeRank(object string) string {
	for _, verb := range [...]string{" was ", " is ", " were ", " are ", "was ", "is ", " became ", " first "} {
		if i := strings.Index(object, verb); i >= 0 {
			object = object[:i]
		}
	}
	return strings.TrimSpace(object)
}
