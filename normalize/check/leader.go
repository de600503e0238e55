package check

import (
	"strings"
	"unicode/utf8"

	"pollard/normalize"
)

// wrongLeader is a poll whose lead is stated for a response that another one is
// ahead of.
type wrongLeader struct {
	poll         *normalize.Poll
	named, ahead *normalize.Response
}

// wrongLeaders gives those polls of a table. Where most leads name a response
// that trails, the names mean something else, and none is given.
func wrongLeaders(polls []*normalize.Poll) (wrong []wrongLeader) {
	judged := 0
	for _, p := range polls {
		named := namedLeader(p)
		if named == nil {
			continue
		}
		judged++
		if ahead := aheadOf(named, p); ahead != nil {
			wrong = append(wrong, wrongLeader{p, named, ahead})
		}
	}
	if len(wrong) > 1 && len(wrong)*2 > judged {
		return nil
	}
	return wrong
}

// namedLeader is the response that the lead cell names, by its name or the
// beginning of it; nil where it names none or could mean several.
func namedLeader(p *normalize.Poll) (named *normalize.Response) {
	if p.Leader == "" {
		return nil
	}
	several := false
	for i := range p.Responses {
		r := &p.Responses[i]
		switch {
		case strings.EqualFold(r.Name, p.Leader) || strings.EqualFold(r.Raw, p.Leader):
			return r
		case begins(r.Raw, p.Leader) || begins(p.Leader, r.Raw):
			several = named != nil
			named = r
		}
	}
	if several {
		return nil
	}
	return named
}

// fewestLetters is how many letters of a name stand for it.
const fewestLetters = 3

func begins(name, start string) bool {
	return utf8.RuneCountInString(start) >= fewestLetters && len(name) > len(start) && strings.EqualFold(name[:len(start)], start)
}

// aheadOf is the first response of those that lead or trail against a named one
// that is ahead of it by more than rounding explains; nil where there is none.
// Support is compared with oppose, parties and candidates with each other, those
// behind the lead left out, which belong to another question.
func aheadOf(named *normalize.Response, p *normalize.Poll) *normalize.Response {
	if named.Missing != normalize.Present || named.Column > p.Columns.Lead {
		return nil
	}
	for i := range p.Responses {
		r := &p.Responses[i]
		if r.Missing == normalize.Present && r.Column < p.Columns.Lead && canTrail(named, r) &&
			named.Share.Interval().Hi.Less(r.Share.Interval().Lo) {
			return r
		}
	}
	return nil
}

// canTrail says that of two responses one leads and the other one trails.
func canTrail(a, b *normalize.Response) bool {
	switch a.Role {
	case normalize.Support:
		return b.Role == normalize.Oppose
	case normalize.Oppose:
		return b.Role == normalize.Support
	}
	return isParty(a) && isParty(b)
}
