package extract

import (
	_ "embed"
	"encoding/csv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

//go:embed referencewords.csv
var referenceWordsCSV string

// referenceWords are what links in brackets are called that lead to a source.
var referenceWords = sync.OnceValue(func() map[string]bool {
	records, err := csv.NewReader(strings.NewReader(referenceWordsCSV)).ReadAll()
	if err != nil {
		panic("referencewords.csv: " + err.Error())
	}
	words := map[string]bool{}
	for _, record := range records[1:] {
		for phrase := range strings.SplitSeq(record[1], "|") {
			words[phrase] = true
		}
	}
	return words
})

// OuterLink is a link out of the wiki among the words of a cell, and which
// bytes of them it has.
type OuterLink struct {
	From, To int
	Address  string
}

// IsOuter says whether an address leads out of the wiki: a saved page may name
// that of another article in full.
func IsOuter(address string) bool {
	for _, start := range [...]string{"https://", "http://", "//"} {
		if len(address) > len(start) && strings.EqualFold(address[:len(start)], start) {
			return !strings.Contains(address, "/wiki/")
		}
	}
	return false
}

// CutReferences takes those links out of the words of a cell that are only
// references: a number in square brackets, an arrow, and what stands in brackets
// behind other words where all in the brackets are links called "report",
// "archived" or the like. behind says that other words of the cell stand before
// these. The refs say what was taken out, marks whether a number or an arrow was.
func CutReferences(words string, behind bool, links []OuterLink) (kept string, refs []string, marks bool) {
	cut := 0 // end of what was looked at
	var out strings.Builder
	take := func(from, to int) {
		for from > cut && words[from-1] == ' ' {
			from--
		}
		out.WriteString(words[cut:from])
		cut = to
	}
	for i := 0; i < len(links); i++ {
		l := links[i]
		l.To = min(l.To, len(words))
		for l.From < l.To && words[l.From] == ' ' {
			l.From++
		}
		if l.From < cut || l.From >= l.To {
			continue
		}
		if from, to := numbered(words, l.From, l.To, cut); from >= 0 {
			take(from, to)
			refs, marks = append(refs, l.Address), true
			continue
		}
		from, to, last := referenceGroup(words, links, i, cut)
		if from < 0 || !behind && out.Len() == 0 && strings.TrimSpace(words[cut:from]) == "" {
			continue
		}
		take(from, to)
		for _, l := range links[i : last+1] {
			refs = append(refs, inside(strings.TrimSpace(words[l.From:min(l.To, len(words))]))+" "+l.Address)
		}
		i = last
	}
	if len(refs) == 0 {
		return words, nil, false
	}
	out.WriteString(words[cut:])
	return strings.TrimSpace(out.String()), refs, marks
}

// brackets that may enclose a reference, by the one that opens.
var brackets = map[rune]rune{'(': ')', '[': ']', '（': '）'}

// longestGroup bounds what brackets of references hold, in bytes.
const longestGroup = 200

// numbered gives the place of a link that is only a number in square brackets,
// which may stand around it, or an arrow; -1 where it is more.
func numbered(words string, from, to, least int) (start, end int) {
	switch s := words[from:to]; {
	case isArrow(s), len(s) > 2 && s[0] == '[' && s[len(s)-1] == ']' && isNumber(s[1:len(s)-1]):
		return from, to
	case isNumber(s) && from > least && words[from-1] == '[' && to < len(words) && words[to] == ']':
		return from - 1, to + 1
	}
	return -1, -1
}

// inside takes the brackets off.
func inside(s string) string { return strings.Trim(s, "()[]（）") }

// isNumber tells the number of a link without words: "[2]" without its brackets.
func isNumber(s string) bool {
	const longest = 3
	return s != "" && len(s) <= longest && strings.Trim(s, "0123456789") == ""
}

// isArrow tells the signs that only say that a link is there.
func isArrow(s string) bool {
	for _, r := range s {
		if !(r >= 0x2190 && r <= 0x21ff || r >= 0x2b00 && r <= 0x2b11 || r == 0x1f517 || r == 0xfe0f) {
			return false
		}
	}
	return s != ""
}

// referenceGroup gives the brackets that begin before or with link i and hold
// nothing but links called as references are, and the last of these links.
func referenceGroup(words string, links []OuterLink, i, least int) (from, to, last int) {
	at := links[i].From
	for words[at] == ' ' { // it has words
		at++
	}
	first, size := utf8.DecodeRuneInString(words[at:])
	from = at
	if brackets[first] == 0 { // it stands before the link
		first, size = utf8.DecodeLastRuneInString(words[least:at])
		if brackets[first] == 0 {
			return -1, -1, i
		}
		from = at - size
	}
	length := strings.IndexRune(words[from:min(len(words), from+longestGroup)], brackets[first])
	if length < 0 {
		return -1, -1, i
	}
	end := from + length // of what is in the brackets
	to = end + utf8.RuneLen(brackets[first])
	at, last = from+size, i-1
	for k := i; k < len(links) && links[k].From < end; k++ {
		l := links[k]
		l.From, l.To = max(l.From, at), min(l.To, len(words))
		for l.To > to && words[l.To-1] == ' ' {
			l.To--
		}
		if l.To > to || strings.Trim(words[at:l.From], " ,;/|·") != "" || !isReference(words[l.From:min(l.To, end)]) {
			return -1, -1, i
		}
		at, last = min(l.To, end), k
	}
	if last < i || strings.TrimSpace(words[at:end]) != "" {
		return -1, -1, i
	}
	return from, to, last
}

// isReference says whether a link in brackets is called as a reference is.
func isReference(s string) bool {
	return referenceWords()[strings.ToLower(strings.TrimFunc(s, func(r rune) bool { return unicode.IsSpace(r) || r == '.' }))]
}

// Remarks gives the remarks in square brackets of which all of the words are
// made, as "[dead link]" beside a link, nil where there are other words.
func Remarks(words string) []string {
	remarks := []string{}
	for words != "" {
		if words[0] != '[' {
			return nil
		}
		end := strings.IndexByte(words, ']')
		if end < 0 {
			return nil
		}
		if remark := strings.TrimSpace(words[1:end]); remark != "" {
			remarks = append(remarks, remark)
		}
		words = strings.TrimLeft(words[end+1:], " ")
	}
	return remarks
}
