package export

import (
	"pollard/normalize"
)

// articleRecord is what a row of articles is made of.
type articleRecord struct {
	*normalize.Dataset
	findings int
}

var articles = define("articles", "One row an article: where it came from and how much was found in it.", []field[articleRecord]{
	{Column{Name: "article_id", Type: Text, Required: true, Example: "serbia",
		Doc: "ID of the article: its file name without the ending, as a slug"},
		func(r articleRecord) Value { return textValue(r.Article.ID) }},
	{Column{Name: "title", Type: Text, Example: "Accession of Serbia to the European Union",
		Doc: "Title of the article; where it states none, the name of its file, with blanks for underscores"},
		func(r articleRecord) Value { return textValue(r.Article.Title) }},
	{Column{Name: "language", Type: Text, Example: "en",
		Doc: "Language of the article (BCP 47)"},
		func(r articleRecord) Value { return textValue(r.Article.Language) }},
	{Column{Name: "format", Type: Enum, Values: []string{"text", "wikitext", "html"}, Example: "text",
		Doc: "Format the article was read from"},
		func(r articleRecord) Value { return wordValue(r.Article.Format) }},
	{Column{Name: "source_path", Type: Text, Example: "balkans/serbia.txt",
		Doc: "Path of the file, relative to the input it was found under, with forward slashes"},
		func(r articleRecord) Value { return textValue(r.Article.SourcePath) }},
	{Column{Name: "source_url", Type: Text, Example: "https://en.wikipedia.org/wiki/Accession_of_Serbia_to_the_European_Union",
		Doc: "Address of the article, where the source names one"},
		func(r articleRecord) Value { return textValue(r.Article.SourceURL) }},
	{Column{Name: "revision_id", Type: Text, Example: "1183456789",
		Doc: "Revision of the article, as the source states it"},
		func(r articleRecord) Value { return textValue(r.Article.RevisionID) }},
	{Column{Name: "sha256", Type: Text, Example: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
		Doc: "SHA-256 of the source bytes, in hex"},
		func(r articleRecord) Value { return textValue(r.Article.SHA256) }},
	{Column{Name: "bytes", Type: Integer, Unit: "bytes", Example: "48213",
		Doc: "Size of the source"},
		func(r articleRecord) Value { return integerValue(r.Article.Bytes) }},
	{Column{Name: "tables", Type: Integer, Example: "2",
		Doc: "Tables in the article"},
		func(r articleRecord) Value { return integerValue(len(r.Tables)) }},
	{Column{Name: "polls", Type: Integer, Example: "47",
		Doc: "Polls read from the article"},
		func(r articleRecord) Value { return integerValue(len(r.Polls)) }},
	{Column{Name: "events", Type: Integer, Example: "31",
		Doc: "Events read from the article"},
		func(r articleRecord) Value { return integerValue(len(r.Events)) }},
	{Column{Name: "findings", Type: Integer, Example: "5",
		Doc: "Findings about the article, accepted ones included"},
		func(r articleRecord) Value { return integerValue(r.findings) }},
}).keyedBy("article_id").of(
	func(Batch) int { return 1 },
	func(b Batch, yield func(articleRecord) bool) { yield(articleRecord{b.dataset, len(b.findings)}) })
