package prose

import (
	_ "embed"
	"encoding/csv"
	"slices"
	"strings"
	"sync"
)

//go:embed steps_en.csv
var stepsCSV string

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

var stepPhrases = sync.OnceValue(func() map[string][]stepPhrase {
	records, err := csv.NewReader(strings.NewReader(stepsCSV)).ReadAll()
	if err != nil {
		panic("steps_en.csv: " + err.Error())
	}
	index := map[string][]stepPhrase{}
	for _, r := range records[1:] {
		p := stepPhrase{kind: r[1], words: strings.Fields(r[2])}
		if i := slices.Index(stepNames, r[0]); i >= 0 {
			p.step = 1 << i
		}
		index[p.words[0]] = append(index[p.words[0]], p)
	}
	return index
})

// stepSet holds steps by their place in stepNames, a bit each.
type stepSet uint16

func (s stepSet) has(i int) bool { return s&(1<<i) != 0 }

// stepWords is what the words of a clause say of accession steps.
type stepWords struct {
	named, taken stepSet
	withheld     bool
}

func stepsIn(tokens []token) stepWords {
	var w stepWords
	index := stepPhrases()
	for i := range tokens {
		first := tokens[i].word
		if isOrdinal(first) {
			first = "#" // a phrase's sign for any ordinal
		}
		for k := range index[first] {
			p := &index[first][k]
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

func follows(tokens []token, words []string) bool {
	if len(tokens) < len(words) {
		return false
	}
	for i, w := range words {
		if tokens[i].word != w {
			return false
		}
	}
	return true
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
	w := stepsIn(tokenize(label))
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
