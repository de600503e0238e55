package export

// Quote is a line of the source, or the part of it that matters.
type Quote struct {
	Line  int // counted from 1
	Parts []QuotePart
}

// QuotePart is a piece of a quote.
type QuotePart struct {
	Text string
	Mark bool // it took part in the finding
}
