package hedge

import (
	_ "embed"
	"slices"
	"strings"

	"stemma/internal/lex"
	"stemma/mention"
	"stemma/report"
	"stemma/text"
)

//go:embed commit.en.lex
var commitSrc string

// An entry is a line of commit.en.lex.
type entry struct {
	words []string
	frame string
	sign  Signature
	ref   report.By
}

// commits holds the entries by class and first word, those of more words first.
var commits = func() map[string][]entry {
	m := map[string][]entry{}
	for _, l := range lex.Read("commit.en.lex", commitSrc, 8).Lines {
		e := entry{words: strings.Fields(l.Field(0)), frame: l.Field(2), ref: l.By, sign: Signature{Kind: l.Field(3)}}
		for i, g := range []*Sign{&e.sign.Writer[0], &e.sign.Writer[1], &e.sign.Source[0], &e.sign.Source[1]} {
			s, ok := parseSign(l.Field(4 + i))
			if !ok {
				panic(string(l.By) + ": " + l.Field(4+i) + " is no sign")
			}
			*g = s
		}
		k := l.Field(1) + " " + e.words[0]
		at := len(m[k])
		for at > 0 && len(m[k][at-1].words) < len(e.words) {
			at--
		}
		m[k] = slices.Insert(m[k], at, e)
	}
	return m
}()

// commitments returns the words of commit.en.lex that stand with what they commit
// to, in text order.
func commitments(d *text.Doc, openings []int32) []Mention {
	var out []Mention
	for _, o := range openings {
		i := int(o)
		for _, class := range classes(&d.Tokens[i]) {
			if m, ok := entered(d, i, class); ok {
				out = append(out, m)
				break
			}
		}
	}
	return out
}

// classes lists the classes of the lexicon that a token may be of.
func classes(t *text.Token) []string {
	switch {
	case t.Tag == "MD":
		return []string{"modal"}
	case isVerb(t):
		return []string{"verb", "adj"}
	case t.POS == "ADJ":
		return []string{"adj", "verb"}
	case t.Tag == "NN" || t.Tag == "NNS":
		return []string{"noun"}
	case t.POS == "ADV":
		return []string{"adv", "adj"}
	}
	return nil
}

// entered reads token i as a word of a class; ok is false where no entry fits.
func entered(d *text.Doc, i int, class string) (m Mention, ok bool) {
	t := &d.Tokens[i]
	word := t.Lemma
	if word == "hop" {
		word = "hope" // the lemma of "hoped" is guessed wrong
	}
	switch class {
	case "adj", "adv", "modal":
		word = t.Lower
		switch word {
		case "'ll", "wo":
			word = "will"
		case "'d":
			word = "would"
		}
	}
	list := commits[class+" "+word]
	for n := range list {
		e := &list[n]
		last := i + 1
		if len(e.words) > 1 {
			if last = with(d, i, e.words[1]); last < 0 {
				continue
			}
		}
		over := -1
		switch class {
		case "verb":
			over = overVerb(d, i, e)
		case "adj":
			over = overAdj(d, i, e.frame)
		case "noun":
			over = overNoun(d, i, e.frame)
		case "adv":
			over = overAdv(d, i, e.frame)
		case "modal":
			over = overModal(d, i, e.frame)
		}
		if over < 0 {
			continue
		}
		sign := e.sign
		if (sign.Kind == "report" || sign.Kind == "belief") && class == "verb" && untold(d, i) {
			sign.Source = [2]Sign{} // is said to leak: by whom is not told
		}
		if idiom, _ := idioms.match(d, max(0, i-1), i+1); class == "noun" && idiom != nil && d.Tokens[i-1].Lower == "no" {
			sign.Writer[0], sign.Source[0] = sign.Writer[1], sign.Source[1] // no doubt that
		}
		return Mention{Span: d.Span(i, last), Firmness: sign.Writer[0].under(Flat).Firmness(), At: i, Over: over, By: e.ref, Sign: &sign}, true
	}
	return m, false
}

// untold reports whether the verb at token i is a passive, or a participle, that
// names nobody who does it.
func untold(d *text.Doc, i int) bool {
	return (isPassive(d, i) || d.Tokens[i].Label == "acl") && d.Kid(i, "agent") < 0
}

// with returns the token after the second word of a phrasal verb at token i: the
// next token, or a particle further on; -1 where there is none.
func with(d *text.Doc, i int, word string) int {
	if i+1 < len(d.Tokens) && d.Tokens[i+1].Lower == word {
		return i + 2
	}
	return -1
}

// overVerb returns the head of what hangs on the verb at token i in the frame.
func overVerb(d *text.Doc, i int, e *entry) int {
	t := &d.Tokens[i]
	if t.Label == "aux" || t.Label == "auxpass" || t.Label == "amod" || t.Label == "compound" {
		return -1
	}
	switch e.frame {
	case "that":
		if k := stated(d, i); k >= 0 {
			return k
		}
		if k := d.Kid(i, "xcomp"); k > i && untold(d, i) && infinitive(d, k) {
			return k // is said to leak
		}
	case "to":
		if d.Kid(i, "dobj") >= 0 || isPassive(d, i) || e.sign.Kind == "deontic" && (i+1 == len(d.Tokens) || d.Tokens[i+1].Tag != "TO") {
			return -1 // has work to do, has yet to leave
		}
		if k := d.Kid(i, "xcomp"); k > i && infinitive(d, k) && d.Kid(k, "nsubj") < 0 {
			return k
		}
		// "fought to save it": for what is open, a purpose is as good.
		if g := e.sign.Writer[0]; g.side == 'o' || g.rung == mention.Expected {
			if k := d.Kid(i, "advcl"); k > i && infinitive(d, k) && i+1 < len(d.Tokens) && d.Tokens[i+1].Tag == "TO" {
				return k
			}
		}
	case "obj":
		for _, l := range []string{"xcomp", "ccomp"} {
			if k := d.Kid(i, l); k > i && infinitive(d, k) && (d.Kid(k, "nsubj", "nsubjpass") >= 0 || d.Kid(i, "dobj") >= 0 || isPassive(d, i) || t.Label == "acl") {
				return k
			}
		}
		for _, l := range []string{"dobj", "nsubjpass"} {
			if o := d.Kid(i, l); o >= 0 {
				if k := d.Kid(o, "acl", "relcl"); k > o && infinitive(d, k) {
					return k // told [the crew to sail]
				}
				_, end := d.Subtree(o)
				if k := d.Kid(i, "advcl"); k > o && infinitive(d, k) && end < len(d.Tokens) && d.Tokens[end].Tag == "TO" {
					return k
				}
			}
		}
	case "bare":
		if k := d.Kid(i, "ccomp"); k > i && d.Tokens[k].Tag == "VB" && !infinitive(d, k) && d.Kid(k, "aux", "mark") < 0 {
			return k
		}
	case "ing":
		if k := d.Kid(i, "xcomp", "ccomp", "dobj"); k > i && d.Tokens[k].Tag == "VBG" && d.Kid(k, "aux") < 0 {
			return k
		}
		if k := i + len(e.words); k < len(d.Tokens) && d.Tokens[k].Tag == "VBG" && d.Tokens[k].Head == i && (len(e.words) > 1 || e.sign.Writer[0].side == '-') {
			return k // put off selling
		}
	case "noun":
		k := d.Kid(i, "dobj")
		if isPassive(d, i) {
			k = d.Kid(i, "nsubjpass")
		}
		if k >= 0 && (d.Tokens[k].Tag == "NN" || d.Tokens[k].Tag == "NNS") {
			return k
		}
	default:
		return after(d, i, e.frame)
	}
	return -1
}

// after returns the gerund that hangs on token i, or on its object, by the
// preposition.
func after(d *text.Doc, i int, prep string) int {
	for k := range d.Kids(i) {
		switch t := &d.Tokens[k]; {
		case k < i:
		case (t.Label == "prep" || t.Label == "prt") && t.Lower == prep:
			if p := d.Kid(k, "pcomp"); p >= 0 && isVerb(&d.Tokens[p]) {
				return p
			}
		case t.Label == "dobj" || t.Label == "advmod" || t.Label == "acomp" || t.Label == "prt":
			if p := after(d, k, prep); p >= 0 && k > i {
				return p
			}
		}
	}
	return -1
}

// stated returns the finite clause that hangs on token i as what is said, thought
// or known, and no question; -1 where none does.
func stated(d *text.Doc, i int) int {
	for k := range d.Kids(i) {
		if l := d.Tokens[k].Label; l != "ccomp" && !(l == "acl" && that(d, k)) || !finite(d, k) || parted(d, min(i, k), max(i, k)) {
			continue
		}
		if asked(d, k) {
			return -1
		}
		return k
	}
	return -1
}

// asked reports whether the clause headed by token k is a question told at second
// hand: "whether it leaked", "why it leaked".
func asked(d *text.Doc, k int) bool {
	for w := range d.Kids(k) {
		switch t := &d.Tokens[w]; {
		case t.Label == "mark" && (t.Lower == "whether" || t.Lower == "if"):
			return true
		case t.Tag == "WRB" || t.Tag == "WP" || t.Tag == "WDT":
			return true
		}
	}
	return false
}

// overAdj returns the head of what hangs on the adjective at token i.
func overAdj(d *text.Doc, i int, frame string) int {
	t := &d.Tokens[i]
	if t.Label == "amod" || t.Label == "advmod" {
		return -1
	}
	switch frame {
	case "to":
		if k := d.Kid(i, "xcomp"); k > i && infinitive(d, k) {
			return k
		}
	case "that":
		if k := stated(d, i); k >= 0 {
			return k
		}
		if t.Label == "acomp" || t.Label == "attr" || t.Label == "oprd" {
			for k := range d.Kids(t.Head) {
				if l := d.Tokens[k].Label; k > i && (l == "ccomp" || l == "csubj") && finite(d, k) && !asked(d, k) {
					return k
				}
			}
		}
	}
	return -1
}

// overNoun returns the head of what hangs on the noun at token i. That a verb which
// says little and a noun make one word with a sign, "had the nerve to", is after L.
// Karttunen, Simple and phrasal implicatives, *SEM 2012; the verb is not looked at but
// for saying little, so that only nouns stand in the lexicon that mean the same beside
// each.
func overNoun(d *text.Doc, i int, frame string) int {
	if h := d.Tokens[i].Head; frame == "to" && d.Tokens[i].Label == "dobj" && light[d.Tokens[h].Lemma] {
		if k := d.Kid(h, "xcomp", "advcl"); k > i && infinitive(d, k) && k-i <= 3 {
			return k // had the nerve to sell
		}
	}
	for k := range d.Kids(i) {
		if k < i {
			continue
		}
		switch t := &d.Tokens[k]; frame {
		case "to":
			if (t.Label == "acl" || t.Label == "xcomp" || t.Label == "relcl") && infinitive(d, k) {
				return k
			}
		case "that":
			switch {
			case t.Label != "acl" && t.Label != "ccomp" && t.Label != "relcl":
			case d.Kid(k, "mark") >= 0 && finite(d, k) && !asked(d, k), told(d, k):
				return k
			}
		case "of":
			if t.Label == "prep" && t.Lower == "of" {
				if p := d.Kid(k, "pcomp"); p >= 0 {
					return p
				}
			}
		}
	}
	return -1
}

// told reports whether the clause headed by token k, which the parser took for a
// relative with "that" as its object, is what a noun is about: it has a subject beside
// "that", and no verb that one does to claims and chances.
func told(d *text.Doc, k int) bool {
	first, _ := d.Subtree(k)
	if d.Tokens[first].Lower != "that" || d.Tokens[first].Head != k || handled[d.Tokens[k].Lemma] {
		return false
	}
	for s := range d.Kids(k) {
		if l := d.Tokens[s].Label; s > first && (l == "nsubj" || l == "nsubjpass") {
			return true
		}
	}
	return false
}

// handled are verbs whose object is a claim, a plan or a chance: "the claim that
// she made".
var handled = set("make", "take", "have", "give", "get", "pose", "raise", "hear", "file", "bring", "face", "run", "present", "issue", "hold", "cause", "see", "express", "voice",
	"submit", "put", "tell", "offer", "keep", "break", "reject", "deny", "accept", "publish", "spread", "share", "carry", "write", "read", "want", "need", "lose", "miss", "seek", "announce", "send")

// overAdv returns the head of the clause that the adverb at token i is said of:
// for the frame "report" the verb that it stands before.
func overAdv(d *text.Doc, i int, frame string) int {
	t := &d.Tokens[i]
	if t.Label != "advmod" {
		return -1
	}
	if frame == "report" {
		if isVerb(&d.Tokens[t.Head]) && t.Head > i {
			return t.Head
		}
		return -1
	}
	return clause(d, t.Head)
}

// overModal returns the head of the clause of the modal verb at token i, in the
// frame: "have" before a perfect, "plain" else. A "would" of habit, of what came
// to be and of wishes tells of no condition.
func overModal(d *text.Doc, i int, frame string) int {
	t := &d.Tokens[i]
	if t.Label != "aux" {
		return -1
	}
	v := t.Head
	perfect := false
	for k := range d.Kids(v) {
		switch x := &d.Tokens[k]; {
		case x.Label == "aux" && x.Lemma == "have" && k > i && k < v:
			perfect = true
		case (t.Lower == "would" || t.Lower == "'d") && x.Label == "advmod" && habits[x.Lower]:
			return -1
		}
	}
	if perfect != (frame == "have") {
		return -1
	}
	if t.Lower == "would" || t.Lower == "'d" {
		switch d.Tokens[v].Lemma {
		case "like", "love", "prefer", "rather", "go", "come", "expect", "think", "say", "hope", "imagine", "suggest", "argue", "appear", "seem", "call", "describe":
			return -1
		}
		switch d.Tokens[v].Label {
		case "ROOT", "conj", "ccomp":
		case "relcl":
			if k := d.Kid(v, "nsubj", "nsubjpass"); k < 0 || !strings.HasPrefix(d.Tokens[k].Tag, "W") && d.Tokens[k].Lower != "that" {
				return -1
			}
		default:
			return -1 // "fears that it would burst": told after the fact, or not
		}
		if isBackshifted(d, i) {
			return -1
		}
	}
	if t.Lower == "could" && !perfect && isAbility(d, i) && d.Kid(v, "neg") < 0 {
		return -1
	}
	return clause(d, v)
}

// habits are the words beside which a "would" tells what used to be or came to be.
var habits = set("often", "usually", "sometimes", "always", "regularly", "typically", "later", "eventually", "then", "frequently", "rarely", "ultimately", "subsequently")

// Reports reports what a word that says, judges or does commits its source and
// the writer to, by its lemma alone; ok is false where the lexicon does not know
// it as a verb that a clause hangs on.
func Reports(lemma string) (Signature, bool) {
	word, _, _ := strings.Cut(lemma, " ")
	for _, e := range commits["verb "+word] {
		if strings.Join(e.words, " ") == lemma && e.frame == "that" {
			return e.sign, true
		}
	}
	return Signature{}, false
}
