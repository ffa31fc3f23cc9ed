package edition

import (
	"stemma/claim"
	"stemma/collate"
	"stemma/mention/quote"
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

// lead picks the locus to head the edition and the variant to show: of those that half as
// many reports have as the first, the one that most reports open with, since what all of
// them mention in passing is no news. A quotation and words without a verb give way, since many
// quote a bystander well and each tells the event in words of its own. Of its variants
// the one with the longest chain is shown, for it says most about whose claim it is, and
// of equals the first that a report opens with.
func (m *maker) lead(ls []Locus) (*Locus, int) {
	if len(ls) == 0 || ls[0].Independence.Reports < 2 {
		return nil, 0
	}
	most, best, shown := -1, 0, -1
	for i := range ls {
		if n := ls[i].Independence.Reports; n < 2 || 2*n < ls[0].Independence.Reports {
			break
		}
		vs := m.c.Loci[i].Variants
		if m.spoken(vs[0].Claims[0]) {
			continue
		}
		v := m.shown(vs, m.tells)
		if n := m.openWith(vs); v >= 0 && n > most {
			most, best, shown = n, i, v
		}
	}
	if shown < 0 {
		return &ls[0], m.shown(m.c.Loci[0].Variants, func(collate.Ref) bool { return true })
	}
	return &ls[best], shown
}

// shown returns, of the variants whose first claim fits, one that a report opens with
// before others, and of these the first report's; or -1.
func (m *maker) shown(vs []collate.Variant, fit func(collate.Ref) bool) int {
	best := -1
	for v := range vs {
		r := vs[v].Claims[0]
		if !fit(r) {
			continue
		}
		if best < 0 {
			best = v
			continue
		}
		have := vs[best].Claims[0]
		if m.opens(r) && !m.opens(have) || m.opens(r) == m.opens(have) && r.Witness < have.Witness {
			best = v
		}
	}
	return best
}

// opens reports whether a claim stands in a headline or in the first sentences below it.
func (m *maker) opens(r collate.Ref) bool {
	c := m.c.Claim(r)
	return c.Headline || c.Sent <= 2
}

// openWith counts the reports that open with a claim of one of the variants.
func (m *maker) openWith(vs []collate.Variant) int {
	in := map[int]bool{}
	for _, v := range vs {
		for _, r := range v.Claims {
			if m.opens(r) {
				in[r.Witness] = true
			}
		}
	}
	return len(in)
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
