package normalize

import (
	"strings"

	"pollard/extract"
	"pollard/normalize/number"
	"pollard/normalize/prose"
)

// reader gives the reader of the article's sentences.
func (b *builder) reader() *prose.Reader {
	return prose.NewReader(prose.Context{Question: b.question(), Area: b.areaName, Registry: b.registry})
}

// prose reads the polls and dated statements one paragraph tells.
func (b *builder) prose(r *prose.Reader, l entry) {
	if strings.IndexByte(l.text, '[') >= 0 {
		l.text = inlineRemark().ReplaceAllString(l.text, "")
	}
	polls, events := b.read(r, l)
	for i := range polls {
		b.toldPoll(l, &polls[i], r.Question)
	}
	for i := range events {
		told := &events[i]
		if told.Label == told.DateRaw {
			continue // "2006" above what happened then
		}
		b.ds.Events = append(b.ds.Events, Event{
			Place: Place{Line: l.line}, Kind: ProseEvent, Group: told.Group, Step: told.Group,
			Label: told.Label, Date: Date{Raw: told.DateRaw, Date: told.Date},
		})
		e := &b.ds.Events[len(b.ds.Events)-1]
		e.ID = b.eventID(e)
	}
}

// read reads the sentences of a line, and notes where some are none.
func (b *builder) read(r *prose.Reader, l entry) ([]prose.Poll, []prose.Event) {
	polls, events := r.Read(l.text)
	if r.Overlong() > 0 {
		b.ds.Notes = append(b.ds.Notes, extract.Note{Line: l.line, Code: "sentence-unread",
			Text: "a sentence of thousands of characters, or dozens of dates, is not read"})
	}
	return polls, events
}

// tellsPoll reads the polls of a line of a chronicle, and says whether it tells any. If
// it tells that an accession step was taken, that is the event's.
func (b *builder) tellsPoll(r *prose.Reader, l entry, e *Event) bool {
	polls, events := b.read(r, l)
	for i := range polls {
		b.toldPoll(l, &polls[i], r.Question)
	}
	for i := range events {
		if events[i].Date == e.Date.Date {
			e.Group, e.Step = events[i].Group, events[i].Group
		}
	}
	const keyWords = 5 // at most; more words are a sentence, whose verb tells
	if e.Step == "" && strings.Count(e.Label, " ") < keyWords {
		e.Step = prose.Step(e.Label)
		e.Group = e.Step
	}
	return len(polls) > 0
}

// question is what polls told in the article's sentences ask unless they say
// otherwise: what its tables ask, or what its title is about.
func (b *builder) question() string {
	if len(b.ds.Polls) > 0 && b.ds.Polls[0].Origin == FromTable {
		return b.ds.Polls[0].Question
	}
	return questionOf(b.doc.Title, "", nil)
}

// toldPoll keeps a poll that a line tells. What it returns holds until the next one
// is kept.
func (b *builder) toldPoll(l entry, told *prose.Poll, question string) *Poll {
	b.ds.Polls = append(b.ds.Polls, Poll{
		Place: Place{Line: l.line}, Origin: FromProse, Area: b.area,
		Question: orElse(told.Question, question), Population: told.Population,
		Fieldwork: Date{Raw: told.DateRaw, Date: told.Date}, DateKind: UnknownDate,
		Pollster: Attribution{Raw: told.Pollster},
		Client:   Client{Raw: told.Client, Name: told.Client},
		Basis:    AllRespondents,
		Columns:  Columns{Fieldwork: -1, Pollster: -1, Client: -1, Sample: -1, Lead: -1},
		Sentence: l.text[told.Sentence.Start:told.Sentence.End],
	})
	p := &b.ds.Polls[len(b.ds.Polls)-1] // a poll is large to move
	p.Note = p.Sentence
	if told.Pollster != "" {
		named := b.registry.Resolve(told.Pollster)
		p.Pollster.Parts, p.Client.Name = named.Parts, orElse(told.Client, named.Client)
	}
	for _, f := range []*Figure{&p.Sample, &p.Margin, &p.Total, &p.Lead} {
		f.Missing = number.Blank // sentences are not read for these
	}
	p.Responses = b.ds.store.responsesFor(len(told.Shares))
	for i := range told.Shares {
		s := &told.Shares[i]
		role := Role(s.Role)
		p.Responses[i] = Response{
			Position: i + 1, Raw: s.Raw, Name: responseName(role, s.Answer), Role: role, Column: -1,
			Share: Figure{Raw: s.Raw, Number: s.Number},
			Start: s.Start - told.Sentence.Start, End: s.End - told.Sentence.Start,
		}
	}
	p.ID = b.pollID(p)
	return p
}
