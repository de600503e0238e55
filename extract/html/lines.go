package html

import "strings"

// lineIndex finds the line of an offset; lines end as [extract.Lines] has them.
type lineIndex struct {
	starts  []int32 // offsets at which lines begin
	hint    int     // line found last, less 1: offsets mostly ascend
	returns bool    // some of them end with \r
}

// of indexes text, in the room of the index of another one, or gives false where
// it has more lines than most.
func (x *lineIndex) of(text string, most int) bool {
	x.returns = strings.IndexByte(text, '\r') >= 0
	starts := append(x.starts[:0], 0)
	for i := 0; len(starts) <= most+1; {
		at := 0
		if x.returns {
			at = strings.IndexAny(text[i:], "\r\n")
		} else {
			at = strings.IndexByte(text[i:], '\n')
		}
		if at < 0 {
			break
		}
		if i += at + 1; text[i-1] == '\r' && i < len(text) && text[i] == '\n' {
			i++
		}
		starts = append(starts, int32(i))
	}
	x.starts, x.hint = starts, 0
	if len(starts) > most+1 {
		return false
	}
	if last := len(starts) - 1; last > 0 && int(starts[last]) == len(text) {
		x.starts = starts[:last] // a last line end begins no line
	}
	return true
}

// place gives the 1-based line of an offset and the 1-based byte in it.
func (x *lineIndex) place(offset int) (line, column int) {
	i, at := x.hint, int32(offset)
	if x.starts[i] > at {
		i = 0
	}
	if i+8 < len(x.starts) && x.starts[i+8] <= at { // far off
		low, high := i+8, len(x.starts)
		for low+1 < high {
			if mid := (low + high) / 2; x.starts[mid] <= at {
				low = mid
			} else {
				high = mid
			}
		}
		i = low
	}
	for i+1 < len(x.starts) && x.starts[i+1] <= at {
		i++
	}
	x.hint = i
	return i + 1, offset - int(x.starts[i]) + 1
}

func (x *lineIndex) line(offset int) int {
	line, _ := x.place(offset)
	return line
}
