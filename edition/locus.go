package edition

import (
	"fmt"
	"slices"
	"sort"
	"strings"

	"stemma/collate"
	"stemma/collate/about"
	"stemma/lineage"
	"stemma/mention"
	"stemma/mention/attribution"
	"stemma/mention/name"
)

func (m *maker) loci() []Locus {
	out := make([]Locus, 0, len(m.c.Loci)+len(m.c.Further)+len(m.c.Extras))
	for _, l := range slices.Concat(m.c.Loci, m.c.Further) { // Loci first: they are found by their index
		el := Locus{ID: l.ID, Of: string(collate.Claims), Theme: l.Theme, Further: l.Further, Relation: string(l.Relation), By: l.By, Silent: []string{}, Origins: []Origin{}}
		var refs []collate.Ref
		for _, v := range l.Variants {
			first := v.Claims[0]
			c := m.c.Claim(first)
			ev := Variant{
				Passage: m.passage(first.Witness, c.Span), Claim: first.Claim,
				Firmness: string(c.Firmness), Chain: m.chain(first.Witness, c.Chain), Told: m.tellings(v.Claims),
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
	for i := range m.c.Extras {
		out = append(out, m.extra(&m.c.Extras[i]))
	}
	return out
}

// extra makes a further locus of passages that are no claims.
func (m *maker) extra(x *collate.Extra) Locus {
	el := Locus{ID: x.ID, Of: string(x.Of), Theme: x.Theme, Further: true, Relation: string(x.Relation), By: x.By, Silent: []string{}}
	var refs []collate.Ref
	for _, v := range x.Variants {
		ev := Variant{Passage: m.passage(v[0].Witness, v[0].Span), Claim: m.c.ClaimIn(v[0]), Firmness: string(mention.Stated), Chain: []Passage{}, Told: []Passage{}}
		if ev.Claim >= 0 {
			c := m.c.Claim(collate.Ref{Witness: v[0].Witness, Claim: ev.Claim})
			ev.Firmness, ev.Chain = string(c.Firmness), m.chain(v[0].Witness, c.Chain)
		}
		for _, at := range v {
			if s := m.siglum(at.Witness); len(ev.Sigla) == 0 || ev.Sigla[len(ev.Sigla)-1] != s {
				ev.Sigla = append(ev.Sigla, s)
			}
			ev.Passages = append(ev.Passages, m.passage(at.Witness, at.Span))
			refs = append(refs, collate.Ref{Witness: at.Witness, Claim: m.c.ClaimIn(at)})
		}
		el.Variants = append(el.Variants, ev)
	}
	for _, w := range x.Silent {
		el.Silent = append(el.Silent, m.siglum(w))
	}
	el.Independence, el.Origins = m.count(refs)
	return el
}

// Whole reports whether a locus is of whole sentences, no claims.
func (l *Locus) Whole() bool { return l.Of == string(collate.Sentences) }

// tellings returns the words by which witnesses tell who says what claims hold, each once.
func (m *maker) tellings(claims []collate.Ref) []Passage {
	out := []Passage{}
	for _, r := range claims {
		t := m.c.Witnesses[r.Witness].TellingOf(m.c.Claim(r))
		if t.Empty() {
			continue
		}
		if p := m.passage(r.Witness, t); len(out) == 0 || out[len(out)-1].Siglum != p.Siglum || out[len(out)-1].Start != p.Start {
			out = append(out, p)
		}
	}
	return out
}

// count says who stands behind the claims, and where the witnesses name them. A ref whose
// claim is -1 is a witness's own words.
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
	out.Own, out.OriginRange = ind.Own, [2]int{ind.Least, ind.Most}
	out.Weakest = m.weakest(ws)
	return out, named
}

// weakest returns the sigla of the edge that would have to be false for a claim of
// witnesses to have more lines, child first; nil where there is none.
func (m *maker) weakest(ws []int) []string {
	key := fmt.Sprint(ws)
	if known, ok := m.weak[key]; ok {
		return known
	}
	var out []string
	if i, ok := m.counter.Weakest(ws); ok {
		e := m.st.Edges[i]
		out = []string{m.st.Nodes[e.Child].ID, m.st.Nodes[e.Parent].ID}
	}
	if m.weak != nil { // a Counter has none, for it may count for several at once
		m.weak[key] = out
	}
	return out
}

// origins names the origin of every claim, "" where its source is none: the report's own
// words, "officials", another outlet. Two names are one origin where one is the other's
// last part, an office is its only holder, and a body the official whose title begins with
// it; and a state that "said" is its official who said it: to count them apart would print
// two origins where there may be one.
func (m *maker) origins(refs []collate.Ref) []string {
	// A voice is a source as far as it decides what it is one with: claims of one
	// voice are asked once.
	type voice struct {
		key, country, name string
		holder             int
	}
	type met struct {
		voice
		ref    collate.Ref
		source attribution.Source
		called called
		origin string
	}
	var voices []met
	known := map[voice]string{}
	out := make([]string, len(refs))
	for i, r := range refs {
		if r.Claim < 0 {
			continue
		}
		kind, s := lineage.OriginOf(m.c, r)
		if !kind.Is() {
			continue
		}
		w, c := &m.c.Witnesses[r.Witness], m.c.Claim(r)
		v := voice{key: about.Speaker(w, c), country: about.Country(w, c), name: m.c.Voice(r.Witness, s), holder: m.c.Who(r.Witness, s)}
		if s.Kind == attribution.Role || v.holder < 0 && kind == lineage.Actor {
			if h := lineage.HolderOf(m.offices, s.Span.Of(w.Report.Text)); h >= 0 {
				v.holder = h
			}
		}
		if o, ok := known[v]; ok {
			out[i] = o
			continue
		}
		origin, call := v.key, m.calledOf(r.Witness, s)
		for _, p := range voices[:min(len(voices), mostVoices)] {
			if v.country != "" && v.country == p.country || v.holder >= 0 && v.holder == p.holder ||
				m.c.Bond(r.Witness, s, p.ref.Witness, p.source) != name.Apart || speaksFor(call, p.called) {
				origin = p.origin
				break
			}
		}
		known[v], out[i] = origin, origin
		voices = append(voices, met{v, r, s, call, origin})
	}
	return out
}

// called is how a source is called, in lower case.
type called struct {
	title string // of the official, "" if it has none
	words string // without the article
}

func (m *maker) calledOf(w int, s attribution.Source) called {
	text, members := m.c.Witnesses[w].Report.Text, m.c.Witnesses[w].Cast.Members
	c := called{words: strings.TrimPrefix(strings.ToLower(s.Span.Of(text)), "the ")}
	if s.Member >= 0 && s.Member < len(members) {
		c.title = strings.ToLower(members[s.Member].Title.Of(text))
	}
	return c
}

// speaksFor reports whether one of two sources is an official whose title begins with the
// words of the other: "police" and "Police Chief Ada Roe".
func speaksFor(a, b called) bool {
	begins := func(title, body string) bool {
		return len(title) > len(body) && title[len(body)] == ' ' && title[:len(body)] == body
	}
	return begins(a.title, b.words) || begins(b.title, a.words)
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
