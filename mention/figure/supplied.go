package figure

import (
	"cmp"
	"math/big"
	"slices"
	"strings"

	"stemma/mention/event"
	"stemma/mention/quantity"
)

// A sentence may leave out what its number counts because one before it has said
// so: "The works runs six ovens. It shut two last year." The noun is that of an
// earlier figure, where the words license it, or the one that the event of the
// figure has: those who are injured are people.

// An antecedent is a figure whose noun later figures may leave out.
type antecedent struct {
	Counted
	aspect string
	value  *big.Rat
	role   string // the label of its arc
	known  bool   // "the 150 seats": a set that the reader knows
	sum    bool   // it is the sum that its sentence is about: "the number of people killed rose to 214"
	sent   int    // the number of its sentence
}

// How many sentences before a figure its noun may stand, and how many figures are
// looked at. Ours.
const supplyReach, maxSaid = 2, 24

// farReach is how many sentences before a figure the noun may stand of a number that the
// same number takes up, "ten ships … seven of the ten". Ours.
const farReach = 8

// supply gives the bare counts of the sentence the nouns that they leave out.
func (r *Sentence) supply() {
	r.nth++
	r.said = slices.DeleteFunc(r.said, func(a antecedent) bool { return r.nth-a.sent > farReach })
	for i := range r.Out {
		f := &r.Out[i]
		if f.Counted.Head == "" && f.bareCount() {
			if c, ok := r.supplied(f); ok {
				f.Counted = c
				f.By = f.By.Then(bySupplied)
				r.recount(f)
			}
		}
		if f.Num.Part && f.Counted.Head == "" && r.startsWithOf(f.From) && i > 0 && r.Out[i-1].Dimension == quantity.Count {
			f.Counted = r.Out[i-1].Counted // "of 650 schools, fewer than half were sound"
		}
		if f.Unit == "" && f.Counted.Head != "" && f.Counted.Head != timeNoun && f.Counted.Head != pointNoun && !r.sizeOfEach(f) {
			r.said = append(r.said, antecedent{f.Counted, f.Aspect, f.Value, r.roleOf(f), r.Lang.Named.Has(r.Ps.Word(f.From - 1)), r.sumBefore(f.From) || r.numberOf(f.From).Ok, r.nth})
			r.said = r.said[max(0, len(r.said)-maxSaid):]
		}
	}
}

// recount gives a number that tells again how many there were the event of the figure
// before it: "Police said 45 people had died. The correct number is 54."
func (r *Sentence) recount(f *Found) {
	if f.Aspect != "" || len(r.said) == 0 || !r.totalBefore(f.From) {
		return
	}
	a := r.said[len(r.said)-1]
	if a.Head != f.Counted.Head || r.nth-a.sent > 1 {
		return
	}
	for k := f.From - 2; k >= 0 && k >= f.From-maxSum; k-- {
		if r.Lang.Sum.Has(r.Ps[k].Lower) {
			if r.Lang.Recount.Has(r.Ps[k].Lower) {
				f.Aspect = a.aspect
			}
			return
		}
	}
}

// bareCount reports whether f counts something that it does not name.
func (f *Found) bareCount() bool {
	return f.Unit == "" && !f.Num.Part && !f.Np.Ok && f.Per == "" && f.Value.IsInt()
}

// supplied returns what the bare count f counts.
func (r *Sentence) supplied(f *Found) (Counted, bool) {
	if i := f.From; i > 1 && r.ofThem(f) && r.Ps[i-1].Lower == "," && r.Ps[i-2].Plural {
		return r.countedOf(quantity.NounPhrase{From: i - 2, Head: i - 2, To: i - 1, Ok: true}), true // "the villagers, eight of them children"
	}
	if noun := r.byPlace(f); noun != "" {
		return Counted{Head: noun}, true
	}
	if noun := r.byEvent(f); noun != "" {
		for _, a := range slices.Backward(r.said) {
			if r.sumBefore(f.From) {
				break // "the death toll stood at 28": all, whoever was counted before
			}
			if a.aspect != f.Aspect && !r.someone(a.Head) && !r.Lang.Creature.Has(a.Head) {
				continue // "500 houses were swept away, another 12 were missing"
			}
			if r.nth-a.sent < supplyReach && (r.ofThem(f) && a.value.Cmp(f.Value) >= 0 || a.aspect == f.Aspect || r.Lang.Creature.Has(a.Head) && a.value.Cmp(f.Value) >= 0) {
				return r.again(a), true
			}
		}
		return Counted{Head: noun}, true
	}
	if !r.leavesOut(f) {
		return Counted{}, false
	}
	if r.totalBefore(f.From) {
		for _, a := range slices.Backward(r.said) {
			if a.sum && r.nth-a.sent <= supplyReach {
				return r.again(a), true // "the number of people killed rose to 214. Monday's count stood at 171"
			}
		}
	}
	if r.ofFigureBefore(f) {
		if g := r.prior(f); g.Counted.Head != "" {
			return g.Counted, true // "one judge of the three"
		}
		for _, a := range slices.Backward(r.said) {
			if a.value.Cmp(f.Value) == 0 {
				return r.again(a), true // "ten ships. It has let seven of the ten"
			}
		}
	}
	if r.Lang.Sought.Has(f.Aspect) {
		for _, a := range slices.Backward(r.said) {
			if r.someone(a.Head) && r.nth-a.sent <= supplyReach {
				return r.again(a), true // "cut off a dozen villages. Another 12 were missing"
			}
		}
	}
	best := -1
	part := r.isSubject(f) && slices.ContainsFunc(r.said, func(a antecedent) bool { return r.nth-a.sent < supplyReach && a.value.Cmp(f.Value) > 0 })
	for i, a := range r.said {
		switch {
		case r.nth-a.sent > supplyReach:
			continue
		case part && a.value.Cmp(f.Value) <= 0:
			continue // "collected 312 worms on two voyages. After a year, 88 were alive"
		case r.ofThem(f) && a.value.Cmp(f.Value) < 0:
			continue
		case !r.isSubject(f) && r.nth-a.sent >= supplyReach:
			continue
		case r.roleOf(f) == "dobj" && a.sent == r.nth && a.role != "dobj" && !a.known:
			continue // "Marl, a town of 23,000 people, recorded three"
		}
		if best < 0 || a.sent > r.said[best].sent || !(subject(r.said[best].role) && !subject(a.role) && r.isSubject(f)) {
			best = i
		}
	}
	if best < 0 {
		return Counted{}, false
	}
	return r.again(r.said[best]), true
}

// byEvent returns the noun of those whom the event of the bare count f befalls, or who do
// it; or "".
func (r *Sentence) byEvent(f *Found) string {
	return cmp.Or(r.Lang.Befalls.Get(f.Aspect), r.Lang.Befalls.Get(r.does(f)))
}

// byPlace returns the noun of those whom the bare count f counts because of the words
// beside it: who live in a place that it is the size of, whom a place holds; or "".
func (r *Sentence) byPlace(f *Found) string {
	if r.holds(f) || f.Aspect == "" && r.stateOf(f) {
		return r.Lang.Peopled.Get(peopleOf)
	}
	if r.Ps.Word(f.From-1) == "of" && f.Value.Cmp(quantity.Rat(100)) >= 0 {
		return r.Lang.Peopled.Get(r.Ps.Word(f.From - 2)) // "a town of 2,600"
	}
	return ""
}

// someone reports whether a noun, in the singular, is one for a person.
func (r *Sentence) someone(noun string) bool {
	return r.Lang.Person.Has(noun) || r.namesPerson(noun)
}

// again returns what a figure counts that leaves out the noun of a. Where another
// sentence has the noun, no words beside the figure say it.
func (r *Sentence) again(a antecedent) Counted {
	if a.sent < r.nth {
		return Counted{Head: a.Head, Mods: a.Mods}
	}
	return a.Counted
}

// leavesOut reports whether the bare count f stands where a noun is left out that was
// said before: "two of them", "another 12", "Two abstained", "It shut two".
func (r *Sentence) leavesOut(f *Found) bool {
	ps, before := r.Ps, r.Ps.Word(f.From-1)
	if r.ofThem(f) || r.partOfOthers(f) || r.totalBefore(f.From) || r.startsWithOf(f.From) || r.Lang.Another.Has(before) || r.Lang.Another.Has(ps.Word(f.Num.From-1)) || r.Lang.Fewer.Has(ps.Word(f.Num.To)) && !r.Lang.Against.Has(ps.Word(f.Num.To+1)) {
		return true
	}
	if r.ofFigureBefore(f) || r.parallel(f) || r.gapped(f) || r.existing(f) && !r.Lang.OfRelative.Has(ps.Word(f.From-3)) {
		return true
	}
	here := len(r.said) > 0 && r.said[len(r.said)-1].sent == r.nth
	if here && r.Lang.Joining.Has(before) && r.Preposition.Has(ps.Word(f.To)) {
		return true // "30 guns in April and 45 in May"
	}
	switch r.roleOf(f) {
	case "nsubj", "nsubjpass", "dobj":
		return true
	case "pobj":
		return here && r.Lang.Against.Has(before) ||
			r.Lang.MadeFor.Has(before) && !small(f.Num) && !quantity.YearLike(f.Num)
	}
	return false
}

// sizeOfEach reports what says how big each thing is and not how many there are:
// "33-seaters", "12-footers".
func (r *Sentence) sizeOfEach(f *Found) bool {
	return strings.HasSuffix(f.Counted.Head, "er") && f.Num.To < len(r.Ps) && r.Ps[f.Num.To].IsHyphen()
}

// does returns the event that those do whom f counts, or "".
func (r *Sentence) does(f *Found) string {
	if e, _ := event.Of(r.Lang.Events, r.D, r.HeadNoun(r.Top(f.Num))); e.Role == event.Agent {
		return string(e.Aspect)
	}
	return ""
}

// roleOf returns the label of the arc of what f counts, or of its number.
func (r *Sentence) roleOf(f *Found) string { return r.D.Tokens[r.HeadNoun(r.Top(f.Num))].Label }

func subject(label string) bool { return label == "nsubj" || label == "nsubjpass" }

// ofThem reports whether f is a part of those that were named before: "12 of them".
func (r *Sentence) ofThem(f *Found) bool {
	return r.Ps.Word(f.To) == "of" && r.Lang.OfPeople.Has(r.Ps.Word(f.To+1))
}
