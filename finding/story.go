package finding

import (
	"slices"
	"strings"

	"stemma/claim"
	"stemma/coherence"
	"stemma/collate"
	"stemma/collate/amount"
	"stemma/collate/relation"
	"stemma/collate/utter"
	"stemma/mention/figure"
	"stemma/mention/quantity"
	"stemma/report"
)

// utterances finds quotes whose words were changed between the marks, and
// quotes given to different speakers.
func (f *finder) utterances() {
	for u := range f.c.Utterances {
		ut := &f.c.Utterances[u]
		ops := make([][]utter.Op, len(ut.Readings)) // of every reading
		for _, op := range ut.Ops {
			ops[op.To] = append(ops[op.To], op)
		}
		for to := range ut.Readings {
			f.altered(ut, to, ops[to])
			f.truncated(ut, ops[to])
		}
		f.reworded(ut)
		f.speakers(ut)
	}
}

// goesOn reports whether a reading and the one it is compared with go on in other words
// behind the last that they share, in the middle of a sentence: they are two sentences of
// one speaker.
func (f *finder) goesOn(ut *utter.Utterance, to int, ops []utter.Op) bool {
	var a, b report.Span
	from := -1
	for _, op := range ops {
		if op.Kind == utter.Truncated {
			from = op.From
			a, b = later(a, op.A), later(b, op.B)
		}
	}
	if from < 0 || a.Empty() || b.Empty() {
		return false
	}
	ra, rb := ut.Readings[from], ut.Readings[to]
	wa, wb := &f.c.Witnesses[ra.Witness], &f.c.Witnesses[rb.Witness]
	if wa.Quotes[ra.Quote].End-a.End > 3 || wb.Quotes[rb.Quote].End-b.End > 3 {
		return false // not at the end
	}
	return !ends(wa.Report.Text, a.Start) || !ends(wb.Report.Text, b.Start)
}

func later(s, t report.Span) report.Span {
	if t.Empty() || t.Start < s.Start {
		return s
	}
	return t
}

func (f *finder) quotePassage(r collate.QuoteRef) report.Passage {
	return f.passage(r.Witness, f.c.Witnesses[r.Witness].Quotes[r.Quote].Span)
}

func join(s, t report.Span) report.Span {
	switch {
	case s.Empty():
		return t
	case t.Empty():
		return s
	}
	return s.Cover(t)
}

// leastCut is how many words must be missing at the end of a quotation, and as
// many be left, for the cut to be worth a note. Ours: shorter ends are the
// writer's choice of where to stop.
const leastCut = 8

// truncated notes a quotation that stops in the middle of the speaker's
// sentence, where another witness has the rest. A part quoted from the middle of
// a sentence is no cut: every report quotes so.
func (f *finder) truncated(ut *utter.Utterance, ops []utter.Op) {
	middle := false // whether what is left begins inside a sentence
	for _, op := range ops {
		if op.Kind != utter.Truncated {
			continue
		}
		ra, rb := ut.Readings[op.From], ut.Readings[op.To]
		cut, full, short := op.A, ra, rb
		if cut.Empty() {
			cut, full, short = op.B, rb, ra
		}
		q := f.c.Witnesses[full.Witness].Quotes[full.Quote].Span
		left := f.c.Witnesses[short.Witness].Quotes[short.Quote].Span
		whole := f.c.Witnesses[full.Witness].Report.Text
		switch {
		case otherEdge(ops, op, q, left):
			// the other begins or ends in words of its own
		case f.turns(full, short.Witness, cut, q):
			f.quoteAs(QuoteTruncated, Differs, full.Witness, cut, short.Witness, left)
		case q.End-cut.End > 3: // not at the end
			middle = middle || !ends(whole, min(cut.End+1, len(whole)))
		case !middle && f.tied(full.Witness, short.Witness) && words(cut.Of(whole)) >= leastCut && words(left.Of(f.c.Witnesses[short.Witness].Report.Text)) >= leastCut && !ends(whole, cut.Start):
			f.quote(QuoteTruncated, full.Witness, cut, short.Witness, left)
		}
	}
}

// otherEdge reports whether of two quotations, of which op says that one goes further than the
// other, the other too has words of its own at that edge: then neither is cut there.
func otherEdge(ops []utter.Op, op utter.Op, full, short report.Span) bool {
	front := op.A.Start-full.Start <= 3
	if op.A.Empty() {
		front = op.B.Start-full.Start <= 3
	}
	return slices.ContainsFunc(ops, func(o utter.Op) bool {
		rest := o.B
		if op.A.Empty() {
			rest = o.A
		}
		return o.Kind == utter.Truncated && !rest.Empty() && (rest.Start-short.Start <= 3) == front
	})
}

// tied reports whether two witnesses are of one text: of others each quotes what it chose.
func (f *finder) tied(a, b int) bool {
	tie, _ := f.tie(a, b)
	return tie != Compared
}

func words(s string) int { return len(strings.Fields(s)) }

// ends reports whether a sentence ends right before byte i.
func ends(text string, i int) bool {
	s := strings.TrimRight(text[:i], " \n\t\"'”’")
	return s == "" || strings.ContainsRune(".!?", rune(s[len(s)-1]))
}

// turns reports whether what one report leaves out of a quotation, at its end or at its
// beginning, in the middle of a sentence, turns what the other quotes: "if the court finds
// against me", "it is not true that".
func (f *finder) turns(full collate.QuoteRef, short int, cut, quote report.Span) bool {
	w := &f.c.Witnesses[full.Witness]
	first, last := w.WordsIn(cut)
	if names(&f.c.Witnesses[short], strings.Trim(cut.Of(w.Report.Text), " ,.;")) {
		return false // it quotes the rest in another place
	}
	behind := quote.End-cut.End <= 3
	if first >= last || ends(w.Report.Text, cut.Start) == behind {
		return false
	}
	if !behind && last-first > shortTurn {
		return false
	}
	for i := first; i < last; i++ {
		if !behind && i < last-1 && w.Words[i].Kind == claim.Punct {
			return false
		}
		c := classOf(w.Lower(i), groupTurn)
		if c != nil && (!behind && c.name == classBefore || behind && c.name == classBehind && i <= first+1) {
			return true
		}
	}
	return false
}

// shortTurn is the most words before a quotation that turn what follows. Ours.
const shortTurn = 8

// quote reports a quotation that reads differently in two witnesses, the
// parent's against the child's where that is known. A cut is a note: to quote
// less is every writer's right.
func (f *finder) quote(kind string, wa int, a report.Span, wb int, b report.Span) {
	f.quoteAs(kind, "", wa, a, wb, b)
}

func (f *finder) quoteAs(kind, severity string, wa int, a report.Span, wb int, b report.Span) {
	tie, parent := f.tie(wa, wb)
	suspect, against := f.passage(wb, b), f.passage(wa, a)
	if parent == wb && kind != QuoteTruncated {
		suspect, against = against, suspect
	}
	if kind == QuoteAltered && tie == MadeFrom && severity == "" {
		severity = Serious
	}
	f.add(Finding{Kind: kind, Severity: severity, Tie: tie, Locus: -1, By: byQuote, Suspect: suspect, Against: against})
}

// speakers finds one utterance that two witnesses give to two people.
func (f *finder) speakers(ut *utter.Utterance) {
	for i, a := range ut.Readings {
		if i > 0 && len(ut.Readings) > crowd {
			break // each with the first
		}
		for _, b := range ut.Readings[i+1:] {
			wa, wb := &f.c.Witnesses[a.Witness], &f.c.Witnesses[b.Witness]
			sa, ok := wa.SpeakerOf(a.Quote)
			sb, ok2 := wb.SpeakerOf(b.Quote)
			if !ok || !ok2 || !wa.Names(sa) || !wb.Names(sb) || f.same(a.Witness, sa, b.Witness, sb) || !f.c.OneSaying(a, b) {
				continue
			}
			tie, parent := f.tie(a.Witness, b.Witness)
			suspect, against := f.passage(b.Witness, sb.Span), f.passage(a.Witness, sa.Span)
			if parent == b.Witness {
				suspect, against = against, suspect
			}
			f.add(Finding{Kind: SpeakerSwapped, Tie: tie, Locus: -1, By: bySpeaker, Suspect: suspect, Against: against})
		}
	}
}

// unsupported finds figures of a report made from a report at hand that no
// other report has, in any unit or wording: they came from somewhere else.
func (f *finder) unsupported() {
	var others *elsewhere
	done := map[int]bool{}
	for _, e := range f.st.Edges {
		if !e.Direct || !descends(e) || f.st.Nodes[e.Parent].Witness < 0 || f.st.Nodes[e.Child].Witness < 0 || !e.Certain() {
			continue
		}
		if others == nil {
			others = elsewhereIn(f.c.Witnesses)
		}
		w := e.Child
		if done[w] {
			continue
		}
		done[w] = true
		for i := range f.c.Witnesses[w].Figures {
			fig := &f.c.Witnesses[w].Figures[i]
			if !weighty(fig) || amount.Vague(fig) || others.has(fig, f.c.Witnesses[w].Slots[i].Family, w) || f.suspects[f.passage(w, fig.Span)] {
				continue
			}
			if s := f.c.SeriesOf(collate.FigRef{Witness: w, Figure: i}); fig.Same >= 0 || s >= 0 && f.c.Series[s].Relation == relation.Moved {
				continue // told once, in the first of two units; told as what has moved
			}
			f.add(Finding{Kind: Unsupported, Tie: MadeFrom, Locus: -1, By: byUnsupported,
				Suspect: f.passage(w, fig.Span)})
		}
	}
}

// weighty leaves out small bare counts and lengths of time: every text has a
// "two" and a "three days".
func weighty(f *figure.Figure) bool {
	return f.Value != nil && f.Dimension != quantity.Time && (f.Dimension != quantity.Count || quantity.Cmp(f.Value, ten) >= 0)
}

// sums turns checks that do not hold into findings.
func (f *finder) sums(checks []coherence.Check) {
	for _, c := range checks {
		if c.Verdict != coherence.DoesNotHold || len(c.Inputs) == 0 {
			continue
		}
		// The last input is what the others were held to.
		n := len(c.Inputs)
		x := Finding{Kind: Arithmetic, Tie: Compared, Locus: -1, By: c.By, Suspect: c.Inputs[max(0, n-2)].Passage}
		if n > 1 {
			x.Against = c.Inputs[n-1].Passage
			if x.Suspect.Report == x.Against.Report {
				x.Tie = Within
			}
		}
		if !f.told(UnitChanged, x) { // a unit that changed on the way
			f.add(x)
		}
	}
}

// told reports whether the passages of x are already told of under a kind.
func (f *finder) told(kind string, x Finding) bool {
	for i := range f.out {
		o := &f.out[i]
		if o.Kind == kind && (touch(o.Suspect, x.Suspect) && touch(o.Against, x.Against) || touch(o.Suspect, x.Against) && touch(o.Against, x.Suspect)) {
			return true
		}
	}
	return false
}

func touch(a, b report.Passage) bool {
	return a.Report == b.Report && a.Start < b.End && b.Start < a.End
}
