// Package kin scores who was made from whom on real news: pairs of reports of which a
// reader has judged whether one text stands behind both.
package kin

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"

	"stemma"
	"stemma/collate"
	"stemma/eval/fact"
	"stemma/eval/ledger"
	"stemma/lineage"
	"stemma/report"
)

// A Pair is two reports, by the beginnings of their ids, and what a reader says of them.
type Pair struct {
	A, B string
	// Label is "same" where the prose of one was made from the other's or both from one
	// text, "quote" where they share quotations or a statement and no other prose, and
	// "apart" where they were written independently.
	Label string
	// Parent is the report from which the other was made, where it is plain, "common" where
	// both were made from a third text, and "?" otherwise.
	Parent string
}

// The labels of pairs.
const (
	Same  = "same"
	Quote = "quote"
	Apart = "apart"
)

// Load reads pairs: a line each, its four fields parted by tabs. Pairs of which the reader
// was unsure are not in the file.
func Load(path string) ([]Pair, error) {
	raw, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var out []Pair
	sc := bufio.NewScanner(bytes.NewReader(raw))
	for n := 1; sc.Scan(); n++ {
		if strings.HasPrefix(sc.Text(), "#") {
			continue
		}
		f := strings.Split(sc.Text(), "\t")
		if len(f) != 4 || f[2] != Same && f[2] != Quote && f[2] != Apart {
			return nil, fmt.Errorf("%s:%d: %q is no pair", path, n, sc.Text())
		}
		out = append(out, Pair{f[0], f[1], f[2], f[3]})
	}
	return out, sc.Err()
}

// A Judged is a pair with what the program says of it.
type Judged struct {
	Pair
	Tied   bool // an edge between the two, of prose
	Linked bool // tied, or alike and of one outlet, be it over other reports
	// Said is the report said to be the other's parent, or the one that the other cites, "" where none is said.
	Said    string
	Score   float64 // the log-odds of a tie
	Grounds lineage.Grounds
	Held    *lineage.Held
	Story   int // counts the stories
}

// Judge says what the program says of pairs; news are the lines of
// ../shared/data/giveme5w1h.
func Judge(pairs []Pair, news []byte) ([]Judged, error) {
	stories, err := storiesOf(pairs, news)
	if err != nil {
		return nil, err
	}
	var out []Judged
	for n, rs := range stories {
		readings := slices.Collect(stemma.ReadAll(stemma.English(), rs))
		c := collate.Collate(stemma.GatherAsOne(readings)[0], readings)
		for _, j := range judge(pairs, c) {
			j.Story = n
			out = append(out, j)
		}
	}
	if len(out) != len(pairs) {
		return nil, fmt.Errorf("%d of %d pairs were found", len(out), len(pairs))
	}
	return out, nil
}

// storiesOf returns the stories that hold reports of the pairs, whole.
func storiesOf(pairs []Pair, news []byte) ([][]*report.Report, error) {
	wanted := map[string]bool{}
	for _, p := range pairs {
		wanted[p.A], wanted[p.B] = true, true
	}
	reports, asked := map[string][]*report.Report{}, map[string]bool{}
	var names []string
	for line := range bytes.Lines(news) {
		var l struct {
			Name string `json:"story_name"`
		}
		if err := json.Unmarshal(line, &l); err != nil {
			return nil, err
		}
		r, err := fact.ReportOf(line)
		if err != nil {
			return nil, err
		}
		if reports[l.Name] == nil {
			names = append(names, l.Name)
		}
		reports[l.Name] = append(reports[l.Name], r)
		asked[l.Name] = asked[l.Name] || wanted[short(r)]
	}
	var out [][]*report.Report
	for _, n := range names {
		if asked[n] {
			out = append(out, reports[n])
		}
	}
	return out, nil
}

// refLen is how many characters of a report's id stand in the pairs.
const refLen = 10

func short(r *report.Report) string { return r.Ref[:refLen] }

// judge judges the pairs of one story.
func judge(pairs []Pair, c *collate.Collation) []Judged {
	at := map[string]int{}
	for i := range c.Witnesses {
		at[short(c.Witnesses[i].Report)] = i
	}
	st := lineage.Infer(c)
	weighed := map[[2]int]lineage.Weighed{}
	for _, w := range lineage.Weigh(c) {
		weighed[[2]int{w.A, w.B}] = w
	}
	link := make([]int, len(st.Nodes)) // the first of the nodes that each hangs together with
	for i := range link {
		link[i] = i
	}
	for _, e := range st.Edges {
		if !prose(e) && e.Relation != lineage.OneOutlet {
			continue
		}
		a, b := link[e.Child], link[e.Parent]
		for i := range link {
			if link[i] == a {
				link[i] = b
			}
		}
	}
	var out []Judged
	for _, p := range pairs {
		a, okA := at[p.A]
		b, okB := at[p.B]
		if !okA || !okB {
			continue
		}
		w := weighed[[2]int{min(a, b), max(a, b)}]
		j := Judged{Pair: p, Linked: link[a] == link[b], Score: w.Score, Grounds: w.Grounds, Held: w.Held}
		for _, e := range st.Edges {
			if e.Relation == lineage.SharesQuote || !(e.Child == a && e.Parent == b || e.Child == b && e.Parent == a) {
				continue
			}
			j.Tied = j.Tied || prose(e)
			if e.Direct {
				j.Said = short(c.Witnesses[e.Parent].Report)
			}
		}
		out = append(out, j)
	}
	return out
}

// prose reports whether an edge says that prose was handed on: neither that two reports
// share a quotation or are of one outlet nor that one names the other.
func prose(e lineage.Edge) bool {
	return e.Relation != lineage.SharesQuote && e.Relation != lineage.Cites && e.Relation != lineage.OneOutlet
}

// A Score counts what is right of judged pairs.
type Score struct {
	Ties          ledger.PRF // pairs of which one text stands behind both; found if linked, wrong if tied
	Untied, False int        // pairs of strangers, and those of them that are tied
	Parents       ledger.PRF // parents that are plain to the reader; wrong is the child for the parent
}

// Of scores judged pairs.
func Of(js []Judged) (s Score) {
	for _, j := range js {
		plain := j.Parent == j.A || j.Parent == j.B
		switch {
		case j.Label == Same && j.Linked:
			s.Ties.TP++
		case j.Label == Same:
			s.Ties.FN++
		default:
			s.Untied++
			if j.Tied {
				s.False++
				s.Ties.FP++
			}
		}
		switch {
		case plain && j.Said == j.Parent:
			s.Parents.TP++
		case plain && j.Said != "":
			s.Parents.FP++
			s.Parents.FN++
		case plain:
			s.Parents.FN++
		}
	}
	return s
}
