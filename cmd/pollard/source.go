package main

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"sync"

	"pollard/extract"
)

// read gives an input as a string, at most one byte more than a reader takes, and
// the hash of it.
func (in input) read(stdin io.Reader) (text, sum string, err error) {
	if in.regular {
		if text, sum, ok := in.readSmall(); ok {
			return text, sum, nil
		}
	}
	return in.readLarge(stdin)
}

// readSmall reads a file that fits into one chunk, as most articles do: what else
// there is to ask of a file takes longer than reading it. Whatever goes wrong, it
// is not ok, and readLarge says why.
func (in input) readSmall() (text, sum string, ok bool) {
	file, err := openFile(in.file)
	if err != nil {
		return "", "", false
	}
	defer func() { _ = file.Close() }()
	chunk := chunks.Get().(*[chunkSize]byte)
	defer chunks.Put(chunk)
	n, err := io.ReadFull(file, chunk[:])
	if !errors.Is(err, io.EOF) && !errors.Is(err, io.ErrUnexpectedEOF) {
		return "", "", false
	}
	return string(chunk[:n]), hexOf(sha256.Sum256(chunk[:n])), true
}

// readLarge reads any input.
func (in input) readLarge(stdin io.Reader) (text, sum string, err error) {
	if in.file == "-" {
		return readAll(stdin, 0)
	}
	info, err := os.Stat(in.file)
	if err != nil {
		return "", "", err
	}
	if info.Size() > extract.MaxBytes {
		return "", "", &extract.Error{Want: fmt.Sprintf("at most %d MiB", extract.MaxBytes>>20), Got: fmt.Sprintf("%d MiB", info.Size()>>20)}
	}
	size := info.Size()
	if !info.Mode().IsRegular() { // a pipe, which tells no size
		if in.found {
			return "", "", &extract.Error{Want: "a file", Got: "a pipe, device or folder of that name"}
		}
		size = 0
	}
	file, err := os.Open(in.file)
	if err != nil {
		return "", "", err
	}
	defer func() { _ = file.Close() }()
	return readAll(file, int(size))
}

const chunkSize = 32 << 10

// chunks are what sources pass through on their way.
var chunks = sync.Pool{New: func() any { return new([chunkSize]byte) }}

// readAll reads a source whose size is told, or 0, once: what is read is the
// string itself, of which nobody needs to make another copy. The hash is taken of
// what passes by.
func readAll(r io.Reader, size int) (text, sum string, err error) {
	var all strings.Builder
	all.Grow(size)
	hash := sha256.New()
	chunk := chunks.Get().(*[chunkSize]byte)
	defer chunks.Put(chunk)
	_, err = io.CopyBuffer(io.MultiWriter(&all, hash), io.LimitReader(r, extract.MaxBytes+1), chunk[:])
	return all.String(), hexOf([sha256.Size]byte(hash.Sum(nil))), err
}

func hexOf(sum [sha256.Size]byte) string {
	var b [2 * sha256.Size]byte
	return string(hex.AppendEncode(b[:0], sum[:]))
}
