package prose

// A share of some people is often set against that of all: "against a national average of 60%".

// isNationalAverage says that the words before a figure make it the share of everybody: "compared
// to a national average of just".
func isNationalAverage(left []token) bool {
	n := withoutFillers(left)
	if n < 3 || left[n-1].word != "of" {
		return false
	}
	n--
	if left[n-1].word != "average" && left[n-1].word != "mean" {
		return false
	}
	for n--; n > 0 && (left[n].word == "average" || left[n].word == "mean"); n-- {
		return isOfAll(left[n-1].word)
	}
	return false
}

// isOfAll says that a word makes an average that of a whole country or poll.
func isOfAll(word string) bool {
	switch word {
	case "national", "nationwide", "overall", "general", "countrywide":
		return true
	}
	return false
}

// setAgainstAll says that the i-th figure is that of everybody, which one before it is only
// compared with: "against a national average of 60%", "compared with 60% nationwide".
func (b *binding) setAgainstAll(i int) bool {
	left, right, begin, _ := b.around(i)
	if isNationalAverage(left) {
		return true
	}
	if len(right) == 0 || right[0].gap&^apart != 0 || right[0].word != "nationwide" && right[0].word != "nationally" && right[0].word != "overall" {
		return false
	}
	rest, ok := lastClause(b.text[begin:b.figs[i].start])
	return ok && isVersus(trimFillers(rest))
}

// beforeAverage cuts the words behind a figure off where those begin that set the next one
// against it as the share of everybody, which are no side of its own.
func beforeAverage(right []token, next bool) []token {
	if !next || !isNationalAverage(right) {
		return right
	}
	for k := len(right) - 1; k >= 0; k-- {
		switch right[k].word {
		case "against", "versus", "compared", "as":
			return right[:k]
		}
	}
	return right
}
