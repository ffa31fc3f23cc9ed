package collate

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strconv"
	"strings"

	"stemma/report"
	"stemma/story"
)

// Bounds of what a name is made of, so that naming is linear in the text however
// long its sentences are: the words of the passage itself, and those of its sentence
// on either side. Ours.
const (
	nameWords  = 256
	asideWords = 32
)

// nameDigits is the number of hexadecimal digits of a name: of a thousand things of
// one story two take one name by chance once in ten thousand stories.
const nameDigits = 8

// NameAll names n things by what they say, not by their rank: a prefix and the hash of
// the kind of each and of its earliest passage, in the words of the report. The
// earliest is that of the witness that comes first in time, then by ID, then the
// first of its text. So a name stays when sigla shift, when the list is sorted
// anew, when later reports join, and when a copy of the text comes first. Things
// that would take one name are numbered, the earliest first: "L1f0c22d9", "L1f0c22d9-2".
//
// Of returns the kind and the passages of thing i, one or more.
func (c *Collation) NameAll(prefix string, n int, of func(i int) (kind string, passages []At)) []string {
	age := byAge(c.Witnesses)
	order := func(a, b At) int {
		if a.Witness != b.Witness {
			return age[a.Witness] - age[b.Witness]
		}
		if a.Start != b.Start {
			return a.Start - b.Start
		}
		return a.End - b.End
	}
	names, first, all := make([]string, n), make([]At, n), make([]int, n)
	for i := range names {
		kind, passages := of(i)
		first[i], all[i] = slices.MinFunc(passages, order), i
		names[i] = prefix + nameOf(&c.Witnesses[first[i].Witness], kind, first[i].Span)
	}
	slices.SortStableFunc(all, func(i, j int) int { return order(first[i], first[j]) })
	taken := map[string]int{}
	for _, i := range all {
		base := names[i]
		if taken[base]++; taken[base] > 1 {
			names[i] += numberMark + strconv.Itoa(taken[base])
		}
	}
	return names
}

// name names the loci, the series, the utterances and the cast.
func (c *Collation) name() {
	var ids []string
	for _, loci := range [][]Locus{c.Loci, c.Further} {
		ids = c.NameAll("L", len(loci), func(i int) (string, []At) {
			var at []At
			for _, v := range loci[i].Variants {
				for _, r := range v.Claims {
					at = append(at, At{Witness: r.Witness, Span: c.Claim(r).Span})
				}
			}
			if loci[i].Further {
				return "further", at
			}
			return "", at
		})
		for i := range loci {
			loci[i].ID = ids[i]
		}
	}
	ids = c.NameAll("L", len(c.Extras), func(i int) (string, []At) {
		return string(c.Extras[i].Of), slices.Concat(c.Extras[i].Variants...)
	})
	for i := range c.Extras {
		c.Extras[i].ID = ids[i]
	}
	ids = c.NameAll("S", len(c.Series), func(i int) (string, []At) {
		var at []At
		for _, p := range c.Series[i].Points {
			at = append(at, At{Witness: p.Witness, Span: c.Span(p.FigRef)})
		}
		return "", at
	})
	for i := range c.Series {
		c.Series[i].ID = ids[i]
	}
	ids = c.NameAll("Q", len(c.Utterances), func(i int) (string, []At) {
		var at []At
		for _, r := range c.Utterances[i].Readings {
			at = append(at, At{Witness: r.Witness, Span: c.Witnesses[r.Witness].Quotes[r.Quote].Span})
		}
		return "", at
	})
	for i := range c.Utterances {
		c.Utterances[i].ID = ids[i]
	}
	ids = c.NameAll("p", len(c.Cast), func(i int) (string, []At) {
		var at []At
		for _, m := range c.Cast[i].Members {
			at = append(at, At{Witness: m.Witness, Span: c.Witnesses[m.Witness].Cast.Members[m.Member].Canonical})
		}
		return "", at
	})
	for i := range c.Cast {
		c.Cast[i].ID = ids[i]
	}
}

// numberMark stands between a name and the number of one that is not the first of
// that name.
const numberMark = "-"

// byAge returns the rank of every witness in order of time, then ID. The order of
// sigla will not do: between the two it goes by the ref, which is the user's.
func byAge(ws []story.Witness) []int {
	order := make([]int, len(ws))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int {
		a, b := ws[i].Report, ws[j].Report
		switch {
		case a.Published.Before(b.Published):
			return -1
		case b.Published.Before(a.Published):
			return 1
		}
		return strings.Compare(string(a.ID), string(b.ID))
	})
	age := make([]int, len(ws))
	for rank, i := range order {
		age[i] = rank
	}
	return age
}

// nameOf hashes a kind and the words of a span, with those around it in its
// sentence: "40" alone says nothing.
func nameOf(w *story.Witness, kind string, s report.Span) string {
	h := sha256.New()
	write := func(s string) {
		h.Write([]byte(s))
		h.Write([]byte{0, 1})
	}
	words := func(first, last int) {
		for i := first; i < last; i++ {
			h.Write([]byte(w.Lower(i)))
			h.Write([]byte{0})
		}
		h.Write([]byte{1})
	}
	write(kind)
	first, last := w.WordsIn(s)
	if first >= last {
		write(report.Span{Start: s.Start, End: min(s.End, s.Start+nameWords)}.Of(w.Report.Text)) // in furniture
	} else {
		head, tail := w.Sents[w.SentOf(first)].First, w.Sents[w.SentOf(last-1)].Last
		words(max(head, first-asideWords), first)
		words(first, min(last, first+nameWords))
		words(last, min(tail, last+asideWords))
	}
	return hex.EncodeToString(h.Sum(nil))[:nameDigits]
}
