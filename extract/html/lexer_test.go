package html

import (
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// FuzzLexer compares the tokens with those of x/net/html, place by place.
func FuzzLexer(f *testing.F) {
	for _, s := range []string{
		"a<b c=d>e</b>", "<a b='>' c=\"</a>\" d=/>x</a >", "<!-- > --><!--> <!---> <!-- --!> x", "<!doctype html><?x y?>z</3><>",
		"<script><!--<script></script>--></script>a", "<style></styl></STYLE >a", "<textarea><b></textarea>", "<plaintext></plaintext>",
		"1 < 2 <3 </ <-", "<a", "<a b", "<a b=\"", "</a", "<!", "<!--", "<title>&amp;</titl></title>", "<p/a=b / c>", "<a =b>",
		"<noscript><img></noscript>", "<script>a<!-->b</script>c", "<xmp><b></xmp>", "<iframe></iframe>",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, src string) {
		l := lexer{src: src}
		z := html.NewTokenizer(strings.NewReader(src))
		at := 0
		for {
			theirs := z.Next()
			if theirs == html.ErrorToken {
				break
			}
			start := at
			at += len(z.Raw())
			// A run of text may be cut differently.
			if theirs == html.TextToken {
				continue
			}
			ours, ok := l.next()
			for ok && (ours.kind == text || ours.kind == rawText) {
				ours, ok = l.next()
			}
			if !ok || ours.start != start || ours.end != at {
				t.Fatalf("%q: %v at %d to %d, ours %d to %d (%v)", src, theirs, start, at, ours.start, ours.end, ok)
			}
			switch theirs {
			case html.StartTagToken, html.SelfClosingTagToken, html.EndTagToken:
				name, _ := z.TagName()
				if string(name) != ours.name && !strings.Contains(src, "\x00") {
					t.Errorf("%q: name %q, ours %q", src, name, ours.name)
				}
				if (theirs == html.EndTagToken) != (ours.kind == endTag) {
					t.Errorf("%q: %v, ours %v", src, theirs, ours.kind)
				}
			default:
				if ours.kind != other {
					t.Errorf("%q: %v, ours %v", src, theirs, ours.kind)
				}
			}
		}
		for {
			ours, ok := l.next()
			if !ok {
				break
			}
			if ours.kind != text && ours.kind != rawText {
				t.Fatalf("%q: ours has a %v at %d more", src, ours.kind, ours.start)
			}
		}
	})
}

func TestSpan(t *testing.T) {
	for value, want := range map[string]int{
		"2": 2, " 2": 2, "\n2": 2, "+2": 2, "2;": 2, "2px": 2, "2.9": 2, "0": 0, "-0": 0, "00": 0, "1e3": 1, "007": 7,
		"": 1, " ": 1, "-1": 1, "x": 1, "+": 1, "+ 2": 1, "٢": 1, "\u00a02": 1, "#2": 1, "65535": 65534, "20000000": 65534,
		"99999999999999999999999": 65534,
	} {
		if got := spanOf(value); got != want {
			t.Errorf("spanOf(%q) = %d, want %d", value, got, want)
		}
	}
}

func TestSniff(t *testing.T) {
	for text, want := range map[string]int{
		"": 0, "Words.": 0, "= Title =": 0, "{| class=wikitable\n|}": 0, "'''A''' is [[B]].<ref>c</ref>": 0, "a < b": 0,
		"<!DOCTYPE html>": 95, "\ufeff\n<!doctype HTML PUBLIC>": 95, "<!-- saved --><HTML>": 95, "<?xml version='1.0'?>\n<html>": 95,
		"<div class=\"mw-parser-output\"><p>a</p></div>": 80, "<table><tr><td>a</table>": 80, "<p>a</p>": 80, "<!-- a --> <section>": 80,
		"<ref>a</ref> words": 0, "<mediawiki><page>": 0, "<nowiki>a</nowiki>": 0, "<!-- only -->": 0,
		"<table><tr><td>[[A]]<td>{{B}}</table>\n== C ==": 0, "<div>\n{| class=wikitable\n|-\n| a\n|}\n</div>": 0,
	} {
		if got := (Reader{}).Sniff(text); got != want {
			t.Errorf("Sniff(%q) = %d, want %d", text, got, want)
		}
	}
}
