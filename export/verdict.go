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

// judge gathers the findings by the record they are about. A record without
// findings is not in the map.
func judge(found []check.Finding) map[string]verdict {
	codes := make(map[string][]string)
	verdicts := make(map[string]verdict)
	for i := range found {
		f := &found[i]
		if f.RecordID == "" {
			continue
		}
		codes[f.RecordID] = append(codes[f.RecordID], string(f.Code))
		v := verdicts[f.RecordID]
		if f.Accepted == "" {
			v.status = worse(v.status, f.Severity)
		}
		verdicts[f.RecordID] = v
	}
	for id, all := range codes {
		slices.Sort(all)
		v := verdicts[id]
		v.codes = strings.Join(slices.Compact(all), listSeparator)
		verdicts[id] = v
	}
	return verdicts
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
