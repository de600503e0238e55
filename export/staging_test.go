package export

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// tree is the files below a folder with what they hold.
func tree(t *testing.T, root string) map[string]string {
	t.Helper()
	files := make(map[string]string)
	err := filepath.WalkDir(root, func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		name, _ := filepath.Rel(root, path)
		files[filepath.ToSlash(name)] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// put writes files below a folder.
func put(t *testing.T, root string, files map[string]string) {
	t.Helper()
	for name, text := range files {
		path := filepath.Join(root, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

// holds compares what is in a folder, staging folders included.
func holds(t *testing.T, root string, want map[string]string) {
	t.Helper()
	if diff := cmp.Diff(want, tree(t, root)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// stage makes a staging folder and writes into it.
func stage(t *testing.T, out string, files map[string]string) *Staging {
	t.Helper()
	s, err := Stage(out)
	if err != nil {
		t.Fatal(err)
	}
	put(t, s.Dir(), files)
	return s
}

// kill lets a run end where it is, as a signal would.
func kill(t *testing.T, s *Staging) {
	t.Helper()
	if err := s.lock.Close(); err != nil {
		t.Fatal(err)
	}
}

var oldOut = map[string]string{
	"out/polls.csv": "old", "out/polls.parquet": "old", "out/pollard.xlsx": "old",
	"out/notes.txt": "mine", "out/charts/a.svg": "mine", "out/polls.csv.bak": "mine",
}

var newOut = map[string]string{
	"out/polls.csv": "new", "out/notes.txt": "mine", "out/charts/a.svg": "mine", "out/polls.csv.bak": "mine",
}

// twoSteps makes the system one that cannot exchange folders.
func twoSteps(t *testing.T) {
	original := exchange
	exchange = func(a, b string) error { return errors.ErrUnsupported }
	t.Cleanup(func() { exchange = original })
}

func TestCommit(t *testing.T) {
	for name, prepare := range map[string]func(*testing.T){"exchange": func(*testing.T) {}, "two steps": twoSteps} {
		t.Run(name, func(t *testing.T) {
			prepare(t)
			dir := t.TempDir()
			put(t, dir, oldOut)
			out := filepath.Join(dir, "out")
			if err := os.Chmod(out, 0o750); err != nil {
				t.Fatal(err)
			}
			s := stage(t, out, map[string]string{"polls.csv": "new"})
			if err := s.Commit(); err != nil {
				t.Fatal(err)
			}
			holds(t, dir, newOut)
			info, err := os.Stat(out)
			if err != nil {
				t.Fatal(err)
			}
			if info.Mode().Perm() != 0o750 {
				t.Errorf("mode %v", info.Mode())
			}
			if err := s.Discard(); err != nil {
				t.Errorf("Discard after Commit: %v", err)
			}
		})
	}
}

func TestCommitFirst(t *testing.T) {
	dir := t.TempDir()
	s := stage(t, filepath.Join(dir, "a", "b", "out"), map[string]string{"polls.csv": "new"})
	if err := s.Commit(); err != nil {
		t.Fatal(err)
	}
	holds(t, dir, map[string]string{"a/b/out/polls.csv": "new"})
}

func TestCommitThroughLink(t *testing.T) {
	dir := t.TempDir()
	put(t, dir, map[string]string{"real/out/polls.csv": "old", "real/out/notes.txt": "mine"})
	link := filepath.Join(dir, "out")
	if err := os.Symlink(filepath.Join(dir, "real", "out"), link); err != nil {
		t.Skip(err)
	}
	s := stage(t, link, map[string]string{"polls.csv": "new"})
	if err := s.Commit(); err != nil {
		t.Fatal(err)
	}
	if info, err := os.Lstat(link); err != nil || info.Mode()&fs.ModeSymlink == 0 {
		t.Error("the link is gone")
	}
	holds(t, filepath.Join(dir, "real"), map[string]string{"out/polls.csv": "new", "out/notes.txt": "mine"})
}

func TestDiscard(t *testing.T) {
	dir := t.TempDir()
	put(t, dir, oldOut)
	s := stage(t, filepath.Join(dir, "out"), map[string]string{"polls.csv": "half"})
	if err := s.Discard(); err != nil {
		t.Fatal(err)
	}
	holds(t, dir, oldOut)
}

func TestCommitFails(t *testing.T) {
	original := exchange
	exchange = func(a, b string) error { return fs.ErrPermission }
	defer func() { exchange = original }()
	dir := t.TempDir()
	put(t, dir, oldOut)
	s := stage(t, filepath.Join(dir, "out"), map[string]string{"polls.csv": "new"})
	if err := s.Commit(); !errors.Is(err, fs.ErrPermission) {
		t.Errorf("Commit returned %v", err)
	}
	if err := s.Discard(); err != nil {
		t.Fatal(err)
	}
	holds(t, dir, oldOut)
}

func TestKilledWhileWriting(t *testing.T) {
	dir := t.TempDir()
	put(t, dir, oldOut)
	out := filepath.Join(dir, "out")
	kill(t, stage(t, out, map[string]string{"polls.csv": "half", "report.md": "half", ".pollard-sheet-1": "half"}))
	s := stage(t, out, map[string]string{"polls.csv": "new"})
	if err := s.Commit(); err != nil {
		t.Fatal(err)
	}
	holds(t, dir, newOut)
}

// TestKilledAfterExchange is killed before the files that are not pollard's
// have moved over.
func TestKilledAfterExchange(t *testing.T) {
	dir := t.TempDir()
	put(t, dir, oldOut)
	out := filepath.Join(dir, "out")
	s := stage(t, out, map[string]string{"polls.csv": "new"})
	put(t, s.root, map[string]string{commitName: ""})
	if err := s.replace(); err != nil {
		t.Fatal(err)
	}
	kill(t, s)
	s = stage(t, out, nil)
	if err := s.Discard(); err != nil {
		t.Fatal(err)
	}
	holds(t, dir, newOut)
}

// TestKilledBetweenSteps is killed where the old folder is away and the new one
// not there yet.
func TestKilledBetweenSteps(t *testing.T) {
	dir := t.TempDir()
	put(t, dir, oldOut)
	out := filepath.Join(dir, "out")
	s := stage(t, out, map[string]string{"polls.csv": "new"})
	put(t, s.root, map[string]string{commitName: ""})
	if err := os.Rename(out, filepath.Join(s.root, oldName)); err != nil {
		t.Fatal(err)
	}
	kill(t, s)
	s = stage(t, out, nil)
	if err := s.Discard(); err != nil {
		t.Fatal(err)
	}
	holds(t, dir, oldOut)
}

// TestSweepKeeps makes sure that sweeping takes nothing that might be wanted.
func TestSweepKeeps(t *testing.T) {
	dir := t.TempDir()
	out := filepath.Join(dir, "out")
	alive := stage(t, out, map[string]string{"polls.csv": "half"})
	others := map[string]string{
		".pollard-out-12/polls.csv":    "no lock",
		".pollard-out-2-12/lock":       "of the folder out-2",
		".pollard-outer-12/lock":       "of the folder outer",
		".pollard-out-x/lock":          "no number",
		".pollard-out-34/lock":         "",
		".pollard-out-34/commit":       "",
		".pollard-out-34/new/a.txt":    "mine, of a killed run",
		".pollard-out-34/new/rows.csv": "old",
		"out/a.txt":                    "mine, newer",
	}
	put(t, dir, others)
	s := stage(t, out, nil)
	if err := s.Discard(); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(filepath.Join(alive.Dir(), "polls.csv")); err != nil {
		t.Errorf("the folder of a run that lives was swept: %v", err)
	}
	if err := alive.Discard(); err != nil {
		t.Fatal(err)
	}
	delete(others, ".pollard-out-34/new/rows.csv")
	holds(t, dir, others)
}

func TestInTheWay(t *testing.T) {
	dir := t.TempDir()
	out := filepath.Join(dir, "out")
	put(t, dir, map[string]string{"out/polls.csv/a.txt": "mine"})
	if _, err := Stage(out); err == nil || !strings.Contains(err.Error(), "polls.csv is in the way") {
		t.Errorf("Stage returned %v", err)
	}

	out = filepath.Join(dir, "other")
	put(t, dir, map[string]string{"other/report/a.txt": "mine"})
	s := stage(t, out, map[string]string{"report": "a file"})
	if err := s.Commit(); err == nil || !strings.Contains(err.Error(), "report is in the way") {
		t.Errorf("Commit returned %v", err)
	}
	if err := s.Discard(); err != nil {
		t.Fatal(err)
	}
	holds(t, dir, map[string]string{"out/polls.csv/a.txt": "mine", "other/report/a.txt": "mine"})
}

func TestStageErrors(t *testing.T) {
	dir := t.TempDir()
	put(t, dir, map[string]string{"file": "mine"})
	for path, want := range map[string]string{
		"file":     "it is a file",
		"file/out": "not a directory",
	} {
		_, err := Stage(filepath.Join(dir, path))
		if err == nil || !strings.Contains(err.Error(), want) || !strings.Contains(err.Error(), path) {
			t.Errorf("%s: got %v", path, err)
		}
	}
	if _, err := Stage("/"); err == nil || !strings.Contains(err.Error(), "mounted") {
		t.Errorf("/: got %v", err)
	}
	if _, err := os.Stat("/proc/self"); err == nil {
		if _, err := Stage("/proc"); err == nil || !strings.Contains(err.Error(), "mounted") {
			t.Errorf("/proc: got %v", err)
		}
	}
	if os.Geteuid() != 0 { // root writes anywhere
		locked := filepath.Join(dir, "locked")
		if err := os.Mkdir(locked, 0o555); err != nil {
			t.Fatal(err)
		}
		if _, err := Stage(filepath.Join(locked, "out")); !errors.Is(err, fs.ErrPermission) {
			t.Errorf("a folder that cannot be written to: got %v", err)
		}
	}
	holds(t, dir, map[string]string{"file": "mine"})
}

// BenchmarkCommit replaces an output folder with all files of a small run: most
// of it is waiting for the disk.
func BenchmarkCommit(b *testing.B) {
	out := filepath.Join(b.TempDir(), "out")
	data := make([]byte, 16<<10)
	for b.Loop() {
		s, err := Stage(out)
		if err != nil {
			b.Fatal(err)
		}
		for _, table := range Tables() {
			for _, ending := range []string{".csv", ".parquet"} {
				if err := os.WriteFile(filepath.Join(s.Dir(), table.Name+ending), data, 0o666); err != nil {
					b.Fatal(err)
				}
			}
		}
		if err := s.Commit(); err != nil {
			b.Fatal(err)
		}
	}
}

// TestMarkedFolder writes a folder of pollard's own again and again, beside one
// that is somebody else's.
func TestMarkedFolder(t *testing.T) {
	for _, exchanges := range []bool{true, false} {
		if !exchanges {
			twoSteps(t)
		}
		out := filepath.Join(t.TempDir(), "out")
		put(t, out, map[string]string{"polls.csv": "old", "mine/a": "kept", "report/.pollard": "", "report/gone.html": "old"})
		s := stage(t, out, map[string]string{"polls.csv": "new", "report/.pollard": "", "report/index.html": "new"})
		if err := s.Commit(); err != nil {
			t.Fatal(err)
		}
		holds(t, out, map[string]string{"polls.csv": "new", "mine/a": "kept", "report/.pollard": "", "report/index.html": "new"})
		if err := stage(t, out, map[string]string{"polls.csv": "newer"}).Commit(); err != nil {
			t.Fatal(err)
		}
		holds(t, out, map[string]string{"polls.csv": "newer", "mine/a": "kept"})

		put(t, out, map[string]string{"report/notes.txt": "somebody's"})
		s = stage(t, out, map[string]string{"report/.pollard": "", "report/index.html": "new"})
		if err := s.Commit(); err == nil || !strings.Contains(err.Error(), "report is in the way") {
			t.Errorf("Commit returned %v", err)
		}
		_ = s.Discard()
		holds(t, out, map[string]string{"polls.csv": "newer", "mine/a": "kept", "report/notes.txt": "somebody's"})
	}
}
