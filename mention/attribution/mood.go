package attribution

import (
	"stemma/mention"
)

// mood tells how the clause of the cue at token i weakens it: what will be said
// is expected, what may or would be, or is only meant to be, is possible; what is
// not said, or declined to be, is negated.
func (v *view) mood(i int) mention.Firmness {
	d := v.d
	var out mention.Firmness
	for k := range d.Kids(i) {
		t := &d.Tokens[k]
		switch t.Label {
		case "neg":
			return mention.Negated
		case "aux":
			switch h := &d.Tokens[d.Tokens[i].Head]; {
			case v.lang.Will.Has(t.Lower):
				out = mention.Expected
			case v.lang.May.Has(t.Lower):
				out = mention.Possible
			case t.Lower != "to" || d.Tokens[i].Label != "xcomp":
				continue
			case v.lang.LeavesUndone.Has(h.Lemma):
				return mention.Negated
			case !v.lang.DoesAsTold.Has(h.Lemma):
				out = mention.Possible
			}
		}
		if k > i {
			break
		}
	}
	return out
}
