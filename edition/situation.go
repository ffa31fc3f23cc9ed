package edition

import (
	"cmp"
	"slices"
	"sort"
	"strings"

	"stemma/collate"
	"stemma/internal/lex"
	"stemma/report"
)

// mostOther is how many claims of no theme stand in the situation. Ours: it is one screen.
const mostOther = 4

// leastTold is the share of a claim's words that must be the story's. Ours: below it are
// asides.
const leastTold = .08

// situation picks, for each theme, the claim that most reports have and that is most of
// what they open with; then claims of no theme that at least half as many reports have as
// any; none that less than a quarter of the reports have. It takes no claim that stands at the head, that is in somebody's quotation marks, that is of a bygone year
// or whose subject is a pronoun.
func (m *maker) situation(ls []Locus, lead *Passage) []Tile {
	type candidate struct {
		tile   Tile
		weight float64
	}
	var all []candidate
	most := 0
	for i := range ls {
		l := &ls[i]
		if l.Independence.Reports < 2 {
			continue
		}
		most = max(most, l.Independence.Reports)
		v := m.told(m.c.Loci[i].Variants)
		if v < 0 || lead != nil && l.holds(lead) {
			continue
		}
		r := m.c.Loci[i].Variants[v].Claims[0]
		held, weight := m.core.holds(m.c.Witnesses[r.Witness].Content(m.c.Claim(r).Span))
		if pure := held / max(weight, 1); pure >= leastTold && 4*l.Independence.Reports >= len(m.c.Witnesses) {
			all = append(all, candidate{tileOf(l, v), float64(l.Independence.Reports) * pure})
		}
	}
	slices.SortStableFunc(all, func(a, b candidate) int { return cmp.Compare(b.weight, a.weight) })
	out, others := []Tile{}, 0
	seen := map[string]bool{}
	for _, c := range all {
		t := c.tile
		if t.Theme == collate.Other {
			if others == mostOther || 2*t.Count.Reports < most {
				continue
			}
			others++
		} else if seen[t.Theme] {
			continue
		}
		seen[t.Theme] = true
		out = append(out, t)
	}
	return out
}

// tileOf makes the tile of a locus, with the words of variant v.
func tileOf(l *Locus, v int) Tile {
	t := Tile{Theme: l.Theme, Lead: l.Variants[v].Passage, Locus: l.ID, Count: l.Independence,
		Firmness: l.Variants[v].Firmness, Relation: l.Relation, Sigla: []string{}}
	for _, v := range l.Variants {
		for _, p := range v.Passages {
			if !has(t.Sigla, p.Siglum) {
				t.Sigla = append(t.Sigla, p.Siglum)
			}
		}
	}
	sort.Strings(t.Sigla)
	return t
}

// told returns the variant that a report tells in a clause that can be read alone: one of a
// report that does not retell another before others, then one that a report opens with, then
// the first; -1 if there is none.
func (m *maker) told(vs []collate.Variant) int {
	best, most := -1, -1
	for v := range vs {
		r := vs[v].Claims[0]
		c := m.c.Claim(r)
		subject := c.Subject.Span()
		if c.Predicate.Empty() || subject.Empty() || subject.Start < c.Start || subject.End > c.End || m.spoken(r) || m.ofPage(r) || m.bygone(r) || m.hangs(r) {
			continue
		}
		if headLexicon().Pronoun.Has(strings.ToLower(subject.Of(m.c.Witnesses[r.Witness].Report.Text))) {
			continue
		}
		rank := 0
		if len(m.retells[r.Witness]) == 0 {
			rank += 2
		}
		if c.Sent <= 2 {
			rank++
		}
		if rank > most {
			best, most = v, rank
		}
	}
	return best
}

// hangs reports whether the words before the subject of a claim make it lean on another
// clause, "hours after the ferry sank", or those behind it make it part of one: "the ferry,
// which was built in Tarn". A clause whose object is a pronoun before it lacks what it tells:
// "a fire, which | the owner said began in the hold".
func (m *maker) hangs(r collate.Ref) bool {
	w, c := &m.c.Witnesses[r.Witness], m.c.Claim(r)
	has := func(from, to int, words *lex.Set) bool {
		first, last := w.WordsIn(report.Span{Start: from, End: to})
		for k := first; k < last; k++ {
			if words.Has(w.Lower(k)) {
				return true
			}
		}
		return false
	}
	lx := headLexicon()
	if k := w.WordAt(c.Start) - 1; k >= 0 && w.SentOf(k) == int(c.Sent) && lx.Relative.Has(w.Lower(k)) {
		return true
	}
	return has(c.Start, max(c.Start+1, int(c.Subject.Start)), &lx.Leans) || has(int(c.Subject.End), int(c.Predicate.Start), &lx.Pronoun)
}

// bygone reports whether a claim names a day more than a year before its report was made.
func (m *maker) bygone(r collate.Ref) bool {
	w := &m.c.Witnesses[r.Witness]
	for _, d := range m.c.Claim(r).Dates {
		to := w.Dates[d].To
		if !to.IsZero() && !w.Anchor.Time.IsZero() && to.Before(w.Anchor.Time.AddDate(-1, 0, 0)) {
			return true
		}
	}
	return false
}

// ofPage reports whether a claim has words of a page or a picture in it.
func (m *maker) ofPage(r collate.Ref) bool {
	w := &m.c.Witnesses[r.Witness]
	first, last := w.WordsIn(m.c.Claim(r).Span)
	for k := first; k < last; k++ {
		if lx := headLexicon(); lx.Page.Has(w.Lower(k)) || lx.Picture.Has(w.Lower(k)) && (k == first || bracketed(w.Reading, k)) {
			return true
		}
	}
	return false
}

// spoken reports whether most of a claim stands in somebody's quotation marks.
func (m *maker) spoken(r collate.Ref) bool {
	return m.c.Witnesses[r.Witness].Spoken(m.c.Claim(r))
}
