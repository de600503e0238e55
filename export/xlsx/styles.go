package xlsx

import (
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"
)

// maxPlaces is the most places after the point a cell shows.
const maxPlaces = 4

// styles are the attributes that give a cell its look, ready to be written
// behind its reference.
type styles struct {
	headerID int
	header   string                // up to the style's number
	date     string                // up to the value
	decimal  [maxPlaces + 1]string // up to the value, by places after the point
}

// newStyles adds the looks to a workbook.
func newStyles(book *excelize.File) (styles, error) {
	var s styles
	var err error
	s.headerID, err = book.NewStyle(&excelize.Style{Font: &excelize.Font{Bold: true}})
	if err != nil {
		return s, err
	}
	s.header = styleAttr(s.headerID)
	if s.date, err = numberStyle(book, "yyyy-mm-dd"); err != nil {
		return s, err
	}
	for places := range s.decimal {
		format := "0"
		if places > 0 {
			format += "." + strings.Repeat("0", places)
		}
		if s.decimal[places], err = numberStyle(book, format); err != nil {
			return s, err
		}
	}
	return s, nil
}

// numberStyle adds a number format to a workbook.
func numberStyle(book *excelize.File, format string) (string, error) {
	id, err := book.NewStyle(&excelize.Style{CustomNumFmt: &format})
	return styleAttr(id) + `"><v>`, err
}

// styleAttr ends the reference of a cell and begins its style.
func styleAttr(id int) string { return `" s="` + strconv.Itoa(id) }
