package figure

import (
	"stemma/mention/quantity"
	"stemma/report"
	"stemma/text/piece"
)

// perAt reads the denominator of a rate: right behind the number or unit here,
// and again behind the counted noun.
func (r *Sentence) perAt(f *Found) {
	if p, span, ok := r.per(f.To); ok {
		f.SetPer(p, span)
	} else if f.Dimension == quantity.Money {
		if from, to, ok := r.priced(f.To); ok {
			f.SetPer(r.Lang.perNoun(r.Ps.Word(to)), report.Span{Start: r.Ps[from].Start, End: r.Ps[to].End})
		}
	}
}

// namesBefore is how many words of a name may stand before what a price is for. Ours.
const namesBefore = 3

// priced returns the first and the last piece of what an amount of money is the price of, at
// piece i: "a share", "per Merrow share", "-a-share".
func (r *Sentence) priced(i int) (from, to int, ok bool) {
	ps := r.Ps
	hyphen := func(i int) bool { return i < len(ps) && ps[i].IsHyphen() && ps[i].Glued }
	joined := hyphen(i)
	if joined {
		i++
	}
	if !r.Lang.PerArticle.Has(ps.Word(i)) && !r.Lang.Per.Has(ps.Word(i)) {
		return 0, 0, false
	}
	to = i + 1
	if joined {
		if !hyphen(to) {
			return 0, 0, false
		}
		to++
	} else {
		for to < len(ps) && to <= i+namesBefore && ps[to].Kind == piece.Word && ps[to].Upper {
			to++
		}
	}
	return i, to, r.Lang.Priced.Has(ps.Word(to))
}

// per reads "a day", "per hour", "daily", "/year" at piece i.
func (r *Sentence) per(i int) (unit string, words report.Span, ok bool) {
	ps := r.Ps
	if i >= len(ps) {
		return "", words, false
	}
	if p := &ps[i]; r.Lang.PeriodOf.Has(p.Lower) {
		return r.Lang.PeriodOf.Get(p.Lower), p.Span, true
	}
	article, per := r.Lang.PerArticle.Has(ps[i].Lower), r.Lang.Per.Has(ps[i].Lower)
	if !article && !per && ps[i].Lower != "/" || i+1 >= len(ps) {
		return "", words, false
	}
	u, j := r.UnitAt(i + 1)
	if u == nil || u.U.Dim != quantity.Time {
		if !per || !r.Lang.PerNoun.Has(ps[i+1].Lower) {
			return "", words, false
		}
		return r.Lang.perNoun(ps[i+1].Lower), report.Span{Start: ps[i].Start, End: ps[i+1].End}, true
	}
	if ps[j-1].Plural || r.Lang.NoRate.Has(ps.Word(j)) || article && j < len(ps) && ps[j].IsHyphen() && ps[j].Glued {
		return "", words, false
	}
	return u.U.Name, report.Span{Start: ps[i].Start, End: ps[j-1].End}, true
}

// perNoun returns the name of what is reckoned per w: of "head" it is a person.
func (l *Language) perNoun(w string) string {
	if l.Called.Has(w) {
		return l.Called.Get(w)
	}
	return w
}

// countedAt reads what the figure counts.
func (r *Sentence) countedAt(f *Found) {
	f.NpTo = f.To
	if f.Num.Noun.Ok {
		f.Counted, f.Np = r.countedOf(f.Num.Noun), f.Num.Noun
		return
	}
	if f.Unit != "" || f.Num.Part {
		f.Np = r.measuredAt(f)
	} else if np := r.groupBefore(f.From); np.Ok && r.predicate(f.To) {
		f.Counted = r.countedOf(np) // "the team of eight found three graves"
		return
	} else if f.Np = r.countedNouns(f); !f.Np.Ok {
		f.Counted = r.countedOf(r.groupBefore(f.From))
		return
	}
	if !f.Np.Ok {
		return
	}
	f.Counted = r.countedOf(f.Np)
	f.NpTo = f.Np.To
	if f.Per == "" && f.Unit == "" {
		r.perBehind(f)
	}
}

// measuredAt returns the nouns that a share or an amount with a unit measures: "500
// tonnes of grain", "a third of the farms". Of a time it is nothing: "two days of
// talks" counts nothing.
func (r *Sentence) measuredAt(f *Found) quantity.NounPhrase {
	if f.Dimension == quantity.Time && !f.Num.Part && f.Unit != "" {
		return quantity.NounPhrase{}
	}
	if np := r.afterOf(f.To, true); np.Ok {
		return np
	}
	if f.Num.Part && f.Num.Ref == quantity.ByShare {
		if np := r.NounsAt(f.To, false); np.Ok {
			return np
		}
	}
	if f.Dimension == quantity.Money && r.Lang.MoneyIn.Has(r.Ps.Word(f.To)) {
		return r.boughtAt(f.To + 1)
	}
	return quantity.NounPhrase{}
}

// boughtAt returns the nouns at piece i that money is given in or for: "$5 million in
// aid", "$5 worth of fruit".
func (r *Sentence) boughtAt(i int) quantity.NounPhrase {
	if r.Ps.Word(i) == "of" {
		i++
	}
	if i >= len(r.Ps) || r.Ps[i].Kind != piece.Word || r.Ps[i].Upper || r.Determiner.Has(r.Ps[i].Lower) || r.NumWords.Get(r.Ps[i].Lower).Class != "" {
		return quantity.NounPhrase{}
	}
	np := r.NounsAt(i, true)
	if np.Ok && r.Lang.Trading.Has(r.Ps[np.Head].Lower) {
		return quantity.NounPhrase{}
	}
	return np
}

// countedNouns returns the nouns that a number without a unit counts: by the arcs of
// the sentence, else by the words behind it.
func (r *Sentence) countedNouns(f *Found) quantity.NounPhrase {
	if np := r.countedArc(f.Num, f.To); np.Ok {
		return np
	}
	v, whole := f.Num.Whole()
	if np := r.NounsAt(f.To, whole && v == 1 && f.Bound != quantity.Range); np.Ok {
		return np
	}
	of := f.To
	for of < f.To+2 && r.Ellipsis.Has(r.Ps.Word(of)) {
		of++
	}
	return r.afterOf(of, false)
}

// perBehind reads the denominator of a rate behind the counted noun: "12 eggs a day",
// "12 boats sold daily".
func (r *Sentence) perBehind(f *Found) {
	at := f.Np.To
	if p, span, ok := r.per(at); ok {
		f.SetPer(p, span)
	} else if r.Verbal(r.Ps.Word(at)) && r.Lang.PeriodOf.Has(r.Ps.Word(at+1)) {
		p, span, _ := r.per(at + 1)
		f.SetPer(p, span)
	}
}

// lateBound reads a bound behind the counted noun: "340 sheep or more".
func (r *Sentence) lateBound(f *Found, n quantity.Numeral) {
	if !f.Np.Ok || f.Bound != quantity.Exact {
		return
	}
	x, j := r.BoundAfter(f.Np.To)
	if x == nil || r.JoinsNumber(x.Words[0]) {
		return
	}
	f.Bound = x.Value.Bound
	f.BoundSpan = report.Span{Start: r.Ps[f.Np.To].Start, End: r.Ps[j-1].End}
	f.By = f.By.Then(x.By)
	f.Limits(n, 0)
}
