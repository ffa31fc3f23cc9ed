package toll

import (
	"math/big"
	"strings"

	"stemma/mention/figure"
	"stemma/mention/quantity"
	"stemma/report"
	"stemma/text"
)

// wounded makes an injury of a shooting and a stabbing in a text in which nobody
// dies: "four people were shot" then says how many were hurt. Where somebody dies
// the shot may be dead or alive, and the aspect stays what the verb says.
// Those brought to a hospital are the injured where the text has no other number
// of them, and else some of them: counted tells whether it has.
func wounded(l *figure.Language, d *text.Doc, figs []figure.Figure, counted bool) {
	known, dies := false, false
	for i := range figs {
		f := &figs[i]
		if f.Aspect == "hospitalised" && !counted {
			f.Aspect = "injured"
			f.By += " wounded.go: no other number of the hurt"
			continue
		}
		if f.Aspect != "shot" && f.Aspect != "stabbed" || f.Dimension != "count" || l.Round.Has(f.Counted.Head) {
			continue
		}
		if !known {
			known, dies = true, somebodyDies(d)
		}
		if !dies {
			f.Aspect = "injured"
			f.By += " wounded.go: nobody dies"
		}
	}
}

// somebodyDies reports whether a text tells of a death: a word of it that no
// negation, attempt or threat takes back, and that is no name of an office or
// of a charge.
func somebodyDies(d *text.Doc) bool {
	for i := range d.Tokens {
		switch d.Tokens[i].Lemma {
		case "die", "kill", "murder", "slay", "dead", "death", "fatal", "fatally", "fatality", "deadly", "homicide", "manslaughter", "decease", "deceased", "killing", "killer", "perish", "slain", "slaying", "murderer", "corpse":
			if !harmless(d, i) {
				return true
			}
		}
	}
	return false
}

// harmless reports a word of death that tells of none.
func harmless(d *text.Doc, i int) bool {
	t := &d.Tokens[i]
	if t.Tag == "JJS" {
		return true // the deadliest night of the year
	}
	next, last := "", ""
	if i+1 < len(d.Tokens) && d.Tokens[i+1].Sent == t.Sent {
		next = d.Tokens[i+1].Lemma
	}
	if i > 0 && d.Tokens[i-1].Sent == t.Sent {
		last = d.Tokens[i-1].Lower
	}
	switch next {
	case "detective", "unit", "bureau", "division", "squad", "investigator", "section", "team", "department", "weapon", "force", "commander", "penalty", "row", "threat", "rate":
		return true
	}
	switch last {
	case "attempted", "no", "non", "-", "without", "nobody", "attempt":
		return true
	}
	for n, k := 0, i; n < 4; n++ {
		for c := range d.Kids(k) {
			switch x := &d.Tokens[c]; {
			case x.Label == "neg", x.Label == "det" && x.Lower == "no", (x.Label == "nsubj" || x.Label == "nsubjpass") && (x.Lower == "nobody" || x.Lower == "none" || x.Lower == "one" && d.Kid(c, "det") >= 0 && d.Tokens[d.Kid(c, "det")].Lower == "no"),
				x.Label == "amod" && x.Lower == "attempted", x.Label == "aux" && (x.Lower == "could" || x.Lower == "would" || x.Lower == "might"):
				return true
			}
		}
		h := d.Tokens[k].Head
		if h == k {
			break
		}
		switch d.Tokens[h].Lemma {
		case "attempt", "try", "threaten", "want", "intend", "plan", "conspire", "conspiracy", "attempted":
			return true
		}
		switch d.Tokens[k].Label {
		case "acomp", "xcomp", "oprd", "pobj", "prep", "attr", "dobj", "compound", "conj":
		default:
			return false
		}
		k = h
	}
	return false
}

// survivors subtracts the dead of a shooting from those shot, where one
// sentence tells both: "five people were shot, one fatally" → 4 injured.
func (r *adder) survivors() []figure.Figure {
	var out []figure.Figure
	for k := range r.Out {
		a := &r.Out[k]
		if a.Aspect != "shot" && a.Aspect != "stabbed" || a.Dimension != "count" || a.Bound != quantity.Exact || !a.Value.IsInt() || r.Lang.Round.Has(a.Counted.Head) || a.Of >= 0 {
			continue
		}
		dead, end := r.deadOf(k)
		if dead == nil || dead.Cmp(a.Value) >= 0 {
			continue
		}
		words := report.Span{Start: a.Start, End: max(a.End, r.Ps[end-1].End)}
		out = append(out, over(headcount(new(big.Rat).Sub(a.Value, dead)), words, "injured", report.By("figure.wounded").With(quantity.Decimal(a.Value)+" - "+quantity.Decimal(dead))))
	}
	return out
}

// deadOf reads how many of the figure k died, from what follows it in its
// sentence, and the piece behind that.
func (r *adder) deadOf(k int) (*big.Rat, int) {
	a := &r.Out[k]
	from := max(a.NpTo, a.To)
	for j := from; j < len(r.Ps) && j < from+16; j++ {
		if r.Ps[j].Lower == "fatally" && j > from && !strings.HasPrefix(r.Ps.TagAt(j+1), "V") {
			if n, ok := r.NumeralAt(j-1, false); ok && n.To == j && n.Val.IsInt() {
				return n.Val, j + 1
			}
			return nil, 0
		}
	}
	if k+1 < len(r.Out) {
		if b := &r.Out[k+1]; b.Aspect == "killed" && b.Dimension == "count" && b.Bound == quantity.Exact && b.From-from < 8 && b.Value.IsInt() {
			return b.Value, max(b.NpTo, b.To)
		}
	}
	return nil, 0
}
