package export

// field is a column together with the way to its value in a record R.
type field[R any] struct {
	Column
	value func(R) Value
}

// spec is a table together with the ways to its values.
type spec[R any] struct {
	Table
	values []func(R) Value
	count  func(Batch) int           // records a batch has of it
	each   func(Batch, func(R) bool) // gives them one by one until it is false
}

// define makes a table of its fields.
func define[R any](name, doc string, fields []field[R]) spec[R] {
	s := spec[R]{Table: Table{Name: name, Doc: doc}}
	for _, f := range fields {
		s.Columns = append(s.Columns, f.Column)
		s.values = append(s.values, f.value)
	}
	return s
}

// keyedBy names the columns that tell the rows apart.
func (s spec[R]) keyedBy(columns ...string) spec[R] {
	s.Key = columns
	return s
}

// refers says that a column names rows of a table.
func (s spec[R]) refers(column, table string) spec[R] {
	s.Refs = append(s.Refs, Reference{column, table})
	return s
}

// of says how many records a batch has, and what they are. A record holds until
// the next one is taken.
func (s spec[R]) of(count func(Batch) int, each func(b Batch, yield func(R) bool)) spec[R] {
	s.count, s.each = count, each
	return s
}

// maker makes rows of the records of a batch, whatever they are.
type maker interface {
	records(Batch) int
	cells(b Batch, room []Value, yield func([]Value) bool)
	lines(b Batch, room []byte, full int, yield func([]byte) bool)
}

// makers make the tables, by their place in [Tables].
var makers = [TableCount]maker{
	Articles: &articles, ArticleTables: &tables, Polls: &polls, Responses: &responses,
	Events: &events, Ledger: &ledger, Findings: &findings, Pollsters: &pollsters,
}

func (s *spec[R]) records(b Batch) int { return s.count(b) }

// cells fills room with the cells of so many rows as it has room for, yields
// them, and fills it again.
func (s *spec[R]) cells(b Batch, room []Value, yield func([]Value) bool) {
	cells := room[:0]
	more := true
	s.each(b, func(record R) bool {
		for _, value := range s.values {
			cells = append(cells, value(record))
		}
		if cap(cells)-len(cells) < len(s.values) {
			more = yield(cells)
			cells = cells[:0]
		}
		return more
	})
	if more && len(cells) > 0 {
		yield(cells)
	}
}

// lines appends a line of CSV for every row to room, yields them when they are
// about full bytes long, and begins again.
func (s *spec[R]) lines(b Batch, room []byte, full int, yield func([]byte) bool) {
	begin := len(room)
	more := true
	s.each(b, func(record R) bool {
		if room = s.appendLine(room, record); len(room)-begin >= full {
			more = yield(room)
			room = room[:begin]
		}
		return more
	})
	if more && len(room) > begin {
		yield(room)
	}
}
