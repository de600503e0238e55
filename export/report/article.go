package report

import (
	"pollard/export"
)

// How much of an article its page shows. What is beyond is counted, and the
// page says where it is.
const (
	maxPolls    = 2000
	maxAnswers  = 60_000
	maxEvents   = 1000
	maxFindings = 1000 // besides those of polls that are shown
	maxTables   = 200
	maxUnread   = 20 // rows of a table that were not read
)

// article is what the tables say of one article, up to the bounds above.
type article struct {
	id, title, language, format, path, url, revision string

	tables   []*table
	polls    []*poll
	events   []event
	findings []*finding // those not beside a poll

	// Counts of all there is.
	tableCount, pollCount, eventCount, findingCount, otherFindings int
	severities                                                     severities
}

// severities counts findings.
type severities struct{ errors, warnings, infos, accepted int }

// table is one table of the article.
type table struct {
	id, section, caption, kind, columns string
	headerRows, rows, line, lineEnd     int
	dispositions                        map[string]int
	unread                              []unreadRow
	unreadCount                         int
}

// unreadRow is a row that became nothing.
type unreadRow struct {
	Row, Line int
	Reason    string
}

// poll is one poll with its answers and what the findings say of it.
type poll struct {
	id, table                      string
	row, line                      int
	told                           bool // in a sentence
	matches                        string
	question, population, scenario string
	dateRaw, date, dateKind        string
	start, end                     int64 // days
	dated                          bool
	pollster, client               string
	sample                         string
	sampleSize                     int64
	hasSample                      bool
	margin                         int64 // of error
	hasMargin                      bool
	decided                        bool // the shares leave the undecided out
	leadRaw                        string
	lead                           int64
	hasLead                        bool
	note, refs, repair, status     string
	answers                        []answer
	findings                       []*finding
	unanswered                     bool // its answers are beyond the bound
}

// answer is one response of a poll.
type answer struct {
	name, role, raw, missing, mergedWith string
	share, least, most                   int64
	known, bounded                       bool
	stated                               string // share with the places it was stated with
}

// event is a dated statement.
type event struct {
	table, kind, group, label, dateRaw, date, precision string
	line                                                int
	start, end                                          int64
	dated                                               bool
}

// finding is what a rule says.
type finding struct {
	id, code, severity, record, table   string
	column, message, suggestion, reason string
	row, line                           int
	stated, computed                    string
	quotes                              []export.Quote
}

// open says that nobody has accepted the finding.
func (f *finding) open() bool { return f.reason == "" }

// readArticle gathers what a batch says of the article of a row of articles.
func readArticle(b export.Batch, cells []export.Value) *article {
	r := rowOf(export.Articles, cells)
	a := &article{
		id: r.text("article_id"), title: r.text("title"), language: r.text("language"), format: r.text("format"),
		path: r.text("source_path"), url: r.text("source_url"), revision: r.text("revision_id"),
	}
	a.readTables(b)
	polls := a.readPolls(b)
	a.readAnswers(b, polls)
	a.readFindings(b, polls)
	a.readEvents(b)
	return a
}

// rows are the rows of a table that are the article's.
func (a *article) rows(b export.Batch, table int, use func(row)) {
	for cells := range b.Rows(table) {
		if r := rowOf(table, cells); r.text("article_id") == a.id {
			use(r)
		}
	}
}

func (a *article) readTables(b export.Batch) {
	tables := map[string]*table{}
	a.rows(b, export.ArticleTables, func(r row) {
		if a.tableCount++; a.tableCount > maxTables {
			return
		}
		t := &table{
			id: r.text("table_id"), section: r.text("section"), caption: r.text("caption"), kind: r.text("kind"),
			columns: r.text("columns_map"), headerRows: r.count("header_rows"), rows: r.count("rows"),
			line: r.count("source_line"), lineEnd: r.count("source_line_end"), dispositions: map[string]int{},
		}
		tables[t.id] = t
		a.tables = append(a.tables, t)
	})
	for cells := range b.Rows(export.Ledger) {
		r := rowOf(export.Ledger, cells)
		t := tables[r.text("table_id")]
		if t == nil {
			continue
		}
		what := r.text("disposition")
		t.dispositions[what]++
		if what != "unread" {
			continue
		}
		if t.unreadCount++; t.unreadCount <= maxUnread {
			t.unread = append(t.unread, unreadRow{r.count("row"), r.count("source_line"), text(r.text("reason"))})
		}
	}
}

func (a *article) readPolls(b export.Batch) map[string]*poll {
	polls := map[string]*poll{}
	a.rows(b, export.Polls, func(r row) {
		if a.pollCount++; a.pollCount > maxPolls {
			return
		}
		p := &poll{
			id: r.text("poll_id"), table: r.text("table_id"), row: r.count("row"), line: r.count("source_line"),
			told: r.text("origin") == "prose", matches: r.text("matches"),
			question: label(r.text("question")), population: label(r.text("population")), scenario: label(r.text("scenario")),
			dateRaw: label(r.text("fieldwork_raw")), date: r.text("fieldwork"), dateKind: r.text("date_kind"),
			pollster: label(r.text("pollster")), client: label(r.text("client")), sample: label(r.text("sample_size_raw")),
			decided: r.text("basis") == "decided", leadRaw: label(r.text("lead_raw")),
			note: text(r.text("note")), refs: clip(r.text("refs"), longestRefs), repair: r.text("repair"), status: r.text("status"),
		}
		if p.pollster == "" {
			p.pollster = label(r.text("pollster_raw"))
		}
		p.sampleSize, p.hasSample = r.integer("sample_size")
		p.margin, p.hasMargin = r.share("margin_of_error")
		p.lead, p.hasLead = r.share("lead_stated")
		p.start, p.end, p.dated = r.span("fieldwork_start", "fieldwork_end")
		polls[p.id] = p
		a.polls = append(a.polls, p)
	})
	return polls
}

// span is the first and the last day of a date. Of a date that is open on one
// side both are the day there is.
func (r row) span(first, last string) (start, end int64, ok bool) {
	start, hasStart := r.day(first)
	end, hasEnd := r.day(last)
	switch {
	case !hasStart:
		start = end
	case !hasEnd:
		end = start
	}
	return start, max(start, end), hasStart || hasEnd
}

func (a *article) readAnswers(b export.Batch, polls map[string]*poll) {
	n := 0
	for cells := range b.Rows(export.Responses) {
		r := rowOf(export.Responses, cells)
		p := polls[r.text("poll_id")]
		if p == nil {
			continue
		}
		if n++; n > maxAnswers {
			p.unanswered = true
			continue
		}
		v := answer{
			name: label(r.text("response")), role: r.text("role"), raw: label(r.text("share_raw")),
			missing: r.text("missing"), mergedWith: label(r.text("merged_with")), stated: r.text("share"),
		}
		v.share, v.known = r.share("share")
		var hasLeast, hasMost bool
		v.least, hasLeast = r.share("share_min")
		v.most, hasMost = r.share("share_max")
		v.bounded = hasLeast && hasMost
		p.answers = append(p.answers, v)
	}
	for i, p := range a.polls {
		if !p.unanswered {
			continue
		}
		for _, p := range a.polls[i:] {
			p.unanswered = true
		}
		a.polls = a.polls[:i]
		return
	}
}

func (a *article) readFindings(b export.Batch, polls map[string]*poll) {
	a.rows(b, export.Findings, func(r row) {
		f := &finding{
			id: r.text("finding_id"), code: r.text("code"), severity: r.text("severity"), record: r.text("record_id"),
			table: r.text("table_id"), row: r.count("row"), line: r.count("source_line"), column: label(r.text("column")),
			message: text(r.text("message")), suggestion: text(r.text("suggestion")), reason: text(r.text("accepted")),
			stated: label(r.text("stated")), computed: label(r.text("computed")),
		}
		f.quotes = b.Quotes[f.id]
		a.findingCount++
		a.severities.add(f)
		if p := polls[f.record]; p != nil && !p.unanswered {
			p.findings = append(p.findings, f)
			return
		}
		if a.otherFindings++; a.otherFindings <= maxFindings {
			a.findings = append(a.findings, f)
		}
	})
}

func (s *severities) add(f *finding) {
	switch {
	case !f.open():
		s.accepted++
	case f.severity == "error":
		s.errors++
	case f.severity == "warning":
		s.warnings++
	default:
		s.infos++
	}
}

func (a *article) readEvents(b export.Batch) {
	a.rows(b, export.Events, func(r row) {
		if a.eventCount++; a.eventCount > maxEvents {
			return
		}
		e := event{
			table: r.text("table_id"), kind: r.text("kind"), group: label(r.text("group")), label: text(r.text("label")),
			dateRaw: label(r.text("date_raw")), date: r.text("date"), precision: r.text("date_precision"), line: r.count("source_line"),
		}
		e.start, e.end, e.dated = r.span("date_start", "date_end")
		a.events = append(a.events, e)
	})
}
