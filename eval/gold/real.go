package gold

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"stemma"
	"stemma/claim"
	"stemma/collate/relation"
	"stemma/edition"
	"stemma/eval/fact"
	"stemma/intake/file"
	"stemma/report"
	"stemma/story"
)

// Real reads a story whose changes are marked in a file of testdata/changes/real, and edits it.
// The texts are those of the story in ../shared/data/giveme5w1h that has the name of the file,
// or, of seeds, the files in ../shared/data/seeds.
func Real(marks, data string) (*Case, error) {
	name := strings.TrimSuffix(filepath.Base(marks), ".txt")
	reports, err := realReports(name, data)
	if err != nil {
		return nil, err
	}
	c := &Case{Readings: map[string]*claim.Reading{}, Files: map[string]string{}}
	var rs []*claim.Reading
	for key, r := range reports {
		rd := stemma.Read(stemma.English(), r)
		c.Readings[key], c.Files[string(r.ID)] = rd, key
		rs = append(rs, rd)
	}
	if len(rs) == 0 {
		return nil, fmt.Errorf("%s: no reports", marks)
	}
	if err := c.marks(marks); err != nil {
		return nil, err
	}
	byReport := story.ByReport(rs)
	for _, s := range stemma.GatherAsOne(rs) {
		c.Editions = append(c.Editions, stemma.Edit(s, s.Readings(byReport)))
	}
	return c, nil
}

// realReports returns the reports of a story by the beginning of their ids.
func realReports(name, data string) (map[string]*report.Report, error) {
	out := map[string]*report.Report{}
	if name == "seeds" {
		for r, err := range file.Read(context.Background(), file.Options{}, filepath.Join(data, "seeds")) {
			if err != nil {
				return nil, err
			}
			out[strings.TrimSuffix(filepath.Base(r.Path), ".txt")] = r
		}
		return out, nil
	}
	raw, err := os.ReadFile(filepath.Join(data, "giveme5w1h", "reports.jsonl"))
	if err != nil {
		return nil, err
	}
	for line := range bytes.Lines(raw) {
		if !bytes.Contains(line, []byte(`"story_name": "`+name+`"`)) {
			continue
		}
		r, err := fact.ReportOf(line)
		if err != nil {
			return nil, err
		}
		out[r.Ref[:16]] = r
	}
	return out, nil
}

// marks reads the marks of a story: "change KIND SEVERITY" and "either KIND SEVERITY" with one
// or two places, "alike" with two.
func (c *Case) marks(path string) error {
	raw, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	sc := bufio.NewScanner(bytes.NewReader(raw))
	for n := 1; sc.Scan(); n++ {
		f := strings.Fields(sc.Text())
		if len(f) == 0 || f[0] == "#" {
			continue
		}
		var d Distortion
		places := f[1:]
		if f[0] != "alike" && len(f) > 3 {
			d.Kind, d.Severity, places = f[1], f[2], f[3:]
		}
		if len(places) != 3 && len(places) != 6 {
			return fmt.Errorf("%s:%d: %d fields", path, n, len(f))
		}
		if d.Report, d.Text, d.Nth, err = c.wordsAt(places[:3]); err == nil && len(places) == 6 {
			d.Against, d.AgainstText, d.AgainstNth, err = c.wordsAt(places[3:])
		}
		if err != nil {
			return fmt.Errorf("%s:%d: %w", path, n, err)
		}
		switch f[0] {
		case "change":
			c.Truth.Distortions = append(c.Truth.Distortions, d)
		case "either":
			c.Truth.Either = append(c.Truth.Either, d)
		case "alike":
			c.Truth.Not = append(c.Truth.Not, Alike{A: Words{d.Report, d.Text, d.Nth}, B: Words{d.Against, d.AgainstText, d.AgainstNth}})
		default:
			return fmt.Errorf("%s:%d: no mark %q", path, n, f[0])
		}
	}
	return sc.Err()
}

// wordsAt returns the words of a place, and which of the like ones in their report they are.
func (c *Case) wordsAt(place []string) (key, words string, nth int, err error) {
	rd := c.Readings[place[0]]
	if rd == nil {
		return "", "", 0, fmt.Errorf("no report %s", place[0])
	}
	a, err := strconv.Atoi(place[1])
	if err != nil {
		return "", "", 0, err
	}
	b, err := strconv.Atoi(place[2])
	if err != nil {
		return "", "", 0, err
	}
	text := rd.Report.Text
	if a < 0 || b <= a || b > len(text) {
		return "", "", 0, fmt.Errorf("%d-%d lies outside of %s", a, b, place[0])
	}
	for nth = 1; ; nth++ {
		if x, _, ok := find(text, text[a:b], nth); !ok || x >= a {
			return place[0], text[a:b], nth, nil
		}
	}
}

// shown returns the pairs of passages that an edition shows as differing or moved in a series or
// a locus, be there a finding of them or not.
func shown(e *edition.Edition) (out [][2]edition.Passage) {
	pairs := func(shown string, same func(i, j int) bool, ps []edition.Passage) {
		if r := relation.Relation(shown); r != relation.Differs && r != relation.Disputed && r != relation.Moved {
			return
		}
		for i := range ps {
			for j := range ps[:i] {
				if !same(i, j) {
					out = append(out, [2]edition.Passage{ps[i], ps[j]})
				}
			}
		}
	}
	for _, s := range e.Series {
		var ps []edition.Passage
		for _, p := range s.Points {
			ps = append(ps, p.Passage)
		}
		pairs(s.Relation, func(i, j int) bool { return s.Points[i].Value == s.Points[j].Value }, ps)
	}
	for _, l := range e.Loci {
		var ps []edition.Passage
		var of []int
		for v := range l.Variants {
			for _, p := range l.Variants[v].Passages {
				ps, of = append(ps, p), append(of, v)
			}
		}
		pairs(l.Relation, func(i, j int) bool { return of[i] == of[j] }, ps)
	}
	return out
}

// sights counts the changes that the editions show: by a finding, or in a row of figures or claims
// that differ or have moved.
func (c *Case) sights(s *Scores) {
	var pairs [][2]edition.Passage
	for _, e := range c.Editions {
		pairs = append(pairs, shown(e)...)
		for _, f := range e.Findings {
			if f.Against != nil {
				pairs = append(pairs, [2]edition.Passage{f.Suspect, *f.Against})
			} else {
				pairs = append(pairs, [2]edition.Passage{f.Suspect, f.Suspect})
			}
		}
	}
	over := func(p edition.Passage, file, words string, nth int) bool {
		if words == "" || c.Files[p.Report] != file {
			return false
		}
		a, b, ok := find(c.Readings[file].Report.Text, words, nth)
		return ok && p.Start < b && a < p.End
	}
	for _, d := range c.Truth.Distortions {
		found := false
		for _, p := range pairs {
			single := p[0].Report == p[1].Report && p[0].Start == p[1].Start // a finding that is held against nothing
			for _, q := range [][2]edition.Passage{{p[0], p[1]}, {p[1], p[0]}} {
				found = found || over(q[0], d.Report, d.Text, d.Nth) && (d.Against == "" || single || over(q[1], d.Against, d.AgainstText, d.AgainstNth))
			}
		}
		if found {
			s.Shown.TP++
		} else {
			s.Shown.FN++
		}
	}
}
