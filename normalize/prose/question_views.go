package prose

import "strings"

// isOnViews says that an article is on how countries get on, or on a feeling against some: what
// its polls ask is how each is seen, "relations with the United States", "anti-Chinese sentiment".
func isOnViews(question []token) bool {
	for i, t := range question {
		switch t.word {
		case "relations":
			if i == 0 || i+1 == len(question) {
				return true
			}
		case "sentiment", "sentiments":
			return i > 0
		}
		if i > 0 && question[i-1].word == "anti" && strings.HasSuffix(t.word, "ism") || len(question) == 1 && (strings.HasSuffix(t.word, "phobia") && !isPhobiaOf(t.word) || strings.HasSuffix(t.word, "ophilia") && !isIllness(t.word)) {
			return true
		}
	}
	return false
}

// isPhobiaOf says that a feeling is against a kind of people and no country.
func isPhobiaOf(word string) bool {
	switch word {
	case "homophobia", "xenophobia", "transphobia", "islamophobia", "biphobia":
		return true
	}
	return false
}

// isIllness says that a liking is for no country: it is an illness or a vice.
func isIllness(word string) bool {
	switch word {
	case "haemophilia", "hemophilia", "paedophilia", "pedophilia", "necrophilia", "zoophilia", "bibliophilia", "paraphilia":
		return true
	}
	return false
}
