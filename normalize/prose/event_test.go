package prose

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestEventsFile reads events.txt, which has the form of sentences.txt, with
//
//	date | step
//
// for each dated statement, the step empty where none was taken.
func TestEventsFile(t *testing.T) {
	const name = "testdata/events.txt"
	cases, _ := readCases(t, name)
	for _, c := range cases {
		var got []string
		for _, e := range eventsIn(c.paragraph) {
			got = append(got, strings.TrimSpace(fmt.Sprintf("%s | %s", e.Date.EDTF, e.Group)))
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s:%d: %s\n(-want +got)\n%s", name, c.line, c.paragraph, diff)
		}
	}
}
