package pollster

import (
	"cmp"
	"math/bits"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/agnivade/levenshtein"
)

// candidate is a folded name as the search for the nearest one sees it.
type candidate struct {
	key    string
	owner  int32 // index of its organisation; the order of ids
	length int   // in runes
	letter uint64
}

type candidates struct {
	byLength []candidate
	byWord   map[string][]candidate // under the longest word of a name
}

// candidates are the names of r.
func (r *Registry) candidates() *candidates {
	r.nearOnce.Do(func() { r.near = newCandidates(r.keys) })
	return r.near
}

func newCandidates(keys []key) *candidates {
	c := &candidates{byLength: make([]candidate, 0, len(keys))}
	for _, k := range keys {
		if !k.id {
			c.byLength = append(c.byLength, candidate{k.text, k.owner, utf8.RuneCountInString(k.text), letters(k.text)})
		}
	}
	slices.SortFunc(c.byLength, func(x, y candidate) int {
		return cmp.Or(cmp.Compare(x.length, y.length), cmp.Compare(x.owner, y.owner), strings.Compare(x.key, y.key))
	})
	c.byWord = map[string][]candidate{}
	for _, n := range c.byLength {
		if n.length < 3 || common[n.key] {
			continue
		}
		longest := ""
		for word := range strings.FieldsSeq(n.key) {
			if len(word) > len(longest) {
				longest = word
			}
		}
		c.byWord[longest] = append(c.byWord[longest], n)
	}
	return c
}

// letters is the set of runes of a key, spaces left out. Two keys are at
// least as far apart as one has letters that the other lacks.
func letters(key string) uint64 {
	var set uint64
	for _, r := range key {
		switch {
		case 'a' <= r && r <= 'z':
			set |= 1 << (r - 'a')
		case '0' <= r && r <= '9':
			set |= 1 << (26 + r - '0')
		case r != ' ':
			set |= 1 << (36 + r%28)
		}
	}
	return set
}

// nearest returns the index of the known organisation whose name is nearest to
// a key, or -1. A name but for a slip of the pen goes before one that stands
// whole inside the key; among equals the first id wins.
func (r *Registry) nearest(key string) int32 {
	if i := r.misspelt(key); i >= 0 {
		return i
	}
	return r.inside(key)
}

// minLetters: among shorter names, mostly initials, one letter changed is
// another organisation.
const minLetters = 4

func (r *Registry) misspelt(key string) int32 {
	n, core, owner := utf8.RuneCountInString(key), 0, int32(-1)
	for word := range strings.FieldsSeq(key) {
		if !generic[word] {
			core += utf8.RuneCountInString(word)
		}
	}
	if core < minLetters {
		return owner
	}
	best := max(1, core/4)
	all, set := r.candidates().byLength, letters(key)
	from, _ := slices.BinarySearchFunc(all, max(minLetters, n-best), func(c candidate, n int) int { return cmp.Compare(c.length, n) })
	for _, c := range all[from:] {
		if c.length > n+best {
			break
		}
		if bits.OnesCount64(set&^c.letter) > best || bits.OnesCount64(c.letter&^set) > best {
			continue
		}
		d := levenshtein.ComputeDistance(key, c.key)
		if d == 2 && c.length == n && swapped(key, c.key) {
			d = 1
		}
		if d < best || d == best && (owner < 0 || c.owner < owner) {
			best, owner = d, c.owner
		}
	}
	return owner
}

// swapped reports whether two letters side by side have changed places, which
// is one slip though two edits.
func swapped(a, b string) bool {
	if len(a) != len(b) {
		return false
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	return i+1 < len(a) && a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:]
}

func (r *Registry) inside(key string) int32 {
	words := strings.Fields(key)
	best, owner := 0, int32(-1)
	for _, w := range words {
		for _, c := range r.candidates().byWord[w] {
			if c.length < best || c.length == best && c.owner >= owner {
				continue
			}
			whole := true
			for word := range strings.FieldsSeq(c.key) {
				whole = whole && slices.Contains(words, word)
			}
			if whole {
				best, owner = c.length, c.owner
			}
		}
	}
	return owner
}

// generic words do not tell one organisation from another; what they share
// with a known name brings it no nearer: Foo Research is not ALF Research.
var generic = map[string]bool{
	"agency": true, "and": true, "arastirma": true, "asociados": true, "associates": true, "center": true, "centre": true,
	"centar": true, "college": true, "consulting": true, "consultora": true, "consultores": true, "data": true, "for": true,
	"group": true, "institut": true, "institute": true, "instituto": true, "international": true, "istituto": true,
	"intezet": true, "of": true, "opinion": true, "poll": true, "polling": true, "polls": true, "public": true,
	"research": true, "strategies": true, "strategic": true, "the": true, "university": true, "za": true,
}

// common are names that are everyday words too: inside a longer name they
// point to nobody.
var common = map[string]bool{
	"activa": true, "area": true, "demos": true, "equipos": true, "essential": true, "feedback": true, "focus": true,
	"galaxy": true, "global": true, "greens": true, "idea": true, "market": true, "marc": true, "radar": true,
	"rating": true, "reforma": true, "resolve": true, "respons": true, "team": true, "trend": true, "universal": true,
	"opcion": true, "proyeccion": true, "quorum": true, "cifra": true, "criteria": true, "indikator": true, "objektif": true,
	"patagonia": true, "tag": true, "noto": true, "stem": true, "polis": true,
}
