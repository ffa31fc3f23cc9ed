// Package quote holds the quotations of one utterance against each other.
package quote

import (
	"slices"
	"strings"

	"stemma/claim"
	"stemma/collate"
	"stemma/collate/utter"
	"stemma/finding"
	"stemma/finding/class"
	"stemma/finding/told"
	"stemma/mention/attribution"
	"stemma/report"
)

// Find finds quotes whose words were changed between the marks, and
// quotes given to different speakers.
func Find(f *finding.Finder) {
	for u := range f.Utterances {
		ut := &f.Utterances[u]
		ops := make([][]utter.Op, len(ut.Readings)) // of every reading
		for _, op := range ut.Ops {
			ops[op.To] = append(ops[op.To], op)
		}
		for to := range ut.Readings {
			altered(f, ut, to, ops[to])
			truncated(f, ut, ops[to])
		}
		disclaimed(f, ut)
		reworded(f, ut)
		speakers(f, ut)
	}
	merged(f)
}

// goesOn reports whether a reading and the one it is compared with go on in other words
// behind the last that they share, in the middle of a sentence: they are two sentences of
// one speaker.
func goesOn(f *finding.Finder, ut *utter.Utterance, to int, ops []utter.Op) bool {
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
	wa, wb := &f.Witnesses[ra.Witness], &f.Witnesses[rb.Witness]
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

func quotePassage(f *finding.Finder, r collate.QuoteRef) report.Passage {
	return f.Passage(r.Witness, f.Witnesses[r.Witness].Quotes[r.Quote].Span)
}

// leastCut is how many words must be missing at the end of a quotation, and as
// many be left, for the cut to be worth a note. Ours: shorter ends are the
// writer's choice of where to stop.
const leastCut = 8

// truncated notes a quotation that stops in the middle of the speaker's
// sentence, where another witness has the rest. A part quoted from the middle of
// a sentence is no cut: every report quotes so.
func truncated(f *finding.Finder, ut *utter.Utterance, ops []utter.Op) {
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
		q := f.Witnesses[full.Witness].Quotes[full.Quote].Span
		left := f.Witnesses[short.Witness].Quotes[short.Quote].Span
		whole := f.Witnesses[full.Witness].Report.Text
		switch {
		case otherEdge(ops, op, q, left):
			// the other begins or ends in words of its own
		case turns(f, full, short.Witness, cut, q):
			tellAs(f, finding.QuoteTruncated, finding.Differs, full.Witness, cut, short.Witness, left)
		case q.End-cut.End > 3: // not at the end
			middle = middle || !ends(whole, min(cut.End+1, len(whole)))
		case !middle && tied(f, full.Witness, short.Witness) && words(cut.Of(whole)) >= leastCut && words(left.Of(f.Witnesses[short.Witness].Report.Text)) >= leastCut && !ends(whole, cut.Start):
			tell(f, finding.QuoteTruncated, full.Witness, cut, short.Witness, left)
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
func tied(f *finding.Finder, a, b int) bool {
	tie, _ := f.Tie(a, b)
	return tie != finding.Compared
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
func turns(f *finding.Finder, full collate.QuoteRef, short int, cut, quote report.Span) bool {
	w := &f.Witnesses[full.Witness]
	first, last := w.WordsIn(cut)
	if strings.Contains(f.Witnesses[short].Report.Text, strings.Trim(cut.Of(w.Report.Text), " ,.;")) {
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
		c := class.Of(w.Lower(i), groupTurn)
		if i+1 < last && class.Is(w.Lower(i+1), groupTurn, classBehind) && c != nil && c.Name == classBefore {
			return false // "not only"
		}
		if c != nil && (!behind && c.Name == classBefore || behind && c.Name == classBehind && i <= first+1) {
			return true
		}
	}
	return false
}

// shortTurn is the most words before a quotation that turn what follows. Ours.
const shortTurn = 8

// tell reports a quotation that reads differently in two witnesses, the
// parent's against the child's where that is known. A cut is a note: to quote
// less is every writer's right.
func tell(f *finding.Finder, kind string, wa int, a report.Span, wb int, b report.Span) {
	tellAs(f, kind, "", wa, a, wb, b)
}

func tellAs(f *finding.Finder, kind, severity string, wa int, a report.Span, wb int, b report.Span) {
	tie, parent := f.Tie(wa, wb)
	suspect, against := f.Passage(wb, b), f.Passage(wa, a)
	if parent == wb && kind != finding.QuoteTruncated {
		suspect, against = against, suspect
	}
	if kind == finding.QuoteAltered && tie == finding.MadeFrom && severity == "" {
		severity = finding.Serious
	}
	f.Add(finding.Finding{Kind: kind, Severity: severity, Tie: tie, Locus: -1, By: finding.ByQuote, Suspect: suspect, Against: against})
}

// speakers finds one utterance that two witnesses give to two people.
func speakers(f *finding.Finder, ut *utter.Utterance) {
	for i, a := range ut.Readings {
		if i > 0 && len(ut.Readings) > finding.Crowd {
			break // each with the first
		}
		for _, b := range ut.Readings[i+1:] {
			wa, wb := &f.Witnesses[a.Witness], &f.Witnesses[b.Witness]
			sa, ok := wa.SpeakerOf(a.Quote)
			sb, ok2 := wb.SpeakerOf(b.Quote)
			if !ok || !ok2 {
				continue
			}
			x, atA := told.Whom(wa, sa)
			y, atB := told.Whom(wb, sb)
			if x < 0 || y < 0 || pronouns(sa, sb) > 0 && claim.Share(wa.Content(atA), wb.Content(atB)) || pronouns(sa, sb) == 2 || f.Same(a.Witness, sa, b.Witness, sb) || !f.OneSaying(a, b) {
				continue
			}
			tie, parent := f.Tie(a.Witness, b.Witness)
			suspect, against := f.Passage(b.Witness, atB), f.Passage(a.Witness, atA)
			if parent == b.Witness {
				suspect, against = against, suspect
			}
			f.Add(finding.Finding{Kind: finding.SpeakerSwapped, Tie: tie, Locus: -1, By: finding.BySpeaker, Suspect: suspect, Against: against})
		}
	}
}

// pronouns counts the pronouns among sources. Where both reports say "she", both are guesses.
func pronouns(ss ...attribution.Source) (n int) {
	for _, s := range ss {
		if s.Kind == attribution.Pronoun {
			n++
		}
	}
	return n
}
