package prose

import "strings"

// afterVote says that the sentence before is about a vote, so that the figures
// of this one are its results.
func (r *Reader) afterVote() bool {
	if r.number == 0 {
		return false
	}
	before := r.sentences[r.number-1]
	text := r.paragraph[before.Start:before.End]
	for _, stem := range [...]string{"eferend", "lection", "urnout", "allot", "lebiscite", " voted "} {
		if strings.Contains(text, stem) {
			return !maybeAsks(text)
		}
	}
	return false
}

// tookVotes says that a figure of a sentence is of votes: "he polled 38%", "the
// party took 41 percent in the poll".
func tookVotes(text string, tokens []token, figs []figure) bool {
	const part = " of the vote"
	if i := strings.Index(text, part); i > 0 && !continues(text[i+len(part):]) && (text[i-1] == '%' || strings.HasSuffix(text[:i], "cent")) {
		return true
	}
	for i := range figs {
		left, _, _, _ := around(text, tokens, figs, i)
		n := withoutFillers(left)
		if n == 0 || text[left[n-1].end] != ' ' || text[figs[i].start-1] == '(' {
			continue
		}
		switch left[n-1].word {
		case "won", "took", "polled", "secured", "garnered", "captured", "scored":
			return true
		}
	}
	return false
}

// ofVoters says that those behind a figure cast votes, so that no poll is told
// unless a sentence says so.
func ofVoters(rest string) bool {
	for _, head := range [...]string{" of ", "the ", "all "} {
		rest = strings.TrimPrefix(rest, head)
	}
	for _, word := range [...]string{"voters", "those voting", "those who voted", "electorate", "electors", "members", "those who took part", "those taking part", "those who participated", "those who cast", "valid votes", "ballots"} {
		if strings.HasPrefix(rest, word) {
			return true
		}
	}
	return false
}

// votersDid says that a sentence tells what voters did, its side being a verb of
// the past behind them: "Voters rejected the model by 55% to 45%".
func votersDid(text string, sides []stance) bool {
	for i := range sides {
		if s := &sides[i]; s.class.isSide() && strings.HasSuffix(text[s.from:s.to], "ed") {
			before := text[:s.from]
			return strings.HasSuffix(before, "Voters ") || strings.HasSuffix(before, " voters ") || strings.HasSuffix(before, "lectorate ")
		}
	}
	return false
}
