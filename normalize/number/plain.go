package number

import "github.com/govalues/decimal"

// plainFigure reads what most cells of figures hold, at a fraction of what the
// scanner takes: up to five digits, "7.6" and "7,6" with one or two decimals,
// and a percent sign right behind. It says nothing of any other cell, and of
// those it reads what the scanner would.
func plainFigure(text string, as use) (r reading, ok bool) {
	n := len(text)
	if n > 0 && text[n-1] == '%' {
		n--
		r.percent = true
	}
	if n == 0 || n > 8 || r.percent && as == asCount {
		return r, false
	}
	coef, digits, decimals, behind := int64(0), 0, 0, false
	for i := range n {
		switch c := text[i]; {
		case '0' <= c && c <= '9':
			coef = coef*10 + int64(c-'0')
			if behind {
				decimals++
			} else {
				digits++
			}
		case behind || as == asCount || c != '.' && c != ',':
			return r, false
		default:
			behind = true
			r.signs = decimalSign(rune(c))
		}
	}
	if digits == 0 || digits > 5 || decimals > 2 || behind && decimals == 0 {
		return r, false
	}
	value, err := decimal.New(coef, decimals)
	if err != nil {
		return r, false
	}
	r.first = value
	r.long = digits >= 3 && decimals == 0
	return r, true
}
