package attribution

import (
	"stemma/report"
	"stemma/text"
)

// contents lists what the content of the cue at token i may be.
func (v *view) contents(i int) []Choice {
	d := v.d
	t := &d.Tokens[i]
	sent := &d.Sents[t.Sent]
	var out []Choice
	add := func(how string, spans ...report.Span) {
		n := 0
		for _, s := range spans {
			if !s.Empty() {
				spans[n] = s
				n++
			}
		}
		if n == 0 || len(out) > 24 {
			return
		}
		spans = spans[:n]
		for k := range out {
			if len(out[k].Spans) == n && out[k].Spans[0] == spans[0] && out[k].Spans[n-1] == spans[n-1] {
				return
			}
		}
		out = append(out, Choice{How: how, Spans: spans, how: v.part(how), head: -1})
	}
	if a := v.ruled(i); a != nil {
		add("rule", a.Segments...)
	}
	tree := func(k int) report.Span {
		f, l := d.Subtree(k)
		if f <= i && i < l { // crossing, or above the cue
			if k < i {
				l = i
			} else {
				f = i + 1
			}
		}
		return v.trimmed(f, l)
	}
	left, right := d.Subtree(i)
	var lastKid, firstKid = -1, -1
	for k := range d.Kids(i) {
		l := d.Tokens[k].Label
		switch l {
		case "ccomp", "xcomp", "acl", "relcl", "parataxis", "pcomp", "dobj", "oprd", "attr", "acomp", "dep", "advcl", "appos", "nsubjpass", "csubj", "compound", "amod", "dative", "poss":
			side := ""
			if k < i {
				side = "<"
			}
			add(l+side, tree(k))
			if l == "dobj" && k > i {
				firstKid = k
			}
		case "prep", "agent":
			o := d.Kid(k, "pobj", "pcomp")
			if o >= 0 {
				add("prep "+d.Tokens[k].Lower, tree(o))
				if l == "prep" && k > i && firstKid < 0 {
					firstKid = o
				}
			}
			if p := d.Kid(k, "prep"); p >= 0 {
				if o := d.Kid(p, "pobj", "pcomp"); o >= 0 {
					add("prep "+d.Tokens[k].Lower+" "+d.Tokens[p].Lower, tree(o))
				}
			}
		case "punct", "aux", "auxpass", "neg", "mark", "cc", "conj", "prt":
			continue
		}
		if k > i {
			lastKid = k
		}
	}
	// From the first object to the end of the last: "accused Rell of neglect".
	if firstKid >= 0 && lastKid >= firstKid {
		f, _ := d.Subtree(firstKid)
		_, l := d.Subtree(lastKid)
		add("object+", v.trimmed(max(f, i+1), l))
	}
	if right > i+1 {
		add("rest", v.trimmed(i+1, right))
	}
	if k := d.Kid(i, "nsubjpass", "nsubj"); k >= 0 && k < i {
		f, l := v.phrase(k)
		if right > i+1 {
			add("subject+rest", v.trimmed(f, l), v.trimmed(i+1, right))
		}
		add("subject", tree(k))
	}
	if t.Head != i {
		h := t.Head
		f, l := d.Subtree(h)
		lab := t.Label
		switch lab {
		case "relcl", "acl":
			a, b := v.phrase(h)
			add("antecedent", v.trimmed(a, b))
		case "advcl", "parataxis", "prep", "ccomp", "npadvmod", "advmod", "dep", "mark", "prt", "punct":
			// The clause that the cue's own clause hangs on.
			add("around", v.trimmed(f, max(f, left)), v.trimmed(right, max(right, l)))
			add("left", v.trimmed(f, max(f, left)))
			add("right", v.trimmed(right, max(right, l)))
		case "amod", "compound":
			add("head", v.trimmed(f, l))
		}
		// What the words beside a noun or adjective say: "issued a warning that",
		// "is confident that", "the message was that".
		for k := range d.Kids(h) {
			if k == i {
				continue
			}
			switch kl := d.Tokens[k].Label; kl {
			case "ccomp", "xcomp", "attr", "acl", "dobj", "nsubj", "nsubjpass", "oprd", "parataxis":
				side := ""
				if k < i {
					side = "<"
				}
				add("head "+kl+side, tree(k))
			case "prep":
				if o := d.Kid(k, "pobj", "pcomp"); o >= 0 && k > i {
					add("head prep "+d.Tokens[k].Lower, tree(o))
				}
			}
		}
		if g := d.Tokens[h].Head; g != h {
			for k := range d.Kids(g) {
				if kl := d.Tokens[k].Label; k > i && (kl == "ccomp" || kl == "xcomp" || kl == "attr" || kl == "acl") {
					add("head head "+kl, tree(k))
				}
			}
			if lab == "pobj" || lab == "pcomp" || lab == "prep" || lab == "conj" || lab == "xcomp" {
				f, l := d.Subtree(g)
				hf, hl := d.Subtree(h)
				add("around head", v.trimmed(f, max(f, hf)), v.trimmed(hl, max(hl, l)))
			}
		}
	}
	// The rest of the sentence, either way.
	add("sentence", v.trimmed(sent.First, max(sent.First, left)), v.trimmed(right, max(right, sent.Last)))
	if i+1 < sent.Last {
		add("to end", v.trimmed(i+1, sent.Last))
	}
	// The nearest quotes.
	if v.in[i] < 0 {
		var q [2]int32
		q[0], q[1] = -1, -1
		for n, k := 0, i-1; k >= sent.First && n < 25; n, k = n+1, k-1 {
			if v.in[k] >= 0 {
				q[0] = v.in[k]
				break
			}
		}
		for n, k := 0, i+1; k < sent.Last+2 && k < len(d.Tokens) && n < 25; n, k = n+1, k+1 {
			if v.in[k] >= 0 {
				q[1] = v.in[k]
				break
			}
		}
		outer := func(k int32) report.Span { return v.quotes[k].Outer }
		if q[0] >= 0 {
			add("quote<", outer(q[0]))
		}
		if q[1] >= 0 {
			add("quote>", outer(q[1]))
			if q[0] >= 0 {
				add("quotes", outer(q[0]), outer(q[1]))
			}
		}
	}
	return out
}

// trimmed is the span of the tokens [first, last) without the marks at its ends;
// a quotation mark stays where its pair lies within.
func (v *view) trimmed(first, last int) report.Span {
	d := v.d
	drop := func(k int) bool {
		t := &d.Tokens[k]
		switch t.Kind {
		case text.Punct:
			return t.Lower != ")" && t.Lower != "(" && t.Lower != "?" && t.Lower != "!"
		case text.Quote:
			return v.in[k] < 0
		}
		return false
	}
	for first < last && (drop(first) || d.Tokens[first].Label == "cc") {
		first++
	}
	for last > first && drop(last-1) {
		last--
	}
	if first >= last {
		return report.Span{}
	}
	s := v.cover(first, last)
	// The mark of a quote that lies within goes with it.
	if q := v.in[last-1]; q >= 0 && last < len(d.Tokens) && d.Tokens[last].Kind == text.Quote && v.in[last] == q && v.quotes[q].Outer.Start >= s.Start {
		s.End = d.Tokens[last].End
	}
	if q := v.in[first]; q >= 0 && first > 0 && d.Tokens[first-1].Kind == text.Quote && v.in[first-1] == q && v.quotes[q].Outer.End <= s.End {
		s.Start = d.Tokens[first-1].Start
	}
	// A mark that pairs with one outside is left out.
	if k := first; d.Tokens[k].Kind == text.Quote && v.in[k] >= 0 && v.quotes[v.in[k]].Outer.End > s.End && k+1 < last {
		s.Start = d.Tokens[k+1].Start
	}
	if k := last - 1; d.Tokens[k].Kind == text.Quote && v.in[k] >= 0 && v.quotes[v.in[k]].Outer.Start < s.Start && k-1 > first {
		s.End = d.Tokens[k-1].End
	}
	return s
}

// weighContent describes choice k for the content of the cue at token i.
func (v *view) weighContent(i, k int, all []Choice, s *sink) {
	d := v.d
	t := &d.Tokens[i]
	c := &all[k]
	p, how := v.part(t.POS), c.how
	w, lab := v.word(i), v.part(t.Label)
	a, b := d.TokensIn(c.Spans[0])
	_, e := d.TokensIn(c.Spans[len(c.Spans)-1])
	n := e - a
	words := "long"
	switch {
	case n <= 1:
		words = "1"
	case n <= 3:
		words = "3"
	case n <= 8:
		words = "8"
	case n <= 20:
		words = "20"
	}
	size, far := v.part(words), v.part(near(i, a))
	s.add("bias")
	s.add("how", how)
	s.add("how", p, how)
	s.add("how", v.part(t.Tag), lab, how)
	s.add("w", w, how)
	s.add("c", v.part(v.lang.senseOf(t)), how)
	s.add("f", v.part(v.lang.frameOf(t)), how)
	s.add("size", p, size)
	s.add("size", how, size)
	s.add("far", how, far)
	s.add("first", all[0].how, how)
	if a < b {
		s.add("begins", v.part(d.Tokens[a].Tag), how)
		s.add("begins", v.word(a), p)
		q := v.part("out")
		if v.in[a] >= 0 && v.in[i] < 0 {
			q = v.part("in")
		}
		s.add("q", q)
		s.add("q", q, how)
		s.add("q", q, w)
	}
	// What else there is to choose from.
	for o := range all {
		if o != k && o < 14 {
			s.add("with", all[o].how, how)
		}
	}
	if r := v.ruled(i); r != nil {
		s.add("ruled", how)
		if c.How == "rule" {
			s.add("ruled", v.part(string(r.Form)), p, lab)
			s.add("ruled w", w)
		}
	}
	if d.Kid(i, "auxpass") >= 0 {
		s.add("passive", how)
	}
	if a > 0 && a > i {
		s.add("before", v.word(a-1), how)
	}
	if e < len(d.Tokens) {
		s.add("behind", v.part(v.sign(e, t.Sent)), how)
	}
}
