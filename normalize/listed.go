package normalize

import (
	"cmp"
	"slices"
	"strings"

	"pollard/extract"
	"pollard/normalize/column"
	"pollard/normalize/listed"
	"pollard/normalize/number"
)

// listed reads the polls that lines of a list tell in key words, and gives the
// other lines. They ask the question unless what introduces the list, or a heading
// above it, has another one.
func (b *builder) listed(s *extract.Section, lines []entry, question string) []entry {
	if !slices.ContainsFunc(lines, func(l entry) bool { return listed.MayTell(l.text) }) {
		return lines
	}
	intro := introduction(s, lines[0].line)
	ctx := listed.Context{Language: b.doc.Language, Polls: column.NamesPolling(s.Path) || column.NamesPolling(intro), Registry: b.registry}
	if introduced, ok := strings.CutSuffix(intro, ":"); ok {
		if m := pollingOn().FindStringSubmatch(introduced); m != nil {
			question = m[1]
		}
	}
	question = orElse(questionOfTable(s.Path, nil), question)
	rest := lines[:0]
	for _, l := range lines {
		told, ok := listed.Read(l.text, ctx)
		if !ok {
			rest = append(rest, l)
			continue
		}
		p := b.toldPoll(l, &told.Poll, question)
		if told.Sample != "" {
			readFigure(&p.Sample, told.Sample, number.Format{}, number.ParseCount)
		}
		if told.Margin != "" {
			readMargin(&p.Margin, told.Margin, number.Format{})
		}
	}
	return rest
}

// introduction is the paragraph right above a line of the section, empty where it has
// none.
func introduction(s *extract.Section, line int) string {
	i, _ := slices.BinarySearchFunc(s.Paragraphs, line, func(p extract.Paragraph, line int) int { return cmp.Compare(p.Line, line) })
	if i == 0 {
		return ""
	}
	return s.Paragraphs[i-1].Text
}
