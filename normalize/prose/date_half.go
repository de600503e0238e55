package prose

import (
	"strings"

	"pollard/normalize/edtf"
)

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
	var found *edtf.Mention
	dated := false // the figures before have a date
	mentions := r.mentions()
	for k := range mentions {
		switch m := &mentions[k]; {
		case m.Date.IsZero() || m.Start >= end:
		case m.Start < begin:
			dated = true
		case found != nil || m.Start < r.figures[last].end:
			return nil // each has its own
		default:
			found = m
		}
	}
	if !dated || found == nil {
		return nil
	}
	gap := r.text[r.figures[last].end:found.Start]
	if !strings.HasSuffix(gap, " in ") && !strings.HasSuffix(gap, " by ") || strings.ContainsAny(gap, ",;:()") || !r.sides[last].class.isSide() || r.sides[last].object != "" && !isMarked(lastWord(strings.TrimSpace(r.sides[last].object)), siding) && !strings.HasPrefix(r.sides[last].object, "in ") {
		return nil // "31% in favour of having it again in 2030"
	}
	return found
}

// weeksApart says that a sentence tells before its first figure that its poll was so many weeks or
// months from the one before: "a follow-up two weeks later put it at". Of which date it is cannot
// be told.
func (r *Reader) weeksApart() bool {
	if r.seen&interval == 0 || len(r.figures) == 0 {
		return false
	}
	tokens := between(r.words(), 0, r.figures[0].start)
	for k := range tokens {
		n, words := yearsAt(tokens[k:])
		if words != 3 || n != 0 || k+words < len(tokens) && tokens[k+words].gap == 0 && isProper(r.text[tokens[k+words].start:]) && tokens[k+2].word != "later" && tokens[k+2].word != "earlier" {
			continue // "a month after Brexit"
		}
		return tokens[k+2].word == "later" || tokens[k+2].word == "earlier"
	}
	return false
}
