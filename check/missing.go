package check

import (
	"cmp"
	"slices"

	"stemma/collate"
	"stemma/edition"
)

// most is how many claims that the draft leaves out are listed. Ours.
const most = 12

// leftOut lists the claims that more than half of the witnesses have, two at the least, and
// the draft has not: none of its claims is of one fact with theirs, and no sentence of it
// has most of their words.
func (k *checker) leftOut() []Missing {
	out := []Missing{}
	said := k.saidGroups()
	for i := range k.wide {
		l, refs := k.wide[i].Locus, k.wide[i].refs
		if slices.ContainsFunc(refs, func(r collate.Ref) bool { return said[k.c.Group(r)] }) || slices.ContainsFunc(k.wide[i].words, k.saidByWords) {
			continue
		}
		m := Missing{Locus: l.ID, Count: k.counter.Count(refs)}
		first := l.Variants[0]
		if first.Figure >= 0 {
			n := edition.Num(k.witnesses[first.Claims[0].Witness].Figures[first.Figure].Value)
			m.Figure = &n
		}
		seen := map[int]bool{}
		for _, r := range refs {
			if !seen[r.Witness] {
				seen[r.Witness] = true
				m.Passages = append(m.Passages, k.of(r.Witness, k.c.Claim(r).Span))
			}
		}
		out = append(out, m)
	}
	slices.SortStableFunc(out, func(a, b Missing) int { return cmp.Compare(b.Count.Reports, a.Count.Reports) })
	return out[:min(len(out), most)]
}

// saidGroups returns the groups of claims in which the draft has one.
func (k *checker) saidGroups() map[int]bool {
	out := map[int]bool{}
	for i := range k.d.Claims {
		out[k.c.Group(collate.Ref{Witness: k.draft, Claim: i})] = true
	}
	return out
}

// A wide is a locus that more than half of the witnesses have, two at the least, with its
// claims and, of each wording of them once, the terms.
type wide struct {
	*collate.Locus
	refs  []collate.Ref
	words []sentence
}

// wideOf lists the wide loci.
func (h *Held) wideOf() (out []wide) {
	for i := range h.base.Loci {
		x := wide{Locus: &h.base.Loci[i]}
		if has := len(h.witnesses) - len(x.Silent); has < 2 || 2*has <= len(h.witnesses) {
			continue
		}
		met := map[string]bool{}
		for _, v := range x.Variants {
			for _, r := range v.Claims {
				x.refs = append(x.refs, r)
				wit := &h.witnesses[r.Witness]
				s := wit.Claims[r.Claim].Span
				if words := s.Of(wit.Report.Text); !met[words] {
					met[words] = true
					first, last := wit.WordsIn(s)
					terms := sentence{terms: termsOf(wit, first, last)}
					h.index.weigh(&terms)
					x.words = append(x.words, terms)
				}
			}
		}
		out = append(out, x)
	}
	return out
}

// saidByWords reports whether a sentence of the draft has most of the words of a claim of
// a witness.
func (k *checker) saidByWords(claim sentence) bool {
	for i := range k.sents {
		in := 0.0
		for _, t := range claim.terms {
			if k.sents[i].has(t.stem) {
				in += t.w
			}
		}
		if in >= foldedIn*claim.sum {
			return true
		}
	}
	return false
}
