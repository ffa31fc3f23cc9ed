package collate

import (
	"time"

	"stemma/mention/figure"
)

// A strand is the lanes that have come together so far. What decides whether others
// may join them is kept once for all members alike in it, so that a crowd is asked
// at once.
type strand struct {
	lanes   []lane
	members []int         // indexes in lanes
	traits  []trait       // of the members, each once
	byClaim map[Ref][]int // the members of every claim
}

// A trait is all of a lane that a veto asks for, but its claim. Lane is the first
// member that has it.
type trait struct {
	traitKey
	lane int
	many bool // members of more than one claim have it
}

type traitKey struct {
	dimension, per, aspect, mods, place, kin string
	change                                   bool
	day                                      time.Time
}

func (l *lane) trait() traitKey {
	return traitKey{l.slot.Dimension, l.slot.Per, l.slot.Aspect, l.slot.Mods, l.slot.Place, l.kin, l.slot.Scope == change, l.asOf}
}

func newStrand(lanes []lane, i int) *strand {
	return &strand{lanes: lanes, members: []int{i}, traits: []trait{{traitKey: lanes[i].trait(), lane: i}}, byClaim: map[Ref][]int{lanes[i].claim: {i}}}
}

// clashes reports whether a veto parts a member of s from one of o, or two figures
// of one claim would come together that do not agree.
func (s *strand) clashes(o *strand) bool {
	for _, x := range s.traits {
		for _, y := range o.traits {
			a, b := &s.lanes[x.lane], &s.lanes[y.lane]
			if !x.many && !y.many && a.claim == b.claim {
				continue // figures of one claim: see below
			}
			if parting(a, b) != "" {
				return true
			}
		}
	}
	if len(s.byClaim) > len(o.byClaim) {
		s, o = o, s
	}
	for claim, mine := range s.byClaim {
		for _, i := range mine {
			for _, j := range o.byClaim[claim] {
				if !figure.Agrees(s.lanes[i].f, s.lanes[j].f) {
					return true
				}
			}
		}
	}
	return false
}

// take adds the members of o.
func (s *strand) take(o *strand) {
	s.members = append(s.members, o.members...)
	for _, y := range o.traits {
		s.add(y)
	}
	for claim, theirs := range o.byClaim {
		s.byClaim[claim] = append(s.byClaim[claim], theirs...)
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
