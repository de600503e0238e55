package datapackage

import (
	"bytes"
	"crypto/sha256"
	stdcsv "encoding/csv"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pollard/export"
	"pollard/export/csv"
	"pollard/export/internal/sample"
	"pollard/normalize"
)

var update = flag.Bool("update", false, "write testdata anew")

// written writes batches as CSV with its descriptions.
func written(t *testing.T, batches ...export.Batch) string {
	t.Helper()
	dir := t.TempDir()
	sample.Write(t, dir, batches, With(csv.Format))
	return dir
}

func read(t *testing.T, dir, name string) []byte {
	t.Helper()
	content, err := os.ReadFile(filepath.Join(dir, name))
	if err != nil {
		t.Fatal(err)
	}
	return content
}

// TestTable compares the files that are the same in every run with the schema of
// the tables, which they are made of.
func TestTable(t *testing.T) {
	tables := export.Tables()
	all := append(tables[:], &dictionaryTable)
	for name, want := range map[string][]byte{
		MetadataName: inJSON(t, "", metadataOf(all)), DictionaryName: dictionaryOf(tables[:]), "resources.json": inJSON(t, "  ", resourcesOf(all)),
	} {
		compare(t, name, want)
	}
}

// inJSON writes a value as JSON that people can read, behind indent.
func inJSON(t *testing.T, indent string, value any) []byte {
	t.Helper()
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent(indent, "  ")
	if err := e.Encode(value); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// compare compares a file with what should be in it.
func compare(t *testing.T, name string, want []byte) {
	t.Helper()
	if *update {
		if err := os.WriteFile(name, want, 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	got, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(got), string(want)); diff != "" {
		t.Errorf("%s (-file +want); go test -update writes it anew:\n%s", name, diff)
	}
}

func TestGolden(t *testing.T) {
	compare(t, "testdata/"+PackageName, read(t, written(t, sample.Batches()...), PackageName))
}

// packageAt reads datapackage.json.
func packageAt(t *testing.T, dir string) (d readPackage) {
	t.Helper()
	if err := json.Unmarshal(read(t, dir, PackageName), &d); err != nil {
		t.Fatal(err)
	}
	return d
}

// TestFiles wants every CSV file in the package, with the size and hash it has
// and the columns its header names.
func TestFiles(t *testing.T) {
	dir := written(t, append(sample.Batches(), sample.LargeBatches(1000)...)...)
	files, err := filepath.Glob(filepath.Join(dir, "*.csv"))
	if err != nil {
		t.Fatal(err)
	}
	var paths []string
	for _, r := range packageAt(t, dir).Resources {
		paths = append(paths, filepath.Join(dir, r.Path))
		content := read(t, dir, r.Path)
		if int64(len(content)) != r.Bytes {
			t.Errorf("%s has %d bytes, the package says %d", r.Path, len(content), r.Bytes)
		}
		if hash := fmt.Sprintf("sha256:%x", sha256.Sum256(content)); hash != r.Hash {
			t.Errorf("%s has %s, the package says %s", r.Path, hash, r.Hash)
		}
		header, err := stdcsv.NewReader(strings.NewReader(string(content))).Read()
		if err != nil {
			t.Fatal(err)
		}
		var names []string
		for _, f := range r.Schema.Fields {
			names = append(names, f.Name)
			if f.Type == "" || f.Title == "" || f.Description == "" || f.Example == "" {
				t.Errorf("%s.%s is not described: %+v", r.Name, f.Name, f)
			}
		}
		if diff := cmp.Diff(header, names); diff != "" {
			t.Errorf("%s (-file +package)\n%s", r.Path, diff)
		}
	}
	slices.Sort(paths)
	if diff := cmp.Diff(files, paths); diff != "" {
		t.Errorf("(-files +package)\n%s", diff)
	}
}

// TestDictionary wants a row for every column of every table, in order.
func TestDictionary(t *testing.T) {
	records, err := stdcsv.NewReader(strings.NewReader(string(read(t, written(t), DictionaryName)))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	records = records[1:]
	for _, table := range export.Tables() {
		for i, c := range table.Columns {
			want := []string{table.Name, c.Name, fmt.Sprint(i + 1), c.Type.String(), c.Unit}
			if len(records) == 0 {
				t.Fatalf("%s.%s is not there", table.Name, c.Name)
			}
			if diff := cmp.Diff(want, records[0][:len(want)]); diff != "" {
				t.Error(diff)
			}
			records = records[1:]
		}
	}
	if len(records) > 0 {
		t.Errorf("%q is more than there is", records)
	}
}

// article is a batch of one article without tables.
func article(id, title, path, url, revision string) export.Batch {
	return export.Rows(&normalize.Dataset{Article: normalize.Article{ID: id, Title: title, SourcePath: path, SourceURL: url, RevisionID: revision}}, nil)
}

func TestSources(t *testing.T) {
	d := packageAt(t, written(t,
		article("a", "A <b>", "a.txt", "", ""), article("b", "", "dir/b.txt", "", ""), article("stdin", "C", "-", "", ""),
		article("d", "D", "d.html", "https://example.org/d", "12")))
	want := []source{{"A <b>", "a.txt", ""}, {"b", "dir/b.txt", ""}, {"C", "", ""}, {"D", "https://example.org/d", "12"}}
	if diff := cmp.Diff(want, d.Sources); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	if d.Licenses != nil {
		t.Errorf("licences %+v of articles nothing is known of", d.Licenses)
	}
	if d = packageAt(t, written(t)); d.Sources != nil {
		t.Errorf("sources %+v of no article", d.Sources)
	}
}

func TestLicences(t *testing.T) {
	for url, want := range map[string]bool{
		"https://en.wikipedia.org/wiki/X": true, "http://IT.m.wikipedia.org/wiki/X": true, "https://wikipedia.org/": true,
		"https://notwikipedia.org/wiki/X": false, "https://wikipedia.org.example.com/": false, "wikipedia.org": false,
		"": false, "::": false, "https://www.nato.int/": false,
	} {
		d := packageAt(t, written(t, article("a", "A", "a.html", url, "")))
		if got := len(d.Licenses) == 1 && d.Licenses[0].Name == "CC-BY-SA-4.0"; got != want || len(d.Licenses) > 1 {
			t.Errorf("%s: licences %+v", url, d.Licenses)
		}
	}
}

// TestReferences wants keys and references of both descriptions to name columns
// that are there.
func TestReferences(t *testing.T) {
	dir := written(t)
	fields := map[string][]string{}
	d := packageAt(t, dir)
	for _, r := range d.Resources {
		for _, f := range r.Schema.Fields {
			fields[r.Name] = append(fields[r.Name], f.Name)
		}
	}
	there := func(table string, columns []string) bool {
		return len(columns) > 0 && !slices.ContainsFunc(columns, func(c string) bool { return !slices.Contains(fields[table], c) })
	}
	n := 0
	for _, r := range d.Resources {
		if !there(r.Name, r.Schema.PrimaryKey) {
			t.Errorf("%s: key %q", r.Name, r.Schema.PrimaryKey)
		}
		for _, k := range r.Schema.ForeignKeys {
			n++
			if to := k.Reference.Resource; !there(r.Name, k.Fields) || to != "" && !there(to, k.Reference.Fields) || to == "" && !there(r.Name, k.Reference.Fields) {
				t.Errorf("%s: %+v", r.Name, k)
			}
		}
	}
	if n != 10 {
		t.Errorf("%d references", n)
	}
	var m metadataGroup
	if err := json.Unmarshal(read(t, dir, MetadataName), &m); err != nil {
		t.Fatal(err)
	}
	for _, table := range m.Tables {
		name := strings.TrimSuffix(table.URL, ".csv")
		for _, k := range table.Schema.ForeignKeys {
			if !there(name, k.Columns) || !there(strings.TrimSuffix(k.Reference.Resource, ".csv"), k.Reference.Columns) {
				t.Errorf("%s: %+v", name, k)
			}
		}
	}
}

// TestTitles wants titles that people can read.
func TestTitles(t *testing.T) {
	for name, want := range map[string]string{
		"poll_id": "Poll ID", "source_url": "Source URL", "sha256": "SHA-256", "fieldwork_raw": "Fieldwork as written",
		"share_min": "Share least", "refs": "References", "rows": "Rows",
	} {
		if got := title(name); got != want {
			t.Errorf("%s is titled %q, want %q", name, got, want)
		}
	}
}

func TestFailures(t *testing.T) {
	if _, err := With(csv.Format).Open(filepath.Join(t.TempDir(), "none")); err == nil {
		t.Error("no error for a folder that is not there")
	}
	dir := t.TempDir()
	s, err := With(csv.Format).Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(filepath.Join(dir, PackageName), 0o777); err != nil {
		t.Fatal(err)
	}
	var pathErr *os.PathError
	if err := s.Close(); !errors.As(err, &pathErr) {
		t.Errorf("Close returned %v where %s cannot be written", err, PackageName)
	}
	if s, err = With(csv.Format).Open(t.TempDir()); err != nil {
		t.Fatal(err)
	}
	s.Abort()
}

// TestMeasured holds what is said of the files, which the sink sums up, to what is
// in them.
func TestMeasured(t *testing.T) {
	dir := written(t, sample.LargeBatches(3000)...)
	for _, r := range packageAt(t, dir).Resources {
		content := read(t, dir, r.Path)
		if want := fmt.Sprintf("sha256:%x", sha256.Sum256(content)); r.Hash != want || r.Bytes != int64(len(content)) {
			t.Errorf("%s: %d bytes, %s; want %d, %s", r.Path, r.Bytes, r.Hash, len(content), want)
		}
	}
}
