package collate

import (
	"cmp"
	"slices"
	"strings"

	"stemma/claim"
	"stemma/report"
	"stemma/story"
)

// A Twin is two claims, of two reports or of one, that say something in mostly the same
// words. What one of them has and the other has not is what a reader must look at.
type Twin struct {
	A, B         Ref         // each the first of its saying
	Shared       int         // content words that both have
	Cover        float64     // share of those of the claim that has fewer, 0 to 1
	Most         float64     // share of those of the claim that has more
	OnlyA, OnlyB []int       // content and deciding words that the other lacks, as indexes in its reading's Words, in order
	SpanA, SpanB report.Span // the claims, with source and verb of saying where nothing else has a verb: "rejected the plan"
	Parted       bool        // each names somebody, something, a number or a day that the other does not
}

// Bounds of the search for twins. Ours: of a few rare words of a claim at least two stand in
// any twin worth the name, and what stands in very many claims is rare in no story.
const (
	rarestOf    = 6   // words of a claim by which its twins are sought
	mostOf      = 150 // claims that share a word beyond which it is no reason to look
	mostTwins   = 24  // of a claim
	leastTwin   = 0.5 // Cover from which two claims are twins
	leastWords  = 2   // content words that twins share
	longestTwin = 200 // words of a claim beyond which it is no twin of any
)

// Sayings returns the claims, of any reports, that say word for word what r says, of the
// same sources, where r is the first of them; else nil.
func (c *Collation) Sayings(r Ref) []Ref { return c.sayings[r] }

// saysOnce lists the claims but for those that say again, word for word and of the same
// sources, what an earlier one says, and fills c.sayings.
func (c *Collation) saysOnce() []Ref {
	var out []Ref
	first := map[string]Ref{}
	c.sayings = map[Ref][]Ref{}
	for w := range c.Witnesses {
		wit := &c.Witnesses[w]
		for i := range wit.Claims {
			r, cl := Ref{w, i}, &wit.Claims[i]
			var key strings.Builder
			key.WriteString(lowerOf(wit, c.extentOf(r)))
			for _, s := range cl.Chain {
				key.WriteString("\n" + lowerOf(wit, s.Span))
			}
			if cl.Attribution >= 0 {
				key.WriteString("\n\n" + lowerOf(wit, wit.Attributions[cl.Attribution].Cue))
			}
			k := key.String()
			if _, ok := first[k]; !ok {
				first[k] = r
				out = append(out, r)
			}
			c.sayings[first[k]] = append(c.sayings[first[k]], r)
		}
	}
	return out
}

// twins lists the twins among the claims of a story, in order.
func (c *Collation) twins() []Twin {
	one := c.saysOnce()
	stems := make([][]string, len(one)) // of every claim its content words, sorted, unique
	post := map[string][]int{}
	for i, r := range one {
		stems[i] = c.contentOf(r)
		for _, s := range stems[i] {
			post[s] = append(post[s], i)
		}
	}
	var out []Twin
	share := make([]int, len(one)) // with the claim at hand: words sought by that both have
	for i := range one {
		var with []int
		for _, s := range rarest(stems[i], post) {
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
			if t, ok := c.twin(one[j], one[i], stems[j], stems[i]); ok {
				out = append(out, t)
				n++
			}
		}
	}
	slices.SortFunc(out, func(a, b Twin) int {
		return cmp.Or(a.A.Witness-b.A.Witness, a.A.Claim-b.A.Claim, a.B.Witness-b.B.Witness, a.B.Claim-b.B.Claim)
	})
	return out
}

// rarest returns the words of a claim that stand in the fewest claims.
func rarest(stems []string, post map[string][]int) []string {
	var out []string
	for _, s := range stems {
		if len(post[s]) <= mostOf {
			out = append(out, s)
		}
	}
	slices.SortStableFunc(out, func(a, b string) int { return len(post[a]) - len(post[b]) })
	return out[:min(len(out), rarestOf)]
}

// contentOf returns the stems of the content words of a claim, sorted, each once.
func (c *Collation) contentOf(r Ref) []string {
	w := &c.Witnesses[r.Witness]
	if w.Reading == nil {
		return nil
	}
	s := c.extentOf(r)
	if first, last := w.WordsIn(s); last-first > longestTwin {
		return nil
	}
	return stemsIn(w, s, claim.ContentWord)
}

// extentOf returns the span of a claim or, where it has no verb of its own and stands alone
// in its sentence, that sentence: what is said of "the plan" in "The council rejected the
// plan" is that.
func (c *Collation) extentOf(r Ref) report.Span {
	w, cl := &c.Witnesses[r.Witness], c.Claim(r)
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
func (c *Collation) twin(a, b Ref, as, bs []string) (t Twin, ok bool) {
	x, y := c.Claim(a).Span, c.Claim(b).Span
	wideA, wideB := c.extentOf(a), c.extentOf(b)
	if (x != wideA || y != wideB) && c.predicated(a) && c.predicated(b) {
		narrow := func(r Ref, s report.Span) []string { return stemsIn(&c.Witnesses[r.Witness], s, claim.ContentWord) }
		if t, ok = c.twinOf(a, b, x, y, narrow(a, x), narrow(b, y)); ok {
			return t, ok
		}
	}
	return c.twinOf(a, b, wideA, wideB, as, bs)
}

// predicated reports whether the verb of a claim stands in its words.
func (c *Collation) predicated(r Ref) bool {
	cl := c.Claim(r)
	return !cl.Predicate.Empty() && cl.Span.Contains(cl.Predicate.Span())
}

// twinOf returns the claims at two spans, of which as and bs are the stems, as twins.
func (c *Collation) twinOf(a, b Ref, x, y report.Span, as, bs []string) (t Twin, ok bool) {
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
		OnlyA: c.without(a, x, bs, b, y), OnlyB: c.without(b, y, as, a, x), SpanA: x, SpanB: y,
	}
	t.Parted = c.parted(&t)
	return t, true
}

// TwinOf returns two claims that say word for word what those of a twin say as a twin.
func (c *Collation) TwinOf(a, b Ref) Twin {
	t, _ := c.twin(a, b, c.contentOf(a), c.contentOf(b))
	return t
}

// parted reports whether each of two claims names somebody, something, a number or a day
// that the other does not.
func (c *Collation) parted(t *Twin) bool {
	wa, wb := &c.Witnesses[t.A.Witness], &c.Witnesses[t.B.Witness]
	if named := func(w *story.Witness, words []int) bool {
		return slices.ContainsFunc(words, func(i int) bool {
			return w.Words[i].Is(claim.ProperNoun) || w.Words[i].Kind == claim.Mixed || w.Words[i].Kind == claim.Number
		})
	}; named(wa, t.OnlyA) && named(wb, t.OnlyB) {
		return true
	}
	if otherNames(wa, t.A.Claim, wb, t.B.Claim) || c.otherFigures(t.A, t.B) {
		return true
	}
	return otherDates(wa, c.Claim(t.A).Dates, wb, c.Claim(t.B).Dates)
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
func (c *Collation) without(r Ref, span report.Span, stems []string, other Ref, otherSpan report.Span) []int {
	w, o := &c.Witnesses[r.Witness], &c.Witnesses[other.Witness]
	var out []int
	first, last := w.WordsIn(span)
	for i := first; i < last; i++ {
		switch word := w.Words[i]; {
		case word.Is(claim.ContentWord):
			if _, has := slices.BinarySearch(stems, stemOf(w, i)); !has {
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

// lowerOf returns a span of a witness in lower case, as stemsIn reads it.
func lowerOf(w *story.Witness, s report.Span) string { return strings.ToLower(s.Of(w.Report.Text)) }

func holdsWord(w *story.Witness, s report.Span, lower string) bool {
	first, last := w.WordsIn(s)
	for i := first; i < last; i++ {
		if w.Lower(i) == lower {
			return true
		}
	}
	return false
}
