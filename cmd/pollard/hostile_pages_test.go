package main

import (
	"bufio"
	"unicode/utf16"
)

// hostilePages are pages no browser would thank for. Where a table can stand
// behind the hostile part its poll is read.
var hostilePages = []hostile{
	{name: "html-spans", file: "hostile.html", write: page(
		`<table><tr><td rowspan=20000000 colspan=20000000>x<td rowspan=0>y</tr>`, repeat(5_000, "<tr><td>1</td></tr>"), `</table>`, pollPage), polls: 1, note: "table-too-wide"},
	{name: "html-nested-tags", file: "hostile.html", write: page(repeat(100_000, "<div><b>"), pollPage), polls: 1},
	{name: "html-nested-tags-in-a-cell", file: "hostile.html", write: page(
		`<table><tr><td>`, repeat(100_000, "<div>"), "x", repeat(100_000, "</div>"), `</table>`, pollPage), polls: 1, note: "table-too-deep"},
	{name: "html-nested-tables", file: "hostile.html", write: page(repeat(100_000, "<table><tr><td>")), note: "table-too-deep"},
	{name: "html-never-closed", file: "hostile.html", write: page(pollPage, repeat(200_000, "<table><tr><th>a<td>b<p><ul><li>c")), note: "table-", polls: 1},
	{name: "html-comment-never-closed", file: "hostile.html", write: page(pollPage, `<!--`, repeat(1_000_000, "<table>")), polls: 1},
	{name: "html-attributes", file: "hostile.html", write: page(`<table `, repeat(200_000, `a="b" `), `>`, pollPage), polls: 1, note: "table-empty"},
	{name: "html-nul", file: "hostile.html", write: page(repeat(1_000, "\x00"), pollPage), polls: 1, note: "nul-dropped"},
	{name: "html-broken-utf-8", file: "hostile.html", write: page("<meta charset=utf-8>", repeat(1_000, "\xc3("), pollPage), polls: 1, note: "encoding-broken"},
	{name: "html-windows-1252", file: "hostile.html", write: page("<p>caf\xe9 \x96 na\xefve</p>", pollPage), polls: 1, note: "encoding-guessed"},
	{name: "html-utf-16", file: "hostile.html", write: func(w *bufio.Writer) {
		w.WriteString("\xff\xfe")
		for _, unit := range utf16.Encode([]rune("<!DOCTYPE html>" + pollPage)) {
			w.WriteByte(byte(unit))
			w.WriteByte(byte(unit >> 8))
		}
	}, polls: 1},
	{name: "wikitext-spans", file: "hostile.wikitext", write: wiki(
		"{|\n| rowspan=20000000 colspan=20000000 | x\n", repeat(5_000, "|-\n| 1\n"), "|}\n", pollWiki), polls: 1, note: "table-too-wide"},
	{name: "wikitext-nested-tables", file: "hostile.wikitext", write: wiki(repeat(100_000, "{|\n|\n")), note: "table-"},
	{name: "wikitext-nested-templates", file: "hostile.wikitext", write: wiki(repeat(100_000, "{{nowrap|"), "x", repeat(100_000, "}}"), "\n", pollWiki), note: "template-", polls: 1},
	{name: "wikitext-open-templates", file: "hostile.wikitext", write: wiki(pollWiki, repeat(1_000_000, "{{")), polls: 1},
	{name: "wikitext-open-links", file: "hostile.wikitext", write: wiki(pollWiki, repeat(1_000_000, "[[a|")), polls: 1},
	{name: "wikitext-never-closed", file: "hostile.wikitext", write: wiki(repeat(50_000, "<ref><nowiki><!--<div>{{x|[[y|''"), "\n")},
	{name: "wikitext-rows", file: "hostile.wikitext", write: wiki("{|\n", repeat(200_000, "|-\n| a || b\n"), "|}\n")},
	{name: "wikitext-apostrophes", file: "hostile.wikitext", write: wiki(pollWiki, repeat(1_000_000, "'''''a"), "\n"), polls: 1},
}

const (
	pollPage = `<table class="wikitable"><tr><th>Date<th>Pollster<th>Support<th>Oppose</tr><tr><td>May 2020<td>Ipsos<td>60<td>30</tr></table>`
	pollWiki = "\n{| class=\"wikitable\"\n! Date !! Pollster !! Support !! Oppose\n|-\n| May 2020 || '''[[Ipsos]]''' || 60 || 30\n|}\n"
)

// page writes parts, texts and writers of texts, behind what makes them HTML.
func page(parts ...any) func(*bufio.Writer) {
	return inTurn(append([]any{"<!DOCTYPE html><html lang=en><body>\n"}, parts...))
}

// wiki writes parts behind what makes them wikitext.
func wiki(parts ...any) func(*bufio.Writer) {
	return inTurn(append([]any{"'''Polls''' are [[opinion poll|asked]].\n\n"}, parts...))
}

func inTurn(parts []any) func(*bufio.Writer) {
	return func(w *bufio.Writer) {
		for _, part := range parts {
			switch part := part.(type) {
			case string:
				w.WriteString(part)
			case func(*bufio.Writer):
				part(w)
			}
		}
	}
}
