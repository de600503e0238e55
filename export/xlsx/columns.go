package xlsx

import (
	"strconv"
)

// columns are the widths of a sheet's columns.
type columns struct {
	xml    []byte
	next   int // number of the column behind those that are written
	width  float64
	aside  bool
	count  int  // columns of this width that are not written yet
	folded bool // one of them is
}

// skip leaves columns as they are.
func (c *columns) skip(n int) {
	c.flush()
	c.next += n
}

// add gives the next column a width, and may put it into the folded group.
func (c *columns) add(width float64, aside bool) {
	if width != c.width || aside != c.aside {
		c.flush()
		c.width, c.aside = width, aside
	}
	c.count++
	c.folded = c.folded || aside
}

// flush writes the columns that are alike.
func (c *columns) flush() {
	if c.count == 0 {
		return
	}
	c.xml = append(c.xml, `<col min="`...)
	c.xml = strconv.AppendInt(c.xml, int64(c.next+1), 10)
	c.next += c.count
	c.count = 0
	c.xml = append(c.xml, `" max="`...)
	c.xml = strconv.AppendInt(c.xml, int64(c.next), 10)
	c.xml = append(c.xml, `" width="`...)
	c.xml = strconv.AppendFloat(c.xml, c.width, 'f', -1, 64)
	c.xml = append(c.xml, `" customWidth="1`...)
	if c.aside {
		c.xml = append(c.xml, `" hidden="1" outlineLevel="1`...)
	}
	c.xml = append(c.xml, `"/>`...)
}

// splices are where the columns go: before the rows, and, since Excel has no
// button for the group without it, a word of the group to the format of sheets.
func (c *columns) splices() []splice {
	c.flush()
	all := []splice{{before: beginRows, begin: "<cols>" + string(c.xml) + "</cols>"}}
	if c.folded {
		all = append([]splice{{before: beforeHeight, begin: ` outlineLevelCol="1"`}}, all...)
	}
	return all
}
