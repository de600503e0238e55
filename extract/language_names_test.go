package extract_test

import (
	"testing"

	"pollard/extract"
	"pollard/extract/plaintext"
	"pollard/extract/wikitext"
)

// TestLanguageOfNames: where an article has no running text, the names of its
// categories and files tell its language.
func TestLanguageOfNames(t *testing.T) {
	table := "{| class=\"wikitable\"\n! %\n|-\n| Alder || 45\n|}\n"
	for _, c := range []struct{ name, text, want string }{
		{"German", table + "[[Kategorie:Umfrage]]", "de"},
		{"Czech letters", table + "[[Kategorie:Průzkumy veřejného mínění]]", "cs"},
		{"French", table + "[[Catégorie:Sondages]]", "fr"},
		{"Spanish", "[[Archivo:A.png]]" + table + "[[Categoría:Encuestas]]", "es"},
		{"Italian words", table + "[[Categoria:Sondaggi della Repubblica]]", "it"},
		{"Portuguese letters", table + "[[Categoria:Pesquisas de opinião]]", "pt"},
		{"Portuguese files", "[[Ficheiro:A.png]]\n" + table + "[[Categoria:X]]", "pt"},
		{"Dutch", table + "[[Categorie:Peiling in Vrijland]]", "nl"},
		{"Romanian letters", table + "[[Categorie:Sondaje în țară]]", "ro"},
		{"Polish letters", table + "[[Kategoria:Badania społeczne i opinie]]", "pl"},
		{"Albanian letters", table + "[[Kategoria:Sondazhe në Shqipëri]]", "sq"},
		{"Turkish letters", table + "[[Kategori:Kamuoyu araştırmaları]]", "tr"},
		{"Swedish letters", table + "[[Kategori:Opinionsundersökningar på nätet]]", "sv"},
		{"Serbian letters", table + "[[Категорија:Истраживања јавног мњења ђака]]", "sr"},
		{"Macedonian files", "[[Податотека:A.png]]\n" + table + "[[Категорија:Анкети]]", "mk"},
		{"Chinese", table + "[[分類:民意調查]]", "zh"},
		{"sisters", table + "[[Kategorija:Ankete]]\n[[bs:Ankete]]\n[[sr:Ankete]]\n[[sh:Ankete]]\n[[sl:Ankete]]\n[[lt:A]]\n[[lv:A]]", "hr"},

		{"too many that it could be", table + "[[Kategorija:Ankete]]", ""},
		{"a name every wiki knows", table + "[[Category:Polls]] [[File:A.png]]", ""},
		{"a link with a colon", table + "[[Alder: Eine Geschichte]]", ""},
		{"words go first", "The poll was taken in the spring, and it is the first of the year.\n\n" + table + "[[Kategorie:Umfrage]]", "en"},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc, err := extract.Readers{wikitext.Reader{}}.Read("a", []byte(c.text))
			if err != nil {
				t.Fatal(err)
			}
			if doc.Language != c.want {
				t.Errorf("%q, expected %q", doc.Language, c.want)
			}
		})
	}
	doc, err := extract.Readers{plaintext.Reader{}}.Read("a", []byte("| Alder | 45 |\n| Birch | 55 |\n\nKategorie:Umfrage\n"))
	if err != nil {
		t.Fatal(err)
	}
	if doc.Language != "de" {
		t.Errorf("plain text: %q, expected de", doc.Language)
	}
}
