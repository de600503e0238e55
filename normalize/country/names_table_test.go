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

var update = flag.Bool("update", false, "write names_table.go and forms_table.go anew")

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

// reserved codes are of parts of countries and of unions, not of ISO 3166-1.
var reserved = []string{"AC", "CP", "DG", "EA", "EZ", "IC", "TA", "UN"}

// regions are the countries of ISO 3166-1, and Kosovo.
func regions() (list []language.Region) {
	for a := 'A'; a <= 'Z'; a++ {
		for z := 'A'; z <= 'Z'; z++ {
			code := string([]rune{a, z})
			region, err := language.ParseRegion(code)
			if err != nil || !region.IsCountry() || region.String() != code || region.Canonicalize() != region {
				continue // FX was France for a while, and UK is reserved
			}
			if slices.Contains(reserved, code) {
				continue
			}
			list = append(list, region)
		}
	}
	return list
}

// recordsOf are the records of a list of words for countries.
func recordsOf(t *testing.T, file string) [][]string {
	t.Helper()
	f, err := os.Open(file)
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
	return records
}

// otherNames are the codes of the names in other_names.csv, by language and name.
func otherNames(t *testing.T) map[string]map[string]string {
	t.Helper()
	names := map[string]map[string]string{}
	for _, record := range recordsOf(t, "other_names.csv") {
		if names[record[0]] == nil {
			names[record[0]] = map[string]string{}
		}
		names[record[0]][pollster.Fold(record[1])] = strings.Trim(record[2], "-")
	}
	return names
}

// namesOf are the codes of the names in a language, by their keys.
func namesOf(t *testing.T, code string, other map[string]string) map[string]string {
	t.Helper()
	names := map[string]string{}
	for _, tag := range tagsOf(code) {
		for _, region := range regions() {
			if key := nameOf(t, tag, region); key != "" {
				names[key] = region.String()
			}
		}
	}
	maps.Copy(names, other)
	return names
}

// nameOf is the key of the CLDR's name of a country.
func nameOf(t *testing.T, tag string, region language.Region) string {
	t.Helper()
	namer := display.Regions(language.MustParse(tag))
	if namer == nil {
		t.Fatalf("the CLDR has no names in %q", tag)
	}
	return pollster.Fold(namer.Name(region))
}

// TestTable compares the tables with the lists that they are made of.
func TestTable(t *testing.T) {
	t.Run("names", testNames)
	t.Run("forms", testForms)
}

func testNames(t *testing.T) {
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
		names := namesOf(t, code, other[code])
		fmt.Fprintf(&b, "\nvar names%s = []name{\n", strings.ToUpper(code))
		for _, key := range slices.Sorted(maps.Keys(names)) {
			fmt.Fprintf(&b, "{%q, %q},\n", key, names[key])
		}
		b.WriteString("}\n")
	}
	compiled.Check(t, "names_table.go", b.Bytes(), *update)
}

// testForms also holds that a form has one sense: beside another form, and beside the names.
func testForms(t *testing.T) {
	records := recordsOf(t, "forms.csv")
	byLanguage := map[string]map[string]form{}
	other, all, countries := otherNames(t), languages(t), regions()
	for _, code := range all {
		names, forms := namesOf(t, code, other[code]), map[string]form{}
		for _, record := range records {
			if record[0] != code {
				continue
			}
			of := ""
			if record[1] != "-" {
				region, err := language.ParseRegion(record[1])
				if err != nil || !slices.Contains(countries, region) {
					t.Fatalf("%v: no country has this code", record)
				}
				of = nameOf(t, tagsOf(code)[0], region)
			}
			for text := range strings.SplitSeq(record[2], ";") {
				key, is := pollster.Fold(text), strings.Trim(record[1], "-")
				if named, ok := names[key]; ok {
					if named != is {
						t.Errorf("%s: %q is a name of %q and a form of %q", code, text, named, is)
					}
					continue
				}
				if had, ok := forms[key]; ok && had.code != is {
					t.Errorf("%s: %q is a form of %q and of %q", code, text, had.code, is)
				}
				forms[key] = form{key, is, of}
			}
		}
		byLanguage[code] = forms
	}
	for _, record := range records {
		if byLanguage[record[0]] == nil {
			t.Errorf("%v: there are no words of this language", record)
		}
	}
	var b bytes.Buffer
	b.WriteString("// Code generated from forms.csv by go test -update. DO NOT EDIT.\n\npackage country\n\n")
	b.WriteString("// formsIn gives the forms in a language, sorted; none where it is not known.\nfunc formsIn(language string) []form {\nswitch language {\n")
	for _, code := range all {
		if len(byLanguage[code]) > 0 {
			fmt.Fprintf(&b, "case %q:\nreturn forms%s\n", code, strings.ToUpper(code))
		}
	}
	b.WriteString("}\nreturn nil\n}\n")
	for _, code := range all {
		if len(byLanguage[code]) == 0 {
			continue
		}
		fmt.Fprintf(&b, "\nvar forms%s = []form{\n", strings.ToUpper(code))
		for _, key := range slices.Sorted(maps.Keys(byLanguage[code])) {
			f := byLanguage[code][key]
			fmt.Fprintf(&b, "{%q, %q, %q},\n", f.form, f.code, f.of)
		}
		b.WriteString("}\n")
	}
	compiled.Check(t, "forms_table.go", b.Bytes(), *update)
}
