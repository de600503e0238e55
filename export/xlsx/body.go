package xlsx

import (
	"bufio"
	"errors"
	"hash/crc32"
	"io"
	"os"

	"github.com/klauspost/compress/flate"
)

// bodyChunk is how many bytes of rows are compressed at a time.
const bodyChunk = 64 << 10

// body is the rows of a sheet, or what else may be long. What is short is kept
// as it is, for the archive to compress with what stands around it. The rest is
// compressed and put aside in a file, which ends on a byte and without the mark
// of the last block, so that it is the middle of a DEFLATE stream: what stands
// before it is known only after it.
type body struct {
	dir   string
	short []byte // all there is, while there is no file

	file *os.File
	out  *bufio.Writer // to the file, which the compressor would write in small pieces
	zip  *flate.Writer // to out
	crc  uint32        // of what was compressed
	size int64         // of all that was written, before compression
}

// newBody begins a body, which puts aside what is long in a file in dir.
func newBody(dir string) *body { return &body{dir: dir} }

// write adds bytes.
func (b *body) write(p []byte) error {
	b.size += int64(len(p))
	if b.file == nil {
		if len(b.short)+len(p) < bodyChunk {
			b.short = append(b.short, p...)
			return nil
		}
		if err := b.putAside(); err != nil {
			return err
		}
	}
	return b.compress(p)
}

// putAside begins the file. Its name begins like all that pollard puts aside.
func (b *body) putAside() error {
	var err error
	if b.file, err = os.CreateTemp(b.dir, ".pollard-sheet-*"); err != nil {
		return err
	}
	b.out = bufio.NewWriterSize(b.file, bodyChunk)
	if b.zip, err = flate.NewWriter(b.out, flate.BestSpeed); err != nil {
		return err
	}
	short := b.short
	b.short = nil
	return b.compress(short)
}

func (b *body) compress(p []byte) error {
	b.crc = crc32.Update(b.crc, crc32.IEEETable, p)
	_, err := b.zip.Write(p)
	return err
}

// end finishes the body.
func (b *body) end() error {
	if b.file == nil {
		return nil
	}
	err := errors.Join(b.zip.Flush(), b.out.Flush())
	b.zip, b.out = nil, nil // their buffers outweigh the rest
	return err
}

// copyTo copies what was compressed.
func (b *body) copyTo(w io.Writer) error {
	if _, err := b.file.Seek(0, io.SeekStart); err != nil {
		return err
	}
	_, err := io.Copy(w, b.file)
	return err
}

// compressedSize is what copyTo copies.
func (b *body) compressedSize() (int64, error) {
	info, err := b.file.Stat()
	if err != nil {
		return 0, err
	}
	return info.Size(), nil
}

// remove removes the file.
func (b *body) remove() {
	if b.file == nil {
		return
	}
	_ = b.file.Close() // nothing in it is wanted any more
	_ = os.Remove(b.file.Name())
}
