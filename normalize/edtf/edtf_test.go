package edtf

import (
	"errors"
	"slices"
	"strings"
	"testing"
)

func TestLooks(t *testing.T) {
	for _, s := range []string{"Dec 2016", "6–12 October 2017", "2006-12-14", "6–12 Oct", "May", "28 May-5 Jun", "2006-12",
		"14.12.2006", "13/04/2015", "03/04/2015", "31 September 2015", "early 2015", "since 2015", "Q1 2015", "Spring 2015",
		"2008–2010", "2008–09", "13 Jul (19:00)", "4 OCT 2015", "c. June 2015", "June 2017[3]", "4 Ago 2014"} {
		if !Looks(s) {
			t.Errorf("%q does not look like a date", s)
		}
	}
	for _, s := range []string{"", "–", "1000", "1,100", "43.75", "7.6%", "8.0", "1", "2015", "c. 2015", "~2000", "CEDEM", "IRI", "6–12",
		"84–90", "12/14", "Spring", "Fall", "Q1", "Exit polls", "ago", "Set", "mar.co", "2018.5", "first", "to", "Mon", "12:30", "N/A"} {
		if Looks(s) {
			t.Errorf("%q looks like a date", s)
		}
	}
}

func TestDetectOrder(t *testing.T) {
	for _, c := range []struct {
		cells string
		want  Order
	}{
		{"03/04/2015;25/03/2015;", DayMonth},
		{"03/04/2015;03/25/2015", MonthDay},
		{"03/04/2015;05/06/2015", UnknownOrder},
		{"25/03/2015;03/25/2015", UnknownOrder},
		{"03/04/2015 – 25/04/2015", DayMonth},
		{"03-25-2015", MonthDay},
		{"2–5/10/2019", DayMonth},
		{"9/8–13/08", DayMonth},
		{"9/8–13/08;9/17–18/08;9/9–10/4", MonthDay},
		{"9/8–13/08;10/22/08", MonthDay},
		{"9/8–13/08;22/10/08", DayMonth},
		{"25.03.2015;6 June 2015;2015-03-25;45/12/2015", UnknownOrder},
	} {
		if got := DetectOrder(strings.Split(c.cells, ";")); got != c.want {
			t.Errorf("%s: got %v, want %v", c.cells, got, c.want)
		}
	}
}

func TestErrors(t *testing.T) {
	for _, c := range []struct {
		text string
		kind Kind
		at   string // the rest of the text from Offset on
		says string
	}{
		{"31 September 2015", Impossible, "31 September 2015", `edtf: impossible date "31 September 2015" at byte 0: September has 30 days`},
		{"9 March 2018 poll", Unreadable, "poll", `edtf: unreadable date "9 March 2018 poll" at byte 13: the end of the date`},
		{"03/04/2015", Ambiguous, "03/04/2015", `edtf: ambiguous date "03/04/2015" at byte 0: 2015-04-03 or 2015-03-04`},
		{"6–12 Oct", NoYear, "", `edtf: no year date "6–12 Oct" at byte 10: a year`},
		{"–", Missing, "–", `edtf: missing date "–"`},
		{"6 June – 31 June 2015", Impossible, "31 June 2015", ""},
		{"2015-06-31", Impossible, "31", ""},
		{"5 to ", Unreadable, "", ""},
	} {
		_, err := Parse(c.text, Context{})
		var e *Error
		if !errors.As(err, &e) || e.Kind != c.kind || c.text[e.Offset:] != c.at || c.says != "" && e.Error() != c.says {
			t.Errorf("%q: %v, offset %d", c.text, err, e.Offset)
		}
	}
}

// TestHostile holds Find and Parse to linear time: quadratic, it would not end.
func TestHostile(t *testing.T) {
	for _, s := range []string{"Mon ", "Mon, ", "1 ", "1 - ", "May ", "in May and ", "[1]", "1[", "[", "2015", "2015-", "2015, ", "c.", "mid-to-",
		"of the ", "12:00 ", "\u00a0", " ", "é", "\xff", "1, 2 and ", "early ", "Q1 ", "a-1", "'15", "5 June 2015 ", "January"} {
		text := strings.Repeat(s, 1<<17/len(s))
		Find(text, Context{Year: 2015})
		Find("May"+text+"2015", Context{})
		_, err := Parse(text, Context{Year: 2015})
		if err == nil && strings.TrimSpace(s) != "" {
			t.Errorf("%q repeated was read", s)
		}
		Looks(text)
	}
}

var benchCells = []string{"9 March 2018", "Dec 2016", "6–12 October 2017", "28 May-5 Jun 2016", "2006-12-14", "September 2021",
	"December 29, 2017–January 4, 2018", "14.12.2006", "4–11 Jun 2015", "7 March 2024[12]"}

func BenchmarkParse(b *testing.B) {
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		if _, err := Parse(benchCells[i%len(benchCells)], Context{}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkParseUnreadable(b *testing.B) {
	cells := []string{"43.75", "CEDEM", "1,100", "Ipsos strategic marketing", "8.0"}
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		if _, err := Parse(cells[i%len(cells)], Context{}); err == nil {
			b.Fatal("read")
		}
	}
}

func BenchmarkLooks(b *testing.B) {
	cells := append([]string{"43.75", "CEDEM", "1,100", "8.0"}, benchCells[:4]...)
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		Looks(cells[i%len(cells)])
	}
}

func BenchmarkFind(b *testing.B) {
	cases, _ := readFind(b)
	var s strings.Builder
	for _, c := range cases {
		s.WriteString(c.text + " The rest of the paragraph tells about the parties and their programmes, without any dates at all. ")
	}
	text := s.String()
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		Find(text, Context{Year: 2015})
	}
}

// TestFinderFindsOn holds one Finder of many texts to what Find finds in each.
func TestFinderFindsOn(t *testing.T) {
	cases, _ := readFind(t)
	var f Finder
	for range 2 {
		for _, c := range cases {
			got := f.Find(c.text, Context{Year: 2014})
			want := Find(c.text, Context{Year: 2014})
			if !slices.Equal(got, want) {
				t.Errorf("%q: %v, want %v", c.text, got, want)
			}
		}
	}
}

// TestStarts holds the short way of telling what begins a date to the words.
func TestStarts(t *testing.T) {
	loadEnglish()
	for _, e := range readLanguages(t)[englishAt].words {
		if len(e.key) > 1 && starts(e.text) != isStart(e.word) {
			t.Errorf("starts(%q) is %t", e.text, !isStart(e.word))
		}
	}
	for text, want := range map[string]bool{"MAY": true, "the": false, "c": true, "Q": true, "q": false, "h": false, "marching": false} {
		if starts(text) != want {
			t.Errorf("starts(%q) is %t", text, !want)
		}
	}
	for text, want := range map[string]bool{"Márch": true, "Mílošević": false, "Šept": false, "mây": true} {
		if startsMarked(text) != want {
			t.Errorf("startsMarked(%q) is %t", text, !want)
		}
	}
}

// TestReaderReadsOn holds one Reader of many texts, asked of each several times,
// to what Parse and LooksIn read.
func TestReaderReadsOn(t *testing.T) {
	var r Reader
	for _, name := range dateFiles {
		cases, _ := readDates(t, name)
		for _, c := range cases {
			given := readContext(t, c.ctx)
			for _, ctx := range []Context{given, {Language: given.Language}, {Year: 2000, Language: given.Language}, given, {}} {
				if got, want := r.LooksIn(c.input, ctx.Language), LooksIn(c.input, ctx.Language); got != want {
					t.Errorf("%q: looks %v, want %v", c.input, got, want)
				}
				if got, want := outcome(r.Parse(c.input, ctx)), outcome(Parse(c.input, ctx)); got != want {
					t.Errorf("%q %+v: got %s, want %s", c.input, ctx, got, want)
				}
			}
		}
	}
}

// TestReadingHoldsInEveryContext asks that what a text says by itself is what is
// read of it whatever is handed down.
func TestReadingHoldsInEveryContext(t *testing.T) {
	var r Reader
	told, lacking := 0, 0
	for _, name := range dateFiles {
		cases, _ := readDates(t, name)
		for _, c := range cases {
			given := readContext(t, c.ctx)
			reading := r.Read(c.input, given.Language)
			if want := LooksIn(c.input, given.Language); reading.Looks != want {
				t.Errorf("%q: looks %v, want %v", c.input, reading.Looks, want)
			}
			if want := new(Reader).IsPublication(c.input, given.Language); reading.Published != want {
				t.Errorf("%q: published %v, want %v", c.input, reading.Published, want)
			}
			for _, ctx := range []Context{given, {}, {Month: 3}, {Year: 1999}, {Year: 2024, Month: 2}, {Order: DayMonth}, {Order: MonthDay, Year: LeapYear}, {Year: LeapYear, Month: 5}} {
				ctx.Language = given.Language
				got, err := Parse(c.input, ctx)
				if !reading.Date.IsZero() && !reading.NoYear {
					told++
					if err != nil || got != reading.Date {
						t.Errorf("%q %+v: got %v, %v, want %v", c.input, ctx, got, err, reading.Date)
					}
				}
				if !reading.NoYear {
					continue
				}
				switch lacking++; {
				case ctx.Year == 0 && (err == nil || asError(err).Kind != NoYear):
					t.Errorf("%q %+v: got %v, %v, want no year", c.input, ctx, got, err)
				case ctx.Year == LeapYear && (err != nil || got != reading.Date):
					t.Errorf("%q %+v: got %v, %v, want %v", c.input, ctx, got, err, reading.Date)
				}
			}
		}
	}
	if told < 1000 || lacking < 200 {
		t.Errorf("only %d dates by themselves, and %d but for a year", told, lacking)
	}
}

func BenchmarkReader(b *testing.B) {
	b.ReportAllocs()
	var r Reader
	for i := 0; b.Loop(); i++ {
		text := benchCells[i%len(benchCells)]
		r.LooksIn(text, "")
		r.Parse(text, Context{})
		r.Parse(text, Context{Year: 2000})
	}
}
