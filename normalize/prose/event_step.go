package prose

import (
	"slices"
	"strings"
)

// stepNames are the accession steps, in the order in which they are tried: a
// clause on the Individual Partnership Action Plan may name the Partnership
// for Peace as well.
var stepNames = []string{"ipap", "intensified-dialogue", "map", "protocol", "ratification", "pfp", "invitation", "member"}

// stepPhrase is a phrase that names a step, says that it was taken, or says
// that something was only wished for, asked for or withheld.
type stepPhrase struct {
	step  stepSet // one step
	kind  string  // name, taken or not
	words []string
}

// newStepPhrase reads a line of steps_en.csv.
func newStepPhrase(row []string) stepPhrase {
	p := stepPhrase{kind: row[1], words: strings.Fields(row[2])}
	if i := slices.Index(stepNames, row[0]); i >= 0 {
		p.step = 1 << i
	}
	return p
}

// stepSet holds steps by their place in stepNames, a bit each.
type stepSet uint16

func (s stepSet) has(i int) bool { return s&(1<<i) != 0 }

// stepWords is what the words of a clause say of accession steps.
type stepWords struct {
	named, taken stepSet
	withheld     bool
}

// stepsIn finds what words say of accession steps.
func stepsIn(tokens []token) stepWords {
	var w stepWords
	for i := range tokens {
		list := tokens[i].steps
		for k := range list {
			p := &list[k]
			if !follows(tokens[i+1:], p.words[1:]) {
				continue
			}
			switch p.kind {
			case "name":
				w.named |= p.step
			case "taken":
				w.taken |= p.step
			default:
				w.withheld = true
			}
		}
	}
	return w
}

// isOrdinal says that a word is 1st, 22nd, 29th.
func isOrdinal(word string) bool {
	n := len(word)
	if n < 3 || !isDigit(word[0]) || !isDigit(word[n-3]) {
		return false
	}
	switch word[n-2:] {
	case "st", "nd", "rd", "th":
		return true
	}
	return false
}

// Step tells the accession step a label names: pfp, ipap, intensified-dialogue,
// map, invitation, protocol, ratification or member; empty where it names none.
func Step(label string) string {
	var buffer [roomFor]token
	w := stepsIn(appendListed(buffer[:0], label, 0))
	for i, step := range stepNames {
		if w.named.has(i) {
			return step
		}
	}
	return ""
}

// stepTaken is the step a clause says was made.
func stepTaken(clause []token) string {
	w := stepsIn(clause)
	if w.withheld {
		return ""
	}
	for i, step := range stepNames {
		if (w.named & w.taken).has(i) {
			return step
		}
	}
	return ""
}
