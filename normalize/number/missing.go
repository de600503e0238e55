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

// missingWord returns what a cell of these words alone says; key is lower case with single spaces.
func missingWord(key []byte) Missing {
	switch string(key) {
	case "n/a", "n/a.", "na", "n.a.", "n.a", "n. a.", "n / a", "n/d", "n.d.", "nd", "s/d",
		"not available", "unavailable", "not applicable", "not published", "not reported", "no data":
		return NotAvailable
	case "not asked", "not polled", "not included", "did not exist", "does not exist", "didn't exist",
		"withdrew", "withdrawn", "did not run", "did not stand", "did not contest", "did not compete", "not running",
		"not standing", "not a candidate", "no candidate":
		return NotAsked
	case "unknown", "not known", "unspecified", "not specified", "not stated", "not given", "undisclosed", "not disclosed",
		"tbd", "tba", "tbc":
		return Unknown
	}
	return Present
}

// missingAlone is missingWord for words without a dash before them, where a
// cross is one too.
func missingAlone(key []byte) Missing {
	if string(key) == "x" {
		return NotAsked
	}
	return missingWord(key)
}
