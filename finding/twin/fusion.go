package twin

import (
	"stemma/claim"
	"stemma/collate"
	"stemma/finding"
	"stemma/mention/attribution"
)

// fusion tells that one report gives to one person what the other gives to two: A is said
// by another than B, and a second claim of the report of A by the speaker of B. B has the
// words of both, or stands in one quotation with those of the second.
func (t twin) fusion() {
	quoted := t.Most > .99 && t.Witness(t.A).InQuote(t.Claim(t.A).Span) && t.Witness(t.B).InQuote(t.Claim(t.B).Span)
	if !quoted && !t.inside(t.A, t.B) {
		if t.swap(); !t.inside(t.A, t.B) {
			return
		}
	}
	if !t.fused(quoted) && quoted {
		t.swap()
		t.fused(quoted)
	}
}

// fused tells that B is a fusion of A and another claim of its report, and reports whether
// it is.
func (t *twin) fused(quoted bool) bool {
	x, ok := t.speaker(t.A)
	y, ok2 := t.speaker(t.B)
	if !ok || !ok2 || t.Same(t.A.Witness, x, t.B.Witness, y) {
		return false
	}
	for _, r := range t.wholeOf(quoted) {
		for _, i := range t.twinsOf[t.first(r)] {
			other := t.Twins[i].A
			if other == r {
				other = t.Twins[i].B
			}
			if other == t.A || other.Witness != t.A.Witness || !quoted && !t.inside(other, t.B) {
				continue
			}
			if z, ok := t.speaker(other); ok && t.Same(other.Witness, z, t.B.Witness, y) {
				t.say(finding.SpeakerFusion, "", y.Span, x.Span, finding.ByFusion)
				return true
			}
		}
	}
	return false
}

// wholeOf returns B or, of a quotation, the other claims of the saying of B.
func (t *twin) wholeOf(quoted bool) []collate.Ref {
	if !quoted {
		return []collate.Ref{t.B}
	}
	var out []collate.Ref
	w := t.Witness(t.B)
	for c := max(0, t.B.Claim-nearClaims); c < min(len(w.Claims), t.B.Claim+nearClaims+1); c++ {
		if r := (collate.Ref{Witness: t.B.Witness, Claim: c}); r != t.B && w.Claims[c].Attribution == t.Claim(t.B).Attribution {
			out = append(out, r)
		}
	}
	return out
}

// nearClaims is how many claims before and behind one may be of its quotation. Ours; it
// bounds the work.
const nearClaims = 4

// inside reports whether claim s has the content words of r, all but one at most of three or
// more, and words beside them.
func (t *twin) inside(r, s collate.Ref) bool {
	a, b := t.Witness(r).Content(t.Claim(r).Span), t.Witness(s).Content(t.Claim(s).Span)
	missing := 0
	for _, stem := range a {
		if !claim.Share([]string{stem}, b) {
			missing++
		}
	}
	return len(a) >= 2 && missing <= len(a)/3 && len(b) > len(a)
}

// speaker returns who says a claim, where that is a person who is named there.
func (t *twin) speaker(r collate.Ref) (attribution.Source, bool) {
	c := t.Claim(r)
	if len(c.Chain) != 1 || c.Attribution < 0 || !t.Witness(r).Names(c.Chain[0]) {
		return attribution.Source{}, false
	}
	return c.Chain[0], true
}
