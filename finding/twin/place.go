package twin

import (
	"strings"

	"stemma/claim"
	"stemma/collate"
	"stemma/collate/usage"
	"stemma/finding"
	"stemma/finding/class"
	"stemma/finding/told"
	"stemma/mention/where"
	"stemma/report"
	"stemma/story"
)

// place tells of a place in whose stead the other report has another, behind the same
// preposition, where most else is alike.
func (t twin) place() {
	a, b := t.Claim(t.A), t.Claim(t.B)
	if t.Shared < fewShared || t.Cover < leastCover || !t.oneDeed() || t.another() || a.Negated != b.Negated || told.Weak(a) != told.Weak(b) || len(a.Quotes)+len(b.Quotes) > 0 {
		return
	}
	wa, wb := t.witnesses()
	x, ok := t.onlyPlace(t.A, t.OnlyA)
	y, ok2 := t.onlyPlace(t.B, t.OnlyB)
	if !ok || !ok2 || x.before != y.before || x.name != y.name || x.region(wa) != y.region(wb) || t.rivals(x, y) {
		return
	}
	if !x.name {
		if like, known := usage.Likeness(wa.Lower(x.last), wb.Lower(y.last)); t.Most < leastMost-.1 || !known || like > class.UnlikeThings {
			return
		}
	}
	t.say(finding.Contradiction, "", y.span(wb), x.span(wa), finding.ByPlace)
}

// A locality is a place as a claim names it.
type locality struct {
	first, last int    // words
	before      string // the preposition
	name        bool   // else a thing: "in a barn"
}

func (l locality) span(w *story.Witness) report.Span {
	return w.Words[l.first].Span().Cover(w.Words[l.last].Span())
}

// region reports whether the words of a place, or the one behind it, say that it is a wide
// one: "Lowe county".
func (l locality) region(w *story.Witness) bool {
	for i := l.first; i <= min(l.last+1, len(w.Words)-1); i++ {
		if class.Of(w.Lower(i), groupRegion) != nil {
			return true
		}
	}
	return false
}

// onlyPlace returns the only place that words of the claim of r name behind a preposition;
// ok is false where there is none or a second, or where another of the words is a name.
func (t *twin) onlyPlace(r collate.Ref, only []int) (l locality, ok bool) {
	w := t.Witness(r)
	first := w.WordAt(t.Claim(r).Start)
	for _, i := range only {
		x := w.Words[i]
		switch {
		case told.DatedIn(w, i) || x.Kind != claim.Letters:
			continue
		case ok && i == l.last+1 && x.Is(claim.ProperNoun) == l.name:
			l.last = i
			continue
		case !x.Is(claim.ProperNoun) && !x.Is(claim.Noun):
			continue
		}
		at, before := behind(w, i, first)
		switch {
		case at < 0 && x.Is(claim.ProperNoun), at >= 0 && ok:
			return locality{}, false
		case at >= 0:
			l, ok = locality{i, i, before, x.Is(claim.ProperNoun)}, true
		}
	}
	return l, ok
}

// behind returns the preposition of place before word i and the articles and such words as
// "the town of" that may stand between; at is -1 where there is none.
func behind(w *story.Witness, i, first int) (at int, before string) {
	for k := i - 1; k >= max(first, i-4); k-- {
		switch lower := w.Lower(k); {
		case class.Of(lower, class.GroupWhere) != nil:
			return k, lower
		case w.Words[k].Kind != claim.Letters || w.Words[k].Is(claim.ProperNoun):
			return -1, ""
		case w.Words[k].Is(claim.ContentWord) && !(w.Words[k].Is(claim.Noun) && w.Lower(k+1) == classPlaceOf):
			return -1, ""
		}
	}
	return -1, ""
}

// rivals reports whether one of the reports has the other's place, too, or one of the two
// may lie in the other, as far as the places are known.
func (t *twin) rivals(x, y locality) bool {
	wa, wb := t.witnesses()
	if strings.Contains(wb.Report.Text, x.span(wa).Of(wa.Report.Text)) || strings.Contains(wa.Report.Text, y.span(wb).Of(wb.Report.Text)) {
		return true
	}
	p, q := precision(wa, x), precision(wb, y)
	return p != q && (p != "" && q != "" || p == where.Country || q == where.Country)
}

// precision returns how much of the map a place covers, "" where that is not known.
func precision(w *story.Witness, l locality) string {
	s := l.span(w)
	for _, p := range w.Places {
		if p.Span.Overlaps(s) {
			return string(p.Precision)
		}
	}
	return ""
}
