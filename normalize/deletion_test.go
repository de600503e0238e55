package normalize_test

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"pollard/extract"
	"pollard/extract/plaintext"
	"pollard/normalize"
	"pollard/normalize/check"
	"pollard/normalize/pollster"
)

// articles gives the texts of raw/ and, where it is there, of the verbatim
// corpus, by name.
func articles(t testing.TB) map[string]string {
	t.Helper()
	texts := map[string]string{}
	for _, dir := range []string{"../raw", "../../shared/corpus"} {
		files, _ := filepath.Glob(filepath.Join(dir, "*.txt"))
		if len(files) == 0 {
			t.Logf("%s is not there: its articles are left out", dir)
		}
		for _, file := range files {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			texts[filepath.Base(dir)+"/"+filepath.Base(file)] = string(data)
		}
	}
	return texts
}

func read(t testing.TB, text string) (*normalize.Dataset, []check.Finding) {
	t.Helper()
	doc, err := extract.Readers{plaintext.Reader{}}.Read("x", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	ds := normalize.FromDocument(doc, normalize.Source{}, pollster.Default())
	return ds, check.Dataset(ds)
}

// values spells the values of a poll out, that of one column left out.
func values(p *normalize.Poll, without int) map[string]string {
	v := map[string]string{}
	put := func(column int, name, value string) {
		if column != without {
			v[name] = value
		}
	}
	put(p.Columns.Fieldwork, "fieldwork", p.Fieldwork.EDTF)
	put(p.Columns.Pollster, "pollster", p.Pollster.Raw)
	put(p.Columns.Client, "client", p.Client.Raw)
	put(p.Columns.Sample, "sample", p.Sample.Raw)
	put(p.Columns.Lead, "lead", p.Lead.Raw)
	for i := range p.Responses {
		put(p.Responses[i].Column, p.Responses[i].Raw, p.Responses[i].Share.Raw)
	}
	return v
}

// deletions are the ways a cell can go: with its place, the row getting
// shorter; with its place, the row padded at its end; or its words only.
var deletions = map[string]func(cells []string, i int) []string{
	"removed": func(cells []string, i int) []string {
		return slices.Delete(slices.Clone(cells), i, i+1)
	},
	"removed and padded": func(cells []string, i int) []string {
		return append(slices.Delete(slices.Clone(cells), i, i+1), " ")
	},
	"blanked": func(cells []string, i int) []string {
		return slices.Replace(slices.Clone(cells), i, i+1, " ")
	},
	"dashed": func(cells []string, i int) []string {
		return slices.Replace(slices.Clone(cells), i, i+1, " — ")
	},
}

// TestDeletedCell deletes every cell of every poll row, in every way, and asks
// that the row then gives the right values for all other columns, or a finding
// that the whole row does not have: never a silently wrong value.
func TestDeletedCell(t *testing.T) {
	tried, right, found := 0, 0, 0
	for name, text := range articles(t) {
		before, findings := read(t, text)
		lines := strings.Split(text, "\n")
		for i := range before.Polls {
			p := &before.Polls[i]
			old, known := lines[p.Line-1], about(findings, p.Line)
			cells := strings.Split(strings.TrimSuffix(strings.TrimPrefix(old, "|"), "|"), "|")
			for cell := range cells {
				column := slices.Index(p.Cells, cell)
				for _, way := range slices.Sorted(maps.Keys(deletions)) {
					lines[p.Line-1] = "|" + strings.Join(deletions[way](cells, cell), "|") + "|"
					ds, findings := read(t, strings.Join(lines, "\n"))
					tried++
					switch difference := compare(ds, p, column); {
					case difference == "":
						right++
					case !maps.Equal(known, about(findings, p.Line)):
						found++
					default:
						t.Errorf("%s:%d: cell %d %s: silently %s\n%s\n%s", name, p.Line, cell+1, way, difference, old, lines[p.Line-1])
					}
				}
			}
			lines[p.Line-1] = old
		}
	}
	t.Logf("%d deletions: %d rows right, %d with a finding", tried, right, found)
}

// compare says how the poll of p's line differs from p outside the column.
func compare(ds *normalize.Dataset, p *normalize.Poll, column int) string {
	for i := range ds.Polls {
		q := &ds.Polls[i]
		if q.Line != p.Line {
			continue
		}
		want, got := values(p, column), values(q, column)
		for name := range want {
			if want[name] != got[name] {
				return fmt.Sprintf("%s is %q, was %q", name, got[name], want[name])
			}
		}
		return ""
	}
	return "no poll"
}

// about gives the findings of a line by code and message.
func about(findings []check.Finding, line int) map[string]bool {
	codes := map[string]bool{}
	for _, f := range findings {
		if f.Line == line && f.Code != "unknown-pollster" {
			codes[string(f.Code)+f.Stated] = true
		}
	}
	return codes
}
