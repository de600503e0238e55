package extract_test

import (
	"reflect"
	"strings"
	"testing"

	"pollard/extract"
)

// TestMarks wants raised words to be a footnote's mark, or its number, only
// behind words that they are no part of.
func TestMarks(t *testing.T) {
	for raised, want := range map[string]bool{"a": true, "*": true, "†": true, "": false, "ab": false, "1": false, " ": false, "\x01": false} {
		if got := extract.IsMark(raised); got != want {
			t.Errorf("IsMark(%q) = %t", raised, got)
		}
	}
	for words, want := range map[string]bool{
		"45": true, "45.5%": true, "1,100": true, "45 %": true, "0": true, "9": true,
		"": false, "45 ": false, "45.": false, "%": false, "n/a": false, "4a5": false, "a45": false,
		"123456789012345678901234": true, "1234567890123456789012345": false,
	} {
		if got := extract.TakesMark(words); got != want {
			t.Errorf("TakesMark(%q) = %t", words, got)
		}
	}
	for _, c := range []struct {
		words, raised string
		want          bool
	}{{"2", "e", true}, {"12", "e", false}, {"2", "a", false}, {"2", "er", false}} {
		if got := extract.IsOrdinal(c.words, c.raised); got != c.want {
			t.Errorf("IsOrdinal(%q, %q) = %t", c.words, c.raised, got)
		}
	}
	for raised, want := range map[string]bool{
		"1": true, "9": true, "19": true, "90": true, "": false, "0": false, "01": false, "123": false, "1a": false, "a": false, "/": false, ":": false,
	} {
		if got := extract.IsNumberMark(raised); got != want {
			t.Errorf("IsNumberMark(%q) = %t", raised, got)
		}
	}
	for words, want := range map[string]bool{
		"Alder": true, "the Alder": true, "45 Alder": true, "Bürger": true, "Oy": true, "民調": true, "民": true, "にほ": true, "ア": true, "여론": true,
		"": false, "45": false, "a": false, "5 km": false, "5km": false, "5 KM": false, "км": false, "Alder ": false, "x1": false, "Alder)": false,
		"Meinungsforschung": true, "a\xff": false, "45%": true, "45 %": true,
	} {
		if got := extract.TakesNumberMark(words); got != want {
			t.Errorf("TakesNumberMark(%q) = %t", words, got)
		}
	}
	for words, want := range map[string]bool{"45": true, "9": true, "0": true, "100": true, "x 45": true, "": false, "10": false, "x 10": false, "45%": false} {
		if got := extract.EndsWithFigure(words); got != want {
			t.Errorf("EndsWithFigure(%q) = %t", words, got)
		}
	}
	for r, want := range map[rune]bool{' ': true, ')': true, ',': true, 'a': false, 'é': false, '1': false} {
		if got := extract.EndsMark(r); got != want {
			t.Errorf("EndsMark(%q) = %t", r, got)
		}
	}
}

// TestLeadsAway wants the classes of notes and boxes that lead to other articles.
func TestLeadsAway(t *testing.T) {
	for _, classes := range strings.Split("homonymie,hauptartikel,hatnote,hatnotes-box,disambigR,dablink,dablinks,rellink,rellinks,mainarticle,"+
		"bandeau-section,begriffsklaerung-hinweis,vedi-anche,sieheauch,navbox,vertical-navbox,a  hatnote,navbox b,a navbox b", ",") {
		if !extract.LeadsAway(classes) {
			t.Errorf("%q leads away", classes)
		}
	}
	for _, classes := range strings.Split(",a, ,a  b,wikitable,header,reference,main,mainarticles,bold,vedi,sortable,navboxes,Hatnote,d,r", ",") {
		if extract.LeadsAway(classes) {
			t.Errorf("%q leads nowhere", classes)
		}
	}
}

// TestLeaked wants the attributes that a text begins with, up to the pipe.
func TestLeaked(t *testing.T) {
	for text, want := range map[string]int{
		`class="x"|5`: 9, `class="x" style="y" | 5`: 20, ` style="y"|5`: 10, `data-sort-value="1"|5`: 19,
		"5": -1, "|5": -1, " |5": -1, `class="x"||5`: -1, `class="x`: -1, `class="x|5`: -1, `word="x"|5`: -1, `class="x" word|5`: -1, `class=x|5`: -1,
	} {
		if got := extract.Leaked(text); got != want {
			t.Errorf("Leaked(%q) = %d, want %d", text, got, want)
		}
	}
}

// TestIsOuter wants addresses that lead out of the wiki.
func TestIsOuter(t *testing.T) {
	for address, want := range map[string]bool{
		"http://x.example": true, "https://x.example/a": true, "HTTPS://x.example": true, "//x.example": true,
		"": false, "/": false, "/wiki/A": false, "//en.example/wiki/A": false, "https://en.example/wiki/A": false, "h": false, "help:a": false,
		"http://": false, "https://": false, "//": false, "#a": false, "./A": false, "mailto:a": false,
	} {
		if got := extract.IsOuter(address); got != want {
			t.Errorf("IsOuter(%q) = %t", address, got)
		}
	}
}

// TestCutReferences takes out what is only a reference. The links of a text
// stand in braces.
func TestCutReferences(t *testing.T) {
	for _, c := range []struct {
		text, kept, refs string
		behind, marks    bool
	}{
		{text: "Alder {[1]}", kept: "Alder", refs: "a", marks: true},
		{text: "Alder [{1}] more", kept: "Alder more", refs: "a", marks: true},
		{text: "Alder [{1}{2}]", kept: "Alder [12]"},
		{text: "Alder [{1} ", kept: "Alder [1 "},
		{text: "Alder {[1234]}", kept: "Alder [1234]"},
		{text: "Alder {[1}", kept: "Alder [1"},
		{text: "Alder {1]}", kept: "Alder 1]"},
		{text: "Alder {[]}", kept: "Alder []"},
		{text: "Alder {1}", kept: "Alder 1"},
		{text: "Alder {↑} {🔗}", kept: "Alder", refs: "a b", marks: true},
		{text: "Alder {→x}", kept: "Alder →x"},
		{text: "Alder {}", kept: "Alder "},
		{text: "Alder { }x", kept: "Alder  x"},
		{text: "Alder { [1]}", kept: "Alder", refs: "a", marks: true},
		{text: "{[1]}", kept: "", refs: "a", marks: true},
		{text: "Alder ({report})", kept: "Alder", refs: "report a"},
		{text: "Alder {(report)}", kept: "Alder", refs: "report a"},
		{text: "Alder {(Report.)} 5", kept: "Alder 5", refs: "Report. a"},
		{text: "Alder [{report}, {archived}] 5", kept: "Alder 5", refs: "report a archived b"},
		{text: "Alder （{report}）", kept: "Alder", refs: "report a"},
		{text: "Alder ({report} and more)", kept: "Alder (report and more)"},
		{text: "Alder (more {report})", kept: "Alder (more report)"},
		{text: "Alder ({report} x {archived})", kept: "Alder (report x archived)"},
		{text: "Alder ({report} {words})", kept: "Alder (report words)"},
		{text: "Alder ({report}", kept: "Alder (report"},
		{text: "Alder ({words})", kept: "Alder (words)"},
		{text: "Alder ({report}]", kept: "Alder (report]"},
		{text: "Alder ({report)} 5", kept: "Alder 5", refs: "report a"},
		{text: "Alder {(report) }5", kept: "Alder 5", refs: "report a"},
		{text: "Alder ({report) x} 5", kept: "Alder (report) x 5"},
		{text: "Alder ()({report})", kept: "Alder ()", refs: "report a"},
		{text: "({report})", kept: "(report)"},
		{text: "({report})", kept: "", refs: "report a", behind: true},
		{text: "{[1]} ({report})", kept: "(report)", refs: "a", marks: true},
		{text: "Alder ({report}" + strings.Repeat(" ", 190) + ")", kept: "Alder", refs: "report a"},
		{text: "Alder ({report}" + strings.Repeat(" ", 200) + ")", kept: "Alder (report" + strings.Repeat(" ", 200) + ")"},
	} {
		var links []extract.OuterLink
		words := ""
		for i, part := range strings.Split(c.text, "{") {
			if i > 0 {
				inside, after, _ := strings.Cut(part, "}")
				links = append(links, extract.OuterLink{From: len(words), To: len(words) + len(inside), Address: string(rune('a' + i - 1))})
				part = inside + after
			}
			words += part
		}
		kept, refs, marks := extract.CutReferences(words, c.behind, links)
		if kept != c.kept || strings.Join(refs, " ") != c.refs || marks != c.marks {
			t.Errorf("%s: %q, %q, %t", c.text, kept, refs, marks)
		}
	}
	// A link that begins in one that was taken out, or goes on behind the words.
	kept, refs, _ := extract.CutReferences("Alder [1] (report)", false, []extract.OuterLink{{6, 9, "a"}, {7, 9, "b"}, {10, 99, "c"}})
	if kept != "Alder" || strings.Join(refs, " ") != "a report c" {
		t.Errorf("%q, %q", kept, refs)
	}
}

// TestRemarks wants the remarks words are made of, if they are of nothing else.
func TestRemarks(t *testing.T) {
	for words, want := range map[string][]string{
		"[dead link]": {"dead link"}, "[ a ] [b]": {"a", "b"}, "[a][b]": {"a", "b"}, "[]": {}, "": {},
		"a": nil, "[a": nil, "[a] b": nil, "a [b]": nil,
	} {
		if got := extract.Remarks(words); !reflect.DeepEqual(got, want) {
			t.Errorf("Remarks(%q) = %#v", words, got)
		}
	}
}

// TestSubHeadings offers paragraphs and terms (";") line by line; a line of "|"
// is a table, "=" a heading, any other words.
func TestSubHeadings(t *testing.T) {
	for script, want := range map[string]string{
		"A\n|":                                 "A",
		"A\nwords:\n|":                         "",
		"A\n|\n|":                              "A; A",
		"A\n|\nB\n|":                           "A; B",
		"A\nB\n|\nC\n|":                        "A > B; A > C",
		"A\nB\n|\nC\nD\n|":                     "A > B; C > D",
		"A\nB\nC\n|":                           "C",
		"A\n;B\n|\n;C\n|\nD\n|":                "A > B; A > C; D",
		"A\n|\n=\n|":                           "A; ",
		"A\n=\n|":                              "",
		"A sentence.\n|":                       "",
		";A sentence.\n|":                      "A sentence.",
		"句子。\n|":                               "",
		"–\n|":                                 "",
		"5\n|":                                 "5",
		"a b c d e f g h i j k l\n|":           "a b c d e f g h i j k l",
		"a b c d e f g h i j k l m\n|":         "",
		";" + strings.Repeat("é", 150) + "\n|": strings.Repeat("é", 150),
		";" + strings.Repeat("é", 151) + "\n|": "",
		strings.Repeat("民", 30) + "\n|":        strings.Repeat("民", 30),
		strings.Repeat("民", 31) + "\n|":        "",
		";\n|":                                 "",
	} {
		var h extract.SubHeadings
		var got []string
		for line := range strings.SplitSeq(script, "\n") {
			switch {
			case line == "|":
				h.Table()
				got = append(got, h.Path("", len(h.Open())))
			case line == "=":
				h.Heading()
			case strings.HasSuffix(line, ":"):
				h.Words()
			default:
				text, term := strings.CutPrefix(line, ";")
				h.Offer(extract.SubHeading{Text: text, Term: term})
			}
		}
		if got := strings.Join(got, "; "); got != want {
			t.Errorf("%q: %q, want %q", script, got, want)
		}
	}
}
