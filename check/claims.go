package check

import (
	"slices"

	"stemma/claim"
	"stemma/collate/relation"
	"stemma/report"
	"stemma/text/sense"
)

// Of a sentence of the draft a share of at least foldedIn of what it says must stand in a
// sentence of a witness for that one to have it. A stretch of leastAdded content words or
// more, none of which any sentence like it has in the same or like words, is told by nobody
// else. All ours.
const (
	foldedIn    = 0.5
	foldsIn     = 0.7 // of what a witness's sentence says, that the draft's has beside more
	leastAdded  = 3
	leastBeside = 2   // the same, where a witness has the sentence but for what was added
	likeWord    = 0.5 // of the vectors of two words, from which they may say one thing
)

// claims says of every sentence of the draft which witnesses have what it says, and what
// of it none has.
func (k *checker) claims() {
	for i := range k.sents {
		s := &k.sents[i]
		if len(s.terms) < 2 {
			continue
		}
		it := Item{Kind: Claim, By: byClaim}
		it.Traced = k.told(i)
		at := spanOf(k.d, s.first, s.last)
		k.add(it, at)
		if len(it.Traced) == 0 {
			continue
		}
		for _, a := range k.added(i) {
			k.add(Item{Kind: Claim, By: byAdded}, a)
		}
	}
}

// told lists the sentences in which witnesses have what sentence i of the draft says: one
// that has most of its words, or a claim that is of one fact with one of its claims.
func (k *checker) told(i int) []Trace {
	var out []Trace
	for _, m := range k.near[i] {
		o := &k.index.sents[m.sent]
		if m.told() || m.back >= foldsIn && len(o.terms) >= 3 || k.oneFact(i, o) {
			rel := relation.Rewording
			if m.words != nil && m.words.shared == len(m.words.a) {
				rel = relation.Same
			}
			out = append(out, Trace{k.of(o.witness, spanOf(&k.witnesses[o.witness], o.first, o.last)), string(rel)})
		}
	}
	return out
}

// oneFact reports whether a claim of sentence i of the draft and one of a witness's
// sentence are of one fact.
func (k *checker) oneFact(i int, o *sentence) bool {
	wit := &k.witnesses[o.witness]
	for _, c := range k.own.claims[k.sents[i].of(k.d)] {
		for _, r := range k.mates(c) {
			if r.Witness == o.witness {
				if at := wit.WordAt(k.c.Claim(r).Start); o.first <= at && at < o.last {
					return true
				}
			}
		}
	}
	return false
}

// added lists the stretches of sentence i of the draft of which no sentence like it has
// any word.
func (k *checker) added(i int) []report.Span {
	s := &k.sents[i]
	known := map[string]bool{}
	least, beside := leastAdded, false
	var vectors []*sense.Vector
	for _, m := range k.near[i] {
		if p := m.words; p != nil && p.near() && 5*p.shared >= 4*len(p.b) {
			least, beside = leastBeside, true
		}
		for _, t := range k.index.sents[m.sent].terms {
			if !known[t.stem] {
				known[t.stem] = true
				if v := k.vector(t.stem); v != nil {
					vectors = append(vectors, v)
				}
			}
		}
	}
	said := func(stem string) bool {
		if known[stem] || beside {
			return known[stem]
		}
		v := k.vector(stem)
		return v != nil && slices.ContainsFunc(vectors, func(o *sense.Vector) bool { return sense.Likeness(v, o) >= likeWord })
	}
	var out []report.Span
	first, last, n := -1, -1, 0
	flush := func() {
		if n >= least {
			out = append(out, spanOf(k.d, first, last+1))
		}
		first, last, n = -1, -1, 0
	}
	for w := s.first; w < s.last; w++ {
		x := k.d.Words[w]
		switch {
		case !x.Is(claim.ContentWord):
		case said(k.d.Stem(w)):
			flush()
		default:
			if first < 0 {
				first = w
			}
			last = w
			n++
		}
	}
	flush()
	return out
}

// vector returns the vector of a stem, or nil.
func (k *checker) vector(stem string) *sense.Vector {
	v, ok := k.vectors[stem]
	if !ok {
		v, _, _ = sense.English().Of(stem)
		if k.vectors == nil {
			k.vectors = map[string]*sense.Vector{}
		}
		k.vectors[stem] = v
	}
	return v
}
