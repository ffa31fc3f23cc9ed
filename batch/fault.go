package batch

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"stemma/claim"
	"stemma/intake/file"
	"stemma/internal/plain"
	"stemma/report"
)

// A fault is what could not be read: a line of errors.jsonl.
type fault struct {
	Path string `json:"path,omitempty"`
	// Offset is the byte at which a bad record begins, in the file or, where Unpacked is
	// set, in its unpacked data.
	Offset   *int64 `json:"offset,omitempty"`
	Unpacked bool   `json:"unpacked,omitempty"`
	Line     int    `json:"line,omitempty"`
	Place    string `json:"place,omitempty"`  // any other place in the file
	Report   string `json:"report,omitempty"` // ID of a report of which a part was not read
	Story    string `json:"story,omitempty"`  // ID of a story of which no edition was made
	LeftOut  bool   `json:"left_out,omitempty"`
	Error    string `json:"error"`
}

// faultOf returns the line of an error of intake.
func faultOf(err error) fault {
	var e *file.Error
	if !errors.As(err, &e) {
		return fault{Error: plain.Message(err.Error())}
	}
	f := fault{Path: e.Path, Line: e.Line, LeftOut: errors.Is(err, file.ErrSkipped), Error: plain.Message(e.Err.Error())}
	place := e.Place
	if rest, ok := strings.CutPrefix(place, "unpacked "); ok {
		place, f.Unpacked = rest, true
	}
	if n, err := strconv.ParseInt(strings.TrimPrefix(place, "byte "), 10, 64); err == nil {
		f.Offset = &n
	} else {
		f.Place, f.Unpacked = e.Place, false
	}
	return f
}

// faultsOf returns the lines of what was not read of a report, where intake has not said so
// already.
func faultsOf(path string, r *claim.Reading) (out []fault) {
	for _, u := range r.Partial {
		f := fault{Path: path, Place: r.Report.Ref, Report: string(r.Report.ID)}
		switch u.Why {
		case claim.TooLong:
			f.Error = fmt.Sprintf("read in part: bytes %d to %d of its text were left out, as it is too long", u.Span.Start, u.Span.End)
		case claim.Fault:
			f.Error = "not read: the reader broke down on it, which is a mistake in stemma"
		default:
			continue
		}
		out = append(out, f)
	}
	return out
}

func (f fault) line() []byte {
	data, err := json.Marshal(f)
	if err != nil {
		panic(err) // a struct of strings and numbers
	}
	return data
}

// counts returns what a fault adds to the counts.
func (f fault) counts() Counts {
	switch {
	case f.LeftOut:
		return Counts{Records: 1, LeftOut: 1}
	case f.Report != "":
		return Counts{Bad: 1} // the report was counted
	}
	return Counts{Records: 1, Bad: 1}
}

// shardOf returns the shard of a report: its ID is a hash.
func shardOf(id report.ID, shards int) int {
	n, err := strconv.ParseUint(string(id[:min(16, len(id))]), 16, 64)
	if err != nil {
		panic(err) // an ID is hexadecimal
	}
	return int(n % uint64(shards))
}

// shardOfFault returns the shard that keeps the fault which an input yields at a position.
func (b *batch) shardOfFault(path string, at position) int {
	sum := sha256.Sum256(fmt.Appendf(nil, "%s\x00%d", path, at.Item))
	return shardOf(report.ID(hex.EncodeToString(sum[:])), b.Shards)
}
