package diff

import (
	"bytes"
	"errors"
	"io"
	"os"
)

// spoolBytes is how much of a report is held in memory.
const spoolBytes = 8 << 20

// spool keeps a report until the comparison is over: a small one in memory, a
// large one in a file.
type spool struct {
	buf  bytes.Buffer
	file *os.File
}

// Write implements [io.Writer].
func (s *spool) Write(p []byte) (int, error) {
	if s.buf.Len()+len(p) > spoolBytes {
		if err := s.flush(); err != nil {
			return 0, err
		}
	}
	return s.buf.Write(p)
}

// flush moves what is in memory to the file.
func (s *spool) flush() error {
	if s.file == nil {
		var err error
		if s.file, err = os.CreateTemp("", "pollard-diff-*"); err != nil {
			return err
		}
	}
	_, err := s.buf.WriteTo(s.file)
	return err
}

// reset throws away what was written.
func (s *spool) reset() error {
	s.buf.Reset()
	if s.file == nil {
		return nil
	}
	if err := s.file.Truncate(0); err != nil {
		return err
	}
	_, err := s.file.Seek(0, io.SeekStart)
	return err
}

// copyTo gives all that was written.
func (s *spool) copyTo(w io.Writer) error {
	if s.file != nil {
		if err := s.flush(); err != nil {
			return err
		}
		if _, err := s.file.Seek(0, io.SeekStart); err != nil {
			return err
		}
		_, err := io.Copy(w, s.file)
		return err
	}
	_, err := s.buf.WriteTo(w)
	return err
}

// close removes the file.
func (s *spool) close() error {
	if s.file == nil {
		return nil
	}
	err := errors.Join(s.file.Close(), os.Remove(s.file.Name()))
	s.file = nil
	return err
}
