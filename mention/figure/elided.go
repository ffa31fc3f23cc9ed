package figure

import (
	"strings"

	"stemma/text/piece"
)

// A number without a noun counts something that was named before: "of 60
// growers asked, 36 agree and five do not". What licenses it is looked for in
// its own sentence: a word for a sum, a verb of counting, or a count before it
// that a coordination joins.

// stands reports whether the bare number f counts something left unsaid.
func (r *reader) stands(f *found) bool {
	ps, i, j := r.ps, f.from, f.num.to
	v, whole := f.num.whole()
	if !whole || v < 2 || f.num.from > 0 && ps[f.num.from].Glued && !opening(ps[f.num.from-1].Lower) || j < len(ps) && ps[j].Glued && ps[j].Kind != piece.Mark {
		return false
	}
	before, before2 := ps.Word(i-1), ps.Word(i-2)
	switch {
	case before == "the" || before == "these" || before == "those" || before == "both" || before == "other":
		return false
	case r.sumBefore(i):
		return true
	case before2 == "there" && existence(before):
		return true // "of which there were 37"
	case before == "of" && before2 == "one" && r.ends(j):
		return true // "one of three still shut"
	case counting[before] && r.ends(j):
		return true // "recorded three in all of last year"
	case !f.num.digits && clauseStart(ps, i) && j < len(ps) && commonVerbs[ps[j].Lower]:
		return true // "Two came out alive."
	}
	if !r.countBefore() || !r.ends(j) && !r.predicate(j) && !strings.HasSuffix(ps.Word(j), "ly") {
		return false
	}
	switch before {
	case "and", "or", "but", "against", "not", "than", "with", "only", "another":
		return true
	case "was", "is", "were":
		return possessives[before2]
	case "whom", "which":
		return before2 == "of"
	case ",":
		switch ps.Word(j) {
		case "in", "at", "from", "elsewhere":
			return !f.num.digits || r.out[len(r.out)-1].np.ok // "90 men in the north, 30 in the south"
		case "with":
			return !f.num.digits // "five were charged, four with theft"
		}
		return r.predicate(j) || r.afterOf(i) || j < len(ps) && len(ps[j].Lower) > 4 && strings.HasSuffix(ps[j].Lower, "ly") && (j+1 >= len(ps) || ps[j+1].Kind == piece.Mark)
	}
	// "in the east 300, in the west 455"
	return f.num.digits && v >= 100 && !yearLike(f.num) && i > 1 && ps[i-1].Kind == piece.Word && !ps[i-1].Upper && !prepositions[before] && !determiners[before] && (j >= len(ps) || ps[j].Kind == piece.Mark)
}

func opening(s string) bool {
	switch s {
	case "(", "[", "\"", "“", "‘", "'", "—", "–":
		return true
	}
	return false
}

func existence(w string) bool {
	switch w {
	case "were", "are", "was", "is", "be", "been":
		return true
	}
	return false
}

// counting are verbs whose bare object is a count: "counted nine with no
// walls". Left out are verbs that take a time, a name or a score.
var counting = map[string]bool{
	"recorded": true, "counted": true, "logged": true, "registered": true, "tallied": true, "listed": true, "numbered": true,
	"total": true, "totalled": true, "totaled": true, "numbering": true, "totalling": true, "totaling": true, "identified": true,
}

var possessives = map[string]bool{"his": true, "hers": true, "theirs": true, "ours": true, "mine": true, "yours": true, "own": true}

// sums are nouns that a bare number fills: "the tally stood at 131".
var sums = map[string]bool{
	"tally": true, "toll": true, "count": true, "number": true, "total": true, "figure": true, "headcount": true, "turnout": true,
	"attendance": true, "tallies": true, "totals": true, "counts": true, "numbers": true, "figures": true,
}

// maxSum bounds how far before a number its sum is looked for.
const maxSum = 8

// sumBefore reports a sum that the number at i fills: "the count is", "a tally
// that stood at", "the total had reached".
func (r *reader) sumBefore(i int) bool {
	switch w := r.ps.Word(i - 1); w {
	case "is", "was", "were", "are", "at", "to", "of", "reached", "reaches", "hits", "hit", "tops", "topped", "passes", "nears", "exceeds", "passed", "be", "now", "remains", "remained":
	default:
		return false
	}
	for k := i - 2; k >= 0 && k >= i-maxSum; k-- {
		if p := r.ps[k]; p.EndsClause() || p.Lower == "," || p.Kind == piece.Digits {
			return false
		} else if p.Lower == "number" && (!wholeNumber(r.ps.Word(k-1)) || len(r.ps[i].Lower) > 6 && r.ps[i].Kind == piece.Digits && !strings.Contains(r.ps[i].Lower, ",")) {
			return false // a helpline's number
		} else if sums[p.Lower] && !(r.ps.Word(k+1) == "of" && k+2 == i) {
			return true
		}
	}
	return false
}

// wholeNumber reports a word before "number" that leaves it the number of
// something, and makes no name of it.
func wholeNumber(w string) bool {
	switch w {
	case "the", "a", "total", "official", "actual", "true", "real", "overall", "final", "its", "their", "his", "her", "that", "this", "whose", "latest", "current":
		return true
	}
	return false
}

// countBefore reports whether the sentence has counted something already.
func (r *reader) countBefore() bool {
	k := len(r.out) - 1
	return k >= 0 && (r.out[k].Dimension == "count" || r.out[k].num.part || k > 0 && r.out[k-1].Dimension == "count")
}

// afterOf reports a sentence that begins by naming a whole: "Of 60 growers
// asked, 36".
func (r *reader) afterOf(i int) bool {
	return r.ps[0].Lower == "of" && i < 20
}

// ends reports whether a noun phrase cannot go on at piece j: a preposition, a
// verb, a mark or the end stands there.
func (r *reader) ends(j int) bool {
	if j >= len(r.ps) {
		return true
	}
	p := r.ps[j]
	if p.Kind == piece.Mark {
		return !p.IsHyphen() && p.Lower != "/" && p.Lower != ":" && p.Lower != "'" && p.Lower != "’" && p.Lower != "%"
	}
	return p.Kind == piece.Word && (prepositions[p.Lower] && p.Lower != "of" && p.Lower != "to" || p.Lower == "elsewhere" || adverbs[p.Lower] || numWords[p.Lower].class == "ones" && p.Lower != "one" || p.Lower == "and" || p.Lower == "last" || p.Lower == "this" || p.Lower == "when" || p.Lower == "while")
}

// predicate reports a verb at piece j, an adverb before it or not.
func (r *reader) predicate(j int) bool {
	if w := r.ps.Word(j); adverbs[w] || w == "who" {
		j++
	}
	if j >= len(r.ps) || r.ps[j].Kind != piece.Word || r.ps[j].Upper {
		return false
	}
	w := r.ps[j].Lower
	return auxiliaries[w] || commonVerbs[w] || verbal(w) || stances[w]
}

// stances are what people who are asked do.
var stances = map[string]bool{
	"expect": true, "agree": true, "disagree": true, "support": true, "oppose": true, "favour": true, "favor": true, "prefer": true, "abstain": true,
	"back": true, "predict": true, "plan": true, "own": true, "use": true, "like": true, "trust": true, "fear": true, "hope": true, "chose": true,
}

// clauseStart reports whether piece i begins a sentence or a clause behind a
// full mark, a quotation mark or "and".
func clauseStart(ps piece.List, i int) bool {
	if i == 0 {
		return true
	}
	switch ps[i-1].Lower {
	case ";", "“", "\"", "—", "–", "whom", "which":
		return true
	}
	return false
}

// argument reports that the bare number f has a place beside a verb or behind a
// preposition where only a count or a measure stands: "the party holds 188",
// "two withdrew", "its limit of 100".
func (r *reader) argument(f *found) bool {
	ps, i, j := r.ps, f.from, f.num.to
	v, whole := f.num.whole()
	if whole && v < 2 || i > 0 && ps[i].Glued && !opening(ps[i-1].Lower) || j < len(ps) && ps[j].Glued && (ps[j].Kind != piece.Mark || ps[j].IsHyphen() || ps[j].Lower == "/" || ps[j].Lower == ":") {
		return false
	}
	if w := ps.Word(i - 1); w == "the" || w == "these" || w == "those" || w == "both" || w == "all" || i > 0 && ps[i-1].Kind == piece.Word && ps[i-1].Upper && i > 1 {
		return false
	}
	if i > 0 && ps[i-1].Plural && f.num.digits && !f.num.grouped {
		return false // posts 542 and 543
	}
	t := &r.d.Tokens[r.top(f.num)]
	if t.Tag != "CD" && !f.num.digits {
		return false
	}
	switch t.Label {
	case "dobj", "nsubjpass":
		return true
	case "nsubj":
		return strings.HasPrefix(r.d.Tokens[t.Head].Tag, "V")
	case "pobj":
		p := &r.d.Tokens[t.Head]
		h := &r.d.Tokens[p.Head]
		switch p.Lower {
		case "of":
			return strings.HasPrefix(h.Tag, "NN") && !f.num.small() && !yearLike(f.num) && h.Tag != "NNP"
		case "to", "from", "by", "above", "below", "past", "under", "over", "than":
			return !yearLike(f.num) && (strings.HasPrefix(h.Tag, "V") || strings.HasPrefix(h.Tag, "NN") || p.Lower == "from") && !f.num.small()
		}
	}
	return false
}

// small reports the numbers that are as often a time, a place in a list or a
// score: a bare one below 13.
func (n numeral) small() bool {
	v, whole := n.whole()
	return whole && v < 13
}
