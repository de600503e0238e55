package plaintext

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// extent is the display columns, 0-based, one column of a table takes.
type extent struct{ from, to int }

// isDashes says that text, without the white space around it, is a line of
// dashes as it stands in a table: one run of three or more, or runs of at
// least two each.
func isDashes(text string) bool {
	if len(text) < 3 || text[0] != '-' || strings.Trim(text, "- ") != "" {
		return false
	}
	run, gaps := 0, 0
	for i := range len(text) {
		switch {
		case text[i] == '-':
			run++
		case run == 1:
			return false
		case run > 1:
			run = 0
			gaps++
		}
	}
	return run > 2 || gaps > 0 && run == 2
}

// dashRuns gives the extents of the runs of dashes in a line that isDashes.
func dashRuns(source string) []extent { return runsOf(source, '-') }

// runsOf gives the extents of the runs of a sign in a line of those and blanks.
func runsOf(source string, sign byte) []extent {
	var runs []extent
	indent, start := indentation(source)
	in := false
	for i := start; i < len(source); i++ {
		column := indent + i - start
		switch is := source[i] == sign; {
		case is && !in:
			runs = append(runs, extent{column, column + 1})
		case is:
			runs[len(runs)-1].to = column + 1
		}
		in = source[i] == sign
	}
	return runs
}

// piece is the bytes of a line that belong to one column.
type piece struct{ from, to int }

// cutter cuts the lines of a table at the gaps between its columns.
type cutter struct {
	columns []extent
	pieces  []piece
	// crossed says that a word of the last line stood across a gap.
	crossed bool
	// end is the display column at which the last line ended.
	end int
	// whole says that words without a gap of two blanks stay together in the column
	// they begin in, however many they go through.
	whole bool
}

// cut gives the piece of every column; it is overwritten by the next call. A
// word across a gap stays whole: it goes to the side from which it is not
// parted by more white space, or else to the column it covers more of.
func (c *cutter) cut(source string) []piece {
	source = strings.TrimRightFunc(source, unicode.IsSpace)
	c.pieces, c.crossed = c.pieces[:0], false
	if c.whole {
		return c.cutAtGaps(source)
	}
	at, column := 0, 0 // byte and display column reached
	advance := func(to int) int {
		for at < len(source) && column < to {
			r, size := utf8.DecodeRuneInString(source[at:])
			if r == '\t' {
				column += 4 - column%4
			} else {
				column += displayWidth(r)
			}
			at += size
		}
		return at
	}
	start := 0
	for k := range len(c.columns) - 1 {
		left := advance(c.columns[k].to)
		right := advance(c.columns[k+1].from)
		var end int
		switch gap := strings.IndexFunc(source[left:right], unicode.IsSpace); {
		case left >= len(source) || gap >= 0:
			end = left + max(gap, 0)
		case left > start && source[left-1] == '\t':
			end = left // the gap is in the tab
		default:
			c.crossed = true
			end = c.around(source, start, left, right)
		}
		end = max(start, end)
		c.pieces = append(c.pieces, piece{start, end})
		start = end
	}
	c.pieces = append(c.pieces, piece{start, len(source)})
	advance(c.columns[len(c.columns)-1].to + 3)
	c.end = column
	return c.pieces
}

// cutAtGaps is cut of a line whose words stay together.
func (c *cutter) cutAtGaps(source string) []piece {
	start := 0
	eachStretch(source, func(from, to, at int) {
		k := len(c.pieces)
		for k < len(c.columns) && at >= c.columns[k].to {
			c.pieces = append(c.pieces, piece{start, start})
			k++
		}
		if k == len(c.columns) || k > 0 && at < c.columns[k-1].to {
			if k == 0 {
				return
			}
			c.pieces[k-1].to = to // behind the last column, or again in the one before
		} else {
			c.pieces = append(c.pieces, piece{from, to})
		}
		start = to
	})
	for len(c.pieces) < len(c.columns) {
		c.pieces = append(c.pieces, piece{start, start})
	}
	return c.pieces
}

// eachStretch calls f with every stretch of a line that has no gap of two blanks: the
// bytes it takes and the display column it begins at.
func eachStretch(source string, f func(from, to, at int)) {
	from, last, at, column, begun := 0, 0, 0, 0, false
	for i, r := range source {
		if !unicode.IsSpace(r) {
			if begun && column-last > 1 {
				f(from, endOfWords(source, from, i), at)
				begun = false
			}
			if !begun {
				from, at, begun = i, column, true
			}
			last = column + displayWidth(r)
		}
		column += displayWidth(r)
	}
	if begun {
		f(from, endOfWords(source, from, len(source)), at)
	}
}

// endOfWords is the end of the words from one byte to before another.
func endOfWords(source string, from, to int) int {
	return from + len(strings.TrimRightFunc(source[from:to], unicode.IsSpace))
}

// around finds where to cut beside a word that stands across the gap from left
// to right, in a column that starts at start.
func (c *cutter) around(source string, start, left, right int) int {
	left, right = max(left, start), max(right, start)
	if isFull(source, start, right) {
		return right
	}
	after := len(source)
	if i := strings.IndexFunc(source[right:], unicode.IsSpace); i >= 0 {
		after = right + i
	}
	before := start + strings.LastIndexFunc(source[start:left], unicode.IsSpace)
	if before < start {
		return after
	}
	if end := yearEnd(source[before:after]); end > 0 {
		return before + end
	}
	if strings.TrimSpace(source[start:before]) != "" {
		wideBefore := source[before-1] == ' '
		wideAfter := after+1 >= len(source) || source[after+1] == ' '
		if wideBefore != wideAfter {
			if wideBefore {
				return before
			}
			return after
		}
	}
	if left-before > after-right {
		return after
	}
	return before
}

// isFull says that the words before a place fill their column to its edge and run
// into those of the next column there: a figure and a capital meet, as in
// "2 Sep 2016Ipsos", or a letter and a figure, as in "Opinion Research42.5".
func isFull(source string, start, at int) bool {
	if at <= start || at >= len(source) {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(source[start:at])
	behind, _ := utf8.DecodeRuneInString(source[at:])
	return unicode.IsDigit(before) && unicode.IsUpper(behind) || unicode.IsLetter(before) && unicode.IsDigit(behind)
}

// yearEnd is where the year ends that a word begins with and that a capital
// follows, as in "2016Ipsos", 0 where there is none. The word has the white space
// before it.
func yearEnd(word string) int {
	digits := strings.TrimLeftFunc(word, unicode.IsSpace)
	end := len(word) - len(digits) + 4
	if end >= len(word) || digits[:2] != "19" && digits[:2] != "20" || strings.Trim(digits[:4], "0123456789") != "" {
		return 0
	}
	if behind, _ := utf8.DecodeRuneInString(word[end:]); !unicode.IsUpper(behind) {
		return 0
	}
	return end
}
