package pollster

import (
	"bytes"
	_ "embed"
	"fmt"
	"strings"
	"testing"

	"pollard/normalize/internal/compiled"
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
	compiled.Check(t, "registry_table.go", b.Bytes(), *update)
}
