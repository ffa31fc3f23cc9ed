package figure

import (
	"strings"

	"stemma/mention/event"
	"stemma/mention/quantity"
	"stemma/text/piece"
)

// HeadNoun returns the token that the number at token i counts or measures,
// over the arcs by which numbers hang on nouns; i itself where there is none.
func (r *Sentence) HeadNoun(i int) int {
	for range maxClimb {
		t := &r.D.Tokens[i]
		switch t.Label {
		case "nummod", "quantmod", "compound":
		case "amod", "nmod":
			if t.POS != "NUM" && !(t.Label == "nmod" && t.Tag == "NN") { // "300 Velden era aircraft"
				return i
			}
		default:
			return i
		}
		if t.Head <= i {
			return i
		}
		i = t.Head
	}
	return i
}

// countedArc is the noun phrase that the number n counts, by arcs: from piece
// at, behind the number, to its head.
func (r *Sentence) countedArc(n quantity.Numeral, at int) quantity.NounPhrase {
	none := quantity.NounPhrase{From: at, To: at}
	i := r.Top(n)
	h := r.HeadNoun(i)
	if h == i || h < r.Ps[n.To-1].Token {
		return none
	}
	t := &r.D.Tokens[h]
	k := r.PieceOf(h)
	if k < 0 || !strings.HasPrefix(r.Ps[k].Tag, "NN") || r.Lang.NoPlural.Has(t.Lower) || r.NumWords.Get(t.Lower).Class == quantity.Ones {
		return none
	}
	if t.Tag == "NN" && n.From == 0 && n.Val.Cmp(quantity.Rat(1)) > 0 && r.AspectVerb(t.Lower) {
		return none // "50,000 flee"
	}
	if event.StandsFor(r.Lang.Events, r.D, h) {
		return none // "Five Dead", "Four shot": people, left out
	}
	if t.Tag == "NN" && n.Val.Cmp(quantity.Rat(1)) > 0 && r.adjective(t.Lower) {
		if np := r.NounsAt(at, false); np.Ok && np.Head > k {
			return np // "10 thrilling, brain-warping rounds"
		}
	}
	if k+2 < len(r.Ps) && r.Ps[k+1].IsHyphen() && r.Ps[k+1].Glued && r.Ps[k+2].Glued && r.Ps[k+2].Plural {
		k += 2 // six sub-counties
	}
	if k > at && r.Lang.AgeWord.Has(r.Ps[k].Lower) && r.Ps[k-1].Plural {
		k-- // two juveniles ages 14 and 15
	}
	if k > at {
		if e, _ := r.BoundAfter(k); e != nil {
			k-- // 340 sheep tops
		}
	}
	if k < at || k-at > 2*maxNP {
		return none
	}
	if at < len(r.Ps) && r.Ps[at].IsHyphen() && r.Ps[at].Glued {
		return none // a 27-storey tower
	}
	for i, p := range r.Ps[at:k] {
		if p.Kind == piece.Word && (p.Tag == "CC" && i == 0 && t.Tag == "NNP" || p.Tag == "IN" || p.Tag == "TO" || strings.HasPrefix(p.Tag, "W")) {
			return none // five of them boys
		}
		if p.Kind == piece.Mark && !p.IsHyphen() && p.Lower != "," && p.Lower != "'" && p.Lower != "’" && p.Lower != "\"" && p.Lower != "“" && p.Lower != "”" && p.Lower != "." && p.Lower != "/" && p.Lower != "&" {
			return none
		}
	}
	return r.trimmed(quantity.NounPhrase{From: at, Head: k, To: k + 1, Ok: true})
}
