package twin

import (
	"stemma/claim"
	"stemma/collate/amount"
	"stemma/collate/relation"
	"stemma/finding"
	"stemma/finding/class"
	"stemma/finding/measure"
	"stemma/mention/figure"
	"stemma/story"
)

// amounts tells of one number that two claims, alike in all else, give in two units, by two
// times, or of two wholes: "300 tonnes", "900 litres a day", "12 of 80".
func (t twin) amounts() {
	if t.another() || t.Shared < fewShared || t.Cover < leastMost || !t.oneDeed() {
		return
	}
	a, b := t.Claim(t.A), t.Claim(t.B)
	wa, wb := t.witnesses()
	for _, i := range a.Figures {
		for _, j := range b.Figures {
			x, y := &wa.Figures[i], &wb.Figures[j]
			if x.Value == nil || y.Value == nil || x.Value.Cmp(y.Value) != 0 || amount.Vague(x) || amount.Vague(y) || hasLike(wa, a, y) || hasLike(wb, b, x) {
				continue
			}
			switch {
			case x.Per != y.Per && x.Per != "" && y.Per != "" && x.Unit == y.Unit:
				t.say(finding.DenominatorChanged, "", y.Span, x.Span, finding.ByPer)
			case x.Unit != y.Unit && x.Unit != "" && y.Unit != "" && x.Per == y.Per && !measure.LikeUnits(wa, x, wb, y):
				t.say(finding.UnitChanged, "", y.Span, x.Span, finding.ByUnit)
			}
		}
	}
	t.wholes()
}

// hasLike reports whether a claim has a figure of the number, unit and time of f.
func hasLike(w *story.Witness, c *claim.Claim, f *figure.Figure) bool {
	for _, i := range c.Figures {
		if g := &w.Figures[i]; g.Value != nil && g.Value.Cmp(f.Value) == 0 && g.Unit == f.Unit && g.Per == f.Per {
			return true
		}
	}
	return false
}

// wholes tells of one part of two wholes: "12 of 80", "12 of 800".
func (t twin) wholes() {
	wa, wb := t.witnesses()
	i, ok := onlyWhole(wa, t.OnlyA)
	j, ok2 := onlyWhole(wb, t.OnlyB)
	if !ok || !ok2 || wa.Lower(i-2) != wb.Lower(j-2) {
		return
	}
	x, y := measure.FigureAt(wa, i), measure.FigureAt(wb, j)
	if x == nil || y == nil || amount.Compare(x, y) != relation.Differs {
		return
	}
	t.say(finding.DenominatorChanged, "", wb.Words[j].Span(), wa.Words[i].Span(), finding.ByPer)
}

// onlyWhole returns the only number among some words, where it stands behind "of" or "in"
// and another number.
func onlyWhole(w *story.Witness, words []int) (int, bool) {
	at := -1
	for _, i := range words {
		if !measure.IsNumber(w, i) {
			continue
		}
		if at >= 0 {
			return 0, false
		}
		at = i
	}
	if at < 2 || !measure.IsNumber(w, at-2) {
		return 0, false
	}
	c := class.Of(w.Lower(at-1), groupWhole)
	return at, c != nil
}
