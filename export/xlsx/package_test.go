package xlsx

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"
	"testing"

	"pollard/export/internal/sample"
)

func TestPackage(t *testing.T) {
	checkPackage(t, write(t, append(sample.Batches(), sample.LargeBatches(600)...)))
}

// sheetOrderXML is the order of the elements of a worksheet, ECMA-376 part 1,
// 18.3.1.99. Excel offers to repair a workbook that has another one.
var sheetOrderXML = strings.Fields(`sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection
	protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting
	dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches
	ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst`)

// serOrderXML is that of a series of a scatter chart, 21.2.2.174, and
// axisOrderXML that of an axis of values, 21.2.2.226.
var (
	serOrderXML  = strings.Fields("idx order tx spPr marker dPt dLbls trendline errBars xVal yVal smooth extLst")
	axisOrderXML = strings.Fields(`axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark
		tickLblPos spPr txPr crossAx crosses crossesAt crossBetween majorUnit minorUnit dispUnits extLst`)
	dLblOrderXML = strings.Fields(`idx delete layout tx numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName
		showPercent showBubbleSize separator extLst`)
	errBarsOrderXML = strings.Fields("errDir errBarType errValType noEndCap plus minus val spPr extLst")
)

// orders are the elements whose children have an order that is checked.
var orders = map[string][]string{
	"worksheet": sheetOrderXML, "ser": serOrderXML, "valAx": axisOrderXML, "dLbl": dLblOrderXML, "errBars": errBarsOrderXML,
}

// checkPackage checks a workbook for what makes Excel offer to repair it:
// parts that are not XML, elements out of order, relationships that lead nowhere,
// parts without a type, tables with one name or ID, tables whose columns are not
// their header cells, notes without a shape.
func checkPackage(t *testing.T, file string) {
	t.Helper()
	archive, err := zip.OpenReader(file)
	if err != nil {
		t.Fatal(err)
	}
	defer archive.Close()
	parts := map[string][]byte{}
	var names []string
	for _, f := range archive.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		if parts[f.Name], err = io.ReadAll(r); err != nil {
			t.Fatalf("%s: %v", f.Name, err)
		}
		names = append(names, f.Name)
	}
	if !slices.IsSorted(names) || names[0] != "[Content_Types].xml" {
		t.Errorf("parts %v", names)
	}
	for _, name := range names {
		checkOrder(t, name, parts[name])
	}

	type attrs struct {
		ID          string `xml:"Id,attr"`
		Target      string `xml:"Target,attr"`
		Mode        string `xml:"TargetMode,attr"`
		PartName    string `xml:"PartName,attr"`
		Extension   string `xml:"Extension,attr"`
		ContentType string `xml:"ContentType,attr"`
	}
	var types struct {
		Default  []attrs
		Override []attrs
	}
	decode(t, parts["[Content_Types].xml"], &types)
	typed := map[string]bool{}
	for _, o := range types.Override {
		if parts[strings.TrimPrefix(o.PartName, "/")] == nil {
			t.Errorf("a type for %s, which is not there", o.PartName)
		}
		if typed[o.PartName] {
			t.Errorf("two types for %s", o.PartName)
		}
		typed[o.PartName] = true
	}
	for _, name := range names {
		byEnding := slices.ContainsFunc(types.Default, func(d attrs) bool { return d.Extension != "xml" && "."+d.Extension == path.Ext(name) })
		if !typed["/"+name] && !byEnding && name != "[Content_Types].xml" {
			t.Errorf("no type for %s", name)
		}
		if !strings.HasSuffix(name, ".rels") {
			continue
		}
		var rels struct{ Relationship []attrs }
		decode(t, parts[name], &rels)
		seen := map[string]bool{}
		source := path.Dir(path.Dir(name))
		for _, r := range rels.Relationship {
			to := path.Join(source, r.Target)
			if strings.HasPrefix(r.Target, "/") {
				to = r.Target[1:]
			}
			if r.Mode != "External" && parts[to] == nil {
				t.Errorf("%s: %s is not there", name, to)
			}
			if seen[r.ID] {
				t.Errorf("%s: %s twice", name, r.ID)
			}
			seen[r.ID] = true
		}
	}
	checkTables(t, parts)
	for n := 1; parts[fmt.Sprintf("xl/comments%d.xml", n)] != nil; n++ {
		texts := bytes.Count(parts[fmt.Sprintf("xl/comments%d.xml", n)], []byte("<comment "))
		shapes := bytes.Count(parts[fmt.Sprintf("xl/drawings/vmlDrawing%d.vml", n)], []byte("<v:shape "))
		if texts == 0 || texts != shapes {
			t.Errorf("%d notes with %d shapes", texts, shapes)
		}
	}
}

func decode(t *testing.T, data []byte, v any) {
	t.Helper()
	if err := xml.Unmarshal(data, v); err != nil {
		t.Fatal(err)
	}
}

// checkOrder reads a part and wants the children of some elements in order.
func checkOrder(t *testing.T, name string, data []byte) {
	t.Helper()
	d := xml.NewDecoder(bytes.NewReader(data))
	type open struct {
		order []string
		last  int
	}
	var stack []open
	for {
		token, err := d.Token()
		if err == io.EOF {
			return
		}
		if err != nil {
			t.Errorf("%s: %v", name, err)
			return
		}
		switch e := token.(type) {
		case xml.StartElement:
			if n := len(stack); n > 0 && stack[n-1].order != nil {
				at := slices.Index(stack[n-1].order, e.Name.Local)
				if at < stack[n-1].last {
					t.Errorf("%s: %s is out of order or does not belong there", name, e.Name.Local)
				}
				stack[n-1].last = at
			}
			stack = append(stack, open{orders[e.Name.Local], 0})
		case xml.EndElement:
			stack = stack[:len(stack)-1]
		}
	}
}

// checkTables checks the Excel tables.
func checkTables(t *testing.T, parts map[string][]byte) {
	t.Helper()
	names, ids := map[string]bool{}, map[string]bool{}
	var book struct {
		Names []struct {
			Name string `xml:"name,attr"`
		} `xml:"definedNames>definedName"`
	}
	decode(t, parts["xl/workbook.xml"], &book)
	for _, n := range book.Names {
		if !strings.HasPrefix(n.Name, "_xlnm.") {
			if names[strings.ToLower(n.Name)] {
				t.Errorf("two names %s", n.Name)
			}
			names[strings.ToLower(n.Name)] = true
		}
	}
	n := 0
	for name, data := range parts {
		if !strings.HasPrefix(name, "xl/tables/") {
			continue
		}
		n++
		var table struct {
			ID      string `xml:"id,attr"`
			Name    string `xml:"displayName,attr"`
			Ref     string `xml:"ref,attr"`
			Columns []struct {
				Name string `xml:"name,attr"`
			} `xml:"tableColumns>tableColumn"`
		}
		decode(t, data, &table)
		if ids[table.ID] || names[strings.ToLower(table.Name)] {
			t.Errorf("%s: id %s or name %s is taken", name, table.ID, table.Name)
		}
		ids[table.ID], names[strings.ToLower(table.Name)] = true, true
		first, last, _ := strings.Cut(table.Ref, ":")
		if strings.TrimLeft(first, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != "1" || strings.TrimLeft(last, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == "1" {
			t.Errorf("%s: over %s", name, table.Ref)
		}
		seen := map[string]bool{}
		for _, c := range table.Columns {
			if c.Name == "" || seen[strings.ToLower(c.Name)] || strings.HasPrefix(c.Name, "Column") {
				t.Errorf("%s: column %q", name, c.Name)
			}
			seen[strings.ToLower(c.Name)] = true
		}
	}
	if n < 10 {
		t.Errorf("%d tables", n)
	}
}
