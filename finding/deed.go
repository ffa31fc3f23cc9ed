package finding

import (
	"slices"

	"stemma/claim"
	"stemma/mention"
	"stemma/mention/name"
	"stemma/report"
	"stemma/story"
)

// A deedRef is one deed of one witness.
type deedRef struct{ witness, deed int }

// A deedOf is a deed with what it is compared by.
type deedOf struct {
	deedRef
	*claim.Deed
	span  report.Span // its verb, with what weakens it, to the end of what is said of it
	terms []int32     // the words of its verb, of who does it to whom, and of what follows, by index in likeness.word
	heft  float64     // what they weigh
}

// deeds are those of the reports that were asked for, beside how like claims are.
type deeds struct {
	*likeness
	acts map[int][]deedOf
}

// Bounds of deeds. Ours: found on the stories of testdata/stories/changes/read.
const (
	mostDeeds  = 400  // deeds of a report that are looked at, in text order
	longDeed   = 14   // words behind a verb that belong to its deed
	beforeDeed = 5    // words before a verb among which what weakens it is shown with it
	sameDeed   = 0.45 // likeness from which two deeds of one family are one
)

// deeds tells of one deed that report b tells of as further on, or not so far, as report a, of
// which it was perhaps made: "could fine the insurer", "is set to fine the insurer". Claims
// are compared as a whole by counterparts; a claim may tell of several deeds.
func (f *finder) deeds(l *deeds, a, b int) {
	as, bs := l.deedsOf(a), l.deedsOf(b)
	for _, y := range bs {
		x, like := l.closestDeed(&y, as)
		if x == nil || like < sameDeed {
			continue
		}
		if back, _ := l.closestDeed(x, bs); back == nil || back.deed != y.deed {
			continue
		}
		f.deed(x, &y, as, bs, l)
	}
}

// deed holds one deed as two reports tell it against each other.
func (f *finder) deed(x, y *deedOf, as, bs []deedOf, l *deeds) {
	p, q := f.rungOf(x), f.rungOf(y)
	wa, wb := &f.c.Witnesses[x.witness], &f.c.Witnesses[y.witness]
	if p == unknown || q == unknown || p == q || wa.InQuote(x.Verb.Span()) || wb.InQuote(y.Verb.Span()) || f.otherDoers(x, y) || f.otherNumbers(x, y) || f.toldOfFirmness(y) {
		return
	}
	tie, parent := f.tie(x.witness, y.witness)
	if tie == MadeFrom && parent != x.witness {
		return
	}
	if q < p && tie != MadeFrom { // which was first is open: the one that commits itself is held against the other
		x, y, p, q, as, bs = y, x, q, p, bs, as
	}
	if tooNear(p, q) ||
		tie == Compared && min(p, q) == mayBe && !f.openly(x, y) ||
		p != mayBe && q == done && (tie == Compared || f.later(x.witness, y.witness)) || // what was to come has come
		f.deedSaid(as, x, y, q, l) || f.deedSaid(bs, y, x, p, l) {
		return
	}
	kind, suspect, against := ModalityStrengthened, y.span, x.span
	switch {
	case q > p && p == mayBe && q == done:
		kind = HedgeDropped
	case q < p && q == mayBe:
		kind = HedgeAdded
	case q < p:
		kind = ModalityWeakened
	}
	f.add(Finding{Kind: kind, Severity: severityOf(kind, tie), Tie: tie, Locus: -1, By: byDeed,
		Suspect: f.passage(y.witness, suspect), Against: f.passage(x.witness, against)})
}

// openly reports whether one of two deeds is held open by a word such as "may" or
// "considering": "the ability to" and "how to" leave other things open.
func (f *finder) openly(x, y *deedOf) bool {
	return slices.ContainsFunc([]*deedOf{x, y}, func(d *deedOf) bool {
		return f.rungOf(d) == mayBe && len(classesIn(&f.c.Witnesses[d.witness], d.FirmBy.Span(), groupStage)) > 0
	})
}

// toldOfFirmness reports whether a finding tells already of how firmly a passage with the deed
// is told.
func (f *finder) toldOfFirmness(y *deedOf) bool {
	id := f.c.Witnesses[y.witness].Report.ID
	return f.any(func(x Finding) bool {
		return KindOf(x.Kind).About == OfFirmness && (x.Suspect.Report == id && x.Suspect.Overlaps(y.span) || x.Against.Report == id && x.Against.Overlaps(y.span))
	})
}

// deedSaid reports whether a report tells elsewhere of about the same deed as on the given
// rung: then it says it that way, too.
func (f *finder) deedSaid(all []deedOf, own, other *deedOf, rung int, l *deeds) bool {
	return slices.ContainsFunc(all, func(d deedOf) bool {
		return d.deed != own.deed && d.Family == own.Family && f.rungOf(&d) == rung && max(l.likeDeeds(&d, own), l.likeDeeds(&d, other)) >= leastLike
	})
}

// rungOf returns how far a deed has come as it is told; unknown where that is open.
func (f *finder) rungOf(d *deedOf) int {
	w := &f.c.Witnesses[d.witness]
	if d.Against {
		return unknown
	}
	head := d.Claim >= 0 && w.Claims[d.Claim].Headline
	switch int(d.Rung) {
	case mention.Possible.Rank():
		if len(classesIn(w, d.FirmBy.Span(), groupDuty)) == 0 {
			return mayBe
		}
	case mention.Expected.Rank():
		first, last := w.WordsIn(d.FirmBy.Span())
		for i := first; i < last; i++ {
			if k := classOf(w.Lower(i), groupStage); k != nil && k.name != classModal {
				return stages[k.name]
			}
		}
		if first < last {
			return planned
		}
	case mention.Stated.Rank(), mention.Confirmed.Rank():
		stage := classesIn(w, d.span, groupStage)
		switch {
		case d.Coming && head && w.Claims[d.Claim].Predicate == d.Verb:
			return planned // "Firm to cut 300 jobs"
		case d.Coming, stage[classModal], stage[classWould], stage[classWeigh], conditional(w, d.span), d.Claim < 0:
			return unknown
		}
		return done
	}
	return unknown
}

// otherDoers reports whether who does the two deeds are named, and differently.
func (f *finder) otherDoers(x, y *deedOf) bool {
	a, b := f.namesIn(x.witness, x.Doer.Span()), f.namesIn(y.witness, y.Doer.Span())
	return lacks(a, b) && lacks(b, a)
}

// otherNumbers reports whether what is told of both deeds has figures, and none that the
// other has: then they may be of two things, "winds could reach 80 mph", "winds reached 60 mph".
func (f *finder) otherNumbers(x, y *deedOf) bool {
	as, bs := f.figuresOf(x), f.figuresOf(y)
	wa, wb := &f.c.Witnesses[x.witness], &f.c.Witnesses[y.witness]
	return len(as) > 0 && len(bs) > 0 && !slices.ContainsFunc(as, func(i int) bool { return has(wb, bs, &wa.Figures[i]) })
}

// figuresOf lists the figures in what is told of a deed.
func (f *finder) figuresOf(d *deedOf) []int {
	w := &f.c.Witnesses[d.witness]
	var out []int
	for i := range w.Figures {
		if s := w.Figures[i].Number; d.span.Contains(s) || d.Done.Span().Contains(s) {
			out = append(out, i)
		}
	}
	return out
}

// namesIn returns the content words of the names of people in a span.
func (f *finder) namesIn(w int, s report.Span) []string {
	wit := &f.c.Witnesses[w]
	var out []string
	for i := range wit.Cast.Mentions {
		if m := &wit.Cast.Mentions[i]; m.Type == name.Person && s.Overlaps(m.Core) {
			out = append(out, wit.Content(m.Core)...)
		}
	}
	return out
}

// lacks reports whether a list has a word that another has not.
func lacks(a, b []string) bool {
	return slices.ContainsFunc(a, func(s string) bool { return !slices.Contains(b, s) })
}

// deedsOf returns the deeds of a witness with what they are compared by.
func (l *deeds) deedsOf(w int) []deedOf {
	if out, ok := l.acts[w]; ok {
		return out
	}
	wit := &l.c.Witnesses[w]
	var out []deedOf
	if wit.Reading != nil {
		for i := range wit.Deeds[:min(len(wit.Deeds), mostDeeds)] {
			out = append(out, l.deedAt(wit, w, i))
		}
	}
	l.acts[w] = out
	return out
}

func (l *deeds) deedAt(wit *story.Witness, w, i int) deedOf {
	d := &wit.Deeds[i]
	verb := wit.WordAt(int(d.Verb.Start))
	sent := wit.Sents[wit.SentOf(verb)]
	end := verb + 1
	for k := end; k < min(sent.Last, verb+1+longDeed) && (wit.Words[k].Kind == claim.Letters || wit.Words[k].Kind == claim.Number || wit.Words[k].Kind == claim.Mixed || wit.Words[k].Kind == claim.Symbol); k++ {
		end = k + 1
	}
	first := verb
	for k := max(sent.First, verb-beforeDeed); k < verb; k++ {
		if d.FirmBy.Span().Overlaps(wit.Words[k].Span()) {
			first = k
			break
		}
	}
	x := deedOf{deedRef: deedRef{w, i}, Deed: d, span: wit.Words[first].Span().Cover(wit.Words[end-1].Span())}
	var stems []string
	for _, s := range []report.Span{d.Doer.Span(), wit.Words[verb].Span().Cover(wit.Words[end-1].Span()), d.Done.Span()} {
		stems = append(stems, wit.Content(s)...)
	}
	x.terms, x.heft = l.weigh(stems)
	return x
}

// closestDeed returns the deed of its family that a deed is most like, nil where there is none.
func (l *deeds) closestDeed(y *deedOf, as []deedOf) (best *deedOf, like float64) {
	for i := range as {
		if as[i].Family != y.Family {
			continue
		}
		if v := l.likeDeeds(&as[i], y); v > like {
			best, like = &as[i], v
		}
	}
	return best, like
}

// likeDeeds returns how like two deeds are, 0 to 1: twice the weight of the words that both
// have by that of all. Two deeds of one family have a word in common.
func (l *deeds) likeDeeds(x, y *deedOf) float64 {
	if x.heft+y.heft == 0 {
		return 0
	}
	return l.both(x.terms, y.terms) / (x.heft + y.heft)
}
