package edtf

import (
	"errors"
	"strconv"
	"testing"
	"time"

	"pgregory.net/rapid"
)

func drawDay(t *rapid.T, label string) Day {
	d := Day{Year: rapid.IntRange(1900, 2100).Draw(t, label+" year"), Month: rapid.IntRange(1, 12).Draw(t, label+" month")}
	d.Day = rapid.IntRange(1, daysIn(d.Year, d.Month)).Draw(t, label+" day")
	return d
}

// drawDays gives two days in order, often close to each other.
func drawDays(t *rapid.T) (a, b Day) {
	a = drawDay(t, "a")
	b = a
	for range rapid.IntRange(0, 70).Draw(t, "length") {
		b.Day++
		if b.Day > daysIn(b.Year, b.Month) {
			b.Day, b.Month = 1, b.Month+1
		}
		if b.Month > 12 {
			b.Month, b.Year = 1, b.Year+1
		}
	}
	return a, b
}

func drawDate(t *rapid.T) Date {
	a, b := drawDays(t)
	cut := func(d Day, label string) point {
		p := point{d.Year, d.Month, d.Day}
		switch rapid.IntRange(0, 3).Draw(t, label) {
		case 0:
			return point{p.y, 0, 0}
		case 1:
			return point{p.y, p.m, 0}
		}
		return p
	}
	s := span{a: cut(a, "cut a"), b: cut(b, "cut b"), approx: rapid.Bool().Draw(t, "approx")}
	switch rapid.IntRange(0, 6).Draw(t, "shape") {
	case 0:
		s.a = point{}
	case 1:
		s.b = point{}
	case 2:
		s.season = rapid.IntRange(1, 4).Draw(t, "season")
		s.a, s.b = seasonMonths(a.Year, s.season)
	case 3:
		s.b = s.a
	}
	return s.date()
}

func TestParseEDTFRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := drawDate(t)
		got, err := ParseEDTF(d.EDTF)
		if err != nil || got != d {
			t.Fatalf("%s: got %+v, %v; want %+v", d.EDTF, got, err, d)
		}
	})
}

func TestParseEDTFRefuses(t *testing.T) {
	for _, s := range []string{"", "/", "../..", "..", "2015-13", "2015-02-30", "2015/2014", "0000", "2015-06-04/2015-06-04",
		"2015~/2016", "2015-21/2016", "2015/2016-21", "2015-25", "2015-1", "15", "2015?", "2015/", "/2015", "2015-06/2015-05", "9999-24", "2015-01-01-01", "2015-01-0a"} {
		if d, err := ParseEDTF(s); err == nil {
			t.Errorf("%q: got %+v", s, d)
		} else if e := new(Error); !errors.As(err, &e) || e.Text != s {
			t.Errorf("%q: error %v", s, err)
		}
	}
}

func TestDay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := drawDay(t, "a"), drawDay(t, "b")
		ta := time.Date(a.Year, time.Month(a.Month), a.Day, 0, 0, 0, 0, time.UTC)
		if got, want := a.Ordinal(), int(ta.Unix()/86400); got != want {
			t.Fatalf("%v: ordinal %d, want %d", a, got, want)
		}
		if got, want := a.String(), ta.Format(time.DateOnly); got != want {
			t.Fatalf("got %s, want %s", got, want)
		}
		sign := min(max(a.Ordinal()-b.Ordinal(), -1), 1)
		if a.Compare(b) != sign || b.Compare(a) != -sign {
			t.Fatalf("%v, %v: compare %d, want %d", a, b, a.Compare(b), sign)
		}
	})
	if s := (Day{}).String(); s != "" {
		t.Errorf("zero Day: %q", s)
	}
	if n := (Day{1600, 2, 29}).Ordinal(); n != -135081 {
		t.Errorf("1600-02-29: %d", n)
	}
}

func TestOverlaps(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := drawDate(t), drawDate(t)
		if a.Overlaps(b) != b.Overlaps(a) {
			t.Fatalf("%s, %s: not symmetric", a.EDTF, b.EDTF)
		}
		if !a.Overlaps(a) || a.Overlaps(Date{}) {
			t.Fatalf("%s: must overlap itself and no zero Date", a.EDTF)
		}
	})
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"2015-06", "2015-06-30", true},
		{"2015-06", "2015-07", false},
		{"../2015-06", "2015-06-30/..", true},
		{"../2015-06", "2015-07-01/..", false},
		{"2015", "2015-24", true},
	} {
		a, errA := ParseEDTF(c.a)
		b, errB := ParseEDTF(c.b)
		if errA != nil || errB != nil || a.Overlaps(b) != c.want {
			t.Errorf("%s, %s: want %v", c.a, c.b, c.want)
		}
	}
}

// TestWrittenForms writes a day or a range of days in many styles; every one
// must read as what was written.
func TestWrittenForms(t *testing.T) {
	dashes := []string{"-", " - ", "–", " – ", "– ", "—", " − ", "‑", "‒", "―", " to ", " until ", " through ", "/", " till "}
	rapid.Check(t, func(t *rapid.T) {
		a, b := drawDays(t)
		dash := rapid.SampledFrom(dashes).Draw(t, "dash")
		name := func(m int) string {
			n := monthNames[m]
			switch rapid.IntRange(0, 3).Draw(t, "name") {
			case 0:
				n = n[:3]
			case 1:
				n = n[:3] + "."
			}
			return n
		}
		ma, mb := name(a.Month), name(b.Month)
		da, db := strconv.Itoa(a.Day), strconv.Itoa(b.Day)
		ya, yb := strconv.Itoa(a.Year), strconv.Itoa(b.Year)
		space := rapid.SampledFrom([]string{" ", "\u00a0", "  "}).Draw(t, "space")
		var forms []string
		switch {
		case a == b:
			forms = []string{
				da + space + ma + space + ya, ma + space + da + ", " + ya, a.String(),
				da + "." + strconv.Itoa(a.Month) + "." + ya, "on " + da + " " + ma + " " + ya + "[12]",
				da + "-" + ma + "-" + ya, ya + " " + ma + " " + da,
			}
		case a.Year == b.Year && a.Month == b.Month:
			forms = []string{
				da + dash + db + space + ma + space + ya, ma + " " + da + dash + db + ", " + ya,
				"between " + da + " and " + db + " " + ma + " " + ya, da + ", " + db + " " + ma + " " + ya,
			}
			fallthrough
		case a.Year == b.Year:
			forms = append(forms, da+" "+ma+dash+db+space+mb+" "+yb, ma+space+da+dash+mb+" "+db+", "+yb)
			fallthrough
		default:
			forms = append(forms, da+" "+ma+" "+ya+dash+db+" "+mb+space+yb, ma+" "+da+", "+ya+dash+mb+" "+db+", "+yb)
			if dash != "-" && dash != "‑" {
				forms = append(forms, a.String()+dash+b.String())
			}
			if b.Ordinal()-a.Ordinal() < 300 {
				forms = append(forms, da+" "+ma+dash+db+" "+mb+" "+yb)
			}
		}
		form := rapid.SampledFrom(forms).Draw(t, "form")
		d, err := Parse(form, Context{Year: 1950})
		if err != nil || d.Start != a || d.End != b || d.Precision != DayPrecision || d.Approximate {
			t.Fatalf("%q: got %+v, %v; want %v to %v", form, d, err, a, b)
		}
		if !Looks(form) {
			t.Fatalf("%q does not look like a date", form)
		}
	})
}

func TestParseAnything(t *testing.T) {
	pieces := rapid.SampledFrom([]string{" ", "-", "–", "/", ",", ".", "'", "[", "]", "(", "1", "2", "12", "31", "2015", "2016", "15",
		"May", "march", "Dec.", "to", "and", "from", "between", "early", "mid", "c.", "~", "Q1", "half", "first", "of", "the", "present",
		"winter", "by", "since", "th", "10:20", "Mon", "\xff", "é", "ago",
		"5月", "日", "年", "至", "lis", "do", "a", "del", "dall'", "er", "godine", "başı", "t/m", "ŞUB", "\u0301", "published", ":",
		"week", "KW ", "quinzena", "VI", "X", "I", "民國", "108年", "二十三日", "（五）", "２", "listopada", "sonu", "prima", "i", "kvartal"})
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.OneOf(rapid.String(), rapid.Custom(func(t *rapid.T) string {
			s := ""
			for _, p := range rapid.SliceOfN(pieces, 0, 24).Draw(t, "pieces") {
				s += p
			}
			return s
		})).Draw(t, "text")
		ctx := Context{
			Year: rapid.SampledFrom([]int{0, 2015, -5, 99999}).Draw(t, "year"), Month: rapid.IntRange(-1, 13).Draw(t, "month"),
			Order: Order(rapid.IntRange(0, 2).Draw(t, "order")), Language: rapid.SampledFrom([]string{"", "pl", "zh", "it", "tr"}).Draw(t, "language"),
		}
		checkParse(t, text, ctx)
		checkFind(t, text, ctx)
		LooksIn(text, ctx.Language)
		new(Reader).IsPublication(text, ctx.Language)
		DetectOrder([]string{text, text})
		speechOf([]string{text, text})
	})
}
