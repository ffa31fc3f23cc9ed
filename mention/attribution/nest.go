package attribution

import (
	"strings"
)

// nestAll sets the chains: the sources of the sayings that hold one come first.
func (f *finder) nestAll(v *view) {
	by := make(map[int][]int)
	for i := range f.out {
		by[f.out[i].inUnit] = append(by[f.out[i].inUnit], i)
		f.out[i].Chain = f.out[i].own
	}
	speakers := speakers(f.out, len(f.quotes))
	for u := range f.units {
		f.nestUnit(by[u], v, speakers)
	}
}

func (f *finder) nestUnit(at []int, v *view, speakers []int) {
	// 24: a unit with more cues is no sentence; its chains are left flat.
	if len(at) > 24 {
		return
	}
	for _, i := range at {
		a := &f.out[i]
		chain := append([]Source(nil), a.own...)
		seen := map[int]bool{i: true}
		outer := false
		for cur := i; len(chain) < deep; {
			p := -1
			for _, j := range at {
				if seen[j] || !inside(&f.out[cur], &f.out[j]) {
					continue
				}
				if p < 0 || f.out[j].Content.Len() < f.out[p].Content.Len() {
					p = j
				}
			}
			if p < 0 {
				break
			}
			seen[p], outer = true, true
			chain = f.under(f.out[p].own, chain)
			cur = p
		}
		if !outer {
			if k := f.d.TokenAt(a.Cue.Start); k < len(v.in) && v.in[k] >= 0 {
				if s := speakers[v.in[k]]; s >= 0 && s != i {
					chain = f.under(f.out[s].own, chain)
				}
			}
		}
		if len(chain) > deep {
			chain = chain[:deep]
		}
		a.Chain = chain
	}
}

// under puts the sources of an outer saying before those of an inner one. One
// who speaks of himself, "she says she believes", "“I believe”", is one source.
func (f *finder) under(outer, inner []Source) []Source {
	if len(outer) == 0 {
		return inner
	}
	if len(inner) == 0 {
		return append([]Source(nil), outer...)
	}
	last, first := outer[len(outer)-1], &inner[0]
	if last.Span == first.Span {
		return append(append([]Source(nil), outer[:len(outer)-1]...), inner...)
	}
	if f.lang.Party.Get(strings.ToLower(first.Span.Of(f.d.Text))) == partyI {
		inner = append([]Source(nil), inner...)
		inner[0].Name, inner[0].Member = last.Name, last.Member
		return append(append([]Source(nil), outer[:len(outer)-1]...), inner...)
	}
	if first.Kind == Pronoun && first.Name != first.Span && first.Member >= 0 && first.Member == last.Member {
		return append(append([]Source(nil), outer[:len(outer)-1]...), inner...)
	}
	return append(append([]Source(nil), outer...), inner...)
}

// inside reports whether a is said within b's content.
func inside(a, b *saying) bool {
	for _, s := range b.Segments {
		if s.Contains(a.Cue) && !s.Contains(b.Cue) {
			return true
		}
	}
	return false
}

// deep bounds a chain: writer's source, its source, and so on.
const deep = 4
