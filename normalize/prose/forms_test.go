package prose

import (
	"os"
	"strings"
	"testing"

	"pollard/normalize/pollster"
)

// before is the sentence that those of kind "then" in forms.txt follow.
const before = "A Sentio poll of May 2015 found that 40% of Bulgarians supported NATO membership and 35% opposed it. "

// forms are the lines of forms.txt by their first word.
func forms(t *testing.T) map[string][]string {
	t.Helper()
	data, err := os.ReadFile("testdata/forms.txt")
	if err != nil {
		t.Fatal(err)
	}
	list := map[string][]string{}
	for _, l := range strings.Split(string(data), "\n") {
		if kind, rest, ok := strings.Cut(l, " "); ok && kind != "#" {
			list[kind] = append(list[kind], rest)
		}
	}
	return list
}

// TestForms counts what is read right of plain forms put together from lists.
func TestForms(t *testing.T) {
	list := forms(t)
	ctx := Context{Registry: pollster.Default(), Area: "Bulgaria", Question: "NATO membership"}
	rows := func(paragraph string) (rows []string) {
		for _, p := range pollsIn(paragraph, ctx) {
			row := spell(&p)
			if i := strings.Index(row, " ("); i >= 0 {
				row = withoutAnswers(row) // the words of answers are others' cases
			}
			rows = append(rows, row)
		}
		return rows
	}
	right := map[string]int{}
	check := func(kind, sentence, want string) {
		if got := strings.Join(rows(sentence), " && "); got == want {
			right[kind]++
		} else {
			t.Logf("%s: %s: expected %q, got %q", kind, sentence, want, got)
		}
	}
	for _, form := range list["by"] {
		for _, maker := range list["maker"] {
			name := maker
			if strings.Contains(form, "he {X}") {
				name = strings.TrimPrefix(maker, "The ")
			}
			date := "2015-05"
			if strings.Contains(form, "1 and 4 May") {
				date = "2015-05-01/2015-05-04"
			} else if !strings.Contains(form, "May") {
				date = "2015"
			}
			sentence := strings.ReplaceAll(strings.ReplaceAll(form, "{X}", name), "A A", "An A")
			polls := pollsIn(sentence, ctx)
			if len(polls) == 1 && strings.TrimPrefix(polls[0].Pollster, "The ") == strings.TrimPrefix(maker, "The ") && polls[0].Date.EDTF == date &&
				polls[0].Population == "" && polls[0].Question == "" {
				right["by"]++
			} else {
				t.Logf("by: %s: got %q", sentence, rows(sentence))
			}
		}
	}
	for _, form := range list["among"] {
		for _, group := range list["group"] {
			check("among", strings.ReplaceAll(form, "{X}", group), "2015-05 | Sentio | "+group+" |  | support 40")
		}
	}
	for _, l := range list["sides"] {
		sides, sentence, _ := strings.Cut(l, " ")
		var shares []string
		for i, side := range []byte(sides) {
			shares = append(shares, map[byte]string{'+': "support ", '-': "oppose ", '?': "undecided "}[side]+[]string{"40", "35", "25"}[i])
		}
		check("sides", sentence, "2015-05 | Sentio |  |  | "+strings.Join(shares, ", "))
	}
	for _, l := range list["then"] {
		sentence, want, _ := strings.Cut(l, " => ")
		check("then", before+sentence, "2015-05 | Sentio |  |  | support 40, oppose 35 && "+want)
	}
	all := map[string]int{"by": len(list["by"]) * len(list["maker"]), "among": len(list["among"]) * len(list["group"]), "sides": len(list["sides"]), "then": len(list["then"])}
	for kind, reached := range map[string]int{"by": 1128, "among": 126, "sides": 70, "then": 45} {
		t.Logf("%s: %d of %d right", kind, right[kind], all[kind])
		if right[kind] < reached {
			t.Errorf("%s: %d of %d right: %d were before", kind, right[kind], all[kind], reached)
		}
	}
}

// withoutAnswers leaves the words of answers out of a row.
func withoutAnswers(row string) string {
	for {
		i := strings.Index(row, " (")
		if i < 0 {
			return row
		}
		end := strings.IndexByte(row[i:], ')')
		if end < 0 {
			return row
		}
		row = row[:i] + row[i+end+1:]
	}
}
