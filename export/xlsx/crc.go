package xlsx

import "hash/crc32"

// joinCRC returns the CRC-32 of two stretches of bytes, one behind the other,
// from the CRC of each and the length of the second.
//
// A CRC is linear: a zero byte behind the first stretch multiplies its CRC, a
// vector of 32 bits, by a fixed matrix. Squaring that matrix gives the one for
// two bytes, four, and so on, so any length takes few steps.
func joinCRC(first, second uint32, length int64) uint32 {
	var zeros matrix // what one zero bit does
	zeros[0] = crc32.IEEE
	for i := 1; i < len(zeros); i++ {
		zeros[i] = 1 << (i - 1)
	}
	for range 3 { // bits to a byte: 2 to the third
		zeros = zeros.square()
	}
	for ; length > 0; length >>= 1 {
		if length&1 != 0 {
			first = zeros.times(first)
		}
		zeros = zeros.square()
	}
	return first ^ second
}

// matrix is 32 by 32 bits; each number is what it makes of one bit.
type matrix [32]uint32

// times applies the matrix to a vector.
func (m *matrix) times(v uint32) uint32 {
	var sum uint32
	for i := 0; v != 0; i, v = i+1, v>>1 {
		if v&1 != 0 {
			sum ^= m[i]
		}
	}
	return sum
}

// square applies the matrix twice.
func (m *matrix) square() matrix {
	var s matrix
	for i, v := range m {
		s[i] = m.times(v)
	}
	return s
}
