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
	if i+1 < len(ps) && ps[i].IsHyphen() && ps[i].Glued && ps[i+1].Glued {
		return r.compoundAt(i)
	}
	np := quantity.NounPhrase{From: i, To: i}
	last := -1 // last word that can be a head
	for j := i; j < len(ps) && j < i+maxNP; j++ {
		p := &ps[j]
		if p.Kind != piece.Word {
			if !r.insideNouns(i, j) && !(last < 0 && isQuotation(p.Lower)) {
				break
			}
			continue
		}
		if j == i && (r.smallNumber(j) || r.Lang.NoPlural.Has(p.Lower)) {
			break // "against 98 four years ago", "1 Dies, 4 Hurt"
		}
		if p.Plural && !strings.HasSuffix(p.Lower, "'s") {
			np.Ok, np.Head, last = true, j, j
			if !r.pluralGoesOn(j) {
				break
			}
			continue
		}
		if p.Lower == "and" && j > i && j+2 < len(ps) && r.adjective(ps[j-1].Lower) && ps[j+2].Plural && !r.Closed(ps[j+1].Lower) {
			continue // old and new houses
		}
		if r.endsNouns(i, j, one) {
			break
		}
		last = j
	}
	switch {
	case np.Ok:
	case one && r.singularHead(i, last):
		np.Ok, np.Head = true, last
	case r.Lang.Others.Has(ps.Word(i)):
		np.Ok, np.Head = true, i
	}
	return r.trimmed(np)
}

// compoundAt reads what a number counts that a hyphen at piece i joins to it:
// "10-member team", "two-vehicle crash"; of "700-strong force" it is the force.
func (r *Sentence) compoundAt(i int) quantity.NounPhrase {
	ps, head := r.Ps, i+1
	if r.Lang.Strong.Has(ps[head].Lower) {
		head++
	}
	if head >= len(ps) || ps[head].Kind != piece.Word || r.Closed(ps[head].Lower) || head == i+1 && !r.compoundHead(head) {
		return quantity.NounPhrase{From: i, To: i}
	}
	return quantity.NounPhrase{From: head, Head: head, To: head + 1, Ok: true}
}

// insideNouns reports whether the mark or number at piece j stands inside the noun
// phrase that begins at piece i.
func (r *Sentence) insideNouns(i, j int) bool {
	ps, p := r.Ps, &r.Ps[j]
	more := j+1 < len(ps)
	switch {
	case p.IsHyphen() && p.Glued && more && ps[j+1].Glued:
		return true // long-range
	case p.Kind == piece.Digits:
		return p.Glued && j > i && more && ps[j+1].Kind == piece.Word && (ps[j-1].IsHyphen() || ps[j-1].Upper) // four F-16 jets
	case isApostrophe(p.Lower):
		return p.Glued // troops' families
	case p.Lower == ",": // large, heavy guns
		if j == i || !r.adjective(ps[j-1].Lower) || j+2 >= len(ps) || ps[j+1].Kind != piece.Word || r.Closed(ps[j+1].Lower) {
			return false
		}
		k := j + 2
		if ps[k].IsHyphen() && ps[k].Glued { // quick, hard-fought games
			k += 2
		}
		return k < len(ps) && ps[k].Plural
	}
	return false
}

func isApostrophe(s string) bool { return s == "'" || s == "’" }

func isQuotation(s string) bool { return s == "\"" || s == "“" || s == "”" }

// smallNumber reports whether a number below a hundred stands at piece j, and is no
// part of a compound as in "four-wheel".
func (r *Sentence) smallNumber(j int) bool {
	switch r.NumWords.Get(r.Ps[j].Lower).Class {
	case quantity.Ones, quantity.Teens, quantity.Tens:
		return !(j+1 < len(r.Ps) && r.Ps[j+1].IsHyphen() && r.Ps[j+1].Glued)
	}
	return false
}

// pluralGoesOn reports whether the noun phrase goes on behind the plural at piece j:
// "services workers", "troops' families".
func (r *Sentence) pluralGoesOn(j int) bool {
	if j+1 >= len(r.Ps) {
		return false
	}
	next := &r.Ps[j+1]
	if next.Kind == piece.Word {
		return next.Plural && !next.Glued && !r.AspectVerb(next.Lower) && !r.Lang.AgeWord.Has(next.Lower)
	}
	return isApostrophe(next.Lower) && next.Glued
}

// endsNouns reports whether the word at piece j is behind the noun phrase that begins
// at piece i.
func (r *Sentence) endsNouns(i, j int, one bool) bool {
	w := r.Ps[j].Lower
	if r.Closed(w) {
		return true
	}
	verbal := !(one && j == i) && r.Verbal(w)
	return (verbal || strings.HasSuffix(w, "ly") && len(w) > 5) && !r.pluralSoon(j+1)
}

// singularHead reports whether the word at piece last can be the singular head of a
// noun phrase from piece i.
func (r *Sentence) singularHead(i, last int) bool {
	if last < i {
		return false
	}
	p := &r.Ps[last]
	if r.Ellipsis.Has(p.Lower) || strings.HasSuffix(p.Lower, "ly") && r.AspectVerb(r.Ps.Word(last+1)) {
		return false
	}
	return p.Tag == "" || strings.HasPrefix(p.Tag, "N")
}

// trimmed returns np from its first word that says what is counted.
func (r *Sentence) trimmed(np quantity.NounPhrase) quantity.NounPhrase {
	ps := r.Ps
	if np.Ok {
		np.To = np.Head + 1
		for np.From < np.Head && (ps[np.From].Kind != piece.Word || r.Ellipsis.Has(ps[np.From].Lower) && !r.Lang.Hurt.Has(ps[np.From].Lower)) {
			np.From++
		}
	}
	return np
}

// compoundHead reports whether the word at piece i is counted, as in "two-vehicle
// crash", and not a part of a compound such as "one-way" and "three-star".
func (r *Sentence) compoundHead(i int) bool {
	ps := r.Ps
	return !r.Lang.CompoundPart.Has(ps[i].Lower) && !(i+1 < len(ps) && ps[i+1].IsHyphen() && ps[i+1].Glued)
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
	return r.Lang.ShortAdjective.Has(w) || hasEnding(w, r.Lang.adjectiveEndings)
}

// AspectVerb reports whether w is a form of a verb that says an event.
func (r *Sentence) AspectVerb(w string) bool { return event.IsVerb(r.Lang.Events, w) }

// countedOf returns what the noun phrase np says is counted.
func (r *Sentence) countedOf(np quantity.NounPhrase) Counted {
	ps := r.Ps
	if !np.Ok {
		return Counted{}
	}
	c := Counted{
		Span: report.Span{Start: ps[np.From].Start, End: ps[np.To-1].End},
		Head: r.singularOf(ps[np.Head]),
	}
	if k := np.Head; k-2 >= np.From && ps[k].Lower == "s" && ps[k].Glued && ps[k-1].Kind == piece.Digits {
		for k--; k > np.From && ps[k].Glued; k-- { // 60 A320s
		}
		c.Head = strings.ToLower(r.Text[ps[k].Start:ps[np.Head].Start])
		np.Head = k
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

	if ps.Word(i) != "of" {
		return quantity.NounPhrase{}
	}
	j := i + 1
	for j < i+4 && r.Determiner.Has(ps.Word(j)) {
		j++
	}
	if j < len(ps) && ps[j].Kind == piece.Digits {
		return quantity.NounPhrase{}
	}
	return r.NounsAt(j, mass)
}

// groupBefore reads the noun that a bare number gives the size of: "a force of
// 500", "a crew of 12".
func (r *Sentence) groupBefore(i int) quantity.NounPhrase {
	if r.Ps.Word(i-1) != "of" || !r.Lang.Group.Has(r.Ps.Word(i-2)) || r.Ps[i-2].Upper && i > 2 {
		return quantity.NounPhrase{}
	}
	return quantity.NounPhrase{From: i - 2, Head: i - 2, To: i - 1, Ok: true}
}
