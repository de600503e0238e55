package normalize

import (
	"regexp"
	"strings"

	"pollard/normalize/column"
)

var (
	supportOf     = regexp.MustCompile(`(?i)^(?:for|support(?:s|ed|ing)?(?: for)?|in favou?r of|yes to)\s+(.+)$`)
	pollingOn     = regexp.MustCompile(`(?i)\b(?:poll(?:s|ing)?|opinions?|surveys?|views)\s+(?:on|about)\s+(.+)$`)
	relationsWith = regexp.MustCompile(`^(.+?)\s*[–-]\s*(.+?)\s+relations$|^(.+?)['’]s relations with (.+)$`)
	pollingFor    = regexp.MustCompile(`(?i)^(?:nationwide |graphical summary of )?(?:opinion )?poll(?:s|ing) (?:for|on|in) (?:the )?`)
	accessionTo   = regexp.MustCompile(`^Accession of .+ to (?:the )?(.+)$`)
)

// questionOf is what the polls of a table asked, as far as the article says:
// in the header ("For NATO membership"), in a heading ("Opinion polling on
// NATO membership") or by its subject ("Serbia–NATO relations").
func questionOf(title, section string, columns []column.Column) string {
	for _, c := range columns {
		if m := supportOf.FindStringSubmatch(c.Header); m != nil && c.Role == column.Support {
			return m[1]
		}
	}
	headings := strings.Split(section, " > ")
	for i := len(headings) - 1; i >= 0; i-- {
		if m := pollingOn.FindStringSubmatch(headings[i]); m != nil {
			return m[1]
		}
	}
	if m := accessionTo.FindStringSubmatch(title); m != nil {
		return m[1] + " membership"
	}
	if m := relationsWith.FindStringSubmatch(title); m != nil {
		var other []string
		for _, party := range m[1:] {
			if party != "" && !isCountry(party) {
				other = append(other, party)
			}
		}
		if len(other) == 1 {
			return other[0] + " membership"
		}
	}
	if column.IsResult(title) && !strings.Contains(title, " > ") {
		return strings.TrimPrefix(pollingFor.ReplaceAllString(title, ""), "the ")
	}
	return ""
}
