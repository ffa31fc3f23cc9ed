package figure

import (
	"strings"

	"stemma/mention/event"
	"stemma/report"
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
func nounsAt(ps []piece, i int, one bool) nounPhrase {
	np := nounPhrase{from: i, to: i}
	if i < len(ps) && hyphen(ps[i].low) && i+1 < len(ps) && ps[i].glued && ps[i+1].glued {
		// "700-strong force", "10-member team", "two-vehicle crash"
		if ps[i+1].low == "strong" && i+2 < len(ps) && ps[i+2].kind == word && !closed(ps[i+2].low) {
			np.from, np.head, np.to, np.ok = i+2, i+2, i+3, true
			return np
		}
		if ps[i+1].kind == word && ps[i+1].low != "strong" && !closed(ps[i+1].low) && compoundHead(ps, i+1) {
			np.from, np.head, np.to, np.ok = i+1, i+1, i+2, true
		}
		return np
	}
	last := -1 // last word that can be a head
	for j := i; j < len(ps) && j < i+maxNP; j++ {
		p := ps[j]
		if hyphen(p.low) && p.glued && j+1 < len(ps) && ps[j+1].glued {
			continue // long-range
		}
		if p.kind == digits && p.glued && j > i && j+1 < len(ps) && ps[j+1].kind == word && (hyphen(ps[j-1].low) || ps[j-1].upper) {
			continue // four F-16 jets
		}
		if p.kind != word {
			if (p.low == "'" || p.low == "’") && p.glued {
				continue // troops' (possessive) families: the run goes on
			}
			if p.low == "," && j > i && j+1 < len(ps) && adjective(ps[j-1].low) && j+2 < len(ps) && ps[j+1].kind == word && !closed(ps[j+1].low) && ps[j+2].pl {
				continue // large, heavy guns
			}
			if (p.low == "\"" || p.low == "“" || p.low == "”") && last < 0 {
				continue
			}
			break
		}
		if c := numWords[p.low].class; j == i && (c == "ones" || c == "teens" || c == "tens") && !(j+1 < len(ps) && hyphen(ps[j+1].low) && ps[j+1].glued) {
			break // "against 98 four years ago"
		}
		w := strings.TrimSuffix(p.low, "'s")
		if p.low == "dies" && j == i {
			break // "1 Dies, 4 Hurt"
		}
		if p.pl && w == p.low {
			np.ok, np.head, last = true, j, j
			if j+1 < len(ps) && ps[j+1].kind == word && ps[j+1].pl && !ps[j+1].glued && !aspectVerb(ps[j+1].low) && ps[j+1].low != "ages" {
				continue
			}
			if j+1 < len(ps) && (ps[j+1].low == "'" || ps[j+1].low == "’") && ps[j+1].glued {
				continue
			}
			break
		}
		if p.low == "and" && j > i && j+2 < len(ps) && adjective(ps[j-1].low) && ps[j+2].pl && !closed(ps[j+1].low) {
			continue // old and new houses
		}
		if closed(p.low) && !(p.low == "more" || p.low == "other") && !(j > i && nounToo[p.low] && pluralSoon(ps, j+1)) {
			break
		}
		if verbal(p.low) && !pluralSoon(ps, j+1) {
			if !(one && j == i) {
				break
			}
		}
		if strings.HasSuffix(p.low, "ly") && !pluralSoon(ps, j+1) && len(p.low) > 5 {
			break
		}
		last = j
	}
	switch {
	case np.ok:
	case one && last >= i && !ellipses[ps[last].low] && !(strings.HasSuffix(ps[last].low, "ly") && last+1 < len(ps) && aspectVerb(ps[last+1].low)) && (ps[last].tag == "" || strings.HasPrefix(ps[last].tag, "N")):
		np.ok, np.head = true, last
	case i < len(ps) && (ps[i].low == "others" || ps[i].low == "other"):
		np.ok, np.head = true, i
	}
	return np.trimmed(ps)
}

// trimmed is np from its first word that says what is counted.
func (np nounPhrase) trimmed(ps []piece) nounPhrase {
	if np.ok {
		np.to = np.head + 1
		for np.from < np.head && (ellipses[ps[np.from].low] || ps[np.from].kind != word) && ps[np.from].low != "wounded" && ps[np.from].low != "injured" {
			np.from++
		}
	}
	return np
}

// compoundHead reports whether the noun in "two-vehicle crash" is one: not the
// parts of sports and of time-worn words.
func compoundHead(ps []piece, i int) bool {
	switch ps[i].low {
	case "time", "way", "fold", "nil", "all", "one", "man", "star", "party", "state", "sided", "part", "piece", "legged", "plus", "odd", "ish":
		return false
	}
	return !(i+1 < len(ps) && hyphen(ps[i+1].low) && ps[i+1].glued)
}

// pluralSoon reports whether a plural noun follows within the phrase.
func pluralSoon(ps []piece, i int) bool {
	for j := i; j < len(ps) && j < i+4; j++ {
		if hyphen(ps[j].low) && ps[j].glued || ps[j].kind == digits && ps[j].glued {
			continue
		}
		if ps[j].kind != word || closed(ps[j].low) {
			return false
		}
		if ps[j].pl {
			return !ps[j].upper || strings.HasSuffix(ps[j].low, "ns") || strings.HasSuffix(ps[j].low, "is")
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

func aspectVerb(w string) bool { return event.IsVerb(event.English(), w) }

// counted makes the Counted of a noun phrase.
func (np nounPhrase) counted(ps []piece) Counted {
	if !np.ok {
		return Counted{}
	}
	c := Counted{
		Span: report.Span{Start: ps[np.from].Start, End: ps[np.to-1].End},
		Head: ps[np.head].singular(),
	}
	for _, p := range ps[np.from:np.head] {
		if p.kind == word {
			c.Mods = append(c.Mods, p.low)
		}
	}
	return c
}

// afterOf reads the noun phrase behind "of": "millions of rounds", "three of
// the villagers", "500 tonnes of grain". mass lets a noun without a plural be
// the head.
func afterOf(ps []piece, i int, mass bool) nounPhrase {
	if i >= len(ps) || ps[i].low != "of" {
		return nounPhrase{}
	}
	j := i + 1
	for j < len(ps) && j < i+4 && (determiners[ps[j].low] || ps[j].low == "more") {
		j++
	}
	if j < len(ps) && ps[j].kind == digits {
		return nounPhrase{}
	}
	np := nounsAt(ps, j, mass)
	return np
}

// groupBefore reads the noun that a bare number gives the size of: "a force of
// 500", "a crew of 12".
func groupBefore(ps []piece, i int) nounPhrase {
	if i < 2 || ps[i-1].low != "of" {
		return nounPhrase{}
	}
	switch ps[i-2].low {
	case "force", "forces", "group", "crew", "team", "crowd", "army", "staff", "contingent", "fleet", "population", "battalion", "brigade", "workforce", "garrison", "family", "squad", "party", "jury", "caravan", "convoy":
		return nounPhrase{from: i - 2, head: i - 2, to: i - 1, ok: true}
	}
	return nounPhrase{}
}
