package xlsx

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"io/fs"
	"maps"
	"os"
	"slices"

	"github.com/klauspost/compress/flate"
	"github.com/xuri/excelize/v2"
)

// pack is the zip archive a workbook is. excelize hands it the parts, which are
// small; it puts the rows into those that lack them, sorts all by name and
// gives them one time, so that the same workbook is the same bytes.
type pack struct {
	parts  map[string]*bytes.Buffer
	bodies map[string]*body
}

func newPack() *pack {
	return &pack{parts: make(map[string]*bytes.Buffer), bodies: make(map[string]*body)}
}

// Create implements excelize.ZipWriter.
func (p *pack) Create(name string) (io.Writer, error) {
	part := new(bytes.Buffer)
	p.parts[name] = part
	return part, nil
}

// AddFS implements excelize.ZipWriter, which does not use it.
func (p *pack) AddFS(fs.FS) error { return errors.ErrUnsupported }

// Close implements excelize.ZipWriter.
func (p *pack) Close() error { return nil }

// save writes the workbook to a file.
func (p *pack) save(book *excelize.File, path string) error {
	// excelize asks the path for the kind of the workbook, and would build the
	// archive in memory if it were not given another writer.
	book.Path = path
	book.SetZipWriter(func(io.Writer) excelize.ZipWriter { return p })
	if _, err := book.WriteTo(io.Discard); err != nil {
		return err
	}
	file, err := os.Create(path)
	if err != nil {
		return err
	}
	return errors.Join(p.write(file), file.Close())
}

// write writes the archive.
func (p *pack) write(w io.Writer) error {
	archive := zip.NewWriter(w)
	for _, name := range slices.Sorted(maps.Keys(p.parts)) {
		if err := p.writePart(archive, name); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	return archive.Close()
}

// What excelize writes where the rows of a sheet go, and how much of it stands
// before them.
const (
	emptyRows = "<sheetData></sheetData>"
	beginRows = "<sheetData>"
)

// writePart writes one part, with its rows where it has some.
func (p *pack) writePart(archive *zip.Writer, name string) error {
	text, rows := p.parts[name].Bytes(), p.bodies[name]
	if rows == nil {
		tail, err := deflate(text, true)
		if err != nil {
			return err
		}
		w, err := createRaw(archive, name, crc32.ChecksumIEEE(text), len(text), len(tail))
		if err != nil {
			return err
		}
		_, err = w.Write(tail)
		return err
	}

	at := bytes.Index(text, []byte(emptyRows))
	if at < 0 {
		return errors.New("no place for the rows")
	}
	at += len(beginRows)
	head, err := deflate(text[:at], false)
	if err != nil {
		return err
	}
	tail, err := deflate(text[at:], true)
	if err != nil {
		return err
	}
	packed, err := rows.compressedSize()
	if err != nil {
		return err
	}
	crc := joinCRC(crc32.ChecksumIEEE(text[:at]), rows.crc, rows.size)
	crc = crc32.Update(crc, crc32.IEEETable, text[at:])
	w, err := createRaw(archive, name, crc, len(text)+int(rows.size), len(head)+int(packed)+len(tail))
	if err != nil {
		return err
	}
	if _, err := w.Write(head); err != nil {
		return err
	}
	if err := rows.copyTo(w); err != nil {
		return err
	}
	_, err = w.Write(tail)
	return err
}

// createRaw begins an entry that is compressed already.
func createRaw(archive *zip.Writer, name string, crc uint32, size, packed int) (io.Writer, error) {
	const (
		version     = 20       // 2.0, the first with DEFLATE
		firstOf1980 = 1<<5 | 1 // the oldest day a zip archive knows
	)
	return archive.CreateRaw(&zip.FileHeader{
		Name:               name,
		Method:             zip.Deflate,
		CreatorVersion:     version,
		ReaderVersion:      version,
		ModifiedDate:       firstOf1980, //nolint:staticcheck // CreateRaw does not look at Modified
		CRC32:              crc,
		CompressedSize64:   uint64(packed),
		UncompressedSize64: uint64(size),
	})
}

// deflate compresses one stretch of a stream, its last one or another.
func deflate(p []byte, last bool) ([]byte, error) {
	var packed bytes.Buffer
	w, err := flate.NewWriter(&packed, flate.BestSpeed)
	if err != nil {
		return nil, err
	}
	if _, err := w.Write(p); err != nil {
		return nil, err
	}
	if last {
		err = w.Close()
	} else {
		err = w.Flush()
	}
	return packed.Bytes(), err
}
