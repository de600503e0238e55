package export

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// WorkbookName is the file name of the one format that has all tables in a file.
const WorkbookName = "pollard.xlsx"

// FolderMark is the name of a file that makes the folder it stands in pollard's
// own: a run replaces or removes such a folder of the output folder as a whole.
const FolderMark = ".pollard"

// asidePrefix begins the name of everything pollard puts aside for a while.
const asidePrefix = ".pollard-"

// Staging is a folder beside an output folder, on the same file system, that
// takes its place in one step once all is written. Until then, and whenever a
// run is killed, the output folder is as it was.
//
//	.pollard-out-123/lock    held as long as the run lives
//	.pollard-out-123/new/    what will be out/
//	.pollard-out-123/commit  there once new/ is complete
type Staging struct {
	out  string // absolute, no symbolic link
	root string
	lock *os.File // nil where the system has none
}

// The names in a staging folder.
const (
	lockName   = "lock"
	newName    = "new"
	oldName    = "old" // the former output folder, where folders cannot be exchanged
	commitName = "commit"
)

// Stage makes a staging folder for the output folder out, which need not be
// there yet, and first clears away those of runs that were killed.
func Stage(out string) (*Staging, error) {
	out, err := resolve(out)
	if err != nil {
		return nil, err
	}
	parent, base := filepath.Split(out)
	if err := os.MkdirAll(parent, 0o777); err != nil {
		return nil, fmt.Errorf("output folder %s: %w", out, err)
	}
	sweep(out)
	root, err := os.MkdirTemp(parent, asidePrefix+base+"-*")
	if err != nil {
		return nil, fmt.Errorf("output folder %s: no staging folder can be made beside it: %w", out, err)
	}
	s := &Staging{out: out, root: root}
	if err := s.prepare(); err != nil {
		_ = s.Discard() // the first error is the one to tell
		return nil, fmt.Errorf("output folder %s: %w", out, err)
	}
	return s, nil
}

// resolve returns where an output folder really is, and an error where there
// can be none.
func resolve(out string) (string, error) {
	path, err := filepath.Abs(out)
	if err != nil {
		return "", err
	}
	info, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) {
		return path, nil
	}
	if err != nil {
		return "", fmt.Errorf("output folder %s: %w", out, err)
	}
	if !info.IsDir() {
		return "", fmt.Errorf("output folder %s: it is a file", out)
	}
	if path, err = filepath.EvalSymlinks(path); err != nil {
		return "", fmt.Errorf("output folder %s: %w", out, err)
	}
	if filepath.Dir(path) == path || isMount(path) {
		return "", fmt.Errorf("output folder %s: a file system is mounted there, so it cannot be replaced; name a folder inside it", out)
	}
	return path, nil
}

// prepare takes the lock and makes the folder to write into.
func (s *Staging) prepare() error {
	err := s.blocked(ours) // before a long run, not after it
	if err != nil {
		return err
	}
	if s.lock, err = takeLock(s.root); err != nil {
		return err
	}
	if err := os.Mkdir(s.Dir(), 0o777); err != nil {
		return err
	}
	info, err := os.Stat(s.out)
	if err != nil {
		return nil // there is none yet
	}
	return os.Chmod(s.Dir(), info.Mode().Perm())
}

// Dir is the folder to write into.
func (s *Staging) Dir() string { return filepath.Join(s.root, newName) }

// Commit puts what was written in the place of the output folder, whole. Files
// in the old one that pollard does not write, or folders, move over; its own are
// gone, those of formats that were not written this time and folders with a
// [FolderMark] included. If Commit
// fails, the output folder is the old one, unless the error says otherwise.
func (s *Staging) Commit() error {
	if err := s.commit(); err != nil {
		return fmt.Errorf("output folder %s: %w", s.out, err)
	}
	return nil
}

func (s *Staging) commit() error {
	if err := s.blocked(s.wrote); err != nil {
		return err
	}
	if err := syncFolder(s.Dir()); err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(s.root, commitName), nil, 0o666); err != nil {
		return err
	}
	if err := s.replace(); err != nil {
		return err
	}
	if err := carryOver(s.root, s.out, true); err != nil {
		defer s.leave()
		return fmt.Errorf("the new files are in place, but not all others could be moved from %s: %w", s.root, err)
	}
	return s.Discard()
}

// blocked returns an error where something in the old folder stands in the way
// of what pollard writes. A file is replaced, anything else is not.
func (s *Staging) blocked(written func(name string) bool) error {
	entries, err := os.ReadDir(s.out)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	for _, e := range entries {
		if !e.Type().IsRegular() && !marked(s.out, e) && written(e.Name()) {
			return fmt.Errorf("%s is in the way: pollard writes a file of that name", e.Name())
		}
	}
	return nil
}

// wrote says that the new folder has something of that name.
func (s *Staging) wrote(name string) bool {
	_, err := os.Lstat(filepath.Join(s.Dir(), name))
	return err == nil
}

// replace puts the new folder in the place of the old one: in one step where the
// system can, else in two, which [sweep] mends if the run is killed between them.
func (s *Staging) replace() error {
	if _, err := os.Lstat(s.out); errors.Is(err, fs.ErrNotExist) {
		return os.Rename(s.Dir(), s.out)
	}
	err := exchange(s.Dir(), s.out)
	if !errors.Is(err, errors.ErrUnsupported) {
		return err
	}
	old := filepath.Join(s.root, oldName)
	if err := os.Rename(s.out, old); err != nil {
		return err
	}
	if err := os.Rename(s.Dir(), s.out); err != nil {
		if back := os.Rename(old, s.out); back != nil {
			s.leave()
			return fmt.Errorf("it is now %s: %w", old, errors.Join(err, back))
		}
		return err
	}
	return nil
}

// leave lets go of the staging folder. Where it still holds what was in the
// output folder, it must not be removed; the next run mends that.
func (s *Staging) leave() {
	if s.lock != nil {
		_ = s.lock.Close() // the lock ends, whatever Close says
	}
	s.root = ""
}

// Discard removes the staging folder. It does nothing after Commit.
func (s *Staging) Discard() error {
	if s.root == "" {
		return nil
	}
	err := os.RemoveAll(s.root)
	s.leave()
	return err
}

// marked says that an entry of a folder is a folder of pollard's own.
func marked(folder string, e fs.DirEntry) bool {
	if !e.IsDir() {
		return false
	}
	info, err := os.Lstat(filepath.Join(folder, e.Name(), FolderMark))
	return err == nil && info.Mode().IsRegular()
}

// ours says that pollard writes a file of that name into an output folder.
func ours(name string) bool {
	switch name {
	case WorkbookName, "datapackage.json", "metadata.json", "dictionary.csv":
		return true
	}
	if strings.HasPrefix(name, asidePrefix) {
		return true
	}
	table, ending, _ := strings.Cut(name, ".")
	if ending != "csv" && ending != "parquet" && ending != "jsonl" {
		return false
	}
	for _, t := range Tables() {
		if t.Name == table {
			return true
		}
	}
	return false
}
