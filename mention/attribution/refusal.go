package attribution

import (
	"stemma/mention"
)

// refusals tells apart who denies what is said from who turns a thing down:
// "rejected the claim" and "dismissed reports of a strike" deny, "rejected the
// offer" and "dismissed the goalkeeper" say that something is not to be.
func (f *finder) refusals() {
	for k := range f.out {
		a := &f.out[k]
		if a.Firmness != mention.Denied || a.Lemma != reject && a.Lemma != dismiss || len(a.Quotes) > 0 {
			continue
		}
		head := f.d.Top(a.Content)
		if head < 0 || f.d.Tokens[head].POS == "VERB" || f.d.Tokens[head].POS == "AUX" {
			continue
		}
		if f.lang.Deniable.Has(f.d.Tokens[head].Lemma) || f.d.Kid(head, "acl", "ccomp") >= 0 {
			continue
		}
		a.Firmness = mention.Negated
		if mention.Weaker(mention.Negated, a.Author) {
			a.Author = mention.Negated
		}
	}
}
