package collate

import (
	"stemma/mention/quantity"
	"strconv"

	"stemma/story"
)

// soles marks the lanes whose figure is the only one of its kind that the first sentences
// of its report give. The first sentences of two reports of one event tell one thing: where
// each has one speed, or one number of people, that is the same speed and the same people,
// unless something parts them.
func soles(ws []story.Witness, lanes []lane) {
	of := map[string][]int{}
	for i := range lanes {
		l := &lanes[i]
		if l.past || !inLead(&ws[l.Witness], l.f.Span) {
			continue
		}
		k := strconv.Itoa(l.Witness) + " " + l.slot.Dimension + " " + l.slot.Per
		if l.slot.Dimension == quantity.Count && !l.people().People() {
			k += " " + l.kin
		}
		of[k] = append(of[k], i)
	}
	for _, is := range of {
		one := true
		for _, i := range is[1:] {
			one = one && Compare(lanes[is[0]].f, lanes[i].f) != Differs
		}
		for _, i := range is {
			lanes[i].sole = one
		}
	}
}
