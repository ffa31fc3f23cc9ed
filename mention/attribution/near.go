package attribution

import (
	"stemma/text"
)

// doer returns who does what token i tells, by arcs, and how it was found.
func (v *view) doer(i int) (int, string) {
	d := v.d
	if k := d.Kid(i, "nsubj", "nsubjpass", "csubj"); k >= 0 {
		how := isSubject
		if d.Tokens[k].Label == "nsubjpass" {
			how = isPassive
		}
		if k > i {
			how += ">"
		}
		return k, how
	}
	how := ""
	for step := 0; step < 4; step++ {
		t := &d.Tokens[i]
		if t.Head == i {
			return -1, how + nobody
		}
		h := t.Head
		switch t.Label {
		case "conj":
			how = "conj"
		case "xcomp", "advcl", "pcomp", "prep", "ccomp":
			how = t.Label
			if t.Label == "ccomp" && step == 0 && t.Tag != "VBG" {
				return -1, nobody
			}
		case "acl", "relcl":
			return h, t.Label
		case "dep", "parataxis", "oprd", "acomp", "attr", "dobj":
			how = t.Label
		default:
			return -1, how + nobody
		}
		if k := d.Kid(h, "nsubj", "nsubjpass"); k >= 0 && k != i {
			return k, how
		}
		i = h
	}
	return -1, nobody
}

// sign is what stands at token k: a class of marks, or "w" for a word.
func (v *view) sign(k, sent int) string {
	s := &v.d.Sents[sent]
	if k < s.First {
		return "^"
	}
	if k >= s.Last {
		return "$"
	}
	t := &v.d.Tokens[k]
	switch t.Kind {
	case text.Quote:
		return aMark
	case text.Punct:
		return t.Lower
	}
	return aWord
}

// quotesBy tells of the quotes before and after token i in its sentence: how
// near the next is.
func (v *view) quotesBy(i int) (before, after string) {
	d := v.d
	sent := &d.Sents[d.Tokens[i].Sent]
	if !v.quotesIn(d.Tokens[i].Sent) {
		return "0", "0"
	}
	near := func(k, step int) string {
		for n := 0; n < 12 && k >= sent.First && k < sent.Last; n, k = n+1, k+step {
			if d.Tokens[k].Kind == text.Quote || v.in[k] >= 0 && v.in[i] < 0 {
				switch {
				case n <= 1:
					return "1"
				case n <= 4:
					return "4"
				}
				return "12"
			}
		}
		return "0"
	}
	return near(i-1, -1), near(i+1, 1)
}

// quotesIn reports whether a sentence has a quotation mark or words of a quote. Most have
// none, and it is asked for one word of a sentence after another.
func (v *view) quotesIn(sent int) bool {
	if v.askedSent != sent+1 {
		v.askedSent, v.askedQuotes = sent+1, false
		s := &v.d.Sents[sent]
		for k := s.First; k < s.Last && !v.askedQuotes; k++ {
			v.askedQuotes = v.in[k] >= 0 || v.d.Tokens[k].Kind == text.Quote
		}
	}
	return v.askedQuotes
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

// What the features call a subject, and what stands beside a word.
const isSubject, isPassive, aWord, aMark = "subj", "pass", "w", "q"
