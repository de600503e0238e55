package xlsx

import (
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"

	"pollard/export"
	"pollard/normalize/check"
)

// page writes Read me from the top down. It keeps the first error.
type page struct {
	lines
	styles *styles
	links  *links
	merges []byte // ranges of cells that are one, as XML
	merged int
	err    error
}

// styled is a cell in another style than its row.
type styled struct {
	style string
	value any
}

// do notes the first error.
func (p *page) do(err error) {
	if p.err == nil {
		p.err = err
	}
}

// line writes texts and numbers into the next row, in one style.
func (p *page) line(style string, cells ...any) { p.tall(0, style, cells...) }

// tall writes a row that is as tall as so many lines of text, or as it needs to
// be for 0.
func (p *page) tall(lines int, style string, cells ...any) {
	row := p.openRow()
	if lines > 0 {
		const linePoints = 15
		row = fmt.Appendf(row, `" ht="%d" customHeight="1`, linePoints*lines)
	}
	row = append(row, `">`...)
	for i, c := range cells {
		look := style
		if s, ok := c.(styled); ok {
			look, c = s.style, s.value
		}
		row = append(p.beginCell(row, openingOf(string(rune('A'+i)))), look...)
		switch v := c.(type) {
		case string:
			row = appendText(row, v, false)
		default:
			row = fmt.Appendf(row, `><v>%d</v></c>`, v)
		}
	}
	p.do(p.endRow(row))
}

// text writes a paragraph over all columns.
func (p *page) text(s string) {
	const charsInLine = 170
	p.tall(1+len(s)/charsInLine, p.styles.wrap, s)
	p.merges = fmt.Appendf(p.merges, `<mergeCell ref="A%d:%s%d"/>`, p.rows, lastColumn, p.rows)
	p.merged++
}

// heading begins a section, after a free row.
func (p *page) heading(s string) {
	p.skipRow()
	p.line(p.styles.heading, s)
}

// header writes the header of a list.
func (p *page) header(names ...any) { p.line(p.styles.header, names...) }

// lastColumn is the last column of Read me.
const lastColumn = "E"

// describe adds Read me, the first sheet.
func (w *Writer) describe(archive *pack) error {
	// A new workbook has one sheet, which need not be thrown away.
	if err := w.book.SetSheetName(w.book.GetSheetName(0), readMeSheet); err != nil {
		return err
	}
	p := &page{lines: w.newLines(), styles: &w.styles, links: &links{body: w.newBody()}}
	p.line(w.styles.title, "Opinion polls and events, read from encyclopedia articles")
	p.text("pollard read the articles listed below, put dates, shares and pollsters into one form, and checked every figure against every other one. " +
		"Every row names the article, table and line it was read from, and beside every value that was read stands the text as it was written, in the folded columns " +
		"on the right (the + above the columns opens them). Percentages are numbers, 7.6 for 7.6%, with the decimals they were stated with; an empty cell is a missing value, never 0.")
	w.describeSheets(p)
	w.describeColours(p)
	w.describeAccepting(p)
	w.describeBounds(p)
	w.describeCodes(p)
	w.describeInputs(p)
	p.do(p.end())
	p.do(p.links.end())
	p.do(setPrint(w.book, readMeSheet))
	p.do(w.book.SetDocProps(&excelize.DocProperties{Title: "Opinion polls and events, read from encyclopedia articles", Creator: "pollard"}))
	var widths columns
	for _, chars := range []float64{44, 12, 14, 50, 70} {
		widths.add(chars, false)
	}
	p.do(archive.addRows(w.book, readMeSheet, fmt.Sprintf("A1:%s%d", lastColumn, p.rows), append(widths.splices(),
		splice{before: endRows, body: p.body},
		splice{before: beforeLinks, begin: fmt.Sprintf(`<mergeCells count="%d">%s</mergeCells>`, p.merged, p.merges)},
		splice{beforeLinks, beginLinks, endLinks, p.links.body},
	)))
	return p.err
}

// describeSheets lists the sheets with links and counts.
func (w *Writer) describeSheets(p *page) {
	p.heading("Sheets")
	p.header("sheet", "rows", "", "what it holds", "")
	for _, table := range sheetOrder {
		for n := range w.sheets[table] {
			l := layouts[table]
			about := l.doc
			if n > 0 {
				about = "What " + l.sheet + " had no room for."
			}
			w.describeSheet(p, w.sheets[table][n].name, w.sheets[table][n].rows-1, about)
		}
	}
	w.describeSheet(p, dictionarySheet, "", "Every column of every sheet: type, unit, meaning and an example.")
	w.describeSheet(p, chartLayout.sheet, len(w.charts.done), chartLayout.doc)
}

// describeSheet lists one sheet.
func (w *Writer) describeSheet(p *page, name string, rows any, about string) {
	p.line(p.styles.top, styled{p.styles.link, name}, rows, "", about)
	p.links.add("A", p.number, "'"+name+"'!A1")
}

// describeColours shows the colours, with the polls and findings that have them.
func (w *Writer) describeColours(p *page) {
	p.heading("Colours of status (Polls) and severity (Findings)")
	p.header("word", "polls", "findings", "what it means", "")
	for i, g := range grades {
		p.line(p.styles.top, styled{p.styles.grades[i], g.word}, w.counts.status[g.word], w.counts.grave[g.word], g.meaning)
	}
	p.text("The word always stands in the cell; the colour only helps to find it. Rest the pointer on a coloured status in Polls to read its findings.")
}

// describeAccepting says how findings are dealt with.
func (w *Writer) describeAccepting(p *page) {
	p.heading("How to mark a finding as accepted")
	p.text(fmt.Sprintf("1. On the sheet Findings, choose %s in the column %s, and write into the column %s why the figure may stay as it is. "+
		"The link in record_id leads to the poll.", acceptedDecision, decisionColumn, reasonColumn))
	p.text("2. Save the workbook and run: pollard accept " + export.WorkbookName + ". It adds what you accepted to raw/accepted.csv and prints what it added.")
	p.text("3. The next run marks these findings as accepted; they no longer count for the status of their polls.")
	p.text(fmt.Sprintf("%s of %s accepted.", number(w.counts.taken), plural(w.counts.rows[export.Findings], "finding")))
}

// describeBounds says how far notes, links and charts go.
func (w *Writer) describeBounds(p *page) {
	c := &w.counts
	p.heading("Bounds of this workbook")
	notes := fmt.Sprintf("Notes: every poll with findings has one on its status (%s).", number(c.noted))
	if c.noted > c.notes {
		notes = fmt.Sprintf("Notes: the first %s of the %s with findings have one on their status, the others have none; Findings lists them all.",
			number(c.notes), plural(c.noted, "poll"))
	}
	p.text(notes)
	p.text(fmt.Sprintf("Links: the first %s findings of a sheet that are about a poll or an event lead to it; %s do. Behind them, look record_id up in the folded column poll_id or event_id.",
		number(maxLinks), number(c.links)))
	text := fmt.Sprintf("Charts: one for each article that has at least %d dated polls of one yes/no question, up to %d; the question asked most is drawn, "+
		"for the whole population, at the last day of the fieldwork. Up to %d events are marked in each, up to %s polls drawn. ",
		minPoints, maxCharts, maxEvents, number(maxPoints))
	if w.charts.left == 0 {
		text += fmt.Sprintf("Here: %s, none left out.", plural(len(w.charts.done), "chart"))
	} else {
		text += fmt.Sprintf("Here: %s, for the first articles; %s left out.", plural(len(w.charts.done), "chart"), plural(w.charts.left, "article"))
	}
	p.text(text)
	p.text(fmt.Sprintf("Rows: a sheet holds %s; a longer table goes on in a second one, as in %s.", number(excelize.TotalRows),
		numbered(layouts[export.Responses].sheet, " ", 2)))
	p.text("Texts: one of more than 32 767 characters is cut and ends in …; the CSV files have it whole. Days before March 1900 are text.")
}

// describeCodes lists the codes of findings.
func (w *Writer) describeCodes(p *page) {
	p.heading("Codes of findings")
	p.header("code", "severity", "in this file", "when", "what to know")
	for _, r := range check.Rules() {
		severity := styled{p.styles.wrap, string(r.Severity)}
		if g := gradeOf(string(r.Severity)); g >= 0 {
			severity.style = p.styles.grades[g]
		}
		const charsInLine = 62
		p.tall(1+len(r.Doc)/charsInLine, p.styles.wrap, string(r.Code), severity, w.counts.codes[string(r.Code)], r.When, r.Doc)
	}
}

// describeInputs lists the articles.
func (w *Writer) describeInputs(p *page) {
	articles := w.counts.rows[export.Articles]
	p.heading(plural(articles, "article") + " read")
	if articles > maxInputs {
		p.text(fmt.Sprintf("These are the first %d; the sheet Articles lists them all.", maxInputs))
	}
	p.header("title", "language", "revision", "SHA-256 of the file", "")
	for _, s := range w.counts.inputs {
		p.line(p.styles.top, cut(s.title), s.language, s.revision, s.sha256)
	}
}

// plural is a number and the noun it counts.
func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return number(n) + " " + noun + "s"
}

// number is n with its thousands apart.
func number(n int) string {
	digits := fmt.Sprint(n)
	var groups []string
	for len(digits) > 3 {
		groups = append([]string{digits[len(digits)-3:]}, groups...)
		digits = digits[:len(digits)-3]
	}
	return strings.Join(append([]string{digits}, groups...), " ")
}
