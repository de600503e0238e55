package wikitext

import (
	"regexp"
	"strconv"
	"strings"
)

// numberTemplates are the templates that write numbers or sort by them.
var numberTemplates = map[string]function{
	"nts":        func(c *callOf) string { return sortedNumber(c, true) },
	"ntsh":       func(c *callOf) string { return sortedNumber(c, false) },
	"val":        value,
	"formatnum":  func(c *callOf) string { return grouped(c.arg(1)) },
	"percentage": percentage,
	"decimals":   decimals,
	"gaps":       func(c *callOf) string { return joinWords(c.positional(), "&#8239;") },
	"frac":       fraction,
}

// figures are the numbers in a text, and what stands for what was set aside.
var figures = regexp.MustCompile(`\x7f[0-9]+\x7f|-?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)`)

// grouped sets commas between the thousands of the numbers in a text, and a sign
// that is no hyphen before them; a number alone loses its plus.
func grouped(s string) string {
	if _, ok := plainNumber(s); ok {
		s = strings.TrimPrefix(s, "+")
	}
	return figures.ReplaceAllStringFunc(s, func(figure string) string {
		if figure[0] == delByte {
			return figure
		}
		whole, decimals, dotted := strings.Cut(figure, ".")
		whole, negative := strings.CutPrefix(whole, "-")
		var b strings.Builder
		if negative {
			b.WriteString("−")
		}
		for i := range len(whole) {
			if i > 0 && (len(whole)-i)%3 == 0 {
				b.WriteByte(',')
			}
			b.WriteByte(whole[i])
		}
		if dotted {
			b.WriteString("." + decimals)
		}
		return b.String()
	})
}

// sortedNumber is a number with a sort key, shown or not.
func sortedNumber(c *callOf, shown bool) string {
	n := c.arg(1)
	key := strings.ReplaceAll(n, ",", "")
	s := `<span data-sort-value="` + key + `&#160;!"></span>`
	if !shown || c.named("debug") == "yes" {
		return s
	}
	return s + c.named("prefix") + grouped(n) + c.named("suffix")
}

// value is {{val|1100|2|u=%}}: a number, how far it may be off, a unit.
func value(c *callOf) string {
	s := c.named("p") + grouped(c.arg(1))
	switch plus, minus := c.arg(2), c.arg(3); {
	case plus != "" && minus != "":
		s += "+" + plus + " −" + minus
	case plus != "":
		s += " ± " + plus
	}
	if e := c.named("e"); e != "" {
		s += "×10<sup>" + e + "</sup>"
	}
	switch unit := c.named("u", "ul"); {
	case unit == "%":
		s += "%"
	case unit != "":
		s += " " + unit
	}
	return s + c.named("s")
}

// percentage is {{percentage|15|50|1}}: 30.0%.
func percentage(c *callOf) string {
	a, err1 := strconv.ParseFloat(strings.ReplaceAll(c.arg(1), ",", ""), 64)
	b, err2 := strconv.ParseFloat(strings.ReplaceAll(c.arg(2), ",", ""), 64)
	if err1 != nil || err2 != nil || b == 0 {
		return joinWords(c.positional(), " ")
	}
	digits, err := strconv.Atoi(c.arg(3))
	if err != nil || digits < 0 || digits > 10 {
		digits = 0
	}
	return strconv.FormatFloat(roundTo(a/b*100, float64(digits)), 'f', digits, 64) + "%"
}

// decimals is {{decimals|15.04|1}}: a number rounded to so many decimals.
func decimals(c *callOf) string {
	n, err := strconv.ParseFloat(strings.ReplaceAll(c.arg(1), ",", ""), 64)
	digits, ok := wholeNumber(orElse(c.arg(2), "0"))
	if err != nil || !ok || digits < 0 || digits > 10 {
		return c.arg(1)
	}
	return grouped(strconv.FormatFloat(roundTo(n, float64(digits)), 'f', digits, 64))
}

// fraction is {{frac|3}}, {{frac|1|2}} or {{frac|3|1|2}}.
func fraction(c *callOf) string {
	const slash = "⁄"
	switch p := c.positional(); len(p) {
	case 0:
		return slash
	case 1:
		return "1" + slash + p[0]
	case 2:
		return p[0] + slash + p[1]
	default:
		return p[0] + " " + p[1] + slash + p[2]
	}
}
