package finding

import "stemma/collate"

// A counterpart is two claims of two reports that are near each other, each the one of its
// report that is most like the other: what a writer made of a sentence. The two may have
// fewer words in common than twins.
type counterpart struct {
	*finder
	from, to collate.Ref
	like     float64 // 0 to 1
	number   bool    // they are counterparts by a number
	tie      string
	likes    *deeds
}

// counterpart returns two claims that are near each other with how their reports are tied.
func (d *deeds) counterpart(n likePair) counterpart {
	tie, _ := d.tie(n.from.Witness, n.to.Witness)
	return counterpart{d.finder, n.from, n.to, n.like, n.number, tie, d}
}

// rival is the share of the likeness of a counterpart from which a claim says the same, too.
// Ours: found on the stories of testdata/stories/changes/read.
const rival = 0.75

// counterparts tells of what came out otherwise in claims that are counterparts.
func (f *finder) counterparts(likes *likeness, titles *titles) {
	m := &deeds{likes, map[int][]deedOf{}}
	for _, p := range m.pairs {
		ks := m.between(p[0], p[1])
		titles.requoted(p[0], p[1])
		f.replies(m, p[0], p[1])
		f.decided(m, p[0], p[1])
		f.measures(p[0], p[1])
		if tie, _ := f.tie(p[0], p[1]); tie != Compared {
			f.wholes(p[0], p[1])
		}
		for _, n := range m.numbered(ks, p[0], p[1]) {
			k := m.counterpart(n)
			if !k.otherNames(k.from, k.to) {
				k.modality()
				k.source()
			}
		}
		for _, n := range ks {
			k := m.counterpart(n)
			if k.otherNames(k.from, k.to) {
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
			k.speaker()
			k.classes()
		}
		f.deeds(m, p[0], p[1])
	}
}
