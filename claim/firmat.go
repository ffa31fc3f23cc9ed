package claim

import (
	"stemma/mention"
	"stemma/report"
	"stemma/text"
)

// firmnessAt returns how firmly a claim tells of the thing at span s in it. That is
// as firmly as all of it, but in a relative clause as that is told ("the sale, which
// needs the consent of a trust that owns 28 percent, would fail"), and of what is "thought to be" so
// as that is thought.
func (j *joiner) firmnessAt(c *Claim, s report.Span) mention.Firmness {
	d := j.d
	first, last := d.TokensIn(c.Span)
	i, _ := d.TokensIn(s)
	if i < first || i >= last {
		return c.Firmness
	}
	from, in := j.stanceOf(c.Attribution)
	noun := -1
	for range climb {
		t := &d.Tokens[i]
		if noun < 0 && len(t.Tag) > 1 && t.Tag[:2] == "NN" && t.Label != "compound" {
			noun = i
		}
		if t.Label == "relcl" && finite(d, i) {
			f := j.scale.Weigh(j.scale.Event(i, first, last), from, in).Source.Firmness()
			// Without a comma and of no past it says which one is meant, and is no surer
			// than that there is one: "an offer that is worth a million".
			if a, _ := d.Subtree(i); t.Tag != "VBD" && a > first && d.Tokens[a-1].Kind == text.Word && !mention.Weaker(f, c.Firmness) {
				return c.Firmness
			}
			return f
		}
		if t.Head == i || t.Head < first || t.Head >= last {
			break
		}
		i = t.Head
	}
	if noun < 0 {
		return c.Firmness
	}
	for k := range d.Kids(noun) {
		if t := &d.Tokens[k]; t.Label == "acl" && (t.Tag == "VBN" || t.Tag == "VBD") && k < last && d.Kid(k, "xcomp") >= 0 {
			if f := j.scale.Weigh(j.scale.Event(k, first, last), from, in).Source.Firmness(); mention.Weaker(f, c.Firmness) {
				return f
			}
		}
	}
	return c.Firmness
}
