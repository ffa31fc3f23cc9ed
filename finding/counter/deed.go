package counter

import (
	"slices"

	"stemma/claim"
	"stemma/finding"
	"stemma/finding/alike"
	"stemma/finding/class"
	"stemma/finding/measure"
	"stemma/finding/told"
	"stemma/mention"
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
	*alike.Likeness
	acts map[int][]deedOf
}

// Bounds of deeds. Ours: found on the stories of testdata/stories/changes/read.
const (
	mostDeeds  = 400  // deeds of a report that are looked at, in text order
	longDeed   = 14   // words behind a verb that belong to its deed
	beforeDeed = 5    // words before a verb among which what weakens it is shown with it
	sameDeed   = 0.45 // likeness from which two deeds of one family are one
)

// onward tells of one deed that report b tells of as further on, or not so far, as report a, of
// which it was perhaps made: "could fine the insurer", "is set to fine the insurer". Claims
// are compared as a whole by counterparts; a claim may tell of several deeds.
func onward(f *finding.Finder, l *deeds, a, b int) {
	as, bs := l.deedsOf(a), l.deedsOf(b)
	for _, y := range bs {
		x, like := l.closestDeed(&y, as)
		if x == nil || like < sameDeed {
			continue
		}
		if back, _ := l.closestDeed(x, bs); back == nil || back.deed != y.deed {
			continue
		}
		deed(f, x, &y, as, bs, l)
	}
}

// deed holds one deed as two reports tell it against each other.
func deed(f *finding.Finder, x, y *deedOf, as, bs []deedOf, l *deeds) {
	p, q := rungOf(f, x), rungOf(f, y)
	wa, wb := &f.Witnesses[x.witness], &f.Witnesses[y.witness]
	if p == told.Unknown || q == told.Unknown || p == q || wa.InQuote(x.Verb.Span()) || wb.InQuote(y.Verb.Span()) || otherDoers(f, x, y) || otherNumbers(f, x, y) || toldOfFirmness(f, y) {
		return
	}
	tie, parent := f.Tie(x.witness, y.witness)
	if tie == finding.MadeFrom && parent != x.witness {
		return
	}
	if q < p && tie != finding.MadeFrom { // which was first is open: the one that commits itself is held against the other
		x, y, p, q, as, bs = y, x, q, p, bs, as
	}
	if told.TooNear(p, q) ||
		tie == finding.Compared && min(p, q) == told.MayBe && !openly(f, x, y) ||
		p != told.MayBe && q == told.Done && (tie == finding.Compared || f.Later(x.witness, y.witness)) || // what was to come has come
		deedSaid(f, as, x, y, q, l) || deedSaid(f, bs, y, x, p, l) {
		return
	}
	kind, suspect, against := finding.ModalityStrengthened, y.span, x.span
	switch {
	case q > p && p == told.MayBe && q == told.Done:
		kind = finding.HedgeDropped
	case q < p && q == told.MayBe:
		kind = finding.HedgeAdded
	case q < p:
		kind = finding.ModalityWeakened
	}
	f.Add(finding.Finding{Kind: kind, Severity: finding.SeverityOf(kind, tie), Tie: tie, Locus: -1, By: finding.ByDeed,
		Suspect: f.Passage(y.witness, suspect), Against: f.Passage(x.witness, against)})
}

// openly reports whether one of two deeds is held open by a word such as "may" or
// "considering": "the ability to" and "how to" leave other things open.
func openly(f *finding.Finder, x, y *deedOf) bool {
	return slices.ContainsFunc([]*deedOf{x, y}, func(d *deedOf) bool {
		return rungOf(f, d) == told.MayBe && len(class.In(&f.Witnesses[d.witness], d.FirmBy.Span(), class.GroupStage)) > 0
	})
}

// toldOfFirmness reports whether a finding tells already of how firmly a passage with the deed
// is told.
func toldOfFirmness(f *finding.Finder, y *deedOf) bool {
	id := f.Witnesses[y.witness].Report.ID
	return f.Any(func(x finding.Finding) bool {
		return finding.KindOf(x.Kind).About == finding.OfFirmness && (x.Suspect.Report == id && x.Suspect.Overlaps(y.span) || x.Against.Report == id && x.Against.Overlaps(y.span))
	})
}

// deedSaid reports whether a report tells elsewhere of about the same deed as on the given
// rung: then it says it that way, too.
func deedSaid(f *finding.Finder, all []deedOf, own, other *deedOf, rung int, l *deeds) bool {
	return l.tells(all, own, other, func(d *deedOf) bool { return rungOf(f, d) == rung }, alike.LeastLike)
}

// tells reports whether one of the deeds of a report beside own, of which is holds, is at least so
// like own or the deed of the other report.
func (l *deeds) tells(all []deedOf, own, other *deedOf, is func(*deedOf) bool, least float64) bool {
	return slices.ContainsFunc(all, func(d deedOf) bool {
		return d.deed != own.deed && d.Family == own.Family && is(&d) && max(l.likeDeeds(&d, own), l.likeDeeds(&d, other)) >= least
	})
}

// rungOf returns how far a deed has come as it is told; unknown where that is open.
func rungOf(f *finding.Finder, d *deedOf) int {
	w := &f.Witnesses[d.witness]
	if d.Against {
		return told.Unknown
	}
	head := d.Claim >= 0 && w.Claims[d.Claim].Headline
	switch int(d.Rung) {
	case mention.Possible.Rank():
		if len(class.In(w, d.FirmBy.Span(), groupDuty)) == 0 {
			return told.MayBe
		}
	case mention.Expected.Rank():
		first, last := w.WordsIn(d.FirmBy.Span())
		for i := first; i < last; i++ {
			if k := class.Of(w.Lower(i), class.GroupStage); k != nil && k.Name != class.Modal {
				return told.Stages[k.Name]
			}
		}
		if first < last {
			return told.Planned
		}
	case mention.Stated.Rank(), mention.Confirmed.Rank():
		stage := class.In(w, d.span, class.GroupStage)
		switch {
		case d.Coming && head && w.Claims[d.Claim].Predicate == d.Verb:
			return told.Planned // "Firm to cut 300 jobs"
		case d.Coming, stage[class.Modal], stage[class.Would], stage[class.Weigh], told.Conditional(w, d.span), d.Claim < 0:
			return told.Unknown
		}
		return told.Done
	}
	return told.Unknown
}

// otherDoers reports whether who does the two deeds are named, and differently.
func otherDoers(f *finding.Finder, x, y *deedOf) bool {
	a, b := told.NamesIn(f, x.witness, x.Doer.Span()), told.NamesIn(f, y.witness, y.Doer.Span())
	return told.Lacks(a, b) && told.Lacks(b, a)
}

// otherNumbers reports whether what is told of both deeds has figures, and none that the
// other has: then they may be of two things, "winds could reach 80 mph", "winds reached 60 mph".
func otherNumbers(f *finding.Finder, x, y *deedOf) bool {
	as, bs := figuresOf(f, x), figuresOf(f, y)
	wa, wb := &f.Witnesses[x.witness], &f.Witnesses[y.witness]
	return len(as) > 0 && len(bs) > 0 && !slices.ContainsFunc(as, func(i int) bool { return measure.Agreeing(wb, bs, &wa.Figures[i]) })
}

// figuresOf lists the figures in what is told of a deed.
func figuresOf(f *finding.Finder, d *deedOf) []int {
	w := &f.Witnesses[d.witness]
	var out []int
	for i := range w.Figures {
		if s := w.Figures[i].Number; d.span.Contains(s) || d.Done.Span().Contains(s) {
			out = append(out, i)
		}
	}
	return out
}

// deedsOf returns the deeds of a witness with what they are compared by.
func (l *deeds) deedsOf(w int) []deedOf {
	if out, ok := l.acts[w]; ok {
		return out
	}
	wit := &l.Witnesses[w]
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
	x.terms, x.heft = l.Weigh(stems)
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
	return l.Both(x.terms, y.terms) / (x.heft + y.heft)
}
