package prose

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"pollard/normalize/edtf"
	"pollard/normalize/pollster"
)

// A name is a run of capitalised words, joined by of, for, and, the like.
const (
	nameWord = `\p{Lu}[\p{L}\p{M}\d.&’'/-]*`
	name     = nameWord + `(?: (?:(?:of|for|and|&|de|für|the) ){0,2}` + nameWord + `)*`
)

// The patterns that begin at the word for a poll.
var (
	pollThat   = regexp.MustCompile(`^(?:[Pp]olls?|[Ss]urveys?) (?:that|which) (?:the )?(` + name + `) (?:made|conducted|carried|did|ran|published|released|took)\b(?:[^,;:()%]{0,20}? for (?:the )?(` + name + `))?`)
	inBrackets = regexp.MustCompile(`^(?:[Pp]olls?|[Ss]urveys?) \((` + name + `)()[,)]`)
	pollBy     = regexp.MustCompile(`^(?:[Pp]olls?|[Pp]olled|[Ss]urveys?|[Ss]urveyed|[Pp]olling|[Ss]tudy)\b,?(?:[^,;:()%]|\d,\d){0,90}?\b(?:by|from) (?:the )?(?:(?:newspaper|agency|institute|company|firm|pollster|website|daily|weekly|magazine|think tank|research firm|polling firm) )?(` + name + `)(?: for (?:the )?(` + name + `))?`)
	pollOf     = regexp.MustCompile(`^(?:[Pp]olls?|[Ss]urveys?) of (?:the )?(` + name + `)`)
	itWasBy    = regexp.MustCompile(`^It was (?:conducted|carried out|made|done) by (?:an? [\p{Ll} ]+, )?(?:the )?(` + name + `)()`)
	according  = regexp.MustCompile(`^ccording to (?:an? |the )?(` + name + `)`)
)

// The patterns that end at it.
var (
	possessive = regexp.MustCompile(`(?:^|[^\p{L}])(` + name + `)['’]s? (?:\w+ ){0,2}$`)
	named      = regexp.MustCompile(`(?:^|[^\p{L}])(` + name + `) (?:opinion )?$`)
)

// nameReach bounds the bytes before the word for a poll that its maker's name
// is looked for in.
const nameReach = 80

// pollsterOf names who made the poll of a sentence, and for whom, as written;
// empty where it does not say.
func pollsterOf(text string, registry *pollster.Registry) (maker, client string) {
	places := pollWords(text)
	for _, at := range places {
		for _, pattern := range []*regexp.Regexp{pollBy, pollThat, inBrackets} {
			if m := pattern.FindStringSubmatch(text[at:]); m != nil {
				if n := cleanName(m[1]); n != "" {
					return splitClient(n, cleanName(m[2]), registry)
				}
			}
		}
	}
	if m := itWasBy.FindStringSubmatch(text); m != nil {
		if n := cleanName(m[1]); n != "" {
			return n, ""
		}
	}
	for _, at := range places {
		if m := possessive.FindStringSubmatch(before(text, at)); m != nil {
			if n := cleanName(m[1]); n != "" {
				return n, ""
			}
		}
	}
	// A name beside the word alone could be anything: "the Serbian poll". The
	// registry decides.
	known := func(m []string) string {
		if m == nil || registry == nil {
			return ""
		}
		n := cleanName(m[1])
		if _, ok := registry.Lookup(n); !ok {
			return ""
		}
		return n
	}
	for _, at := range places {
		if n := known(pollOf.FindStringSubmatch(text[at:])); n != "" {
			return n, ""
		}
		if n := known(named.FindStringSubmatch(before(text, at))); n != "" {
			return n, ""
		}
	}
	if i := strings.Index(text, "ccording to "); i >= 0 {
		return known(according.FindStringSubmatch(text[i:])), ""
	}
	return "", ""
}

// before is the text before a place, as far as a name reaches.
func before(text string, at int) string {
	from := max(0, at-nameReach)
	for from < at && !utf8.RuneStart(text[from]) {
		from++
	}
	return text[from:at]
}

// pollWords gives the places of the words a pollster is named beside.
func pollWords(text string) []int {
	var places []int
	for i := 1; i+3 < len(text); i++ {
		switch text[i] {
		case 'o', 'u', 't':
		default:
			continue
		}
		rest, first := text[i:], text[i-1]|0x20
		if first == 'p' && strings.HasPrefix(rest, "oll") || first == 's' && (strings.HasPrefix(rest, "urvey") || strings.HasPrefix(rest, "tudy")) {
			if i == 1 || !isLetter(text[i-2]) {
				places = append(places, i-1)
			}
		}
	}
	return places
}

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' || c >= utf8.RuneSelf }

// splitClient parts "Langer Research for ESPN"; "Centre for Democracy" stays
// whole. The registry knows which.
func splitClient(maker, client string, registry *pollster.Registry) (string, string) {
	if client == "" && registry != nil {
		if a := registry.Resolve(maker); a.Client != "" {
			if before, ok := strings.CutSuffix(maker, " for "+a.Client); ok {
				return before, a.Client
			}
		}
	}
	return maker, client
}

// openers begin a sentence in capitals and belong to no name.
var openers = []string{"In ", "A ", "An ", "The ", "According ", "On ", "By ", "Another "}

// cleanName takes what is no name from the ends of a run of capitalised words:
// openers, months, years; empty where nothing is left.
func cleanName(s string) string {
	for _, o := range openers {
		s = strings.TrimPrefix(s, o)
	}
	s = strings.TrimSuffix(strings.TrimSuffix(strings.TrimSuffix(s, "'s"), "’s"), "s'")
	s = strings.Trim(s, ".,'’-/ ")
	for s != "" {
		i := strings.LastIndexByte(s, ' ')
		last := s[i+1:]
		if !edtf.Looks(last+" 2000") && last != "of" && last != "in" {
			break
		}
		if i < 0 {
			return ""
		}
		s = s[:i]
	}
	return s
}
