package datapackage

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"fmt"
	"strings"

	"pollard/export"
)

// descriptor is datapackage.json.
type descriptor struct {
	Schema      string          `json:"$schema"`
	Name        string          `json:"name"`
	Title       string          `json:"title"`
	Description string          `json:"description"`
	Version     string          `json:"version"`
	Keywords    []string        `json:"keywords"`
	Licenses    []license       `json:"licenses,omitempty"`
	Resources   json.RawMessage `json:"resources"`
	Sources     []source        `json:"sources,omitempty"`
}

// about is what the package as a whole says of itself.
const about = "Opinion polls, dated events and accession timelines that pollard read from the articles named under sources, " +
	"with every table row it looked at and every figure that contradicts another one. " +
	"Values are facts as the articles state them, wrong ones included: polls.status and findings say which. " +
	"Headers, remarks and sentences (the columns ending in _raw, note, label, section, caption, reason and message) are the words " +
	"of the articles and under their licences; pollard claims no right in the facts. " +
	"The version is that of the schema of the tables: docs/changelog.md of pollard tells what it changed."

// resources describe the files; of them the size and the hash are missing.
//
//go:embed resources.json
var resources string

// missing is what stands in resources for the size and the hash of a file.
const missing = `"bytes": 0,` + "\n      " + `"hash": ""`

// packageOf describes files, which are in the order of resources.
func packageOf(files []file, sources []source) ([]byte, error) {
	var all bytes.Buffer
	e := json.NewEncoder(&all)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	err := e.Encode(descriptor{
		Schema: "https://datapackage.org/profiles/2.0/datapackage.json", Name: "pollard",
		Title: "Opinion polls and accession timelines out of encyclopedia articles", Description: about, Version: export.SchemaVersion,
		Keywords: []string{"opinion polls", "referendums", "accession", "timelines", "encyclopedia"},
		Licenses: licensesOf(sources), Sources: sources,
	})
	// To lay resources out anew would take longer than all else.
	head, tail, _ := bytes.Cut(all.Bytes(), []byte(`"resources": null`))
	described := fmt.Appendf(nil, `%s"resources": `, head)
	rest := strings.TrimSpace(resources)
	for _, f := range files {
		before, after, _ := strings.Cut(rest, missing)
		described = fmt.Appendf(described, "%s\"bytes\": %d,\n      \"hash\": \"sha256:%s\"", before, f.bytes, f.sha256)
		rest = after
	}
	return append(append(described, rest...), tail...), err
}
