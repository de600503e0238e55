package export

import (
	"errors"
	"sync"
)

// queueLength is how many batches a format may be behind the one that is being
// made. It evens out the differences between articles and bounds what waits.
const queueLength = 8

// ErrAborted is what a [Writer] that was given up says.
var ErrAborted = errors.New("export: aborted")

// Writer writes several formats side by side, each in a goroutine of its own.
// The first one that fails stops all. A Writer takes batches from one goroutine
// at a time.
type Writer struct {
	queues  []chan Batch
	running sync.WaitGroup
	closed  bool

	failed chan struct{} // closed once err is set
	once   sync.Once
	err    error
}

// Start opens the formats in a folder, which is there already.
func Start(dir string, formats ...Format) (*Writer, error) {
	sinks := make([]Sink, 0, len(formats))
	for _, f := range formats {
		sink, err := f.Open(dir)
		if err != nil {
			for _, s := range sinks {
				s.Abort()
			}
			return nil, &FormatError{f.Name, err}
		}
		sinks = append(sinks, sink)
	}
	w := &Writer{failed: make(chan struct{})}
	for i, sink := range sinks {
		queue := make(chan Batch, queueLength)
		w.queues = append(w.queues, queue)
		w.running.Go(func() {
			if err := w.run(sink, queue); err != nil {
				w.fail(&FormatError{formats[i].Name, err})
			}
		})
	}
	return w, nil
}

// run feeds one sink until its queue is closed or any format has failed.
func (w *Writer) run(sink Sink, queue <-chan Batch) error {
	for {
		select {
		case <-w.failed:
			sink.Abort()
			return nil
		case b, more := <-queue:
			var err error
			if more {
				err = sink.Write(b)
				b.done()
			} else {
				err = w.finish(sink)
			}
			if err != nil {
				sink.Abort()
			}
			if err != nil || !more {
				return err
			}
		}
	}
}

// finish closes a sink, or gives it up where another one has failed.
func (w *Writer) finish(sink Sink) error {
	select {
	case <-w.failed:
		sink.Abort()
		return nil
	default:
		return sink.Close()
	}
}

// fail keeps the first error and stops all formats.
func (w *Writer) fail(err error) {
	w.once.Do(func() {
		w.err = err
		close(w.failed)
	})
}

// Consume is [Writer.Write] of a batch that nothing else reads from then on, nor
// the dataset it was made of: the memory of both is used again.
func (w *Writer) Consume(b Batch) error { return w.Write(b.consumedBy(len(w.queues))) }

// Write hands a batch to every format. It waits while one of them is far
// behind, and returns a *[FormatError] as soon as one has failed.
func (w *Writer) Write(b Batch) error {
	for _, queue := range w.queues {
		// A select takes any case that is ready; a failure goes first.
		select {
		case <-w.failed:
			return w.err
		default:
		}
		select {
		case <-w.failed:
			return w.err
		case queue <- b:
		}
	}
	return nil
}

// Close finishes all files and returns the first error, a *[FormatError]. No
// file is complete unless it returns nil.
func (w *Writer) Close() error {
	if !w.closed {
		w.closed = true
		for _, queue := range w.queues {
			close(queue)
		}
	}
	w.running.Wait()
	return w.err
}

// Abort gives up all files. It does nothing after Close.
func (w *Writer) Abort() {
	if w.closed {
		return
	}
	w.fail(ErrAborted)
	_ = w.Close()
}
