package normalize_test

import (
	"testing"

	"pollard/extract/wikitext"
	"pollard/normalize"
	"pollard/normalize/pollster"
)

// TestPollsterAsWritten: the number of a register stays with the name it was
// written below, and who paid does not.
func TestPollsterAsWritten(t *testing.T) {
	const page = `{| class="wikitable"
! Fieldwork !! Pollster !! Sample !! Red !! Blue
|-
| 3–4 October 2018 || Ibope<br>(BR-08245/2018) || 3,010 || 45% || 40%
|-
| 1–2 October 2018 || Datafolha<br>(Jornal do Vale) || 2,002 || 44% || 40%
|}`
	doc, err := wikitext.Reader{}.Read(page)
	if err != nil {
		t.Fatal(err)
	}
	polls := normalize.FromDocument(doc, normalize.Source{}, pollster.Default()).Polls
	if len(polls) != 2 {
		t.Fatalf("got %d polls, want 2", len(polls))
	}
	for i, want := range []struct{ raw, note, client string }{
		{"Ibope (BR-08245/2018)", "(BR-08245/2018)", ""},
		{"Datafolha", "", "Jornal do Vale"},
	} {
		if p := &polls[i]; p.Pollster.Raw != want.raw || p.Note != want.note || p.Client.Raw != want.client {
			t.Errorf("poll %d: got %q, %q, %q, want %q", i+1, p.Pollster.Raw, p.Note, p.Client.Raw, want)
		}
	}
}
