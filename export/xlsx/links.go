package xlsx

// maxLinks is how many links a sheet has at most: Excel allows 65 530.
var maxLinks = 65_530

// links are the links of a sheet to places in the workbook.
type links struct {
	body  *body
	count int
	line  []byte
	err   error
}

// newLinks begins links, which dir is for.
func newLinks(dir string) *links { return &links{body: newBody(dir)} }

// add adds the link of a cell to a place such as 'Polls'!A5, and says whether
// there was room for it. It keeps the first error for end.
func (l *links) add(letters string, row []byte, target string) bool {
	if l == nil || l.count >= maxLinks {
		return false
	}
	l.count++
	l.line = append(l.line, `<hyperlink ref="`...)
	l.line = append(l.line, letters...)
	l.line = append(l.line, row...)
	l.line = append(l.line, `" location="`...)
	l.line = append(l.line, target...)
	l.line = append(l.line, `"/>`...)
	if len(l.line) >= bodyChunk {
		l.flush()
	}
	return true
}

func (l *links) flush() {
	if l.err == nil {
		l.err = l.body.write(l.line)
	}
	l.line = l.line[:0]
}

// end finishes the links.
func (l *links) end() error {
	if l == nil {
		return nil
	}
	l.flush()
	l.line = nil
	if l.err != nil {
		return l.err
	}
	return l.body.end()
}
