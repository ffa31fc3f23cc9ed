package collate

import (
	"cmp"
	"slices"
	"strings"

	"stemma/claim/slot"
	"stemma/mention/figure"
	"stemma/mention/setting"
	"stemma/report"
	"stemma/story"
)

// lanesOf lists the figures that a claim holds, one lane each. Of a quantity
// said twice in two units only the first is taken.
func lanesOf(ws []story.Witness) []lane {
	n := 0
	for w := range ws {
		n += len(ws[w].Figures)
	}
	out := make([]lane, 0, n)
	for w := range ws {
		seen := map[int]bool{}
		for ci := range ws[w].Claims {
			c := &ws[w].Claims[ci]
			for _, fi := range c.Figures {
				f := &ws[w].Figures[fi]
				if seen[fi] || f.Value == nil || f.Same >= 0 && f.Same < fi {
					continue
				}
				seen[fi] = true
				l := lane{FigRef: FigRef{w, fi}, f: f, claim: Ref{w, ci}, number: numberOf(f), value: valueOf(f)}
				l.slot = slotOf(&ws[w], fi)
				l.kin, l.label = ws[w].Slots[fi].Thing(), ws[w].Slots[fi].Label
				at := &ws[w].Slots[fi]
				l.kind, l.part, l.past = at.Kind, at.Part, at.Past >= 0
				l.each, l.term = ofEach(&ws[w], c), quarterOf(&ws[w], c)
				if l.kind == "" && ws[w].Settings[fi].Is(setting.People) {
					l.kind = slot.Role
				}
				if s := &ws[w].Settings[fi]; l.slot.Dimension == counts && ((s.Is(setting.More) || s.Compared != setting.NotCompared) && !s.Is(setting.Others) || addsToAlike(&ws[w], fi)) {
					l.part = true // "44 more", "13 more than"
				}
				if l.slot.Dimension == counts {
					l.slot.Aspect = at.Aspect
				} else {
					l.said = at.Aspect
				}
				if ds := Dimensions(l.kin); ds != nil && !slices.Contains(ds, l.slot.Dimension) {
					l.kin, l.label = "", report.Span{}
				}
				l.mods = kinds(&ws[w], f)
				l.slot.Mods = strings.Join(l.mods, " ")
				l.slot.Counted = l.kin
				l.asOf, l.until, l.val = asOf(&ws[w], fi)
				if l.until.Before(l.asOf) {
					l.until = l.asOf
				}
				out = append(out, l)
			}
		}
	}
	bynames(ws, out)
	around(ws, out)
	firsts(out)
	soles(ws, out)
	return out
}

// adding is the dimension of alike.lex of those who are of one total.
const adding = "adding"

// addsToAlike reports whether a figure adds others to those before it, of whom much the same
// is said: "four were taken to hospital, 20 others were slightly hurt".
func addsToAlike(w *story.Witness, fi int) bool {
	if !w.Settings[fi].Is(setting.Others) {
		return false
	}
	for j := fi - 1; j >= 0 && w.Settings[j].Sentence == w.Settings[fi].Sentence; j-- {
		if x := w.Slots[j].Aspect; x != "" {
			return Alike(adding, x, w.Slots[fi].Aspect)
		}
	}
	return false
}

// firsts marks the lanes that are the first of their report, in text order, of which the
// same is said and that are neither parts nor told of a bygone time, and those that say the same again.
func firsts(lanes []lane) {
	type news struct {
		witness         int
		kind, thing, is string
	}
	first := map[news]*lane{}
	values := map[news][]*figure.Figure{} // that do not agree
	of := make([]news, len(lanes))
	for i := range lanes {
		l := &lanes[i]
		if l.part || l.past || l.slot.Aspect == "" && l.unnamed() {
			continue
		}
		of[i] = news{l.Witness, l.slot.Dimension + " " + l.slot.Per, l.kin, cmp.Or(l.slot.Aspect, l.said)}
		if l.people().People() && l.people() != slot.Some {
			of[i].thing = ""
		}
		if all := values[of[i]]; len(all) < manyValues && !slices.ContainsFunc(all, func(f *figure.Figure) bool { return figure.Agrees(f, l.f) }) {
			values[of[i]] = append(all, l.f)
		}
		if f := first[of[i]]; f == nil || l.f.Start < f.f.Start {
			first[of[i]] = l
		}
	}
	for i := range lanes {
		f := first[of[i]]
		lanes[i].many = of[i].kind != "" && len(values[of[i]]) == manyValues
		lanes[i].first = f == &lanes[i] || f != nil && of[i].kind != "" && f.f.Value.Cmp(five) >= 0 && figure.Agrees(f.f, lanes[i].f)
	}
}

// manyValues is how many numbers of one thing no report gives: it tells of several events.
// Ours: one that follows a toll as it rises may give four.
const manyValues = 5
