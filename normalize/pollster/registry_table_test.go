package pollster

import (
	"bytes"
	_ "embed"
	"fmt"
	"go/format"
	"os"
	"strings"
	"testing"
)

//go:embed registry.csv
var registryCSV []byte

// TestTable compares registry_table.go with registry.csv and media.txt, which it is made of.
func TestTable(t *testing.T) {
	r, err := (&Registry{}).extend("registry.csv", bytes.NewReader(registryCSV), "source", true)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	b.WriteString("// Code generated from registry.csv and media.txt by go test -update. DO NOT EDIT.\n\npackage pollster\n\nvar builtIn = Registry{\norgs: []org{\n")
	for _, o := range r.orgs {
		aliases := "nil"
		if o.aliases != nil {
			aliases = fmt.Sprintf("%#v", o.aliases)
		}
		fmt.Fprintf(&b, "{Pollster{%q, %q, %q}, %s},\n", o.ID, o.Name, o.Country, aliases)
	}
	b.WriteString("},\nkeys: []key{\n")
	for _, k := range r.keys {
		fmt.Fprintf(&b, "{%q, %d, %t},\n", k.text, k.owner, k.id)
	}
	b.WriteString("},\n}\n\nvar media = []string{\n")
	for line := range strings.Lines(mediaFile) {
		if !strings.HasPrefix(line, "#") {
			fmt.Fprintf(&b, "%q,\n", mediumKey(line))
		}
	}
	b.WriteString("}\n")
	want, err := format.Source(b.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile("registry_table.go", want, 0o600); err != nil {
			t.Fatal(err)
		}
		return
	}
	if got, err := os.ReadFile("registry_table.go"); err != nil || !bytes.Equal(got, want) {
		t.Errorf("registry_table.go is not what the files give: go test -update writes it anew (%v)", err)
	}
}
