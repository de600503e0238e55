// Package report writes the tables for people: a page an article with charts,
// polls and findings side by side, and an overview of all articles. The pages
// stand in one folder, need no network and no build step, and can be read
// without JavaScript, which only adds sorting and searching.
//
// Articles are hostile input. Every text goes through html/template, which
// escapes it for the place it stands in, and the pages forbid scripts and
// styles other than the two files beside them (Content Security Policy, W3C).
package report

import (
	"bufio"
	"embed"
	"errors"
	"html/template"
	"os"
	"path/filepath"

	"pollard/export"
)

// Folder is the folder the report is written to, inside the output folder.
const Folder = "report"

// Format is the report.
var Format = export.Format{
	Name:  "report",
	Reads: export.Cells,
	Open:  func(dir string) (export.Sink, error) { return New(dir) },
}

//go:embed templates/*.tmpl
var templateFiles embed.FS

//go:embed report.css
var styles []byte

//go:embed report.js
var script []byte

// The names of the files that every page refers to.
const (
	indexName  = "index.html"
	stylesName = "report.css"
	scriptName = "report.js"
	markName   = ".pollard" // makes the folder pollard's own, which the next run may replace
)

// markText is what the file of that name says to people.
const markText = "pollard replaces this folder as a whole. Keep nothing of your own in it.\n"

// Writer writes the report. Of an article that is written, only its row of the
// overview is kept.
type Writer struct {
	dir       string
	templates *template.Template
	names     pageNames
	index     index
}

// New makes the folder of the report inside dir.
func New(dir string) (*Writer, error) {
	parsed, err := template.ParseFS(templateFiles, "templates/*.tmpl")
	if err != nil {
		return nil, err
	}
	w := &Writer{dir: filepath.Join(dir, Folder), templates: parsed, names: pageNames{}}
	if err := os.Mkdir(w.dir, 0o777); err != nil && !errors.Is(err, os.ErrExist) {
		return nil, err
	}
	for name, content := range map[string][]byte{stylesName: styles, scriptName: script, markName: []byte(markText)} {
		if err := os.WriteFile(filepath.Join(w.dir, name), content, 0o666); err != nil {
			return nil, err
		}
	}
	return w, nil
}

// Write implements [export.Sink]: it writes the page of every article of the
// batch.
func (w *Writer) Write(b export.Batch) error {
	for row := range b.Rows(export.Articles) {
		a := readArticle(b, row)
		name := w.names.take(a.id)
		p := newPage(a)
		if err := w.page(name, "page", p); err != nil {
			return err
		}
		w.index.add(a, name, p)
	}
	return nil
}

// Close implements [export.Sink]: it writes the overview.
func (w *Writer) Close() error { return w.page(indexName, "index", w.index.page()) }

// Abort implements [export.Sink]. Nothing is held open between two articles.
func (w *Writer) Abort() {}

// page writes one page.
func (w *Writer) page(name, tmpl string, data any) (err error) {
	file, err := os.Create(filepath.Join(w.dir, name))
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, file.Close()) }()
	out := bufio.NewWriterSize(file, 64<<10)
	if err := w.templates.ExecuteTemplate(out, tmpl, data); err != nil {
		return err
	}
	return out.Flush()
}
