package extract

import (
	"bytes"
	"regexp"

	"golang.org/x/text/encoding/htmlindex"
)

// declarationBytes is how far into a page its encoding is looked for, as the
// HTML standard has it ("prescan a byte stream to determine its encoding").
const declarationBytes = 1024

var (
	xmlEncoding = regexp.MustCompile(`^<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([A-Za-z0-9._:-]{1,40})["']`)
	metaTag     = regexp.MustCompile(`(?i)<meta[\s/][^>]{0,400}`)
	metaCharset = regexp.MustCompile(`(?i)charset\s*=\s*["']?\s*([a-z0-9._:-]{1,40})`)
	htmlComment = regexp.MustCompile(`(?s)<!--.*?(?:-->|$)`)
)

// declaredEncoding gives the canonical name of the encoding a page of HTML or
// XML declares in its first bytes, "" where it declares none that is known.
// UTF-16 is read as UTF-8: a declaration in ASCII cannot be in it.
func declaredEncoding(data []byte) string {
	if !looksLikeMarkup(data) {
		return ""
	}
	data = bytes.TrimLeft(data[:min(len(data), declarationBytes)], " \t\r\n\f")
	if m := xmlEncoding.FindSubmatch(data); m != nil {
		return canonical(m[1])
	}
	for _, tag := range metaTag.FindAll(htmlComment.ReplaceAll(data, nil), -1) {
		if m := metaCharset.FindSubmatch(tag); m != nil {
			if name := canonical(m[1]); name != "" {
				return name
			}
		}
	}
	return ""
}

func canonical(label []byte) string {
	e, err := htmlindex.Get(string(label))
	if err != nil {
		return ""
	}
	name, err := htmlindex.Name(e)
	switch {
	case err != nil || name == "replacement" || name == "x-user-defined":
		return ""
	case name == "utf-16be" || name == "utf-16le":
		return "utf-8"
	}
	return name
}
