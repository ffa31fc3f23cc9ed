package collate

import (
	"cmp"
	"maps"
	"slices"

	"stemma/claim/slot"
	"stemma/mention/quantity"
	"stemma/story"
)

// bynames gives the lanes that count one crowd one noun: where two claims say the same of 41
// officers and of 41 prisoners, the story's officers are its prisoners. What is said must be
// the same and the number equal and twelve or more; nouns of which one sentence says one
// thing ("41 officers and 3 cooks were freed") are never one. Words for people whoever they
// are name no crowd and stand aside.
func bynames(ws []story.Witness, lanes []lane) {
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
		at := clause{l.Witness, ws[l.Witness].Claims[l.claim.Claim].Sent, l.slot.Aspect}
		for _, kin := range beside[at] {
			apart[pairOf(kin, l.kin)] = true
		}
		beside[at] = append(beside[at], l.kin)
		if l.slot.Aspect != "" && l.f.Bound == quantity.Exact && dozen(l.f) && !l.past {
			k := told{l.slot.Per, l.slot.Aspect, l.value}
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
			kins = append(kins, lanes[i].kin)
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
			if k := find(l.kin); kinds[k] != slot.Role {
				kinds[k] = l.kind
			}
		}
	}
	for i := range lanes {
		if l := &lanes[i]; l.someone() {
			l.kin = find(l.kin)
			l.kind, l.slot.Counted = kinds[l.kin], l.kin
		}
	}
}

// someone reports whether a lane counts people by a noun that says who they are.
func (l *lane) someone() bool {
	return l.slot.Dimension == quantity.Count && l.kin != "" && l.kind.People() && l.kind != slot.Anyone
}

func pairOf(a, b string) [2]string { return [2]string{min(a, b), max(a, b)} }
