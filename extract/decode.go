package extract

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/unicode"
)

// MaxBytes is the largest source pollard reads. Articles are a thousand times
// smaller; what is larger is a mistake, and refusing it bounds memory.
const MaxBytes = 256 << 20

// Decode turns the bytes of a source into UTF-8 text.
//
// A byte order mark is followed (UTF-8, UTF-16) and removed. Without one, a
// page of HTML or XML is read in the encoding it declares, by the names of the
// WHATWG's Encoding Standard. Anything else that is not UTF-8 is taken for
// Windows-1252, as browsers take it, if it can be that: bytes that are mostly
// UTF-8, or no text at all, are an *Error with the line and byte they were met
// at. A page of HTML is never refused for its bytes: NULs in it are dropped,
// and what breaks its encoding becomes U+FFFD.
func Decode[T string | []byte](data T) (string, error) {
	text, _, err := decode(string(data))
	return text, err
}

// decode is Decode with a Note for all that was not read as it stood. Of what is
// UTF-8 already it makes no copy.
func decode(data string) (text string, notes []Note, err error) {
	if len(data) > MaxBytes {
		return "", nil, &Error{Want: fmt.Sprintf("at most %d MiB", MaxBytes>>20), Got: fmt.Sprintf("%d MiB", len(data)>>20)}
	}
	marked := true
	declared := ""
	switch {
	case strings.HasPrefix(data, "\xef\xbb\xbf"):
		data = data[3:]
	case strings.HasPrefix(data, "\xff\xfe"), strings.HasPrefix(data, "\xfe\xff"):
		decoded, err := unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM).NewDecoder().String(data)
		if err != nil {
			return "", nil, &Error{Want: "UTF-16 after its byte order mark", Got: err.Error()}
		}
		data = decoded
	default:
		marked = false
		declared = declaredEncoding(data)
	}
	page := looksLikeMarkup(data)
	if i := strings.IndexByte(data, 0); i >= 0 {
		line, column := position(data, i)
		if !page {
			return "", nil, &Error{Line: line, Column: column, Want: "text", Got: "a NUL byte, as in binary files"}
		}
		notes = append(notes, Note{Line: line, Column: column, Code: "nul-dropped",
			Text: fmt.Sprintf("%d NUL bytes are left out, the first of them here", strings.Count(data, "\x00"))})
		data = strings.ReplaceAll(data, "\x00", "")
	}
	if declared != "" && declared != "utf-8" {
		if text, ok := decodeAs(data, declared); ok {
			return text, append(notes, broken(text, "the page's encoding, "+declared)...), nil
		}
	}
	if utf8.ValidString(data) {
		return data, notes, nil
	}
	at, bad, good := inspect(data)
	line, column := position(data, at)
	switch mostlyUTF8 := good >= bad; {
	case page && (marked || declared == "utf-8" || mostlyUTF8):
		notes = append(notes, Note{Line: line, Column: column, Code: "encoding-broken",
			Text: fmt.Sprintf("%d bytes are not UTF-8 and are read as U+FFFD, the first of them 0x%02x here", bad, data[at])})
		return strings.ToValidUTF8(data, "\ufffd"), notes, nil
	case page || !marked && !mostlyUTF8 && isWindows1252(data):
		if text, ok := decodeAs(data, "windows-1252"); ok {
			return text, append(notes, Note{Line: line, Column: column, Code: "encoding-guessed",
				Text: fmt.Sprintf("the text is not UTF-8 (byte 0x%02x) and declares no encoding; it is read as Windows-1252", data[at])}), nil
		}
	}
	return "", nil, &Error{Line: line, Column: column, Want: "UTF-8 text", Got: fmt.Sprintf("byte 0x%02x", data[at])}
}

// looksLikeMarkup says whether data begins with a tag, a comment or a doctype.
func looksLikeMarkup(data string) bool {
	data = strings.TrimLeft(data[:min(len(data), 1024)], " \t\r\n\f\x00\ufeff")
	if len(data) < 2 || data[0] != '<' {
		return false
	}
	c := data[1]
	return c == '!' || c == '?' || 'a' <= c|0x20 && c|0x20 <= 'z'
}

// decodeAs decodes data from the encoding of that name; ok is false where there
// is none of it.
func decodeAs(data, name string) (text string, ok bool) {
	e, err := htmlindex.Get(name)
	if err != nil {
		return "", false
	}
	text, err = e.NewDecoder().String(data)
	return text, err == nil
}

// broken gives a Note where decoding left signs of replacement.
func broken(text, by string) []Note {
	i := strings.IndexRune(text, utf8.RuneError)
	if i < 0 {
		return nil
	}
	line, column := position(text, i)
	return []Note{{Line: line, Column: column, Code: "encoding-broken",
		Text: fmt.Sprintf("%d characters are none of %s and are read as U+FFFD, the first of them here", strings.Count(text, "\ufffd"), by)}}
}

// inspect finds the first byte that is not UTF-8 and counts those bytes, and
// the characters beyond ASCII that are.
func inspect(data string) (first, bad, good int) {
	first = -1
	for i := 0; i < len(data); {
		if data[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(data[i:])
		if r == utf8.RuneError && size == 1 {
			if first < 0 {
				first = i
			}
			bad++
		} else {
			good++
		}
		i += size
	}
	return first, bad, good
}

// isWindows1252 says whether data can be text in Windows-1252: it has no
// control characters but those that lay text out.
func isWindows1252(data string) bool {
	for i := range len(data) {
		c := data[i]
		switch {
		case charmap.Windows1252.DecodeByte(c) == utf8.RuneError, c == 0x7f:
			return false
		case c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != '\v':
			return false
		}
	}
	return true
}

// position gives the 1-based line, as [Lines] has them, and byte column of
// offset i.
func position(data string, i int) (line, column int) {
	before := data[:i]
	ends := strings.Count(before, "\n") + strings.Count(before, "\r") - strings.Count(before, "\r\n")
	return ends + 1, i - strings.LastIndexAny(before, "\r\n")
}

// Lines splits text at \n, \r\n and lone \r, so that line n of the source is
// element n-1.
func Lines(text string) []string { return AppendLines(nil, text) }

// AppendLines puts the [Lines] of text behind those of a list.
func AppendLines(lines []string, text string) []string {
	if strings.IndexByte(text, '\r') >= 0 {
		text = strings.ReplaceAll(text, "\r\n", "\n")
		text = strings.ReplaceAll(text, "\r", "\n")
	}
	lines = slices.Grow(lines, strings.Count(text, "\n")+1)
	for {
		line, rest, more := strings.Cut(text, "\n")
		if more || line != "" {
			lines = append(lines, line)
		}
		if !more {
			return lines
		}
		text = rest
	}
}
