package figure

import (
	"strings"

	"stemma/text/piece"
)

// oddPlurals marks the plurals that a lexicon knows and the tagger may not.
func (r *Sentence) oddPlurals(ps piece.List) {
	for i := range ps {
		if p := &ps[i]; !p.Plural && p.Kind == piece.Word && strings.HasPrefix(p.Tag, "N") {
			p.Plural = r.Lang.irregular.Has(p.Lower)
		}
	}
}
