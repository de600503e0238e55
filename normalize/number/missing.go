package number

import "fmt"

// Missing says why there is no figure.
type Missing uint8

// The kinds of missing figures.
const (
	Present      Missing = iota // not missing
	Blank                       // nothing, or spaces, or a footnote mark alone
	Dash                        // – or … alone
	NotAvailable                // N/A, n.a., not available
	NotAsked                    // not asked, did not exist, withdrew
	Unknown                     // ?, unknown, TBD
)

var missings = [...]string{"", "blank", "dash", "not_available", "not_asked", "unknown"}

// String returns the kind as the output tables write it: "" for Present, "blank", "dash", "not_available",
// "not_asked", "unknown".
func (m Missing) String() string {
	if int(m) < len(missings) {
		return missings[m]
	}
	return fmt.Sprintf("Missing(%d)", uint8(m))
}
