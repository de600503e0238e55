package main

import (
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"testing"
	"time"

	"pollard/extract"
	"pollard/normalize"
	"pollard/normalize/check"
	"pollard/normalize/pollster"
)

// generate writes n articles of the size of raw/montenegro.txt into a folder:
// its words, timeline and dates, with polls drawn anew for every article.
func generate(b *testing.B, n int) (dir string, bytes int64) {
	b.Helper()
	source, err := os.ReadFile("../../raw/montenegro.txt")
	if err != nil {
		b.Fatal(err)
	}
	pollRow := regexp.MustCompile(`^(\| [^|]+ \| [^|]* \|) [0-9.]+ \| [0-9.]+ \| [0-9.]+ \|$`)
	lines := strings.Split(string(source), "\n")
	dir = b.TempDir()
	for k := range n {
		random := rand.New(rand.NewPCG(uint64(k), 1))
		var text strings.Builder
		for _, line := range lines {
			if m := pollRow.FindStringSubmatch(line); m != nil {
				support := 300 + random.IntN(400)
				lead := max(support-(1000-support), 1000-support-support)
				if random.IntN(14) == 0 {
					lead += 16
				}
				line = fmt.Sprintf("%s %.1f | %.1f | %.1f |", m[1], float64(support)/10, float64(1000-support)/10, float64(lead)/10)
			}
			text.WriteString(line)
			text.WriteByte('\n')
		}
		bytes += int64(text.Len())
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("article-%05d.txt", k)), []byte(text.String()), 0o600); err != nil {
			b.Fatal(err)
		}
	}
	return dir, bytes
}

// BenchmarkRun is the whole program on generated articles, to all formats.
func BenchmarkRun(b *testing.B) {
	for _, n := range []int{5, 1_000, 10_000} {
		b.Run(fmt.Sprintf("articles=%d", n), func(b *testing.B) {
			dir, bytes := generate(b, n)
			out := filepath.Join(b.TempDir(), "out")
			b.SetBytes(bytes)
			b.ReportAllocs()
			peak := watchMemory()
			for b.Loop() {
				if code := run([]string{"run", "--quiet", "--output", out, dir}, nil, io.Discard, os.Stderr); code != exitClean {
					b.Fatalf("exit code %d", code)
				}
			}
			b.ReportMetric(float64(peak())/(1<<20), "peak-MiB")
			b.ReportMetric(float64(n)*27/b.Elapsed().Seconds()*float64(b.N), "table-polls/s")
		})
	}
}

// watchMemory samples what the process has from the system until the function
// it gives is called, which tells the most.
func watchMemory() func() uint64 {
	stop, most := make(chan struct{}), make(chan uint64)
	go func() {
		var peak uint64
		var m runtime.MemStats
		for {
			runtime.ReadMemStats(&m)
			peak = max(peak, m.Sys-m.HeapReleased)
			select {
			case <-stop:
				most <- peak
				return
			case <-time.After(20 * time.Millisecond):
			}
		}
	}()
	return func() uint64 {
		close(stop)
		return <-most
	}
}

// The stages one by one, on one article of Montenegro's size.
func BenchmarkStages(b *testing.B) {
	source, err := os.ReadFile("../../raw/montenegro.txt")
	if err != nil {
		b.Fatal(err)
	}
	document := func() *extract.Document {
		doc, err := readers.Read("montenegro", source)
		if err != nil {
			b.Fatal(err)
		}
		return doc
	}
	doc := document()
	dataset := func() *normalize.Dataset {
		return normalize.FromDocument(doc, normalize.Source{}, pollster.Default())
	}
	ds := dataset()
	for _, stage := range []struct {
		name string
		run  func()
	}{
		{"extract", func() { document() }},
		{"normalize", func() { dataset() }},
		{"check", func() { check.Dataset(ds) }},
	} {
		b.Run(stage.name, func(b *testing.B) {
			b.SetBytes(int64(len(source)))
			b.ReportAllocs()
			for b.Loop() {
				stage.run()
			}
		})
	}
}
