package edition

import (
	"sort"

	"stemma/claim"
	"stemma/collate"
	"stemma/mention"
	"stemma/mention/figure"
	"stemma/mention/quote"
	"stemma/mention/when"
)

// story writes the head: the lead claim is the locus that most reports have, with
// a figure where there is one, and what is told before what somebody is quoted to
// say of it.
func (m *maker) story(e *Edition) Story {
	s := Story{ID: m.s.ID, Reports: len(m.c.Witnesses), From: day(m.s.From), To: day(m.s.To), Episodes: []Episode{}}
	all := make([]int, len(m.c.Witnesses))
	none := make([]string, len(m.c.Witnesses))
	for i := range all {
		all[i] = i
	}
	ind := m.counter.Count(all, none)
	s.Lines = [2]int{ind.Low, ind.High}
	s.LeadBy = Count{Sources: []Passage{}}
	if l, i := m.lead(e.Loci); l != nil {
		s.Lead = &l.Variants[i].Passage
		s.LeadBy, s.Origins = l.Independence, l.Independence.Origins
	} else if p := m.opening(); p != nil {
		s.Lead = p
		s.Origins = 1
	}
	if len(e.Moved) > 0 {
		s.Status = &e.Moved[0].To
	}
	for _, ep := range m.s.Episodes {
		x := Episode{ID: ep.ID, Sigla: []string{}}
		for _, id := range ep.Members {
			if w, ok := m.byID[id]; ok {
				x.Sigla = append(x.Sigla, m.siglum(w))
			}
		}
		s.Episodes = append(s.Episodes, x)
	}
	return s
}

// lead picks the locus to head the edition and the variant to show: the first
// locus, which most reports have, if two have it; but a quotation, and words without a
// verb, give way to the first that is neither and that half as many have, since many
// quote a bystander well and each tells the event in words of its own. Of its variants
// the one with the longest chain is shown, for it says most about whose claim it is.
func (m *maker) lead(ls []Locus) (*Locus, int) {
	if len(ls) == 0 || ls[0].Independence.Reports < 2 {
		return nil, 0
	}
	longest := func(l *Locus, fit func(v int) bool) int {
		best := -1
		for v := range l.Variants {
			if fit(v) && (best < 0 || len(l.Variants[v].Chain) > len(l.Variants[best].Chain)) {
				best = v
			}
		}
		return best
	}
	for i := range ls {
		if n := ls[i].Independence.Reports; n < 2 || 2*n < ls[0].Independence.Reports {
			break
		}
		if m.spoken(m.c.Loci[i].Variants[0].Claims[0]) {
			continue
		}
		if v := longest(&ls[i], func(v int) bool { return m.tells(m.c.Loci[i].Variants[v].Claims[0]) }); v >= 0 {
			return &ls[i], v
		}
	}
	return &ls[0], longest(&ls[0], func(int) bool { return true })
}

// tells reports whether a claim has a verb and is the report's own words.
func (m *maker) tells(r collate.Ref) bool {
	return !m.c.Claim(r).Predicate.Empty() && !m.spoken(r)
}

// spoken reports whether most of a claim stands in somebody's quotation marks.
func (m *maker) spoken(r collate.Ref) bool {
	w, c := &m.c.Witnesses[r.Witness], m.c.Claim(r)
	n := 0
	for _, q := range w.Quotes {
		if q.Form != quote.Direct || !q.Overlaps(c.Span) {
			continue
		}
		for _, s := range q.Segments {
			n += max(0, min(s.End, c.End)-max(s.Start, c.Start))
		}
	}
	return 2*n > c.Len()
}

// opening is the headline of the first witness, or its first sentence.
func (m *maker) opening() *Passage {
	for w := range m.c.Witnesses {
		r := &m.c.Witnesses[w]
		for _, s := range r.Sents {
			if k := r.Blocks[s.Block].Kind; k == claim.Headline || k == claim.Paragraph {
				p := m.passage(w, s.Span)
				return &p
			}
		}
	}
	return nil
}

// situation picks, for each theme, the locus that most reports have.
func (m *maker) situation(ls []Locus) []Tile {
	out := []Tile{}
	seen := map[string]bool{}
	for i := range ls {
		l := &ls[i]
		if seen[l.Theme] || l.Theme == collate.Other || l.Independence.Reports < 2 {
			continue
		}
		seen[l.Theme] = true
		t := Tile{Theme: l.Theme, Lead: l.Variants[0].Passage, Locus: l.ID, Count: l.Independence,
			Firmness: l.Variants[0].Firmness, Relation: l.Relation, Sigla: []string{}}
		for _, v := range l.Variants {
			for _, p := range v.Passages {
				if !has(t.Sigla, p.Siglum) {
					t.Sigla = append(t.Sigla, p.Siglum)
				}
			}
		}
		sort.Strings(t.Sigla)
		out = append(out, t)
	}
	return out
}

func has(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}

// moved lists the series whose level changed with time: the first and the last
// level stated.
func (m *maker) moved() []Move {
	out := []Move{}
	for _, s := range m.c.Series {
		if s.Relation != collate.Moved {
			continue
		}
		first, last := -1, -1
		for i, p := range s.Points {
			if p.AsOf.IsZero() || m.c.Witnesses[p.Witness].Figures[p.Figure].Change != figure.Level {
				continue
			}
			if first < 0 {
				first = i
			}
			last = i
		}
		if first < 0 || first == last {
			continue
		}
		a, b := s.Points[first], s.Points[last]
		fa, fb := &m.c.Witnesses[a.Witness].Figures[a.Figure], &m.c.Witnesses[b.Witness].Figures[b.Figure]
		if figure.Agrees(fa, fb) || !b.AsOf.After(a.AsOf) || !m.sameClaim(a, b) {
			continue
		}
		out = append(out, Move{Kind: "figure", From: m.passage(a.Witness, fa.Span), To: m.passage(b.Witness, fb.Span)})
	}
	return out
}

// sameClaim reports whether two points stand in claims that are alike enough to
// be one claim at two times: two figures of one slot can still be of two groups
// of people.
func (m *maker) sameClaim(a, b collate.Point) bool {
	if a.Claim < 0 || b.Claim < 0 {
		return false
	}
	return m.c.Similarity(collate.Ref{Witness: a.Witness, Claim: a.Claim}, collate.Ref{Witness: b.Witness, Claim: b.Claim}) >= movedAt
}

// movedAt is the similarity of claims from which a later figure is shown to
// have moved. Below what makes a locus: a toll is told anew each day.
const movedAt = 0.25

// timeline lists the calendar days that claims speak of, oldest first; days of
// an unknown year come last, in calendar order.
func (m *maker) timeline() []Event {
	out := []Event{}
	locus := m.locusOf()
	for w := range m.c.Witnesses {
		wit := &m.c.Witnesses[w]
		for ci := range wit.Claims {
			c := &wit.Claims[ci]
			for _, di := range c.Dates {
				d := wit.Dates[di]
				if d.Type != when.Date && d.Type != when.Time || c.Firmness == mention.Conditional || vague(d) {
					continue
				}
				out = append(out, Event{From: day(d.From), To: day(d.To), Value: d.Value,
					When: m.passage(w, d.Span), What: m.passage(w, c.Span), Sigla: []string{wit.Siglum}, Locus: locus[collate.Ref{Witness: w, Claim: ci}]})
				break
			}
		}
	}
	sort.SliceStable(out, func(i, j int) bool {
		a, b := out[i], out[j]
		if (a.From == "") != (b.From == "") {
			return a.From != ""
		}
		if a.From != b.From {
			return a.From < b.From
		}
		return a.From == "" && a.Value < b.Value
	})
	return merge(out)
}

// vague reports whether a date names no day, month or year: "now", "recently".
func vague(d when.Mention) bool {
	return len(d.Value) < 4 || d.Value[0] != 'X' && (d.Value[0] < '0' || d.Value[0] > '9')
}

// merge joins entries of one day that tell one locus.
func merge(es []Event) []Event {
	out := []Event{}
next:
	for _, e := range es {
		for i := len(out) - 1; i >= 0 && out[i].From == e.From && out[i].Value == e.Value; i-- {
			if e.Locus != "" && out[i].Locus == e.Locus {
				if !has(out[i].Sigla, e.Sigla[0]) {
					out[i].Sigla = append(out[i].Sigla, e.Sigla[0])
				}
				continue next
			}
		}
		out = append(out, e)
	}
	return out
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

// places lists where the story plays, most named first.
func (m *maker) places() []Place {
	out := []Place{}
	at := map[string]int{}
	for w := range m.c.Witnesses {
		for _, p := range m.c.Witnesses[w].Places {
			k := p.Name + "\x00" + p.Country
			i, ok := at[k]
			if !ok {
				i = len(out)
				at[k] = i
				pl := Place{Name: p.Name, Country: p.Country, Precision: p.Precision, Passages: []Passage{}}
				if p.Lat != 0 || p.Lon != 0 {
					lat, lon := p.Lat, p.Lon
					pl.Lat, pl.Lon = &lat, &lon
				}
				out = append(out, pl)
			}
			out[i].Passages = append(out[i].Passages, m.passage(w, p.Span))
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return len(out[i].Passages) > len(out[j].Passages) })
	return out
}
