package story

import (
	"sort"
	"strings"

	"stemma/claim"
	"stemma/report"
)

// Gather groups readings into stories. The answer is a function of the set of
// readings: neither their order nor how they are batched changes it.
//
// Reports that share a block key are verified by the pair function; stories
// are the connected components of the pairs that pass, split again where a
// chain of pairs ties groups that are unlike on average.
func Gather(readings []*claim.Reading) []*Story {
	sk := make([]*sketch, len(readings))
	for i, r := range readings {
		sk[i] = sketchOf(r)
	}
	sort.SliceStable(sk, func(i, j int) bool { return before(sk[i].r, sk[j].r) })
	joins, possible := verify(sk)
	var out []*Story
	for _, members := range split(sk, joins) {
		out = append(out, build(sk, members, joins, possible))
	}
	sort.Slice(out, func(i, j int) bool {
		a, b := out[i], out[j]
		if len(a.Members) != len(b.Members) {
			return len(a.Members) > len(b.Members)
		}
		return a.ID < b.ID
	})
	return out
}

// before orders reports by (time, ref, id); undated ones come last.
func before(a, b *claim.Reading) bool {
	ta, tb := a.Report.Published, b.Report.Published
	if ta.Known() != tb.Known() {
		return ta.Known()
	}
	if ta.Known() && !ta.Time.Equal(tb.Time) {
		return ta.Time.Before(tb.Time)
	}
	if a.Report.Ref != b.Report.Ref {
		return a.Report.Ref < b.Report.Ref
	}
	return a.Report.ID < b.Report.ID
}

// An index pair of sketches, lower first.
type pairKey struct{ a, b int }

// Block keys a report emits, and the postings beyond which a key is held to be
// common and skipped. The caps keep verification linear in the reports: at most
// keysPer × postingCap pairs a report.
const (
	topTerms   = 14
	topNames   = 8
	postingCap = 64
)

// verify finds the pairs that share a block key and keeps those that the pair
// function joins, or holds possible.
func verify(sk []*sketch) (joins, possible map[pairKey]Join) {
	post := map[string][]int{}
	var order []string
	put := func(k string, i int) {
		if _, ok := post[k]; !ok {
			order = append(order, k)
		}
		if p := post[k]; len(p) == 0 || p[len(p)-1] != i {
			post[k] = append(p, i)
		}
	}
	for i, s := range sk {
		for _, k := range s.body.top(topTerms) {
			put("t "+k, i)
		}
		for _, k := range s.lead.top(topTerms / 2) {
			put("t "+k, i)
		}
		for _, k := range s.names.top(topNames) {
			put("n "+k, i)
		}
		for _, k := range s.figs {
			put("f "+k, i)
		}
		for _, k := range s.says {
			put("q "+k, i)
		}
	}
	joins, possible = map[pairKey]Join{}, map[pairKey]Join{}
	done := map[pairKey]bool{}
	sort.Strings(order)
	for _, k := range order {
		for _, near := range windows(sk, post[k]) {
			for x, i := range near {
				for _, j := range near[x+1:] {
					key := pairKey{min(i, j), max(i, j)}
					if done[key] {
						continue
					}
					done[key] = true
					if p := pair(sk[key.a], sk[key.b]); p.Score >= join {
						joins[key] = p
					} else if p.Score >= abstain {
						possible[key] = p
					}
				}
			}
		}
	}
	return joins, possible
}

// windows cuts a posting list, which is in time order, into runs that are near
// in time. A run longer than the cap is common there and yields nothing, unless
// the whole list is short.
func windows(sk []*sketch, list []int) [][]int {
	if len(list) < 2 {
		return nil
	}
	if len(list) <= postingCap {
		return [][]int{list}
	}
	var out [][]int
	start := 0
	for i := 1; i <= len(list); i++ {
		if i < len(list) && apart(sk[list[i-1]], sk[list[i]]) <= 3 && i-start < postingCap {
			continue
		}
		if i-start > 1 && i-start < postingCap {
			out = append(out, list[start:i])
		}
		start = i
	}
	return out
}

// build makes a Story of the sketches with the given indexes.
func build(sk []*sketch, members []int, joins, possible map[pairKey]Join) *Story {
	s := &Story{}
	in := map[int]bool{}
	ids := make([]string, 0, len(members))
	for _, m := range members {
		in[m] = true
		s.Members = append(s.Members, sk[m].r)
		ids = append(ids, string(sk[m].id))
		if d := sk[m].day; !d.IsZero() {
			if s.From.IsZero() || d.Before(s.From) {
				s.From = d
			}
			if d.After(s.To) {
				s.To = d
			}
		}
	}
	sort.Strings(ids)
	s.ID = report.ID(ids[0]).Short()
	s.Joins = pick(joins, in, true)
	s.Possible = pick(possible, in, false)
	s.Episodes = episodes(sk, members)
	return s
}

// pick returns the joins that touch the members (all of whose ends are members
// if both), strongest first.
func pick(m map[pairKey]Join, in map[int]bool, both bool) []Join {
	var out []Join
	for k, j := range m {
		if both && in[k.a] && in[k.b] || !both && in[k.a] != in[k.b] {
			out = append(out, j)
		}
	}
	sort.Slice(out, func(i, j int) bool {
		a, b := out[i], out[j]
		if a.Score != b.Score {
			return a.Score > b.Score
		}
		return strings.Compare(string(a.A)+string(a.B), string(b.A)+string(b.B)) < 0
	})
	return out
}
