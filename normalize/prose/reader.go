package prose

import (
	"sync"

	"pollard/normalize/edtf"
)

// Reader reads one paragraph after another of one article. It remembers, in a
// paragraph, the poll its sentences are about. What is found in a sentence more
// than one rule asks for is found once.
type Reader struct {
	*article
	paragraph string
	last      *source // of the sentence before, where it told a poll; the recent one
	recent    *source // of the last sentence that did
	rested    bool    // a remark stands between the last poll and the sentence
	turning   bool    // the sentence goes over to another poll
	later     string  // who a later sentence says made its poll
	voted     bool    // the sentences before are about a vote that was held
	scope     scope   // of the paragraph
	sources   [2]source
	headed    edtf.Date // what heads the paragraphs, where that is a date
	headedRaw string
	leading   source // the poll that what stands above a list tells of
	led       bool   // there is one
	newest    newest
	now       told // what the figures of the sentence answered
	before    told // those of the last sentence that told any

	at        Sentence // the sentence that is read
	number    int      // which one of the paragraph it is
	long      int      // sentences that were not read
	text      string   // its words
	tokenized bool
	seen      mark // what its words are
	searched  bool
	found     []edtf.Mention // its dates

	// Kept to be filled again.
	finder    edtf.Finder
	polls     []Poll
	events    []Event
	sentences []outline
	tokens    []token
	clause    []token
	figures   []figure
	sides     []stance
}

// readers are the readers that are not reading, for their buffers.
var readers = sync.Pool{New: func() any { return new(Reader) }}

// NewReader gives a Reader for an article. Release it when it is done.
func NewReader(ctx Context) *Reader {
	r := readers.Get().(*Reader)
	if r.article == nil || r.Context != ctx {
		r.article = newArticle(ctx)
	}
	return r
}

// Under says which date heads the paragraphs that are read from here on, so that their
// polls are of it unless they tell another; zero where none does.
func (r *Reader) Under(date edtf.Date, raw string) { r.headed, r.headedRaw = date, raw }

// Introduce says what stands above the lines of a list that are read from here on: those
// lean on the poll it tells of, "A poll by Nielsen asked more:". Where it is empty, or tells
// of none, they are read as paragraphs are.
func (r *Reader) Introduce(intro string) {
	r.led = false
	if intro == "" {
		return
	}
	r.Read(intro)
	if n := len(r.sentences) - 1; n >= 0 && !r.sentences[n].percent {
		r.number = n
		r.begin(r.sentences[n].Sentence)
		r.announcement()
	}
	if r.last != nil {
		r.leading, r.led = *r.last, true
		r.leading.announced = true
	}
}

// Release gives the buffers of a Reader back. What it has read is gone then.
func (r *Reader) Release() {
	r.paragraph, r.text, r.found, r.long = "", "", nil, 0
	r.last, r.recent, r.sources, r.newest = nil, nil, [2]source{}, newest{}
	r.now, r.before = told{}, told{}
	r.headed, r.headedRaw = edtf.Date{}, ""
	r.leading, r.led = source{}, false
	r.polls, r.events, r.sentences = kept(r.polls), kept(r.events), kept(r.sentences)
	r.tokens, r.clause = kept(r.tokens), kept(r.clause)
	r.figures, r.sides = kept(r.figures), kept(r.sides)
	readers.Put(r)
}

// mostKept is how long a list can be for its room to be kept.
const mostKept = 1024

// kept is the room of a list, unless it was made for an article like no other.
func kept[T any](list []T) []T {
	if cap(list) > mostKept {
		return nil
	}
	return list[:0]
}

// Read gives the polls and the dated statements a paragraph tells, each in the
// order of their sentences. A sentence that tells a poll is no event. What it
// returns holds until it is called again.
func (r *Reader) Read(paragraph string) ([]Poll, []Event) {
	r.paragraph, r.last, r.recent, r.voted, r.rested, r.scope = paragraph, nil, nil, false, false, unasked
	r.newest.date, r.newest.aside = edtf.Date{}, false
	if r.led {
		r.sources[0] = r.leading
		r.last, r.recent = &r.sources[0], &r.sources[0]
	}
	r.polls, r.events = r.polls[:0], r.events[:0]
	sentences, percent := appendSentences(r.sentences[:0], paragraph)
	r.sentences = sentences
	for i, s := range sentences {
		if s.End-s.Start > longestSentence {
			if s.year || s.percent || s.poll {
				r.long++
			}
			continue
		}
		r.number = i
		r.begin(s.Sentence)
		told := (s.Start < percent || s.poll && maybeLead(r.text)) && r.sentence(s.percent)
		if len(r.polls) > 0 && s.Start > percent && r.last != nil && (isSameSubject(r.text) || tellsBack(r.text)) {
			r.announcement() // who made the poll, told last
		}
		if s.year && !told {
			r.dated()
		}
	}
	return r.polls, r.events
}

// longestSentence is how many bytes of a sentence are read. What goes on for longer
// without a stop is a list or a table that lost its shape.
const longestSentence = 4 << 10

// Overlong is how many sentences that may tell something were too long to be read, or told
// too many dates to be more than a list of them, since it was called last.
func (r *Reader) Overlong() int {
	n := r.long
	r.long = 0
	return n
}

// begin goes on to a sentence.
func (r *Reader) begin(s Sentence) {
	r.at, r.text = s, r.paragraph[s.Start:s.End]
	r.tokenized, r.searched = false, false
	r.figures, r.sides = r.figures[:0], r.sides[:0]
}

// words are the words of the sentence.
func (r *Reader) words() []token {
	if !r.tokenized {
		r.tokens, r.tokenized, r.seen = appendTokens(r.tokens[:0], r.text), true, 0
		for i := range r.tokens {
			r.seen |= r.tokens[i].marks
		}
	}
	return r.tokens
}

// mentions are the dates of the sentence.
func (r *Reader) mentions() []edtf.Mention {
	if !r.searched {
		r.found, r.searched = r.finder.Find(r.text, edtf.Context{}), true
	}
	return r.found
}

// tell makes a source the one of the sentence that was read.
func (r *Reader) tell(s source) {
	next := &r.sources[0]
	if r.recent == next {
		next = &r.sources[1]
	}
	*next = s
	r.remember(next)
	r.before = r.now
	r.last, r.recent, r.rested = next, next, false
}
