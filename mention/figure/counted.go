package figure

import (
	"strings"

	"stemma/report"
	"stemma/text/piece"
)

// maxNP bounds how far a noun phrase is followed: long enough for "serving and
// former Ruritanian special forces soldiers".
const maxNP = 8

// A nounPhrase is what a number counts: pieces [from, to) with the head at
// head.
type nounPhrase struct {
	from, head, to int
	ok             bool
}

// nounsAt reads the noun phrase that begins at piece i, behind a number. It
// runs over adjectives and nouns to the first plural, and on while plurals
// follow ("services workers"); without a plural nothing is taken to be counted
// unless one is wanted: one asks for a singular head.
func nounsAt(ps piece.List, i int, one bool) nounPhrase {
	np := nounPhrase{from: i, to: i}
	if i < len(ps) && ps[i].IsHyphen() && i+1 < len(ps) && ps[i].Glued && ps[i+1].Glued {
		// "700-strong force", "10-member team", "two-vehicle crash"
		if ps[i+1].Lower == "strong" && i+2 < len(ps) && ps[i+2].Kind == piece.Word && !closed(ps[i+2].Lower) {
			np.from, np.head, np.to, np.ok = i+2, i+2, i+3, true
			return np
		}
		if ps[i+1].Kind == piece.Word && ps[i+1].Lower != "strong" && !closed(ps[i+1].Lower) && compoundHead(ps, i+1) {
			np.from, np.head, np.to, np.ok = i+1, i+1, i+2, true
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
			if p.Lower == "," && j > i && j+1 < len(ps) && adjective(ps[j-1].Lower) && j+2 < len(ps) && ps[j+1].Kind == piece.Word && !closed(ps[j+1].Lower) && ps[j+2].Plural {
				continue // large, heavy guns
			}
			if (p.Lower == "\"" || p.Lower == "“" || p.Lower == "”") && last < 0 {
				continue
			}
			break
		}
		if c := numWords[p.Lower].class; j == i && (c == "ones" || c == "teens" || c == "tens") && !(j+1 < len(ps) && ps[j+1].IsHyphen() && ps[j+1].Glued) {
			break // "against 98 four years ago"
		}
		w := strings.TrimSuffix(p.Lower, "'s")
		if p.Lower == "dies" && j == i {
			break // "1 Dies, 4 Hurt"
		}
		if p.Plural && w == p.Lower {
			np.ok, np.head, last = true, j, j
			if j+1 < len(ps) && ps[j+1].Kind == piece.Word && ps[j+1].Plural && !ps[j+1].Glued && !aspectVerb(ps[j+1].Lower) && ps[j+1].Lower != "ages" {
				continue
			}
			if j+1 < len(ps) && (ps[j+1].Lower == "'" || ps[j+1].Lower == "’") && ps[j+1].Glued {
				continue
			}
			break
		}
		if p.Lower == "and" && j > i && j+2 < len(ps) && adjective(ps[j-1].Lower) && ps[j+2].Plural && !closed(ps[j+1].Lower) {
			continue // old and new houses
		}
		if closed(p.Lower) && !(p.Lower == "more" || p.Lower == "other") && !(j > i && nounToo[p.Lower] && pluralSoon(ps, j+1)) {
			break
		}
		if verbal(p.Lower) && !pluralSoon(ps, j+1) {
			if !(one && j == i) {
				break
			}
		}
		if strings.HasSuffix(p.Lower, "ly") && !pluralSoon(ps, j+1) && len(p.Lower) > 5 {
			break
		}
		last = j
	}
	switch {
	case np.ok:
	case one && last >= i && !ellipses[ps[last].Lower] && !(strings.HasSuffix(ps[last].Lower, "ly") && last+1 < len(ps) && aspectVerb(ps[last+1].Lower)) && (ps[last].Tag == "" || strings.HasPrefix(ps[last].Tag, "N")):
		np.ok, np.head = true, last
	case i < len(ps) && (ps[i].Lower == "others" || ps[i].Lower == "other"):
		np.ok, np.head = true, i
	}
	return np.trimmed(ps)
}

// trimmed is np from its first word that says what is counted.
func (np nounPhrase) trimmed(ps piece.List) nounPhrase {
	if np.ok {
		np.to = np.head + 1
		for np.from < np.head && (ellipses[ps[np.from].Lower] || ps[np.from].Kind != piece.Word) && ps[np.from].Lower != "wounded" && ps[np.from].Lower != "injured" {
			np.from++
		}
	}
	return np
}

// compoundHead reports whether the noun in "two-vehicle crash" is one: not the
// parts of sports and of time-worn words.
func compoundHead(ps piece.List, i int) bool {
	switch ps[i].Lower {
	case "time", "way", "fold", "nil", "all", "one", "man", "star", "party", "state", "sided", "part", "piece", "legged", "plus", "odd", "ish":
		return false
	}
	return !(i+1 < len(ps) && ps[i+1].IsHyphen() && ps[i+1].Glued)
}

// pluralSoon reports whether a plural noun follows within the phrase.
func pluralSoon(ps piece.List, i int) bool {
	for j := i; j < len(ps) && j < i+4; j++ {
		if ps[j].IsHyphen() && ps[j].Glued || ps[j].Kind == piece.Digits && ps[j].Glued {
			continue
		}
		if ps[j].Kind != piece.Word || closed(ps[j].Lower) {
			return false
		}
		if ps[j].Plural {
			return !ps[j].Upper || strings.HasSuffix(ps[j].Lower, "ns") || strings.HasSuffix(ps[j].Lower, "is")
		}
	}
	return false
}

// nounToo are verbs of the closed list that are nouns inside a phrase: "subway
// work trains".
var nounToo = map[string]bool{"work": true, "run": true, "cut": true, "hit": true, "set": true, "stand": true, "need": true, "face": true, "live": true, "shot": true, "left": true, "drive": true, "spent": true}

// adjective guesses an adjective by its ending, and by a few short ones.
func adjective(w string) bool {
	switch w {
	case "old", "new", "large", "small", "big", "young", "heavy", "light", "long", "short", "high", "low", "former", "dead", "red", "black", "white", "female", "male", "senior", "junior":
		return true
	}
	for _, e := range []string{"ed", "al", "ic", "an", "ese", "ish", "ive", "ous", "ful", "less", "ant", "ent", "ary", "ing", "ian"} {
		if len(w) > len(e)+2 && strings.HasSuffix(w, e) {
			return true
		}
	}
	return false
}

func aspectVerb(w string) bool {
	for _, x := range aspects[w] {
		if x.kind == "verb" && len(x.words) == 1 {
			return true
		}
	}
	return false
}

// counted makes the Counted of a noun phrase.
func (np nounPhrase) counted(ps piece.List) Counted {
	if !np.ok {
		return Counted{}
	}
	c := Counted{
		Span: report.Span{Start: ps[np.from].Start, End: ps[np.to-1].End},
		Head: singularOf(ps[np.head]),
	}
	for _, p := range ps[np.from:np.head] {
		if p.Kind == piece.Word {
			c.Mods = append(c.Mods, p.Lower)
		}
	}
	return c
}

// afterOf reads the noun phrase behind "of": "millions of rounds", "three of
// the villagers", "500 tonnes of grain". mass lets a noun without a plural be
// the head.
func afterOf(ps piece.List, i int, mass bool) nounPhrase {
	if i >= len(ps) || ps[i].Lower != "of" {
		return nounPhrase{}
	}
	j := i + 1
	for j < len(ps) && j < i+4 && (determiners[ps[j].Lower] || ps[j].Lower == "more") {
		j++
	}
	if j < len(ps) && ps[j].Kind == piece.Digits {
		return nounPhrase{}
	}
	np := nounsAt(ps, j, mass)
	return np
}

// groupBefore reads the noun that a bare number gives the size of: "a force of
// 500", "a crew of 12".
func groupBefore(ps piece.List, i int) nounPhrase {
	if i < 2 || ps[i-1].Lower != "of" {
		return nounPhrase{}
	}
	switch ps[i-2].Lower {
	case "force", "forces", "group", "crew", "team", "crowd", "army", "staff", "contingent", "fleet", "population", "battalion", "brigade", "workforce", "garrison", "family", "squad", "party", "jury", "caravan", "convoy":
		return nounPhrase{from: i - 2, head: i - 2, to: i - 1, ok: true}
	}
	return nounPhrase{}
}
