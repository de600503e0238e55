package datapackage

import (
	"pollard/export"
)

// The profiles of the Data Package standard that the descriptors follow.
const (
	resourceProfile = "https://datapackage.org/profiles/2.0/dataresource.json"
	dialectProfile  = "https://datapackage.org/profiles/2.0/tabledialect.json"
	schemaProfile   = "https://datapackage.org/profiles/2.0/tableschema.json"
)

// readPackage is datapackage.json as the tests read it.
type readPackage struct {
	Licenses  []license
	Resources []resource
	Sources   []source
}

// resource is one file.
type resource struct {
	Profile     string  `json:"$schema"`
	Name        string  `json:"name"`
	Type        string  `json:"type"`
	Title       string  `json:"title"`
	Description string  `json:"description"`
	Path        string  `json:"path"`
	Format      string  `json:"format"`
	MediaType   string  `json:"mediatype"`
	Encoding    string  `json:"encoding"`
	Bytes       int64   `json:"bytes"`
	Hash        string  `json:"hash"`
	Dialect     dialect `json:"dialect"`
	Schema      schema  `json:"schema"`
}

// dialect is the way the CSV files are written.
type dialect struct {
	Profile        string `json:"$schema"`
	Header         bool   `json:"header"`
	Delimiter      string `json:"delimiter"`
	LineTerminator string `json:"lineTerminator"`
	QuoteChar      string `json:"quoteChar"`
	DoubleQuote    bool   `json:"doubleQuote"`
}

// schema is a Table Schema.
type schema struct {
	Profile       string       `json:"$schema"`
	Fields        []fieldDoc   `json:"fields"`
	MissingValues []string     `json:"missingValues"`
	PrimaryKey    []string     `json:"primaryKey"`
	ForeignKeys   []foreignKey `json:"foreignKeys,omitempty"`
}

// fieldDoc is one column.
type fieldDoc struct {
	Name        string       `json:"name"`
	Type        string       `json:"type"`
	Title       string       `json:"title"`
	Description string       `json:"description"`
	Example     string       `json:"example"`
	Unit        string       `json:"unit,omitempty"` // not of the standard, which has none
	Constraints *constraints `json:"constraints,omitempty"`
}

type constraints struct {
	Required bool     `json:"required,omitempty"`
	Unique   bool     `json:"unique,omitempty"`
	Enum     []string `json:"enum,omitempty"`
}

type foreignKey struct {
	Fields    []string  `json:"fields"`
	Reference reference `json:"reference"`
}

// reference leaves the resource out where a table refers to itself.
type reference struct {
	Resource string   `json:"resource,omitempty"`
	Fields   []string `json:"fields"`
}

// resourcesOf describes tables by files of no bytes.
func resourcesOf(tables []*export.Table) (list []resource) {
	for _, t := range tables {
		list = append(list, resource{
			Profile: resourceProfile, Name: t.Name, Type: "table", Title: title(t.Name), Description: t.Doc,
			Path: t.Name + ".csv", Format: "csv", MediaType: "text/csv", Encoding: "utf-8",
			Dialect: dialect{dialectProfile, true, ",", "\n", `"`, true},
			Schema:  schemaOf(t, tables),
		})
	}
	return list
}

// schemaOf turns a table into a Table Schema.
func schemaOf(t *export.Table, tables []*export.Table) schema {
	s := schema{Profile: schemaProfile, MissingValues: []string{""}, PrimaryKey: t.Key}
	for i := range t.Columns {
		c := &t.Columns[i]
		f := fieldDoc{Name: c.Name, Type: fieldType(c.Type), Title: title(c.Name), Description: c.Doc, Example: c.Example, Unit: c.Unit}
		limits := constraints{Required: c.Required, Unique: len(t.Key) == 1 && t.Key[0] == c.Name, Enum: c.Values}
		if limits.Required || limits.Unique || limits.Enum != nil {
			f.Constraints = &limits
		}
		s.Fields = append(s.Fields, f)
	}
	for _, r := range t.Refs {
		key := foreignKey{Fields: []string{r.Column}, Reference: reference{Resource: r.Table, Fields: keyOf(tables, r.Table)}}
		if r.Table == t.Name {
			key.Reference.Resource = ""
		}
		s.ForeignKeys = append(s.ForeignKeys, key)
	}
	return s
}

// keyOf gives the key of the table of a name.
func keyOf(tables []*export.Table, name string) []string {
	for _, t := range tables {
		if t.Name == name {
			return t.Key
		}
	}
	return nil
}

// fieldType names a type as Table Schema does.
func fieldType(t export.Type) string {
	switch t {
	case export.Integer:
		return "integer"
	case export.Decimal:
		return "number"
	case export.Date:
		return "date"
	}
	return "string"
}
