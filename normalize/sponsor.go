package normalize

// paidFor begins a note that says for whom a poll was made: "Poll sponsored by
// AARP", "This survey was conducted on behalf of Club for Growth". Who conducted
// it is no client.
var paidFor = pattern(`(?i)^(?:[\pL-]+ ){0,2}(?:polls?|polling|surveys?)(?: (?:was|were|is))? (?:` +
	`(?:sponsored|commissioned|funded|ordered|requested|paid for) by|` +
	`(?:conducted|done|made|carried out|prepared|commissioned)(?: exclusively)? (?:for|on behalf of)) (?-i:the )?`)

// clientName is the one that the words behind begin with, up to the end of their
// sentence or to a comma that a word in small letters follows ("AARP, which …");
// "U.S. Steel" and "J. Smith" go on.
var clientName = pattern(`^([\p{Lu}\d].*?[^ .]{2})(?:\.? *$|\. |; |, \p{Ll})`)

// clientOfNotes is the client that the notes at a pollster's name tell, and the
// note; empty where none does.
func clientOfNotes(notes []string) (client, note string) {
	for _, note := range notes {
		if at := paidFor().FindStringIndex(note); at != nil {
			if m := clientName().FindStringSubmatch(note[at[1]:]); m != nil {
				return m[1], note
			}
		}
	}
	return "", ""
}
