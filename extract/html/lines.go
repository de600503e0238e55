package html

import (
	"slices"
	"strings"
)

// lineIndex finds the line of an offset; lines end as [extract.Lines] has them.
type lineIndex struct {
	starts []int32 // offsets at which lines begin
	hint   int     // line found last, less 1: offsets mostly ascend
}

// of indexes text, in the room of the index of another one, or gives false where
// it has more lines than most.
func (x *lineIndex) of(text string, most int) bool {
	n := strings.Count(text, "\n") + 1
	returns := strings.IndexByte(text, '\r') >= 0
	if returns {
		n += strings.Count(text, "\r") - strings.Count(text, "\r\n")
	}
	if n > most+1 {
		return false
	}
	starts := append(slices.Grow(x.starts[:0], n), 0)
	if !returns {
		for i := 0; ; {
			at := strings.IndexByte(text[i:], '\n')
			if at < 0 {
				break
			}
			i += at + 1
			starts = append(starts, int32(i))
		}
	} else {
		for i := range len(text) {
			if c := text[i]; c == '\n' || c == '\r' && (i+1 == len(text) || text[i+1] != '\n') {
				starts = append(starts, int32(i+1))
			}
		}
	}
	if last := len(starts) - 1; last > 0 && int(starts[last]) == len(text) {
		starts = starts[:last] // a last line end begins no line
	}
	x.starts, x.hint = starts, 0
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
