package edition

import (
	"slices"
	"sort"
	"strings"
	"time"

	"stemma/claim"
	"stemma/coherence"
	"stemma/collate"
	"stemma/edition/label"
	"stemma/finding"
	"stemma/lineage"
	"stemma/mention/attribution"
	"stemma/mention/figure"
	"stemma/mention/name"
	"stemma/mention/quote"
	"stemma/mention/when"
	"stemma/report"
	"stemma/story"
)

// Make writes the edition of a story from what was found out about it.
func Make(s *story.Story, readings []*claim.Reading, c *collate.Collation, st *lineage.Stemma, checks []coherence.Check, fs []finding.Finding) *Edition {
	m := &maker{s: s, c: c, st: st, counter: st.Counter(), byID: map[report.ID]int{}}
	for i := range c.Witnesses {
		m.byID[c.Witnesses[i].Report.ID] = i
	}
	e := &Edition{Schema: Schema}
	e.Witnesses = m.witnesses()
	e.Loci = m.loci()
	e.Series = m.series(checks)
	e.Moved = m.moved()
	e.Situation = m.situation(e.Loci)
	var ids []string
	e.People, ids = m.people()
	e.Quotes = m.utterances(ids)
	e.Stemma = m.stemma()
	e.Checks = m.checks(checks)
	e.Findings = m.findings(fs)
	e.Alike = m.alike()
	e.Timeline = m.timeline()
	e.Places = m.places()
	e.Unused = m.unused()
	e.Possible = m.possible(story.ByReport(readings))
	e.Story = m.story(e)
	return e
}

type maker struct {
	s       *story.Story
	c       *collate.Collation
	st      *lineage.Stemma
	counter *lineage.Counter
	byID    map[report.ID]int
}

// passage makes the passage of a span of a witness.
func (m *maker) passage(w int, s report.Span) Passage {
	wit := &m.c.Witnesses[w]
	p := Passage{Siglum: wit.Siglum, Report: string(wit.Report.ID), Start: s.Start, End: s.End}
	if s.Empty() {
		return p
	}
	return m.cut(p, wit.Segments(s), s)
}

// cut fills in the words of p: those of segs, the parts of s that are its own.
func (m *maker) cut(p Passage, segs []report.Span, s report.Span) Passage {
	wit := &m.c.Witnesses[m.byID[report.ID(p.Report)]]
	if len(segs) <= 1 {
		p.Exact = s.Of(wit.Report.Text)
		return p
	}
	parts := make([]string, len(segs))
	for i, g := range segs {
		p.Segments = append(p.Segments, [2]int{g.Start, g.End})
		parts[i] = g.Of(wit.Report.Text)
	}
	p.Exact = strings.Join(parts, " ")
	return p
}

// quotation makes the passage of a quote, without the cue or furniture that may
// stand in it.
func (m *maker) quotation(w int, q *quote.Quote) Passage {
	wit := &m.c.Witnesses[w]
	p := Passage{Siglum: wit.Siglum, Report: string(wit.Report.ID), Start: q.Start, End: q.End}
	return m.cut(p, q.Segments, q.Span)
}

// of makes the passage of a report.Passage; nil where it is empty.
func (m *maker) of(p report.Passage) *Passage {
	w, ok := m.byID[p.Report]
	if !ok || p.Span.Empty() {
		return nil
	}
	q := m.passage(w, p.Span)
	return &q
}

func (m *maker) siglum(w int) string { return m.c.Witnesses[w].Siglum }

func (m *maker) witnesses() []Witness {
	out := make([]Witness, len(m.c.Witnesses))
	for i := range m.c.Witnesses {
		w := &m.c.Witnesses[i]
		r := w.Report
		out[i] = Witness{
			Siglum: w.Siglum, Report: string(r.ID), Ref: r.Ref, Also: r.Also, URL: r.URL, Title: r.Title,
			Outlet: r.Outlet, Byline: r.Byline, Published: r.Published.String(),
			Line: m.st.Root[i], SHA256: r.TextSHA256(), Bytes: len(r.Text),
			Marks: marks(w.Reading), Partial: unread(w.Partial), Text: r.Text,
		}
		for _, b := range w.Blocks {
			if b.Kind == claim.Headline {
				h := m.passage(i, unmarked(r.Text, b.Span))
				out[i].Headline = &h
				break
			}
		}
		if !r.Published.Known() {
			for _, d := range w.Dates {
				if d.Calendar() && telling(d) {
					p := m.passage(i, d.Span)
					out[i].Dated = &p
					break
				}
			}
		}
	}
	return out
}

// marks lists what was read in a report, for its viewer.
func marks(r *claim.Reading) []Mark {
	out := []Mark{}
	add := func(s report.Span, kind string, by report.By) {
		if !s.Empty() {
			out = append(out, Mark{s.Start, s.End, kind, by})
		}
	}
	for _, f := range r.Figures {
		add(f.Span, "figure", f.By)
	}
	for _, q := range r.Quotes {
		kind := "quote"
		if q.Form == "term" {
			kind = "term"
		}
		add(q.Span, kind, q.By)
	}
	for _, h := range r.Hedges {
		if h.Kind != "" {
			add(h.Span, "hedge", h.By)
		}
	}
	for _, a := range r.Attributions {
		add(a.Cue, "cue", a.By)
		for _, s := range a.Chain {
			add(s.Span, "source", a.By)
		}
	}
	for _, d := range r.Dates {
		add(d.Span, "date", d.By)
	}
	for _, b := range r.Furniture() {
		add(b.Span, "furniture", b.By)
	}
	sort.SliceStable(out, func(i, j int) bool {
		if out[i].Start != out[j].Start {
			return out[i].Start < out[j].Start
		}
		if out[i].End != out[j].End {
			return out[i].End > out[j].End
		}
		return out[i].Kind < out[j].Kind
	})
	return out
}

// chain makes the passages of an attribution chain: each source's fullest name
// in its report.
func (m *maker) chain(w int, chain []attribution.Source) []Passage {
	out := []Passage{}
	for _, s := range chain {
		n := s.Name
		if cast := m.c.Witnesses[w].Cast; n.Empty() || s.Member >= 0 && s.Member < len(cast.Members) && cast.Members[s.Member].Type == name.Role {
			n = s.Span // "the singer", whose name is nowhere
		}
		out = append(out, m.passage(w, n))
	}
	return out
}

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

func (m *maker) series(checks []coherence.Check) []Series {
	out := []Series{}
	held := m.held()
	for i, s := range m.c.Series {
		es := Series{ID: s.ID, Unit: s.Unit, Relation: string(s.Relation), Key: keyOf(s.Key), Apart: held[i]}
		for _, p := range append(slices.Clone(s.Points), s.Derived...) {
			w := &m.c.Witnesses[p.Witness]
			f := &w.Figures[p.Figure]
			ep := Point{Siglum: w.Siglum, Start: f.Start, End: f.End, Value: Num(p.Value), Low: NumPtr(p.Low), High: NumPtr(p.High),
				Stated: Num(f.Value), Unit: f.Unit, Bound: string(p.Bound), Change: string(f.Change), AsOf: day(p.AsOf), Derived: p.Derived,
				Passage: m.passage(p.Witness, f.Span), Chain: []Passage{}, Line: m.st.Root[p.Witness]}
			if ep.AsOf == "" {
				ep.AsOf = p.AsOfVal
			}
			if p.Derived {
				m.worked(&ep, p, checks)
			} else if p.Claim >= 0 {
				c := &w.Claims[p.Claim]
				ep.Firmness, ep.Chain = string(w.Slots[p.Figure].Firmness), m.chain(p.Witness, c.Chain)
			}
			es.Points = append(es.Points, ep)
		}
		if !s.Label.Empty() {
			l := m.passage(s.LabelBy, s.Label)
			es.Label = &l
		}
		out = append(out, es)
	}
	sort.SliceStable(out, func(i, j int) bool { return weight(out[i]) > weight(out[j]) })
	return out
}

func keyOf(k collate.Slot) SeriesKey {
	return SeriesKey{Counted: k.Counted, Mods: k.Mods, Aspect: k.Aspect, Place: k.Place, Scope: k.Scope, Per: k.Per}
}

// worked fills in how a derived point came about.
func (m *maker) worked(ep *Point, p collate.Point, checks []coherence.Check) {
	ep.Stated, ep.Unit, ep.Change = ep.Value, m.c.Witnesses[p.From[0].Witness].Figures[p.From[0].Figure].Unit, string(figure.Level)
	for _, c := range checks {
		if c.By != coherence.DerivedBy || len(c.Inputs) != len(p.From) {
			continue
		}
		same := true
		for i, in := range c.Inputs {
			same = same && in.Witness == p.From[i].Witness && in.Figure == p.From[i].Figure
		}
		if same {
			ep.Formula = c.Formula
			for _, r := range p.From {
				ep.Inputs = append(ep.Inputs, m.passage(r.Witness, m.c.Witnesses[r.Witness].Figures[r.Figure].Span))
			}
			return
		}
	}
}

// maxHeld bounds how many series of one thing are named as held apart from
// one: a table of more is not read.
const maxHeld = 6

// held lists for each series the others that count the same thing, with what
// holds them apart.
func (m *maker) held() map[int][]Held {
	of := map[string][]int{}
	out := map[int][]Held{}
	for i := range m.c.Series {
		s := &m.c.Series[i]
		if s.Key.Counted == "" || len(s.Points) == 0 {
			continue
		}
		k := s.Key.Counted + "\x00" + s.Key.Dimension
		for _, j := range of[k] {
			why := m.c.Apart(m.c.Series[j].Points[0].FigRef, s.Points[0].FigRef)
			if why == "" || why == collate.OneClaim {
				continue
			}
			if len(out[i]) < maxHeld {
				out[i] = append(out[i], Held{Key: keyOf(m.c.Series[j].Key), Why: label.Value(why)})
			}
			if len(out[j]) < maxHeld {
				out[j] = append(out[j], Held{Key: keyOf(s.Key), Why: label.Value(why)})
			}
		}
		if len(of[k]) < 4*maxHeld {
			of[k] = append(of[k], i)
		}
	}
	return out
}

// weight orders series: by how many witnesses have one, then by movement.
func weight(s Series) int {
	seen := map[string]bool{}
	for _, p := range s.Points {
		if !p.Derived {
			seen[p.Siglum] = true
		}
	}
	n := 10 * len(seen)
	switch collate.Relation(s.Relation) {
	case collate.Differs, collate.Moved:
		n += 15
	}
	if s.Key.Aspect != "" {
		n += 6
	}
	if s.Key.Counted == "" {
		n -= 8 // nothing says what it is of
	}
	return n
}

func day(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format(time.DateOnly)
}

func (m *maker) utterances(ids []string) []Utterance {
	out := []Utterance{}
	for _, u := range m.c.Utterances {
		eu := Utterance{ID: u.ID, Ops: []Op{}}
		for _, r := range u.Readings {
			w := &m.c.Witnesses[r.Witness]
			q := &w.Quotes[r.Quote]
			er := QuoteReading{Siglum: w.Siglum, Start: q.Start, End: q.End, Passage: m.quotation(r.Witness, q)}
			if s, ok := w.SpeakerOf(r.Quote); ok {
				p := m.chain(r.Witness, []attribution.Source{s})[0]
				er.Speaker = &p
				if a := m.c.Who(r.Witness, s); a >= 0 {
					er.Actor = ids[a]
				}
			}
			eu.Readings = append(eu.Readings, er)
		}
		for _, o := range u.Ops {
			eo := Op{Kind: o.Kind, From: o.From, To: o.To}
			if !o.A.Empty() {
				p := m.passage(u.Readings[o.From].Witness, o.A)
				eo.A = &p
			}
			if !o.B.Empty() {
				p := m.passage(u.Readings[o.To].Witness, o.B)
				eo.B = &p
			}
			eu.Ops = append(eu.Ops, eo)
		}
		out = append(out, eu)
	}
	return out
}

func (m *maker) stemma() Stemma {
	out := Stemma{Nodes: []Node{}, Edges: []Edge{}, Lines: []Line{}}
	for _, n := range m.st.Nodes {
		en := Node{ID: n.ID, Held: n.Witness >= 0, Named: []Passage{}}
		for _, p := range n.Named {
			if q := m.of(p); q != nil {
				en.Named = append(en.Named, *q)
			}
		}
		out.Nodes = append(out.Nodes, en)
	}
	for _, e := range m.st.Edges {
		ee := Edge{Child: m.st.Nodes[e.Child].ID, Parent: m.st.Nodes[e.Parent].ID,
			Relation: string(e.Relation), Direct: e.Direct, Certain: e.Certain(), Evidence: []Evidence{}}
		for _, v := range e.Evidence {
			ev := Evidence{Class: v.Class, Kind: v.Kind, Weight: v.Weight, Passages: [][]Passage{}}
			for _, pp := range v.Passages {
				var row []Passage
				for _, p := range pp {
					if q := m.of(p); q != nil {
						row = append(row, *q)
					}
				}
				if len(row) > 0 {
					ev.Passages = append(ev.Passages, row)
				}
			}
			ee.Evidence = append(ee.Evidence, ev)
		}
		out.Edges = append(out.Edges, ee)
	}
	for _, l := range m.st.Lines {
		el := Line{Sigla: []string{}}
		if l.Head >= 0 {
			el.Head = m.st.Nodes[l.Head].ID
		}
		for _, w := range l.Witnesses {
			el.Sigla = append(el.Sigla, m.siglum(w))
		}
		out.Lines = append(out.Lines, el)
	}
	return out
}

func (m *maker) checks(cs []coherence.Check) []Check {
	out := []Check{}
	for _, c := range cs {
		ec := Check{Kind: string(c.Kind), Formula: c.Formula, Result: c.Result, Verdict: string(c.Verdict), By: c.By, Inputs: []Passage{}}
		for _, in := range c.Inputs {
			if q := m.of(in.Passage); q != nil {
				ec.Inputs = append(ec.Inputs, *q)
			}
		}
		out = append(out, ec)
	}
	return out
}

func (m *maker) findings(fs []finding.Finding) []Finding {
	out := []Finding{}
	for _, f := range fs {
		s := m.of(f.Suspect)
		if s == nil {
			continue
		}
		ef := Finding{ID: f.ID, Kind: f.Kind, Severity: f.Severity, Tie: f.Tie, Suspect: *s, Against: m.of(f.Against), By: f.By}
		if f.Locus >= 0 {
			ef.Locus = m.c.Loci[f.Locus].ID
		}
		out = append(out, ef)
	}
	return out
}

// people lists the cast, those first whom most reports name, and tells the id of
// each of the collation's actors.
func (m *maker) people() (out []Actor, ids []string) {
	type actor struct {
		Actor
		at, n int
	}
	says := make([]map[int]int, len(m.c.Witnesses))
	for w := range m.c.Witnesses {
		says[w] = map[int]int{}
		for _, a := range m.c.Witnesses[w].Attributions {
			for _, s := range a.Chain {
				says[w][s.Member]++
			}
		}
	}
	var list []*actor
	for at, who := range m.c.Cast {
		a := &actor{at: at, Actor: Actor{ID: who.ID, Titles: []Passage{}, Sigla: []string{}}}
		titles := map[string]bool{}
		for i, r := range who.Members {
			wit := &m.c.Witnesses[r.Witness]
			mem := &wit.Cast.Members[r.Member]
			if i == who.Best {
				a.Type, a.Name = string(mem.Type), m.passage(r.Witness, mem.Canonical)
			}
			a.n += len(mem.Mentions)
			a.Says += says[r.Witness][r.Member]
			if len(a.Sigla) == 0 || a.Sigla[len(a.Sigla)-1] != wit.Siglum {
				a.Sigla = append(a.Sigla, wit.Siglum)
			}
			if t := strings.ToLower(mem.Title.Of(wit.Report.Text)); t != "" && !titles[t] {
				titles[t] = true
				a.Titles = append(a.Titles, m.passage(r.Witness, mem.Title))
			}
		}
		list = append(list, a)
	}
	sort.SliceStable(list, func(i, j int) bool {
		a, b := list[i], list[j]
		if len(a.Sigla) != len(b.Sigla) {
			return len(a.Sigla) > len(b.Sigla)
		}
		if a.Says != b.Says {
			return a.Says > b.Says
		}
		return a.n > b.n
	})
	out, ids = make([]Actor, 0, len(list)), make([]string, len(list))
	for _, a := range list {
		out, ids[a.at] = append(out, a.Actor), a.ID
	}
	return out, ids
}

func (m *maker) unused() []Unused {
	out := []Unused{}
	for w := range m.c.Witnesses {
		for _, b := range m.c.Witnesses[w].Furniture() {
			if b.Span.Empty() {
				continue
			}
			p := m.passage(w, b.Span)
			p.Exact, p.Segments = b.Span.Of(m.c.Witnesses[w].Report.Text), nil
			out = append(out, Unused{Passage: p, Why: b.Why, By: b.By})
		}
	}
	return out
}

// telling reports whether a date names a day: one of a calendar, or a weekday.
func telling(d when.Mention) bool {
	if d.Type != when.Date || vague(d) {
		return false
	}
	return len(d.Value) >= len("XXXX-10-31")
}

// unmarked takes the marks of a Markdown heading off a headline.
func unmarked(text string, s report.Span) report.Span {
	for s.Start < s.End-1 && (text[s.Start] == '#' || text[s.Start] == ' ') {
		s.Start++
	}
	return s
}
