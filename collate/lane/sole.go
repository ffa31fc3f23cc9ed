package lane

import (
	"strconv"

	"stemma/collate/amount"
	"stemma/collate/relation"
	"stemma/collate/wording"
	"stemma/mention/quantity"
	"stemma/story"
)

// soles marks the lanes whose figure is the only one of its kind that the first sentences
// of its report give. The first sentences of two reports of one event tell one thing: where
// each has one speed, or one number of people, that is the same speed and the same people,
// unless something parts them.
func soles(ws []story.Witness, lanes []Lane) {
	of := map[string][]int{}
	for i := range lanes {
		l := &lanes[i]
		if l.Past || !wording.InLead(&ws[l.Witness], l.Fig.Span) {
			continue
		}
		k := strconv.Itoa(l.Witness) + " " + l.Slot.Dimension + " " + l.Slot.Per
		if l.Slot.Dimension == quantity.Count && !l.People().People() {
			k += " " + l.Kin
		}
		of[k] = append(of[k], i)
	}
	for _, is := range of {
		one := true
		for _, i := range is[1:] {
			one = one && amount.Compare(lanes[is[0]].Fig, lanes[i].Fig) != relation.Differs
		}
		for _, i := range is {
			lanes[i].Sole = one
		}
	}
}
