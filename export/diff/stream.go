package diff

import (
	"errors"
	"fmt"
	"io"
)

// group is the rows of one table and side that belong to one article.
type group struct {
	article string
	rows    rowSet
	err     error
}

// unsortedError says that a table does not come article by article.
type unsortedError struct {
	side int
	name string
}

func (e *unsortedError) Error() string {
	return fmt.Sprintf("table %s is not sorted by article", e.name)
}

// stream reads one table of one side, article by article, ahead of the
// comparison.
type stream struct {
	plan *plan
	side int
	head *group // nil at the end
	full chan *group
	free chan *group
	quit chan struct{}
}

// startStream begins to read. The reader is closed when all is read or the
// stream is stopped.
func startStream(p *plan, side int, r reader) *stream {
	const ahead = 3 // one compared, one waiting, one being read
	s := &stream{plan: p, side: side, full: make(chan *group, ahead), free: make(chan *group, ahead), quit: make(chan struct{})}
	for range ahead {
		s.free <- &group{}
	}
	go s.run(r)
	return s
}

// run fills groups until the end.
func (s *stream) run(r reader) {
	defer close(s.full)
	defer func() { _ = r.close() }() // only read from
	last, begun := "", false
	record, err := r.read()
	for !errors.Is(err, io.EOF) {
		var g *group
		select {
		case g = <-s.free:
		case <-s.quit:
			return
		}
		record, err = s.fill(g, r, record, err)
		if err != nil && !errors.Is(err, io.EOF) {
			g.err = err
		} else if begun && g.article < last {
			g.err = &unsortedError{s.side, s.plan.name}
		}
		last, begun = g.article, true
		failed := g.err != nil
		s.full <- g // never waits: there are no more groups than it holds; g is no longer ours
		if failed {
			return
		}
	}
}

// fill reads the rows of one article into g, beginning with one that was read
// already, and gives the first row behind them.
func (s *stream) fill(g *group, r reader, record []string, err error) ([]string, error) {
	g.rows.reset(len(s.plan.columns))
	for ; err == nil; record, err = r.read() {
		g.rows.add(record, s.plan.from[s.side])
		article := s.plan.articleOf(&g.rows, g.rows.n-1)
		if g.rows.n == 1 {
			g.article = string(article)
		} else if string(article) != g.article {
			g.rows.drop()
			break
		}
	}
	return record, err
}

// next lets the head go and takes the following group.
func (s *stream) next() error {
	if s.head != nil {
		s.free <- s.head
	}
	s.head = <-s.full
	if s.head != nil {
		return s.head.err
	}
	return nil
}

// stop ends the reading, and returns when the reader is closed.
func (s *stream) stop() {
	close(s.quit)
	for range s.full { // nobody wants to know any more
	}
}
