package prose

import "strings"

// newPollAt is where the words begin that go over to another poll before the
// i-th figure, "; a Gallup poll", "whereas a survey by Pentor", 0 where none do.
func (r *Reader) newPollAt(i int) int {
	if i == 0 || i >= len(r.figures) {
		return 0
	}
	begin, end := r.figures[i-1].end, r.figures[i].start
	gap := r.text[begin:end]
	if !maybeAsks(gap) {
		return 0
	}
	turn := -1
	for _, t := range turns {
		turn = max(turn, strings.LastIndex(gap, t))
	}
	if turn < 0 {
		return 0
	}
	part := between(r.words(), begin+turn, end)
	if bringsPoll(r.text, part) {
		return begin + turn
	}
	for _, t := range part {
		if strings.HasSuffix(t.word, "obarometer") {
			return begin + turn
		}
	}
	return 0
}

// turns begin a clause that may be about another poll.
var turns = [...]string{"; ", " while ", " whereas ", " and ", " but ", " whilst ", " although "}

// newMaker is who made the poll that a sentence goes over to before its i-th
// figure; ok says that it does.
func (r *Reader) newMaker(i int) (maker, client string, ok bool) {
	if !r.turning {
		return "", "", false
	}
	from := r.newPollAt(i)
	if from == 0 {
		return "", "", false
	}
	clause := r.text[from:r.figures[i].start]
	if strings.Contains(clause, " the same ") && !strings.Contains(clause, " the same year") && !strings.Contains(clause, " the same month") {
		return "", "", false // "by the same institute"
	}
	clause = strings.TrimLeft(clause, "; ")
	for _, t := range turns {
		clause = strings.TrimPrefix(clause, strings.TrimLeft(t, " "))
	}
	maker, client = pollsterOf(clause, tokenize(clause), r.article)
	return maker, client, true
}

// ownPart is the part of a sentence that is about its first poll.
func (r *Reader) ownPart() (text string, tokens []token) {
	r.turning = false
	if len(r.figures) < 2 || !maybeAsks(r.text[r.figures[0].end:r.figures[len(r.figures)-1].start]) {
		return r.text, r.words()
	}
	for i := 1; i < len(r.figures) && !r.turning; i++ {
		r.turning = r.newPollAt(i) > 0
	}
	for i := 1; i < len(r.figures); i++ {
		if at := r.newPollAt(i); at > 0 && i <= len(r.sides) && r.sides[i-1].class != "" {
			return r.text[:at], between(r.words(), 0, at)
		}
	}
	return r.text, r.words()
}
