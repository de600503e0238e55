package export_test

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pollard/export"
)

// The schema as a file: its version, then a line for every table and column.
// Behind " — " stand only words.
const schemaFile = "testdata/schema.txt"

// schemaText writes the schema down.
func schemaText() string {
	var b strings.Builder
	fmt.Fprintf(&b, "version %s\n", export.SchemaVersion)
	for _, t := range export.Tables() {
		fmt.Fprintf(&b, "\n%s; key %s — %s\n", t.Name, strings.Join(t.Key, ", "), t.Doc)
		for i, c := range t.Columns {
			fmt.Fprintf(&b, "%s.%s; %d; %s", t.Name, c.Name, i+1, c.Type)
			if c.Unit != "" {
				fmt.Fprintf(&b, "; %s", c.Unit)
			}
			if c.Required {
				b.WriteString("; required")
			}
			for _, r := range t.Refs {
				if r.Column == c.Name {
					fmt.Fprintf(&b, "; references %s", r.Table)
				}
			}
			if len(c.Values) > 0 {
				fmt.Fprintf(&b, "; values %s", strings.Join(c.Values, " "))
			}
			fmt.Fprintf(&b, " — %s\n", c.Doc)
		}
	}
	return b.String()
}

// TestSchemaVersion holds the schema to the one its version names. A schema
// that has changed needs a new version, -update or not.
func TestSchemaVersion(t *testing.T) {
	got := schemaText()
	kept, err := os.ReadFile(schemaFile)
	if err != nil && (!*update || !errors.Is(err, fs.ErrNotExist)) {
		t.Fatal(err)
	}
	want := string(kept)
	if want == got {
		return
	}
	if want != "" {
		needed := step(want, got)
		was, _ := schemaLines(want)
		if !rises(was, export.SchemaVersion, needed) {
			t.Fatalf("the schema has changed: bump the schema version %s in schema.go by a %s step at least, say in docs/changelog.md what changed, and run go test ./export -run TestSchemaVersion -update (-%s +now)\n%s",
				was, needed, was, cmp.Diff(want, got))
		}
	}
	if !*update {
		t.Fatalf("%s is not the schema of version %s: run go test ./export -run TestSchemaVersion -update", schemaFile, export.SchemaVersion)
	}
	if err := os.WriteFile(schemaFile, []byte(got), 0o666); err != nil {
		t.Fatal(err)
	}
}

// schemaLines parts a schema file into its version and its lines by name: what
// programs see of each, and the words.
func schemaLines(text string) (version string, lines map[string][2]string) {
	lines = map[string][2]string{}
	for line := range strings.Lines(text) {
		line = strings.TrimSuffix(line, "\n")
		if v, ok := strings.CutPrefix(line, "version "); ok {
			version = v
			continue
		}
		if line == "" {
			continue
		}
		name, rest, _ := strings.Cut(line, "; ")
		form, words, _ := strings.Cut(rest, " — ")
		lines[name] = [2]string{form, words}
	}
	return version, lines
}

// step is how far the version has to rise from one schema to another: major,
// minor or patch.
func step(old, now string) string {
	_, was := schemaLines(old)
	_, is := schemaLines(now)
	for name, line := range was {
		form, there := is[name]
		if !there || form[0] != line[0] && !hasNewValues(line[0], form[0]) {
			return "major"
		}
	}
	needed := "patch"
	for name, line := range is {
		if form, there := was[name]; !there || form[0] != line[0] {
			needed = "minor"
		}
	}
	return needed
}

// hasNewValues says that two columns differ in nothing but that the second may
// hold more values.
func hasNewValues(old, now string) bool {
	form, values, _ := strings.Cut(old, "; values ")
	newForm, newValues, enum := strings.Cut(now, "; values ")
	all := strings.Fields(newValues)
	return enum && form == newForm && !slices.ContainsFunc(strings.Fields(values), func(v string) bool { return !slices.Contains(all, v) })
}

// rises says that version b is later than a by such a step or a larger one.
func rises(a, b, needed string) bool {
	from, to := numbers(a), numbers(b)
	steps := []string{"major", "minor", "patch"}
	for i := range steps {
		if from[i] != to[i] {
			return to[i] > from[i] && i <= slices.Index(steps, needed)
		}
	}
	return false
}

func numbers(version string) (n [3]int) {
	for i, part := range strings.Split(version, ".") {
		n[i], _ = strconv.Atoi(part)
	}
	return n
}

func TestStep(t *testing.T) {
	const old = "version 1.2.3\n\na; key id — A\na.id; 1; text; required — The ID\na.kind; 2; enum; values x y — A kind\n"
	for _, test := range []struct{ from, to, needed string }{
		{"The ID", "The name", "patch"},
		{"— A\n", "— B\n", "patch"},
		{"values x y", "values x z y", "minor"},
		{"A kind\n", "A kind\na.new; 3; date — A day\n", "minor"},
		{"A kind\n", "A kind\n\nb; key id — B\nb.id; 1; text — ID\n", "minor"},
		{"values x y", "values x", "major"},
		{"a.kind", "a.sort", "major"},
		{"text; required", "text", "major"},
		{"text; required", "integer; required", "major"},
		{"2; enum", "3; enum", "major"},
		{"key id", "key kind", "major"},
	} {
		if got := step(old, strings.Replace(old, test.from, test.to, 1)); got != test.needed {
			t.Errorf("%q for %q is a %s step, want %s", test.to, test.from, got, test.needed)
		}
	}
	for _, test := range []struct {
		a, b, needed string
		want         bool
	}{
		{"1.2.3", "1.2.3", "patch", false}, {"1.2.3", "1.2.4", "patch", true}, {"1.2.3", "1.2.4", "minor", false},
		{"1.2.3", "1.3.0", "minor", true}, {"1.2.3", "1.3.0", "major", false}, {"1.2.3", "2.0.0", "major", true},
		{"1.2.3", "2.0.0", "patch", true}, {"1.2.3", "1.1.9", "patch", false}, {"2.0.0", "1.9.9", "patch", false},
	} {
		if got := rises(test.a, test.b, test.needed); got != test.want {
			t.Errorf("%s to %s is a %s step: %v", test.a, test.b, test.needed, got)
		}
	}
}

// TestChangelog wants the version to be one that docs/changelog.md tells of, the
// newest.
func TestChangelog(t *testing.T) {
	page, err := os.ReadFile("../docs/changelog.md")
	if err != nil {
		t.Fatal(err)
	}
	newest := regexp.MustCompile(`(?m)^## (\S+)$`).FindSubmatch(page)
	if newest == nil || string(newest[1]) != export.SchemaVersion {
		t.Errorf("docs/changelog.md does not begin with version %s", export.SchemaVersion)
	}
	if !regexp.MustCompile(`^\d+\.\d+\.\d+$`).MatchString(export.SchemaVersion) {
		t.Errorf("%s is no version", export.SchemaVersion)
	}
}

// TestKeys wants keys and references to name what is there: columns that are
// never missing, and tables with one key column of the same type.
func TestKeys(t *testing.T) {
	byName := map[string]*export.Table{}
	for _, table := range export.Tables() {
		byName[table.Name] = table
		if len(table.Key) == 0 {
			t.Errorf("%s has no key", table.Name)
		}
		for _, k := range table.Key {
			if c := table.Column(k); c == nil || !c.Required {
				t.Errorf("%s: key column %s is not there, or can be missing", table.Name, k)
			}
		}
	}
	for _, table := range export.Tables() {
		for _, r := range table.Refs {
			from, to := table.Column(r.Column), byName[r.Table]
			if from == nil || to == nil || len(to.Key) != 1 || to.Column(to.Key[0]).Type != from.Type {
				t.Errorf("%s.%s refers to %s", table.Name, r.Column, r.Table)
			}
		}
	}
}

// TestSchemaPage holds docs/schema.md to the schema.
func TestSchemaPage(t *testing.T) {
	const file = "../docs/schema.md"
	page, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	const mark = "<!-- From here on written by go test ./export -run TestSchemaPage -update -->\n"
	words, _, ok := strings.Cut(string(page), mark)
	if !ok {
		t.Fatalf("%s lacks the line %s", file, mark)
	}
	want := words + mark + schemaPage()
	if *update {
		if err := os.WriteFile(file, []byte(want), 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	if diff := cmp.Diff(want, string(page)); diff != "" {
		t.Errorf("%s is not the schema; go test ./export -run TestSchemaPage -update writes it (-schema +file)\n%s", file, diff)
	}
}

// schemaPage is the tables as Markdown.
func schemaPage() string {
	var b strings.Builder
	fmt.Fprintf(&b, "\nSchema version %s.\n", export.SchemaVersion)
	escape := strings.NewReplacer("|", `\|`, "<", "&lt;")
	for _, t := range export.Tables() {
		fmt.Fprintf(&b, "\n## %s\n\n%s Key: %s.\n\n", t.Name, t.Doc, strings.Join(t.Key, ", "))
		b.WriteString("| column | type | what it holds | example |\n|---|---|---|---|\n")
		for _, c := range t.Columns {
			kind := c.Type.String()
			if c.Unit != "" {
				kind += ", " + c.Unit
			}
			if c.Required {
				kind += ", never missing"
			}
			doc := c.Doc
			if len(c.Values) > 0 {
				doc += ": " + strings.Join(c.Values, ", ")
			}
			for _, r := range t.Refs {
				if r.Column == c.Name {
					doc += "; names a row of " + r.Table
				}
			}
			fmt.Fprintf(&b, "| %s | %s | %s | %s |\n", c.Name, kind, escape.Replace(doc), escape.Replace(c.Example))
		}
	}
	return b.String()
}
