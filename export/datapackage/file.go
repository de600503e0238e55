package datapackage

import (
	"crypto/sha256"
	"encoding/hex"
	"io"
	"os"
)

// file is what is said of the bytes of a file.
type file struct {
	bytes  int64
	sha256 string // hex
}

// summed is a sink that knows the size in bytes and the SHA-256 of the file of a
// table, by its place in [export.Tables], of what it has written.
type summed interface {
	Sum(table int) (bytes int64, sha256 []byte)
}

// sumOf is what a sink knows of a file.
func sumOf(known summed, table int) file {
	bytes, sum := known.Sum(table)
	return file{bytes, hex.EncodeToString(sum)}
}

// fileOf is a file of these bytes.
func fileOf(content []byte) file {
	sum := sha256.Sum256(content)
	return file{int64(len(content)), hex.EncodeToString(sum[:])}
}

// measure reads a file back, so that what is said of it is said of what is
// there and not of what was meant to be.
func measure(path string) (file, error) {
	f, err := os.Open(path)
	if err != nil {
		return file{}, err
	}
	defer func() { _ = f.Close() }() // it was only read
	sum := sha256.New()
	n, err := io.Copy(sum, f)
	return file{n, hex.EncodeToString(sum.Sum(nil))}, err
}
