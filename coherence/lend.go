package coherence

import (
	"math/big"

	"stemma/collate"
	"stemma/mention/figure"
)

// A ref is a figure of the collation, with the bench of its witness.
type ref struct {
	b *bench
	i int
}

func (r ref) fig() *figure.Figure { return &r.b.figs[r.i] }

func (r ref) input() Input { return input(r.b.c, r.b.w, r.i) }

// A level is a figure that can be the old level of a sum.
type level struct {
	ref
	kind string // family of what is counted
}

// levels lists, witness by witness, the plain counts of persons and things that
// a sum of another report may take as its old level.
func levels(benches []*bench) []level {
	var out []level
	for _, b := range benches {
		for i := range b.figs {
			f := &b.figs[i]
			if f.Dimension == "count" && f.Per == "" && f.Change == figure.Level && b.sent[i] >= 0 && !b.more(i) && f.Bound != figure.Range {
				out = append(out, level{ref{b, i}, collate.Family(f.Counted.Head)})
			}
		}
	}
	return out
}

// persons are the families of nouns that count people whatever befell them:
// those of one event may be summed.
var persons = map[string]bool{"person": true, "dead": true, "injured": true, "victim": true, "child": true, "student": true, "officer": true, "worker": true,
	"migrant": true, "soldier": true, "man": true, "woman": true, "passenger": true, "patient": true, "hostage": true, "": true}

// kindred reports whether two counts can be of one thing: one family, two words
// for the men of a force, or people of one aspect. A count whose noun is left out
// goes with a noun only when one aspect governs both, or none is needed because
// near tells that the text sets them side by side.
func kindred(a, b *figure.Figure, near bool) bool {
	if a.Dimension != b.Dimension || a.Unit != b.Unit || a.Per != b.Per {
		return false
	}
	if a.Dimension != "count" {
		return true
	}
	ka, kb := collate.Family(a.Counted.Head), collate.Family(b.Counted.Head)
	switch {
	case ka != "" && ka == kb, ka != "" && kb != "" && force[a.Counted.Head] && force[b.Counted.Head]:
		return a.Aspect == b.Aspect || a.Aspect == "" || b.Aspect == "" || near
	case persons[ka] && persons[kb] && (ka != "" || kb != ""):
		return a.Aspect != "" && a.Aspect == b.Aspect || near
	case ka == "" || kb == "":
		return near || a.Aspect != "" && a.Aspect == b.Aspect
	}
	return false
}

// word returns the lower-case token n places after figure i (0 is the next one)
// or before it (-1 is the one before), or "" beyond its sentence.
func (b *bench) word(i, n int) string {
	s := b.sent[i]
	if s < 0 {
		return ""
	}
	first, last := b.doc.TokensIn(b.figs[i].Span)
	t := last + n
	if n < 0 {
		t = first + n
	}
	if t < b.doc.Sents[s].First || t >= b.doc.Sents[s].Last {
		return ""
	}
	return b.doc.Tokens[t].Lower
}

// more reports whether a figure comes on top of another: "44 more people",
// "another 44", "a further 640".
func (b *bench) more(i int) bool {
	for n := range 2 {
		switch b.word(i, n) {
		case "more", "further", "additional", "others", "other", "extra":
			return b.word(i, n+1) != "than"
		}
		if n == 0 && b.figs[i].Counted.Head != "" && b.doc.TokenAt(b.figs[i].Counted.Start) > b.doc.TokenAt(b.figs[i].End) {
			break
		}
	}
	switch b.word(i, -1) {
	case "another", "further", "additional", "extra":
		return true
	}
	return false
}

// exactly reports whether a worked result is the stated number within what both
// are rounded to, and so near that chance is no explanation.
func exactly(sum interval, result *big.Rat, f *figure.Figure) bool {
	return sum.meets(of(f)) && !far(result, f.Value, slack)
}

// apart returns how many sentences lie between two figures of a witness.
func (b *bench) apart(i, k int) int {
	if b.sent[i] < 0 || b.sent[k] < 0 {
		return 1 << 20
	}
	return gap(b.sent[i], b.sent[k])
}
