package plaintext

import "strings"

// sniffed is how much of a text is looked at for a converter's tables.
const sniffed = 1 << 20

// isConverted says that a text has what only a converter's output has: a line
// of dashes or of = with gaps where the columns part, one of + and dashes, the mark
// of a table that could not be written, or that of another markup kept as it was.
func isConverted(text string) bool {
	return strings.Contains(text, "`{=mediawiki}") || strings.Contains(text, "--") && (hasLine(text, "-- --", isDashes) || hasLine(text, "--+", isBorder)) ||
		hasLine(text, "= =", isDoubled) ||
		hasLine(text, bars, func(line string) bool { return line == bars }) ||
		hasLine(text, lostTable, func(line string) bool { return line == lostTable })
}

// hasLine says that a line of the text has a part and is what is looked for.
func hasLine(text, part string, is func(line string) bool) bool {
	for {
		i := strings.Index(text, part)
		if i < 0 {
			return false
		}
		start := strings.LastIndexByte(text[:i], '\n') + 1
		end := len(text)
		if n := strings.IndexByte(text[i:], '\n'); n >= 0 {
			end = i + n
		}
		if line := strings.TrimSpace(text[start:end]); is(line) {
			return true
		}
		text = text[end:]
	}
}
