package normalize

import (
	"strconv"
	"strings"

	"pollard/normalize/column"
)

// isSecondLine says that row i only says more of the row above, as the seats its
// shares stand for: the cells of date and maker reach down to it, and nothing else is
// its own than several figures in brackets, or seats.
func (tb *tableBuilder) isSecondLine(i int) bool {
	if len(tb.layout.Questions) > 1 || !tb.isReached(i, tb.polls.Fieldwork) || !tb.isReached(i, tb.polls.Pollster) {
		return false
	}
	bracketed, whole, seats := 0, 0, 0
	for c := range tb.rows[i] {
		cell := &tb.rows[i][c]
		if cell.Copy != column.NotCopied || isMissing(cell.Text) {
			continue
		}
		if bracketedFigure(cell.Text) != "" {
			bracketed++
			continue
		}
		n, err := strconv.ParseUint(cell.Text, 10, 16)
		if err != nil || c >= len(tb.layout.Columns) || !tb.layout.Columns[c].Role.IsShare() {
			return false
		}
		whole, seats = whole+1, seats+int(n)
	}
	if bracketed > 0 {
		return bracketed > 1 && whole == 0
	}
	const mostShares = 103 // per cent, rounded
	return whole > 1 && seats > mostShares && (tb.polls.Lead < 0 || tb.isReached(i, tb.polls.Lead))
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
			if more := orElse(bracketedFigure(cell.Text), cell.Text); !isMissing(more) && c < len(tb.headers) {
				p.Note = join(p.Note, label(tb.headers[c], more))
			}
		}
	case EventRow:
	default:
		return false
	}
	tb.enter(i, above.Disposition, id, "its figures say more of what the row above does")
	return true
}
