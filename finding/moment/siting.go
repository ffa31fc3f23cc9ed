package moment

import (
	"stemma/claim"
	"stemma/finding"
	"stemma/finding/class"
	"stemma/finding/told"
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
func sitings(f *finding.Finder) {
	all := make([][]siting, min(len(f.Witnesses), mostHeld))
	for w := range all {
		if f.Witnesses[w].Reading != nil {
			all[w] = sitingsIn(&f.Witnesses[w])
		}
	}
	for b := range all {
		for a := range b {
			x, y := f.Ordered(a, b)
			sitedIn(f, all[x], all[y], x, y)
		}
	}
}

// sitedIn tells of the first event that reports a and b site in a thing and beside it.
func sitedIn(f *finding.Finder, as, bs []siting, a, b int) {
	for _, p := range as {
		for _, q := range bs {
			if p.noun != q.noun || p.beside == q.beside || sited(&f.Witnesses[a], p.noun, q.beside) || sited(&f.Witnesses[b], q.noun, p.beside) {
				continue
			}
			x := finding.Finding{Kind: finding.Contradiction, Severity: finding.Differs, Locus: -1, By: finding.BySiting, Suspect: f.Passage(b, q.span), Against: f.Passage(a, p.span)}
			x.Tie, _ = f.Tie(a, b)
			f.Add(x)
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
	c := class.Of(w.Lower(i), groupSiting)
	if c == nil || c.Name == classWide {
		return siting{}, false
	}
	last := w.Sents[w.SentOf(i)].Last
	for k := i + 1; k < min(last, i+2+farNoun); k++ {
		switch {
		case w.Words[k].Kind != claim.Letters || w.Words[k].Is(claim.ProperNoun):
			return siting{}, false
		case w.Words[k].Is(claim.Noun) && (k+1 == last || !w.Words[k+1].Is(claim.Noun) && !w.Words[k+1].Is(claim.ProperNoun)):
			span := w.Words[i].Span().Cover(w.Words[k].Span())
			return siting{w.Stem(k), c.Name == classAside, span}, !told.DatedIn(w, k) && !class.Is(w.Lower(k), groupSiting, classWide) && class.Of(w.Lower(k), groupEvent) == nil
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
		if c := class.Of(w.Lower(k), groupEvent); c != nil && !another(w, k, begin) || class.Is(w.Lower(k), groupBefall, classFate) {
			return true
		}
	}
	return false
}
