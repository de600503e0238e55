package prose

import (
	"strings"
	"testing"
)

func TestClauseBefore(t *testing.T) {
	for _, c := range []struct{ text, subject, verb, people string }{
		{"Women were in favour of it", "women", "were", "Women"},
		{"In a Corefiner poll of May 2018 men were in favour of membership", "men", "were", "men"},
		{"In a poll that the paper Markant conducted in June 2007 citizens were asked", "citizens", "were", "citizens"},
		{"In a poll that the Press and Journal carried out in April 2013 people were asked", "people", "were", "people"},
		{"; people aged 16 to 34 backed independence", "people aged 16 to 34", "backed", "people aged 16 to 34"},
		{"voters in Lapland favoured it", "voters in lapland", "favoured", "voters in Lapland"},
		{"opposed independence and most men supported it", "most men", "supported", "men"},
		{"opposed membership than supported it", "than", "supported", ""},
		{"was quick, while a majority of Serbs opposed it", "a majority of serbs", "opposed", "Serbs"},
		{"the share of Poles who supported it was", "the share of poles who", "supported", "share of Poles who"},
		{"Support among Greens", "support among greens", "", "Support among Greens"},
		{"Greens, a poll by Ipsos found, were divided", "greens", "were", "Greens"},
		{"A majority support membership", "a majority", "support", ""},
	} {
		words := tokenize(c.text)
		got := clauseBefore(c.text, words, len(c.text))
		if subject := wordsOf(got.subject()); subject != c.subject {
			t.Errorf("%q: subject %q, expected %q", c.text, subject, c.subject)
		}
		verb := ""
		if got.verb < len(got.words) {
			verb = got.words[got.verb].word
		}
		if verb != c.verb {
			t.Errorf("%q: verb %q, expected %q", c.text, verb, c.verb)
		}
		if people := got.people(); people != c.people {
			t.Errorf("%q: people %q, expected %q", c.text, people, c.people)
		}
	}
}

func wordsOf(words []token) string {
	var list []string
	for _, t := range words {
		list = append(list, t.word)
	}
	return strings.Join(list, " ")
}

func TestGaps(t *testing.T) {
	for text, want := range map[string]gap{
		"for it":     0,
		"for, it":    comma | apart,
		"for; it":    pause | apart,
		"for: it":    pause | apart,
		"for (it":    bracket | apart,
		"for “it":    quote | apart,
		"for. It":    dot | apart,
		"for – it":   dash | apart,
		"for - it":   dash | apart,
		"same-sex":   apart,
		"2012–13":    apart,
		"for  it":    apart,
		"same – sex": dash | apart,
	} {
		if words := tokenize(text); len(words) != 2 || words[1].gap != want {
			t.Errorf("%q: %v, expected a gap of %d", text, words, want)
		}
	}
}
