// Package extracttest holds what the tests of all readers of package extract
// share: their golden archives, how a Document is spelled out in them, and what
// its places must be.
package extracttest

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"pollard/extract"
)

// expected ends the name of a file of an archive that holds a Document.
const expected = ".want"

// Golden reads the articles of every archive in testdata and compares each with
// the Document spelled out behind it, as [Dump] does; an update writes that
// anew. An article is a file of any name, its Document the file "name.want". In
// a file "name.escaped" Go's escapes (\u00a0, \t, \\) are read, for signs nobody
// sees.
func Golden(t *testing.T, update bool, read func(testing.TB, []byte) *extract.Document) {
	for _, file := range archives(t) {
		archive := parse(t, file)
		theme := strings.TrimSuffix(filepath.Base(file), ".txtar")
		var written []txtar.File
		for i, f := range archive.Files {
			if strings.HasSuffix(f.Name, expected) {
				continue
			}
			t.Run(theme+"/"+f.Name, func(t *testing.T) {
				got := Dump(read(t, source(t, f)))
				written = append(written, f, txtar.File{Name: f.Name + expected, Data: []byte(got)})
				if update {
					return
				}
				if i+1 == len(archive.Files) || archive.Files[i+1].Name != f.Name+expected {
					t.Fatalf("expected a file %s%s behind it", f.Name, expected)
				}
				if diff := cmp.Diff(string(archive.Files[i+1].Data), got); diff != "" {
					t.Errorf("(-want +got)\n%s", diff)
				}
			})
		}
		if update {
			archive.Files = written
			if err := os.WriteFile(file, txtar.Format(archive), 0o666); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// Articles are the articles of all archives in testdata, for a fuzz target to
// begin with.
func Articles(t testing.TB) [][]byte {
	t.Helper()
	var all [][]byte
	for _, file := range archives(t) {
		for _, f := range parse(t, file).Files {
			if !strings.HasSuffix(f.Name, expected) {
				all = append(all, source(t, f))
			}
		}
	}
	return all
}

func archives(t testing.TB) []string {
	t.Helper()
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no archives: %v", err)
	}
	return files
}

func parse(t testing.TB, file string) *txtar.Archive {
	t.Helper()
	archive, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return archive
}

func source(t testing.TB, f txtar.File) []byte {
	t.Helper()
	if !strings.HasSuffix(f.Name, ".escaped") {
		return f.Data
	}
	text, err := strconv.Unquote(`"` + strings.NewReplacer(`"`, `\"`, "\n", `\n`).Replace(string(f.Data)) + `"`)
	if err != nil {
		t.Fatalf("%s: %v", f.Name, err)
	}
	return []byte(text)
}
