package people

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"stemma/claim"
	"stemma/collate/date"
	"stemma/collate/who"
	"stemma/finding"
	"stemma/finding/class"
	"stemma/mention/figure"
	"stemma/mention/name"
	"stemma/report"
	"stemma/story"
)

// statedAges tells of one person of whom two reports say how old they are, and not the same:
// "Ada Roe, 61", "she is 62".
func statedAges(f *finding.Finder) {
	told := map[int][]somebody{}
	for w := range f.Witnesses {
		if f.Witnesses[w].Reading == nil {
			continue
		}
		for _, p := range people(f, w) {
			if p, ok := stated(f, p); ok && len(told[p.who]) < finding.Crowd {
				told[p.who] = append(told[p.who], p)
			}
		}
	}
	for a := range f.Cast {
		x, y, ok := otherAge(f, f.Cast[a], told[a])
		if !ok {
			continue
		}
		k := finding.Finding{Kind: finding.Contradiction, By: finding.ByAge}
		if yearsApart(x.age, y.age) == 1 {
			k.Severity = finding.Note // somebody may have reckoned from the year of birth
		}
		from, to := f.Passage(x.witness, x.span), f.Passage(y.witness, y.span)
		if !f.Any(func(o finding.Finding) bool { return ofBoth(o, from, to) }) {
			between(f, k, from, to)
		}
	}
}

// ofBoth reports whether a finding is of two passages, in any order.
func ofBoth(o finding.Finding, a, b report.Passage) bool {
	return finding.Touch(o.Suspect, a) && finding.Touch(o.Against, b) || finding.Touch(o.Suspect, b) && finding.Touch(o.Against, a)
}

// otherAge returns the first two of the ages of an actor that are of two reports and differ. A
// report that tells two ages, or the age of the other as well, tells nothing.
func otherAge(f *finding.Finder, actor who.Actor, told []somebody) (x, y somebody, ok bool) {
	if !fullyNamed(f, actor) {
		return x, y, false
	}
	sure := slices.DeleteFunc(slices.Clone(told), func(p somebody) bool {
		return slices.ContainsFunc(told, func(o somebody) bool { return o.witness == p.witness && o.age != p.age })
	})
	for j, b := range sure {
		for _, a := range sure[:j] {
			if a.witness != b.witness && a.age != b.age && !birthday(f, a, b) {
				return a, b, true
			}
		}
	}
	return x, y, false
}

// fullyNamed reports whether all reports of an actor that name a person have a given name, so
// that no relative of one family name is taken for them.
func fullyNamed(f *finding.Finder, actor who.Actor) bool {
	for _, m := range actor.Members {
		if x := &f.Witnesses[m.Witness].Cast.Members[m.Member]; x.Type != name.Person || !strings.Contains(x.Key, " ") {
			return false
		}
	}
	return true
}

// sameAge is how long after another a report may be made within which nobody is taken to have
// had a birthday. Ours: in a fortnight one of 26 people has one.
const sameAge = 14 * 24 * time.Hour

// birthday reports whether two ages may be of one person before and after a birthday, as far as
// is known when the reports were made.
func birthday(f *finding.Finder, a, b somebody) bool {
	far := yearsApart(a.age, b.age)
	p, q := date.MadeOf(&f.Witnesses[a.witness]).At, date.MadeOf(&f.Witnesses[b.witness]).At
	if p.IsZero() || q.IsZero() {
		return far <= 1
	}
	return p.Sub(q).Abs() > sameAge && far <= 1+int(p.Sub(q).Abs().Hours()/hoursOfYear)
}

// yearsApart returns by how many years two ages differ; 0 where one is no whole number.
func yearsApart(a, b string) int {
	x, err := strconv.Atoi(a)
	y, err2 := strconv.Atoi(b)
	if err != nil || err2 != nil {
		return 0
	}
	return max(x-y, y-x)
}

const hoursOfYear = 365 * 24

// stated returns somebody whose age stands beside a name or is said to be so now: "Ada Roe,
// 61", "the 61-year-old Ada Roe", "she is 61", "a 61-year-old woman named Ada Roe". Not so "at
// the age of 34" and "when she was 30", which tell of another time.
func stated(f *finding.Finder, p somebody) (somebody, bool) {
	w := &f.Witnesses[p.witness]
	i := w.WordAt(p.span.Start)
	g := figureAt(w, p.span)
	if g == nil || i == 0 {
		return p, false
	}
	before := w.Lower(i - 1)
	switch c := class.Of(before, groupAged); {
	case c != nil && c.Name == classIs: // "she is 62", "Ada Roe, who is 62"
		if p.who < 0 {
			p.who = aheadOf(f, p.witness, w.WordAt(g.Counted.Start))
		}
		return p, p.who >= 0
	case c != nil && c.Name == classAged, before == ",", before == "(":
		_, named, ok := personAt(w, g.Counted.Span)
		return p, ok && named && g.Counted.End <= g.Start && p.who >= 0
	}
	return behind(f, p, g)
}

// behind returns somebody whose age is told as "61-year-old", before the name.
func behind(f *finding.Finder, p somebody, g *figure.Figure) (somebody, bool) {
	w := &f.Witnesses[p.witness]
	if !strings.Contains(g.Number.Of(w.Report.Text)+w.Report.Text[g.Number.End:min(len(w.Report.Text), g.Number.End+1)], "-") || g.Counted.Start < g.End {
		return p, false
	}
	if _, named, ok := personAt(w, g.Counted.Span); ok && named {
		return p, p.who >= 0
	}
	// "a 61-year-old woman named Ada Roe"
	k := w.WordAt(g.Counted.End-1) + 1
	if k >= len(w.Words) || !class.Is(w.Lower(k), groupNaming, classNaming) {
		return p, false
	}
	for k++; k < min(len(w.Words), w.Sents[p.sent].Last); k++ {
		if m, named, ok := personAt(w, w.Words[k].Span()); ok && named {
			p.who = f.Actor(p.witness, m)
			return p, p.who >= 0
		}
		if !class.Is(w.Lower(k), groupNaming, classAs) {
			break
		}
	}
	return p, false
}

// aheadOf returns the actor whom "who" at a word is said of: the name before its comma; -1 where
// there is none.
func aheadOf(f *finding.Finder, at, i int) int {
	w := &f.Witnesses[at]
	for k := i - 1; k >= max(0, i-2); k-- {
		if w.Words[k].Kind != claim.Letters {
			continue
		}
		if m, named, ok := personAt(w, w.Words[k].Span()); ok && named {
			return f.Actor(at, m)
		}
		break
	}
	return -1
}

// figureAt returns the figure of a report that has a span; nil where none has.
func figureAt(w *story.Witness, s report.Span) *figure.Figure {
	for i := range w.Figures {
		if w.Figures[i].Span == s || w.Figures[i].Start == s.Start {
			return &w.Figures[i]
		}
	}
	return nil
}
