package extract

// MayBlank says whether a character that begins with c, a byte beyond ASCII, may
// be white space or a sign without width. All others, and what is no UTF-8, are
// shown as they stand.
func MayBlank(c byte) bool { return blankLeads[c] }

// blankLeads are the first bytes of such characters: U+0085 and U+00A0, U+061C,
// those of U+1680 and U+180E, of U+2000 to U+206F, of U+3000 and of U+FEFF.
var blankLeads = [256]bool{0xc2: true, 0xd8: true, 0xe1: true, 0xe2: true, 0xe3: true, 0xef: true}
