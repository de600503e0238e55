package prose

import (
	"regexp"
	"strings"
	"unicode"

	"pollard/normalize/edtf"
)

var (
	whether = regexp.MustCompile(`\b(whether (?:or not )?[^,;:.]+)`)
	fronted = regexp.MustCompile(`^On (\p{Ll}[^,;:\d]+), .{0,60}\b(?:poll|survey)`)
	askedIf = regexp.MustCompile(`\basked(?: [^,;:.]{0,30}?)? ((?:if|about) [^,;:.]+)`)
	pollOn  = regexp.MustCompile(`\b(?:poll|polls|survey|surveys|polling|referendum)(?: \w+)? (?:on|about|regarding) (?:the )?([^,;:.%\d]+?)(?: (?:found|showed|shows|finds|indicated|suggested|that|which|by|in|from|yielded|conducted|put|taken|made|gave|had|has|recorded|with|was|were|at|saw)\b| \d|[,;:.]|$)`)
)

// sentenceQuestion is the question a sentence says its poll asked, empty where
// it is the article's own or none is told.
func sentenceQuestion(text string, ctx Context) string {
	find := func(word string, pattern *regexp.Regexp) string {
		if !strings.Contains(text, word) {
			return ""
		}
		if m := pattern.FindStringSubmatch(text); m != nil {
			return strings.TrimSpace(m[1])
		}
		return ""
	}
	if q := find("asked", askedIf); q != "" {
		return q
	}
	if strings.HasPrefix(text, "On ") {
		if q := find("On ", fronted); q != "" && !ctx.isOwnQuestion(q) {
			return q
		}
	}
	if q := find("whether", whether); q != "" {
		return q
	}
	for _, word := range []string{" on ", " about ", " regarding "} {
		if q := find(word, pollOn); q != "" && !ctx.isOwnQuestion(q) && !namesQuestion(q, ctx.Question) && !edtf.Looks(q+" 2000") {
			return q
		}
	}
	return ""
}

// question is what one figure's people were asked: what they support or oppose
// where the sentence says it, else the sentence's question. before is what the
// figure before it in the sentence was about, nil for the first.
func (r *reader) question(s stance, sentence string, before *string) string {
	if s.class == said || s.class != support && s.class != oppose && before == nil {
		return sentence
	}
	if s.class != support && s.class != oppose {
		return *before
	}
	object := trimObject(s.object)
	switch {
	case before != nil && pointsBack(object):
		return *before
	case namesQuestion(object, r.ctx.Question):
		return ""
	case sentence != "":
		return sentence
	case r.ctx.isOwnQuestion(object):
		return ""
	}
	return object
}

// pointsBack says that an object is what the figure before was about: "it",
// "the move", nothing.
func pointsBack(object string) bool {
	return onlyPoints(object) && !strings.Contains(object, "membership") && !strings.Contains(object, "accession")
}

// onlyPoints says that an object has no words but pointers.
func onlyPoints(object string) bool {
	for _, t := range tokenize(object) {
		if !pointers[t.word] {
			return false
		}
	}
	return true
}

// trimObject cuts an object down to what is supported or opposed.
func trimObject(object string) string {
	if i := strings.Index(object, "among "); i >= 0 {
		object = object[:i]
	}
	if i := strings.IndexAny(object, ",;:()"); i >= 0 {
		object = object[:i]
	}
	object = strings.TrimSpace(object)
	for _, head := range []string{"for ", "of ", "to ", "towards ", "the ", "a ", "an "} {
		object = strings.TrimPrefix(object, head)
	}
	return strings.TrimSpace(object)
}

// namesQuestion says that the object names the article's own question by a
// word that matters: "NATO", of "NATO membership".
func namesQuestion(object, question string) bool {
	if question == "" {
		return false
	}
	own := map[string]bool{}
	for _, t := range tokenize(question) {
		if isProper(question[t.start:t.end]) {
			own[t.word] = true
		}
	}
	var initials strings.Builder
	for _, t := range tokenize(object) {
		if own[t.word] {
			return true
		}
		if word := object[t.start:t.end]; isProper(word) {
			initials.WriteByte(t.word[0])
		}
	}
	// "European Union" is the EU.
	return initials.Len() > 1 && own[initials.String()]
}

func isProper(word string) bool {
	for _, r := range word {
		return unicode.IsUpper(r)
	}
	return false
}

// pointers are words that point at the question without naming another one.
var pointers = map[string]bool{
	"it": true, "this": true, "that": true, "them": true, "idea": true, "move": true, "step": true, "proposal": true,
	"membership": true, "accession": true, "joining": true, "join": true, "entry": true, "entering": true, "integration": true,
	"integrating": true, "into": true, "in": true, "to": true, "of": true, "the": true, "a": true, "an": true, "for": true, "becoming": true,
	"member": true, "country": true, "countrys": true, "such": true, "alliance": true, "bid": true, "being": true, "part": true,
	"on": true, "its": true, "their": true, "numbers": true, "question": true, "s": true, "so": true, "doing": true, "full": true,
	"who": true, "were": true, "are": true, "was": true, "is": true, "stood": true, "at": true, "by": true, "would": true,
	"put": true, "came": true, "stayed": true, "remained": true, "amounted": true,
	"be": true, "option": true, "plan": true, "same": true,
}

// isOwnQuestion says that an object is the article's own question, or only
// points at it.
func (ctx Context) isOwnQuestion(object string) bool {
	own := map[string]bool{}
	for _, t := range tokenize(ctx.Question) {
		own[t.word] = true
	}
	for _, t := range tokenize(object) {
		if !own[t.word] && !pointers[t.word] && !belongsTo(t.word, ctx.Area) {
			return false
		}
	}
	return true
}
