package main

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/rs/zerolog"

	"pollard/normalize"
	"pollard/normalize/check"
)

// The reviewed files of an INPUT folder.
const (
	pollstersName = "pollsters.csv"
	acceptedName  = "accepted.csv"
	hintsName     = "hints.csv"
)

// decisions are what people decided of findings and columns. They do not change
// once read; the zero value holds none.
type decisions struct {
	accepted map[string]acceptance // by finding_id
	hints    map[string][]hint     // by article_id, in the order of the files
}

// acceptance is a row of accepted.csv.
type acceptance struct {
	file   string
	line   int
	id     string
	reason string
}

// hint is a row of hints.csv.
type hint struct {
	file string
	line int
	normalize.Hint
}

// misfit is a hint that changes nothing, and why.
type misfit struct {
	hint
	why string
}

// loadDecisions reads accepted.csv and hints.csv of every input folder that has
// them.
func loadDecisions(args []string) (decisions, error) {
	d := decisions{accepted: map[string]acceptance{}, hints: map[string][]hint{}}
	if err := eachReviewed(args, acceptedName, d.readAccepted); err != nil {
		return d, err
	}
	return d, eachReviewed(args, hintsName, d.readHints)
}

// readAccepted reads finding_id,reason.
func (d *decisions) readAccepted(name string, in io.Reader) error {
	return readReviewed(name, in, []string{"finding_id", "reason"}, func(row *reviewedRow) error {
		id, err := row.get("finding_id", "the id of a finding as in findings.csv")
		if err != nil {
			return err
		}
		reason, err := row.get("reason", "why the finding is accepted")
		if err != nil {
			return err
		}
		if first, again := d.accepted[id]; again {
			return row.wrong("finding_id", fmt.Sprintf("expected each finding once, %s:%d has it too", first.file, first.line))
		}
		d.accepted[id] = acceptance{row.file, row.line, id, reason}
		return nil
	})
}

// readHints reads article_id,table,column,role,reason.
func (d *decisions) readHints(name string, in io.Reader) error {
	return readReviewed(name, in, []string{"article_id", "table", "column", "role", "reason"}, func(row *reviewedRow) error {
		article, err := row.get("article_id", "the id of an article as in articles.csv")
		if err != nil {
			return err
		}
		h := hint{file: row.file, line: row.line}
		if h.Table, err = row.get("table", "a table_id as in tables.csv or the number of a table, from 1"); err != nil {
			return err
		}
		if h.Column, err = row.get("column", "a header or the number of a column, from 1"); err != nil {
			return err
		}
		role, err := row.get("role", "a role")
		if err != nil {
			return err
		}
		var known bool
		if h.Role, known = normalize.ParseRole(role); !known {
			return row.wrong("role", fmt.Sprintf("%q: expected one of %s", role, strings.Join(normalize.RoleNames(), ", ")))
		}
		if _, err := row.get("reason", "why the column holds that"); err != nil {
			return err
		}
		for _, other := range d.hints[article] {
			if other.Table == h.Table && other.Column == h.Column {
				return row.wrong("column", fmt.Sprintf("expected one hint a column, %s:%d has it too", other.file, other.line))
			}
		}
		d.hints[article] = append(d.hints[article], h)
		return nil
	})
}

// of gives the hints of an article.
func (d *decisions) of(article string) []normalize.Hint {
	var hints []normalize.Hint
	for _, h := range d.hints[article] {
		hints = append(hints, h.Hint)
	}
	return hints
}

// misfits gives the hints of an article that fit no column of it.
func (d *decisions) misfits(ds *normalize.Dataset) []misfit {
	hints := d.hints[ds.Article.ID]
	if len(hints) == 0 {
		return nil
	}
	var all []misfit
	for i, why := range normalize.Misfits(d.of(ds.Article.ID), ds) {
		if why != "" {
			all = append(all, misfit{hints[i], why})
		}
	}
	return all
}

// accept marks the findings that are accepted.
func (d *decisions) accept(found []check.Finding) {
	if len(d.accepted) == 0 {
		return
	}
	for i := range found {
		found[i].Accepted = d.accepted[found[i].ID].reason
	}
}

// used notes, article by article, which decisions a run had a use for.
type used struct {
	decisions *decisions
	findings  map[string]bool // accepted ones that were there
	articles  map[string]bool // with hints
}

// add notes the decisions one article had a use for, and warns of hints it had
// none for.
func (u *used) add(a *article, log *zerolog.Logger) {
	if u.findings == nil {
		u.findings, u.articles = map[string]bool{}, map[string]bool{}
	}
	if len(u.decisions.hints[a.input.id]) > 0 {
		u.articles[a.input.id] = true
	}
	for _, m := range a.misfits {
		log.Warn().Str("file", m.file).Int("line", m.line).Str("code", "hint-unfit").Msg(m.why)
	}
	for i := range a.findings {
		if a.findings[i].Accepted != "" {
			u.findings[a.findings[i].ID] = true
		}
	}
}

// warn tells which decisions the run had no use for, in the order of the files.
func (u *used) warn(log *zerolog.Logger) {
	var stale []acceptance
	for id, a := range u.decisions.accepted {
		if !u.findings[id] {
			stale = append(stale, a)
		}
	}
	slices.SortFunc(stale, func(a, b acceptance) int { return cmp.Or(cmp.Compare(a.file, b.file), cmp.Compare(a.line, b.line)) })
	for _, a := range stale {
		log.Warn().Str("file", a.file).Int("line", a.line).Str("code", "accepted-stale").Str("finding", a.id).
			Msg("stale: no finding of this run has this id")
	}
	var lost []hint
	var articles []string
	for id, hints := range u.decisions.hints {
		if !u.articles[id] {
			lost = append(lost, hints...)
			articles = append(articles, id)
		}
	}
	slices.Sort(articles)
	slices.SortFunc(lost, func(a, b hint) int { return cmp.Or(cmp.Compare(a.file, b.file), cmp.Compare(a.line, b.line)) })
	for _, h := range lost {
		log.Warn().Str("file", h.file).Int("line", h.line).Str("code", "hint-unfit").Msg("no article of this run has this article_id")
	}
}
