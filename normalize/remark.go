package normalize

import (
	"strings"

	"pollard/normalize/edtf"
)

// datedRemark reads a row that is one text as something that happened: "5 August
// 2014 – first debate", "First debate (5 August 2014)". The text must tell one
// day, or begin with a month and go on behind a colon or a dash. It gives the
// date and what happened.
func datedRemark(text string, ctx edtf.Context) (d Date, what string, ok bool) {
	if strings.IndexFunc(text, isDigitRune) < 0 {
		return d, "", false
	}
	found := edtf.Find(text, ctx)
	if len(found) != 1 || found[0].Date.IsZero() {
		return remarkOfDay(text, ctx)
	}
	m := &found[0]
	rest := strings.TrimLeft(text[m.End:], " \u00a0")
	after := strings.TrimLeft(rest, ":-–—.,; \u00a0")
	leads := m.Start == 0 && after != "" && len(after) < len(rest)
	if m.Date.Precision != edtf.DayPrecision && !(leads && m.Date.Precision == edtf.MonthPrecision) {
		return remarkOfDay(text, ctx)
	}
	if what = text; leads {
		what = after
	}
	return Date{Raw: text[m.Start:m.End], Date: m.Date}, what, true
}

// remarkOfDay reads a remark that begins with a day and its year, whatever its
// language and its other dates: a colon or a spaced dash follows.
func remarkOfDay(text string, ctx edtf.Context) (d Date, what string, ok bool) {
	ctx.Year = 0 // of the day itself, as in a sentence
	for _, mark := range []string{": ", "：", " – ", " — ", " - "} {
		day, after, cut := strings.Cut(text, mark)
		if !cut || after == "" {
			continue
		}
		if date, err := edtf.Parse(day, ctx); err == nil && date.Precision == edtf.DayPrecision {
			return Date{Raw: day, Date: date}, strings.TrimSpace(after), true
		}
	}
	return d, "", false
}

func isDigitRune(r rune) bool { return r >= '0' && r <= '9' }
