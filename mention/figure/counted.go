package figure

import (
	"strings"

	"stemma/mention/event"
	"stemma/mention/quantity"
	"stemma/report"
	"stemma/text/piece"
)

// maxNP bounds how far a noun phrase is followed: long enough for "serving and
// former Ruritanian special forces soldiers".
const maxNP = 8

// NounsAt reads the noun phrase that begins at piece i, behind a number. It
// runs over adjectives and nouns to the first plural, and on while plurals
// follow ("services workers"); without a plural nothing is taken to be counted
// unless one is wanted: one asks for a singular head.
func (r *Sentence) NounsAt(i int, one bool) quantity.NounPhrase {
	ps := r.Ps

	np := quantity.NounPhrase{From: i, To: i}
	if i < len(ps) && ps[i].IsHyphen() && i+1 < len(ps) && ps[i].Glued && ps[i+1].Glued {
		// "700-strong force", "10-member team", "two-vehicle crash"
		if ps[i+1].Lower == "strong" && i+2 < len(ps) && ps[i+2].Kind == piece.Word && !r.Closed(ps[i+2].Lower) {
			np.From, np.Head, np.To, np.Ok = i+2, i+2, i+3, true
			return np
		}
		if ps[i+1].Kind == piece.Word && ps[i+1].Lower != "strong" && !r.Closed(ps[i+1].Lower) && r.compoundHead(i+1) {
			np.From, np.Head, np.To, np.Ok = i+1, i+1, i+2, true
		}
		return np
	}
	last := -1 // last word that can be a head
	for j := i; j < len(ps) && j < i+maxNP; j++ {
		p := ps[j]
		if p.IsHyphen() && p.Glued && j+1 < len(ps) && ps[j+1].Glued {
			continue // long-range
		}
		if p.Kind == piece.Digits && p.Glued && j > i && j+1 < len(ps) && ps[j+1].Kind == piece.Word && (ps[j-1].IsHyphen() || ps[j-1].Upper) {
			continue // four F-16 jets
		}
		if p.Kind != piece.Word {
			if (p.Lower == "'" || p.Lower == "’") && p.Glued {
				continue // troops' (possessive) families: the run goes on
			}
			if p.Lower == "," && j > i && j+1 < len(ps) && r.adjective(ps[j-1].Lower) && j+2 < len(ps) && ps[j+1].Kind == piece.Word && !r.Closed(ps[j+1].Lower) && ps[j+2].Plural {
				continue // large, heavy guns
			}
			if (p.Lower == "\"" || p.Lower == "“" || p.Lower == "”") && last < 0 {
				continue
			}
			break
		}
		if c := r.NumWords[p.Lower].Class; j == i && (c == "ones" || c == "teens" || c == "tens") && !(j+1 < len(ps) && ps[j+1].IsHyphen() && ps[j+1].Glued) {
			break // "against 98 four years ago"
		}
		w := strings.TrimSuffix(p.Lower, "'s")
		if p.Lower == "dies" && j == i {
			break // "1 Dies, 4 Hurt"
		}
		if p.Plural && w == p.Lower {
			np.Ok, np.Head, last = true, j, j
			if j+1 < len(ps) && ps[j+1].Kind == piece.Word && ps[j+1].Plural && !ps[j+1].Glued && !r.AspectVerb(ps[j+1].Lower) && ps[j+1].Lower != "ages" {
				continue
			}
			if j+1 < len(ps) && (ps[j+1].Lower == "'" || ps[j+1].Lower == "’") && ps[j+1].Glued {
				continue
			}
			break
		}
		if p.Lower == "and" && j > i && j+2 < len(ps) && r.adjective(ps[j-1].Lower) && ps[j+2].Plural && !r.Closed(ps[j+1].Lower) {
			continue // old and new houses
		}
		if r.Closed(p.Lower) && !(p.Lower == "more" || p.Lower == "other") && !(j > i && r.Lang.NounToo.Has(p.Lower) && r.pluralSoon(j+1)) {
			break
		}
		if r.Verbal(p.Lower) && !r.pluralSoon(j+1) {
			if !(one && j == i) {
				break
			}
		}
		if strings.HasSuffix(p.Lower, "ly") && !r.pluralSoon(j+1) && len(p.Lower) > 5 {
			break
		}
		last = j
	}
	switch {
	case np.Ok:
	case one && last >= i && !r.Ellipsis.Has(ps[last].Lower) && !(strings.HasSuffix(ps[last].Lower, "ly") && last+1 < len(ps) && r.AspectVerb(ps[last+1].Lower)) && (ps[last].Tag == "" || strings.HasPrefix(ps[last].Tag, "N")):
		np.Ok, np.Head = true, last
	case i < len(ps) && (ps[i].Lower == "others" || ps[i].Lower == "other"):
		np.Ok, np.Head = true, i
	}
	return r.trimmed(np)
}

// trimmed is np from its first word that says what is counted.
func (r *Sentence) trimmed(np quantity.NounPhrase) quantity.NounPhrase {
	ps := r.Ps
	if np.Ok {
		np.To = np.Head + 1
		for np.From < np.Head && (r.Ellipsis.Has(ps[np.From].Lower) || ps[np.From].Kind != piece.Word) && ps[np.From].Lower != "wounded" && ps[np.From].Lower != "injured" {
			np.From++
		}
	}
	return np
}

// compoundHead reports whether the noun in "two-vehicle crash" is one: not the
// parts of sports and of time-worn words.
func (r *Sentence) compoundHead(i int) bool {
	ps := r.Ps

	switch w := ps[i].Lower; {
	case r.Lang.CompoundPart.Has(w):
		return false
	}
	return !(i+1 < len(ps) && ps[i+1].IsHyphen() && ps[i+1].Glued)
}

// pluralSoon reports whether a plural noun follows within the phrase.
func (r *Sentence) pluralSoon(i int) bool {
	ps := r.Ps

	for j := i; j < len(ps) && j < i+4; j++ {
		if ps[j].IsHyphen() && ps[j].Glued || ps[j].Kind == piece.Digits && ps[j].Glued {
			continue
		}
		if ps[j].Kind != piece.Word || r.Closed(ps[j].Lower) {
			return false
		}
		if ps[j].Plural {
			return !ps[j].Upper || strings.HasSuffix(ps[j].Lower, "ns") || strings.HasSuffix(ps[j].Lower, "is")
		}
	}
	return false
}

// adjective guesses an adjective by its ending, and by a few short ones.
func (r *Sentence) adjective(w string) bool {
	switch {
	case r.Lang.ShortAdjective.Has(w):
		return true
	}
	for _, e := range r.Lang.adjectiveEndings {
		if len(w) > len(e)+2 && strings.HasSuffix(w, e) {
			return true
		}
	}
	return false
}

// AspectVerb reports whether w is a form of a verb that says an event.
func (r *Sentence) AspectVerb(w string) bool { return event.IsVerb(r.Lang.Events, w) }

// counted makes the Counted of a noun phrase.
func (r *Sentence) countedOf(np quantity.NounPhrase) Counted {
	ps := r.Ps
	if !np.Ok {
		return Counted{}
	}
	c := Counted{
		Span: report.Span{Start: ps[np.From].Start, End: ps[np.To-1].End},
		Head: r.singularOf(ps[np.Head]),
	}
	for _, p := range ps[np.From:np.Head] {
		if p.Kind == piece.Word {
			c.Mods = append(c.Mods, p.Lower)
		}
	}
	return c
}

// afterOf reads the noun phrase behind "of": "millions of rounds", "three of
// the villagers", "500 tonnes of grain". mass lets a noun without a plural be
// the head.
func (r *Sentence) afterOf(i int, mass bool) quantity.NounPhrase {
	ps := r.Ps

	if i >= len(ps) || ps[i].Lower != "of" {
		return quantity.NounPhrase{}
	}
	j := i + 1
	for j < len(ps) && j < i+4 && (r.Determiner.Has(ps[j].Lower) || ps[j].Lower == "more") {
		j++
	}
	if j < len(ps) && ps[j].Kind == piece.Digits {
		return quantity.NounPhrase{}
	}
	np := r.NounsAt(j, mass)
	return np
}

// groupBefore reads the noun that a bare number gives the size of: "a force of
// 500", "a crew of 12".
func (r *Sentence) groupBefore(i int) quantity.NounPhrase {
	ps := r.Ps

	if i < 2 || ps[i-1].Lower != "of" {
		return quantity.NounPhrase{}
	}
	switch w := ps[i-2].Lower; {
	case r.Lang.Group.Has(w):
		return quantity.NounPhrase{From: i - 2, Head: i - 2, To: i - 1, Ok: true}
	}
	return quantity.NounPhrase{}
}
