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
