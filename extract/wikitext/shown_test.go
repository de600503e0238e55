package wikitext

import "testing"

// TestShown wants a text that is taken as it stands to be what reading it as
// markup gives.
func TestShown(t *testing.T) {
	for s, want := range map[string]bool{
		"":                   true,
		"34%":                true,
		"YouGov for The Sun": true,
		"10–11 Aug 2020":     true,
		"a – b":              true,
		"İpsos \xff":         true,
		" a":                 false,
		"a ":                 false,
		"a  b":               false,
		"a\tb":               false,
		"a\nb":               false,
		"a \u00a0b":          false,
		"a\u00a0b":           false,
		"a\u200bb":           false,
		"\u2028":             false,
		"''a":                false,
		"a&amp;b":            false,
		"<b>a":               false,
		"[a":                 false,
		"a]":                 false,
		"__TOC__":            false,
		"12:30":              false,
		"\x7f1\x7f":          false,
	} {
		if got := isShown(s); got != want {
			t.Errorf("isShown(%q) = %t", s, got)
		}
		if !want {
			continue
		}
		w := render(&expander{}, s, false)
		if got := w.all(); got != s || len(w.pieces) > 1 || w.bold || w.hidden != "" || w.links != nil || w.notes != nil {
			t.Errorf("%q is shown as %q, %+v", s, got, w.words)
		}
	}
}

// TestWriterCopies wants words to be cut out of the markup only where they
// stand in it as they are shown.
func TestWriterCopies(t *testing.T) {
	for markup, want := range map[string]string{
		"'''34%'''":                   "34%",
		"a '''b''' c":                 "a b c",
		"a ''' b''' c":                "a b c",
		"[http://a.example b] c":      "b c",
		"[[ A b ]] c":                 "A b c",
		"[[:A]]s":                     "As",
		"[[A|b]]s [[C|d]]":            "bs d",
		"a&nbsp;b c":                  "a b c",
		"a&amp;b a&amp;b":             "a&b a&b",
		"a \u200bb":                   "a b",
		"a\n b":                       "a b",
		"a<span></span> b":            "a b",
		"x http://a.example/b, c":     "x http://a.example/b, c",
		"a <span></span> <b>b</b>c d": "a bc d",
	} {
		w := render(&expander{}, markup, false)
		if got := w.all(); got != want {
			t.Errorf("%q is shown as %q, want %q", markup, got, want)
		}
		w.done()
	}
}

func TestMannerOf(t *testing.T) {
	for attrs, want := range map[string]manner{
		``:                               {rowspan: 1, colspan: 1},
		`rowspan=2 COLSPAN="3"`:          {rowspan: 2, colspan: 3},
		`rowspan=2 rowspan=x`:            {rowspan: 1, colspan: 1},
		`data-sort-value=" 5&#37; "`:     {rowspan: 1, colspan: 1, sort: "5%"},
		`style="display : NONE"`:         {rowspan: 1, colspan: 1, hides: true},
		`style="visibility:hidden"`:      {rowspan: 1, colspan: 1, hides: true},
		`style="color:white"`:            {rowspan: 1, colspan: 1},
		`style='font-weight: 700;a:b'`:   {rowspan: 1, colspan: 1, emboldens: true},
		`style="x" STYLE=display:none`:   {rowspan: 1, colspan: 1, hides: true},
		`style="display:none" style="x"`: {rowspan: 1, colspan: 1},
	} {
		if got := mannerOf(attrs); got != want {
			t.Errorf("%s: %+v, want %+v", attrs, got, want)
		}
	}
}

func TestPlaces(t *testing.T) {
	text := "a\nbc\n\nd"
	p := new(places)
	p.of(text)
	for _, at := range []int{0, 7, 1, 2, 3, 6, 4, 5, 0, 6, 2} {
		line, column := 1, 1
		for i := range at {
			column++
			if text[i] == '\n' {
				line, column = line+1, 1
			}
		}
		if l, c := p.place(at); l != line || c != column {
			t.Errorf("offset %d is at %d:%d, want %d:%d", at, l, c, line, column)
		}
	}
}
