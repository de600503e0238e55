package xlsx

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"pollard/export"
)

// Decision is a finding that somebody has marked as accepted in a workbook.
type Decision struct {
	FindingID string
	Reason    string // not empty; white space folded, so it is one line
	Cell      string // where the mark stands, as Findings!C7
}

// Decisions are what people decided in a workbook.
type Decisions struct {
	Accepted []Decision // in the order of the sheets
	Open     int        // findings that are still open
	// Reopened are findings marked open that were accepted when the workbook was
	// written.
	Reopened []Decision
}

// maxComplaints is how many mistakes in a workbook are named at a time.
const maxComplaints = 20

// ReadDecisions reads the sheets Findings, Findings 2 and so on of a workbook.
// Its rows may have been sorted or deleted and its columns moved; those named
// finding_id, decision and reason in the first row are looked for. A finding that
// is accepted without a reason, a decision that is neither open nor accepted, and
// a finding with two reasons are errors, which name sheet, cell and what was
// expected.
func ReadDecisions(path string) (*Decisions, error) {
	book, err := excelize.OpenFile(path)
	if err != nil {
		return nil, fmt.Errorf("%s: not a workbook: %w", path, err)
	}
	r := decisionReader{book: book, accepted: make(map[string]Decision)}
	err = r.read()
	if err := errors.Join(err, book.Close()); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return &r.Decisions, nil
}

// decisionReader reads one workbook.
type decisionReader struct {
	Decisions
	book       *excelize.File
	accepted   map[string]Decision
	complaints []error
	more       int
}

// read reads all sheets of findings.
func (r *decisionReader) read() error {
	sheets := r.book.GetSheetList()
	name := layouts[export.Findings].sheet
	if !slices.Contains(sheets, name) {
		return fmt.Errorf("no sheet %s among %s", name, strings.Join(sheets, ", "))
	}
	for n := 1; slices.Contains(sheets, numbered(name, " ", n)); n++ {
		if err := r.readSheet(numbered(name, " ", n)); err != nil {
			return err
		}
	}
	if r.more > 0 {
		r.complaints = append(r.complaints, fmt.Errorf("and %d more", r.more))
	}
	return errors.Join(r.complaints...)
}

// complain keeps a mistake, of which there may be very many.
func (r *decisionReader) complain(format string, args ...any) {
	if len(r.complaints) == maxComplaints {
		r.more++
		return
	}
	r.complaints = append(r.complaints, fmt.Errorf(format, args...))
}

// readSheet reads one sheet.
func (r *decisionReader) readSheet(sheet string) (err error) {
	rows, err := r.book.Rows(sheet)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	var at [3]int // finding_id, decision, reason
	was := -1     // accepted, the reason when the workbook was written
	for n := 1; rows.Next(); n++ {
		cells, err := rows.Columns()
		if err != nil {
			return fmt.Errorf("%s: row %d: %w", sheet, n, err)
		}
		if n == 1 {
			for i, name := range []string{idColumn, decisionColumn, reasonColumn} {
				if at[i] = slices.Index(cells, name); at[i] < 0 {
					return fmt.Errorf("%s: no column %s: expected %s, %s and %s in row 1", sheet, name, idColumn, decisionColumn, reasonColumn)
				}
			}
			was = slices.Index(cells, acceptedColumn)
			continue
		}
		r.row(sheet, n, at[1:], text(cells, at[0]), text(cells, at[1]), text(cells, at[2]), text(cells, was))
	}
	return rows.Error()
}

// row reads one row, with the places of decision and reason.
func (r *decisionReader) row(sheet string, n int, at []int, id, decision, reason, was string) {
	switch strings.ToLower(decision) {
	case "", openDecision:
		if id != "" {
			r.Open++
		}
		if was != "" && id != "" {
			r.Reopened = append(r.Reopened, Decision{id, was, reference(sheet, at[0], n)})
		}
		return
	case acceptedDecision:
	default:
		r.complain("%s: decision %q: expected %s or %s", reference(sheet, at[0], n), decision, openDecision, acceptedDecision)
		return
	}
	d := Decision{id, reason, reference(sheet, at[0], n)}
	if id == "" {
		r.complain("%s: accepted, and the row has no %s", d.Cell, idColumn)
		return
	}
	if reason == "" {
		r.complain("%s: no reason: expected one, since %s is accepted in %s", reference(sheet, at[1], n), id, d.Cell)
		return
	}
	if before, ok := r.accepted[id]; ok {
		if before.Reason != reason {
			r.complain("%s: %s is accepted for another reason in %s", d.Cell, id, before.Cell)
		}
		return
	}
	r.accepted[id] = d
	r.Accepted = append(r.Accepted, d)
}

// reference names a cell by its column, counted from 0, and row.
func reference(sheet string, column, row int) string {
	cell, err := excelize.CoordinatesToCellName(column+1, row)
	if err != nil {
		cell = fmt.Sprintf("row %d", row)
	}
	return sheet + "!" + cell
}

// text is a cell of a row that ends at its last cell, white space folded.
func text(cells []string, i int) string {
	if i < 0 || i >= len(cells) {
		return ""
	}
	return strings.Join(strings.Fields(cells[i]), " ")
}
