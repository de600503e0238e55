package extract_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"pollard/extract"
)

func TestDecode(t *testing.T) {
	for _, c := range []struct{ name, source, want, problem string }{
		{"empty", "", "", ""},
		{"ASCII", "a\nb", "a\nb", ""},
		{"UTF-8", "č😀", "č😀", ""},
		{"the replacement character itself", "a\ufffdb", "a\ufffdb", ""},
		{"mark", "\ufeffa", "a", ""},
		{"mark alone", "\ufeff", "", ""},
		{"a second mark is text", "\ufeff\ufeffa", "\ufeffa", ""},
		{"UTF-16LE", "\xff\xfea\x00\x0d\x01", "a\u010d", ""},
		{"UTF-16BE", "\xfe\xff\x00a\x01\x0d", "a\u010d", ""},

		{"NUL", "a\nbc\x00d", "", "2:3: expected text, found a NUL byte, as in binary files"},
		{"NUL in UTF-16", "\xff\xfea\x00\x00\x00", "", "1:2: expected text, found a NUL byte, as in binary files"},
		{"after the mark", "\ufeffa\xff", "", "1:2: expected UTF-8 text, found byte 0xff"},
		{"cut short", "ok\r\nč\xc4", "", "2:3: expected UTF-8 text, found byte 0xc4"},
		{"control characters", "a\rb\r\n\rc\xff\x02", "", "4:2: expected UTF-8 text, found byte 0xff"},
		{"bytes Windows-1252 does not have", "a\x81\x8d", "", "1:2: expected UTF-8 text, found byte 0x81"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := extract.Decode([]byte(c.source))
			if got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
			checkError(t, err, c.problem)
		})
	}
}

// TestDecodeNotes wants every byte that was not read as it stood to be told of.
func TestDecodeNotes(t *testing.T) {
	const meta = "<!DOCTYPE html><meta charset="
	for _, c := range []struct{ name, source, want, note string }{
		{"Latin-1", "abc\n\xe9t\xe9", "abc\nété", "2:1 encoding-guessed"},
		{"Windows-1252", "\x93a\x94 \x96 \x80", "“a” – €", "1:1 encoding-guessed"},
		{"lines that end in CR", "a\rb\r\n\rc\xff", "a\rb\r\n\rcÿ", "4:2 encoding-guessed"},

		{"declared", meta + "iso-8859-2>\xe8", meta + "iso-8859-2>č", ""},
		{"declared by http-equiv", `<meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><p>` + "\xc4",
			`<meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><p>Д`, ""},
		{"declared as XML", "<?xml version='1.0' encoding='koi8-r'?><p>\xe4", "<?xml version='1.0' encoding='koi8-r'?><p>Д", ""},
		{"declared in a comment", "<!-- <meta charset=koi8-r> --><p>č", "<!-- <meta charset=koi8-r> --><p>č", ""},
		{"declared by a name nobody knows", meta + "klingon>\xe9", meta + "klingon>é", "1:38 encoding-guessed"},
		{"declared behind the word alone", "<meta charset name=charset><p>\xe9", "<meta charset name=charset><p>é", "1:31 encoding-guessed"},
		{"declared behind the word, then again", "<meta charset content='charset=koi8-r'><p>\xe4", "<meta charset content='charset=koi8-r'><p>Д", ""},
		{"declared by the name of none", meta + "iso-2022-kr>\xe9", meta + "iso-2022-kr>é", "1:42 encoding-guessed"},
		{"declared by the name for what a user defines", meta + "x-user-defined>\xe9", meta + "x-user-defined>é", "1:45 encoding-guessed"},
		{"declared as UTF-16 in ASCII", meta + "utf-16>č", meta + "utf-16>č", ""},
		{"a page that declares nothing", "<p>\xe9t\x81", "<p>ét\ufffd", "1:4 encoding-guessed"},
		{"a page of broken UTF-8", meta + "utf-8>\na\xe9b", meta + "utf-8>\na\ufffdb", "2:2 encoding-broken"},
		{"a page cut inside a character", "<p>čć\xc4", "<p>čć\ufffd", "1:8 encoding-broken"},
		{"a page after its mark", "\ufeff<p>\xff", "<p>\ufffd", "1:4 encoding-broken"},
		{"a page with NULs", "<p>a\n\x00b\x00", "<p>a\nb", "2:1 nul-dropped"},
		{"a character the declared encoding does not have", meta + "gbk>\n\xff", meta + "gbk>\n\ufffd", "2:1 encoding-broken"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := extract.Decode([]byte(c.source))
			if got != c.want || err != nil {
				t.Errorf("got %q and %v, want %q", got, err, c.want)
			}
			doc, err := extract.Readers{titled(1, "a")}.Read("id", []byte(c.source))
			if err != nil {
				t.Fatal(err)
			}
			note := ""
			for _, n := range doc.Notes {
				note += fmt.Sprintf("%d:%d %s", n.Line, n.Column, n.Code)
			}
			if note != c.note {
				t.Errorf("note %q, want %q", note, c.note)
			}
		})
	}
}

// checkError wants an *extract.Error that says problem, no error where that is
// empty.
func checkError(t *testing.T, err error, problem string) {
	t.Helper()
	if problem == "" {
		if err != nil {
			t.Errorf("error %v, want none", err)
		}
		return
	}
	var e *extract.Error
	if !errors.As(err, &e) || e.Error() != problem {
		t.Errorf("error %v, want %s", err, problem)
	}
}

func TestDecodeTooLarge(t *testing.T) {
	_, err := extract.Decode(make([]byte, extract.MaxBytes+1))
	checkError(t, err, "expected at most 256 MiB, found 256 MiB")
}

func TestError(t *testing.T) {
	for want, e := range map[string]extract.Error{
		"3:4: expected A, found B": {Line: 3, Column: 4, Want: "A", Got: "B"},
		"3: expected A":            {Line: 3, Want: "A"},
		"expected A, found B":      {Want: "A", Got: "B"},
	} {
		if got := e.Error(); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestLines(t *testing.T) {
	for text, want := range map[string][]string{
		"":               {},
		"a":              {"a"},
		"a\n":            {"a"},
		"a\n\n":          {"a", ""},
		"a\r\nb\rc\n\rd": {"a", "b", "c", "", "d"},
		"\r\r\n\n":       {"", "", ""},
	} {
		if got := extract.Lines(text); !slices.Equal(got, want) {
			t.Errorf("Lines(%q) = %q, want %q", text, got, want)
		}
	}
}

func TestSlug(t *testing.T) {
	for name, want := range map[string]string{
		"serbia":               "serbia",
		"NATO–Serbia (2015)":   "nato-serbia-2015",
		"  two  words__three ": "two-words-three",
		"Crna Gora čćžšđ":      "crna-gora-čćžšđ",
		"Србија":               "србија",
		"日本 1":                 "日本-1",
		"..":                   "article",
		"":                     "article",
		"a:b#c/d\x00e":         "a-b-c-d-e",
	} {
		if got := extract.Slug(name); got != want {
			t.Errorf("Slug(%q) = %q, want %q", name, got, want)
		}
		if again := extract.Slug(want); again != want {
			t.Errorf("Slug(%q) = %q: no slug of itself", want, again)
		}
	}
	if s := extract.Slug(strings.Repeat("-a", 3)); s != "a-a-a" {
		t.Errorf("got %q", s)
	}
}
