package fact

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"strings"

	"stemma"
	"stemma/report"
)

// A pair is two reports of ../shared/data/pairs, which give one figure or fact.
type pair struct {
	Case    string   `json:"case"`
	Differs bool     `json:"differs"`
	Spans   [][2]int `json:"spans"`
	Reports []struct {
		ID, Outlet, Published, Text string
	} `json:"reports"`
}

// Pairs reads the pairs in a file.
func Pairs(path string) ([]*Story, error) {
	ps, err := lines[pair](path)
	var out []*Story
	for _, p := range ps {
		out = append(out, p.story())
	}
	return out, err
}

// story returns the pair as a story with one fact.
func (p pair) story() *Story {
	s := &Story{Name: p.Case, Passages: map[report.ID][]Passage{}}
	for i, r := range p.Reports {
		rep := newReport(r.ID, r.Outlet, r.Text)
		s.Readings = append(s.Readings, stemma.Read(stemma.English(), rep))
		s.Passages[rep.ID] = []Passage{{report.Span{Start: p.Spans[i][0], End: p.Spans[i][1]}, p.Case}}
	}
	return s
}

func newReport(ref, outlet, text string) *report.Report {
	r := &report.Report{Ref: ref, URL: "report:" + ref, Outlet: outlet, Text: text}
	r.Seal()
	return r
}

// A sentence is one of ../shared/data/ecbplus, with its marked mentions.
type sentence struct {
	Doc, Story string
	Tokens     []string
	Mentions   []struct {
		Chain    string
		From, To int
	}
}

// Chains reads the stories of ECB+ from its sentences.
func Chains(path string) ([]*Story, error) {
	ss, err := lines[sentence](path)
	return chains(ss), err
}

// lines reads a file of JSON values.
func lines[T any](path string) ([]T, error) {
	raw, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	out, err := values[T](raw)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return out, nil
}

// values reads JSON values, one after the other.
func values[T any](raw []byte) ([]T, error) {
	var out []T
	for d := json.NewDecoder(bytes.NewReader(raw)); d.More(); {
		var v T
		if err := d.Decode(&v); err != nil {
			return nil, fmt.Errorf("value %d: %w", len(out)+1, err)
		}
		out = append(out, v)
	}
	return out, nil
}

// chains returns the stories of ECB+: a report is the annotated sentences of a document,
// a fact is an event that two documents of a story mention.
func chains(sentences []sentence) []*Story {
	type doc struct {
		text strings.Builder
		ps   []Passage
	}
	docs := map[string]map[string]*doc{}
	for _, s := range sentences {
		if docs[s.Story] == nil {
			docs[s.Story] = map[string]*doc{}
		}
		d := docs[s.Story][s.Doc]
		if d == nil {
			d = &doc{}
			docs[s.Story][s.Doc] = d
		}
		starts := make([]report.Span, len(s.Tokens))
		for i, t := range s.Tokens {
			if i > 0 && spaced(s.Tokens[i-1], t) {
				d.text.WriteByte(' ')
			}
			starts[i] = report.Span{Start: d.text.Len(), End: d.text.Len() + len(t)}
			d.text.WriteString(t)
		}
		d.text.WriteString("\n\n")
		for _, m := range s.Mentions {
			if strings.HasPrefix(m.Chain, "ACT") && m.From < m.To && m.To <= len(starts) {
				d.ps = append(d.ps, Passage{starts[m.From].Cover(starts[m.To-1]), m.Chain})
			}
		}
	}
	var out []*Story
	for _, name := range sortedKeys(docs) {
		s := &Story{Name: name, Passages: map[report.ID][]Passage{}}
		for _, id := range sortedKeys(docs[name]) {
			d := docs[name][id]
			r := newReport(id, id, d.text.String())
			s.Readings = append(s.Readings, stemma.Read(stemma.English(), r))
			s.Passages[r.ID] = d.ps
		}
		out = append(out, s)
	}
	return out
}

// spaced reports whether a space stands between two tokens.
func spaced(a, b string) bool {
	return b != "" && !strings.Contains(",.;:!?)%'", b[:1]) && !strings.HasPrefix(b, "n't") && a != "(" && a != "$"
}
