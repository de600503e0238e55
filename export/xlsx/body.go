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

// body is the rows of a sheet, or what else is long, compressed and put aside in
// a file. It ends on a byte and without the mark of the last block, so that the
// file is the middle of a DEFLATE stream: what stands before it is known only
// after it.
type body struct {
	file *os.File
	out  *bufio.Writer // to the file, which the compressor would write in small pieces
	zip  *flate.Writer // to out
	crc  uint32
	size int64 // before compression
}

// newBody begins a body in a file in dir. Its name begins like all that pollard
// puts aside.
func newBody(dir string) (*body, error) {
	file, err := os.CreateTemp(dir, ".pollard-sheet-*")
	if err != nil {
		return nil, err
	}
	b := &body{file: file, out: bufio.NewWriterSize(file, bodyChunk)}
	if b.zip, err = flate.NewWriter(b.out, flate.BestSpeed); err != nil {
		b.remove()
		return nil, err
	}
	return b, nil
}

// write adds bytes.
func (b *body) write(p []byte) error {
	b.crc = crc32.Update(b.crc, crc32.IEEETable, p)
	b.size += int64(len(p))
	_, err := b.zip.Write(p)
	return err
}

// end finishes the body.
func (b *body) end() error {
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
	_ = b.file.Close() // nothing in it is wanted any more
	_ = os.Remove(b.file.Name())
}
