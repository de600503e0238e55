package column

import (
	"embed"
	"encoding/csv"
	"fmt"
	"strings"
	"sync"
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
	v := &reviewedWords{byCode: map[string]lexicon{}, others: map[string]Role{}}
	for _, f := range files {
		l, err := loadLanguage(f.Name())
		if err != nil {
			return nil, fmt.Errorf("%s: %w", f.Name(), err)
		}
		v.languages = append(v.languages, l)
		index := lexicon{}
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

// loadLanguage reads a file of rows role, phrase, match.
func loadLanguage(name string) (languageWords, error) {
	l := languageWords{code: strings.TrimSuffix(strings.TrimPrefix(name, "words_"), ".csv")}
	data, err := wordFiles.ReadFile(name)
	if err != nil {
		return l, err
	}
	records, err := csv.NewReader(strings.NewReader(string(data))).ReadAll()
	if err != nil {
		return l, err
	}
	for _, record := range records[1:] {
		if record[0] == "lacks" {
			l.lacks = append(l.lacks, record[1])
			continue
		}
		p := phrase{role: Role(record[0]), words: headerWords(record[1]), match: record[2], short: strings.ToUpper(record[1]) == record[1]}
		if len(p.words) == 0 {
			return l, fmt.Errorf("%q has no word", record[1])
		}
		l.phrases = append(l.phrases, p)
	}
	return l, nil
}
