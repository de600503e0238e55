//go:build unix

package main

import (
	"errors"
	"io"
	"os"
	"syscall"
)

// openFile opens a file to be read from start to end. What [os.Open] does besides,
// to wait for a file that is none, takes longer than reading an article.
func openFile(name string) (io.ReadCloser, error) {
	for {
		file, err := syscall.Open(name, syscall.O_RDONLY|syscall.O_CLOEXEC, 0)
		if !errors.Is(err, syscall.EINTR) {
			return plainFile(file), os.NewSyscallError("open", err)
		}
	}
}

// plainFile is the number of an open file.
type plainFile int

func (f plainFile) Read(p []byte) (int, error) {
	for {
		n, err := syscall.Read(int(f), p)
		switch {
		case errors.Is(err, syscall.EINTR):
			continue
		case err != nil:
			return 0, os.NewSyscallError("read", err)
		case n == 0 && len(p) > 0:
			return 0, io.EOF
		}
		return n, nil
	}
}

func (f plainFile) Close() error { return os.NewSyscallError("close", syscall.Close(int(f))) }
