package diff

import (
	"bytes"
	"regexp"
	"strings"

	"github.com/govalues/decimal"

	"pollard/export"
	"pollard/normalize/edtf"
)

// sameValue says that two cells of a column hold the same value: numbers as
// numbers, everything else as text.
func (o *Options) sameValue(c *column, a, b []byte) bool {
	if bytes.Equal(a, b) {
		return true
	}
	if len(a) == 0 || len(b) == 0 || c.kind != export.Decimal && c.kind != export.Integer {
		return false
	}
	x, err := decimal.Parse(string(a))
	if err != nil {
		return false
	}
	y, err := decimal.Parse(string(b))
	if err != nil {
		return false
	}
	if x.Equal(y) {
		return true
	}
	gap, err := x.SubAbs(y)
	return err == nil && gap.Cmp(o.Tolerance) <= 0
}

// dateColumns are the columns that hold EDTF.
var dateColumns = map[string]bool{"fieldwork": true, "date": true}

// note says how a date became another one, where one of them holds the other.
func note(column, a, b string) string {
	if !dateColumns[column] || a == "" || b == "" {
		return ""
	}
	x, err := edtf.ParseEDTF(a)
	if err != nil {
		return ""
	}
	y, err := edtf.ParseEDTF(b)
	if err != nil {
		return ""
	}
	in, out := holds(x, y), holds(y, x)
	switch {
	case in && y.Precision > x.Precision:
		return "more precise"
	case out && y.Precision < x.Precision:
		return "less precise"
	case in && out && x.Approximate != y.Approximate:
		if x.Approximate {
			return "no longer approximate"
		}
		return "approximate now"
	case in && !out:
		return "narrower"
	case out && !in:
		return "wider"
	}
	return ""
}

// holds says that all days of e are days of d.
func holds(d, e edtf.Date) bool {
	starts := d.Start.IsZero() || !e.Start.IsZero() && d.Start.Compare(e.Start) <= 0
	ends := d.End.IsZero() || !e.End.IsZero() && d.End.Compare(e.End) >= 0
	return starts && ends
}

// base is an ID without the number that tells it from others of its name.
func base(id string) string {
	i := strings.LastIndexByte(id, '~')
	if i < 0 || i == len(id)-1 || strings.Trim(id[i+1:], "0123456789") != "" {
		return id
	}
	return id[:i]
}

// placeInText is where a sentence names a line or row.
var placeInText = regexp.MustCompile(`(?i)\b(lines?|rows?) [0-9]+( (to|and) [0-9]+)?`)

// numberInText is a number in a sentence.
var numberInText = regexp.MustCompile(`[0-9]+([.,][0-9]+)*`)

// samePlaceless says that two sentences differ only in the lines they name.
func samePlaceless(a, b string) bool {
	return placeInText.ReplaceAllString(a, "$1") == placeInText.ReplaceAllString(b, "$1")
}

// sameNumberless says that two sentences differ only in numbers.
func sameNumberless(a, b string) bool {
	return numberInText.ReplaceAllString(a, "#") == numberInText.ReplaceAllString(b, "#")
}

// causes are the columns a value is made of, by table and column. "responses"
// and "findings" stand for the rows of those tables that belong to the record.
var causes = map[string]map[string][]string{
	"polls": {
		"poll_id": {"fieldwork", "pollster_id", "fieldwork_raw", "pollster_raw"}, "fieldwork": {"fieldwork_raw"},
		"fieldwork_start": {"fieldwork"}, "fieldwork_end": {"fieldwork"}, "date_precision": {"fieldwork"}, "date_kind": {"fieldwork_raw"},
		"pollster_id": {"pollster_raw"}, "pollster": {"pollster_id", "pollster_raw"}, "client": {"client_raw"},
		"sample_size": {"sample_size_raw"}, "sample_size_qualifier": {"sample_size_raw"},
		"support": {"responses"}, "oppose": {"responses"}, "neutral": {"responses"},
		"margin": {"responses", "support", "oppose"}, "total": {"responses", "support", "oppose", "neutral"},
		"lead_stated": {"lead_raw"}, "leader": {"lead_raw", "responses"}, "lead_computed": {"responses", "support", "oppose", "neutral"},
		"basis": {"responses"}, "status": {"findings"}, "findings": {"findings"},
	},
	"responses": {
		"response": {"response_raw"}, "role": {"response", "response_raw"}, "share": {"share_raw"},
		"share_min": {"share", "share_raw"}, "share_max": {"share", "share_raw"}, "missing": {"share_raw"},
	},
	"events": {
		"event_id": {"date", "label", "group"}, "date": {"date_raw"}, "date_start": {"date"}, "date_end": {"date"}, "date_precision": {"date"},
	},
	"tables":   {"columns": {"columns_map"}},
	"findings": {"severity": {"code"}, "message": {"stated", "computed", "tolerance"}, "suggestion": {"message", "stated", "computed"}},
	"rows":     {"reason": {"disposition"}},
}

// markFollowing marks the cells whose cause changed, too. Besides the columns,
// also may name what else of the record changed.
func markFollowing(table string, cells []Cell, also ...string) {
	changed := map[string]bool{}
	for _, name := range also {
		changed[name] = true
	}
	for _, c := range cells {
		changed[c.Column] = true
	}
	for i := range cells {
		for _, cause := range causes[table][cells[i].Column] {
			if changed[cause] {
				cells[i].Follows = true
			}
		}
	}
}

// primary says that one of the cells changed by itself.
func primary(cells []Cell) bool {
	for i := range cells {
		if !cells[i].Follows {
			return true
		}
	}
	return false
}
