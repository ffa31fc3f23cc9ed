package main

import (
	"bufio"
	"cmp"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"stemma/report"
	"stemma/story"
)

// open scores what is not fitted on as it stands: triples and meantime.
func open(dir string, items []*item) ([]row, error) {
	abroad, err := meantime(filepath.Join(dir, "meantime"))
	if err != nil {
		return nil, err
	}
	return []row{rowOf("triples", triples(items)), rowOf("meantime", [][]*item{abroad})}, nil
}

// triples are runs of three reports of every event of giveme5w1h that has so many:
// the first three, the next three and so on, by date and ref. A run holds events of
// all folds, so the weights have seen them in larger company.
func triples(items []*item) [][]*item {
	by := map[string][]*item{}
	var names []string
	for _, it := range items {
		if it.set != "giveme5w1h" {
			continue
		}
		if by[it.story] == nil {
			names = append(names, it.story)
		}
		by[it.story] = append(by[it.story], it)
	}
	slices.Sort(names)
	var out [][]*item
	for _, n := range names {
		of := by[n]
		slices.SortFunc(of, func(a, b *item) int {
			return cmp.Or(a.report.Published.Time.Compare(b.report.Published.Time), strings.Compare(a.report.Ref, b.report.Ref))
		})
		for k := 0; 3*k+3 <= len(of); k++ {
			if k == len(out) {
				out = append(out, nil)
			}
			out[k] = append(out[k], of[3*k:3*k+3]...)
		}
	}
	return out
}

// meantime reads the reports of one event in four languages. Where the copy at hand
// holds no text of a report, the mentions marked in it stand for the text, a sentence
// a line: the names and the words for events, in the language of the report.
func meantime(dir string) ([]*item, error) {
	type ref struct{ Lang, ID string }
	marked := map[ref][]string{}
	last := map[ref]int{}
	err := lines(filepath.Join(dir, "mentions.jsonl"), func(b []byte) error {
		var m struct {
			Lang, Doc, Text string
			Sent            int
		}
		if err := json.Unmarshal(b, &m); err != nil {
			return err
		}
		k := ref{m.Lang, m.Doc}
		marked[k] = append(marked[k], fmt.Sprintf("%06d %06d %s", m.Sent, len(marked[k]), m.Text))
		return nil
	})
	if err != nil {
		return nil, err
	}
	var out []*item
	err = lines(filepath.Join(dir, "docs.jsonl"), func(b []byte) error {
		var d struct{ ID, Lang, Text, Title string }
		if err := json.Unmarshal(b, &d); err != nil {
			return err
		}
		k := ref{d.Lang, d.ID}
		last[k]++
		text := d.Text
		if strings.TrimSpace(text) == "" {
			slices.Sort(marked[k])
			var s strings.Builder
			at := ""
			for _, m := range marked[k] {
				if at != "" && m[:6] != at {
					s.WriteString(".\n\n")
				} else if at != "" {
					s.WriteString(", ")
				}
				at = m[:6]
				s.WriteString(m[14:])
			}
			text = s.String()
		}
		if strings.TrimSpace(text) == "" || last[k] > 1 {
			return nil
		}
		r := &report.Report{Ref: d.Lang + " " + d.ID, GivenID: true, Text: text}
		r.Seal()
		out = append(out, &item{set: "meantime", story: "meantime " + d.ID, report: r})
		return nil
	})
	readAll(out)
	return out, err
}

// lines calls do with every line of a file.
func lines(path string, do func([]byte) error) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 64<<20)
	for sc.Scan() {
		if err := do(sc.Bytes()); err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
	}
	return sc.Err()
}

// rowOf scores runs, each by itself.
func rowOf(set string, runs [][]*item) row {
	r := row{set: set}
	at := make([]score, len(bars))
	for _, of := range runs {
		n := float64(len(of))
		r.reports += len(of)
		r.stemma = r.stemma.plus(bcubed(of, gather(&story.Frozen, of)), n)
		r.alone = r.alone.plus(bcubed(of, alone(of)), n)
		for i, g := range floor(of, bars) {
			at[i] = at[i].plus(bcubed(of, g), n)
		}
	}
	n := float64(r.reports)
	r.stemma, r.alone = score{r.stemma.P / n, r.stemma.R / n}, score{r.alone.P / n, r.alone.R / n}
	for i, s := range at {
		s = score{s.P / n, s.R / n}
		if s.F() > r.tfidf.F() {
			r.tfidf, r.bar = s, bars[i]
		}
		if bars[i] == commonBar {
			r.tfidfCommon = s
		}
	}
	return r
}
