package claim

import (
	"slices"

	"stemma/report"
	"stemma/text"
)

// minClause is the number of tokens below which a run is not cut off as a
// clause of its own. Ours: shorter runs are nearly always appositions.
const minClause = 6

// clauses cuts a sentence into runs that one voice says and that hold one
// statement each: first where the voice changes, then at semicolons, dashes and
// clauses with a verb of their own. Words that attribute (source and cue)
// belong to none.
func clauses(d *text.Doc, sent int, said []int) []piece {
	s := d.Sents[sent]
	var out []piece
	for i := s.First; i < s.Last; {
		if said[i] == -2 {
			i++
			continue
		}
		j := i + 1
		for j < s.Last && said[j] == said[i] {
			j++
		}
		out = append(out, split(d, piece{i, j, said[i]})...)
		i = j
	}
	return out
}

// split cuts a run at clause boundaries, in reading order.
func split(d *text.Doc, p piece) []piece {
	var out []piece
	start := p.first
	for i := p.first + 1; i < p.last; i++ {
		if i-start < minClause || p.last-i < minClause || !opens(d, i, p.last) {
			continue
		}
		if !hasVerb(d, start, i) || !hasVerb(d, i, p.last) {
			continue
		}
		out = append(out, piece{start, i, p.attribution})
		start = i
	}
	return append(out, piece{start, p.last, p.attribution})
}

// opens reports whether a new clause starts at token i and goes on to the end of
// the run: one that hangs on the clause before it by a relative, an adverbial or
// a coordination, and has a finite verb of its own. A clause in the middle of
// another cuts nothing. After PredPatt (A. White et al., Universal Decompositional Semantics on
// Universal Dependencies, EMNLP 2016); that coordinated verbs need a subject of
// their own is ours.
func opens(d *text.Doc, i, last int) bool {
	switch d.Tokens[i-1].Lower {
	case ";", "—", "–", "--":
		return true
	}
	if d.Tokens[i].Label == "cc" && i+1 < last {
		return starts(d, i+1, last, "conj")
	}
	if t := &d.Tokens[i]; t.Label == "prep" && t.Lower == "with" && d.Tokens[i-1].Lower == "," && absolute(d, i) {
		_, end := d.Subtree(i)
		return end >= last-1
	}
	if d.Tokens[i-1].Kind != text.Word { // not "the men who fled": it says which men
		return starts(d, i, last, "relcl", "advcl", "conj", "parataxis")
	}
	return starts(d, i, last, "advcl", "conj", "parataxis")
}

// absolute reports whether the preposition at token i holds a statement without
// a finite verb: "with nine of them thought to be lost".
func absolute(d *text.Doc, i int) bool {
	if d.Kid(i, "pcomp") >= 0 {
		return true
	}
	first, end := d.Subtree(i)
	for k := first; k < end; k++ {
		if d.Tokens[k].Label == "acl" {
			return true
		}
	}
	return false
}

// starts reports whether what hangs on a finite verb, by an arc of one of the
// labels, begins at token i and reaches the end of the run.
func starts(d *text.Doc, i, last int, labels ...string) bool {
	for v, n := i, 0; n < climb; n++ {
		t := &d.Tokens[v]
		first, end := d.Subtree(v)
		if first < i {
			return false
		}
		if first == i && slices.Contains(labels, t.Label) && finite(d, v) {
			for end < last && d.Tokens[end].Kind != text.Word {
				end++
			}
			return end >= last && (t.Label != "conj" || d.Kid(v, "nsubj", "nsubjpass", "expl") >= 0)
		}
		if t.Head == v {
			return false
		}
		v = t.Head
	}
	return false
}

// climb is how many arcs are followed up from the first word of a clause to its
// verb. Ours: real clauses need three or four.
const climb = 8

// finite reports whether the word at token v is a verb with tense, its own or
// its auxiliary's.
func finite(d *text.Doc, v int) bool {
	if tensed(d.Tokens[v].Tag) {
		return true
	}
	for k := range d.Kids(v) {
		if l := d.Tokens[k].Label; (l == "aux" || l == "auxpass") && tensed(d.Tokens[k].Tag) {
			return true
		}
	}
	return false
}

// anyFinite reports whether a verb of tokens [first, last) has tense.
func anyFinite(d *text.Doc, first, last int) bool {
	for i := first; i < last; i++ {
		if tensed(d.Tokens[i].Tag) {
			return true
		}
	}
	return false
}

func tensed(tag string) bool {
	switch tag {
	case "VBD", "VBP", "VBZ", "MD":
		return true
	}
	return false
}

// hasVerb reports whether tokens [first, last) hold a verb.
func hasVerb(d *text.Doc, first, last int) bool {
	for i := first; i < last; i++ {
		if isVerb(d, i) {
			return true
		}
	}
	return false
}

// predicate returns the verb that governs a clause: the first one that hangs on
// nothing within it, else the first; -1 where it has none.
func predicate(d *text.Doc, first, last int) int {
	some := -1
	for i := first; i < last; i++ {
		if !isVerb(d, i) || isAux(d, i) {
			continue
		}
		if h := d.Tokens[i].Head; h == i || h < first || h >= last {
			return i
		}
		if some < 0 {
			some = i
		}
	}
	return some
}

// innermost follows open complements down: of "are expected to sail" it is
// "sail".
func innermost(d *text.Doc, i int) int {
	for range climb {
		k := d.Kid(i, "xcomp")
		if k < 0 || !isVerb(d, k) {
			break
		}
		i = k
	}
	return i
}

// participant returns the words of the first phrase that hangs on token v by an
// arc of one of the labels, as far as it lies in [first, last).
func participant(d *text.Doc, v, first, last int, labels ...string) report.Span {
	k := d.Kid(v, labels...)
	if k < first || k >= last {
		return report.Span{}
	}
	a, b := d.Subtree(k)
	return d.Span(max(a, first), min(b, last))
}

func isVerb(d *text.Doc, i int) bool {
	t := &d.Tokens[i]
	return len(t.Tag) > 1 && t.Tag[:2] == "VB" || t.Tag == "MD"
}

// isAux reports whether a verb only helps another one.
func isAux(d *text.Doc, i int) bool {
	l := d.Tokens[i].Label
	return l == "aux" || l == "auxpass"
}
