package extract_test

import (
	"strings"
	"testing"

	"pollard/extract"
	"pollard/extract/html"
	"pollard/extract/plaintext"
	"pollard/extract/wikitext"
)

// TestContainers reads what is no article by itself, and articles that begin alike.
func TestContainers(t *testing.T) {
	readers := extract.Readers{plaintext.Reader{}, html.Reader{}, wikitext.Reader{}}
	const want = "expected an article as HTML, wikitext or plain text, found "
	for text, found := range map[string]string{
		"{\"parse\": {\"title\": \"A\"}}":                                    "1:1: " + want + "JSON",
		"\n\n  {\n \"parse\" : 1}":                                           "3:3: " + want + "JSON",
		"[ {\"a\":1} ]":                                                      "1:1: " + want + "JSON",
		"{\\rtf1\\ansi A}":                                                   "1:1: " + want + "RTF",
		"<mediawiki xmlns=\"x\"><page/></mediawiki>":                         "1:1: " + want + "an export of MediaWiki",
		"<?xml version=\"1.0\"?>\n<!-- a -->\n<mediawiki>":                   "1:1: " + want + "an export of MediaWiki",
		"From: a\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r": "1:1: " + want + "a web archive (MHTML)",

		"{{Infobox election}}\nwords":                        "",
		"{| class=\"a\"\n| b\n|}":                            "",
		"{ \"a\" and \"b\" }":                                "",
		"[[A]] is a b.":                                      "",
		"[http://a.example b] is a c.":                       "",
		"<?xml version=\"1.0\"?>\n<!DOCTYPE html>\n<html>":   "",
		"<?xml version=\"1.0\"?><html><body>a</body></html>": "",
		"<noinclude>a</noinclude>":                           "",
		"<!-- a -->\n'''A''' is a b.":                        "",
		"<?":                                                 "",
		"<!--":                                               "",
		"From: here to there.":                               "",
		"Content-Type: multipart/ is a header.":              "",
		"":                                                   "",
	} {
		_, err := readers.ReadString("a", text)
		switch {
		case found == "" && err != nil:
			t.Errorf("%q: %v", text, err)
		case found != "" && (err == nil || !strings.HasPrefix(err.Error(), found)):
			t.Errorf("%q: %v, want %s…", text, err, found)
		}
	}
}
