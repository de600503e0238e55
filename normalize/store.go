package normalize

import "sync"

// store is where the long lists of a Dataset are kept. Records are large: what
// making room for those of every article costs is more than reading many of them.
type store struct {
	polls     []Poll
	events    []Event
	rows      []RowRecord
	responses []Response // those that are taken
	released  []func()   // what to do when the dataset is released
}

var stores = sync.Pool{New: func() any { return new(store) }}

// responsesFor makes room for the responses of one poll.
func (s *store) responsesFor(n int) []Response {
	const fewest, most = 256, mostStored * responsesAPoll
	from := len(s.responses)
	if cap(s.responses)-from < n {
		// Those that are taken stay with their polls.
		s.responses, from = make([]Response, 0, max(n, fewest, min(2*cap(s.responses), most))), 0
	}
	s.responses = s.responses[:from+n]
	return s.responses[from : from+n : from+n]
}

// What most articles have less of; the place of more is given back.
const (
	mostStored     = 1 << 11
	responsesAPoll = 8
)

// OnRelease has done called when the dataset is released, to give the memory back
// of what is of no use without it. It is never called for one that is not.
func (ds *Dataset) OnRelease(done func()) {
	if ds.store != nil {
		ds.store.released = append(ds.store.released, done)
	}
}

// Release gives the memory of the dataset's records back, to be used for those
// of another one. Nothing may read the dataset from then on, nor any poll, event,
// row, response or finding of it; their texts may be kept. A dataset that is not released
// is the garbage collector's.
func (ds *Dataset) Release() {
	s := ds.store
	if s == nil {
		return
	}
	s.polls, s.events, s.rows = emptied(ds.Polls, mostStored), emptied(ds.Events, mostStored), emptied(ds.Rows, 2*mostStored)
	s.responses = emptied(s.responses, mostStored*responsesAPoll)
	*ds = Dataset{}
	for _, done := range s.released {
		done()
	}
	clear(s.released)
	s.released = s.released[:0]
	stores.Put(s)
}

// emptied is the place of a list, cleared so that it holds on to nothing, or
// none if it is larger than most.
func emptied[T any](list []T, most int) []T {
	if cap(list) > most {
		return nil
	}
	clear(list)
	return list[:0]
}
