package column

import "slices"

// Detector reads the layouts of the tables of one article. From one table to
// the next it keeps the room it works in, and what it found words to be, since
// the same headers and names stand in many tables of an article. The zero value
// is ready; one goroutine at a time can use it.
type Detector struct {
	language string
	names    map[string]shape // of cells of words
	headers  map[string]sense

	cells    []shape
	shapes   [][]shape
	tallies  []counts
	headings []heading
	whole    []int
	ends     []int
}

// sense is what the words of a header say.
type sense struct {
	role     Role
	averages bool // they speak of averages of polls
	foreign  bool // the role is read in a language that is not the page's
}

// mostKnown bounds the words that are remembered; a shortText or one with a
// figure is as soon looked at.
const (
	mostKnown = 1000
	shortText = 5
)

// speak makes language the one words are in.
func (d *Detector) speak(language string) {
	if d.names == nil || d.language != language {
		d.language, d.names, d.headers = language, map[string]shape{}, map[string]sense{}
	}
}

// sense tells what the words of a header say.
func (d *Detector) sense(header string) sense {
	s, known := d.headers[header]
	if !known {
		s = senseOf(header, d.language)
		if len(d.headers) < mostKnown {
			d.headers[header] = s
		}
	}
	return s
}

// shapesOf tells the shape of every cell.
func (d *Detector) shapesOf(rows []Row) [][]shape {
	n := 0
	for _, row := range rows {
		n += len(row)
	}
	d.cells, d.shapes = slices.Grow(d.cells[:0], n)[:n], slices.Grow(d.shapes[:0], len(rows))[:len(rows)]
	all := d.cells
	for i, row := range rows {
		shapes := all[:len(row):len(row)]
		all = all[len(row):]
		d.shapes[i] = shapes
		for j := range row {
			cell := &row[j]
			if cell.Copy == FromAbove && i > 0 && j < len(rows[i-1]) && rows[i-1][j].Text == cell.Text {
				shapes[j] = d.shapes[i-1][j]
				continue
			}
			shapes[j] = d.shape(cell.Text)
		}
	}
	return d.shapes
}

func (d *Detector) shape(text string) shape {
	if len(text) <= shortText || '0' <= text[0] && text[0] <= '9' {
		return shapeOf(text, d.language)
	}
	s, known := d.names[text]
	if !known {
		s = shapeOf(text, d.language)
		if len(d.names) < mostKnown {
			d.names[text] = s
		}
	}
	return s
}

func (d *Detector) roomForTallies(n int) []counts {
	d.tallies = slices.Grow(d.tallies[:0], n)[:n]
	clear(d.tallies)
	return d.tallies
}

func (d *Detector) roomForHeadings(n int) []heading {
	d.headings = slices.Grow(d.headings[:0], n)[:n]
	return d.headings
}

func (d *Detector) roomForEnds(n int) []int {
	d.ends = slices.Grow(d.ends[:0], n)[:n]
	clear(d.ends)
	return d.ends
}
