package hedge

// over returns the token that heads the clause which the phrase [first, end),
// hanging by token at, weakens; -1 where it weakens a word and no clause.
func (r *reader) over(at, first, end int) int {
	if t := r.Tokens[end-1]; t.Tag == "TO" && (t.Head >= end || t.Head < first) {
		return r.clause(t.Head) // expected to [sail]
	}
	t := &r.Tokens[at]
	switch {
	case isVerb(t) || t.Tag == "MD":
		return r.overVerb(at)
	case t.Label == "mark", t.Label == "neg", t.Label == "preconj", t.Label == "advmod", t.Label == "cc":
		return r.clause(t.Head)
	case t.Tag == "DT" || t.Label == "det": // no ship sailed
		if t.Head != at {
			return r.overNoun(t.Head)
		}
		return -1
	case t.Label == "amod" && r.lang.words.Coming.Has(t.Lower): // the impending vote splits them
		return r.overNoun(t.Head)
	case t.Label == "prep":
		return r.Kid(at, "pcomp") // without [sailing]
	}
	if k := r.content(at); k >= 0 {
		return k
	}
	switch t.Label {
	case "acomp", "attr", "oprd", "nsubj", "nsubjpass", "dobj":
		if h := t.Head; t.Label == "acomp" || t.Label == "oprd" || r.Tokens[h].Lemma == "be" || r.lang.words.Nobody.Has(t.Lower) || first < at && r.Tokens[first].Tag == "DT" { // no one sank
			return r.clause(h)
		}
	case "ROOT":
		return at
	}
	return -1
}

// overVerb is over for the verb at token i.
func (r *reader) overVerb(i int) int {
	t := &r.Tokens[i]
	switch {
	case t.Label == "aux":
		return r.clause(t.Head) // may [sail]
	case t.Tag == "MD":
		return -1 // against his will
	}
	if k := r.content(i); k >= 0 {
		return k
	}
	switch t.Label {
	case "amod", "prep", "mark": // the suspected thief
		return -1
	}
	return i
}

// overNoun returns the clause in which something is said of the noun at token n,
// as its subject or object; -1 elsewhere.
func (r *reader) overNoun(n int) int {
	switch t := &r.Tokens[n]; t.Label {
	case "nsubj", "nsubjpass", "dobj", "attr":
		return r.clause(t.Head)
	}
	return -1
}
