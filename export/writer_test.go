package export_test

import (
	"errors"
	"slices"
	"strings"
	"sync"
	"testing"

	"pollard/export"
	"pollard/export/internal/sample"
)

// probe is a format that counts, and fails where it is told to.
type probe struct {
	failAt  int // the write that fails, counted from 1; 0 for none
	onClose error

	mu      sync.Mutex
	order   []string // article IDs as they came
	closed  bool
	aborted bool
}

var errProbe = errors.New("the disk is full")

func (p *probe) format(name string) export.Format {
	return export.Format{Name: name, Open: func(string) (export.Sink, error) { return p, nil }}
}

func (p *probe) Write(b export.Batch) error {
	p.mu.Lock()
	defer p.mu.Unlock()
	for row := range b.Rows(export.Articles) {
		p.order = append(p.order, row[0].String())
	}
	if len(p.order) == p.failAt {
		return errProbe
	}
	return nil
}

func (p *probe) Close() error { p.closed = true; return p.onClose }
func (p *probe) Abort()       { p.aborted = true }

func TestWriterAllFormats(t *testing.T) {
	a, b := new(probe), new(probe)
	w, err := export.Start(t.TempDir(), a.format("a"), b.format("b"))
	if err != nil {
		t.Fatal(err)
	}
	batches := sample.LargeBatches(20_000) // many more than a queue holds
	var want []string
	for _, batch := range batches {
		for row := range batch.Rows(export.Articles) {
			want = append(want, row[0].String())
		}
		if err := w.Write(batch); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	w.Abort() // does nothing any more
	for _, p := range []*probe{a, b} {
		if !slices.Equal(p.order, want) || !p.closed || p.aborted {
			t.Errorf("%d articles, closed %v, aborted %v", len(p.order), p.closed, p.aborted)
		}
	}
}

// TestWriterConsumes has the rows of batches used again while others are read.
func TestWriterConsumes(t *testing.T) {
	const articles = 300
	var want strings.Builder
	var got [2]strings.Builder
	rows := func(b *strings.Builder, batch export.Batch) {
		for i := range export.Tables() {
			for row := range batch.Rows(i) {
				for _, v := range row {
					b.WriteString(v.String())
					b.WriteByte(';')
				}
			}
			for lines := range batch.Lines(i) {
				b.Write(lines)
			}
		}
	}
	var formats []export.Format
	reads := []export.Form{export.Cells, export.Lines}
	for i := range got {
		formats = append(formats, export.Format{Reads: reads[i], Open: func(string) (export.Sink, error) {
			return &reader{func(batch export.Batch) { rows(&got[i], batch) }}, nil
		}})
	}
	w, err := export.Start(t.TempDir(), formats...)
	if err != nil {
		t.Fatal(err)
	}
	for seed := range articles {
		polls := seed % 30
		if seed == articles/2 {
			polls = 400 // too many responses to be kept
		}
		ds, found := sample.Large(seed, polls)
		rows(&want, export.Rows(ds, found))
		batch := export.Rows(ds, found)
		if seed%3 > 0 {
			batch = batch.Keep(formats[seed%3-1:]...)
		}
		if err := w.Consume(batch); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	for i := range got {
		if got[i].String() != want.String() {
			t.Errorf("format %d was given other rows", i)
		}
	}
}

// reader is a format that reads batches.
type reader struct{ read func(export.Batch) }

func (r *reader) Write(b export.Batch) error { r.read(b); return nil }
func (r *reader) Close() error               { return nil }
func (r *reader) Abort()                     {}

func TestWriterOneFails(t *testing.T) {
	good, bad := new(probe), &probe{failAt: 3}
	w, err := export.Start(t.TempDir(), good.format("good"), bad.format("bad"))
	if err != nil {
		t.Fatal(err)
	}
	ds, found := sample.Serbia()
	batch := export.Rows(ds, found)
	for range 10_000 { // ends long before, or the queue of the failed one blocks
		if err = w.Write(batch); err != nil {
			break
		}
	}
	var formatErr *export.FormatError
	if !errors.As(err, &formatErr) || formatErr.Format != "bad" || !errors.Is(err, errProbe) {
		t.Errorf("Write returned %v", err)
	}
	if got := w.Close(); got != err {
		t.Errorf("Close returned %v", got)
	}
	if err.Error() != "write bad: the disk is full" {
		t.Errorf("the error reads %q", err)
	}
	if !bad.aborted || bad.closed || !good.aborted || good.closed {
		t.Errorf("bad aborted %v closed %v, good aborted %v closed %v", bad.aborted, bad.closed, good.aborted, good.closed)
	}
}

func TestWriterCloseFails(t *testing.T) {
	bad := &probe{onClose: errProbe}
	w, err := export.Start(t.TempDir(), bad.format("bad"))
	if err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); !errors.Is(err, errProbe) || !bad.aborted {
		t.Errorf("Close returned %v, aborted %v", err, bad.aborted)
	}
}

func TestWriterOpenFails(t *testing.T) {
	good := new(probe)
	bad := export.Format{Name: "bad", Open: func(string) (export.Sink, error) { return nil, errProbe }}
	_, err := export.Start(t.TempDir(), good.format("good"), bad)
	var formatErr *export.FormatError
	if !errors.As(err, &formatErr) || formatErr.Format != "bad" || !good.aborted {
		t.Errorf("Start returned %v, the other one aborted %v", err, good.aborted)
	}
}

func TestWriterAbort(t *testing.T) {
	p := new(probe)
	w, err := export.Start(t.TempDir(), p.format("p"))
	if err != nil {
		t.Fatal(err)
	}
	w.Abort()
	if !p.aborted || p.closed {
		t.Errorf("aborted %v, closed %v", p.aborted, p.closed)
	}
	if err := w.Write(export.Batch{}); !errors.Is(err, export.ErrAborted) {
		t.Errorf("Write returned %v", err)
	}
}
