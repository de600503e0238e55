package number

import (
	"strings"

	"github.com/govalues/decimal"
)

// maxCount is the largest sample size or number of votes that is read.
const maxCount = 999_999_999_999

// ParseCount reads a sample size: a whole number of up to twelve digits, scale 0.
//
// Read are 1100, "1,100", "1.100", "1 100" (any kind of space), "1'100", "1,00,000", "n=1,000", "1,000+" (AtLeast),
// "~1,000", "1000-1200" (Range), footnote marks, and a remark in brackets behind the figure, which is ignored:
// "1,204 (likely voters)", as are the words that say who was asked ("600 LV", "500 D", "1,005 adults"). "1k" and "1.5k" are thousands, and Approx since they are rounded. A sign followed by
// exactly three digits groups thousands unless f says that it is the decimal sign. A cell without a figure has Missing set.
//
// Decimals, signs, percent signs, wrong grouping ("1,10,0") and words outside of brackets ("1,5 tys") are an *[Error].
func ParseCount(text string, f Format) (Number, error) {
	if text == "" {
		return Number{Missing: Blank}, nil
	}
	if p, ok := plainFigure(text, f, asCount); ok {
		return p.number(), nil
	}
	if isDash(text) {
		return Number{Missing: Dash}, nil
	}
	r, bad := scan(text, f, asCount)
	if bad.want != "" {
		if n, ok := thousands(text); ok {
			return n, nil
		}
		return Number{}, &Error{Text: text, Offset: bad.at, Want: bad.want}
	}
	return r.number(), nil
}

// thousands reads "1k" and "1.5 K", at most three digits and one decimal.
func thousands(text string) (Number, bool) {
	text, ok := strings.CutSuffix(strings.ToLower(text), "k")
	if !ok {
		return Number{}, false
	}
	p, ok := plainFigure(strings.TrimRight(text, " "), Format{}, asShare)
	if !ok || p.percent || p.scale > 1 || p.coef == 0 || p.coef > 9999 {
		return Number{}, false
	}
	people := p.coef * 1000
	if p.scale == 1 {
		people = p.coef * 100
	}
	value, err := decimal.New(people, 0)
	return Number{Value: value, Known: true, Qualifier: Approx}, err == nil
}
