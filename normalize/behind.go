package normalize

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/govalues/decimal"

	"pollard/extract"
	"pollard/normalize/edtf"
	"pollard/normalize/number"
)

// firstFigure is what a cell says; where it has a share and more below it, as
// the seats it stands for or what it is made up of, the share.
func firstFigure(c *extract.Cell) string {
	text := c.Text
	if len(c.Parts) < 2 && isFigureAlone(text) {
		return text
	}
	if n, ok := brokenRange(c); ok {
		text = strings.Join(c.Parts[:n], "")
	} else if below(c) != "" {
		if text = c.Parts[0]; !isFigureAlone(text) {
			share, _ := cutMore(text)
			text = orElse(share, text)
		}
	} else if _, share, ok := namedShare(c); ok {
		text = share
	} else if share, _ := cutMore(text); share != "" {
		text = share
	}
	if strings.IndexByte(text, softHyphen[0]) >= 0 && strings.Contains(text, softHyphen) {
		text = strings.ReplaceAll(text, softHyphen, "")
	}
	return text
}

// isFigureAlone says of most cells of figures that nothing stands behind the
// figure: neither a space, nor a bracket, nor a sign that only print has.
func isFigureAlone(text string) bool {
	const longest = 8
	if len(text) > longest || !startsWithDigit(text) {
		return text == ""
	}
	for i := 1; i < len(text); i++ {
		switch c := text[i]; {
		case c <= ' ', c == ')', c == ']', c >= utf8.RuneSelf:
			return false
		}
	}
	return true
}

// softHyphen is a place where a word may be parted; it is no sign of the word.
const softHyphen = "\u00ad"

// cutMore parts a share from what stands behind it: a figure in brackets, as
// the seats it stands for, or a whole one that has lost the line break before
// it; words in brackets, or right behind a percent sign, with the parts of
// the share. "28.9 (80)", "36.5%
// (37.0%)", "26.6 112", "26.6 110/114", "1.9 –", "9% (5% refused)", "12% not
// sure", "30.2 ▼1.1".
func cutMore(text string) (share, more string) {
	const longest = 200
	if !startsWithDigit(text) || len(text) > longest {
		return "", ""
	}
	if i := bracketBehind(text); i > 0 {
		share, more = strings.TrimSpace(text[:i]), strings.TrimSpace(text[i+1:len(text)-1])
		if inner, before := cutMore(share); inner != "" { // "16% [9% some of it] (19%)"
			if _, behind := cutMore(inner + " " + text[i:]); behind != "" {
				return inner, before + "; " + behind
			}
		}
		switch {
		case startsWithDigit(more) && isShare(share) && (isShare(more) || number.Looks(more) == number.Count):
			return share, more
		case isFine(share) && hasWord(more):
			return share, more
		}
		return "", ""
	}
	share, more = cutFirst(text)
	if rest, ok := strings.CutPrefix(more, "%"); ok { // "9 % ▲3"
		share, more = share+"%", strings.TrimSpace(rest)
	}
	switch {
	case more == "":
	case isChange(more) && isShare(share):
		return share, more
	case !isFine(share) && !isFineRange(share):
	case isSeats(more), strings.HasSuffix(share, "%") && hasWord(more) && (strings.IndexFunc(more, isDigitRune) < 0 || areParts(more, share)):
		return share, more
	}
	return "", ""
}

// cutFirst parts the first figure of a text from the rest, or the range that a blank
// behind its dash has parted, if it is as fine as only shares are: "25.0– 29.0 69 / 79".
func cutFirst(text string) (first, rest string) {
	first, rest, _ = strings.Cut(text, " ")
	if !strings.HasSuffix(first, "–") && !strings.HasSuffix(first, "-") {
		return first, rest
	}
	to, behind, _ := strings.Cut(rest, " ")
	if from := strings.TrimRight(first, "–-"); !isFine(from) || !isFine(to) {
		return first, rest
	}
	return first + to, behind
}

// isFineRange says that a text is a range from one share to another, each as isFine
// has it.
func isFineRange(text string) bool {
	from, to, ok := strings.Cut(strings.ReplaceAll(text, "–", "-"), "-")
	return ok && isFine(from) && isFine(to)
}

// areParts says that a text names the parts of a share with a figure behind each,
// which together are no more than the share: "UKIP on 1%, Greens on 5%" of 6%.
func areParts(text, share string) bool {
	whole, err := number.Parse(share, number.Format{})
	if err != nil || startsWithDigit(text) {
		return false
	}
	sum, named := number.Point(decimal.Zero), false
	for word := range strings.FieldsSeq(text) {
		word = strings.Trim(word, "(),;:")
		switch n, err := number.Parse(word, number.Format{}); {
		case err == nil && n.Missing == number.Present && n.Known && named:
			sum, named = sum.Add(n.Interval()), false
		case strings.IndexFunc(word, isDigitRune) >= 0:
			return false
		default:
			named = true
		}
	}
	return !named && sum.Lo.Cmp(whole.Interval().Hi) <= 0
}

// isChange says that a text is a change since the poll before: "▼1.1", "+1", "±0". A
// hyphen or a dash may as well go on with a range.
func isChange(text string) bool {
	if text[0] < utf8.RuneSelf && text[0] != '+' {
		return false
	}
	r, size := utf8.DecodeRuneInString(text)
	return strings.ContainsRune("▲▼△▽↑↓↗↘+±−", r) && isShare(strings.TrimSpace(text[size:]))
}

// bracketBehind is where the bracket opens that a text ends in, 0 where it ends
// in none.
func bracketBehind(text string) int {
	switch text[len(text)-1] {
	case ')':
		return max(strings.LastIndexByte(text, '('), 0)
	case ']':
		return max(strings.IndexByte(text, '['), 0)
	}
	return 0
}

// hasWord says that a text has a word of two letters at least.
func hasWord(text string) bool {
	letters := 0
	for _, r := range text {
		if !unicode.IsLetter(r) {
			letters = 0
		} else if letters++; letters == 2 {
			return true
		}
	}
	return false
}

// isSeats says that a text is a number of seats, from one to another, or a mark
// for none.
func isSeats(text string) bool {
	if text == "" || isMissing(text) {
		return text != ""
	}
	for _, sign := range [...]string{"/", "–", "-"} {
		if least, most, ok := strings.Cut(text, sign); ok {
			return isWhole(strings.TrimSpace(least)) && isWhole(strings.TrimSpace(most))
		}
	}
	return isWhole(text)
}

// isWhole says that a text is a whole number of at most three digits.
func isWhole(text string) bool {
	return startsWithDigit(text) && len(text) <= 3 && (text[0] != '0' || len(text) == 1) && isDigits(text)
}

// isFine says that a text is a share by its percent sign or its decimals, which
// are too few for thousands.
func isFine(text string) bool {
	n := 0
	for n < len(text) && isDigitRune(rune(text[n])) {
		n++
	}
	switch rest := text[n:]; {
	case !isWhole(text[:n]):
		return false
	case strings.HasPrefix(rest, "."), strings.HasPrefix(rest, ","):
		decimals := strings.TrimSuffix(rest[1:], "%")
		return decimals != "" && len(decimals) <= 2 && isDigits(decimals)
	default:
		return rest == "%"
	}
}

func isDigits(s string) bool {
	for i := range len(s) {
		if s[i]-'0' > 9 {
			return false
		}
	}
	return true
}

// isShare says that a text looks like a share.
func isShare(text string) bool {
	shape := number.Looks(text)
	return shape == number.Plain || shape == number.Percent
}

// moreOf is what a cell says besides its share.
func moreOf(c *extract.Cell) string {
	if len(c.Parts) < 2 && isFigureAlone(c.Text) {
		return ""
	}
	if more := below(c); more != "" {
		return more
	}
	_, more := cutMore(c.Text)
	return more
}

// brokenRange says that a cell begins with a range of shares that is broken over its
// first lines, and how many these are: "25.0–", "29.0" above "69 / 79".
func brokenRange(c *extract.Cell) (lines int, ok bool) {
	if len(c.Parts) < 3 {
		return 0, false // a text of two lines is read as a whole
	}
	from, dashed := strings.CutSuffix(strings.TrimSpace(c.Parts[0]), "–")
	if !dashed {
		from, dashed = strings.CutSuffix(strings.TrimSpace(c.Parts[0]), "-")
	}
	return 2, dashed && isShare(from) && isShare(c.Parts[1])
}

// below is what stands below the share in a cell that has more than a share.
func below(c *extract.Cell) string {
	if len(c.Parts) < 2 {
		return ""
	}
	if n, ok := brokenRange(c); ok {
		return strings.Join(c.Parts[n:], "; ")
	}
	first, more := c.Parts[0], ""
	if share, behind := cutMore(first); share != "" {
		first, more = share, behind+"; "
	}
	switch number.Looks(first) {
	case number.Plain, number.Percent:
	case number.Absent:
		// A mark for a missing share above the seats that are known.
		if !startsWithDigit(c.Parts[1]) {
			return ""
		}
	default:
		return ""
	}
	if edtf.Looks(c.Text) {
		return ""
	}
	return more + strings.Join(c.Parts[1:], "; ")
}

func startsWithDigit(s string) bool { return s != "" && s[0] >= '0' && s[0] <= '9' }
