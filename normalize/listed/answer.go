package listed

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/govalues/decimal"

	"pollard/normalize/column"
	"pollard/normalize/number"
	"pollard/normalize/prose"
)

func decimalOf(n int64) decimal.Decimal { return decimal.MustNew(n, 0) }

// answers takes the shares, each with the words of its answer: those of its own
// part, those in brackets behind it, or the part before it: "46% yes", "46% (yes)",
// "Yes: 46%".
func (r *reading) answers(p *Poll) bool {
	format := r.format()
	for i := range r.parts {
		f := r.parts[i].figure
		if f.isEmpty() || strings.HasPrefix(r.text(i), "±") {
			continue
		}
		name, ok := r.answer(i)
		if !ok {
			return false
		}
		raw := r.line[f.start:f.end]
		share, err := number.Parse(raw, format)
		if err != nil || share.Missing != number.Present {
			return false
		}
		role, named := roleOf(name, r.Language)
		if !named {
			return false
		}
		for k := range p.Shares {
			if s := &p.Shares[k]; s.Role == role && (role == prose.Support || role == prose.Oppose || s.Answer == name) {
				return false // two polls, or one read wrongly
			}
		}
		s := prose.Share{Role: role, Raw: raw, Start: f.start, End: f.end, Number: share}
		if role == prose.Other || role == party {
			s.Answer = name
		}
		p.Shares = append(p.Shares, s)
		r.taken[i] = true
	}
	return len(p.Shares) > 0
}

// Roles that no sentence tells: an answer that is a name, and one of neither side.
const (
	party   = prose.Role(column.Party)
	neutral = prose.Role(column.Neutral)
)

// roleOf is the role of an answer; ok says that it can be one. More words tell what
// the answer is about, which only a sentence is read for.
func roleOf(name, language string) (role prose.Role, ok bool) {
	const most = 4 // words
	if strings.Count(name, " ") >= most {
		return "", false
	}
	switch c := column.RoleOfAnswer(name, language); c {
	case column.Support:
		return prose.Support, !hasObject(name)
	case column.Oppose:
		return prose.Oppose, !hasObject(name)
	case column.Undecided:
		return prose.Undecided, true
	case column.Neutral:
		return neutral, true
	case column.NoAnswer:
		return prose.NoAnswer, true
	case column.OtherResponse:
		return prose.Other, true
	}
	first, _ := utf8.DecodeRuneInString(name)
	return party, unicode.IsUpper(first) || unicode.IsDigit(first) || unicode.IsLetter(first) && !unicode.IsLower(first)
}

// hasObject says that more than a side is told: "for NATO", "against the euro".
func hasObject(name string) bool {
	_, rest, more := strings.Cut(name, " ")
	return more && strings.ToLower(rest) != rest
}

// answer is what the share of part i is called.
func (r *reading) answer(i int) (name string, ok bool) {
	p := r.parts[i]
	left := strings.Trim(r.line[p.start:p.figure.start], " \u00a0\"“”=")
	right := strings.Trim(r.line[p.figure.end:p.end], " \u00a0\"“”=")
	switch {
	case left != "" && right != "":
		return "", false
	case left != "" || right != "":
		return left + right, true
	case i+1 < len(r.parts) && r.parts[i+1].before == '(' && r.parts[i+1].figure.isEmpty():
		r.taken[i+1] = true
		return r.text(i + 1), true
	case i > 0 && !r.taken[i-1] && (p.before == ':' || p.before == '-' || p.before == '('):
		r.taken[i-1] = true
		return strings.Trim(r.text(i-1), "\"“” "), true
	}
	return "", false
}

// format is how the line writes its figures.
func (r *reading) format() number.Format {
	cells := make([]string, 0, len(r.parts))
	for i := range r.parts {
		if f := r.parts[i].figure; !f.isEmpty() {
			cells = append(cells, r.line[f.start:f.end])
		}
	}
	return number.DetectFormat(cells)
}

// isPoll says that the shares can be those of one question: someone took a side, or
// there are several names, and they are not more than the whole.
func (r *reading) isPoll(p *Poll) bool {
	const whole = 102 // with what rounding adds
	names, sided, sum := 0, false, decimalOf(0)
	for i := range p.Shares {
		s := &p.Shares[i]
		switch s.Role {
		case prose.Support, prose.Oppose:
			sided = true
		case party:
			names++
		}
		if s.Number.Known {
			sum, _ = sum.Add(s.Number.Value)
		}
	}
	return sum.Cmp(decimalOf(whole)) <= 0 && (sided && names == 0 || !sided && names > 1 && r.Polls)
}
