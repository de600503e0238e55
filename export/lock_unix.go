//go:build unix && !aix && !solaris

package export

import (
	"os"
	"path/filepath"

	"golang.org/x/sys/unix"
)

// takeLock makes the lock of a staging folder. It ends with the process, however
// that ends. The file gets its name only once it is locked, so that nobody finds
// it free.
func takeLock(root string) (*os.File, error) {
	path := filepath.Join(root, lockName)
	f, err := os.OpenFile(path+".new", os.O_CREATE|os.O_RDWR, 0o666)
	if err != nil {
		return nil, err
	}
	if err := unix.Flock(int(f.Fd()), unix.LOCK_EX|unix.LOCK_NB); err != nil {
		_ = f.Close() // the first error is the one to tell
		return nil, err
	}
	if err := os.Rename(path+".new", path); err != nil {
		_ = f.Close()
		return nil, err
	}
	return f, nil
}

// testLock takes the lock of a staging folder whose run is dead. It is false
// where the run lives, or the folder has no lock.
func testLock(root string) (*os.File, bool) {
	f, err := os.OpenFile(filepath.Join(root, lockName), os.O_RDWR, 0)
	if err != nil {
		return nil, false
	}
	if err := unix.Flock(int(f.Fd()), unix.LOCK_EX|unix.LOCK_NB); err != nil {
		_ = f.Close()
		return nil, false
	}
	return f, true
}
