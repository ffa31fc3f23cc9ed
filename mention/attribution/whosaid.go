package attribution

import (
	"strings"
)

// A sourceList gathers who may be the source of a cue.
type sourceList struct {
	*view
	*choiceList
	i      int // the cue's token
	blamed bool
}

// sourceChoices lists who may be the source of the cue at token i, those that stand
// nearest in the arcs first. They stay until it is asked for those of another cue.
func (v *view) sourceChoices(i int) []Choice {
	t := &v.d.Tokens[i]
	if t.POS == "ADV" {
		return nil // "reportedly" names nobody
	}
	l := sourceList{view: v, choiceList: &v.sources, i: i, blamed: v.blamed(i)}
	l.reset()
	l.ofRules()
	l.ownWords()
	l.objects(i, "")
	// A passive that names nobody has no source: "they are said to be young"; nor
	// has a noun that is a subject one further up: "the toll grows as hope fades".
	if v.d.Kid(i, "auxpass") >= 0 || t.POS == "NOUN" && t.Label == "nsubj" {
		return l.out
	}
	l.above()
	l.beside()
	return l.out
}

// blamed reports whether the cue at token i is a passive of which the subject, or
// the noun before, is what is told of: "a guard accused of theft".
func (v *view) blamed(i int) bool {
	d := v.d
	t := &d.Tokens[i]
	f := v.lang.frameOf(t)
	if strings.Contains(f, "t") && !strings.Contains(f, "o") && d.Kid(i, "auxpass") >= 0 {
		return true // "sixty are thought to be missing"
	}
	if strings.Contains(f, "b") && (t.Tag == "VBD" || t.Tag == "VBN") && v.saidOfSubject(i) {
		return true // "a man believed to be the driver", which the pipeline takes for "he believed"
	}
	if !strings.Contains(f, "n") || strings.Contains(f, "w") {
		return false
	}
	if t.Tag == "VBN" {
		return t.Label == "acl" || d.Kid(i, "auxpass") >= 0
	}
	return t.Tag == "VBD" && i+1 < len(d.Tokens) && (d.Tokens[i+1].Lower == "of" || d.Tokens[i+1].Lower == "by") && d.Kid(i, "dobj", "ccomp") < 0
}

// saidOfSubject reports whether "to" and a verb, or what somebody is, stands right behind the
// verb at token i, and nobody to whom it is said.
func (v *view) saidOfSubject(i int) bool {
	d := v.d
	if i+1 >= len(d.Tokens) || d.Kid(i, "dobj", "dative") >= 0 {
		return false
	}
	next := &d.Tokens[i+1]
	return next.Tag == "TO" && d.Tokens[next.Head].Label == "xcomp" && d.Tokens[next.Head].Head == i ||
		next.Label == "oprd" && next.Head == i // "an adult found guilty of theft could be jailed"
}

// The ways to a source that are no path over arcs.
const wayBefore, wayAfter, wayOwnObject, waySecond = "before", "after", "own pobj", "pobj2"

// propose adds the noun phrase about token h, unless it is there. It was reached by a
// path over arcs and the way from there.
func (l *sourceList) propose(h int, path, way string) {
	if h < 0 || h == l.i || len(l.out) >= choices || l.d.Tokens[h].Tag == "EX" {
		return
	}
	for k := range l.out {
		if l.out[k].head == h {
			return
		}
	}
	how := path + way
	if l.blamed && (how == "nsubjpass" || how == "/acl" || how == "nsubj" || how == wayBefore) {
		return // "a guard accused of theft" does not accuse
	}
	first, last := l.nounPhrase(h)
	l.add(Choice{How: how, how: l.part(how), head: h}, l.cover(first, last))
}

// ofRules adds the source that the rules have found.
func (l *sourceList) ofRules() {
	a := l.ruled(l.i)
	if a == nil || len(a.Chain) == 0 {
		return
	}
	s := nearestSource(a)
	if l.blamed && s.Span.End <= a.Cue.Start {
		return
	}
	first, last := l.d.TokensIn(s.Span)
	if first >= last {
		return
	}
	head := first
	for k := first; k < last; k++ {
		if t := &l.d.Tokens[k]; t.Head < first || t.Head >= last || t.Head == k {
			head = k
			break
		}
	}
	l.add(Choice{How: byRules, how: l.part(byRules), head: head}, s.Span)
}

// nearestSource returns the source of a's chain that stands nearest its cue.
func nearestSource(a *Attribution) *Source {
	far := func(s *Source) int { return max(0, s.Span.Start-a.Cue.End, a.Cue.Start-s.Span.End) }
	best := &a.Chain[0]
	for k := range a.Chain {
		if s := &a.Chain[k]; far(s) <= far(best) {
			best = s
		}
	}
	return best
}

// ownWords adds the noun phrases that hang on the cue.
func (l *sourceList) ownWords() {
	d, t := l.d, &l.d.Tokens[l.i]
	switch t.POS {
	case "NOUN", "PROPN", "ADJ":
		l.propose(d.Kid(l.i, "poss"), "", "poss")
	}
	if t.Lemma == accord {
		l.propose(d.Kid(l.i, "pobj"), "", wayOwnObject)
	}
	for k := range d.Kids(l.i) {
		switch label := d.Tokens[k].Label; label {
		case "nsubj", "nsubjpass", "csubj":
			if k > l.i {
				l.propose(k, label, ">")
			} else {
				l.propose(k, "", label)
			}
		case "compound", "amod", "nmod":
			if l.nameOf(k) != "" {
				l.propose(k, "", label)
			}
		case "dobj", "npadvmod", "attr", "appos":
			l.propose(k, "", label)
		}
	}
}

// objects adds the objects of the prepositions that hang on token at.
func (l *sourceList) objects(at int, how string) {
	d := l.d
	for k := range d.Kids(at) {
		t := &d.Tokens[k]
		if t.Label != "agent" && t.Label != "prep" {
			continue
		}
		if o := d.Kid(k, "pobj"); o >= 0 {
			l.propose(o, how, t.Label+" "+t.Lower)
			if p := d.Kid(o, "pobj"); p >= 0 {
				l.propose(p, how, waySecond)
			}
		}
		if p := d.Kid(k, "prep"); p >= 0 {
			l.propose(d.Kid(p, "pobj"), how, "prep2 "+t.Lower)
		}
		l.propose(d.Kid(k, "pcomp"), how, "pcomp")
	}
}

// above adds the noun phrases that the cue hangs on, and those that hang beside it,
// five words up.
func (l *sourceList) above() {
	d := l.d
	path, at := "", l.i
	for step := range 5 {
		h := d.Tokens[at].Head
		if h == at {
			break
		}
		label := d.Tokens[at].Label
		if step < 2 {
			path += "/" + label
		} else if step == 2 {
			path += "/+"
		}
		if l.ofNoun(label, d.Tokens[h].POS) {
			l.propose(h, path, "")
		}
		l.propose(d.Kid(h, "nsubj"), path, " nsubj")
		l.propose(d.Kid(h, "nsubjpass"), path, " nsubjpass")
		l.propose(d.Kid(h, "agent"), path, " agent")
		l.propose(d.Kid(h, "poss"), path, " poss")
		if step == 0 {
			l.propose(d.Kid(h, "dobj"), path, " dobj")
			if d.Tokens[h].POS == "VERB" || d.Tokens[h].POS == "AUX" {
				l.objects(h, path+" ")
			}
		}
		at = h
	}
}

// ofNoun reports whether a word that hangs on one of the given part of speech by
// label tells of a noun.
func (l *sourceList) ofNoun(label, pos string) bool {
	switch label {
	case "acl", "relcl", "appos", "amod", "compound":
		return true
	case "conj":
		return pos == "NOUN" || pos == "PROPN"
	case "prep":
		return pos != "VERB"
	}
	return false
}

// beside adds whoever stands beside the cue, for parses that went astray.
func (l *sourceList) beside() {
	sent := &l.d.Sents[l.d.Tokens[l.i].Sent]
	named := func(k int) bool {
		t := &l.d.Tokens[k]
		return (t.POS == "PROPN" || t.POS == "PRON") && t.Label != "compound"
	}
	for n, k := 0, l.i-1; k >= sent.First && n < 6; n, k = n+1, k-1 {
		if named(k) {
			l.propose(k, "", wayBefore)
			break
		}
	}
	for n, k := 0, l.i+1; k < sent.Last && n < 6; n, k = n+1, k+1 {
		if named(k) {
			l.propose(k, "", wayAfter)
			break
		}
	}
}

// only is what the features call the first of one choice.
const only = "only"

// weighSource describes choice k for the source of the cue at token i.
func (v *view) weighSource(i, k int, all []Choice, s *sink) {
	d := v.d
	t := &d.Tokens[i]
	c := &all[k]
	cue, head := v.meant(i), v.token(c.head)
	p, how, lab := cue.pos, c.how, head.label
	party, far := v.part(v.party(c.head)), v.part(near(i, c.head))
	first := v.part(only)
	if len(all) > 1 {
		first = all[0].how
	}
	s.add(kBias)
	s.add1(kHow, how)
	s.add2(kHow, p, how)
	s.add2(kTag, cue.tag, how)
	s.add2(kWord, cue.word, how)
	s.add2(kSense, cue.sense, how)
	s.add1(kParty, party)
	s.add2(kParty, how, party)
	s.add1(kFar, far)
	s.add2(kFar, how, far)
	s.add2(kLabel, p, lab)
	s.add2(kFirst, first, how)
	if k > 0 {
		s.add2(kAfter, all[k-1].how, how)
	}
	if v.ruled(i) != nil {
		s.add1(kRuled, how)
		if c.How == byRules {
			s.add2(kRuledBy, lab, far)
			s.add2(kRuled, cue.label, lab)
		} else {
			s.add1(kRuledAgainst, how)
		}
	}
	q := v.part(same)
	switch {
	case v.in[i] < 0 && v.in[c.head] >= 0:
		q = v.part(inQuote)
	case v.in[i] >= 0 && v.in[c.head] < 0:
		q = v.part(outside)
	}
	s.add1(kQuote, q)
	s.add2(kQuote, q, how)
	if d.Kid(i, "auxpass") >= 0 {
		s.add1(kPassive, how)
	}
	if t.Head != i {
		s.add2(kUp, cue.label, how)
		s.add2(kUp, v.wordAt(t.Head), how)
	}
	between := v.part(v.between(i, c.head))
	s.add2(kBetween, between, how)
	s.add2(kBetween, between, far)
}

// between reports whether a comma and a verb stand between two tokens.
func (v *view) between(i, k int) string {
	comma, verb := "", ""
	from, to := min(i, k), max(i, k)
	for x := from + 1; x < to && x < from+30; x++ {
		switch t := &v.d.Tokens[x]; {
		case t.Lower == ",":
			comma = ","
		case t.POS == "VERB":
			verb = "v"
		}
	}
	return comma + verb
}
