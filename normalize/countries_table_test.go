package normalize

import (
	"bytes"
	"flag"
	"fmt"
	"go/format"
	"maps"
	"os"
	"slices"
	"testing"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"pollard/normalize/pollster"
)

var update = flag.Bool("update", false, "write countries_table.go anew")

// countryCodes gives the names of the Unicode CLDR and those it has since
// replaced.
func countryCodes() map[string]string {
	codes := map[string]string{
		"turkey": "TR", "macedonia": "MK", "czech republic": "CZ", "uk": "GB", "us": "US", "usa": "US",
		"burma": "MM", "ivory coast": "CI", "cape verde": "CV", "swaziland": "SZ",
	}
	names := display.English.Regions()
	for a := 'A'; a <= 'Z'; a++ {
		for z := 'A'; z <= 'Z'; z++ {
			code := string([]rune{a, z})
			region, err := language.ParseRegion(code)
			if err != nil || !region.IsCountry() || region.String() != code || region.Canonicalize() != region {
				continue // FX was France for a while, and UK is reserved
			}
			if name := pollster.Fold(names.Name(region)); name != "" {
				codes[name] = code
			}
		}
	}
	return codes
}

// TestTable compares countries_table.go with the names of countries, which it is made of.
func TestTable(t *testing.T) {
	var b bytes.Buffer
	b.WriteString("// Code generated from the Unicode CLDR by go test -update. DO NOT EDIT.\n\npackage normalize\n\nvar countries = []country{\n")
	codes := countryCodes()
	for _, name := range slices.Sorted(maps.Keys(codes)) {
		fmt.Fprintf(&b, "{%q, %q},\n", name, codes[name])
	}
	b.WriteString("}\n")
	want, err := format.Source(b.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile("countries_table.go", want, 0o600); err != nil {
			t.Fatal(err)
		}
		return
	}
	if got, err := os.ReadFile("countries_table.go"); err != nil || !bytes.Equal(got, want) {
		t.Errorf("countries_table.go is not what the names of countries give: go test -update writes it anew (%v)", err)
	}
}
