package attribution

import (
	"stemma/report"
	"stemma/text"
)

// A contentList gathers what the content of a cue may be.
type contentList struct {
	*view
	*choiceList
	i          int // the cue's token
	first, end int // the tokens that hang on it
}

// contentChoices lists what the content of the cue at token i may be. They stay until it
// is asked for those of another cue.
func (v *view) contentChoices(i int) []Choice {
	l := contentList{view: v, choiceList: &v.contents, i: i}
	l.reset()
	l.first, l.end = v.d.Subtree(i)
	if a := v.ruled(i); a != nil {
		l.propose(byRules, a.Segments...)
	}
	l.below()
	l.rest()
	if v.d.Tokens[i].Head != i {
		l.above()
		l.beside()
	}
	l.sentence()
	if v.in[i] < 0 {
		l.nearQuotes()
	}
	return l.out
}

// The ways to a content that are no path over arcs.
const (
	wayFromObject, wayRest, waySubjectRest, waySubject  = "object+", "rest", "subject+rest", "subject"
	wayAntecedent, wayAround, wayAroundHead             = "antecedent", "around", "around head"
	wayLeft, wayRight, wayHead, wayInSentence, wayToEnd = "left", "right", "head", "sentence", "to end"
	wayQuoteBefore, wayQuoteAfter, wayQuotes            = "quote<", "quote>", "quotes"
	wayOfHead, wayOfHeadsHead, wayOfHeadPrep, wayPrep   = "head ", "head head ", "head prep ", "prep "
)

// propose adds the spans that are not empty, unless they are there.
func (l *contentList) propose(how string, spans ...report.Span) {
	if len(l.out) >= choices {
		return
	}
	first := len(l.spans)
	for _, s := range spans {
		if !s.Empty() {
			l.spans = append(l.spans, s)
		}
	}
	spans = l.spans[first:]
	l.spans = l.spans[:first]
	n := len(spans)
	if n == 0 {
		return
	}
	for k := range l.out {
		if o := l.out[k].Spans; len(o) == n && o[0] == spans[0] && o[n-1] == spans[n-1] {
			return
		}
	}
	l.add(Choice{How: how, how: l.part(how), head: -1}, spans...)
}

// tree returns the words that hang on token k, those on its side of the cue.
func (l *contentList) tree(k int) report.Span {
	first, last := l.d.Subtree(k)
	if first <= l.i && l.i < last { // crossing, or above the cue
		if k < l.i {
			last = l.i
		} else {
			first = l.i + 1
		}
	}
	return l.trimmed(first, last)
}

// side marks what stands before the cue.
func (l *contentList) side(k int) string {
	if k < l.i {
		return "<"
	}
	return ""
}

// below adds what hangs on the cue, and all from its first object to the end of
// the last: "accused Rell of neglect".
func (l *contentList) below() {
	d, i := l.d, l.i
	lastKid, firstKid := -1, -1
	for k := range d.Kids(i) {
		switch label := d.Tokens[k].Label; label {
		case "ccomp", "xcomp", "acl", "relcl", "parataxis", "pcomp", "dobj", "oprd", "attr", "acomp", "dep", "advcl", "appos", "nsubjpass", "csubj", "compound", "amod", "dative", "poss":
			l.propose(label+l.side(k), l.tree(k))
			if label == "dobj" && k > i {
				firstKid = k
			}
		case "prep", "agent":
			o := l.preposition(k)
			if o >= 0 && label == "prep" && k > i && firstKid < 0 {
				firstKid = o
			}
		case "punct", "aux", "auxpass", "neg", "mark", "cc", "conj", "prt":
			continue
		}
		if k > i {
			lastKid = k
		}
	}
	if firstKid >= 0 && lastKid >= firstKid {
		first, _ := d.Subtree(firstKid)
		_, last := d.Subtree(lastKid)
		l.propose(wayFromObject, l.trimmed(max(first, i+1), last))
	}
}

// preposition adds the objects of the preposition at token k and of one that hangs
// on it, and returns the first, or -1.
func (l *contentList) preposition(k int) int {
	d := l.d
	o := d.Kid(k, "pobj", "pcomp")
	if o >= 0 {
		l.propose(wayPrep+d.Tokens[k].Lower, l.tree(o))
	}
	if p := d.Kid(k, "prep"); p >= 0 {
		if o := d.Kid(p, "pobj", "pcomp"); o >= 0 {
			l.propose(wayPrep+d.Tokens[k].Lower+" "+d.Tokens[p].Lower, l.tree(o))
		}
	}
	return o
}

// rest adds what follows the cue in its clause, with and without its subject.
func (l *contentList) rest() {
	if l.end > l.i+1 {
		l.propose(wayRest, l.trimmed(l.i+1, l.end))
	}
	if k := l.d.Kid(l.i, "nsubjpass", "nsubj"); k >= 0 && k < l.i {
		first, last := l.nounPhrase(k)
		if l.end > l.i+1 {
			l.propose(waySubjectRest, l.trimmed(first, last), l.trimmed(l.i+1, l.end))
		}
		l.propose(waySubject, l.tree(k))
	}
}

// above adds what the cue's clause hangs on.
func (l *contentList) above() {
	t := &l.d.Tokens[l.i]
	first, last := l.d.Subtree(t.Head)
	switch t.Label {
	case "relcl", "acl":
		a, b := l.nounPhrase(t.Head)
		l.propose(wayAntecedent, l.trimmed(a, b))
	case "advcl", "parataxis", "prep", "ccomp", "npadvmod", "advmod", "dep", "mark", "prt", "punct":
		l.propose(wayAround, l.trimmed(first, max(first, l.first)), l.trimmed(l.end, max(l.end, last)))
		l.propose(wayLeft, l.trimmed(first, max(first, l.first)))
		l.propose(wayRight, l.trimmed(l.end, max(l.end, last)))
	case "amod", "compound":
		l.propose(wayHead, l.trimmed(first, last))
	}
}

// beside adds what the words beside a noun or adjective say: "issued a warning
// that", "is confident that", "the message was that".
func (l *contentList) beside() {
	d, i, h := l.d, l.i, l.d.Tokens[l.i].Head
	for k := range d.Kids(h) {
		if k == i {
			continue
		}
		switch label := d.Tokens[k].Label; label {
		case "ccomp", "xcomp", "attr", "acl", "dobj", "nsubj", "nsubjpass", "oprd", "parataxis":
			l.propose(wayOfHead+label+l.side(k), l.tree(k))
		case "prep":
			if o := d.Kid(k, "pobj", "pcomp"); o >= 0 && k > i {
				l.propose(wayOfHeadPrep+d.Tokens[k].Lower, l.tree(o))
			}
		}
	}
	g := d.Tokens[h].Head
	if g == h {
		return
	}
	for k := range d.Kids(g) {
		switch label := d.Tokens[k].Label; label {
		case "ccomp", "xcomp", "attr", "acl":
			if k > i {
				l.propose(wayOfHeadsHead+label, l.tree(k))
			}
		}
	}
	switch d.Tokens[i].Label {
	case "pobj", "pcomp", "prep", "conj", "xcomp":
		first, last := d.Subtree(g)
		a, b := d.Subtree(h)
		l.propose(wayAroundHead, l.trimmed(first, max(first, a)), l.trimmed(b, max(b, last)))
	}
}

// sentence adds the rest of the sentence, either way.
func (l *contentList) sentence() {
	sent := &l.d.Sents[l.d.Tokens[l.i].Sent]
	l.propose(wayInSentence, l.trimmed(sent.First, max(sent.First, l.first)), l.trimmed(l.end, max(l.end, sent.Last)))
	if l.i+1 < sent.Last {
		l.propose(wayToEnd, l.trimmed(l.i+1, sent.Last))
	}
}

// nearQuotes adds the nearest quotes, up to 25 tokens away.
func (l *contentList) nearQuotes() {
	sent := &l.d.Sents[l.d.Tokens[l.i].Sent]
	before, after := int32(-1), int32(-1)
	for n, k := 0, l.i-1; k >= sent.First && n < 25 && before < 0; n, k = n+1, k-1 {
		before = l.in[k]
	}
	for n, k := 0, l.i+1; k < sent.Last+2 && k < len(l.d.Tokens) && n < 25 && after < 0; n, k = n+1, k+1 {
		after = l.in[k]
	}
	if before >= 0 {
		l.propose(wayQuoteBefore, l.quotes[before].Outer)
	}
	if after >= 0 {
		l.propose(wayQuoteAfter, l.quotes[after].Outer)
		if before >= 0 {
			l.propose(wayQuotes, l.quotes[before].Outer, l.quotes[after].Outer)
		}
	}
}

// trimmed is the span of the tokens [first, last) without the marks at its ends;
// a quotation mark stays where its pair lies within.
func (v *view) trimmed(first, last int) report.Span {
	d := v.d
	drop := func(k int) bool {
		t := &d.Tokens[k]
		switch t.Kind {
		case text.Punct:
			return t.Lower != ")" && t.Lower != "(" && t.Lower != "?" && t.Lower != "!"
		case text.Quote:
			return v.in[k] < 0
		}
		return false
	}
	for first < last && (drop(first) || d.Tokens[first].Label == "cc") {
		first++
	}
	for last > first && drop(last-1) {
		last--
	}
	if first >= last {
		return report.Span{}
	}
	return v.paired(first, last)
}

// paired returns the span of the tokens [first, last), with the marks of quotes
// that lie within and without marks that pair with one outside.
func (v *view) paired(first, last int) report.Span {
	d := v.d
	s := v.cover(first, last)
	// The mark of a quote that lies within goes with it.
	if q := v.in[last-1]; q >= 0 && last < len(d.Tokens) && d.Tokens[last].Kind == text.Quote && v.in[last] == q && v.quotes[q].Outer.Start >= s.Start {
		s.End = d.Tokens[last].End
	}
	if q := v.in[first]; q >= 0 && first > 0 && d.Tokens[first-1].Kind == text.Quote && v.in[first-1] == q && v.quotes[q].Outer.End <= s.End {
		s.Start = d.Tokens[first-1].Start
	}
	// A mark that pairs with one outside is left out.
	if k := first; d.Tokens[k].Kind == text.Quote && v.in[k] >= 0 && v.quotes[v.in[k]].Outer.End > s.End && k+1 < last {
		s.Start = d.Tokens[k+1].Start
	}
	if k := last - 1; d.Tokens[k].Kind == text.Quote && v.in[k] >= 0 && v.quotes[v.in[k]].Outer.Start < s.Start && k-1 > first {
		s.End = d.Tokens[k-1].End
	}
	return s
}

// weighContent describes choice k for the content of the cue at token i.
func (v *view) weighContent(i, k int, all []Choice, s *sink) {
	d := v.d
	t := &d.Tokens[i]
	c := &all[k]
	cue := v.meant(i)
	p, w, lab, how := cue.pos, cue.word, cue.label, c.how
	a, b := d.TokensIn(c.Spans[0])
	_, e := d.TokensIn(c.Spans[len(c.Spans)-1])
	size, far := v.part(lengthOf(e-a)), v.part(near(i, a))
	s.add(kBias)
	s.add1(kHow, how)
	s.add2(kHow, p, how)
	s.add3(kHow, cue.tag, lab, how)
	s.add2(kWord, w, how)
	s.add2(kSense, cue.sense, how)
	s.add2(kFrame, cue.frame, how)
	s.add2(kSize, p, size)
	s.add2(kSize, how, size)
	s.add2(kFar, how, far)
	s.add2(kFirst, all[0].how, how)
	if a < b {
		s.add2(kBegins, v.token(a).tag, how)
		s.add2(kBegins, v.wordAt(a), p)
		q := v.part(outside)
		if v.in[a] >= 0 && v.in[i] < 0 {
			q = v.part(inQuote)
		}
		s.add1(kQuoted, q)
		s.add2(kQuoted, q, how)
		s.add2(kQuoted, q, w)
	}
	// What else there is to choose from.
	for o := range all {
		if o != k && o < 14 {
			s.add2(kWith, all[o].how, how)
		}
	}
	if r := v.ruled(i); r != nil {
		s.add1(kRuled, how)
		if c.How == byRules {
			s.add3(kRuled, v.part(string(r.Form)), p, lab)
			s.add1(kRuledW, w)
		}
	}
	if d.Kid(i, "auxpass") >= 0 {
		s.add1(kPassive, how)
	}
	if a > 0 && a > i {
		s.add2(kBefore, v.wordAt(a-1), how)
	}
	if e < len(d.Tokens) {
		s.add2(kBehind, v.part(v.sign(e, t.Sent)), how)
	}
}

// lengthOf tells roughly how many words there are.
func lengthOf(words int) string {
	switch {
	case words <= 1:
		return "1"
	case words <= 3:
		return "3"
	case words <= 8:
		return "8"
	case words <= 20:
		return "20"
	}
	return long
}

const long = "long"
