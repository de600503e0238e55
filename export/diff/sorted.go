package diff

import (
	"bufio"
	"cmp"
	stdcsv "encoding/csv"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
)

// runBytes is how much of a table is sorted in memory at a time. Tests make it
// small.
var runBytes = 32 << 20

// sortedReader gives the records of a table article by article: it sorts them
// in runs, puts these aside in a folder, and merges them. Records of one article
// keep their order.
type sortedReader struct {
	plan *plan
	side int
	dir  string
	runs []*run
	last *run   // the one a record was taken from
	row  rowSet // to see the article of a record
}

// run is one sorted run, which is read back.
type run struct {
	file    *os.File
	csv     *stdcsv.Reader
	record  []string // the next one; nil at the end
	article string
}

// newSortedReader reads all of r, and closes it.
func newSortedReader(p *plan, side int, r reader) (*sortedReader, error) {
	s := &sortedReader{plan: p, side: side}
	err := s.sort(r)
	_ = r.close() // only read from
	if err != nil {
		_ = s.close() // it will not be read
		return nil, fmt.Errorf("sort %s: %w", p.sides[side].file, err)
	}
	return s, nil
}

// entry is a record with what it is sorted by.
type entry struct {
	article string
	record  []string
}

// sort writes the runs and begins to read them.
func (s *sortedReader) sort(r reader) error {
	var err error
	if s.dir, err = os.MkdirTemp("", "pollard-diff-*"); err != nil {
		return err
	}
	var entries []entry
	size := 0
	for {
		record, err := r.read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return err
		}
		entries = append(entries, entry{s.articleOf(record), slices.Clone(record)})
		for _, cell := range record {
			size += len(cell) + 16 // with the header of its string
		}
		if size >= runBytes {
			if err := s.put(entries); err != nil {
				return err
			}
			entries, size = entries[:0], 0
		}
	}
	if err := s.put(entries); err != nil {
		return err
	}
	for _, run := range s.runs {
		if err := s.advance(run); err != nil {
			return err
		}
	}
	return nil
}

// articleOf is the article of a record.
func (s *sortedReader) articleOf(record []string) string {
	s.row.reset(len(s.plan.columns))
	s.row.add(record, s.plan.from[s.side])
	return string(s.plan.articleOf(&s.row, 0))
}

// put sorts some records and puts them aside.
func (s *sortedReader) put(entries []entry) error {
	slices.SortStableFunc(entries, func(a, b entry) int { return cmp.Compare(a.article, b.article) })
	file, err := os.CreateTemp(s.dir, "run-*")
	if err != nil {
		return err
	}
	s.runs = append(s.runs, &run{file: file, csv: stdcsv.NewReader(file)})
	w := stdcsv.NewWriter(bufio.NewWriterSize(file, 1<<20))
	for _, e := range entries {
		// One field more, since CSV has no record of a single empty field.
		if err := w.Write(append(e.record, "end")); err != nil {
			return err
		}
	}
	w.Flush()
	if err := w.Error(); err != nil {
		return err
	}
	_, err = file.Seek(0, io.SeekStart)
	return err
}

// advance takes the next record of a run.
func (s *sortedReader) advance(r *run) error {
	record, err := r.csv.Read()
	if errors.Is(err, io.EOF) {
		r.record = nil
		return nil
	}
	if err != nil {
		return err
	}
	r.record = record[:len(record)-1]
	r.article = s.articleOf(r.record)
	return nil
}

func (s *sortedReader) read() ([]string, error) {
	if s.last != nil {
		if err := s.advance(s.last); err != nil {
			return nil, err
		}
	}
	s.last = nil
	for _, r := range s.runs { // few, and the first of equals keeps the order
		if r.record != nil && (s.last == nil || r.article < s.last.article) {
			s.last = r
		}
	}
	if s.last == nil {
		return nil, io.EOF
	}
	return s.last.record, nil
}

func (s *sortedReader) close() error {
	for _, r := range s.runs {
		_ = r.file.Close() // it is removed
	}
	return os.RemoveAll(s.dir)
}
