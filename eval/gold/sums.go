package gold

import "strings"

// checks scores the checks of figures against those in the truth. A check of the truth is
// found by one that uses at least two of its passages and at most one other passage. Checks
// that are not in the truth are wrong only if they say that figures do not hold.
func (c *Case) checks(s *Scores) {
	type found struct {
		verdict, formula string
		inputs           []place
		used             bool
	}
	var got []*found
	for _, e := range c.Editions {
		for _, k := range e.Checks {
			f := &found{verdict: k.Verdict, formula: k.Formula + " " + k.Result}
			for _, in := range k.Inputs {
				f.inputs = append(f.inputs, place{c.Files[in.Report], in.Start, in.End})
			}
			got = append(got, f)
		}
	}
	for _, want := range c.Truth.Checks {
		right, other, seen := false, "", "none"
		for _, f := range got {
			if n := c.covers(f.inputs, want.Inputs); n < 2 || n < len(f.inputs)-1 {
				continue
			}
			seen = f.verdict + " " + f.formula
			f.used = f.used || f.verdict == want.Verdict
			right = right || f.verdict == want.Verdict
			if f.verdict != want.Verdict && f.verdict != "cannot_tell" {
				other = f.formula
			}
		}
		switch {
		case right:
			s.Checks.TP++
		case other != "":
			s.Checks.FN++
			s.WrongChecks++
			s.logf("CHK! %s: %s, it %s", want.Kind, other, want.Verdict)
		default:
			s.Checks.FN++
			var in []string
			for _, w := range want.Inputs {
				in = append(in, w.Text)
			}
			s.logf("CHK- %s %s of %q, got %s", want.Kind, want.Verdict, in, seen)
		}
	}
	for _, f := range got {
		s.AllChecks++
		if f.verdict == "does_not_hold" && !f.used {
			s.WrongChecks++
			s.logf("CHK+ does not hold: %s", f.formula)
		}
	}
}

// A place is a span of the report in a file.
type place struct {
	file string
	a, b int
}

// over reports whether p and q overlap.
func (p place) over(q place) bool {
	return p.file != "" && p.file == q.file && p.a < q.b && q.a < p.b
}

// covers returns how many of words overlap one of places. Each place counts once.
func (c *Case) covers(places []place, words []Words) int {
	used := make([]bool, len(places))
	n := 0
	for _, w := range words {
		rd := c.Readings[w.Report]
		if rd == nil {
			continue
		}
		a, b, ok := find(rd.Report.Text, w.Text, w.Nth)
		if !ok {
			continue
		}
		for i, p := range places {
			if !used[i] && p.over(place{w.Report, a, b}) {
				used[i] = true
				n++
				break
			}
		}
	}
	return n
}

// sameHead reports whether a counted noun is the marked one or the last word of it.
func sameHead(got, want string) bool {
	got, want = strings.ToLower(got), strings.ToLower(want)
	return got == want || strings.HasSuffix(want, " "+got)
}
