package hedge

import "stemma/text"

// A frame says what hangs on a word of commit.en.lex. Others than these are
// prepositions, behind which a gerund stands.
type frame string

const (
	frameThat   frame = "that"     // a finite clause
	frameTo     frame = "to"       // an infinitive
	frameObject frame = "obj"      // somebody and an infinitive
	frameBare   frame = "bare"     // the same without "to"
	frameGerund frame = "ing"      // a gerund
	frameNoun   frame = "noun"     // an event that is named
	frameOf     frame = "of"       // a gerund behind "of"
	frameJudges frame = "report"   // of an adverb: the verb of saying behind it
	frameHave   frame = "have"     // of a modal verb: a perfect
	frameBoth   frame = "both"     // of a conjunction: its clause and the one above
	frameInvert frame = "inverted" // of an auxiliary before its subject: the same
	frameRoot   frame = "root"     // of a mark: the sentence
)

// byVerb returns the head of what hangs on the verb of the entry, which is of n
// words from token i on; -1 where nothing does in its frame.
func (r *reader) byVerb(i, n int, e *commit) int {
	switch e.frame {
	case frameThat:
		if k := r.stated(i); k >= 0 {
			return k
		}
		if k := r.Kid(i, "xcomp"); k > i && r.untold(i) && r.infinitive(k) {
			return k // is said to leak
		}
	case frameTo:
		return r.byInfinitive(i, e)
	case frameObject:
		return r.byObject(i)
	case frameBare:
		if k := r.Kid(i, "ccomp"); k > i && r.Tokens[k].Tag == "VB" && r.Kid(k, "aux", "mark") < 0 {
			return k
		}
	case frameGerund:
		if k := r.Kid(i, "xcomp", "ccomp", "dobj"); k > i && r.Tokens[k].Tag == "VBG" && r.Kid(k, "aux") < 0 {
			return k
		}
		if k := i + n; k < len(r.Tokens) && r.Tokens[k].Tag == "VBG" && r.Tokens[k].Head == i && (n > 1 || e.sign.Writer[0].side == '-') {
			return k // put off selling
		}
	case frameNoun:
		k := r.Kid(i, "dobj")
		if r.isPassive(i) {
			k = r.Kid(i, "nsubjpass")
		}
		if k >= 0 && isNoun(&r.Tokens[k]) {
			return k
		}
	default:
		return r.behind(i, string(e.frame))
	}
	return -1
}

// byInfinitive returns the head of the infinitive that the subject of the verb
// at token i is to do, or does: "managed to leave".
func (r *reader) byInfinitive(i int, e *commit) int {
	next := i+1 < len(r.Tokens) && r.Tokens[i+1].Tag == "TO"
	if r.Kid(i, "dobj") >= 0 || r.isPassive(i) || e.sign.Kind == Deontic && !next {
		return -1 // has work to do, has yet to leave
	}
	if k := r.Kid(i, "xcomp"); k > i && r.infinitive(k) {
		return k
	}
	// "fought to save it": for what is open, a purpose is as good.
	if k := r.Kid(i, "advcl"); e.sign.Writer[0].side == 'o' && k > i && next {
		return k
	}
	return -1
}

// byObject returns the head of the infinitive that the object of the verb at
// token i is to do: "told the crew to sail".
func (r *reader) byObject(i int) int {
	for _, l := range []string{"xcomp", "ccomp"} {
		if k := r.Kid(i, l); k > i && r.infinitive(k) && (r.Kid(k, "nsubj", "nsubjpass") >= 0 || r.Kid(i, "dobj") >= 0 || r.isPassive(i) || r.Tokens[i].Label == "acl") {
			return k
		}
	}
	for _, l := range []string{"dobj", "nsubjpass"} {
		o := r.Kid(i, l)
		if o < 0 {
			continue
		}
		if k := r.Kid(o, "acl", "relcl"); k > o && r.infinitive(k) {
			return k // told [the crew to sail]
		}
		_, end := r.Subtree(o)
		if k := r.Kid(i, "advcl"); k > o && end < len(r.Tokens) && r.Tokens[end].Tag == "TO" {
			return k
		}
	}
	return -1
}

// untold reports whether the verb at token i is a passive, or a participle, as
// in "is said to leak": by whom is not told.
func (r *reader) untold(i int) bool {
	return r.isPassive(i) || r.Tokens[i].Label == "acl"
}

// behind returns the gerund that hangs on token i, or on its object, by the
// preposition.
func (r *reader) behind(i int, preposition string) int {
	for k := range r.Kids(i) {
		if k < i {
			continue
		}
		switch t := &r.Tokens[k]; {
		case t.Label == "prep" && t.Lower == preposition:
			if p := r.Kid(k, "pcomp"); p >= 0 {
				return p
			}
		case t.Label == "dobj" || t.Label == "advmod":
			if p := r.behind(k, preposition); p >= 0 {
				return p
			}
		}
	}
	return -1
}

// stated returns the finite clause that hangs on token i as what is said, thought
// or known, and no question; -1 where none does.
func (r *reader) stated(i int) int {
	for k := range r.Kids(i) {
		if r.Tokens[k].Label != "ccomp" || !r.finite(k) || r.parted(min(i, k), max(i, k)) {
			continue
		}
		if r.asked(k) {
			return -1
		}
		return k
	}
	return -1
}

// byAdjective returns the head of what hangs on the adjective at token i.
func (r *reader) byAdjective(i int, f frame) int {
	t := &r.Tokens[i]
	if t.Label == "amod" {
		return -1
	}
	switch f {
	case frameTo:
		if k := r.Kid(i, "xcomp"); k > i && r.infinitive(k) {
			return k
		}
	case frameThat:
		if k := r.stated(i); k >= 0 {
			return k
		}
		if t.Label == "acomp" || t.Label == "oprd" {
			for k := range r.Kids(t.Head) {
				if k > i && r.Tokens[k].Label == "ccomp" && !r.asked(k) {
					return k
				}
			}
		}
	}
	return -1
}

// byNoun returns the head of what hangs on the noun at token i. That a verb which
// says little and a noun make one word with a sign, "had the nerve to", is after L.
// Karttunen, Simple and phrasal implicatives, *SEM 2012; the verb is not looked at but
// for saying little, so that only nouns stand in the lexicon that mean the same beside
// each.
func (r *reader) byNoun(i int, f frame) int {
	h := r.Tokens[i].Head
	if f == frameTo && r.Tokens[i].Label == "dobj" && r.lang.words.Light.Has(r.Tokens[h].Lemma) {
		if k := r.Kid(h, "xcomp", "advcl"); k > i && r.infinitive(k) && k-i <= 3 {
			return k // had the nerve to sell
		}
	}
	for k := range r.Kids(i) {
		switch t := &r.Tokens[k]; f {
		case frameTo:
			if (t.Label == "acl" || t.Label == "xcomp" || t.Label == "relcl") && r.infinitive(k) {
				return k
			}
		case frameThat:
			if r.Kid(k, "mark") >= 0 && !r.asked(k) || r.retold(k) {
				return k
			}
		case frameOf:
			if t.Lower == string(frameOf) {
				if p := r.Kid(k, "pcomp"); p >= 0 {
					return p
				}
			}
		}
	}
	return -1
}

// retold reports whether the clause headed by token k, which the parser took for a
// relative with "that" as its object, is what a noun is about: it has a subject beside
// "that", and no verb that says little beside its object ("the claim that she made").
func (r *reader) retold(k int) bool {
	first, _ := r.Subtree(k)
	if !r.lang.words.Subordinator.Has(r.Tokens[first].Lower) || r.lang.words.Light.Has(r.Tokens[k].Lemma) {
		return false
	}
	for s := range r.Kids(k) {
		if l := r.Tokens[s].Label; s > first && (l == "nsubj" || l == "nsubjpass") {
			return true
		}
	}
	return false
}

// byAdverb returns the head of the clause that the adverb at token i is said of,
// or the verb of saying that it judges and stands before: "falsely claimed".
func (r *reader) byAdverb(i int, f frame) int {
	t := &r.Tokens[i]
	switch {
	case t.Label != "advmod":
		return -1
	case f != frameJudges:
		return r.clause(t.Head)
	case t.Head > i:
		return t.Head
	}
	return -1
}

func isNoun(t *text.Token) bool { return t.Tag == "NN" || t.Tag == "NNS" }
