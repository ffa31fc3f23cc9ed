package edition

import (
	"cmp"
	"strings"

	"stemma/collate/relation"
	"stemma/mention"
)

// A saying is a claim at one place of a text.
type saying struct {
	mark
	firmness mention.Firmness
}

// A locusOf is a locus with its edition.
type locusOf struct {
	e *Edition
	l *Locus
}

// claims tells what changed in the loci: who denies, what is disputed, how firmly a
// claim is told, and on whose word. That a claim is told at all is not said: most that
// one report alone has stand in no locus.
func (d *differ) claims() {
	list := func(s *side) (all []locusOf, at [][]place) {
		for _, e := range s.editions {
			for i := range e.Loci {
				if e.Loci[i].Further {
					continue
				}
				var places []place
				for _, v := range e.Loci[i].Variants {
					for k := range v.Passages {
						places = append(places, s.at(&v.Passages[k]))
					}
				}
				all, at = append(all, locusOf{e, &e.Loci[i]}), append(at, places)
			}
		}
		return all, at
	}
	old, oldAt := list(d.old)
	new, newAt := list(d.new)
	for _, t := range threads(oldAt, newAt) {
		c := Change{}
		known := map[place]*saying{}
		var all []*saying
		take := func(s *side, l *Locus) {
			for _, v := range l.Variants {
				for k := range v.Passages {
					p := &v.Passages[k]
					x := known[s.at(p)]
					if x == nil {
						x = &saying{firmness: mention.Firmness(v.Firmness)}
						known[s.at(p)], all = x, append(all, x)
					}
					d.marked(&x.mark, s, p)
				}
			}
		}
		var was, is []*Locus
		for _, i := range t.new {
			take(d.new, new[i].l)
			is = append(is, new[i].l)
			c.Story, c.Now = cmp.Or(c.Story, new[i].e.Story.ID), append(c.Now, new[i].l.ID)
		}
		for _, i := range t.old {
			take(d.old, old[i].l)
			was = append(was, old[i].l)
			c.Story, c.Was = cmp.Or(c.Story, old[i].e.Story.ID), append(c.Was, old[i].l.ID)
		}
		d.denial(c, all)
		d.dispute(c, all, was, is)
		d.firmness(c, all)
		d.sources(c, all, was, is)
	}
}

// first returns the first saying that passes, or nil.
func first(all []*saying, ok func(*saying) bool) *saying {
	for _, s := range all {
		if ok(s) {
			return s
		}
	}
	return nil
}

func saidBefore(s *saying) bool { return s.before }
func saidAfter(s *saying) bool  { return s.after }

func (d *differ) denial(c Change, all []*saying) {
	denied := func(in func(*saying) bool) *saying {
		return first(all, func(s *saying) bool { return in(s) && s.firmness == mention.Denied })
	}
	was, is := denied(saidBefore), denied(saidAfter)
	switch {
	case was == nil && is != nil:
		c.Kind, c.New = DenialNew, is.is()
		if s := first(all, saidBefore); s != nil {
			c.Old = s.was() // what is denied
		}
	case was != nil && is == nil:
		c.Kind, c.Old = DenialGone, was.was()
	default:
		return
	}
	d.out = append(d.out, c)
}

// dispute tells of a claim that is disputed now and was not, or the reverse. A text
// that has both sides tells of the dispute by itself, whether or not another is there
// to compare it with.
func (d *differ) dispute(c Change, all []*saying, was, is []*Locus) {
	inOne := func(in func(*saying) bool) bool {
		denies, asserts := map[string]bool{}, map[string]bool{}
		for _, s := range all {
			if in(s) {
				denies[s.text] = denies[s.text] || s.firmness == mention.Denied
				asserts[s.text] = asserts[s.text] || asserted(s)
			}
		}
		for text := range denies {
			if denies[text] && asserts[text] {
				return true
			}
		}
		return false
	}
	disputed := func(ls []*Locus) bool {
		for _, l := range ls {
			if l.Relation == string(relation.Disputed) {
				return true
			}
		}
		return false
	}
	before, after := disputed(was) || inOne(saidBefore), disputed(is) || inOne(saidAfter)
	if before == after {
		return
	}
	c.Kind = DisputeGone
	in := saidBefore
	if after {
		c.Kind, in = DisputeNew, saidAfter
	}
	denial := first(all, func(s *saying) bool { return in(s) && s.firmness == mention.Denied })
	assertion := first(all, func(s *saying) bool { return in(s) && asserted(s) })
	if denial == nil || assertion == nil {
		return
	}
	if after {
		c.New, c.Against = denial.is(), assertion.is()
	} else {
		c.Old, c.Against = denial.was(), assertion.was()
	}
	d.out = append(d.out, c)
}

func asserted(s *saying) bool {
	return s.firmness == mention.Stated || s.firmness == mention.Confirmed
}

// firmness tells when the firmest or the weakest words for a known claim are on another
// rung. A denial stands beside the ladder and is told by itself; what is flatly not so
// stands below it.
func (d *differ) firmness(c Change, all []*saying) {
	rung := func(s *saying) int {
		if s.firmness == mention.Negated {
			return mention.Conditional.Rank() + 1
		}
		return s.firmness.Rank()
	}
	end := func(in func(*saying) bool, sign int) (best *saying) {
		for _, s := range all {
			if in(s) && rung(s) > 0 && (best == nil || sign*rung(s) < sign*rung(best)) {
				best = s
			}
		}
		return best
	}
	for _, x := range []struct {
		of   Extreme
		sign int
	}{{Strongest, 1}, {Weakest, -1}} {
		was, is := end(saidBefore, x.sign), end(saidAfter, x.sign)
		if was == nil || is == nil || rung(was) == rung(is) {
			continue
		}
		n := c
		n.Kind, n.Of, n.Old, n.New = FirmnessChanged, []Extreme{x.of}, was.was(), is.is()
		d.out = append(d.out, n)
	}
}

// sources tells of origins of a known claim that no old report named for it, and of
// those that no new report names.
func (d *differ) sources(c Change, all []*saying, was, is []*Locus) {
	if first(all, saidBefore) == nil || first(all, saidAfter) == nil {
		return
	}
	tell := func(kind ChangeKind, ls []*Locus, of, other *side) {
		met := map[string]bool{}
		for _, l := range ls {
			for i := range l.Origins {
				o := &l.Origins[i]
				known := len(o.Passages) == 0
				for k := range o.Passages {
					known = known || other.holds[of.text[o.Passages[k].Report]]
				}
				if known {
					continue
				}
				if words := strings.ToLower(o.Passages[0].Exact); met[words] {
					continue
				} else {
					met[words] = true
				}
				n := c
				if n.Kind = kind; kind == SourceNew {
					n.New = &o.Passages[0]
				} else {
					n.Old = &o.Passages[0]
				}
				d.out = append(d.out, n)
			}
		}
	}
	tell(SourceNew, is, d.new, d.old)
	tell(SourceGone, was, d.old, d.new)
}
