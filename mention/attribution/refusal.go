package attribution

import "stemma/mention"

// refusals tells apart who denies what is said from who turns a thing down:
// "rejected the claim" and "dismissed reports of a strike" deny, "rejected the
// offer" and "dismissed the goalkeeper" say that something is not to be.
func (f *finder) refusals() {
	for k := range f.out {
		a := &f.out[k]
		if a.Firmness != mention.Denied || a.Lemma != "reject" && a.Lemma != "dismiss" || len(a.Quotes) > 0 {
			continue
		}
		head := f.d.Top(a.Content)
		if head < 0 || f.d.Tokens[head].POS == "VERB" || f.d.Tokens[head].POS == "AUX" {
			continue
		}
		if said[f.d.Tokens[head].Lemma] || f.d.Kid(head, "acl", "ccomp") >= 0 {
			continue
		}
		a.Firmness = mention.Negated
		if mention.Weaker(mention.Negated, a.Author) {
			a.Author = mention.Negated
		}
	}
}

// said are the nouns for what somebody says or believes, which can be denied.
var said = setOf(`claim allegation accusation charge report suggestion assertion notion idea rumor rumour speculation story statement
	argument insinuation complaint criticism characterization characterisation version account theory link comparison finding`)
