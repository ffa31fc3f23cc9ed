package claim

import (
	"stemma/mention/attribution"
	"stemma/report"
)

// SpeakerOf returns who is said to have spoken a quote; ok is false where no
// source is known. Of a chain it is the source that stands nearest the cue and
// is not cited: in "Roe, citing the police, said" it is Roe, in "according to
// the Post, Roe said" it is Roe too.
func (r *Reading) SpeakerOf(quote int) (s attribution.Source, ok bool) {
	a := r.sayingOf(quote)
	if a == nil {
		return attribution.Source{}, false
	}
	best := 0
	for i := 1; i < len(a.Chain); i++ {
		if !a.Chain[i].Cited && distance(a.Chain[i].Span, a.Cue) <= distance(a.Chain[best].Span, a.Cue) {
			best = i
		}
	}
	return a.Chain[best], true
}

// CueOf returns the cue of the saying that holds a quote; empty where none does.
func (r *Reading) CueOf(quote int) report.Span {
	if a := r.sayingOf(quote); a != nil {
		return a.Cue
	}
	return report.Span{}
}

func (r *Reading) sayingOf(quote int) *attribution.Attribution {
	if quote >= len(r.speakers) {
		return nil
	}
	if i := r.speakers[quote]; i >= 0 && len(r.Attributions[i].Chain) > 0 {
		return &r.Attributions[i]
	}
	return nil
}

func distance(a, b report.Span) int {
	switch {
	case a.End <= b.Start:
		return b.Start - a.End
	case b.End <= a.Start:
		return a.Start - b.End
	}
	return 0
}
