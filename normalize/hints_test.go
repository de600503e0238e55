package normalize

import (
	"go/ast"
	"go/parser"
	"go/token"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pollard/extract"
	"pollard/extract/html"
	"pollard/extract/plaintext"
	"pollard/normalize/column"
	"pollard/normalize/pollster"
)

// TestRoleNames wants every role of package column among those a hint can give.
func TestRoleNames(t *testing.T) {
	file, err := parser.ParseFile(token.NewFileSet(), "column/column.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	var want []string
	for _, decl := range file.Decls {
		group, ok := decl.(*ast.GenDecl)
		if !ok || group.Tok != token.CONST {
			continue
		}
		for _, spec := range group.Specs {
			value := spec.(*ast.ValueSpec)
			if name, ok := value.Type.(*ast.Ident); !ok || name.Name != "Role" {
				continue
			}
			role, err := strconv.Unquote(value.Values[0].(*ast.BasicLit).Value)
			if err != nil {
				t.Fatal(err)
			}
			want = append(want, role)
		}
	}
	if diff := cmp.Diff(append(want, "ignore"), RoleNames()); diff != "" {
		t.Errorf("(-column.go +RoleNames)\n%s", diff)
	}
	if _, ok := ParseRole("Support"); ok {
		t.Error("Support, in capitals, is a role")
	}
	if role, ok := ParseRole("ignore"); !ok || role != Ignored {
		t.Error("ignore is no role")
	}
}

// hinted reads one article with hints: text, or HTML where it begins with <.
func hinted(t *testing.T, source string, hints ...Hint) *Dataset {
	t.Helper()
	doc, err := extract.Readers{plaintext.Reader{}, html.Reader{}}.Read("a", []byte(source))
	if err != nil {
		t.Fatal(err)
	}
	return FromDocument(doc, Source{Hints: hints}, pollster.Default())
}

// columnsOf spells out what the columns of a table were read as.
func columnsOf(table *Table) string {
	var all []string
	for _, c := range table.Columns {
		all = append(all, c.Header+"="+string(c.Role))
	}
	return strings.Join(all, "|")
}

const twoTables = `= A =

| Date | Pollster | Support | Oppose | Weight |
| May 2020 | Ipsos | 60 | 35 | 5 |
| June 2020 | Gallup | 55 | 40 | 5 |

| Date | Pollster | Yea | Nay |
| May 2021 | Ipsos | 60 | 35 |
| June 2021 | Gallup | 55 | 40 |
`

func TestHints(t *testing.T) {
	const first, second = "Date=date|Pollster=pollster|Support=support|Oppose=oppose|Weight=other", "Date=date|Pollster=pollster|Yea=party|Nay=party"
	for _, test := range []struct {
		name          string
		hints         []Hint
		first, second string
		why           []string
	}{
		{"none", nil, first, second, nil},
		{"by header", []Hint{{"1", "Weight", column.Undecided}}, strings.Replace(first, "Weight=other", "Weight=undecided", 1), second, []string{""}},
		{"by number", []Hint{{"a#t2", "3", column.Support}, {"2", "4", column.Oppose}}, first, "Date=date|Pollster=pollster|Yea=support|Nay=oppose", []string{"", ""}},
		{"ignored", []Hint{{"1", "5", Ignored}}, strings.Replace(first, "Weight=other", "Weight=ignore", 1), second, []string{""}},
		{"taken from another", []Hint{{"1", "Weight", column.Support}}, "Date=date|Pollster=pollster|Support=other|Oppose=oppose|Weight=support", second, []string{""}},
		{"no such table", []Hint{{"3", "Weight", Ignored}}, first, second, []string{`the article has no table "3", only 2 tables`}},
		{"no such column", []Hint{{"2", "weight", Ignored}, {"2", "5", Ignored}, {"2", "0", Ignored}}, first, second, []string{
			`no column is headed "weight" or has that number: the table has 1 "Date", 2 "Pollster", 3 "Yea", 4 "Nay"`,
			`no column is headed "5" or has that number: the table has 1 "Date", 2 "Pollster", 3 "Yea", 4 "Nay"`,
			`no column is headed "0" or has that number: the table has 1 "Date", 2 "Pollster", 3 "Yea", 4 "Nay"`}},
		{"twice", []Hint{{"1", "Weight", Ignored}, {"a#t1", "5", column.Note}}, strings.Replace(first, "Weight=other", "Weight=ignore", 1), second,
			[]string{"", `column "5" of table a#t1 has a hint before this one`}},
	} {
		t.Run(test.name, func(t *testing.T) {
			ds := hinted(t, twoTables, test.hints...)
			if got := columnsOf(&ds.Tables[0]); got != test.first {
				t.Errorf("table 1: %s, want %s", got, test.first)
			}
			if got := columnsOf(&ds.Tables[1]); got != test.second {
				t.Errorf("table 2: %s, want %s", got, test.second)
			}
			if diff := cmp.Diff(test.why, Misfits(test.hints, ds)); len(test.hints) > 0 && diff != "" {
				t.Errorf("misfits (-want +got)\n%s", diff)
			}
		})
	}
}

// TestHintHeaders has two columns of one header and one headed by a number.
func TestHintHeaders(t *testing.T) {
	columns := []column.Column{{Header: "Date"}, {Header: "%"}, {Header: "%"}, {Header: "1"}}
	for name, want := range map[string]string{
		"Date": "0 ", "1": "3 ", "2": "1 ", "4": "3 ",
		"%": `-1 columns 2 and 3 are headed "%": name one by its number`,
	} {
		at, why := Hint{Column: name}.find(columns)
		if got := strconv.Itoa(at) + " " + why; got != want {
			t.Errorf("%s: %s, want %s", name, got, want)
		}
	}
}

// TestIgnoredIsNotRead wants nothing of an ignored column anywhere: no figure,
// no note, no reference, nor that its cells make another row of a row.
func TestIgnoredIsNotRead(t *testing.T) {
	const page = `<!DOCTYPE html><html><head><title>A - Wikipedia</title></head><body><div id="mw-content-text">
<table class="wikitable"><tr><th>Date</th><th>Pollster</th><th>Support</th><th>Oppose</th><th>Method</th></tr>
<tr><td>May 2020</td><td>Ipsos</td><td>60</td><td>35</td><td>by phone<sup class="reference"><a href="#cite_note-1">[1]</a></sup></td></tr>
<tr><td>June 2020</td><td>Gallup</td><td>55</td><td>40</td><td>online</td></tr>
<tr><td colspan="5">July 2020</td></tr></table></div></body></html>`
	as := hinted(t, page)
	if as.Polls[0].Note == "" || len(as.Polls[0].Refs) == 0 {
		t.Fatalf("without a hint the column is not read: %+v", as.Polls[0])
	}
	ds := hinted(t, page, Hint{"1", "Method", Ignored})
	if p := ds.Polls[0]; p.Note != "" || len(p.Refs) > 0 || len(ds.Polls) != 2 {
		t.Errorf("%d polls; note %q, references %q", len(ds.Polls), p.Note, p.Refs)
	}
	if !strings.HasSuffix(columnsOf(&ds.Tables[0]), "|Method=ignore") {
		t.Error(columnsOf(&ds.Tables[0]))
	}
	for i, row := range ds.Rows {
		if row.Disposition != as.Rows[i].Disposition {
			t.Errorf("row %d is %s, without the hint %s", row.Row, row.Disposition, as.Rows[i].Disposition)
		}
	}
}
