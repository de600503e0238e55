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
	code  string
	lacks []string // roles the file says the language has no word for
	rows  []wordRow
	// lexicon has the phrases of the rows; most runs ask for that of few languages.
	lexicon func() lexicon
}

// wordRow is a row of a file of words.
type wordRow struct {
	role  Role
	text  string // folded, a space between two words
	match string
	short bool
}

// reviewedWords are those of all languages.
type reviewedWords struct {
	languages []languageWords // in the order of their files
	byCode    map[string]*languageWords
	english   lexicon
	// wholes tells of a whole header what the languages besides English say.
	wholes map[string]whole
}

// whole is what languages say of a header that is all of one of their phrases.
type whole struct {
	languages uint64 // that have it, a bit each by their order
	told      bool   // by a phrase that other pages may use as well
	role      Role   // Unknown where languages do not agree
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
	own, ok := v.byCode[tag]
	if !ok {
		code, _, _ := strings.Cut(strings.ToLower(strings.ReplaceAll(tag, "_", "-")), "-")
		own, ok = v.byCode[code]
	}
	if !ok {
		return nil
	}
	return own.lexicon()
}

func loadWords() (*reviewedWords, error) {
	files, err := wordFiles.ReadDir(".")
	if err != nil {
		return nil, err
	}
	v := &reviewedWords{languages: make([]languageWords, 0, len(files)), byCode: make(map[string]*languageWords, len(files))}
	if len(files) > 64 {
		return nil, fmt.Errorf("%d languages are more than whole.languages has bits", len(files))
	}
	total := 0
	for _, f := range files {
		l, err := loadLanguage(f.Name())
		if err != nil {
			return nil, fmt.Errorf("%s: %w", f.Name(), err)
		}
		v.languages = append(v.languages, l)
		total += len(l.rows)
	}
	v.wholes = make(map[string]whole, total)
	for i := range v.languages {
		l := &v.languages[i]
		if l.code == "en" {
			v.english = l.lexicon()
			continue
		}
		v.byCode[l.code] = l
		v.addWholes(l.rows, 1<<i)
	}
	v.byCode["sh"] = v.byCode["sr"] // which has both scripts
	return v, nil
}

// addWholes adds the rows of a language, which has a bit of its own.
func (v *reviewedWords) addWholes(rows []wordRow, language uint64) {
	for i := range rows {
		row := &rows[i]
		w := v.wholes[row.text]
		w.languages |= language
		switch {
		case row.match == "local":
		case w.told && w.role != row.role:
			w.role = Unknown
		default:
			w.told, w.role = true, row.role
		}
		v.wholes[row.text] = w
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
	_, lines, _ := strings.Cut(string(data), "\n")
	rows := make([]wordRow, 0, strings.Count(lines, "\n"))
	var text [96]byte
	var ends [16]int
	for line := range strings.Lines(lines) {
		role, rest, _ := strings.Cut(strings.TrimSuffix(line, "\n"), ",")
		phrase, match, ok := strings.Cut(rest, ",")
		if !ok || phrase == "" || strings.ContainsAny(match, ",\"\r") || strings.Contains(phrase, "\"") {
			return l, fmt.Errorf("%q is not role,phrase,match", line)
		}
		if role == "lacks" {
			l.lacks = append(l.lacks, phrase)
			continue
		}
		f := foldHeader(folded{text[:0], ends[:0]}, phrase)
		if f.len() == 0 {
			return l, fmt.Errorf("%q has no word", phrase)
		}
		row := wordRow{role: Role(role), text: phrase, match: match, short: isUpper(phrase)}
		if string(f.text) != phrase {
			row.text = string(f.text)
		}
		rows = append(rows, row)
	}
	l.rows, l.lexicon = rows, sync.OnceValue(func() lexicon { return lexiconOf(rows) })
	return l, nil
}

// lexiconOf makes the phrases of rows.
func lexiconOf(rows []wordRow) lexicon {
	v := make(lexicon, len(rows))
	for i := range rows {
		row := &rows[i]
		first, _, _ := strings.Cut(row.text, " ")
		v[first] = append(v[first], phrase{role: row.role, words: strings.Split(row.text, " "), match: row.match, short: row.short})
	}
	return v
}

// isUpper says that a text has no letter that can be larger.
func isUpper(text string) bool {
	return strings.IndexFunc(text, func(r rune) bool { return unicode.ToUpper(r) != r }) < 0
}
