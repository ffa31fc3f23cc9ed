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
		x.pos = verbPart.s
		x.p = x.fixed(&verbPart)
	}
	if x.t.Head == x.i {
		x.lab = x.fixed(&rootPart)
	}
	x.psense = x.joined(x.p, x.sense)
	from := x.part(x.origin())
	x.pfrom = x.joined(x.p, from)
	x.quoted = x.fixed(&outsidePart)
	if x.in[x.i] >= 0 {
		x.quoted = x.fixed(&insidePart)
	}
	x.add1(kPos, x.p)
	x.add1(kTag, x.tag)
	x.add2(kLabel, x.p, x.lab)
	x.add2(kWord, x.p, x.w)
	x.add3(kWordLabel, x.p, x.w, x.lab)
	x.add2(kWordTag, x.tag, x.w)
	x.add2(kSense, x.p, x.sense)
	x.add2(kFrom, x.p, from)
	x.add3(kFrom, x.p, from, x.lab)
	x.add3(kFromc, x.p, from, x.sense)
	x.add3(kSenseLabel, x.p, x.sense, x.lab)
	x.add2(kFrame, x.p, x.frame)
	x.add2(kQuoted, x.p, x.quoted)
	if x.at[x.i] >= 0 {
		x.add(kRule)
		x.add1(kRule, x.w)
		x.add2(kRule, x.p, x.lab)
		x.add1(kRule, x.quoted)
	}
}

// What the features call many words.
var (
	verbPart, rootPart      = fix("VERB"), fix("ROOT")
	outsidePart, insidePart = fix(outside), fix(inQuote)
	leftPart, rightPart     = fix("<"), fix(">")
)

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
			x.add1(kNeg, x.p)
			x.add1(kNeg, x.w)
		case "aux", "auxpass":
			l := x.part(t.Lower)
			x.add2(kAux, x.p, l)
			x.add2(kAux, x.w, l)
		case "poss":
			party := x.part(x.party(k))
			x.add2(kPoss, x.p, party)
			x.add1(kPoss, x.w)
			x.add1(kPossf, x.pfrom)
			x.add2(kPossc, x.psense, party)
		case "amod", "compound", "advmod", "appos":
			x.add3(kKm, x.p, x.token(k).label, x.wordAt(k))
			x.add2(kKmc, x.psense, x.joined(x.token(k).label, x.sidePart(k)))
		default:
			x.add2(kKid, x.p, x.joined(x.token(k).label, x.sidePart(k)))
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

// sidePart returns the part that is side.
func (x *described) sidePart(k int) part {
	if k > x.i {
		return x.fixed(&rightPart)
	}
	return x.fixed(&leftPart)
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
	x.add2(kKid, x.p, c)
	x.add2(kKw, x.w, c)
	x.add2(kKc, x.psense, c)
	if x.in[k] >= 0 && x.in[x.i] < 0 {
		x.add2(kKq, x.p, x.token(k).label)
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
	x.add3(kKo, x.p, own.label, party)
	x.add3(kKo, x.w, own.label, party)
	x.add2(kKow, x.w, own.word)
	x.add2(kKoc, x.psense, own.sense)
}

// prepositionBelow adds the preposition or particle at token k, with its object.
func (x *described) prepositionBelow(k int) {
	l := x.part(x.d.Tokens[k].Lower)
	x.add2(kKp, x.p, l)
	x.add2(kKp, x.w, l)
	x.add2(kKpc, x.psense, l)
	x.add2(kKpf, x.pfrom, l)
	if o := x.d.Kid(k, "pobj", "pcomp"); o >= 0 {
		x.add3(kKpo, x.p, l, x.part(x.party(o)))
		x.add3(kKpow, x.p, l, x.wordAt(o))
	}
}

// clauseAndObject adds the first clause and object together.
func (x *described) clauseAndObject() {
	x.seen = x.parts(x.clause, x.clauseSide, " ", x.object)
	x.add2(kSeen, x.p, x.seen)
	x.add2(kSeen, x.psense, x.seen)
	x.add2(kFrw, x.w, x.seen)
	marker := x.part(x.marker)
	x.add3(kFrf, x.pfrom, x.seen, marker)
	x.add3(kFrx, x.p, x.frame, x.joined(x.seen, marker))
}

// subjects adds who does what the word tells.
func (x *described) subjects() {
	on := x.i
	if x.pos == "ADJ" {
		on = x.t.Head
	}
	sub, arcs := x.doer(on)
	how, party := x.part(arcs), x.part(x.party(sub))
	x.add2(kSubject, x.p, party)
	x.add2(kSh, x.p, how)
	x.add3(kSph, x.p, party, how)
	x.add2(kSw, x.w, party)
	x.add2(kSc, x.psense, party)
	x.add3(kScf, x.psense, party, x.seen)
	x.add3(kSff, x.pfrom, party, x.seen)
	x.add2(kSf, party, x.seen)
	x.add2(kShc, x.psense, how)
	x.add2(kSq, party, x.quoted)
	x.add3(kSq, x.w, party, x.quoted)
	if sub >= 0 {
		x.add2(kSn, x.p, x.wordAt(sub))
	}
}

// above adds the word's head.
func (x *described) above() {
	h := &x.d.Tokens[x.t.Head]
	own := x.meant(x.t.Head)
	x.add3(kHead, x.p, x.lab, own.word)
	x.add(kHp, x.p, x.lab, own.pos, own.label)
	x.add3(kHc, x.p, x.lab, own.sense)
	x.add3(kHcc, x.psense, x.lab, own.sense)
	x.add2(kHw, x.w, own.word)
	x.add3(kHf, x.p, x.lab, own.frame)
	if h.Head != x.t.Head {
		x.add(kHh, x.p, x.lab, own.label, x.wordAt(h.Head))
	}
	switch x.t.Label {
	case "conj", "xcomp", "pobj":
		x.add3(kHwl, x.sense, x.lab, own.word)
	}
}

// beside adds the words and marks next to the word.
func (x *described) beside() {
	d, i := x.d, x.i
	sent := &d.Sents[x.t.Sent]
	prev, next := x.wordAt(i-1), x.wordAt(i+1)
	x.add2(kLeft, x.p, prev)
	x.add2(kRight, x.p, next)
	x.add2(kWordLeft, x.w, prev)
	x.add2(kWordRight, x.w, next)
	x.add2(kSenseRight, x.psense, next)
	if i+2 < sent.Last {
		x.add2(kRight2, x.p, x.wordAt(i+2))
		x.add2(kRightBoth, next, x.wordAt(i+2))
	}
	if i-2 >= sent.First {
		x.add2(kLeft2, x.p, x.wordAt(i-2))
	}
	if i > 0 {
		x.add2(kTagLeft, x.p, x.token(i-1).tag)
	}
	if i+1 < len(d.Tokens) {
		tag := x.token(i + 1).tag
		x.add2(kTagRight, x.p, tag)
		x.add2(kSenseTagRight, x.psense, tag)
	}
	a, b := x.part(x.sign(i-1, x.t.Sent)), x.part(x.sign(i+1, x.t.Sent))
	x.add3(kSg, x.p, a, b)
	x.add2(kSgw, x.w, b)
}

// whereItStands adds the quotes near by, and where the word stands.
func (x *described) whereItStands() {
	l, r := x.quotesBy(x.i)
	before, after := x.part(l), x.part(r)
	x.add3(kQb, x.p, before, after)
	x.add3(kQb, x.psense, before, after)
	x.add(kQbq, x.p, x.quoted, before, after)

	sent := &x.d.Sents[x.t.Sent]
	block := x.part(string(x.d.Blocks[sent.Block].Kind))
	x.add2(kBlock, x.p, block)
	x.add3(kBl, x.p, block, x.lab)
	where := &middlePart
	switch {
	case x.i == sent.First:
		where = &firstPart
	case x.i >= sent.Last-3:
		where = &lastPart
	}
	at := x.fixed(where)
	x.add2(kAt, x.p, at)
	x.add2(kAtc, x.psense, at)
}

const atFirst, atMiddle, atLast = "first", "mid", "last" // of a sentence

var firstPart, middlePart, lastPart = fix(atFirst), fix(atMiddle), fix(atLast)
