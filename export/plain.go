package export

// look says of a text whether a byte of it parts values of CSV, a comma, a double
// quote or a control character, and whether one is beyond ASCII. It looks at
// eight bytes at a time, since every text of every row passes here.
func look(s string) (parts, beyond bool) {
	var part, high uint64
	switch n := len(s); {
	case n >= 8:
		for i := 0; i < n-8; i += 8 {
			x := eight(s, i)
			part |= parting(x)
			high |= x
		}
		high |= eight(s, n-8) // some of them for the second time
		part |= parting(eight(s, n-8))
	case n >= 4:
		high = uint64(four(s, 0)) | uint64(four(s, n-4))<<32
		part = parting(high)
	case n > 0:
		high = uint64(s[0])*(eachByte&^0xFFFF) | uint64(s[n/2])<<8 | uint64(s[n-1])
		part = parting(high)
	}
	return part&topBits != 0, high&topBits != 0
}

const (
	eachByte = 0x0101010101010101
	topBits  = 0x80 * eachByte
)

// parting has the top bit of some byte set where one of eight bytes parts values.
// Less one, a byte below it borrows and so sets its top bit, which those beyond
// ASCII have anyway.
func parting(x uint64) uint64 {
	return ((x - ' '*eachByte) | ((x ^ ','*eachByte) - eachByte) | ((x ^ '"'*eachByte) - eachByte)) &^ x
}

// eight gives the bytes of a text from i on.
func eight(s string, i int) uint64 {
	s = s[i:][:8]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// four gives the bytes of a text from i on.
func four(s string, i int) uint32 {
	s = s[i:][:4]
	return uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24
}
