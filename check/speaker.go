package check

import (
	"slices"
	"strings"

	"stemma/collate"
	"stemma/collate/relation"
	"stemma/mention/attribution"
	"stemma/mention/name"
	"stemma/report"
	"stemma/story"
)

// surely is the likeness of two claims from which they say one thing so surely that
// another speaker of it is another speaker. As in package finding.
const surely = 0.55

// A saying is a source of a witness that says what one of the draft says.
type saying struct {
	witness     int
	attribution int
	sure        bool // nothing else could be meant
}

// speakers holds who says what in the draft against who says it in the witnesses. A
// witness that has the saying in its own voice, or another's whose name is not known, is at
// odds with nobody.
func (k *checker) speakers() {
	for a := range k.d.Attributions {
		at := &k.d.Attributions[a]
		if len(at.Chain) == 0 {
			continue
		}
		who := at.Chain[len(at.Chain)-1]
		if !known(who) || k.sentOf(who.Span) < 0 {
			continue
		}
		it := Item{Kind: Speaker, By: bySpeaker}
		for _, s := range k.sayings(a) {
			chain := k.witnesses[s.witness].Attributions[s.attribution].Chain
			if len(chain) == 0 {
				continue
			}
			if same, ok := k.meets(at.Chain, s.witness, chain); ok {
				it.Traced = append(it.Traced, Trace{k.of(s.witness, same.Span), string(relation.Same)})
				continue
			}
			other := chain[len(chain)-1]
			if s.sure && k.d.Names(who) && k.witnesses[s.witness].Names(other) && k.apart(who, s.witness, other) {
				it.Differs = append(it.Differs, Difference{How: OtherSpeaker, Draft: k.of(k.draft, who.Span), Against: k.of(s.witness, other.Span)})
			}
		}
		if len(it.Traced)+len(it.Differs) > 0 {
			k.add(it, who.Span)
		}
	}
}

// known reports whether a source is one that a reader can look for.
func known(s attribution.Source) bool {
	return s.Kind != attribution.Pronoun && s.Kind != attribution.Anonymous
}

// sayings lists the attributions of witnesses that give to somebody what attribution a of
// the draft gives to its source: one saying between quotation marks, a claim that is surely
// the same, or a sentence that is near.
func (k *checker) sayings(a int) []saying {
	var out []saying
	add := func(w, at int, sure bool) {
		if at >= 0 && at < len(k.witnesses[w].Attributions) && !slices.ContainsFunc(out, func(s saying) bool { return s.witness == w && s.attribution == at && (s.sure || !sure) }) {
			out = append(out, saying{w, at, sure})
		}
	}
	at := &k.d.Attributions[a]
	for _, q := range at.Quotes {
		for _, o := range k.readings()[q] {
			if k.c.OneSaying(collate.QuoteRef{Witness: k.draft, Quote: q}, o) {
				add(o.Witness, int(k.witnesses[o.Witness].Speakers[o.Quote].Attribution), true)
			}
		}
	}
	for i := range k.d.Claims {
		if k.d.Claims[i].Attribution != a {
			continue
		}
		for _, r := range k.mates(i) {
			c := k.c.Claim(r)
			add(r.Witness, c.Attribution, k.c.Similarity(collate.Ref{Witness: k.draft, Claim: i}, r) >= surely)
		}
	}
	for w, m := range k.parallels(k.sentOf(at.Chain[len(at.Chain)-1].Span)) {
		wit := &k.witnesses[w]
		s := &k.index.sents[m.sent]
		for b := range wit.Attributions {
			if first := wit.WordAt(wit.Attributions[b].Cue.Start); s.first <= first && first < s.last && k.alongside(m, at.Content, wit, wit.Attributions[b].Content) {
				add(w, b, true)
			}
		}
	}
	return out
}

// alongside reports whether most of a span of the draft stands in a span of the witness
// in two sentences that are near.
func (k *checker) alongside(m *match, s report.Span, w *story.Witness, t report.Span) bool {
	p := m.words
	all, in := 0, 0
	for i, word := range p.a {
		if !k.d.Words[word].Span().Overlaps(s) {
			continue
		}
		all++
		if j := p.of[i]; j >= 0 && w.Words[p.b[j]].Span().Overlaps(t) {
			in++
		}
	}
	return all > 0 && 2*in >= all
}

// mates lists the claims of witnesses that are of one fact with claim i of the draft.
func (k *checker) mates(i int) []collate.Ref {
	mine := collate.Ref{Witness: k.draft, Claim: i}
	g := k.c.Group(mine)
	if g < 0 {
		return nil
	}
	if k.groups == nil {
		k.groups = map[int][]collate.Ref{}
		for w := range k.witnesses {
			for c := range k.witnesses[w].Claims {
				r := collate.Ref{Witness: w, Claim: c}
				if at := k.c.Group(r); at >= 0 {
					k.groups[at] = append(k.groups[at], r)
				}
			}
		}
	}
	var out []collate.Ref
	for _, r := range k.groups[g] {
		if k.c.Together(mine, r) {
			out = append(out, r)
		}
	}
	return out
}

// meets returns the source of a witness's chain that may be one of the draft's chain.
func (k *checker) meets(mine []attribution.Source, w int, theirs []attribution.Source) (attribution.Source, bool) {
	for _, x := range mine {
		for _, y := range theirs {
			if !k.apart(x, w, y) {
				return y, true
			}
		}
	}
	return attribution.Source{}, false
}

// apart reports whether a source of the draft and one of a witness cannot be one: neither
// by name nor by office.
func (k *checker) apart(x attribution.Source, w int, y attribution.Source) bool {
	if k.c.Bond(k.draft, x, w, y) != name.Apart {
		return false
	}
	a, b := strings.ToLower(x.Span.Of(k.d.Report.Text)), strings.ToLower(y.Span.Of(k.witnesses[w].Report.Text))
	return a != b && !k.sameHead(x.Span, w, y.Span)
}

// sameHead reports whether the last words of two sources that stand for their office are
// one: "the police", "state police".
func (k *checker) sameHead(x report.Span, w int, y report.Span) bool {
	last := func(wit *story.Witness, s report.Span) string {
		first, end := wit.WordsIn(s)
		if first >= end {
			return ""
		}
		return wit.Stem(end - 1)
	}
	a := last(k.d, x)
	return a != "" && a == last(&k.witnesses[w], y)
}
