package prose

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"pollard/normalize/number"
)

// figure is one percentage told in a sentence.
type figure struct {
	start, end int // byte range in the sentence, the percent sign or word included
	from, to   int // its words among those of the sentence
	lead       int // bytes of what only makes it less exact in brackets, "(about 15%)"
	raw        string
	number     number.Number
}

// appendFigures finds the percentages of a sentence. "percentage points" and
// percents of change or of an economy are none.
func appendFigures(out []figure, text string, tokens []token) []figure {
	past := 0 // the end of the numeral before
	for i := range tokens {
		if t := &tokens[i]; t.start < past || t.number == 0 && !isDigit(text[t.start]) {
			continue
		}
		n, ok := numeralAt(text, tokens, i)
		if !ok {
			continue
		}
		if wide, ok := rangeInWords(text, tokens, i, n); ok {
			n = wide
		}
		past = n.end
		stop := figureEnd(out, text, tokens, i, n)
		if stop == 0 {
			continue
		}
		if dash := leadDash(n.digits); dash > 0 {
			first, ok := newFigure(text, n.start, n.start+dash, n.digits[:dash])
			if !ok {
				continue
			}
			out = append(out, first) // "59–36 percent": a lead, and no range
			second := strings.TrimLeft(n.digits[dash:], "–-")
			n.start, n.digits = n.start+len(n.digits)-len(second), second
		}
		f, ok := newFigure(text, n.start, stop, n.digits)
		if !ok {
			continue
		}
		if !isShare(tokensFrom(tokens[i:], stop)) || isEstimate(tokens[:i]) {
			continue
		}
		f.takeLead(text, tokens[:i])
		out = append(out, f)
		past = stop
	}
	return out
}

// newFigure is the figure that a part of the text is; ok says that it is one.
func newFigure(text string, start, end int, digits string) (f figure, ok bool) {
	n, err := number.Parse(digits+"%", number.Format{})
	return figure{start: start, end: end, raw: text[start:end], number: n}, err == nil && n.Missing == number.Present
}

// figureEnd is where the figure ends whose number is at token i: behind its percent sign or
// word, or with the number where others tell that it is a percentage as well; 0 where it is
// none. before are the figures before it.
func figureEnd(before []figure, text string, tokens []token, i int, n numeral) int {
	if stop := percentEnd(text, n.end); stop > 0 {
		return stop
	}
	switch {
	case sharesPercent(text, tokens, i, n.end): // "46 and 42 percent respectively"
	case isFirstOfTwo(text, tokens, i, n): // "by 53 to 47 percent"
	case len(before) == 0:
		return 0
	case isSecondOfTwo(text, before[len(before)-1], n): // "by 64 percent to 23"
	case strings.Contains(n.digits, ".") && takesSide(tokensFrom(tokens[i:], n.end)): // "44.9 percent support it, 38.9 are against it"
	default:
		return 0
	}
	return n.end
}

// takeLead makes words that stand alone between a bracket and a figure part of it.
func (f *figure) takeLead(text string, left []token) {
	n := len(left)
	for n > 0 && left[n-1].is(filler) && !left[n-1].is(change) && (n == len(left) || left[n].gap == 0) {
		n--
	}
	if n < len(left) && left[n].start > 0 && text[left[n].start-1] == '(' && text[left[len(left)-1].end:f.start] == " " {
		f.lead = f.start - left[n].start
		f.start = left[n].start
	}
}

// findWords tells figures which words of their sentence they are.
func findWords(figs []figure, tokens []token) {
	k := 0
	for i := range figs {
		f := &figs[i]
		for k < len(tokens) && tokens[k].start < f.start {
			k++
		}
		f.from = k
		for k < len(tokens) && tokens[k].start < f.end {
			k++
		}
		f.to = k
	}
}

// rangeInWords reads the rest of "between 35 and 40 percent" and "35 to 40
// percent", whose first figure is at token i.
func rangeInWords(text string, tokens []token, i int, first numeral) (numeral, bool) {
	word := rangeWord(text, tokens, i, first)
	if word == "" {
		return numeral{}, false
	}
	end := first.end
	if stop := percentEnd(text, end); stop > 0 && word == "and" {
		end = stop // "between 35% and 40%"
	}
	rest := tokensFrom(tokens[i:], end)
	if len(rest) < 2 || rest[0].word != word || rest[1].start != rest[0].end+1 || text[end:rest[0].start] != " " {
		return numeral{}, false
	}
	second, ok := numeralAt(text, rest, 1)
	if !ok || percentEnd(text, second.end) == 0 || word == "to" && falls(first.digits, second.digits) {
		return numeral{}, false
	}
	return numeral{first.start, second.end, first.digits + " to " + second.digits}, true
}

// rangeWord is what stands between the figures of a range whose first one is at token i, empty
// where that is of none.
func rangeWord(text string, tokens []token, i int, first numeral) string {
	if i == 0 || isYear(first.digits) {
		return "" // "from 38% in 2004 to 57%"
	}
	before := &tokens[i-1]
	if i > 1 && (before.word == "to" || before.word == "and") && isDigit(tokens[i-2].word[0]) && percentEnd(text, tokens[i-2].end) == 0 {
		return "" // "those aged 18 to 29 to 66%"
	}
	switch {
	case before.word == "between":
		return "and"
	case before.word == "from":
		if i > 1 && isRanging(tokens[i-2].word) && percentEnd(text, first.end) == 0 {
			return "to"
		}
	case before.word != "by" && !before.is(change):
		return "to"
	}
	return ""
}

// isRanging says that a verb tells between which figures a share lay: "ranged from 31 to 41 percent".
func isRanging(word string) bool {
	switch word {
	case "ranged", "ranging", "ranges", "varied", "varying", "varies", "fluctuated", "fluctuating", "oscillated":
		return true
	}
	return false
}

// sharesPercent says that the number before a place shares its percent word with
// the next ones, and that the sentence shares them out.
func sharesPercent(text string, tokens []token, i, end int) bool {
	if !strings.Contains(text[end:], "respectively") || isYear(tokens[i].word) {
		return false
	}
	for {
		rest := tokensFrom(tokens[i:], end)
		if len(rest) > 0 && rest[0].word == "and" {
			rest = rest[1:]
		}
		if len(rest) == 0 || !isListGap(text[end:rest[0].start]) {
			return false
		}
		n, ok := numeralAt(text, rest, 0)
		if !ok {
			return false
		}
		if percentEnd(text, n.end) > 0 {
			return true
		}
		end = n.end
	}
}

// takesSide says that the words directly behind a number are people's answer.
func takesSide(tokens []token) bool {
	if len(tokens) > 0 && (tokens[0].word == "are" || tokens[0].word == "were" || tokens[0].word == "would") {
		tokens = tokens[1:]
	}
	return len(tokens) > 0 && at(tokens, 0, isAnswerVerb) != nil
}

// percentWords follow a figure and make it a percentage.
var percentWords = [...]string{"percent", "per cent", "pct", "per-cent"}

// percentEnd is where the percent sign or word after a numeral ends, 0 where
// there is none.
func percentEnd(text string, i int) int {
	for i < len(text) {
		if text[i] == ' ' || text[i] == '-' {
			i++
		} else if strings.HasPrefix(text[i:], "\u00a0") {
			i += len("\u00a0")
		} else {
			break
		}
	}
	rest := text[i:]
	if rest == "" {
		return 0
	}
	switch rest[0] {
	case '%':
		return i + 1
	case 'p', 'P':
		for _, w := range percentWords {
			if len(rest) >= len(w) && strings.EqualFold(rest[:len(w)], w) && !continues(rest[len(w):]) {
				return i + len(w)
			}
		}
	}
	return 0
}

// continues says that a word goes on: "percentage".
func continues(rest string) bool {
	r, _ := utf8.DecodeRuneInString(rest)
	return rest != "" && unicode.IsLetter(r)
}

// isShare says that what follows a percentage does not make it one of another
// thing than people: of change, of points, of an economy.
func isShare(right []token) bool {
	first := 0
	for i := range right {
		word := right[i].word
		if isNumber(word) {
			continue
		}
		if first++; first > 3 {
			break
		}
		switch word {
		case "point", "points", "increase", "decrease", "rise", "drop", "fall", "decline", "growth", "higher", "lower",
			"more", "less", "fewer", "turnout", "tax", "discount", "interest", "gdp", "alcohol", "swing", "chance":
			if first == 1 && !(word == "less" && i+1 < len(right) && right[i+1].word == "than") {
				return false
			}
		}
		if first == 1 {
			if word != "of" {
				return true
			}
			continue
		}
		switch word {
		case "gdp", "vote", "votes", "ballots", "seats", "gross", "territory", "land", "exports", "imports", "trade",
			"budget", "cost", "costs", "turnout", "electricity", "popular", "revenue", "shares":
			return false
		}
	}
	return true
}

// isEstimate says that the words before a percentage only reckon what it could
// be: "would range between".
func isEstimate(left []token) bool {
	n := len(left)
	return n > 2 && left[n-1].word == "between" && (left[n-3].word == "would" || left[n-3].word == "could" || left[n-3].word == "may")
}

// numeral is a number as it is written: digits or the words for one below a
// hundred.
type numeral struct {
	start, end int
	digits     string // how number.Parse takes it
}

// numeralAt reads the number that begins at token i.
func numeralAt(text string, tokens []token, i int) (numeral, bool) {
	t := tokens[i]
	if t.number > 0 {
		digits, end := spelled(text, tokens, i)
		return numeral{t.start, end, digits}, true
	}
	if !isDigit(text[t.start]) {
		return numeral{}, false
	}
	start, end := t.start, digitsEnd(text, t.start)
	if start > 0 && text[start-1] == '<' {
		start--
	}
	if dash := rangeEnd(text, end); dash > 0 {
		end = dash
	}
	return numeral{start, end, text[start:end]}, true
}

// digitsEnd is where the figure at i ends, 1,228.5 included.
func digitsEnd(text string, i int) int {
	for i < len(text) && (isDigit(text[i]) || (text[i] == '.' || text[i] == ',') && i+1 < len(text) && isDigit(text[i+1])) {
		i++
	}
	return i
}

// rangeEnd is where the second figure of a range like "45–50" ends, 0 where
// none follows.
func rangeEnd(text string, i int) int {
	r, size := utf8.DecodeRuneInString(text[i:])
	if r != '–' && r != '-' {
		return 0
	}
	end := i + size
	for end < len(text) && isDigit(text[end]) {
		end++
	}
	if end == i+size {
		return 0
	}
	return end
}

var numberWords = map[string]int{
	"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
	"eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
	"eighteen": 18, "nineteen": 19,
	"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}

// spelled reads "ninety" or "ninety-one" at token i.
func spelled(text string, tokens []token, i int) (digits string, end int) {
	n, end := tokens[i].number, tokens[i].end
	if n >= 20 && i+1 < len(tokens) {
		if next := tokens[i+1]; next.number > 0 && next.number < 10 && next.start == end+1 && (text[end] == '-' || text[end] == ' ') {
			n, end = n+next.number, next.end
		}
	}
	return string([]byte{byte('0' + n/10), byte('0' + n%10)}), end
}
