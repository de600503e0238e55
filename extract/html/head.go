package html

import (
	"regexp"
	"strings"

	"golang.org/x/net/html/atom"

	"pollard/extract"
)

// head collects what a page says about itself.
type head struct {
	title    words  // of <title>
	heading  words  // of the heading that names the article
	reading  *words // the one of both whose words come next
	wiki     bool   // the page is MediaWiki's
	language string // of the whole page
	content  string // of the article
	url      string
	revision string
	printed  string // the address a printed page gives
	footer   bool   // what comes is the footer of a printed page
}

var (
	wgRevision    = regexp.MustCompile(`wgRevisionId"?\s*[:=]\s*"?([1-9][0-9]*)`)
	cacheRevision = regexp.MustCompile(`revision id ([1-9][0-9]*)`)
	oldRevision   = regexp.MustCompile(`[?&]oldid=([1-9][0-9]*)`)
)

// wants says whether the words that come belong to a title.
func (h *head) wants() bool { return h.reading != nil }

func (h *head) text(s string) { h.reading.add(s) }

func (h *head) start(t *token, at *attributes) {
	switch t.atom {
	case atom.Html:
		if h.language == "" {
			h.language = at.lang
		}
		if _, id, ok := strings.Cut(t.attr("about"), "Special:Redirect/revision/"); ok {
			h.wiki = true
			h.setRevision(strings.TrimRight(id, "/"))
		}
	case atom.Title:
		if h.title.empty() && h.reading == nil {
			h.reading = &h.title
		}
	case atom.H1:
		if h.heading.empty() && (at.id == "firstHeading" || hasClass(at.class, "firstHeading")) {
			h.reading = &h.heading
		}
	case atom.Body:
		h.wiki = h.wiki || hasClass(at.class, "mediawiki")
		if h.language == "" {
			h.language = at.lang
		}
	case atom.Div:
		h.footer = h.footer || hasClass(at.class, "printfooter")
		if at.lang != "" && (at.id == "mw-content-text" || hasClass(at.class, "mw-parser-output")) {
			h.content = at.lang
		}
	case atom.A:
		if h.footer && h.printed == "" {
			h.printed = at.href
		}
	}
}

func (h *head) end(t *token) {
	switch t.atom {
	case atom.Title, atom.H1, atom.Head:
		h.reading = nil
	case atom.Div:
		h.footer = false
	}
}

// void takes link and meta.
func (h *head) void(t *token) {
	switch t.atom {
	case atom.Link:
		switch at := t.attributes(); {
		case strings.EqualFold(at.rel, "canonical"), strings.EqualFold(at.rel, "dc:isVersionOf") && h.url == "":
			h.url = at.href
		}
	case atom.Meta:
		if strings.EqualFold(t.attr("name"), "generator") {
			h.wiki = h.wiki || strings.HasPrefix(t.attr("content"), "MediaWiki")
		} else if t.attr("property") == "mw:pageId" {
			h.wiki = true
		}
	}
}

// script looks for the revision among a page's variables.
func (h *head) script(s string) {
	if h.revision != "" || !strings.Contains(s, "wgRevisionId") {
		return
	}
	if m := wgRevision.FindStringSubmatch(s); m != nil {
		h.setRevision(m[1])
	}
}

// comment looks for the revision in what the parser says of its cache.
func (h *head) comment(s string) {
	if h.revision != "" || !strings.Contains(s, "revision id ") {
		return
	}
	if m := cacheRevision.FindStringSubmatch(s); m != nil {
		h.setRevision(m[1])
	}
}

func (h *head) setRevision(id string) {
	if id != "" && strings.Trim(id, "0123456789") == "" {
		h.revision, h.wiki = id, true
	}
}

// fill puts into doc what was found.
func (h *head) fill(doc *extract.Document) {
	doc.Title = h.heading.String()
	if doc.Title == "" {
		doc.Title = withoutSite(h.title.String(), h.wiki)
	}
	doc.Language = h.content
	if doc.Language == "" {
		doc.Language = h.language
	}
	if m := oldRevision.FindStringSubmatch(h.printed); m != nil && h.revision == "" {
		h.revision = m[1]
	}
	doc.RevisionID = h.revision
	doc.SourceURL = h.url
	if doc.SourceURL == "" {
		doc.SourceURL = h.printed
	}
	if strings.HasPrefix(doc.SourceURL, "//") {
		doc.SourceURL = "https:" + doc.SourceURL
	}
}

// withoutSite takes " - Wikipedia" off the title of a browser's window. Of a
// MediaWiki page the site's name is whatever stands behind the last dash.
func withoutSite(title string, wiki bool) string {
	for _, dash := range []string{" - ", " – ", " — "} {
		i := strings.LastIndex(title, dash)
		if i <= 0 {
			continue
		}
		site := strings.ToLower(title[i+len(dash):])
		for _, name := range []string{"wiki", "wikı", "vikipedi", "vikipēdija", "вики", "вікі", "уикипедия", "ويكي", "ویکی", "ויקי", "βικι", "ვიკი", "վիքի", "维基", "維基", "ウィキ", "위키", "विकि"} {
			if wiki || strings.HasPrefix(site, name) {
				return title[:i]
			}
		}
	}
	return title
}
