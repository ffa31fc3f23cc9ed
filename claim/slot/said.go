package slot

import (
	"slices"

	"stemma/internal/lex"
	"stemma/mention/figure"
	"stemma/text"
)

// A Kind is what kind of thing a counted noun is, of people.en.lex.
type Kind string

// The kinds.
const (
	Anyone Kind = "anyone" // people, whatever they are called
	Some   Kind = "some"   // a part of people: children, women, the crew
	Role   Kind = "role"   // people by what they were there for: miners, passengers
	Work   Kind = "work"   // workers, and the places they fill
	Home   Kind = "home"
	Case   Kind = "case" // of an illness
)

// People reports whether things of a kind are people.
func (k Kind) People() bool { return k == Anyone || k == Some || k == Role || k == Work }

// The classes of figures by which said.en.lex is looked up.
const (
	people = "people"
	lives  = "lives"
	work   = "work"
	homes  = "homes"
	cases  = "cases"
)

// classes returns the classes of a figure.
func (r *reader) classes(f *figure.Figure, family string, kind Kind) []string {
	switch {
	case f.Dimension != counts:
		return []string{f.Dimension}
	case family == lifeFamily:
		return []string{lives}
	case kind == Work:
		return []string{work, people}
	case kind.People() || family == "":
		return []string{people}
	case kind == Home:
		return []string{homes}
	case kind == Case:
		return []string{cases}
	}
	return nil
}

// lifeFamily is the family of "life": lives that were taken.
const lifeFamily = "life"

// saidReach is how many tokens before and behind a figure the words may stand that say
// something of what it counts. Ours: "are still being looked for" needs six.
const saidReach = 9

// said returns what is said of what a figure counts or measures: the event that befalls
// it, or the nearest words of said.en.lex in its clause; "" where there are none.
func (r *reader) said(f *figure.Figure, family string, kind Kind) string {
	first, last := r.d.TokensIn(f.Number)
	if f.Dimension == counts && f.Aspect != "" && !r.lang.words.Weak.Has(f.Aspect) {
		if a := r.saidBehind(f, last); a != "" {
			return a
		}
		return r.lang.alias(f.Aspect)
	}
	if f.Aspect == "" && r.settled(f) {
		return living
	}
	if first >= last {
		return f.Aspect
	}
	s := r.d.Sents[r.d.Tokens[first].Sent]
	from, to := first, last
	for from > s.First && from > first-saidReach && !r.ends(from-1, f) {
		from--
	}
	for to < s.Last && to < last+saidReach && !r.ends(to, f) {
		to++
	}
	best, least := "", 2*saidReach+1
	classes := r.classes(f, family, kind)
	for i := from; i < to; i++ {
		for e, end := range lex.From(&r.lang.said, lemmas{r.d, to}, i) {
			far := i - last
			if end <= first {
				far = first - end
			}
			if r.lang.words.Weak.Has(e.Value.aspect) {
				far += saidReach
			}
			if end <= to && slices.Contains(classes, e.Value.class) && far < least {
				best, least = e.Value.aspect, far
			}
		}
	}
	if best == "" {
		return r.lang.alias(f.Aspect)
	}
	return best
}

// living is what is said of those who live in a place, anyFamily the family of people.
const living, anyFamily = "living", "person"

// settled reports whether a figure counts those of a place: "a town of 12,000".
func (r *reader) settled(f *figure.Figure) bool {
	if f.Dimension != counts || !f.Counted.Empty() && r.lang.Family(f.Counted.Head) != anyFamily {
		return false
	}
	ts := r.d.Tokens
	first, _ := r.d.TokensIn(f.Span)
	return first >= 2 && first < len(ts) && r.lang.words.Of.Has(ts[first-1].Lower) && r.lang.words.Settled.Has(ts[first-2].Lemma)
}

// saidBehind returns what the words right behind a number without a noun say, which the
// event before it does not govern: "one dead and four in critical condition".
func (r *reader) saidBehind(f *figure.Figure, last int) string {
	if !f.Counted.Empty() || last >= len(r.d.Tokens) || !r.lang.words.Being.Has(r.d.Tokens[last].Lower) {
		return ""
	}
	to := r.d.Sents[r.d.Tokens[last].Sent].Last
	for e, end := range lex.From(&r.lang.said, lemmas{r.d, to}, last+1) {
		if e.Value.class == people && end > last+1 {
			return e.Value.aspect
		}
	}
	return ""
}

// alias returns the aspect that stands for an aspect and those which news uses for it.
func (l *Language) alias(aspect string) string {
	if a := l.words.Alias.Get(aspect); a != "" {
		return a
	}
	return aspect
}

// ends reports whether what is said beyond token i is not said of the figure f.
func (r *reader) ends(i int, f *figure.Figure) bool {
	t := &r.d.Tokens[i]
	if t.Kind == text.Quote || r.lang.words.Ending.Has(t.Lower) {
		return true
	}
	return t.Kind == text.Number && !f.Span.Contains(t.Span)
}

// A saying is an aspect that words give to figures of a class.
type saying struct{ aspect, class string }

// lemmas is a text by its base forms, up to a token.
type lemmas struct {
	d    *text.Doc
	last int
}

func (l lemmas) Len() int          { return l.last }
func (l lemmas) Word(i int) string { return l.d.Tokens[i].Lemma }
