package prose

import (
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

// add puts a share into the poll of this sentence it belongs to, or begins
// one. pointing says that it is about what the figure before was about, milder that its
// side is only taken somewhat, so that others took the same side.
func (r *Reader) add(before int, src *source, population, question string, share Share, pointing, milder bool) {
	for i := len(r.polls) - 1; i >= before; i-- {
		p := &r.polls[i]
		if p.Population != population || p.Question != question || p.Date != src.date || p.Pollster != src.pollster {
			continue
		}
		taking := share.Role == Support || share.Role == Oppose
		if taking && !pointing && !p.has(Support) && !p.has(Oppose) && r.isOnName() && r.answersElse(p) {
			break // the answers before were to another question
		}
		if !taking || !p.has(share.Role) || milder && i == len(r.polls)-1 {
			p.Shares = append(p.Shares, share)
			return
		}
		break
	}
	var room []Share // of a poll read before
	if n := len(r.polls); n < cap(r.polls) {
		room = r.polls[:n+1][n].Shares
	}
	r.polls = append(r.polls, Poll{
		Sentence: r.at, Date: src.date, DateRaw: src.dateRaw, Pollster: src.pollster, Client: src.client,
		Population: population, Question: question, Shares: append(room[:0], share),
	})
}

// answersElse says that an answer of a poll in words of its own speaks of something
// by its name that is not what the article is about: "want Iceland to enter the
// European Union" where that is on the euro.
func (r *Reader) answersElse(p *Poll) bool {
	for i := range p.Shares {
		answer := p.Shares[i].Answer
		var buffer [roomFor]token
		tokens := appendTokens(buffer[:0], answer)
		named := false
		for k, t := range tokens {
			switch {
			case r.owns(t.word, true), r.startsName(tokens[k:]):
				return false
			case isProper(answer[t.start:t.end]) && !r.belongs(t.word) && !t.is(national) && !r.owns(t.word, false):
				named = true
			}
		}
		if named {
			return true
		}
	}
	return false
}

// has says that a poll has a share of a role.
func (p *Poll) has(role Role) bool {
	for i := range p.Shares {
		if p.Shares[i].Role == role {
			return true
		}
	}
	return false
}

// dropWeak takes the polls of this sentence back that nobody takes a side in.
func (r *Reader) dropWeak(before int) {
	kept := before
	for i := before; i < len(r.polls); i++ {
		if p := &r.polls[i]; p.has(Support) || p.has(Oppose) || p.has(Other) {
			// Changing places, each keeps its own room for shares.
			r.polls[kept], r.polls[i] = r.polls[i], r.polls[kept]
			kept++
		}
	}
	r.polls = r.polls[:kept]
}

// roleOf is the role of those who took a side, or none.
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
	switch {
	case strings.Count(object, "\"")%2 == 1:
		object += "\"" // of which only the end is in quotation marks
	case strings.Count(object, "“") > strings.Count(object, "”"):
		object += "”"
	}
	if len(object) > longestAnswer {
		object = object[:strings.LastIndexByte(object[:longestAnswer], ' ')+1]
	}
	return strings.TrimSpace(object)
}
