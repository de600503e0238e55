package pollster

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// clean takes off what is not part of a name: footnote marks, and quotes,
// bold marks and brackets that hold the whole. White space becomes one space.
func clean(s string) string {
	if isClean(s) {
		return s
	}
	s = strings.TrimSpace(s)
	if strings.IndexByte(s, '[') >= 0 {
		s = dropFootnotes(s)
	}
	if strings.ContainsAny(s, "\n\t\u00a0") || strings.Contains(s, "  ") {
		s = strings.Join(strings.Fields(s), " ")
	}
	for range maxWraps {
		t := strings.TrimLeftFunc(s, isWrap)
		t = unbracket(closeQuote(strings.TrimRightFunc(t, isTail), t))
		if t == s {
			break
		}
		s = t
	}
	return s
}

// isClean says, of most names that are, that nothing of them is to be taken off:
// they are of ASCII, begin and end with a letter or digit, and have single
// spaces.
func isClean(s string) bool {
	before := byte(' ')
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c < ' ' || c >= utf8.RuneSelf || c == '[' || c == ' ' && before == ' ' {
			return false
		}
		before = c
	}
	return s != "" && keyOfASCII[s[0]] != 0 && keyOfASCII[before] != 0
}

// maxWraps bounds the quotes inside brackets inside quotes that are opened.
const maxWraps = 8

func isWrap(r rune) bool {
	return unicode.IsSpace(r) || strings.ContainsRune(`"'*_“”„‟‘’‚«»‹›`+"`", r)
}

// isTail is isWrap and what may hang at the end; superscripts are footnotes.
func isTail(r rune) bool {
	return isWrap(r) || strings.ContainsRune(",;:†‡§¹²³⁰⁴⁵⁶⁷⁸⁹", r)
}

// closeQuote gives a text that lost its end the mark back that closes a quote
// inside it: Group «Rating».
func closeQuote(text, whole string) string {
	rest := whole[len(text):]
	for _, pair := range quotePairs {
		open, shut := pair[0], pair[1]
		if !strings.HasPrefix(rest, shut) {
			continue
		}
		if open == shut && strings.Count(text, open)%2 == 1 || strings.LastIndex(text, open) > strings.LastIndex(text, shut) {
			return text + shut
		}
	}
	return text
}

var quotePairs = [][2]string{{"\"", "\""}, {"«", "»"}, {"„", "“"}, {"„", "”"}, {"“", "”"}, {"‹", "›"}}

// unbracket opens a pair of brackets that holds the whole text.
func unbracket(s string) string {
	if len(s) < 2 {
		return s
	}
	switch s[:1] + s[len(s)-1:] {
	case "()", "[]", "{}":
	default:
		return s
	}
	depth := 0
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '(', '[', '{':
			depth++
		case ')', ']', '}':
			depth--
		}
		if depth <= 0 && i < len(s)-1 {
			return s
		}
	}
	return s[1 : len(s)-1]
}

func dropFootnotes(s string) string {
	var b strings.Builder
	for {
		open := strings.IndexByte(s, '[')
		if open < 0 {
			break
		}
		shut := strings.IndexByte(s[open:], ']')
		if shut < 0 {
			break
		}
		b.WriteString(s[:open])
		if mark := s[open : open+shut+1]; !isFootnote(mark[1 : len(mark)-1]) {
			b.WriteString(mark)
		}
		s = s[open+shut+1:]
	}
	b.WriteString(s)
	return strings.TrimSpace(b.String())
}

// isFootnote tells [12], [a], [ab], [A], [note 3], [nb 1], [citation needed]
// from a bracketed name such as [IRI].
func isFootnote(s string) bool {
	s = strings.TrimSpace(s)
	word, number, two := strings.Cut(strings.ToLower(s), " ")
	if two {
		switch word {
		case "note", "nb", "n", "fn", "ref", "lower-alpha", "upper-alpha":
			return isDigits(number) || len(number) == 1
		}
		return strings.HasSuffix(number, "needed")
	}
	return isDigits(s) || len(s) == 1 || len(s) == 2 && s == strings.ToLower(s)
}

func isDigits(s string) bool {
	return s != "" && strings.Trim(s, "0123456789") == ""
}

// cutBracket splits off a bracketed tail: "CEDEM (Podgorica)".
func cutBracket(s string) (head, tail string, ok bool) {
	if !strings.HasSuffix(s, ")") && !strings.HasSuffix(s, "]") {
		return s, "", false
	}
	open := strings.LastIndexAny(s, "([")
	if open <= 0 {
		return s, "", false
	}
	head = clean(s[:open])
	return head, clean(s[open+1 : len(s)-1]), head != ""
}

// clientMarks stand between pollster and client whoever they are.
var clientMarks = []string{", commissioned by ", " commissioned by ", ", on behalf of ", " on behalf of ", ", for "}

// forWords stand between them too, but inside names as well.
var forWords = []string{" for ", " pour ", " für ", " para ", " per ", " za "}

// maxTries bounds the places where a cell is tried for an end of its names.
const maxTries = 4

// cutClient splits a cell in who polled and who asked for it.
func (r *Registry) cutClient(text string) (left, client string) {
	if head, tail, ok := cutBracket(text); ok {
		if name := ClientName(tail); name != tail {
			return head, name
		}
		if isMedium(tail) {
			if _, known := r.one(head); known {
				return head, tail // "Infratest dimap (ARD)"
			}
		}
	}
	lower := strings.ToLower(text)
	if len(lower) != len(text) {
		lower = text // offsets would not fit; only upper-case "FOR" is lost
	}
	for _, mark := range clientMarks {
		if at := strings.Index(lower, mark); at > 0 {
			return clean(text[:at]), clientName(text[at+len(mark):])
		}
	}
	pieces := r.split(text)
	if all, _ := tally(pieces); all {
		return text, "" // "Data for Progress / Ipsos"
	}
	tries := 0
	for _, word := range forWords {
		// from the end: "Data for Progress for Vox"
		for at := strings.LastIndex(lower, word); at > 0 && tries < maxTries; at = strings.LastIndex(lower[:at], word) {
			tries++
			head := clean(text[:at])
			pieces := r.split(head)
			if _, any := tally(pieces); any && !institution(pieces[len(pieces)-1]) {
				return head, clientName(text[at+len(word):])
			}
		}
	}
	if _, any := tally(pieces); any {
		return text, ""
	}
	// a pollster not known: the first "for", unless it belongs to a name
	// like "Centre for Liberal Strategies"
	if at := strings.Index(lower, " for "); at > 0 {
		if head := clean(text[:at]); !institution(piece{text: head}) {
			return head, clientName(text[at+len(" for "):])
		}
	}
	return text, ""
}

func tally(pieces []piece) (all, any bool) {
	all = true
	for _, p := range pieces {
		all = all && p.known
		any = any || p.known
	}
	return all, any
}

// ClientName is the name of a client without the words for it: "for RTCG".
func ClientName(text string) string {
	for _, mark := range []string{"for ", "commissioned by ", "on behalf of ", "client: "} {
		if name, ok := cutPrefixFold(text, mark); ok {
			return clientName(name)
		}
	}
	return text
}

func cutPrefixFold(s, prefix string) (string, bool) {
	if len(s) < len(prefix) || !strings.EqualFold(s[:len(prefix)], prefix) {
		return s, false
	}
	return s[len(prefix):], true
}

func clientName(s string) string {
	if s = clean(s); missing(s) {
		return ""
	}
	return s
}

// institution reports whether an unknown name has a word that a "for" belongs
// to.
func institution(p piece) bool {
	if p.known {
		return false
	}
	for word := range strings.FieldsSeq(Fold(p.text)) {
		switch word {
		case "academy", "agency", "alliance", "association", "board", "bureau", "campaign", "center", "centre", "citizens",
			"coalition", "college", "commission", "committee", "community", "council", "data", "department", "faculty",
			"federation", "forum", "foundation", "fund", "group", "initiative", "institute", "institution", "laboratory",
			"league", "ministry", "movement", "network", "observatory", "office", "organisation", "organization",
			"partnership", "programme", "program", "project", "school", "service", "society", "trust", "union", "unit",
			"university", "centar", "centro", "centrum", "institut", "instituto", "istituto", "zentrum", "gesellschaft",
			"agencija", "udruzenje", "fond", "fondacija", "zavod":
			return true
		}
	}
	return false
}

// piece is a stretch of a cell that names one organisation, known or not.
type piece struct {
	text     string
	from, to int // where it stands in the cell
	known    bool
	pollster Pollster
}

// bond is how strongly a separator holds the names beside it together.
type bond int

const (
	apart   bond = iota // "/" and "+": always two names
	listed              // ";" and ",": two where anything in the cell is known
	joined              // "&", "and", spaced dashes: two where one beside it is known
	unclear             // "y", "und", unspaced dashes: two where one is known, and the other known or a medium
)

type separator struct {
	start, end int
	bond
}

var separatorWords = []struct {
	text string
	bond
}{
	{" and ", joined}, {" & ", joined}, {" – ", joined}, {" — ", joined}, {" - ", joined},
	{" y ", unclear}, {" e ", unclear}, {" i ", unclear}, {" et ", unclear}, {" und ", unclear}, {" och ", unclear}, {" ve ", unclear},
	{"/", apart}, {"+", apart}, {";", listed}, {",", listed},
	{"&", unclear}, {"–", unclear}, {"—", unclear}, {"-", unclear},
}

// maxPieces bounds the names that are looked for in one cell.
const maxPieces = 12

// separators finds what may part two names, outside brackets; nil where the
// cell holds more than a list of pollsters ever does.
func separators(s string) []separator {
	var found []separator
	depth := 0
scan:
	for i := 0; i < len(s); {
		switch s[i] {
		case '(', '[':
			depth++
		case ')', ']':
			depth = max(depth-1, 0)
		}
		if depth == 0 {
			for _, w := range separatorWords {
				if i+len(w.text) <= len(s) && strings.EqualFold(s[i:i+len(w.text)], w.text) {
					if len(found) == maxPieces-1 {
						return nil
					}
					found = append(found, separator{i, i + len(w.text), w.bond})
					i += len(w.text)
					continue scan
				}
			}
		}
		_, size := utf8.DecodeRuneInString(s[i:])
		i += size
	}
	return found
}

// split takes a cell apart, so that as few names as can be are not known, and of
// those alike the first ones are long; what is left between known names is cut only
// where the separator leaves no doubt.
func (r *Registry) split(text string) []piece {
	if p, ok := r.one(text); ok {
		return []piece{{text: text, to: len(text), known: true, pollster: p}}
	}
	seps := separators(text)
	// The best first piece from each separator on, how many pieces are not known
	// from there, and the separator behind it.
	first := make([]piece, len(seps)+1)
	unknown := make([]int, len(seps)+2)
	next := make([]int, len(seps)+1)
	for i := len(seps); i >= 0; i-- {
		start := 0
		if i > 0 {
			start = seps[i-1].end
		}
		unknown[i] = len(seps) + 2
		for j := len(seps); j >= i; j-- {
			end := len(text)
			if j < len(seps) {
				end = seps[j].start
			}
			p, cost := piece{text: clean(text[start:end]), from: start, to: end}, unknown[j+1]
			if p.pollster, p.known = r.one(p.text); !p.known {
				if j > i {
					continue
				}
				cost++
			}
			if cost < unknown[i] {
				first[i], unknown[i], next[i] = p, cost, j+1
			}
		}
	}
	pieces := make([]piece, 0, len(seps)+1)
	bonds := make([]bond, 0, len(seps)+1) // before each piece
	any := false
	for i := 0; i <= len(seps); i = next[i] {
		bound := apart
		if i > 0 {
			bound = seps[i-1].bond
		}
		any = any || first[i].known
		pieces, bonds = append(pieces, first[i]), append(bonds, bound)
	}
	return r.merge(text, pieces, bonds, any)
}

// merge puts pieces together again that were one name.
func (r *Registry) merge(text string, pieces []piece, bonds []bond, any bool) []piece {
	out := pieces[:1]
	for i := 1; i < len(pieces); i++ {
		p, last := pieces[i], &out[len(out)-1]
		cut := false
		switch bonds[i] {
		case apart:
			cut = true
		case listed:
			cut = any && !appendix(p)
		case joined:
			cut = (p.known || last.known) && !appendix(p)
		case unclear:
			cut = p.known && (last.known || isMedium(last.text)) || last.known && isMedium(p.text)
		}
		if cut {
			out = append(out, p)
			continue
		}
		*last = piece{text: clean(text[last.from:p.to]), from: last.from, to: p.to}
	}
	for i, p := range out {
		if !p.known {
			out[i].pollster, out[i].known = r.abbreviated(p.text)
		}
	}
	return out
}

// appendix reports whether a piece is never a name of its own: the end of
// "Gallup & Associates" or "Smith, Inc.".
func appendix(p piece) bool {
	if p.known {
		return false
	}
	switch key := Fold(p.text); key {
	case "associates", "partners", "partner", "partneri", "co", "company", "sons", "team", "colleagues", "others", "other",
		"asociados", "asociadas", "associados", "associati", "associes", "consulting", "research", "strategies", "strategy", "et al":
		return true
	default:
		for _, form := range legalForms {
			if key == form[1:] {
				return true
			}
		}
	}
	return false
}
