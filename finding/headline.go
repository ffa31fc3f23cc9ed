package finding

import (
	"math/big"

	"stemma/collate"
	"stemma/mention/figure"
	"stemma/report"
	"stemma/story"
)

// headlines holds the figures of a report's headline against those of its text: a bound
// that the headline leaves out, and a number that the text does not have.
func (f *finder) headlines() {
	for w := range f.c.Witnesses {
		wit := &f.c.Witnesses[w]
		if wit.Reading == nil {
			continue
		}
		for c := range wit.Claims {
			if !wit.Claims[c].Headline {
				continue
			}
			for _, i := range wit.Claims[c].Figures {
				f.headline(w, wit, i)
			}
		}
	}
}

// headline holds figure i of a headline against the text below it.
func (f *finder) headline(w int, wit *story.Witness, i int) {
	head := &wit.Figures[i]
	if head.Value == nil || head.Bound != figure.Exact || collate.Vague(head) {
		return
	}
	if wit.Slots[i].Aspect == "" {
		if b := f.boundedOnly(w, wit, i); b >= 0 {
			f.within(BoundChanged, Note, byBound, w, head, &wit.Figures[b])
		}
		return
	}
	bound, other := -1, -1
	for j := range wit.Figures {
		if !f.below(w, wit, i, j) {
			continue
		}
		body := &wit.Figures[j]
		same := body.Unit == head.Unit && body.Value.Cmp(head.Value) == 0
		switch {
		case same && side(body.Bound) == 0:
			return // the text has it so
		case same && bound < 0:
			bound = j
		case other < 0:
			other = j
		case collate.Compare(&wit.Figures[other], body) == collate.Differs:
			return // the text has several numbers: who knows which the headline is of
		}
	}
	if bound < 0 {
		bound = f.boundedOnly(w, wit, i)
	}
	switch {
	case bound >= 0 && side(wit.Figures[bound].Bound) == side(figure.AtLeast):
		f.within(BoundChanged, Note, byBound, w, head, &wit.Figures[bound]) // headlines have no room for "at least"
	case bound >= 0:
		f.within(BoundChanged, Differs, byBound, w, head, &wit.Figures[bound])
	case other >= 0 && addedTo(wit, &wit.Figures[other]):
		return // "Six killed": "five pupils and a teacher were killed"
	case other >= 0 && (collate.Compare(head, &wit.Figures[other]) == collate.Differs || farAbove(head, &wit.Figures[other])):
		f.within(Contradiction, "", byDiffers, w, head, &wit.Figures[other])
	}
}

// boundedOnly returns a figure of the text that has the number of figure i of the headline with
// a bound, whatever it says of it, where none has it without: "50 injured", "more than 50 were
// taken to hospital"; -1 where there is none, or the number is a small one.
func (f *finder) boundedOnly(w int, wit *story.Witness, i int) int {
	head, found := &wit.Figures[i], -1
	if !weighty(head) {
		return -1
	}
	for _, j := range f.held(w).of(head) {
		body := &wit.Figures[j]
		switch {
		case headed(wit, j):
		case side(body.Bound) == 0 || side(body.Bound) == side(figure.Range) || !kin(wit, i, wit, j):
			return -1
		case found < 0:
			found = j
		}
	}
	return found
}

// addedTo reports whether somebody more stands behind what a figure counts: "five pupils and a
// teacher".
func addedTo(w *story.Witness, f *figure.Figure) bool {
	i := w.WordAt(max(f.End, f.Counted.End))
	return i+1 < len(w.Words) && inClass(w.Lower(i), groupAdded, classAnd) && inClass(w.Lower(i+1), groupAdded, classOne)
}

// farAbove reports whether a headline has more than twice what its text has at least.
func farAbove(head, body *figure.Figure) bool {
	return side(body.Bound) == side(figure.AtLeast) && head.Unit == body.Unit && new(big.Rat).Quo(head.Value, big.NewRat(2, 1)).Cmp(body.Value) > 0
}

// below reports whether figure j of a witness stands in its text and tells of what figure
// i, of its headline, tells.
func (f *finder) below(w int, wit *story.Witness, i, j int) bool {
	a, b := &wit.Slots[i], &wit.Slots[j]
	if b.Claim < 0 || wit.Claims[b.Claim].Headline || wit.Figures[j].Value == nil || collate.Vague(&wit.Figures[j]) {
		return false
	}
	return a.Aspect == b.Aspect && !b.Part && b.Past < 0 && !f.apart(w, i, w, j)
}

func (f *finder) within(kind, severity string, by report.By, w int, suspect, against *figure.Figure) {
	f.add(Finding{Kind: kind, Severity: severity, Tie: Within, Locus: -1, By: by,
		Suspect: f.passage(w, suspect.Span), Against: f.passage(w, against.Span)})
}
