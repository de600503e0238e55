package wikitext

import (
	"math"
	"strconv"
	"strings"
)

// expression is {{#expr:}} with the operators of arithmetic and comparison.
func expression(c *callOf) string {
	v, ok := evaluate(c.param(0))
	if !ok {
		if c.param(0) == "" {
			return ""
		}
		return expressionError
	}
	return formatValue(v)
}

// expressionError is what an expression that cannot be read leaves; #iferror
// looks for its class.
const expressionError = `<strong class="error">Expression error</strong>`

func ifExpression(c *callOf) string {
	v, ok := evaluate(c.param(0))
	if !ok && c.param(0) != "" {
		return expressionError
	}
	return c.choose(v != 0)
}

func ifError(c *callOf) string {
	s := c.param(0)
	if strings.Contains(s, `class="error"`) {
		return c.param(1)
	}
	if c.params() > 2 {
		return c.param(2)
	}
	return s
}

// formatValue writes a number as PHP does, with 14 digits: 0.5, 1.0E+15.
func formatValue(v float64) string {
	s := strconv.FormatFloat(v, 'G', 14, 64)
	digits, power, ok := strings.Cut(s, "E")
	if !ok {
		return s
	}
	if !strings.Contains(digits, ".") {
		digits += ".0"
	}
	return digits + "E" + power[:1] + strings.TrimLeft(power[1:], "0")
}

func plainNumber(s string) (float64, bool) {
	if strings.Trim(s, "0123456789.+-eE") != "" {
		return 0, false
	}
	v, err := strconv.ParseFloat(s, 64)
	return v, err == nil
}

// calculator reads an expression from left to right, by precedence.
type calculator struct {
	words []string
	at    int
	bad   bool
}

// longestExpression bounds how deep brackets stand in each other, too.
const longestExpression = 10_000

func evaluate(s string) (float64, bool) {
	if len(s) > longestExpression {
		return 0, false
	}
	k := calculator{words: expressionWords(decodeEntities(s))}
	v := k.binary(0)
	if k.bad || k.at != len(k.words) || math.IsNaN(v) || math.IsInf(v, 0) {
		return 0, false
	}
	return v, true
}

// expressionWords cuts an expression into numbers, names and signs; it gives none
// where there is anything else.
func expressionWords(s string) []string {
	s = strings.ToLower(strings.ReplaceAll(s, "−", "-"))
	var words []string
	for i := 0; i < len(s); {
		c := s[i]
		n := 1
		switch {
		case isSpaceByte(c):
			i++
			continue
		case c >= '0' && c <= '9' || c == '.':
			for i+n < len(s) && (s[i+n] >= '0' && s[i+n] <= '9' || s[i+n] == '.') {
				n++
			}
		case isLetter(c):
			for i+n < len(s) && isLetter(s[i+n]) {
				n++
			}
		case strings.IndexByte("+-*/^()<>=!", c) >= 0:
			if i+1 < len(s) && (s[i+1] == '=' && c != '=' || c == '<' && s[i+1] == '>') && strings.IndexByte("<>!", c) >= 0 {
				n = 2
			}
		default:
			return nil
		}
		words = append(words, s[i:i+n])
		i += n
	}
	return words
}

// precedence of the binary operators, weakest first.
var precedence = map[string]int{
	"or": 1, "and": 2, "=": 3, "<": 3, ">": 3, "<=": 3, ">=": 3, "<>": 3, "!=": 3,
	"round": 4, "+": 5, "-": 5, "*": 6, "/": 6, "div": 6, "mod": 6, "fmod": 6, "^": 7, "e": 8,
}

func (k *calculator) peek() string {
	if k.at < len(k.words) {
		return k.words[k.at]
	}
	return ""
}

func (k *calculator) binary(least int) float64 {
	v := k.unary()
	for {
		op := k.peek()
		p, ok := precedence[op]
		if !ok || p <= least {
			return v
		}
		k.at++
		v = k.apply(op, v, k.binary(p))
	}
}

// constants and calculations of one number are named.
var (
	constants    = map[string]float64{"pi": math.Pi, "e": math.E}
	calculations = map[string]func(float64) float64{
		"not": func(v float64) float64 { return truth(v == 0) },
		"abs": math.Abs, "floor": math.Floor, "ceil": math.Ceil, "trunc": math.Trunc, "sqrt": math.Sqrt, "exp": math.Exp, "ln": math.Log,
		"sin": math.Sin, "cos": math.Cos, "tan": math.Tan, "asin": math.Asin, "acos": math.Acos, "atan": math.Atan,
	}
)

func (k *calculator) unary() float64 {
	word := k.peek()
	k.at++
	switch word {
	case "-":
		return -k.binary(precedence["e"])
	case "+":
		return k.binary(precedence["e"])
	case "(":
		v := k.binary(0)
		if k.peek() != ")" {
			k.bad = true
		}
		k.at++
		return v
	}
	if calculate := calculations[word]; calculate != nil {
		return calculate(k.binary(precedence["^"]))
	}
	v, ok := constants[word]
	if !ok {
		v, ok = plainNumber(word)
	}
	k.bad = k.bad || !ok
	return v
}

func truth(b bool) float64 {
	if b {
		return 1
	}
	return 0
}

func (k *calculator) apply(op string, a, b float64) float64 {
	switch op {
	case "or":
		return truth(a != 0 || b != 0)
	case "and":
		return truth(a != 0 && b != 0)
	case "=":
		return truth(a == b)
	case "<>", "!=":
		return truth(a != b)
	case "<":
		return truth(a < b)
	case ">":
		return truth(a > b)
	case "<=":
		return truth(a <= b)
	case ">=":
		return truth(a >= b)
	case "+":
		return a + b
	case "-":
		return a - b
	case "*":
		return a * b
	case "/", "div":
		k.bad = k.bad || b == 0
		return a / b
	case "mod":
		a, b = math.Trunc(a), math.Trunc(b)
		fallthrough
	case "fmod":
		k.bad = k.bad || b == 0
		return math.Mod(a, b)
	case "^":
		return math.Pow(a, b)
	case "e":
		return a * math.Pow(10, b)
	case "round":
		return roundTo(a, b)
	}
	k.bad = true
	return 0
}

// roundTo rounds half away from zero, to so many decimals.
func roundTo(v, decimals float64) float64 {
	s := strconv.FormatFloat(v, 'f', -1, 64)
	_, fraction, _ := strings.Cut(s, ".")
	if float64(len(fraction)) <= decimals {
		return v
	}
	scale := math.Pow(10, math.Trunc(decimals))
	return math.Round(v*scale+math.Copysign(1e-9, v)) / scale
}
