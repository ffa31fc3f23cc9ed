package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"time"

	"stemma"
	"stemma/claim"
	"stemma/eval/gold"
	"stemma/report"
	"stemma/story"
)

// An item is a report with its true story.
type item struct {
	set    string
	story  string // unique across sets
	fold   int    // weights fitted on the other folds are scored on this one
	window string // reports of different windows are grouped separately
	report *report.Report
	sketch *story.Sketch
}

// folds is the number of folds. All reports of a story are in one fold: ecbplus is divided
// by topic (with both similar events of a topic in one fold), giveme5w1h by the number of
// the story, longtail-gva by windows of two months.
const folds = 4

// A reader reads a report: stemma.Read, or stemma.Skim, which does not parse.
type reader func(*stemma.Language, *report.Report) *claim.Reading

// load reads the sets below dir, all but the invented stories; ok is false if they do not exist.
func load(dir string, read reader) (items []*item, ok bool, err error) {
	return loadFolds(dir, read, folds)
}

// loadFolds reads the reports of the first n folds.
func loadFolds(dir string, read reader, n int) (items []*item, ok bool, err error) {
	for _, set := range []struct{ name, file string }{
		{"giveme5w1h", "reports.jsonl"}, {"ecbplus", "docs.jsonl"}, {"longtail-gva", "reports.jsonl"},
	} {
		f, err := os.Open(filepath.Join(dir, set.name, set.file))
		if err != nil {
			if os.IsNotExist(err) {
				return nil, false, nil
			}
			return nil, false, err
		}
		sc := bufio.NewScanner(f)
		sc.Buffer(nil, 64<<20)
		for sc.Scan() {
			var l line
			if err := json.Unmarshal(sc.Bytes(), &l); err != nil {
				return nil, false, fmt.Errorf("%s: %w", set.name, err)
			}
			if it := l.item(set.name); it != nil && it.fold < n && strings.TrimSpace(it.report.Title+it.report.Text) != "" {
				items = append(items, it)
			}
		}
		err = sc.Err()
		f.Close()
		if err != nil {
			return nil, false, err
		}
	}
	readAll(items, read)
	return items, true, nil
}

// loadInvented reads the invented stories of testdata. They are fitted on and not scored;
// package story tests that they are grouped correctly.
func loadInvented(dir string, read reader) ([]*item, error) {
	files, err := filepath.Glob(filepath.Join(dir, "*.txtar"))
	if err != nil {
		return nil, err
	}
	temp, err := os.MkdirTemp("", "stories")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(temp)
	var out []*item
	for _, f := range files {
		truth, reports, err := gold.Reports(f, filepath.Join(temp, filepath.Base(f)))
		if err != nil {
			return nil, err
		}
		byFile := map[string]*report.Report{}
		for _, r := range reports {
			byFile[filepath.Base(r.Path)] = r
		}
		for n, files := range truth.Stories {
			for _, name := range files {
				r := byFile[name]
				if r == nil {
					return nil, fmt.Errorf("%s: no report %s", f, name)
				}
				out = append(out, &item{set: "invented", story: fmt.Sprint(filepath.Base(f), n), report: r, sketch: story.SketchOf(read(stemma.English(), r))})
			}
		}
	}
	return out, nil
}

// A line is a line of one of the sets.
type line struct {
	ID, Topic, Date, Outlet, Title, Text, URL, Incident string
	Story                                               json.RawMessage
}

// item returns the item of a line, or nil if it is left out.
func (l line) item(set string) *item {
	it := &item{set: set, report: &report.Report{Ref: l.ID, GivenID: true, Title: l.Title, Outlet: l.Outlet, URL: l.URL, Text: l.Text}}
	name := strings.Trim(string(l.Story), `"`)
	switch set {
	case "ecbplus":
		n, _ := strconv.Atoi(l.Topic)
		it.fold = n % folds
	case "giveme5w1h":
		n, _ := strconv.Atoi(name)
		it.fold = n / 2 % folds // all are even
	case "longtail-gva":
		name = l.Incident
		if len(l.Date) < 7 || l.Date < "2015" {
			return nil // there are few of them each month
		}
		m, _ := strconv.Atoi(l.Date[5:7])
		y, _ := strconv.Atoi(l.Date[:4])
		n := (y*12 + m - 1) / 2
		it.fold, it.window = n%folds, fmt.Sprint(n)
	}
	it.story = set + " " + name
	if len(l.Date) >= 10 {
		if t, err := time.Parse(time.DateOnly, l.Date[:10]); err == nil {
			it.report.Published = report.Stamp{Time: t, Day: true}
		}
	}
	it.report.Seal()
	return it
}

// readAll sets the sketches of items, reading two reports at a time.
func readAll(items []*item, read reader) {
	var wg sync.WaitGroup
	next := make(chan *item)
	for range 2 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for it := range next {
				it.sketch = story.SketchOf(read(stemma.English(), it.report))
			}
		}()
	}
	for _, it := range items {
		next <- it
	}
	close(next)
	wg.Wait()
}
