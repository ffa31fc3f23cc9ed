// Package utter finds the quotations that are one utterance, and how their words differ.
package utter

import (
	"slices"
	"sort"
	"strings"

	"stemma/claim"
	"stemma/collate/group"
	"stemma/collate/ref"
	"stemma/collate/who"
	"stemma/mention/quote"
	"stemma/story"
	"stemma/text/sense"
)

// An utterance needs minWords words, and its readings a share of shareAt of the
// shorter one's three-word runs, minRuns at the least: fewer words are said alike by
// chance, and "a lot of pain" and "a lot of time" share one run of their two. Where it
// is known who speaks, see oneSaying, two words are enough that are the same.
const (
	minWords   = 4
	fewestSaid = 2
	shareAt    = 0.34
	minRuns    = 2
)

type said struct {
	ref   ref.QuoteRef
	words []claim.QuoteWord
	runs  []string
	by    voice
	terms []string // the stems of the words that mean something
	sents []int    // where its sentences begin in words, if it has several

	plain  []string        // those of terms that are of no names
	senses []*sense.Vector // of plain, see vectors
}

// Find finds the quotations that two or more witnesses have, by shared
// three-word runs, and aligns their readings word by word.
//
// The runs follow Leskovec, Backstrom and Kleinberg, "Meme-tracking and the
// dynamics of the news cycle", KDD 2009, who join phrases by approximate
// inclusion; the share is ours.
func Find(ws []story.Witness, people *who.People) []Utterance {
	var all []said
	for w := range ws {
		for i, q := range ws[w].Quotes {
			if q.Form != quote.Direct {
				continue
			}
			s := said{ref: ref.QuoteRef{Witness: w, Quote: i}, words: ws[w].QuoteWords(i), by: voiceOf(ws, people, w, i)}
			s.terms, s.plain, s.sents = termsOf(s.words), plainOf(&ws[w], s.words), sentencesOf(&ws[w], s.words)
			if len(s.words) >= minRuns+1 || len(s.words) >= fewestSaid && (s.by.known() || len(s.terms) >= fewestSaid) {
				s.runs = runs(s.words)
				all = append(all, s)
			}
		}
	}
	group := sayings(all, ws)
	members := map[int][]int{}
	for i := range all {
		members[group[i]] = append(members[group[i]], i)
	}
	var out []Utterance
	for i := range all {
		m := members[i]
		if len(m) < 2 {
			continue
		}
		u := Utterance{}
		for _, k := range m {
			u.Readings = append(u.Readings, all[k].ref)
		}
		base := common(all, m)
		for k := range m {
			if k != base {
				u.Ops = append(u.Ops, Ops(base, k, all[m[base]].words, all[m[k]].words)...)
			}
		}
		out = append(out, u)
	}
	return out
}

// commonRun is how many quotations share a three-word run beyond which it ties
// none: it is a set phrase.
const commonRun = 200

// sayings groups quotations that are readings of one saying, and gives each the
// first of its group. Quotations of the same words are one reading, whoever has
// it; readings are one saying where they share enough three-word runs and two
// witnesses have them.
func sayings(all []said, in []story.Witness) []int {
	rs := wordingsOf(all)
	sets := group.NewSets(len(rs.first))
	rs.tie(all, in, sets)
	rs.tieReworded(all, sets)
	rs.tieCuts(all, sets)
	out := make([]int, len(all))
	first := map[int]int{}
	for i := range all {
		n := rs.of[i]
		r := sets.Find(n)
		switch {
		case rs.by[n] != several && r == n && !sets.Joined[r]:
			out[i] = i // one witness says it, once or again and again
			continue
		case !sets.Joined[r] && len(all[i].runs) < minRuns && !all[i].telling():
			out[i] = i // too short to be known again
			continue
		}
		if _, ok := first[r]; !ok {
			first[r] = i
		}
		out[i] = first[r]
	}
	return out
}

// The wordings of quotations: those of the same words are one.
type wordings struct {
	first []int // the first quotation of each
	of    []int // of every quotation its wording
	by    []int // the witness that has it; several: two or more have it
}

func wordingsOf(all []said) wordings {
	rs := wordings{of: make([]int, len(all))}
	known := map[string]int{}
	for i := range all {
		k := all[i].key()
		n, ok := known[k]
		if !ok {
			n = len(rs.first)
			known[k] = n
			rs.first, rs.by = append(rs.first, i), append(rs.by, all[i].ref.Witness)
		}
		if rs.of[i] = n; rs.by[n] != all[i].ref.Witness {
			rs.by[n] = several
		}
	}
	return rs
}

// tie joins the wordings of which one, or a sentence of it, shares enough three-word runs
// with the other, or a sentence of that.
func (rs *wordings) tie(all []said, in []story.Witness, sets *group.Sets) {
	parts := rs.parts(all, in)
	post := map[string][]int{}
	for n := range parts {
		for _, r := range parts[n].runs {
			post[r] = append(post[r], n)
		}
	}
	have := map[string]int{} // how many quotations have a run
	for i := range all {
		for _, r := range all[i].runs {
			have[r]++
		}
	}
	shared := make([]int, len(parts)) // runs shared with the part at hand
	for n := range parts {
		u := &parts[n]
		var met []int
		for _, r := range u.runs {
			if have[r] > commonRun {
				continue
			}
			for _, o := range post[r] {
				if o >= n {
					break
				}
				if shared[o] == 0 {
					met = append(met, o)
				}
				shared[o]++
			}
		}
		for _, o := range met {
			k, v := shared[o], &parts[o]
			shared[o] = 0
			if u.of == v.of || rs.by[u.of] == rs.by[v.of] && rs.by[u.of] != several {
				continue
			}
			if oneSpoken(u, v, k) {
				sets.Join(u.of, v.of)
			}
		}
	}
}

// several stands for two or more witnesses.
const several = -1

// key is equal for quotations of the same words, and if they are few, of one speaker.
func (s *said) key() string {
	var b strings.Builder
	if len(s.words) < minWords {
		b.WriteString(s.by.last)
		b.WriteString(": ")
	}
	for i := range s.words {
		b.WriteString(s.words[i].Full)
		b.WriteByte(' ')
	}
	return b.String()
}

// surelyAt is the share of the shorter one's three-word runs from which two
// quotations are one saying beyond doubt, sureRuns the least number of them.
// Ours: "so proud to be a part of it" and "an unbelievable team to be a part of" share
// three of their eight.
const (
	surelyAt = 0.6
	sureRuns = 4
)

// OneSaying reports whether two quotations are readings of one saying beyond
// doubt.
func OneSaying(ws []story.Witness, a, b ref.QuoteRef) bool {
	read := func(r ref.QuoteRef) []string {
		w := &ws[r.Witness]
		return runs(w.QuoteWords(r.Quote))
	}
	ra, rb := read(a), read(b)
	n := runsInBoth(ra, rb)
	return n >= sureRuns && float64(n) >= surelyAt*float64(min(len(ra), len(rb)))
}

// runsInBoth counts the runs that two lists of them share.
func runsInBoth(a, b []string) int {
	n := 0
	for _, r := range a {
		if _, ok := slices.BinarySearch(b, r); ok {
			n++
		}
	}
	return n
}

// common is the reading that the others are read against: the one whose
// three-word runs most other readings have, the fullest of equals, then the
// first.
func common(all []said, m []int) int {
	have := map[string]int{}
	for _, k := range m {
		for _, r := range all[k].runs {
			have[r]++
		}
	}
	best, top, size := 0, -1, 0
	for x, k := range m {
		n := 0
		for _, r := range all[k].runs {
			if have[r] > 1 {
				n += have[r] - 1
			}
		}
		if n > top || n == top && len(all[k].words) > size {
			best, top, size = x, n, len(all[k].words)
		}
	}
	return best
}

func runs(ws []claim.QuoteWord) []string {
	var out []string
	seen := map[string]bool{}
	for i := 0; i+3 <= len(ws); i++ {
		r := strings.Join([]string{ws[i].Full, ws[i+1].Full, ws[i+2].Full}, " ")
		if !seen[r] {
			seen[r] = true
			out = append(out, r)
		}
	}
	sort.Strings(out)
	return out
}

// Index maps (witness, quote) to its utterance.
func Index(us []Utterance) map[[2]int]int {
	m := map[[2]int]int{}
	for u := range us {
		for _, r := range us[u].Readings {
			m[[2]int{r.Witness, r.Quote}] = u
		}
	}
	return m
}

// An Utterance is one quotation as the witnesses have it.
type Utterance struct {
	ID       string
	Readings []ref.QuoteRef // in witness order
	Ops      []Op           // from the first reading to each other one
}
