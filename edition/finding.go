package edition

import (
	"stemma/coherence"
	"stemma/finding"
)

func (m *maker) checks(cs []coherence.Check) []Check {
	out := []Check{}
	for _, c := range cs {
		ec := Check{Kind: string(c.Kind), Formula: c.Formula, Result: c.Result, Verdict: string(c.Verdict), By: c.By, Inputs: []Passage{}}
		for _, in := range c.Inputs {
			if q := m.of(in.Passage); q != nil {
				ec.Inputs = append(ec.Inputs, *q)
			}
		}
		out = append(out, ec)
	}
	return out
}

func (m *maker) findings(fs []finding.Finding) []Finding {
	out := []Finding{}
	for _, f := range fs {
		s := m.of(f.Suspect)
		if s == nil {
			continue
		}
		ef := Finding{ID: f.ID, Kind: f.Kind, Severity: f.Severity, Tie: f.Tie, Suspect: *s, Against: m.of(f.Against), By: f.By}
		if f.Locus >= 0 {
			ef.Locus = m.c.Loci[f.Locus].ID
		}
		out = append(out, ef)
	}
	return out
}
