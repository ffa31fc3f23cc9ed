package hedge

import "stemma/mention"

// consequents lists what hangs on a condition: in "it will close if they strike"
// the closing is conditional, and not the strike alone. A clause told as past is
// left as it is, since an "if" may stand for a "when" there.
func (r *reader) consequents(hedges []Mention) []Mention {
	var out []Mention
	for i := range hedges {
		h := &hedges[i]
		first, last := r.TokensIn(h.Span)
		if h.Kind != Condition || !r.opensCondition(first, last) || first > 0 && r.Tokens[first-1].Lower == "even" {
			continue
		}
		at := h.At
		if r.Tokens[at].Label == "mark" {
			at = r.Tokens[at].Head
		}
		t := &r.Tokens[at]
		if t.Label != "advcl" && t.Label != "prep" || t.Head == at {
			continue
		}
		v := r.clause(t.Head)
		if s := r.Kid(at, "nsubj"); s >= 0 && r.lang.words.Anybody.Has(r.Tokens[s].Lower) && !r.modal(v) {
			continue // "if you look at it, it is big": it is big
		}
		if v < 0 || v == h.Over || !r.isOpen(v) {
			continue
		}
		out = append(out, Mention{Span: h.Span, Firmness: mention.Conditional, At: h.At, Over: v, By: h.By})
	}
	return out
}

// opensCondition reports whether the clause that hangs on what the words in
// [first, last) open depends on it, by a line of commit.en.lex.
func (r *reader) opensCondition(first, last int) bool {
	if first == last {
		return false
	}
	for e, end := range r.entries(classMark, first, r.Tokens[first].Lower) {
		if end == last {
			return e.Value.frame == frameBoth
		}
	}
	return false
}

// modal reports whether a modal verb helps the verb at token v.
func (r *reader) modal(v int) bool {
	if v < 0 {
		return false
	}
	for k := range r.Kids(v) {
		if r.Tokens[k].Tag == "MD" {
			return true
		}
	}
	return false
}

// inverted lists the conditions without an "if", "had it held", and what hangs on
// them: an auxiliary opens the clause and stands before its subject.
func (r *reader) inverted() []Mention {
	var out []Mention
	for i := range r.Tokens {
		t := &r.Tokens[i]
		e := r.marking(i, frameInvert)
		if e == nil {
			continue
		}
		v := t.Head
		if t.Label == "advcl" { // were it so
			v = i
		}
		c := &r.Tokens[v]
		first, _ := r.Subtree(v)
		if c.Label != "advcl" || c.Head == v || first != i || r.Kid(v, "nsubj", "nsubjpass") < i || r.Kid(v, "mark") >= 0 {
			continue
		}
		out = append(out, Mention{Span: t.Span, Firmness: mention.Conditional, At: i, Over: v, By: e.By})
		if m := r.clause(c.Head); m >= 0 && m != v && r.isOpen(m) {
			out = append(out, Mention{Span: t.Span, Firmness: mention.Conditional, At: i, Over: m, By: e.By})
		}
	}
	return out
}
