package datapackage

import (
	"net/url"
	"strings"

	"pollard/export"
)

// source is an article as the Data Package names it: where the facts are from.
type source struct {
	Title   string `json:"title"`
	Path    string `json:"path,omitempty"`    // address, else the file relative to the input it was found under
	Version string `json:"version,omitempty"` // revision of the article
}

// sourceOf makes a source of a row of articles.
func sourceOf(row []export.Value) source {
	s := source{
		Title: cell(row, "title"), Path: cell(row, "source_url"), Version: cell(row, "revision_id"),
	}
	if s.Title == "" {
		s.Title = cell(row, "article_id")
	}
	if s.Path == "" {
		s.Path = cell(row, "source_path")
	}
	if s.Path == "-" {
		s.Path = "" // standard input
	}
	return s
}

// cell gives the value of a column of articles, as a text of its own: a title
// may be a piece of its article's text, all of which it would keep.
func cell(row []export.Value, name string) string {
	for i := range row {
		if export.Tables()[export.Articles].Columns[i].Name == name {
			return strings.Clone(row[i].Text())
		}
	}
	return ""
}

// license is one under which parts of the package may be used.
type license struct {
	Name  string `json:"name"` // SPDX identifier
	Title string `json:"title"`
	Path  string `json:"path"`
}

// wikipedia is the licence of the text of its articles.
var wikipedia = license{
	Name:  "CC-BY-SA-4.0",
	Title: "Creative Commons Attribution-ShareAlike 4.0 International (text taken over from articles of Wikipedia)",
	Path:  "https://creativecommons.org/licenses/by-sa/4.0/",
}

// licensesOf gives the licences that are known by the addresses of the
// articles. Of an article without an address nothing is known.
func licensesOf(sources []source) []license {
	for _, s := range sources {
		if isWikipedia(s.Path) {
			return []license{wikipedia}
		}
	}
	return nil
}

// isWikipedia says that an address is one of an edition of Wikipedia.
func isWikipedia(address string) bool {
	u, err := url.Parse(address)
	if err != nil || u.Scheme != "https" && u.Scheme != "http" {
		return false
	}
	host := strings.ToLower(u.Hostname())
	return host == "wikipedia.org" || strings.HasSuffix(host, ".wikipedia.org")
}
