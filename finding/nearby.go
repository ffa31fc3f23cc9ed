package finding

import (
	"math/big"
	"slices"
	"strings"

	"stemma/claim"
	"stemma/collate"
	"stemma/mention"
	"stemma/mention/attribution"
	"stemma/mention/figure"
	"stemma/mention/name"
	"stemma/mention/quantity"
	"stemma/mention/quote"
	"stemma/report"
	"stemma/story"
)

// fewRequoted is how many words a quotation must have that stands whole in one of another
// report to be known for it. Ours.
const fewRequoted = 5

// requoted tells of a quotation of report b that stands whole in one of report a, of which it
// was perhaps made, and is given to somebody else there.
func (f *finder) requoted(a, b int) {
	wa, wb := &f.c.Witnesses[a], &f.c.Witnesses[b]
	if wa.Reading == nil || wb.Reading == nil {
		return
	}
	words := func(w *story.Witness, i int) string {
		var out strings.Builder
		for _, x := range w.QuoteWords(i) {
			out.WriteString(" " + x.Full)
		}
		return out.String() + " "
	}
	var all []string
	for i := range wa.Quotes {
		all = append(all, words(wa, i))
	}
	for j := range wb.Quotes {
		y, ok := wb.SpeakerOf(j)
		if wb.Quotes[j].Form != quote.Direct || !ok || len(wb.QuoteWords(j)) < fewRequoted {
			continue
		}
		who := f.speakerAs(b, y)
		if who < 0 {
			continue
		}
		part := words(wb, j)
		found, other := -1, false
		for i := range all {
			if !strings.Contains(all[i], part) {
				continue
			}
			x, ok := wa.SpeakerOf(i)
			if p := f.speakerAs(a, x); !ok || p < 0 || p == who || f.same(a, x, b, y) || claim.Share(wa.Content(x.Span), wb.Content(y.Span)) {
				other = true
				break
			}
			found = i
		}
		if found < 0 || other {
			continue
		}
		x, _ := wa.SpeakerOf(found)
		tie, _ := f.tie(a, b)
		f.add(Finding{Kind: SpeakerSwapped, Tie: tie, Locus: -1, By: bySpeaker, Suspect: f.passage(b, y.Span), Against: f.passage(a, x.Span)})
	}
}

// speakerAs returns the actor whom a source of a report is: a person whom it names, or the one
// person of the story who has the office by which it calls the source, "the president"; -1
// where that is not known.
func (f *finder) speakerAs(w int, s attribution.Source) int {
	wit := &f.c.Witnesses[w]
	if person(wit, s) {
		return f.actorOf(w, s.Member)
	}
	office := bare(s.Span.Of(wit.Report.Text))
	if s.Kind == attribution.Pronoun || len(office) == len(s.Span.Of(wit.Report.Text)) || !inClass(lastWord(office), groupOffice, classHead) {
		return -1
	}
	if f.offices == nil {
		f.offices = f.officesOf()
	}
	if a, ok := f.offices[office]; ok {
		return a
	}
	return -1
}

// officesOf returns of every office, by its words and by its last word, the actor who alone
// has it; -1 where several have it.
func (f *finder) officesOf() map[string]int {
	out := map[string]int{}
	put := func(office string, actor int) {
		if a, ok := out[office]; ok && a != actor {
			actor = -1
		}
		out[office] = actor
	}
	for a, actor := range f.c.Cast {
		for _, m := range actor.Members {
			w := &f.c.Witnesses[m.Witness]
			if w.Reading == nil || w.Cast.Members[m.Member].Type != name.Person {
				continue
			}
			for _, s := range f.titlesOf(m).spans {
				office := bare(s.Of(w.Report.Text))
				put(office, a)
				if last := lastWord(office); last != office {
					put(last, a)
				}
			}
		}
	}
	return out
}

// asserted returns the claim of report b that says flat what claim r of another report denies,
// where b has nothing else of the kind that is denied or negated; of witness -1 where there is
// none.
func (l *likeness) asserted(r collate.Ref, b int) collate.Ref {
	best, at := leastAsserted, -1
	w := &l.c.Witnesses[b]
	if w.Reading == nil {
		return collate.Ref{Witness: -1}
	}
	for j := range w.Claims[:min(len(w.Claims), mostClaims)] {
		c := &w.Claims[j]
		v := l.of(r, collate.Ref{Witness: b, Claim: j})
		switch {
		case v >= leastDenied && (c.Firmness == mention.Denied || c.Negated || l.negates(collate.Ref{Witness: b, Claim: j}, c.Span)):
			return collate.Ref{Witness: -1}
		case v > best:
			best, at = v, j
		}
	}
	if at < 0 {
		return collate.Ref{Witness: -1}
	}
	if deniedBy(w, w.Claims[at].Sent) {
		return collate.Ref{Witness: -1}
	}
	for _, x := range l.claim(r).Chain { // the one who denies it may be heard in other words
		for j := range w.Claims {
			if c := &w.Claims[j]; (c.Negated || c.Firmness == mention.Denied) && slices.ContainsFunc(c.Chain, func(y attribution.Source) bool { return l.same(r.Witness, x, b, y) }) {
				return collate.Ref{Witness: -1}
			}
		}
	}
	return collate.Ref{Witness: b, Claim: at}
}

// deniedBy reports whether a sentence of a report, or one next to it, denies something.
func deniedBy(w *story.Witness, sent int) bool {
	for s := max(0, sent-1); s < min(len(w.Sents), sent+2); s++ {
		if answers(w, s) {
			return true
		}
	}
	return false
}

// leastAsserted is how like a claim must be to what another report denies, to be said to pass
// it on. Ours.
const leastAsserted = 0.25

// measures tells of an amount that report b gives as another thing than report a, of which it
// was perhaps made: "sales of 310 million", "a profit of 310 million".
func (f *finder) measures(a, b int) {
	wa, wb := &f.c.Witnesses[a], &f.c.Witnesses[b]
	if wa.Reading == nil || wb.Reading == nil {
		return
	}
	for j := range wb.Figures {
		y := &wb.Figures[j]
		if y.Value == nil || y.Dimension != quantity.Money || quantity.Digits(y.Value) < 2 || collate.Vague(y) || y.Change != figure.Level {
			continue
		}
		is, js := f.held(a).of(y), f.held(b).of(y)
		if len(is) != 1 || len(js) != 1 {
			continue
		}
		p, q := classOf(wa.Slots[is[0]].Measure, groupAccount), classOf(wb.Slots[j].Measure, groupAccount)
		if p == nil || q == nil || p.name == q.name {
			continue
		}
		tie, _ := f.tie(a, b)
		at := func(w *story.Witness, i int) report.Span {
			return w.Figures[i].Span.Cover(w.Slots[i].Label)
		}
		f.add(Finding{Kind: CategoryChanged, Tie: tie, Locus: -1, By: byThing, Suspect: f.passage(b, at(wb, j)), Against: f.passage(a, at(wa, is[0]))})
	}
}

// sumsOfTwo looks for numbers that are two of another report, added.
func (f *finder) sumsOfTwo() {
	for _, p := range f.near() {
		f.joined(p[0], p[1])
	}
}

// joined tells of a number of people in report b that report a, of which it was perhaps made,
// does not have, and that is the sum of two of a that count other people: 7 dead and 11
// missing, "18 dead".
func (f *finder) joined(a, b int) {
	wa, wb := &f.c.Witnesses[a], &f.c.Witnesses[b]
	if wa.Reading == nil || wb.Reading == nil || f.later(a, b) {
		return
	}
	people := func(w *story.Witness, i int) bool {
		g := &w.Figures[i]
		return g.Value != nil && g.Dimension == quantity.Count && w.Slots[i].Aspect != "" && !w.Slots[i].Part && w.Slots[i].Past < 0 && g.Per == "" && !collate.Vague(g)
	}
	for j := range wb.Figures {
		y := &wb.Figures[j]
		if !people(wb, j) || y.Value.Cmp(ten) < 0 || f.held(a).of(y) != nil {
			continue
		}
		for i := range wa.Figures {
			if !people(wa, i) || wa.Slots[i].Aspect != wb.Slots[j].Aspect || wa.Figures[i].Value.Cmp(y.Value) >= 0 {
				continue
			}
			for l := max(0, i-1); l <= min(i+1, len(wa.Figures)-1); l++ {
				x, z := &wa.Figures[i], &wa.Figures[l]
				if l == i || !people(wa, l) || wa.Slots[l].Aspect == wa.Slots[i].Aspect || new(big.Rat).Add(x.Value, z.Value).Cmp(y.Value) != 0 || f.held(b).of(x) != nil {
					continue
				}
				tie, _ := f.tie(a, b)
				kind := NumberChanged
				if tie != MadeFrom {
					kind = Contradiction
				}
				f.add(Finding{Kind: kind, Tie: tie, Locus: -1, By: byNumber, Suspect: f.passage(b, y.Span), Against: f.passage(a, x.Span.Cover(z.Span))})
			}
		}
	}
}
