package lane

import (
	"cmp"
	"slices"
	"strings"

	"stemma/claim/slot"
	"stemma/collate/amount"
	"stemma/collate/ref"
	"stemma/collate/usage"
	"stemma/collate/who"
	"stemma/mention/figure"
	"stemma/mention/quantity"
	"stemma/mention/setting"
	"stemma/report"
	"stemma/story"
)

// Find lists the figures that a claim holds, one lane each, and the ages that none does:
// of who only speaks. Of a quantity said twice in two units only the first is taken.
func Find(ws []story.Witness, cast []who.Actor, people *who.People) []Lane {
	n := 0
	for w := range ws {
		n += len(ws[w].Figures)
	}
	out := make([]Lane, 0, n)
	for w := range ws {
		seen := map[int]bool{}
		take := func(fi int, of ref.Ref) {
			f := &ws[w].Figures[fi]
			if seen[fi] || f.Value == nil || f.Same >= 0 && f.Same < fi {
				return
			}
			seen[fi] = true
			out = append(out, newLane(&ws[w], fi, of))
		}
		for ci := range ws[w].Claims {
			for _, fi := range ws[w].Claims[ci].Figures {
				take(fi, ref.Ref{Witness: w, Claim: ci})
			}
		}
		for fi := range ws[w].Figures {
			if ws[w].Figures[fi].Dimension == quantity.Age {
				take(fi, ref.Ref{Witness: w, Claim: noClaim})
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

// InClaim reports whether a claim holds a lane's figure.
func (l *Lane) InClaim() bool { return l.Claim.Claim != noClaim }

// InOne reports whether one claim holds the figures of two lanes.
func (l *Lane) InOne(o *Lane) bool { return l.Claim == o.Claim && l.InClaim() }

// newLane is the lane of a figure of a witness that the claim named by of holds, if any.
func newLane(w *story.Witness, fi int, of ref.Ref) Lane {
	f, at, set := &w.Figures[fi], &w.Slots[fi], &w.Settings[fi]
	l := Lane{FigRef: ref.FigRef{Witness: of.Witness, Figure: fi}, Fig: f, Claim: of, number: numberOf(f), Value: ValueOf(f), Slot: slotOf(w, fi),
		Kin: at.Thing(), Label: at.Label, Kind: at.Kind, Bearer: at.Bearer, Part: at.Part, Past: at.Past >= 0}
	if of.Claim != noClaim {
		c := &w.Claims[of.Claim]
		l.each, l.Term = ofEach(w, c), quarterOf(w, c)
	}
	if l.Kind == "" && set.Is(setting.People) {
		l.Kind = slot.Role
	}
	if l.Slot.Dimension == quantity.Count && ((set.Is(setting.More) || set.Compared != setting.NotCompared) && !set.Is(setting.Others) || addsToAlike(w, fi)) {
		l.Part = true // "44 more", "13 more than"
	}
	if l.Slot.Dimension == quantity.Count {
		l.Slot.Aspect = at.Aspect
	} else {
		l.Said = at.Aspect
	}
	if ds := usage.Dimensions(l.Kin); ds != nil && !slices.Contains(ds, l.Slot.Dimension) {
		l.Kin, l.Label = "", report.Span{}
	}
	l.mods, l.withNext = kinds(w, f), withNext(w, fi)
	l.Slot.Mods = strings.Join(l.mods, " ")
	l.Slot.Counted = l.Kin
	l.AsOf, l.Until, l.DateValue = asOf(w, fi)
	if l.Until.Before(l.AsOf) {
		l.Until = l.AsOf
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
			return usage.Alike(adding, x, w.Slots[fi].Aspect)
		}
	}
	return false
}

// firsts marks the lanes that are the first of their report, in text order, of which the
// same is said and that are neither parts nor told of a bygone time, and those that say the same again.
func firsts(lanes []Lane) {
	type news struct {
		witness         int
		kind, thing, is string
	}
	first := map[news]*Lane{}
	values := map[news][]*figure.Figure{} // that do not agree
	of := make([]news, len(lanes))
	for i := range lanes {
		l := &lanes[i]
		if l.Part || l.Past || l.Slot.Aspect == "" && l.Unnamed() {
			continue
		}
		of[i] = news{l.Witness, l.Slot.Dimension + " " + l.Slot.Per, l.Kin, cmp.Or(l.Slot.Aspect, l.Said)}
		if l.People().People() && l.People() != slot.Some {
			of[i].thing = ""
		}
		if all := values[of[i]]; len(all) < manyValues && !slices.ContainsFunc(all, func(f *figure.Figure) bool { return figure.Agrees(f, l.Fig) }) {
			values[of[i]] = append(all, l.Fig)
		}
		if f := first[of[i]]; f == nil || l.Fig.Start < f.Fig.Start {
			first[of[i]] = l
		}
	}
	for i := range lanes {
		f := first[of[i]]
		lanes[i].Many = of[i].kind != "" && len(values[of[i]]) == manyValues
		lanes[i].First = f == &lanes[i] || f != nil && of[i].kind != "" && !amount.Small(f.Fig) && figure.Agrees(f.Fig, lanes[i].Fig)
	}
}

// manyValues is how many numbers of one thing no report gives: it tells of several events.
// Ours: one that follows a toll as it rises may give four.
const manyValues = 5
