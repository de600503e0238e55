package edtf

import "strconv"

// Kind says why a text gave no date.
type Kind uint8

// The kinds of failure.
const (
	Missing    Kind = iota + 1 // nothing there: blank, a dash, N/A
	Unreadable                 // text is there that is no date
	Impossible                 // a date no calendar has, or an end before its start
	Ambiguous                  // two readings, see Error.Readings
	NoYear                     // reads well, but no year is stated or handed down
)

// String names k: "missing", "unreadable", "impossible", "ambiguous", "no year".
func (k Kind) String() string {
	switch k {
	case Missing:
		return "missing"
	case Unreadable:
		return "unreadable"
	case Impossible:
		return "impossible"
	case Ambiguous:
		return "ambiguous"
	case NoYear:
		return "no year"
	}
	return "Kind(" + strconv.Itoa(int(k)) + ")"
}

// Error is the error of [Parse] and [ParseEDTF].
type Error struct {
	Kind     Kind
	Text     string // as given
	Offset   int    // byte of Text where reading stopped
	Want     string // what was expected there, or why the date cannot be
	Readings []Date // the candidates of an ambiguous date
}

// Error tells kind, text, place and reason in one line.
func (e *Error) Error() string {
	s := "edtf: " + e.Kind.String() + " date " + strconv.Quote(e.Text)
	if e.Kind == Missing {
		return s
	}
	s += " at byte " + strconv.Itoa(e.Offset)
	if e.Want != "" {
		s += ": " + e.Want
	}
	for i, d := range e.Readings {
		if i == 0 {
			s += ": "
		} else {
			s += " or "
		}
		s += d.EDTF
	}
	return s
}

// fault is an Error before it is known whether another reading succeeds.
type fault struct {
	kind   Kind
	offset int
	want   string
}

var monthNames = [...]string{"", "January", "February", "March", "April", "May", "June",
	"July", "August", "September", "October", "November", "December"}

const (
	wantOrder = "the end is before the start"
	wantMonth = "months run from 1 to 12"
	wantRest  = "the end of the date"
)

// wantDays says how many days the month has; year 0 is unknown.
func wantDays(y, m int) string {
	switch {
	case m != 2:
		return monthNames[m] + " has " + strconv.Itoa(daysIn(y, m)) + " days"
	case y == 0:
		return "February has 28 or 29 days"
	}
	return "February " + strconv.Itoa(y) + " has " + strconv.Itoa(daysIn(y, 2)) + " days"
}
