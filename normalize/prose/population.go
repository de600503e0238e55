package prose

import (
	"regexp"
	"strings"

	"pollard/normalize/edtf"
)

// people is whom a figure counts.
type people struct {
	name    string // empty for everybody
	general bool   // the sentence says that it is everybody
}

// populationOf reads "46 percent of Montenegro's populace", "44% in the RS
// Entity", "support among Serbs at 46%".
func populationOf(text string, figs []figure, sides []stance, i int, area string) people {
	begin, end := figs[i].end, len(text)
	if i+1 < len(figs) {
		end = figs[i+1].start
	}
	if s := sides[i]; !s.left && s.from > begin && s.from < end {
		end = s.from
	}
	if name := peopleAt(text[begin:end]); name != "" {
		return describe(name, area)
	}
	from := 0
	if i > 0 {
		from = figs[i-1].end
	}
	if name := peopleBefore(text[from:figs[i].start], i > 0); name != "" {
		return describe(name, area)
	}
	if s := sides[i]; s.left && !s.inherited {
		if _, people, ok := strings.Cut(s.object, "among "); ok {
			return describe(trimPeople(people), area)
		}
	}
	return people{}
}

// peopleAt gives the people named directly behind a figure.
func peopleAt(text string) string {
	text = strings.TrimLeft(text, " ")
	if rest, ok := strings.CutPrefix(text, "in "); ok && compass.MatchString(rest) {
		return trimPeople(rest)
	}
	for _, lead := range []string{"of ", "among ", "in the ", "from ", "for "} {
		if rest, ok := strings.CutPrefix(text, lead); ok {
			return trimPeople(rest)
		}
	}
	if rest, ok := strings.CutPrefix(text, "in "); ok && isPlace(rest) {
		return trimPeople(rest)
	}
	return ""
}

// isPlace says that words begin with a name that is no date.
func isPlace(text string) bool {
	return isProper(text) && !edtf.Looks(text[:wordEnd(text, 0)]+" 2000")
}

var clauseStart = regexp.MustCompile(`[,;:] | and | while | whereas | but `)

// peopleBefore gives the people named before a figure: "Among Serbs, 46%", "of
// Bright Future voters 75%". It wants them at the beginning of their clause.
// behind says that another figure stands before the text: the words up to its
// first comma or conjunction are that one's.
func peopleBefore(text string, behind bool) string {
	clause := text
	if behind {
		m := clauseStart.FindAllStringIndex(text, -1)
		if m == nil {
			return ""
		}
		clause = text[m[len(m)-1][1]:]
	}
	clause = strings.TrimLeft(clause, " ,;:.")
	for _, conjunction := range []string{"and ", "while ", "whereas ", "but "} {
		clause = strings.TrimPrefix(clause, conjunction)
	}
	for _, lead := range []string{"Among ", "among ", "Of ", "of "} {
		if rest, ok := strings.CutPrefix(clause, lead); ok {
			if strings.Contains(rest, "%") || strings.Contains(rest, "percent") {
				return ""
			}
			return trimPeople(rest)
		}
	}
	// "In Republika Srpska, 23%": a name, then the comma.
	for _, lead := range []string{"In ", "in "} {
		rest, ok := strings.CutPrefix(clause, lead)
		if region := trimFillers(rest); ok && compass.MatchString(region) && isPlace(compass.ReplaceAllString(region, "")) && len(strings.Fields(region)) <= 4 {
			return trimPeople(region)
		}
		if ok && isPlace(rest) && strings.IndexByte(rest, ',') == peopleEnd(rest) && len(strings.Fields(rest)) <= 6 && len(edtf.Find(rest, edtf.Context{})) == 0 {
			return trimPeople(rest)
		}
	}
	return ""
}

var compass = regexp.MustCompile(`^(?:the )?(?:northern|southern|eastern|western|central) `)

// trimFillers takes "as many as" and their like off the end.
func trimFillers(text string) string {
	tokens := tokenize(text)
	n := len(tokens)
	for n > 0 && fillers[tokens[n-1].word] {
		n--
	}
	if n == 0 {
		return ""
	}
	return text[:tokens[n-1].end]
}

// verbs end the name of a group of people.
var verbs = map[string]bool{
	"would": true, "were": true, "are": true, "was": true, "is": true, "had": true, "have": true, "has": true, "did": true,
	"do": true, "does": true, "that": true, "which": true, "will": true, "could": true, "should": true,
	"agree": true, "agreed": true, "in": true, "at": true, "as": true, "also": true, "said": true, "say": true, "believe": true, "think": true,
	"by": true, "to": true, "but": true, "while": true, "whereas": true, "compared": true, "not": true, "being": true, "expressed": true,
}

// trimPeople cuts the name of a group of people out of the words that begin
// with it.
func trimPeople(text string) string {
	text = text[:peopleEnd(text)]
	tokens := tokenize(text)
	if m := inPoll.FindStringIndex(text); m != nil {
		text = text[:m[0]]
		tokens = tokenize(text)
	}
	for i, t := range tokens {
		if t.word == "who" {
			break // the clause is part of the name
		}
		if verbs[t.word] || i > 0 && t.word == "and" && i+1 < len(tokens) && stanceWord(tokens, i+1) {
			text = text[:t.start]
			break
		}
	}
	text = strings.TrimSpace(text)
	for i := strings.LastIndexByte(text, ' '); i >= 0 && verbs[text[i+1:]]; i = strings.LastIndexByte(text, ' ') {
		text = text[:i]
	}
	for _, tail := range []string{" and by", " and", " or", " to", " and only", " and just", " but by", " but", " by", " with", " only", " just", " support", " opposition"} {
		text = strings.TrimSuffix(text, tail)
	}
	for _, head := range []string{"the ", "all the ", "all of the ", "all of ", "all "} {
		text = strings.TrimPrefix(text, head)
	}
	return strings.TrimSpace(text)
}

// peopleEnd is where a comma, a stop or a bracket ends a group of people; the
// comma of "1,203 respondents" does not.
func peopleEnd(text string) int {
	for i := range len(text) {
		switch text[i] {
		case ',', '.':
			if i > 0 && i+1 < len(text) && isDigit(text[i-1]) && isDigit(text[i+1]) {
				continue
			}
			return i
		case ';', ':', '(', ')':
			return i
		}
	}
	return len(text)
}

func stanceWord(tokens []token, i int) bool {
	return at(tokens, i, isTakingSides) != nil
}

// describe tells everybody apart from a part of the people: everybody is a
// general word whose other words only name the country.
func describe(name, area string) people {
	tokens := tokenize(name)
	if len(tokens) == 0 || tokens[0].word == "poll" || tokens[0].word == "polls" || tokens[0].word == "survey" || tokens[0].word == "surveys" {
		return people{}
	}
	general := false
	for i, t := range tokens {
		switch {
		case at(tokens, i, func(p *phrase) bool { return p.class == "general" }) != nil, belongsTo(t.word, area):
			general = true
		case neutralWords[t.word], isDigit(t.word[0]):
		default:
			return people{name: name}
		}
	}
	return people{general: general}
}

// neutralWords narrow no population down.
var neutralWords = map[string]bool{
	"the": true, "all": true, "its": true, "of": true, "countrys": true, "adult": true, "eligible": true, "local": true,
	"who": true, "general": true, "entire": true, "whole": true, "total": true, "registered": true, "and": true, "s": true,
}

// belongsTo says that a word names the country or its people: Serbian and
// Serbs of Serbia, Montenegrins of Montenegro.
func belongsTo(word, area string) bool {
	for _, name := range strings.Fields(strings.ToLower(area)) {
		if len(name) < 4 {
			continue
		}
		n := 0
		for n < len(name) && n < len(word) && name[n] == word[n] {
			n++
		}
		if n >= max(4, len(name)-2) {
			return true
		}
	}
	return false
}
