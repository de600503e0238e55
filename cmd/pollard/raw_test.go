package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pollard/export"
	"pollard/export/datapackage"
	"pollard/extract"
)

// runFolder takes the articles of a folder through all stages and gives the
// folder the tables are in.
func runFolder(t testing.TB, articles string) (out string) {
	t.Helper()
	out = filepath.Join(t.TempDir(), "out")
	var stderr strings.Builder
	if code := run([]string{"run", "--quiet", "--output", out, articles}, nil, io.Discard, &stderr); code != exitClean {
		t.Fatalf("exit code %d: %s", code, &stderr)
	}
	return out
}

// TestBaseline compares what raw/ gives with the tables kept in out/.
func TestBaseline(t *testing.T) {
	out := runFolder(t, "../../raw")
	names := []string{datapackage.PackageName, datapackage.MetadataName, datapackage.DictionaryName}
	for _, table := range export.Tables() {
		names = append(names, table.Name+".csv")
	}
	for _, name := range names {
		got, err := os.ReadFile(filepath.Join(out, name))
		if err != nil {
			t.Fatal(err)
		}
		kept := filepath.Join("../../out", name)
		if *update {
			if err := os.WriteFile(kept, got, 0o666); err != nil {
				t.Fatal(err)
			}
			continue
		}
		want, err := os.ReadFile(kept)
		if err != nil {
			t.Error(err)
			continue
		}
		if line, old, now := firstDifference(want, got); line > 0 {
			t.Errorf("out/%s differs from line %d on; make diff shows all of it, go test -run TestBaseline -update takes it over\n-%s\n+%s", name, line, old, now)
		}
	}
}

// firstDifference gives the 1-based number of the first line that two texts do
// not share, and the line of both; 0 where they are equal.
func firstDifference(a, b []byte) (number int, inA, inB string) {
	if bytes.Equal(a, b) {
		return 0, "", ""
	}
	as, bs := strings.SplitAfter(string(a), "\n"), strings.SplitAfter(string(b), "\n")
	for i := range max(len(as), len(bs)) {
		inA, inB = "", ""
		if i < len(as) {
			inA = as[i]
		}
		if i < len(bs) {
			inB = bs[i]
		}
		if inA != inB || i >= len(as) || i >= len(bs) {
			return i + 1, fmt.Sprintf("%q", inA), fmt.Sprintf("%q", inB)
		}
	}
	return 0, "", ""
}

// tableRows reads one table of an output folder.
func tableRows(t testing.TB, out, name string) []map[string]string {
	t.Helper()
	return csvRows(t, filepath.Join(out, name+".csv"))
}

func csvRows(t testing.TB, name string) (rows []map[string]string) {
	t.Helper()
	eachRow(t, name, func(header, record []string) {
		row := map[string]string{}
		for i, name := range header {
			row[name] = record[i]
		}
		rows = append(rows, row)
	})
	return rows
}

// eachRow calls do for every row of a CSV file; record is valid until it
// returns.
func eachRow(t testing.TB, name string, do func(header, record []string)) {
	t.Helper()
	file, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	r := csv.NewReader(file)
	header, err := r.Read()
	r.ReuseRecord = true
	for err == nil {
		var record []string
		if record, err = r.Read(); err == nil {
			do(header, record)
		}
	}
	if err != io.EOF {
		t.Fatalf("%s: %v", name, err)
	}
}

// TestRawCounts holds what raw/ gives to testdata/raw_counts.txt: how many
// records of each kind. Somebody who counts by hand can check and edit it.
func TestRawCounts(t *testing.T) {
	const file = "testdata/raw_counts.txt"
	out := runFolder(t, "../../raw")
	var got strings.Builder
	got.WriteString("# How many records of each kind the articles of raw/ give.\n" +
		"# go test ./cmd/pollard -run TestRawCounts -update writes this file anew.\n")
	for _, count := range []struct{ title, table, column string }{
		{"polls by origin", "polls", "origin"},
		{"polls by article", "polls", "article_id"},
		{"events by kind", "events", "kind"},
		{"rows by disposition", "rows", "disposition"},
		{"findings by severity", "findings", "severity"},
		{"findings by code", "findings", "code"},
	} {
		fmt.Fprintf(&got, "\n%s\n", count.title)
		counts := map[string]int{}
		for _, row := range tableRows(t, out, count.table) {
			counts[row[count.column]]++
		}
		var names []string
		for name := range counts {
			names = append(names, name)
		}
		slices.Sort(names)
		for _, name := range names {
			fmt.Fprintf(&got, "%5d %s\n", counts[name], name)
		}
	}
	if *update {
		if err := os.WriteFile(file, []byte(got.String()), 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got.String()); diff != "" {
		t.Errorf("raw/ gives other counts than %s has (-file +now)\n%s", file, diff)
	}
}

// TestRawFindings wants every finding that people made in the five articles.
// testdata/raw_findings.csv is their list and is never written by a program.
func TestRawFindings(t *testing.T) {
	type key struct{ article, line, code, severity string }
	found := map[key]bool{}
	for _, row := range tableRows(t, runFolder(t, "../../raw"), "findings") {
		found[key{row["article_id"], row["source_line"], row["code"], row["severity"]}] = true
	}
	known := csvRows(t, "testdata/raw_findings.csv")
	if len(known) != 24 {
		t.Errorf("the list has %d findings, want 24", len(known))
	}
	for _, row := range known {
		k := key{row["article_id"], row["source_line"], row["code"], row["severity"]}
		if !found[k] {
			t.Errorf("not found: %s at %s:%s: %s", k.code, k.article, k.line, row["why"])
		}
	}
}

// TestRowsAccountedFor wants exactly one line of the ledger for every row of
// every table that extract sees.
func TestRowsAccountedFor(t *testing.T) {
	awkward := t.TempDir()
	writeArticle(t, awkward, `= Awkward tables =

| Party | Seats |
| Left | 12 |
|---|---|
| Right | 13 |
| |

| Date | Pollster | Support | Oppose |
| May 2020 | Ipsos | 60 | 35 |
| | | | |
| 2021 |
| Ipsos |
| 12 | 13 | 14 | 15 | 16 |
| Date | Pollster | Support | Oppose |

| Event | Date |
| Signed by: | |
| Freedonia | 2020-01-01 |
| | |
| a | b | c | d |

| | |
`)
	for name, folder := range map[string]string{"raw": "../../raw", "awkward": awkward} {
		t.Run(name, func(t *testing.T) {
			var stdout bytes.Buffer
			if code := run([]string{"extract", folder}, nil, &stdout, io.Discard); code != exitClean {
				t.Fatalf("exit code %d", code)
			}
			var want []string
			decoder := json.NewDecoder(&stdout)
			for {
				var doc extract.Document
				if err := decoder.Decode(&doc); err == io.EOF {
					break
				} else if err != nil {
					t.Fatal(err)
				}
				for _, table := range doc.Tables {
					for i, row := range table.Rows {
						want = append(want, fmt.Sprintf("%s row %d line %d", table.ID, i+1, row.Line))
					}
				}
			}
			var got []string
			for _, row := range tableRows(t, runFolder(t, folder), "rows") {
				got = append(got, fmt.Sprintf("%s row %s line %s", row["table_id"], row["row"], row["source_line"]))
				if row["disposition"] == "" {
					t.Errorf("%s row %s has no disposition", row["table_id"], row["row"])
				}
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("(-extract +rows.csv)\n%s", diff)
			}
		})
	}
}

func writeArticle(t testing.TB, folder, text string) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(folder, "article.txt"), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

// TestSameBytes runs raw/ from two folders with one worker and with several
// and wants every file the same, byte for byte.
func TestSameBytes(t *testing.T) {
	outputs := map[int]string{}
	for _, workers := range []int{1, 2} {
		folder := filepath.Join(t.TempDir(), "articles")
		if err := os.CopyFS(folder, os.DirFS("../../raw")); err != nil {
			t.Fatal(err)
		}
		before := runtime.GOMAXPROCS(workers)
		outputs[workers] = runFolder(t, folder)
		runtime.GOMAXPROCS(before)
	}
	entries, err := os.ReadDir(outputs[1])
	if err != nil {
		t.Fatal(err)
	}
	if other, _ := os.ReadDir(outputs[2]); len(other) != len(entries) {
		t.Errorf("%d files with one worker, %d with two", len(entries), len(other))
	}
	for _, entry := range entries {
		one, err := os.ReadFile(filepath.Join(outputs[1], entry.Name()))
		if err != nil {
			t.Fatal(err)
		}
		two, err := os.ReadFile(filepath.Join(outputs[2], entry.Name()))
		if err != nil {
			t.Error(err)
		} else if !bytes.Equal(one, two) {
			t.Errorf("%s differs", entry.Name())
		}
	}
	for _, ending := range []string{".csv", ".xlsx", ".parquet"} {
		if !slices.ContainsFunc(entries, func(e os.DirEntry) bool { return filepath.Ext(e.Name()) == ending }) {
			t.Errorf("no %s file was written", ending)
		}
	}
}
