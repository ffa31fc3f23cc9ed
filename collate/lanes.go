package collate

import (
	"cmp"
	"slices"
	"strings"

	"stemma/claim/slot"
	"stemma/mention/figure"
	"stemma/mention/quantity"
	"stemma/mention/setting"
	"stemma/report"
	"stemma/story"
)

// lanesOf lists the figures that a claim holds, one lane each, and the ages that none does:
// of who only speaks. Of a quantity said twice in two units only the first is taken.
func lanesOf(ws []story.Witness, cast []Actor, people *People) []lane {
	n := 0
	for w := range ws {
		n += len(ws[w].Figures)
	}
	out := make([]lane, 0, n)
	for w := range ws {
		seen := map[int]bool{}
		take := func(fi int, of Ref) {
			f := &ws[w].Figures[fi]
			if seen[fi] || f.Value == nil || f.Same >= 0 && f.Same < fi {
				return
			}
			seen[fi] = true
			out = append(out, newLane(&ws[w], fi, of))
		}
		for ci := range ws[w].Claims {
			for _, fi := range ws[w].Claims[ci].Figures {
				take(fi, Ref{w, ci})
			}
		}
		for fi := range ws[w].Figures {
			if ws[w].Figures[fi].Dimension == quantity.Age {
				take(fi, Ref{w, noClaim})
			}
		}
	}
	bynames(ws, out)
	around(ws, out)
	firsts(out)
	soles(ws, out)
	ages(ws, out, cast, people)
	return out
}

// noClaim is the claim of a figure that none holds.
const noClaim = -1

// inClaim reports whether a claim holds a lane's figure.
func (l *lane) inClaim() bool { return l.claim.Claim != noClaim }

// inOne reports whether one claim holds the figures of two lanes.
func (l *lane) inOne(o *lane) bool { return l.claim == o.claim && l.inClaim() }

// newLane is the lane of a figure of a witness that the claim named by of holds, if any.
func newLane(w *story.Witness, fi int, of Ref) lane {
	f, at, set := &w.Figures[fi], &w.Slots[fi], &w.Settings[fi]
	l := lane{FigRef: FigRef{of.Witness, fi}, f: f, claim: of, number: numberOf(f), value: valueOf(f), slot: slotOf(w, fi),
		kin: at.Thing(), label: at.Label, kind: at.Kind, bearer: at.Bearer, part: at.Part, past: at.Past >= 0}
	if of.Claim != noClaim {
		c := &w.Claims[of.Claim]
		l.each, l.term = ofEach(w, c), quarterOf(w, c)
	}
	if l.kind == "" && set.Is(setting.People) {
		l.kind = slot.Role
	}
	if l.slot.Dimension == quantity.Count && ((set.Is(setting.More) || set.Compared != setting.NotCompared) && !set.Is(setting.Others) || addsToAlike(w, fi)) {
		l.part = true // "44 more", "13 more than"
	}
	if l.slot.Dimension == quantity.Count {
		l.slot.Aspect = at.Aspect
	} else {
		l.said = at.Aspect
	}
	if ds := Dimensions(l.kin); ds != nil && !slices.Contains(ds, l.slot.Dimension) {
		l.kin, l.label = "", report.Span{}
	}
	l.mods = kinds(w, f)
	l.slot.Mods = strings.Join(l.mods, " ")
	l.slot.Counted = l.kin
	l.asOf, l.until, l.val = asOf(w, fi)
	if l.until.Before(l.asOf) {
		l.until = l.asOf
	}
	return l
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
		lanes[i].first = f == &lanes[i] || f != nil && of[i].kind != "" && !small(f.f) && figure.Agrees(f.f, lanes[i].f)
	}
}

// manyValues is how many numbers of one thing no report gives: it tells of several events.
// Ours: one that follows a toll as it rises may give four.
const manyValues = 5
