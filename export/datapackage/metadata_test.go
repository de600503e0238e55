package datapackage

import (
	"regexp"
	"strings"

	"pollard/export"
)

// metadataGroup is metadata.json: a group of tables of the W3C Metadata Vocabulary
// for Tabular Data.
type metadataGroup struct {
	Context     [2]any      `json:"@context"`
	Type        string      `json:"@type"`
	Title       string      `json:"dc:title"`
	Description string      `json:"dc:description"`
	Version     string      `json:"schema:version"`
	Dialect     csvwDialect `json:"dialect"`
	Tables      []csvwTable `json:"tables"`
}

type csvwDialect struct {
	Encoding        string   `json:"encoding"`
	Header          bool     `json:"header"`
	Delimiter       string   `json:"delimiter"`
	LineTerminators []string `json:"lineTerminators"`
	QuoteChar       string   `json:"quoteChar"`
	DoubleQuote     bool     `json:"doubleQuote"`
}

type csvwTable struct {
	URL         string     `json:"url"`
	Title       string     `json:"dc:title"`
	Description string     `json:"dc:description"`
	Schema      csvwSchema `json:"tableSchema"`
}

type csvwSchema struct {
	Columns     []csvwColumn `json:"columns"`
	PrimaryKey  []string     `json:"primaryKey"`
	ForeignKeys []csvwKey    `json:"foreignKeys,omitempty"`
}

// csvwColumn has the name in the header as its only title: a validator compares
// the two.
type csvwColumn struct {
	Name        string `json:"name"`
	Titles      string `json:"titles"`
	Description string `json:"dc:description"`
	Unit        string `json:"schema:unitText,omitempty"`
	Datatype    any    `json:"datatype"`
	Required    bool   `json:"required,omitempty"`
}

// datatype is a built-in type of CSV on the Web with a format.
type datatype struct {
	Base   string `json:"base"`
	Format string `json:"format"`
}

type csvwKey struct {
	Columns   []string      `json:"columnReference"`
	Reference csvwReference `json:"reference"`
}

type csvwReference struct {
	Resource string   `json:"resource"`
	Columns  []string `json:"columnReference"`
}

// metadataOf describes the tables.
func metadataOf(tables []*export.Table) metadataGroup {
	m := metadataGroup{
		Context: [2]any{"http://www.w3.org/ns/csvw", map[string]string{"@language": "en"}}, Type: "TableGroup",
		Title: "Opinion polls and accession timelines out of encyclopedia articles", Description: about, Version: export.SchemaVersion,
		Dialect: csvwDialect{"utf-8", true, ",", []string{"\n"}, `"`, true},
	}
	for _, t := range tables {
		table := csvwTable{URL: t.Name + ".csv", Title: title(t.Name), Description: t.Doc, Schema: csvwSchema{PrimaryKey: t.Key}}
		for i := range t.Columns {
			c := &t.Columns[i]
			table.Schema.Columns = append(table.Schema.Columns, csvwColumn{
				Name: c.Name, Titles: c.Name, Description: c.Doc, Unit: c.Unit, Datatype: datatypeOf(c), Required: c.Required,
			})
		}
		for _, r := range t.Refs {
			if !t.Column(r.Column).Required {
				continue // strict validators take a reference that is missing for a broken one
			}
			table.Schema.ForeignKeys = append(table.Schema.ForeignKeys, csvwKey{
				[]string{r.Column}, csvwReference{r.Table + ".csv", keyOf(tables, r.Table)},
			})
		}
		m.Tables = append(m.Tables, table)
	}
	return m
}

// datatypeOf names the type of a column as CSV on the Web does.
func datatypeOf(c *export.Column) any {
	switch c.Type {
	case export.Integer:
		return "integer"
	case export.Decimal:
		return "decimal"
	case export.Date:
		return datatype{"date", "yyyy-MM-dd"}
	case export.Enum:
		values := make([]string, len(c.Values))
		for i, v := range c.Values {
			values[i] = regexp.QuoteMeta(v)
		}
		return datatype{"string", "^(" + strings.Join(values, "|") + ")$"}
	}
	return "string"
}
