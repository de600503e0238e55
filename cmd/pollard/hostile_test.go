package main

import (
	"bufio"
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
	"testing"
	"time"
)

// hostile is a file that nobody would call an article.
type hostile struct {
	name  string
	write func(*bufio.Writer)
	code  int    // exit code of the run
	polls int    // read from it
	note  string // code of the note or part of the error on stderr; empty where there is none
	file  string // what it is called; empty for hostile.txt
}

// What a run over a hostile file may take, in MiB (512 MB), and how long it may
// stay away before it counts as hung.
const (
	mostPeak = 488
	leash    = 3 * time.Minute
)

var hostiles = []hostile{
	{name: "empty", write: func(*bufio.Writer) {}},
	{name: "newlines", write: repeat(2_000_001, "\n"), code: exitTrouble, note: "expected at most 2000000 lines"},
	{name: "newlines-as-many-as-may-be", write: repeat(2_000_000, "\n")},
	{name: "carriage-returns", write: repeat(2_000_001, "\r"), code: exitTrouble, note: "expected at most 2000000 lines"},
	{name: "binary", write: func(w *bufio.Writer) {
		for i := range 1 << 20 {
			w.WriteByte(byte(i * 7))
		}
	}, code: exitTrouble, note: "1:1: expected text, found a NUL byte"},
	{name: "line-100MB", write: repeat(25_000_000, "abcd"), note: "line-too-long"},
	{name: "line-100MB-of-cells", write: repeat(25_000_000, "| 1 "), note: "line-too-long"},
	{name: "lines-of-1MiB", write: func(w *bufio.Writer) {
		for range 20 {
			w.WriteString("2001 " + strings.Repeat("May 1 2 3–", 80_000) + "\n")
		}
	}, note: "sentence-unread"},
	{name: "sentence-of-dates", write: repeat(50_000, "in May 2012, "), note: "sentence-unread"},
	{name: "sentence-of-polls", write: repeat(20_000, "a poll found 46% in favour, and "), note: "sentence-unread"},
	{name: "sentences-of-dates", write: repeat(500, strings.Repeat("in May 2012, ", 300)+"It ended.\n"), note: "sentence-unread"},
	{name: "sentences-of-figures", polls: 23_900, write: repeat(100, "A poll of May 2012 found "+strings.Repeat("46% for and 42% (40%) of Finns, ", 120)+"it said.\n")},
	{name: "polls-100000", write: func(w *bufio.Writer) {
		pollHeader(w)
		for i := range 100_000 {
			day := time.Date(1950, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, i/4)
			support := 100 + i%700
			fmt.Fprintf(w, "| %s | %s | %d.%d%% | %d.%d%% | 10%% | %d.%d%% |\n", day.Format("2 January 2006"),
				[]string{"Ipsos", "Gallup", "NSPM", "CEDEM"}[i%4], support/10, support%10, (900-support)/10, (900-support)%10,
				max(2*support-900, 900-2*support)/10, max(2*support-900, 900-2*support)%10)
		}
	}, polls: 100_000},
	{name: "polls-100000-the-same", write: func(w *bufio.Writer) {
		pollHeader(w)
		for range 100_000 {
			w.WriteString("| May 2020 | Ipsos | 60% | 30% | 10% | 30% |\n")
		}
	}, polls: 100_000},
	{name: "polls-50000-of-one-day", write: func(w *bufio.Writer) {
		pollHeader(w)
		for i := range 50_000 {
			fmt.Fprintf(w, "| May 2020 | Firm %d | 60%% | 30%% | 10%% | 30%% |\n", i)
		}
	}, polls: 50_000},
	{name: "polls-50000-backwards-and-forwards", write: func(w *bufio.Writer) {
		pollHeader(w)
		for i := range 50_000 {
			fmt.Fprintf(w, "| %d | Ipsos | %d%% | 30%% | 10%% | 3 |\n", 1900+i*37%120, i%60)
		}
	}, polls: 50_000},
	{name: "columns-10000", write: func(w *bufio.Writer) {
		for range 3 {
			repeat(10_000, "| 1 ")(w)
			w.WriteString("|\n")
		}
	}, note: "table-too-wide"},
	{name: "columns-999", write: func(w *bufio.Writer) {
		w.WriteString("| Date | Support ")
		for i := range 997 {
			fmt.Fprintf(w, "| Party %d ", i)
		}
		w.WriteString("|\n")
		for i := range 50 {
			w.WriteString("| May 2020 ")
			repeat(998-i, "| 50 ")(w) // ever more cells are lost
			w.WriteString("|\n")
		}
	}, polls: -1},
	{name: "headings-1000000", write: func(w *bufio.Writer) {
		for i := range 1_000_000 {
			signs := strings.Repeat("=", 2+i%5)
			w.WriteString(signs + "h" + signs + "\n")
		}
	}},
	// Every level takes a column more than the one above it, so that 100,000
	// levels would take 5 GB, and 10,000 take 50 MB.
	{name: "list-10000-deep", write: func(w *bufio.Writer) {
		for i := range 10_000 {
			repeat(i, " ")(w)
			w.WriteString("- item\n")
		}
	}},
	{name: "list-markers-in-a-line", write: repeat(300_000, "- ")},
	{name: "unclosed-tags", write: func(w *bufio.Writer) {
		for range 2 {
			repeat(500_000, "<a")(w)
			w.WriteString("\n| ")
			repeat(500_000, "<b")(w)
			w.WriteString(" |\n")
		}
	}},
	{name: "unclosed-brackets", write: func(w *bufio.Writer) {
		for range 2 {
			repeat(1_000_000, "[")(w)
			w.WriteString("\n| ")
			repeat(500_000, "[]")(w)
			w.WriteString(" |\n")
		}
	}},
	{name: "entities", write: func(w *bufio.Writer) {
		repeat(1_000_000, "&")(w)
		w.WriteString("\n")
		repeat(200_000, "&amp;")(w)
	}},
	{name: "rows-of-blanks-and-shifted-cells", write: func(w *bufio.Writer) {
		w.WriteString("| Date | Pollster | Client | Sample size | Support | Oppose ")
		for i := range 34 {
			fmt.Fprintf(w, "| Party %d ", i)
		}
		w.WriteString("|\n")
		for i := range 2_000 {
			w.WriteString("| May 2020 | Ipsos ")
			for k := range 38 {
				if (i*k)%7 < 3 {
					w.WriteString("| ")
				} else {
					fmt.Fprintf(w, "| %d%% ", (i+k)%100)
				}
			}
			w.WriteString("|\n")
		}
	}, polls: -1},
	{name: "row-with-one-reading-among-many-dead-ends", write: deadEnds, polls: -1},
	{name: "cells-of-1MiB", write: func(w *bufio.Writer) {
		w.WriteString("| Date | Pollster | Support | Oppose |\n")
		for _, cells := range []string{"| %s | Ipsos | 60 | 40 |\n", "| May 2020 | %s | 60 | 40 |\n", "| May 2020 | Ipsos | %s | 40 |\n"} {
			for _, filling := range []string{"May ", "1 ", "a/", "1–", "x", "9", "(", "é"} {
				fmt.Fprintf(w, cells, strings.Repeat(filling, 1_000_000/len(filling)))
			}
		}
	}, polls: -1},
	{name: "events-100000", write: func(w *bufio.Writer) {
		w.WriteString("| Event | Date |\n")
		for i := range 100_000 {
			fmt.Fprintf(w, "| Signed | %d-01-01 |\n", 1900+i%120)
		}
	}},
}

// repeat writes text n times.
func repeat(n int, text string) func(*bufio.Writer) {
	return func(w *bufio.Writer) {
		for range n {
			w.WriteString(text)
		}
	}
}

func pollHeader(w *bufio.Writer) {
	w.WriteString("| Date | Pollster | Support | Oppose | Undecided | Lead |\n")
}

// deadEnds writes a row of 30 shares before a name: 60 columns take shares,
// but the name fits only the one in their middle. So it has one reading, among
// a billion beginnings of readings that come to nothing.
func deadEnds(w *bufio.Writer) {
	header := []string{"Date", "Support", "Oppose"}
	for i := range 28 {
		header = append(header, fmt.Sprintf("Party %d", i))
	}
	header = append(header, "Pollster")
	for i := range 30 {
		header = append(header, fmt.Sprintf("List %d", i))
	}
	row := func(cells []string) { w.WriteString("| " + strings.Join(cells, " | ") + " |\n") }
	row(header)
	whole := append([]string{"May 2020"}, slices.Repeat([]string{"1%"}, 30)...)
	whole = append(append(whole, "Ipsos"), slices.Repeat([]string{"2%"}, 30)...)
	for range 3 {
		row(whole)
	}
	row(whole[:32])
}

// TestHostile runs pollard, as a process of its own, over each hostile file
// beside a good article: the good one's poll must come out, and memory stay
// within bounds.
func TestHostile(t *testing.T) {
	if testing.Short() {
		t.Skip("takes a while")
	}
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	for _, h := range slices.Concat(hostiles, hostilePages) {
		t.Run(h.name, func(t *testing.T) {
			folder := t.TempDir()
			h.writeTo(t, filepath.Join(folder, cmp.Or(h.file, "hostile.txt")))
			if err := os.WriteFile(filepath.Join(folder, "good.txt"), []byte(goodArticle), 0o600); err != nil {
				t.Fatal(err)
			}
			out := filepath.Join(t.TempDir(), "out")
			var stderr strings.Builder
			ctx, cancel := context.WithTimeout(t.Context(), leash)
			defer cancel()
			cmd := exec.CommandContext(ctx, self, "run", "--quiet", "--output", out, folder)
			cmd.Args[0] = "pollard" // by which TestMain knows it
			cmd.Env = slices.DeleteFunc(os.Environ(), func(s string) bool { return strings.HasPrefix(s, "GOMEMLIMIT=") })
			cmd.Stderr = &stderr
			start := time.Now()
			var exit *exec.ExitError
			if err := cmd.Run(); err != nil && !errors.As(err, &exit) {
				t.Fatal(err)
			}
			peak := peakMemory(cmd.ProcessState)
			t.Logf("%.1f s, %d MiB", time.Since(start).Seconds(), peak)

			if ctx.Err() != nil {
				t.Fatal("still running")
			}
			if code := cmd.ProcessState.ExitCode(); code != h.code {
				t.Errorf("exit code %d, want %d: %.2000s", code, h.code, stderr.String())
			}
			if got := stderr.String(); h.note == "" && got != "" || !strings.Contains(got, h.note) {
				t.Errorf("stderr %.2000q, want %q", got, h.note)
			}
			h.checkTables(t, out)
			if peak > mostPeak && !underRace() {
				t.Errorf("the run took %d MiB, more than %d", peak, mostPeak)
			}
		})
	}
}

const goodArticle = "= Good =\n\n| Date | Pollster | Support | Oppose |\n| May 2020 | Ipsos | 60 | 35 |\n"

func (h *hostile) writeTo(t *testing.T, name string) {
	t.Helper()
	file, err := os.Create(name)
	if err != nil {
		t.Fatal(err)
	}
	w := bufio.NewWriter(file) // not in memory: a child's peak includes its parent's size
	h.write(w)
	if err := errors.Join(w.Flush(), file.Close()); err != nil {
		t.Fatal(err)
	}
}

// checkTables wants the good article's poll, and of the hostile one the polls
// it has; where their number is -1, every row but the header as a poll or as
// unread.
func (h *hostile) checkTables(t *testing.T, out string) {
	t.Helper()
	polls, good := 0, 0
	eachRow(t, filepath.Join(out, "polls.csv"), func(header, record []string) {
		if record[columnsOf(header)["poll_id"]] == "good:2020-05:ipsos" {
			good++
		} else {
			polls++
		}
	})
	if good != 1 {
		t.Errorf("the good article has %d polls, want 1", good)
	}
	dispositions := map[string]int{}
	eachRow(t, filepath.Join(out, "rows.csv"), func(header, record []string) {
		dispositions[record[columnsOf(header)["disposition"]]]++
	})
	t.Logf("%d polls, rows %v", polls, dispositions)
	switch {
	case h.polls >= 0 && polls != h.polls:
		t.Errorf("%d polls, want %d", polls, h.polls)
	case h.polls < 0 && dispositions["poll"]+dispositions["unread"] == 1:
		t.Errorf("no row of the hostile file is accounted for: %v", dispositions)
	}
}

// peakMemory is the most memory a process had, in MiB; 0 where it cannot be
// told.
func peakMemory(state *os.ProcessState) int64 {
	if runtime.GOOS != "linux" {
		return 0 // elsewhere the unit is another one
	}
	return maxRSS(state) >> 10
}

// underRace says that this binary, and so the processes it starts, has the
// race detector in it, which multiplies memory.
func underRace() bool {
	info, _ := debug.ReadBuildInfo()
	return info != nil && slices.ContainsFunc(info.Settings, func(s debug.BuildSetting) bool { return s.Key == "-race" && s.Value == "true" })
}
