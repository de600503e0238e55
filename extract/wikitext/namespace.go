package wikitext

import (
	"strings"

	"golang.org/x/text/language"

	"pollard/extract"
)

// space is what kind of page a link leads to, as far as that decides what it
// shows.
type space uint8

const (
	otherSpace space = iota
	fileSpace
	categorySpace
	languageSpace // the same article in another language
)

// longCodes are the languages of wikis whose code has more than two letters.
var longCodes = wordSet("simple ast arz ceb war nds bar als pms lmo vec scn nap fur lij sco ang arc azb ckb hsb dsb csb szl bcl ilo pam " +
	"tpi wuu yue gan hak nan zh-yue zh-min-nan zh-classical be-tarask be-x-old roa-rup roa-tara bat-smg fiu-vro map-bms nds-nl " +
	"cbk-zam sah tyv udm mhr mrj myv mdf koi kbd krc lbe lez xal bxr crh gag kaa new pnb mzn glk lad rmy rue vls zea stq frr ksh pfl " +
	"pdc pcd eml ext frp nah pap haw chr nov jbo vep diq kab hif bpy mai bjn min nrm bug dty gom sat skr shn mnw ban")

// namespaceOf tells the kind of page a link's target names. A colon in front
// makes a plain link of any.
func namespaceOf(target string) space {
	if strings.HasPrefix(target, ":") {
		return otherSpace
	}
	prefix, rest, ok := strings.Cut(target, ":")
	if !ok || rest == "" {
		return otherSpace
	}
	prefix = strings.ToLower(strings.TrimSpace(prefix))
	switch extract.SpaceOf(prefix) {
	case extract.FileSpace:
		return fileSpace
	case extract.CategorySpace:
		return categorySpace
	}
	switch {
	case longCodes[prefix]:
		return languageSpace
	case len(prefix) == 2 && isLetter(prefix[0]) && isLetter(prefix[1]):
		if _, err := language.ParseBase(prefix); err == nil {
			return languageSpace
		}
	}
	return otherSpace
}
