package utter

import (
	"stemma/claim"
	"stemma/report"
)

// alignCap bounds the word table of two readings; longer quotes are compared
// on their first words only.
const alignCap = 400

// Ops aligns two readings of an utterance, a longest common subsequence of
// their words, and names each difference. What is missing before the first or
// after the last shared word is truncated, not omitted: quoting less is no
// change of what was said.
func Ops(from, to int, a, b []claim.QuoteWord) []Op {
	a, b = a[:min(len(a), alignCap)], b[:min(len(b), alignCap)]
	type cell = uint16 // 400 words fit
	n, m := len(a), len(b)
	lcs := make([][]cell, n+1)
	for i := range lcs {
		lcs[i] = make([]cell, m+1)
	}
	for i := n - 1; i >= 0; i-- {
		for j := m - 1; j >= 0; j-- {
			if a[i].Full == b[j].Full {
				lcs[i][j] = lcs[i+1][j+1] + 1
			} else {
				lcs[i][j] = max(lcs[i+1][j], lcs[i][j+1])
			}
		}
	}
	pairs := matches(a, b, func(i, j int) int { return int(lcs[i][j]) })
	pairs = core(closed(a, b, pairs))
	if len(pairs) == 0 {
		return nil
	}
	var out []Op
	emit := func(i0, i1, j0, j1 int, edge bool) {
		if i0 < i1 || j0 < j1 {
			kind := opKind(i1-i0, j1-j0, edge)
			if aside(a[i0:i1]) || aside(b[j0:j1]) {
				if i0 == i1 || j0 == j1 {
					return // put in beside the words, and marked: no word differs
				}
				kind = Bracketed
			}
			if kind == Replaced && oneForm(a[i0:i1], b[j0:j1]) {
				kind = SameWordForm
			}
			out = append(out, Op{kind, from, to, cover(a[i0:i1]), cover(b[j0:j1])})
		}
	}
	first, last := pairs[0], pairs[len(pairs)-1]
	emit(0, first[0], 0, 0, true)
	emit(0, 0, 0, first[1], true)
	for k, p := range pairs {
		if a[p[0]].Word != b[p[1]].Word {
			out = append(out, Op{SameWordForm, from, to, a[p[0]].Span, b[p[1]].Span})
		}
		if k+1 < len(pairs) {
			q := pairs[k+1]
			emit(p[0]+1, q[0], p[1]+1, q[1], false)
		}
	}
	emit(last[0]+1, n, 0, 0, true)
	emit(0, 0, last[1]+1, m, true)
	return out
}

// aside reports whether a run holds the writer's own words, which are marked as
// such and change nobody's.
func aside(ws []claim.QuoteWord) bool {
	for _, w := range ws {
		if w.Word == claim.Aside {
			return true
		}
	}
	return false
}

// matches lists the index pairs of a longest common subsequence.
func matches(a, b []claim.QuoteWord, lcs func(i, j int) int) [][2]int {
	var out [][2]int
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i].Full == b[j].Full:
			out = append(out, [2]int{i, j})
			i++
			j++
		case lcs(i+1, j) >= lcs(i, j+1):
			i++
		default:
			j++
		}
	}
	return out
}

// closed moves shared words that a gap parts from the next ones up to them, where the same
// words stand there: of "our customers. Our team" and "our team" the second "our" is the
// shared one.
func closed(a, b []claim.QuoteWord, pairs [][2]int) [][2]int {
	for k := len(pairs) - 2; k >= 0; k-- {
		p, q := &pairs[k], pairs[k+1]
		if i := q[0] - 1; i > p[0] && p[1] == q[1]-1 && a[i].Full == b[p[1]].Full {
			p[0] = i
		} else if j := q[1] - 1; j > p[1] && p[0] == q[0]-1 && a[p[0]].Full == b[j].Full {
			p[1] = j
		}
	}
	return pairs
}

// core drops shared words at both ends that stand alone: fewer than three in a
// row with a gap of more than three words before the next. They are chance, and
// what lies beyond them was left out, not changed.
func core(pairs [][2]int) [][2]int {
	for len(pairs) > 0 {
		k := 1
		for k < len(pairs) && adjacent(pairs[k-1], pairs[k]) {
			k++
		}
		if k < len(pairs) && k < 3 && gap(pairs[k-1], pairs[k]) > 3 {
			pairs = pairs[k:]
			continue
		}
		k = len(pairs) - 1
		for k > 0 && adjacent(pairs[k-1], pairs[k]) {
			k--
		}
		if k > 0 && len(pairs)-k < 3 && gap(pairs[k-1], pairs[k]) > 3 {
			pairs = pairs[:k]
			continue
		}
		break
	}
	return pairs
}

func adjacent(p, q [2]int) bool { return q[0] == p[0]+1 && q[1] == p[1]+1 }

func gap(p, q [2]int) int { return max(q[0]-p[0], q[1]-p[1]) - 1 }

func opKind(fewer, more int, edge bool) string {
	switch {
	case edge && (fewer == 0 || more == 0):
		return Truncated
	case more == 0:
		return Omitted
	case fewer == 0:
		return Added
	}
	return Replaced
}

func cover(ws []claim.QuoteWord) report.Span {
	if len(ws) == 0 {
		return report.Span{}
	}
	return ws[0].Span.Cover(ws[len(ws)-1].Span)
}
