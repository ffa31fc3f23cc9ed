package lane

import (
	"cmp"
	"maps"
	"slices"

	"stemma/claim/slot"
	"stemma/collate/amount"
	"stemma/mention/quantity"
	"stemma/story"
)

// bynames gives the lanes that count one crowd one noun: where two claims say the same of 41
// officers and of 41 prisoners, the story's officers are its prisoners. What is said must be
// the same and the number equal and twelve or more; nouns of which one sentence says one
// thing ("41 officers and 3 cooks were freed") are never one. Words for people whoever they
// are name no crowd and stand aside.
func bynames(ws []story.Witness, lanes []Lane) {
	type told struct{ per, aspect, value string }
	counted := map[told][]int{}
	apart := map[[2]string]bool{}
	type clause struct {
		witness, sent int
		aspect        string
	}
	beside := map[clause][]string{} // the nouns of which a sentence says one thing
	for i := range lanes {
		l := &lanes[i]
		if !l.someone() {
			continue
		}
		at := clause{l.Witness, ws[l.Witness].Claims[l.Claim.Claim].Sent, l.Slot.Aspect}
		for _, kin := range beside[at] {
			apart[pairOf(kin, l.Kin)] = true
		}
		beside[at] = append(beside[at], l.Kin)
		if l.Slot.Aspect != "" && l.Fig.Bound == quantity.Exact && amount.Dozen(l.Fig) && !l.Past {
			k := told{l.Slot.Per, l.Slot.Aspect, l.Value}
			counted[k] = append(counted[k], i)
		}
	}
	one := map[string]string{} // of a noun the one that stands for it, which may have another in turn
	find := func(kin string) string {
		for one[kin] != "" {
			kin = one[kin]
		}
		return kin
	}
	for _, k := range slices.SortedFunc(maps.Keys(counted), func(a, b told) int {
		return cmp.Or(cmp.Compare(a.per, b.per), cmp.Compare(a.aspect, b.aspect), cmp.Compare(a.value, b.value))
	}) {
		var kins []string
		for _, i := range counted[k] {
			kins = append(kins, lanes[i].Kin)
		}
		slices.Sort(kins)
		kins = slices.Compact(kins)
		if slices.ContainsFunc(kins, func(x string) bool {
			return slices.ContainsFunc(kins, func(y string) bool { return x != y && apart[pairOf(x, y)] })
		}) {
			continue
		}
		for _, kin := range kins[1:] {
			if a, b := find(kins[0]), find(kin); a != b && !apart[pairOf(a, b)] {
				one[max(a, b)] = min(a, b)
			}
		}
	}
	if len(one) == 0 {
		return
	}
	kinds := map[string]slot.Kind{} // of the nouns that stand for others
	for i := range lanes {
		if l := &lanes[i]; l.someone() {
			if k := find(l.Kin); kinds[k] != slot.Role {
				kinds[k] = l.Kind
			}
		}
	}
	for i := range lanes {
		if l := &lanes[i]; l.someone() {
			l.Kin = find(l.Kin)
			l.Kind, l.Slot.Counted = kinds[l.Kin], l.Kin
		}
	}
}

// someone reports whether a lane counts people by a noun that says who they are.
func (l *Lane) someone() bool {
	return l.Slot.Dimension == quantity.Count && l.Kin != "" && l.Kind.People() && l.Kind != slot.Anyone
}

func pairOf(a, b string) [2]string { return [2]string{min(a, b), max(a, b)} }
