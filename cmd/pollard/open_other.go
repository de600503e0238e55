//go:build !unix

package main

import (
	"io"
	"os"
)

// openFile opens a file to be read from start to end.
func openFile(name string) (io.ReadCloser, error) { return os.Open(name) }
