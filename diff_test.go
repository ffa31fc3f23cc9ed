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

// part edits some of the reports of a story, whatever the order they came in.
func part(s *story.Story, readings []*claim.Reading, came []report.ID) *edition.Edition {
	p := *s
	p.Reports = slices.DeleteFunc(slices.Clone(s.Reports), func(id report.ID) bool { return !slices.Contains(came, id) })
	return stemma.Edit(&p, readings)
}

// large are the stories of a corpus that two reports or more tell.
func large(c *corpus) (out []*story.Story) {
	for _, s := range stemma.Gather(c.readings) {
		if len(s.Reports) > 1 {
			out = append(out, s)
		}
	}
	return out
}

// TestDiffOfItself: an edition says nothing that it does not say.
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

// TestDiffOfACopy: one more page that runs a text, of another outlet and three days
// later, is one more report and no news.
func TestDiffOfACopy(t *testing.T) {
	for _, c := range corpora(t) {
		for _, s := range large(c) {
			old := stemma.Edit(s, c.readings)
			for _, w := range s.Witnesses(c.readings) {
				r := *w.Report
				r.URL, r.Outlet, r.Ref = "https://wire.example/"+w.Siglum, "Lowe Wire", "zz.txt"
				if r.Published.Known() {
					r.Published.Time = r.Published.Time.AddDate(0, 0, 3)
				}
				r.Seal()
				more := *s
				more.Reports = append(slices.Clone(s.Reports), r.ID)
				d := edition.Diff(old, stemma.Edit(&more, append(slices.Clone(c.readings), stemma.Read(&r))))
				if len(d) != 1 || d[0].Kind != edition.ReportAdded || !slices.Equal(d[0].Now, []string{string(r.ID)}) {
					t.Errorf("%s: a copy of %s: %d changes, the first %+v", c.name, w.Siglum, len(d), d[0])
				}
			}
		}
	}
}

// TestDiffsTellAll: who knows the first edition of a story and is told each change
// knows the last edition, in whatever order its reports come; and is told nothing twice,
// nor anything that stands in no report that came.
func TestDiffsTellAll(t *testing.T) {
	for _, c := range corpora(t) {
		for _, s := range large(c) {
			for seed := range uint64(4) {
				came := slices.Clone(s.Reports)
				random := rand.New(rand.NewPCG(seed, 0))
				if seed > 0 {
					random.Shuffle(len(came), func(i, j int) { came[i], came[j] = came[j], came[i] })
				}
				f := newFollower(t)
				var old *edition.Edition
				for n := 1; n <= len(came); n++ {
					if seed > 1 && n < len(came) && random.IntN(3) == 0 {
						continue // two at once
					}
					new := part(s, c.readings, came[:n])
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

// A follower knows what it was told. What it knows of a claim or quantity it keeps by
// subject: things that ever shared a spot are one, so that it does not matter to it how an
// edition groups them.
type follower struct {
	*testing.T
	up       map[spot]spot
	reports  map[string]bool
	findings [][]found       // each as the editions have had it
	figures  map[spot]bool   // told, by themselves or with the value they agree with
	claims   map[spot]*known // of a subject
}

// known is what is known of a claim.
type known struct {
	rungs            []int // strongest and weakest; empty where none is known
	denied, disputed bool
	sources          map[spot]bool
}

func newFollower(t *testing.T) *follower {
	return &follower{T: t, up: map[spot]spot{}, reports: map[string]bool{}, figures: map[spot]bool{}, claims: map[spot]*known{}}
}

func (f *follower) root(s spot) spot {
	for {
		up, ok := f.up[s]
		if !ok {
			return s
		}
		s = up
	}
}

// one makes spots one subject and returns it.
func (f *follower) one(spots []spot) spot {
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

func (k *known) add(o *known) {
	for _, r := range o.rungs {
		k.rung(r)
	}
	k.denied, k.disputed = k.denied || o.denied, k.disputed || o.disputed
	for s := range o.sources {
		k.sources[s] = true
	}
}

func (k *known) rung(r int) {
	switch {
	case r == 0:
	case len(k.rungs) == 0:
		k.rungs = []int{r, r}
	default:
		k.rungs[0], k.rungs[1] = min(k.rungs[0], r), max(k.rungs[1], r)
	}
}

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

// follow applies the changes from old to new, and sees whether new is known then.
func (f *follower) follow(old, new *edition.Edition) {
	had := map[string]bool{}
	if old != nil {
		for _, w := range old.Witnesses {
			had[w.Report] = true
		}
	}
	firmness := map[spot]string{}
	source := map[spot][]spot{} // of the first spot of an origin all
	fresh := map[spot]bool{}    // subjects of which no old report speaks
	for i := range new.Series {
		f.one(spots(&new.Series[i]))
	}
	for i := range new.Loci {
		l := &new.Loci[i]
		var at []spot
		for _, v := range l.Variants {
			for k := range v.Passages {
				at = append(at, spotOf(&v.Passages[k]))
				firmness[at[len(at)-1]] = v.Firmness
			}
		}
		f.one(at)
	}
	for i := range new.Loci {
		l := &new.Loci[i]
		subject := f.root(spotOf(&l.Variants[0].Passage))
		if _, met := fresh[subject]; !met {
			fresh[subject] = f.claims[subject] == nil
		}
		for _, v := range l.Variants {
			for k := range v.Passages {
				fresh[subject] = fresh[subject] && !had[v.Passages[k].Report]
			}
		}
	}
	f.learn(new, had, fresh)
	for _, c := range edition.Diff(old, new) {
		f.told(&c, new, had, firmness)
	}
	for i := range new.Loci {
		for _, o := range new.Loci[i].Origins {
			for k := range o.Passages {
				source[spotOf(&o.Passages[0])] = append(source[spotOf(&o.Passages[0])], spotOf(&o.Passages[k]))
			}
		}
	}
	f.knows(new, source)
}

func spots(s *edition.Series) (out []spot) {
	for _, p := range stated(s) {
		out = append(out, spotOf(&p.Passage))
	}
	return out
}

// learn takes in what no change tells: what an old report says of a claim that only now
// is compared, and all of a claim that is new but denials.
func (f *follower) learn(new *edition.Edition, had map[string]bool, fresh map[spot]bool) {
	for i := range new.Loci {
		l := &new.Loci[i]
		subject := f.root(spotOf(&l.Variants[0].Passage))
		k := f.of(subject)
		denies, asserts := map[string]bool{}, map[string]bool{}
		for _, v := range l.Variants {
			for j := range v.Passages {
				r := v.Passages[j].Report
				if had[r] || fresh[subject] {
					k.rung(rung(v.Firmness))
				}
				if had[r] {
					k.denied = k.denied || v.Firmness == "denied"
				}
				denies[r] = denies[r] || v.Firmness == "denied"
				asserts[r] = asserts[r] || v.Firmness == "stated" || v.Firmness == "confirmed"
				k.disputed = k.disputed || had[r] && denies[r] && asserts[r]
			}
		}
		for _, o := range l.Origins {
			for j := range o.Passages {
				if had[o.Passages[j].Report] || fresh[subject] {
					k.sources[spotOf(&o.Passages[j])] = true
				}
			}
		}
	}
}

// told takes in one change.
func (f *follower) told(c *edition.Change, new *edition.Edition, had map[string]bool, firmness map[spot]string) {
	if c.Story != new.Story.ID {
		f.Errorf("%+v is of another story", c)
	}
	if c.New == nil && c.Kind != edition.FindingGone {
		f.Errorf("nothing was withdrawn: %+v", c)
		return
	}
	grounded := c.Kind == edition.FindingGone || c.Finding != "" || !had[c.New.Report]
	if !grounded {
		// A dispute stands between two, and either may have come.
		grounded = c.Against != nil && !had[c.Against.Report]
	}
	if !grounded && !slices.Contains(c.Of, edition.Latest) && c.Kind != edition.DisputeNew {
		f.Errorf("stands in no report that came: %+v", c)
	}
	for i := range new.Loci {
		l := &new.Loci[i]
		for _, v := range l.Variants {
			for k := range v.Passages {
				if slices.Contains(c.Now, l.ID) && had[v.Passages[k].Report] && says(c, v.Firmness, firmness) {
					f.Errorf("%q says so already: %+v", v.Passages[k].Exact, c)
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
		f.findings = slices.DeleteFunc(f.findings, func(as []found) bool { return slices.ContainsFunc(as, gone.is) })
	case edition.FigureNew, edition.FigureMoved, edition.FigureBound:
		at := spotOf(c.New)
		f.figures[at] = true
		if c.Kind == edition.FigureBound {
			break
		}
		// Who is told a value sees it in its series, with all its bounds.
		var points []*edition.Point
		for i := range new.Series {
			if slices.Contains(c.Now, new.Series[i].ID) {
				points = append(points, stated(&new.Series[i])...)
			}
		}
		i := slices.IndexFunc(points, func(p *edition.Point) bool { return spotOf(&p.Passage) == at })
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
		f.Errorf("no change of a story that only grows: %+v", c)
	}
}

// says reports whether a claim with the firmness given says what a change tells of it.
func says(c *edition.Change, with string, firmness map[spot]string) bool {
	switch {
	case c.Kind == edition.DenialNew:
		return with == "denied"
	case c.Kind != edition.FirmnessChanged || rung(with) == 0:
		return false
	case c.Of[0] == edition.Strongest:
		return rung(with) <= rung(firmness[spotOf(c.New)])
	}
	return rung(with) >= rung(firmness[spotOf(c.New)])
}

// A found is a finding: its name without number, and its kind and two passages, in no
// order.
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

func (x found) is(y found) bool {
	return x.name == y.name || x.kind == y.kind && (x.pair == y.pair || x.pair == [2]spot{y.pair[1], y.pair[0]})
}

// knows reports what the edition says that was not told, and what was told that it
// does not say.
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
			if !f.heard(p, points) {
				f.Errorf("figure %q of %s was not told", p.Passage.Exact, p.Siglum)
			}
		}
	}
	direct := map[spot]*known{}
	for i := range e.Loci {
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
			// What was known of it may stand in no locus now.
			if len(k.rungs) != 2 || len(d.rungs) == 2 && (d.rungs[0] < k.rungs[0] || d.rungs[1] > k.rungs[1]) {
				f.Errorf("firmness %v, told %v", d.rungs, k.rungs)
			}
		}
		if d.denied && !k.denied || d.disputed && !k.disputed {
			f.Errorf("denied %t, disputed %t; told %t, %t", d.denied, d.disputed, k.denied, k.disputed)
		}
	}
}

// knowsFindings is knows for the findings: each was told, and each that was told is one
// of them.
func (f *follower) knowsFindings(e *edition.Edition) {
	is := make([]bool, len(f.findings))
	for i := range e.Findings {
		x := &e.Findings[i]
		now, told := foundOf(x.ID, x.Kind, &x.Suspect, x.Against), false
		for k, as := range f.findings {
			if slices.ContainsFunc(as, now.is) {
				told, is[k] = true, true
				f.findings[k] = append(as, now)
			}
		}
		if !told {
			f.Errorf("finding %s of %q was not told", x.Kind, x.Suspect.Exact)
		}
	}
	for k, as := range f.findings {
		if !is[k] {
			f.Errorf("told and gone: %+v", as)
		}
	}
}

// heard reports whether a figure was told, or one of its subject that agrees with it
// and limits the quantity on the same side.
func (f *follower) heard(p *edition.Point, points []*edition.Point) bool {
	return slices.ContainsFunc(agreeing(p, points), func(x *edition.Point) bool {
		return f.figures[spotOf(&x.Passage)] && side(x) == side(p)
	})
}

// agreeing lists p and the points that agree with it, or with one that does, and so on.
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

// stated lists the points of a series that a report states.
func stated(s *edition.Series) (out []*edition.Point) {
	for i := range s.Points {
		if !s.Points[i].Derived {
			out = append(out, &s.Points[i])
		}
	}
	return out
}

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

// agree reports whether the intervals of two figures of one unit meet; a limit is its
// number.
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
