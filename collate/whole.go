package collate

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"stemma/claim"
	"stemma/collate/group"
	"stemma/collate/wording"
	"stemma/report"
)

// A claim says one thing, so that it can be held against others. What hangs on its nouns and
// stands between it and the next ("its chief executive, Ada Moor", "the 12-metre wall",
// "police said on Friday") is then in no claim, or in one of another fact. Sentences of two
// reports that are alike as a whole tell all of it together, and are loci of their own.

// byWhole makes one locus of sentences that are alike as a whole.
const byWhole report.By = "collate.whole"

// How sentences come together. The numbers were chosen on real stories whose errors were
// read, and among those as good there by the totals of stories kept unread.
const (
	wholeAt    = 3.  // likeness of two sentences from which they are one locus
	wholeMean  = 0.6 // likeness that those of two groups must have on average: many are like one of them alone
	leastWhole = 4   // content words that two sentences share at the least
)

// A whole is a sentence, with all that have the same content words in the same order.
type whole struct {
	at     Reading
	sent   int      // of the first
	stems  []string // sorted, each once
	terms  []wording.Term
	around []wording.Term // of the first, with the sentences beside it
}

// like is the likeness of two sentences: how many words they share, weighed by how much of
// them and of what stands around them that is; 0 where it is next to none. Sentences that
// share few words are often of two facts in two places of the story: their neighbours tell.
func (a *whole) like(b *whole) float64 {
	cosine, n := wording.Dot(a.terms, b.terms)
	if n < leastWhole-1 {
		return 0
	}
	around, _ := wording.Dot(a.around, b.around)
	return (cosine + around) * float64(n)
}

// wholes returns the loci of sentences that two witnesses have, but for those that a locus of
// claims holds as well.
func (c *Collation) wholes() []Extra {
	if len(c.Witnesses) < 2 {
		return nil
	}
	all := c.sentences()
	post := map[string][]int{}
	witness := make([]int, len(all))
	for i := range all {
		witness[i] = all[i].at[0].Witness
		for _, s := range all[i].stems {
			post[s] = append(post[s], i)
		}
	}
	c.weighWholes(all, post)
	near := map[[2]int]float64{}
	var edges []group.Edge
	for i, with := range sharing(all, post) {
		for _, j := range with {
			w := all[i].like(&all[j])
			if w < wholeMean/2 {
				continue
			}
			near[[2]int{j, i}] = w
			if _, n := wording.Dot(all[i].terms, all[j].terms); w >= wholeAt && n >= leastWhole {
				edges = append(edges, group.Edge{A: j, B: i, W: w})
			}
		}
	}
	slices.SortFunc(edges, func(a, b group.Edge) int { return cmp.Or(cmp.Compare(b.W, a.W), a.A-b.A, a.B-b.B) })
	groups := map[int][]Reading{}
	var first []int
	for i, g := range group.Average(witness, edges, near, wholeAt, wholeMean) {
		if groups[g] == nil {
			first = append(first, g)
		}
		groups[g] = append(groups[g], all[i].at)
	}
	held := c.heldWhole()
	var out []Extra
	for _, g := range first {
		if x, ok := c.extra(Sentences, byWhole, groups[g]); ok && !held.all(x.Variants) {
			out = append(out, x)
		}
	}
	slices.SortStableFunc(out, func(a, b Extra) int { return len(a.Silent) - len(b.Silent) })
	return out
}

// sentences lists the sentences of all witnesses that say enough to be compared, those of
// the same content words in the same order once. Captions are left out: they are of pictures.
func (c *Collation) sentences() []whole {
	var out []whole
	at := map[string]int{}
	for w := range c.Witnesses {
		wit := &c.Witnesses[w]
		if wit.Reading == nil {
			continue
		}
		for i, s := range wit.Sents {
			b := &wit.Blocks[s.Block]
			if b.Kind != claim.Paragraph && b.Kind != claim.Headline && b.Kind != claim.Subhead || b.Dateline.Contains(s.Span) || s.Last-s.First > wording.Longest {
				continue
			}
			stems := wording.StemsIn(wit, s.Span, claim.ContentWord)
			if len(stems) < leastWhole {
				continue
			}
			key := strings.Join(wit.Content(s.Span), " ")
			k, ok := at[key]
			if !ok {
				k = len(out)
				at[key], out = k, append(out, whole{sent: i, stems: stems})
			}
			out[k].at = append(out[k].at, At{Witness: w, Span: s.Span})
		}
	}
	return out
}

// weighWholes weighs the words of sentences by how few of them hold each, as those of claims
// are weighed. Post are the sentences of every word.
func (c *Collation) weighWholes(all []whole, post map[string][]int) {
	n := float64(max(len(all), wording.FewClaims))
	weigh := func(v []wording.Term) {
		for k := range v {
			v[k].W = math.Log((1 + n) / (1 + float64(len(post[v[k].Stem]))))
		}
		wording.Unit(v)
	}
	beside := wording.NewSentences(c.Witnesses)
	for i := range all {
		x := &all[i]
		for _, s := range x.stems {
			x.terms = append(x.terms, wording.Term{Stem: s, W: 0})
		}
		x.around = beside.Around(x.at[0].Witness, x.sent)
		weigh(x.terms)
		weigh(x.around)
	}
}

// sharing lists for every sentence the earlier ones that share some of its rarest words, of
// many those that share most of them.
func sharing(all []whole, post map[string][]int) [][]int {
	out := make([][]int, len(all))
	share := make([]int, len(all)) // with the sentence at hand
	for i := range all {
		var with []int
		for _, s := range wording.Rarest(all[i].stems, post) {
			for _, j := range post[s] {
				if j >= i {
					break
				}
				if share[j]++; share[j] == 1 {
					with = append(with, j)
				}
			}
		}
		slices.SortStableFunc(with, func(a, b int) int { return share[b] - share[a] })
		for _, j := range with {
			share[j] = 0
		}
		out[i] = with[:min(len(with), wording.Nearest)]
	}
	return out
}

// A heldWhole tells in which loci of claims a sentence stands as good as whole.
type heldWhole map[At][]int

// asGood is the share of a sentence that a claim must be, to be as good as the sentence. Ours.
const asGood = 0.75

func (c *Collation) heldWhole() heldWhole {
	out := heldWhole{}
	for i, l := range slices.Concat(c.Loci, c.Further) {
		for _, v := range l.Variants {
			for _, r := range v.Claims {
				w, cl := &c.Witnesses[r.Witness], c.Claim(r)
				if at := (At{Witness: r.Witness, Span: w.Sents[cl.Sent].Span}); float64(cl.Len()) >= asGood*float64(at.Len()) && !slices.Contains(out[at], i) {
					out[at] = append(out[at], i)
				}
			}
		}
	}
	return out
}

// all reports whether one locus of claims holds all the sentences.
func (h heldWhole) all(readings []Reading) bool {
	return slices.ContainsFunc(h[readings[0][0]], func(locus int) bool {
		for _, r := range readings {
			for _, at := range r {
				if !slices.Contains(h[at], locus) {
					return false
				}
			}
		}
		return true
	})
}
