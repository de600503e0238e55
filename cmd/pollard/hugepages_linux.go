package main

import (
	"math"
	"runtime"
	"runtime/debug"

	"golang.org/x/sys/unix"
)

// widenPages asks Linux to back easyHeap of the heap by pages of two megabytes:
// a run of some articles touches all of it, and to be given it in pages of four
// kilobytes is a seventh of such a run. What is asked for is collected at once,
// so that all else is laid out in it. Where GOMEMLIMIT is set, memory is scarcer
// than time, and nothing is asked.
func widenPages() {
	if limit := debug.SetMemoryLimit(-1); limit != mostMemory && limit != math.MaxInt64 {
		return
	}
	percent := debug.SetGCPercent(-1) // to collect once, not twice
	_ = unix.Madvise(make([]byte, easyHeap), unix.MADV_HUGEPAGE)
	runtime.GC()
	debug.SetGCPercent(percent)
}
