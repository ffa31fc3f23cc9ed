package lineage

import "stemma/report"

// shingle is the length in words of the runs that count as verbatim: six words
// of running prose are hardly met twice by chance, and five already are in set
// phrases.
const shingle = 6

// places is where the runs of shingle words stand: the shingles of Broder, "On the
// resemblance and containment of documents", 1997, kept whole and joined to longer runs
// instead of sampled. Of a run it has the first place in each of the first pairCap
// witnesses.
type places struct {
	starts [][]runStart // of every witness the runs in it, in order
	from   []int32      // of every run its first place in all; the next run's is its end
	all    []place
}

// A runStart is where a run starts in a witness.
type runStart struct{ run, pos int32 }

// A place is where a run stands.
type place struct{ w, pos int32 }

func placesOf(ps []*profile) *places {
	x := &places{starts: make([][]runStart, len(ps))}
	words := 0
	for _, p := range ps {
		words += len(p.words)
	}
	number := make(map[[shingle]int32]int32, words/2)
	var counts, last []int32 // of every run its places, and 1 more than the last witness that has it
	for w, p := range ps {
		x.starts[w] = make([]runStart, 0, max(0, len(p.words)-shingle+1))
		for i := range p.shingles() {
			k := [shingle]int32(p.words[i : i+shingle])
			n, ok := number[k]
			if !ok {
				n = int32(len(counts))
				number[k] = n
				counts, last = append(counts, 0), append(last, 0)
			}
			x.starts[w] = append(x.starts[w], runStart{n, int32(i)})
			if counts[n] < pairCap && last[n] != int32(w+1) {
				counts[n]++
				last[n] = int32(w + 1)
			}
		}
	}
	x.from = make([]int32, len(counts)+1)
	for n, k := range counts {
		x.from[n+1] = x.from[n] + k
	}
	x.all = make([]place, x.from[len(counts)])
	clear(counts)
	for w := range ps {
		for _, s := range x.starts[w] {
			at := x.from[s.run] + counts[s.run]
			if at < x.from[s.run+1] && (counts[s.run] == 0 || x.all[at-1].w != int32(w)) {
				x.all[at] = place{int32(w), s.pos}
				counts[s.run]++
			}
		}
	}
	return x
}

// of returns the places of a run.
func (x *places) of(run int32) []place { return x.all[x.from[run]:x.from[run+1]] }

// cover finds which share of each witness stands in each other one.
func (x *places) cover(ps []*profile, m *pairing) {
	type covered struct{ end, count int32 } // the first word not yet covered, and how many are
	by := make([]covered, len(ps))
	for w, p := range ps {
		clear(by)
		for _, s := range x.starts[w] {
			to := s.pos + shingle
			for _, at := range x.of(s.run) {
				c := &by[at.w]
				c.count += to - max(s.pos, c.end)
				c.end = to
			}
		}
		for o, c := range by {
			if c.count == 0 || o == w {
				continue
			}
			t, share := m.get(w, o), float64(c.count)/float64(len(p.words))
			if w == t.a {
				t.coverA = share
			} else {
				t.coverB = share
			}
		}
	}
}

// runs finds the runs that the witnesses of ties that are drawn share.
func (x *places) runs(ps []*profile, kept []*tie) {
	of := make([][]*tie, len(ps)) // of every witness the ties with later ones
	for _, t := range kept {
		of[t.a] = append(of[t.a], t)
	}
	type run struct {
		t           *tie
		at, end, to int32 // where it begins, where it ends, and where it begins in the other
	}
	by := make([]run, len(ps))
	for w, ts := range of {
		for _, t := range ts {
			by[t.b] = run{t: t}
		}
		flush := func(r *run) {
			if n := r.end - r.at; n > 0 {
				p, q := ps[w], ps[r.t.b]
				r.t.runs = append(r.t.runs, [2]report.Span{
					p.spans[r.at].Cover(p.spans[r.end-1]),
					q.spans[r.to].Cover(q.spans[r.to+n-1]),
				})
			}
		}
		for _, s := range x.starts[w] {
			if len(ts) == 0 {
				break
			}
			for _, at := range x.of(s.run) {
				r := &by[at.w]
				if r.t == nil {
					continue
				}
				if s.pos >= r.end || at.pos != r.to+s.pos-r.at {
					flush(r)
					r.at, r.to = s.pos, at.pos
				}
				r.end = s.pos + shingle
			}
		}
		for _, t := range ts {
			flush(&by[t.b])
			by[t.b] = run{}
		}
	}
}

// plainWords is the number of words of a run that must be neither names nor numbers nor
// function words: who is meant, and how many, all reports of an event say alike.
const plainWords = 2

// shingles yields the positions at which a run of shingle words starts that no
// quote interrupts and that says more than names and numbers.
func (p *profile) shingles() func(func(int) bool) {
	return func(yield func(int) bool) {
		for i := 0; i+shingle <= len(p.words); i++ {
			ok, plain := true, 0
			for k := i; k < i+shingle && ok; k++ {
				ok = k == i || !p.breaks[k]
				plain += one(p.plain[k])
			}
			if ok && plain >= plainWords && !yield(i) {
				return
			}
		}
	}
}
