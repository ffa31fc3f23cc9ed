package claim

import "stemma/text"

// trim takes off a run of tokens what joins it to the words around it: marks, the "that"
// between who says and what is said, a conjunction before its first word, and what stands
// at its end and belongs to a clause or phrase behind it.
func (j *joiner) trim(first, last int) (int, int) {
	d := j.d
	for first < last && (d.Tokens[first].Kind == text.Punct || j.joins(first, last)) {
		first++
	}
	for first < last && (d.Tokens[last-1].Kind == text.Punct || dangles(d, first, last)) {
		last--
	}
	return first, last
}

// joins reports whether the first of tokens [first, last) says no more than how what
// follows goes on from what stands before it.
func (j *joiner) joins(first, last int) bool {
	t := &j.d.Tokens[first]
	switch {
	case t.Label == "mark" && t.Lower == "that", t.Label == "cc" && t.Tag == "CC":
		return true
	case t.Label == "mark" && j.lang.words.Factive.Has(t.Lower):
		// Not of "although it rained, the match went on".
		_, end := j.d.Subtree(t.Head)
		for end < last && j.d.Tokens[end].Kind == text.Punct {
			end++
		}
		return end >= last
	}
	return false
}

// dangles reports whether the last word of tokens [first, last) begins something that
// ends beyond them: "and", "who", the "with" of "with nine missing".
func dangles(d *text.Doc, first, last int) bool {
	t := &d.Tokens[last-1]
	switch t.Tag {
	case "CC", "WDT", "WP", "WRB":
		return true
	case "IN", "TO", "DT", "PRP$":
		if t.Head >= last {
			return true
		}
		_, end := d.Subtree(last - 1)
		return end > last
	case "VBD", "VBZ", "VBP", "VB", "VBN", "VBG", "MD":
		if last == len(d.Tokens) || d.Tokens[last].Kind != text.Word {
			return false
		}
		if t.Label == "aux" || t.Label == "auxpass" {
			return t.Head >= last // "was", of "was thought to be hiding"
		}
		_, end := d.Subtree(last - 1)
		return end > last && d.Kid(last-1, "dobj", "attr", "acomp", "prep", "ccomp", "xcomp") >= last
	}
	return false
}

// lend gives a claim that begins with "which" or "who" the phrase that the word stands
// for, if it stands right before: the claim then is of that phrase and begins with it.
func (j *joiner) lend(c *Claim, first int) {
	d := j.d
	t := &d.Tokens[first]
	if t.Tag != "WDT" && t.Tag != "WP" {
		j.giveBack(c, first)
		return
	}
	verb := t.Head
	for range climb {
		if d.Tokens[verb].Label == "relcl" {
			break
		}
		verb = d.Tokens[verb].Head
	}
	noun := d.Tokens[verb].Head
	if d.Tokens[verb].Label != "relcl" || noun >= first || first-noun > longestLent {
		return
	}
	from, _ := d.Subtree(noun)
	if noun-from > longestLent || from < d.Sents[c.Sent].First {
		return
	}
	lent := d.Span(from, noun+1)
	c.Start = lent.Start
	if t.Label == "nsubj" || t.Label == "nsubjpass" {
		c.Subject = extentOf(lent)
	}
	c.Terms = j.terms(from, noun+1, c.Terms...)
}

// giveBack gives a claim that begins with its verb, or with the age of its subject, the
// subject that stands right before it and that somebody else's words took: "Rell, 46,
// made it known that …".
func (j *joiner) giveBack(c *Claim, first int) {
	d := j.d
	verb := first
	for verb < first+3 && verb+1 < len(d.Tokens) && (d.Tokens[verb].Label == "appos" || d.Tokens[verb].Kind == text.Punct) {
		verb++
	}
	for range climb {
		if t := &d.Tokens[verb]; t.Label != "aux" && t.Label != "auxpass" && t.Label != "neg" && t.Label != "advmod" {
			break
		}
		verb = d.Tokens[verb].Head
	}
	if !finite(d, verb) {
		return
	}
	subject := d.Kid(verb, "nsubj", "nsubjpass")
	if subject < 0 || subject >= first {
		return
	}
	from, end := d.Subtree(subject)
	if from < d.Sents[c.Sent].First || first-from > longestLent || end > first && d.Tokens[first].Label != "appos" {
		return
	}
	for k := max(subject+1, min(end, first)); k < first; k++ {
		if d.Tokens[k].Kind == text.Word && d.Tokens[k].Label != "advmod" {
			return // other words stand between
		}
	}
	lent := d.Span(from, subject+1)
	c.Start, c.Subject = lent.Start, extentOf(lent)
	c.Terms = j.terms(from, subject+1, c.Terms...)
}

// longestLent is how many tokens a phrase has at the most that is lent to a clause, and
// how many stand between its noun and the clause. Ours.
const longestLent = 8
