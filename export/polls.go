package export

import (
	"strings"

	"pollard/normalize"
	"pollard/normalize/pollster"
)

// pollRecord is what a row of polls is made of: a poll and what follows from it.
type pollRecord struct {
	*normalize.Poll
	article Value
	verdict verdict
	yesNo   bool
}

// set makes it the record of a poll and of what the findings say of it.
func (r *pollRecord) set(p *normalize.Poll, v verdict) {
	if v.status == "" {
		v.status = statusOK
	}
	r.Poll, r.verdict, r.yesNo = p, v, p.YesNo()
}

var polls = define("polls", "One row a poll, or a scenario or population of it where it has several.", []field[*pollRecord]{
	{Column{Name: "poll_id", Type: Text, Distinct: true, Required: true, Example: "serbia:2017-10-06/2017-10-12:ipsos",
		Doc: "ID of the poll: article:fieldwork:pollster, with ~2 for a second one; stable when rows move"},
		func(r *pollRecord) Value { return textValue(r.ID) }},
	{Column{Name: "article_id", Type: Text, Required: true, Example: "serbia",
		Doc: "Article the poll was read from"},
		func(r *pollRecord) Value { return r.article }},
	{Column{Name: "table_id", Type: Text, Example: "serbia#t1",
		Doc: "Table the poll was read from; missing for a poll told in a sentence"},
		func(r *pollRecord) Value { return textValue(r.TableID) }},
	{Column{Name: "row", Type: Integer, Example: "14",
		Doc: "Row of the table, counted from 1, header rows included; of a table whose polls are its columns, the column"},
		func(r *pollRecord) Value { return placeRow(r.Place) }},
	{Column{Name: "source_line", Type: Integer, Example: "125",
		Doc: "Line of the source, counted from 1"},
		func(r *pollRecord) Value { return positiveValue(r.Line) }},
	{Column{Name: "origin", Type: Enum, Values: []string{"table", "prose"}, Example: "table",
		Doc: "Where the poll was told"},
		func(r *pollRecord) Value { return wordValue(r.Origin) }},
	{Column{Name: "matches", Type: Text, Example: "serbia:2017-10-06/2017-10-12:ipsos",
		Doc: "poll_id of the table row that tells the same poll; only for polls told in a sentence"},
		func(r *pollRecord) Value { return textValue(r.Matches) }},
	{Column{Name: "area", Type: Text, Example: "RS",
		Doc: "Country or territory that was polled (ISO 3166-1 alpha-2; XK for Kosovo)"},
		func(r *pollRecord) Value { return textValue(r.Area) }},
	{Column{Name: "question", Type: Text, Example: "NATO membership",
		Doc: "What was asked"},
		func(r *pollRecord) Value { return textValue(r.Question) }},
	{Column{Name: "population", Type: Text, Example: "Kosovo Serbs",
		Doc: "Who was asked; missing for the general population"},
		func(r *pollRecord) Value { return textValue(r.Population) }},
	{Column{Name: "scenario", Type: Text, Example: "If the referendum were held tomorrow",
		Doc: "Which case was asked about, where a poll asks about several; the words that head its rows, where such words part the table"},
		func(r *pollRecord) Value { return textValue(r.Scenario) }},
	{Column{Name: "fieldwork_raw", Type: Text, Example: "6–12 October 2017",
		Doc: "Date as written"},
		func(r *pollRecord) Value { return textValue(r.Fieldwork.Raw) }},
	{Column{Name: "fieldwork", Type: Text, Example: "2017-10-06/2017-10-12",
		Doc: "Date as read (EDTF), no finer than it was written"},
		func(r *pollRecord) Value { return textValue(r.Fieldwork.EDTF) }},
	{Column{Name: "fieldwork_start", Type: Date, Example: "2017-10-06",
		Doc: "First day the date covers"},
		func(r *pollRecord) Value { return dayValue(r.Fieldwork.Start) }},
	{Column{Name: "fieldwork_end", Type: Date, Example: "2017-10-12",
		Doc: "Last day the date covers"},
		func(r *pollRecord) Value { return dayValue(r.Fieldwork.End) }},
	{Column{Name: "date_precision", Type: Enum, Values: precisions, Example: "day",
		Doc: "How finely the date is stated"},
		func(r *pollRecord) Value { return precisionValue(r.Fieldwork) }},
	{Column{Name: "date_kind", Type: Enum, Values: []string{"fieldwork", "publication", "unknown"}, Example: "fieldwork",
		Doc: "What the date is the date of"},
		func(r *pollRecord) Value { return wordValue(r.DateKind) }},
	{Column{Name: "pollster_raw", Type: Text, Example: "Ipsos Strategic Marketing[12]",
		Doc: "Pollster as written"},
		func(r *pollRecord) Value { return textValue(r.Pollster.Raw) }},
	{Column{Name: "pollster_id", Type: Text, Example: "ipsos",
		Doc: "ID of the pollster in pollsters; those of joint pollsters are joined by a semicolon and a space"},
		func(r *pollRecord) Value { return textValue(joinParts(r.Pollster.Parts, pollsterID)) }},
	{Column{Name: "pollster", Type: Text, Example: "Ipsos",
		Doc: "Name of the pollster; joint pollsters are joined by a semicolon and a space"},
		func(r *pollRecord) Value { return textValue(joinParts(r.Pollster.Parts, pollsterName)) }},
	{Column{Name: "client_raw", Type: Text, Example: "for Politika",
		Doc: "Client as written"},
		func(r *pollRecord) Value { return textValue(r.Client.Raw) }},
	{Column{Name: "client", Type: Text, Example: "Politika",
		Doc: "Who paid for the poll"},
		func(r *pollRecord) Value { return textValue(r.Client.Name) }},
	{Column{Name: "sample_size_raw", Type: Text, Example: "~1,200",
		Doc: "Sample size as written"},
		func(r *pollRecord) Value { return textValue(r.Sample.Raw) }},
	{Column{Name: "sample_size", Type: Integer, Unit: "people", Example: "1200",
		Doc: "Sample size; missing where only a range or an upper bound is stated"},
		func(r *pollRecord) Value { return sampleValue(r.Sample) }},
	{Column{Name: "sample_size_qualifier", Type: Enum, Example: "approx",
		Values: []string{"approx", "less_than", "at_most", "more_than", "at_least", "range"},
		Doc:    "How the sample size is hedged; missing where it is stated flatly"},
		func(r *pollRecord) Value { return wordValue(r.Sample.Qualifier.String()) }},
	{Column{Name: "margin_of_error", Type: Decimal, Unit: "percentage points", Example: "3.1",
		Doc: "Margin of error as stated"},
		func(r *pollRecord) Value { return figureValue(r.Margin) }},
	{Column{Name: "support", Type: Decimal, Unit: "percent", Example: "43.0",
		Doc: "Share in favour; only where the question is one of for or against"},
		func(r *pollRecord) Value { return r.share(normalize.Support) }},
	{Column{Name: "oppose", Type: Decimal, Unit: "percent", Example: "51.0",
		Doc: "Share against; only where the question is one of for or against"},
		func(r *pollRecord) Value { return r.share(normalize.Oppose) }},
	{Column{Name: "neutral", Type: Decimal, Unit: "percent", Example: "6.0",
		Doc: "Share in between, else of the undecided; only where the question is one of for or against"},
		func(r *pollRecord) Value { return r.share(normalize.Neutral, normalize.Undecided) }},
	{Column{Name: "margin", Type: Decimal, Unit: "percentage points", Example: "-8.0",
		Doc: "support minus oppose, computed; missing where either is"},
		func(r *pollRecord) Value { return computedValue(r.MarginComputed()) }},
	{Column{Name: "total", Type: Decimal, Unit: "percent", Example: "100.0",
		Doc: "Sum of all shares, computed; missing where a response has no single figure"},
		func(r *pollRecord) Value { return computedValue(r.TotalComputed()) }},
	{Column{Name: "basis", Type: Enum, Values: []string{"all", "decided"}, Example: "all",
		Doc: "Whom the shares are percentages of: all who were asked, or those who decided"},
		func(r *pollRecord) Value { return wordValue(r.Basis) }},
	{Column{Name: "lead_raw", Type: Text, Example: "8%",
		Doc: "Lead as written"},
		func(r *pollRecord) Value { return textValue(r.Lead.Raw) }},
	{Column{Name: "lead_stated", Type: Decimal, Unit: "percentage points", Example: "8",
		Doc: "Lead as read; 0 for a tie"},
		func(r *pollRecord) Value { return figureValue(r.Lead) }},
	{Column{Name: "leader", Type: Text, Example: "Oppose",
		Doc: "Response the lead is stated for; missing for a tie"},
		func(r *pollRecord) Value { return textValue(r.Leader) }},
	{Column{Name: "lead_computed", Type: Decimal, Unit: "percentage points", Example: "8.0",
		Doc: "Lead the shares give: the distance of support and oppose, else the largest share minus the second largest, others and undecided left out"},
		func(r *pollRecord) Value { return computedValue(r.LeadComputed()) }},
	{Column{Name: "note", Type: Text, Distinct: true, Example: "Face-to-face",
		Doc: "Remark on the poll, as written"},
		func(r *pollRecord) Value { return textValue(r.Note) }},
	{Column{Name: "refs", Type: Text, Example: "[12] [13]",
		Doc: "References of the row, joined by spaces"},
		func(r *pollRecord) Value { return textValue(strings.Join(r.Refs, " ")) }},
	{Column{Name: "repair", Type: Enum, Values: []string{"realigned"}, Example: "realigned",
		Doc: "What was done to read the row; missing where every cell stood in its column"},
		func(r *pollRecord) Value { return r.repair() }},
	{Column{Name: "status", Type: Enum, Values: []string{statusOK, statusWarning, statusError}, Example: statusOK,
		Doc: "Worst severity of the findings about the poll that nobody has accepted"},
		func(r *pollRecord) Value { return wordValue(r.verdict.status) }},
	{Column{Name: "findings", Type: Text, Example: "lead-rounded; total-rounded",
		Doc: "Codes of all findings about the poll, sorted, joined by a semicolon and a space"},
		func(r *pollRecord) Value { return textValue(r.verdict.codes) }},
}).keyedBy("poll_id").refers("article_id", "articles").refers("table_id", "tables").refers("matches", "polls").of(
	func(b Batch) int { return len(b.dataset.Polls) },
	func(b Batch, yield func(*pollRecord) bool) {
		r := pollRecord{article: b.article()}
		for i := range b.dataset.Polls {
			p := &b.dataset.Polls[i]
			if r.set(p, b.room.verdicts[p.ID]); !yield(&r) {
				return
			}
		}
	})

// share is the share of the first response with one of the roles, in polls that
// are for or against something.
func (r *pollRecord) share(roles ...normalize.Role) Value {
	if !r.yesNo {
		return Value{}
	}
	return decimalValue(r.Share(roles...).ShareValue())
}

// repair names the repair of the poll's row.
func (r *pollRecord) repair() Value {
	if r.Repair == nil || !r.Repair.Moved {
		return Value{}
	}
	return wordValue("realigned")
}

// figureValue is the one number a figure stands for.
func figureValue(f normalize.Figure) Value { return decimalValue(f.Value, f.Known) }

// sampleValue is a sample size, which is a whole number or not one.
func sampleValue(f normalize.Figure) Value {
	whole, fraction, ok := f.Value.Int64(0)
	if !f.Known || !ok || fraction != 0 || !f.Value.IsInt() {
		return Value{}
	}
	return integerValue(whole)
}

// joinParts joins one detail of joint pollsters.
func joinParts(parts []pollster.Part, detail func(*pollster.Part) string) string {
	switch len(parts) {
	case 0:
		return ""
	case 1:
		return detail(&parts[0])
	}
	all := make([]string, len(parts))
	for i := range parts {
		all[i] = detail(&parts[i])
	}
	return strings.Join(all, listSeparator)
}

func pollsterID(p *pollster.Part) string   { return p.ID }
func pollsterName(p *pollster.Part) string { return p.Name }
