package extract

import "strings"

// Leaked gives the length of the attributes of a cell that its text begins with,
// without the pipe behind them; -1 where it begins otherwise. A template that
// brings attributes may stand behind a pipe of the cell's own ones; MediaWiki
// shows them then, and nobody means it to.
func Leaked(text string) int {
	pipe := strings.IndexByte(text, '|')
	if pipe < 0 || strings.HasPrefix(text[pipe:], "||") {
		return -1
	}
	rest, found := strings.TrimLeft(text[:pipe], " \t"), false
	for rest != "" {
		name, after, ok := strings.Cut(rest, `="`)
		end := strings.IndexByte(after, '"')
		if !ok || end < 0 || !isCellAttribute(name) {
			return -1
		}
		rest, found = strings.TrimLeft(after[end+1:], " \t"), true
	}
	if !found {
		return -1
	}
	return pipe
}

// LeakedSortKey gives the key to sort by that is among the attributes that [Leaked] finds,
// empty where there is none. Spans among them are none: no reader of the page sees any.
func LeakedSortKey(attributes string) string {
	_, after, _ := strings.Cut(attributes, `data-sort-value="`)
	key, _, _ := strings.Cut(after, `"`)
	return key
}

// isCellAttribute tells those that templates for cells bring.
func isCellAttribute(name string) bool {
	switch name {
	case "align", "bgcolor", "class", "colspan", "data-sort-type", "data-sort-value", "rowspan", "scope", "style", "valign", "width":
		return true
	}
	return false
}
