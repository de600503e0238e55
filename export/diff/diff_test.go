package diff

import (
	"bytes"
	stdcsv "encoding/csv"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/govalues/decimal"

	"pollard/export"
	"pollard/export/csv"
	"pollard/export/parquet"
	"pollard/export/xlsx"
	"pollard/normalize"
)

// found keeps what a comparison tells.
type found struct {
	schema   []SchemaChange
	articles []Article
	summary  Summary
}

func (f *found) Begin(schema []SchemaChange) error {
	*f = found{schema: schema}
	return nil
}

func (f *found) Article(a *Article) error {
	f.articles = append(f.articles, *a)
	return nil
}

func (f *found) End(s *Summary) error {
	f.summary = *s
	return nil
}

// changes lists what was told: change, table and IDs.
func (f *found) changes() []string {
	var all []string
	for _, a := range f.articles {
		for _, c := range a.Changes {
			all = append(all, strings.TrimSpace(fmt.Sprintf("%s %s %s %s", c.Kind, c.Table, c.OldID, c.NewID)))
		}
	}
	return all
}

func compare(t *testing.T, old, latest string, opts Options) *found {
	t.Helper()
	var f found
	if _, err := Compare(old, latest, opts, &f); err != nil {
		t.Fatal(err)
	}
	return &f
}

// write writes a file and returns its path.
func write(t *testing.T, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// TestFormats compares two sides in every format, and one format with another.
func TestFormats(t *testing.T) {
	dir := t.TempDir()
	formats := []export.Format{csv.Format, parquet.Format, xlsx.Format}
	for _, f := range formats {
		generate(t, filepath.Join(dir, f.Name, "old"), 2, f, nil)
		generate(t, filepath.Join(dir, f.Name, "new"), 2, f, editSome)
	}
	var want *found
	for _, f := range formats {
		for _, g := range formats {
			got := compare(t, filepath.Join(dir, f.Name, "old"), filepath.Join(dir, g.Name, "new"), Options{})
			for _, c := range got.schema {
				t.Errorf("%s, %s: %s", f.Name, g.Name, schemaLine(c))
			}
			if got.summary.Changes != 3 {
				t.Errorf("%s, %s: %s", f.Name, g.Name, sentence(&got.summary))
			}
			if want == nil {
				want = got
			}
			if diff := cmp.Diff(want.changes(), got.changes()); diff != "" {
				t.Errorf("%s, %s: %s", f.Name, g.Name, diff)
			}
			if f.Name != g.Name {
				same := compare(t, filepath.Join(dir, f.Name, "old"), filepath.Join(dir, g.Name, "old"), Options{})
				if s := same.summary; !s.Same {
					t.Errorf("%s and %s of the same data: %s", f.Name, g.Name, sentence(&s))
				}
			}
		}
	}
}

// shuffle puts the lines of a CSV file in another order.
func shuffle(t *testing.T, path string) {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	records, err := stdcsv.NewReader(bytes.NewReader(data)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	rest := records[1:]
	rand.New(rand.NewPCG(1, 2)).Shuffle(len(rest), func(i, j int) { rest[i], rest[j] = rest[j], rest[i] })
	var out bytes.Buffer
	if err := stdcsv.NewWriter(&out).WriteAll(records); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, out.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
}

// TestUnsorted compares with a side whose rows come in any order; they are
// sorted in runs of a few rows.
func TestUnsorted(t *testing.T) {
	defer func(n int) { runBytes = n }(runBytes)
	runBytes = 20_000
	dir, aside := t.TempDir(), t.TempDir()
	t.Setenv("TMPDIR", aside)
	old, latest := filepath.Join(dir, "old"), filepath.Join(dir, "new")
	generate(t, old, 11, csv.Format, nil)
	generate(t, latest, 11, csv.Format, editSome)
	want := compare(t, old, latest, Options{})
	for _, name := range []string{"polls", "responses", "rows", "findings", "articles", "pollsters"} {
		shuffle(t, filepath.Join(latest, name+".csv"))
	}
	shuffle(t, filepath.Join(old, "polls.csv"))
	got := compare(t, old, latest, Options{})
	if got.summary.Changes != want.summary.Changes {
		t.Errorf("%s, sorted %s", sentence(&got.summary), sentence(&want.summary))
	}
	set := map[string]bool{}
	for _, c := range want.changes() {
		set[c] = true
	}
	for _, c := range got.changes() {
		if !set[c] {
			t.Errorf("%s: only where unsorted", c)
		}
	}
	left, err := os.ReadDir(aside)
	if err != nil || len(left) > 0 {
		t.Errorf("left behind: %v, %v", left, err)
	}
}

// TestEdits makes edits at random and wants each of them told, once, and nothing
// else.
func TestEdits(t *testing.T) {
	for seed := range uint64(6) {
		random := rand.New(rand.NewPCG(seed, 7))
		dir := t.TempDir()
		old, latest := filepath.Join(dir, "old"), filepath.Join(dir, "new")
		generate(t, old, 2, csv.Format, nil)
		added, removed, changed := 0, 0, 0
		generate(t, latest, 2, csv.Format, func(_ int, ds *normalize.Dataset) {
			editOne(ds)
			added++
			changed += 2
			for range random.IntN(4) {
				i := 20 + random.IntN(len(ds.Polls)-20)
				ds.Polls = append(ds.Polls[:i], ds.Polls[i+1:]...)
				ds.Rows = append(ds.Rows[:i], ds.Rows[i+1:]...)
				removed++
			}
			p := &ds.Polls[15]
			p.Fieldwork.Raw += "?"
			changed++
		})
		f := compare(t, old, latest, Options{})
		got := pollKinds(f)
		want := map[Kind]int{Added: added, Changed: changed}
		if removed > 0 {
			want[Removed] = removed
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("seed %d: %s\n%s", seed, diff, strings.Join(f.changes(), "\n"))
		}
		// The other way round, what came went.
		back := pollKinds(compare(t, latest, old, Options{}))
		back[Added], back[Removed] = back[Removed], back[Added]
		if want[Removed] == 0 {
			delete(back, Removed)
		}
		if diff := cmp.Diff(want, back); diff != "" {
			t.Errorf("seed %d, the other way round: %s", seed, diff)
		}
	}
}

// pollKinds counts the changes of polls.
func pollKinds(f *found) map[Kind]int {
	kinds := map[Kind]int{}
	for _, k := range f.summary.Kinds {
		if k.Table == "polls" {
			kinds[k.Kind] += k.Count
		}
	}
	return kinds
}

const pollHeader = "poll_id,article_id,table_id,row,source_line,origin,fieldwork_raw,fieldwork,pollster_raw,pollster_id,support,oppose,question\n"

func TestPolls(t *testing.T) {
	row := func(id, line, date, edtf, pollster, support, oppose string) string {
		return strings.Join([]string{"a:" + id, "a", "a#t1", line, line, "table", date, edtf, pollster, strings.ToLower(pollster), support, oppose, "EU"}, ",") + "\n"
	}
	may := row("2020-05:ipsos", "2", "May 2020", "2020-05", "Ipsos", "60", "30")
	april := row("2020-04:gallup", "3", "April 2020", "2020-04", "Gallup", "55", "35")
	for name, c := range map[string]struct {
		old, latest string
		want        []string
	}{
		"same":     {may + april, may + april, nil},
		"moved":    {may + april, april + may, nil},
		"renamed":  {may + april, may + row("2020-04:pew", "3", "April 2020", "2020-04", "Pew", "55", "35"), []string{"changed polls a:2020-04:gallup a:2020-04:pew"}},
		"replaced": {may + april, may + row("2020-03:pew", "3", "March 2020", "2020-03", "Pew", "51", "39"), []string{"removed polls a:2020-04:gallup", "added polls  a:2020-03:pew"}},
		"date corrected": {may + april, may + row("2020-03:gallup", "3", "March 2020", "2020-03", "Gallup", "55", "35"),
			[]string{"changed polls a:2020-04:gallup a:2020-03:gallup"}},
		"another of the same date": {may, may + row("2020-05:pew", "3", "May 2020", "2020-05", "Pew", "44", "41"), []string{"added polls  a:2020-05:pew"}},
		"second of the same name, above": {may, row("2020-05:ipsos", "2", "May 2020", "2020-05", "Ipsos", "41", "44") + row("2020-05:ipsos~2", "3", "May 2020", "2020-05", "Ipsos", "60", "30"),
			[]string{"added polls  a:2020-05:ipsos"}},
		"the first of two goes": {row("2020-05:ipsos", "2", "May 2020", "2020-05", "Ipsos", "41", "44") + row("2020-05:ipsos~2", "3", "May 2020", "2020-05", "Ipsos", "60", "30"), may,
			[]string{"removed polls a:2020-05:ipsos"}},
		"one ID twice": {may + april, may + may + april, []string{"added polls  a:2020-05:ipsos"}},
		"no ID at all": {may, strings.Replace(may, "a:2020-05:ipsos", "", 1), []string{"changed polls a:2020-05:ipsos"}},
	} {
		t.Run(name, func(t *testing.T) {
			f := compare(t, write(t, "polls.csv", pollHeader+c.old), write(t, "polls.csv", pollHeader+c.latest), Options{})
			if diff := cmp.Diff(c.want, f.changes()); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

func TestNote(t *testing.T) {
	for _, c := range [][3]string{
		{"2016-12", "2016-12-05", "more precise"},
		{"2016", "2016-12", "more precise"},
		{"2016-12-05", "2016-12", "less precise"},
		{"2016-12-01/2016-12-09", "2016-12-05", "narrower"},
		{"2016-12-05", "2016-12-01/2016-12-09", "wider"},
		{"2016-12", "2017-01-05", ""},
		{"2013~", "2013", "no longer approximate"},
		{"2013", "2013~", "approximate now"},
		{"", "2013", ""},
		{"nonsense", "2013", ""},
	} {
		if got := note("fieldwork", c[0], c[1]); got != c[2] {
			t.Errorf("%s → %s: %q, want %q", c[0], c[1], got, c[2])
		}
	}
}

func TestSameValue(t *testing.T) {
	number, text := &column{kind: export.Decimal}, &column{kind: export.Text}
	for _, c := range []struct {
		column          *column
		a, b, tolerance string
		want            bool
	}{
		{number, "8.0", "8", "0", true},
		{number, "8.0", "8.1", "0", false},
		{number, "8.0", "8.1", "0.1", true},
		{number, "8.0", "8.1", "0.09", false},
		{number, "-0.1", "0.1", "0.2", true},
		{number, "", "0", "1", false},
		{number, "x", "8", "1", false},
		{number, "8", "x", "1", false},
		{text, "8.0", "8", "1", false},
	} {
		o := &Options{Tolerance: decimal.MustParse(c.tolerance)}
		if got := o.sameValue(c.column, []byte(c.a), []byte(c.b)); got != c.want {
			t.Errorf("%s and %s, tolerance %s: %v", c.a, c.b, c.tolerance, got)
		}
	}
}

func TestSchema(t *testing.T) {
	old := write(t, "polls.csv", "poll_id,article_id,origin,note,support\na:x,a,table,n,1\na:y,a,table,,2\n")
	latest := write(t, "polls.csv", "poll_id,article_id,origin,share_for,remark,new\na:x,a,table,1,n,1\na:y,a,table,2,,1\n")
	f := compare(t, old, latest, Options{})
	var got []string
	for _, c := range f.schema {
		got = append(got, schemaLine(c))
	}
	want := []string{"polls: column support is now named share_for", "polls: column note is now named remark", "polls: column new is new"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if f.summary.Same || f.summary.Changes > 0 {
		t.Errorf("%+v", f.summary)
	}
}

func TestRetyped(t *testing.T) {
	dirs := [2]string{t.TempDir(), t.TempDir()}
	for i, kind := range []string{"decimal", "text"} {
		for name, text := range map[string]string{
			"polls.csv":      "poll_id,article_id,support\na:x,a,8\n",
			"dictionary.csv": "table,column,position,type\npolls,poll_id,1,text\npolls,support,3," + kind + "\n",
		} {
			if err := os.WriteFile(filepath.Join(dirs[i], name), []byte(text), 0o600); err != nil {
				t.Fatal(err)
			}
		}
	}
	f := compare(t, dirs[0], dirs[1], Options{})
	if len(f.schema) != 1 || schemaLine(f.schema[0]) != "polls: column support was decimal and is text" || f.summary.Changes > 0 {
		t.Errorf("%v, %s", f.schema, sentence(&f.summary))
	}
}

// TestShown makes sure that what articles say cannot steer a terminal, a page or
// a comment.
func TestShown(t *testing.T) {
	evil := "\x1b[2J<script>```@all\u202e"
	header := "poll_id,article_id,origin,pollster_raw\n"
	old := write(t, "polls.csv", header+"a:x,a,table,Ipsos\n")
	latest := write(t, "polls.csv", header+"a:x,a,table,"+evil+"\n")
	for _, format := range Formats() {
		var out bytes.Buffer
		p, err := NewPrinter(&out, format, false)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := Compare(old, latest, Options{}, p); err != nil {
			t.Fatal(err)
		}
		text := out.String()
		switch format {
		case "json":
			if !json.Valid(out.Bytes()) {
				t.Errorf("not JSON: %s", text)
			}
		case "csv":
			if _, err := stdcsv.NewReader(&out).ReadAll(); err != nil {
				t.Error(err)
			}
			continue
		case "html":
			if strings.Contains(text, "<script") || strings.Contains(text, "http") {
				t.Errorf("html: %s", text)
			}
		case "markdown":
			if !strings.Contains(text, "````diff\n") {
				t.Errorf("markdown: the fence ends early: %s", text)
			}
		}
		if strings.ContainsAny(text, "\x1b\u202e") && format != "json" {
			t.Errorf("%s: %q", format, text)
		}
	}
}

func TestColour(t *testing.T) {
	header := "poll_id,article_id,origin,pollster_raw\n"
	old := write(t, "polls.csv", header)
	latest := write(t, "polls.csv", header+"a:x,a,table,Ipsos\n")
	var out bytes.Buffer
	p, err := NewPrinter(&out, "text", true)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Compare(old, latest, Options{}, p); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(out.String(), green+"+ poll a:x: Ipsos"+plainAgain) {
		t.Errorf("%q", out.String())
	}
}

// TestMarkdownFits wants a report of any length to fit a comment.
func TestMarkdownFits(t *testing.T) {
	var old, latest strings.Builder
	old.WriteString("poll_id,article_id,origin,pollster_raw\n")
	latest.WriteString("poll_id,article_id,origin,pollster_raw\n")
	for i := range 3000 {
		fmt.Fprintf(&latest, "a%04d:x,a%04d,table,Institute\n", i, i)
	}
	var out bytes.Buffer
	p, err := NewPrinter(&out, "markdown", false)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Compare(write(t, "polls.csv", old.String()), write(t, "polls.csv", latest.String()), Options{}, p); err != nil {
		t.Fatal(err)
	}
	if out.Len() > 65_536 || !strings.Contains(out.String(), "more changes") {
		t.Errorf("%d bytes", out.Len())
	}
}

func TestUnscaled(t *testing.T) {
	for _, c := range []struct {
		n    int64
		want string
	}{{430000, "43"}, {-500, "-0.05"}, {1, "0.0001"}, {0, "0"}, {-12345678, "-1234.5678"}} {
		if got := string(appendUnscaled([]byte("x"), c.n, 4)); got != "x"+c.want {
			t.Errorf("%d: %s, want x%s", c.n, got, c.want)
		}
	}
}
