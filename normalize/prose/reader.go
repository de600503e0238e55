package prose

import (
	"sync"

	"pollard/normalize/edtf"
)

// reader reads one paragraph and remembers the poll its sentences are about.
// What is found in a sentence more than one rule asks for is found once.
type reader struct {
	*article
	paragraph string
	lower     string  // the paragraph in lower case, once its words are asked for
	last      *source // of the sentence before, where it told a poll
	recent    *source // of the last sentence that did

	at        Sentence // the sentence that is read
	text      string   // its words
	tokenized bool
	searched  bool
	found     []edtf.Mention // its dates

	// Kept to be filled again.
	polls     []Poll
	events    []Event
	sentences []Sentence
	tokens    []token
	clause    []token
	figures   []figure
	sides     []stance
}

// readers are the readers that are not reading, for their buffers.
var readers = sync.Pool{New: func() any { return new(reader) }}

func newReader(paragraph string, ctx Context) *reader {
	r := readers.Get().(*reader)
	r.paragraph = paragraph
	if r.article == nil || r.Context != ctx {
		r.article = newArticle(ctx)
	}
	r.sentences = appendSentences(r.sentences[:0], paragraph)
	return r
}

// release gives the buffers back.
func (r *reader) release() {
	clear(r.polls) // their shares are the caller's
	*r = reader{
		article: r.article, polls: r.polls[:0], events: r.events[:0],
		sentences: r.sentences, tokens: r.tokens, clause: r.clause, figures: r.figures, sides: r.sides,
	}
	readers.Put(r)
}

// begin goes on to a sentence.
func (r *reader) begin(s Sentence) {
	r.at, r.text = s, r.paragraph[s.Start:s.End]
	r.tokenized, r.searched = false, false
}

// words are the words of the sentence.
func (r *reader) words() []token {
	if !r.tokenized {
		r.tokens, r.tokenized = r.appendWords(r.tokens[:0], 0, len(r.text)), true
	}
	return r.tokens
}

// wordsIn are the words of a part of the sentence.
func (r *reader) wordsIn(from, to int) []token {
	if r.tokenized {
		return between(r.tokens, from, to)
	}
	r.clause = r.appendWords(r.clause[:0], from, to)
	return r.clause
}

func (r *reader) appendWords(out []token, from, to int) []token {
	if r.lower == "" {
		r.lower = lowered(r.paragraph)
	}
	return appendFolded(out, r.text[:to], r.lower[r.at.Start:], from)
}

// mentions are the dates of the sentence.
func (r *reader) mentions() []edtf.Mention {
	if !r.searched {
		r.found, r.searched = edtf.Find(r.text, edtf.Context{}), true
	}
	return r.found
}
