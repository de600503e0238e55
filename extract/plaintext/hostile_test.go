package plaintext_test

import (
	"strings"
	"testing"
	"time"

	"pollard/extract/plaintext"
)

// TestBeginnings reads megabytes of nothing but beginnings of things, each of
// which could look for its end all the way down.
func TestBeginnings(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	const size = 1 << 20
	line := func(s string) string { return strings.Repeat(s, size/len(s)) }
	wide := strings.Repeat("-- ", 1000)
	for name, text := range map[string]string{
		"brackets":       line("["),
		"links":          line("[a]("),
		"links in links": strings.Repeat("[", size/8) + strings.Repeat("](a.b)", size/8),
		"images":         line("![a"),
		"notes":          line("^["),
		"raised":         line("^(a"),
		"emphasis":       line("*a _b "),
		"quotes":         line("''a "),
		"escapes":        line(`\`),
		"comments":       line("<!-- "),
		"references":     line("<ref>"),
		"hidden":         line("<span style='display:none'>"),
		"entities":       line("&a"),
		"wiki links":     line("[[a|"),
		"attributes":     "  " + line(`a="|`) + "\n  -- --\n  " + line(`style="a`) + "\n  " + line(`style=a |`) + "\n",
		"pipe cells":     "|" + line(`style="a |`) + "\n",
		"long cells":     "  a  b\n" + wide + "\n" + line("x") + "\n" + line("民") + "\n",
		"fences":         line("````\n") + "```\n",
		"edges":          line("-----\na\n"),
		"headless":       line("-- --\na\n\n"),
		"headers":        line("a\n-- --\n"),
		"ever wider":     line("-- --\n-- ---\n\n"),
		"short rows":     "  a\n  " + wide + "\n" + line("  x\n"),
		"short rows far": "  a\n  " + wide + "\n" + line("  x\n\n"),
		"no header":      wide + "\n" + line("x\n\n") + wide + "\n",
		"borders":        line("+--+\n"),
		"grid":           line("+--+\n|a |\n"),
		"partial":        "+--+\n" + line("|+-+|\n"),
		"captions":       line(": a\n\n"),
		"hashes":         line("# a\n\n"),
		"gaps":           line("A\n\n\n"),
		"tabs":           line("a\tb\n"),
		"tabbed":         line("a\tb\tc\n"),
		"broken tabs":    line("a\tb\tc\td\n") + line("a\tb\n"),
		"stacked":        line("a\nb\n1\n2\n"),
		"aligned":        line("a  b  c\n"),
		"aligned far":    line("a  b  c\n\n"),
		"html tables":    line("<table>\n"),
		"figures":        line("a\n") + line("1\n"),
		"bare rules":     line("---|---\n"),
		"bare pipes":     line("a|b\n") + "---|---\n" + line("a\n"),
		"underlines":     line("A\n==\n\n"),
		"waves":          line("Abcd\n~~~~\n\n"),
		"double rules":   line("== ==\na  b\n"),
		"double ruled":   line("== ==\na  b\n== ==\n\n"),
		"double unruled": line("== ==\n== ===\n"),
		"double dashes":  "== ==\n" + line("a\n-----\n") + "== ==\n",
		"bars":           line("|===\n"),
		"barred":         "|===\n" + line("|a\n") + "|===\n",
		"barred far":     "|===\n" + line("9+|a\n.9+|b\n") + "|===\n",
		"barred wide":    "|===\n" + line("|a") + "\n|===\n",
		"unbarred":       line("|===\n|a\n\n") + "|===\n",
		"open rows":      line("| a\nb\n"),
		"broken header":  line("| a | b |\n") + "|---|---|---|\n",
		"pieces":         line("| a\\\\ | b |\n"),
		"pipes":          line("a | b | c\n"),
		"pipes broken":   line("a | b | c | d\n") + line("a | b\n"),
		"gapped":         line("a\n\n1\n\n2\n\n\n"),
		"gapped wide":    line("1\n\n") + line("\n2\n\n"),
		"gapped far":     line("1\n\n2\n\n\n") + line("\n"),
		"gapped blanks":  "1\n\n2\n\n\n1\n\n2\n\n\n" + line("\n") + line("3\n\n\n"),
		"years":          line("2031\n\n"),
		"years of tabs":  line("2031\na\tb\tc\n"),
		"directives":     line(".. a::\n"),
		"options":        ".. a::\n" + line("   :b:\n"),
		"drawers":        line("* a\n:PROPERTIES:\n"),
		"hyperlinks":     line("`a <b"),
		"org links":      line("[[a][b"),
		"org in org":     line("[[a][") + line("]]"),
		"kept templates": line("`{{a"),
		"over all":       line("a  b  c\n") + line("a b c d e\n"),
		"macros":         "|===\n|" + line("link:a[") + "\n|===\n",
		"footnotes":      "|===\n|" + line("footnote:[") + "]\n|===\n",
		"fused":          line("1 2 3\n\n"),
	} {
		t.Run(name, func(t *testing.T) {
			start := time.Now()
			if _, err := (plaintext.Reader{}).Read(text); err != nil {
				t.Fatal(err)
			}
			if took := time.Since(start); took > 20*time.Second {
				t.Errorf("took %v", took)
			} else {
				t.Logf("took %v", took)
			}
		})
	}
}
