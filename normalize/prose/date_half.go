package prose

import (
	"slices"
	"strings"

	"pollard/normalize/edtf"
)

// halfDate is the date behind the i-th figure where that is set against the same
// answer of another time: "23% support it, while only 14% did so in 2012".
func (r *Reader) halfDate(i int) *edtf.Mention {
	if i == 0 || i >= len(r.sides) || !r.sides[i].class.isSide() || r.sides[i].class != r.sides[i-1].class {
		return nil
	}
	end := beforeNext(r.text, r.figures, i)
	set := strings.Contains(r.text[r.figures[i-1].end:r.figures[i].start], ";") || slices.ContainsFunc(between(r.words(), r.figures[i-1].end, r.figures[i].start), func(t token) bool { return t.is(joining) && t.word != "and" })
	if people := peopleAt(r.text, between(r.words(), r.figures[i].end, end), r.figures[i].end); !set || people != "" && !isEverybody(people) {
		return nil
	}
	mentions := r.mentions()
	for k := range mentions {
		if m := &mentions[k]; m.Start >= r.figures[i].end && m.End <= end && !m.Date.IsZero() {
			if gap := r.text[r.figures[i].end:m.Start]; strings.HasSuffix(gap, " in ") && !strings.ContainsAny(gap, ",;:()") {
				return m
			}
			return nil
		}
	}
	return nil
}

// pairDate is the date behind the last of several figures that a semicolon parts from those
// before, which is that of them all where these have one of their own: "in 2010 50% were for it
// and 44% against; since then this has turned, with 61% opposed and 31% in favour in May 2011".
func (r *Reader) pairDate(i int) *edtf.Mention {
	if i == 0 {
		return nil
	}
	begin := strings.LastIndexByte(r.text[:r.figures[i].start], ';')
	if begin < 0 {
		return nil
	}
	end := len(r.text)
	if k := strings.IndexByte(r.text[begin+1:], ';'); k >= 0 {
		end = begin + 1 + k
	}
	first, last := i, i
	for first > 0 && r.figures[first-1].start > begin {
		first--
	}
	for last+1 < len(r.figures) && r.figures[last+1].start < end {
		last++
	}
	if first == 0 || last == first {
		return nil
	}
	m := r.onlyDate(begin, r.figures[last].end, end)
	if m == nil || !r.isOfSide(m, last) {
		return nil // "31% in favour of having it again in 2030"
	}
	return m
}

// onlyDate is the date that a half of a sentence has behind its last figure and nowhere else,
// where the half before has one, too.
func (r *Reader) onlyDate(begin, figure, end int) (found *edtf.Mention) {
	dated := false // the half before has a date
	mentions := r.mentions()
	for k := range mentions {
		switch m := &mentions[k]; {
		case m.Date.IsZero() || m.Start >= end:
		case m.Start < begin:
			dated = true
		case found != nil || m.Start < figure:
			return nil // each has its own
		default:
			found = m
		}
	}
	if !dated {
		return nil
	}
	return found
}

// isOfSide says that a date behind the i-th figure is that of its answer, and not of what the
// answer is on.
func (r *Reader) isOfSide(m *edtf.Mention, i int) bool {
	gap := r.text[r.figures[i].end:m.Start]
	if !strings.HasSuffix(gap, " in ") && !strings.HasSuffix(gap, " by ") || strings.ContainsAny(gap, ",;:()") {
		return false
	}
	s := &r.sides[i]
	return s.class.isSide() && (s.object == "" || isMarked(lastWord(strings.TrimSpace(s.object)), siding) || strings.HasPrefix(s.object, "in "))
}
