package pollster

import (
	"bytes"
	"encoding/csv"
	"slices"
	"strings"
	"sync"
	"testing"

	"pgregory.net/rapid"
)

func allNames() []string {
	var names []string
	for _, o := range Default().orgs {
		names = append(names, o.names()...)
	}
	return names
}

// twinKeys are the keys that two organisations may share, told apart by marks.
var twinKeys = map[string]bool{"median": true}

// TestRegistryFile checks the reviewed file row by row: what a reviewer would
// otherwise have to see.
func TestRegistryFile(t *testing.T) {
	if bytes.Contains(registryCSV, []byte("\r")) {
		t.Error("registry.csv has carriage returns")
	}
	rows, err := csv.NewReader(bytes.NewReader(registryCSV)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.Join(rows[0], ","); got != "pollster_id,pollster,country,alias,source" {
		t.Fatalf("header %q", got)
	}
	first := map[string][]string{}
	owners := map[string]string{} // key to id
	last := []string{"", "", "", "", ""}
	for i, row := range rows[1:] {
		line := i + 2
		id, name, country, alias, source := row[0], row[1], row[2], row[3], row[4]
		for _, field := range row {
			if strings.TrimSpace(field) != field {
				t.Errorf("line %d: %q has space around it", line, field)
			}
		}
		if id == "" || !kebab.MatchString(id) {
			t.Errorf("line %d: id %q", line, id)
		}
		if country != "" && !isCountry(country) {
			t.Errorf("line %d: country %q", line, country)
		}
		if source == "" {
			t.Errorf("line %d: no source", line)
		}
		if head, ok := first[id]; !ok {
			first[id] = row
			if alias != "" {
				t.Errorf("line %d: the first row of %s is an alias", line, id)
			}
			alias = name
		} else if alias == "" || head[1] != name || head[2] != country {
			t.Errorf("line %d: a further row of %s repeats name and country and carries an alias", line, id)
		}
		if key := Fold(alias); owners[key] == id {
			t.Errorf("line %d: %q folds as another name of %s", line, alias, id)
		} else if owner, ok := owners[key]; ok && !twinKeys[key] {
			t.Errorf("line %d: %q belongs to %s and to %s", line, alias, owner, id)
		} else {
			owners[key] = id
		}
		if slices.Compare([]string{last[0], last[3]}, []string{row[0], row[3]}) >= 0 {
			t.Errorf("line %d: %s %q is not in its place", line, id, row[3])
		}
		last = row
	}
	names := map[string]string{}
	for id, row := range first {
		if other, ok := names[row[1]]; ok {
			t.Errorf("%s and %s are both called %q", id, other, row[1])
		}
		names[row[1]] = id
	}
	if all := Default().All(); len(all) != len(first) || len(all) < 250 {
		t.Errorf("%d organisations in the registry, %d in the file", len(all), len(first))
	}
	t.Logf("%d organisations, %d aliases", len(first), len(rows)-1-len(first))
}

func TestEveryNameResolves(t *testing.T) {
	orgs := Default().orgs
	rapid.Check(t, func(t *rapid.T) {
		o := rapid.SampledFrom(orgs).Draw(t, "org")
		name := rapid.SampledFrom(o.names()).Draw(t, "name")
		dress := rapid.SampledFrom([]string{"%", " % ", "%[12]", "\"%\"", "(%)", "'''%'''", "% [a]", "% †"}).Draw(t, "dress")
		raw := strings.Replace(dress, "%", name, 1)
		got := Default().Resolve(raw)
		if len(got.Parts) != 1 || got.Parts[0].Pollster != o.Pollster || got.Client != "" {
			t.Fatalf("%q of %s: %+v", raw, o.ID, got)
		}
	})
	for _, o := range orgs {
		for _, name := range append(o.names(), strings.ToUpper(o.Name), o.ID) {
			if got := Default().Resolve(name); len(got.Parts) != 1 || got.Parts[0].Pollster != o.Pollster {
				t.Errorf("%q of %s: %+v", name, o.ID, got)
			}
		}
	}
}

func TestTwins(t *testing.T) {
	for name, want := range map[string]string{"Median": "median", "MEDIAN": "median", "Medián": "median-hu", "Media\u0301n": "median-hu", "MEDIÁN": "median-hu"} {
		if got, _ := Default().Lookup(name); got.ID != want {
			t.Errorf("Lookup(%q) = %q, want %q", name, got.ID, want)
		}
	}
	if p, ok := Default().Lookup("Mediàn"); ok {
		t.Errorf("a spelling of nobody's is %v", p)
	}
	r, err := Default().Extend("f", strings.NewReader("pollster_id,pollster,country,alias\nmedian,,,Median\nmedian-hu,,,Medián\n"))
	if err != nil {
		t.Fatal(err)
	}
	if got, _ := r.Lookup("Medián"); got.ID != "median-hu" {
		t.Errorf("after Extend: %v", got)
	}
}

func TestExtend(t *testing.T) {
	in := "\ufeffreason,alias,country,pollster,pollster_id\n" +
		"met in 2024,Agency X d.o.o.,ME,Agency X,agency-x\n" +
		"again,AX,,,agency-x\n" +
		"local name,Demokratija Centar,,,cedem\n" +
		"no alias,,,CEDEM,cedem\n" +
		"known already,cedem!,ME,CEDEM,cedem\n"
	before := len(Default().All())
	r, err := Default().Extend("raw/pollsters.csv", strings.NewReader(in))
	if err != nil {
		t.Fatal(err)
	}
	for raw, want := range map[string]string{"AX": "agency-x", "agency x": "agency-x", "Agency X, d.o.o.": "agency-x", "demokratija centar": "cedem", "CEDEM": "cedem"} {
		if got := r.Resolve(raw); len(got.Parts) != 1 || got.Parts[0].ID != want || !got.Parts[0].Known {
			t.Errorf("Resolve(%q) = %+v, want %s", raw, got, want)
		}
	}
	if got := r.Resolve("Agensy X").Parts[0].Nearest; got != "Agency X" {
		t.Errorf("nearest of a new one: %q", got)
	}
	if len(r.All()) != before+1 || len(Default().All()) != before || !slices.IsSortedFunc(r.All(), func(a, b Pollster) int { return strings.Compare(a.ID, b.ID) }) {
		t.Error("the new registry has one more, sorted; the old one has not")
	}
	if _, ok := Default().Lookup("AX"); ok {
		t.Error("Extend changed the registry it extends")
	}
}

func TestExtendErrors(t *testing.T) {
	const header = "pollster_id,pollster,country,alias\n"
	for _, c := range []struct{ name, in, want string }{
		{"empty", "", "raw/p.csv:1:1: expected the header pollster_id,pollster,country,alias"},
		{"unknown column", "pollster_id,pollster,country,alias,colour\n", `raw/p.csv:1:36: column "colour": expected one of`},
		{"source is ours", "pollster_id,pollster,country,alias,source\n", `column "source": expected one of`},
		{"twice", "pollster_id,pollster,country,alias,alias\n", "raw/p.csv:1:36: column alias: expected once"},
		{"lacking", "pollster_id,pollster,country\n", "raw/p.csv:1:1: column alias: expected in the header"},
		{"id", header + "Agency X,Agency X,ME,\n", `raw/p.csv:2:1: column pollster_id: expected kebab-case ASCII of 1 to 80 bytes, found "Agency X"`},
		{"no id", header + ",Agency X,ME,\n", "raw/p.csv:2:1: column pollster_id"},
		{"no name", header + "agency-x,,ME,AX\n", "raw/p.csv:2:10: column pollster: expected a name"},
		{"country", header + "agency-x,Agency X,Montenegro,AX\n", `raw/p.csv:2:19: column country: expected an ISO 3166-1 alpha-2 code, XK or nothing, found "Montenegro"`},
		{"country code", header + "agency-x,Agency X,E A,AX\n", "column country"},
		{"other name", header + "cedem,Cedem Agency,,\n", `raw/p.csv:2:7: column pollster: expected "CEDEM", the name cedem has already`},
		{"other country", header + "cedem,,RS,\n", `raw/p.csv:2:8: column country: expected "ME"`},
		{"taken alias", header + "\ncedem,,,Strategic Marketing\n", `raw/p.csv:3:9: column alias: expected a name that no other organisation has, found "Strategic Marketing", which belongs to ipsos-strategic-marketing and so cannot stand for cedem`},
		{"taken by marks", header + "cedem,,,Ípsos\n", "which belongs to ipsos and"},
		{"taken name", header + "yougov-rs,YouGov,RS,\n", "raw/p.csv:2:11: column pollster: expected a name that no other organisation has"},
		{"twin", header + "median-hu,,,Median\n", "which belongs to median"},
		{"nothing left", header + "cedem,,,—\n", "column alias: expected a name"},
		{"bad utf-8", header + "cedem,,,a\xff\n", "column alias: expected a name in UTF-8"},
		{"long", header + "cedem,,," + strings.Repeat("a", 201) + "\n", "column alias: expected a name"},
		{"fields", header + "cedem,CEDEM\n", "raw/p.csv:2:1: expected as many fields as the header has"},
		{"quote", header + "cedem,\"CEDEM,,\n", "raw/p.csv:"},
		{"huge", header + strings.Repeat("a", maxFile), "expected at most"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r, err := Default().Extend("raw/p.csv", strings.NewReader(c.in))
			if err == nil || r != nil || !strings.Contains(err.Error(), c.want) || !strings.HasPrefix(err.Error(), "raw/p.csv:") {
				t.Errorf("got %v\nwant %s", err, c.want)
			}
		})
	}
}

func TestConcurrentUse(t *testing.T) {
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			for _, n := range allNames()[:200] {
				Default().Resolve(n + " / Foo Bar")
			}
			if _, err := Default().Extend("f", strings.NewReader("pollster_id,pollster,country,alias\ncedem,,,Nova\n")); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
}

func BenchmarkParse(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := (&Registry{}).extend("registry.csv", bytes.NewReader(registryCSV), "source", true); err != nil {
			b.Fatal(err)
		}
	}
}
