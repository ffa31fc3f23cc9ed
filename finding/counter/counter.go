// Package counter holds the claims of two reports against each other of which one is
// perhaps made from the other, in whatever words.
package counter

import (
	"stemma/collate"
	"stemma/finding"
	"stemma/finding/alike"
	"stemma/finding/number"
	"stemma/finding/people"
	"stemma/finding/quote"
	"stemma/finding/told"
	"stemma/lineage"
)

// A counterpart is two claims of two reports that are near each other, each the one of its
// report that is most like the other: what a writer made of a sentence. The two may have
// fewer words in common than twins.
type counterpart struct {
	*finding.Finder
	from, to collate.Ref
	like     float64 // 0 to 1
	number   bool    // they are counterparts by a number
	tie      string
	cites    *lineage.Edge // by which the report of to names that of from; nil where they are near
	likes    *deeds
}

// counterpart returns two claims that are near each other with how their reports are tied.
func (d *deeds) counterpart(n alike.Pair) counterpart {
	tie, _ := d.Tie(n.From.Witness, n.To.Witness)
	return counterpart{d.Finder, n.From, n.To, n.Like, n.Number, tie, nil, d}
}

// rival is the share of the likeness of a counterpart from which a claim says the same, too.
// Ours: found on the stories of testdata/stories/changes/read.
const rival = 0.75

// Find tells of what came out otherwise in claims that are counterparts.
func Find(f *finding.Finder, likes *alike.Likeness, titles *people.Titles) {
	m := &deeds{likes, map[int][]deedOf{}}
	for _, p := range m.Pairs {
		ks := m.Between(p[0], p[1])
		quote.Requoted(titles, p[0], p[1])
		replies(f, m, p[0], p[1])
		decided(f, m, p[0], p[1])
		number.Measures(f, p[0], p[1])
		if tie, _ := f.Tie(p[0], p[1]); tie != finding.Compared {
			number.Wholes(f, p[0], p[1])
		}
		for _, n := range m.Numbered(ks, p[0], p[1]) {
			k := m.counterpart(n)
			if !told.OtherNames(k.Finder, k.from, k.to) {
				k.modality()
				k.source()
			}
		}
		for _, n := range ks {
			k := m.counterpart(n)
			if told.OtherNames(k.Finder, k.from, k.to) {
				continue
			}
			k.modality()
			k.condition()
			k.reportedly()
			k.supposed()
			k.byVerb()
			k.figures()
			k.times()
			k.cue()
			k.source()
			k.unsourced()
			k.speaker()
			k.classes()
		}
		onward(f, m, p[0], p[1])
		opposed(f, m, p[0], p[1])
	}
	sources(f, m)
}
