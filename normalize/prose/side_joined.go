package prose

import "strings"

// isCoordinated says that the words between two figures only name the first
// one's population: "of Montenegrin Albanians and".
func isCoordinated(gap string) bool {
	gap = strings.TrimSpace(strings.TrimPrefix(gap, ")"))
	if nextPeople(gap) {
		return true // "among Bosniaks 91 percent, among Croats 80"
	}
	if before, ok := strings.CutSuffix(gap, "(and"); ok {
		gap = before + "and" // "92% of Americans (and 87% of Republicans) were"
	}
	if strings.ContainsAny(gap, ";:()") {
		return false
	}
	whole := gap
	if gap != "" && gap[len(gap)-1] != ',' {
		gap = trimFillers(gap) // "but a mere"
	}
	for _, tail := range [...]string{"and", ",", "or", "but", "while", "though"} {
		if (tail == "while" || tail == "though") && gap == whole {
			continue // "in 2004, while 31%"
		}
		if before, ok := strings.CutSuffix(gap, tail); ok && (before == "" || tail == "," || before[len(before)-1] == ' ') {
			return strings.HasPrefix(gap, "of ") || strings.HasPrefix(gap, "among ") || strings.HasPrefix(gap, "with ") || strings.HasPrefix(gap, "in ") || gap == "and" || gap == ","
		}
	}
	return false
}

// nextPeople says that the words between two figures only name the second
// one's population: ", among Croats".
func nextPeople(gap string) bool {
	rest := strings.TrimLeft(strings.TrimPrefix(gap, ","), " ")
	and, joined := strings.CutPrefix(rest, "and ")
	if !joined && (rest == gap || !strings.HasPrefix(gap, ", ")) {
		return false
	}
	return (strings.HasPrefix(and, "among ") || strings.HasPrefix(and, "in ")) && !strings.ContainsAny(and, ",;:")
}

// onlyJoins says that only a conjunction stands between a bracket and the next
// figure: "(80%) but only".
func onlyJoins(gap string) bool {
	rest, ok := strings.CutPrefix(gap, ") ")
	if !ok {
		return false
	}
	switch strings.TrimSpace(rest) {
	case "and", "but", "but only", "and only", "but just", "and just", "while only", "though only":
		return true
	}
	return false
}

// withoutAside is the gap between two figures without the brackets it begins with, where
// the second one has its own: "54% (Alfa) and 71% (Beta)".
func withoutAside(gap, rest string) string {
	if strings.HasPrefix(gap, " (") && strings.HasPrefix(rest, " (") {
		if _, behind, ok := strings.Cut(gap, ")"); ok {
			return behind
		}
	}
	return gap
}
