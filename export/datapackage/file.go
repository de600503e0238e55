package datapackage

import (
	"bufio"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"io"
	"os"
)

// file is what is said of the bytes of a file.
type file struct {
	bytes  int64
	sha256 string // hex
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

// writeJSON writes a value as JSON that people can read.
func writeJSON(path string, value any) error {
	return create(path, func(f *os.File) error {
		buffered := bufio.NewWriter(f)
		e := json.NewEncoder(buffered)
		e.SetEscapeHTML(false)
		e.SetIndent("", "  ")
		if err := e.Encode(value); err != nil {
			return err
		}
		return buffered.Flush()
	})
}
