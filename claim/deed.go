package claim

import (
	"stemma/report"
	"stemma/text"
)

// A Deed is what one full verb of a report tells, taken for itself: a claim may hold several
// ("has opened an inquiry and could fine it"), each told as firmly as it is. Verbs that
// attribute, that help others or that say no more than "be" and "have" tell none.
//
// After PredPatt (A. White et al., Universal Decompositional Semantics on Universal
// Dependencies, EMNLP 2016): a predicate with its arguments, those that a clause leaves out
// taken from the one it hangs on.
type Deed struct {
	Verb    Extent
	Doer    Extent // who does it; may be empty
	Done    Extent // to whom or what it is done, of a passive its subject; may be empty
	FirmBy  Extent // the words that set Rung below that of Stated; may be empty
	Family  string // of its lemma, see Language.Family
	Claim   int32  // index of the claim that holds it, or -1
	Rung    uint8  // how the innermost source commits to it: a mention.Firmness as its Rank
	Against bool   // it is held not to be so
	Coming  bool   // it stands behind "to"
}

// deeds lists the deeds of a report in text order; said is what contents returns.
func (j *joiner) deeds(said []int) {
	d := j.d
	c := 0
	for i := range d.Sents {
		s := &d.Sents[i]
		switch b := &d.Blocks[s.Block]; {
		case b.Kind == text.Byline, b.Kind == text.Credit, b.Kind == text.Signature, b.Kind == text.Furniture:
			continue
		}
		for v := s.First; v < s.Last; v++ {
			if said[v] == -2 || !j.acts(v) {
				continue
			}
			for c < len(j.Claims) && j.Claims[c].End <= d.Tokens[v].Start {
				c++
			}
			j.Deeds = append(j.Deeds, j.deed(v, said[v], c))
		}
	}
	j.Deeds = fit(j.Deeds)
}

// acts reports whether the word at token v is a full verb that tells what somebody or
// something does: not "the sleeping town", not "is" or "has".
func (j *joiner) acts(v int) bool {
	t := &j.d.Tokens[v]
	if !isVerb(j.d, v) || isAux(j.d, v) || t.Tag == "MD" || j.lang.words.Bare.Has(t.Lemma) {
		return false
	}
	switch t.Label {
	case "amod", "compound", "prep":
		return false
	}
	return true
}

// deed makes the deed of the verb at token v, which stands in the content of an attribution
// or in the report's own words; c is the first claim that does not end before it.
func (j *joiner) deed(v, said, c int) Deed {
	d := j.d
	t := &d.Tokens[v]
	x := Deed{Verb: extentOf(t.Span), Family: j.lang.Family(t.Lemma), Claim: -1}
	if c < len(j.Claims) && j.Claims[c].Contains(t.Span) {
		x.Claim = int32(c)
	}
	from, in := j.stanceOf(said)
	st := j.scale.Weigh(v, from, in)
	x.Rung, x.Against = uint8(st.Source.Rung.Rank()), st.Source.Against
	if !st.By.Empty() {
		x.FirmBy = extentOf(st.By)
	}
	x.Coming = d.Kid(v, "aux") >= 0 && d.Tokens[d.Kid(v, "aux")].Tag == "TO"
	doer, done := j.doer(v), d.Kid(v, "dobj", "nsubjpass")
	switch {
	case d.Kid(v, "nsubjpass") >= 0 || passive(d, v):
		doer = -1
		if by := d.Kid(v, "agent"); by >= 0 {
			doer = d.Kid(by, "pobj")
		}
		if done < 0 {
			done = j.doer(v)
		}
	}
	x.Doer, x.Done = j.phrase(doer, v), j.phrase(done, v)
	return x
}

// passive reports whether the verb at token v is told of what it is done to, its subject
// left out: "the barge sunk by a mine".
func passive(d *text.Doc, v int) bool {
	t := &d.Tokens[v]
	return t.Tag == "VBN" && (d.Kid(v, "auxpass") >= 0 || t.Label == "acl" || t.Label == "relcl" || t.Label == "advcl") && d.Kid(v, "dobj") < 0 && d.Kid(v, "aux") < 0
}

// doer returns the noun that is the subject of the verb at token v, its own or, where the
// clause leaves it out, that of what it hangs on; -1 where none is known.
func (j *joiner) doer(v int) int {
	d := j.d
	for range climb {
		if k := d.Kid(v, "nsubj", "nsubjpass"); k >= 0 {
			if t := &d.Tokens[k]; (t.Tag == "WDT" || t.Tag == "WP" || t.Lower == "that") && d.Tokens[v].Label == "relcl" {
				return d.Tokens[v].Head
			}
			return k
		}
		h := d.Tokens[v].Head
		switch d.Tokens[v].Label {
		case "acl":
			return h
		case "xcomp":
			if o := d.Kid(h, "dobj"); o >= 0 && o < v {
				return o // "asked them to sail"
			}
		case "conj", "advcl", "pcomp":
		default:
			return -1
		}
		for !isVerb(d, h) {
			if d.Tokens[h].Label != "prep" || d.Tokens[h].Head == h {
				return -1
			}
			h = d.Tokens[h].Head
		}
		if h == v {
			return -1
		}
		v = h
	}
	return -1
}

// phrase returns the words of the noun at token n with what is said of it before it and by
// "of" behind it, on its side of the verb at token v.
func (j *joiner) phrase(n, v int) Extent {
	if n < 0 {
		return Extent{}
	}
	d := j.d
	first, last := d.Subtree(n)
	end := n + 1
	for k := range d.Kids(n) {
		if t := &d.Tokens[k]; k > n && k == end && t.Label == "prep" {
			_, end = d.Subtree(k)
		}
	}
	end = min(end, last)
	if v >= first && v < n {
		first = v + 1
	}
	if v > n && v < end {
		end = v
	}
	var s report.Span
	if first < end {
		s = d.Span(first, end)
	}
	return extentOf(s)
}
