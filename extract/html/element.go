package html

import (
	"strings"

	"golang.org/x/net/html/atom"

	"pollard/extract"
)

// role is what an element is to a page.
type role uint8

const (
	inline role = iota
	block       // sets its words apart from those around it
	void        // has no end tag and no words
)

// roleOf gives the role of an element by name.
func roleOf(a atom.Atom) role {
	switch a {
	case atom.Address, atom.Article, atom.Aside, atom.Blockquote, atom.Body, atom.Caption, atom.Center, atom.Dd,
		atom.Details, atom.Dir, atom.Div, atom.Dl, atom.Dt, atom.Fieldset, atom.Figcaption, atom.Figure, atom.Footer,
		atom.Form, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Head, atom.Header, atom.Hgroup,
		atom.Html, atom.Li, atom.Main, atom.Menu, atom.Nav, atom.Ol, atom.P, atom.Pre, atom.Section, atom.Summary,
		atom.Table, atom.Tbody, atom.Td, atom.Tfoot, atom.Th, atom.Thead, atom.Tr, atom.Ul, atom.Listing, atom.Search:
		return block
	case atom.Area, atom.Base, atom.Br, atom.Col, atom.Embed, atom.Hr, atom.Img, atom.Input, atom.Link, atom.Meta,
		atom.Param, atom.Source, atom.Track, atom.Wbr, atom.Image, atom.Keygen, atom.Basefont, atom.Bgsound, atom.Frame:
		return void
	}
	return inline
}

// headingLevel gives the level of h1 to h6, 0 for any other element.
func headingLevel(a atom.Atom) int {
	switch a {
	case atom.H1:
		return 1
	case atom.H2:
		return 2
	case atom.H3:
		return 3
	case atom.H4:
		return 4
	case atom.H5:
		return 5
	case atom.H6:
		return 6
	}
	return 0
}

// unread elements hold nothing that a reader sees as words.
func unread(a atom.Atom) bool {
	switch a {
	case atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Iframe, atom.Noembed, atom.Noframes, atom.Title,
		atom.Textarea, atom.Object, atom.Audio, atom.Video, atom.Canvas, atom.Svg, atom.Datalist, atom.Rp:
		return true
	}
	return false
}

// classKind is what a class says of an element.
type classKind uint8

const (
	chromeClass classKind = 1 << iota // a skin's, around and in an article, or it only leads to other articles
	hiddenClass                       // Wikipedia's style sheets never show it
	foldedClass                       // a click unfolds it
	askedClass                        // it is known what the classes say
)

// classKinds is what the classes of an element say.
func (at *attributes) classKinds() classKind {
	if at.kinds == 0 && at.class != "" {
		at.kinds = askedClass
		for list := at.class; len(list) > 0; {
			i := 0
			for i < len(list) && isSpace(list[i]) {
				i++
			}
			from := i
			for i < len(list) && !isSpace(list[i]) {
				i++
			}
			at.kinds |= kindOfClass(list[from:i])
			list = list[i:]
		}
	}
	return at.kinds
}

func kindOfClass(name string) classKind {
	switch name {
	case "mw-editsection", "mw-editsection-like", "editsection", "toc", "mw-toc", "vector-toc", "toccolours-toc",
		"mw-jump-link", "mw-indicators", "mw-indicator", "printfooter", "catlinks", "navbox", "navbox-styles",
		"vertical-navbox", "navbar", "mw-headline-number", "mw-cite-backlink", "mw-cite-up", "mw-cite-up-arrow-backlink",
		"mw-references-backlink", "mw-selflink-fragment-marker", "mw-collapsible-toggle", "NavToggle", "Inline-Template",
		"authority-control", "mw-authority-control", "mw-portlet", "vector-menu", "vector-dropdown", "sidebar-toc",
		"edit-page", "mw-ui-icon", "page-actions-menu":
		return chromeClass
	case "sortkey", "geo-nondefault", "geo-multi-punct", "Z3988", "error-hidden", "mw-empty-elt-hidden":
		return hiddenClass
	case "NavContent", "mw-collapsible-content", "collapsible-block", "mw-collapsible", "collapsible", "collapsed":
		return foldedClass
	}
	if extract.IsHatnote(name) {
		return chromeClass
	}
	return 0
}

// isChromeID tells the ids of what a skin puts around and into an article.
func isChromeID(name string) bool {
	switch name {
	case "toc", "mw-toc", "siteSub", "contentSub", "contentSub2", "jump-to-nav", "mw-jump", "siteNotice", "catlinks",
		"mw-normal-catlinks", "mw-hidden-catlinks", "mw-navigation", "mw-head", "mw-page-base", "mw-head-base", "mw-panel",
		"mw-data-after-content", "mw-fr-revisiontag", "footer", "column-one", "p-lang-btn", "p-lang", "mw-indicators",
		"coordinates-nav", "page-actions", "mw-mf-page-left", "vector-toc", "mw-panel-toc", "bodySearch", "printfooter":
		return true
	}
	return false
}

// isChrome says whether an element is no part of the article: edit links, a
// table of contents, navigation.
func isChrome(a atom.Atom, at *attributes) bool {
	return a == atom.Nav || at.role == "navigation" || at.classKinds()&chromeClass != 0 ||
		at.id != "" && isChromeID(at.id) || at.rel == "mw:referencedBy" || a == atom.A && isBacklink(at.href)
}

// isBacklink says whether a link leads from a footnote back to its mark.
func isBacklink(href string) bool {
	i := strings.IndexByte(href, '#')
	return i >= 0 && (strings.HasPrefix(href[i:], "#cite_ref") || strings.HasPrefix(href[i:], "#_ref") || strings.HasPrefix(href[i:], "#ref_"))
}

// isRef says whether an element is the mark of a footnote.
func isRef(a atom.Atom, at *attributes) bool {
	switch a {
	case atom.Sup, atom.Span:
		return hasClass(at.class, "mw-ref") || strings.HasPrefix(at.id, "cite_ref") ||
			a == atom.Sup && hasClass(at.class, "reference") || strings.Contains(at.typeof, "mw:Extension/ref") &&
			!strings.Contains(at.typeof, "mw:Extension/references")
	}
	return false
}

// isMark says whether the words of a sup that leads elsewhere in the page are
// those of a footnote's mark: "[1]", "[note 2]".
func isMark(s string) bool {
	s = strings.TrimSpace(s)
	return len(s) > 2 && len(s) < 40 && s[0] == '[' && s[len(s)-1] == ']'
}

// isHidden says whether a reader does not see an element. What a click unfolds
// is not hidden.
func isHidden(at *attributes) bool {
	if at.hidden {
		return true
	}
	switch kinds := at.classKinds(); {
	case kinds&hiddenClass != 0:
		return true
	case at.style != "" && kinds&foldedClass != 0:
		return false
	}
	return at.style != "" && lookOf(at.style).none
}
