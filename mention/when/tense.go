package when

import "stemma/text"

// climb is how many arcs up from a day its verb is sought: "at a meeting of
// the council of the port on Friday" takes eight.
const climb = 12

// governed reads the direction off the parse: of the verb that the expression
// at piece i hangs on, and of its auxiliaries. A participle or an infinitive
// that does not tell looks where the verb above it does. The words around must
// decide where it returns false: the parse of a headline or of a broken
// sentence has no such verb.
func (f *finder) governed(i int) (direction, bool) {
	if f.doc == nil {
		return unsure, false
	}
	ts, at := f.doc.Tokens, f.ps[i].tok
	within := false // a noun stands between: the results of Tuesday's vote
	for n, t := 0, at; n < climb; n++ {
		h := ts[t].Head
		if n > 0 && !f.opensAfter(t, at) {
			if d, ok := f.verb(t, at); ok && !(within && d == future && f.bare(t)) {
				return d, true
			}
		}
		within = within || n > 0 && (ts[t].POS == "NOUN" || ts[t].POS == "PROPN")
		if h == t {
			return unsure, false
		}
		t = h
	}
	return unsure, false
}

// bare reports whether a verb is an infinitive: a time within what it is about
// need not be that of the deed.
func (f *finder) bare(v int) bool {
	for k := range f.doc.Kids(v) {
		if f.doc.Tokens[k].Tag == "TO" {
			return true
		}
	}
	return false
}

// lasting reports whether what governs the expression at piece i is a state or
// denied: "was unknown until Saturday" looks back as far as its verb does.
func (f *finder) lasting(i int) bool {
	if f.doc == nil {
		return false
	}
	ts, at := f.doc.Tokens, f.ps[i].tok
	for n, t := 0, ts[at].Head; n < climb; n++ {
		if ts[t].POS == "VERB" || ts[t].POS == "AUX" {
			for k := t + 1; k < at; k++ {
				if ts[k].POS == "VERB" { // another verb stands nearer
					return false
				}
			}
			return f.doc.Kid(t, "neg") >= 0 || ts[t].Lemma == "be" && f.doc.Kid(t, "acomp", "attr") >= 0
		}
		if ts[t].Head == t {
			return false
		}
		t = ts[t].Head
	}
	return false
}

// opensAfter reports whether the clause of verb v begins after token at, which
// then cannot be of it, whatever the parse says: "warnings on Friday that it
// could sink".
func (f *finder) opensAfter(v, at int) bool {
	if v < at {
		return false
	}
	k := f.doc.Kid(v, "mark")
	return k > at
}

// verb returns the direction that token v shows for a time at token at: false
// for what is no verb, and for a verb form that looks where the one above it
// does.
func (f *finder) verb(v, at int) (direction, bool) {
	ts := f.doc.Tokens
	e := f.lang.tenses.of(ts[v].Lower)
	ahead := e.a == looksAhead || e.a == looksAheadTo
	if ts[v].POS != "VERB" && ts[v].POS != "AUX" {
		return future, v < at && ahead && e.a == looksAhead && ts[v].POS != "ADP" // a deadline of Friday, due on Friday
	}
	var modal, to, have, had, was, is bool
	for k := range f.doc.Kids(v) {
		if ts[k].Label != "aux" && ts[k].Label != "auxpass" {
			continue
		}
		switch {
		case ts[k].Tag == "MD":
			modal = true
		case ts[k].Tag == "TO":
			to = true
		case ts[k].Lemma == "have":
			have, had = true, ts[k].Tag == "VBD"
		case ts[k].Tag == "VBD":
			was = true
		case ts[k].Tag == "VBZ" || ts[k].Tag == "VBP":
			is = true
		}
	}
	switch {
	case modal && have, had: // would have sailed, had been due to sail
		return past, true
	case modal:
		return future, true
	case to && have:
		return past, true
	case to:
		return f.infinitive(v, at)
	case ahead && f.asks(v, at), ahead && e.a == looksAhead && ts[v].Tag == "VBN" && (was || is):
		return future, true
	case ts[v].Lemma == "be" && f.readyFor(v, at): // is set to sail, was due on
		return future, true
	case have || was || ts[v].Tag == "VBD":
		return past, true
	case ts[v].Tag == "VBG" && is: // the fleet is sailing
		return future, true
	case ts[v].Tag == "VBN" && !is && !ahead: // the man shot on Friday; a deal, announced Friday
		return past, true
	case (ts[v].Tag == "VBZ" || ts[v].Tag == "VBP") && f.doc.Blocks[f.doc.Sents[ts[v].Sent].Block].Kind == text.Paragraph:
		e := f.lang.tenses.of(ts[v].Lemma)
		return future, e.a == looksByTimetable
	}
	return unsure, false
}

// infinitive reads "to sail" under its verb: what is agreed, planned or asked
// for is to come, and so is a purpose; what somebody managed, failed or began to
// do is told as it was.
func (f *finder) infinitive(v, at int) (direction, bool) {
	ts := f.doc.Tokens
	h := ts[v].Head
	if h == v {
		return unsure, false
	}
	if ts[h].POS == "VERB" || ts[h].POS == "AUX" {
		if e := f.lang.tenses.of(ts[h].Lemma); e.a == looksDone {
			return f.verb(h, at)
		}
		if ts[v].Label == "advcl" || ts[v].Label == "conj" {
			return unsure, false
		}
		return future, true
	}
	if ts[v].Label == "acl" || ts[v].Label == "relcl" || ts[h].POS == "NOUN" { // a plan to sail
		return future, true
	}
	return unsure, false
}

// readyFor reports whether a form of "be" has a complement that looks ahead.
func (f *finder) readyFor(v, at int) bool {
	for k := range f.doc.Kids(v) {
		if t := &f.doc.Tokens[k]; t.Label == "acomp" {
			e := f.lang.tenses.of(t.Lower)
			return (e.a == looksAhead || e.a == looksAheadTo && f.asks(k, at))
		}
	}
	return false
}

// asks reports whether a verb that looks ahead ("set", "due", "planned") has
// what it looks to before token at: an infinitive, or a preposition of time. In
// "agreed in June to sail" June is when it was agreed.
func (f *finder) asks(v, at int) bool {
	if v+1 < at && f.doc.Tokens[v+1].Lower == "to" {
		return true
	}
	for k := range f.doc.Kids(v) {
		switch t := &f.doc.Tokens[k]; {
		case t.Label == "xcomp" || t.Label == "ccomp":
			if k < at {
				return true
			}
		case t.Label == "prep" && (t.Lower == "for" || f.lang.words.Until.Has(t.Lower)):
			return true
		}
	}
	return false
}
