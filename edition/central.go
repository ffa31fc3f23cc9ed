package edition

import (
	"stemma/claim"
	"stemma/report"
	"stemma/text"
)

// The story that the head of an edition must tell is what its reports open with: their
// titles, headlines and first sentences. This is the centroid of D. Radev, H. Jing, M.
// Styś and D. Tam, Centroid-based summarization of multiple documents, Information
// Processing & Management 40(6), 2004, with two departures: the weight of a word is the
// share of reports that open with it, times how rare it is in English news, and a
// sentence is scored by how much of the centroid it holds and how little else.

// openSents is how many sentences of a report count as its opening, beside its headline; the
// later ones weigh less, see openWeight. Ours.
const openSents = 4

// A central holds how much every stem belongs to the story.
type central struct {
	share map[string]float64 // of reports that open with the stem, from 0 to 1
	most  float64            // the most that one sentence holds of it
}

// An opener is a sentence that may head the edition.
type opener struct {
	witness int
	span    report.Span
	stems   []string // distinct, in order
	place   int      // 0 for a headline, else the number of the sentence
}

// openers lists the sentences that may head the edition, in witness order; see
// plainSentence for leaning.
func (m *maker) openers(leaning bool) []opener {
	var out []opener
	for w := range m.c.Witnesses {
		r := m.c.Witnesses[w].Reading
		n := 0
		for i := range r.Sents {
			if n > openSents {
				break
			}
			place := 0
			b := r.Blocks[r.Sents[i].Block]
			switch {
			case b.Kind == claim.Paragraph && r.Sents[i].End > b.Dateline.End:
				n++
				place = n
			case b.Kind != claim.Headline:
				continue
			}
			if s := plainSentence(r, i, leaning); !s.Empty() && n <= openSents {
				out = append(out, opener{w, s, r.Content(s), place})
			}
		}
	}
	return out
}

// centralOf weighs the stems with which the witnesses open.
func (m *maker) centralOf(os []opener) *central {
	c := &central{share: map[string]float64{}}
	seen := map[string]float64{} // of a witness the greatest weight of every stem
	for w := range m.c.Witnesses {
		r := m.c.Witnesses[w].Reading
		clear(seen)
		add := func(stems []string, weight float64) {
			for _, st := range stems {
				if w := seen[st]; weight > w {
					seen[st] = weight
					c.share[st] += (weight - w) / float64(len(m.c.Witnesses))
				}
			}
		}
		add(r.Clues.Title, openWeight[0])
		n := 0
		for i := range r.Sents {
			if n == openSents {
				break
			}
			b := r.Blocks[r.Sents[i].Block]
			switch {
			case b.Kind == claim.Paragraph && r.Sents[i].End > b.Dateline.End:
				n++
				add(r.Content(r.Sents[i].Span), openWeight[n])
			case b.Kind == claim.Headline:
				add(r.Content(r.Sents[i].Span), openWeight[0])
			}
		}
	}
	for _, o := range os {
		held, _ := c.holds(o.stems)
		c.most = max(c.most, held)
	}
	return c
}

// openWeight is what a word of a title or headline, and of the first sentences, counts
// for. Ours, set on the stories of testdata: a title holds nothing but the story.
var openWeight = [openSents + 1]float64{1, .7, .4, .3, .3}

// holds returns how much of the story stems hold, and their weight whatever they say.
func (c *central) holds(stems []string) (held, all float64) {
	for _, st := range stems {
		r := text.Rarity(st)
		held += c.share[st] * r
		all += r
	}
	return held, all
}

// score returns how well a sentence tells the story, from 0 to 1: the harmonic mean of
// how much of the story it holds and how much of it is the story. A later sentence counts
// for less, since it leans on the first.
func (c *central) score(o opener) float64 {
	held, all := c.holds(o.stems)
	if held == 0 || c.most == 0 {
		return 0
	}
	cover, pure := held/c.most, held/all
	long := max(0, float64(o.span.Len()-briefHead)/(mostHead-briefHead))
	return 2 * cover * pure / (cover + pure) * placeWeight[min(o.place, len(placeWeight)-1)] * (1 - longCosts*min(long, 1))
}

// A head of briefHead bytes is a long headline; one of mostHead counts for less by
// longCosts. Ours, set on the stories of testdata.
const (
	briefHead = 110
	longCosts = .2
)

// placeWeight is what a headline and the first sentences count for. Ours: a headline is
// written to tell the story, and of two sentences that hold as much the first is the news.
var placeWeight = [...]float64{1.1, 1, .9, .8, .75}
