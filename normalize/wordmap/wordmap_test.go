package wordmap

import (
	"maps"
	"strconv"
	"strings"
	"testing"
)

func TestMap(t *testing.T) {
	list := map[string]int{"": 0, "a": 1, "in": 2, "may": 3, "june": 4, "#th": 5, "september": 6, "côte": 7, "approximately so": 8}
	for i := range 500 {
		list["w"+strconv.Itoa(i*i)] = 100 + i
	}
	m := New(len(list), maps.All(list))
	for word, want := range list {
		for _, text := range []string{word, strings.Map(upperASCII, word)} {
			if got, ok := m.Get(text); !ok || got != want {
				t.Errorf("%q gives %d, %t", text, got, ok)
			}
			within := "the " + text + " and much more"
			if got, ok := m.GetIn(within, 4, 4+len(text)); !ok || got != want {
				t.Errorf("%q gives %d, %t in a text", text, got, ok)
			}
		}
		for _, text := range []string{word + "x", "x" + word, word + "\x00"} {
			if _, ok := m.Get(text); ok {
				t.Errorf("%q is in no list", text)
			}
		}
	}
	for _, text := range []string{"MA\x19", "m\x41y\x00", "CÔTE", "w2", "@", "\x03th", "jUne "} {
		if v, ok := m.Get(text); ok {
			t.Errorf("%q gives %d", text, v)
		}
	}
	if _, ok := new(Map[int]).Get("a"); ok {
		t.Error("the zero Map holds a word")
	}
}

// TestLower tries every byte at every place.
func TestLower(t *testing.T) {
	for c := range 256 {
		want := uint64(c)
		if 'A' <= c && c <= 'Z' {
			want = uint64(c) + 'a' - 'A'
		}
		for place := range headLen {
			for _, rest := range []uint64{0, 0xffffffffffffffff, 0x6162636465666768} {
				rest &^= 0xff << (8 * place)
				if got := lower(rest | uint64(c)<<(8*place)); got != rest|want<<(8*place) {
					t.Fatalf("%#x at %d gives %#x", c, place, got)
				}
			}
		}
	}
}

func upperASCII(r rune) rune {
	if 'a' <= r && r <= 'z' {
		return r - ('a' - 'A')
	}
	return r
}

func TestGetAllocatesNothing(t *testing.T) {
	m := New(1, maps.All(map[string]int{"september": 9}))
	if n := testing.AllocsPerRun(100, func() { m.Get("September") }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

func BenchmarkGet(b *testing.B) {
	m := New(4, maps.All(map[string]int{"september": 9, "the": 1, "in": 2, "of": 3}))
	text := "In September of 2008 the country was asked to enter the Charter"
	for b.Loop() {
		start := 0
		for i := range len(text) {
			if text[i] == ' ' {
				m.GetIn(text, start, i)
				start = i + 1
			}
		}
	}
}
