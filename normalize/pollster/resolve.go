package pollster

import "strings"

// Part is one organisation of a cell. One that is not known has the slug of
// its raw name as ID and the raw name as Name.
type Part struct {
	Pollster
	Known   bool
	Raw     string // as in the cell, footnote marks, outer quotes and the marks of parties taken off
	Nearest string // name of the nearest known organisation; a proposal, empty where none is near
}

// Attribution is what a pollster cell says: who polled, and for whom where
// the cell names that too.
type Attribution struct {
	Parts  []Part
	Client string
}

// maxSplit bounds the cells that are taken apart; a longer one is a text, not
// a list of names, and stays one unknown part.
const maxSplit = 500

// Resolve reads a pollster cell. A cell that is a known name as a whole is
// that one, whatever stands in it: "Redfield & Wilton Strategies". Others are
// searched for a client ("X for Y", "X on behalf of Y", "X, commissioned by
// Y", "X (for Y)") and for joint pollsters, in the order of the cell and each
// once. Parts is nil for a cell without a name: blank, a dash, "N/A", "?".
//
// "A/B" and "A+B" are two pollsters, unless one is known and the other is a
// medium (media.txt): "YouGov/The Times" is a poll by YouGov for The Times. Another
// B that paid is kept as a second, unknown, part, since the cell does not say so.
// Several clients are joined by "; ".
func (r *Registry) Resolve(raw string) Attribution {
	text := clean(raw)
	if p, ok := r.Lookup(text); ok {
		return Attribution{Parts: []Part{{Pollster: p, Known: true, Raw: text}}}
	}
	if missing(text) {
		return Attribution{}
	}
	if len(text) > maxSplit {
		return Attribution{Parts: []Part{r.unknown(text)}}
	}
	left, client := r.cutClient(text)
	makers, clients := cutMedia(r.split(left))
	if client != "" {
		clients = append(clients, client)
	}
	a := Attribution{Parts: r.parts(makers), Client: strings.Join(clients, "; ")}
	if a.Parts == nil {
		// nothing but a client is left, so it was no client
		return Attribution{Parts: []Part{r.unknown(text)}}
	}
	return a
}

// parts turns pieces into parts, each organisation once.
func (r *Registry) parts(pieces []piece) []Part {
	var parts []Part
next:
	for _, p := range pieces {
		var part Part
		if p.known {
			part = Part{Pollster: p.pollster, Known: true, Raw: p.text}
		} else if missing(p.text) {
			continue
		} else {
			part = r.unknown(p.text)
		}
		for _, q := range parts {
			if q.ID == part.ID {
				continue next
			}
		}
		parts = append(parts, part)
	}
	return parts
}

func (r *Registry) unknown(text string) Part {
	if head, tail, ok := cutBracket(text); ok && isPartyMark(tail) {
		text = head
	}
	p := Part{Pollster: Pollster{ID: Slug(text), Name: text}, Raw: text}
	if p.ID == "" {
		p.ID = "unlisted" // letters without a sound of their own
	}
	if i, ok := r.withID(p.ID); ok {
		// "НСПМ" romanised is the id of NSPM, but nobody said that it is NSPM
		p.ID = "unlisted-" + p.ID
		p.Nearest = r.orgs[i].Name
		return p
	}
	if len(text) <= maxName {
		if i := r.nearest(Fold(text)); i >= 0 {
			p.Nearest = r.orgs[i].Name
		}
	}
	return p
}

// isPartyMark says that the words in brackets behind a name are those of the
// parties that its owner works for, as "D" or "D/R".
func isPartyMark(s string) bool {
	for i := range len(s) {
		if i%2 == 0 && (s[i] < 'A' || s[i] > 'Z') || i%2 == 1 && s[i] != '/' {
			return false
		}
	}
	return len(s)%2 == 1
}

// one returns the organisation a text names if it names a single one: as it
// stands, without "The", without its legal form, without a bracketed tail.
func (r *Registry) one(text string) (Pollster, bool) {
	if p, ok := r.named(text); ok {
		return p, true
	}
	if head, _, ok := cutBracket(text); ok {
		return r.named(head)
	}
	return Pollster{}, false
}

func (r *Registry) named(text string) (Pollster, bool) {
	if len(text) > 2*maxName {
		return Pollster{}, false
	}
	if p, ok := r.Lookup(text); ok {
		return p, true
	}
	key := Fold(text)
	short := strings.TrimPrefix(key, "the ")
	for _, form := range legalForms {
		if s, ok := strings.CutSuffix(short, form); ok {
			short = s
			break
		}
	}
	if short == key {
		return Pollster{}, false
	}
	return r.Lookup(short)
}

// legalForms stand after a name without being part of it; folded.
var legalForms = []string{
	" ltd", " limited", " inc", " llc", " plc", " srl", " s r l", " spa", " s p a", " gmbh", " ag", " ab", " oy",
	" doo", " d o o", " s r o", " sro", " kft", " zrt", " bv", " b v", " nv", " sas", " sarl", " lda", " s a", " s l",
	" a s", " sp z o o",
}

// abbreviated returns the known organisation whose short name follows its
// long one in brackets: "Centar za demokratiju (CEDEM)". The short name has
// to be made of letters of the long one, or it may be a client.
func (r *Registry) abbreviated(text string) (Pollster, bool) {
	head, tail, ok := cutBracket(text)
	if !ok || len(tail) > 10 || strings.ToUpper(tail) != tail || strings.Contains(tail, " ") {
		return Pollster{}, false
	}
	rest := Fold(head)
	for i, c := range Fold(tail) {
		at := strings.IndexRune(rest, c)
		if at < 0 || i == 0 && at != 0 {
			return Pollster{}, false
		}
		rest = rest[at+1:]
	}
	return r.Lookup(tail)
}

// missing reports whether a cell without a known name names nobody.
func missing(text string) bool {
	var buf [64]byte
	if len(text) > len(buf) {
		return Fold(text) == ""
	}
	switch string(appendFold(buf[:0], text)) {
	case "", "n a", "na", "none", "unknown", "not known", "not available", "not stated", "not specified", "unspecified",
		"unnamed", "no data", "tba", "tbd", "nepoznato", "unbekannt", "inconnu", "desconocido", "sconosciuto", "okänd":
		return true
	}
	return false
}
