package change

import (
	"slices"

	"stemma/collate/relation"
	"stemma/edition"
	"stemma/report"
)

// also names, of kinds of testdata/changes, the kinds of finding that say the same where
// no descent is known, or that hold more than the kind alone.
var also = map[string][]string{
	"number_changed":         {"contradiction"},
	"denominator_changed":    {"contradiction", "number_changed", "unit_changed"},
	"unit_changed":           {"contradiction"},
	"place":                  {"contradiction"},
	"hedge_dropped":          {"modality_strengthened"},
	"hedge_added":            {"modality_weakened"},
	"modality_strengthened":  {"hedge_dropped", "modality_weakened"},
	"modality_weakened":      {"hedge_added", "modality_strengthened"},
	"headline_exaggeration":  {"bound_changed", "contradiction"},
	"internal_inconsistency": {"contradiction"},
	"attribution_changed":    {"speaker_swapped"},
	"speaker_swapped":        {"attribution_changed"},
	"speaker_fusion":         {"speaker_swapped", "attribution_changed"},
	"false_credit":           {"contradiction", "attribution_changed"},
	"correction":             {"contradiction", "number_changed"},
}

// Outcome is what an edition makes of a case.
type Outcome struct {
	Told  []edition.Finding // those that touch what changed; of a look-alike, all
	Shown bool              // told, or a series or locus that differs holds both passages
	Named bool              // told under its kind
}

// Grade returns what e, the edition of c, makes of it.
func (c Case) Grade(e *edition.Edition) Outcome {
	var o Outcome
	for _, f := range e.Findings {
		if !c.Changed || c.joins(e, &f) {
			o.Told = append(o.Told, f)
			o.Named = o.Named || f.Kind == c.Kind || slices.Contains(also[c.Kind], f.Kind)
		}
	}
	o.Shown = len(o.Told) > 0
	for _, s := range e.Series {
		var ps []edition.Passage
		for _, p := range s.Points {
			ps = append(ps, p.Passage)
		}
		o.Shown = o.Shown || disagree(s.Relation) && c.all(e, ps)
	}
	for _, l := range e.Loci {
		var ps []edition.Passage
		for _, v := range l.Variants {
			ps = append(ps, v.Passages...)
		}
		o.Shown = o.Shown || disagree(l.Relation) && c.all(e, ps)
	}
	return o
}

func disagree(shown string) bool {
	r := relation.Relation(shown)
	return r == relation.Differs || r == relation.Disputed
}

// joins reports whether a finding leads from what changed in one report to what changed in
// the other, or, within one report, from one of its passages to another.
func (c Case) joins(e *edition.Edition, f *edition.Finding) bool {
	if f.Against == nil {
		return c.touches(e, f.Suspect) != 0
	}
	x, y := c.touches(e, f.Suspect), c.touches(e, *f.Against)
	return x != 0 && y != 0 && (x != y || len(c.Texts) == 1 && x&(x-1) != 0)
}

// all reports whether passages touch marks of every report, or of the one report two.
func (c Case) all(e *edition.Edition, ps []edition.Passage) bool {
	seen := 0
	for _, p := range ps {
		seen |= c.touches(e, p)
	}
	return seen&(seen-1) != 0
}

// touches returns the set of what a passage touches: of two reports bit i where it touches
// a mark of report i, of one report bit i where it touches mark i; 0 for none.
func (c Case) touches(e *edition.Edition, p edition.Passage) int {
	set := 0
	for i := range c.Texts {
		if refOf(e, p.Siglum) != ref(i) {
			continue
		}
		for k, m := range c.Marks[i] {
			if !m.Overlaps(report.Span{Start: p.Start, End: p.End}) {
				continue
			}
			if len(c.Texts) == 1 {
				set |= 1 << k
			} else {
				set |= 1 << i
			}
		}
	}
	return set
}

func refOf(e *edition.Edition, siglum string) string {
	for _, w := range e.Witnesses {
		if w.Siglum == siglum {
			return w.Ref
		}
	}
	return ""
}
