package toll

import (
	"math/big"
	"strings"

	"stemma/mention/figure"
	"stemma/mention/quantity"
	"stemma/report"
	"stemma/text"
)

// wounded sets the aspect of those shot or stabbed to injured if nobody dies in d:
// "four people were shot" then says how many were hurt. If somebody dies, the shot
// may be dead or alive, and the aspect stays. Those brought to a hospital are the
// injured, unless d has another number of the injured, which counted says: then
// they are some of them.
func wounded(l *Language, d *text.Doc, figs []figure.Figure, counted bool) {
	known, dies := false, false
	for i := range figs {
		f := &figs[i]
		if f.Aspect == hospitalised && !counted {
			f.Aspect = injured
			f.By = f.By.Then(byHospital)
			continue
		}
		if f.Aspect != shot && f.Aspect != stabbed || f.Dimension != count || l.Round.Has(f.Counted.Head) {
			continue
		}
		if !known {
			known, dies = true, somebodyDies(l, d)
		}
		if !dies {
			f.Aspect = injured
			f.By = f.By.Then(byNobody)
		}
	}
}

// somebodyDies reports whether d tells of a death: it has a word of death that no
// negation, attempt or threat takes back and that is not part of the name of an
// office or of a charge.
func somebodyDies(l *Language, d *text.Doc) bool {
	for i := range d.Tokens {
		if l.Death.Has(d.Tokens[i].Lemma) && !harmless(l, d, i) {
			return true
		}
	}
	return false
}

// harmless reports whether the word of death at token i tells of none.
func harmless(l *Language, d *text.Doc, i int) bool {
	t := &d.Tokens[i]
	if t.Tag == "JJS" {
		return true // the deadliest night of the year
	}
	if i+1 < len(d.Tokens) && d.Tokens[i+1].Sent == t.Sent && l.DeathOffice.Has(d.Tokens[i+1].Lemma) {
		return true
	}
	if i > 0 && d.Tokens[i-1].Sent == t.Sent && l.Undone.Has(d.Tokens[i-1].Lower) {
		return true
	}
	for n, k := 0, i; n < 4; n++ {
		for c := range d.Kids(k) {
			if takesBack(l, d, c) {
				return true
			}
		}
		h := d.Tokens[k].Head
		if h == k {
			break
		}
		if l.Intent.Has(d.Tokens[h].Lemma) {
			return true
		}
		switch d.Tokens[k].Label {
		case "acomp", "xcomp", "oprd", "pobj", "prep", "attr", "dobj", "compound", "conj":
			k = h
		default:
			return false
		}
	}
	return false
}

// takesBack reports whether token i makes a death that it depends on one that did
// not come about.
func takesBack(l *Language, d *text.Doc, i int) bool {
	t := &d.Tokens[i]
	switch t.Label {
	case "neg":
		return true
	case "det":
		return t.Lower == "no"
	case "nsubj", "nsubjpass":
		if det := d.Kid(i, "det"); t.Lower == "one" && det >= 0 {
			return d.Tokens[det].Lower == "no"
		}
		return l.Nobody.Has(t.Lower)
	case "amod":
		return l.Undone.Has(t.Lower)
	case "aux":
		return l.Unreal.Has(t.Lower)
	}
	return false
}

// survivors returns those shot without those killed, where one sentence says both:
// "five people were shot, one fatally" → 4 injured.
func (r *adder) survivors() []figure.Figure {
	var out []figure.Figure
	for k := range r.Out {
		a := &r.Out[k]
		if a.Aspect != shot && a.Aspect != stabbed || a.Dimension != count || a.Bound != quantity.Exact || !a.Value.IsInt() || r.lang.Round.Has(a.Counted.Head) || a.Of >= 0 {
			continue
		}
		dead, end := r.deadOf(k)
		if dead == nil || dead.Cmp(a.Value) >= 0 {
			continue
		}
		f := headcount(new(big.Rat).Sub(a.Value, dead))
		f.Aspect = injured
		words := report.Span{Start: a.Start, End: max(a.End, r.Ps[end-1].End)}
		out = append(out, withWords(f, words, bySurvived.With(quantity.Decimal(a.Value)+" - "+quantity.Decimal(dead))))
	}
	return out
}

// deadOf returns how many of those that figure k counts died, as the words behind
// it in its sentence say, and the piece behind those words; nil if they do not.
func (r *adder) deadOf(k int) (*big.Rat, int) {
	a := &r.Out[k]
	from := max(a.NpTo, a.To)
	for j := from + 1; j < len(r.Ps) && j < from+16; j++ {
		if r.Ps[j].Lower == "fatally" && !strings.HasPrefix(r.Ps.TagAt(j+1), "V") {
			if n, ok := r.NumeralAt(j-1, false); ok && n.To == j && n.Val.IsInt() {
				return n.Val, j + 1
			}
			return nil, 0
		}
	}
	if k+1 < len(r.Out) {
		if b := &r.Out[k+1]; b.Aspect == killed && b.Dimension == count && b.Bound == quantity.Exact && b.From-from < 8 && b.Value.IsInt() {
			return b.Value, max(b.NpTo, b.To)
		}
	}
	return nil, 0
}
