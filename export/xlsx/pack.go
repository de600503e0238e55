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
	"sort"

	"github.com/klauspost/compress/flate"
	"github.com/xuri/excelize/v2"
)

// pack is the zip archive a workbook is. excelize hands it the parts, which are
// small; it puts into them what was written aside, sorts all by name and gives
// them one time, so that the same workbook is the same bytes.
type pack struct {
	parts    map[string]*bytes.Buffer
	splices  map[string][]splice // into parts of excelize, in their order there
	replaced map[string]part     // parts that stand in for those of excelize
	noted    int                 // sheets with notes
	tables   int
}

// part is one file of the archive.
type part struct {
	text    []byte
	splices []splice
}

// splice is what goes into a part before the first occurrence of a text.
type splice struct {
	before      string
	begin, tail string // what stands around the body
	body        *body  // nil for none
}

func newPack() *pack {
	return &pack{parts: make(map[string]*bytes.Buffer), splices: make(map[string][]splice), replaced: make(map[string]part)}
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
	// The order of the types of endings differs from run to run with excelize.
	types := book.ContentTypes.Defaults
	sort.Slice(types, func(i, j int) bool { return types[i].Extension < types[j].Extension })
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
	d, err := newDeflater()
	if err != nil {
		return err
	}
	for _, name := range slices.Sorted(maps.Keys(p.parts)) {
		one, ok := p.replaced[name]
		if !ok {
			one = part{p.parts[name].Bytes(), p.splices[name]}
		}
		if err := one.write(archive, name, d); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	return archive.Close()
}

// Where excelize's parts of a sheet are spliced, in this order. Merged cells and
// links have their place between rows and margins, ECMA-376 part 1, 18.3.1.99,
// links behind validations.
const (
	beforeHeight = " defaultRowHeight="
	beginRows    = "<sheetData>"
	endRows      = "</sheetData>"
	beforeLinks  = "<pageMargins"
	beginLinks   = "<hyperlinks>"
	endLinks     = "</hyperlinks>"
)

// stretch is a piece of a DEFLATE stream that ends on a byte.
type stretch struct {
	packed int   // how many bytes of what the deflater packed it takes, or
	body   *body // where it is
}

// write writes one part. What is short goes into one stretch with what stands
// around it.
func (p part) write(archive *zip.Writer, name string, d *deflater) error {
	d.packed.Reset()
	var stretches []stretch
	var crc uint32
	var size, packed int64
	pack := func(text []byte, last bool) error {
		n, err := d.pack(text, last)
		stretches = append(stretches, stretch{packed: n})
		crc = crc32.Update(crc, crc32.IEEETable, text)
		size += int64(len(text))
		packed += int64(n)
		return err
	}
	rest := p.text
	text := d.text[:0]
	for _, s := range p.splices {
		at := bytes.Index(rest, []byte(s.before))
		if at < 0 {
			return fmt.Errorf("no %s", s.before)
		}
		text = append(text, rest[:at]...)
		text = append(text, s.begin...)
		switch {
		case s.body == nil:
		case s.body.file == nil:
			text = append(text, s.body.short...)
		default:
			if err := pack(text, false); err != nil {
				return err
			}
			text = text[:0]
			n, err := s.body.compressedSize()
			if err != nil {
				return err
			}
			stretches = append(stretches, stretch{body: s.body})
			crc = joinCRC(crc, s.body.crc, s.body.size)
			size += s.body.size
			packed += n
		}
		text = append(text, s.tail...)
		rest = rest[at:]
	}
	text = append(text, rest...)
	d.text = text
	if err := pack(text, true); err != nil {
		return err
	}

	w, err := createRaw(archive, name, crc, size, packed)
	if err != nil {
		return err
	}
	for _, s := range stretches {
		if s.body != nil {
			err = s.body.copyTo(w)
		} else {
			_, err = w.Write(d.packed.Next(s.packed))
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// createRaw begins an entry that is compressed already.
func createRaw(archive *zip.Writer, name string, crc uint32, size, packed int64) (io.Writer, error) {
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

// deflater compresses the parts of an archive one after the other.
type deflater struct {
	text   []byte       // of the stretch being put together
	packed bytes.Buffer // the stretches of a part
	zip    *flate.Writer
}

func newDeflater() (*deflater, error) {
	d := new(deflater)
	var err error
	d.zip, err = flate.NewWriter(&d.packed, flate.BestSpeed)
	return d, err
}

// pack compresses one stretch of a stream, its last one or another, and says how
// many bytes it takes.
func (d *deflater) pack(text []byte, last bool) (int, error) {
	before := d.packed.Len()
	d.zip.Reset(&d.packed)
	if _, err := d.zip.Write(text); err != nil {
		return 0, err
	}
	end := d.zip.Flush
	if last {
		end = d.zip.Close
	}
	err := end()
	return d.packed.Len() - before, err
}
