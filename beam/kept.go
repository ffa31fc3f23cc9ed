package beam

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"slices"

	"stemma"
	"stemma/intake/file"
	"stemma/report"
	"stemma/store"
	"stemma/story"
)

// What goes from worker to worker of a report, as bytes:
//
//	string head, as in a store
//	string text
//	string sketch; empty before it is merged
//
// A string is a uvarint with its length and its bytes.
type kept struct {
	report *report.Report
	sketch *story.Sketch // nil before it is merged
}

var errDamaged = errors.New("a report was damaged on its way")

func pack(r *report.Report, sketch *story.Sketch) ([]byte, error) {
	var drawn []byte
	if sketch != nil {
		var err error
		if drawn, err = sketch.MarshalBinary(); err != nil {
			return nil, err
		}
	}
	var out []byte
	for _, s := range [][]byte{store.AppendHead(nil, r), []byte(r.Text), drawn} {
		out = append(binary.AppendUvarint(out, uint64(len(s))), s...)
	}
	return out, nil
}

func unpack(id string, data []byte) (kept, error) {
	var parts [3][]byte
	for i := range parts {
		n, k := binary.Uvarint(data)
		if k <= 0 || n > uint64(len(data)-k) {
			return kept{}, errDamaged
		}
		parts[i], data = data[k:k+int(n)], data[k+int(n):]
	}
	r, err := store.DecodeHead(parts[0], report.ID(id), string(parts[1]))
	if err != nil || len(parts[2]) == 0 {
		return kept{report: r}, err
	}
	s := &story.Sketch{}
	return kept{r, s}, s.UnmarshalBinary(parts[2])
}

// reportsIn yields the reports below a path, and what could not be read.
func reportsIn(path string, emit func(string, []byte), fault func(string)) error {
	for r, err := range file.Read(context.Background(), file.Options{}, path) {
		if err != nil {
			fault(err.Error())
			continue
		}
		data, err := pack(r, nil)
		if err != nil {
			return err
		}
		emit(string(r.ID), data)
	}
	return nil
}

// mergeSame makes one of a report that was given several times, in whatever order, and draws
// its sketch.
func mergeSame(id string, given func(*[]byte) bool, emit func(string, []byte)) error {
	var all []*report.Report
	for data := []byte(nil); given(&data); {
		k, err := unpack(id, data)
		if err != nil {
			return err
		}
		all = append(all, k.report)
	}
	if len(all) == 0 {
		return fmt.Errorf("report %s: %w", id, errDamaged)
	}
	slices.SortFunc(all, report.Compare)
	r := report.Merge(all)
	data, err := pack(r, story.SketchOf(stemma.Skim(stemma.English(), r)))
	if err == nil {
		emit(id, data)
	}
	return err
}
