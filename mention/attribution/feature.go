package attribution

import (
	"stemma/text"
)

// A described is a token that is described to the model of cues.
type described struct {
	*view
	*sink
	i   int
	t   *text.Token
	pos string

	p, w, tag, lab, sense, psense, frame, pfrom part // what the features call it
	quoted                                      part // whether it stands in a quote

	// The first clause and the first object that hang on it.
	clause, clauseSide, marker, object string
	seen                               part // clause and object
}

// features describes token i to the model of cues.
func (v *view) features(i int, s *sink) {
	x := described{view: v, sink: s, i: i, t: &v.d.Tokens[i]}
	x.itself()
	x.below()
	x.clauseAndObject()
	if x.pos == "VERB" || x.pos == "ADJ" {
		x.subjects()
	}
	if x.t.Head != i {
		x.above()
	}
	x.beside()
	x.whereItStands()
}

// origin returns what a noun was made from, or which clauses a verb takes.
func (x *described) origin() string {
	m := &x.view.meant(x.i).meaning
	switch x.pos {
	case "NOUN":
		return x.lang.sorts[m.from]
	case "VERB":
		switch {
		case m.that && m.to:
			return takesThatTo
		case m.that:
			return takesThat
		case m.to:
			return takesTo
		}
	}
	return ""
}

const takesThat, takesTo, takesThatTo = "that", "to", "thatto"

// itself adds what the word is.
func (x *described) itself() {
	own := x.meant(x.i)
	x.p, x.w, x.tag, x.lab, x.sense, x.frame = own.pos, own.word, own.tag, own.label, own.sense, own.frame
	x.pos = x.t.POS
	if x.pos == "AUX" {
		x.pos = "VERB"
		x.p = x.part(x.pos)
	}
	if x.t.Head == x.i {
		x.lab = x.part("ROOT")
	}
	x.psense = x.joined(x.p, x.sense)
	from := x.part(x.origin())
	x.pfrom = x.joined(x.p, from)
	x.quoted = x.part(outside)
	if x.in[x.i] >= 0 {
		x.quoted = x.part(inQuote)
	}
	x.add(kPos, x.p)
	x.add(kTag, x.tag)
	x.add(kLabel, x.p, x.lab)
	x.add(kWord, x.p, x.w)
	x.add(kWordLabel, x.p, x.w, x.lab)
	x.add(kWordTag, x.tag, x.w)
	x.add(kSense, x.p, x.sense)
	x.add(kFrom, x.p, from)
	x.add(kFrom, x.p, from, x.lab)
	x.add(kFromc, x.p, from, x.sense)
	x.add(kSenseLabel, x.p, x.sense, x.lab)
	x.add(kFrame, x.p, x.frame)
	x.add(kQuoted, x.p, x.quoted)
	if x.at[x.i] >= 0 {
		x.add(kRule)
		x.add(kRule, x.w)
		x.add(kRule, x.p, x.lab)
		x.add(kRule, x.quoted)
	}
}

// joined returns the part that is p and then q, without the space between them.
func (v *view) joined(p, q part) part {
	r := p.then(q)
	if v.texts != nil {
		v.texts[r.hash] = v.texts[p.hash] + v.texts[q.hash]
	}
	return r
}

const outside, inQuote, same = "out", "in", "same" // where a word stands

// below adds what hangs on the word. No more than 30 are looked at: what has more
// is a list.
func (x *described) below() {
	n := 0
	for k := range x.d.Kids(x.i) {
		if n++; n > 30 {
			break
		}
		t := &x.d.Tokens[k]
		switch t.Label {
		case "punct", "det":
		case "ccomp", "xcomp", "pcomp", "acl", "relcl", "parataxis":
			x.clauseBelow(k)
		case "dobj", "attr", "oprd", "acomp", "dative":
			x.objectBelow(k)
		case "prep", "prt", "agent":
			x.prepositionBelow(k)
		case "neg":
			x.add(kNeg, x.p)
			x.add(kNeg, x.w)
		case "aux", "auxpass":
			l := x.part(t.Lower)
			x.add(kAux, x.p, l)
			x.add(kAux, x.w, l)
		case "poss":
			party := x.part(x.party(k))
			x.add(kPoss, x.p, party)
			x.add(kPoss, x.w)
			x.add(kPossf, x.pfrom)
			x.add(kPossc, x.psense, party)
		case "amod", "compound", "advmod", "appos":
			x.add(kKm, x.p, x.token(k).label, x.wordAt(k))
			x.add(kKmc, x.psense, x.parts(t.Label, x.side(k)))
		default:
			x.add(kKid, x.p, x.parts(t.Label, x.side(k)))
		}
	}
}

// side returns on which side of the word token k stands.
func (x *described) side(k int) string {
	if k > x.i {
		return ">"
	}
	return "<"
}

// clauseBelow adds the clause at token k, with the word that begins it.
func (x *described) clauseBelow(k int) {
	d := x.d
	label, marker := d.Tokens[k].Label, "0"
	if m := d.Kid(k, "mark"); m >= 0 {
		marker = d.Tokens[m].Lower
	} else if a := d.Kid(k, "aux"); a >= 0 && d.Tokens[a].Lower == takesTo {
		marker = takesTo
	} else if w := d.Kid(k, "advmod", "dobj", "nsubj", "attr"); w >= 0 && len(d.Tokens[w].Tag) > 0 && d.Tokens[w].Tag[0] == 'W' {
		marker = whWord
	}
	if x.clause == "" {
		x.clause, x.clauseSide, x.marker = label, x.side(k), marker
	}
	c := x.parts(label, x.side(k), marker)
	x.add(kKid, x.p, c)
	x.add(kKw, x.w, c)
	x.add(kKc, x.psense, c)
	if x.in[k] >= 0 && x.in[x.i] < 0 {
		x.add(kKq, x.p, x.token(k).label)
	}
}

const whWord = "wh"

// objectBelow adds the object at token k.
func (x *described) objectBelow(k int) {
	if x.object == "" {
		x.object = x.d.Tokens[k].Label
	}
	own := x.meant(k)
	party := x.part(x.party(k))
	x.add(kKo, x.p, own.label, party)
	x.add(kKo, x.w, own.label, party)
	x.add(kKow, x.w, own.word)
	x.add(kKoc, x.psense, own.sense)
}

// prepositionBelow adds the preposition or particle at token k, with its object.
func (x *described) prepositionBelow(k int) {
	l := x.part(x.d.Tokens[k].Lower)
	x.add(kKp, x.p, l)
	x.add(kKp, x.w, l)
	x.add(kKpc, x.psense, l)
	x.add(kKpf, x.pfrom, l)
	if o := x.d.Kid(k, "pobj", "pcomp"); o >= 0 {
		x.add(kKpo, x.p, l, x.part(x.party(o)))
		x.add(kKpow, x.p, l, x.wordAt(o))
	}
}

// clauseAndObject adds the first clause and object together.
func (x *described) clauseAndObject() {
	x.seen = x.parts(x.clause, x.clauseSide, " ", x.object)
	x.add(kSeen, x.p, x.seen)
	x.add(kSeen, x.psense, x.seen)
	x.add(kFrw, x.w, x.seen)
	marker := x.part(x.marker)
	x.add(kFrf, x.pfrom, x.seen, marker)
	x.add(kFrx, x.p, x.frame, x.joined(x.seen, marker))
}

// subjects adds who does what the word tells.
func (x *described) subjects() {
	on := x.i
	if x.pos == "ADJ" {
		on = x.t.Head
	}
	sub, arcs := x.doer(on)
	how, party := x.part(arcs), x.part(x.party(sub))
	x.add(kSubject, x.p, party)
	x.add(kSh, x.p, how)
	x.add(kSph, x.p, party, how)
	x.add(kSw, x.w, party)
	x.add(kSc, x.psense, party)
	x.add(kScf, x.psense, party, x.seen)
	x.add(kSff, x.pfrom, party, x.seen)
	x.add(kSf, party, x.seen)
	x.add(kShc, x.psense, how)
	x.add(kSq, party, x.quoted)
	x.add(kSq, x.w, party, x.quoted)
	if sub >= 0 {
		x.add(kSn, x.p, x.wordAt(sub))
	}
}

// above adds the word's head.
func (x *described) above() {
	h := &x.d.Tokens[x.t.Head]
	own := x.meant(x.t.Head)
	x.add(kHead, x.p, x.lab, own.word)
	x.add(kHp, x.p, x.lab, own.pos, own.label)
	x.add(kHc, x.p, x.lab, own.sense)
	x.add(kHcc, x.psense, x.lab, own.sense)
	x.add(kHw, x.w, own.word)
	x.add(kHf, x.p, x.lab, own.frame)
	if h.Head != x.t.Head {
		x.add(kHh, x.p, x.lab, own.label, x.wordAt(h.Head))
	}
	switch x.t.Label {
	case "conj", "xcomp", "pobj":
		x.add(kHwl, x.sense, x.lab, own.word)
	}
}

// beside adds the words and marks next to the word.
func (x *described) beside() {
	d, i := x.d, x.i
	sent := &d.Sents[x.t.Sent]
	prev, next := x.wordAt(i-1), x.wordAt(i+1)
	x.add(kLeft, x.p, prev)
	x.add(kRight, x.p, next)
	x.add(kWordLeft, x.w, prev)
	x.add(kWordRight, x.w, next)
	x.add(kSenseRight, x.psense, next)
	if i+2 < sent.Last {
		x.add(kRight2, x.p, x.wordAt(i+2))
		x.add(kRightBoth, next, x.wordAt(i+2))
	}
	if i-2 >= sent.First {
		x.add(kLeft2, x.p, x.wordAt(i-2))
	}
	if i > 0 {
		x.add(kTagLeft, x.p, x.token(i-1).tag)
	}
	if i+1 < len(d.Tokens) {
		tag := x.token(i + 1).tag
		x.add(kTagRight, x.p, tag)
		x.add(kSenseTagRight, x.psense, tag)
	}
	a, b := x.part(x.sign(i-1, x.t.Sent)), x.part(x.sign(i+1, x.t.Sent))
	x.add(kSg, x.p, a, b)
	x.add(kSgw, x.w, b)
}

// whereItStands adds the quotes near by, and where the word stands.
func (x *described) whereItStands() {
	l, r := x.quotesBy(x.i)
	before, after := x.part(l), x.part(r)
	x.add(kQb, x.p, before, after)
	x.add(kQb, x.psense, before, after)
	x.add(kQbq, x.p, x.quoted, before, after)

	sent := &x.d.Sents[x.t.Sent]
	block := x.part(string(x.d.Blocks[sent.Block].Kind))
	x.add(kBlock, x.p, block)
	x.add(kBl, x.p, block, x.lab)
	where := atMiddle
	switch {
	case x.i == sent.First:
		where = atFirst
	case x.i >= sent.Last-3:
		where = atLast
	}
	at := x.part(where)
	x.add(kAt, x.p, at)
	x.add(kAtc, x.psense, at)
}

const atFirst, atMiddle, atLast = "first", "mid", "last" // of a sentence
