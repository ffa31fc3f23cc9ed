// Package twins finds claims that say something in mostly the same words.
package twins

import (
	"cmp"
	"slices"
	"strings"

	"stemma/claim"
	"stemma/collate/about"
	"stemma/collate/ref"
	"stemma/collate/wording"
	"stemma/report"
	"stemma/story"
)

// A Twin is two claims, of two reports or of one, that say something in mostly the same
// words. What one of them has and the other has not is what a reader must look at.
type Twin struct {
	A, B         ref.Ref     // each the first of its saying
	Shared       int         // content words that both have
	Cover        float64     // share of those of the claim that has fewer, 0 to 1
	Most         float64     // share of those of the claim that has more
	OnlyA, OnlyB []int       // content and deciding words that the other lacks, as indexes in its reading's Words, in order
	SpanA, SpanB report.Span // the claims, with source and verb of saying where nothing else has a verb: "rejected the plan"
	Parted       bool        // each names somebody, something, a number or a day that the other does not
}

// Bounds of the search for twins. Ours.
const (
	mostTwins  = 24  // of a claim
	leastTwin  = 0.5 // Cover from which two claims are twins
	leastWords = 2   // content words that twins share
)

// saysOnce lists the claims but for those that say again, word for word and of the same
// sources, what an earlier one says, and of each of them all that say it.
func saysOnce(ws []story.Witness) (out []ref.Ref, sayings map[ref.Ref][]ref.Ref) {
	first := map[string]ref.Ref{}
	sayings = map[ref.Ref][]ref.Ref{}
	for w := range ws {
		wit := &ws[w]
		for i := range wit.Claims {
			r, cl := ref.Ref{Witness: w, Claim: i}, &wit.Claims[i]
			var key strings.Builder
			key.WriteString(wording.LowerOf(wit, extentOf(ws, r)))
			for _, s := range cl.Chain {
				key.WriteString("\n" + wording.LowerOf(wit, s.Span))
			}
			if cl.Attribution >= 0 {
				key.WriteString("\n\n" + wording.LowerOf(wit, wit.Attributions[cl.Attribution].Cue))
			}
			k := key.String()
			if _, ok := first[k]; !ok {
				first[k] = r
				out = append(out, r)
			}
			sayings[first[k]] = append(sayings[first[k]], r)
		}
	}
	return out, sayings
}

// Find lists the twins among the claims of a story, in order, and of the first claim of each
// saying all that say word for word the same, of the same sources.
func Find(ws []story.Witness) ([]Twin, map[ref.Ref][]ref.Ref) {
	one, sayings := saysOnce(ws)
	stems := make([][]string, len(one)) // of every claim its content words, sorted, unique
	post := map[string][]int{}
	for i, r := range one {
		stems[i] = contentOf(ws, r)
		for _, s := range stems[i] {
			post[s] = append(post[s], i)
		}
	}
	var out []Twin
	share := make([]int, len(one)) // with the claim at hand: words sought by that both have
	for i := range one {
		var with []int
		for _, s := range wording.Rarest(stems[i], post) {
			for _, j := range post[s] {
				if j >= i {
					break
				}
				if share[j]++; share[j] == 1 {
					with = append(with, j)
				}
			}
		}
		slices.SortStableFunc(with, func(a, b int) int { return share[b] - share[a] })
		n := 0
		for _, j := range with {
			if share[j] = 0; n >= mostTwins {
				continue
			}
			if t, ok := twin(ws, one[j], one[i], stems[j], stems[i]); ok {
				out = append(out, t)
				n++
			}
		}
	}
	slices.SortFunc(out, func(a, b Twin) int {
		return cmp.Or(a.A.Witness-b.A.Witness, a.A.Claim-b.A.Claim, a.B.Witness-b.B.Witness, a.B.Claim-b.B.Claim)
	})
	return out, sayings
}

// contentOf returns the stems of the content words of a claim, sorted, each once.
func contentOf(ws []story.Witness, r ref.Ref) []string {
	w := &ws[r.Witness]
	if w.Reading == nil {
		return nil
	}
	s := extentOf(ws, r)
	if first, last := w.WordsIn(s); last-first > wording.Longest {
		return nil
	}
	return wording.StemsIn(w, s, claim.ContentWord)
}

// extentOf returns the span of a claim or, where it has no verb of its own and stands alone
// in its sentence, that sentence: what is said of "the plan" in "The council rejected the
// plan" is that.
func extentOf(ws []story.Witness, r ref.Ref) report.Span {
	w, cl := &ws[r.Witness], r.Of(ws)
	if cl.Attribution < 0 || len(cl.Verbs) > 0 || len(cl.Quotes) > 0 || len(w.Sents) == 0 {
		return cl.Span
	}
	for _, i := range [...]int{r.Claim - 1, r.Claim + 1} {
		if i >= 0 && i < len(w.Claims) && w.Claims[i].Sent == cl.Sent {
			return cl.Span
		}
	}
	sent := w.Sents[cl.Sent]
	if sent.First >= sent.Last {
		return cl.Span
	}
	s := w.Words[sent.First].Span().Cover(w.Words[sent.Last-1].Span())
	if !s.Contains(cl.Span) {
		return cl.Span // it runs on over several sentences
	}
	return s
}

// twin returns two claims as twins; ok is false where they share too little. Stems are
// those of contentOf. Claims that say enough without their sources are held against each
// other without them.
func twin(ws []story.Witness, a, b ref.Ref, as, bs []string) (t Twin, ok bool) {
	x, y := a.Of(ws).Span, b.Of(ws).Span
	wideA, wideB := extentOf(ws, a), extentOf(ws, b)
	if (x != wideA || y != wideB) && predicated(ws, a) && predicated(ws, b) {
		narrow := func(r ref.Ref, s report.Span) []string { return wording.StemsIn(&ws[r.Witness], s, claim.ContentWord) }
		if t, ok = twinOf(ws, a, b, x, y, narrow(a, x), narrow(b, y)); ok {
			return t, ok
		}
	}
	return twinOf(ws, a, b, wideA, wideB, as, bs)
}

// predicated reports whether the verb of a claim stands in its words.
func predicated(ws []story.Witness, r ref.Ref) bool {
	cl := r.Of(ws)
	return !cl.Predicate.Empty() && cl.Span.Contains(cl.Predicate.Span())
}

// twinOf returns the claims at two spans, of which as and bs are the stems, as twins.
func twinOf(ws []story.Witness, a, b ref.Ref, x, y report.Span, as, bs []string) (t Twin, ok bool) {
	shared := 0
	for _, s := range as {
		if _, has := slices.BinarySearch(bs, s); has {
			shared++
		}
	}
	few, many := min(len(as), len(bs)), max(len(as), len(bs))
	if shared < leastWords || float64(shared) < leastTwin*float64(few) {
		return Twin{}, false
	}
	t = Twin{
		A: a, B: b, Shared: shared, Cover: float64(shared) / float64(few), Most: float64(shared) / float64(many),
		OnlyA: without(ws, a, x, bs, b, y), OnlyB: without(ws, b, y, as, a, x), SpanA: x, SpanB: y,
	}
	t.Parted = parted(ws, &t)
	return t, true
}

// Of returns two claims that say word for word what those of a twin say as a twin.
func Of(ws []story.Witness, a, b ref.Ref) Twin {
	t, _ := twin(ws, a, b, contentOf(ws, a), contentOf(ws, b))
	return t
}

// parted reports whether each of two claims names somebody, something, a number or a day
// that the other does not.
func parted(ws []story.Witness, t *Twin) bool {
	wa, wb := &ws[t.A.Witness], &ws[t.B.Witness]
	if named := func(w *story.Witness, words []int) bool {
		return slices.ContainsFunc(words, func(i int) bool {
			return w.Words[i].Is(claim.ProperNoun) || w.Words[i].Kind == claim.Mixed || w.Words[i].Kind == claim.Number
		})
	}; named(wa, t.OnlyA) && named(wb, t.OnlyB) {
		return true
	}
	if about.OtherNames(wa, t.A.Claim, wb, t.B.Claim) || about.OtherFigures(ws, t.A, t.B) {
		return true
	}
	return otherDates(wa, t.A.Of(ws).Dates, wb, t.B.Of(ws).Dates)
}

// otherDates reports whether each of two claims has dates, and none of them can be one of
// the other's.
func otherDates(wa *story.Witness, as []int, wb *story.Witness, bs []int) bool {
	for _, i := range as {
		for _, j := range bs {
			x, y := &wa.Dates[i], &wb.Dates[j]
			if x.Value == y.Value || x.From.IsZero() || y.From.IsZero() || !x.From.After(y.To) && !y.From.After(x.To) {
				return false
			}
		}
	}
	return len(as) > 0 && len(bs) > 0
}

// without lists the words of a claim, content words and those that decide what is said,
// that another lacks. Stems are those of the other's content words.
func without(ws []story.Witness, r ref.Ref, span report.Span, stems []string, other ref.Ref, otherSpan report.Span) []int {
	w, o := &ws[r.Witness], &ws[other.Witness]
	var out []int
	first, last := w.WordsIn(span)
	for i := first; i < last; i++ {
		switch word := w.Words[i]; {
		case word.Is(claim.ContentWord):
			if _, has := slices.BinarySearch(stems, wording.StemOf(w, i)); !has {
				out = append(out, i)
			}
		case word.Is(claim.Deciding):
			if !holdsWord(o, otherSpan, w.Lower(i)) {
				out = append(out, i)
			}
		}
	}
	return out
}

func holdsWord(w *story.Witness, s report.Span, lower string) bool {
	first, last := w.WordsIn(s)
	for i := first; i < last; i++ {
		if w.Lower(i) == lower {
			return true
		}
	}
	return false
}
