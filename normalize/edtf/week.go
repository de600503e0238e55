package edtf

import (
	"strings"
	"time"
)

// weekPhrases tell a week by its first or its last day, in English. The week
// "of" a day does not say which of its days that is.
var weekPhrases = [...]struct {
	words string
	ends  bool // the day is the last
}{
	{"week beginning ", false},
	{"week commencing ", false},
	{"week starting ", false},
	{"w/c ", false},
	{"week ending ", true},
}

// inWeek reads "week beginning 2 September 2024" as the seven days from the 2nd
// on, and "week ending 8 September 2024" as those up to the 8th.
func inWeek(text string, ctx Context) (Date, bool) {
	const longest, article = 60, "the "
	if len(text) > longest {
		return Date{}, false
	}
	text = strings.TrimSpace(text)
	if len(text) > len(article) && strings.EqualFold(text[:len(article)], article) {
		text = text[len(article):]
	}
	for _, p := range weekPhrases {
		if len(text) <= len(p.words) || !strings.EqualFold(text[:len(p.words)], p.words) {
			continue
		}
		d, err := Parse(text[len(p.words):], ctx)
		if err != nil || d.Approximate || d.Precision != DayPrecision || d.Start != d.End {
			return Date{}, false
		}
		first := time.Date(d.Start.Year, time.Month(d.Start.Month), d.Start.Day, 0, 0, 0, 0, time.UTC)
		if p.ends {
			first = first.AddDate(0, 0, -6)
		}
		return span{a: pointOf(first), b: pointOf(first.AddDate(0, 0, 6))}.date(), true
	}
	return Date{}, false
}

func pointOf(t time.Time) point { return point{t.Year(), int(t.Month()), t.Day()} }
