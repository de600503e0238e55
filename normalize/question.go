package normalize

import (
	"strings"

	"pollard/normalize/column"
	"pollard/normalize/country"
)

var (
	supportOf     = pattern(`(?i)^(?:for|support(?:s|ed|ing)?(?: for)?|in favou?r of|yes to)\s+(.+)$`)
	pollingOn     = pattern(`(?i)\b(?:poll(?:s|ing)?|opinions?|surveys?|views)\s+(?:on|about)\s+(.+)$`)
	relationsWith = pattern(`^(.+?)\s*[–-]\s*(.+?)\s+relations$|^(.+?)['’]s relations with (.+)$`)
	pollingFor    = pattern(`(?i)^(?:nationwide |graphical summary of )?(?:opinion )?poll(?:s|ing) (?:for|on|in) (?:the )?`)
	membershipOf  = pattern(`(?:\p{Lu}[\p{L}.-]*\s+)+(?:membership|accession)\b`)
	beforePolling = pattern(`(?i)^(.+?) (?:opinion )?poll(?:s|ing)\b`)
	accessionTo   = pattern(`^Accession of .+ to (?:the )?(.+)$`)
)

// questionOf is what the polls of a table asked, as far as the article says: in
// the header ("For NATO membership"), in the caption or a heading ("Opinion
// polling on NATO membership", "Should Ruritania join?") or by its subject
// ("Serbia–NATO relations").
func questionOf(title, section string, columns []column.Column) string {
	return orElse(questionOfTable(section, columns), questionOfTitle(title))
}

// questionOf is the function of that name for the builder's article.
func (b *builder) questionOf(section string, columns []column.Column) string {
	if question := questionOfTable(section, columns); question != "" {
		return question
	}
	if b.subject == nil {
		subject := questionOfTitle(b.doc.Title)
		b.subject = &subject
	}
	return *b.subject
}

// longestTopic bounds a heading in bytes; a longer one is a sentence.
const longestTopic = 80

// questionOfTable is what the header or the headings above a table say that it
// asks.
func questionOfTable(section string, columns []column.Column) string {
	forOrAgainst := false
	for i := range columns {
		if c := &columns[i]; c.Role == column.Support {
			forOrAgainst = true
			if question := asked(c.Header); question != "" {
				return question
			}
			if m := supportOf().FindStringSubmatch(c.Header); m != nil {
				return m[1]
			}
		}
	}
	for section != "" {
		var heading string
		section, heading = cutInnermost(section)
		if question := asked(heading); question != "" {
			return question
		}
		if forOrAgainst && (strings.Contains(heading, "membership") || strings.Contains(heading, "accession")) {
			if question := membershipOf().FindString(heading); question != "" {
				return question
			}
		}
		if saysOn(heading) {
			if m := pollingOn().FindStringSubmatch(heading); m != nil {
				return m[1]
			}
		}
		if len(heading) <= longestTopic && column.NamesTopic(heading) {
			return heading
		}
	}
	return ""
}

// asked is the question that a text begins with word for word.
func asked(text string) string {
	const fewest = 3 // words; "Yes?" asks nothing
	end := strings.LastIndexByte(text, '?') + 1
	if end == 0 || strings.Count(text[:end], " ")+1 < fewest {
		return ""
	}
	return text[:end]
}

// saysOn says that a text has one of the words that pollingOn asks for, which
// few headings have.
func saysOn(text string) bool {
	for i := 1; i+1 < len(text); i++ {
		if text[i-1] > ' ' {
			continue
		}
		switch text[i] | 0x20 {
		case 'o':
			if text[i+1]|0x20 == 'n' {
				return true
			}
		case 'a':
			if text[i+1]|0x20 == 'b' {
				return true
			}
		}
	}
	return false
}

// relationsOf finds the two parties that a title speaks of the relations of.
func relationsOf(title string) []string {
	if !strings.Contains(title, "relations") {
		return nil
	}
	return relationsWith().FindStringSubmatch(title)
}

// questionOfTitle is what an article is about, where its title tells.
func questionOfTitle(title string) string {
	if strings.HasPrefix(title, "Accession of ") {
		if m := accessionTo().FindStringSubmatch(title); m != nil {
			return m[1] + " membership"
		}
	}
	if m := relationsOf(title); m != nil {
		var other []string
		for _, party := range m[1:] {
			if party != "" && !country.In("en").Has(party) {
				other = append(other, party)
			}
		}
		if len(other) == 1 {
			return other[0] + " membership"
		}
	}
	if strings.Contains(title, " > ") {
		return ""
	}
	if column.NamesTopic(title) {
		if m := beforePolling().FindStringSubmatch(title); m != nil {
			return m[1]
		}
	}
	if column.IsResult(title) {
		return strings.TrimPrefix(pollingFor().ReplaceAllString(title, ""), "the ")
	}
	if m := pollingOn().FindStringSubmatch(title); m != nil {
		return strings.TrimPrefix(m[1], "the ")
	}
	return ""
}
