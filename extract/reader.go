package extract

import (
	"strconv"
	"strings"
	"unicode"
)

// Reader turns the bytes of one format into a Document. It is the seam between
// pollard and the formats: each has one implementation in a package of its own.
type Reader interface {
	// Sniff says how sure the reader is that it can read text, from 0 (not
	// mine) to 100. It looks at no more than it needs.
	Sniff(text string) int
	// Read lays the text out as a Document. It fills everything but the
	// ArticleID of the Document and the IDs of its tables.
	Read(text string) (*Document, error)
}

// Readers is the list of formats a run knows. Where two readers are equally
// sure, the earlier one is taken.
type Readers []Reader

// Read decodes data, has the surest reader lay it out and names the article
// and its tables. The error is an *Error with the place it is about, where
// there is one.
func (rs Readers) Read(articleID string, data []byte) (*Document, error) {
	return rs.ReadString(articleID, string(data))
}

// ReadString is Read of what is a string already. The Document keeps parts of
// it.
func (rs Readers) ReadString(articleID, data string) (*Document, error) {
	text, notes, err := decode(data)
	if err != nil {
		return nil, err
	}
	if err := inContainer(text); err != nil {
		return nil, err
	}
	best := rs.surest(text)
	if best == nil {
		return nil, &Error{Want: "an article as plain text"}
	}
	doc, err := best.Read(text)
	if err != nil {
		return nil, err
	}
	rs.readEmbedded(doc, best)
	doc.ArticleID = articleID
	doc.Notes = append(notes, doc.Notes...)
	if doc.Title == "" {
		doc.Title = articleID
	}
	if doc.Language == "" {
		doc.Language = guessLanguage(doc)
	}
	for i := range doc.Tables {
		doc.Tables[i].ID = articleID + "#t" + strconv.Itoa(i+1)
	}
	doc.fillLists()
	return doc, nil
}

// surest is the reader that is surest it can read text, nil where none can.
func (rs Readers) surest(text string) (best Reader) {
	sure := 0
	for _, r := range rs {
		if s := r.Sniff(text); s > sure {
			best, sure = r, s
		}
	}
	return best
}

// fillLists makes every list of the Document one of no elements rather than
// none, since its JSON has [] where there is nothing, never null.
func (d *Document) fillLists() {
	d.Sections = orEmpty(d.Sections)
	d.Tables = orEmpty(d.Tables)
	d.Notes = orEmpty(d.Notes)
	for i := range d.Sections {
		s := &d.Sections[i]
		s.Paragraphs, s.Lists = orEmpty(s.Paragraphs), orEmpty(s.Lists)
	}
}

func orEmpty[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}

// Slug makes an article's id of a file name without its ending: letters and
// digits of any script in lower case, runs of anything else as one hyphen.
func Slug(name string) string {
	var b strings.Builder
	gap := false
	for _, r := range name {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) {
			if gap && b.Len() > 0 {
				b.WriteByte('-')
			}
			gap = false
			b.WriteRune(unicode.ToLower(r))
			continue
		}
		gap = true
	}
	if b.Len() == 0 {
		return "article"
	}
	return b.String()
}
