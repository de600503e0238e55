package xlsx

import (
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"
)

// maxPlaces is the most places after the point a cell shows.
const maxPlaces = 4

// family is the font of the workbook, which a style that has one of its own does
// not inherit.
const family = "Calibri"

// grade is a word that is coloured, and what it means. The word stands in the
// cell; the colour only helps to find it.
type grade struct{ word, fill, ink, meaning string }

// grades are the values of polls.status and findings.severity. The colours are
// those of Excel's own Good, Neutral and Bad.
var grades = []grade{
	{"ok", "C6EFCE", "006100", "green: nothing was found that is not accepted or for information only"},
	{"warning", "FFEB9C", "9C5700", "amber: figures that deserve a look, or cells that are empty"},
	{"error", "FFC7CE", "9C0006", "red: figures that contradict each other, or cells that could not be read; look before you use them"},
	{"info", "DDEBF7", "1F4E78", "blue: worth knowing, nothing to do"},
}

// styles are the attributes that give a cell its look.
type styles struct {
	header, title, heading, wrap, top string // up to the type

	date    string                // up to the value
	decimal [maxPlaces + 1]string // up to the value, by places after the point
	link    string                // up to the type
	grades  []string              // up to the type
}

// newStyles adds the looks to a workbook.
func newStyles(book *excelize.File) (styles, error) {
	var s styles
	var err error
	styled := func(style *excelize.Style) string {
		if err != nil {
			return ""
		}
		var id int
		id, err = book.NewStyle(style)
		return styleAttr(id)
	}
	number := func(format string) string {
		return styled(&excelize.Style{CustomNumFmt: &format}) + `><v>`
	}
	s.header = styled(&excelize.Style{
		Font: &excelize.Font{Bold: true, Family: family}, Fill: solid("D9E1F2"),
		Border: []excelize.Border{{Type: "bottom", Color: "8EA9DB", Style: 1}},
	})
	iso := "yyyy-mm-dd"
	s.date = styled(&excelize.Style{CustomNumFmt: &iso, Alignment: &excelize.Alignment{Horizontal: "center"}}) + `><v>`
	for places := range s.decimal {
		format := "0"
		if places > 0 {
			format += "." + strings.Repeat("0", places)
		}
		s.decimal[places] = number(format)
	}
	s.link = styled(&excelize.Style{Font: &excelize.Font{Family: family, Color: "0563C1", Underline: "single"}})
	for _, g := range grades {
		s.grades = append(s.grades, styled(&excelize.Style{Font: &excelize.Font{Family: family, Color: g.ink}, Fill: solid(g.fill), Alignment: &excelize.Alignment{Vertical: "top"}}))
	}
	s.title = styled(&excelize.Style{Font: &excelize.Font{Bold: true, Family: family, Size: 18}})
	s.heading = styled(&excelize.Style{Font: &excelize.Font{Bold: true, Family: family, Size: 13}})
	s.wrap = styled(&excelize.Style{Alignment: &excelize.Alignment{WrapText: true, Horizontal: "left", Vertical: "top"}})
	s.top = styled(&excelize.Style{Alignment: &excelize.Alignment{Horizontal: "left", Vertical: "top"}})
	return s, err
}

// solid is a fill of one colour.
func solid(colour string) excelize.Fill {
	return excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{colour}}
}

// gradeOf is the place of a word among the grades, -1 for any other text.
func gradeOf(word string) int {
	for i := range grades {
		if grades[i].word == word {
			return i
		}
	}
	return -1
}

// styleAttr is the style of a cell.
func styleAttr(id int) string { return ` s="` + strconv.Itoa(id) + `"` }
