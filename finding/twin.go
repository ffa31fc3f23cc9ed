package finding

import (
	"slices"

	"stemma/claim"
	"stemma/collate"
	"stemma/report"
	"stemma/story"
)

// A twin is two claims of two reports that say something in mostly the same words: to is
// held against from. Which of them was made from the other is seldom known; from is then
// the one of the report that was made first, or of the first siglum.
type twin struct {
	*index
	collate.Twin // A is from, B is to
	tie          string
}

// An index finds the twins of a claim.
type index struct {
	*finder
	twinsOf map[collate.Ref][]int       // of every claim that has twins the indexes of those, in order
	firsts  map[collate.Ref]collate.Ref // see first
	swapped int                         // swaps looked into
}

// twins holds against each other the claims of different reports that say something in
// mostly the same words.
func (f *finder) twins() {
	all := &index{finder: f, twinsOf: map[collate.Ref][]int{}}
	for i, t := range f.c.Twins {
		all.twinsOf[t.A] = append(all.twinsOf[t.A], i)
		all.twinsOf[t.B] = append(all.twinsOf[t.B], i)
	}
	for _, t := range f.c.Twins {
		if t.A.Witness == t.B.Witness {
			continue
		}
		w := all.orient(t)
		if w.claim(w.A).Headline || w.claim(w.B).Headline {
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
func (f *index) orient(t collate.Twin) twin {
	best := twin{f, t, Compared}
	as, bs := f.sayings(t.A), f.sayings(t.B)
	for _, a := range as[:min(len(as), mostSayings)] {
		for _, b := range bs[:min(len(bs), mostSayings)] {
			if a.Witness == b.Witness {
				continue
			}
			tie, parent := f.tie(a.Witness, b.Witness)
			if tie == Compared || best.tie == MadeFrom || best.tie == Tied && tie == Tied {
				continue
			}
			if parent == b.Witness {
				a, b = b, a
			}
			best.tie, best.Twin = tie, f.c.TwinOf(a, b)
		}
	}
	if best.tie != MadeFrom && f.later(best.B.Witness, best.A.Witness) {
		best.swap()
	}
	return best
}

// sayings returns the claims that say word for word what r says, r among them.
func (f *finder) sayings(r collate.Ref) []collate.Ref {
	if s := f.c.Sayings(r); s != nil {
		return s
	}
	return []collate.Ref{r}
}

func (t *twin) swap() {
	t.A, t.B, t.OnlyA, t.OnlyB, t.SpanA, t.SpanB = t.B, t.A, t.OnlyB, t.OnlyA, t.SpanB, t.SpanA
}

func (t *twin) witnesses() (*story.Witness, *story.Witness) {
	return &t.c.Witnesses[t.A.Witness], &t.c.Witnesses[t.B.Witness]
}

// told reports whether the report of witness w has a claim as r is of, in the same or in
// mostly the same words, of which is holds: then it says it that way, too, and is at odds
// with nobody. Other is the claim that r is held against, which is not asked.
func (t *twin) told(r, other collate.Ref, w int, is func(collate.Ref) bool) bool {
	first := t.first(r)
	if len(t.saysIt(first, w)) > 0 {
		return true
	}
	all := t.twinsOf[first]
	for _, i := range all[:min(len(all), mostTold)] {
		x := t.c.Twins[i].A
		if x == first {
			x = t.c.Twins[i].B
		}
		for _, s := range t.saysIt(x, w) {
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
func (f *finder) saysIt(r collate.Ref, w int) []collate.Ref {
	all := f.sayings(r) // in witness order
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
		for _, w := range t.c.Twins {
			for _, x := range []collate.Ref{w.A, w.B} {
				for _, s := range t.sayings(x) {
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
		severity = KindOf(kind).Severity
	}
	if t.tie != MadeFrom && severity == Serious {
		severity = Differs // who changed it is not known
	}
	t.add(Finding{Kind: kind, Severity: severity, Tie: t.tie, Locus: -1, By: by,
		Suspect: t.passage(t.B.Witness, suspect), Against: t.passage(t.A.Witness, against)})
}

// oneDeed reports whether both claims are of one verb.
func (t *twin) oneDeed() bool { return oneDeed(t.claim(t.A), t.claim(t.B)) }

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
			c := classOf(w.Lower(i), groupAnother)
			return c != nil && (c.name != classBeside || i+1 < len(w.Words) && w.Words[i+1].Is(claim.ContentWord))
		})
	}
	return of(wa, t.OnlyA) || of(wb, t.OnlyB)
}

// leastTwin is the share of the words of the longer claim that both must have for twins of
// which one is hedged or quoted. Ours.
const leastTwin = 0.5
