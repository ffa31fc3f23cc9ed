package number

import (
	"slices"

	"stemma/claim"
	"stemma/finding"
	"stemma/report"
	"stemma/story"
)

// Counted tells of what numbers are said of: how often, of how many, how badly people were hurt;
// and of sums and bounds that came out otherwise. It comes after those who tell of less.
func Counted(f *finding.Finder) {
	often(f)
	harms(f)
	ends(f)
	things(f)
	contents(f)
	aboard(f)
	doubled(f)
	halves(f)
	shared(f)
}

// A said is a passage of a witness.
type said struct {
	witness int
	span    report.Span
}

// between tells of two passages of two reports that tell otherwise of one thing, unless that is
// told. Where one was made from the other kind is what was changed.
func between(f *finding.Finder, kind string, by report.By, a, b said) {
	if from, _ := f.Ordered(a.witness, b.witness); from == b.witness {
		a, b = b, a
	}
	tie, _ := f.Tie(a.witness, b.witness)
	if kind == finding.NumberChanged && tie != finding.MadeFrom {
		kind = finding.Contradiction
	}
	x := finding.Finding{Kind: kind, Tie: tie, Locus: -1, By: by, Suspect: f.Passage(b.witness, b.span), Against: f.Passage(a.witness, a.span)}
	if kind == finding.BoundChanged && tie == finding.MadeFrom {
		x.Severity = finding.Serious
	}
	if !f.Any(func(o finding.Finding) bool {
		return finding.Touch(o.Suspect, x.Suspect) && finding.Touch(o.Against, x.Against) || finding.Touch(o.Suspect, x.Against) && finding.Touch(o.Against, x.Suspect)
	}) {
		f.Add(x)
	}
}

// mostHeld is how many reports are held against each other. Ours; it bounds the work.
const mostHeld = 60

// pairsOf calls tell for every two reports that have been read.
func pairsOf(f *finding.Finder, tell func(a, b int)) {
	n := min(len(f.Witnesses), mostHeld)
	for b := range n {
		for a := range b {
			if f.Witnesses[a].Reading != nil && f.Witnesses[b].Reading != nil {
				tell(a, b)
			}
		}
	}
}

// nounsOf returns the stems of the nouns of a span.
func nounsOf(w *story.Witness, s report.Span) []string {
	var out []string
	first, last := w.WordsIn(s)
	for i := first; i < last; i++ {
		if x := w.Words[i]; (x.Is(claim.Noun) || x.Is(claim.ProperNoun)) && x.Kind == claim.Letters && !slices.Contains(out, w.Stem(i)) {
			out = append(out, w.Stem(i))
		}
	}
	return out
}
