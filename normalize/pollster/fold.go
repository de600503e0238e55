package pollster

import (
	"bytes"
	"fmt"
	"hash/fnv"
	"strconv"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold returns the key under which names are compared: compatibility forms
// decomposed, marks stripped, case folded, "&" read as "and", and every run
// of punctuation and space squeezed to one space. It is for matching only and
// never for text that is kept. Fold(Fold(s)) == Fold(s).
func Fold(s string) string {
	if folded(s) {
		return s
	}
	var buf [128]byte
	return string(appendFold(buf[:0], s))
}

// folded reports whether s is ASCII and already its own key.
func folded(s string) bool {
	space := true
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case 'a' <= c && c <= 'z', '0' <= c && c <= '9':
			space = false
		case c == ' ' && !space:
			space = true
		default:
			return false
		}
	}
	return len(s) == 0 || !space
}

// appendFold appends the key of s to dst, which is empty. State goes from
// hand to hand as values so that a caller's buffer can stay on its stack.
func appendFold(dst []byte, s string) []byte {
	gap := false
	for i := 0; i < len(s); {
		if c := s[i]; c < utf8.RuneSelf {
			if k := keyOfASCII[c]; k != 0 {
				if gap && len(dst) > 0 {
					dst = append(dst, ' ')
				}
				dst, gap = append(dst, k), false
			} else {
				dst, gap = foldASCII(dst, gap, c)
			}
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == utf8.RuneError && size == 1, '\u2010' <= r && r <= '\u2027':
			gap = true // also for the dashes, quotes and dots of print
		case '가' <= r && r <= '힣':
			// syllables are decomposed by rule, so are not in the tables
			for _, letter := range norm.NFKD.String(s[i : i+size]) {
				dst, gap = foldRune(dst, gap, letter)
			}
		default:
			// rune by rune is enough: what a normal form of the whole would
			// reorder are marks, and those go
			plain := norm.NFKD.PropertiesString(s[i : i+size]).Decomposition()
			if plain == nil {
				dst, gap = foldRune(dst, gap, r)
			}
			for len(plain) > 0 {
				r, n := utf8.DecodeRune(plain)
				dst, gap = foldRune(dst, gap, r)
				plain = plain[n:]
			}
		}
		i += size
	}
	return dst
}

// keyOfASCII holds what letters and digits are in a key, 0 for all else.
var keyOfASCII = func() (keys [utf8.RuneSelf]byte) {
	for c := byte('0'); c <= '9'; c++ {
		keys[c] = c
	}
	for c := byte('a'); c <= 'z'; c++ {
		keys[c], keys[c-'a'+'A'] = c, c
	}
	return keys
}()

func foldASCII(dst []byte, gap bool, c byte) ([]byte, bool) {
	if k := keyOfASCII[c]; k != 0 {
		if gap && len(dst) > 0 {
			dst = append(dst, ' ')
		}
		return append(dst, k), false
	}
	if c == '&' {
		if len(dst) > 0 {
			dst = append(dst, ' ')
		}
		dst = append(dst, "and"...)
	}
	return dst, true
}

func foldRune(dst []byte, gap bool, r rune) ([]byte, bool) {
	switch {
	case r < utf8.RuneSelf:
		return foldASCII(dst, gap, byte(r))
	case '\u0300' <= r && r <= '\u036f', unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
		return dst, gap
	case r != 'ʼ' && unicode.In(r, unicode.L, unicode.N, unicode.Mc):
		if gap && len(dst) > 0 {
			dst = append(dst, ' ')
		}
		return appendLetter(dst, r), false
	}
	return dst, true
}

// appendLetter folds one letter; the cases are those NFKD leaves whole.
func appendLetter(dst []byte, r rune) []byte {
	switch r = unicode.ToLower(r); r {
	case 'đ', 'ð', 'ɖ':
		return append(dst, 'd')
	case 'ł':
		return append(dst, 'l')
	case 'ø':
		return append(dst, 'o')
	case 'ı':
		return append(dst, 'i')
	case 'ħ':
		return append(dst, 'h')
	case 'ŧ':
		return append(dst, 't')
	case 'æ':
		return append(dst, "ae"...)
	case 'œ':
		return append(dst, "oe"...)
	case 'ß':
		return append(dst, "ss"...)
	case 'þ':
		return append(dst, "th"...)
	case 'ς':
		return utf8.AppendRune(dst, 'σ')
	}
	return utf8.AppendRune(dst, r)
}

// maxSlug bounds an id made from a cell of any length.
const maxSlug = 80

// Slug returns s as an id: kebab-case ASCII. Cyrillic and Greek letters are
// romanised, other letters become their code point in hexadecimal, and what
// is longer than 80 bytes ends in a hash of the whole. It is empty where s
// holds no letter or digit. Slug(Slug(s)) == Slug(s).
func Slug(s string) string {
	var keyBuf, slugBuf [128]byte
	key := appendFold(keyBuf[:0], s)
	slug := appendSlug(slugBuf[:0], key)
	if len(slug) <= maxSlug {
		return string(slug)
	}
	h := fnv.New32a()
	h.Write(key)
	return fmt.Sprintf("%s-%08x", bytes.TrimRight(slug[:maxSlug-9], "-"), h.Sum32())
}

// AppendSlug appends s as an id to dst, whole where [Slug] ends in a hash.
func AppendSlug(dst []byte, s string) []byte {
	start, gap := len(dst), false
	for i := range len(s) {
		c := s[i]
		if c >= utf8.RuneSelf || c == '&' {
			var buf [128]byte
			return appendSlug(dst[:start], appendFold(buf[:0], s))
		}
		// Of ASCII the key need not be made first.
		k := keyOfASCII[c]
		if k == 0 {
			gap = true
			continue
		}
		if gap && len(dst) > start {
			dst = append(dst, '-')
		}
		dst, gap = append(dst, k), false
	}
	return dst
}

// appendSlug appends a key with its spaces as hyphens and its letters as ASCII.
func appendSlug(dst, key []byte) []byte {
	start := len(dst)
	for i := 0; i < len(key); {
		c := key[i]
		if c == ' ' {
			// a word of silent letters only leaves no hyphen behind
			if len(dst) > start && dst[len(dst)-1] != '-' {
				dst = append(dst, '-')
			}
			i++
			continue
		}
		if c < utf8.RuneSelf {
			dst = append(dst, c)
			i++
			continue
		}
		r, size := utf8.DecodeRune(key[i:])
		i += size
		switch {
		case romanised[r] != "":
			dst = append(dst, romanised[r]...)
		case r == 'ь' || r == 'ъ':
			// a sign without a sound of its own
		default:
			dst = strconv.AppendInt(append(dst, 'u'), int64(r), 16)
		}
	}
	if len(dst) > start && dst[len(dst)-1] == '-' {
		dst = dst[:len(dst)-1]
	}
	return dst
}

// romanised holds folded letters, so without case and marks.
var romanised = map[rune]string{
	'а': "a", 'б': "b", 'в': "v", 'г': "g", 'ґ': "g", 'д': "d", 'ђ': "dj", 'е': "e", 'є': "ie",
	'ж': "zh", 'з': "z", 'ѕ': "dz", 'и': "i", 'і': "i", 'ј': "j", 'к': "k", 'л': "l", 'љ': "lj",
	'м': "m", 'н': "n", 'њ': "nj", 'о': "o", 'п': "p", 'р': "r", 'с': "s", 'т': "t", 'ћ': "c",
	'у': "u", 'ф': "f", 'х': "h", 'ц': "ts", 'ч': "ch", 'џ': "dz", 'ш': "sh", 'щ': "shch",
	'ы': "y", 'э': "e", 'ю': "iu", 'я': "ia",
	'α': "a", 'β': "v", 'γ': "g", 'δ': "d", 'ε': "e", 'ζ': "z", 'η': "i", 'θ': "th", 'ι': "i",
	'κ': "k", 'λ': "l", 'μ': "m", 'ν': "n", 'ξ': "x", 'ο': "o", 'π': "p", 'ρ': "r", 'σ': "s",
	'τ': "t", 'υ': "y", 'φ': "f", 'χ': "ch", 'ψ': "ps", 'ω': "o",
}
