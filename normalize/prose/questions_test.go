package prose

import (
	"strings"
	"testing"

	"pollard/normalize/pollster"
)

// supported are the forms in which forms.txt's questions are told.
var supported = [...]string{
	"A Sentio poll of May 2015 found 40% in favour of {X} and 35% against.",
	"In a Sentio poll of May 2015, 40% of respondents supported {X}.",
	"A Sentio poll of May 2015 put support for {X} at 40%.",
	"In a Sentio poll of May 2015, {X} was supported by 40% and opposed by 35%.",
}

// TestQuestions counts which of what is supported is told from the article's own
// question, or taken for it, as forms.txt has it.
func TestQuestions(t *testing.T) {
	list := forms(t)
	for kind, reached := range map[string]int{"own": 1031, "else": 713} {
		right, all := 0, 0
		for _, l := range list[kind] {
			head, things, _ := strings.Cut(l, " | ")
			area, question, _ := strings.Cut(head, "; ")
			ctx := Context{Registry: pollster.Default(), Area: area, Question: question}
			for _, thing := range strings.Split(things, "; ") {
				for _, form := range supported {
					all++
					polls := pollsIn(strings.ReplaceAll(form, "{X}", thing), ctx)
					if len(polls) == 1 && (polls[0].Question == "") == (kind == "own") && polls[0].Population == "" {
						right++
					} else {
						t.Logf("%s: %s: %s", kind, l[:len(head)], strings.ReplaceAll(form, "{X}", thing))
					}
				}
			}
		}
		t.Logf("%s: %d of %d right", kind, right, all)
		if right < reached {
			t.Errorf("%s: %d of %d right: %d were before", kind, right, all, reached)
		}
	}
}
