package main

import (
	"math"
	"os"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
)

const (
	// easyHeap is how large the heap may grow, in bytes, before what is in use
	// decides when garbage is collected: with a few megabytes in use, as most
	// articles have, collecting at twice that costs a tenth of a run.
	easyHeap = 48 << 20
	// firstHeap is where Go collects first at 100 %, whatever is in use.
	firstHeap = 4 << 20
	// mostMemory is what the program may take, in bytes, before it rather spends
	// time on collecting garbage than take more: an article of which more is in use
	// is read all the same. GOMEMLIMIT in the environment says otherwise.
	mostMemory = 400 << 20
)

// areLarge says that there is so much to read that large pages of memory save
// more time than it takes to ask for them.
func areLarge(inputs []input) bool {
	const large = 256 << 10 // bytes
	size := int64(0)
	for i := range inputs {
		if info, err := os.Stat(inputs[i].file); err == nil {
			size += info.Size()
		}
		if size > large {
			return true
		}
	}
	return false
}

// easeCollection lets the heap grow to easyHeap before garbage is collected, and
// from then on as Go does by default, so that an article that takes much memory
// takes no more than it would; near mostMemory it takes less.
func easeCollection() {
	if debug.SetMemoryLimit(-1) == math.MaxInt64 {
		debug.SetMemoryLimit(mostMemory)
	}
	debug.SetGCPercent(easyHeap / firstHeap * 100)
	afterCollection(func() {
		sample := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
		metrics.Read(sample)
		debug.SetGCPercent(growth(sample[0].Value.Uint64()))
	})
}

// growth is by how many percent of what is in use, in bytes, the heap may grow.
// Where little is in use, Go takes them of firstHeap.
func growth(live uint64) int {
	if live == 0 || live > easyHeap/2 {
		return 100
	}
	return min(int(easyHeap*100/live)-100, easyHeap/firstHeap*100)
}

// afterCollection calls f after every collection: the finalizer of what nobody
// refers to runs then.
func afterCollection(f func()) {
	runtime.SetFinalizer(new([16]byte), func(*[16]byte) {
		f()
		afterCollection(f)
	})
}
