// Package headline looks for headlines that say more than their text.
package headline

import (
	"math/big"

	"stemma/collate/amount"
	"stemma/collate/relation"
	"stemma/finding"
	"stemma/finding/class"
	"stemma/finding/measure"
	"stemma/mention/figure"
	"stemma/report"
	"stemma/story"
)

// Figures holds the figures of a report's headline against those of its text: a bound
// that the headline leaves out, and a number that the text does not have.
func Figures(f *finding.Finder) {
	for w := range f.Witnesses {
		wit := &f.Witnesses[w]
		if wit.Reading == nil {
			continue
		}
		for c := range wit.Claims {
			if !wit.Claims[c].Headline {
				continue
			}
			for _, i := range wit.Claims[c].Figures {
				headline(f, w, wit, i)
			}
		}
	}
}

// headline holds figure i of a headline against the text below it.
func headline(f *finding.Finder, w int, wit *story.Witness, i int) {
	head := &wit.Figures[i]
	if head.Value == nil || head.Bound != figure.Exact || amount.Vague(head) {
		return
	}
	if wit.Slots[i].Aspect == "" {
		if b := boundedOnly(f, w, wit, i); b >= 0 {
			within(f, finding.BoundChanged, finding.Note, finding.ByBound, w, head, &wit.Figures[b])
		}
		return
	}
	bound, other := -1, -1
	for j := range wit.Figures {
		if !below(f, w, wit, i, j) {
			continue
		}
		body := &wit.Figures[j]
		same := body.Unit == head.Unit && body.Value.Cmp(head.Value) == 0
		switch {
		case same && measure.Side(body.Bound) == 0:
			return // the text has it so
		case same && bound < 0:
			bound = j
		case other < 0:
			other = j
		case amount.Compare(&wit.Figures[other], body) == relation.Differs:
			return // the text has several numbers: who knows which the headline is of
		}
	}
	if bound < 0 {
		bound = boundedOnly(f, w, wit, i)
	}
	switch {
	case bound >= 0 && measure.Side(wit.Figures[bound].Bound) == measure.Side(figure.AtLeast):
		within(f, finding.BoundChanged, finding.Note, finding.ByBound, w, head, &wit.Figures[bound]) // headlines have no room for "at least"
	case bound >= 0:
		within(f, finding.BoundChanged, finding.Differs, finding.ByBound, w, head, &wit.Figures[bound])
	case other >= 0 && addedTo(wit, &wit.Figures[other]):
		return // "Six killed": "five pupils and a teacher were killed"
	case other >= 0 && (amount.Compare(head, &wit.Figures[other]) == relation.Differs || farAbove(head, &wit.Figures[other])):
		within(f, finding.Contradiction, "", finding.ByDiffers, w, head, &wit.Figures[other])
	}
}

// boundedOnly returns a figure of the text that has the number of figure i of the headline with
// a bound, whatever it says of it, where none has it without: "50 injured", "more than 50 were
// taken to hospital"; -1 where there is none, or the number is a small one.
func boundedOnly(f *finding.Finder, w int, wit *story.Witness, i int) int {
	head, found := &wit.Figures[i], -1
	if !measure.Weighty(head) {
		return -1
	}
	for _, j := range f.Held(w).Of(head) {
		body := &wit.Figures[j]
		switch {
		case measure.InHeadline(wit, j):
		case measure.Side(body.Bound) == 0 || measure.Side(body.Bound) == measure.Side(figure.Range) || !measure.Kin(wit, i, wit, j):
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
	return i+1 < len(w.Words) && class.Is(w.Lower(i), groupAdded, classAnd) && class.Is(w.Lower(i+1), groupAdded, classOne)
}

// farAbove reports whether a headline has more than twice what its text has at least.
func farAbove(head, body *figure.Figure) bool {
	return measure.Side(body.Bound) == measure.Side(figure.AtLeast) && head.Unit == body.Unit && new(big.Rat).Quo(head.Value, big.NewRat(2, 1)).Cmp(body.Value) > 0
}

// below reports whether figure j of a witness stands in its text and tells of what figure
// i, of its headline, tells.
func below(f *finding.Finder, w int, wit *story.Witness, i, j int) bool {
	a, b := &wit.Slots[i], &wit.Slots[j]
	if b.Claim < 0 || wit.Claims[b.Claim].Headline || wit.Figures[j].Value == nil || amount.Vague(&wit.Figures[j]) {
		return false
	}
	return a.Aspect == b.Aspect && !b.Part && b.Past < 0 && !measure.Apart(f, w, i, w, j)
}

func within(f *finding.Finder, kind, severity string, by report.By, w int, suspect, against *figure.Figure) {
	f.Add(finding.Finding{Kind: kind, Severity: severity, Tie: finding.Within, Locus: -1, By: by,
		Suspect: f.Passage(w, suspect.Span), Against: f.Passage(w, against.Span)})
}
