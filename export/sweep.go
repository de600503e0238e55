package export

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
)

// sweep clears away the staging folders for out that killed runs have left.
// What cannot be cleared away is in nobody's way, so it reports nothing.
func sweep(out string) {
	parent, base := filepath.Split(out)
	entries, err := os.ReadDir(parent)
	if err != nil {
		return
	}
	for _, e := range entries {
		number, named := strings.CutPrefix(e.Name(), asidePrefix+base+"-")
		if named && e.IsDir() && strings.Trim(number, "0123456789") == "" {
			sweepOne(filepath.Join(parent, e.Name()), out)
		}
	}
}

// sweepOne clears away one staging folder if its run is dead, which its lock
// tells. A folder without a lock is not certainly ours and stays.
func sweepOne(root, out string) {
	lock, ok := testLock(root)
	if !ok {
		return
	}
	defer func() { _ = lock.Close() }() // it was only looked at
	if _, err := os.Lstat(filepath.Join(root, commitName)); errors.Is(err, fs.ErrNotExist) {
		// Nothing in it was ever in the output folder.
		_ = os.RemoveAll(root)
		return
	}
	old := filepath.Join(root, oldName)
	if _, err := os.Lstat(out); errors.Is(err, fs.ErrNotExist) {
		// Killed between the two steps of replacing the folder.
		_ = os.Rename(old, out)
	}
	if carryOver(root, out, false) == nil {
		_ = os.RemoveAll(root)
	}
}

// carryOver empties what a staging folder has of a former output folder: files
// of pollard's own go, all else moves to out. What out has of the same name
// takes the place of the old one if replace is set; else the old one stays where
// it is, and carryOver fails.
func carryOver(root, out string, replace bool) error {
	var errs []error
	for _, name := range []string{newName, oldName} {
		folder := filepath.Join(root, name)
		entries, err := os.ReadDir(folder)
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		errs = append(errs, err)
		for _, e := range entries {
			from, to := filepath.Join(folder, e.Name()), filepath.Join(out, e.Name())
			_, err := os.Lstat(to)
			switch missing := errors.Is(err, fs.ErrNotExist); {
			case marked(folder, e):
				err = os.RemoveAll(from)
			case ours(e.Name()) && e.Type().IsRegular():
				err = os.Remove(from)
			case missing:
				err = os.Rename(from, to)
			case replace && e.Type().IsRegular():
				err = os.Remove(from)
			default:
				err = fmt.Errorf("%s: %w", to, fs.ErrExist)
			}
			errs = append(errs, err)
		}
	}
	return errors.Join(errs...)
}

// maxSyncs is how many files are written to disk at a time: each takes a thread.
const maxSyncs = 32

// syncFolder makes sure that the files of a folder, and of those in it, are on
// disk, so that a machine that stops after the folder has taken its place still
// has them.
func syncFolder(folder string) error {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return err
	}
	errs := make([]error, len(entries)+1)
	room := make(chan struct{}, maxSyncs)
	var wg sync.WaitGroup
	for i, e := range entries {
		path := filepath.Join(folder, e.Name())
		if e.IsDir() {
			errs[i] = syncFolder(path)
			continue
		}
		room <- struct{}{}
		wg.Go(func() {
			errs[i] = syncFile(path)
			<-room
		})
	}
	wg.Wait()
	errs[len(entries)] = syncFile(folder)
	return errors.Join(errs...)
}

// syncFile waits until a file or a folder is on disk. Some systems cannot do
// that with a folder, and need not.
func syncFile(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	err = f.Sync()
	if errors.Is(err, errors.ErrUnsupported) || errors.Is(err, fs.ErrInvalid) {
		err = nil
	}
	return errors.Join(err, f.Close())
}
