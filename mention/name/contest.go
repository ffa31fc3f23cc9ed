package name

import (
	"strings"

	"stemma/text"
)

// contends reports whether the place at tokens [i, to), headed by h, is one of two
// sides: its verb has another land beside it ("Norway lost to Malta"), or a score
// follows or precedes it ("Norway 2-1 Malta").
func (s *scan) contends(i, to, h int) bool {
	if s.scored(to) && to < len(s.d.Tokens) && s.d.Tokens[to].Sent == s.d.Tokens[i].Sent || i > 2 && s.scored(i-3) && s.d.Tokens[i-3].Sent == s.d.Tokens[i].Sent {
		return true
	}
	t := &s.d.Tokens[h]
	v := t.Head
	switch t.Label {
	case "nsubj":
		return s.lang.grammar.Contest.Has(s.d.Tokens[v].Lemma) && s.side(v)
	case "dobj":
	case "pobj":
		if !s.lang.grammar.OtherSide.Has(s.d.Tokens[v].Lower) || s.d.Tokens[v].Label != "prep" {
			return false
		}
		v = s.d.Tokens[v].Head
	default:
		return false
	}
	sub := s.d.Kid(v, "nsubj")
	return s.lang.grammar.Contest.Has(s.d.Tokens[v].Lemma) && sub >= 0 && s.gpe(sub)
}

// side reports whether verb v has a land as its object, or after "to" or
// "against".
func (s *scan) side(v int) bool {
	if o := s.d.Kid(v, "dobj"); o >= 0 && s.gpe(o) {
		return true
	}
	for k := range s.d.Kids(v) {
		if s.d.Tokens[k].Label != "prep" || !s.lang.grammar.OtherSide.Has(s.d.Tokens[k].Lower) {
			continue
		}
		if o := s.d.Kid(k, "pobj"); o >= 0 && s.gpe(o) {
			return true
		}
	}
	return false
}

func (s *scan) gpe(i int) bool { return strings.HasSuffix(s.d.Tokens[i].Name, "-GPE") }

// scored reports whether a score stands at token i: "2-1".
func (s *scan) scored(i int) bool {
	ts := s.d.Tokens
	if i < 0 || i+2 >= len(ts) || ts[i].Kind != text.Number || ts[i+2].Kind != text.Number {
		return false
	}
	switch ts[i+1].Lower {
	case "-", "–", "—", ":":
		return ts[i].Len() < 4 && ts[i+2].Len() < 4
	}
	return false
}
