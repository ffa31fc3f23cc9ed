package attribution

import (
	"bufio"
	"encoding/json"
	"io"

	"stemma/report"
)

// A Doc is a report of PolNeAR with the marks of its annotators.
type Doc struct {
	ID, Publisher, Text  string
	Attributions, Second []struct{ Source, Cue, Content []part } // of the first and the second annotator
}

// A part is a part of an attribution.
type part struct{ Spans [][2]int } // in characters

// Read parses the JSON Lines of PolNeAR.
func Read(r io.Reader) ([]Doc, error) {
	var out []Doc
	dec := json.NewDecoder(bufio.NewReader(r))
	for {
		var d Doc
		if err := dec.Decode(&d); err == io.EOF {
			return out, nil
		} else if err != nil {
			return nil, err
		}
		out = append(out, d)
	}
}

// Held reports whether a report is held out of training and used for measuring: one in
// five, by its ID.
func (d *Doc) Held() bool { return Fold(d.ID) == 0 }

// Folds is the number of parts into which Fold divides the reports.
const Folds = 5

// Fold returns the number of the part that a report is in, by the FNV-1a hash of its ID.
func Fold(id string) int {
	h := uint32(2166136261)
	for i := 0; i < len(id); i++ {
		h = (h ^ uint32(id[i])) * 16777619
	}
	return int(h>>8) % Folds
}

// A Mark is a marked attribution.
type Mark struct{ Source, Cue, Content []report.Span }

// Marks returns the first annotator's attributions that have a cue.
func (d *Doc) Marks() []Mark { return marks(d.Text, d.Attributions) }

// marks returns the attributions in all that have a cue.
func marks(text string, all []struct{ Source, Cue, Content []part }) []Mark {
	off := make([]int, 0, len(text)+1) // the byte offset of each character
	for i := range text {
		off = append(off, i)
	}
	off = append(off, len(text))
	spans := func(parts []part) (out []report.Span) {
		for _, p := range parts {
			for _, s := range p.Spans {
				out = append(out, report.Span{Start: off[s[0]], End: off[s[1]]})
			}
		}
		return out
	}
	var out []Mark
	for _, a := range all {
		if m := (Mark{spans(a.Source), spans(a.Cue), spans(a.Content)}); len(m.Cue) > 0 {
			out = append(out, m)
		}
	}
	return out
}

// Shared returns the number of bytes that are in spans of both a and b.
func Shared(a, b []report.Span) int {
	n := 0
	for _, x := range a {
		for _, y := range b {
			n += max(0, min(x.End, y.End)-max(x.Start, y.Start))
		}
	}
	return n
}
