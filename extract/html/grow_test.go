package html

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"pollard/extract"
)

// readParsed reads a page with every table parsed.
func readParsed(t testing.TB, text string) *extract.Document {
	p, ok := newPage(text)
	if !ok {
		t.Skip("too many lines")
	}
	p.plain = false
	return finish(p)
}

// TestGrown asks that a tree built from the tokens reads as the one the parser
// makes, whatever is put into a table.
func TestGrown(t *testing.T) {
	pieces := strings.Fields(`<tr> <td> <th> </td> </th> </tr> <tbody> </tbody> <thead> </thead> <tfoot> </tfoot> <caption> </caption>
		<td_rowspan=2> <th_colspan="2"> <td_class="a&amp;b"_style='display:none'> <td_data-sort-value="x&ampy"> <td_style=""_style="display:none">
		<td/> <tr_style="visibility:hidden"> <table> </table> <col> <colgroup> </colgroup>
		<a_href="#cite_note-1"> <a_href="?a=1&copy=2"_title="t"> </a> <b> </b> <i> </i> <sup_class="reference"> <sup> </sup> <span_class="sortkey"> </span>
		<span/> <p> </p> <div> </div> <ul> </ul> <ol> </ol> <li> </li> <dl> </dl> <dt> </dt> <dd> </dd> <br> <br/> </br> <hr> <img_alt="i"> <wbr>
		<h2> </h2> <h3> </h3> <style>x{}</style> <style> <script>"<td>"</script> <svg> </svg> <font> </font> <nobr> </nobr> <center> </center>
		<!--c--> <!--> <!-- <![CDATA[x]]> <?x?> </> <select> </select> <form> </form> <input> <x-y> </x-y> <abbr_title="T"> </abbr>
		&nbsp; &amp; &#91;1&#93; &notit; & < 1 2.5 word x _ _ _ <td> <td> <td> <td> </td> </td> </td> </tr> <tr> <tr> </table>
		<span_style="font-weight:bold"> <span_style="color:red"> <link_rel=x> <meta> <TD> </TD> <template> </template> <body> </html> <pre> </pre>`)
	grown := 0
	for seed := range uint64(12_000) {
		r := rand.New(rand.NewPCG(seed, 1))
		var b strings.Builder
		b.WriteString("<p>a</p><table><tr><td>")
		var open []string
		for range 1 + r.IntN(24) {
			piece := strings.ReplaceAll(pieces[r.IntN(len(pieces))], "_", " ")
			if n := len(open); n > 0 && r.IntN(2) == 0 { // mostly what is open is closed in its turn
				piece, open = open[n-1], open[:n-1]
			} else if seed%2 == 0 && strings.HasPrefix(piece, "</") {
				continue
			} else if name := strings.TrimLeft(piece, "<"); name != piece && r.IntN(4) > 0 && name > "a" {
				end := strings.IndexAny(name, " />")
				open = append(open, "</"+name[:end]+">")
			}
			b.WriteString(piece)
		}
		for n := len(open); n > 0 && seed%4 < 3; n = len(open) {
			b.WriteString(open[n-1])
			open = open[:n-1]
		}
		b.WriteString("</td></tr></table><ol><li id=cite_note-1>n</li></ol>")
		grown += compareGrown(t, b.String())
	}
	if grown < 500 {
		t.Errorf("only %d trees were built", grown)
	}
}

// TestGrownPages does the same with the cases, whole and cut at random.
func TestGrownPages(t *testing.T) {
	files, err := filepath.Glob("testdata/*")
	if err != nil {
		t.Fatal(err)
	}
	more, _ := filepath.Glob("../../../shared/corpus-real/pages/*.html")
	for _, f := range append(files, more...) {
		source, err := os.ReadFile(f)
		if err != nil {
			continue
		}
		compareGrown(t, string(source))
		r := rand.New(rand.NewPCG(uint64(len(source)), 1))
		for range 10 {
			from := r.IntN(len(source))
			to := min(len(source), from+r.IntN(20_000))
			at := from + r.IntN(to-from+1)
			compareGrown(t, "<table><tr><td>"+string(source[from:at])+string(source[min(at+r.IntN(9), to):to]))
		}
	}
}

// compareGrown reads a page both ways and gives how many trees were built.
func compareGrown(t *testing.T, text string) (grown int) {
	t.Helper()
	p, _ := newPage(text)
	got := finish(p)
	for _, c := range p.tables {
		if c.grown {
			grown++
		}
	}
	if diff := cmp.Diff(readParsed(t, text), got, cmpopts.IgnoreUnexported(extract.Document{})); diff != "" {
		t.Fatalf("%.3000q (-parsed +grown)\n%s", text, diff)
	}
	return grown
}
