package edition

import (
	"slices"

	"stemma/claim"
)

// story writes the head: the sentence that tells the story, and who stands behind what it
// tells.
func (m *maker) story(e *Edition, lead *Passage, locus *Locus) Story {
	s := Story{ID: m.s.ID, Reports: len(m.c.Witnesses), From: day(m.s.From), To: day(m.s.To), Episodes: []Episode{}}
	all := make([]int, len(m.c.Witnesses))
	none := make([]string, len(m.c.Witnesses))
	for i := range all {
		all[i] = i
	}
	ind := m.counter.Count(all, none)
	s.Lines = [2]int{ind.Low, ind.High}
	s.LeadBy = Count{Sources: []Passage{}}
	if s.Lead = lead; lead != nil {
		s.Origins = 1
	}
	if locus != nil {
		s.LeadBy, s.Origins = locus.Independence, locus.Independence.Origins
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

// lead picks the passage to head the edition: of the headlines and first sentences that
// stand alone the one that tells most of what the reports open with. Of those
// that tell as much it is the first report's, which others may be made from. It returns
// a passage of the first report if none stands alone, and nil if that has no sentence.
func (m *maker) lead(cs []opener) *Passage {
	c := m.core
	if len(cs) == 0 {
		cs = m.openers(true)
		c = m.centralOf(cs)
	}
	most, scores := 0.0, make([]float64, len(cs))
	for i, o := range cs {
		if scores[i] = c.score(o); m.overtook(o) {
			scores[i] *= overtaken
		}
		most = max(most, scores[i])
	}
	for i := range cs {
		if s := scores[i]; s > 0 && s >= asGood*most {
			o := cs[m.sooner(i, cs, scores)]
			p := m.passage(o.witness, o.span)
			return &p
		}
	}
	return m.opening()
}

// sooner returns the head that the report which opener i's was made from gives, and so on up:
// who tells a story first puts it as its sources do. It is i where that report opens with
// nothing that tells nearly as much.
func (m *maker) sooner(i int, cs []opener, scores []float64) int {
	for range m.c.Witnesses {
		best := -1
		for k, o := range cs {
			if scores[k] >= nearly*scores[i] && (best < 0 || scores[k] > scores[best]) && slices.Contains(m.retells[cs[i].witness], o.witness) {
				best = k
			}
		}
		if best < 0 {
			break
		}
		i = best
	}
	return i
}

// nearly is the share of its score from which the sentence of the report retold is taken for
// the one that retells it. Ours.
const nearly = .88

// asGood is the share of the best score from which a head tells as much. Ours: it joins
// sentences of which one is made from the other.
const asGood = .95

// leadLocus returns the locus that tells what the head tells: of those with a claim in it
// the one that most reports have. It returns nil if none has.
func leadLocus(ls []Locus, lead *Passage) *Locus {
	var best *Locus
	if lead == nil {
		return nil
	}
	for i := range ls {
		l := &ls[i]
		if best != nil && l.Independence.Reports <= best.Independence.Reports {
			continue
		}
		if l.holds(lead) {
			best = l
		}
	}
	return best
}

// holds reports whether a reading of the locus shares a character with p.
func (l *Locus) holds(p *Passage) bool {
	for _, v := range l.Variants {
		for i := range v.Passages {
			if q := &v.Passages[i]; q.Siglum == p.Siglum && q.Start < p.End && p.Start < q.End {
				return true
			}
		}
	}
	return false
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
