package attribution

import (
	"slices"
	"strings"

	"stemma/mention/quote"
	"stemma/report"
	"stemma/text"
)

// A Choice is one answer to who a cue's source is, or what its content.
type Choice struct {
	How   string        // by which arcs it was reached
	Spans []report.Span // the words
	Names []string      // the features in words

	how  part // How, as a part of features
	head int  // the source's head word, or -1
}

// Choices returns, for each of the tokens, a cue, what its source and what its
// content may be, as the trainer wants them.
func Choices(l *Language, d *text.Doc, quotes []quote.Quote, byRule []Attribution, tokens []int) (sources, contents [][]Choice) {
	v := newView(l, d, quotes, byRule, true)
	for _, i := range tokens {
		s, c := v.sources(i), v.contents(i)
		sink := sink{named: true}
		for k := range s {
			sink.reset()
			v.weighSource(i, k, s, &sink)
			s[k].Names = slices.Clone(sink.names)
		}
		for k := range c {
			sink.reset()
			v.weighContent(i, k, c, &sink)
			c[k].Names = slices.Clone(sink.names)
		}
		sources, contents = append(sources, s), append(contents, c)
	}
	return
}

// choose returns the index of the best choice of those that score above the
// floor, or -1.
func choose(m *Model, n, floor int, s *sink, weigh func(int)) (int, int) {
	best, top := -1, floor
	for k := range n {
		s.reset()
		weigh(k)
		if x := m.Score(s.hashes); x > top {
			best, top = k, x
		}
	}
	return best, top
}

// ruled is the attribution that the rules have found at cue token i, or nil.
func (v *view) ruled(i int) *Attribution {
	if v.at[i] < 0 {
		return nil
	}
	return &v.rules[v.at[i]]
}

// phrase is the noun phrase about token h, without what tells more of it: the
// half-open range of its tokens.
func (v *view) phrase(h int) (int, int) {
	d := v.d
	first, last := h, h+1
	for k := range d.Kids(h) {
		if k > h {
			break
		}
		switch d.Tokens[k].Label {
		case "det", "amod", "compound", "poss", "nummod", "nmod", "quantmod", "predet", "npadvmod":
			f, _ := d.Subtree(k)
			first = min(first, f)
		}
	}
	sent := &d.Sents[d.Tokens[h].Sent]
	first = max(first, sent.First, h-longest)
	for k := range d.Kids(h) {
		if k < h {
			continue
		}
		switch d.Tokens[k].Label {
		case "case":
			continue // the genitive is no part of the source
		case "prep":
			if k != last {
				return first, last
			}
			w := d.Tokens[k].Lower
			o := d.Kid(k, "pobj")
			if o < 0 || w != "of" && (d.Tokens[h].POS == "PROPN" || !v.lang.Crossing.Has(w)) {
				return first, last
			}
			_, e := v.phrase(o)
			if e <= k || e-first > longest {
				return first, last
			}
			last = e
		case "conj":
			if k-last > 6 {
				return first, last
			}
			_, e := v.phrase(k)
			if e > last && e-first <= longest {
				last = e
			}
			return first, last
		case "cc", "nummod", "nmod":
		default:
			return first, last
		}
	}
	return first, last
}

func (v *view) cover(first, last int) report.Span {
	return report.Span{Start: v.d.Tokens[first].Start, End: v.d.Tokens[last-1].End}
}

// blamed tells whether the cue at token i is a passive of which the subject, or
// the noun before, is what is told of: "a guard accused of theft".
func (v *view) blamed(i int) bool {
	d := v.d
	t := &d.Tokens[i]
	f := v.lang.frameOf(t)
	if strings.Contains(f, "t") && !strings.Contains(f, "o") && d.Kid(i, "auxpass") >= 0 {
		return true // "sixty are thought to be missing"
	}
	if !strings.Contains(f, "n") || strings.Contains(f, "w") {
		return false
	}
	if t.Tag == "VBN" {
		return t.Label == "acl" || d.Kid(i, "auxpass") >= 0
	}
	return t.Tag == "VBD" && i+1 < len(d.Tokens) && (d.Tokens[i+1].Lower == "of" || d.Tokens[i+1].Lower == "by") && d.Kid(i, "dobj", "ccomp") < 0
}

// sources lists who may be the source of the cue at token i.
func (v *view) sources(i int) []Choice {
	d := v.d
	var out []Choice
	if d.Tokens[i].POS == "ADV" {
		return nil // "reportedly" names nobody
	}
	blamed := v.blamed(i)
	add := func(h int, how string) {
		if h < 0 || h == i || len(out) > 24 {
			return
		}
		if d.Tokens[h].Tag == "EX" {
			return
		}
		if blamed && (how == "nsubjpass" || how == "/acl" || how == "nsubj" || how == "before") {
			return // "a guard accused of theft" does not accuse
		}
		for k := range out {
			if out[k].head == h {
				return
			}
		}
		f, l := v.phrase(h)
		out = append(out, Choice{How: how, Spans: []report.Span{v.cover(f, l)}, how: v.part(how), head: h})
	}
	objects := func(at int, how string) {
		for k := range d.Kids(at) {
			switch d.Tokens[k].Label {
			case "agent", "prep":
				if o := d.Kid(k, "pobj"); o >= 0 {
					add(o, how+d.Tokens[k].Label+" "+d.Tokens[k].Lower)
					if o2 := d.Kid(o, "pobj"); o2 >= 0 {
						add(o2, how+"pobj2")
					}
				}
				if p := d.Kid(k, "prep"); p >= 0 {
					add(d.Kid(p, "pobj"), how+"prep2 "+d.Tokens[k].Lower)
				}
				add(d.Kid(k, "pcomp"), how+"pcomp")
			}
		}
	}
	if a := v.ruled(i); a != nil && len(a.Chain) > 0 {
		s := nearestSource(a)
		if f, l := d.TokensIn(s.Span); f < l {
			h := f
			for k := f; k < l; k++ {
				if t := &d.Tokens[k]; t.Head < f || t.Head >= l || t.Head == k {
					h = k
					break
				}
			}
			out = append(out, Choice{How: "rule", Spans: []report.Span{s.Span}, how: v.part("rule"), head: h})
		}
	}
	t := &d.Tokens[i]
	switch t.POS {
	case "NOUN", "PROPN", "ADJ":
		add(d.Kid(i, "poss"), "poss")
	}
	if t.POS == "ADP" || t.Lemma == "accord" {
		add(d.Kid(i, "pobj"), "own pobj")
	}
	for k := range d.Kids(i) {
		switch l := d.Tokens[k].Label; l {
		case "nsubj", "nsubjpass", "csubj":
			side := ""
			if k > i {
				side = ">"
			}
			add(k, l+side)
		case "compound", "amod", "nmod":
			if v.nameOf(k) != "" {
				add(k, l)
			}
		case "dobj":
			add(k, "dobj")
		case "npadvmod", "attr":
			add(k, l)
		case "appos":
			add(k, l)
		}
	}
	objects(i, "")
	// A passive that names nobody has no source: "they are said to be young"; nor
	// has a noun that is a subject one further up: "the toll grows as hope fades".
	if d.Kid(i, "auxpass") >= 0 || t.POS == "NOUN" && t.Label == "nsubj" {
		return out
	}
	path, at := "", i
	for step := 0; step < 5; step++ {
		h := d.Tokens[at].Head
		if h == at {
			break
		}
		l := d.Tokens[at].Label
		if step < 2 {
			path += "/" + l
		} else if step == 2 {
			path += "/+"
		}
		if l == "acl" || l == "relcl" || l == "appos" || l == "amod" || l == "conj" && (d.Tokens[h].POS == "NOUN" || d.Tokens[h].POS == "PROPN") || l == "compound" || l == "prep" && d.Tokens[h].POS != "VERB" {
			add(h, path)
		}
		add(d.Kid(h, "nsubj"), path+" nsubj")
		add(d.Kid(h, "nsubjpass"), path+" nsubjpass")
		add(d.Kid(h, "agent"), path+" agent")
		add(d.Kid(h, "poss"), path+" poss")
		if step == 0 {
			add(d.Kid(h, "dobj"), path+" dobj")
			if d.Tokens[h].POS == "VERB" || d.Tokens[h].POS == "AUX" {
				objects(h, path+" ")
			}
		}
		at = h
	}
	// Whoever stands beside the cue, for parses that went astray.
	sent := &d.Sents[t.Sent]
	for n, k := 0, i-1; k >= sent.First && n < 6; n, k = n+1, k-1 {
		if p := d.Tokens[k].POS; (p == "PROPN" || p == "PRON") && d.Tokens[k].Label != "compound" {
			add(k, "before")
			break
		}
	}
	for n, k := 0, i+1; k < sent.Last && n < 6; n, k = n+1, k+1 {
		if p := d.Tokens[k].POS; (p == "PROPN" || p == "PRON") && d.Tokens[k].Label != "compound" {
			add(k, "after")
			break
		}
	}
	return out
}

func nearestSource(a *Attribution) *Source {
	best := &a.Chain[0]
	far := func(s *Source) int { return max(0, s.Span.Start-a.Cue.End, a.Cue.Start-s.Span.End) }
	for k := range a.Chain {
		if s := &a.Chain[k]; far(s) <= far(best) {
			best = s
		}
	}
	return best
}

// near tells how far token k is from token i, roughly.
func near(i, k int) string {
	switch n := k - i; {
	case n < -15:
		return "<<<"
	case n < -5:
		return "<<"
	case n < -1:
		return "<"
	case n < 0:
		return "<1"
	case n == 1:
		return ">1"
	case n <= 5:
		return ">"
	case n <= 15:
		return ">>"
	}
	return ">>>"
}

// weighSource describes choice k for the source of the cue at token i.
func (v *view) weighSource(i, k int, all []Choice, s *sink) {
	d := v.d
	t := &d.Tokens[i]
	c := &all[k]
	p, how := v.part(t.POS), c.how
	party, far := v.part(v.party(c.head)), v.part(near(i, c.head))
	lab := v.part(d.Tokens[c.head].Label)
	first := v.part("only")
	if len(all) > 1 {
		first = all[0].how
	}
	s.add("bias")
	s.add("how", how)
	s.add("how", p, how)
	s.add("tag", v.part(t.Tag), how)
	s.add("w", v.word(i), how)
	s.add("c", v.part(v.lang.senseOf(t)), how)
	s.add("party", party)
	s.add("party", how, party)
	s.add("far", far)
	s.add("far", how, far)
	s.add("lab", p, lab)
	s.add("first", first, how)
	if k > 0 {
		s.add("after", all[k-1].how, how)
	}
	if a := v.ruled(i); a != nil {
		s.add("ruled", how)
		if c.How == "rule" {
			s.add("ruled by", lab, far)
			s.add("ruled", v.part(t.Label), lab)
		} else {
			s.add("ruled against", how)
		}
	}
	q := v.part("same")
	switch {
	case v.in[i] < 0 && v.in[c.head] >= 0:
		q = v.part("in")
	case v.in[i] >= 0 && v.in[c.head] < 0:
		q = v.part("out")
	}
	s.add("quote", q)
	s.add("quote", q, how)
	if d.Kid(i, "auxpass") >= 0 {
		s.add("passive", how)
	}
	if t.Head != i {
		s.add("up", v.part(t.Label), how)
		s.add("up", v.word(t.Head), how)
	}
	// Between cue and source: a comma, another verb.
	lo, hi := min(i, c.head), max(i, c.head)
	comma, verb := "", ""
	for x := lo + 1; x < hi && x < lo+30; x++ {
		switch {
		case d.Tokens[x].Lower == ",":
			comma = ","
		case d.Tokens[x].POS == "VERB":
			verb = "v"
		}
	}
	between := v.part(comma, verb)
	s.add("between", between, how)
	s.add("between", between, far)
}
