//go:build unix

package main

import (
	"os"
	"syscall"
)

// maxRSS is the peak resident size of a process, in KiB on Linux.
func maxRSS(state *os.ProcessState) int64 {
	usage, ok := state.SysUsage().(*syscall.Rusage)
	if !ok {
		return 0
	}
	return int64(usage.Maxrss)
}
