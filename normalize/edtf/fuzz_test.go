package edtf

import (
	"errors"
	"testing"
)

// fataler is what *testing.T and *rapid.T share.
type fataler interface {
	Fatalf(format string, args ...any)
}

func checkDate(t fataler, text string, d Date) {
	if back, err := ParseEDTF(d.EDTF); err != nil || back != d {
		t.Fatalf("%q: %+v reads back as %+v, %v", text, d, back, err)
	}
	if !d.Start.IsZero() && !d.End.IsZero() && d.Start.Compare(d.End) > 0 {
		t.Fatalf("%q: %+v ends before it starts", text, d)
	}
}

// checkParse holds Parse to what is true of any text.
func checkParse(t fataler, text string, ctx Context) {
	d, err := Parse(text, ctx)
	if err == nil {
		checkDate(t, text, d)
		return
	}
	var e *Error
	if !errors.As(err, &e) || e.Text != text || e.Offset < 0 || e.Offset > len(text) || e.Kind < Missing || e.Kind > NoYear {
		t.Fatalf("%q: error %#v", text, err)
	}
	if !d.IsZero() || e.Kind == Ambiguous != (len(e.Readings) == 2) {
		t.Fatalf("%q: %+v with %v", text, d, e)
	}
	for _, r := range e.Readings {
		checkDate(t, text, r)
	}
	_ = e.Error()
}

// checkFind holds Find to what is true of any text.
func checkFind(t fataler, text string, ctx Context) {
	at := 0
	for _, m := range Find(text, ctx) {
		if m.Start < at || m.End <= m.Start || m.End > len(text) {
			t.Fatalf("%q: mention %d to %d after %d", text, m.Start, m.End, at)
		}
		at = m.End
		if m.Date.IsZero() {
			if m.HasYear || m.Month == 0 {
				t.Fatalf("%q: no date in %+v", text, m)
			}
			continue
		}
		checkDate(t, text, m.Date)
		// Parse reads the same words as the same date, unless they can also be
		// read as a month: 2008/09, 2008-09.
		d, err := Parse(text[m.Start:m.End], Context{Year: m.Date.End.Year, Order: ctx.Order})
		if err == nil && d != m.Date && m.HasYear && m.Month != 0 {
			t.Fatalf("%q: %q is %s to Find and %s to Parse", text, text[m.Start:m.End], m.Date.EDTF, d.EDTF)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, name := range dateFiles {
		cases, _ := readDates(f, name)
		for _, c := range cases {
			ctx := readContext(f, c.ctx)
			f.Add(c.input, ctx.Year, ctx.Month, uint8(ctx.Order), ctx.Language)
		}
	}
	f.Fuzz(func(t *testing.T, text string, year, month int, order uint8, language string) {
		checkParse(t, text, Context{Year: year, Month: month, Order: Order(order), Language: language})
		LooksIn(text, language)
		new(Reader).IsPublication(text, language)
		speechOf([]string{text})
	})
}

func FuzzFind(f *testing.F) {
	cases, _ := readFind(f)
	for _, c := range cases {
		f.Add(c.text, readContext(f, c.ctx).Year)
	}
	f.Fuzz(func(t *testing.T, text string, year int) {
		checkFind(t, text, Context{Year: year})
	})
}
