package attribution

import (
	"slices"

	"stemma/mention/quote"
	"stemma/text"
)

// A Candidate is a word that may be a cue, with the features by which the
// model of cues judges it.
type Candidate struct {
	Token int
	Names []string // the features in words
}

// Candidates returns the words of d that may be cues, in text order, as the
// trainer wants them.
func Candidates(l *Language, d *text.Doc, quotes []quote.Quote, byRule []Attribution) []Candidate {
	v := newView(l, d, quotes, byRule, true)
	s := sink{named: true}
	var out []Candidate
	for i := range d.Tokens {
		if !v.candidate(i) {
			continue
		}
		s.reset()
		v.features(i, &s)
		out = append(out, Candidate{i, slices.Clone(s.names)})
	}
	return out
}

// A view is a parsed report as the models see it.
type view struct {
	lang   *Language
	d      *text.Doc
	quotes []quote.Quote
	in     []int32 // of every token, the direct quote that it lies in, or -1
	rule   []string
	rules  []Attribution // what the rules have found
	at     []int32       // of every token, the one of rules whose cue holds it, or -1
	words  []part        // of every token, what the features call it
	named  bool          // parts hold their text
}

func newView(l *Language, d *text.Doc, quotes []quote.Quote, byRule []Attribution, named bool) *view {
	v := &view{
		lang: l, d: d, quotes: quotes, in: make([]int32, len(d.Tokens)), rule: make([]string, len(d.Tokens)), rules: byRule,
		at: make([]int32, len(d.Tokens)), words: make([]part, len(d.Tokens)), named: named,
	}
	for i := range v.words {
		v.words[i] = v.part(v.call(i))
	}
	for i := range v.in {
		v.in[i], v.at[i] = -1, -1
	}
	for q := range quotes {
		if quotes[q].Form != quote.Direct {
			continue
		}
		first, last := d.TokensIn(quotes[q].Outer)
		for t := first; t < last; t++ {
			v.in[t] = int32(q)
		}
	}
	for i := range byRule {
		a := &byRule[i]
		first, last := d.TokensIn(a.Cue)
		for t := first; t < last; t++ {
			if v.rule[t] == "" {
				v.rule[t], v.at[t] = string(a.By), int32(i)
			}
		}
	}
	return v
}

// candidate tells whether token i may be a cue.
func (v *view) candidate(i int) bool {
	t := &v.d.Tokens[i]
	switch v.d.Blocks[v.d.Sents[t.Sent].Block].Kind {
	case text.Credit, text.Furniture, text.Byline:
		return false
	}
	switch t.POS {
	case "VERB", "NOUN", "ADJ":
		return t.Kind == text.Word || t.Kind == text.Mixed
	case "ADP", "SCONJ":
		return false // the rules read "according to" and "per"
	case "ADV":
		return len(t.Lower) > 4 && t.Lower[len(t.Lower)-2:] == "ly"
	case "PUNCT":
		return t.Lower == ":"
	case "AUX":
		return t.Label == "ROOT" || t.Label == "ccomp" || t.Label == "conj" || t.Label == "relcl" || t.Label == "advcl"
	}
	return v.rule[i] != ""
}

// word is what the features call token i; "-" beyond the ends of the text.
func (v *view) word(i int) part {
	if i < 0 || i >= len(v.words) {
		return v.part("-")
	}
	return v.words[i]
}

// call is what the features call token i: its lemma, or what kind of name it is,
// so that no name is learnt by heart.
func (v *view) call(i int) string {
	t := &v.d.Tokens[i]
	if n := v.nameOf(i); n != "" {
		return n
	}
	switch t.POS {
	case "PROPN":
		return "PROPN"
	case "NUM":
		return "NUM"
	case "NOUN", "ADJ":
		// A capital within a sentence tells a name that was not seen as one.
		if c := v.d.Text[t.Start]; c >= 'A' && c <= 'Z' && i > v.d.Sents[t.Sent].First {
			if k := v.d.Blocks[v.d.Sents[t.Sent].Block].Kind; k != text.Headline && k != text.Subhead {
				return "PROPN"
			}
		}
	}
	if t.Kind == text.Quote {
		return "QUOTE"
	}
	if t.Lemma == "" || t.Tag == "PRP" || t.Tag == "PRP$" {
		return t.Lower
	}
	return t.Lemma
}

func (v *view) nameOf(i int) string {
	n := v.d.Tokens[i].Name
	if len(n) > 2 {
		return n[2:]
	}
	return ""
}

// party sorts the one who may speak at token i.
func (v *view) party(i int) string {
	if i < 0 {
		return "none"
	}
	t := &v.d.Tokens[i]
	switch t.Tag {
	case "PRP", "PRP$":
		if p := v.lang.Party.Get(t.Lower); p != "" {
			return p
		}
		return "pron"
	case "WP", "WDT", "WP$":
		return t.Lower
	case "DT", "EX", "WRB":
		return t.Lower
	}
	switch n := v.nameOf(i); n {
	case "PERSON", "ORG", "GPE", "NORP":
		return n
	case "LOC", "FAC", "WORK_OF_ART", "PRODUCT", "EVENT", "LAW":
		return "THING"
	}
	if v.lang.isRole(t.Lower) || v.lang.isRole(t.Lemma) {
		return "role"
	}
	if t.POS == "PROPN" {
		return "PROPN"
	}
	if s := v.lang.nounSense[t.Lemma]; s != "" {
		return s
	}
	if t.POS == "NUM" {
		return "num"
	}
	return "thing"
}

// subject finds who does what token i tells, by arcs, and how it was found.
func (v *view) subject(i int) (int, string) {
	d := v.d
	if k := d.Kid(i, "nsubj", "nsubjpass", "csubj"); k >= 0 {
		how := "subj"
		if d.Tokens[k].Label == "nsubjpass" {
			how = "pass"
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
			return -1, how + "none"
		}
		h := t.Head
		switch t.Label {
		case "conj":
			how = "conj"
		case "xcomp", "advcl", "pcomp", "prep", "ccomp":
			how = t.Label
			if t.Label == "ccomp" && step == 0 && t.Tag != "VBG" {
				return -1, "none"
			}
		case "acl", "relcl":
			return h, t.Label
		case "dep", "parataxis", "oprd", "acomp", "attr", "dobj":
			how = t.Label
		default:
			return -1, how + "none"
		}
		if k := d.Kid(h, "nsubj", "nsubjpass"); k >= 0 && k != i {
			return k, how
		}
		i = h
	}
	return -1, "none"
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
		return "q"
	case text.Punct:
		return t.Lower
	}
	return "w"
}

// features describes token i to the model.
func (v *view) features(i int, s *sink) {
	d := v.d
	t := &d.Tokens[i]
	sent := &d.Sents[t.Sent]
	w := v.word(i)
	pos := t.POS
	if pos == "AUX" {
		pos = "VERB"
	}
	label := t.Label
	if t.Head == i {
		label = "ROOT"
	}
	made := ""
	switch pos {
	case "NOUN":
		made = v.lang.nounFrom[t.Lemma]
	case "VERB":
		if v.lang.takesThat[t.Lemma] {
			made = "that"
		}
		if v.lang.takesTo[t.Lemma] {
			made += "to"
		}
	}
	p, tag, lab := v.part(pos), v.part(t.Tag), v.part(label)
	sort := v.lang.senseOf(t)
	sense, psense := v.part(sort), v.part(pos, sort)
	frame := v.part(v.lang.frameOf(t))
	from, pfrom := v.part(made), v.part(pos, made)
	s.add("p", p)
	s.add("tag", tag)
	s.add("lab", p, lab)
	s.add("w", p, w)
	s.add("wl", p, w, lab)
	s.add("wt", tag, w)
	s.add("c", p, sense)
	s.add("from", p, from)
	s.add("from", p, from, lab)
	s.add("fromc", p, from, sense)
	s.add("cl", p, sense, lab)
	s.add("f", p, frame)
	quoted := v.part("out")
	if v.in[i] >= 0 {
		quoted = v.part("in")
	}
	s.add("q", p, quoted)
	if r := v.rule[i]; r != "" {
		s.add("rule")
		s.add("rule", w)
		s.add("rule", p, lab)
		s.add("rule", quoted)
	}

	// What hangs on it.
	var clause, clauseSide, marker, object string // of the first clause and the first object
	kids := 0
	for k := range d.Kids(i) {
		if kids++; kids > 30 {
			break
		}
		kt := &d.Tokens[k]
		side := "<"
		if k > i {
			side = ">"
		}
		switch kt.Label {
		case "punct", "det":
			continue
		case "ccomp", "xcomp", "pcomp", "acl", "relcl", "parataxis":
			m := d.Kid(k, "mark")
			mk := "0"
			if m >= 0 {
				mk = d.Tokens[m].Lower
			} else if a := d.Kid(k, "aux"); a >= 0 && d.Tokens[a].Lower == "to" {
				mk = "to"
			} else if wh := d.Kid(k, "advmod", "dobj", "nsubj", "attr"); wh >= 0 && len(d.Tokens[wh].Tag) > 0 && d.Tokens[wh].Tag[0] == 'W' {
				mk = "wh"
			}
			if clause == "" {
				clause, clauseSide, marker = kt.Label, side, mk
			}
			c := v.part(kt.Label, side, mk)
			s.add("k", p, c)
			s.add("kw", w, c)
			s.add("kc", psense, c)
			if v.in[k] >= 0 && v.in[i] < 0 {
				s.add("kq", p, v.part(kt.Label))
			}
		case "dobj", "attr", "oprd", "acomp", "dative":
			if object == "" {
				object = kt.Label
			}
			l, party := v.part(kt.Label), v.part(v.party(k))
			s.add("ko", p, l, party)
			s.add("ko", w, l, party)
			s.add("kow", w, v.word(k))
			s.add("koc", psense, v.part(v.lang.senseOf(kt)))
		case "prep", "prt", "agent":
			l := v.part(kt.Lower)
			s.add("kp", p, l)
			s.add("kp", w, l)
			s.add("kpc", psense, l)
			s.add("kpf", pfrom, l)
			if o := d.Kid(k, "pobj", "pcomp"); o >= 0 {
				s.add("kpo", p, l, v.part(v.party(o)))
				s.add("kpow", p, l, v.word(o))
			}
		case "neg":
			s.add("neg", p)
			s.add("neg", w)
		case "aux", "auxpass":
			l := v.part(kt.Lower)
			s.add("aux", p, l)
			s.add("aux", w, l)
		case "poss":
			party := v.part(v.party(k))
			s.add("poss", p, party)
			s.add("poss", w)
			s.add("possf", pfrom)
			s.add("possc", psense, party)
		case "amod", "compound", "advmod", "appos":
			s.add("km", p, v.part(kt.Label), v.word(k))
			s.add("kmc", psense, v.part(kt.Label, side))
		default:
			s.add("k", p, v.part(kt.Label, side))
		}
	}
	seen := v.part(clause, clauseSide, " ", object)
	s.add("fr", p, seen)
	s.add("fr", psense, seen)
	s.add("frw", w, seen)
	s.add("frf", pfrom, seen, v.part(marker))
	s.add("frx", p, frame, v.part(clause, clauseSide, " ", object, marker))

	// Who does it.
	if pos == "VERB" || pos == "ADJ" {
		on := i
		if pos == "ADJ" && t.Head != i {
			on = t.Head
		}
		sub, arcs := v.subject(on)
		how, party := v.part(arcs), v.part(v.party(sub))
		s.add("s", p, party)
		s.add("sh", p, how)
		s.add("sph", p, party, how)
		s.add("sw", w, party)
		s.add("sc", psense, party)
		s.add("scf", psense, party, seen)
		s.add("sff", pfrom, party, seen)
		s.add("sf", party, seen)
		s.add("shc", psense, how)
		s.add("sq", party, quoted)
		s.add("sq", w, party, quoted)
		if sub >= 0 {
			s.add("sn", p, v.word(sub))
		}
	}

	// What it hangs on.
	if t.Head != i {
		h := &d.Tokens[t.Head]
		hw := v.word(t.Head)
		s.add("h", p, lab, hw)
		hl, hsense := v.part(h.Label), v.part(v.lang.senseOf(h))
		s.add("hp", p, lab, v.part(h.POS), hl)
		s.add("hc", p, lab, hsense)
		s.add("hcc", psense, lab, hsense)
		s.add("hw", w, hw)
		s.add("hf", p, lab, v.part(v.lang.frameOf(h)))
		if h.Head != t.Head {
			s.add("hh", p, lab, hl, v.word(h.Head))
		}
		if label == "conj" || label == "xcomp" || label == "pobj" {
			s.add("hwl", sense, lab, hw)
		}
	}

	// What stands beside it.
	left, right := v.word(i-1), v.word(i+1)
	s.add("-1", p, left)
	s.add("+1", p, right)
	s.add("w-1", w, left)
	s.add("w+1", w, right)
	s.add("c+1", psense, right)
	if i+2 < sent.Last {
		s.add("+2", p, v.word(i+2))
		s.add("+12", right, v.word(i+2))
	}
	if i-2 >= sent.First {
		s.add("-2", p, v.word(i-2))
	}
	if i > 0 {
		s.add("t-1", p, v.part(d.Tokens[i-1].Tag))
	}
	if i+1 < len(d.Tokens) {
		next := v.part(d.Tokens[i+1].Tag)
		s.add("t+1", p, next)
		s.add("ct+1", psense, next)
	}
	a, b := v.part(v.sign(i-1, t.Sent)), v.part(v.sign(i+1, t.Sent))
	s.add("sg", p, a, b)
	s.add("sgw", w, b)

	// Quotes near by.
	l, r := v.quotesBy(i)
	before, after := v.part(l), v.part(r)
	s.add("qb", p, before, after)
	s.add("qb", psense, before, after)
	s.add("qbq", p, quoted, before, after)

	// Where it stands.
	kind := v.part(string(d.Blocks[sent.Block].Kind))
	s.add("b", p, kind)
	s.add("bl", p, kind, lab)
	at := "mid"
	switch {
	case i == sent.First:
		at = "first"
	case i >= sent.Last-3:
		at = "last"
	}
	place := v.part(at)
	s.add("at", p, place)
	s.add("atc", psense, place)
}

// quotesBy tells of the quotes before and after token i in its sentence: how
// near the next is.
func (v *view) quotesBy(i int) (before, after string) {
	d := v.d
	sent := &d.Sents[d.Tokens[i].Sent]
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
