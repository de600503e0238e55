package normalize

import (
	"strings"

	"pollard/extract"
	"pollard/normalize/number"
)

// labels are what older pages put below the pollster's name instead of into
// columns.
var labels = pattern(`(?i)\b(margin of error|sample size)\s*:\s*(±?\s*[\d.,]+\s*%?)`)

// cutLabelled parts a pollster's name from the size of the sample and the margin
// of error that are spelled out behind it: "Emerson College Margin of error: ±
// 5.6% Sample size: 298".
func cutLabelled(text string) (name, sample, margin string) {
	if strings.IndexByte(text, ':') < 0 {
		return text, "", ""
	}
	found := labels().FindAllStringSubmatchIndex(text, -1)
	if len(found) == 0 {
		return text, "", ""
	}
	for _, at := range found {
		value := strings.TrimSpace(text[at[4]:at[5]])
		if strings.EqualFold(text[at[2]:at[3]], "sample size") {
			sample = value
		} else {
			margin = value
		}
	}
	return strings.TrimSpace(text[:found[0][0]]), sample, margin
}

// bracketedSample is the size of a sample in brackets at the end of a cell.
var bracketedSample = pattern(`^(.*\S)\s*\(([nN]\s*=\s*)?(\d{1,3}(?:[., \x{a0}\x{202f}]\d{3})+|\d{3,6})\)$`)

// cutSample parts a cell from the size of the sample in brackets behind it, which
// is told by an n or, where headed is set, by the header: "YouGov (1,660)" under
// "Pollster (sample)".
func cutSample(text string, headed bool) (rest, sample string) {
	if !strings.HasSuffix(text, ")") {
		return text, ""
	}
	found := bracketedSample().FindStringSubmatch(text)
	if found == nil || found[2] == "" && !headed {
		return text, ""
	}
	return found[1], found[3]
}

// namedShare parts a cell of a response's name and its share in a line of its
// own below: "Ada Hill" over "27%". It is false of any other cell.
func namedShare(c *extract.Cell) (name, share string, ok bool) {
	if len(c.Parts) != 2 || !hasWord(c.Parts[0]) || strings.IndexFunc(c.Parts[0], isDigitRune) >= 0 ||
		number.Looks(c.Parts[1]) != number.Percent {
		return "", "", false
	}
	return c.Parts[0], c.Parts[1], true
}
