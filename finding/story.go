package finding

import (
	"stemma/coherence"
	"stemma/collate"
	"stemma/mention/figure"
	"stemma/report"
)

// utterances finds quotes whose words were changed between the marks, and
// quotes given to different speakers.
func (f *finder) utterances() {
	for u := range f.c.Utterances {
		ut := &f.c.Utterances[u]
		for _, op := range ut.Ops {
			if op.Kind != "replaced" && op.Kind != "omitted" && op.Kind != "added" {
				continue
			}
			a, b := ut.Readings[op.From], ut.Readings[op.To]
			tie, parent := f.tie(a.Witness, b.Witness)
			sa, sb := op.A, op.B
			if sa.Empty() {
				sa = f.c.Witnesses[a.Witness].Quotes[a.Quote].Span
			}
			if sb.Empty() {
				sb = f.c.Witnesses[b.Witness].Quotes[b.Quote].Span
			}
			suspect, against := f.passage(b.Witness, sb), f.passage(a.Witness, sa)
			if parent == b.Witness {
				suspect, against = against, suspect
			}
			sev := Differs
			if tie == MadeFrom {
				sev = Serious
			}
			f.add(Finding{Kind: QuoteAltered, Severity: sev, Tie: tie, Locus: -1, By: "finding.quote", Suspect: suspect, Against: against})
		}
		f.speakers(ut)
	}
}

// speakers finds one utterance that two witnesses give to two people.
func (f *finder) speakers(ut *collate.Utterance) {
	for i, a := range ut.Readings {
		for _, b := range ut.Readings[i+1:] {
			wa, wb := &f.c.Witnesses[a.Witness], &f.c.Witnesses[b.Witness]
			sa, ok := wa.SpeakerOf(a.Quote)
			sb, ok2 := wb.SpeakerOf(b.Quote)
			if !ok || !ok2 || !named(wa, sa) || !named(wb, sb) || same(wa, sa, wb, sb) {
				continue
			}
			tie, parent := f.tie(a.Witness, b.Witness)
			suspect, against := f.passage(b.Witness, sb.Span), f.passage(a.Witness, sa.Span)
			if parent == b.Witness {
				suspect, against = against, suspect
			}
			f.add(Finding{Kind: SpeakerSwapped, Severity: Serious, Tie: tie, Locus: -1, By: "finding.speaker", Suspect: suspect, Against: against})
		}
	}
}

// unsupported finds figures of a report made from a report at hand that no
// other report has, in any unit or wording: they came from somewhere else.
func (f *finder) unsupported() {
	for _, e := range f.st.Edges {
		if !e.Direct || f.st.Nodes[e.Parent].Witness < 0 || f.st.Nodes[e.Child].Witness < 0 || !e.Certain() {
			continue
		}
		w := e.Child
		for i := range f.c.Witnesses[w].Figures {
			fig := &f.c.Witnesses[w].Figures[i]
			if !weighty(fig) || f.elsewhere(w, fig) {
				continue
			}
			f.add(Finding{Kind: Unsupported, Severity: Note, Tie: MadeFrom, Locus: -1, By: "finding.unsupported",
				Suspect: f.passage(w, fig.Span)})
		}
	}
}

// weighty leaves out small bare counts: every text has a "two".
func weighty(f *figure.Figure) bool {
	return f.Value != nil && (f.Dimension != "count" || f.Value.Cmp(ten) >= 0)
}

// elsewhere reports whether any other witness has a figure that could be the
// same: equal in any unit, whatever it counts.
func (f *finder) elsewhere(w int, fig *figure.Figure) bool {
	for o := range f.c.Witnesses {
		if o == w {
			continue
		}
		for i := range f.c.Witnesses[o].Figures {
			g := &f.c.Witnesses[o].Figures[i]
			if g.Dimension == fig.Dimension && figure.Agrees(*fig, *g) {
				return true
			}
		}
	}
	return false
}

// sums turns checks that do not hold into findings.
func (f *finder) sums(checks []coherence.Check) {
	for _, c := range checks {
		if c.Verdict != coherence.DoesNotHold || len(c.Inputs) == 0 {
			continue
		}
		x := Finding{Kind: Arithmetic, Severity: Differs, Tie: Compared, Locus: -1, By: c.By, Suspect: c.Inputs[0].Passage}
		var against report.Passage
		for _, in := range c.Inputs[1:] {
			against = in.Passage
		}
		x.Against = against
		f.add(x)
	}
}
