package prose

import (
	"slices"
	"strings"
)

// shareBrackets gives figures in brackets behind groups of people the side that
// is told of all of them: "support was highest among Greens (84%) and Labour
// voters (71%)", "was greatest in the Netherlands (82%), Sweden (71%)".
func (b *binding) shareBrackets() {
	for i := range b.figs {
		if b.sides[i].class != unclassed && (b.sides[i].class != said || b.sides[i].left) || b.sides[i].skip {
			continue
		}
		if !inOwnBrackets(b.text, b.figs[i]) {
			if s, ok := b.nextListed(i); ok {
				b.sides[i] = s
			} else if s, ok := b.ranked(i, false); ok {
				b.sides[i] = s
			} else if s, ok := b.supporter(i); ok {
				b.sides[i] = s
			}
			continue
		}
		if s, ok, listed := b.nextBracket(i); ok {
			b.sides[i] = s
			continue
		} else if listed || b.sides[i].class != unclassed {
			continue
		}
		if s, ok := b.ranked(i, true); ok {
			b.sides[i] = s
		}
	}
}

// nextBracket reads a figure in brackets that goes on with the list of the one before:
// "(84%) and Labour voters (71%)", ", followed by Hungary (69%)". listed says that it
// can be nothing else.
func (b *binding) nextBracket(i int) (s stance, ok, listed bool) {
	if i == 0 || b.sides[i-1].class == unclassed && b.sides[i-1].people == "" {
		return stance{}, false, false
	}
	before := b.sides[i-1]
	gap := b.text[b.figs[i-1].end : b.figs[i].start-1]
	name := ""
	switch bracketed := inOwnBrackets(b.text, b.figs[i-1]); {
	case bracketed && before.left && before.people != "":
		name, listed = nextGroup(gap[1:]), !strings.Contains(gap, ";")
		if name == "" || isMarked(name[:wordEnd(name, 0)], joining) {
			if further := nextOfKind(gap[1:]); further != "" {
				name = further
			}
		}
	case bracketed && before.left && strings.HasPrefix(before.object, "for ") && before.objectEnd == b.figs[i-1].start:
		before.object, before.objectEnd = "for "+nextGroup(gap[1:]), b.figs[i].start // what each is on
		return before, len(before.object) > len("for "), true
	case bracketed && !before.left: // shareNames
	default:
		name = rankedBehind(gap)
	}
	return before.of(name), name != "", listed
}

// rankedBehind is who words behind a figure rank next to those it counts: ", followed by Hungary".
func rankedBehind(gap string) (name string) {
	for _, rank := range [...]string{", followed by ", ", behind ", ", ahead of ", ", after "} {
		if k := strings.LastIndex(gap, rank); k >= 0 {
			if name = nextGroup(gap[k+len(rank):]); !isPeople(name) && !isPlace(name) {
				name = ""
			}
		}
	}
	return name
}

func inOwnBrackets(text string, f figure) bool {
	return f.start > 0 && text[f.start-1] == '(' && f.end < len(text) && text[f.end] == ')'
}

// sidedInBracket says that a bracket that begins with a figure gives it a side of
// its own: "40% are in favour (35% against, 25% undecided)".
func sidedInBracket(text string, right []token, f figure) bool {
	if len(right) == 0 || inOwnBrackets(text, f) || text[f.end:right[0].start] != " " {
		return false
	}
	return at(right, 0, func(p *phrase) bool { return isAnswer(p) && p.where != "left" }) != nil
}

// bracketed reads "… than against (39%)": a side right before a figure in
// brackets, and "opponents of the death penalty (41%)".
func bracketed(text string, left []token, f figure) (stance, bool) {
	if f.start == 0 || text[f.start-1] != '(' || len(left) == 0 || left[len(left)-1].end+2 != f.start {
		return stance{}, false
	}
	for i := len(left) - 1; i >= 0 && i > len(left)-4; i-- {
		if p := at(left, i, isAnswerBefore); p != nil && i+len(p.words) == len(left) {
			return stance{class: p.class, from: left[i].start, to: f.start, objectEnd: f.start, left: true}, true
		}
	}
	own := left[clauseBegin(text, left, f.start-1):]
	for len(own) > 0 && own[0].is(joining|filler) {
		own = own[1:]
	}
	if len(own) < 3 || !own[0].is(siding) || !inOwnBrackets(text, f) || slices.ContainsFunc(own[1:], func(t token) bool { return t.is(verb|change|be) || t.word == "among" }) {
		return stance{}, false
	}
	p := at(own, 0, isSideBefore)
	if p == nil {
		return stance{}, false
	}
	return stance{class: p.class, from: own[0].start, to: own[0].end, object: text[own[1].start:own[len(own)-1].end], objectEnd: f.start, left: true, guessed: true}, true
}

// verbBeforeBracket reads "more Americans opposed it (47%)", "half of the women
// support the law (49%)": a verb whose object ends before a figure in brackets.
func verbBeforeBracket(text string, left []token, f figure) (stance, bool) {
	if !inOwnBrackets(text, f) || len(left) == 0 || left[len(left)-1].end+2 != f.start {
		return stance{}, false
	}
	c := clauseBefore(text, left, f.start-1)
	p, i := c.side()
	if p == nil || i+len(p.words) == len(c.words) {
		return stance{}, false // none, or right before it: bracketed
	}
	from, to := c.words[i].start, c.words[i+len(p.words)-1].end
	return stance{class: p.class, from: from, to: to, object: strings.TrimSpace(beforePoll(text[to : f.start-1])), objectEnd: f.start - 1, left: true}, true
}

// shareAnswers reads the parts of an answer in brackets: "said that it is always
// (54%) or almost always wrong (14%)", "most agree that it helps (61%)".
func (b *binding) shareAnswers() {
	for i := range b.figs {
		if b.sides[i].class != unclassed || b.sides[i].skip || !inOwnBrackets(b.text, b.figs[i]) {
			continue
		}
		left, _, begin, _ := b.around(i)
		end := b.figs[i].start - 1
		var object, people string
		switch {
		case i > 0 && b.sides[i-1].class == said && (!b.sides[i-1].left || inOwnBrackets(b.text, b.figs[i-1])):
			object = lastOption(b.text[max(begin, min(b.sides[i-1].from, end)):end])
		case i == 0:
			object, people = answerOfMany(b.text, left, end)
		}
		if object == "" || isPeople(object) {
			continue
		}
		b.sides[i] = stance{class: said, from: b.figs[i].start, to: b.figs[i].start, object: object, objectEnd: b.figs[i].start, left: true, people: people}
	}
}

// lastOption is the last of several answers that end before a bracket.
func lastOption(answers string) string {
	answers = strings.TrimLeft(answers, " ),")
	for _, head := range [...]string{" or ", ", ", " either ", " and ", " be ", " is ", " are ", "or ", "and "} {
		if k := strings.LastIndex(answers, head); k >= 0 && (head[0] == ' ' || head[0] == ',' || k == 0) {
			answers = answers[k+len(head):]
		}
	}
	return strings.TrimSpace(answers)
}

// answerOfMany is what "most Republicans agree that" leads to, and whom.
func answerOfMany(text string, left []token, end int) (answer, people string) {
	many, from := false, 0
	for i, t := range left {
		if t.is(quantity) {
			many, from = true, i+1
		}
		p := at(left, i, isSaying)
		if !many || p == nil || i == 0 || i+len(p.words) >= len(left) || opinionFollows(left, i+len(p.words)) {
			continue
		}
		object := text[left[i+len(p.words)-1].end:end]
		if strings.ContainsAny(object, ",;:()") {
			return "", ""
		}
		if from < i && left[from].word == "of" {
			from++
		}
		if from < i && namesPeople(text, left[from:i]) {
			people = text[left[from].start:left[i-1].end]
		}
		return strings.TrimSpace(object), people
	}
	return "", ""
}

// keepAnswers gives figures in brackets that are only compared with one before them the answer of
// that, where it was in words of its own: "6% accept the practice, less than in Algeria (26%)".
func (b *binding) keepAnswers() {
	for i := 1; i < len(b.figs); i++ {
		s, before := &b.sides[i], &b.sides[i-1]
		if s.left && s.class.isSide() && before.class == said && inOwnBrackets(b.text, b.figs[i]) &&
			(s.from == before.from && s.from < s.to || s.inherited && s.object != "" && strings.HasSuffix(before.object, " "+s.object)) {
			*s = before.of(s.people)
		}
	}
}

// behindBracket reads what those are whose share stands in brackets, with no verb between: "with
// one in four voters (25 percent) undecided".
func behindBracket(text string, right []token, f figure) (stance, bool) {
	if !inOwnBrackets(text, f) || len(right) == 0 || !strings.HasPrefix(text[f.end:], ") ") || right[0].start != f.end+len(") ") {
		return stance{}, false
	}
	p := at(right, 0, func(p *phrase) bool { return p.class == undecided })
	if p == nil || len(right) > len(p.words) && right[len(p.words)].gap == 0 && !right[len(p.words)].is(joining) {
		return stance{}, false
	}
	last := right[len(p.words)-1]
	return stance{class: p.class, from: right[0].start, to: last.end, objectEnd: last.end}, true
}
