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
	"regexp"
	"slices"
	"strings"

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
	body        *body
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
		one, ok := p.replaced[name]
		if !ok {
			one = part{sortedTypes(outlined(p.parts[name].Bytes())), p.splices[name]}
		}
		if err := one.write(archive, name); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	return archive.Close()
}

// Where excelize's parts of a sheet are spliced. Links have their place between
// validations and margins, ECMA-376 part 1, 18.3.1.99.
const (
	endRows     = "</sheetData>"
	beforeLinks = "<pageMargins"
	beginLinks  = "<hyperlinks>"
	endLinks    = "</hyperlinks>"
)

// outlined says in a part of a sheet that it has a group of columns, which
// excelize leaves out and without which Excel has no button for the group.
func outlined(text []byte) []byte {
	if !bytes.Contains(text, []byte(` outlineLevel="1"`)) {
		return text
	}
	return bytes.Replace(text, []byte("<sheetFormatPr "), []byte(`<sheetFormatPr outlineLevelCol="1" `), 1)
}

// typeOfEnding is how the list of types gives the type of all parts with an
// ending.
var typeOfEnding = regexp.MustCompile(`(<Default [^>]*></Default>)+`)

// sortedTypes sorts the types of endings, whose order differs from run to run
// with excelize.
func sortedTypes(text []byte) []byte {
	const end = "</Default>"
	return typeOfEnding.ReplaceAllFunc(text, func(list []byte) []byte {
		types := strings.SplitAfter(string(list), end)
		slices.Sort(types)
		return []byte(strings.Join(types, ""))
	})
}

// stretch is a piece of a DEFLATE stream that ends on a byte.
type stretch struct {
	packed []byte // what it holds, or
	body   *body  // where that is
}

// write writes one part.
func (p part) write(archive *zip.Writer, name string) error {
	var stretches []stretch
	var crc uint32
	var size, packed int64
	text := func(b []byte, last bool) error {
		out, err := deflate(b, last)
		stretches = append(stretches, stretch{packed: out})
		crc = crc32.Update(crc, crc32.IEEETable, b)
		size += int64(len(b))
		packed += int64(len(out))
		return err
	}
	rest, begun := p.text, ""
	for _, s := range p.splices {
		at := bytes.Index(rest, []byte(s.before))
		if at < 0 {
			return fmt.Errorf("no %s", s.before)
		}
		if err := text(slices.Concat([]byte(begun), rest[:at], []byte(s.begin)), false); err != nil {
			return err
		}
		n, err := s.body.compressedSize()
		if err != nil {
			return err
		}
		stretches = append(stretches, stretch{body: s.body})
		crc = joinCRC(crc, s.body.crc, s.body.size)
		size += s.body.size
		packed += n
		rest, begun = rest[at:], s.tail
	}
	if err := text(slices.Concat([]byte(begun), rest), true); err != nil {
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
			_, err = w.Write(s.packed)
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
