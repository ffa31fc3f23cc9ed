package pair

import (
	"slices"

	"stemma/collate/relation"
	"stemma/edition"
)

// Shown reports whether an edition shows that the two passages of p differ: in a series
// or locus that is told to differ or to be disputed, or in a finding from one to the
// other.
func (p Pair) Shown(e *edition.Edition) bool {
	at := func(i int, q *edition.Passage) bool {
		return q != nil && refOf(e, q.Siglum) == p.Reports[i].ID && q.Start < p.Spans[i][1] && p.Spans[i][0] < q.End
	}
	both := func(qs []edition.Passage) bool {
		return slices.ContainsFunc(qs, func(q edition.Passage) bool { return at(0, &q) }) &&
			slices.ContainsFunc(qs, func(q edition.Passage) bool { return at(1, &q) })
	}
	for _, s := range e.Series {
		var qs []edition.Passage
		for _, pt := range s.Points {
			qs = append(qs, pt.Passage)
		}
		if disagree(s.Relation) && both(qs) {
			return true
		}
	}
	for _, l := range e.Loci {
		var qs []edition.Passage
		for _, v := range l.Variants {
			qs = append(qs, v.Passages...)
		}
		if disagree(l.Relation) && both(qs) {
			return true
		}
	}
	return slices.ContainsFunc(e.Findings, func(f edition.Finding) bool {
		return at(0, &f.Suspect) && at(1, f.Against) || at(1, &f.Suspect) && at(0, f.Against)
	})
}

func disagree(shown string) bool {
	r := relation.Relation(shown)
	return r == relation.Differs || r == relation.Disputed
}

func refOf(e *edition.Edition, siglum string) string {
	for _, w := range e.Witnesses {
		if w.Siglum == siglum {
			return w.Ref
		}
	}
	return ""
}

// A Score counts the pairs that differ, and of them those that are shown; and those that
// do not, and of them those that are shown nevertheless.
type Score struct{ Differ, Shown, Alike, Wrong int }

// Add adds the counts of o.
func (s *Score) Add(o Score) {
	s.Differ += o.Differ
	s.Shown += o.Shown
	s.Alike += o.Alike
	s.Wrong += o.Wrong
}

// scoreOf scores one pair.
func scoreOf(p Pair, shown bool) Score {
	n := 0
	if shown {
		n = 1
	}
	if p.Differs {
		return Score{Differ: 1, Shown: n}
	}
	return Score{Alike: 1, Wrong: n}
}
