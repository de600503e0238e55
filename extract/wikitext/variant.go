package wikitext

import "strings"

// variants are the scripts and lands of a language whose words a wiki converts,
// in the order in which one is taken where the reader chose none.
var variants = strings.Fields("zh-hans zh-hant zh-cn zh-tw zh-hk zh-sg zh-mo zh-my sr-ec sr-cyrl sr-el sr-latn")

// convert gives the words of -{…}- as a reader sees them who chose no variant:
// -{words}-, -{flags|words}-, -{zh-hans:these;zh-hant:those}-.
func convert(s string) string {
	if !strings.Contains(s, "-{") || !strings.Contains(s, "}-") {
		return s
	}
	var b strings.Builder
	for {
		end := strings.Index(s, "}-")
		if end < 0 {
			break
		}
		if at := strings.LastIndex(s[:end], "-{"); at >= 0 && !strings.HasPrefix(s[at+2:], "{") {
			b.WriteString(s[:at])
			b.WriteString(converted(s[at+2 : end]))
		} else {
			b.WriteString(s[:end+2])
		}
		s = s[end+2:]
	}
	b.WriteString(s)
	return strings.Join(strings.Fields(b.String()), " ")
}

// converted is what stands for the inside of one conversion.
func converted(inner string) string {
	if flags, words, ok := strings.Cut(inner, "|"); ok {
		switch strings.TrimSpace(flags) {
		case "H", "T", "-", "N":
			return "" // it only says how words are converted
		case "R":
			return words
		}
		inner = words
	}
	chosen, at := "", len(variants)
	for rule := range strings.SplitSeq(inner, ";") {
		variant, words, ok := strings.Cut(rule, ":")
		if !ok {
			continue
		}
		for k, v := range variants[:at] {
			if v == strings.ToLower(strings.TrimSpace(variant)) {
				chosen, at = strings.TrimSpace(words), k
				break
			}
		}
	}
	if at < len(variants) {
		return chosen
	}
	return inner
}
