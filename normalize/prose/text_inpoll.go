package prose

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// beforePoll cuts the words off that say in which poll, and end what was asked:
// " in a poll by Ipsos", " in 2014".
func beforePoll(text string) string {
	for i := 0; i < len(text); i++ {
		if text[i] == ' ' && leadsToPoll(text[i+1:]) {
			return text[:i]
		}
	}
	return text
}

// pollReach is how many words can stand between "in the" and "poll".
const pollReach = 4

func leadsToPoll(rest string) bool {
	word, rest, _ := strings.Cut(rest, " ")
	switch word {
	case "in":
		if isTime(rest) {
			return true
		}
	case "between":
		return isTime(rest) && (!isDigit(rest[0]) || isYear(rest[:wordEnd(rest, 0)]))
	case "on", "during", "since":
		return isTime(rest)
	case "as":
		of, ok := strings.CutPrefix(rest, "of ")
		return ok && isTime(of)
	case "of", "from", "by", "for", "to":
	case "according":
		if word, rest, _ = strings.Cut(rest, " "); word != "to" {
			return false
		}
	default:
		return false
	}
	for _, article := range [...]string{"a ", "an ", "the ", "its "} {
		if after, ok := strings.CutPrefix(rest, article); ok {
			rest = after
			break
		}
	}
	for range pollReach + 1 {
		end := 0
		for end < len(rest) {
			r, size := utf8.DecodeRuneInString(rest[end:])
			if !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '–' && r != '-' && r != '\'' && r != '’' && r != '/' {
				break
			}
			end += size
		}
		switch rest[:end] {
		case "poll", "polls", "survey", "surveys", "Eurobarometer", "barometer", "poll.", "survey.":
			return true
		case "in", "by", "from", "to", "with":
			return false // "in favour of the law in a poll"
		}
		if end == 0 || end == len(rest) || rest[end] != ' ' {
			return false
		}
		rest = rest[end+1:]
	}
	return false
}

// isTime says that words begin with a year or a month and a figure.
func isTime(text string) bool {
	for _, part := range [...]string{"late ", "early ", "mid ", "mid-"} {
		text = strings.TrimPrefix(text, part)
	}
	if text == "" || isDigit(text[0]) {
		return text != ""
	}
	if text[0] < 'A' || text[0] > 'Z' {
		return false
	}
	_, after, _ := strings.Cut(text, " ")
	return after != "" && isDigit(after[0])
}
