package normalize_test

import (
	"testing"

	"pollard/extract/wikitext"
	"pollard/normalize"
	"pollard/normalize/pollster"
)

// TestComputed: what the shares of a poll add up to and lead by, where one of
// them is merged, a bound or missing, and where others stand behind the lead.
func TestComputed(t *testing.T) {
	const page = `== Parties ==
{| class="wikitable"
! Fieldwork !! Pollster !! Sample !! Red !! Pink !! Blue !! Others !! Lead
|-
| 7 May 2022 || Ipsos || 1,000 || 45.5 || 4.5 || 30 || 20 || 15.5
|-
| 6 May 2022 || Ipsos || 1,000 || colspan="2" | 50 || 30 || 20 || 20
|-
| 5 May 2022 || Ipsos || 1,000 || 45 || ≥ 5 || 30 || 20 || 15
|-
| 4 May 2022 || Ipsos || 1,000 || 45 || – || – || 20 || 15
|-
| 3 May 2022 || Ipsos || 1,000 || 20 || 45 || 30 || 60 || 15
|}
== Two questions ==
{| class="wikitable"
! rowspan="2" | Fieldwork !! rowspan="2" | Pollster !! colspan="3" | Party !! colspan="2" | Premier
|-
! Red !! Blue !! Lead !! Hill !! Dale
|-
| 7 May 2022 || Ipsos || 40 || 30 || 10 || 70 || 20
|-
| 6 May 2022 || Ipsos || 41 || 30 || 11 || 60 || 30
|}
== One question ==
{| class="wikitable"
! Fieldwork !! Pollster !! Support !! Oppose
|-
| 7 May 2022 || Ipsos || 40 || 60
|-
| 6 May 2022 || Ipsos || 40 || –
|-
| 5 May 2022 || Ipsos || – || 60
|}`
	doc, err := wikitext.Reader{}.Read(page)
	if err != nil {
		t.Fatal(err)
	}
	polls := normalize.FromDocument(doc, normalize.Source{}, pollster.Default()).Polls
	want := []struct{ total, lead string }{
		{"100.0", "15.5"}, {"100", "20"}, {"", "15"}, {"", ""}, {"155", "15"},
		{"160", "10"}, {"161", "11"},
		{"100", "20"}, {"", ""}, {"", ""},
	}
	if len(polls) != len(want) {
		t.Fatalf("got %d polls, want %d", len(polls), len(want))
	}
	for i := range polls {
		var total, lead string
		if d, ok := polls[i].TotalComputed(); ok {
			total = d.String()
		}
		if d, ok := polls[i].LeadComputed(); ok {
			lead = d.String()
		}
		if total != want[i].total || lead != want[i].lead {
			t.Errorf("poll of line %d: got total %q and lead %q, want %q and %q", polls[i].Line, total, lead, want[i].total, want[i].lead)
		}
	}
}
