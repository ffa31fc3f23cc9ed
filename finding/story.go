package finding

import (
	"slices"
	"strings"

	"stemma/claim"
	"stemma/collate"
	"stemma/report"
)

// utterances finds quotes whose words were changed between the marks, and
// quotes given to different speakers.
func (f *finder) utterances() {
	for u := range f.c.Utterances {
		ut := &f.c.Utterances[u]
		ops := make([][]collate.Op, len(ut.Readings)) // of every reading
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
func (f *finder) goesOn(ut *collate.Utterance, to int, ops []collate.Op) bool {
	var a, b report.Span
	from := -1
	for _, op := range ops {
		if op.Kind == collate.Truncated {
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

// leastCut is how many words must be missing at the end of a quotation, and as
// many be left, for the cut to be worth a note. Ours: shorter ends are the
// writer's choice of where to stop.
const leastCut = 8

// truncated notes a quotation that stops in the middle of the speaker's
// sentence, where another witness has the rest. A part quoted from the middle of
// a sentence is no cut: every report quotes so.
func (f *finder) truncated(ut *collate.Utterance, ops []collate.Op) {
	middle := false // whether what is left begins inside a sentence
	for _, op := range ops {
		if op.Kind != collate.Truncated {
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
func otherEdge(ops []collate.Op, op collate.Op, full, short report.Span) bool {
	front := op.A.Start-full.Start <= 3
	if op.A.Empty() {
		front = op.B.Start-full.Start <= 3
	}
	return slices.ContainsFunc(ops, func(o collate.Op) bool {
		rest := o.B
		if op.A.Empty() {
			rest = o.A
		}
		return o.Kind == collate.Truncated && !rest.Empty() && (rest.Start-short.Start <= 3) == front
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
	if strings.Contains(f.c.Witnesses[short].Report.Text, strings.Trim(cut.Of(w.Report.Text), " ,.;")) {
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
func (f *finder) speakers(ut *collate.Utterance) {
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
