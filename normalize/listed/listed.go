package listed

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"pollard/normalize/column"
	"pollard/normalize/edtf"
	"pollard/normalize/number"
	"pollard/normalize/pollster"
	"pollard/normalize/prose"
)

// Context is what is known about a line from elsewhere.
type Context struct {
	Language string // of the page, a BCP 47 tag
	// Polls says that what heads or introduces the list speaks of polls: then a
	// name need not be known, and may be left out.
	Polls    bool
	Registry *pollster.Registry
}

// Poll is a poll a line tells. Its sentence is the whole line, its answers in words
// of their own have the role of a party.
type Poll struct {
	prose.Poll
	Sample, Margin string // as written; empty where not told
}

// longest bounds a line in bytes; a longer one is a text.
const longest = 300

// MayTell says that a line is worth reading: it is short and speaks of percentages.
func MayTell(line string) bool {
	return len(line) <= longest && (strings.Contains(line, "%") || strings.Contains(line, "per"))
}

// Read reads one line of a list. ok says that it tells a poll.
func Read(line string, ctx Context) (p Poll, ok bool) {
	if !MayTell(line) {
		return p, false
	}
	parts, ok := cut(line, ctx.Language)
	if !ok || len(parts) < 2 {
		return p, false
	}
	r := reading{Context: ctx, line: line, parts: parts, taken: make([]bool, len(parts))}
	p.Sentence = prose.Sentence{Start: 0, End: len(line)}
	return p, r.answers(&p) && r.counts(&p) && r.date(&p) && r.maker(&p) && !slices.Contains(r.taken, false) && r.isPoll(&p)
}

// reading is a line while its parts are taken for something.
type reading struct {
	Context
	line  string
	parts []part
	taken []bool
}

func (r *reading) text(i int) string { return r.line[r.parts[i].start:r.parts[i].end] }

// counts takes how many were asked and the margin of error: "1,004 adults",
// "n=1,000", "±3%".
func (r *reading) counts(p *Poll) bool {
	const fewest = 50 // a lower number counts something else
	for i := range r.parts {
		text := r.text(i)
		if r.taken[i] || !strings.ContainsAny(text, "0123456789") {
			continue
		}
		if strings.HasPrefix(text, "±") || strings.HasPrefix(text, "+/-") {
			if p.Margin != "" {
				return false
			}
			p.Margin, r.taken[i] = text, true
			continue
		}
		n, err := number.ParseCount(text, number.Format{})
		if err != nil || n.Missing != number.Present || n.Value.IsNeg() || n.Value.Cmp(decimalOf(fewest)) < 0 || isYear(text) {
			continue
		}
		if p.Sample != "" {
			return false
		}
		p.Sample, r.taken[i] = text, true
	}
	return true
}

// isYear says that a text is four digits as years are.
func isYear(text string) bool {
	return len(text) == 4 && (text[:2] == "19" || text[:2] == "20") && strings.Trim(text, "0123456789") == ""
}

// date takes the date, which may be parted by a comma ("May 3, 2012") and may stand
// in one part with the name: "Gallup, May 2012", "Gallup May 2012". There has to be
// one, with its year.
func (r *reading) date(p *Poll) bool {
	for i := range r.parts {
		if r.taken[i] {
			continue
		}
		if r.takeDate(p, i, i) {
			return true
		}
		if i+1 < len(r.parts) && !r.taken[i+1] && r.parts[i+1].before == ',' && r.takeDate(p, i, i+1) {
			return true
		}
	}
	for i := range r.parts {
		if !r.taken[i] && r.cutDate(p, i) {
			return true
		}
	}
	return false
}

// takeDate takes the parts from i to k for the date if they are one.
func (r *reading) takeDate(p *Poll, i, k int) bool {
	if !r.isDate(p, r.line[r.parts[i].start:r.parts[k].end]) {
		return false
	}
	for ; i <= k; i++ {
		r.taken[i] = true
	}
	return true
}

// isDate says that a text is a date with its year, and keeps it as the poll's.
func (r *reading) isDate(p *Poll, text string) bool {
	if !strings.ContainsAny(text, "0123456789") {
		return false
	}
	for _, word := range [...]string{"in ", "on ", "In ", "On "} {
		text = strings.TrimPrefix(text, word)
	}
	date, err := edtf.Parse(text, edtf.Context{Language: r.Language})
	if err != nil || !date.IsClosed() {
		return false
	}
	p.Date, p.DateRaw = date, text
	return true
}

// cutDate takes the date off the end or the start of a part; the name stays.
func (r *reading) cutDate(p *Poll, i int) bool {
	date, raw, name, ok := edtf.Cut(r.text(i), edtf.Context{Language: r.Language})
	if !ok {
		return false
	}
	p.Date, p.DateRaw = date, raw
	part := &r.parts[i]
	part.start += strings.Index(r.text(i), name)
	part.end = part.start + len(name)
	return true
}

// maker takes the names: who asked, and a medium in brackets or behind a comma that
// had them ask. Only in a list of polls may the name be one nobody knows.
func (r *reading) maker(p *Poll) bool {
	name := -1
	for i := range r.parts {
		if r.taken[i] {
			continue
		}
		text := r.text(i)
		if result, average := column.NotPollster(text); result || average {
			return false
		}
		if column.NamesPolling(text) && strings.IndexByte(text, ' ') < 0 && !r.isKnown(text) {
			r.taken[i] = true // "Poll: Gallup, …"
			continue
		}
		if name < 0 {
			name = i
			continue
		}
		if i != name+1 || r.parts[i].before == ':' {
			return false
		}
		both := r.line[r.parts[name].start:r.parts[i].end]
		if r.parts[i].before == '(' {
			both += ")"
		}
		if !r.isKnown(both) {
			return false
		}
		r.parts[name].end, r.taken[i] = r.parts[name].start+len(both), true
	}
	if name < 0 {
		return r.Polls
	}
	text := r.withoutPoll(r.text(name))
	r.taken[name] = true
	p.Pollster = text
	return r.isKnown(text) || r.Polls && isName(text)
}

// isKnown says that a text names a known pollster, and nobody who is not known but
// clients.
func (r *reading) isKnown(text string) bool {
	parts := r.Registry.Resolve(text).Parts
	for i := range parts {
		if !parts[i].Known {
			return false
		}
	}
	return len(parts) > 0
}

// withoutPoll cuts the words for a poll off a name: "Gallup poll", "A poll by Gallup".
func (r *reading) withoutPoll(name string) string {
	if r.isKnown(name) {
		return name
	}
	if i := strings.Index(name, " by "); i > 0 && column.NamesPolling(name[:i]) {
		return name[i+len(" by "):]
	}
	if i := strings.LastIndexByte(name, ' '); i > 0 && column.NamesPolling(name[i+1:]) {
		return name[:i]
	}
	return name
}

// isName says that a text can be a name: a few words, the first written large.
func isName(text string) bool {
	const most = 7 // words
	first, _ := utf8.DecodeRuneInString(text)
	return (unicode.IsUpper(first) || unicode.IsLetter(first) && !unicode.IsLower(first)) && strings.Count(text, " ") < most
}
