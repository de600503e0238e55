package main

import (
	"fmt"
	"io"

	"pollard/normalize/check"
)

// mostErrors bounds the findings a summary quotes; the rest stand in
// findings.csv.
const mostErrors = 20

// summary counts what a run has seen.
type summary struct {
	articles, unread, tables, polls, events int
	bytes                                   int64
	findings                                map[check.Severity]int
	accepted                                int      // findings that somebody has accepted; not in findings
	errors                                  []string // the first findings of severity error, as file:line: code: message
}

func (s *summary) add(a *article) {
	if a.err != nil {
		s.unread++
		return
	}
	if s.findings == nil {
		s.findings = map[check.Severity]int{}
	}
	s.articles++
	s.bytes += int64(len(a.source))
	s.tables += len(a.dataset.Tables)
	s.polls += len(a.dataset.Polls)
	s.events += len(a.dataset.Events)
	for _, f := range a.findings {
		if f.Accepted != "" {
			s.accepted++
			continue
		}
		s.findings[f.Severity]++
		if f.Severity == check.Error && len(s.errors) < mostErrors {
			s.errors = append(s.errors, fmt.Sprintf("%s:%d: %s: %s", a.input.file, f.Line, f.Code, f.Message))
		}
	}
}

// print tells people what a run found. It holds no time and no path but those
// given to the command, so that two runs print the same.
func (s *summary) print(w io.Writer, output string) {
	for _, e := range s.errors {
		fmt.Fprintln(w, e)
	}
	if more := s.findings[check.Error] - len(s.errors); more > 0 {
		fmt.Fprintf(w, "… and %d more errors, see findings.csv\n", more)
	}
	fmt.Fprintf(w, "%d articles, %d tables: %d polls, %d events\n", s.articles, s.tables, s.polls, s.events)
	accepted := ""
	if s.accepted > 0 {
		accepted = fmt.Sprintf(", %d accepted", s.accepted)
	}
	fmt.Fprintf(w, "findings: %d errors, %d warnings, %d infos%s\n",
		s.findings[check.Error], s.findings[check.Warning], s.findings[check.Info], accepted)
	fmt.Fprintf(w, "written to %s\n", output)
}
