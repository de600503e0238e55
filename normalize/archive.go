package normalize

import (
	"regexp"
	"strings"
)

// archived is the remark that Wikipedia's template for archived links leaves
// behind a name, or one in brackets on the text itself: "[citation needed]".
var archived = regexp.MustCompile(`(?i)\s*(?:\(?\barchived\b(?: from the original)?(?: on)?\s+[\d\p{L} ,.-]*?\bat the wayback machine\b\.?\)?|\[[a-z][a-z –-]*\??\])`)

// withoutArchive is a name without what says where its source is kept.
func withoutArchive(name string) string {
	if !strings.ContainsAny(name, "[A a") {
		return name
	}
	if strings.IndexByte(name, '[') < 0 && !namesArchive(name) {
		return strings.TrimSpace(name)
	}
	return strings.TrimSpace(archived.ReplaceAllString(name, ""))
}

// namesArchive says that "archived" stands in name in letters of any size.
func namesArchive(name string) bool {
	const word = "archived"
	for i := 0; i+len(word) <= len(name); i++ {
		if name[i]|0x20 == 'a' && strings.EqualFold(name[i:i+len(word)], word) {
			return true
		}
	}
	return false
}

// inlineRemark is a remark on the text itself, in brackets.
var inlineRemark = regexp.MustCompile(`\[[a-z][a-z –-]*\??\]`)
