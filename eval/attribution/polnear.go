package attribution

import (
	"bufio"
	"encoding/json"
	"io"

	"stemma/report"
)

// A Doc is a report of PolNeAR, with what its annotators marked.
type Doc struct {
	ID, Publisher, Text  string
	Attributions, Second []struct{ Source, Cue, Content []part }
}

type part struct{ Spans [][2]int } // in characters

// Read reads the set's JSON Lines.
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

// Held tells whether a report is kept out of training: one in five, by its name.
// What is measured is measured on these.
func (d *Doc) Held() bool { return Fold(d.ID) == 0 }

// Folds is the number of parts that Fold deals the reports into.
const Folds = 5

// Fold deals a report into one of the Folds parts, by the FNV-1a hash of its name.
func Fold(id string) int {
	h := uint32(2166136261)
	for i := 0; i < len(id); i++ {
		h = (h ^ uint32(id[i])) * 16777619
	}
	return int(h>>8) % Folds
}

// A Mark is an attribution of the set, in bytes.
type Mark struct{ Source, Cue, Content []report.Span }

// Marks are the attributions that have a cue.
func (d *Doc) Marks() []Mark { return marks(d.Text, d.Attributions) }

func marks(text string, all []struct{ Source, Cue, Content []part }) []Mark {
	off := make([]int, 0, len(text)+1)
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

// Shared counts the bytes that lie in both.
func Shared(a, b []report.Span) int {
	n := 0
	for _, x := range a {
		for _, y := range b {
			n += max(0, min(x.End, y.End)-max(x.Start, y.Start))
		}
	}
	return n
}
