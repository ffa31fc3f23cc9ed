package slot

import (
	"stemma/mention/event"
	"stemma/mention/figure"
	"stemma/report"
	"stemma/text"
)

// Where and when a figure holds is said in its clause. Arcs tell which: a place
// or a date hangs on the figure's noun, on its verb, or on another clause.

// Levels say how near a place or a date hangs to a figure; smaller is nearer.
const (
	onNoun   = iota // "300 soldiers in X"; "X, where 30 were hurt"
	onVerb          // "12 were killed in X"
	shared          // "In X, 12 were killed and 30 hurt"
	within          // "300 soldiers who train in X"
	onSister        // another noun of the verb: "police in X arrested 12"
	above           // the clause that holds it: "officials said on Monday that 12"
	apart           // another clause
)

// maxClimb bounds every walk up the arcs.
const maxClimb = 12

// A clause is the noun of a figure and the verb it stands by, as tokens; verb is
// -1 where there is none. preps counts the prepositions between the two: what
// stands two deep ("80 % of a force of 300") has no share in the verb's where
// and when. Where the verb says more of the noun ("the 12 who died in March were
// buried"), own is true. Event is the word that says what befell them, or -1.
type clause struct {
	noun, verb, preps int
	own               bool
	event             int
}

// ownClause finds the clause of a figure: that of the verb which says what befell those
// it counts, where this verb hangs on their noun.
func ownClause(d *text.Doc, f *figure.Figure) clause {
	c := clauseOf(d, f)
	if c.noun < 0 || f.Aspect == "" {
		return c
	}
	e, _ := event.Of(event.English(), d, c.noun)
	if e.Aspect == "" {
		return c
	}
	if c.event = e.Token; e.Token != c.noun && e.Token != c.verb && d.Tokens[e.Token].POS == "VERB" && d.Tokens[e.Token].Head == c.noun {
		c.verb, c.preps, c.own = e.Token, 0, true
	}
	return c
}

// clauseOf finds the clause of a figure.
func clauseOf(d *text.Doc, f *figure.Figure) clause {
	i := d.Top(f.Span)
	if i < 0 {
		return clause{noun: -1, verb: -1, event: -1}
	}
	for n := 0; n < maxClimb; n++ { // from the number up to what it counts
		t := &d.Tokens[i]
		if t.Label != "nummod" && t.Label != "quantmod" && t.Label != "compound" && t.Label != "advmod" && !(t.Label == "amod" && t.POS == "NUM") || t.Head == i {
			break
		}
		i = t.Head
	}
	c := clause{noun: i, verb: verbAt(d, i), event: -1}
	for n := 0; n < maxClimb && c.verb >= 0 && i != c.verb; n++ {
		if d.Tokens[i].Label == "pobj" {
			c.preps++
		}
		i = d.Tokens[i].Head
	}
	return c
}

// verbAt is the verb at or above token i, or -1.
func verbAt(d *text.Doc, i int) int {
	for n := 0; n < maxClimb && i >= 0; n++ {
		t := &d.Tokens[i]
		if t.POS == "VERB" || t.POS == "AUX" && t.Label != "aux" && t.Label != "auxpass" {
			return i
		}
		if t.Head == i {
			return -1
		}
		i = t.Head
	}
	return -1
}

// hostOf is the token that a place or a date says the where or when of: past
// its prepositions, its own list and its apposition.
func hostOf(d *text.Doc, i int) int {
	for n := 0; n < maxClimb; n++ {
		t := &d.Tokens[i]
		if t.Head == i {
			return i
		}
		switch t.Label {
		case "pobj", "pcomp", "prep", "appos", "compound", "nmod", "npadvmod", "advmod", "amod", "poss":
		case "nummod": // "a 2019 landslide"
		case "conj":
			if d.Tokens[t.Head].POS == "VERB" {
				return i
			}
		default:
			if t.POS == "VERB" || t.POS == "AUX" || t.POS == "NOUN" || t.POS == "NUM" {
				return i
			}
			if t.Label != "punct" && t.Label != "dep" && t.Label != "nummod" {
				return i
			}
		}
		from := t.Label
		i = t.Head
		if h := &d.Tokens[i]; (from == "prep" || from == "npadvmod" || from == "advmod") && (h.POS == "VERB" || h.POS == "AUX" || h.POS == "NOUN" || h.POS == "NUM" || h.POS == "PRON" || h.POS == "ADJ") {
			return i
		}
	}
	return i
}

// level says how near the span s of a place or a date hangs to the figure of c.
func (c clause) level(d *text.Doc, s report.Span, others []clause) int {
	p := d.Top(s)
	if p < 0 || c.noun < 0 {
		return apart
	}
	if c.relative(d) && d.Tokens[c.verb].Head == p {
		return onNoun // X, where 30 people were hurt
	}
	h := hostOf(d, p)
	for _, o := range others {
		if o.noun >= 0 && o.noun != c.noun && d.Above(o.noun, h) && !d.Above(o.noun, c.noun) {
			return apart
		}
	}
	if d.Tokens[c.noun].POS != "VERB" {
		if l := c.underNoun(d, h); l < apart {
			return l
		}
		if d.Above(c.noun, h) {
			return apart
		}
	}
	v := verbAt(d, h)
	if v < 0 || c.verb < 0 || c.preps > 1 {
		return apart
	}
	v = c.mainVerb(d, v)
	switch {
	case v == c.verb && (h == v || d.Tokens[h].POS == "VERB" || d.Tokens[h].POS == "AUX"):
		return onVerb
	case v == c.verb:
		return onSister
	}
	return c.overVerb(d, p, h)
}

// underNoun returns the level of what says something of token h where that hangs on
// the figure's noun, else apart.
func (c clause) underNoun(d *text.Doc, h int) int {
	near := onNoun
	for n, k := 0, h; n < maxClimb; n++ {
		if k == c.noun {
			return near
		}
		if c.own && k == c.verb {
			return onVerb
		}
		t := &d.Tokens[k]
		if t.Head == k || t.Label == "appos" || t.Label == "conj" {
			break
		}
		if t.Label == "acl" || t.Label == "relcl" {
			near = within
		}
		k = t.Head
	}
	return apart
}

// mainVerb returns the verb of which v is an open complement, "are" of "are to leave
// on Monday", as far up as the figure's own verb.
func (c clause) mainVerb(d *text.Doc, v int) int {
	for n := 0; n < maxClimb && v != c.verb; n++ {
		t := &d.Tokens[v]
		if t.Label != "xcomp" && !(t.Label == "ccomp" && d.Kid(v, "nsubj", "nsubjpass") < 0) {
			break
		}
		v = t.Head
	}
	return v
}

// overVerb returns the level of a place or date at token p that says something of h,
// where the figure's verb hangs on h, else apart.
func (c clause) overVerb(d *text.Doc, p, h int) int {
	list := true
	for n, up := 0, c.verb; n < maxClimb; n++ {
		t := &d.Tokens[up]
		if t.Head == up {
			break
		}
		list = list && t.Label == "conj"
		if up = t.Head; up == h {
			if list && p < c.verb {
				return shared
			}
			return above
		}
	}
	return apart
}

// relative reports whether the clause says more of a noun before it: "X, where 30
// people were hurt".
func (c clause) relative(d *text.Doc) bool {
	return c.verb >= 0 && d.Tokens[c.verb].Label == "relcl"
}
