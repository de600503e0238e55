package normalize

import (
	"strings"
)

// archived is what Wikipedia's template for archived links leaves behind a name
// in the languages that pages come in: "Archived 3 May 2020 at the Wayback
// Machine", "（页面存档备份，存于互联网档案馆）", "(Memento vom 3. Mai 2020 im
// Internet Archive)". A remark in brackets on the text itself goes as well:
// "[citation needed]".
var archived = pattern(`(?i)\s*(?:` +
	`\(?\barchived\b(?: from the original)?(?: on)?\s+[\d\p{L} ,.-]*?\bat the wayback machine\b\.?\)?` +
	`|[（(][^（()）]*(?:存档|存檔)[^（()）]*[)）]` +
	`|\(?\b(?:archivado|archiviato|arquivado|arkiverad|arkiveret|zarchiwizowane|gearchiveerd|arhivirano|архивирано|arşivlendi)\b[^()]*\b(?:wayback machine|internet archive)\.?\)?` +
	`|\(memento\b[^()]*\binternet archive\)` +
	`|\[[a-z][a-z –-]*\??\])`)

// withoutArchive is a name without what says where its source is kept.
func withoutArchive(name string) string {
	if namesArchive(name) {
		name = archived().ReplaceAllString(name, "")
	}
	return strings.TrimSpace(name)
}

// namesArchive says that what [archived] finds may stand in a name.
func namesArchive(name string) bool {
	for i := range len(name) {
		switch rest := name[i:]; rest[0] {
		case '[':
			return true
		case 'a', 'A':
			if beginsFold(rest, "archived") {
				return true
			}
		case 'w', 'W':
			if beginsFold(rest, "wayback") {
				return true
			}
		case 'i', 'I':
			if beginsFold(rest, "internet archive") {
				return true
			}
		case "存"[0]:
			if strings.HasPrefix(rest, "存档") || strings.HasPrefix(rest, "存檔") {
				return true
			}
		}
	}
	return false
}

func beginsFold(text, word string) bool {
	return len(text) >= len(word) && strings.EqualFold(text[:len(word)], word)
}

// inlineRemark is a remark on the text itself, in brackets.
var inlineRemark = pattern(`\[[a-z][a-z –-]*\??\]`)
