package normalize

import "pollard/normalize/column"

// countryColumn is the column that says which country each poll was taken in:
// most of its cells are names of countries, and of more than one. It is -1 where
// there is none.
func (tb *tableBuilder) countryColumn() int {
	l := tb.layout
	for c := range l.Columns {
		if role := l.Columns[c].Role; role != column.Unknown && role != column.Region && role != column.Population {
			continue
		}
		named, others, first, several := 0, 0, "", false
		for _, row := range tb.rows[l.HeaderRows:] {
			if c >= len(row) || row[c].Text == "" || row[c].Copy != column.NotCopied {
				continue
			}
			if text := row[c].Text; !tb.countries.Has(text) {
				if others++; others > 4+named {
					break
				}
			} else {
				named++
				several = several || first != "" && text != first
				first = text
			}
		}
		if several && named > 2*others {
			return c
		}
	}
	return -1
}
