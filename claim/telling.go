package claim

import (
	"stemma/mention/attribution"
	"stemma/report"
	"stemma/text"
)

// tellings finds of every attribution the words that tell who says what it holds, to whom,
// when and where: "Ada Moor, the harbour master, told a news conference in Tolva on Friday".
// Of one whose content the writer tells there are none. Said is as contents returns it.
func (j *joiner) tellings(said []int) []report.Span {
	out := make([]report.Span, len(j.Attributions))
	for i := range j.Attributions {
		if !j.silent[i] {
			out[i] = j.telling(&j.Attributions[i], said)
		}
	}
	return out
}

// longestTelling is how many tokens before and behind its cue a telling may reach. Ours:
// the name and office of a speaker, an audience, a place and a day have about twenty.
const longestTelling = 32

// telling grows the words of a cue over what stands beside them as long as it is the source
// or hangs on the cue and nobody is said to say it.
func (j *joiner) telling(a *attribution.Attribution, said []int) report.Span {
	d := j.d
	first, last := d.TokensIn(a.Cue)
	if first >= last {
		return report.Span{}
	}
	verb := d.Top(a.Cue)
	if h := d.Tokens[verb].Head; !isVerb(d, verb) && d.Tokens[verb].Label == "pobj" {
		verb = h
	}
	s := d.Sents[d.SentOf(first)]
	from, to := max(s.First, first-longestTelling), min(s.Last, last+longestTelling)
	within := func(i int) bool {
		for k := range a.Chain {
			if a.Chain[k].Span.Overlaps(d.Tokens[i].Span) {
				return true
			}
		}
		return said[i] < 0 && j.ofTelling(verb, i)
	}
	begin, end := first, last
	for i := first - 1; i >= from; i-- {
		switch {
		case said[i] >= 0 || d.Tokens[i].Kind == text.Quote:
			i = from
		case within(i):
			begin = i
		case d.Tokens[i].Kind != text.Punct:
			i = from
		}
	}
	for i := last; i < to; i++ {
		switch {
		case said[i] >= 0 || d.Tokens[i].Kind == text.Quote:
			i = to
		case within(i):
			end = i + 1
		case d.Tokens[i].Kind != text.Punct:
			i = to
		}
	}
	begin, end = j.trim(begin, end)
	if begin >= end {
		return a.Cue
	}
	return d.Span(begin, end).Cover(a.Cue)
}

// ofTelling reports whether token i hangs on the verb of a cue and is no part of what else
// its subject does.
func (j *joiner) ofTelling(verb, i int) bool {
	d := j.d
	for range 2 * climb {
		if i == verb {
			return true
		}
		t := &d.Tokens[i]
		switch {
		case t.Head == i:
			return false
		case t.Head == verb && (t.Label == "conj" || t.Label == "cc" || t.Label == "ccomp" || t.Label == "parataxis" || t.Label == "mark"),
			t.Head == verb && t.Label == "advcl" && finite(d, i):
			return false
		}
		i = t.Head
	}
	return false
}
