package hedge

import "stemma/text"

// A reader reads one text in a language.
type reader struct {
	*text.Doc
	lang *Language
}

// anchor returns the token by which the phrase [first, end) hangs on the rest.
func (r *reader) anchor(first, end int) int {
	for i := first; i < end; i++ {
		if h := r.Tokens[i].Head; h == i || (h < first || h >= end) && r.Tokens[i].Tag != "TO" {
			return i
		}
	}
	return first
}

// content returns the clause or infinitive that hangs on token i as what is
// said, thought or done by it; -1 where none does.
func (r *reader) content(i int) int {
	found := -1
	for k := range r.Kids(i) {
		switch t := &r.Tokens[k]; t.Label {
		case "ccomp", "xcomp":
			if found < 0 && k > i || t.Label == "ccomp" && r.Tokens[i].Label == "parataxis" {
				found = k
			}
		case "acl", "relcl":
			if found < 0 && k > i && r.that(k) {
				found = k
			}
		case "prep":
			if p := r.Kid(k, "pcomp"); found < 0 && p >= 0 {
				found = p
			}
		case "advcl":
			if found < 0 && k > i && r.Kid(k, "aux") >= 0 && r.Tokens[r.Kid(k, "aux")].Tag == "TO" {
				found = k
			}
		}
	}
	if found < 0 {
		for k := range r.Kids(i) {
			if r.Tokens[k].Label == "ccomp" && !r.parted(k, i) { // burst, experts believe
				return k
			}
		}
		// It is possible that …: the clause hangs on "is".
		if t := &r.Tokens[i]; t.Label == "acomp" || t.Label == "attr" || t.Label == "oprd" {
			for k := range r.Kids(t.Head) {
				if l := r.Tokens[k].Label; k > i && (l == "ccomp" || l == "xcomp" || l == "csubj") {
					return k
				}
			}
		}
	}
	return found
}

// parted reports whether a semicolon, a colon or a dash stands between tokens i and j.
func (r *reader) parted(i, j int) bool {
	for ; i < j; i++ {
		switch r.Tokens[i].Lower {
		case ";", ":", "—", "–", "--":
			return true
		case "-":
			if r.Tokens[i].Space {
				return true
			}
		}
	}
	return false
}

// that reports whether the clause headed by token i is one of content, with
// "that" or "to" before its verb, and no relative clause.
func (r *reader) that(i int) bool {
	for k := range r.Kids(i) {
		switch t := &r.Tokens[k]; {
		case t.Label == "mark" && r.lang.words.Subordinator.Has(t.Lower):
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
func (r *reader) clause(i int) int {
	for range 4 {
		t := &r.Tokens[i]
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

// asked reports whether the clause headed by token k is a question told at second
// hand: "whether it leaked", "why it leaked".
func (r *reader) asked(k int) bool {
	for w := range r.Kids(k) {
		switch t := &r.Tokens[w]; {
		case t.Label == "mark" && (t.Lower == "whether" || t.Lower == "if"):
			return true
		case t.Tag == "WRB" || t.Tag == "WP" || t.Tag == "WDT":
			return true
		}
	}
	return false
}

// finite reports whether the clause headed by token i has a subject, or "that".
func (r *reader) finite(i int) bool {
	return r.Kid(i, "nsubj", "nsubjpass", "expl", "csubj", "mark") >= 0 && !r.infinitive(i)
}

// infinitive reports whether the clause headed by token i is one with "to".
func (r *reader) infinitive(i int) bool {
	for k := range r.Kids(i) {
		if r.Tokens[k].Tag == "TO" && r.Tokens[k].Label == "aux" {
			return true
		}
	}
	return false
}

func (r *reader) isPassive(i int) bool { return r.Kid(i, "auxpass", "nsubjpass") >= 0 }

// perfect reports whether a "have" helps the verb at token v.
func (r *reader) perfect(v int) bool {
	for k := range r.Kids(v) {
		if t := &r.Tokens[k]; t.Label == "aux" && t.Lemma == "have" {
			return true
		}
	}
	return false
}

// isOpen reports whether the clause headed by token v is told of the present or
// of what is to come, or with a modal verb.
func (r *reader) isOpen(v int) bool {
	for k := range r.Kids(v) {
		t := &r.Tokens[k]
		if t.Label != "aux" && t.Label != "auxpass" {
			continue
		}
		switch t.Tag {
		case "MD":
			return true
		case "VBD":
			return false
		case "VBP", "VBZ":
			return t.Lemma != "have"
		}
	}
	switch r.Tokens[v].Tag {
	case "VBP", "VBZ", "VB":
		return true
	}
	return false
}

func isVerb(t *text.Token) bool { return len(t.Tag) > 1 && t.Tag[:2] == "VB" }
