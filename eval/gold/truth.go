// Package gold scores the whole program on invented stories whose truth is known: figures,
// quotes, speakers, ties between reports, findings, checks. The format of the truth is
// described in testdata/stories/README.md.
package gold

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"

	"golang.org/x/tools/txtar"

	"stemma"
	"stemma/claim"
	"stemma/edition"
	"stemma/intake/file"
	"stemma/report"
	"stemma/story"
)

// Truth is the content of a truth.json.
type Truth struct {
	Story   string `json:"story"`
	Reports []struct {
		File    string   `json:"file"`
		Figures []Figure `json:"figures"`
		Quotes  []Quote  `json:"quotes"`
	} `json:"reports"`
	Edges []struct {
		Child    string  `json:"child"`
		Parent   *string `json:"parent"`
		Relation string  `json:"relation"`
		Lost     string  `json:"lost"`
	} `json:"edges"`
	Independent [][2]string  `json:"independent"`
	Distortions []Distortion `json:"distortions"`
	Either      []Distortion `json:"either"`
	Not         []Alike      `json:"not_findings"`
	Checks      []struct {
		Kind    string  `json:"kind"`
		Verdict string  `json:"verdict"`
		Inputs  []Words `json:"inputs"`
	} `json:"checks"`
	Stories [][]string `json:"stories"`
}

// Alike is two passages that only seem to differ.
type Alike struct {
	Why string `json:"why"`
	A   Words  `json:"a"`
	B   Words  `json:"b"`
}

// Words identifies words of a report: the nth occurrence of a text.
type Words struct {
	Report string `json:"report"`
	Text   string `json:"text"`
	Nth    int    `json:"nth"`
}

// Figure is a figure as a careful annotator marks it.
type Figure struct {
	Text     string   `json:"text"`
	Nth      int      `json:"nth"`
	Value    *float64 `json:"value"`
	Unit     string   `json:"unit"`
	Bound    string   `json:"bound"`
	Counted  string   `json:"counted"`
	Aspect   string   `json:"aspect"`
	Optional bool     `json:"optional"`
	Vague    bool     `json:"vague"`
}

// Quote is a quotation with its speaker.
type Quote struct {
	Text    string `json:"text"`
	Nth     int    `json:"nth"`
	Speaker string `json:"speaker"`
	Form    string `json:"form"`
}

// Distortion is a finding that should be made, or may be made.
type Distortion struct {
	Kind        string `json:"kind"`
	Severity    string `json:"severity"` // high, medium or low; "" where it is not graded
	Report      string `json:"report"`
	Text        string `json:"text"`
	Nth         int    `json:"nth"`
	Against     string `json:"against_report"`
	AgainstText string `json:"against_text"`
	AgainstNth  int    `json:"against_nth"`
}

// A Case is a story with its truth, its readings and its editions.
type Case struct {
	Truth    Truth
	Readings map[string]*claim.Reading // by file name
	Editions []*edition.Edition
	Files    map[string]string // report ID to file name

	gather func([]*claim.Reading) []*story.Story
}

// Load reads the archive at path, unpacks its reports into dir, and reads, groups and edits
// them.
func Load(path, dir string) (*Case, error) { return load(path, dir, stemma.Gather) }

// LoadAsOne is Load for an archive whose reports are said to tell one story.
func LoadAsOne(path, dir string) (*Case, error) { return load(path, dir, stemma.GatherAsOne) }

func load(path, dir string, gather func([]*claim.Reading) []*story.Story) (*Case, error) {
	truth, reports, err := Reports(path, dir)
	if err != nil {
		return nil, err
	}
	c := &Case{Truth: truth, Readings: map[string]*claim.Reading{}, Files: map[string]string{}, gather: gather}
	var rs []*claim.Reading
	for _, r := range reports {
		rd := stemma.Read(stemma.English(), r)
		rs = append(rs, rd)
		name := filepath.Base(r.Path)
		c.Readings[name] = rd
		c.Files[string(r.ID)] = name
	}
	byReport := story.ByReport(rs)
	for _, s := range gather(rs) {
		c.Editions = append(c.Editions, stemma.Edit(s, s.Readings(byReport)))
	}
	return c, nil
}

// Reports unpacks the archive at path into dir, which holds no other, and returns what is true
// of its reports, and the reports in the order of their files.
func Reports(path, dir string) (truth Truth, reports []*report.Report, err error) {
	raw, err := os.ReadFile(path)
	if err != nil {
		return truth, nil, err
	}
	for _, f := range txtar.Parse(raw).Files {
		if f.Name == "truth.json" {
			if err := json.Unmarshal(f.Data, &truth); err != nil {
				return truth, nil, fmt.Errorf("%s: truth.json: %w", path, err)
			}
			continue
		}
		name := filepath.Join(dir, filepath.FromSlash(f.Name))
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			return truth, nil, err
		}
		if err := os.WriteFile(name, f.Data, 0o644); err != nil {
			return truth, nil, err
		}
	}
	for r, err := range file.Read(context.Background(), file.Options{}, filepath.Join(dir, "reports")) {
		if err != nil {
			return truth, nil, fmt.Errorf("%s: %w", path, err)
		}
		reports = append(reports, r)
	}
	return truth, reports, nil
}

// find returns the byte offsets of the nth occurrence of words in text. Runs of white space
// are compared as one space.
func find(text, words string, nth int) (int, int, bool) {
	flat, offset := fold(text)
	want, _ := fold(words)
	from := 0
	for {
		i := strings.Index(flat[from:], want)
		if i < 0 {
			return 0, 0, false
		}
		i += from
		if nth <= 1 {
			return offset[i], offset[i+len(want)-1] + 1, true
		}
		nth--
		from = i + 1
	}
}

// fold returns s with single spaces for white space, and the offset in s of each byte.
func fold(s string) (string, []int) {
	var b strings.Builder
	var offset []int
	space := false
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case ' ', '\n', '\t', '\r':
			space = b.Len() > 0
			continue
		}
		if space {
			b.WriteByte(' ')
			offset = append(offset, i-1)
			space = false
		}
		b.WriteByte(s[i])
		offset = append(offset, i)
	}
	return b.String(), offset
}

// sortedKeys returns the keys of m, sorted.
func sortedKeys[V any](m map[string]V) []string {
	out := make([]string, 0, len(m))
	for k := range m {
		out = append(out, k)
	}
	sort.Strings(out)
	return out
}
