package edtf

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// needed are the classes of which every language must have a word, or say in
// its file that it lacks one.
var needed = []string{"to", "and", "from", "between", "before", "after", "circa"}

// missingWords names what a language of these words has none for, and does not
// say so.
func missingWords(words []entry, lacks []string) (missing []string) {
	months := map[uint8]bool{}
	classed := map[kind]bool{}
	for _, e := range words {
		classed[e.word.kind] = true
		if e.word.kind == kMonth && !e.word.short {
			months[e.word.value] = true
		}
	}
	for m := uint8(1); m <= 12; m++ {
		if !months[m] {
			missing = append(missing, "month "+monthNames[m])
		}
	}
	for _, class := range needed {
		if !classed[classes[class]] && !slices.Contains(lacks, class) {
			missing = append(missing, class)
		}
	}
	return missing
}

// TestLanguagesLackNoWords names every word that a language's file should have.
func TestLanguagesLackNoWords(t *testing.T) {
	for _, l := range readLanguages(t) {
		for _, m := range missingWords(l.words, l.lacks) {
			t.Errorf("words_%s.csv lacks a word: %s", l.code, m)
		}
		for _, class := range l.lacks {
			k, ok := classes[class]
			if !ok || slices.ContainsFunc(l.words, func(e entry) bool { return e.word.kind == k }) {
				t.Errorf("words_%s.csv says that it lacks %q, which it has or nobody knows", l.code, class)
			}
		}
	}
}

func TestMissingWordsAreNamed(t *testing.T) {
	e, err := newEntry("month", "5", "tokos")
	if err != nil {
		t.Fatal(err)
	}
	got := missingWords([]entry{e}, []string{"from", "after"})
	want := "[month January month February month March month April month June month July month August month September " +
		"month October month November month December to and between before circa]"
	if fmt.Sprint(got) != want {
		t.Errorf("got %v", got)
	}
}

// TestWordsAreFound looks every word up as it is written, in capitals and, if
// no mark is on it, in lower case, in its own language.
func TestWordsAreFound(t *testing.T) {
	for _, l := range readLanguages(t) {
		d := dictionaryOf(l.code)
		for _, e := range l.words {
			text := marks[e.word.kind] + e.text
			for _, s := range []string{text, strings.ToUpper(text), e.key} {
				if w, ok := d.lookup(s); !ok || w.kind != e.word.kind || w.value != e.word.value || w.foreign {
					t.Errorf("%s: %q: found %+v, %v", l.code, s, w, ok)
				}
			}
		}
	}
}

func TestDictionaryOf(t *testing.T) {
	for tag, code := range map[string]string{"de": "de", "de-AT": "de", "DE_at": "de", "sr-Latn-RS": "sr", "zh-Hant": "zh"} {
		if dictionaryOf(tag) != dictionaryOf(code) || dictionaryOf(tag) == dictionaryOf("") {
			t.Errorf("%s is not read as %s", tag, code)
		}
	}
	for _, tag := range []string{"", "en", "en-GB", "xx", "-", "d"} {
		if dictionaryOf(tag) != dictionaryOf("") {
			t.Errorf("%q has words of its own", tag)
		}
	}
}

// wordsOf gives the words of a class in a language that are of one of values.
func (l *languageWords) wordsOf(k kind, value uint8) (list []string) {
	for _, e := range l.words {
		if e.word.kind == k && e.word.value == value {
			list = append(list, e.text)
		}
	}
	return list
}

// drawForm writes the days from a to b in the words of l.
func drawForm(t *rapid.T, l *languageWords, a, b Day) string {
	pick := func(label string, from ...string) string { return rapid.SampledFrom(from).Draw(t, label) }
	name := func(m int) string {
		w := pick("month", l.wordsOf(kMonth, uint8(m))...)
		return pick("case", w, strings.ToUpper(w), w+".")
	}
	to := append(l.wordsOf(kTo, 1), l.wordsOf(kTo, 0)...)
	for i, w := range to {
		to[i] = " " + w + " "
		if strings.HasSuffix(w, "'") {
			to[i] = " " + w
		}
	}
	dash := pick("dash", append(to, "–", " – ", "-", " - ")...)
	num := strconv.Itoa
	if len(l.wordsOf(kMonthSign, 0)) > 0 && rapid.Bool().Draw(t, "signs") {
		y, m, d := l.wordsOf(kYearSign, 1)[0], l.wordsOf(kMonthSign, 0)[0], l.wordsOf(kDaySign, 0)[0]
		first := num(a.Year) + y + num(a.Month) + m + num(a.Day) + d
		last := num(b.Day) + d
		if a.Year != b.Year {
			return first + dash + num(b.Year) + y + num(b.Month) + m + last
		}
		if a.Month != b.Month {
			return first + dash + num(b.Month) + m + last
		}
		if a == b {
			return first
		}
		return first + dash + last
	}
	dot := pick("dot", "", ".")
	of := []string{" "}
	for _, w := range append(l.wordsOf(kOf, 0), l.wordsOf(kOf, 1)...) {
		if !strings.HasSuffix(w, "'") {
			of = append(of, " "+w+" ")
		}
	}
	space := pick("of", of...)
	end := num(b.Day) + dot + space + name(b.Month) + space + num(b.Year) + pick("end", "", dot)
	switch {
	case a == b:
		return end
	case a.Year != b.Year:
		return num(a.Day) + dot + space + name(a.Month) + space + num(a.Year) + dash + end
	case a.Month != b.Month:
		return num(a.Day) + dot + space + name(a.Month) + dash + end
	}
	return num(a.Day) + dot + dash + end
}

// TestWrittenInEveryLanguage writes days in the words of every language; where
// the language is given they read as what was written, and where it is not,
// as that or as nothing.
func TestWrittenInEveryLanguage(t *testing.T) {
	for _, l := range readLanguages(t) {
		t.Run(l.code, func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) {
				a, b := drawDays(t)
				form := drawForm(t, &l, a, b)
				d, err := Parse(form, Context{Year: 1950, Language: l.code})
				if err != nil || d.Start != a || d.End != b || d.Precision != DayPrecision || d.Approximate {
					t.Fatalf("%q: got %+v, %v; want %v to %v", form, d, err, a, b)
				}
				if !LooksIn(form, l.code) {
					t.Fatalf("%q does not look like a date", form)
				}
				if d, err := Parse(form, Context{Year: 1950}); err == nil && (d.Start != a || d.End != b) {
					t.Fatalf("%q without its language: got %+v; want %v to %v", form, d, a, b)
				}
			})
		})
	}
}

func TestDetectLanguage(t *testing.T) {
	for cells, want := range map[string]string{
		"5. listopada 2023.;24. rujna 2023.":           "hr",
		"5. listopada 2023.;25. srpnja":                "hr",
		"5 listopada 2023;3 maja 2023":                 "pl",
		"5 listopada 2023;od 3 do 5 października 2023": "pl",
		"5. listopada 2023.":                           "", // Croatian or Polish
		"5 listopada 2023;October 2023":                "",
		"3. rujna 2023.;5 października 2023":           "", // a mixture
		"5 mars 2023;7 août 2023":                      "fr",
		"5 mars 2023;rujna i kolovoza":                 "",
		"rujan;CEDEM;1,100":                            "", // of no date
		"2019年10月3日;10/3-10/5":                         "zh",
		"5 May 2023;6–12 October 2017":                 "",
		"1,100;Ipsos;;–":                               "",
		"":                                             "",
	} {
		if got := speechOf(strings.Split(cells, ";")); got != want {
			t.Errorf("%q: got %q, want %q", cells, got, want)
		}
	}
	if d, err := Parse("5. listopada 2023.", Context{Language: speechOf([]string{"5. listopada 2023.", "24. rujna 2023."})}); err != nil || d.EDTF != "2023-10-05" {
		t.Errorf("got %+v, %v", d, err)
	}
}

func TestIsPublication(t *testing.T) {
	for text, want := range map[string]bool{
		"Released 5 May 2019": true, "5 May 2019 (published)": true, "5 May (Published)": true, "5 May 2019": false, "Published": false,
		"published by the daily": false, "veröffentlicht am 5. Mai 2019": true, "publicado 5 mayo 2019": true,
	} {
		language := ""
		if strings.HasPrefix(text, "ver") {
			language = "de"
		}
		if got := new(Reader).IsPublication(text, language); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

func TestLooksIn(t *testing.T) {
	for _, c := range []struct {
		text, language string
		want           bool
	}{
		{"mai 2014", "", true}, {"5 listopada 2014", "", true}, {"listopad", "", false}, {"listopad", "pl", true}, {"5 do 7 June", "", false},
		{"Set", "it", true}, {"Set", "", false}, {"5月6日", "", true}, {"PO", "pl", false}, {"SI 2014", "", false}, {"12. i 14. rujna", "hr", true},
		{"do", "pl", false}, {"1er", "fr", false}, {"2014年", "zh", false},
		{"28.12.", "", true}, {"28.12.–2.1.", "", true}, {"13.11.–17.11.", "de", true}, {"28.12", "", false}, {"43.75.", "", false}, {"28.12–2.1", "", false},
		{"10/3-10/5", "zh", true}, {"12-12－12-14", "zh-TW", true}, {"10/3-10/5", "", false}, {"12-12－12-14", "", false}, {"10/3", "zh", false},
		{"12-29", "zh", false}, {"12.29-12.30", "zh", false}, {"6–12", "zh", false}, {"108年10月3日", "zh", true}, {"108年", "zh", false},
		{"19/4 2022", "sv", true}, {"6-19/4 2022", "sv", true}, {"19/4", "sv", false}, {"KW 35/2021", "de", true}, {"KW 35", "de", true},
		{"Week 12", "", false}, {"week 12, 2023", "", true}, {"week of 3 May 2023", "", true}, {"week 12 of 40", "", false}, {"v. 40", "sv", false},
		{"V. 40", "", false}, {"5 X 2023", "pl", true}, {"5 X", "pl", true}, {"X 2023", "pl", false}, {"Type 5 V", "", false}, {"V", "pl", false},
		{"2.ª quinzena de março", "pt", true}, {"quinzena", "pt", false}, {"Nisan sonu", "tr", true}, {"sonu", "tr", false},
	} {
		if got := LooksIn(c.text, c.language); got != c.want {
			t.Errorf("%q in %q: %v", c.text, c.language, got)
		}
	}
}

// speechOf is the language of the words in dates.
func speechOf(dates []string) string {
	var s Speech
	for _, date := range dates {
		s.Hear(date)
	}
	return s.Language()
}
