package number

import "github.com/govalues/decimal"

// plain is what most cells of figures hold: a few digits, perhaps a decimal
// sign, a thousands' comma or a percent sign.
type plain struct {
	coef    int32 // of at most eight digits
	scale   int8
	percent bool
	long    bool // an integer of three digits or more
	signs   signs
}

func (p *plain) value() decimal.Decimal {
	v, _ := decimal.New(int64(p.coef), int(p.scale)) // eight digits fit
	return v
}

// number is what the scanner's reading makes.
func (p *plain) number() Number { return Number{Value: p.value(), Known: true, Percent: p.percent} }

// plainFigure reads what most cells of figures hold, at a fraction of what the
// scanner takes: up to five digits, "7.6" and "7,6" with one or two decimals,
// a percent sign right behind, and where thousands are looked for "1,100". It
// says nothing of any other cell, and of those it reads what the scanner would.
func plainFigure(text string, f Format, as use) (p plain, ok bool) {
	n := len(text)
	if n == 0 || n > 9 || text[0]-'0' > 9 {
		return p, false
	}
	if text[n-1] == '%' {
		n--
		p.percent = true
	}
	if n > 8 || p.percent && as == asCount {
		return p, false
	}
	coef, sign := int32(0), -1
	for i := range n {
		c := text[i]
		if d := c - '0'; d <= 9 {
			coef = coef*10 + int32(d)
			continue
		}
		if sign >= 0 || c != '.' && c != ',' {
			return p, false
		}
		sign = i
	}
	p.coef = coef
	if sign < 0 {
		p.long = n >= 3
		return p, n <= 5
	}
	switch behind := n - sign - 1; {
	case behind == 3 && text[sign] == ',' && sign <= 3 && text[0] != '0' && !p.percent &&
		(as == asAny || as == asCount && f.Decimal != ','):
		p.signs, p.long = eitherComma, true
		if coef%100 == 0 {
			p.signs |= round
		}
	case as == asCount || sign > 5 || behind < 1 || behind > 2:
		return p, false
	default:
		p.scale, p.signs = int8(behind), decimalSign(rune(text[sign]))
	}
	return p, true
}

// isDash says of a cell, without the scanner, that it is one dash.
func isDash(text string) bool {
	return text == "-" || len(text) == len("–") && "‐" <= text && text <= "―"
}
