package figure

import (
	"strings"

	"stemma/text/piece"
)

// oddPlurals marks the plurals that a lexicon knows and the tagger may not, and those
// that the tagger takes for verbs though a number hangs on them: "two missile launches".
func (r *Sentence) oddPlurals(ps piece.List) {
	for i := range ps {
		p := &ps[i]
		switch {
		case p.Plural || p.Kind != piece.Word:
		case strings.HasPrefix(p.Tag, "N"):
			p.Plural = r.Lang.irregular.Has(p.Lower)
		case r.numbered(p):
			p.Plural, p.Tag = true, pluralTag
		}
	}
}

// pluralTag is the tag of plural common nouns.
const pluralTag = "NNS"

// numbered reports that p, tagged as a verb in the present, is the noun of the number
// before it.
func (r *Sentence) numbered(p *piece.Piece) bool {
	t := &r.D.Tokens[p.Token]
	if p.Tag != "VBZ" || t.Head == p.Token || r.Lang.NoPlural.Has(p.Lower) || !strings.HasSuffix(p.Lower, "s") {
		return false
	}
	k := r.D.Kid(p.Token, "nummod")
	return k >= 0 && k < p.Token
}
