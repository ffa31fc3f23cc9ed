package collate

import (
	"stemma/mention/figure"
)

// A trait is what a veto asks for of one or more members of a strand. Lane is the first that
// has it.
type trait struct {
	traitKey
	lane int
	many bool // members of more than one claim have it
}

// A strand is the lanes that have come together so far. What decides whether others
// may join them is kept once for all members alike in it, so that a crowd is asked
// at once.
type strand struct {
	lanes     []lane
	members   []int         // indexes in lanes
	traits    []trait       // of the members, each once
	byReport  map[int][]int // the members of every witness
	low, high *lane         // the members of the least and the greatest value that is not zero, or nil
}

func newStrand(lanes []lane, i int) *strand {
	s := &strand{lanes: lanes, members: []int{i}, traits: []trait{{traitKey: lanes[i].trait(), lane: i}}, byReport: map[int][]int{lanes[i].Witness: {i}}}
	if lanes[i].f.Value.Sign() > 0 {
		s.low, s.high = &lanes[i], &lanes[i]
	}
	return s
}

// clashes reports whether a veto parts a member of s from one of o, or two figures
// of one claim, or of one report that is not known to say one thing by both, would come
// together that do not agree.
func (s *strand) clashes(o *strand) bool {
	if s.low != nil && o.low != nil && (apartBy(s.low.f, o.high.f) > farApart || apartBy(s.high.f, o.low.f) > farApart) {
		return true
	}
	for _, x := range s.traits {
		for _, y := range o.traits {
			a, b := &s.lanes[x.lane], &s.lanes[y.lane]
			if !x.many && !y.many && a.inOne(b) {
				continue // figures of one claim: see below
			}
			if apartIn(a, b) {
				return true
			}
		}
	}
	if len(s.byReport) > len(o.byReport) {
		s, o = o, s
	}
	for w, mine := range s.byReport {
		for _, i := range mine {
			for _, j := range o.byReport[w] {
				a, b := &s.lanes[i], &s.lanes[j]
				if !figure.Agrees(a.f, b.f) && (a.inOne(b) || !sureOne(a, b)) {
					return true
				}
			}
		}
	}
	return false
}

// sureOne reports whether a report says of one thing by both figures that it is so much.
func sureOne(a, b *lane) bool {
	thing := things(a, b)
	return !a.many && a.slot.Aspect != "" && a.slot.Aspect == b.slot.Aspect && (thing == oneThing || thing == anyThing || a.kin == "" && b.kin == "")
}

// take adds the members of o.
func (s *strand) take(o *strand) {
	if s.low == nil {
		s.low, s.high = o.low, o.high
	} else if o.low != nil {
		if less(o.low.f, s.low.f) {
			s.low = o.low
		}
		if less(s.high.f, o.high.f) {
			s.high = o.high
		}
	}
	s.members = append(s.members, o.members...)
	for _, y := range o.traits {
		s.add(y)
	}
	for w, theirs := range o.byReport {
		s.byReport[w] = append(s.byReport[w], theirs...)
	}
}

func (s *strand) add(y trait) {
	for k := range s.traits {
		if x := &s.traits[k]; x.traitKey == y.traitKey {
			x.many = x.many || y.many || s.lanes[x.lane].claim != s.lanes[y.lane].claim
			return
		}
	}
	s.traits = append(s.traits, y)
}

// farApart is the logarithm of the ratio of two values that no two reports give of one
// thing. Ours: tolls of one story rise from 17 to 118.
const farApart = 2.3
