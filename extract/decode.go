package extract

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/unicode"
)

// MaxBytes is the largest source pollard reads. Articles are a thousand times
// smaller; what is larger is a mistake, and refusing it bounds memory.
const MaxBytes = 256 << 20

// Decode turns the bytes of a source into UTF-8 text. A byte order mark is
// followed (UTF-8, UTF-16) and removed; without one the bytes must be UTF-8.
// Anything else is an *Error with the line and byte it was met at.
func Decode(data []byte) (string, error) {
	if len(data) > MaxBytes {
		return "", &Error{Want: fmt.Sprintf("at most %d MiB", MaxBytes>>20), Got: fmt.Sprintf("%d MiB", len(data)>>20)}
	}
	switch {
	case bytes.HasPrefix(data, []byte("\xef\xbb\xbf")):
		data = data[3:]
	case bytes.HasPrefix(data, []byte("\xff\xfe")), bytes.HasPrefix(data, []byte("\xfe\xff")):
		decoded, err := unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM).NewDecoder().Bytes(data)
		if err != nil {
			return "", &Error{Want: "UTF-16 after its byte order mark", Got: err.Error()}
		}
		data = decoded
	}
	if i := bytes.IndexByte(data, 0); i >= 0 {
		line, column := position(data, i)
		return "", &Error{Line: line, Column: column, Want: "text", Got: "a NUL byte, as in binary files"}
	}
	text := string(data)
	if !utf8.ValidString(text) {
		for i, r := range text {
			if r != utf8.RuneError {
				continue
			}
			if _, size := utf8.DecodeRuneInString(text[i:]); size == 1 {
				line, column := position(data, i)
				return "", &Error{Line: line, Column: column, Want: "UTF-8 text", Got: fmt.Sprintf("byte 0x%02x", data[i])}
			}
		}
	}
	return text, nil
}

// position gives the 1-based line, as [Lines] has them, and byte column of
// offset i.
func position(data []byte, i int) (line, column int) {
	before := data[:i]
	ends := bytes.Count(before, []byte{'\n'}) + bytes.Count(before, []byte{'\r'}) - bytes.Count(before, []byte("\r\n"))
	return ends + 1, i - bytes.LastIndexAny(before, "\r\n")
}

// Lines splits text at \n, \r\n and lone \r, so that line n of the source is
// element n-1.
func Lines(text string) []string {
	if strings.IndexByte(text, '\r') >= 0 {
		text = strings.ReplaceAll(text, "\r\n", "\n")
		text = strings.ReplaceAll(text, "\r", "\n")
	}
	lines := strings.Split(text, "\n")
	if n := len(lines); lines[n-1] == "" {
		lines = lines[:n-1]
	}
	return lines
}
