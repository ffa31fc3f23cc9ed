package batch

import (
	"errors"
	"fmt"
	"io"
	"iter"
	"path/filepath"

	"github.com/parquet-go/parquet-go"
	"github.com/parquet-go/parquet-go/compress/zstd"
)

// The tables between the steps. A report is named by its number, its place in the order of
// time.

// A reportRow is a row of work/reports.parquet.
type reportRow struct {
	Number  int64  `parquet:"number"`
	Report  string `parquet:"report"`       // ID
	Day     *int32 `parquet:"day,optional"` // from 1970
	Seen    int64  `parquet:"seen"`         // how often it was given
	Head    []byte `parquet:"head,optional"`
	Segment string `parquet:"segment,dict"` // where its page is
	Offset  int64  `parquet:"offset"`
	Length  int64  `parquet:"length"`
	Sketch  []byte `parquet:"sketch"`
}

// A pageRow is what of a reportRow finds the page.
type pageRow struct {
	Report  string `parquet:"report"`
	Head    []byte `parquet:"head,optional"`
	Segment string `parquet:"segment,dict"`
	Offset  int64  `parquet:"offset"`
	Length  int64  `parquet:"length"`
}

// A sketchRow is what of a reportRow groups it.
type sketchRow struct {
	Sketch []byte `parquet:"sketch"`
}

// A keyRow is a row of work/keys.parquet, by key, then by number.
type keyRow struct {
	Key    int64 `parquet:"key,delta"` // its lowest bit is set where it stands for something rare
	Number int32 `parquet:"number"`
}

// A pairRow is a row of work/pairs.parquet, by a.
type pairRow struct {
	A     int32   `parquet:"a"`
	B     int32   `parquet:"b"`
	Score float32 `parquet:"score"` // joined from 0, before company is reckoned in
}

// A componentRow is a row of work/components.parquet.
type componentRow struct {
	Number    int32 `parquet:"number"`
	Component int32 `parquet:"component"` // the smallest number of it
}

// rowGroup is how many rows are held until they are written. Ours.
const rowGroup = 1 << 14

var codec = &zstd.Codec{Level: zstd.SpeedFastest, Concurrency: 1}

// writeRows writes a table.
func writeRows[T any](f folder, name string, rows iter.Seq[T]) error {
	_, err := f.write(name, func(w io.Writer) error {
		p := parquet.NewGenericWriter[T](w, parquet.Compression(codec),
			parquet.MaxRowsPerRowGroup(rowGroup), parquet.CreatedBy("stemma", "1", ""))
		page := make([]T, 0, 256)
		flush := func() error {
			_, err := p.Write(page)
			page = page[:0]
			return err
		}
		for r := range rows {
			if page = append(page, r); len(page) == cap(page) {
				if err := flush(); err != nil {
					return err
				}
			}
		}
		if err := flush(); err != nil {
			return err
		}
		return p.Close()
	})
	return err
}

// readRows calls each with the rows of a table, of which T has some columns.
func readRows[T any](f folder, name string, each func(T) error) error {
	file, err := f.open(name)
	if err != nil {
		return err
	}
	defer file.Close()
	fault := func(err error) error { return fmt.Errorf("read %s: %w", filepath.Join(f.root, name), err) }
	info, err := file.Stat()
	if err != nil {
		return err
	}
	p, err := parquet.OpenFile(file, info.Size())
	if err != nil {
		return fault(err)
	}
	r := parquet.NewGenericReader[T](p)
	defer r.Close()
	for {
		page := make([]T, 256) // anew: a row may hold what it had
		n, err := r.Read(page)
		for _, row := range page[:n] {
			if err := each(row); err != nil {
				return err
			}
		}
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return fault(err)
		}
	}
}
