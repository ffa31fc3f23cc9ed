package finding

import (
	"slices"

	"stemma/collate"
	"stemma/mention/figure"
)

// bothWays tells, once a report and number, that its text has a number flat which it has with a
// bound in another place: "Seven people have died", "at least seven people have lost their
// lives". What was told before is flat by right: "the seven who died".
func (f *finder) bothWays() {
	for w := range f.c.Witnesses {
		if f.c.Witnesses[w].Reading == nil {
			continue
		}
		told := map[valueKey]bool{}
		for i := range f.c.Witnesses[w].Figures {
			f.bothWaysOf(w, i, told)
		}
	}
}

func (f *finder) bothWaysOf(w, i int, told map[valueKey]bool) {
	wit := &f.c.Witnesses[w]
	flat := &wit.Figures[i]
	if flat.Value == nil || flat.Bound != figure.Exact || flat.Same >= 0 || flat.Value.Cmp(ten) < 0 && !wit.Slots[i].Kind.People() || collate.Vague(flat) || told[keyOf(flat)] || !f.tells(w, i) || f.limited(w, flat.Span) {
		return
	}
	same := f.held(w).byValue[keyOf(flat)]
	ref := func(j int) collate.Ref { return collate.Ref{Witness: w, Claim: int(wit.Slots[j].Claim)} }
	at := slices.IndexFunc(same[:min(len(same), mostRivals)], func(j int) bool {
		s := side(wit.Figures[j].Bound)
		if s != side(figure.AtLeast) && s != side(figure.AtMost) || !f.tells(w, j) || wit.Slots[j].Aspect != wit.Slots[i].Aspect || !kin(wit, i, wit, j) || f.apart(w, i, w, j) {
			return false
		}
		_, _, two := f.c.OtherDays(ref(i), ref(j))
		return !two
	})
	if at < 0 {
		return
	}
	told[keyOf(flat)] = true
	f.within(BoundChanged, Note, byBound, w, flat, &wit.Figures[same[at]])
}

// tells reports whether a figure stands in a claim of the text, tells what befell those it
// counts, and is neither a part nor of another time: a claim that names a year or a month tells of
// one.
func (f *finder) tells(w, i int) bool {
	wit := &f.c.Witnesses[w]
	s := &wit.Slots[i]
	return s.Claim >= 0 && !wit.Claims[s.Claim].Headline && s.Aspect != "" && !s.Part && s.Past < 0 &&
		!slices.ContainsFunc(wit.Claims[s.Claim].Dates, func(d int) bool {
			return len(wit.Dates[d].Value) == len("2031") || len(wit.Dates[d].Value) == len("2031-05")
		})
}
