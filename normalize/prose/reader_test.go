package prose

import (
	"fmt"
	"slices"
	"testing"

	"pollard/normalize/pollster"
)

// readAlone is what a paragraph tells that is the only one of its article, for good.
func readAlone(paragraph string, ctx Context) ([]Poll, []Event) {
	r := NewReader(ctx)
	defer r.Release()
	polls, events := r.Read(paragraph)
	polls = slices.Clone(polls)
	for i := range polls {
		polls[i].Shares = slices.Clone(polls[i].Shares)
	}
	return polls, slices.Clone(events)
}

func pollsIn(paragraph string, ctx Context) []Poll {
	polls, _ := readAlone(paragraph, ctx)
	return polls
}

func eventsIn(paragraph string) []Event {
	_, events := readAlone(paragraph, Context{Registry: pollster.Default()})
	return events
}

// TestReaderReadsOn holds one Reader of many paragraphs to what is read of each
// by itself.
func TestReaderReadsOn(t *testing.T) {
	ctx := Context{Question: "NATO membership", Area: "Montenegro", Registry: pollster.Default()}
	paragraphs := rawParagraphs(t)
	r := NewReader(ctx)
	defer r.Release()
	for range 2 {
		for _, p := range paragraphs {
			polls, events := r.Read(p)
			wantPolls, wantEvents := readAlone(p, ctx)
			if got, want := fmt.Sprintf("%v", polls), fmt.Sprintf("%v", wantPolls); got != want {
				t.Fatalf("%q: polls\n%s\nwant\n%s", p, got, want)
			}
			if got, want := fmt.Sprintf("%v", events), fmt.Sprintf("%v", wantEvents); got != want {
				t.Fatalf("%q: events\n%s\nwant\n%s", p, got, want)
			}
		}
	}
}

// TestReadAllocates holds reading to a few allocations a paragraph: names in
// lower case and days in EDTF.
func TestReadAllocates(t *testing.T) {
	ctx := Context{Question: "NATO membership", Area: "Montenegro", Registry: pollster.Default()}
	paragraphs := rawParagraphs(t)
	r := NewReader(ctx)
	defer r.Release()
	const most = 2 // a paragraph
	n := testing.AllocsPerRun(3, func() {
		for _, p := range paragraphs {
			r.Read(p)
		}
	})
	if n > most*float64(len(paragraphs)) {
		t.Errorf("%v allocations for %d paragraphs", n, len(paragraphs))
	}
}
