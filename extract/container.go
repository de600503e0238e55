package extract

import "strings"

// inContainer is the error for a text that holds an article in a container, or is no
// article at all, by what it begins with; nil for any other. Read as plain text it
// would give markup for words.
func inContainer(text string) *Error {
	begin := strings.TrimLeft(text, " \t\r\n")
	found := ""
	switch {
	case begin == "":
	case begin[0] == '{' || begin[0] == '[':
		found = inBraces(begin)
	case begin[0] == '<':
		found = inXML(begin)
	case isArchive(begin):
		found = "a web archive (MHTML): save the page as HTML alone"
	}
	if found == "" {
		return nil
	}
	before := text[:len(text)-len(begin)]
	line := strings.Count(before, "\n") + 1
	return &Error{Line: line, Column: len(before) - strings.LastIndexByte(before, '\n'), Want: "an article as HTML, wikitext or plain text", Got: found}
}

// inBraces tells JSON and RTF from wikitext, which begins with two braces, a brace
// and a pipe, or brackets and words.
func inBraces(begin string) string {
	if strings.HasPrefix(begin, `{\rtf`) {
		return "RTF: save it as plain text"
	}
	inside := strings.TrimLeft(begin[1:], " \t\r\n")
	if begin[0] == '[' {
		if inside, _ = strings.CutPrefix(inside, "{"); len(inside) == len(begin)-1 {
			return ""
		}
		inside = strings.TrimLeft(inside, " \t\r\n")
	}
	key, rest, ok := strings.Cut(strings.TrimPrefix(inside, `"`), `"`)
	if !ok || !strings.HasPrefix(inside, `"`) || strings.ContainsAny(key, "\n{}") || !strings.HasPrefix(strings.TrimLeft(rest, " \t\r\n"), ":") {
		return ""
	}
	return "JSON: of an answer of MediaWiki's API, save what parse.text or parse.wikitext holds"
}

// inXML tells an export of MediaWiki, whatever stands before its first element.
func inXML(begin string) string {
	for strings.HasPrefix(begin, "<?") || strings.HasPrefix(begin, "<!--") {
		end := "?>"
		if begin[1] == '!' {
			end = "-->"
		}
		_, rest, _ := strings.Cut(begin, end)
		begin = strings.TrimLeft(rest, " \t\r\n")
	}
	if !strings.HasPrefix(begin, "<mediawiki") {
		return ""
	}
	return "an export of MediaWiki's pages (XML): save the text of each page in a file of its own"
}

// isArchive says that a text begins with the header of a message in several parts, as
// browsers write for a page with its pictures.
func isArchive(begin string) bool {
	const header = 4 << 10
	begin = strings.ToLower(begin[:min(len(begin), header)])
	return (strings.HasPrefix(begin, "from:") || strings.HasPrefix(begin, "mime-version:")) &&
		strings.Contains(begin, "mime-version:") && strings.Contains(begin, "content-type: multipart/")
}
