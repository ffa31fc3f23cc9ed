package hedge

import (
	"stemma/internal/lex"
	"stemma/mention"
	"stemma/text"
)

// questions lists the marks of sentences that ask whether something is so: an
// auxiliary stands before its subject, and no "why" or "who" before it.
func (r *reader) questions() []Mention {
	var out []Mention
	for _, s := range r.Sents {
		q := s.Last - 1
		for q > s.First && r.Tokens[q].Kind == text.Quote {
			q--
		}
		if e := r.marking(q, frameRoot); e != nil {
			for v := s.First; v < q; v++ {
				if r.isAsked(s.First, v) {
					out = append(out, Mention{Span: r.Tokens[q].Span, Firmness: mention.Possible, At: q, Over: v, By: e.By, Sign: &e.Value.sign})
				}
			}
		}
	}
	return out
}

// marking returns the entry of commit.en.lex for token i as a mark or conjunction
// of the frame, or nil.
func (r *reader) marking(i int, f frame) *lex.Entry[commit] {
	for e, end := range r.entries(classMark, i, r.Tokens[i].Lower) {
		if end == i+1 && e.Value.frame == f {
			return e
		}
	}
	return nil
}

// isAsked reports whether v is the verb of a question that its auxiliary opens, in
// a sentence that begins with token first.
func (r *reader) isAsked(first, v int) bool {
	t := &r.Tokens[v]
	if t.Label != "ROOT" || !isVerb(t) {
		return false
	}
	subject := r.Kid(v, "nsubj", "nsubjpass", "expl")
	helper := r.Kid(v, "aux", "auxpass")
	if helper < 0 && r.lang.words.Helping.Has(t.Lemma) {
		helper = v
	}
	if subject < 0 || helper < 0 || helper > subject {
		return false
	}
	for i := first; i < helper; i++ {
		switch r.Tokens[i].Tag {
		case "WRB", "WP", "WDT", "WP$": // why, who
			return false
		}
	}
	return true
}
