package html

import (
	"fmt"
	"strings"

	"pollard/extract"
)

// Reader reads HTML.
type Reader struct{}

// mostLines bounds the lines of a page, and with them the memory it takes.
const mostLines = 2_000_000

// mostPlaces bounds the grids of all tables of a page, for the same reason.
const mostPlaces = 1_000_000

// Read lays a page out as a Document. Tables beyond the bounds of
// [extract.Grid] and of the parser are left out, each with a Note; only a page
// of too many lines is an error.
func (Reader) Read(text string) (*extract.Document, error) {
	p, ok := newPage(text)
	if !ok {
		return nil, &extract.Error{Line: mostLines, Want: fmt.Sprintf("at most %d lines", mostLines)}
	}
	return finish(p), nil
}

// finish lays out a page that is set up.
func finish(p *page) *extract.Document {
	defer p.close()
	p.read()
	text := p.lexer.src
	t := tables{page: p, src: text, tree: &p.arena.tree, left: budget{
		places: mostPlaces, laid: 20 * mostPlaces, bytes: 64<<20 + 2*len(text), again: 1<<20 + 4*len(text),
	}}
	t.cell.tree = t.tree
	for _, c := range p.tables {
		t.read(c)
	}
	p.head.fill(p.doc)
	return p.doc
}

// Sniff is sure of a doctype and of <html>. A text that begins with another
// tag is taken for a fragment of a page, unless it has more wikitext in it than
// HTML.
func (Reader) Sniff(text string) int {
	l := lexer{src: text[:min(len(text), sample)]}
	for {
		t, ok := l.next()
		switch {
		case !ok:
			return 0
		case t.kind == other:
			if s := text[t.start:t.end]; len(s) > 9 && strings.EqualFold(s[:9], "<!doctype") {
				return 95
			}
		case t.kind == 0 && strings.Trim(text[t.start:t.end], " \t\r\n\f\ufeff") == "":
		case t.kind == startTag && t.atom != 0:
			switch t.name {
			case "html", "head", "body", "meta", "title":
				return 95
			}
			return sniffFragment(text[t.start:min(len(text), sample)])
		default:
			return 0
		}
	}
}

// sample is how much of a text is looked at to tell what it is, in bytes.
const sample = 64 << 10

// sniffFragment weighs the signs of HTML against those of wikitext.
func sniffFragment(text string) int {
	html, wiki := 1, 0
	for rest := text; ; rest = rest[1:] {
		i := strings.IndexByte(rest, '<')
		if i < 0 || i+1 == len(rest) {
			break
		}
		rest = rest[i:]
		switch rest[1] {
		case '/':
			for _, sign := range [...]string{"</p>", "</td>", "</li>", "</a>", "</div>"} {
				if strings.HasPrefix(rest, sign) {
					html++
					break
				}
			}
		case 'a', 'b':
			if strings.HasPrefix(rest, "<a ") || strings.HasPrefix(rest, "<br />") {
				html++
			}
		case 'r':
			if strings.HasPrefix(rest, "<ref") {
				wiki++
			}
		}
	}
	for _, sign := range [...]string{"[[", "{{", "'''", "\n==", "\n{|", "\n|-"} {
		wiki += strings.Count(text, sign)
	}
	if strings.Contains(text, "mw-parser-output") {
		html += 100
	}
	if wiki > 0 && wiki*4 > html {
		return 0
	}
	return 80
}
