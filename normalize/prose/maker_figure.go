package prose

import (
	"strings"

	"pollard/normalize/edtf"
)

// This file has makers of single figures, where a sentence tells several polls by what
// stands behind each share.

// toldOf is who is told to have made the poll of the i-th figure behind it, and when:
// "54% (Alfa for the Globe)", "45% according to Alfa (July 2022)".
func (r *Reader) toldOf(i int) (maker, client string, ok bool) {
	rest := r.text[r.figures[i].end:beforeNext(r.text, r.figures, i)]
	if aside, found := strings.CutPrefix(rest, " ("); found {
		end := nameEnd(aside, 0)
		if end == 0 || end == len(aside) {
			return "", "", false
		}
		switch behind := aside[end:]; {
		case behind[0] == ')', behind[0] == ',', strings.HasPrefix(behind, " for "), strings.HasPrefix(behind, " poll"), strings.HasPrefix(behind, " in "):
		default:
			return "", "", false
		}
		name, client, paid := strings.Cut(aside[:end], " for ")
		if behind, ok := strings.CutPrefix(aside[end:], " for "); ok && !paid {
			client, paid = nameAt(behind, skipKind(behind, 0)), true
		}
		if name = cleanName(name); !paid && !isKnown(name, r.Registry) {
			return "", "", false // "82% (Sweden)"
		}
		return name, strings.TrimPrefix(client, "the "), true
	}
	_, behind, found := strings.Cut(rest, " according to ")
	if !found || strings.Count(r.text, "ccording to ") < 2 || i+1 < len(r.figures) && r.accordingAgain(i+1) >= 0 {
		return "", "", false
	}
	if name := nameAt(behind, skipKind(behind, 0)); name != "" {
		return name, "", true
	}
	return "", "", false
}

// dateToldOf is the date in the same place.
func (r *Reader) dateToldOf(i int) *edtf.Mention {
	mentions := r.mentions()
	for k := range mentions {
		if m := &mentions[k]; m.Start >= r.figures[i].end && m.End <= beforeNext(r.text, r.figures, i) && !m.Date.IsZero() {
			return m
		}
	}
	return nil
}
