package claim

import (
	"stemma/mention/attribution"
	"stemma/mention/quote"
	"stemma/report"
)

// A Speaker says who is said to have spoken a quote: a source of the chain of an
// attribution. Both are -1 where no source is known.
type Speaker struct{ Attribution, Source int32 }

// SpeakerOf returns who is said to have spoken a quote; ok is false where no
// source is known. Of a chain it is the source that stands nearest the cue and
// is not cited: in "Roe, citing the police, said" it is Roe, in "according to
// the Post, Roe said" it is Roe too.
func (r *Reading) SpeakerOf(quote int) (s attribution.Source, ok bool) {
	if quote >= len(r.Speakers) || r.Speakers[quote].Attribution < 0 {
		return attribution.Source{}, false
	}
	k := r.Speakers[quote]
	return r.Attributions[k.Attribution].Chain[k.Source], true
}

// CueOf returns the cue of the saying that holds a quote; empty where none does.
func (r *Reading) CueOf(quote int) report.Span {
	if quote >= len(r.Speakers) || r.Speakers[quote].Attribution < 0 {
		return report.Span{}
	}
	return r.Attributions[r.Speakers[quote].Attribution].Cue
}

// Spoken reports whether most of a claim stands in a direct quotation: it is somebody's
// words, whether or not it is known whose.
func (r *Reading) Spoken(c *Claim) bool {
	n := 0
	for i := range r.Quotes {
		q := &r.Quotes[i]
		if q.Form != quote.Direct || !q.Overlaps(c.Span) {
			continue
		}
		for _, s := range q.Segments {
			n += max(0, min(s.End, c.End)-max(s.Start, c.Start))
		}
	}
	return 2*n > c.Len()
}

// speakers finds the speaker of every quote.
func (j *joiner) speakers() {
	j.Speakers = make([]Speaker, len(j.Quotes))
	for q, i := range attribution.Speakers(j.Attributions, len(j.Quotes)) {
		j.Speakers[q] = Speaker{-1, -1}
		if i < 0 || len(j.Attributions[i].Chain) == 0 {
			continue
		}
		a, best := &j.Attributions[i], 0
		for k := 1; k < len(a.Chain); k++ {
			if !a.Chain[k].Cited && distance(a.Chain[k].Span, a.Cue) <= distance(a.Chain[best].Span, a.Cue) {
				best = k
			}
		}
		j.Speakers[q] = Speaker{int32(i), int32(best)}
	}
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
