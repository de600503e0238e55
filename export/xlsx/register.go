package xlsx

import (
	"fmt"

	"github.com/xuri/excelize/v2"

	"pollard/export"
)

// register adds the sheet, without its rows, to the workbook, and what is to be
// spliced in to the archive.
func (s *sheet) register(book *excelize.File, p *pack) error {
	if _, err := book.NewSheet(s.name); err != nil {
		return err
	}
	t := table{name: s.object, first: s.letters[0], last: s.letters[len(s.letters)-1], bottom: max(s.rows, 2)}
	var widths columns
	widths.skip(s.left)
	for i := range s.places {
		t.columns = append(t.columns, s.places[i].Name)
		widths.add(s.width(i), s.places[i].aside)
	}
	if err := frame(book, p, s.name, &t); err != nil {
		return err
	}
	if err := s.nameColumns(book, t.bottom); err != nil {
		return err
	}
	if err := s.validate(book, t.bottom); err != nil {
		return err
	}
	splices := widths.splices()
	splices = append(splices, splice{before: endRows, body: s.body})
	if s.links != nil && s.links.count > 0 {
		splices = append(splices, splice{beforeLinks, beginLinks, endLinks, s.links.body})
	}
	if err := p.addRows(book, s.name, fmt.Sprintf("%s1:%s%d", t.first, t.last, s.rows), splices); err != nil {
		return err
	}
	return s.registerNotes(book, p)
}

// addRows gives a sheet its rows and what else is spliced in.
func (p *pack) addRows(book *excelize.File, sheet, dimension string, splices []splice) error {
	if err := book.SetSheetDimension(sheet, dimension); err != nil {
		return err
	}
	file, err := partOf(book, sheet)
	p.splices[file] = splices
	return err
}

// frame makes an Excel table of a sheet, keeps its header in sight and sets up
// its print: landscape, as wide as the page, the header on every page.
func frame(book *excelize.File, p *pack, sheet string, t *table) error {
	if err := t.register(book, p, sheet); err != nil {
		return err
	}
	if err := book.SetPanes(sheet, &excelize.Panes{
		Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft",
		Selection: []excelize.Selection{{SQRef: "A2", ActiveCell: "A2", Pane: "bottomLeft"}},
	}); err != nil {
		return err
	}
	if err := book.SetDefinedName(&excelize.DefinedName{
		Name: "_xlnm.Print_Titles", RefersTo: "'" + sheet + "'!$1:$1", Scope: sheet,
	}); err != nil {
		return err
	}
	return setPrint(book, sheet)
}

// setPrint sets the print of a sheet up.
func setPrint(book *excelize.File, sheet string) error {
	landscape, wide, tall, a4, fit := "landscape", 1, 0, 9, true
	left, top, edge := 0.4, 0.6, 0.3
	if err := book.SetPageLayout(sheet, &excelize.PageLayoutOptions{
		Orientation: &landscape, FitToWidth: &wide, FitToHeight: &tall, Size: &a4,
	}); err != nil {
		return err
	}
	if err := book.SetSheetProps(sheet, &excelize.SheetPropsOptions{FitToPage: &fit}); err != nil {
		return err
	}
	if err := book.SetPageMargins(sheet, &excelize.PageLayoutMarginsOptions{
		Left: &left, Right: &left, Top: &top, Bottom: &top, Header: &edge, Footer: &edge,
	}); err != nil {
		return err
	}
	return book.SetHeaderFooter(sheet, &excelize.HeaderFooterOptions{OddFooter: "&L&A&RPage &P of &N"})
}

// nameColumns gives the main columns names, as polls_support, for formulas.
func (s *sheet) nameColumns(book *excelize.File, bottom int) error {
	for i := range s.places {
		if !s.places[i].named {
			continue
		}
		if err := book.SetDefinedName(&excelize.DefinedName{
			Name:     s.object + "_" + s.places[i].Name,
			RefersTo: fmt.Sprintf("'%s'!$%s$2:$%s$%d", s.name, s.letters[i], s.letters[i], bottom),
		}); err != nil {
			return err
		}
	}
	return nil
}

// validate gives the decisions a list to choose from.
func (s *sheet) validate(book *excelize.File, bottom int) error {
	letters := s.letter(decisionColumn)
	if letters == "" {
		return nil
	}
	rule := excelize.NewDataValidation(true)
	rule.SetSqref(fmt.Sprintf("%s2:%s%d", letters, letters, bottom))
	if err := rule.SetDropList([]string{openDecision, acceptedDecision}); err != nil {
		return err
	}
	rule.SetError(excelize.DataValidationErrorStyleStop, "Decision", "Choose open or accepted.")
	rule.SetInput("Decision", "Choose accepted once you have looked at the finding, and write the reason beside it.")
	return book.AddDataValidation(s.name, rule)
}

// registerNotes has excelize relate the sheet to one note, and puts the real
// ones in its place.
func (s *sheet) registerNotes(book *excelize.File, p *pack) error {
	if s.notes == nil || s.notes.count == 0 {
		return nil
	}
	if err := book.AddComment(s.name, excelize.Comment{Cell: "A1", Author: "pollard", Text: "-"}); err != nil {
		return err
	}
	p.noted++
	p.replaced[fmt.Sprintf("xl/comments%d.xml", p.noted)] = s.notes.textsPart()
	p.replaced[fmt.Sprintf("xl/drawings/vmlDrawing%d.vml", p.noted)] = s.notes.shapesPart()
	return nil
}

// partOf is the name of the part a sheet is stored in.
func partOf(book *excelize.File, sheet string) (string, error) {
	for id, name := range book.GetSheetMap() {
		if name == sheet {
			return fmt.Sprintf("xl/worksheets/sheet%d.xml", id), nil
		}
	}
	return "", fmt.Errorf("sheet %s is not in the workbook", sheet)
}

// width is how wide the column of a sheet is: as the longest text in it, and no
// wider than what can still be read.
func (s *sheet) width(i int) float64 {
	const narrowest, widest, sentence = 9, 36, 70
	switch p := &s.places[i]; {
	case p.Name == "message":
		return sentence
	case p.Type == export.Date:
		return float64(max(s.widths[i], len("yyyy-mm-dd")+1))
	case p.Name == reasonColumn:
		return widest // there has to be room to write
	}
	return float64(min(max(s.widths[i]+1, narrowest), widest))
}
