package figure

import (
	"strings"

	"stemma/internal/lex"
	"stemma/mention/event"
	"stemma/text"
	"stemma/text/piece"
)

// singularOf returns the singular of a plural noun: by the list, by the endings, and
// if both leave it as it is, the tagger's lemma.
func (r *Sentence) singularOf(p piece.Piece) string {
	w := strings.TrimSuffix(p.Lower, "'s")
	if s := r.Lang.irregular.Get(w); s != "" {
		return s
	}
	if !p.Plural {
		return w
	}
	if s := text.Lemma(w, 'n'); s != w || p.Lemma == "" {
		return s
	}
	if strings.HasSuffix(w, "us") {
		return w[:len(w)-1] // matatus, emus: the tagger takes them for plurals
	}
	return strings.ToLower(p.Lemma)
}

// Verbal guesses whether w is a verb form where a noun phrase may end: a form
// of the aspect or change lists, or one in -ed. Before a plural it may still be
// an adjective ("12 injured people"); the caller looks ahead for that.
func (r *Sentence) Verbal(w string) bool {
	if r.CommonVerb.Has(w) || r.Auxiliary.Has(w) {
		return true
	}
	if event.IsVerb(r.Lang.Events, w) || event.IsAdjective(r.Lang.Events, w) {
		return true
	}
	for x := range lex.From(&r.Lang.changes, piece.List{{Lower: w}}, 0) {
		if x.Value.kind == moveVerb {
			return true
		}
	}
	return len(w) > 4 && strings.HasSuffix(w, "ed") && !strings.HasSuffix(w, "eed")
}
