package attribution

import (
	"stemma/text"
)

// candidate reports whether token i may be a cue.
func (v *view) candidate(i int) bool {
	t := &v.d.Tokens[i]
	switch v.d.Blocks[v.d.Sents[t.Sent].Block].Kind {
	case text.Credit, text.Furniture, text.Byline, text.Signature:
		return false
	}
	switch t.POS {
	case "VERB", "NOUN", "ADJ":
		return t.Kind == text.Word || t.Kind == text.Mixed
	case "ADP", "SCONJ":
		return false // the rules read "according to" and "per"
	case "ADV":
		return len(t.Lower) > 4 && t.Lower[len(t.Lower)-2:] == ly
	case "PUNCT":
		return t.Lower == ":"
	case "AUX":
		return t.Label == "ROOT" || t.Label == "ccomp" || t.Label == "conj" || t.Label == "relcl" || t.Label == "advcl"
	}
	return v.at[i] >= 0
}
