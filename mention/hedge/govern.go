package hedge

import (
	"slices"

	"stemma/mention"
	"stemma/text"
)

// Govern returns all that changes how firmly a clause is told, in text order:
// hedges, expectations, negations, the words of commit.en.lex, what hangs on a
// condition, and what is asked. They may overlap.
func Govern(d *text.Doc) []Mention {
	begin := openings(d)
	out := slices.Concat(scan(d, begin, hedges), scan(d, begin, expectations))
	out = append(out, negatives(d, scan(d, begin, negations), out)...)
	at := map[int]int{} // of a token the mention that stands by it
	for k := range out {
		if _, ok := at[out[k].At]; !ok {
			at[out[k].At] = k
		}
	}
	for _, m := range commitments(d, begin) {
		k, ok := at[m.At]
		ok = ok && out[k].Start <= m.Start && m.End <= out[k].End
		switch {
		case !ok:
			out = append(out, m)
		case out[k].negates() && m.Sign.Kind != "adverb":
			out[k] = m
		case out[k].Span == m.Span:
			out[k].Sign = m.Sign
			if out[k].Over < 0 || m.Sign.Kind != "modal" && m.Sign.Kind != "future" {
				out[k].Over = m.Over
			}
		}
	}
	out = append(out, consequents(d, out)...)
	out = append(out, inverted(d)...)
	out = append(out, questions(d)...)
	slices.SortStableFunc(out, func(a, b Mention) int {
		if a.Start != b.Start {
			return a.Start - b.Start
		}
		return a.End - b.End
	})
	return out
}

// negatives lists those of all negations that are no part of a hedge: the "not" of "not
// clear" negates nothing but that.
func negatives(d *text.Doc, all, hedges []Mention) []Mention {
	in := map[int]bool{} // the tokens of hedges
	for i := range hedges {
		first, last := d.TokensIn(hedges[i].Span)
		for k := first; k < last && last-first > 1; k++ {
			in[k] = true
		}
	}
	var out []Mention
	for _, m := range all {
		if first, _ := d.TokensIn(m.Span); !in[first] {
			out = append(out, m)
		}
	}
	return out
}

// consequents lists what hangs on a condition: in "it will close if they strike"
// the closing is conditional, and not the strike alone. A clause told as past is
// left as it is, since an "if" may stand for a "when" there.
func consequents(d *text.Doc, hedges []Mention) []Mention {
	var out []Mention
	for i := range hedges {
		h := &hedges[i]
		if h.Kind != Condition || !conditions(d, h) {
			continue
		}
		at := h.At
		if d.Tokens[at].Label == "mark" {
			at = d.Tokens[at].Head
		}
		t := &d.Tokens[at]
		if t.Label != "advcl" && t.Label != "prep" || t.Head == at {
			continue
		}
		v := clause(d, t.Head)
		if s := d.Kid(at, "nsubj"); s >= 0 && anybody[d.Tokens[s].Lower] && !modal(d, v) {
			continue // "if you look at it, it is big": it is big
		}
		if v < 0 || v == h.Over || !open(d, v) {
			continue
		}
		out = append(out, Mention{Span: h.Span, Firmness: mention.Conditional, At: h.At, Over: v, By: h.By})
	}
	return out
}

// inverted lists the conditions without an "if", "had it held", and what hangs on
// them: an auxiliary opens the clause and stands before its subject.
func inverted(d *text.Doc) []Mention {
	e := commits["mark had"][0]
	var out []Mention
	for i := range d.Tokens {
		t := &d.Tokens[i]
		if t.Lower != "had" && t.Lower != "were" && t.Lower != "should" {
			continue
		}
		v := t.Head
		if t.Lower == "were" && t.Label == "advcl" {
			v = i
		}
		c := &d.Tokens[v]
		first, _ := d.Subtree(v)
		if c.Label != "advcl" || c.Head == v || first != i || d.Kid(v, "nsubj", "nsubjpass") < i || d.Kid(v, "mark") >= 0 {
			continue
		}
		out = append(out, Mention{Span: t.Span, Firmness: mention.Conditional, At: i, Over: v, By: e.ref})
		if m := clause(d, c.Head); m >= 0 && m != v && open(d, m) {
			out = append(out, Mention{Span: t.Span, Firmness: mention.Conditional, At: i, Over: m, By: e.ref})
		}
	}
	return out
}

var anybody = set("you", "we", "one")

// modal reports whether a modal verb helps the verb at token v.
func modal(d *text.Doc, v int) bool {
	if v < 0 {
		return false
	}
	for k := range d.Kids(v) {
		if d.Tokens[k].Tag == "MD" {
			return true
		}
	}
	return false
}

// conditions reports whether what the hedge's clause hangs on depends on it:
// by a line of commit.en.lex of the frame "both".
func conditions(d *text.Doc, h *Mention) bool {
	first, last := d.TokensIn(h.Span)
	if first == last {
		return false
	}
	if first > 0 && d.Tokens[first-1].Lower == "even" {
		return false
	}
	for _, e := range commits["mark "+d.Tokens[first].Lower] {
		if len(e.words) != last-first {
			continue
		}
		same := true
		for k, w := range e.words {
			same = same && d.Tokens[first+k].Lower == w
		}
		if same {
			return e.frame == "both"
		}
	}
	return false
}

// open reports whether the clause headed by token v is told of the present or of
// what is to come, or with a modal verb.
func open(d *text.Doc, v int) bool {
	for k := range d.Kids(v) {
		t := &d.Tokens[k]
		if t.Label != "aux" && t.Label != "auxpass" {
			continue
		}
		switch {
		case t.Tag == "MD":
			return true
		case t.Tag == "VBD":
			return false
		case t.Tag == "VBP" || t.Tag == "VBZ":
			return t.Lemma != "have"
		}
	}
	switch d.Tokens[v].Tag {
	case "VBP", "VBZ", "VB":
		return true
	}
	return false
}

// questions lists the marks of sentences that ask whether something is so: an
// auxiliary stands before its subject, and no "why" or "who" before it.
func questions(d *text.Doc) []Mention {
	var out []Mention
	for _, s := range d.Sents {
		q := s.Last - 1
		for q > s.First && d.Tokens[q].Kind == text.Quote {
			q--
		}
		if d.Tokens[q].Lower != "?" {
			continue
		}
		for v := s.First; v < q; v++ {
			if d.Tokens[v].Label != "ROOT" || !isVerb(&d.Tokens[v]) {
				continue
			}
			subject := d.Kid(v, "nsubj", "nsubjpass", "expl")
			helper := d.Kid(v, "aux", "auxpass")
			if helper < 0 && (d.Tokens[v].Lemma == "be" || d.Tokens[v].Lemma == "have" || d.Tokens[v].Lemma == "do") {
				helper = v
			}
			if subject < 0 || helper < 0 || helper > subject || opensWith(d, s.First, helper) {
				continue
			}
			e := commits["mark ?"][0]
			out = append(out, Mention{Span: d.Tokens[q].Span, Firmness: mention.Possible, At: q, Over: v, By: e.ref, Sign: &e.sign})
		}
	}
	return out
}

// opensWith reports whether a word of question stands in tokens [first, last).
func opensWith(d *text.Doc, first, last int) bool {
	for i := first; i < last; i++ {
		switch d.Tokens[i].Tag {
		case "WRB", "WP", "WDT", "WP$":
			return true
		}
	}
	return false
}
