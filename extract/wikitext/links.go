package wikitext

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"pollard/extract"
)

// brackets is a [[.
type brackets struct {
	at    int
	end   int  // place of its ]], -1 where there is none
	outer bool // it holds another one
}

// links are the [[ of a text in their order, with what closes them.
type links struct {
	all  []brackets
	open []int // those that are not closed yet, while they are matched
}

// match pairs the [[ and ]] of a text, each once.
func (l *links) match(s string) {
	l.all, l.open = l.all[:0], l.open[:0]
	i := strings.Index(s, "[[")
	if i < 0 {
		return
	}
	opens, closes := i, -1 // the next of each
	for ; i+1 < len(s); i++ {
		if opens < i {
			opens = indexFrom(s, '[', i)
		}
		if closes < i {
			closes = indexFrom(s, ']', i)
		}
		if i = min(opens, closes); i+1 >= len(s) {
			break
		}
		c := s[i]
		n := runLength(s[i:], c)
		if c == '[' {
			// Of [[[ the first is a bracket of its own.
			for at := i + n%2; at < i+n && n >= 2; at += 2 {
				if k := len(l.open); k > 0 {
					l.all[l.open[k-1]].outer = true
				}
				l.open = append(l.open, len(l.all))
				l.all = append(l.all, brackets{at: at, end: -1})
			}
		} else {
			for at := i; at+1 < i+n && len(l.open) > 0; at += 2 {
				k := len(l.open) - 1
				l.all[l.open[k]].end = at
				l.open = l.open[:k]
			}
		}
		i += n - 1
	}
}

// indexFrom gives the place of the next c from offset i on, or the end of s.
func indexFrom(s string, c byte, i int) int {
	if k := strings.IndexByte(s[i:], c); k >= 0 {
		return i + k
	}
	return len(s)
}

// at gives the [[ at offset i, if it is closed.
func (l *links) at(i int) (brackets, bool) {
	if len(l.all) == 0 {
		return brackets{}, false
	}
	k, ok := slices.BinarySearchFunc(l.all, i, func(b brackets, at int) int { return b.at - at })
	if !ok || l.all[k].end < 0 {
		return brackets{}, false
	}
	return l.all[k], true
}

// bracket reads a link at i.
func (t *tokenizer) bracket(i int) int {
	s := t.s
	if pair, ok := t.links.at(i); ok {
		if next, ok := t.internal(i, pair); ok {
			return next
		}
		if urlLength(s[i+2:]) == 0 {
			return i + 2
		}
	}
	if t.extEnd < 0 {
		if n := urlLength(s[i+1:]); n > 0 {
			return t.external(i, n)
		}
	}
	return i + 1
}

// notInTarget are the bytes that no link's target has.
var notInTarget = byteSet("[]{}<>\n\x7f")

// internal reads [[target|text]].
func (t *tokenizer) internal(i int, pair brackets) (next int, ok bool) {
	inner := t.s[i+2 : pair.end]
	next = pair.end + 2
	target, text, piped := strings.Cut(inner, "|")
	skipped := 0
	if target != "" && !extract.StandsAlone(target[0]) {
		skipped = len(target) - len(strings.TrimLeftFunc(target, unicode.IsSpace))
	}
	target = strings.TrimSpace(target)
	name := strings.TrimPrefix(target, ":")
	skipped += len(target) - len(name) // of inner, before the name
	if target == "" || hasAny(target, &notInTarget) {
		return 0, false
	}
	space := otherSpace
	if target[0] == '/' || strings.IndexByte(target, ':') >= 0 {
		if urlLength(target) > 0 {
			return 0, false
		}
		space = namespaceOf(target)
	}
	if pair.outer && space != fileSpace {
		return 0, false
	}
	t.flush(i)
	t.from = next
	switch space {
	case fileSpace:
		words, outer := t.imageWords(text)
		if outer != "" {
			t.emit(token{kind: linkToken, text: decodeEntities(outer), at: int32(i), number: 1})
		}
		t.emit(token{kind: imageToken, text: words, at: int32(i)})
		if outer != "" {
			t.emit(token{kind: linkEndToken, at: int32(i)})
		}
		return next, true
	case categorySpace, languageSpace:
		return next, true
	}
	link := decodeEntities(name)
	if strings.IndexByte(link, '_') >= 0 {
		link = strings.ReplaceAll(link, "_", " ")
	}
	link = strings.TrimSpace(link)
	t.emit(token{kind: linkToken, text: link, at: int32(i)})
	switch {
	case !piped:
		t.emit(token{kind: textToken, text: name, at: int32(i), number: int32(2 + skipped)})
	case strings.TrimSpace(text) == "":
		t.emit(token{kind: textToken, text: pipeTrick(name), at: int32(i)})
	default:
		// Apostrophes in a link's text are its own.
		t.include(text, pair.end-len(text))
	}
	return next, true
}

// pipeTrick is the text of [[target|]]: the target without what tells it from
// others of its name. MediaWiki writes it out when an article is saved.
func pipeTrick(target string) string {
	if _, after, ok := strings.Cut(target, ":"); ok {
		target = after
	}
	target = strings.TrimSpace(target)
	if i := strings.LastIndex(target, " ("); i > 0 && strings.HasSuffix(target, ")") {
		return target[:i]
	}
	target, _, _ = strings.Cut(target, ", ")
	return target
}

// imageWords gives the alternative text of an image from what stands between
// its pipes, else its caption, else the page it leads to, and the address it
// leads to where that is out of the wiki.
func (t *tokenizer) imageWords(options string) (words, outer string) {
	if options == "" {
		return "", ""
	}
	alt, caption, link := "", "", ""
	for _, o := range splitOptions(options) {
		o = strings.TrimSpace(o)
		key, value, ok := strings.Cut(o, "=")
		if key = strings.ToLower(strings.TrimSpace(key)); ok {
			switch key {
			case "alt", "alternativtext":
				alt = strings.TrimSpace(value)
				continue
			case "link", "verweis", "lien", "enlace":
				link = strings.TrimSpace(value)
				continue
			case "class", "lang", "page", "upright", "thumb", "thumbtime", "start", "end", "frame":
				continue
			}
		}
		if o != "" && !isImageOption(o) {
			caption = o
		}
	}
	if n := urlLength(link); n > 0 && n == len(link) {
		outer, link = link, ""
	}
	switch {
	case alt != "":
		link = alt
	case caption != "":
		link = caption
	default:
		link = strings.ReplaceAll(link, "_", " ")
	}
	return t.plain(link), outer
}

// plain gives the words of a short piece of markup.
func (t *tokenizer) plain(s string) string {
	if t.depth > 3 {
		return ""
	}
	w := newWriter(t.x, s)
	inner := newTokenizer(t.x, s, t.depth+1)
	w.tokens(inner.run(false))
	w.endPiece()
	words := w.all()
	inner.done()
	w.done()
	return words
}

// splitOptions cuts at the pipes that stand in no link.
func splitOptions(s string) []string {
	var options []string
	depth, from := 0, 0
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '[':
			depth++
		case ']':
			depth = max(0, depth-1)
		case '|':
			if depth == 0 {
				options = append(options, s[from:i])
				from = i + 1
			}
		}
	}
	return append(options, s[from:])
}

// isImageOption says that an option of an image is about its place or size.
func isImageOption(o string) bool {
	o = strings.ToLower(o)
	if size, ok := strings.CutSuffix(o, "px"); ok && strings.Trim(size, "0123456789x ") == "" {
		return true
	}
	return imageOptions[o]
}

var imageOptions = wordSet("thumb thumbnail mini miniatur vignette frame framed frameless border rahmenlos rand right left " +
	"center centre none baseline middle sub super text-top text-bottom top bottom upright links rechts zentriert " +
	"gauche droite centré izquierda derecha centro sinistra destra")

// external reads [url text] whose address has n bytes. The text goes on to
// the ] and is read like any other.
func (t *tokenizer) external(i, n int) int {
	if i < t.noExt {
		return i + 1
	}
	s := t.s
	end := i + 1 + n
	at := end
	for at < len(s) && s[at] != ']' && s[at] != '\n' {
		if s[at] == '[' {
			if pair, ok := t.links.at(at); ok {
				at = pair.end + 2
				continue
			}
		}
		at++
	}
	if at >= len(s) || s[at] != ']' {
		t.noExt = at
		return i + 1
	}
	t.flush(i)
	if strings.TrimSpace(s[end:at]) == "" {
		// A link that shows nothing but its number is a reference.
		t.emit(token{kind: linkToken, text: decodeEntities(s[i+1 : end]), at: int32(i), number: 2})
		t.from = at + 1
		return at + 1
	}
	t.emit(token{kind: linkToken, text: decodeEntities(s[i+1 : end]), at: int32(i), number: 1})
	t.from, t.extEnd = skipBlanks(s, end), at
	return end
}

// bare reads an address in the text, whose colon is at i.
func (t *tokenizer) bare(i int) int {
	start := i
	for start > t.from && isLetter(t.s[start-1]) {
		start--
	}
	if !strings.HasPrefix(t.s[i:], "://") || start == i {
		return i + 1
	}
	n := urlLength(t.s[start:])
	if n == 0 {
		return i + 1
	}
	url := strings.TrimRight(t.s[start:start+n], ",;.:!?)")
	if k := strings.Index(url, "''"); k > 0 {
		url = url[:k]
	}
	if len(url) <= i+3-start {
		return i + 3
	}
	t.flush(start)
	t.emit(token{kind: linkToken, text: decodeEntities(url), at: int32(start)})
	t.emit(token{kind: textToken, text: url, at: int32(start)})
	t.from = start + len(url)
	return t.from
}

// protocols are those an outer link may begin with, by their first letter.
var protocols = byFirst("http:// https:// // ftp:// ftps:// mailto: news: irc:// ircs:// gopher:// telnet:// nntp:// worldwind:// " +
	"svn:// git:// mms:// tel: sms: geo: magnet: bitcoin: urn: sftp:// ssh:// sip: sips: xmpp: redis://")

func byFirst(words string) (lists [256][]string) {
	for w := range strings.FieldsSeq(words) {
		lists[w[0]] = append(lists[w[0]], w)
	}
	return lists
}

// urlLength is the length of the address s begins with, 0 where it begins with
// none.
func urlLength(s string) int {
	if s == "" {
		return 0
	}
	first := s[0]
	if isLetter(first) {
		first |= 0x20
	}
	for _, p := range protocols[first] {
		if len(s) > len(p) && strings.EqualFold(s[:len(p)], p) {
			if end := urlEnd(s); end > len(p) {
				return end
			}
		}
	}
	return 0
}

// notInURL are the bytes that no address goes beyond, and those that may begin
// such a space: one that does not break, or an ideographic one.
var notInURL = func() (set [256]bool) {
	set = byteSet("[]<>\"\x7f\xc2\xe3")
	for c := range ' ' + 1 {
		set[c] = true
	}
	return set
}()

// urlEnd is the place at which the address s begins with ends.
func urlEnd(s string) int {
	for i := range len(s) {
		if c := s[i]; notInURL[c] && (c < utf8.RuneSelf || strings.HasPrefix(s[i:], "\u00a0") || strings.HasPrefix(s[i:], "\u3000")) {
			return i
		}
	}
	return len(s)
}
