package stemma_test

import (
	"maps"
	"math/big"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"stemma"
	"stemma/claim"
	"stemma/edition"
	"stemma/mention"
	"stemma/report"
	"stemma/story"
)

// editSome returns the edition of those reports of a story that are in ids.
func editSome(s *story.Story, readings []*claim.Reading, ids []report.ID) *edition.Edition {
	p := *s
	p.Reports = slices.DeleteFunc(slices.Clone(s.Reports), func(id report.ID) bool { return !slices.Contains(ids, id) })
	return stemma.Edit(&p, readings)
}

// sharedStories returns the stories of a corpus that have two reports or more.
func sharedStories(c *corpus) (out []*story.Story) {
	for _, s := range stemma.Gather(c.readings) {
		if len(s.Reports) > 1 {
			out = append(out, s)
		}
	}
	return out
}

// TestDiffOfItself: an edition has no changes from itself.
func TestDiffOfItself(t *testing.T) {
	for _, c := range corpora(t) {
		for _, e := range c.editions {
			if d := edition.Diff(e, e); len(d) != 0 {
				t.Errorf("%s: %d changes, the first %+v", c.name, len(d), d[0])
			}
		}
		if d := edition.DiffAll(c.editions, c.editions); len(d) != 0 {
			t.Errorf("%s: %d changes, the first %+v", c.name, len(d), d[0])
		}
	}
}

// TestDiffOfACopy: a copy of a text in another outlet, three days later, is one more
// report and no other change.
func TestDiffOfACopy(t *testing.T) {
	for _, c := range corpora(t) {
		for _, s := range sharedStories(c) {
			old := c.edition(s)
			for i, w := range s.Witnesses(c.readings) {
				if i == 4 || testing.Short() && i > 0 {
					break // -short: each story gets one copy, in full a copy of each of four reports
				}
				r := *w.Report
				r.URL, r.Outlet, r.Ref = "https://wire.example/"+w.Siglum, "Lowe Wire", "zz.txt"
				if r.Published.Known() {
					r.Published.Time = r.Published.Time.AddDate(0, 0, 3)
				}
				r.Seal()
				more := *s
				more.Reports = append(slices.Clone(s.Reports), r.ID)
				d := edition.Diff(old, stemma.Edit(&more, append(slices.Clone(c.readings), stemma.Read(stemma.English(), &r))))
				if len(d) != 1 || d[0].Kind != edition.ReportAdded || !slices.Equal(d[0].Now, []string{string(r.ID)}) {
					t.Errorf("%s: a copy of %s: %d changes, the first %+v", c.name, w.Siglum, len(d), d[0])
				}
			}
		}
	}
}

// TestDiffsTellAll: the changes between successive editions of a story add up to the
// last edition, in whatever order the reports are added. No change says what was known
// before, or what is not in an added report.
func TestDiffsTellAll(t *testing.T) {
	for _, c := range corpora(t) {
		for i, s := range sharedStories(c) {
			for seed := range uint64(3) {
				if testing.Short() && seed != 2*uint64(i%2) {
					continue // -short: of one story the given order, of the next one with two reports at once
				}
				ids := slices.Clone(s.Reports)
				random := rand.New(rand.NewPCG(seed, 0))
				if seed > 0 {
					random.Shuffle(len(ids), func(i, j int) { ids[i], ids[j] = ids[j], ids[i] })
				}
				f := newFollower(t)
				var old *edition.Edition
				for n := 1; n <= len(ids); n++ {
					if seed > 1 && n < len(ids) && random.IntN(3) == 0 {
						continue // two reports at once
					}
					new := c.edition(s) // of all reports, which it is in the end
					if n < len(ids) {
						new = editSome(s, c.readings, ids[:n])
					}
					f.follow(old, new)
					if old = new; t.Failed() {
						t.Fatalf("%s, order %d, after %d reports", c.name, seed, n)
					}
				}
			}
		}
	}
}

// A spot is a span of a report.
type spot struct {
	report     string
	start, end int
}

func spotOf(p *edition.Passage) spot { return spot{p.Report, p.Start, p.End} }

// A follower collects what the changes say. Claims and quantities are kept by subject:
// all that ever had a spot in common belong to one subject, so that the follower does
// not depend on how an edition groups them.
type follower struct {
	*testing.T
	up       map[spot]spot // the parent of a spot in the tree of its subject; a root has none
	reports  map[string]bool
	findings [][]found       // each in the forms it had in successive editions
	figures  map[spot]bool   // announced, by themselves or with a value they agree with
	claims   map[spot]*known // by the root of the subject
}

// A known holds what is known of a claim.
type known struct {
	rungs            []int // the strongest and the weakest firmness; empty if unknown
	denied, disputed bool
	sources          map[spot]bool
}

func newFollower(t *testing.T) *follower {
	return &follower{T: t, up: map[spot]spot{}, reports: map[string]bool{}, figures: map[spot]bool{}, claims: map[spot]*known{}}
}

// root returns the spot that stands for the subject of s.
func (f *follower) root(s spot) spot {
	for {
		up, ok := f.up[s]
		if !ok {
			return s
		}
		s = up
	}
}

// unite makes spots one subject and returns its root.
func (f *follower) unite(spots []spot) spot {
	a := f.root(spots[0])
	for _, s := range spots[1:] {
		if b := f.root(s); a != b {
			f.up[b] = a
			if x, y := f.claims[a], f.claims[b]; y != nil {
				if x == nil {
					f.claims[a] = y
				} else {
					x.add(y)
				}
			}
		}
	}
	return a
}

// add adds what o knows to k.
func (k *known) add(o *known) {
	for _, r := range o.rungs {
		k.rung(r)
	}
	k.denied, k.disputed = k.denied || o.denied, k.disputed || o.disputed
	for s := range o.sources {
		k.sources[s] = true
	}
}

// rung extends the range of rungs to r; 0 means that no firmness is known.
func (k *known) rung(r int) {
	switch {
	case r == 0:
	case len(k.rungs) == 0:
		k.rungs = []int{r, r}
	default:
		k.rungs[0], k.rungs[1] = min(k.rungs[0], r), max(k.rungs[1], r)
	}
}

// rung returns the rank of a firmness; negated claims rank after conditional ones.
func rung(firmness string) int {
	if firmness == string(mention.Negated) {
		return mention.Conditional.Rank() + 1
	}
	return mention.Firmness(firmness).Rank()
}

// of returns what is known of a subject.
func (f *follower) of(subject spot) *known {
	subject = f.root(subject)
	if f.claims[subject] == nil {
		f.claims[subject] = &known{sources: map[spot]bool{}}
	}
	return f.claims[subject]
}

// follow applies the changes from old to new, and checks that all of new is known then.
func (f *follower) follow(old, new *edition.Edition) {
	oldReports := map[string]bool{}
	if old != nil {
		for _, w := range old.Witnesses {
			oldReports[w.Report] = true
		}
	}
	firmness := map[spot]string{}
	source := map[spot][]spot{} // all spots of an origin, by the first
	fresh := map[spot]bool{}    // subjects that no old report mentions
	for i := range new.Series {
		f.unite(spots(&new.Series[i]))
	}
	for i := range new.Loci {
		if new.Loci[i].Further {
			continue // its claims are told of where they stand first
		}
		l := &new.Loci[i]
		var of []spot
		for _, v := range l.Variants {
			for k := range v.Passages {
				of = append(of, spotOf(&v.Passages[k]))
				firmness[of[len(of)-1]] = v.Firmness
			}
		}
		f.unite(of)
	}
	for i := range new.Loci {
		if new.Loci[i].Further {
			continue // its claims are told of where they stand first
		}
		l := &new.Loci[i]
		subject := f.root(spotOf(&l.Variants[0].Passage))
		if _, met := fresh[subject]; !met {
			fresh[subject] = f.claims[subject] == nil
		}
		for _, v := range l.Variants {
			for k := range v.Passages {
				fresh[subject] = fresh[subject] && !oldReports[v.Passages[k].Report]
			}
		}
	}
	f.learn(new, oldReports, fresh)
	for _, c := range edition.Diff(old, new) {
		f.told(&c, new, oldReports, firmness)
	}
	for i := range new.Loci {
		if new.Loci[i].Further {
			continue // its claims are told of where they stand first
		}
		for _, o := range new.Loci[i].Origins {
			for k := range o.Passages {
				source[spotOf(&o.Passages[0])] = append(source[spotOf(&o.Passages[0])], spotOf(&o.Passages[k]))
			}
		}
	}
	f.knows(new, source)
}

// spots returns the spots of a series' stated figures.
func spots(s *edition.Series) (out []spot) {
	for _, p := range stated(s) {
		out = append(out, spotOf(&p.Passage))
	}
	return out
}

// learn records what changes do not say: what old reports say of a claim that is
// compared only now, and, for a subject that is new, all but denials.
func (f *follower) learn(new *edition.Edition, oldReports map[string]bool, fresh map[spot]bool) {
	for i := range new.Loci {
		if new.Loci[i].Further {
			continue // its claims are told of where they stand first
		}
		l := &new.Loci[i]
		subject := f.root(spotOf(&l.Variants[0].Passage))
		k := f.of(subject)
		denies, asserts := map[string]bool{}, map[string]bool{}
		for _, v := range l.Variants {
			for j := range v.Passages {
				r := v.Passages[j].Report
				if oldReports[r] || fresh[subject] {
					k.rung(rung(v.Firmness))
				}
				if oldReports[r] {
					k.denied = k.denied || v.Firmness == "denied"
				}
				denies[r] = denies[r] || v.Firmness == "denied"
				asserts[r] = asserts[r] || v.Firmness == "stated" || v.Firmness == "confirmed"
				k.disputed = k.disputed || oldReports[r] && denies[r] && asserts[r]
			}
		}
		for _, o := range l.Origins {
			for j := range o.Passages {
				if oldReports[o.Passages[j].Report] || fresh[subject] {
					k.sources[spotOf(&o.Passages[j])] = true
				}
			}
		}
	}
}

// told records one change.
func (f *follower) told(c *edition.Change, new *edition.Edition, oldReports map[string]bool, firmness map[spot]string) {
	if c.Story != new.Story.ID {
		f.Errorf("%+v belongs to another story", c)
	}
	if c.New == nil && c.Kind != edition.FindingGone {
		f.Errorf("a withdrawal, though reports are only added: %+v", c)
		return
	}
	grounded := c.Kind == edition.FindingGone || c.Finding != "" || !oldReports[c.New.Report]
	if !grounded {
		// A dispute is between two reports, and either may be the added one.
		grounded = c.Against != nil && !oldReports[c.Against.Report]
	}
	if !grounded && !slices.Contains(c.Of, edition.Latest) && c.Kind != edition.DisputeNew {
		f.Errorf("is in no added report: %+v", c)
	}
	for i := range new.Loci {
		if new.Loci[i].Further {
			continue // its claims are told of where they stand first
		}
		l := &new.Loci[i]
		for _, v := range l.Variants {
			for k := range v.Passages {
				if slices.Contains(c.Now, l.ID) && oldReports[v.Passages[k].Report] && says(c, v.Firmness, firmness) {
					f.Errorf("%q says the same already: %+v", v.Passages[k].Exact, c)
				}
			}
		}
	}
	switch c.Kind {
	case edition.ReportAdded:
		f.reports[c.Now[0]] = true
	case edition.FindingNew:
		f.findings = append(f.findings, []found{foundOf(c.Now[0], c.Finding, c.New, c.Against)})
	case edition.FindingGone:
		gone := foundOf(c.Was[0], c.Finding, c.Old, c.Against)
		f.findings = slices.DeleteFunc(f.findings, func(forms []found) bool { return slices.ContainsFunc(forms, gone.is) })
	case edition.FigureNew, edition.FigureMoved, edition.FigureBound:
		figure := spotOf(c.New)
		f.figures[figure] = true
		if c.Kind == edition.FigureBound {
			break
		}
		// With a value, the reader sees the points of its series that agree with it.
		var points []*edition.Point
		for i := range new.Series {
			if slices.Contains(c.Now, new.Series[i].ID) {
				points = append(points, stated(&new.Series[i])...)
			}
		}
		i := slices.IndexFunc(points, func(p *edition.Point) bool { return spotOf(&p.Passage) == figure })
		for _, p := range agreeing(points[i], points) {
			f.figures[spotOf(&p.Passage)] = true
		}
	case edition.DenialNew:
		f.of(spotOf(c.New)).denied = true
	case edition.DisputeNew:
		f.of(spotOf(c.New)).disputed = true
	case edition.FirmnessChanged:
		f.of(spotOf(c.New)).rung(rung(firmness[spotOf(c.New)]))
	case edition.SourceNew:
		for _, id := range c.Now {
			i := slices.IndexFunc(new.Loci, func(l edition.Locus) bool { return l.ID == id })
			f.of(spotOf(&new.Loci[i].Variants[0].Passage)).sources[spotOf(c.New)] = true
		}
	default:
		f.Errorf("not possible when reports are only added: %+v", c)
	}
}

// says reports whether a claim with firmness old already says what change c says. The
// map firmness holds the firmness of each passage.
func says(c *edition.Change, old string, firmness map[spot]string) bool {
	switch {
	case c.Kind == edition.DenialNew:
		return old == "denied"
	case c.Kind != edition.FirmnessChanged || rung(old) == 0:
		return false
	case c.Of[0] == edition.Strongest:
		return rung(old) <= rung(firmness[spotOf(c.New)])
	}
	return rung(old) >= rung(firmness[spotOf(c.New)])
}

// A found identifies a finding: by its id without a final number, or by its kind and
// its two passages in any order.
type found struct {
	name, kind string
	pair       [2]spot
}

func foundOf(id, kind string, suspect, against *edition.Passage) found {
	x := found{kind: kind, pair: [2]spot{spotOf(suspect)}}
	x.name, _, _ = strings.Cut(id, "-")
	if against != nil {
		x.pair[1] = spotOf(against)
	}
	return x
}

// is reports whether x and y are the same finding.
func (x found) is(y found) bool {
	return x.name == y.name || x.kind == y.kind && (x.pair == y.pair || x.pair == [2]spot{y.pair[1], y.pair[0]})
}

// knows checks that all that the edition says was in a change, and that it says all
// that was in a change.
func (f *follower) knows(e *edition.Edition, source map[spot][]spot) {
	reports := map[string]bool{}
	for _, w := range e.Witnesses {
		reports[w.Report] = true
	}
	if !maps.Equal(f.reports, reports) {
		f.Errorf("reports %v, told %v", reports, f.reports)
	}
	f.knowsFindings(e)

	bySubject := map[spot][]*edition.Point{}
	for i := range e.Series {
		for _, p := range stated(&e.Series[i]) {
			r := f.root(spotOf(&p.Passage))
			bySubject[r] = append(bySubject[r], p)
		}
	}
	for _, points := range bySubject {
		for _, p := range points {
			if !f.announced(p, points) {
				f.Errorf("figure %q of %s was not told", p.Passage.Exact, p.Siglum)
			}
		}
	}
	direct := map[spot]*known{} // what the edition itself says, by subject
	for i := range e.Loci {
		if e.Loci[i].Further {
			continue // its claims are told of where they stand first
		}
		l := &e.Loci[i]
		r := f.root(spotOf(&l.Variants[0].Passage))
		if direct[r] == nil {
			direct[r] = &known{}
		}
		d := direct[r]
		d.disputed = d.disputed || l.Relation == "disputed"
		for _, v := range l.Variants {
			d.rung(rung(v.Firmness))
			d.denied = d.denied || v.Firmness == "denied"
		}
		for _, o := range l.Origins {
			first := spotOf(&o.Passages[0])
			if !slices.ContainsFunc(source[first], func(s spot) bool { return f.of(r).sources[s] }) {
				f.Errorf("source %q of %s was not told", o.Passages[0].Exact, l.ID)
			}
		}
	}
	for r, d := range direct {
		k := f.of(r)
		if !slices.Equal(d.rungs, k.rungs) {
			// A claim that set a rung may be in no locus any more.
			if len(k.rungs) != 2 || len(d.rungs) == 2 && (d.rungs[0] < k.rungs[0] || d.rungs[1] > k.rungs[1]) {
				f.Errorf("firmness %v, told %v", d.rungs, k.rungs)
			}
		}
		if d.denied && !k.denied || d.disputed && !k.disputed {
			f.Errorf("denied %t, disputed %t; told %t, %t", d.denied, d.disputed, k.denied, k.disputed)
		}
	}
}

// knowsFindings checks that every finding of the edition was in a change, and that
// every finding that was in a change is in the edition.
func (f *follower) knowsFindings(e *edition.Edition) {
	present := make([]bool, len(f.findings))
	for i := range e.Findings {
		x := &e.Findings[i]
		now, told := foundOf(x.ID, x.Kind, &x.Suspect, x.Against), false
		for k, forms := range f.findings {
			if slices.ContainsFunc(forms, now.is) {
				told, present[k] = true, true
				f.findings[k] = append(forms, now)
			}
		}
		if !told {
			f.Errorf("finding %s of %q was not told", x.Kind, x.Suspect.Exact)
		}
	}
	for k, forms := range f.findings {
		if !present[k] {
			f.Errorf("was told, but is not in the edition: %+v", forms)
		}
	}
}

// announced reports whether a change said figure p, or one of points that agrees with p
// and limits the quantity on the same side.
func (f *follower) announced(p *edition.Point, points []*edition.Point) bool {
	return slices.ContainsFunc(agreeing(p, points), func(x *edition.Point) bool {
		return f.figures[spotOf(&x.Passage)] && side(x) == side(p)
	})
}

// agreeing returns p, the points that agree with it, those that agree with these, and
// so on.
func agreeing(p *edition.Point, points []*edition.Point) []*edition.Point {
	out := []*edition.Point{p}
	for i := 0; i < len(out); i++ {
		for _, y := range points {
			if agree(out[i], y) && !slices.Contains(out, y) {
				out = append(out, y)
			}
		}
	}
	return out
}

// stated returns the points of a series that a report states.
func stated(s *edition.Series) (out []*edition.Point) {
	for i := range s.Points {
		if !s.Points[i].Derived {
			out = append(out, &s.Points[i])
		}
	}
	return out
}

// side returns the side on which p limits the quantity: "above" or "below", "vague" for
// a vague number, or "".
func side(p *edition.Point) string {
	switch {
	case p.Vague():
		return "vague"
	case p.Bound == "at_most" || p.Bound == "less_than":
		return "above"
	case p.Bound == "at_least" || p.Bound == "more_than":
		return "below"
	}
	return ""
}

// agree reports whether the intervals of two figures of one unit overlap. A figure
// without an interval stands for its value alone.
func agree(x, y *edition.Point) bool {
	limits := func(p *edition.Point) (low, high *big.Rat) {
		low, high = new(big.Rat), new(big.Rat)
		if p.Low == nil || p.High == nil {
			low.SetString(string(p.Value))
			return low, low
		}
		low.SetString(string(*p.Low))
		high.SetString(string(*p.High))
		return low, high
	}
	a, b := limits(x)
	c, d := limits(y)
	return a.Cmp(d) <= 0 && c.Cmp(b) <= 0
}
