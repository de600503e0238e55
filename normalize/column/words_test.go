package column

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// needed are the roles for which every language must have a phrase, or say in
// its file that it lacks one.
var needed = []Role{
	Fieldwork, Publication, Date, Pollster, Client, Sample, Support, Oppose, Neutral, Undecided, NoAnswer, OtherResponse,
	Lead, Total, MarginOfError, Event, Note, Ref, "seats", "turnout", "region", "method", "question", "population",
}

// missingRoles names the roles that a language has no phrase for and does not
// say so.
func missingRoles(l *languageWords) (missing []Role) {
	for _, r := range needed {
		has := slices.ContainsFunc(l.rows, func(row phrase) bool { return row.role == r })
		if !has && !slices.Contains(l.lacks, string(r)) {
			missing = append(missing, r)
		}
	}
	return missing
}

// TestLanguagesLackNoPhrases names every role that a language's file says
// nothing of.
func TestLanguagesLackNoPhrases(t *testing.T) {
	languages := readLanguages(t)
	for i := range languages {
		l := &languages[i]
		for _, role := range missingRoles(l) {
			t.Errorf("words_%s.csv lacks a phrase: %s", l.code, role)
		}
		seen := map[string]bool{}
		for _, p := range l.rows {
			text := p.text
			if seen[text] {
				t.Errorf("words_%s.csv: %q stands there twice", l.code, text)
			}
			seen[text] = true
			if !slices.Contains(needed, p.role) {
				t.Errorf("words_%s.csv: %q has role %q, which no column has", l.code, text, p.role)
			}
			if !slices.Contains([]string{"whole", "start", "any", "local"}, p.match) {
				t.Errorf("words_%s.csv: %q matches %q: expected whole, start, any or local", l.code, text, p.match)
			}
		}
	}
}

func TestMissingRolesAreNamed(t *testing.T) {
	l := languageWords{rows: []phrase{{role: Date}}, lacks: []string{"event", "note"}}
	missing := missingRoles(&l)
	if len(missing) != len(needed)-3 || slices.Contains(missing, Date) || !slices.Contains(missing, Lead) {
		t.Errorf("named %v", missing)
	}
}

// TestPhrasesAreFound reads every phrase as a whole header, in its own
// language, in capitals as well.
func TestPhrasesAreFound(t *testing.T) {
	for _, l := range readLanguages(t) {
		for _, p := range l.rows {
			text := p.text
			for _, header := range []string{text, strings.ToUpper(text)} {
				if f := foldHeader(folded{}, header); isAbbreviation(f, header) && l.code != "en" && !p.short {
					continue
				}
				if p.short {
					header = strings.ToUpper(header)
				}
				if got := RoleOf(header, l.code); got != p.role {
					t.Errorf("%s: %q is %s, want %s", l.code, header, got, p.role)
				}
			}
		}
	}
}

// TestLanguageHeaders reads testdata/languages.txt: language | header | role.
// The language "-" stands for one that is not known.
func TestLanguageHeaders(t *testing.T) {
	const name = "testdata/languages.txt"
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(string(data), "\n")
	for i, line := range lines {
		f := strings.Split(line, " | ")
		if len(f) < 2 || strings.HasPrefix(line, "#") {
			continue
		}
		role := RoleOf(f[1], strings.TrimSuffix(f[0], "-"))
		got := fmt.Sprintf("%s | %s | %s", f[0], f[1], role)
		if *update {
			lines[i] = got
		} else if got != line {
			t.Errorf("%s:%d: got %s, want %s", name, i+1, got, line)
		}
	}
	if *update {
		if err := os.WriteFile(name, []byte(strings.Join(lines, "\n")), 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

// TestPartiesAreNoRoles: what parties are called for short names no role where
// the language is not known, and none in the language they are of.
func TestPartiesAreNoRoles(t *testing.T) {
	for language, parties := range map[string]string{
		"":   "PO PiS SD NE SÍ Za M PS PP NS Con PRO Da Ja! ANO Anders SI DA SDP JA21 DK! MDP KO TOP MV Ost Mot Po Jo Land Ay Not",
		"pl": "PO PiS KO SLD SD Polska PSL Nowoczesna NE SI Da",
		"pt": "PS PSD BE IL PAN Chega CDU PP PL PT PRO NE",
		"es": "PSOE PP Sumar PRO MAS Vamos Podemos PNV Juntos FA MC PAN PRI",
		"hr": "HDZ SDP Most Možemo! NS HNS IDS MOST PO JO",
		"it": "PD FdI Lega M5S FI AVS Az IV SI Italexit",
		"tr": "AKP CHP MHP İYİ DEM SP DP YRP ZP TİP",
		"de": "CDU/CSU SPD Grüne FDP Linke AfD BSW FW NEOS KPÖ SVP GLP",
		"sq": "PS PD LSI PDIU LVV VV LDK AAK NISMA PR",
		"nl": "VVD PVV D66 CDA SP DENK Volt JA21 50PLUS NSC BBB",
		"fr": "LFI PCF PS EELV LREM LR RN UDI NPA LO DLF MoDem REC",
		"sv": "V S MP C L M KD SD FI",
		"zh": "民主党 国民黨 民進黨 民眾黨 時代力量",
	} {
		for _, p := range strings.Fields(parties) {
			if strings.HasSuffix(p, "!") && p != "Možemo!" {
				continue // named here as known to be taken for an answer
			}
			if role := RoleOf(p, language); role != Unknown {
				t.Errorf("%q in %q is %s", p, language, role)
			}
		}
	}
}

func TestHeaderWords(t *testing.T) {
	for header, want := range map[string]string{
		"Örneklem büyüklüğü": "orneklem buyuklugu", "KATILIM": "katilim", "Katılım": "katilim", "İL": "il", "Don’t know": "dont know",
		"Größe (n)": "grosse n", "样本量": "样 本 量", "民调 n=": "民 调 n", "Неодлучни": "неодлучни", "  ": "", "–": "",
		"Échantillon": "echantillon", "E\u0301chantillon": "echantillon", "Ośrodek/Zleceniodawca": "osrodek zleceniodawca", "A\xffb": "a b",
		"Δ": "δ", "Łódź": "lodz",
	} {
		if got := strings.Join(headerWords(header), " "); got != want {
			t.Errorf("%q: %q, want %q", header, got, want)
		}
	}
}

// TestAnyHeader: no text makes the reading of headers fail, and reading is the
// same each time.
func TestAnyHeader(t *testing.T) {
	pieces := rapid.SampledFrom([]string{"Lead", " ", "/", "样本", "sample", "İ", "ı", "ß", "\u0301", "\xff", "’", "Ne", "no", "of", "Date", "Umfrage"})
	rapid.Check(t, func(t *rapid.T) {
		header := rapid.OneOf(rapid.String(), rapid.Custom(func(t *rapid.T) string {
			return strings.Join(rapid.SliceOfN(pieces, 0, 30).Draw(t, "pieces"), "")
		})).Draw(t, "header")
		language := rapid.SampledFrom([]string{"", "en", "de", "zh-Hans", "xx", "SR_latn"}).Draw(t, "language")
		if a, b := RoleOf(header, language), RoleOf(header, language); a != b {
			t.Fatalf("%q: %s and %s", header, a, b)
		}
		words := headerWords(header)
		if again := headerWords(strings.Join(words, " ")); !slices.Equal(words, again) {
			t.Fatalf("%q: %q and %q", header, words, again)
		}
	})
}

func BenchmarkRoleOfHeader(b *testing.B) {
	headers := []string{"Dates conducted", "Polling firm", "Sample size", "Lead", "SPD", "Don't know", "Conservative Party", "Örneklem"}
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		RoleOf(headers[i%len(headers)], "")
	}
}

// headerWords folds a header to words in lower case without the marks on
// their letters; an apostrophe joins, any other sign parts, and every sign of
// a script without spaces is a word.
func headerWords(header string) []string {
	var text [96]byte
	var ends [16]int
	f := foldHeader(folded{text[:0], ends[:0]}, header)
	list, all, start := make([]string, f.len()), string(f.text), 0
	for i, end := range f.ends {
		list[i], start = all[start:end], end+1
	}
	return list
}
