package gold

import (
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"

	"stemma/claim"
	"stemma/edition"
	"stemma/eval/ledger"
	"stemma/mention/figure"
)

// Scores are the numbers of one story, or the sum over several.
type Scores struct {
	Value, Unit, Full ledger.PRF // figures: span and value; and unit; and bound
	Counted           ledger.PRF // thing counted, of figures with the right value
	Quotes            ledger.PRF // spans and form
	Speakers          ledger.PRF // of direct quotes that were found
	Ties              ledger.PRF // unordered pairs of witnesses of one text
	FalseTies         int        // ties between independent reports
	Independent       int        // pairs of independent reports
	Direction         ledger.PRF
	Findings          ledger.PRF // TP and FN over distortions; FP: findings neither listed nor allowed
	Traps             int        // findings on look-alikes
	Alike             int        // look-alikes
	Stories           int        // pairs of reports together or apart against the truth
	Pairs             int        // pairs of reports
	Checks            ledger.PRF // sums of the truth
	WrongChecks       int        // sums with the opposite verdict, or that do not hold and are none of the truth's
	AllChecks         int        // sums worked
	Log               []string
}

func (s *Scores) logf(format string, a ...any) { s.Log = append(s.Log, fmt.Sprintf(format, a...)) }

// Add sums two scores.
func (s *Scores) Add(t Scores) {
	s.Value.Add(t.Value)
	s.Unit.Add(t.Unit)
	s.Full.Add(t.Full)
	s.Quotes.Add(t.Quotes)
	s.Speakers.Add(t.Speakers)
	s.Ties.Add(t.Ties)
	s.Direction.Add(t.Direction)
	s.Findings.Add(t.Findings)
	s.FalseTies += t.FalseTies
	s.Independent += t.Independent
	s.Traps += t.Traps
	s.Alike += t.Alike
	s.Stories += t.Stories
	s.Pairs += t.Pairs
	s.Counted.Add(t.Counted)
	s.Checks.Add(t.Checks)
	s.WrongChecks += t.WrongChecks
	s.AllChecks += t.AllChecks
}

// Score holds what the program made of a story against the truth.
func (c *Case) Score() Scores {
	var s Scores
	for _, r := range c.Truth.Reports {
		rd := c.Readings[r.File]
		if rd == nil {
			s.logf("REPORT %s not read", r.File)
			for _, p := range []*ledger.PRF{&s.Value, &s.Unit, &s.Full} {
				p.FN += len(r.Figures)
			}
			s.Quotes.FN += len(r.Quotes)
			continue
		}
		c.figures(&s, r.File, rd, r.Figures)
		c.quotes(&s, r.File, rd, r.Quotes)
	}
	c.ties(&s)
	c.checks(&s)
	c.findings(&s)
	c.stories(&s)
	return s
}

func (c *Case) figures(s *Scores, name string, rd *claim.Reading, gold []Figure) {
	used := make([]bool, len(rd.Figures))
	text := rd.Report.Text
	for _, g := range gold {
		a, b, ok := find(text, g.Text, g.Nth)
		if !ok {
			s.logf("GOLD %s: %q not in the text", name, g.Text)
			continue
		}
		best := -1
		for i, f := range rd.Figures {
			if !used[i] && f.Start < b && a < f.End && (best < 0 || sameValue(f, g) && !sameValue(rd.Figures[best], g)) {
				best = i
			}
		}
		if best < 0 {
			if !g.Optional {
				s.Value.FN++
				s.Unit.FN++
				s.Full.FN++
				s.logf("FIG- %s: %q missed   %s", name, g.Text, around(text, a, b))
			}
			continue
		}
		used[best] = true
		f := rd.Figures[best]
		v := g.Vague || sameValue(f, g)
		u := v && (f.Unit == g.Unit || g.Unit == "" && f.Unit == "count")
		bd := u && string(f.Bound) == g.Bound
		count := func(p *ledger.PRF, ok bool) {
			if ok {
				p.TP++
			} else {
				p.FP++
				p.FN++
			}
		}
		count(&s.Value, v)
		count(&s.Unit, u)
		count(&s.Full, bd)
		if v {
			switch n := f.Counted.Head; {
			case n == "" && g.Counted == "":
			case n == "":
				s.Counted.FN++
			case sameHead(n, g.Counted):
				s.Counted.TP++
			case g.Counted == "":
				s.Counted.FP++
			default:
				s.Counted.FP++
				s.Counted.FN++
			}
			if n := f.Counted.Head; !sameHead(n, g.Counted) {
				s.logf("CNT~ %s: %q counts %q, want %q", name, g.Text, n, g.Counted)
			}
		}
		if !bd {
			s.logf("FIG~ %s: %q got %s %q %s, want %v %q %s", name, g.Text, f.Value.RatString(), f.Unit, f.Bound, val(g.Value), g.Unit, g.Bound)
		}
	}
	for i, f := range rd.Figures {
		if !used[i] {
			s.Value.FP++
			s.Unit.FP++
			s.Full.FP++
			s.logf("FIG+ %s: %q   %s", name, f.Span.Of(text), around(text, f.Start, f.End))
		}
	}
}

func val(v *float64) any {
	if v == nil {
		return nil
	}
	return *v
}

func sameValue(f figure.Figure, g Figure) bool {
	if g.Value == nil || f.Value == nil {
		return g.Vague
	}
	v, _ := f.Value.Float64()
	near := 1e-6 * math.Abs(*g.Value)
	if math.Abs(*g.Value) < 1 {
		near = 5e-5 // the truth writes a third as 0.3333
	}
	return math.Abs(v-*g.Value) <= near
}

func (c *Case) quotes(s *Scores, name string, rd *claim.Reading, gold []Quote) {
	used := make([]bool, len(rd.Quotes))
	text := rd.Report.Text
	for _, g := range gold {
		a, b, ok := find(text, g.Text, g.Nth)
		if !ok { // cut by furniture or a cue: look for its first words
			first := strings.Join(strings.Fields(g.Text)[:min(3, len(strings.Fields(g.Text)))], " ")
			a, b, ok = find(text, first, 1)
			if !ok {
				s.logf("GOLD %s: quote %q not in the text", name, g.Text)
				continue
			}
		}
		best := -1
		for i, q := range rd.Quotes {
			if !used[i] && q.Start < b && a < q.End {
				best = i
				break
			}
		}
		if best < 0 {
			s.Quotes.FN++
			s.logf("QUO- %s: %q", name, g.Text)
			continue
		}
		used[best] = true
		q := rd.Quotes[best]
		if near(q.Start, a) && (near(q.End, b) || q.End >= b) && string(q.Form) == g.Form {
			s.Quotes.TP++
		} else {
			s.Quotes.FP++
			s.Quotes.FN++
			s.logf("QUO~ %s: %q got %q %s, want %s", name, g.Text, text[q.Start:q.End], q.Form, g.Form)
		}
		if g.Form != "direct" || g.Speaker == "" {
			continue
		}
		src, ok := rd.SpeakerOf(best)
		if !ok {
			s.Speakers.FN++
			s.logf("SPK- %s: %q by %s", name, clip(g.Text), g.Speaker)
			continue
		}
		n := src.Name
		if n.Empty() {
			n = src.Span
		}
		if got := n.Of(text); sameName(got, g.Speaker) || sameName(src.Span.Of(text), g.Speaker) {
			s.Speakers.TP++
		} else {
			s.Speakers.FP++
			s.Speakers.FN++
			s.logf("SPK~ %s: %q got %q, want %s", name, clip(g.Text), got, g.Speaker)
		}
	}
	for i, q := range rd.Quotes {
		if !used[i] {
			s.Quotes.FP++
			s.logf("QUO+ %s: %q", name, text[q.Start:q.End])
		}
	}
}

func near(a, b int) bool { return a-b <= 2 && b-a <= 2 }

// sameName reports whether two names share their last word, or one holds the
// other.
func sameName(a, b string) bool {
	fa, fb := strings.Fields(strings.ToLower(a)), strings.Fields(strings.ToLower(b))
	if len(fa) == 0 || len(fb) == 0 {
		return false
	}
	if strings.Contains(strings.Join(fa, " "), strings.Join(fb, " ")) || strings.Contains(strings.Join(fb, " "), strings.Join(fa, " ")) {
		return true
	}
	last := func(f []string) string { return strings.Trim(f[len(f)-1], ".,'’s") }
	return last(fa) == last(fb)
}

func (c *Case) fileOf(e *edition.Edition, siglum string) string {
	for _, w := range e.Witnesses {
		if w.Siglum == siglum {
			return c.Files[w.Report]
		}
	}
	return ""
}

func pairOf(a, b string) [2]string {
	if a > b {
		a, b = b, a
	}
	return [2]string{a, b}
}

// pairs lists the keys of m, sorted.
func pairs(m map[[2]string]string) [][2]string {
	return slices.SortedFunc(maps.Keys(m), func(a, b [2]string) int { return slices.Compare(a[:], b[:]) })
}

// ties scores the pairs of witnesses that come of one text.
func (c *Case) ties(s *Scores) {
	gold := map[[2]string]string{}
	parent := map[[2]string]string{}
	lost := map[string][]string{}
	for _, e := range c.Truth.Edges {
		if e.Relation == "shares_quote" {
			continue
		}
		if e.Parent != nil {
			gold[pairOf(e.Child, *e.Parent)] = e.Relation
			if e.Relation != "sibling" {
				parent[pairOf(e.Child, *e.Parent)] = *e.Parent
			}
		} else if e.Lost != "" {
			lost[e.Lost] = append(lost[e.Lost], e.Child)
		}
	}
	indep := map[[2]string]bool{}
	for _, p := range c.Truth.Independent {
		indep[pairOf(p[0], p[1])] = true
		s.Independent++
	}
	got := map[[2]string]string{}
	for _, e := range c.Editions {
		for _, x := range e.Stemma.Edges {
			if x.Relation == "shares_quote" {
				continue
			}
			a, b := c.fileOf(e, x.Child), c.fileOf(e, x.Parent)
			if a == "" || b == "" {
				continue
			}
			k := pairOf(a, b)
			got[k] = x.Relation
			if indep[k] {
				s.FalseTies++
				s.logf("TIE! %s %s independent, got %s", a, b, x.Relation)
			}
			if p, ok := parent[k]; ok && x.Direct {
				if p == b {
					s.Direction.TP++
				} else {
					s.Direction.FP++
					s.logf("DIR~ %s made from %s, got the other way", k, p)
				}
			} else if ok {
				s.Direction.FN++
			}
		}
	}
	for _, k := range pairs(gold) {
		rel := gold[k]
		if got[k] != "" {
			s.Ties.TP++
		} else {
			s.Ties.FN++
			s.logf("TIE- %v %s", k, rel)
		}
	}
	for _, k := range pairs(got) {
		rel := got[k]
		if gold[k] == "" && indep[k] {
			s.Ties.FP++
			s.logf("TIE+ %v %s", k, rel)
		} else if gold[k] == "" {
			s.logf("TIE? %v %s (not graded)", k, rel)
		}
	}
}

// findings scores the ledger. A distortion is found by a finding whose suspect,
// or against, overlaps the words in that report.
func (c *Case) findings(s *Scores) {
	type at struct {
		file string
		a, b int
	}
	type hit struct {
		kind             string
		suspect, against at
		text             string
	}
	var got []hit
	for _, e := range c.Editions {
		for _, f := range e.Findings {
			h := hit{kind: f.Kind, suspect: at{c.Files[f.Suspect.Report], f.Suspect.Start, f.Suspect.End}, text: clip(f.Suspect.Exact)}
			if f.Against != nil {
				h.against = at{c.Files[f.Against.Report], f.Against.Start, f.Against.End}
				h.text = clip(f.Against.Exact) + " -> " + h.text
			}
			got = append(got, h)
		}
	}
	place := func(file, text string, nth int) (at, bool) {
		rd := c.Readings[file]
		if rd == nil || text == "" {
			return at{}, false
		}
		a, b, ok := find(rd.Report.Text, text, nth)
		return at{file, a, b}, ok
	}
	over := func(x, y at) bool { return x.file != "" && x.file == y.file && x.a < y.b && y.a < x.b }
	used := make([]bool, len(got))
	match := func(d Distortion) bool {
		p, ok := place(d.Report, d.Text, d.Nth)
		q, ok2 := place(d.Against, d.AgainstText, 0)
		found := false
		for i, h := range got {
			if ok && (over(h.suspect, p) || over(h.against, p) && ok2 && over(h.suspect, q)) {
				used[i] = true
				found = true
			}
		}
		return found
	}
	groups := map[string]bool{}
	missed := map[string]Distortion{}
	for _, d := range c.Truth.Distortions {
		k := fmt.Sprint(d.Report, d.Text, d.Nth)
		if match(d) {
			groups[k] = true
		} else if !groups[k] {
			missed[k] = d
		}
	}
	for _, d := range c.Truth.Either {
		match(d)
	}
	s.Findings.TP += len(groups)
	for _, k := range sortedKeys(missed) {
		if !groups[k] {
			d := missed[k]
			s.Findings.FN++
			s.logf("FND- %s %s: %q against %s %q", d.Kind, d.Report, clip(d.Text), d.Against, clip(d.AgainstText))
		}
	}
	s.Alike += len(c.Truth.Not)
	for i, h := range got {
		trap := false
		for _, n := range c.Truth.Not {
			a, ok := place(n.A.Report, n.A.Text, n.A.Nth)
			b, ok2 := place(n.B.Report, n.B.Text, n.B.Nth)
			if ok && ok2 && (over(h.suspect, a) && over(h.against, b) || over(h.suspect, b) && over(h.against, a)) ||
				ok && !ok2 && n.B.Report == "" && over(h.suspect, a) {
				trap = true
				if !used[i] {
					s.logf("TRAP %s (%s): %s %s", h.kind, n.Why, h.suspect.file, h.text)
				}
			}
		}
		switch {
		case used[i]:
		case trap:
			s.Traps++
			s.Findings.FP++
		default:
			s.Findings.FP++
			s.logf("FND+ %s %s: %s", h.kind, h.suspect.file, h.text)
		}
	}
}

func (c *Case) stories(s *Scores) {
	of := map[string]int{}
	for i, e := range c.Editions {
		for _, w := range e.Witnesses {
			of[c.Files[w.Report]] = i
		}
	}
	want := map[string]int{}
	for i, g := range c.Truth.Stories {
		for _, f := range g {
			want[f] = i
		}
	}
	files := sortedKeys(want)
	for i, a := range files {
		for _, b := range files[i+1:] {
			s.Pairs++
			if (want[a] == want[b]) != (of[a] == of[b]) {
				s.Stories++
				s.logf("STO  %s %s: together %v, want %v", a, b, of[a] == of[b], want[a] == want[b])
			}
		}
	}
}

func clip(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	if len(s) > 70 {
		return s[:70] + "…"
	}
	return s
}

func around(text string, a, b int) string {
	return strings.Join(strings.Fields("…"+text[max(0, a-40):a]+"["+text[a:b]+"]"+text[b:min(len(text), b+40)]+"…"), " ")
}
