package figure

import (
	"strings"

	"stemma/internal/lex"
	"stemma/mention/quantity"
	"stemma/text/piece"
)

// A number without a noun counts something that was named before: "of 60
// growers asked, 36 agree and five do not". What licenses it is looked for in
// its own sentence: a word for a sum, a verb of counting, or a count before it
// that a coordination joins.

// stands reports whether the bare number f counts something left unsaid.
func (r *Sentence) stands(f *Found) bool {
	ps, i, j := r.Ps, f.From, f.Num.To
	v, whole := f.Num.Whole()
	if !whole || v < 2 || f.Num.From > 0 && ps[f.Num.From].Glued && !r.opening(ps[f.Num.From-1].Lower) || j < len(ps) && ps[j].Glued && ps[j].Kind != piece.Mark {
		return false
	}
	before, before2 := ps.Word(i-1), ps.Word(i-2)
	switch {
	case r.Lang.Named.Has(before) || before == "other":
		return false
	case r.sumBefore(i):
		return true
	case r.existing(f):
		return true // "of which there were 37"
	case before == "of" && before2 == "one" && (r.ends(j) || strings.HasPrefix(ps[j].Tag, "VB")):
		return true // "one of three still shut", "one of 218 burning"
	case r.Lang.Counting.Has(before) && r.ends(j):
		return true // "recorded three in all of last year"
	case !f.Num.Digits && r.clauseStart(i) && j < len(ps) && (r.CommonVerb.Has(ps[j].Lower) || i == 0 && r.says(j)):
		return true // "Two came out alive.", "Twenty-six drown", "Two guilty of fraud"
	case r.gapped(f):
		return true // "The left has 71 seats, Unity 58 and the Greens 11"
	}
	if !r.countBefore() || !r.ends(j) && !r.predicate(j) && !strings.HasSuffix(ps.Word(j), "ly") {
		return false
	}
	switch part, _ := lex.LongestUpto(&r.Lang.PartBefore, ps, i-1); {
	case r.Lang.BeforeBare.Has(before):
		return !(i > 1 && ps[i-2].Kind == piece.Digits && r.Out[len(r.Out)-1].Num.To != i-1) // not "routes 23, 44 and 145"
	case part != nil && r.Lang.Elsewhere.Has(ps.Word(j)):
		return true // "900 jobs, including 64 at the mill"
	case r.Lang.Existence.Has(before):
		return r.Possessive.Has(before2)
	case r.Lang.OfRelative.Has(before):
		return before2 == "of"
	case before == ",":
		if w := ps.Word(j); r.Lang.Elsewhere.Has(w) {
			return !f.Num.Digits || r.Out[len(r.Out)-1].Np.Ok // "90 men in the north, 30 in the south"
		} else if w == "with" {
			return !f.Num.Digits // "five were charged, four with theft"
		}
		return r.predicate(j) || r.startsWithOf(i) || j < len(ps) && len(ps[j].Lower) > 4 && strings.HasSuffix(ps[j].Lower, "ly") && (j+1 >= len(ps) || ps[j+1].Kind == piece.Mark)
	}
	// "in the east 300, in the west 455"
	return f.Num.Digits && v >= 100 && !quantity.YearLike(f.Num) && i > 1 && ps[i-1].Kind == piece.Word && !ps[i-1].Upper && !r.Preposition.Has(before) && !r.Determiner.Has(before) && (j >= len(ps) || ps[j].Kind == piece.Mark)
}

// existing reports a number behind "there are".
func (r *Sentence) existing(f *Found) bool {
	return r.Lang.There.Has(r.Ps.Word(f.From-2)) && r.Lang.Existence.Has(r.Ps.Word(f.From-1))
}

// says reports whether something is said of a subject by piece j: a verb, or an adjective
// that "of" or "in" follows.
func (r *Sentence) says(j int) bool {
	t := &r.D.Tokens[r.Ps[j].Token]
	if r.Ps[j].Kind != piece.Word || r.Ps[j].Upper {
		return false
	}
	return t.Tag == "VBP" || t.Tag == "VBD" || t.POS == "ADJ" && (r.Ps.Word(j+1) == "of" || r.Ps.Word(j+1) == "in")
}

// gapped reports whether the bare number f stands behind a name in a row of names with a
// number each, of which the first has a noun or a verb: "Unity has 71 seats, the Greens 11".
func (r *Sentence) gapped(f *Found) bool {
	ps, i, j := r.Ps, f.From, f.Num.To
	g := r.prior(f)
	if g == nil || !r.ends(j) && r.Ps.Word(j) != "and" {
		return false
	}
	from := max(g.NpTo, g.To)
	if g.Dimension != quantity.Count || from >= i || i-from > longGap || quantity.YearLike(f.Num) {
		return false
	}
	joined, named := false, false
	for k := from; k < i; k++ {
		switch p := &ps[k]; {
		case p.Lower == "," || p.Lower == "and" || p.Lower == ";":
			joined = true
		case p.Lower == "the":
		case p.Kind == piece.Word && joined && (p.Upper || r.Lang.Others.Has(p.Lower)):
			named = true
		default:
			return false
		}
	}
	return joined && named
}

// longGap is how many words and marks may stand between two numbers of a row of names. Ours.
const longGap = 6

func (r *Sentence) opening(s string) bool {
	switch s {
	case "(", "[", "\"", "“", "‘", "'", "—", "–":
		return true
	}
	return false
}

// maxSum bounds how far before a number its sum is looked for.
const maxSum = 8

// sumBefore reports a sum that the number at i fills: "the count is", "a tally
// that stood at", "the total had reached".
func (r *Sentence) sumBefore(i int) bool {
	if !r.Lang.Reaching.Has(r.Ps.Word(i - 1)) {
		return false
	}
	for k := i - 2; k >= 0 && k >= i-maxSum; k-- {
		if p := r.Ps[k]; p.EndsClause() || p.Lower == "," || p.Kind == piece.Digits {
			return false
		} else if p.Lower == "number" && (!r.Lang.WholeNumber.Has(r.Ps.Word(k-1)) || len(r.Ps[i].Lower) > 6 && r.Ps[i].Kind == piece.Digits && !strings.Contains(r.Ps[i].Lower, ",")) {
			return false // a helpline's number
		} else if r.Lang.Sum.Has(p.Lower) && !(r.Ps.Word(k+1) == "of" && k+2 == i) {
			return true
		}
	}
	return false
}

// countBefore reports whether the sentence has counted something already.
func (r *Sentence) countBefore() bool {
	k := len(r.Out) - 1
	return k >= 0 && (r.Out[k].Dimension == quantity.Count || r.Out[k].Num.Part || k > 0 && r.Out[k-1].Dimension == quantity.Count)
}

// startsWithOf reports a sentence or a clause that begins by naming a whole: "Of 60
// growers asked, 36".
func (r *Sentence) startsWithOf(i int) bool {
	for k := i - 1; k >= 0 && k > i-20; k-- {
		if r.Ps[k].Lower == "of" && r.clauseStart(k) && k+1 < i {
			return true
		}
	}
	return false
}

// ends reports whether a noun phrase cannot go on at piece j: a preposition, a
// verb, a mark or the end stands there.
func (r *Sentence) ends(j int) bool {
	if j >= len(r.Ps) {
		return true
	}
	p := r.Ps[j]
	if p.Kind == piece.Mark {
		return !p.IsHyphen() && p.Lower != "/" && p.Lower != ":" && p.Lower != "'" && p.Lower != "’" && p.Lower != "%"
	}
	return p.Kind == piece.Word && (r.Preposition.Has(p.Lower) && p.Lower != "of" && p.Lower != "to" || r.Adverb.Has(p.Lower) || r.NumWords.Get(p.Lower).Class == quantity.Ones && p.Lower != "one" || r.Lang.AfterBare.Has(p.Lower))
}

// predicate reports a verb at piece j, an adverb before it or not.
func (r *Sentence) predicate(j int) bool {
	if w := r.Ps.Word(j); r.Adverb.Has(w) || w == "who" {
		j++
	}
	if j >= len(r.Ps) || r.Ps[j].Kind != piece.Word || r.Ps[j].Upper {
		return false
	}
	w := r.Ps[j].Lower
	return r.Auxiliary.Has(w) || r.CommonVerb.Has(w) || r.Verbal(w) || r.Lang.Stance.Has(w)
}

// clauseStart reports whether piece i begins a sentence or a clause behind a
// full mark, a quotation mark or "and".
func (r *Sentence) clauseStart(i int) bool {
	ps := r.Ps

	if i == 0 {
		return true
	}
	switch ps[i-1].Lower {
	case ";", "“", "\"", "—", "–", "whom", "which":
		return true
	}
	return false
}

// argument reports that the bare number f has a place beside a verb or behind a
// preposition where only a count or a measure stands: "the party holds 188",
// "two withdrew", "its limit of 100".
func (r *Sentence) argument(f *Found) bool {
	ps, i, j := r.Ps, f.From, f.Num.To
	v, whole := f.Num.Whole()
	if whole && v < 2 || i > 0 && ps[i].Glued && !r.opening(ps[i-1].Lower) || j < len(ps) && ps[j].Glued && (ps[j].Kind != piece.Mark || ps[j].IsHyphen() || ps[j].Lower == "/" || ps[j].Lower == ":") {
		return false
	}
	if w := ps.Word(i - 1); r.Lang.Named.Has(w) || w == "all" && !f.Num.Digits || i > 0 && ps[i-1].Kind == piece.Word && ps[i-1].Upper && i > 1 {
		return false
	}
	if i > 0 && ps[i-1].Plural && f.Num.Digits && !f.Num.Grouped {
		return false // posts 542 and 543
	}
	t := &r.D.Tokens[r.Top(f.Num)]
	if t.Tag != "CD" && !f.Num.Digits {
		return false
	}
	switch t.Label {
	case "dobj", "nsubjpass":
		return true
	case "nsubj":
		return strings.HasPrefix(r.D.Tokens[t.Head].Tag, "V")
	case "pobj":
		p := &r.D.Tokens[t.Head]
		h := &r.D.Tokens[p.Head]
		switch {
		case p.Lower == "of":
			return strings.HasPrefix(h.Tag, "NN") && !small(f.Num) && !quantity.YearLike(f.Num) && h.Tag != "NNP"
		case r.Lang.BareAfter.Has(p.Lower):
			return !quantity.YearLike(f.Num) && (strings.HasPrefix(h.Tag, "V") || strings.HasPrefix(h.Tag, "NN") || p.Lower == "from") && !small(f.Num)
		}
	}
	return false
}

// small reports the numbers that are as often a time, a place in a list or a
// score: a bare one below 13.
func small(n quantity.Numeral) bool {
	v, whole := n.Whole()
	return whole && v < 13
}
