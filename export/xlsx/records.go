package xlsx

import (
	"fmt"

	"pollard/export"
)

// records are the polls and events of one batch that findings are about, with
// what the findings say and, once they are written, their places.
type records struct {
	at  map[string]int // ID to place in all
	all []record
}

// record is what is kept of one of them.
type record struct {
	sheet *sheet // nil until it is written
	row   int
	note  []byte
	more  int // findings that the note only counts
}

var (
	findingRecord   = column(export.Findings, "record_id")
	findingCode     = column(export.Findings, "code")
	findingSeverity = column(export.Findings, "severity")
	findingMessage  = column(export.Findings, "message")
	findingAccepted = column(export.Findings, "accepted")
)

// gather begins with the findings of a batch. Notes are made only where they
// are wanted.
func (r *records) gather(b export.Batch, wantNotes bool) {
	r.all = r.all[:0]
	if r.at == nil {
		r.at = make(map[string]int)
	}
	clear(r.at)
	for row := range b.Rows(export.Findings) {
		id := row[findingRecord].Text()
		if id == "" {
			continue
		}
		i, ok := r.at[id]
		if !ok {
			i = len(r.all)
			r.at[id] = i
			r.all = append(r.all, record{})
		}
		if wantNotes {
			r.all[i].say(row)
		}
	}
}

// say adds a finding to the note.
func (r *record) say(row []export.Value) {
	if len(r.note) >= maxNote {
		r.more++
		return
	}
	if len(r.note) > 0 {
		r.note = append(r.note, '\n')
	}
	r.note = append(r.note, row[findingSeverity].Text()...)
	r.note = append(r.note, ", "...)
	r.note = append(r.note, row[findingCode].Text()...)
	if v := row[findingAccepted]; !v.IsNull() {
		r.note = append(r.note, " (accepted: "...)
		r.note = append(r.note, shorten(v.Text(), maxNote)...)
		r.note = append(r.note, ')')
	}
	r.note = append(r.note, ": "...)
	r.note = append(r.note, shorten(row[findingMessage].Text(), maxNote)...)
}

// text is the note.
func (r *record) text() string {
	if r.more == 0 {
		return string(r.note)
	}
	return fmt.Sprintf("%s\n… and %d more, see Findings", r.note, r.more)
}

// find gives the record of an ID, nil where no finding is about it.
func (r *records) find(id string) *record {
	if i, ok := r.at[id]; ok {
		return &r.all[i]
	}
	return nil
}

// target is where the link of a finding leads, empty where nothing in the
// workbook is its record.
func (r *records) target(finding []export.Value) string {
	id := finding[findingRecord].Text()
	found := r.find(id)
	if found == nil || found.sheet == nil {
		return ""
	}
	return fmt.Sprintf("'%s'!A%d", found.sheet.name, found.row)
}

// shorten cuts a text to at most so many bytes, the ellipsis not counted.
func shorten(s string, most int) string {
	if len(s) <= most {
		return s
	}
	for most > 0 && s[most]&0xC0 == 0x80 { // not inside a character
		most--
	}
	return s[:most] + "…"
}
