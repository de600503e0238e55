package prose

import (
	"strings"

	"pollard/normalize/edtf"
)

// people is whom a figure counts.
type people struct {
	name    string // empty for everybody
	general bool   // the sentence says that it is everybody
	nation  bool   // and that by the name of the country
	pronoun bool   // only as "them", which may be any people
}

// counting is a figure whose people are looked for, in its sentence.
type counting struct {
	text   string
	tokens []token
	figs   []figure
	sides  []stance
	i      int // which one of the figures
	about  *article
	lone   bool // no nation is spoken of but one
}

// populationOf reads "46 percent of Montenegro's populace", "44% in the RS
// Entity", "support among Serbs at 46%". apart says that a place is a part of those told of.
func populationOf(text string, tokens []token, figs []figure, sides []stance, i int, about *article, lone, apart bool) people {
	c := counting{text, tokens, figs, sides, i, about, lone}
	if name := sides[i].people; name != "" && !(sides[i].inherited && i > 0 && strings.Contains(text[figs[i-1].end:figs[i].start], ", where ")) {
		return c.describe(name)
	}
	if i > 0 && isEverywhere(text, figs, i) {
		return people{general: true, nation: true}
	}
	if who, ok := c.ofPlace(apart); ok {
		return who
	}
	from, end := c.behind()
	switch name := peopleAt(text, between(tokens, from, end), from); name {
	case "":
		return c.describe(c.around())
	case "whom":
		return c.describe(whomBefore(text[:figs[i].start]))
	default:
		who := c.describe(name)
		if who.general && !who.nation {
			who = c.narrowed(who, end)
		}
		return who
	}
}

func (c *counting) describe(name string) people { return describe(name, c.about, c.lone) }

// ofPlace is whom the figure counts where a place beside it tells: "in Veneto, where 53%".
// It finds, too, whether a nation is not the lone one because other figures count places.
func (c *counting) ofPlace(apart bool) (who people, ok bool) {
	f := c.figs[c.i]
	before := c.text[:f.start]
	place := placeOf(c.text, c.figs, c.sides, c.i)
	if place != "" && ofOwnNation(before, between(c.tokens, f.end, beforeNext(c.text, c.figs, c.i))) {
		place = ""
	}
	switch {
	case place != "" && !c.about.isArea(place):
		return people{name: place}, apart || isSetApart(c.text, f) || isThere(before)
	case place != "" && c.about.Area != "" && isThere(before):
		return people{general: true, nation: true}, true // of an article on Veneto
	case c.lone && c.about.Area == "" && len(c.figs) > 1 && somePlace(c.text, c.figs, c.sides):
		c.lone = false // "81% in Australia, as do 73% of Filipinos"
	}
	return people{}, false
}

// behind is where the words behind the figure begin and end that can name its people.
func (c *counting) behind() (from, end int) {
	i, s := c.i, &c.sides[c.i]
	if from = behindChange(c.text, c.figs, c.sides, i); from > 0 {
		end = beforeNext(c.text, c.figs, i+1) // "69% (down 6%) of Liberal voters"
		if !s.left && s.from > from {
			end = min(end, s.from)
		}
		return from, end
	}
	from, end = c.figs[i].end, beforeNext(c.text, c.figs, i)
	if !s.left && s.from > from && s.from < end {
		end = beforeVerb(c.text, from, s.from)
	}
	if i+1 < len(c.figs) {
		if next := &c.sides[i+1]; next.class == said && next.left && !next.inherited && next.from > from && next.from < end {
			end = next.from // "7% of those asked and agnostics 3%"
		}
	}
	return from, end
}

// narrowed is everybody, who is named between the figure and end, or the part of them that
// something else in the clause tells.
func (c *counting) narrowed(who people, end int) people {
	f := c.figs[c.i]
	if place := inKindOfPlace(c.text[f.end:end]); place != "" {
		return people{name: place}
	}
	if place := inPartOf(c.text[f.end:end]); place != "" {
		return people{name: place}
	}
	name := ""
	switch {
	case who.pronoun && c.i == 0:
		name = colonPeople(c.text, between(c.tokens, 0, f.start), f) // "Women were keener: 52% of them"
	case !who.pronoun:
		name = c.partBefore()
		if name == "" && (c.about.Area != "" || c.i > 0) {
			name = placeDirectly(c.text[behindLast(c.figs, c.i):f.start]) // "in India 61% of people"
		}
	}
	if name != "" {
		return c.describe(name)
	}
	return who
}

// partBefore is the part of the people that a clause begins with: "In the Atlantic
// provinces, 41% of respondents".
func (c *counting) partBefore() string {
	end := c.figs[c.i].start
	left := between(c.tokens, behindLast(c.figs, c.i), end)
	if len(left) < 2 {
		return ""
	}
	lead := &left[0]
	if lead.is(joining) {
		lead = &left[1]
	}
	if lead.word != "in" && lead.word != "among" {
		return ""
	}
	part := frontedPeople(c.text, left, end, c.i == 0)
	if placeAt(part) == part && left[0].word != "among" {
		return ""
	}
	return part
}

// behindChange is the place behind the brackets that tell how the i-th figure changed,
// "(down 6%)", 0 where none do.
func behindChange(text string, figs []figure, sides []stance, i int) int {
	if i+1 == len(figs) || !sides[i+1].skip {
		return 0
	}
	rest, closes := text[figs[i].end:figs[i+1].start], strings.IndexByte(text[figs[i+1].end:], ')')
	if closes < 0 || closes > shortTail || rest != " (down " && rest != " (up " && rest != " (+" && rest != " (-" {
		return 0
	}
	return figs[i+1].end + closes + 1
}

// around are the people of the figure that stand not directly behind it, the
// closest first; empty where none are named.
func (c *counting) around() string {
	text, f, s := c.text, c.figs[c.i], c.sides[c.i]
	if name := bracketPeople(text, f, s); name != "" {
		return name
	}
	from, to, first := behindLast(c.figs, c.i), f.start, c.i == 0
	if c.i > 0 && s.changed && c.sides[c.i-1].skip {
		// "Among Greens support had fallen from 51 percent to 38"
		from, to, first = behindLast(c.figs, c.i-1), c.figs[c.i-1].start, c.i == 1
		if place := placeOfChange(text[from:to]); place != "" {
			return place
		}
	}
	if name := frontedPeople(text, between(c.tokens, from, to), to, first); name != "" {
		return name
	}
	if name, ok := s.peopleOfObject(f); ok {
		return name
	}
	left := between(c.tokens, from, f.start)
	if name := colonPeople(text, left, f); name != "" {
		return name
	}
	if name := sharePeople(text, left); name != "" {
		return name
	}
	if name := amongWith(text, left); name != "" {
		return name
	}
	if name := placeBehind(text, f, s); name != "" {
		return name
	}
	if name := clausePeople(text, left, first); name != "" {
		return name
	}
	return subjectPeople(text, left, f, s)
}

// placeOfChange is the place that words end with before the figure from which a share came:
// "was up in the United Kingdom from 33% to 37%".
func placeOfChange(before string) string {
	before, ok := strings.CutSuffix(trimFillers(before), " from")
	if !ok {
		return ""
	}
	if place := placeDirectly(before); place != "" && len(edtf.Find(place, edtf.Context{})) == 0 {
		return place
	}
	return ""
}

// peopleOfObject are the people told with what the side of a figure is taken on, "support
// among women", "support in Croatia was at"; ok says that it tells whom, though they have no
// name.
func (s *stance) peopleOfObject(f figure) (name string, ok bool) {
	if s.inherited || !s.left && (s.class == said || s.from < f.end) {
		return "", false
	}
	if _, among, ok := strings.Cut(s.object, "among "); ok {
		return trimPeople(among), true
	}
	if rest, ok := strings.CutPrefix(s.object, "in "); ok && s.left {
		name = placeAt(rest)
	}
	return name, name != ""
}

// isEverywhere says that the clause of the i-th figure tells it of the whole country:
// "and 36% were opposed nationwide".
func isEverywhere(text string, figs []figure, i int) bool {
	end := beforeNext(text, figs, i)
	for _, word := range [...]string{" nationwide", " nationally", " overall"} {
		if k := strings.Index(text[figs[i].end:end], word); k >= 0 {
			return !strings.ContainsAny(text[figs[i].end:figs[i].end+k], ",;:(")
		}
	}
	return false
}

// beforeVerb is where the words from begin to end leave off before a verb that
// only leads on to the next one: " of voters" of " of voters meant to ", where
// "support it" follows.
func beforeVerb(text string, begin, end int) int {
	rest, ok := strings.CutSuffix(text[begin:end], " to ")
	if !ok || strings.HasPrefix(text[end:], "be ") {
		return end // "found 40% of Finns to be for it"
	}
	if k := strings.LastIndexByte(rest, ' '); k > 0 && k+1 < len(rest) && !isDigit(rest[k+1]) && !isMarked(rest[k+1:], disposed) {
		return begin + k + 1
	}
	return end
}

// describe tells everybody apart from a part of the people, and what is no people at all: "of
// the poll".
func describe(name string, about *article, lone bool) people {
	var buffer [roomFor]token
	name, tokens := withoutCount(buffer[:0], strings.TrimPrefix(name, "among ")) // "among women stood at 55% and among men at 45%"
	for i := range tokens {
		if isPoll(tokens[i].word) || isClass(tokens, i, undecided) {
			return people{}
		}
	}
	if tookPart(tokens) || isAskedBySomebody(name, tokens) {
		return people{general: true}
	}
	if len(tokens) == 1 && isDigit(name[0]) && strings.HasSuffix(name, "0s") {
		return people{name: name} // "in their 60s"
	}
	return whole(name, tokens, about, lone)
}

// whole is everybody where all words of a name are general ones or name the country, and
// else the part of the people that it names.
func whole(name string, tokens []token, about *article, lone bool) people {
	everybody, nation, pronoun := false, false, true
	for i := 0; i < len(tokens); i++ {
		if n := adultAges(tokens[i:]); n > 0 {
			i += n - 1
			continue
		}
		t := &tokens[i]
		switch {
		case everybody && isFromCountry(tokens, i, about):
		case t.word == "in" && i > 0 && i+1 < len(tokens) && tokens[i-1].is(national):
			return people{name: name} // "Albanians in Albania", not those elsewhere
		case isClass(tokens, i, general):
			everybody = true
			pronoun = pronoun && (t.word == "them" || t.word == "these" || t.word == "those")
		case about.belongs(t.word) && !t.is(ethnic),
			lone && about.Area == "" && t.is(national): // no other nation is spoken of
			everybody, nation = true, true
		case !narrows(tokens, i):
		default:
			return people{name: name}
		}
	}
	return people{general: everybody, nation: nation, pronoun: everybody && !nation && pronoun}
}

// withoutCount takes what tells how many they are off a name of people, and gives the words
// of what is left in the room there is.
func withoutCount(room []token, name string) (rest string, tokens []token) {
	tokens = appendTokens(room, name)
	if n := len(tokens); n > 2 && isDigit(tokens[0].word[0]) && tokens[n-1].is(asking) {
		// "of the 504 Native Americans asked"
		name = name[tokens[1].start:tokens[n-2].end]
		tokens = appendTokens(room, name)
	}
	if those := wordIndex(tokens, "those"); those >= 0 && those <= 1 && those+2 < len(tokens) && tokens[those+1].word == "of" && isCountry(name[tokens[those+2].start:]) {
		name = name[tokens[those+2].start:] // "below those of Algeria (26%)"
		tokens = appendTokens(room, name)
	}
	if len(tokens) > 3 && tokens[0].word == "out" && tokens[1].word == "of" && tokens[2].number > 0 {
		name = name[tokens[3].start:] // "nine out of ten women (91%)"
		tokens = appendTokens(room, name)
	}
	if every := wordIndex(tokens, "every"); every >= 0 && every+2 < len(tokens) && tokens[every+1].number > 0 {
		name = name[tokens[every+2].start:] // "three out of every four Finns"
		tokens = appendTokens(room, name)
	}
	return name, tokens
}

// tookPart says that words name everybody by saying that they answered: "the 1,572 who took
// part".
func tookPart(tokens []token) bool {
	who := wordIndex(tokens, "who")
	if who <= 0 || !isDigit(tokens[who-1].word[0]) && (who > 1 || tokens[0].word != "those" && !isClass(tokens, 0, general)) {
		return false
	}
	last := &tokens[len(tokens)-1]
	return last.is(asking) || last.word == "part" || last.word == "responded" || last.word == "answered"
}

// isFromCountry says that the word at i only leads from those asked to the country of the
// article: "those interviewed from Turkey".
func isFromCountry(tokens []token, i int, about *article) bool {
	return (tokens[i].word == "from" || tokens[i].word == "in") && i+1 < len(tokens) && tokens[i-1].is(asking) && about.belongs(tokens[i+1].word)
}

// narrows says that the word at i of a name of people makes them a part of all.
func narrows(tokens []token, i int) bool {
	t := &tokens[i]
	if t.is(neutral) || isDigit(t.word[0]) || len(t.word) == 1 {
		return false
	}
	rounded := i == 0 && t.is(filler) && t.word != "over" && t.word != "under" && len(tokens) > 1 && isDigit(tokens[1].word[0])
	return !rounded // "about 500 people", but "over 65s"
}
