package column

import (
	"embed"
	"fmt"
	"strings"
	"sync"
	"unicode"
)

//go:embed words_*.csv
var wordFiles embed.FS

// languageWords are the reviewed header words of one language.
type languageWords struct {
	code    string
	phrases []phrase
	lacks   []string // roles the file says the language has no word for
}

// reviewedWords are those of all languages.
type reviewedWords struct {
	languages []languageWords // in the order of their files
	byCode    map[string]lexicon
	english   lexicon
	// others gives the role of a whole header in the other languages, Unknown
	// where they do not agree.
	others map[string]Role
}

var reviewed = sync.OnceValue(func() *reviewedWords {
	v, err := loadWords()
	if err != nil {
		panic(err)
	}
	return v
})

// of is the lexicon of a language, nil for English and for one that has no
// file.
func (v *reviewedWords) of(tag string) lexicon {
	if tag == "" || tag == "en" {
		return nil
	}
	if own, ok := v.byCode[tag]; ok {
		return own
	}
	code, _, _ := strings.Cut(strings.ToLower(strings.ReplaceAll(tag, "_", "-")), "-")
	return v.byCode[code]
}

func loadWords() (*reviewedWords, error) {
	files, err := wordFiles.ReadDir(".")
	if err != nil {
		return nil, err
	}
	v := &reviewedWords{languages: make([]languageWords, 0, len(files)), byCode: make(map[string]lexicon, len(files))}
	total := 0
	for _, f := range files {
		l, err := loadLanguage(f.Name())
		if err != nil {
			return nil, fmt.Errorf("%s: %w", f.Name(), err)
		}
		v.languages = append(v.languages, l)
		total += len(l.phrases)
	}
	v.others = make(map[string]Role, total)
	for i := range v.languages {
		l := &v.languages[i]
		index := make(lexicon, len(l.phrases))
		for _, p := range l.phrases {
			index[p.words[0]] = append(index[p.words[0]], p)
		}
		if l.code == "en" {
			v.english = index
			continue
		}
		v.byCode[l.code] = index
		v.addOthers(l.phrases)
	}
	return v, nil
}

func (v *reviewedWords) addOthers(list []phrase) {
	for _, p := range list {
		if p.match == "local" {
			continue
		}
		text := strings.Join(p.words, " ")
		if role, taken := v.others[text]; taken && role != p.role {
			v.others[text] = Unknown
		} else {
			v.others[text] = p.role
		}
	}
}

// loadLanguage reads a file of rows role, phrase, match, whose fields hold no
// comma and no quotes.
func loadLanguage(name string) (languageWords, error) {
	l := languageWords{code: strings.TrimSuffix(strings.TrimPrefix(name, "words_"), ".csv")}
	data, err := wordFiles.ReadFile(name)
	if err != nil {
		return l, err
	}
	_, rows, _ := strings.Cut(string(data), "\n")
	l.phrases = make([]phrase, 0, strings.Count(rows, "\n"))
	for row := range strings.Lines(rows) {
		role, rest, _ := strings.Cut(strings.TrimSuffix(row, "\n"), ",")
		text, match, ok := strings.Cut(rest, ",")
		if !ok || text == "" || strings.ContainsAny(rest[len(text)+1:], ",\"\r") || strings.Contains(text, "\"") {
			return l, fmt.Errorf("%q is not role,phrase,match", row)
		}
		if role == "lacks" {
			l.lacks = append(l.lacks, text)
			continue
		}
		p := phrase{role: Role(role), words: headerWords(text), match: match, short: isUpper(text)}
		if len(p.words) == 0 {
			return l, fmt.Errorf("%q has no word", text)
		}
		l.phrases = append(l.phrases, p)
	}
	return l, nil
}

// isUpper says that a text has no letter that can be larger.
func isUpper(text string) bool {
	return strings.IndexFunc(text, func(r rune) bool { return unicode.ToUpper(r) != r }) < 0
}
