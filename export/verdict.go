package export

import (
	"slices"
	"strings"

	"pollard/normalize/check"
)

// verdict sums up what the findings say of one record.
type verdict struct {
	codes  string // of all findings, sorted, joined
	status string // worst severity of those that nobody has accepted
}

// The values of polls.status.
const (
	statusOK      = "ok"
	statusWarning = "warning"
	statusError   = "error"
)

// judge gathers the findings by the record they are about, in a map that is
// empty. A record without findings is not in it.
func judge(verdicts map[string]verdict, found []check.Finding) {
	for i := range found {
		f := &found[i]
		if f.RecordID == "" {
			continue
		}
		v := verdicts[f.RecordID]
		v.codes = withCode(v.codes, string(f.Code))
		if f.Accepted == "" {
			v.status = worse(v.status, f.Severity)
		}
		verdicts[f.RecordID] = v
	}
}

// withCode adds a code to a list of them, each once.
func withCode(codes, code string) string {
	if codes == "" {
		return code // mostly there is one
	}
	all := strings.Split(codes, listSeparator)
	at, there := slices.BinarySearch(all, code)
	if there {
		return codes
	}
	return strings.Join(slices.Insert(all, at, code), listSeparator)
}

// worse returns the status of a record with one more open finding.
func worse(status string, severity check.Severity) string {
	switch {
	case severity == check.Error || status == statusError:
		return statusError
	case severity == check.Warning:
		return statusWarning
	}
	return status
}
