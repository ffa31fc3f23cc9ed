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

// open returns the scores of the sets that are not fitted on: triples and meantime.
func open(dir string, items []*item, read reader) ([]row, error) {
	foreign, err := meantime(filepath.Join(dir, "meantime"), read)
	if err != nil {
		return nil, err
	}
	return []row{rowOf("triples", triples(items)), rowOf("meantime", [][]*item{foreign})}, nil
}

// triples returns runs of three reports of every event of giveme5w1h that has enough: the
// first three by date and ref, the next three, and so on. A run has events of all folds.
// The weights were fitted on the same reports, in larger runs.
func triples(items []*item) [][]*item {
	byStory := map[string][]*item{}
	var names []string
	for _, it := range items {
		if it.set != "giveme5w1h" {
			continue
		}
		if byStory[it.story] == nil {
			names = append(names, it.story)
		}
		byStory[it.story] = append(byStory[it.story], it)
	}
	slices.Sort(names)
	var out [][]*item
	for _, n := range names {
		reports := byStory[n]
		slices.SortFunc(reports, func(a, b *item) int {
			return cmp.Or(a.report.Published.Time.Compare(b.report.Published.Time), strings.Compare(a.report.Ref, b.report.Ref))
		})
		for k := 0; 3*k+3 <= len(reports); k++ {
			if k == len(out) {
				out = append(out, nil)
			}
			out[k] = append(out[k], reports[3*k:3*k+3]...)
		}
	}
	return out
}

// meantime reads the reports of events in four languages. If the copy of the set has no text
// of a report, the text is made of the mentions marked in it, which are names and words for
// events in the language of the report, with one sentence on each line.
func meantime(dir string, read reader) ([]*item, error) {
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
			sentence := ""
			for _, m := range marked[k] {
				if sentence != "" && m[:6] != sentence {
					s.WriteString(".\n\n")
				} else if sentence != "" {
					s.WriteString(", ")
				}
				sentence = m[:6]
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
	readAll(out, read)
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

// ownRow returns the scores of the program on a set, whose runs are grouped separately.
func ownRow(set string, runs [][]*item) row {
	r := row{set: set}
	for _, run := range runs {
		r.reports += len(run)
		r.stemma = r.stemma.plus(bcubed(run, gather(&story.Frozen, run)), float64(len(run)))
	}
	n := float64(r.reports)
	r.stemma = score{r.stemma.P / n, r.stemma.R / n}
	return r
}

// rowOf returns these scores and those of others.
func rowOf(set string, runs [][]*item) row {
	r := ownRow(set, runs)
	tfidf := make([]score, len(bars)) // at each threshold
	for _, run := range runs {
		n := float64(len(run))
		r.alone = r.alone.plus(bcubed(run, alone(run)), n)
		for i, g := range byTFIDF(run, bars) {
			tfidf[i] = tfidf[i].plus(bcubed(run, g), n)
		}
	}
	n := float64(r.reports)
	r.alone = score{r.alone.P / n, r.alone.R / n}
	for i, s := range tfidf {
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
