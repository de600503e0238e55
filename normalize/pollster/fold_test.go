package pollster

import (
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"
)

func TestFold(t *testing.T) {
	for raw, want := range map[string]string{
		"":                             "",
		"CEDEM":                        "cedem",
		"Zoran Đinđić":                 "zoran dindic",
		"Łódź":                         "lodz",
		"Yöneylem":                     "yoneylem",
		"PİAR":                         "piar",
		"Artıbir":                      "artibir",
		"Rambøll":                      "ramboll",
		"Straße STRASSE ẞ":             "strasse strasse ss",
		"Æther œuvre þing":             "aether oeuvre thing",
		"Redfield & Wilton":            "redfield and wilton",
		"Redfield and  Wilton":         "redfield and wilton",
		"A&G":                          "a and g",
		"UCP–CESOP":                    "ucp cesop",
		" ''Ipsos''\u00a0MORI. ":       "ipsos mori",
		"So\u00adnar\u200b":            "sonar",
		"e\u0301":                      "e",
		"ΚΆΠΑ κάπας":                   "καπα καπασ",
		"Левада-Центр":                 "левада центр",
		"ＹｏｕＧｏｖ":                       "yougov",
		"\xff\xfeIpsos":                "ipsos",
		"½":                            "1 2",
		"D'Alessio IROL":               "d alessio irol",
		"—":                            "",
		"Μ\u0301 & Ж":                  "μ and ж",
		"Nézőpont Intézet / Závecz(2)": "nezopont intezet zavecz 2",
	} {
		if got := Fold(raw); got != want {
			t.Errorf("Fold(%q) = %q, want %q", raw, got, want)
		}
	}
}

func TestFoldEveryRune(t *testing.T) {
	for r := rune(0); r <= utf8.MaxRune; r++ {
		once := Fold(string(r))
		if twice := Fold(once); twice != once {
			t.Errorf("%U: %q, folded again %q", r, once, twice)
		}
		if plain := Fold(norm.NFKD.String(string(r))); plain != once {
			t.Errorf("%U: %q, decomposed first %q", r, once, plain)
		}
	}
}

func TestFoldProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.String().Draw(t, "s")
		key := Fold(s)
		if again := Fold(key); again != key {
			t.Fatalf("Fold(%q) = %q, folded again %q", s, key, again)
		}
		if strings.Contains(key, "  ") || strings.TrimSpace(key) != key {
			t.Fatalf("Fold(%q) = %q is not squeezed", s, key)
		}
	})
}

var kebab = regexp.MustCompile(`^([a-z0-9]+(-[a-z0-9]+)*)?$`)

func TestSlug(t *testing.T) {
	for raw, want := range map[string]string{
		"Redfield & Wilton Strategies": "redfield-and-wilton-strategies",
		"Левада-Центр":                 "levada-tsentr",
		"Nova srpska politička misao":  "nova-srpska-politicka-misao",
		"Κάπα":                         "kapa",
		"民調":                           "u6c11u8abf",
		"ь ь Х":                        "h",
		"—":                            "",
	} {
		if got := Slug(raw); got != want {
			t.Errorf("Slug(%q) = %q, want %q", raw, got, want)
		}
	}
	long := strings.Repeat("Centar za istraživanje ", 10)
	if a, b := Slug(long), Slug(long+"x"); len(a) > maxSlug || a == b {
		t.Errorf("long names: %q and %q", a, b)
	}
}

func TestSlugProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := strings.Repeat(rapid.String().Draw(t, "s"), rapid.IntRange(1, 20).Draw(t, "times"))
		slug := Slug(s)
		if !kebab.MatchString(slug) || len(slug) > maxSlug || Slug(slug) != slug {
			t.Fatalf("Slug(%q) = %q, again %q", s, slug, Slug(slug))
		}
	})
}

func BenchmarkFold(b *testing.B) {
	for _, s := range []string{"cedem", "Redfield & Wilton Strategies", "Avrasya Kamuoyu Araştırmaları Merkezi"} {
		b.Run(s[:5], func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Fold(s)
			}
		})
	}
}

// TestAppendSlug holds the slug that is appended to the one that is not, as far
// as no hash ends it.
func TestAppendSlug(t *testing.T) {
	for _, s := range []string{"", "A–B (c)", "…", "Дамар ъ", "R&D", "  A.b--C 9!", "1st, é", strings.Repeat("ab ", 40)} {
		got, want := string(AppendSlug([]byte("x:"), s)), "x:"+Slug(s)
		if n := len(want) - len("-00000000"); len(want) >= maxSlug && n < len(got) {
			got, want = got[:n], want[:n]
		}
		if got != want {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	}
}
