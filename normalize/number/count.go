package number

import "github.com/govalues/decimal"

// maxCount is the largest sample size or number of votes that is read.
const maxCount = 999_999_999_999

// ParseCount reads a sample size: a whole number of up to twelve digits, scale 0.
//
// Read are 1100, "1,100", "1.100", "1 100" (any kind of space), "1'100", "1,00,000", "n=1,000", "1,000+" (AtLeast),
// "~1,000", "1000-1200" (Range), footnote marks, and a remark in brackets behind the figure, which is ignored:
// "1,204 (likely voters)", as are the words that say who was asked ("600 LV", "500 D", "1,005 adults", "1.000 Befragte").
// "1k", "1.5k" and "2 mil" are thousands, and Approx since they are rounded; "more than 1,000" is AtLeast. A sign followed by
// exactly three digits groups thousands unless f says that it is the decimal sign. A cell without a figure has Missing set.
//
// Decimals, signs, percent signs, wrong grouping ("1,10,0") and other words outside of brackets are an *[Error].
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

// thousands reads "1k", "1.5 K", "2 mil", "ok. 1,5 tys." and "1.2万人": at most one decimal, as what is rounded is no
// finer.
func thousands(text string) (Number, bool) {
	s := scanner{cursor: cursor{text: text}, as: asCount}
	s.marks()
	if bad := s.before(); bad.want != "" || s.sample || !s.starts(s.at) {
		return Number{}, false
	}
	f, bad := s.figure(Format{}, asShare)
	coef, scale := int64(f.value.Coef()), f.value.Scale()
	if bad.want != "" || scale > 1 || coef == 0 || coef > 9999 || f.signs&(eitherDot|eitherComma|groups) != 0 {
		return Number{}, false
	}
	s.spaces()
	switch s.wordBehind() {
	case saysThousand:
		coef *= 1000
	case saysTenThousand:
		coef *= 10_000
	default:
		return Number{}, false
	}
	if scale == 1 {
		coef /= 10
	}
	value, err := decimal.New(coef, 0)
	if err != nil {
		return Number{}, false
	}
	s.first = value
	if s.qualifier == Exact {
		s.qualifier = Approx
	}
	if bad := s.behind(); bad.want != "" || s.qualifier == Range {
		return Number{}, false
	}
	return s.number(), true
}
