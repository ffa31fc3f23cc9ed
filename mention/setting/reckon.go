package setting

import "stemma/text"

// reckon reads what invites one to carry a rate a day over a longer span of time:
// "Do the sum of mules lost in a given month." It reads nothing where the report
// has no such rate.
func (r *reader) reckon() {
	rates := false
	for i := range r.figs {
		rates = rates || r.dayRate(i)
	}
	if !rates {
		return
	}
	each, any := make([]Spans, len(r.d.Sents)), make([]Spans, len(r.d.Sents))
	for s := range r.d.Sents {
		each[s], any[s] = r.spansOf(s)
	}
	for i := range r.figs {
		s := &r.out[i]
		if s.Sentence < 0 {
			continue
		}
		s.Reckoned = any[s.Sentence]
		if s.Sentence > 0 {
			s.Reckoned |= any[s.Sentence-1]
		}
		if s.Reckoned != 0 && r.says(int(s.Sentence), &r.words.DwarfLemmas) {
			s.Told |= Dwarfed
		}
		if r.dayRate(i) {
			s.Invited = r.invited(r.figs[i].Counted.Head, each)
		}
	}
}

func (r *reader) dayRate(i int) bool {
	f := &r.figs[i]
	return f.Per == day && f.Unit == "" && f.Counted.Head != ""
}

// spansOf returns the spans of time that a sentence names as ones to reckon over:
// those behind "each", "every", "a given", and in any also those behind "a".
func (r *reader) spansOf(sentence int) (each, any Spans) {
	s := r.d.Sents[sentence]
	for t := s.First + 1; t < s.Last; t++ {
		span := spans[r.words.Span.Get(r.d.Tokens[t].Lower)]
		if span == 0 {
			continue
		}
		switch w := r.d.Tokens[t-1].Lower; {
		case r.words.Every.Has(w):
			each, any = each|span, any|span
		case r.words.One.Has(w):
			any |= span
		}
	}
	return each, any
}

// invited returns the spans that are named in a sentence that holds the noun.
func (r *reader) invited(noun string, each []Spans) (out Spans) {
	for s, span := range each {
		if span&^out != 0 && r.holds(s, func(t *text.Token) bool { return t.Lemma == noun || t.Lower == noun }) {
			out |= span
		}
	}
	return out
}
