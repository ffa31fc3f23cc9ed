package finding

import (
	"stemma/claim"
	"stemma/report"
	"stemma/story"
)

// A siting says of an event that it was in a thing, or beside it.
type siting struct {
	noun   string // the stem
	beside bool
	span   report.Span
}

// Bounds of the sitings. Ours: they bound the work.
const (
	mostSitings = 20
	farNoun     = 3 // words between a preposition and its noun
)

// sitings tells of an event that one report puts in a thing and another beside it: "in a
// tunnel", "near a tunnel", where neither has the thing the other way.
func (f *finder) sitings() {
	all := make([][]siting, min(len(f.c.Witnesses), mostHeld))
	for w := range all {
		if f.c.Witnesses[w].Reading != nil {
			all[w] = sitingsIn(&f.c.Witnesses[w])
		}
	}
	for b := range all {
		for a := range b {
			x, y := a, b
			if _, parent := f.tie(a, b); parent == b || parent < 0 && f.later(b, a) {
				x, y = b, a
			}
			f.sitedIn(all[x], all[y], x, y)
		}
	}
}

// sitedIn tells of the first event that reports a and b site in a thing and beside it.
func (f *finder) sitedIn(as, bs []siting, a, b int) {
	for _, p := range as {
		for _, q := range bs {
			if p.noun != q.noun || p.beside == q.beside || sited(&f.c.Witnesses[a], p.noun, q.beside) || sited(&f.c.Witnesses[b], q.noun, p.beside) {
				continue
			}
			x := Finding{Kind: Contradiction, Severity: Differs, Locus: -1, By: bySiting, Suspect: f.passage(b, q.span), Against: f.passage(a, p.span)}
			x.Tie, _ = f.tie(a, b)
			f.add(x)
			return
		}
	}
}

// sitingsIn lists the things in or beside which a report puts an event, in text order.
func sitingsIn(w *story.Witness) []siting {
	var out []siting
	for i := range w.Words {
		s, ok := sitingAt(w, i)
		if ok && len(out) < mostSitings && ofEvent(w, i) {
			out = append(out, s)
		}
	}
	return out
}

// sitingAt returns the thing that stands behind a preposition of place at word i.
func sitingAt(w *story.Witness, i int) (siting, bool) {
	c := classOf(w.Lower(i), groupSiting)
	if c == nil || c.name == classWide {
		return siting{}, false
	}
	last := w.Sents[w.SentOf(i)].Last
	for k := i + 1; k < min(last, i+2+farNoun); k++ {
		switch {
		case w.Words[k].Kind != claim.Letters || w.Words[k].Is(claim.ProperNoun):
			return siting{}, false
		case w.Words[k].Is(claim.Noun) && (k+1 == last || !w.Words[k+1].Is(claim.Noun) && !w.Words[k+1].Is(claim.ProperNoun)):
			span := w.Words[i].Span().Cover(w.Words[k].Span())
			return siting{w.Stem(k), c.name == classAside, span}, !datedIn(w, k) && !inClass(w.Lower(k), groupSiting, classWide) && classOf(w.Lower(k), groupEvent) == nil
		}
	}
	return siting{}, false
}

// sited reports whether a report has a thing behind a preposition of one of the two sides.
func sited(w *story.Witness, noun string, beside bool) bool {
	for i := range w.Words {
		if s, ok := sitingAt(w, i); ok && s.noun == noun && s.beside == beside {
			return true
		}
	}
	return false
}

// ofEvent reports whether the words before word i, up to a mark, tell of an event by its noun
// or by the verb of what befell.
func ofEvent(w *story.Witness, i int) bool {
	begin := w.Sents[w.SentOf(i)].First
	for k := i - 1; k >= begin; k-- {
		if w.Words[k].Kind == claim.Punct {
			return false
		}
		if c := classOf(w.Lower(k), groupEvent); c != nil && !another(w, k, begin) || inClass(w.Lower(k), groupBefall, classFate) {
			return true
		}
	}
	return false
}
