package batch

import (
	"crypto/sha256"
	"encoding/hex"
	"io"

	"github.com/parquet-go/parquet-go"

	"stemma/claim"
	"stemma/report"
	"stemma/serve/export"
	"stemma/story"
)

// groupsTable is the table that says of every report which story it is in. It is written
// where not all reports are read, and needs no reading.
const groupsTable = "groups"

// A groupRow is a row of it.
type groupRow struct {
	Story     string  `parquet:"story,dict" doc:"the story's ID"`
	Reports   int64   `parquet:"reports" doc:"reports in it"`
	Episode   string  `parquet:"episode,dict" doc:"ID of the happening in it"`
	Digest    bool    `parquet:"digest" doc:"whether the report spans several stories, and so stands alone"`
	CopyOf    *string `parquet:"copy_of,optional" doc:"ID of the first of the reports that have most of its words in one order; null for that one and where there is none"`
	Read      bool    `parquet:"read" doc:"whether the report was read, and stands in the other tables"`
	Report    string  `parquet:"report" doc:"ID: SHA-256 of address and text"`
	Ref       string  `parquet:"ref" doc:"the id that came with it, or the file's path"`
	URL       string  `parquet:"url" doc:"canonical address"`
	Outlet    string  `parquet:"outlet,dict" doc:"who published it, as stated"`
	Title     string  `parquet:"title" doc:"title, as stated"`
	Published string  `parquet:"published" doc:"RFC 3339 or a day, as stated; empty if not"`
	SHA256    string  `parquet:"sha256" doc:"of the text in UTF-8"`
	Bytes     int64   `parquet:"bytes" doc:"length of the text"`
}

// groupRowsOf returns the rows of a story, of whose members kept are what the segments hold.
func groupRowsOf(s *story.Story, kept []*claim.Reading, read bool) []groupRow {
	episode, first := map[report.ID]string{}, map[report.ID]string{}
	for _, e := range s.Episodes {
		for _, id := range e.Members {
			episode[id] = e.ID
		}
	}
	for _, c := range s.Copies {
		for _, id := range c[1:] {
			first[id] = string(c[0])
		}
	}
	out := make([]groupRow, len(kept))
	for i, k := range kept {
		r := k.Report
		sum := sha256.Sum256([]byte(r.Text))
		out[i] = groupRow{Story: s.ID, Reports: int64(len(s.Reports)), Episode: episode[r.ID], Digest: s.Digest, Read: read, Report: string(r.ID),
			Ref: r.Ref, URL: r.URL, Outlet: r.Outlet, Title: r.Title, Published: r.Published.String(), SHA256: hex.EncodeToString(sum[:]), Bytes: int64(len(r.Text))}
		if f := first[r.ID]; f != "" {
			out[i].CopyOf = &f
		}
	}
	return out
}

// outputs lists the tables that the batch writes.
func (b *batch) outputs() (out []output) {
	if b.skims() {
		out = append(out, output{groupsTable, func(w io.Writer) rows {
			return &groupSink{out: parquet.NewGenericWriter[groupRow](w, parquet.Compression(codec), parquet.CreatedBy("stemma", "1", ""))}
		}})
	}
	if b.Read != ReadNone {
		for _, t := range export.Tables {
			out = append(out, output{t.Name, func(w io.Writer) rows { return sheetSink{t.Open(w)} }})
		}
	}
	return out
}

// A sheetSink writes the rows of stories that were edited.
type sheetSink struct{ export.Rows }

func (s sheetSink) add(_ *edited, x *export.Sheet) error {
	if x == nil {
		return nil
	}
	return s.Add(x)
}

// A groupSink writes the table of groups.
type groupSink struct {
	out *parquet.GenericWriter[groupRow]
	n   int64
}

func (s *groupSink) add(e *edited, _ *export.Sheet) error {
	n, err := s.out.Write(e.groups)
	s.n += int64(n)
	return err
}

func (s *groupSink) Close() error { return s.out.Close() }
func (s *groupSink) Count() int64 { return s.n }
