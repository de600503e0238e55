package wikitext_test

import (
	"testing"

	"pollard/extract"
	"pollard/extract/plaintext"
	"pollard/extract/wikitext"
)

// TestSniff wants each text to go to the reader of its format.
func TestSniff(t *testing.T) {
	readers := extract.Readers{plaintext.Reader{}, wikitext.Reader{}}
	for text, want := range map[string]extract.Format{
		"{|\n|-\n| a\n|}":                                  extract.Wikitext,
		"words\n\n:{| class=x\n! a\n|}\n":                  extract.Wikitext,
		"'''A''' is a [[b]].<ref>c</ref>":                  extract.Wikitext,
		"== A ==\n{{main|b}}\n[[c]]":                       extract.Wikitext,
		"#REDIRECT [[A]]":                                  extract.Wikitext,
		"= Title =\n\n== Heading ==\ntext\n":               extract.Text,
		"= Title =\n| a | b |\n| c | d |\n":                extract.Text,
		"= Title =\n| a | <big>b</big> |\n":                extract.Text,
		"= Title =\nsaid [[ to be ]] so {{ and so }}.":     extract.Wikitext,
		"Title\n\nwords [1] and more [[sic].\n":            extract.Text,
		"| a [[b]] | c |\n| d | e |\n| f | g |\n":          extract.Text,
		"Words with one [[link]] only.":                    extract.Wikitext,
		"= Title =\nwith one [[link]] only.":               extract.Text,
		"= Title =\n{|\n| a\n":                             extract.Text,
		"A\n\n  a   b\n  --- ---\n  [[c]] [[d]] [[e]]\n":   extract.Text,
		"A\n\n+---+\n| [[c]] [[d]] |\n+---+":               extract.Text,
		"A\n\n[TABLE]\n\n[[a]] and [[b]]\n":                extract.Text,
		"A\n\n[[a]] -- -- [[b]]\n":                         extract.Wikitext,
		"A\n\n[[a]] --+ [[b]]\n[TABLE] x\n":                extract.Wikitext,
		"A[[1]](#a)\n\nb[[2]](#b)[[3]](#c).\n":             extract.Text,
		"* A\n\n[[/a][b]] and [[/c][d]].\n":                extract.Text,
		"# A\n\n`{{a}}`{=mediawiki} `{{b}}`{=mediawiki}\n": extract.Text,
		"words": extract.Text,
	} {
		doc, err := readers.Read("a", []byte(text))
		if err != nil {
			t.Errorf("%q: %v", text, err)
			continue
		}
		if doc.Format != want {
			t.Errorf("%q is read as %s, want %s", text, doc.Format, want)
		}
	}
	for _, page := range []string{"<!DOCTYPE html><p>[[a]] {{b}} [[c]]", " <html><body>{|\n|-\n|}"} {
		if sure := (wikitext.Reader{}).Sniff(page); sure != 0 {
			t.Errorf("sure by %d of %q", sure, page)
		}
	}
}
