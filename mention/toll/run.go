package toll

import (
	"math/big"
	"strings"

	"stemma/mention/figure"
	"stemma/mention/quantity"
	"stemma/report"
	"stemma/text/piece"
)

// Headlines leave out the words on which arcs hang: "Father, two daughters shot to
// death", "Man kills wife, 4 kids, self". There the list is a run of items with
// commas and "and" between them, and the event is next to it.

// runAt returns the sum of the run of people that begins at piece i.
func (r *adder) runAt(i int) (figure.Figure, bool) {
	if r.inItem(i) || r.lang.Continues.Has(r.Ps.Word(i-1)) {
		return figure.Figure{}, false
	}
	if _, _, _, ok := r.itemAt(i); !ok {
		return figure.Figure{}, false // as at most pieces
	}
	f := headcount(new(big.Rat))
	var terms []string
	end := i
	for j := i; len(terms) < maxItems; {
		v, bound, next, ok := r.itemAt(j)
		if !ok || j > i && r.speaks(next) {
			break
		}
		if bound == quantity.AtLeast {
			f.Bound = quantity.AtLeast
		}
		f.Value.Add(f.Value, v)
		terms = append(terms, quantity.Decimal(v))
		end = next
		if j = r.parted(next); j == next {
			break
		}
	}
	if len(terms) < 2 {
		return f, false
	}
	v := r.BehindAt(end)
	if !v.Decided {
		v = r.BeforeAt(i)
	}
	f.Aspect = string(v.What)
	return r.sum(f, report.Span{Start: r.Ps[i].Start, End: r.Ps[end-1].End}, byRun, terms)
}

// maxSpeaker bounds how far behind a person the verb of saying is looked for: "a
// spokeswoman for the coast guard of Ostrel said".
const maxSpeaker = 10

// speaks reports whether the person whose words end before piece i says something: "5
// people, the mayor said" counts five.
func (r *adder) speaks(i int) bool {
	for k := i; k < len(r.Ps) && k < i+maxSpeaker; k++ {
		switch p := &r.Ps[k]; {
		case r.lang.Saying.Has(p.Lower):
			return true
		case p.EndsClause() || p.Lower == "," || p.Lower == "and" || r.AspectVerb(p.Lower):
			return false
		}
	}
	return false
}

// inItem reports whether the word before piece i makes it a part of an item.
func (r *adder) inItem(i int) bool {
	if i == 0 || r.Ps[i-1].Kind != piece.Word {
		return false
	}
	b := &r.Ps[i-1]
	return r.Determiner.Has(b.Lower) || strings.HasPrefix(b.Tag, "JJ") || strings.HasPrefix(b.Tag, "N") && !r.AspectVerb(b.Lower)
}

// parted returns the piece behind what stands between two items at piece i: ",",
// "and", ", and", ", then". It returns i if nothing does.
func (r *adder) parted(i int) int {
	ps := r.Ps
	j := i
	if ps.Word(j) == "," {
		j++
	}
	if w := ps.Word(j); w == "and" || w == "&" {
		j++
	}
	if ps.Word(j) == "then" && (j > i || r.lang.Reflexive.Has(ps.Word(j+1))) {
		j++
	}
	return j
}

// itemAt reads one item of a run at piece i: how many people it is, and the piece
// behind it.
func (r *adder) itemAt(i int) (n *big.Rat, bound quantity.Bound, next int, ok bool) {
	if i >= len(r.Ps) {
		return nil, "", 0, false
	}
	if k := r.starts[i]; k > 0 {
		f := &r.Out[k-1]
		end := max(f.To, f.NpTo)
		if !r.countsPeople(f) || !f.Np.Ok && !r.lang.Reflexive.Has(r.Ps.Word(r.parted(end))) {
			return nil, "", 0, false
		}
		return f.Value, f.Bound, end, true
	}
	if r.lang.Reflexive.Has(r.Ps.Word(i)) {
		return quantity.Rat(1), quantity.Exact, i + 1, true
	}
	if next, ok = r.personAt(i); !ok {
		return nil, "", 0, false
	}
	return quantity.Rat(1), quantity.Exact, next, true
}

// personAt returns the piece behind the noun phrase for one person that begins at
// piece i.
func (r *adder) personAt(i int) (next int, ok bool) {
	ps := r.Ps
	j := i
	if r.Determiner.Has(ps[j].Lower) {
		if r.lang.Uncounted.Has(ps[j].Lower) {
			return 0, false
		}
		j++
	}
	for ; j < len(ps) && j < i+7; j++ {
		p := &ps[j]
		switch {
		case j > i+3 && r.ageNounAt(j):
			return j + 1, true
		case r.inCompound(j):
			continue
		case p.Kind != piece.Word || p.Plural || r.Closed(p.Lower) && p.Lower != "other":
			return 0, false
		case !r.Lang.Person.Has(p.Lower):
			if p.Tag != "JJ" && !strings.HasPrefix(p.Tag, "N") && p.Tag != "VBN" {
				return 0, false
			}
			continue
		case r.modifies(j):
			continue
		}
		next = j + 1
		if ps.Word(next+1) == "in" && ps.Word(next+3) == "law" && piece.IsHyphen(ps.Word(next)) {
			next += 4
		}
		return r.aged(next), true
	}
	return 0, false
}

// ageNounAt reports whether piece j is the "old" of "a 16-year-old" for a person.
func (r *adder) ageNounAt(j int) bool {
	ps := r.Ps
	if ps[j].Lower != "old" || ps[j-2].Lower != "year" || !ps[j-1].IsHyphen() {
		return false
	}
	return j+1 == len(ps) || ps[j+1].Lower == "," || ps[j+1].Lower == "and" || r.AspectVerb(ps[j+1].Lower)
}

// inCompound reports whether piece j is a part of "12-year-old" or the "'s" of
// "mayor's".
func (r *adder) inCompound(j int) bool {
	ps, p := r.Ps, &r.Ps[j]
	switch {
	case p.Kind == piece.Digits:
		return j+1 < len(ps) && ps[j+1].IsHyphen()
	case p.IsHyphen():
		return p.Glued
	case p.Kind == piece.Word && p.Glued && ps[j-1].IsHyphen():
		return !r.Lang.Person.Has(p.Lower) || p.Tag != "NN"
	}
	return p.Lower == "'s" || p.Lower == "s" && p.Glued
}

// modifies reports whether the noun at piece j modifies the next one: "a police
// officer", "the officer's wife".
func (r *adder) modifies(j int) bool {
	if j+1 == len(r.Ps) {
		return false
	}
	n := &r.Ps[j+1]
	if n.Kind != piece.Word || n.Glued {
		return n.Lower == "'" || n.Lower == "'s"
	}
	return r.Lang.Person.Has(n.Lower) || strings.HasPrefix(n.Tag, "N") && !r.AspectVerb(n.Lower) || n.Lower == "'s"
}

// aged returns the piece behind the age at piece i: ", 9," or ", 9" before the end
// of an item. It returns i if there is none.
func (r *adder) aged(i int) int {
	ps := r.Ps
	if ps.Word(i) != "," || i+1 >= len(ps) || ps[i+1].Kind != piece.Digits || len(ps[i+1].Lower) > 2 {
		return i
	}
	switch ps.Word(i + 2) {
	case ",":
		if ps.Word(i+3) == "and" {
			return i + 2
		}
		if _, _, _, ok := r.itemAt(i + 3); ok {
			return i + 2
		}
		return i + 3
	case "and", "&":
		return i + 2
	}
	return i
}
