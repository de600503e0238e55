package pollster

import (
	"slices"
	"strings"
)

// isMedium reports whether a name is one of a newspaper, a broadcaster or the
// like. Such a name says who paid for a poll only beside that of a known
// pollster: NHK and the Asahi Shimbun ask people themselves. The folded names of
// media.txt are in registry_table.go.
func isMedium(name string) bool {
	_, ok := slices.BinarySearch(media, mediumKey(name))
	return ok
}

func mediumKey(name string) string {
	return strings.TrimPrefix(Fold(name), "the ")
}

// cutMedia takes the media out of names that stand beside a known pollster;
// they are the clients, in the order of the cell.
func cutMedia(pieces []piece) (makers []piece, clients []string) {
	if _, any := tally(pieces); !any {
		return pieces, nil
	}
	for _, p := range pieces {
		if p.known || !isMedium(p.text) {
			makers = append(makers, p)
		} else {
			clients = append(clients, p.text)
		}
	}
	return makers, clients
}
