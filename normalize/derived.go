package normalize

import (
	"github.com/govalues/decimal"

	"pollard/normalize/number"
)

// ShareValue returns the one figure the response's share stands for. It is
// false where the share is missing, merged into another response, or stated as
// a bound or a range.
func (r *Response) ShareValue() (decimal.Decimal, bool) {
	if r == nil || r.Missing != Present || !r.Share.Known {
		return decimal.Decimal{}, false
	}
	// "≥ 5" has a known value, the bound, which is no share.
	if q := r.Share.Qualifier; q != number.Exact && q != number.Approx {
		return decimal.Decimal{}, false
	}
	return r.Share.Value, true
}

// YesNo says that the poll asked for or against something: that it has a
// response that supports or one that opposes.
func (p *Poll) YesNo() bool {
	return p.Share(Support) != nil || p.Share(Oppose) != nil
}

// MarginComputed returns support minus oppose, signed, with the finer of their
// two precisions. It is false where either share is missing.
func (p *Poll) MarginComputed() (decimal.Decimal, bool) {
	support, ok := p.Share(Support).ShareValue()
	if !ok {
		return decimal.Decimal{}, false
	}
	oppose, ok := p.Share(Oppose).ShareValue()
	if !ok {
		return decimal.Decimal{}, false
	}
	return exact(support.Sub(oppose))
}

// TotalComputed returns the sum of all shares. It is false where a response has
// no single figure. A merged response counts as there, since the response it is
// merged with carries its share.
func (p *Poll) TotalComputed() (decimal.Decimal, bool) {
	var sum decimal.Decimal
	read := false
	for i := range p.Responses {
		r := &p.Responses[i]
		if r.Missing == Merged {
			continue
		}
		share, ok := r.ShareValue()
		if !ok {
			return decimal.Decimal{}, false
		}
		if sum, ok = exact(sum.Add(share)); !ok {
			return decimal.Decimal{}, false
		}
		read = true
	}
	return sum, read
}

// LeadComputed returns the lead the shares give: the distance of support and
// oppose where the poll has either of them, else the largest share minus the
// second largest, of those before the column of the lead if there are two.
// Others, the undecided and those who gave no answer lead nothing and are left
// out. It is false where support or oppose is missing, or where fewer than two
// shares are known.
func (p *Poll) LeadComputed() (decimal.Decimal, bool) {
	if p.YesNo() {
		margin, ok := p.MarginComputed()
		return margin.Abs(), ok
	}
	before := 0 // of those that stand before the lead's column
	for i := range p.Responses {
		if r := &p.Responses[i]; r.leads() && r.Column < p.Columns.Lead {
			before++
		}
	}
	var first, second decimal.Decimal
	known := 0
	for i := range p.Responses {
		r := &p.Responses[i]
		if !r.leads() || before >= 2 && r.Column > p.Columns.Lead {
			continue
		}
		share, ok := r.ShareValue()
		if !ok {
			continue
		}
		switch {
		case known == 0 || first.Less(share):
			first, second = share, first
		case known == 1 || second.Less(share):
			second = share
		}
		known++
	}
	if known < 2 {
		return decimal.Decimal{}, false
	}
	return exact(first.Sub(second))
}

// leads says that the response is one that can lead.
func (r *Response) leads() bool {
	return r.Role != Other && r.Role != Undecided && r.Role != NoAnswer
}

// exact turns the overflow error of decimal arithmetic, which no share a reader
// lets through can cause, into "not known".
func exact(d decimal.Decimal, err error) (decimal.Decimal, bool) {
	return d, err == nil
}
