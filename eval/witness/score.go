package witness

import (
	"fmt"
	"slices"
	"strings"

	"stemma"
	"stemma/edition"
	"stemma/eval/ledger"
	"stemma/report"
)

// Scores holds what stemma got right of stories.
type Scores struct {
	Stories, Reports int

	Ties        ledger.PRF // pairs of which one was made from the other, or both from one lost text
	Independent int        // pairs that have no account in common
	Edges       ledger.PRF // parents named
	Lines       Count      // of facts that two reports or more tell
	Origins     Count      // of the same
	Findings    map[string]ledger.PRF

	// Split holds the recall of ties, and of parents, by how the child was made.
	Split map[string]*[3]int // true edges, tied, parent named

	Log []string
}

// A Count scores a count that is given as an interval.
type Count struct {
	Of     int
	Right  int // the interval is the true number alone
	Within int // the interval has it
	Near   int // an end of the interval is at most one away
}

func (c *Count) add(low, high, want int) {
	c.Of++
	switch {
	case low == want && high == want:
		c.Right++
		fallthrough
	case low <= want && want <= high:
		c.Within++
		fallthrough
	case low-1 <= want && want <= high+1:
		c.Near++
	}
}

func (c *Count) Add(d Count) {
	c.Of += d.Of
	c.Right += d.Right
	c.Within += d.Within
	c.Near += d.Near
}

// Add adds t to s.
func (s *Scores) Add(t *Scores) {
	s.Stories += t.Stories
	s.Reports += t.Reports
	s.Ties.Add(t.Ties)
	s.Independent += t.Independent
	s.Edges.Add(t.Edges)
	s.Lines.Add(t.Lines)
	s.Origins.Add(t.Origins)
	for k, v := range t.Findings {
		p := s.finding(k)
		p.Add(v)
		s.Findings[k] = p
	}
	for k, v := range t.Split {
		x := s.split(k)
		for i := range v {
			x[i] += v[i]
		}
	}
	s.Log = append(s.Log, t.Log...)
}

func (s *Scores) finding(kind string) ledger.PRF {
	if s.Findings == nil {
		s.Findings = map[string]ledger.PRF{}
	}
	return s.Findings[kind]
}

func (s *Scores) split(how string) *[3]int {
	if s.Split == nil {
		s.Split = map[string]*[3]int{}
	}
	if s.Split[how] == nil {
		s.Split[how] = &[3]int{}
	}
	return s.Split[how]
}

// Edit returns the edition of a story, and the number of the report of every witness.
func Edit(s *Story) (*edition.Edition, map[string]int) {
	var reports []*report.Report
	of := map[string]int{}
	for i := range s.Reports {
		r := s.Report(i)
		of[string(r.ID)] = i
		reports = append(reports, r)
	}
	rs := slices.Collect(stemma.ReadAll(stemma.English(), reports))
	st := stemma.GatherAsOne(rs)[0]
	e := stemma.Edit(st, rs)
	number := map[string]int{}
	for _, w := range e.Witnesses {
		number[w.Siglum] = of[w.Report]
	}
	return e, number
}

// Score compares an edition of a story with the truth.
func Score(s *Story, e *edition.Edition, number map[string]int) *Scores {
	out := &Scores{Stories: 1, Reports: len(s.Reports)}
	out.edges(s, e, number)
	out.counts(s, e, number)
	out.findings(s, e, number)
	return out
}

func (o *Scores) logf(s *Story, format string, a ...any) {
	o.Log = append(o.Log, fmt.Sprintf("%d: ", s.Seed)+fmt.Sprintf(format, a...))
}

// edges scores ties and parents. Pairs that hang together only through a third report,
// such as two copies of one wire, are graded by nothing. A report stands in for the parent
// where it tells all that the child took in the parent's own words: nothing is left in the
// child to tell which of the two it was made from.
func (o *Scores) edges(s *Story, e *edition.Edition, number map[string]int) {
	tied := map[[2]int]bool{}
	named := map[[2]int]bool{} // child and parent
	words := s.words()
	for _, x := range e.Stemma.Edges {
		c, ok := number[x.Child]
		p, ok2 := number[x.Parent]
		if !ok || !ok2 || x.Relation == "shares_quote" {
			continue
		}
		tied[[2]int{c, p}], tied[[2]int{p, c}] = true, true
		if x.Direct {
			named[[2]int{c, p}] = true
		}
	}
	for b := range s.Reports {
		for a := range b {
			k := [2]int{a, b}
			found := tied[k]
			for q := range s.Reports {
				found = found || tied[[2]int{q, b}] && s.Made(b, a) && words.standsIn(q, a, b)
			}
			switch {
			case s.Tied(a, b) && found:
				o.Ties.TP++
			case s.Tied(a, b):
				o.Ties.FN++
				o.logf(s, "TIE missed: %d %d (%s)", a, b, s.Reports[b].How)
			case s.Independent(a, b):
				o.Independent++
				if tied[k] {
					o.Ties.FP++
					o.logf(s, "TIE between independent reports: %d %d", a, b)
				}
			}
			if s.Made(b, a) && !words.standsIn(b, a, b) {
				o.parent(s, words, named, b, a, found)
			}
		}
	}
	for k := range named {
		c, p := k[0], k[1]
		switch {
		case s.descends(p, c) && !words.standsIn(p, c, p):
			o.Edges.FP++
			o.logf(s, "PARENT reversed: %d (%s) was made from %d", p, s.Reports[p].How, c)
		case s.Independent(c, p):
			o.Edges.FP++
			o.logf(s, "PARENT wrong: %d (%s) said to be made from %d", c, s.Reports[c].How, p)
		}
	}
}

// parent scores whether a child's true parent, or one that stands in for it, is named.
func (o *Scores) parent(s *Story, words told, named map[[2]int]bool, child, parent int, tied bool) {
	x := o.split(s.Reports[child].How)
	x[0]++
	if tied {
		x[1]++
	}
	for q := range s.Reports {
		if named[[2]int{child, q}] && (q == parent || words.standsIn(q, parent, child)) {
			x[2]++
			o.Edges.TP++
			return
		}
	}
	o.Edges.FN++
}

// told holds of every report its words for every fact.
type told []map[string]string

func (s *Story) words() told {
	out := make(told, len(s.Reports))
	for i := range out {
		out[i] = map[string]string{}
	}
	for _, f := range s.Facts {
		for _, t := range f.Told {
			out[t.Report][f.ID] = s.Reports[t.Report].Text[t.Start:t.End]
		}
	}
	return out
}

// standsIn reports whether q has the words of parent for all facts that child shares with
// parent.
func (t told) standsIn(q, parent, child int) bool {
	for f, w := range t[parent] {
		if _, ok := t[child][f]; ok && t[q][f] != w {
			return false
		}
	}
	return true
}

// descends reports whether a was made from b, directly or not.
func (s *Story) descends(a, b int) bool {
	for _, p := range s.Reports[a].Parents {
		if p == b || s.descends(p, b) {
			return true
		}
	}
	return false
}

// counts scores the lines and the origins of every fact that two reports or more tell: of
// the locus that has most of its tellings, among those reports that have it there.
func (o *Scores) counts(s *Story, e *edition.Edition, number map[string]int) {
	for _, f := range s.Facts {
		if len(f.Told) < 2 {
			continue
		}
		var best *edition.Locus
		var in []Tell
		for i := range e.Loci {
			if got := f.in(&e.Loci[i], number); len(got) > len(in) {
				best, in = &e.Loci[i], got
			}
		}
		if len(in) < 2 || best.Independence.Reports != len(in) {
			continue // what a locus holds is not scored here
		}
		roots, sourced := map[int]bool{}, map[int]bool{}
		for _, t := range in {
			roots[t.Root] = true
			if t.Named {
				sourced[t.Root] = true
			}
		}
		n := best.Independence
		o.Lines.add(n.Lines[0], n.Lines[1], len(roots))
		if n.Lines[0] != len(roots) || n.Lines[1] != len(roots) {
			o.logf(s, "LINES of %s: %v, want %d", f.ID, n.Lines, len(roots))
		}
		want := len(roots) - len(sourced) + min(1, len(sourced)) // of a fact one person is named
		o.Origins.add(n.Origins, n.Origins, want)
	}
}

// in returns the tellings of a fact that stand in a locus.
func (f *Fact) in(l *edition.Locus, number map[string]int) []Tell {
	var out []Tell
	for _, t := range f.Told {
		for _, v := range l.Variants {
			for _, p := range v.Passages {
				if number[p.Siglum] == t.Report && p.Start < t.End && t.Start < p.End {
					out = append(out, t)
					goto next
				}
			}
		}
	next:
	}
	return out
}

// findings scores the findings: of every kind the logged changes that a finding overlaps
// and those that none does; a finding on what nobody changed is wrong.
func (o *Scores) findings(s *Story, e *edition.Edition, number map[string]int) {
	used := make([]bool, len(e.Findings))
	for i, r := range s.Reports {
		for _, c := range r.Edits {
			if c.Start == c.End {
				c.Start, c.End = s.telling(i, c.Start)
			}
			found := false
			for k, f := range e.Findings {
				if over(&f.Suspect, i, c, number) || over(f.Against, i, c, number) {
					used[k], found = true, true
				}
			}
			switch {
			case c.Parent < 0:
			case c.Kind == "rounded" || c.Kind == "converted" || c.Kind == "quote_cut": // no faults
			default:
				p := o.finding(c.Kind)
				if found {
					p.TP++
				} else {
					p.FN++
				}
				o.Findings[c.Kind] = p
			}
		}
	}
	for k, f := range e.Findings {
		if !used[k] {
			p := o.finding(f.Kind)
			p.FP++
			o.Findings[f.Kind] = p
			against := ""
			if f.Against != nil {
				against = f.Against.Exact
			}
			o.logf(s, "FINDING %s on nothing: %q against %q", f.Kind, clip(f.Suspect.Exact), clip(against))
		}
	}
}

// telling returns the ends of the telling of report i that holds an offset.
func (s *Story) telling(i, at int) (start, end int) {
	for _, f := range s.Facts {
		for _, t := range f.Told {
			if t.Report == i && t.Start <= at && at <= t.End {
				return t.Start, t.End
			}
		}
	}
	return at, at
}

func over(p *edition.Passage, report int, c Change, number map[string]int) bool {
	return p != nil && number[p.Siglum] == report && p.Start < c.End && c.Start < p.End
}

func clip(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	if len(s) > 80 {
		return s[:80] + "…"
	}
	return s
}
