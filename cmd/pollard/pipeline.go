package main

import (
	"io"
	"runtime"
	"sync/atomic"
	"time"

	"pollard/extract"
	"pollard/extract/html"
	"pollard/extract/plaintext"
	"pollard/extract/wikitext"
	"pollard/normalize"
	"pollard/normalize/check"
	"pollard/normalize/pollster"
)

// readers are the formats pollard reads, the surest to tell first.
var readers = extract.Readers{plaintext.Reader{}, html.Reader{}, wikitext.Reader{}}

// article is one input on its way through the stages.
type article struct {
	input    input
	source   string
	sum      string // SHA-256 of source, in hexadecimal digits
	document *extract.Document
	dataset  *normalize.Dataset
	findings []check.Finding
	misfits  []misfit // hints that fit no column of it
	err      error    // why it could not be read; the rest is empty then
}

// stageTimes adds up the time all workers spent in each stage.
type stageTimes struct{ extract, normalize, check atomic.Int64 }

// timed adds the time since start to total and gives the time now.
func timed(total *atomic.Int64, start time.Time) time.Time {
	now := time.Now()
	total.Add(int64(now.Sub(start)))
	return now
}

// pipeline takes articles through the stages one by one. It keeps nothing from
// one article to the next, so that any number of workers can share it.
type pipeline struct {
	registry  *pollster.Registry
	decisions decisions
	stdin     io.Reader
	times     stageTimes
}

// document reads and lays out one input.
func (p *pipeline) document(in input) (a article) {
	a.input = in
	defer guard(&a)
	start := time.Now()
	defer func() { timed(&p.times.extract, start) }()
	if a.source, a.sum, a.err = in.read(p.stdin); a.err == nil {
		a.document, a.err = readers.ReadString(in.id, a.source)
	}
	if a.err == nil && a.document.Title == in.id {
		a.document.Title = in.title()
	}
	return a
}

// article takes one input through extract, normalize and check.
func (p *pipeline) article(in input) (a article) {
	defer guard(&a)
	if a = p.document(in); a.err != nil {
		return a
	}
	start := time.Now()
	a.dataset = normalize.FromDocument(a.document, normalize.Source{
		Path: in.path, SHA256: a.sum, Bytes: int64(len(a.source)),
		Hints: p.decisions.of(in.id),
	}, p.registry)
	a.misfits = p.decisions.misfits(a.dataset)
	start = timed(&p.times.normalize, start)
	a.findings = check.Dataset(a.dataset)
	p.decisions.accept(a.findings)
	timed(&p.times.check, start)
	return a
}

// inOrder calls work for every input on all processors and take for every
// result in the order of the inputs. At most a few results wait to be taken,
// so memory does not grow with the number of inputs. It ends early with the
// first error of take.
func inOrder[T any](inputs []input, work func(input) T, take func(T) error) error {
	workers := runtime.GOMAXPROCS(0)
	type job struct {
		in   input
		done chan T
	}
	jobs := make(chan job)
	queue := make(chan chan T, 4*workers)
	stop := make(chan struct{})
	for range workers {
		go func() {
			for j := range jobs {
				j.done <- work(j.in)
			}
		}()
	}
	go func() {
		defer close(queue)
		defer close(jobs)
		for _, in := range inputs {
			j := job{in, make(chan T, 1)}
			select {
			case queue <- j.done:
			case <-stop:
				return
			}
			jobs <- j
		}
	}()
	defer close(stop)
	for done := range queue {
		if err := take(<-done); err != nil {
			return err
		}
	}
	return nil
}
