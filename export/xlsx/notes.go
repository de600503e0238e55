package xlsx

import (
	"bytes"
	"errors"
	"fmt"
	"strconv"
)

// maxNotes is how many notes a workbook has at most: Excel draws a shape for
// each, which takes it long.
var maxNotes = 20_000

// maxNote is how long the text of a note is, in bytes, before what follows is
// only counted.
const maxNote = 1500

// notes are the notes on cells of a sheet. A note is stored twice: as a text in
// one part, and as the shape that shows it in another.
type notes struct {
	texts, shapes *body
	column        int // of the cells, counted from 0
	letters       string
	block         int // shapes are numbered in blocks of 1024
	count         int
	line          []byte
}

// newNotes begins notes on one column, which dir is for.
func newNotes(dir string, column int, letters string, block int) *notes {
	return &notes{texts: newBody(dir), shapes: newBody(dir), column: column, letters: letters, block: block}
}

// nextBlock is the first block of numbers that the shapes leave free.
func (n *notes) nextBlock() int { return n.block + n.count/shapeBlock + 1 }

// shapeBlock is how many numbers of shapes are given out at a time.
const shapeBlock = 1024

// add adds the note of a row, counted from 1.
func (n *notes) add(row int, text string) error {
	n.count++
	line := fmt.Appendf(n.line[:0], `<comment ref="%s%d" authorId="0"><text><t xml:space="preserve">`, n.letters, row)
	line = appendEscaped(line, text)
	line = append(line, `</t></text></comment>`...)
	if err := n.texts.write(line); err != nil {
		return err
	}
	// The box opens right of the cell and is as tall as its text needs.
	lines := 2 + len(text)/55 + bytes.Count([]byte(text), []byte("\n"))
	line = fmt.Appendf(line[:0], `<v:shape id="_x0000_s%d" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:2pt;`+
		`width:300pt;height:%dpt;z-index:%d;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/>`+
		`<v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto">`+
		`<div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>`+
		`<x:Anchor>%d, 15, %d, 2, %d, 15, %d, 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>%d</x:Row><x:Column>%d</x:Column>`+
		`</x:ClientData></v:shape>`,
		shapeBlock*n.block+n.count, 15*lines, n.count, n.column+1, row-1, n.column+3, row-1+lines, row-1, n.column)
	n.line = line
	return n.shapes.write(line)
}

// end finishes the notes.
func (n *notes) end() error {
	if n == nil {
		return nil
	}
	return errors.Join(n.texts.end(), n.shapes.end())
}

// remove removes what was put aside.
func (n *notes) remove() {
	n.texts.remove()
	n.shapes.remove()
}

// What stands around the texts, ECMA-376 part 1, 18.7, and around the shapes,
// part 4, 19.
const (
	textsHead  = xmlHead + `<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>pollard</author></authors><commentList>`
	textsTail  = `</commentList></comments>`
	shapesHead = `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">` +
		`<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="%s"/></o:shapelayout>` +
		`<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/>` +
		`<v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>`
	shapesTail = `</xml>`
	xmlHead    = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
)

// textsPart and shapesPart are the two parts, without what is spliced in.
func (n *notes) textsPart() part {
	return part{text: []byte(textsHead + textsTail), splices: []splice{{before: textsTail, body: n.texts}}}
}

func (n *notes) shapesPart() part {
	blocks := strconv.AppendInt(nil, int64(n.block), 10)
	for b := n.block + 1; b < n.nextBlock(); b++ {
		blocks = strconv.AppendInt(append(blocks, ','), int64(b), 10)
	}
	return part{text: []byte(fmt.Sprintf(shapesHead, blocks) + shapesTail), splices: []splice{{before: shapesTail, body: n.shapes}}}
}
