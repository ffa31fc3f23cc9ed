package attribution

import (
	"strings"
	"sync"

	"stemma/mention/quote"
	"stemma/report"
	"stemma/text"
)

// A view is a parsed report as the models see it.
type view struct {
	lang   *Language
	d      *text.Doc
	quotes []quote.Quote
	rules  []Attribution     // what the rules have found
	in     []int32           // of every token, the direct quote that it lies in, or -1
	at     []int32           // of every token, the one of rules whose cue holds it, or -1
	tokens []tokenParts      // of every token, what the features call it
	texts  map[uint64]string // the parts in words, by hash, where the features are to be written down
	none   part              // what the features call a place beyond the text

	sources, contents choiceList // of the cue last asked for

	askedSent   int  // 1 + the sentence of which quotesIn was asked last
	askedQuotes bool // what it answered
}

// tokenParts are what the features call a token.
type tokenParts struct {
	word part

	known           bool // the next line is filled in
	pos, tag, label part

	meant        bool // the next lines are filled in
	meaning      meaning
	sense, frame part
}

func newView(l *Language, d *text.Doc, quotes []quote.Quote, byRule []Attribution) *view {
	n := len(d.Tokens)
	places := make([]int32, 2*n)
	for i := range places {
		places[i] = -1
	}
	v := &view{lang: l, d: d, quotes: quotes, rules: byRule, in: places[:n:n], at: places[n:], tokens: someParts(n)}
	for q := range quotes {
		if quotes[q].Form != quote.Direct {
			continue
		}
		first, last := d.TokensIn(quotes[q].Outer)
		for t := first; t < last; t++ {
			v.in[t] = int32(q)
		}
	}
	for i := range byRule {
		first, last := d.TokensIn(byRule[i].Cue)
		for t := first; t < last; t++ {
			if v.at[t] < 0 {
				v.at[t] = int32(i)
			}
		}
	}
	return v
}

// spareParts holds memory for the parts of a text, which are most of what attribution
// takes: 104 bytes a token.
var spareParts sync.Pool // of *[]tokenParts

// someParts returns n tokenParts, none of them known.
func someParts(n int) []tokenParts {
	if p, ok := spareParts.Get().(*[]tokenParts); ok && cap(*p) >= n {
		parts := (*p)[:n]
		for i := range parts {
			parts[i] = tokenParts{}
		}
		return parts
	}
	return make([]tokenParts, n, max(n, keptParts)) // the next text may be longer
}

// release gives back what the view has borrowed. It must not be used any more.
func (v *view) release() {
	spare := v.tokens
	v.tokens = nil
	if cap(spare) <= keptParts {
		spareParts.Put(&spare)
	}
}

// keptParts is the length of text in tokens up to which its parts are kept for the next.
// Ours: few news reports are longer.
const keptParts = 2000

// callWords finds what the features call every token. What is named is written
// down in words.
func (v *view) callWords(named bool) {
	if named {
		v.texts = map[uint64]string{}
	}
	v.none = v.part("-")
	for i := range v.tokens {
		v.tokens[i].word = v.part(v.call(i))
	}
}

// part returns the part that is s.
func (v *view) part(s string) part {
	p := partOf(s)
	if v.texts != nil {
		v.texts[p.hash] = s
	}
	return p
}

// A fixedPart is a part that does not depend on the text, with its words.
type fixedPart struct {
	part
	s string
}

func fix(s string) fixedPart { return fixedPart{partOf(s), s} }

// fixed returns the part of f.
func (v *view) fixed(f *fixedPart) part {
	if v.texts != nil {
		v.texts[f.hash] = f.s
	}
	return f.part
}

// parts returns the part that the strings make side by side.
func (v *view) parts(ss ...string) part {
	p := part{hash: ' ', power: base}
	for _, s := range ss {
		for i := 0; i < len(s); i++ {
			p.hash = p.hash*base + uint64(s[i])
			p.power *= base
		}
	}
	if v.texts != nil {
		v.texts[p.hash] = strings.Join(ss, "")
	}
	return p
}

// wordAt returns what the features call token i; "-" beyond the ends of the text.
func (v *view) wordAt(i int) part {
	if i < 0 || i >= len(v.tokens) {
		return v.none
	}
	return v.tokens[i].word
}

// token returns what the features call token i, but for what it means.
func (v *view) token(i int) *tokenParts {
	p := &v.tokens[i]
	if !p.known {
		t := &v.d.Tokens[i]
		p.known = true
		p.pos, p.tag, p.label = v.part(t.POS), v.part(t.Tag), v.part(t.Label)
	}
	return p
}

// meant returns what the features call token i and what it means.
func (v *view) meant(i int) *tokenParts {
	p := v.token(i)
	if !p.meant {
		t := &v.d.Tokens[i]
		p.meant = true
		p.meaning = v.lang.means.Get(t.Lemma)
		p.sense, p.frame = v.sortPart(v.lang.sortOf(t, &p.meaning)), v.part(v.lang.frameOf(t))
	}
	return p
}

// sortPart returns the part that is the name of a sort.
func (v *view) sortPart(n sense) part {
	if v.texts != nil {
		return v.part(v.lang.sorts[n])
	}
	return v.lang.parts[n]
}

// call is what the features call token i: its lemma, or what kind of name it is,
// so that no name is learnt by heart.
func (v *view) call(i int) string {
	t := &v.d.Tokens[i]
	if n := v.nameOf(i); n != "" {
		return n
	}
	switch t.POS {
	case "PROPN":
		return "PROPN"
	case "NUM":
		return "NUM"
	case "NOUN", "ADJ":
		// A capital within a sentence tells a name that was not seen as one.
		if c := v.d.Text[t.Start]; c >= 'A' && c <= 'Z' && i > v.d.Sents[t.Sent].First {
			if k := v.d.Blocks[v.d.Sents[t.Sent].Block].Kind; k != text.Headline && k != text.Subhead {
				return "PROPN"
			}
		}
	}
	if t.Kind == text.Quote {
		return "QUOTE"
	}
	if t.Lemma == "" || t.Tag == "PRP" || t.Tag == "PRP$" {
		return t.Lower
	}
	return t.Lemma
}
func (v *view) nameOf(i int) string {
	n := v.d.Tokens[i].Name
	if len(n) > 2 {
		return n[2:]
	}
	return ""
}

// party sorts the one who may speak at token i.
func (v *view) party(i int) string {
	if i < 0 {
		return nobody
	}
	t := &v.d.Tokens[i]
	switch t.Tag {
	case "PRP", "PRP$":
		if p := v.lang.Party.Get(t.Lower); p != "" {
			return p
		}
		return otherPronoun
	case "WP", "WDT", "WP$":
		return t.Lower
	case "DT", "EX", "WRB":
		return t.Lower
	}
	switch n := v.nameOf(i); n {
	case "PERSON", "ORG", "GPE", "NORP":
		return n
	case "LOC", "FAC", "WORK_OF_ART", "PRODUCT", "EVENT", "LAW":
		return "THING"
	}
	if v.lang.isRole(t.Lower) || v.lang.isRole(t.Lemma) {
		return anOffice
	}
	if t.POS == "PROPN" {
		return "PROPN"
	}
	if n := v.meant(i).meaning.noun; n != 0 {
		return v.lang.sorts[n]
	}
	if t.POS == "NUM" {
		return aNumber
	}
	return aThing
}

// ruled is the attribution that the rules have found at cue token i, or nil.
func (v *view) ruled(i int) *Attribution {
	if v.at[i] < 0 {
		return nil
	}
	return &v.rules[v.at[i]]
}
func (v *view) cover(first, last int) report.Span {
	return report.Span{Start: v.d.Tokens[first].Start, End: v.d.Tokens[last-1].End}
}

// nounPhrase returns the noun phrase about token h, without what tells more of it: the
// half-open range of its tokens.
func (v *view) nounPhrase(h int) (int, int) {
	d := v.d
	first, last := h, h+1
	for k := range d.Kids(h) {
		if k > h {
			break
		}
		switch d.Tokens[k].Label {
		case "det", "amod", "compound", "poss", "nummod", "nmod", "quantmod", "predet", "npadvmod":
			f, _ := d.Subtree(k)
			first = min(first, f)
		}
	}
	sent := &d.Sents[d.Tokens[h].Sent]
	first = max(first, sent.First, h-longest)
	for k := range d.Kids(h) {
		if k < h {
			continue
		}
		switch d.Tokens[k].Label {
		case "case":
			continue // the genitive is no part of the source
		case "prep":
			if k != last {
				return first, last
			}
			w := d.Tokens[k].Lower
			o := d.Kid(k, "pobj")
			if o < 0 || w != "of" && (d.Tokens[h].POS == "PROPN" || !v.lang.Crossing.Has(w)) {
				return first, last
			}
			_, e := v.nounPhrase(o)
			if e <= k || e-first > longest {
				return first, last
			}
			last = e
		case "conj":
			if k-last > 6 {
				return first, last
			}
			_, e := v.nounPhrase(k)
			if e > last && e-first <= longest {
				last = e
			}
			return first, last
		case "cc", "nummod", "nmod":
		default:
			return first, last
		}
	}
	return first, last
}

// What the features call those who may speak.
const nobody, otherPronoun, anOffice, aThing, aNumber = "none", "pron", "role", "thing", "num"
