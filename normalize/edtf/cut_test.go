package edtf

import "testing"

func TestCut(t *testing.T) {
	for _, c := range []struct{ text, date, raw, rest string }{
		{"Gallup, 3–5 May 2012", "2012-05-03/2012-05-05", "3–5 May 2012", "Gallup"},
		{"Ipsos (June 2012)", "2012-06", "June 2012", "Ipsos"},
		{"YouGov 7 July 2012", "2012-07-07", "7 July 2012", "YouGov"},
		{"Ipsos MORI – May 3, 2012", "2012-05-03", "May 3, 2012", "Ipsos MORI"},
		{"May 2012: YouGov", "2012-05", "May 2012", "YouGov"},
		{"3 May 2012 (Hill & Dale)", "2012-05-03", "3 May 2012", "Hill & Dale"},
		{"Gallup 2012", "2012", "2012", "Gallup"},
		{"Forsa, 3.–5. Mai 2012", "2012-05-03/2012-05-05", "3.–5. Mai 2012", "Forsa"},
		{"May 2012", "", "", ""},
		{"3 May 2012", "", "", ""},
		{"Gallup", "", "", ""},
		{"Gallup, 3 May", "", "", ""},
		{"Channel 4", "", "", ""},
		{"Gallup since 2012", "", "", ""},
	} {
		d, raw, rest, ok := Cut(c.text, Context{})
		if d.EDTF != c.date && ok || ok != (c.rest != "") || ok && (raw != c.raw || rest != c.rest) {
			t.Errorf("%q: got %s %q %q %v, want %s %q %q", c.text, d.EDTF, raw, rest, ok, c.date, c.raw, c.rest)
		}
	}
}
