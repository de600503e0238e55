// Package wordmap finds the words of a list in a text, in capitals or not.
//
// Nearly every word of an article is looked up in some list, and nearly none is
// in it. A Map says so from a few bytes of the word, without a copy of it in
// lower case.
package wordmap

import (
	"iter"
	"math/bits"
)

// Map holds a value for each word of a list. It does not change once made and
// is safe for concurrent use. The zero Map holds no word.
type Map[V any] struct {
	tags  []uint8 // of the slots: a part of the hash, 0 for an empty one
	slots []slot[V]
	shift uint8 // leaves of a hash the number of a slot
}

type slot[V any] struct {
	head  uint64 // of the word
	word  string
	value V
}

// New makes the Map of a list of at most n words, each there once. Their ASCII
// letters are in lower case.
func New[V any](n int, list iter.Seq2[string, V]) Map[V] {
	size := 1 << bits.Len(uint(2*n)) // at most half of them is taken
	m := Map[V]{tags: make([]uint8, size), slots: make([]slot[V], size), shift: uint8(64 - bits.Len(uint(size-1)))}
	for word, value := range list {
		head := headOf(word, 0, len(word))
		h := hash(head, len(word))
		i := m.first(h)
		for m.tags[i] != 0 {
			i = m.next(i)
		}
		m.tags[i], m.slots[i] = tag(h), slot[V]{head, word, value}
	}
	return m
}

// Get finds a word whatever the case of its ASCII letters.
func (m *Map[V]) Get(word string) (value V, ok bool) { return m.GetIn(word, 0, len(word)) }

// Has says that a word is in the list.
func (m *Map[V]) Has(word string) bool {
	_, ok := m.Get(word)
	return ok
}

// GetIn is Get for the word that stands in a text from start to end. It is
// faster than Get, since it need not be careful about where the word ends.
func (m *Map[V]) GetIn(text string, start, end int) (value V, ok bool) {
	if len(m.tags) == 0 {
		return value, false
	}
	head := headOf(text, start, end)
	h := hash(head, end-start)
	t := tag(h)
	for i := m.first(h); m.tags[i] != 0; i = m.next(i) {
		if m.tags[i] != t {
			continue
		}
		if s := &m.slots[i]; s.head == head && len(s.word) == end-start && (end-start <= headLen || equal(s.word, text[start:end])) {
			return s.value, true
		}
	}
	return value, false
}

func (m *Map[V]) first(h uint64) uint { return uint(h >> m.shift) }

func (m *Map[V]) next(i uint) uint { return (i + 1) & uint(len(m.tags)-1) }

// tag is never 0, and of other bits than the slot's number.
func tag(h uint64) uint8 { return uint8(h) | 1 }

// hash mixes the head of a word with its length.
func hash(head uint64, n int) uint64 {
	const odd = 0x9e3779b97f4a7c15 // of the golden ratio, as Knuth has it
	h := (head + uint64(n)) * odd
	return h ^ h>>32
}

// headLen is how many bytes of a word its head holds.
const headLen = 8

// headOf gives the first bytes of the word that stands in a text from start to
// end, the letters among them in lower case, as one number.
func headOf(text string, start, end int) uint64 {
	if start+headLen > len(text) {
		var head uint64
		for i := start; i < min(end, start+headLen); i++ {
			head |= uint64(text[i]) << (8 * (i - start))
		}
		return lower(head)
	}
	s := text[start : start+headLen]
	head := uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
	if n := end - start; n < headLen {
		head &= 1<<(8*n) - 1
	}
	return lower(head)
}

// lower puts the ASCII capitals among eight bytes into lower case, all at once.
func lower(b uint64) uint64 {
	const (
		each = 0x0101010101010101
		high = 0x80 * each
	)
	low := b &^ high
	// The high bit of a byte is set by the sum where the byte is at least 'A',
	// and where it is beyond 'Z'.
	from, beyond := low+(0x80-'A')*each, low+(0x80-'Z'-1)*each
	capitals := from &^ beyond &^ b & high
	return b | capitals>>2
}

// equal compares a word with one whose ASCII letters are in lower case.
func equal(lower, word string) bool {
	for i := range len(word) {
		c := word[i]
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		if c != lower[i] {
			return false
		}
	}
	return true
}
