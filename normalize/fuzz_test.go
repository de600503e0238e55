package normalize_test

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/rogpeppe/go-internal/txtar"

	"pollard/extract"
	"pollard/extract/html"
	"pollard/extract/plaintext"
	"pollard/extract/wikitext"
	"pollard/normalize"
	"pollard/normalize/check"
	"pollard/normalize/pollster"
)

// FuzzFromDocument holds what is promised of any text, read as plain text.
func FuzzFromDocument(f *testing.F) {
	for _, text := range articles(f) {
		f.Add(text)
	}
	f.Add("| Date | Pollster | Support | Oppose | Lead |\n| May 2021 | Ipsos | 50 | 30 |\n| 2020 | | | | |\n")
	f.Add("== 2019 ==\n| Event | Date |\n| Ratification by: | |\n| | 31 June |\n")
	f.Fuzz(func(t *testing.T, text string) {
		if doc, err := (extract.Readers{plaintext.Reader{}}).Read("a", []byte(text)); err == nil {
			checkPromises(t, doc)
		}
	})
}

// FuzzSplices does so of articles of every format that were cut up and put together anew,
// as no fuzzer of bytes would: a seed says which and how.
func FuzzSplices(f *testing.F) {
	const seeds = 400
	for seed := range uint64(seeds) {
		f.Add(seed)
	}
	texts := goldenArticles(f)
	readers := extract.Readers{plaintext.Reader{}, html.Reader{}, wikitext.Reader{}}
	f.Fuzz(func(t *testing.T, seed uint64) {
		text := splice(texts, rand.New(rand.NewPCG(seed, 0)))
		if doc, err := readers.Read("a", []byte(text)); err == nil {
			checkPromises(t, doc)
		}
		if t.Failed() {
			t.Logf("the article:\n%s", text)
		}
	})
}

// goldenArticles are the articles of the golden cases of every stage, and those of raw/.
func goldenArticles(t testing.TB) (texts []string) {
	t.Helper()
	for _, pattern := range []string{"check/testdata/*.txtar", "../extract/*/testdata/*.txtar"} {
		files, err := filepath.Glob(pattern)
		if err != nil || len(files) == 0 {
			t.Fatalf("no cases in %s: %v", pattern, err)
		}
		for _, file := range files {
			archive, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			for i, article := range archive.Files {
				if i == 0 || strings.Contains(file, "html") && !strings.HasSuffix(article.Name, ".want") {
					texts = append(texts, string(article.Data))
				}
			}
		}
	}
	files, err := filepath.Glob("../raw/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no articles: %v", err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		texts = append(texts, string(data))
	}
	return texts
}

// splice cuts an article into marks and words, leaves out, repeats, mixes and swaps some,
// and puts in some of another article or odd ones.
func splice(texts []string, r *rand.Rand) string {
	odd := []string{
		"\x01", "\u00a0", "%", "|", "\t", "  ", "\n\n", "-", "–", "±", "<", ">", "&", "=", "\"", "'''", "🙂", "é", "0", "99999999999", "[]", "()",
		"<br>", "<table>", "</table>", "<tr>", "<td colspan=2>", "<td rowspan=3>", "<li>", "<a href=//a.example>", "</a>", "{{", "}}", "[[", "]]", "{|", "|}", "|-", "!!", "||",
	}
	words := cutUp(texts[r.IntN(len(texts))])
	for range 1 << r.IntN(5) {
		if len(words) == 0 {
			break
		}
		from := r.IntN(len(words))
		to := min(len(words), from+1+r.IntN(1<<r.IntN(7)))
		part := slices.Clone(words[from:to])
		switch r.IntN(6) {
		case 0:
			words = slices.Delete(words, from, to)
		case 1:
			words = slices.Insert(words, r.IntN(len(words)), part...)
		case 2:
			r.Shuffle(len(part), func(i, j int) { part[i], part[j] = part[j], part[i] })
			copy(words[from:to], part)
		case 3:
			other := cutUp(texts[r.IntN(len(texts))])
			if len(other) > 0 {
				at := r.IntN(len(other))
				words = slices.Insert(words, from, other[at:min(len(other), at+to-from)]...)
			}
		case 4:
			words[from] = odd[r.IntN(len(odd))]
		default:
			at := r.IntN(len(words))
			words[from], words[at] = words[at], words[from]
		}
	}
	return strings.Join(words, "")
}

// cutUp cuts a text into tags, words, numbers and single signs.
func cutUp(text string) (words []string) {
	for text != "" {
		n := strings.IndexFunc(text, func(r rune) bool { return !unicode.IsLetter(r) })
		switch {
		case n < 0:
			n = len(text)
		case n > 0:
		case text[0] == '<':
			n = max(1, strings.IndexByte(text, '>')+1)
		case unicode.IsDigit(rune(text[0])):
			for n < len(text) && unicode.IsDigit(rune(text[n])) {
				n++
			}
		default:
			_, n = utf8.DecodeRuneInString(text)
		}
		words, text = append(words, text[:n]), text[n:]
	}
	return words
}

// checkPromises holds what is promised of any article: every table row in the
// ledger once, every id once, cells read in their order, findings that point
// at what there is.
func checkPromises(t *testing.T, doc *extract.Document) {
	t.Helper()
	ds := normalize.FromDocument(doc, normalize.Source{}, pollster.Default())
	checkLedger(t, doc, ds)
	ids := map[string]bool{}
	once := func(id string) {
		t.Helper()
		if id == "" || ids[id] {
			t.Errorf("id %q is empty or stands twice", id)
		}
		ids[id] = true
	}
	for i := range ds.Polls {
		once(ds.Polls[i].ID)
		previous := -1
		for _, cell := range ds.Polls[i].Cells {
			if cell >= 0 && cell <= previous {
				t.Errorf("poll %s: cells %v are out of order", ds.Polls[i].ID, ds.Polls[i].Cells)
			}
			previous = max(previous, cell)
		}
	}
	for i := range ds.Events {
		once(ds.Events[i].ID)
	}
	for i := range ds.Tables {
		ids[ds.Tables[i].ID] = true
	}
	for _, finding := range check.Dataset(ds) {
		once(finding.ID)
		if finding.RecordID != "" && !ids[finding.RecordID] {
			t.Errorf("finding %s is about %s, which is not there", finding.ID, finding.RecordID)
		}
		if finding.Message == "" {
			t.Errorf("finding %s says nothing", finding.ID)
		}
	}
}

func checkLedger(t *testing.T, doc *extract.Document, ds *normalize.Dataset) {
	t.Helper()
	want := 0
	for _, table := range doc.Tables {
		for i, row := range table.Rows {
			if want >= len(ds.Rows) {
				t.Fatalf("the ledger has %d rows and no more", len(ds.Rows))
			}
			if r := ds.Rows[want]; r.TableID != table.ID || r.Row != i+1 || r.Line != row.Line || r.Disposition == "" {
				t.Fatalf("ledger row %d is %+v: expected row %d of %s", want, r, i+1, table.ID)
			}
			want++
		}
	}
	if want != len(ds.Rows) {
		t.Fatalf("the ledger has %d rows for %d", len(ds.Rows), want)
	}
}
