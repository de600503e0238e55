package normalize

import (
	"strings"

	"pollard/normalize/column"
)

// isSecondLine says that row i only says more of the row above, as the seats its
// shares stand for: the cells of date and maker reach down to it, nothing else is
// its own than figures in brackets, and more than one is.
func (tb *tableBuilder) isSecondLine(i int) bool {
	if len(tb.layout.Questions) > 1 || !tb.isReached(i, tb.polls.Fieldwork) || !tb.isReached(i, tb.polls.Pollster) {
		return false
	}
	bracketed := 0
	for c := range tb.rows[i] {
		switch cell := &tb.rows[i][c]; {
		case cell.Copy != column.NotCopied, isMissing(cell.Text):
		case bracketedFigure(cell.Text) == "":
			return false
		default:
			bracketed++
		}
	}
	return bracketed > 1
}

// isReached says that the cell of a column begins in a row above row i.
func (tb *tableBuilder) isReached(i, c int) bool {
	return c >= 0 && c < len(tb.rows[i]) && tb.rows[i][c].Copy == column.FromAbove
}

// bracketedFigure is a share or a number of seats without the brackets around it,
// empty where a text is no such thing.
func bracketedFigure(text string) string {
	inner, opened := strings.CutPrefix(text, "(")
	inner, closed := strings.CutSuffix(inner, ")")
	if !opened || !closed || !startsWithDigit(inner) || !isShare(inner) && !isSeats(inner) {
		return ""
	}
	return inner
}

// secondLine gives what row i says to the poll of the row above, as its note. The
// result of a vote has no figures to add to. It is false where the row above is
// neither.
func (tb *tableBuilder) secondLine(i int) bool {
	above := &tb.ds.Rows[len(tb.ds.Rows)-1]
	id := above.RecordID
	switch above.Disposition {
	case PollRow:
		p := &tb.ds.Polls[len(tb.ds.Polls)-1]
		for c := range tb.rows[i] {
			cell := &tb.rows[i][c]
			if cell.Copy != column.NotCopied {
				continue
			}
			if more := bracketedFigure(cell.Text); more != "" && c < len(tb.headers) {
				p.Note = join(p.Note, label(tb.headers[c], more))
			}
		}
	case EventRow:
	default:
		return false
	}
	tb.enter(i, above.Disposition, id, "its figures in brackets are more of what the row above says")
	return true
}
