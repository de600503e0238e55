package column

import (
	"slices"

	"pollard/normalize/edtf"
)

// Detector reads the layouts of the tables of one article, until it is told to
// forget it. From one table to the next it keeps the room it works in, and what
// it found words to be, since the same headers and names stand in many tables of
// an article. The zero value is ready; one goroutine at a time can use it.
type Detector struct {
	language string
	names    map[string]shape // of cells of words
	headers  map[string]sense
	reader   edtf.Reader
	last     Layout // the one that holds

	cells    []shape
	shapes   [][]shape
	held     []content
	contents [][]content
	dates    []edtf.Reading // of the cells of the table
	tallies  []counts
	headings []heading
	whole    []int
	ends     []int
	suits    []shapeSet
}

// sense is what the words of a header say.
type sense struct {
	role     Role
	averages bool // they speak of averages of polls
	votes    bool // they name what only a vote that was held has
	foreign  bool // the role is read in a language that is not the page's
}

// mostKnown bounds the words that are remembered; a shortText or one with a
// figure is as soon looked at.
const (
	mostKnown = 1000
	shortText = 5
)

// mostRoom is more than most tables have cells; the room of more is given back.
const mostRoom = 1 << 14

// Forget makes the Detector one for another article: it holds on to nothing of
// the last one but the room for it.
func (d *Detector) Forget() {
	if cap(d.cells) > mostRoom || cap(d.dates) > mostRoom/4 || cap(d.headings) > mostKept || len(d.names) > mostKept || len(d.headers) > mostKept {
		*d = Detector{}
		return
	}
	d.language, d.reader, d.last = "", edtf.Reader{}, Layout{}
	clear(d.names)
	clear(d.headers)
	clear(d.headings[:cap(d.headings)])
}

// mostKept is how many words a map is kept for, and how many headings: to empty
// them takes as long as they ever were large.
const mostKept = 256

// speak makes language the one words are in.
func (d *Detector) speak(language string) {
	switch {
	case d.names == nil:
		d.names, d.headers = map[string]shape{}, map[string]sense{}
	case d.language != language:
		clear(d.names)
		clear(d.headers)
	}
	d.language = language
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

func (d *Detector) roomForTallies(n int) []counts {
	d.tallies = slices.Grow(d.tallies[:0], n)[:n]
	clear(d.tallies)
	return d.tallies
}

func (d *Detector) roomForHeadings(n int) []heading {
	d.headings = slices.Grow(d.headings[:0], n)[:n]
	return d.headings
}

func (d *Detector) roomForSuits(n int) []shapeSet {
	d.suits = slices.Grow(d.suits[:0], n)[:n]
	return d.suits
}

func (d *Detector) roomForEnds(n int) []int {
	d.ends = slices.Grow(d.ends[:0], n)[:n]
	clear(d.ends)
	return d.ends
}
