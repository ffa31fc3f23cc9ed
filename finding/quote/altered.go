package quote

import (
	"slices"

	"stemma/claim"
	"stemma/collate"
	"stemma/collate/usage"
	"stemma/collate/utter"
	"stemma/finding"
	"stemma/finding/class"
	"stemma/finding/told"
	"stemma/report"
	"stemma/story"
)

// What was changed in a reading of an utterance, beside the one that it is read against.
type altering struct {
	from, to int         // the readings
	a, b     report.Span // from the first to the last word that is not the same, in each
	changed  int         // words
	told     int         // those of them that are not only left out, or that decide what is said
	places   int         // where words are not the same
	meant    int         // places where words that mean something are not
	alike    int         // of those where one word stands for one that means about the same
	article  bool        // no more than articles more or less
	slight   bool        // no more than articles, and words that join others
	grave    bool        // a word that decides what is said is not the same
}

// alters reads the changes that ops lists of a reading; ok is false where there are none, or
// more than leave it one utterance.
func alters(f *finding.Finder, ut *utter.Utterance, to int, ops []utter.Op) (x altering, ok bool) {
	x = altering{from: -1, to: to, article: true, slight: true}
	for _, op := range ops {
		if op.Kind != utter.Replaced && op.Kind != utter.Omitted && op.Kind != utter.Added {
			continue
		}
		ra, rb := ut.Readings[op.From], ut.Readings[op.To]
		na, nb := words(f.Text(f.Passage(ra.Witness, op.A))), words(f.Text(f.Passage(rb.Witness, op.B)))
		if max(na, nb) > longChange {
			continue // a sentence more or less, or another translation: no word was changed
		}
		x.from, x.changed, x.places = op.From, x.changed+max(na, nb), x.places+1
		if x.read(&f.Witnesses[ra.Witness], op.A, &f.Witnesses[rb.Witness], op.B) || op.Kind != utter.Omitted {
			x.told += max(na, nb)
		}
		a, b := op.A, op.B
		if a.Empty() || b.Empty() {
			a, b = about(f, ra, a, rb, b)
		}
		x.a, x.b = finding.Join(x.a, a), finding.Join(x.b, b)
	}
	if x.from < 0 {
		return x, false
	}
	least := 3
	if one := ops[0]; len(ops) == 1 && one.Kind == utter.Omitted {
		least = 5 // words left out in one place
	}
	ra, rb := ut.Readings[x.from], ut.Readings[to]
	n := min(words(f.Text(quotePassage(f, ra))), words(f.Text(quotePassage(f, rb))))
	return x, 10*x.changed <= least*n || inOneWord(f, x, n) || x.grave && (3*x.told <= n || inOnePlace(f, ut, ops, n)) && tied(f, ra.Witness, rb.Witness)
}

// inOnePlace reports whether all words of two quotations, the shorter of n, are alike but for one
// place: "I would hope to be able to say more", "I will say more".
func inOnePlace(f *finding.Finder, ut *utter.Utterance, ops []utter.Op, n int) bool {
	var a, b report.Span
	na, nb := 0, 0
	for _, op := range ops {
		if op.Kind == utter.Truncated {
			return false
		}
		a, b = finding.Join(a, op.A), finding.Join(b, op.B)
		na += words(f.Text(f.Passage(ut.Readings[op.From].Witness, op.A)))
		nb += words(f.Text(f.Passage(ut.Readings[op.To].Witness, op.B)))
	}
	op := ops[0]
	if words(f.Text(f.Passage(ut.Readings[op.From].Witness, a))) != na || words(f.Text(f.Passage(ut.Readings[op.To].Witness, b))) != nb {
		return false
	}
	return n-min(na, nb) >= fewAround
}

// fewAround is how many words two quotations must share around the one place where they differ. Ours.
const fewAround = 4

// inOneWord reports whether a fragment of n words has a small word less: "pelting people".
func inOneWord(f *finding.Finder, x altering, n int) bool {
	return n == 2 && x.changed == 1 && x.meant == 0
}

// read notes what the words of two spans are that stand for each other, and reports whether one
// of them decides what is said.
func (x *altering) read(wa *story.Witness, a report.Span, wb *story.Witness, b report.Span) (grave bool) {
	if !function(wa, a) || !function(wb, b) {
		x.meant++
		if meanAlike(wa.Content(a), wb.Content(b)) {
			x.alike++
		}
	}
	for _, s := range []struct {
		w *story.Witness
		report.Span
	}{{wa, a}, {wb, b}} {
		first, last := s.w.WordsIn(s.Span)
		for i := first; i < last && !s.Empty(); i++ {
			if k := s.w.Words[i].Kind; k == claim.Punct || k == claim.QuoteMark {
				continue
			}
			c := class.Of(s.w.Lower(i), groupSlight)
			x.slight = x.slight && c != nil
			x.article = x.article && c != nil && c.Name == classArticle
			grave = grave || class.Of(s.w.Lower(i), groupGrave) != nil
		}
	}
	x.grave = x.grave || grave
	return grave
}

// meanAlike reports whether each of the fewer of two lists of stems has one in the other that
// means about the same.
func meanAlike(a, b []string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	return len(a) > 0 && len(b) <= longChange && !slices.ContainsFunc(a, func(x string) bool {
		return !slices.ContainsFunc(b, func(y string) bool {
			like, known := usage.Likeness(x, y)
			return known && like >= class.Synonyms
		})
	})
}

// about returns what stands in two readings where one has words that the other has not: those
// words, and in both the word before and the word behind them.
func about(f *finding.Finder, ra collate.QuoteRef, a report.Span, rb collate.QuoteRef, b report.Span) (report.Span, report.Span) {
	if a.Empty() {
		y, x := about(f, rb, b, ra, a)
		return x, y
	}
	as, bs := f.Witnesses[ra.Witness].QuoteWords(ra.Quote), f.Witnesses[rb.Witness].QuoteWords(rb.Quote)
	first := slices.IndexFunc(as, func(w claim.QuoteWord) bool { return w.End > a.Start })
	last := first
	for last+1 < len(as) && as[last+1].Start < a.End {
		last++
	}
	if first < 1 || last+1 >= len(as) {
		return a, f.Witnesses[rb.Witness].Quotes[rb.Quote].Span
	}
	before, behind := as[first-1], as[last+1]
	for i := 0; i+1 < len(bs); i++ {
		if bs[i].Full == before.Full && bs[i+1].Full == behind.Full {
			return whole(as, first-1).Cover(behind.Span), whole(bs, i).Cover(bs[i+1].Span)
		}
	}
	return a, f.Witnesses[rb.Witness].Quotes[rb.Quote].Span
}

// altered makes one finding of all changes in a reading, which ops lists. Of strangers nobody
// knows which words were spoken: small ones, and those of an utterance that seems to have been
// translated twice, are told as other words, and so is what one report quotes twice.
func altered(f *finding.Finder, ut *utter.Utterance, to int, ops []utter.Op) {
	if goesOn(f, ut, to, ops) {
		return
	}
	x, ok := alters(f, ut, to, ops)
	if !ok {
		return
	}
	ra, rb := ut.Readings[x.from], ut.Readings[to]
	tie, _ := f.Tie(ra.Witness, rb.Witness)
	if ra.Witness == rb.Witness {
		tie = finding.Within
	}
	switch {
	case tie == finding.MadeFrom && x.meant == 0 && !x.grave:
		tellAs(f, finding.QuoteAltered, finding.Note, ra.Witness, x.a, rb.Witness, x.b)
	case tie == finding.MadeFrom:
		tell(f, finding.QuoteAltered, ra.Witness, x.a, rb.Witness, x.b)
	case (x.article || x.slight && x.places == 1) && tie != finding.Tied:
		// what is heard is written down with an article more or less
	case tie == finding.Within || !x.grave && (x.meant == x.alike || x.meant > 1 || ownEdges(f, ut, ops)) || told.Translated(f, ra.Witness, x.a, rb.Witness, x.b):
		a, b := wide(f, ra, x.a, rb, x.b)
		otherWords(f, tie, ra.Witness, a, rb.Witness, b)
	default:
		tell(f, finding.QuoteAltered, ra.Witness, x.a, rb.Witness, x.b)
	}
}

// whole returns the span of word i of a quotation, with those before it that it is written
// together with: "Merrow's".
func whole(ws []claim.QuoteWord, i int) report.Span {
	s := ws[i].Span
	for i > 0 && ws[i-1].End == ws[i].Start {
		i--
		s = s.Cover(ws[i].Span)
	}
	return s
}

// wide returns two spans of quotations, each of one or two words, with the word before and the
// one behind; others as they are.
func wide(f *finding.Finder, ra collate.QuoteRef, a report.Span, rb collate.QuoteRef, b report.Span) (report.Span, report.Span) {
	x, ok := wider(f, ra, a)
	y, ok2 := wider(f, rb, b)
	if !ok || !ok2 {
		return a, b
	}
	return x, y
}

func wider(f *finding.Finder, r collate.QuoteRef, s report.Span) (report.Span, bool) {
	ws := f.Witnesses[r.Witness].QuoteWords(r.Quote)
	first := slices.IndexFunc(ws, func(w claim.QuoteWord) bool { return w.End > s.Start })
	if first < 0 {
		return s, false
	}
	last := first
	for last+1 < len(ws) && ws[last+1].Start < s.End {
		last++
	}
	if last-first > 1 {
		return s, false
	}
	return whole(ws, max(0, first-1)).Cover(ws[min(last+1, len(ws)-1)].Span).Cover(s), true
}

// ownEdges reports whether two quotations that share a part of a sentence both go on, or both
// begin, with words of their own in it: nobody who alters a word does so.
func ownEdges(f *finding.Finder, ut *utter.Utterance, ops []utter.Op) bool {
	var front, behind [2]bool // of each quotation, whether it does
	for _, op := range ops {
		if op.Kind != utter.Truncated {
			continue
		}
		for side, cut := range []report.Span{op.A, op.B} {
			r := ut.Readings[[]int{op.From, op.To}[side]]
			q, text := f.Witnesses[r.Witness].Quotes[r.Quote].Span, f.Witnesses[r.Witness].Report.Text
			switch {
			case cut.Empty():
			case q.End-cut.End <= 3:
				behind[side] = behind[side] || !ends(text, cut.Start)
			default:
				front[side] = front[side] || !ends(text, min(cut.End+1, len(text)))
			}
		}
	}
	return front[0] && front[1] || behind[0] && behind[1]
}

// longChange is the longest run of words that counts as changed within a
// quotation. Ours: longer runs are left out, added or translated anew.
const longChange = 6

// function reports whether a passage of a witness holds function words only: an
// article more or less is no other quotation.
func function(w *story.Witness, s report.Span) bool {
	first, last := w.WordsIn(s)
	for _, x := range w.Words[first:last] {
		if x.Is(claim.ContentWord) || x.Kind == claim.Symbol {
			return false
		}
	}
	return true
}
