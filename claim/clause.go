package claim

import (
	"slices"

	"stemma/report"
	"stemma/text"
)

// byClause claims a clause that nobody is said to say.
const byClause report.By = "claim.clause"

// minClause is the number of tokens below which a run is not cut off as a
// clause of its own. Ours: shorter runs are nearly always appositions.
const minClause = 6

// clauses appends to out the runs of a sentence that one voice says and that hold
// one statement each: it is cut first where the voice changes, then at semicolons, dashes and
// clauses with a verb of their own. Words that attribute (source and cue)
// belong to none.
func (j *joiner) clauses(out []piece, sent int, said []int) []piece {
	s := j.d.Sents[sent]
	for i := s.First; i < s.Last; {
		if said[i] == -2 {
			i++
			continue
		}
		k := i + 1
		for k < s.Last && said[k] == said[i] {
			k++
		}
		out = j.split(out, piece{i, k, said[i]})
		i = k
	}
	return out
}

// split appends to out what a run is cut into at clause boundaries, in reading
// order.
func (j *joiner) split(out []piece, p piece) []piece {
	start := p.first
	for i := p.first + 1; i < p.last; i++ {
		if i-start < minClause || p.last-i < minClause || !j.opens(i, p.last) {
			continue
		}
		if !hasVerb(j.d, start, i) || !hasVerb(j.d, i, p.last) {
			continue
		}
		out = append(out, piece{start, i, p.attribution})
		start = i
	}
	return append(out, piece{start, p.last, p.attribution})
}

// opens reports whether a new clause starts at token i and goes on to the end of
// the run, or to where a further one starts: one that hangs on the clause before
// it by a relative, an adverbial or a coordination and has a finite verb of its
// own, or "with", a subject and what it does. A clause in the middle of another
// cuts nothing. After PredPatt (A. White et al., Universal Decompositional Semantics on
// Universal Dependencies, EMNLP 2016); that coordinated verbs need a subject of
// their own, and relatives and adverbials a comma, is ours.
func (j *joiner) opens(i, last int) bool {
	d := j.d
	for range nested {
		switch d.Tokens[i-1].Lower {
		case ";", "—", "–", "--":
			return true
		}
		end := j.clauseEnd(i, last)
		if end < 0 {
			return false
		}
		for end < last && d.Tokens[end].Kind != text.Word {
			end++
		}
		if end >= last {
			return true
		}
		i = end
	}
	return false
}

// nested is how many clauses may follow one another behind the start of one.
// Ours: five in a sentence are seldom met.
const nested = 5

// clauseEnd returns the end of the clause that opens at token i, or -1 where
// none does.
func (j *joiner) clauseEnd(i, last int) int {
	d := j.d
	comma := d.Tokens[i-1].Kind != text.Word // not "the men who fled": it says which men
	t := &d.Tokens[i]
	switch {
	case t.Label == "cc" && i+1 < last:
		return starts(d, i+1, "conj")
	case t.Label == "prep" && t.Lower == "with" && comma && absolute(d, i):
		_, end := d.Subtree(i)
		return end
	case comma:
		return starts(d, i, "relcl", "advcl", "conj", "parataxis")
	case j.lang.words.Opening.Has(t.Lower):
		return starts(d, i, "advcl", "conj", "parataxis")
	}
	return starts(d, i, "conj", "parataxis")
}

// absolute reports whether the preposition at token i holds a statement without
// a finite verb: "with nine of them thought to be lost".
func absolute(d *text.Doc, i int) bool {
	_, end := d.Subtree(i)
	for k := i + 1; k < end && d.Tokens[k].Lower != ","; k++ {
		if t := &d.Tokens[k]; (t.Label == "acl" || t.Label == "pcomp") && (t.Tag == "VBN" || t.Tag == "VBG") {
			return true
		}
	}
	return false
}

// starts returns the end of what hangs on a finite verb, by an arc of one of the
// labels, and begins at token i; -1 where there is no such verb.
func starts(d *text.Doc, i int, labels ...string) int {
	for v, n := i, 0; n < climb; n++ {
		t := &d.Tokens[v]
		first, end := d.Subtree(v)
		if first < i {
			return -1
		}
		if first == i && slices.Contains(labels, t.Label) && finite(d, v) {
			if t.Label == "conj" && d.Kid(v, "nsubj", "nsubjpass", "expl") < 0 {
				return -1
			}
			return end
		}
		if t.Head == v {
			return -1
		}
		v = t.Head
	}
	return -1
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

// hasFinite reports whether tokens [first, last) hold a verb with tense.
func hasFinite(d *text.Doc, first, last int) bool {
	for i := first; i < last; i++ {
		if tensed(d.Tokens[i].Tag) {
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
