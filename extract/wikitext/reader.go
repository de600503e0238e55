package wikitext

import (
	"cmp"
	"slices"
	"strings"

	"pollard/extract"
)

// Reader reads the markup of a MediaWiki page.
type Reader struct{}

// Read lays text out as a Document. The title is not in the text of a page and
// stays empty. It gives no error: what cannot be read is a Note.
func (Reader) Read(text string) (*extract.Document, error) {
	return read(text, standard()), nil
}

func read(source string, l *library) *extract.Document {
	source = plainEnds(source)
	doc := &extract.Document{Format: extract.Wikitext}
	if target, ok := redirect(source); ok {
		line := 1 + strings.Count(source[:len(source)-len(strings.TrimLeft(source, " \t\n"))], "\n")
		doc.Notes = []extract.Note{{Line: line, Code: "redirect", Text: "the page only leads to " + shorten(target)}}
		return doc
	}
	r := rooms.Get().(*room)
	x := &r.x
	r.places.of(source)
	x.begin(r.scanner.scan(source, false), &r.places, l)
	x.expandPage(&r.out)
	b := &r.builder
	b.page(doc, x, &r.out)
	r.markup.read(b)
	y := body{b: b, doc: doc}
	b.closeAll()
	y.layOut(&b.body)
	doc.Tables = b.finish()
	doc.LinksOf(source)
	doc.Notes = append(x.notes, x.unknownNotes()...)
	slices.SortStableFunc(doc.Notes, func(a, b extract.Note) int {
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
	r.leave()
	return doc
}

// plainEnds makes every line end \n, as [extract.Lines] counts them, and
// replaces the character that marks a place in the expanded text.
func plainEnds(s string) string {
	if strings.IndexByte(s, '\r') >= 0 {
		s = strings.ReplaceAll(s, "\r\n", "\n")
		s = strings.ReplaceAll(s, "\r", "\n")
	}
	if strings.IndexByte(s, delByte) >= 0 {
		s = strings.ReplaceAll(s, "\x7f", " ")
	}
	return s
}

// redirectWords begin a page that only leads to another one.
var redirectWords = []string{"#redirect", "#weiterleitung", "#redirection", "#redirección", "#rinvia", "#doorverwijzing",
	"#redirecionamento", "#patrz", "#omdirigering", "#viderestilling", "#ohjaus", "#перенаправление", "#перенаправлення",
	"#преусмери", "#preusmjeri", "#presmeruj", "#yönlendirme", "#تحويل", "#重定向", "#転送", "#넘겨주기"}

// redirect reads a page that only leads to another one.
func redirect(source string) (target string, ok bool) {
	s := strings.TrimLeft(source, " \t\n")
	if s == "" || s[0] != '#' {
		return "", false
	}
	for _, w := range redirectWords {
		if len(s) < len(w) || !strings.EqualFold(s[:len(w)], w) {
			continue
		}
		rest := strings.TrimLeft(strings.TrimPrefix(strings.TrimLeft(s[len(w):], " \t\n"), ":"), " \t\n")
		if inner, ok := strings.CutPrefix(rest, "[["); ok {
			if target, _, ok := strings.Cut(inner[:min(len(inner), 1000)], "]]"); ok {
				target, _, _ = strings.Cut(target, "|")
				return strings.TrimSpace(target), true
			}
		}
	}
	return "", false
}
