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
	"stemma/mention/quantity"
)

// Scores holds the scores of one story, or the sum over several.
type Scores struct {
	Value, Unit, Full ledger.PRF // figures: span and value; and unit; and bound
	Counted           ledger.PRF // noun counted, of figures with the right value
	Quotes            ledger.PRF // spans and form
	Speakers          ledger.PRF // of direct quotes that were found
	Ties              ledger.PRF // unordered pairs of witnesses of one text
	FalseTies         int        // ties between independent reports
	Independent       int        // pairs of independent reports
	Direction         ledger.PRF
	Findings          ledger.PRF            // TP and FN count distortions; FP counts findings that are neither listed nor allowed
	Severe            map[string]ledger.PRF // the same by the severity of the distortion, without FP
	Shown             ledger.PRF            // TP and FN count distortions that a finding or a row that differs or has moved shows
	Trapped           int                   // number of the pairs that only look different of which there is a finding
	Traps             int                   // number of findings on pairs that only look different
	Alike             int                   // number of such pairs
	Stories           int                   // number of pairs of reports grouped wrongly
	Pairs             int                   // number of pairs of reports
	Checks            ledger.PRF            // the checks in the truth
	WrongChecks       int                   // number of checks with the opposite verdict, or that say "does not hold" and are not in the truth
	AllChecks         int                   // number of checks made
	Log               []string
}

// severe adds to what was found of the distortions of a severity.
func (s *Scores) severe(severity string, p ledger.PRF) {
	if s.Severe == nil {
		s.Severe = map[string]ledger.PRF{}
	}
	q := s.Severe[severity]
	q.Add(p)
	s.Severe[severity] = q
}

// logf adds a line to the log.
func (s *Scores) logf(format string, a ...any) { s.Log = append(s.Log, fmt.Sprintf(format, a...)) }

// Add adds t to s.
func (s *Scores) Add(t Scores) {
	s.Value.Add(t.Value)
	s.Unit.Add(t.Unit)
	s.Full.Add(t.Full)
	s.Quotes.Add(t.Quotes)
	s.Speakers.Add(t.Speakers)
	s.Ties.Add(t.Ties)
	s.Shown.Add(t.Shown)
	s.Direction.Add(t.Direction)
	s.Findings.Add(t.Findings)
	for k, p := range t.Severe {
		s.severe(k, p)
	}
	s.Trapped += t.Trapped
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

// Score compares the readings and editions of a story with the truth.
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

// figures scores the figures of a report.
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
			if !used[i] && f.Dimension != quantity.Age && f.Start < b && a < f.End && (best < 0 || sameValue(f, g) && !sameValue(rd.Figures[best], g)) {
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
		if !used[i] && f.Dimension != quantity.Age { // ages are no marked figures
			s.Value.FP++
			s.Unit.FP++
			s.Full.FP++
			s.logf("FIG+ %s: %q   %s", name, f.Span.Of(text), around(text, f.Start, f.End))
		}
	}
}

// val returns the value that v points to, or nil, for printing.
func val(v *float64) any {
	if v == nil {
		return nil
	}
	return *v
}

// sameValue reports whether f has the value of g, within rounding.
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

// quotes scores the quotations of a report and their speakers.
func (c *Case) quotes(s *Scores, name string, rd *claim.Reading, gold []Quote) {
	used := make([]bool, len(rd.Quotes))
	text := rd.Report.Text
	for _, g := range gold {
		a, b, ok := find(text, g.Text, g.Nth)
		if !ok { // interrupted by furniture or a cue: look for its first words
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

// near reports whether two offsets differ by at most two.
func near(a, b int) bool { return a-b <= 2 && b-a <= 2 }

// sameName reports whether two names have the same last word, or one contains the other.
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

// fileOf returns the file name of a witness, or "".
func (c *Case) fileOf(e *edition.Edition, siglum string) string {
	for _, w := range e.Witnesses {
		if w.Siglum == siglum {
			return c.Files[w.Report]
		}
	}
	return ""
}

// pairOf returns two names in order.
func pairOf(a, b string) [2]string {
	if a > b {
		a, b = b, a
	}
	return [2]string{a, b}
}

// pairs returns the keys of m, sorted.
func pairs(m map[[2]string]string) [][2]string {
	return slices.SortedFunc(maps.Keys(m), func(a, b [2]string) int { return slices.Compare(a[:], b[:]) })
}

// ties scores the edges of the stemma as pairs of witnesses that derive from one text.
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

// findings scores the findings. A distortion is found if the suspect passage of a finding
// overlaps its words, or if the two passages of a finding overlap its words and those it
// is compared with in reverse order.
func (c *Case) findings(s *Scores) {
	type hit struct {
		kind             string
		suspect, against place
		text             string
	}
	var got []hit
	for _, e := range c.Editions {
		for _, f := range e.Findings {
			h := hit{kind: f.Kind, suspect: place{c.Files[f.Suspect.Report], f.Suspect.Start, f.Suspect.End}, text: clip(f.Suspect.Exact)}
			if f.Against != nil {
				h.against = place{c.Files[f.Against.Report], f.Against.Start, f.Against.End}
				h.text = clip(f.Against.Exact) + " -> " + h.text
			}
			got = append(got, h)
		}
	}
	placeOf := func(file, text string, nth int) (place, bool) {
		rd := c.Readings[file]
		if rd == nil || text == "" {
			return place{}, false
		}
		a, b, ok := find(rd.Report.Text, text, nth)
		return place{file, a, b}, ok
	}
	used := make([]bool, len(got))
	match := func(d Distortion) bool {
		p, ok := placeOf(d.Report, d.Text, d.Nth)
		q, ok2 := placeOf(d.Against, d.AgainstText, d.AgainstNth)
		found := false
		for i, h := range got {
			if ok && (h.suspect.over(p) || h.against.over(p) && ok2 && h.suspect.over(q)) {
				used[i] = true
				found = true
			}
		}
		return found
	}
	groups := map[string]bool{}
	missed, severity := map[string]Distortion{}, map[string]string{}
	for _, d := range c.Truth.Distortions {
		k := fmt.Sprint(d.Report, d.Text, d.Nth)
		severity[k] = d.Severity
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
			s.severe(d.Severity, ledger.PRF{FN: 1})
			s.logf("FND- %s %s %s: %q against %s %q", d.Kind, d.Severity, d.Report, clip(d.Text), d.Against, clip(d.AgainstText))
		}
	}
	for k := range groups {
		s.severe(severity[k], ledger.PRF{TP: 1})
	}
	s.Alike += len(c.Truth.Not)
	trapped := map[int]bool{}
	for i, h := range got {
		trap := false
		for k, n := range c.Truth.Not {
			a, ok := placeOf(n.A.Report, n.A.Text, n.A.Nth)
			b, ok2 := placeOf(n.B.Report, n.B.Text, n.B.Nth)
			if ok && ok2 && (h.suspect.over(a) && h.against.over(b) || h.suspect.over(b) && h.against.over(a)) ||
				ok && !ok2 && n.B.Report == "" && h.suspect.over(a) {
				trap = true
				if !used[i] {
					trapped[k] = true
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
	s.Trapped += len(trapped)
}

// stories scores the grouping of reports into stories.
func (c *Case) stories(s *Scores) {
	got := map[string]int{} // the edition of each file
	for i, e := range c.Editions {
		for _, w := range e.Witnesses {
			got[c.Files[w.Report]] = i
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
			if (want[a] == want[b]) != (got[a] == got[b]) {
				s.Stories++
				s.logf("STO  %s %s: together %v, want %v", a, b, got[a] == got[b], want[a] == want[b])
			}
		}
	}
}

// clip returns s as one line of at most 70 bytes.
func clip(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	if len(s) > 70 {
		return s[:70] + "…"
	}
	return s
}

// around returns text[a:b] in brackets with the text around it.
func around(text string, a, b int) string {
	return strings.Join(strings.Fields("…"+text[max(0, a-40):a]+"["+text[a:b]+"]"+text[b:min(len(text), b+40)]+"…"), " ")
}
