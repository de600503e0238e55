package number

import "github.com/govalues/decimal"

// use is what the figure is read as.
type use uint8

const (
	asShare use = iota
	asCount
	asAny // for a first look at a cell: whatever one of the others reads, without limits
)

const (
	maxDecimals = 4
	maxShare    = 99_999
	maxDigits   = 18
	maxGroups   = 7
)

const (
	wantFigure   = "a figure"
	wantDecimals = "at most 4 decimals: shares are stored with 4"
	wantInteger  = "at most 5 digits before the decimal sign: shares are stored with 5"
	wantCount    = "at most 12 digits"
	wantWhole    = "a whole number"
	wantGroups   = "groups of three digits"
	wantSignless = "a number of people, without a sign"
	wantEnd      = "nothing more behind the figure"
)

// figure is one run of digits and the signs inside it.
type figure struct {
	value  decimal.Decimal
	signs  signs
	digits int // digits before the decimal sign, leading zeros too
}

// starts reports whether a figure starts at a byte: a digit, a fraction, or a decimal sign with a digit behind it.
func (c *cursor) starts(at int) bool {
	r, width := c.look(at)
	switch {
	case r >= '0' && r <= '9' || r == '½' || r == '¼' || r == '¾':
		return true
	case r == '.' || r == ',' || r == arabicDot:
		d, _ := c.digit(at + width)
		return d >= 0
	}
	return false
}

// figure reads the figure at the cursor, which starts there, and moves behind it.
func (c *cursor) figure(f Format, as use) (fig figure, bad fail) {
	from := c.at
	lead, _ := c.digit(from)
	var (
		coef    uint64
		total   int
		lengths [maxGroups + 1]int // digits between separators
		marks   [maxGroups]rune    // separators
		n       int
	)
	for {
		for {
			d, width := c.digit(c.at)
			if d < 0 {
				break
			}
			if total++; total > maxDigits {
				return fig, fail{c.at, "at most 18 digits"}
			}
			coef = coef*10 + uint64(d)
			lengths[n]++
			c.at += width
		}
		mark, width := c.peek()
		if !c.separates(mark, width, lengths[n], f, as) {
			break
		}
		if n == maxGroups {
			return fig, fail{c.at, wantGroups}
		}
		marks[n] = mark
		n++
		c.at += width
	}

	scale, used, ok := decimals(lead == 0, lengths[:n+1], marks[:n], f, as)
	if !ok {
		return fig, fail{from, wantGroups}
	}
	if n == 0 {
		if more, decimals := c.fraction(total > 0); decimals > 0 {
			if total+decimals > maxDigits {
				return fig, fail{c.at, "at most 18 digits"}
			}
			scale = decimals
			coef = coef*powers[decimals] + more
			total += decimals
		}
	}
	if used&(eitherDot|eitherComma) != 0 && coef%100 == 0 {
		used |= round
	}
	whole := coef / powers[scale]
	switch {
	case as == asShare && scale > maxDecimals:
		return fig, fail{from, wantDecimals}
	case as == asShare && whole > maxShare:
		return fig, fail{from, wantInteger}
	case as == asCount && scale > 0:
		return fig, fail{from, wantWhole}
	case as == asCount && whole > maxCount:
		return fig, fail{from, wantCount}
	}
	value, err := decimal.New(int64(coef), scale) // 18 digits fit both
	if err != nil {
		return fig, fail{from, wantFigure}
	}
	return figure{value: value, signs: used, digits: total - scale}, fail{}
}

var powers = func() (p [maxDigits + 1]uint64) {
	p[0] = 1
	for i := 1; i < len(p); i++ {
		p[i] = p[i-1] * 10
	}
	return p
}()

// separates reports whether the mark at the cursor stands inside the figure, before digits of it.
func (c *cursor) separates(mark rune, width, before int, f Format, as use) bool {
	switch mark {
	case '.', ',', '\'', arabicDot, arabicMark:
		d, _ := c.digit(c.at + width)
		return d >= 0
	case ' ':
		// A share and what stands behind it ("43 200") must not grow together.
		if as == asShare && f.Group != ' ' {
			return false
		}
	case groupSpace:
	default:
		return false
	}
	if before == 0 || before > 3 {
		return false
	}
	at := c.at + width
	for range 3 {
		d, width := c.digit(at)
		if d < 0 {
			return false
		}
		at += width
	}
	d, _ := c.digit(at)
	return d < 0
}

// fraction reads ½ and its like and returns its decimals as an integer and how many they are.
func (c *cursor) fraction(behind bool) (uint64, int) {
	at := c.at
	if behind {
		c.spaces()
	}
	r, width := c.peek()
	c.at += width
	switch r {
	case '½':
		return 5, 1
	case '¼':
		return 25, 2
	case '¾':
		return 75, 2
	}
	c.at = at
	return 0, 0
}

// decimals says how many of the digits stand behind the decimal sign, and which signs were used for what.
func decimals(zero bool, lengths []int, marks []rune, f Format, as use) (scale int, used signs, ok bool) {
	n := len(marks)
	if n == 0 {
		return 0, 0, true
	}
	switch last := marks[n-1]; {
	case n == 1 && last == arabicDot:
		return lengths[n], 0, true
	case n == 1 && (last == '.' || last == ','):
		return soleSign(last, zero, lengths[0], lengths[1], f, as)
	case last != marks[0]: // the last sign is the decimal one where it differs from those before it
		if last != '.' && last != ',' && last != arabicDot {
			return 0, 0, false
		}
		scale, used = lengths[n], decimalSign(last)
		lengths, marks = lengths[:n], marks[:n-1]
	}
	group, ok := groupSign(marks[0])
	if !ok || zero || !areGroups(lengths, marks, as != asShare && scale == 0) {
		return 0, 0, false
	}
	return scale, used | group, true
}

// soleSign is decimals for a dot or comma that is the only sign, with so many digits before and behind it.
func soleSign(mark rune, zero bool, before, behind int, f Format, as use) (scale int, used signs, ok bool) {
	if behind != 3 || before == 0 || before > 3 || zero && before == 1 {
		return behind, decimalSign(mark), true
	}
	used = eitherDot
	if mark == ',' {
		used = eitherComma
	}
	if f.decides(mark, as) {
		return behind, used, true
	}
	return 0, used, !zero // no group starts with 0: "01,100" is nothing
}

// areGroups says that one sign parts the digits by thousands or, if that may be, as in India: 12,34,567.
func areGroups(lengths []int, marks []rune, mayBeIndian bool) bool {
	for _, mark := range marks {
		if mark != marks[0] {
			return false
		}
	}
	last := len(marks)
	if lengths[0] < 1 || lengths[0] > 3 || lengths[last] != 3 {
		return false
	}
	inner := 3 // digits
	if mayBeIndian && marks[0] == ',' && last > 1 && lengths[0] <= 2 && lengths[1] == 2 {
		inner = 2
	}
	for _, length := range lengths[1:last] {
		if length != inner {
			return false
		}
	}
	return true
}

// groupSign says which sign parts groups; ok is false for one that never does.
func groupSign(mark rune) (used signs, ok bool) {
	switch mark {
	case '.':
		return groupDot, true
	case ',':
		return groupComma, true
	case ' ', groupSpace:
		return groupBySpace, true
	case '\'':
		return groupApostrophe, true
	}
	return 0, mark != arabicDot
}

func decimalSign(mark rune) signs {
	switch mark {
	case '.':
		return decimalDot
	case ',':
		return decimalComma
	}
	return 0
}
