package edition

import (
	"sort"

	"stemma/collate"
	"stemma/mention/attribution"
	"stemma/mention/name"
)

func (m *maker) loci() []Locus {
	out := make([]Locus, 0, len(m.c.Loci))
	for _, l := range m.c.Loci {
		el := Locus{ID: l.ID, Theme: l.Theme, Relation: string(l.Relation), By: l.By, Silent: []string{}, Origins: []Origin{}}
		var refs []collate.Ref
		for _, v := range l.Variants {
			first := v.Claims[0]
			c := m.c.Claim(first)
			ev := Variant{
				Passage: m.passage(first.Witness, c.Span), Claim: first.Claim,
				Firmness: string(c.Firmness), Chain: m.chain(first.Witness, c.Chain),
			}
			if v.Figure >= 0 {
				n := Num(m.c.Witnesses[first.Witness].Figures[v.Figure].Value)
				ev.Figure = &n
			}
			for _, r := range v.Claims {
				if s := m.siglum(r.Witness); len(ev.Sigla) == 0 || ev.Sigla[len(ev.Sigla)-1] != s {
					ev.Sigla = append(ev.Sigla, s)
				}
				ev.Passages = append(ev.Passages, m.passage(r.Witness, m.c.Claim(r).Span))
				refs = append(refs, r)
			}
			el.Variants = append(el.Variants, ev)
		}
		for _, w := range l.Silent {
			el.Silent = append(el.Silent, m.siglum(w))
		}
		el.Independence, el.Origins = m.count(refs)
		out = append(out, el)
	}
	return out
}

// count says who stands behind the claims, and where the witnesses name them.
func (m *maker) count(refs []collate.Ref) (Count, []Origin) {
	sort.Slice(refs, func(i, j int) bool {
		return refs[i].Witness < refs[j].Witness || refs[i].Witness == refs[j].Witness && refs[i].Claim < refs[j].Claim
	})
	var ws []int
	var origins []string
	out, named := Count{Sources: []Passage{}}, []Origin{}
	os := m.origins(refs)
	at := map[string]int{} // of an origin its place in named
	for i, r := range refs {
		o := os[i]
		if len(ws) > 0 && ws[len(ws)-1] == r.Witness {
			if origins[len(origins)-1] == "" {
				origins[len(origins)-1] = o
			}
		} else {
			ws = append(ws, r.Witness)
			origins = append(origins, o)
		}
		if o == "" {
			continue
		}
		k, ok := at[o]
		if !ok {
			k = len(named)
			at[o], named = k, append(named, Origin{})
		}
		c := m.c.Claim(r)
		named[k].Passages = append(named[k].Passages, m.chain(r.Witness, c.Chain[len(c.Chain)-1:])...)
	}
	for _, n := range named {
		out.Sources = append(out.Sources, n.Passages[0])
	}
	ind := m.counter.Count(ws, origins)
	out.Reports, out.Lines, out.Origins = ind.Reports, [2]int{ind.Low, ind.High}, ind.Origins
	return out, named
}

// origins names the origin of every claim, "" for a report's own words. Two
// names are one origin where one is the other's last part; and a state that
// "said" is its official who said it: to count them apart would print two origins
// where there may be one.
func (m *maker) origins(refs []collate.Ref) []string {
	// A voice is a source as far as it decides what it is one with: claims of one
	// voice are asked once.
	type voice struct{ key, country, name string }
	type met struct {
		voice
		ref    collate.Ref
		origin string
	}
	last := func(r collate.Ref) attribution.Source {
		chain := m.c.Claim(r).Chain
		return chain[len(chain)-1]
	}
	var voices []met
	known := map[voice]string{}
	out := make([]string, len(refs))
	for i, r := range refs {
		w, c := &m.c.Witnesses[r.Witness], m.c.Claim(r)
		v := voice{key: collate.Speaker(w, c), country: collate.Country(w, c)}
		if v.key == "" {
			continue
		}
		v.name = m.c.Voice(r.Witness, last(r))
		if o, ok := known[v]; ok {
			out[i] = o
			continue
		}
		origin := v.key
		for _, p := range voices[:min(len(voices), mostVoices)] {
			if v.country != "" && v.country == p.country || m.c.Bond(r.Witness, last(r), p.ref.Witness, last(p.ref)) != name.Apart {
				origin = p.origin
				break
			}
		}
		known[v], out[i] = origin, origin
		voices = append(voices, met{v, r, origin})
	}
	return out
}

// mostVoices is how many sources of one claim another is compared with, to see
// whether they are one. Ours: no claim of news has a tenth of them.
const mostVoices = 300

func has(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}

func (m *maker) locusOf() map[collate.Ref]string {
	out := map[collate.Ref]string{}
	for _, l := range m.c.Loci {
		for _, v := range l.Variants {
			for _, r := range v.Claims {
				out[r] = l.ID
			}
		}
	}
	return out
}
