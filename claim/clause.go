package claim

import (
	"stemma/report"
	"stemma/text"
)

// minClause is the number of tokens below which a run is not cut off as a
// clause of its own. Ours: shorter runs are nearly always appositions.
const minClause = 6

// clauses cuts a sentence into runs that one voice says and that hold one
// statement each: first where the voice changes, then at semicolons, dashes and
// conjunctions that open a new clause. Words that attribute (source and cue)
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

// opens reports whether a new clause starts at token i and runs to the end of
// the run, or to where a further one starts: behind a semicolon or dash, or with
// the first word of a clause that has a verb of its own. A clause that ends in the middle of another
// ("Ada Roe, who is the harbour master, closed the pier") opens none.
func opens(d *text.Doc, i, last int) bool {
	for range maxNested {
		switch d.Tokens[i-1].Lower {
		case ";", "—", "–", "--":
			return true
		}
		v := clauseAt(d, i, last)
		if v < 0 {
			return false
		}
		_, end := d.Subtree(v)
		for end < last && (d.Tokens[end].Kind == text.Punct || d.Tokens[end].Kind == text.Quote) {
			end++
		}
		if end >= last {
			return true
		}
		i = end
		if c := d.Kid(d.Tokens[v].Head, "cc"); c == i && i+1 < last {
			i++ // "and" stands before the clause it adds
		}
	}
	return false
}

// maxNested bounds the clauses that may follow one another behind the start of
// one. Ours: five in a sentence are seldom met.
const maxNested = 5

// clauseAt returns the verb of the clause whose words begin at token i, or -1:
// a relative, adverbial or added clause with a verb of its own that is finite, as
// PredPatt parts predicates (White and others, Universal Decompositional
// Semantics on Universal Dependencies, EMNLP 2016, §3). Which arcs part
// statements, and that a joined verb must have its own subject, is ours.
func clauseAt(d *text.Doc, i, last int) int {
	// The verb stands to the right of its first word, over its heads.
	v := i
	switch t := &d.Tokens[i]; {
	case t.Label == "cc" && i+1 < last:
		v = i + 1
	case t.Lower == "with" && d.Tokens[i-1].Lower == ",":
		if absolute(d, i) {
			return i
		}
	}
	begin := v
	for range maxDepth {
		if first, _ := d.Subtree(v); first < begin {
			return -1
		}
		t := &d.Tokens[v]
		if verbal(t) {
			switch t.Label {
			case "relcl", "advcl":
				// Without a comma it narrows what it hangs on: no statement of its own.
				if finite(d, v) && (d.Tokens[i-1].Lower == "," || t.Label == "advcl" && bare[d.Tokens[i].Lower]) {
					return v
				}
			case "conj", "parataxis":
				if finite(d, v) && d.Kid(v, "nsubj", "nsubjpass", "expl") >= 0 {
					return v
				}
			}
		}
		if t.Head == v {
			return -1
		}
		v = t.Head
	}
	return -1
}

// absolute reports whether "with" at token i brings a subject and what it does
// or suffers: "with reports putting the dead at nine", "with a third of the crew
// feared dead".
func absolute(d *text.Doc, i int) bool {
	_, end := d.Subtree(i)
	for k := i + 1; k < end; k++ {
		switch t := &d.Tokens[k]; t.Label {
		case "acl", "pcomp":
			if t.Tag == "VBN" || t.Tag == "VBG" {
				return true
			}
		case "punct", "relcl", "advcl":
			if t.Lower == "," {
				return false
			}
		}
	}
	return false
}

// maxDepth bounds the arcs from the first word of a clause up to its verb. Ours.
const maxDepth = 12

// finite reports whether a verb makes a statement: it has a subject or an
// auxiliary, or is in a finite form.
func finite(d *text.Doc, v int) bool {
	switch d.Tokens[v].Tag {
	case "VBD", "VBZ", "VBP", "MD":
		return true
	}
	for k := range d.Kids(v) {
		switch t := &d.Tokens[k]; t.Label {
		case "aux", "auxpass":
			if t.Tag == "MD" || t.Tag == "VBD" || t.Tag == "VBZ" || t.Tag == "VBP" {
				return true
			}
		}
	}
	return false
}

// verbal reports whether a token is a verb, full or auxiliary.
func verbal(t *text.Token) bool { return t.POS == "VERB" || t.POS == "AUX" }

// fullVerb reports whether token i is a verb that is no auxiliary of another one.
func fullVerb(d *text.Doc, i int) bool {
	t := &d.Tokens[i]
	return verbal(t) && t.Label != "aux" && t.Label != "auxpass" && !auxiliary[t.Lower]
}

// hasVerb reports whether tokens [first, last) hold a verb.
func hasVerb(d *text.Doc, first, last int) bool {
	for i := first; i < last; i++ {
		if verbal(&d.Tokens[i]) {
			return true
		}
	}
	return false
}

// predicate returns the governing verb of a clause, and its lemma: of its full
// verbs the one that hangs on nothing in the clause, the first of several, else
// the first full verb, else the first verb.
func predicate(d *text.Doc, first, last int) (report.Span, string) {
	top, full, any := -1, -1, -1
	for i := first; i < last && top < 0; i++ {
		t := &d.Tokens[i]
		if !verbal(t) {
			continue
		}
		if any < 0 {
			any = i
		}
		if !fullVerb(d, i) {
			continue
		}
		if full < 0 {
			full = i
		}
		if t.Head == i || t.Head < first || t.Head >= last {
			top = i
		}
	}
	for _, i := range [...]int{top, full, any} {
		if i >= 0 {
			return d.Tokens[i].Span, d.Tokens[i].Lemma
		}
	}
	return report.Span{}, ""
}

// bare lists the words that open a statement without a comma.
var bare = words("while although though because whereas unless")

// auxiliary lists the forms of verbs that say little by themselves.
var auxiliary = words("is are was were be been being has have had do does did will would can could may might must shall should 's 've 'd 're 'll wo ca n't")

func words(s string) map[string]bool {
	m := map[string]bool{}
	for i, j := 0, 0; j <= len(s); j++ {
		if j == len(s) || s[j] == ' ' {
			m[s[i:j]] = true
			i = j + 1
		}
	}
	return m
}
