// Package told answers how a claim is told: of what, how firmly, how far on, and by whom.
package told

import (
	"slices"

	"stemma/claim"
	"stemma/collate"
	"stemma/finding"
	"stemma/finding/class"
	"stemma/mention/when"
	"stemma/report"
	"stemma/story"
)

// LettersIn returns the words of a span that are no marks.
func LettersIn(w *story.Witness, s report.Span) []int {
	first, last := w.WordsIn(s)
	var out []int
	for i := first; i < last; i++ {
		if k := w.Words[i].Kind; k != claim.Punct && k != claim.QuoteMark {
			out = append(out, i)
		}
	}
	return out
}

// OneDeed reports whether two claims are of one verb: of one that is told as less than
// certain, the verb that this is said of.
func OneDeed(a, b *claim.Claim) bool {
	switch {
	case Weak(a) && a.Governed == "" || Weak(b) && b.Governed == "":
		return a.Family != "" && a.Family == b.Family
	case Weak(a):
		return slices.Contains(b.Verbs, a.Governed) || Within(a.Verbs, b.Verbs)
	case Weak(b):
		return slices.Contains(a.Verbs, b.Governed) || Within(b.Verbs, a.Verbs)
	}
	return a.Family != "" && (a.Family == b.Family || slices.Contains(b.Verbs, a.Family)) || b.Family != "" && slices.Contains(a.Verbs, b.Family)
}

// Within reports whether all of a, one or two, are of b.
func Within(a, b []string) bool {
	return len(a) > 0 && len(a) <= 2 && !slices.ContainsFunc(a, func(v string) bool { return !slices.Contains(b, v) })
}

// ShareObject reports whether the objects of the verbs of two claims share a word, where both are
// weak and of reports that are tied, or the object of one is
// the deed of the other: "regain strength", "gather strength"; "consider a ban", "ban".
func ShareObject(f *finding.Finder, r, s collate.Ref, tied bool) bool {
	a, b := f.Claim(r), f.Claim(s)
	wa, wb := f.Witness(r), f.Witness(s)
	x, y := wa.Content(a.Object.Span()), wb.Content(b.Object.Span())
	p, q := wa.Content(a.Predicate.Span()), wb.Content(b.Predicate.Span())
	return tied && Weak(a) && Weak(b) && claim.Share(x, y) || claim.Share(q, x) || claim.Share(p, y)
}

// OtherNames reports whether the subjects of two claims are named, and differently.
func OtherNames(f *finding.Finder, r, s collate.Ref) bool {
	a, b := NamesIn(f, r.Witness, f.Claim(r).Subject.Span()), NamesIn(f, s.Witness, f.Claim(s).Subject.Span())
	return Lacks(a, b) && Lacks(b, a)
}

// DatedIn reports whether a word is part of a time.
func DatedIn(w *story.Witness, i int) bool {
	return slices.ContainsFunc(w.Dates, func(d when.Mention) bool { return d.Span.Overlaps(w.Words[i].Span()) })
}

// Elsewhere reports whether the report of r has a word of a class in a sentence that has a
// content word of r, or in one next to such a sentence.
func Elsewhere(f *finding.Finder, r collate.Ref, group, name string) bool {
	w := f.Witness(r)
	about := map[string]bool{}
	first, last := w.WordsIn(f.Claim(r).Span)
	for i := first; i < last; i++ {
		if w.Words[i].Is(claim.ContentWord) {
			about[w.Stem(i)] = true
		}
	}
	near := make([]bool, len(w.Sents)+2) // of every sentence, one further, whether it has one
	for s, said := range f.Stems(r.Witness) {
		near[s+1] = slices.ContainsFunc(said, func(stem string) bool { return about[stem] })
	}
	for s, sent := range w.Sents {
		if !near[s] && !near[s+1] && !near[s+2] {
			continue
		}
		for i := sent.First; i < sent.Last; i++ {
			if c := class.Of(w.Lower(i), group); c != nil && c.Name == name {
				return true
			}
		}
	}
	return false
}
