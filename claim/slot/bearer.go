package slot

import (
	"strings"

	"stemma/mention/figure"
	"stemma/mention/quantity"
	"stemma/text"
)

// bearer returns the family of the noun that has the measure which a figure gives: "truck"
// of "a 19-ton truck", "the truck, which weighs 19 tons", "the weight of the truck is 19
// tons". It is "" where no noun is told, where it is a name or a pronoun, and where what is
// measured lies between two things: "the town is 12 km from the dam". Aspect is what is said of
// it; of those who live somewhere the noun is that of the place.
func (r *reader) bearer(f *figure.Figure, aspect string) string {
	switch f.Dimension {
	case quantity.Money, quantity.Ratios, quantity.Age:
		return ""
	case counts:
		if aspect != living {
			return ""
		}
		if first, _ := r.d.TokensIn(f.Span); r.settled(f) {
			return r.lang.Family(r.d.Tokens[first-2].Lemma)
		}
	default:
		if !f.Counted.Empty() {
			return r.lang.Family(f.Counted.Head) // "3 km of hose"
		}
	}
	k := r.d.Top(f.Span)
	if k < 0 {
		return ""
	}
	b := -1
	if r.qualifies(k) { // "a magnitude of 6.1"
		b = r.owner(k)
	} else {
		b = r.has(k, f.Dimension == speed)
	}
	if b < 0 {
		return ""
	}
	t := &r.d.Tokens[b]
	if f.Dimension == counts && f.Counted.Contains(t.Span) {
		return ""
	}
	if f.Bound != quantity.Exact && f.Bound != quantity.Approx && t.Tag == "NNS" && r.d.Tokens[k].Label == "pobj" {
		return "" // "vehicles of more than 12 tons" are a kind
	}
	if t.POS != "NOUN" && (t.POS != "PROPN" || t.Of(r.d.Text) != t.Lower) || r.qualifies(b) {
		return ""
	}
	return r.lang.Family(strings.ToLower(text.Lemma(t.Lower, 'n')))
}

// speed is the dimension of speeds.
const speed = "speed"

// has returns the token of the noun that has the measure at token k, or -1. Fast is whether it
// is a speed.
func (r *reader) has(k int, fast bool) int {
	d := r.d
	for range maxClimb {
		t := &d.Tokens[k]
		if t.Head == k {
			return -1
		}
		h := t.Head
		switch t.Label {
		case "compound", "nmod", "amod", "nummod", "quantmod", "appos", "npadvmod", "advmod":
			switch {
			case noun(d, h):
				return r.owner(h)
			case r.lengthens(h):
				k = h
				continue
			}
			return r.verbHas(h, k, fast)
		case "pobj":
			over := d.Tokens[h].Head
			switch {
			case over == h:
				return -1
			case noun(d, over):
				if !r.lang.words.Of.Has(d.Tokens[h].Lower) {
					return -1
				}
				return r.owner(over)
			}
			return r.verbHas(over, k, fast)
		case "dobj", "attr", "acomp":
			return r.verbHas(h, k, fast)
		default:
			return -1
		}
	}
	return -1
}

// lengthens reports whether a word behind a measure says which it is: "30 metres high".
func (r *reader) lengthens(i int) bool {
	if p := r.d.Tokens[i].POS; p != "ADJ" && p != "ADV" {
		return false
	}
	_, ok := r.measureAt(i)
	return ok && !r.lang.words.Between.Has(r.d.Tokens[i].Lower)
}

// verbHas returns the noun of which verb v says the measure at token k: its subject, where v
// is a verb of measuring or, of a speed, of motion, or what its subject or object is a quality
// of: "put the weight of the truck at 19 tons".
func (r *reader) verbHas(v, k int, fast bool) int {
	d := r.d
	if p := d.Tokens[v].POS; p != "VERB" && p != "AUX" {
		return -1
	}
	if o := d.Kid(v, "dobj"); o >= 0 && o != k && r.qualifies(o) {
		return r.owner(o)
	}
	s := subject(d, v)
	if s < 0 || s == k {
		return -1
	}
	if r.qualifies(s) {
		return r.owner(s)
	}
	lemma, adj := d.Tokens[v].Lemma, d.Tokens[k].Label == "acomp" || r.lengthens(k)
	switch {
	case adj || r.lang.words.Measuring.Has(lemma):
		return s
	case fast && r.lang.words.Moving.Has(lemma) && r.paced(k):
		return s
	case d.Tokens[v].POS == "AUX" && k < v && r.paced(k):
		return s // "at 19 tons, the truck was too heavy"
	}
	return -1
}

// paced reports whether the measure at token k stands behind a word of speed: "at 40 mph".
func (r *reader) paced(k int) bool {
	t := &r.d.Tokens[k]
	return t.Label == "dobj" || t.Label == "pobj" && r.lang.words.Pace.Has(r.d.Tokens[t.Head].Lower)
}

// subject returns the noun that does what verb v says: its subject, that of the verb that it
// is joined to, or the noun that it says more of; or -1.
func subject(d *text.Doc, v int) int {
	for range maxClimb {
		t := &d.Tokens[v]
		s := d.Kid(v, "nsubj", "nsubjpass")
		if t.Label == "relcl" && t.Head != v && (s < 0 || d.Tokens[s].Tag == "WDT" || d.Tokens[s].Tag == "WP") {
			return t.Head
		}
		if s >= 0 {
			return s
		}
		switch t.Label {
		case "acl":
			return t.Head
		case "conj":
			v = t.Head
		default:
			return -1
		}
	}
	return -1
}

// owner returns the noun at token n, or what it is the quality of: "bridge" of "the length
// of the bridge", "the bridge's length", "a bridge with a length of"; -1 where that is not
// told.
func (r *reader) owner(n int) int {
	d := r.d
	for range maxClimb {
		if !r.qualifies(n) {
			return n
		}
		if k := d.Kid(n, "poss"); k >= 0 {
			return k
		}
		of := -1
		for k := range d.Kids(n) {
			t := &d.Tokens[k]
			switch {
			case t.Label == "prep" && r.lang.words.Holding.Has(t.Lower):
				if o := d.Kid(k, "pobj"); o >= 0 && noun(d, o) && !r.measure(o) {
					return o
				}
			case t.Label == "compound" && k < n && noun(d, k) && !r.qualifies(k) && !r.measure(k):
				of = max(of, k) // the last: "peak wind speed"
			}
		}
		if of >= 0 {
			return of
		}
		t := &d.Tokens[n]
		switch t.Label {
		case "pobj":
			over := d.Tokens[t.Head].Head
			if over == t.Head {
				return -1
			}
			if noun(d, over) {
				n = over
				continue
			}
			for k := n + 1; k < over; k++ { // "with a height of 40 metres, the dam is"
				if l := d.Tokens[k].Label; l == "nsubj" || l == "nsubjpass" {
					return k
				}
			}
			if n < over {
				return -1
			}
			return subject(d, over)
		case "dobj", "attr", "npadvmod", "conj":
			if noun(d, t.Head) {
				n = t.Head
				continue
			}
			if r.lang.words.Having.Has(d.Tokens[t.Head].Lemma) {
				if s := subject(d, t.Head); s >= 0 && !r.qualifies(s) {
					return s
				}
			}
			return -1
		case "nsubj": // "a magnitude 4.7 aftershock hit the island"
			for k := n + 1; k < t.Head; k++ {
				if d.Tokens[k].Label == "nsubj" && d.Tokens[k].Head == t.Head {
					return k
				}
			}
			return -1
		case "appos", "compound", "nmod":
			if n == t.Head {
				return -1
			}
			n = t.Head
		default:
			return -1
		}
	}
	return -1
}

// qualifies reports whether the word at token i is a quality that other things have.
func (r *reader) qualifies(i int) bool {
	return r.lang.words.Quality.Has(text.Lemma(r.d.Tokens[i].Lower, 'n'))
}

// measure reports whether a figure stands at token i.
func (r *reader) measure(i int) bool {
	at := r.d.Tokens[i].Span
	for k := range r.Figures {
		if r.Figures[k].Span.Overlaps(at) {
			return true
		}
	}
	return false
}

func noun(d *text.Doc, i int) bool { return d.Tokens[i].POS == "NOUN" || d.Tokens[i].POS == "PROPN" }
