package kin

import (
	"stemma/collate/amount"
	"stemma/collate/lane"
	"stemma/mention/figure"
)

// A trait is what a veto asks for of one or more members of a strand. Lane is the first that
// has it.
type trait struct {
	lane.Trait
	lane int
	many bool // members of more than one claim have it
}

// A Strand is the lanes that have come together so far. What decides whether others
// may join them is kept once for all members alike in it, so that a crowd is asked
// at once.
type Strand struct {
	lanes     []lane.Lane
	Members   []int         // indexes in lanes
	traits    []trait       // of the members, each once
	byReport  map[int][]int // the members of every witness
	low, high *lane.Lane    // the members of the least and the greatest value that is not zero, or nil
}

// NewStrand returns the strand of one lane.
func NewStrand(lanes []lane.Lane, i int) *Strand {
	s := &Strand{lanes: lanes, Members: []int{i}, traits: []trait{{Trait: lanes[i].Trait(), lane: i}}, byReport: map[int][]int{lanes[i].Witness: {i}}}
	if lanes[i].Fig.Value.Sign() > 0 {
		s.low, s.high = &lanes[i], &lanes[i]
	}
	return s
}

// Clashes reports whether a veto parts a member of s from one of o, or two figures
// of one claim, or of one report that is not known to say one thing by both, would come
// together that do not agree.
func (s *Strand) Clashes(o *Strand) bool {
	if s.low != nil && o.low != nil && (amount.Ratio(s.low.Fig, o.high.Fig) > farApart || amount.Ratio(s.high.Fig, o.low.Fig) > farApart) {
		return true
	}
	for _, x := range s.traits {
		for _, y := range o.traits {
			a, b := &s.lanes[x.lane], &s.lanes[y.lane]
			if !x.many && !y.many && a.InOne(b) {
				continue // figures of one claim: see below
			}
			if lane.ApartIn(a, b) {
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
				if !figure.Agrees(a.Fig, b.Fig) && (a.InOne(b) || !sureOne(a, b)) {
					return true
				}
			}
		}
	}
	return false
}

// sureOne reports whether a report says of one thing by both figures that it is so much.
func sureOne(a, b *lane.Lane) bool {
	thing := lane.Things(a, b)
	return !a.Many && a.Slot.Aspect != "" && a.Slot.Aspect == b.Slot.Aspect && (thing == lane.OneThing || thing == lane.AnyThing || a.Kin == "" && b.Kin == "")
}

// Take adds the members of o.
func (s *Strand) Take(o *Strand) {
	if s.low == nil {
		s.low, s.high = o.low, o.high
	} else if o.low != nil {
		if amount.Less(o.low.Fig, s.low.Fig) {
			s.low = o.low
		}
		if amount.Less(s.high.Fig, o.high.Fig) {
			s.high = o.high
		}
	}
	s.Members = append(s.Members, o.Members...)
	for _, y := range o.traits {
		s.add(y)
	}
	for w, theirs := range o.byReport {
		s.byReport[w] = append(s.byReport[w], theirs...)
	}
}

func (s *Strand) add(y trait) {
	for k := range s.traits {
		if x := &s.traits[k]; x.Trait == y.Trait {
			x.many = x.many || y.many || s.lanes[x.lane].Claim != s.lanes[y.lane].Claim
			return
		}
	}
	s.traits = append(s.traits, y)
}

// farApart is the logarithm of the ratio of two values that no two reports give of one
// thing. Ours: tolls of one story rise from 17 to 118.
const farApart = 2.3
