package pollster

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

var update = flag.Bool("update", false, "rewrite testdata/resolve.txt from what Resolve says, registry_table.go from the files")

const goldenFile = "testdata/resolve.txt"

// goldenRaws reads the cells of the golden file; a line that is no case has
// ok false.
func goldenRaw(line string) (raw string, ok bool) {
	if line == "" || strings.HasPrefix(line, "#") {
		return "", false
	}
	raw, _, _ = strings.Cut(line, " | ")
	if s, err := strconv.Unquote(raw); err == nil {
		raw = s
	}
	return raw, true
}

func goldenLine(field string, a Attribution) string {
	var ids, known, nearest []string
	for _, p := range a.Parts {
		ids = append(ids, p.ID)
		known = append(known, map[bool]string{true: "yes", false: "no"}[p.Known])
		if p.Nearest == "" {
			p.Nearest = "-"
		}
		nearest = append(nearest, p.Nearest)
	}
	cells := []string{field, strings.Join(ids, ", "), strings.Join(known, ", "), a.Client, strings.Join(nearest, "; ")}
	for i := 1; i < len(cells); i++ {
		if cells[i] == "" {
			cells[i] = "-"
		}
	}
	return strings.Join(cells, " | ")
}

func TestResolveGolden(t *testing.T) {
	data, err := os.ReadFile(goldenFile)
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSuffix(string(data), "\n"), "\n")
	cases := 0
	for i, line := range lines {
		raw, ok := goldenRaw(line)
		if !ok {
			continue
		}
		cases++
		field, _, _ := strings.Cut(line, " | ")
		got := goldenLine(field, Default().Resolve(raw))
		if *update {
			lines[i] = got
		} else if got != line {
			t.Errorf("%s:%d:\n got %s\nwant %s", goldenFile, i+1, got, line)
		}
	}
	if cases < 80 {
		t.Errorf("%d cases, want at least 80", cases)
	}
	if *update {
		if err := os.WriteFile(goldenFile, []byte(strings.Join(lines, "\n")+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func TestResolveRaw(t *testing.T) {
	got := Default().Resolve(" ''CISR''[3]/ Nova Anketa  d.o.o. ")
	cisr, _ := Default().Lookup("CISR")
	want := Attribution{Parts: []Part{
		{Pollster: cisr, Known: true, Raw: "CISR"},
		{Pollster: Pollster{ID: "nova-anketa-d-o-o", Name: "Nova Anketa d.o.o."}, Raw: "Nova Anketa d.o.o."},
	}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestResolveBlank(t *testing.T) {
	for _, raw := range []string{"", " ", "—", "–", "-", "N/A", "n/a", "?", "(?)", "Unknown", "[12]", "…", "''", "\u00a0", "unbekannt"} {
		if got := Default().Resolve(raw); got.Parts != nil || got.Client != "" {
			t.Errorf("Resolve(%q) = %+v, want nothing", raw, got)
		}
	}
}

func TestResolveLong(t *testing.T) {
	for _, raw := range []string{strings.Repeat("Ipsos / ", 100000), strings.Repeat("(", 1<<20), strings.Repeat("a for ", 1<<18),
		strings.Repeat("[1]", 1<<18), strings.Repeat("\u0301", 1<<18), strings.Repeat("é & ", 200), strings.Repeat("(", 1<<19) + "x" + strings.Repeat(")", 1<<19),
		strings.Repeat("—", 1000)} {
		for _, p := range Default().Resolve(raw).Parts {
			if len(p.ID) > maxSlug+len("unlisted-") || p.Nearest != "" {
				t.Errorf("Resolve(%.20q…): id of %d bytes, nearest %q", raw, len(p.ID), p.Nearest)
			}
		}
	}
}

// checkAttribution holds what is true of every answer.
func checkAttribution(a Attribution) error {
	seen := map[string]bool{}
	for _, p := range a.Parts {
		switch known, ok := Default().withID(p.ID); {
		case seen[p.ID]:
			return fmt.Errorf("%s stands twice", p.ID)
		case p.Known != ok:
			return fmt.Errorf("%s: known %v, in the registry %v", p.ID, p.Known, ok)
		case p.Known && (p.Pollster != Default().orgs[known].Pollster || p.Nearest != ""):
			return fmt.Errorf("%+v differs from the registry", p)
		case !p.Known && (p.Name != p.Raw || p.Country != ""):
			return fmt.Errorf("%+v: an unknown part says more than its cell", p)
		}
		seen[p.ID] = true
	}
	return nil
}

func TestResolveProperties(t *testing.T) {
	names := allNames()
	glue := []string{" ", "/", " & ", " and ", "+", "; ", ", ", " – ", " for ", " (", ")", "[a]", "—", " y ", "Foo", "Associates", "", "ß", "Ж"}
	rapid.Check(t, func(t *rapid.T) {
		var b strings.Builder
		for range rapid.IntRange(0, 8).Draw(t, "n") {
			b.WriteString(rapid.SampledFrom(names).Draw(t, "name"))
			b.WriteString(rapid.SampledFrom(glue).Draw(t, "glue"))
		}
		b.WriteString(rapid.String().Draw(t, "tail"))
		if err := checkAttribution(Default().Resolve(b.String())); err != nil {
			t.Fatal(err)
		}
	})
}

func TestJointProperties(t *testing.T) {
	all := Default().All()
	rapid.Check(t, func(t *rapid.T) {
		a, b := rapid.SampledFrom(all).Draw(t, "a"), rapid.SampledFrom(all).Draw(t, "b")
		sep := rapid.SampledFrom([]string{"/", " / ", " & ", " and ", " + ", "; ", ", ", " – "}).Draw(t, "separator")
		got := Default().Resolve(a.Name + sep + b.Name)
		if len(got.Parts) == 1 && got.Parts[0].Known {
			return // both together are one name, or the same one
		}
		if len(got.Parts) != 2 || got.Parts[0].Pollster != a || got.Parts[1].Pollster != b {
			t.Fatalf("%q + %q = %+v", a.Name, b.Name, got)
		}
	})
}

func FuzzResolve(f *testing.F) {
	data, err := os.ReadFile(goldenFile)
	if err != nil {
		f.Fatal(err)
	}
	for line := range bytes.Lines(data) {
		if raw, ok := goldenRaw(strings.TrimSuffix(string(line), "\n")); ok {
			f.Add(raw)
		}
	}
	f.Fuzz(func(t *testing.T, raw string) {
		if err := checkAttribution(Default().Resolve(raw)); err != nil {
			t.Fatalf("%q: %v", raw, err)
		}
		if again := Fold(Fold(raw)); again != Fold(raw) {
			t.Fatalf("Fold(%q) = %q, folded again %q", raw, Fold(raw), again)
		}
	})
}

func BenchmarkResolve(b *testing.B) {
	for _, c := range []struct{ name, raw string }{
		{"known", "CEDEM"},
		{"known-long", "Redfield & Wilton Strategies"},
		{"known-marks", "Istituto Ixè"},
		{"joint", "CISR/IRI"},
		{"client", "Ipsos for NDI"},
		{"unknown", "Institut za javno mnenje"},
		{"split-worst", strings.Repeat("éé for ýý & ", 32)},
		{"unknown-worst", "Observatorio de Sociología Aplicada y Asociados – Estudios, S.A."},
	} {
		b.Run(c.name, func(b *testing.B) {
			Default()
			b.ReportAllocs()
			for b.Loop() {
				Default().Resolve(c.raw)
			}
		})
	}
}

func BenchmarkNearest(b *testing.B) {
	for _, raw := range []string{"CEDEMM", "Ipsos Montenegro", "Institut za javno mnenje", strings.Repeat("abcdefghi ", 20)} {
		key := Fold(raw)
		b.Run(strconv.Itoa(len(key)), func(b *testing.B) {
			Default()
			b.ReportAllocs()
			for b.Loop() {
				Default().nearest(key)
			}
		})
	}
}
