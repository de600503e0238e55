package country

import (
	"bytes"
	"encoding/csv"
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"pollard/normalize/internal/compiled"
	"pollard/normalize/pollster"
)

var update = flag.Bool("update", false, "write names_table.go anew")

// languages are those that package column has words of.
func languages(t *testing.T) (list []string) {
	t.Helper()
	files, err := filepath.Glob("../column/words_*.csv")
	if err != nil || len(files) == 0 {
		t.Fatalf("no lists of words: %v", err)
	}
	for _, f := range files {
		list = append(list, strings.TrimSuffix(strings.TrimPrefix(filepath.Base(f), "words_"), ".csv"))
	}
	return list
}

// tagsOf are the languages of the CLDR whose names a page in a language may use: both scripts of
// Serbian and of Chinese. Its Norwegian stands under the code of both forms of it.
func tagsOf(code string) []string {
	switch code {
	case "sr":
		return []string{"sr", "sr-Latn"}
	case "zh":
		return []string{"zh", "zh-Hant"}
	case "nb":
		return []string{"no"}
	}
	return []string{code}
}

// regions are the countries of ISO 3166-1, and Kosovo.
func regions() (list []language.Region) {
	for a := 'A'; a <= 'Z'; a++ {
		for z := 'A'; z <= 'Z'; z++ {
			code := string([]rune{a, z})
			region, err := language.ParseRegion(code)
			if err != nil || !region.IsCountry() || region.String() != code || region.Canonicalize() != region {
				continue // FX was France for a while, and UK is reserved
			}
			list = append(list, region)
		}
	}
	return list
}

// otherNames are the codes of the names in other_names.csv, by language and name.
func otherNames(t *testing.T) map[string]map[string]string {
	t.Helper()
	f, err := os.Open("other_names.csv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	r := csv.NewReader(f)
	r.Comment, r.FieldsPerRecord = '#', 3
	records, err := r.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	names := map[string]map[string]string{}
	for _, record := range records {
		if names[record[0]] == nil {
			names[record[0]] = map[string]string{}
		}
		names[record[0]][pollster.Fold(record[1])] = strings.Trim(record[2], "-")
	}
	return names
}

// TestTable compares names_table.go with the names that it is made of.
func TestTable(t *testing.T) {
	other, all := otherNames(t), languages(t)
	for code := range other {
		if !slices.Contains(all, code) {
			t.Errorf("other_names.csv has names in %q, of which there are no words", code)
		}
	}
	var b bytes.Buffer
	b.WriteString("// Code generated from the Unicode CLDR and other_names.csv by go test -update. DO NOT EDIT.\n\npackage country\n\n")
	b.WriteString("// namesIn gives the names in a language, sorted; none where it is not known.\nfunc namesIn(language string) []name {\nswitch language {\n")
	for _, code := range all {
		fmt.Fprintf(&b, "case %q:\nreturn names%s\n", code, strings.ToUpper(code))
	}
	b.WriteString("}\nreturn nil\n}\n")
	for _, code := range all {
		names := map[string]string{}
		for _, tag := range tagsOf(code) {
			namer := display.Regions(language.MustParse(tag))
			if namer == nil {
				t.Fatalf("the CLDR has no names in %q", tag)
			}
			for _, region := range regions() {
				if key := pollster.Fold(namer.Name(region)); key != "" {
					names[key] = region.String()
				}
			}
		}
		maps.Copy(names, other[code])
		fmt.Fprintf(&b, "\nvar names%s = []name{\n", strings.ToUpper(code))
		for _, key := range slices.Sorted(maps.Keys(names)) {
			fmt.Fprintf(&b, "{%q, %q},\n", key, names[key])
		}
		b.WriteString("}\n")
	}
	compiled.Check(t, "names_table.go", b.Bytes(), *update)
}
