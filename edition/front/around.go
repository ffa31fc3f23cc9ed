package front

import (
	"strings"

	"stemma/edition"
)

// A passage of fewWords or less says little by itself: it is shown with as many as
// besideIt words of its claim on either side. Ours.
const (
	fewWords = 2
	besideIt = 4
)

// around returns a passage of a word or two with the words beside it in its claim, as far as
// the edition holds that: of "north" it is "38 kilometres north of Selmi".
func (p *Page) around(q edition.Passage) edition.Passage {
	if len(strings.Fields(q.Exact)) > fewWords {
		return q
	}
	for i := range p.Loci {
		for k := range p.Loci[i].Variants {
			for _, v := range p.Loci[i].Variants[k].Passages {
				if v.Siglum != q.Siglum || len(v.Segments) > 0 || v.Start > q.Start || q.End > v.End || q.End-v.Start > len(v.Exact) {
					continue
				}
				if from, to := wider(v.Exact, q.Start-v.Start, q.End-v.Start); strings.Contains(v.Exact[from:to], q.Exact) {
					q.Start, q.End, q.Exact = v.Start+from, v.Start+to, v.Exact[from:to]
					return q
				}
			}
		}
	}
	return q
}

// wider returns the bytes of text from some words before those at [from, to) to some after.
func wider(text string, from, to int) (int, int) {
	for range besideIt {
		before := strings.TrimRight(text[:from], " ")
		at := strings.LastIndexAny(before, " \n") + 1
		if at == len(before) {
			break
		}
		from = at
	}
	for range besideIt {
		after := strings.TrimLeft(text[to:], " ")
		n := strings.IndexAny(after, " \n")
		if n < 0 {
			n = len(after)
		}
		if n == 0 {
			break
		}
		to = len(text) - len(after) + n
	}
	return from, len(strings.TrimRight(text[:to], ",;:"))
}
