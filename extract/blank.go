package extract

// StandsAlone says that no white space and no sign without width begins with a
// byte, so that it is shown as it stands: one of a word, or of what is no UTF-8.
func StandsAlone(c byte) bool { return alone[c] }

var alone = func() (set [256]bool) {
	for c := range set {
		set[c] = c > ' '
	}
	// Those of U+0085 and U+00A0, of U+061C, of U+1680 and U+180E, of U+2000 to
	// U+206F, of U+3000 and of U+FEFF.
	for _, c := range [...]byte{0xc2, 0xd8, 0xe1, 0xe2, 0xe3, 0xef} {
		set[c] = false
	}
	return set
}()
