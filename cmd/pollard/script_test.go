package main

import (
	"encoding/csv"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/testscript"
	"github.com/spf13/cobra"
)

var update = flag.Bool("update", false, "rewrite testdata, ../../out/*.csv and ../../docs/findings.md from what the program gives now; then read the diff")

// TestMain lets scripts call pollard, which is this test binary under another
// name.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"pollard": main})
}

// TestScript runs the archives of testdata/script. Besides the commands of
// testscript they have:
//
//	exit N COMMAND ARG…     run a command and want exit code N
//	pick FILE COLUMN…       print some columns of a CSV file
//	list DIR                print the names of all files below a folder
//	bytes FILE TEXT         write a file of TEXT with Go's escapes (\x00) read
//
// and the condition [exists:FILE].
func TestScript(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		UpdateScripts:       *update,
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Condition: func(condition string) (bool, error) {
			file, ok := strings.CutPrefix(condition, "exists:")
			if !ok {
				return false, fmt.Errorf("unknown condition %s", condition)
			}
			_, err := os.Stat(file)
			return err == nil, nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exit":  exitCommand,
			"pick":  pickCommand,
			"list":  listCommand,
			"bytes": bytesCommand,
		},
	})
}

func exitCommand(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exit N command args...")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	var exit *exec.ExitError
	if err := ts.Exec(args[1], args[2:]...); errors.As(err, &exit) {
		got = exit.ExitCode() // -1 where a signal ended it
	} else {
		ts.Check(err)
	}
	if got != want {
		ts.Fatalf("exit code %d, want %d", got, want)
	}
}

func pickCommand(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: pick file column...")
	}
	records, err := csv.NewReader(strings.NewReader(ts.ReadFile(args[0]))).ReadAll()
	ts.Check(err)
	out := ts.Stdout() // before the loop, so that no rows print nothing rather than what was printed last
	at := columnsOf(records[0])
	for _, record := range records[1:] {
		var fields []string
		for _, name := range args[1:] {
			i, ok := at[name]
			if !ok {
				ts.Fatalf("%s: no column %s", args[0], name)
			}
			fields = append(fields, record[i])
		}
		fmt.Fprintln(out, strings.TrimRight(strings.Join(fields, " | "), " "))
	}
}

func listCommand(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: list dir")
	}
	dir, out := ts.MkAbs(args[0]), ts.Stdout()
	ts.Check(filepath.WalkDir(dir, func(file string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		name, err := filepath.Rel(dir, file)
		fmt.Fprintln(out, filepath.ToSlash(name))
		return err
	}))
}

func bytesCommand(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: bytes file text")
	}
	text, err := strconv.Unquote(`"` + args[1] + `"`)
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(text), 0o600))
}

// columnsOf maps the names in a CSV header to their place.
func columnsOf(header []string) map[string]int {
	at := map[string]int{}
	for i, name := range header {
		at[name] = i
	}
	return at
}

// TestDocs holds docs/findings.md to what `pollard codes --docs` prints.
func TestDocs(t *testing.T) {
	var page strings.Builder
	if code := run([]string{"codes", "--docs"}, nil, &page, io.Discard); code != exitClean {
		t.Fatalf("exit code %d", code)
	}
	const file = "../../docs/findings.md"
	if *update {
		if err := os.WriteFile(file, []byte(page.String()), 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), page.String()); diff != "" {
		t.Errorf("docs/findings.md is not what pollard codes --docs prints; go test -run TestDocs -update writes it (-file +printed)\n%s", diff)
	}
}

// TestHelp wants an example in the help of every command.
func TestHelp(t *testing.T) {
	var paths [][]string
	var walk func(*cobra.Command, []string)
	walk = func(cmd *cobra.Command, path []string) {
		paths = append(paths, path)
		for _, sub := range cmd.Commands() {
			walk(sub, append(path[:len(path):len(path)], sub.Name()))
		}
	}
	walk(newRoot(), nil)
	for _, path := range paths {
		t.Run(strings.Join(append([]string{"pollard"}, path...), " "), func(t *testing.T) {
			var out strings.Builder
			if code := run(append(path, "--help"), nil, &out, io.Discard); code != exitClean {
				t.Errorf("exit code %d", code)
			}
			if _, examples, _ := strings.Cut(out.String(), "\nExamples:\n"); !strings.Contains(examples, strings.Join(append([]string{"pollard"}, path...), " ")) {
				t.Errorf("no example in\n%s", out.String())
			}
		})
	}
}
