package export

// Sink writes batches in one format. Batches come in article order, one at a
// time. After an error, a Sink is only good for Abort.
type Sink interface {
	// Write adds the rows of one batch.
	Write(Batch) error
	// Close finishes the files.
	Close() error
	// Abort gives up: it frees what the Sink holds and removes what it put
	// aside. What it has written of its files need not be whole.
	Abort()
}

// Form is how the rows of a batch can be read.
type Form uint8

// The forms of rows.
const (
	Cells Form = 1 << iota // by [Batch.Rows] and [Batch.Chunks]
	Lines                  // by [Batch.Lines]
)

// Format is one way to write the tables.
type Format struct {
	Name string
	// Reads is the form the Sink reads rows in, which [Batch.Keep] makes ahead.
	Reads Form
	// Open makes a Sink that writes into a folder, which is there already.
	Open func(dir string) (Sink, error)
}

// FormatError says which format could not be written.
type FormatError struct {
	Format string
	Err    error
}

// Error returns one line.
func (e *FormatError) Error() string { return "write " + e.Format + ": " + e.Err.Error() }

// Unwrap returns the reason.
func (e *FormatError) Unwrap() error { return e.Err }
