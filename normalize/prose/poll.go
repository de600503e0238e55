package prose

import (
	"regexp"
	"slices"
	"strings"

	"pollard/normalize/edtf"
	"pollard/normalize/number"
	"pollard/normalize/pollster"
)

// Context is what an article says before its sentences are read.
type Context struct {
	// Question is what the article's polls ask unless a sentence says
	// otherwise, such as "NATO membership"; empty where nothing is known.
	Question string
	// Area is the name of the country the article is about; its people are the
	// general population.
	Area string
	// Registry tells the names of pollsters from others.
	Registry *pollster.Registry
}

// Role says what a share stands for.
type Role string

// The roles of a share.
const (
	Support   Role = "support"
	Oppose    Role = "oppose"
	Undecided Role = "undecided"
	NoAnswer  Role = "no_answer"
	Other     Role = "other" // an answer in words of its own
)

// Poll is one poll as a sentence tells it: the answers of one population to
// one question.
type Poll struct {
	Sentence   Sentence
	Date       edtf.Date // zero where none is told or handed down
	DateRaw    string    // the words of the date
	Pollster   string    // as written; empty where none is named
	Client     string
	Population string // empty for the general one
	Question   string // empty for the article's own
	Shares     []Share
}

// Share is one percentage of a Poll.
type Share struct {
	Role       Role
	Answer     string // the answer's words, of role Other
	Raw        string // the figure's words, "46 percent"
	Start, End int    // their byte range in the paragraph
	Number     number.Number
}

// Read gives the polls and the dated statements a paragraph tells, each in the
// order of their sentences. A sentence that tells a poll is no event.
func Read(paragraph string, ctx Context) ([]Poll, []Event) {
	percent, dated := mentionsPercent(paragraph), mentionsYear(paragraph)
	if !percent && !dated {
		return nil, nil
	}
	sentences := Sentences(paragraph)
	var polls []Poll
	if percent {
		polls = readPolls(paragraph, sentences, ctx)
	}
	if !dated {
		return polls, nil
	}
	told := map[Sentence]bool{}
	for i := range polls {
		told[polls[i].Sentence] = true
	}
	return polls, readEvents(paragraph, slices.DeleteFunc(sentences, func(s Sentence) bool { return told[s] }))
}

// Polls reads the polls a paragraph tells, in the order of their sentences.
func Polls(paragraph string, ctx Context) []Poll {
	if !mentionsPercent(paragraph) {
		return nil
	}
	return readPolls(paragraph, Sentences(paragraph), ctx)
}

func readPolls(paragraph string, sentences []Sentence, ctx Context) []Poll {
	r := reader{ctx: ctx, paragraph: paragraph}
	for _, s := range sentences {
		r.sentence(s)
	}
	return r.polls
}

// mentionsPercent is a cheap test that most paragraphs fail.
func mentionsPercent(text string) bool {
	return strings.IndexByte(text, '%') >= 0 || strings.Contains(text, "cent") || strings.Contains(text, "pct")
}

// reader reads one paragraph and remembers the poll its sentences are about.
type reader struct {
	ctx       Context
	paragraph string
	polls     []Poll
	last      *source // of the sentence before, where it told a poll
	tokens    []token // of the sentence; kept to be filled again
}

// source is what a sentence says of the poll itself.
type source struct {
	date     edtf.Date
	dateRaw  string
	pollster string
	client   string
	question string // of its last figure
	// announced says that the sentence told of the poll and no figure.
	announced bool
}

func (r *reader) sentence(s Sentence) {
	text := r.paragraph[s.Start:s.End]
	var figs []figure
	if mentionsPercent(text) {
		figs = figures(text)
	}
	if len(figs) == 0 {
		r.announcement(text)
		return
	}
	r.tokens = appendTokens(r.tokens[:0], text)
	tokens := r.tokens
	sides := stances(text, tokens, figs)
	if !slices.ContainsFunc(sides, func(s stance) bool { return s.class != "" }) {
		return
	}
	aboutAsking := has(tokens, pollWord)
	electoral := has(tokens, election)
	leaning := !aboutAsking && r.last != nil && !electoral
	electoral = electoral || has(tokens, referendum)
	src := r.source(text, tokens, figs, aboutAsking)
	before := len(r.polls)
	question := sentenceQuestion(text, r.ctx)
	var asked *string // by the figure before
	goesOn := r.last != nil && (leaning || !newPoll.MatchString(text)) && (src.pollster == "" || src.pollster == r.last.pollster || sameSubject.MatchString(text))
	if goesOn {
		asked = &r.last.question
		if question == "" && r.last.announced {
			question = r.last.question
		}
	}
	taken := false
	for i, f := range figs {
		side := sides[i]
		if side.class == "" {
			continue
		}
		population := populationOf(text, figs, sides, i, r.ctx.Area)
		switch {
		case aboutAsking:
		case side.class == said && !leaning:
			continue
		case leaning, taken, !electoral && population.general && oneClause(text, f, side):
			taken = true
		default:
			continue
		}
		share := Share{
			Role: roleOf(side.class), Raw: f.raw, Number: f.number,
			Start: s.Start + f.start, End: s.Start + f.end,
		}
		if share.Role == Other {
			if share.Answer = answer(side.object); share.Answer == "" {
				continue
			}
		}
		if population == (people{}) && len(r.polls) > before {
			// "62 percent of Serbs opposed it, 21 percent supported it"
			if last := &r.polls[len(r.polls)-1]; !last.has(share.Role) {
				population.name = last.Population
			}
		}
		if m := newDate(text, figs, i); m != nil {
			src.date, src.dateRaw = m.Date, text[m.Start:m.End]
		}
		q := r.question(side, question, asked)
		asked = &q
		r.add(s, before, src, population.name, q, share, pointsBack(side.object))
	}
	if !goesOn {
		r.dropWeak(before)
	}
	if len(r.polls) > before {
		src.question = question
		if asked != nil {
			src.question = *asked
		}
		r.last = &src
	} else if !aboutAsking {
		r.last = nil
	}
}

// oneClause says that no comma stands between a figure and what it says.
func oneClause(text string, f figure, s stance) bool {
	return s.from < f.end || !strings.Contains(text[f.end:s.from], ",")
}

// announcement takes note of a sentence that tells of a poll without figures:
// "A survey by Ipsos was conducted in May 2020." The next ones lean on it.
func (r *reader) announcement(text string) {
	r.last = nil
	if !maybeAsks(text) && !strings.HasPrefix(text, "It was ") {
		return
	}
	r.tokens = appendTokens(r.tokens[:0], text)
	tokens := r.tokens
	if !has(tokens, pollWord) && !strings.HasPrefix(text, "It was ") {
		return
	}
	src := source{announced: true}
	src.pollster, src.client = pollsterOf(text, r.ctx.Registry)
	src.date, src.dateRaw = dateOf(text, tokens, len(text), 0)
	src.question = sentenceQuestion(text, r.ctx)
	r.last = &src
}

// maybeAsks is a cheap test for the words of class pollWord.
func maybeAsks(text string) bool {
	for _, stem := range []string{"oll", "urvey", "espond", "tudy", "esearch", "articipant", "ntervie", "uestionnaire"} {
		if strings.Contains(text, stem) {
			return true
		}
	}
	return false
}

// add puts a share into the poll of this sentence it belongs to, or begins
// one. pointing says that it is about what the figure before was about.
func (r *reader) add(s Sentence, before int, src source, population, question string, share Share, pointing bool) {
	for i := len(r.polls) - 1; i >= before; i-- {
		p := &r.polls[i]
		if p.Population != population || p.Question != question || p.Date != src.date {
			continue
		}
		taking := share.Role == Support || share.Role == Oppose
		if taking && !pointing && !p.has(Support) && !p.has(Oppose) {
			break // the answers before were to another question
		}
		if !taking || !p.has(share.Role) {
			p.Shares = append(p.Shares, share)
			return
		}
		break
	}
	r.polls = append(r.polls, Poll{
		Sentence: s, Date: src.date, DateRaw: src.dateRaw, Pollster: src.pollster, Client: src.client,
		Population: population, Question: question, Shares: []Share{share},
	})
}

func (p *Poll) has(role Role) bool {
	for i := range p.Shares {
		if p.Shares[i].Role == role {
			return true
		}
	}
	return false
}

// dropWeak takes the polls of this sentence back that nobody takes a side in.
func (r *reader) dropWeak(before int) {
	kept := r.polls[:before]
	for _, p := range r.polls[before:] {
		if p.has(Support) || p.has(Oppose) || p.has(Other) {
			kept = append(kept, p)
		}
	}
	r.polls = kept
}

func roleOf(c class) Role {
	switch c {
	case support:
		return Support
	case oppose:
		return Oppose
	case undecided:
		return Undecided
	case noAnswer:
		return NoAnswer
	}
	return Other
}

// longestAnswer bounds an answer in its own words, in bytes.
const longestAnswer = 120

// answer is what people said, without "that".
func answer(object string) string {
	object = strings.Trim(strings.TrimPrefix(strings.TrimSpace(object), "that "), " \"“”")
	if len(object) > longestAnswer {
		object = object[:strings.LastIndexByte(object[:longestAnswer], ' ')+1]
	}
	return strings.TrimSpace(object)
}

// source finds when and by whom the poll of a sentence was made. A sentence
// that names neither, or says "the poll", goes on about the one before.
func (r *reader) source(text string, tokens []token, figs []figure, aboutAsking bool) source {
	var src source
	year := 0
	if r.last != nil {
		year = r.last.date.Start.Year
	}
	src.pollster, src.client = pollsterOf(text, r.ctx.Registry)
	src.date, src.dateRaw = dateOf(text, tokens, figs[0].start, year)
	if r.last == nil || src.pollster != "" && src.pollster != r.last.pollster && !sameSubject.MatchString(text) {
		return src
	}
	if src.pollster == "" && sameSubject.MatchString(text) {
		src.pollster, src.client = r.last.pollster, r.last.client
	}
	if src.date.IsZero() && (!aboutAsking || !newPoll.MatchString(text)) {
		src.date, src.dateRaw = r.last.date, r.last.dateRaw
		if src.pollster == "" {
			src.pollster, src.client = r.last.pollster, r.last.client
		}
	}
	return src
}

// sameSubject begins a sentence that goes on about the poll before.
var sameSubject = regexp.MustCompile(`^(?:Its?|The (?:poll|survey|same)|This (?:poll|survey))\b`)

// newPoll finds the words that bring a poll in that was not told before.
var newPoll = regexp.MustCompile(`(?i)\b(?:an?|another|one|other|second|new|recent)\b[^,;.]{0,40}\b(?:poll|survey)s?\b|\b(?:polls|surveys)\b`)

// comparison ends in words that lead to the date of another poll.
var comparison = regexp.MustCompile(`(?i)\b(?:unlike|than|compared (?:to|with)|contrast to|since) (?:in )?(?:the )?$`)

// newDate is the date of another poll that a sentence goes over to before its
// i-th figure: "46% supported it; in the December 2015 poll 47% did".
func newDate(text string, figs []figure, i int) *edtf.Mention {
	if i == 0 {
		return nil
	}
	gap := text[figs[i-1].end:figs[i].start]
	turn := strings.LastIndex(gap, ";")
	for _, t := range []string{" and in ", ", and in ", " but in ", ", while in "} {
		turn = max(turn, strings.LastIndex(gap, t))
	}
	if turn < 0 {
		return nil
	}
	for _, m := range edtf.Find(gap, edtf.Context{}) {
		if m.Start > turn && !m.Date.IsZero() {
			m.Start += figs[i-1].end
			m.End += figs[i-1].end
			return &m
		}
	}
	return nil
}

// dateOf is the date of a sentence's poll: of those told before its first
// figure, or else of all, the one that stands closest to the word for a poll.
func dateOf(text string, tokens []token, first, year int) (edtf.Date, string) {
	mentions := edtf.Find(text, edtf.Context{Year: year})
	anchor := first
	for i := range tokens {
		if p := at(tokens, i, func(p *phrase) bool { return p.class == pollWord }); p != nil {
			anchor = tokens[i].start
			break
		}
	}
	best, distance := -1, 0
	for pass := range 2 {
		for i, m := range mentions {
			if m.Date.IsZero() || pass == 0 && m.Start > first || comparison.MatchString(text[:m.Start]) {
				continue
			}
			d := m.Start - anchor
			if d < 0 {
				d = anchor - m.End
			}
			if best < 0 || d < distance {
				best, distance = i, d
			}
		}
		if best >= 0 {
			m := mentions[best]
			return m.Date, text[m.Start:m.End]
		}
	}
	return edtf.Date{}, ""
}
