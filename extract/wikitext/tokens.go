package wikitext

import "strings"

type tokenKind uint8

const (
	textToken    tokenKind = iota // entities are to be decoded; number says how far behind at it stands
	literalToken                  // a text as it stands
	quoteToken                    // a run of apostrophes; number says how many
	boldToken                     // bold begins or ends
	lineToken                     // the end of a line
	blockToken                    // a block begins or ends
	itemToken                     // a list item begins; number is its depth
	tagToken                      // text is the tag
	linkToken                     // text is where it leads; number is 1 for one out of the wiki that has words, 2 for one without
	linkEndToken                  // such a link with words ends
	imageToken                    // text is what stands for it
	markerToken
)

// token is a piece of markup in a line, at offset at.
type token struct {
	kind   tokenKind
	at     int32
	number int32
	text   string
}

// tokenizer cuts expanded markup into tokens.
type tokenizer struct {
	x      *expander
	s      string
	w      *writer // that takes the tokens of each line; nil to keep them
	tokens []token
	spare  []token // tokens are put here when quotes are resolved
	quotes []int   // of the line: their places in tokens
	from   int     // text before this is in tokens
	links  links
	depth  int
	item   bool // the line is a list item
	first  bool // it is the first line, and did not begin as one
	noExt  int  // before this offset no [ of an outer link is closed
	extEnd int  // place of the ] that closes an outer link, -1
}

// mostTokens bounds the line whose apostrophes are looked at together.
const mostTokens = 50_000

// tokenize cuts markup up and hands it to w; fresh says that it begins at the
// start of a line.
func tokenize(x *expander, s string, fresh bool, w *writer) {
	t := newTokenizer(x, s, 0)
	t.w = w
	t.run(fresh)
	t.done()
}

// newTokenizer gives a tokenizer for s: one that was done with, if there is
// one.
func newTokenizer(x *expander, s string, depth int) *tokenizer {
	n := len(x.tokenizers)
	if n == 0 {
		return &tokenizer{x: x, s: s, depth: depth, extEnd: -1}
	}
	t := x.tokenizers[n-1]
	x.tokenizers = x.tokenizers[:n-1]
	t.s, t.depth = s, depth
	return t
}

// done says that the tokens of t are not used any more.
func (t *tokenizer) done() {
	t.w, t.tokens, t.quotes = nil, t.tokens[:0], t.quotes[:0]
	t.from, t.item, t.first, t.noExt, t.extEnd = 0, false, false, 0, -1
	t.x.tokenizers = append(t.x.tokenizers, t)
}

func (t *tokenizer) run(fresh bool) []token {
	s := t.s
	t.links.match(s)
	i := 0
	t.first = !fresh && t.depth == 0
	if fresh {
		i = t.lineStart(0)
	}
	for i < len(s) {
		switch c := s[i]; c {
		case '[':
			i = t.bracket(i)
		case ']':
			if i == t.extEnd {
				t.flush(i)
				t.emit(token{kind: linkEndToken, at: int32(i)})
				t.from, t.extEnd = i+1, -1
			}
			i++
		case '<':
			i = t.angle(i)
		case '\'':
			n := runLength(s[i:], '\'')
			if n > 1 {
				t.flush(i)
				t.quotes = append(t.quotes, len(t.tokens))
				t.emit(token{kind: quoteToken, number: int32(n), at: int32(i)})
				t.from = i + n
			}
			i += n
		case '\n':
			t.flush(i)
			t.emit(token{kind: lineToken, at: int32(i)})
			if t.item || t.first && i > 0 {
				// What follows is a paragraph of its own.
				t.emit(token{kind: blockToken, at: int32(i)})
			}
			t.item, t.first = false, false
			t.endLine()
			t.extEnd = -1
			t.from = i + 1
			i = t.lineStart(i + 1)
		case delByte:
			n, size := markerAt(s[i:])
			t.flush(i)
			t.emit(token{kind: markerToken, number: int32(n), at: int32(i)})
			t.from = i + size
			i += size
		case '_':
			i = t.switchWord(i)
		case ':':
			i = t.bare(i)
		default:
			for i++; i < len(s) && !markupSigns[s[i]]; {
				i++
			}
		}
	}
	t.flush(len(s))
	t.endLine()
	return t.tokens
}

func (t *tokenizer) emit(tok token) {
	t.tokens = append(t.tokens, tok)
	if len(t.tokens) >= mostTokens {
		t.endLine()
	}
}

// flush makes a token of the text up to offset i.
func (t *tokenizer) flush(i int) {
	if i > t.from {
		t.emit(token{kind: textToken, text: t.s[t.from:i], at: int32(t.from)})
	}
	t.from = max(t.from, i)
}

// endLine settles the apostrophes of the line that ends here.
func (t *tokenizer) endLine() {
	if len(t.quotes) > 0 {
		t.tokens, t.spare = resolveQuotes(t.tokens, t.quotes, t.spare[:0]), t.tokens
		t.quotes = t.quotes[:0]
	}
	if t.w != nil {
		t.w.tokens(t.tokens)
		t.tokens = t.tokens[:0]
	}
}

// lineStart reads what counts at the start of a line only: list signs, rules,
// headings and the blank line that parts two paragraphs.
func (t *tokenizer) lineStart(i int) int {
	s := t.s
	if i >= len(s) {
		return i
	}
	switch s[i] {
	case '*', '#', ':', ';':
		n := 1
		for i+n < len(s) && strings.IndexByte("*#:;", s[i+n]) >= 0 {
			n++
		}
		t.item = true
		t.emit(token{kind: itemToken, number: int32(n), at: int32(i)})
		t.from = i + n
		return i + n
	case '-':
		if n := runLength(s[i:], '-'); n >= 4 {
			t.emit(token{kind: blockToken, at: int32(i)})
			t.from = i + n
			return i + n
		}
	case '\n':
		t.emit(token{kind: blockToken, at: int32(i)})
	case '=':
		end := strings.IndexByte(s[i:], '\n')
		if end < 0 {
			end = len(s) - i
		}
		if level, from, to, ok := heading(s[i : i+end]); ok && level > 0 {
			t.emit(token{kind: blockToken, at: int32(i)})
			t.from = i + from
			t.include(s[i+from:i+to], i+from)
			t.emit(token{kind: blockToken, at: int32(i + to)})
			t.from = i + end
			return i + end
		}
	}
	return i
}

// include cuts up a part of the text that stands at offset from, on its own.
func (t *tokenizer) include(s string, from int) {
	if s != "" && !hasAny(s, &markupSigns) {
		t.emit(token{kind: textToken, text: s, at: int32(from)})
		return
	}
	inner := newTokenizer(t.x, s, t.depth+1)
	for _, tok := range inner.run(false) {
		tok.at += int32(from)
		t.emit(tok)
	}
	inner.done()
}

// angle reads a tag.
func (t *tokenizer) angle(i int) int {
	tag, ok := readTag(t.s[i:])
	if !ok {
		return i + 1
	}
	t.flush(i)
	t.emit(token{kind: tagToken, text: t.s[i : i+tag.size], at: int32(i)})
	t.from = i + tag.size
	return t.from
}

// switchWords are the words between two pairs of underscores that steer the
// wiki and are not shown.
var switchWords = wordSet("NOTOC FORCETOC TOC NOEDITSECTION NEWSECTIONLINK NONEWSECTIONLINK HIDDENCAT EXPECTUNUSEDCATEGORY " +
	"EXPECTUNUSEDTEMPLATE INDEX NOINDEX STATICREDIRECT NOGALLERY NOTITLECONVERT NOTC NOCONTENTCONVERT NOCC DISAMBIG " +
	"NOGLOBAL ARCHIVEDTALK NOTALK EXPECTEDUNCONNECTEDPAGE START END ABENDTITEL INHALTSVERZEICHNIS AUCUNSOMMAIRE")

func (t *tokenizer) switchWord(i int) int {
	if !strings.HasPrefix(t.s[i:], "__") {
		return i + 1
	}
	n := 2
	for i+n < len(t.s) && isLetter(t.s[i+n]) {
		n++
	}
	if !strings.HasPrefix(t.s[i+n:], "__") {
		return i + n
	}
	if switchWords[strings.ToUpper(t.s[i+2:i+n])] {
		t.flush(i)
		t.from = i + n + 2
		return t.from
	}
	return i + n
}
