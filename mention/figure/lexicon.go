package figure

import (
	_ "embed"
	"slices"
	"strings"

	"stemma/internal/lex"
	"stemma/report"
)

//go:embed bound.en.lex
var boundLex string

//go:embed change.en.lex
var changeLex string

//go:embed noun.en.lex
var nounLex string

//go:embed keepout.en.lex
var keepoutLex string

//go:embed closed.en.lex
var closedLex string

// A phrase is a sequence of pieces with what a lexicon says of it.
type phrase struct {
	words []string
	what  string // bound, aspect or direction
	kind  string // part of speech or place
	side  string
	ref   report.By
}

// phrases are looked up by their first or their last piece, longest first.
type phrases map[string][]phrase

func (p phrases) add(key string, x phrase) { p[key] = append(p[key], x) }

func (p phrases) sort() {
	for _, xs := range p {
		slices.SortStableFunc(xs, func(a, b phrase) int { return len(b.words) - len(a.words) })
	}
}

// endingAt returns the longest phrase whose last piece is ps[i] and its first
// piece; startingAt the longest whose first piece is ps[i] and the piece behind.
func (p phrases) endingAt(ps []piece, i int, kind string) (phrase, int, bool) {
	for _, x := range p[ps[i].low] {
		k := i - len(x.words) + 1
		if (kind == "" || x.kind == kind) && k >= 0 && same(ps[k:i+1], x.words) {
			return x, k, true
		}
	}
	return phrase{}, 0, false
}

func (p phrases) startingAt(ps []piece, i int, kind string) (phrase, int, bool) {
	for _, x := range p[ps[i].low] {
		k := i + len(x.words)
		if (kind == "" || x.kind == kind) && k <= len(ps) && same(ps[i:k], x.words) {
			return x, k, true
		}
	}
	return phrase{}, 0, false
}

func same(ps []piece, words []string) bool {
	for i, w := range words {
		if ps[i].low != w {
			return false
		}
	}
	return true
}

var (
	boundsBefore = phrases{} // by last piece
	boundsAfter  = phrases{} // by first piece
	changes      = phrases{} // by first piece (all are one piece)

	singulars = map[string]string{} // plural → singular

	keepName, keepStreet, keepAfter, keepThing = map[string]report.By{}, map[string]report.By{}, map[string]report.By{}, map[string]report.By{}
	keepListicle, keepStatistic, keepReader    = map[string]report.By{}, map[string]report.By{}, map[string]report.By{}

	prepositions, conjunctions, determiners, pronouns, auxiliaries, commonVerbs, adverbs = map[string]bool{}, map[string]bool{}, map[string]bool{}, map[string]bool{}, map[string]bool{}, map[string]bool{}, map[string]bool{}
	ellipses, motions, lastings, perArticles, perWords                                   = map[string]bool{}, map[string]bool{}, map[string]bool{}, map[string]bool{}, map[string]bool{}
)

func words(s string) []string {
	var out []string
	for _, p := range cutRun(nil, s, 0, len(s)) {
		out = append(out, p.low)
	}
	return out
}

func init() {
	for _, l := range lex.Read("bound.en.lex", boundLex, 3).Lines {
		x := phrase{words: words(l.Field(1)), what: l.Field(0), kind: l.Field(2), side: l.Field(3), ref: l.By}
		x.what = strings.ReplaceAll(x.what, " ", "_")
		if x.kind == "before" {
			boundsBefore.add(x.words[len(x.words)-1], x)
		} else {
			boundsAfter.add(x.words[0], x)
		}
	}
	for _, l := range lex.Read("change.en.lex", changeLex, 3).Lines {
		for f := range strings.SplitSeq(l.Field(2), "|") {
			changes.add(f, phrase{words: []string{f}, what: l.Field(0), kind: l.Field(1), ref: l.By})
		}
	}
	for _, p := range []phrases{boundsBefore, boundsAfter, changes} {
		p.sort()
	}
	for _, l := range lex.Read("noun.en.lex", nounLex, 3).Lines {
		singulars[l.Field(1)] = l.Field(2)
	}
	keep := map[string]map[string]report.By{"name": keepName, "street": keepStreet, "after": keepAfter, "thing": keepThing, "listicle": keepListicle, "statistic": keepStatistic, "reader": keepReader}
	for _, l := range lex.Read("keepout.en.lex", keepoutLex, 2).Lines {
		for w := range strings.SplitSeq(l.Field(1), "|") {
			keep[l.Field(0)][w] = l.By
		}
	}
	closed := map[string]map[string]bool{
		"prep": prepositions, "conj": conjunctions, "det": determiners, "pron": pronouns, "aux": auxiliaries, "verb": commonVerbs,
		"adv": adverbs, "ellipsis": ellipses, "motion": motions, "lasting": lastings, "per": perArticles, "perword": perWords,
	}
	for _, l := range lex.Read("closed.en.lex", closedLex, 2).Lines {
		for w := range strings.SplitSeq(l.Field(1), "|") {
			closed[l.Field(0)][w] = true
		}
	}
}
