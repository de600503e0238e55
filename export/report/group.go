package report

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
)

// group is polls that are shown together: those of one question in a table, or
// in tables that continue each other, or those told in sentences.
type group struct {
	tables []*table // none for sentences
	asked  string   // the question, where the table asks several
	polls  []*poll
	names  []string // of the responses, in column order
	roles  map[string]string
	yesNo  bool
}

// sectionSeparator stands between the headings of a section path.
const sectionSeparator = " > "

// makeGroups puts the polls of an article together: table by table, and tables
// that continue each other, as those of one year each do, as one.
func makeGroups(a *article) []*group {
	type part struct{ table, question string }
	parts := map[part]*group{}
	first := map[string]*group{} // by table
	told := &group{}
	var all []*group
	tables := map[string]*table{}
	for _, t := range a.tables {
		tables[t.id] = t
	}
	for _, p := range a.polls {
		g := told
		if p.table != "" && !p.told {
			if g = parts[part{p.table, p.question}]; g == nil {
				g = &group{}
				if other := first[p.table]; other == nil {
					first[p.table] = g
				} else {
					other.asked, g.asked = other.polls[0].question, p.question
				}
				if t := tables[p.table]; t != nil {
					g.tables = []*table{t}
				} else {
					g.tables = []*table{{id: p.table}}
				}
				parts[part{p.table, p.question}] = g
				all = append(all, g)
			}
		}
		g.add(p)
	}
	all = joinGroups(all)
	if len(told.polls) > 0 {
		all = append(all, told)
	}
	return all
}

func (g *group) add(p *poll) {
	g.polls = append(g.polls, p)
	if g.roles == nil {
		g.roles = map[string]string{}
	}
	for _, v := range p.answers {
		if _, seen := g.roles[v.name]; !seen {
			g.roles[v.name] = v.role
			g.names = append(g.names, v.name)
		}
		if v.role == "support" || v.role == "oppose" {
			g.yesNo = true
		}
	}
}

// joinGroups joins the groups of tables that continue each other.
func joinGroups(groups []*group) []*group {
	byKey := map[string]*group{}
	var joined []*group
	for _, g := range groups {
		key := g.continuation()
		first := byKey[key]
		if first == nil {
			byKey[key] = g
			joined = append(joined, g)
			continue
		}
		first.tables = append(first.tables, g.tables...)
		for _, p := range g.polls {
			first.add(p)
		}
	}
	return joined
}

// continuation is the same for two tables that continue each other: the same
// caption and responses, and a section that differs at most in a last heading
// that begins with a year.
func (g *group) continuation() string {
	t := g.tables[0]
	names := slices.Clone(g.names)
	slices.Sort(names)
	return strings.Join(append([]string{yearlessSection(t.section), t.caption, g.polls[0].question}, names...), "\x00")
}

// yearlessSection is a section path without a last heading that begins with a
// year.
func yearlessSection(section string) string {
	i := strings.LastIndex(section, sectionSeparator)
	last := section
	if i >= 0 {
		last = section[i+len(sectionSeparator):]
	}
	if len(last) < 4 {
		return section
	}
	if year, err := strconv.Atoi(last[:4]); err != nil || year < 1000 {
		return section
	}
	return section[:max(i, 0)]
}

// title names the group.
func (g *group) title() string {
	if len(g.tables) == 0 {
		return "Polls told in sentences"
	}
	t := g.tables[0]
	section := t.section
	if len(g.tables) > 1 {
		section = yearlessSection(section)
	}
	parts := []string{}
	if section != "" {
		parts = strings.Split(section, sectionSeparator)
	}
	if t.caption != "" {
		parts = append(parts, t.caption)
	}
	if g.asked != "" {
		parts = append(parts, g.asked)
	}
	if len(parts) == 0 {
		return "Polls, lines " + strconv.Itoa(t.line) + " to " + strconv.Itoa(t.lineEnd)
	}
	return label(strings.Join(parts, " › "))
}

// maxSeries is how many responses of parties or candidates a chart draws, and
// those for or against something besides: neither the undecided nor others.
const maxSeries = 8

// drawn are the responses a chart draws, the most important first, and those
// that it leaves out.
func (g *group) drawn(polls []*poll) (names, rest []string) {
	if g.yesNo {
		for _, role := range []string{"support", "oppose", "neutral", "undecided"} {
			for _, name := range g.names {
				if g.roles[name] == role {
					names = append(names, name)
				}
			}
		}
		if len(names) > maxSeries {
			names = names[:maxSeries]
		}
	} else {
		names = g.largest(polls)
		for _, name := range g.names {
			if g.roles[name] == "undecided" {
				names = append(names, name)
				break
			}
		}
	}
	for _, name := range g.names {
		if !slices.Contains(names, name) {
			rest = append(rest, name)
		}
	}
	return names, rest
}

// largest are the parties or candidates whose shares add up to most over the
// polls; of two alike the one named first.
func (g *group) largest(polls []*poll) []string {
	sums := map[string]int64{}
	for _, p := range polls {
		for _, v := range p.answers {
			if v.known && (v.role == "party" || v.role == "candidate") {
				sums[v.name] += v.share
			}
		}
	}
	var names []string
	for _, name := range g.names {
		if _, ok := sums[name]; ok {
			names = append(names, name)
		}
	}
	slices.SortStableFunc(names, func(a, b string) int { return cmp.Compare(sums[b], sums[a]) })
	return names[:min(len(names), maxSeries)]
}

// population is the one most polls of the group asked; of two alike the one
// that comes first.
func (g *group) population() string {
	counts := map[string]int{}
	best := ""
	for i, p := range g.polls {
		if counts[p.population]++; i == 0 {
			best = p.population
		}
	}
	for _, p := range g.polls {
		if counts[p.population] > counts[best] {
			best = p.population
		}
	}
	return best
}
