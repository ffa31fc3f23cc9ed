package lineage

import (
	"math"

	"stemma/collate"
	"stemma/mention"
)

// Weights of the evidence for a direction, in log-odds. Time alone never
// reaches decided.
const (
	byTime     = 1.0 // published earlier
	byCredit   = 1.6 // only the parent carries a wire's credit
	byQuotes   = 1.0 // the parent quotes at length what the child tells without marks
	byLength   = 0.8 // the child is contained in a parent half as long again
	byPart     = 1.2 // nearly all of the child's own words stand in the parent, which has more
	byLoss     = 0.5 // each claim whose hedge or source the child lost, at most three
	quotedMany = 40  // words in quotation marks that make a report a quoting one
)

// direction weighs which of a tied pair was made from the other: positive for
// a the parent, negative for b. temporal is the part that time gives. hard tells
// that a credit or the order of publication speaks for the side that wins: that
// one report is longer and quotes more makes it a parent as well as a live blog
// that gathered all the others.
func direction(c *collate.Collation, ps []*profile, carry *told, t *tie) (sum, temporal float64, hard bool) {
	a, b := &c.Witnesses[t.a], &c.Witnesses[t.b]
	ta, tb := a.Report.Published, b.Report.Published
	if ta.Known() && tb.Known() {
		if ta.Day || tb.Day {
			da, db := ta.Date(), tb.Date()
			switch {
			case da.Before(db):
				temporal = byTime
			case db.Before(da):
				temporal = -byTime
			}
		} else if ta.Time.Before(tb.Time) {
			temporal = byTime
		} else if tb.Time.Before(ta.Time) {
			temporal = -byTime
		}
	}
	sum = temporal
	declared := 0.0
	switch ca, cb := carry.credited[t.a], carry.credited[t.b]; {
	case ca && !cb:
		declared = byCredit
	case cb && !ca:
		declared = -byCredit
	}
	sum += declared
	qa, qb := ps[t.a].quoted, ps[t.b].quoted
	switch {
	case qa >= quotedMany && qb*3 < qa:
		sum += byQuotes
	case qb >= quotedMany && qa*3 < qb:
		sum -= byQuotes
	}
	na, nb := len(ps[t.a].words), len(ps[t.b].words)
	switch {
	case na*2 > nb*3 && t.coverB >= t.coverA:
		sum += byLength
	case nb*2 > na*3 && t.coverA >= t.coverB:
		sum -= byLength
	}
	switch {
	case t.coverB >= 0.8 && t.coverA <= t.coverB-0.05:
		sum += byPart
	case t.coverA >= 0.8 && t.coverB <= t.coverA-0.05:
		sum -= byPart
	}
	la, lb := carry.losses(c, t.a, t.b)
	sum += byLoss * float64(min(3, lb)-min(3, la))
	return math.Round(sum*100) / 100, temporal, temporal*sum > 0 || declared*sum > 0
}

// A told is what witnesses carry that bears on a direction: who carries a wire's
// credit, and the claim that each has of every locus.
type told struct {
	credited map[int]bool
	claims   [][]placed // of every witness, by locus
}

// placed is a witness's claims of a locus.
type placed struct {
	locus  int
	claims []collate.Ref
}

func toldIn(c *collate.Collation, decl []declaration) *told {
	t := &told{credited: map[int]bool{}, claims: make([][]placed, len(c.Witnesses))}
	for _, d := range decl {
		if d.kind == "credit" {
			t.credited[d.witness] = true
		}
	}
	for i, l := range c.Loci {
		for _, v := range l.Variants {
			for _, r := range v.Claims {
				of := t.claims[r.Witness]
				if n := len(of); n > 0 && of[n-1].locus == i {
					of[n-1].claims = append(of[n-1].claims, r)
					continue
				}
				t.claims[r.Witness] = append(of, placed{i, []collate.Ref{r}})
			}
		}
	}
	return t
}

// nearest returns the two claims of two witnesses that are most alike, of equals the last.
func nearest(c *collate.Collation, as, bs []collate.Ref) (a, b collate.Ref, alike float64) {
	alike = -1
	for _, x := range as {
		for _, y := range bs {
			if s := c.Similarity(x, y); s >= alike {
				a, b, alike = x, y, s
			}
		}
	}
	return a, b, alike
}

// oneWording is how alike two claims are from which one may be taken from the other, its
// source or hedge lost on the way. Ours.
const oneWording = 0.25

// losses counts, over the loci both have, the claims whose source or hedge one
// lacks where the other has it: la those a lost, lb those b lost.
func (t *told) losses(c *collate.Collation, a, b int) (la, lb int) {
	ca, cb := t.claims[a], t.claims[b]
	for len(ca) > 0 && len(cb) > 0 {
		switch {
		case ca[0].locus < cb[0].locus:
			ca = ca[1:]
			continue
		case ca[0].locus > cb[0].locus:
			cb = cb[1:]
			continue
		}
		rx, ry, alike := nearest(c, ca[0].claims, cb[0].claims)
		ca, cb = ca[1:], cb[1:]
		if alike < oneWording {
			continue // of one fact, but each in its own words: nothing was lost
		}
		x, y := c.Claim(rx), c.Claim(ry)
		dx := len(x.Chain) - len(y.Chain)
		if dx == 0 && x.Firmness != y.Firmness && !x.Negated && !y.Negated {
			if mention.Weaker(x.Firmness, y.Firmness) {
				dx = 1
			} else if mention.Weaker(y.Firmness, x.Firmness) {
				dx = -1
			}
		}
		if dx > 0 {
			lb++
		} else if dx < 0 {
			la++
		}
	}
	return la, lb
}
