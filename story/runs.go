package story

import (
	"slices"

	"stemma/claim"
	"stemma/mention/quote"
)

// run is the length in words of the quote runs that are compared: five, as in
// shingling at large; a shared run of five quoted words is no accident.
const run = 5

// quoteRuns samples the runs of words of direct quotes.
func (p *pen) quoteRuns() []uint32 {
	var out []uint32
	var ws []string
	for _, q := range p.r.Quotes {
		if q.Form != quote.Direct {
			continue
		}
		ws = ws[:0]
		for _, s := range q.Segments {
			first, last := p.r.WordsIn(s)
			for i := first; i < last; i++ {
				if p.spoken(i) {
					ws = append(ws, p.lower[i])
				}
			}
		}
		for i := 0; i+run <= len(ws) && len(out) < mostRuns; i++ {
			h := uint64(offset64) ^ 'q'
			for _, w := range ws[i : i+run] {
				h = mix(mix(h, w), " ")
			}
			out = append(out, fold(h))
		}
	}
	return smallest(out, mostSays)
}

// mixAll is mix for all runs at once.
func mixAll(open *[run]uint64, s string) {
	h := *open
	for i := 0; i < len(s); i++ {
		c := uint64(s[i])
		h[0] = (h[0] ^ c) * prime64
		h[1] = (h[1] ^ c) * prime64
		h[2] = (h[2] ^ c) * prime64
		h[3] = (h[3] ^ c) * prime64
		h[4] = (h[4] ^ c) * prime64
	}
	*open = h
}

// spoken reports whether word i is made of letters or digits alone.
func (p *pen) spoken(i int) bool {
	k := p.r.Words[i].Kind
	return k == claim.Letters || k == claim.Number
}

// smallest keeps the n smallest hashes: a sample that falls alike in all reports.
func smallest(hashes []uint32, n int) []uint32 {
	if len(hashes) == 0 {
		return nil
	}
	out := make([]uint32, 0, n)
	for _, h := range hashes {
		if len(out) == n && h >= out[n-1] {
			continue
		}
		i, found := slices.BinarySearch(out, h)
		if found {
			continue
		}
		if len(out) == n {
			out = out[:n-1]
		}
		out = slices.Insert(out, i, h)
	}
	return slices.Clip(out)
}

// shape lists the smallest hashes of the runs of five words of a text (A. Z.
// Broder, On the resemblance and containment of documents, 1997): the share that
// two lists have in common estimates how much of their words stand in the same
// order.
func (p *pen) shape() []uint32 {
	out := make([]uint32, 0, len(p.r.Words))
	// A hash for each of the runs that hold the word: word n begins run n and
	// goes on with the four before it.
	var open [run]uint64
	n := 0
	for i := range p.r.Words {
		if !p.spoken(i) {
			continue
		}
		open[n%run] = uint64(offset64) ^ 'r'
		mixAll(&open, p.lower[i])
		mixAll(&open, " ")
		if n++; n >= run {
			out = append(out, fold(open[n%run]))
		}
	}
	return smallest(out, shapeSize)
}
