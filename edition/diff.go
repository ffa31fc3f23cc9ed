package edition

import (
	"maps"
	"slices"
	"sort"
)

// Diff lists what the new edition of a story says that the old did not, and what it
// no longer says: figures, denials, disputes, firmness, sources, findings first, then
// the reports that came and went. Either edition may be nil. It is a pure function of
// the two, and of what their JSON holds.
//
// Two rules keep it silent where nothing is new. A thing is new only if it stands in a
// text that no old report had, and gone only if no text of a new report has it: so one
// more copy of a text says nothing, nor does it that the editions group the same words in
// other ways. And things are matched by the places of the texts they stand in, never by
// rank, siglum or ref. Findings are what the edition itself says, and are matched by
// their names.
func Diff(old, new *Edition) []Change {
	var a, b []*Edition
	if old != nil {
		a = append(a, old)
	}
	if new != nil {
		b = append(b, new)
	}
	return sorted(diff(a, b))
}

// DiffAll is Diff for all stories that there were and are. Those that share reports are
// compared together, so that a story which swallowed another, or fell in two, tells
// that and what else is new, and not everything anew.
func DiffAll(old, new []*Edition) []Change {
	reports := func(es []*Edition) [][]string {
		out := make([][]string, len(es))
		for i, e := range es {
			for _, w := range e.Witnesses {
				out[i] = append(out[i], w.Report)
			}
		}
		return out
	}
	was, now := reports(old), reports(new)
	var out []Change
	for _, t := range threads(was, now) {
		var a, b []*Edition
		for _, i := range t.old {
			a = append(a, old[i])
		}
		for _, i := range t.new {
			b = append(b, new[i])
		}
		out = append(out, stories(a, b)...)
		out = append(out, diff(a, b)...)
	}
	return sorted(out)
}

// stories says which of some stories that share reports are new, gone, merged or
// split.
func stories(old, new []*Edition) []Change {
	var out []Change
	switch {
	case len(old) == 0:
		for _, e := range new {
			out = append(out, Change{Kind: StoryNew, Story: e.Story.ID, Now: []string{e.Story.ID}, New: head(e)})
		}
	case len(new) == 0:
		for _, e := range old {
			out = append(out, Change{Kind: StoryGone, Story: e.Story.ID, Was: []string{e.Story.ID}, Old: head(e)})
		}
	}
	for _, e := range new {
		if from := sharing(e, old); len(from) > 1 {
			out = append(out, Change{Kind: StoryMerged, Story: e.Story.ID, Was: ids(from), Now: []string{e.Story.ID}, Old: head(from[0]), New: head(e)})
		}
	}
	for _, e := range old {
		if into := sharing(e, new); len(into) > 1 {
			out = append(out, Change{Kind: StorySplit, Story: into[0].Story.ID, Was: []string{e.Story.ID}, Now: ids(into), Old: head(e), New: head(into[0])})
		}
	}
	return out
}

// sharing lists those of some editions that have a report of e.
func sharing(e *Edition, others []*Edition) []*Edition {
	has := map[string]bool{}
	for _, w := range e.Witnesses {
		has[w.Report] = true
	}
	var out []*Edition
	for _, o := range others {
		if slices.ContainsFunc(o.Witnesses, func(w Witness) bool { return has[w.Report] }) {
			out = append(out, o)
		}
	}
	return out
}

func ids(es []*Edition) []string {
	out := make([]string, len(es))
	for i, e := range es {
		out[i] = e.Story.ID
	}
	return out
}

// head is the passage that stands for a story: its lead, or a headline.
func head(e *Edition) *Passage {
	if e.Story.Lead != nil {
		return e.Story.Lead
	}
	for _, w := range e.Witnesses {
		if w.Headline != nil {
			return w.Headline
		}
	}
	return nil
}

// diff compares editions that share reports.
func diff(old, new []*Edition) []Change {
	d := &differ{old: sideOf(old), new: sideOf(new)}
	d.kin()
	d.figures()
	d.claims()
	d.findings()
	d.reports()
	return d.out
}

// sorted puts changes in the order of the catalogue; of one kind they keep theirs.
func sorted(cs []Change) []Change {
	rank := map[ChangeKind]int{}
	for i, k := range ChangeKinds {
		rank[k] = i
	}
	for i := range cs {
		if cs[i].Was == nil {
			cs[i].Was = []string{}
		}
		if cs[i].Now == nil {
			cs[i].Now = []string{}
		}
	}
	sort.SliceStable(cs, func(i, j int) bool { return rank[cs[i].Kind] < rank[cs[j].Kind] })
	return cs
}

// A differ compares two sides.
type differ struct {
	old, new *side
	family   map[string]string // of a text the text that stands for it and its copies
	out      []Change
}

// reports tells which reports came and went.
func (d *differ) reports() {
	tell := func(kind ChangeKind, of, other *side) {
		for _, e := range of.editions {
			var shown map[string]*Passage
			for i := range e.Witnesses {
				w := &e.Witnesses[i]
				if _, both := other.text[w.Report]; both {
					continue
				}
				p := w.Headline
				if p == nil {
					if shown == nil {
						shown = openings(e)
					}
					p = shown[w.Report]
				}
				c := Change{Kind: kind, Story: e.Story.ID}
				if kind == ReportAdded {
					c.Now, c.New = []string{w.Report}, p
				} else {
					c.Was, c.Old = []string{w.Report}, p
				}
				d.out = append(d.out, c)
			}
		}
	}
	tell(ReportAdded, d.new, d.old)
	tell(ReportWithdrawn, d.old, d.new)
}

// openings returns the passage that stands for a report without a headline: the first
// of its claims, quotes and figures that the edition shows.
func openings(e *Edition) map[string]*Passage {
	out := map[string]*Passage{}
	take := func(p *Passage) {
		if q := out[p.Report]; q == nil || p.Start < q.Start || p.Start == q.Start && p.End > q.End {
			out[p.Report] = p
		}
	}
	for i := range e.Loci {
		if e.Loci[i].Whole() {
			continue
		}
		for _, v := range e.Loci[i].Variants {
			for k := range v.Passages {
				take(&v.Passages[k])
			}
		}
	}
	for i := range e.Quotes {
		for k := range e.Quotes[i].Readings {
			take(&e.Quotes[i].Readings[k].Passage)
		}
	}
	for i := range e.Series {
		for k := range e.Series[i].Points {
			take(&e.Series[i].Points[k].Passage)
		}
	}
	return out
}

// findings tells which findings came and went. A finding is known by its name, number
// aside, or by its kind and the two passages, whichever of them is the suspect: which
// one it is may turn with the order of the witnesses. Where both sides hold the same
// texts, what they find in them is told already.
func (d *differ) findings() {
	if maps.Equal(d.old.holds, d.new.holds) {
		return
	}
	was, is := d.old.findings(), d.new.findings()
	tell := func(kind ChangeKind, s *side, known map[foundAs]bool) {
		for _, e := range s.editions {
			for i := range e.Findings {
				f := &e.Findings[i]
				name, pair := s.foundAs(f)
				if known[name] || known[pair] {
					continue
				}
				known[name], known[pair] = true, true
				c := Change{Kind: kind, Story: e.Story.ID, Finding: f.Kind, Against: f.Against}
				if kind == FindingNew {
					c.Now, c.New = []string{f.ID}, &f.Suspect
				} else {
					c.Was, c.Old = []string{f.ID}, &f.Suspect
				}
				d.out = append(d.out, c)
			}
		}
	}
	tell(FindingNew, d.new, was)
	tell(FindingGone, d.old, is)
}

// A foundAs is equal for findings that are one: it holds a name, or a kind and the
// two passages, the lower first.
type foundAs struct {
	what string
	a, b place
}

func (s *side) foundAs(f *Finding) (name, pair foundAs) {
	name.what, pair.what, pair.a = base(f.ID), f.Kind, s.at(&f.Suspect)
	if f.Against != nil {
		if pair.b = s.at(f.Against); pair.b.less(pair.a) {
			pair.a, pair.b = pair.b, pair.a
		}
	}
	return name, pair
}

// findings returns what the editions of a side find.
func (s *side) findings() map[foundAs]bool {
	out := map[foundAs]bool{}
	for _, e := range s.editions {
		for i := range e.Findings {
			name, pair := s.foundAs(&e.Findings[i])
			out[name], out[pair] = true, true
		}
	}
	return out
}
