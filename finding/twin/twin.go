// Package twin holds claims against each other that say something in mostly the same
// words.
package twin

import (
	"slices"

	"stemma/claim"
	"stemma/collate"
	"stemma/collate/twins"
	"stemma/finding"
	"stemma/finding/class"
	"stemma/finding/told"
	"stemma/report"
	"stemma/story"
)

// A twin is two claims of two reports that say something in mostly the same words: to is
// held against from. Which of them was made from the other is seldom known; from is then
// the one of the report that was made first, or of the first siglum.
type twin struct {
	*index
	twins.Twin // A is from, B is to
	tie        string
}

// An index finds the twins of a claim.
type index struct {
	*finding.Finder
	twinsOf map[collate.Ref][]int       // of every claim that has twins the indexes of those, in order
	firsts  map[collate.Ref]collate.Ref // see first
	swapped int                         // swaps looked into
}

// Find holds against each other the claims of different reports that say something in
// mostly the same words.
func Find(f *finding.Finder) {
	all := &index{Finder: f, twinsOf: map[collate.Ref][]int{}}
	for i, t := range f.Twins {
		all.twinsOf[t.A] = append(all.twinsOf[t.A], i)
		all.twinsOf[t.B] = append(all.twinsOf[t.B], i)
	}
	for _, t := range f.Twins {
		if t.A.Witness == t.B.Witness {
			continue
		}
		w := all.orient(t)
		if w.Claim(w.A).Headline || w.Claim(w.B).Headline {
			continue // words are dear there; see headline.go
		}
		if w.swaps() {
			continue
		}
		w.firmness()
		w.polarity()
		w.paraphrase()
		w.classes()
		w.cue()
		w.source()
		w.place()
		w.fusion()
		w.amounts()
	}
}

// mostSayings is how many reports that have a claim word for word are looked at for one
// that was made from a report of the other claim. Ours.
const mostSayings = 6

// orient returns a twin with what is known of descent between reports that have its claims.
func (f *index) orient(t twins.Twin) twin {
	best := twin{f, t, finding.Compared}
	as, bs := sayings(f.Finder, t.A), sayings(f.Finder, t.B)
	for _, a := range as[:min(len(as), mostSayings)] {
		for _, b := range bs[:min(len(bs), mostSayings)] {
			if a.Witness == b.Witness {
				continue
			}
			tie, parent := f.Tie(a.Witness, b.Witness)
			if tie == finding.Compared || best.tie == finding.MadeFrom || best.tie == finding.Tied && tie == finding.Tied {
				continue
			}
			if parent == b.Witness {
				a, b = b, a
			}
			best.tie, best.Twin = tie, f.TwinOf(a, b)
		}
	}
	if best.tie != finding.MadeFrom && f.Later(best.B.Witness, best.A.Witness) {
		best.swap()
	}
	return best
}

// sayings returns the claims that say word for word what r says, r among them.
func sayings(f *finding.Finder, r collate.Ref) []collate.Ref {
	if s := f.Sayings(r); s != nil {
		return s
	}
	return []collate.Ref{r}
}

func (t *twin) swap() {
	t.A, t.B, t.OnlyA, t.OnlyB, t.SpanA, t.SpanB = t.B, t.A, t.OnlyB, t.OnlyA, t.SpanB, t.SpanA
}

func (t *twin) witnesses() (*story.Witness, *story.Witness) {
	return &t.Witnesses[t.A.Witness], &t.Witnesses[t.B.Witness]
}

// told reports whether the report of witness w has a claim as r is of, in the same or in
// mostly the same words, of which is holds: then it says it that way, too, and is at odds
// with nobody. Other is the claim that r is held against, which is not asked.
func (t *twin) told(r, other collate.Ref, w int, is func(collate.Ref) bool) bool {
	first := t.first(r)
	if len(saysIt(t.Finder, first, w)) > 0 {
		return true
	}
	all := t.twinsOf[first]
	for _, i := range all[:min(len(all), mostTold)] {
		x := t.Twins[i].A
		if x == first {
			x = t.Twins[i].B
		}
		for _, s := range saysIt(t.Finder, x, w) {
			if s != other && is(s) {
				return true
			}
		}
	}
	return false
}

// mostTold is how many twins of a claim are looked at for what else a report says. Ours: far
// above what a story of news has; it bounds the work.
const mostTold = 100

// saysIt returns the claims of witness w that say word for word what r says, the first of
// its saying.
func saysIt(f *finding.Finder, r collate.Ref, w int) []collate.Ref {
	all := sayings(f, r) // in witness order
	i, _ := slices.BinarySearchFunc(all, w, func(s collate.Ref, w int) int { return s.Witness - w })
	k := i
	for k < len(all) && all[k].Witness == w {
		k++
	}
	return all[i:k:k]
}

// first returns the claim of the collation's twin that r stands for.
func (t *twin) first(r collate.Ref) collate.Ref {
	if _, ok := t.twinsOf[r]; ok {
		return r
	}
	if t.firsts == nil {
		t.firsts = map[collate.Ref]collate.Ref{}
		for _, w := range t.Twins {
			for _, x := range []collate.Ref{w.A, w.B} {
				for _, s := range sayings(t.Finder, x) {
					if _, met := t.firsts[s]; !met {
						t.firsts[s] = x
					}
				}
			}
		}
	}
	return t.firsts[r]
}

// say adds a finding that leads from a passage of B to one of A.
func (t *twin) say(kind, severity string, suspect, against report.Span, by report.By) {
	if severity == "" {
		severity = finding.KindOf(kind).Severity
	}
	if t.tie != finding.MadeFrom && severity == finding.Serious {
		severity = finding.Differs // who changed it is not known
	}
	t.Add(finding.Finding{Kind: kind, Severity: severity, Tie: t.tie, Locus: -1, By: by,
		Suspect: t.Passage(t.B.Witness, suspect), Against: t.Passage(t.A.Witness, against)})
}

// oneDeed reports whether both claims are of one verb.
func (t *twin) oneDeed() bool { return told.OneDeed(t.Claim(t.A), t.Claim(t.B)) }

// Least shares of the words of twins to say what changed. Ours: found on
// testdata/changes/read.txt and the stories of testdata/stories.
const (
	leastCover = 0.6  // of the shorter claim
	leastMost  = 0.75 // of the longer claim, where nothing else says that the two are of one thing
	fewShared  = 3    // content words
)

// close reports whether the claims are alike enough to say that a word of them changed.
func (t *twin) close() bool {
	return !t.Parted && !t.another() && (t.Shared >= fewShared && t.Cover >= leastCover || t.Shared >= 2 && t.Cover > .99 && t.Most >= leastCover)
}

// another reports whether a word that only one of the claims has says that it is of another
// thing: "a second man", "an earlier bridge".
func (t *twin) another() bool {
	wa, wb := t.witnesses()
	of := func(w *story.Witness, only []int) bool {
		return slices.ContainsFunc(only, func(i int) bool {
			c := class.Of(w.Lower(i), class.GroupAnother)
			return c != nil && (c.Name != classBeside || i+1 < len(w.Words) && w.Words[i+1].Is(claim.ContentWord))
		})
	}
	return of(wa, t.OnlyA) || of(wb, t.OnlyB)
}

// leastTwin is the share of the words of the longer claim that both must have for twins of
// which one is hedged or quoted. Ours.
const leastTwin = 0.5
