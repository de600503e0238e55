package xlsx

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"strconv"
	"time"

	"pollard/export"
)

// day is a value's day.
func day(v export.Value) time.Time { return time.Unix(v.Days()*24*60*60, 0).UTC() }

// firstDay is the day a year begins with, as days since 1970-01-01.
func firstDay(year int) int64 {
	return time.Date(year, time.January, 1, 0, 0, 0, 0, time.UTC).Unix() / (24 * 60 * 60)
}

// years are the year a chart begins with and the one before which it ends. The
// axis begins on 2 January (see xml), so a poll of New Year's Day has to stand
// in the year before.
func (c *charted) years() (from, to int) {
	return day(c.points[0].date).AddDate(0, 0, -1).Year(), day(c.points[len(c.points)-1].date).Year() + 1
}

// series is how one is drawn: its name and column in the sheet, what it takes of
// a point, colour and mark. The marks tell them apart without colours.
type series struct {
	name, colour, symbol string
	value                func(*point) export.Value
}

var pollSeries = []series{
	{"support", "2E7D32", "circle", func(p *point) export.Value { return p.support }},
	{"oppose", "C62828", "square", func(p *point) export.Value { return p.oppose }},
	{"neutral", "757575", "triangle", func(p *point) export.Value { return p.neutral }},
}

// monthlyYears is how many years an axis spans at most to show months.
const monthlyYears = 3

// xml is the part of the chart, ECMA-376 part 1, 21.2: a scatter chart, whose
// axis is one of days, in contrast to the axis of a line chart, which takes one
// value a day. Beside the references to the sheet stand the figures themselves,
// for readers that do not look them up.
func (c *charted) xml(s *sheet) []byte {
	b := bytes.NewBufferString(xmlHead +
		`<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"` +
		` xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><c:roundedCorners val="0"/><c:chart><c:title><c:tx><c:rich>` +
		`<a:bodyPr/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr><a:r><a:rPr lang="en-US" sz="1200" b="1"/><a:t>`)
	escape(b, c.title)
	b.WriteString(`</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>` +
		`<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>`)
	for i := range pollSeries {
		c.pollSeries(b, s, i)
	}
	if len(c.events) > 0 {
		c.eventSeries(b, s)
	}
	b.WriteString(`<c:axId val="1"/><c:axId val="2"/></c:scatterChart>`)
	c.dateAxis(b)
	b.WriteString(`<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/><c:max val="100"/><c:min val="0"/></c:scaling>` +
		`<c:delete val="0"/><c:axPos val="l"/><c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="E0E0E0"/></a:solidFill></a:ln></c:spPr>` +
		`</c:majorGridlines><c:title><c:tx><c:rich><a:bodyPr rot="-5400000" vert="horz"/><a:p><a:r><a:rPr lang="en-US" sz="900" b="0"/><a:t>percent</a:t></a:r></a:p>` +
		`</c:rich></c:tx><c:overlay val="0"/></c:title><c:numFmt formatCode="0" sourceLinked="0"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/>` +
		`<c:tickLblPos val="low"/><c:crossAx val="1"/><c:crosses val="min"/><c:crossBetween val="midCat"/><c:majorUnit val="20"/></c:valAx>` +
		`</c:plotArea><c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend><c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`)
	return b.Bytes()
}

// dateAxis writes the axis of days. It has no units but days, so a year is
// 365.25 of them: beginning on 2 January, every mark falls on one of the first
// three days of a year.
func (c *charted) dateAxis(b *bytes.Buffer) {
	from, to := c.years()
	quarters, format := 1, "yyyy-mm"
	if years := to - from; years > monthlyYears {
		const labels = 12
		quarters, format = 4*((years+labels-1)/labels), "yyyy"
	}
	const daysInQuarter = 365.25 / 4
	unit := strconv.FormatFloat(float64(quarters)*daysInQuarter, 'f', -1, 64)
	fmt.Fprintf(b, `<c:valAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/><c:max val="%d"/><c:min val="%d"/></c:scaling>`+
		`<c:delete val="0"/><c:axPos val="b"/><c:numFmt formatCode="%s" sourceLinked="0"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/>`+
		`<c:tickLblPos val="low"/><c:crossAx val="2"/><c:crosses val="min"/><c:crossBetween val="midCat"/><c:majorUnit val="%s"/></c:valAx>`,
		firstDay(to)+excelZero+1, firstDay(from)+excelZero+1, format, unit)
}

// head writes what all series begin with.
func (c *charted) head(b *bytes.Buffer, s *sheet, i int, column, name string) {
	fmt.Fprintf(b, `<c:ser><c:idx val="%d"/><c:order val="%d"/><c:tx><c:strRef><c:f>'%s'!$%s$1</c:f><c:strCache><c:ptCount val="1"/>`+
		`<c:pt idx="0"><c:v>%s</c:v></c:pt></c:strCache></c:strRef></c:tx>`, i, i, s.name, column, name)
}

// pollSeries writes the line of one answer.
func (c *charted) pollSeries(b *bytes.Buffer, s *sheet, i int) {
	line := &pollSeries[i]
	letters := s.letter(line.name)
	c.head(b, s, i, letters, line.name)
	fmt.Fprintf(b, `<c:spPr><a:ln w="15875"><a:solidFill><a:srgbClr val="%s"/></a:solidFill></a:ln></c:spPr>`+
		`<c:marker><c:symbol val="%s"/><c:size val="6"/><c:spPr><a:solidFill><a:srgbClr val="%s"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr></c:marker>`,
		line.colour, line.symbol, line.colour)
	last := c.first + len(c.points) - 1
	figures(b, "xVal", s, s.letter("date"), c.first, last, func(j int) export.Value { return c.points[j].date })
	figures(b, "yVal", s, letters, c.first, last, func(j int) export.Value { return line.value(&c.points[j]) })
	b.WriteString(`<c:smooth val="0"/></c:ser>`)
}

// eventSeries writes the events: a mark on the axis, a line up from it, and what
// happened written along the line.
func (c *charted) eventSeries(b *bytes.Buffer, s *sheet) {
	const widest = 60 // bytes of a label
	column := s.letter("event_mark")
	c.head(b, s, len(pollSeries), s.letter("event"), "event")
	b.WriteString(`<c:spPr><a:ln w="19050"><a:noFill/></a:ln></c:spPr><c:marker><c:symbol val="diamond"/><c:size val="7"/>` +
		`<c:spPr><a:solidFill><a:srgbClr val="5E35B1"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr></c:marker><c:dLbls>`)
	for j, e := range c.events {
		fmt.Fprintf(b, `<c:dLbl><c:idx val="%d"/><c:tx><c:rich><a:bodyPr rot="-5400000" vert="horz"/><a:p><a:pPr><a:defRPr sz="800"/></a:pPr>`+
			`<a:r><a:rPr lang="en-US" sz="800"/><a:t>`, j)
		escape(b, shorten(e.label.Text(), widest))
		b.WriteString(`</a:t></a:r></a:p></c:rich></c:tx><c:dLblPos val="t"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/>` +
			`<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbl>`)
	}
	b.WriteString(`<c:spPr><a:noFill/></c:spPr><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/>` +
		`<c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>` +
		`<c:errBars><c:errDir val="y"/><c:errBarType val="plus"/><c:errValType val="fixedVal"/><c:noEndCap val="1"/><c:val val="100"/>` +
		`<c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="B39DDB"/></a:solidFill><a:prstDash val="dash"/></a:ln></c:spPr></c:errBars>`)
	first := c.first + len(c.points)
	last := first + len(c.events) - 1
	figures(b, "xVal", s, s.letter("date"), first, last, func(j int) export.Value { return c.events[j].date })
	fmt.Fprintf(b, `<c:yVal><c:numRef><c:f>'%s'!$%s$%d:$%s$%d</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="%d"/>`,
		s.name, column, first, column, last, len(c.events))
	for j := range c.events {
		fmt.Fprintf(b, `<c:pt idx="%d"><c:v>0</c:v></c:pt>`, j)
	}
	b.WriteString(`</c:numCache></c:numRef></c:yVal><c:smooth val="0"/></c:ser>`)
}

// figures writes a reference to the cells of a column, and their figures.
func figures(b *bytes.Buffer, element string, s *sheet, column string, first, last int, value func(int) export.Value) {
	fmt.Fprintf(b, `<c:%s><c:numRef><c:f>'%s'!$%s$%d:$%s$%d</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="%d"/>`,
		element, s.name, column, first, column, last, last-first+1)
	for j := range last - first + 1 {
		switch v := value(j); v.Kind() {
		case export.Date:
			fmt.Fprintf(b, `<c:pt idx="%d"><c:v>%d</c:v></c:pt>`, j, v.Days()+excelZero)
		case export.Decimal:
			fmt.Fprintf(b, `<c:pt idx="%d"><c:v>%s</c:v></c:pt>`, j, v)
		}
	}
	fmt.Fprintf(b, `</c:numCache></c:numRef></c:%s>`, element)
}

// escape writes s as the text of an XML element. It is not a cell's, in which
// _x0041_ would mean a character.
func escape(b *bytes.Buffer, s string) {
	_ = xml.EscapeText(b, []byte(s)) // a buffer takes all
}
