package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"pollard/extract"
	"pollard/normalize"
	"pollard/normalize/check"
)

func newExplain(logs *logOptions) *cobra.Command {
	return &cobra.Command{
		Use:   "explain ID [INPUT...]",
		Short: "Quote the source of a poll, event or finding and spell out how it was read",
		Long: `Explain shows where a record comes from: its source lines quoted, the cells that
took part marked, every value as written and as read, and each finding with its
rule. ID is a poll_id, event_id or finding_id of the output tables; INPUT is
what the run was given, raw/ where none is named.`,
		Example: "  pollard explain kosovo:2018-11:iri\n  pollard explain lead-mismatch:kosovo:2018-11:iri:lead raw",
		Args:    cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			id, roots := args[0], args[1:]
			if len(roots) == 0 {
				roots = []string{"raw"}
			}
			if _, err := logs.logger(cmd.ErrOrStderr()); err != nil {
				return err
			}
			inputs, err := findInputs(roots)
			if err != nil {
				return err
			}
			p := pipeline{stdin: cmd.InOrStdin()}
			if p.registry, err = loadRegistry(roots); err != nil {
				return err
			}
			if p.decisions, err = loadDecisions(roots); err != nil {
				return err
			}
			for _, in := range inputs {
				if !mayHold(in.id, id) {
					continue
				}
				a := p.article(in)
				if a.err != nil {
					return fmt.Errorf("%s: %w", in.file, a.err)
				}
				e := explainer{article: &a, out: cmd.OutOrStdout(), lines: sourceLines(a.source)}
				if e.explain(id) {
					return nil
				}
			}
			return fmt.Errorf("no poll, event or finding has the id %q: expected an id from polls.csv, events.csv or findings.csv of a run over %v", id, roots)
		},
	}
}

// mayHold says that a record of this id can stand in the article: ids begin
// with the article's, those of findings with a code before it.
func mayHold(articleID, id string) bool {
	_, rest, _ := strings.Cut(id, ":")
	for _, s := range []string{id, rest} {
		if after, ok := strings.CutPrefix(s, articleID); ok && after != "" && (after[0] == ':' || after[0] == '#') {
			return true
		}
	}
	return false
}

func sourceLines(source string) []string {
	text, err := extract.Decode(source)
	if err != nil {
		return nil // the article was read, so it was decoded once before
	}
	return extract.Lines(text)
}

// explainer prints what is known of records of one article.
type explainer struct {
	article *article
	out     io.Writer
	lines   []string
}

// explain prints the record of the id; false where the article has none.
func (e *explainer) explain(id string) bool {
	for i := range e.article.dataset.Polls {
		if p := &e.article.dataset.Polls[i]; p.ID == id {
			e.poll(p, nil)
			e.findings(id)
			return true
		}
	}
	for i := range e.article.dataset.Events {
		if ev := &e.article.dataset.Events[i]; ev.ID == id {
			e.event(ev)
			e.findings(id)
			return true
		}
	}
	for i := range e.article.findings {
		if f := &e.article.findings[i]; f.ID == id {
			e.finding(f)
			return true
		}
	}
	return false
}

// finding prints the record a finding is about, then the finding.
func (e *explainer) finding(f *check.Finding) {
	ds := e.article.dataset
	if i := slices.IndexFunc(ds.Polls, func(p normalize.Poll) bool { return p.ID == f.RecordID }); i >= 0 && f.RecordID != "" {
		e.poll(&ds.Polls[i], f.Cells)
	} else if i := slices.IndexFunc(ds.Events, func(ev normalize.Event) bool { return ev.ID == f.RecordID }); i >= 0 && f.RecordID != "" {
		e.event(&ds.Events[i])
	} else {
		fmt.Fprintf(e.out, "%s\n\n", e.article.dataset.Article.Title)
		e.quote(f.Line, nil)
	}
	e.rule(f)
}

func (e *explainer) findings(recordID string) {
	for i := range e.article.findings {
		if f := &e.article.findings[i]; f.RecordID == recordID {
			e.rule(f)
		}
	}
}

// rule prints a finding with what its rule means.
func (e *explainer) rule(f *check.Finding) {
	fmt.Fprintf(e.out, "\n%s: %s\n  %s\n", f.Severity, f.ID, f.Message)
	if f.Suggestion != "" {
		fmt.Fprintf(e.out, "  %s\n", f.Suggestion)
	}
	if f.Accepted != "" {
		fmt.Fprintf(e.out, "  Accepted: %s\n", f.Accepted)
	}
	if r, ok := check.Lookup(f.Code); ok {
		fmt.Fprintf(e.out, "  Rule: %s\n", r.Doc)
	}
}

// ownColumns are the table columns that a poll was read from: not those of the
// answers to another question of its row.
func (e *explainer) ownColumns(p *normalize.Poll) (columns []int) {
	for c := range p.Cells {
		columns = append(columns, c)
	}
	polls := e.article.dataset.Polls
	for i := range polls {
		if q := &polls[i]; q.TableID == p.TableID && q.Row == p.Row && q.ID != p.ID {
			columns = slices.DeleteFunc(columns, func(c int) bool {
				return slices.ContainsFunc(q.Responses, func(r normalize.Response) bool { return r.Column == c })
			})
		}
	}
	return columns
}

// poll prints a poll. Only the cells of the given table columns are marked,
// all that were read where none are given.
func (e *explainer) poll(p *normalize.Poll, columns []int) {
	title := e.article.dataset.Article.Title
	if t := e.table(p.TableID); t == nil {
		fmt.Fprintf(e.out, "poll %s\n%s, told in a sentence\n\n", p.ID, title)
		e.quoteSentence(p)
	} else {
		fmt.Fprintf(e.out, "poll %s\n%s, table %s, row %d\n\n", p.ID, title, p.TableID, p.Row)
		if columns == nil {
			columns = e.ownColumns(p)
		}
		var cells []*extract.Cell
		for _, c := range columns {
			if c >= 0 && c < len(p.Cells) && p.Cells[c] >= 0 {
				cells = append(cells, &t.Rows[p.Row-1].Cells[p.Cells[c]])
			}
		}
		e.quoteRow(t.Line, p.Line, cells)
	}
	fmt.Fprintln(e.out)
	if p.Repair != nil {
		e.value("row", p.Repair.Stated, p.Repair.Read)
		if p.Repair.Taken != "" {
			e.value("row above", "", p.Repair.Taken)
		}
	}
	e.value("fieldwork", p.Fieldwork.Raw, dateInWords(p.Fieldwork))
	e.value("pollster", p.Pollster.Raw, pollsterInWords(p))
	if p.Client.Raw != "" {
		e.value("client", p.Client.Raw, p.Client.Name)
	}
	if p.Population != "" {
		e.value("population", "", p.Population)
	}
	e.value("question", "", p.Question)
	e.figure("sample size", p.Sample)
	for i := range p.Responses {
		name := p.Responses[i].Raw
		if p.Origin == normalize.FromProse {
			name = p.Responses[i].Name
		}
		e.figure(name, p.Responses[i].Share)
	}
	if p.Origin == normalize.FromTable {
		e.figure("lead", p.Lead)
	}
	if total, ok := p.TotalComputed(); ok {
		e.value("sum of shares", "", total.String())
	}
	if lead, ok := p.LeadComputed(); ok {
		e.value("lead computed", "", lead.String())
	}
	if p.Matches != "" {
		e.value("matches", "", p.Matches)
	}
}

func (e *explainer) event(ev *normalize.Event) {
	fmt.Fprintf(e.out, "%s event %s\n%s\n\n", ev.Kind, ev.ID, e.article.dataset.Article.Title)
	e.quote(ev.Line, nil)
	fmt.Fprintln(e.out)
	if ev.Group != "" {
		e.value("group", "", ev.Group)
	}
	e.value("label", "", ev.Label)
	e.value("date", ev.Date.Raw, dateInWords(ev.Date))
}

func (e *explainer) table(id string) *extract.Table {
	tables := e.article.document.Tables
	if i := slices.IndexFunc(tables, func(t extract.Table) bool { return t.ID == id }); i >= 0 {
		return &tables[i]
	}
	return nil
}

// value prints one value as written and as read.
func (e *explainer) value(name, raw, read string) {
	switch {
	case raw == "" && read == "":
		read = "missing"
	case raw != "" && read == "":
		read = fmt.Sprintf("%q → nothing", raw)
	case raw != "":
		read = fmt.Sprintf("%q → %s", raw, read)
	}
	fmt.Fprintf(e.out, "  %-16s %s\n", name, read)
}

func (e *explainer) figure(name string, f normalize.Figure) {
	if f.Raw == "" && name == "sample size" {
		return
	}
	read := ""
	if f.Err == nil && f.Missing == 0 {
		i := f.Interval()
		read = fmt.Sprintf("%s to %s", i.Lo, i.Hi)
		if f.Known {
			read = f.Value.String()
			if name != "sample size" {
				read += fmt.Sprintf(", which stands for %s to %s", i.Lo, i.Hi)
			}
		}
	}
	e.value(name, f.Raw, read)
}

func dateInWords(d normalize.Date) string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%s, %s to %s, stated to the %s", d.EDTF, orOpen(d.Start.String()), orOpen(d.End.String()), d.Precision)
}

func orOpen(day string) string {
	if day == "" {
		return "open"
	}
	return day
}

func pollsterInWords(p *normalize.Poll) string {
	var names []string
	for _, part := range p.Pollster.Parts {
		name := part.Name
		if !part.Known {
			name += " (not in the registry)"
		}
		names = append(names, name)
	}
	return strings.Join(names, " and ")
}
