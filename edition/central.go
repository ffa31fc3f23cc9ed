package edition

import (
	"stemma/claim"
	"stemma/collate"
	"stemma/collate/amount"
	"stemma/collate/relation"
	"stemma/collate/series"
	"stemma/mention/figure"
	"stemma/mention/quantity"
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

// overtaken is what a sentence counts for that gives a figure which has moved on since. Ours.
const overtaken = .75

// overtook reports whether an opener has a figure of a series in which a later one, that as
// many reports have or more, is another: five dead, where most have seven by now.
func (m *maker) overtook(o opener) bool {
	for i := range m.c.Witnesses[o.witness].Figures {
		f := &m.c.Witnesses[o.witness].Figures[i]
		if f.Value == nil || !o.span.Contains(f.Number) {
			continue
		}
		s := m.c.SeriesOf(collate.FigRef{Witness: o.witness, Figure: i})
		if s < 0 || m.c.Series[s].Key.Aspect == "" {
			continue
		}
		k := stale{s, quantity.String(f.Value), f.Bound}
		old, known := m.stale[k]
		if !known {
			old = m.old(&m.c.Series[s], f)
			if m.stale == nil {
				m.stale = map[stale]bool{}
			}
			m.stale[k] = old
		}
		if old {
			return true
		}
	}
	return false
}

// A stale is a figure of a series, by its number and bound.
type stale struct {
	series int
	value  string
	bound  figure.Bound
}

// old reports whether the newest figure of a series is another than f, and as many points of
// the series have it, or more.
func (m *maker) old(s *series.Series, f *figure.Figure) bool {
	last := -1
	for k, p := range s.Points {
		if !p.Derived && !p.AsOf.IsZero() {
			last = k
		}
	}
	if last < 0 {
		return false
	}
	newest := m.figure(s.Points[last].FigRef)
	if amount.Compare(f, newest) != relation.Differs && !grown(f, newest) {
		return false
	}
	late, own := 0, 0
	for _, p := range s.Points {
		switch g := m.figure(p.FigRef); {
		case p.Derived:
		case amount.Compare(g, newest) != relation.Differs && !grown(g, newest):
			late++
		case amount.Compare(g, f) != relation.Differs:
			own++
		}
	}
	return late >= own
}

// grown reports whether one figure is a floor below another: "at least five", seven.
func grown(f, newest *figure.Figure) bool {
	return f.Value != nil && newest.Value != nil && (f.Bound == figure.AtLeast || f.Bound == figure.MoreThan) && f.Value.Cmp(newest.Value) < 0
}
