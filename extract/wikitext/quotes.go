package wikitext

import "strings"

// resolveQuotes turns the runs of apostrophes of a line into beginnings and
// ends of bold. Where the line has an odd number of
// bold and of italic marks, one bold mark is an apostrophe and an italic one:
// the first after a word of one letter, else the first after a longer word,
// else the first after a space. The runs are those at the given places of the
// line; what it becomes is appended to out.
func resolveQuotes(line []token, runs []int, out []token) []token {
	bold, italic := 0, 0
	for _, i := range runs {
		switch n := line[i].number; n {
		case 2:
			italic++
		case 3, 4:
			bold++
		default:
			bold++
			italic++
		}
	}
	apostrophe := -1
	if bold%2 == 1 && italic%2 == 1 {
		apostrophe = apostropheRun(line, runs)
	}
	on := false
	for i := range line {
		t := line[i]
		if t.kind != quoteToken {
			out = append(out, t)
			continue
		}
		n := t.number
		literal := int32(0)
		switch {
		case n == 4:
			literal, n = 1, 3
		case n > 5:
			literal, n = n-5, 5
		}
		if i == apostrophe {
			literal, n = literal+1, 2
		}
		if literal > 0 {
			out = append(out, token{kind: literalToken, text: strings.Repeat("'", int(literal)), at: t.at})
		}
		if n != 2 {
			out = append(out, token{kind: boldToken, at: t.at})
			on = !on
		}
	}
	if on {
		out = append(out, token{kind: boldToken})
	}
	return out
}

// apostropheRun picks the bold mark that is an apostrophe and an italic one.
func apostropheRun(line []token, runs []int) int {
	space, longer := -1, -1
	for _, i := range runs {
		if n := line[i].number; n != 3 && n != 4 {
			continue
		}
		before := ""
		if i > 0 && (line[i-1].kind == textToken || line[i-1].kind == literalToken) {
			before = line[i-1].text
		}
		if line[i].number == 4 {
			before += "'"
		}
		switch {
		case strings.HasSuffix(before, " "):
			if space < 0 {
				space = i
			}
		case len(before) > 1 && before[len(before)-2] == ' ':
			return i
		case longer < 0:
			longer = i
		}
	}
	if longer >= 0 {
		return longer
	}
	return space
}
