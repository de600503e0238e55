package normalize

import "testing"

// TestWordBeforeYear: what is found in front of a year without the expression is
// what the expression finds, and only headings with a year or with a word like
// "pre-" are left to it.
func TestWordBeforeYear(t *testing.T) {
	for heading, left := range map[string]bool{
		"2020": false, "Polls before 2020": false, "bis 2021": false, "Polls  2020": false, "(until\u00a02019)": false,
		"Opinion polling for the 2022 Ruritanian election": false, "April 2019": false, "x2020": false, "Polls\t2019": false,
		"19 polls of 2019": false, "the 20191 and 2018": false, "192019 votes": false,
		"pre-2019": true, "Polls prior to 2018": true, "Prague 2018": true, "2018 and 2019": true, "no year": true, "in 2020s": true,
	} {
		words, told := wordBeforeYear(heading)
		if told == left {
			t.Errorf("%q: told %t, left to the expression %t", heading, told, left)
		}
		if !told {
			continue
		}
		m := boundYear().FindStringSubmatch(heading)
		if m == nil || m[1] != "" {
			t.Errorf("%q: the expression finds %q", heading, m)
			continue
		}
		want := m[2] + m[3]
		if m[2] == "" {
			want = ""
		}
		if words != want {
			t.Errorf("%q: got %q, want %q", heading, words, want)
		}
	}
}

// TestYearRange: the last year of the first range of years in a heading.
func TestYearRange(t *testing.T) {
	for heading, want := range map[string]int{
		"2019–20": 2020, "2019 / 2020": 2020, "2019 \t— 2020": 2020, "Polls of 2019-2023": 2023, "1999–04": 1904,
		"2019-12-05": 2012, "2019, 2020–21 and 2022–23": 2021, "2018–2019": 2019,
		"2019": 0, "Serbia–NATO relations": 0, "- 2019": 0, "2019 polls, Vojvodina–Šumadija": 0, "x2019–20": 0,
		"2019–20x": 0, "2019–2": 0, "2019–202": 0, "2019–": 0, "12019-20": 0, "2019–\v20": 0,
	} {
		if got, _ := yearRange(heading); got != want {
			t.Errorf("%q: got %d, want %d", heading, got, want)
		}
	}
}
