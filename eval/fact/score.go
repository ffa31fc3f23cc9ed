package fact

import (
	"slices"

	"stemma/collate"
	"stemma/collate/fact"
	"stemma/eval/ledger"
	"stemma/mention/name"
	"stemma/report"
	"stemma/story"
)

// A Score is how the facts of stories met. Recall is of facts × pairs of reports that tell
// them, precision of pairs of reports in one place.
type Score struct {
	Loci ledger.PRF // in a locus, by its claims or sentences
	Both ledger.PRF // in a locus or a series
	Any  ledger.PRF // in any place of an edition: who is told to say a claim, when and where, an utterance, or the introductions of a person, too
}

// Add adds the counts of o.
func (s *Score) Add(o Score) {
	s.Loci.Add(o.Loci)
	s.Both.Add(o.Both)
	s.Any.Add(o.Any)
}

// A claim's place is its locus; a figure's is its series.
type spot struct {
	group int
	span  report.Span
	holds map[string]bool
}

// Score collates the story, all reports as one, and scores it. Miss and wrong, if not
// nil, are told of every pair of passages that did not meet and of every two that did
// and tell no fact together.
func (s *Story) Score(miss func(id string, a, b report.ID), wrong func(a, b report.ID, x, y report.Span)) Score {
	c := s.collated()
	ids := map[string]map[report.ID]bool{}
	for r, ps := range s.Passages {
		for _, p := range ps {
			if ids[p.ID] == nil {
				ids[p.ID] = map[report.ID]bool{}
			}
			ids[p.ID][r] = true
		}
	}
	loci, told, series, others := s.inLoci(c, false), s.inLoci(c, true), s.inSeries(c), s.inOthers(c)
	var out Score
	for _, id := range sortedKeys(ids) {
		rs := sortedIDs(ids[id])
		for i, a := range rs {
			for _, b := range rs[i+1:] {
				l, f := meet(loci, id, a, b), meet(series, id, a, b)
				count(&out.Loci, l)
				count(&out.Both, l || f)
				count(&out.Any, l || f || meet(told, id, a, b) || meet(others, id, a, b))
				if !l && !f && miss != nil {
					miss(id, a, b)
				}
			}
		}
	}
	out.Loci.FP = s.wrong(loci, wrong)
	out.Both.FP = out.Loci.FP + s.wrong(series, wrong)
	out.Any.FP = s.wrong(told, nil) + s.wrong(series, nil) + s.wrong(others, nil)
	return out
}

// inLoci returns what stands in loci: claims, sentences and, if tellings is set, the words that tell who
// says them.
func (s *Story) inLoci(c *collate.Collation, tellings bool) map[report.ID][]spot {
	out := map[report.ID][]spot{}
	for g, l := range slices.Concat(c.Loci, c.Further) {
		for _, v := range l.Variants {
			for _, ref := range v.Claims {
				w := &c.Witnesses[ref.Witness]
				s.put(out, w.Report.ID, g, w.Claims[ref.Claim].Span)
				if t := w.TellingOf(&w.Claims[ref.Claim]); tellings && !t.Empty() {
					s.put(out, w.Report.ID, g, t)
				}
			}
		}
	}
	for g, x := range c.Extras {
		for _, v := range x.Variants {
			for _, at := range v {
				s.put(out, c.Witnesses[at.Witness].Report.ID, len(c.Loci)+len(c.Further)+g, at.Span)
			}
		}
	}
	return out
}

// inSeries returns the figures that stand in series.
func (s *Story) inSeries(c *collate.Collation) map[report.ID][]spot {
	out := map[report.ID][]spot{}
	for g := range c.Series {
		for _, p := range c.Series[g].Points {
			if p.Derived {
				continue
			}
			w := &c.Witnesses[p.Witness]
			s.put(out, w.Report.ID, g, w.Figures[p.Figure].Span)
		}
	}
	return out
}

// inOthers returns the quotations that stand in utterances, and the introductions of people.
func (s *Story) inOthers(c *collate.Collation) map[report.ID][]spot {
	out := map[report.ID][]spot{}
	for g, u := range c.Utterances {
		for _, q := range u.Readings {
			w := &c.Witnesses[q.Witness]
			s.put(out, w.Report.ID, g, w.Quotes[q.Quote].Span)
		}
	}
	for a := range c.Cast {
		for _, way := range c.Cast[a].Introduced {
			for _, r := range way {
				w := &c.Witnesses[r.Witness]
				if in := c.Introduction(r); !slices.ContainsFunc(w.Cast.Mentions, func(m name.Mention) bool { return m.Span == in }) { // "President X" names him
					s.put(out, w.Report.ID, len(c.Utterances)+a, in)
				}
			}
		}
	}
	return out
}

// collated collates the story once.
func (s *Story) collated() *collate.Collation {
	if s.collation == nil {
		s.collation = collate.Collate(s.one(), s.Readings)
	}
	return s.collation
}

// one returns the story as its reports.
func (s *Story) one() *story.Story {
	one := &story.Story{}
	for _, r := range s.Readings {
		one.Reports = append(one.Reports, r.Report.ID)
	}
	return one
}

// Examples returns what make makes of the evidence of every two claims that are compared
// and of which it is known whether they tell one fact.
func Examples[T any](s *Story, make func(e fact.Evidence, same bool) T) []T {
	c, pairs := collate.Pairs(s.one(), s.Readings)
	held := func(r collate.Ref) map[string]bool {
		w := &c.Witnesses[r.Witness]
		return s.holds(w.Report.ID, w.Claims[r.Claim].Span)
	}
	var out []T
	for _, p := range pairs {
		a, b := held(p.A), held(p.B)
		if !s.Whole && (len(a) == 0 || len(b) == 0) {
			continue
		}
		out = append(out, make(p.Evidence, shares(a, b)))
	}
	return out
}

func shares(a, b map[string]bool) bool {
	for id := range a {
		if b[id] {
			return true
		}
	}
	return false
}

func (s *Story) put(in map[report.ID][]spot, r report.ID, group int, at report.Span) {
	in[r] = append(in[r], spot{group, at, s.holds(r, at)})
}

// holds returns the facts that a span of a report tells: those of which it has most of a
// passage, and those whose passage has most of it.
func (s *Story) holds(r report.ID, at report.Span) map[string]bool {
	out := map[string]bool{}
	for _, p := range s.Passages[r] {
		if n := min(at.End, p.End) - max(at.Start, p.Start); n > 0 && 2*n >= min(p.Len(), at.Len()) {
			out[p.ID] = true
		}
	}
	return out
}

// meet reports whether two reports' tellings of a fact stand in one group.
func meet(in map[report.ID][]spot, id string, a, b report.ID) bool {
	for _, x := range in[a] {
		for _, y := range in[b] {
			if x.group == y.group && x.holds[id] && y.holds[id] {
				return true
			}
		}
	}
	return false
}

// wrong counts the pairs of reports that stand in one group with no fact in common,
// a group at a time.
func (s *Story) wrong(in map[report.ID][]spot, tell func(a, b report.ID, x, y report.Span)) int {
	n := 0
	rs := sortedIDs(in)
	for i, a := range rs {
		for _, b := range rs[i+1:] {
			type verdict struct {
				right bool
				x, y  report.Span
				known bool
			}
			groups := map[int]*verdict{}
			var order []int
			for _, x := range in[a] {
				for _, y := range in[b] {
					if x.group != y.group {
						continue
					}
					v := groups[x.group]
					if v == nil {
						v = &verdict{x: x.span, y: y.span}
						groups[x.group] = v
						order = append(order, x.group)
					}
					v.known = v.known || s.Whole || len(x.holds) > 0 && len(y.holds) > 0
					v.right = v.right || shares(x.holds, y.holds)
				}
			}
			for _, g := range order {
				if v := groups[g]; v.known && !v.right {
					n++
					if tell != nil {
						tell(a, b, v.x, v.y)
					}
				}
			}
		}
	}
	return n
}

func count(p *ledger.PRF, ok bool) {
	if ok {
		p.TP++
	} else {
		p.FN++
	}
}

func sortedKeys[V any](m map[string]V) []string {
	var out []string
	for k := range m {
		out = append(out, k)
	}
	slices.Sort(out)
	return out
}

func sortedIDs[V any](m map[report.ID]V) []report.ID {
	var out []report.ID
	for k := range m {
		out = append(out, k)
	}
	slices.Sort(out)
	return out
}
