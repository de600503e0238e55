package prose

import (
	"strings"

	"pollard/normalize/edtf"
)

// placeOf is the place whose people a figure counts, told beside it: "72 percent
// in Canada", "of respondents in Canada", "had 49 percent support in Canada",
// "in Canada, where 49 percent". Empty where none is.
func placeOf(text string, figs []figure, sides []stance, i int) string {
	begin, end := figs[i].end, beforeNext(text, figs, i)
	if s := sides[i]; !s.left && s.from > begin && s.from < end && !isMarked(text[s.from:s.to], bare) {
		if rest, ok := strings.CutPrefix(s.object, "in "); ok && s.class.isSide() && strings.HasPrefix(text[s.to:], " "+s.object) {
			if place := placeAt(rest); place != "" {
				return place
			}
		}
		end = s.from
	}
	behind := strings.TrimLeft(text[begin:end], " ")
	for _, again := range [...]string{"would do so ", "did so ", "did ", "do "} {
		behind = strings.TrimPrefix(behind, again) // "only 8% did in Nigeria"
	}
	if rest, ok := strings.CutPrefix(behind, "in "); ok {
		if leadsToPoll(behind) {
			return ""
		}
		return placeAt(rest)
	}
	if rest, ok := strings.CutPrefix(behind, "of "); ok {
		if people, place, ok := strings.Cut(rest, " in "); ok && isEverybody(people) {
			return placeAt(place)
		}
	}
	begin = behindLast(figs, i)
	if place := placeFronted(text[begin:figs[i].start]); place != "" {
		return place
	}
	if isSetApart(text, figs[i]) {
		before := strings.TrimRight(text[begin:figs[i].start-1], " ,")
		at := strings.LastIndex(before, " in ")
		if at >= 0 && (isEverybody(afterOf(before[:at])) || onlyFills(strings.TrimLeft(before[:at], ",;"))) {
			if place := placeAt(before[at+len(" in "):]); place != "" && strings.HasSuffix(before, place) {
				return place
			}
		}
	}
	return placeBefore(text[begin:figs[i].start], i == 0)
}

// placeBefore is the place, or the part of one, that a clause before a figure tells of:
// "strongest in Quebec, where", "in the east of the country, where", "Bradford West,
// which shows". first says that the words can end with ", with", having no other figure
// before them.
func placeBefore(before string, first bool) string {
	if !strings.Contains(before, ", w") {
		return ""
	}
	for _, tail := range [...]string{", where ", ", which shows ", ", which has ", ", which had ", ", with "} {
		k := strings.LastIndex(before, tail)
		with := tail == ", with "
		if k < 0 || strings.ContainsAny(before[k+1:], ",;:()") || with && (!first || !onlyFills(before[k+len(tail):])) {
			continue
		}
		place := strings.TrimSuffix(strings.TrimSuffix(before[:k], " too"), " as well")
		for _, lead := range [...]string{" in ", " of ", " from ", " was ", " is ", ") and "} {
			at := strings.LastIndex(place, lead)
			if at < 0 || lead != " in " && with {
				continue
			}
			name := place[at+len(lead):]
			if name := placeAt(name); name != "" && strings.HasSuffix(place, name) {
				return name
			}
			if of := groupIn(name); lead == " in " && tail == ", where " && of != "" && strings.HasSuffix(place, of) {
				return of // "in the eastern part of the country, where"
			}
		}
		for _, side := range [...]string{"right", "left"} {
			if tail == ", where " && strings.HasSuffix(place, " on the "+side) {
				return side
			}
		}
	}
	return ""
}

// isSetApart says that a figure stands in brackets of its own, or between two commas:
// "a majority in Romania (68%)", "in Romania, 68%, were".
func isSetApart(text string, f figure) bool {
	return inOwnBrackets(text, f) || strings.HasSuffix(text[:f.start], ", ") && strings.HasPrefix(text[f.end:], ", ")
}

// placeFronted is the place that the last clause of the words before a figure begins
// with, up to the figure: "in South Korea, 72 percent", "in the US, where it has been
// lawful since 2015, 63 percent", "in Serbia a plurality of 40 percent".
func placeFronted(before string) string {
	clause := strings.TrimLeft(before, " ,;")
	for _, lead := range [...]string{"; in ", ", in ", ", while in ", ", whereas in "} {
		if k := strings.LastIndex(clause, lead); k >= 0 {
			clause = clause[k+len(lead)-len("in "):]
		}
	}
	if !strings.HasPrefix(clause, "In ") && !strings.HasPrefix(clause, "in ") {
		return ""
	}
	place := placeAt(clause[len("in "):])
	if place == "" {
		return ""
	}
	behind := strings.TrimPrefix(strings.TrimPrefix(clause[len("in "):], "the "), place)
	if strings.HasPrefix(behind, ", where ") || strings.HasPrefix(behind, ", which ") {
		aside := strings.LastIndex(behind, ", ")
		if aside == 0 || mentionsDigit(behind[aside:]) {
			return ""
		}
		behind = behind[aside:]
	}
	if behind != "" && !strings.HasPrefix(behind, ", ") && behind[0] != ' ' {
		return ""
	}
	behind = strings.TrimPrefix(behind, " as a whole")
	if placeOfPoll(behind) {
		return place
	}
	var buffer [roomFor]token
	for _, t := range appendTokens(buffer[:0], behind) {
		if !t.is(filler|quantity|copula|pointing) && !canStandBetween(t.word) {
			return ""
		}
	}
	return place
}

// canStandBetween says that a word between a place and a figure tells of nobody else.
func canStandBetween(word string) bool {
	switch word {
	case "number", "share", "figure", "the", "itself", "alone", "however", "too", "a", "of", "there", "were":
		return true
	}
	return false
}

// afterOf is what stands behind the last "of" of a text.
func afterOf(text string) string {
	if i := strings.LastIndex(text, " of "); i >= 0 {
		return text[i+len(" of "):]
	}
	return text
}

// placeAt is the name of the place that words begin with, which is no date.
func placeAt(text string) string {
	text = strings.TrimPrefix(text, "the ")
	head, _, _ := strings.Cut(text[:min(len(text), 20)], ", a ") // "Romania, a 2018 poll"
	if !isPlace(text) || len(edtf.Find(head, edtf.Context{})) > 0 {
		return ""
	}
	place := text[:nameEnd(text, 0)]
	if i := strings.Index(place, " and "); i >= 0 {
		place = place[:i]
	}
	if maybeAsks(place) {
		return "" // "in the Public Opinion Barometer"
	}
	if strings.Count(place, ".") < 2 {
		place = strings.TrimRight(place, ".")
	}
	return place
}

// isThere says that a text ends in words that tell of the place before them: "in
// Sweden, where", "in the United States, with".
func isThere(text string) bool {
	text = text[max(0, len(text)-shortTail):]
	k := strings.LastIndex(text, ", where ")
	if k < 0 {
		k = strings.LastIndex(text, ", which ")
	}
	return k >= 0 && !strings.ContainsAny(text[k+1:], ",;:()") || strings.HasSuffix(trimFillers(text), ", with")
}

// shortTail is how much of a text its last words are looked for in.
const shortTail = 40

// isArea says that a place is the article's own country.
func (a *article) isArea(place string) bool {
	if a.belongs(lowered(place)) {
		return true
	}
	var buffer [roomFor]token
	tokens := appendTokens(buffer[:0], place)
	for _, t := range tokens {
		if !a.belongs(t.word) {
			return false
		}
	}
	return len(tokens) > 0
}

// somePlace says that a figure of a sentence counts the people of a place.
func somePlace(text string, figs []figure, sides []stance) bool {
	for i := range figs {
		if placeOf(text, figs, sides, i) != "" {
			return true
		}
	}
	return false
}

// severalPlaces says that a sentence tells the figures of more than one place,
// so that none of them is the country all is about.
func severalPlaces(text string, figs []figure, sides []stance) bool {
	first := ""
	for i := range figs {
		switch place := placeOf(text, figs, sides, i); {
		case place == "" || place == first:
		case first == "":
			first = place
		default:
			return true
		}
	}
	return false
}

// compass is the length of "northern ", with or without an article, that a text
// begins with.
func compass(text string) int {
	rest := strings.TrimPrefix(text, "the ")
	for _, c := range [...]string{"northern ", "southern ", "eastern ", "western ", "central ", "greater ", "metropolitan ", "mainland ", "rural ", "urban "} {
		if strings.HasPrefix(rest, c) {
			return len(text) - len(rest) + len(c)
		}
	}
	return 0
}

// isPlace says that words begin with a name that is no date.
func isPlace(text string) bool {
	return isProper(text) && !isMarked(text[:wordEnd(text, 0)], calendar)
}

// placeDirectly is the place that the words before a figure end with: "and in India".
func placeDirectly(before string) string {
	place, ok := strings.CutPrefix(before, "In ")
	if k := strings.LastIndex(before, " in "); k >= 0 {
		place, ok = before[k+len(" in "):], true
	}
	place = strings.TrimRight(strings.TrimPrefix(place, "the "), " ,")
	if !ok {
		return ""
	}
	if !isPlace(place) || nameEnd(place, 0) != len(place) {
		return ""
	}
	return place
}

// inPartOf is the part of a country that everybody a figure counts lives in: "western Moldova" of
// " of those in western Moldova".
func inPartOf(behind string) string {
	_, rest, ok := strings.Cut(behind, " in ")
	if !ok {
		return ""
	}
	n := compass(rest)
	if n == 0 || !isPlace(rest[n:]) {
		return ""
	}
	return strings.TrimPrefix(rest[:n+nameEnd(rest[n:], 0)], "the ")
}

// placeOfPoll is the place that a sentence begins with where nothing but its poll stands before
// the figure: "In Romania, by contrast, a 2018 poll by Alfa found that".
func placeOfPoll(behind string) bool {
	const reach = 6 // words to the one for the poll
	rest, ok := strings.CutPrefix(behind, ", ")
	if !ok {
		return false
	}
	for _, aside := range [...]string{"by contrast, ", "however, ", "meanwhile, ", "on the other hand, ", "in contrast, "} {
		rest = strings.TrimPrefix(rest, aside)
	}
	var buffer [roomFor]token
	tokens := appendTokens(buffer[:0], rest)
	n := len(tokens)
	if n > 0 && tokens[n-1].word == "that" {
		n--
	}
	n = withoutFillers(tokens[:n])
	if n < 2 || !tokens[n-1].is(finding) || tokens[0].word != "a" && tokens[0].word != "an" && tokens[0].word != "another" && tokens[0].word != "one" {
		return false
	}
	poll := -1
	for k := 1; k < n; k++ {
		if tokens[k].gap&(comma|pause|bracket) != 0 || tokens[k].word == "that" || tokens[k].word == "which" {
			return false
		}
		if poll < 0 && isPoll(tokens[k].word) && k <= reach {
			poll = k
		}
	}
	return poll > 0
}
