package hedge

import (
	"stemma/text"
)

// Find returns the hedges of d in text order, not overlapping.
func Find(d *text.Doc) []Mention { return scan(d, openings(d), hedges) }

// Expectations returns the words without a Kind that move a statement on the
// ladder: into the time to come ("will", "is set to"), onto somebody's word ("is
// said to"). They are no hedges, but whoever drops them turns what is to be into
// what is.
func Expectations(d *text.Doc) []Mention { return scan(d, openings(d), expectations) }

// Negations returns the words that negate a statement: "not", "no", "failed to".
// They have no Kind.
func Negations(d *text.Doc) []Mention { return scan(d, openings(d), negations) }

// openings lists the tokens with which something in a lexicon may begin: one in
// four.
func openings(d *text.Doc) []int32 {
	out := make([]int32, 0, len(d.Tokens)/3)
	for i := range d.Tokens {
		if t := &d.Tokens[i]; opens[t.Lower] || t.Lemma != t.Lower && opens[t.Lemma] {
			out = append(out, int32(i))
		}
	}
	return out
}

// scan reads every sentence from left to right, the longest phrase first. At
// each of the openings it looks at the few phrases that begin with its word.
func scan(d *text.Doc, openings []int32, l lexicon) []Mention {
	var out []Mention
	next := 0 // the token behind what was read last
	for _, o := range openings {
		i := int(o)
		if i < next {
			continue
		}
		last := d.Sents[d.Tokens[i].Sent].Last
		idiom, past := idioms.match(d, i, last)
		c, end := l.match(d, i, last)
		switch {
		case idiom != nil && (c == nil || past >= end):
			next = past
			continue
		case c == nil:
			continue
		}
		at := anchor(d, i, end)
		out = append(out, Mention{
			Span: d.Span(i, end), Kind: c.kind, Firmness: c.firmness,
			At: at, Over: over(d, at, i, end), By: c.ref,
		})
		next = end
	}
	return out
}

// anchor returns the token by which the phrase [first, end) hangs on the rest.
func anchor(d *text.Doc, first, end int) int {
	for i := first; i < end; i++ {
		if h := d.Tokens[i].Head; h == i || (h < first || h >= end) && d.Tokens[i].Tag != "TO" {
			return i
		}
	}
	return first
}

// over returns the token that heads the clause which the phrase [first, end),
// hanging by token at, weakens; -1 where it weakens a word and no clause.
func over(d *text.Doc, at, first, end int) int {
	if t := d.Tokens[end-1]; t.Tag == "TO" && (t.Head >= end || t.Head < first) {
		return clause(d, t.Head) // expected to [sail]
	}
	t := &d.Tokens[at]
	switch {
	case isVerb(t) || t.Tag == "MD":
		if t.Label == "aux" {
			return clause(d, t.Head) // may [sail]
		}
		if t.Tag == "MD" {
			return -1 // against his will
		}
		if k := content(d, at); k >= 0 {
			return k
		}
		if t.Label == "amod" {
			return -1 // the suspected thief
		}
		if t.Label == "prep" || t.Label == "mark" {
			return -1
		}
		return at
	case t.Label == "mark", t.Label == "neg", t.Label == "preconj":
		return clause(d, t.Head)
	case t.Label == "advmod", t.Label == "cc":
		return clause(d, t.Head)
	case t.Tag == "DT" || t.Label == "det": // no ship sailed
		if n := &d.Tokens[t.Head]; t.Head != at {
			switch n.Label {
			case "nsubj", "nsubjpass", "dobj", "attr":
				return clause(d, n.Head)
			}
		}
		return -1
	case t.Label == "amod" && coming[t.Lower]: // the impending vote splits them
		if n := &d.Tokens[t.Head]; n.Label == "nsubj" || n.Label == "nsubjpass" || n.Label == "dobj" {
			return clause(d, n.Head)
		}
		return -1
	case t.Label == "prep":
		if k := d.Kid(at, "pcomp"); k >= 0 {
			return k // without [sailing]
		}
		return -1
	}
	if k := content(d, at); k >= 0 {
		return k
	}
	switch t.Label {
	case "acomp", "attr", "oprd", "nsubj", "nsubjpass", "dobj":
		if h := t.Head; t.Label == "acomp" || t.Label == "oprd" || d.Tokens[h].Lemma == "be" || t.Tag == "NN" && nobody[t.Lower] {
			return clause(d, h)
		}
	case "ROOT":
		return at
	}
	return -1
}

// content returns the clause or infinitive that hangs on token i as what is
// said, thought or done by it; -1 where none does.
func content(d *text.Doc, i int) int {
	found := -1
	for k := range d.Kids(i) {
		switch t := &d.Tokens[k]; t.Label {
		case "ccomp", "xcomp":
			if found < 0 && k > i || t.Label == "ccomp" && d.Tokens[i].Label == "parataxis" {
				found = k
			}
		case "acl", "relcl":
			if found < 0 && k > i && that(d, k) {
				found = k
			}
		case "prep":
			if p := d.Kid(k, "pcomp"); found < 0 && p >= 0 {
				found = p
			}
		case "advcl":
			if found < 0 && k > i && d.Kid(k, "aux") >= 0 && d.Tokens[d.Kid(k, "aux")].Tag == "TO" {
				found = k
			}
		}
	}
	if found < 0 {
		for k := range d.Kids(i) {
			if d.Tokens[k].Label == "ccomp" && !parted(d, k, i) { // burst, experts believe
				return k
			}
		}
		// It is possible that …: the clause hangs on "is".
		if t := &d.Tokens[i]; t.Label == "acomp" || t.Label == "attr" || t.Label == "oprd" {
			for k := range d.Kids(t.Head) {
				if l := d.Tokens[k].Label; k > i && (l == "ccomp" || l == "xcomp" || l == "csubj") {
					return k
				}
			}
		}
	}
	return found
}

// parted reports whether a semicolon, a colon or a dash stands between tokens i and j.
func parted(d *text.Doc, i, j int) bool {
	for ; i < j; i++ {
		switch d.Tokens[i].Lower {
		case ";", ":", "—", "–", "--":
			return true
		case "-":
			if d.Tokens[i].Space {
				return true
			}
		}
	}
	return false
}

// that reports whether the clause headed by token i is one of content, with
// "that" or "to" before its verb, and no relative clause.
func that(d *text.Doc, i int) bool {
	for k := range d.Kids(i) {
		switch t := &d.Tokens[k]; {
		case t.Label == "mark" && (t.Lower == "that" || t.Lower == "whether" || t.Lower == "if"):
			return true
		case t.Label == "aux" && t.Tag == "TO":
			return true
		}
	}
	return false
}

// clause returns the head of the clause that token i belongs to: i itself if it
// is a verb, the verb that it is said of if it is what somebody or something is;
// -1 for a word inside a phrase.
func clause(d *text.Doc, i int) int {
	for range 4 {
		t := &d.Tokens[i]
		switch {
		case isVerb(t) && t.Label != "amod", t.Head == i, t.Label == "ccomp", t.Label == "advcl", t.Label == "relcl", t.Label == "xcomp":
			return i
		}
		switch t.Label {
		case "acomp", "attr", "oprd", "aux", "auxpass", "advmod", "npadvmod", "prt", "neg", "quantmod", "conj":
			i = t.Head
		default:
			return -1
		}
	}
	return -1
}

func isVerb(t *text.Token) bool { return len(t.Tag) > 1 && t.Tag[:2] == "VB" }

// coming are the adjectives that put all that is told of a noun into the time to
// come: what has not happened yet has had no effect.
var coming = set("upcoming", "impending", "imminent", "forthcoming")

var nobody = set("nobody", "none", "nothing")

func set(words ...string) map[string]bool {
	m := make(map[string]bool, len(words))
	for _, w := range words {
		m[w] = true
	}
	return m
}
