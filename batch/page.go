package batch

import (
	"crypto/sha256"
	"encoding/binary"
	"fmt"

	"github.com/klauspost/compress/zstd"

	"stemma/claim"
	"stemma/report"
	"stemma/store"
	"stemma/story"
)

// A page is a report with its reading, in one zstd frame: string head, string text, reading.
// Head and reading are as in a store.

var squeeze = func() *zstd.Encoder {
	e, err := zstd.NewWriter(nil, zstd.WithEncoderLevel(zstd.SpeedFastest), zstd.WithLowerEncoderMem(true))
	if err != nil {
		panic(err) // the options are wrong
	}
	return e
}()

var expand = func() *zstd.Decoder {
	d, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(0), zstd.WithDecoderMaxMemory(1<<30))
	if err != nil {
		panic(err)
	}
	return d
}()

// appendReport appends the entry of a report that was read.
func appendReport(b []byte, at position, d digest, r *claim.Reading) ([]byte, error) {
	b, err := appendID(appendEntry(b, 'r', at), r.Report.ID, d)
	if err != nil {
		return b, err
	}
	sketch, err := story.SketchOf(r).MarshalBinary()
	if err != nil {
		return b, err
	}
	b = appendString(b, sketch)
	raw := appendString(nil, store.AppendHead(nil, r.Report))
	raw = claim.AppendReading(append(binary.AppendUvarint(raw, uint64(len(r.Report.Text))), r.Report.Text...), r)
	return appendString(b, squeeze.EncodeAll(raw, make([]byte, 0, len(raw)/2))), nil
}

// appendAgain appends the entry of a report that was seen again.
func appendAgain(b []byte, at position, d digest, r *report.Report) ([]byte, error) {
	b, err := appendID(appendEntry(b, 's', at), r.ID, d)
	return appendString(b, store.AppendHead(nil, r)), err
}

// digestOf returns the digest of what is stated of a report, but for the names under which
// it came. Reports with one ID and digest have one reading.
func digestOf(r *report.Report) (d digest) {
	bare := *r
	bare.Ref, bare.GivenID, bare.Also, bare.Path = "", false, nil, ""
	sum := sha256.Sum256(store.AppendHead(nil, &bare))
	copy(d[:], sum[:])
	return d
}

// unpack returns the reading in a page. Where head is not nil it is the head of the report,
// in place of that in the page.
func unpack(id report.ID, page, head []byte) (*claim.Reading, error) {
	r, raw, err := unpackReport(id, page, head)
	if err != nil {
		return nil, err
	}
	return claim.DecodeReading(r, raw)
}

// unpackReport returns the report in a page, and its reading as it is stored.
func unpackReport(id report.ID, page, head []byte) (r *report.Report, reading []byte, err error) {
	raw, err := expand.DecodeAll(page, nil)
	if err != nil {
		return nil, nil, fmt.Errorf("report %s: %w", id.Short(), err)
	}
	own, raw, ok1 := cutString(raw)
	text, raw, ok2 := cutString(raw)
	if !ok1 || !ok2 {
		return nil, nil, fmt.Errorf("report %s: %w", id.Short(), errDamaged)
	}
	if head == nil {
		head = own
	}
	r, err = store.DecodeHead(head, id, string(text))
	return r, raw, err
}

// cutString cuts a string off the beginning of b.
func cutString(b []byte) (s, rest []byte, ok bool) {
	n, k := binary.Uvarint(b)
	if k <= 0 || n > uint64(len(b)-k) {
		return nil, nil, false
	}
	return b[k : k+int(n)], b[k+int(n):], true
}
