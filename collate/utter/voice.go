package utter

import (
	"slices"
	"strings"

	"stemma/claim"
	"stemma/collate/group"
	"stemma/collate/ref"
	"stemma/collate/who"
	"stemma/mention/attribution"
	"stemma/mention/name"
	"stemma/story"
	"stemma/text"
)

// A voice is who says a quotation, as far as quotations are told apart by it: an actor
// of the cast, a name that is none's, or what somebody is called, "the company". The zero value
// is nobody that is known.
type voice struct {
	actor int    // 1 + index in Cast, or 0
	last  string // the last word of the name, in lower case; "" where none is known
	role  bool   // it is no name: "the company" of two reports may be two, and Ada Roe may be "the mayor"
}

// voiceOf returns who says quote q of witness w. "He" and "a source" may be anybody, unless the
// cast knows whom they stand for.
func voiceOf(ws []story.Witness, people *who.People, w, q int) voice {
	rd := ws[w].Reading
	s, ok := rd.SpeakerOf(q)
	if !ok {
		return voice{}
	}
	var v voice
	named := s.Kind == attribution.Person || s.Kind == attribution.Body || s.Kind == attribution.Outlet
	if s.Member >= 0 {
		switch rd.Cast.Members[s.Member].Type {
		case name.Person, name.Body, name.Outlet:
			named = true
			if a, ok := people.Actor(ref.MemberRef{Witness: w, Member: s.Member}); ok {
				v.actor = a + 1
			}
		}
	}
	words := strings.Fields(strings.ToLower(s.Name.Of(rd.Report.Text)))
	if len(words) == 0 {
		return v
	}
	last := strings.Trim(words[len(words)-1], ".,'’\"")
	switch {
	case named:
		v.last = last
	case len(words) == 2 && words[0] == "the" && s.Kind != attribution.Anonymous:
		v.last, v.role = words[0]+" "+last, true
	}
	return v
}

func (v voice) known() bool { return v.last != "" }

// same reports whether a and b are known to be one.
func (a voice) same(b voice) bool {
	if a.actor > 0 && b.actor > 0 {
		return a.actor == b.actor
	}
	return a.known() && a.last == b.last
}

// other reports whether a and b are known to be two. Those of one surname may be either:
// the cast parts some who are one.
func (a voice) other(b voice) bool {
	return a.known() && b.known() && !a.role && !b.role && !a.same(b) && a.last != b.last
}

// oneSaying reports whether quotations of x and y runs, of which they share k, are
// readings of one saying, by what is known of who says them. The words of two speakers
// must be nearly the same, for one may be given what the other said; a fragment of one
// speaker need only be all in the other's words.
func oneSaying(a, b *said, k int) bool {
	least := min(len(a.runs), len(b.runs))
	share := float64(k) / float64(least)
	switch {
	case a.by.other(b.by):
		return k >= otherRuns && share >= otherShare
	case k == least && (a.by.same(b.by) || len(a.words) == len(b.words)):
		return k > 0
	case a.by.same(b.by) && k >= minRuns && reworded(a, b) || reshaped(a, b, k):
		return true
	case least <= fewRuns:
		return k >= minRuns && share >= fewShare && covered(a, b) >= termShare*float64(min(len(a.terms), len(b.terms)))
	}
	return k >= minRuns && share >= shareAt
}

// reworded reports whether the words that mean something of the shorter of two quotations
// of one speaker nearly all stand in the other: "If the rain keeps up, the dam will go",
// "The dam will go if the rain keeps up".
func reworded(a, b *said) bool {
	least := termShare * float64(min(len(a.terms), len(b.terms)))
	if n := covered(a, b); n >= fewTerms && n >= least {
		return true
	} else if n < minRuns {
		return false
	}
	n := alikeTerms(a, b, oneTerm)
	return n >= fewTerms && n >= least
}

// cutOf reports whether the few words of a, which mean something, stand together in b,
// which has more: "a miracle" in "It is a miracle that all survived"; two that mean something
// may have a word between them, "barrelling people" in "barrelling over people".
func cutOf(a, b *said) bool {
	k := len(a.words)
	if k >= minWords || len(b.words) < minWords || len(a.terms) == 0 {
		return false
	}
	gap := 0
	if len(a.terms) >= 2 {
		gap = 1
	}
	for i := 0; i+k <= len(b.words); i++ {
		n := 0
		for j := i; n < k && j < min(i+k+gap, len(b.words)); j++ {
			if b.words[j].Full == a.words[n].Full {
				n++
			} else if n == 0 {
				break
			}
		}
		if n == k {
			return true
		}
	}
	return false
}

// telling reports whether a short quotation of a speaker who is known is known again by its
// words: it has three or more, or two that mean something.
func (s *said) telling() bool {
	return s.by.known() && (len(s.runs) > 0 || len(s.terms) >= fewestSaid)
}

// covered returns how many words that mean something two quotations share.
func covered(a, b *said) float64 {
	n := 0.0
	for _, t := range a.terms {
		if _, ok := slices.BinarySearch(b.terms, t); ok {
			n++
		}
	}
	return n
}

// tieReworded joins the wordings that one speaker has otherwise in another report. Of a
// speaker who is quoted more often than manySaid, all pairs are too many.
func (rs *wordings) tieReworded(all []said, sets *group.Sets) {
	of := map[string][]int{}
	var names []string
	for n, i := range rs.first {
		if last := all[i].by.last; last != "" {
			if of[last] == nil {
				names = append(names, last)
			}
			of[last] = append(of[last], n)
		}
	}
	for _, last := range names {
		ns := of[last]
		if len(ns) > manySaid {
			continue
		}
		for x, n := range ns {
			for _, o := range ns[:x] {
				if rs.by[n] == rs.by[o] && rs.by[n] != several {
					continue
				}
				if a, b := &all[rs.first[n]], &all[rs.first[o]]; a.by.same(b.by) && (reworded(a, b) || cutOf(a, b) || cutOf(b, a)) {
					sets.Join(n, o)
				}
			}
		}
	}
}

// tieCuts joins a wording of few words, of whom it is not known that another says it, with the
// one saying of another report in which those words stand: "careful and cruel".
func (rs *wordings) tieCuts(all []said, sets *group.Sets) {
	having := map[string][]int{} // the wordings of a term
	for n, i := range rs.first {
		for _, t := range all[i].terms {
			having[t] = append(having[t], n)
		}
	}
	for n, i := range rs.first {
		a := &all[i]
		if len(a.words) >= minWords || len(a.terms) == 0 || len(a.terms) < fewestSaid && len(a.words) < minWords-1 || sets.Joined[sets.Find(n)] {
			continue
		}
		rarest := having[a.terms[0]]
		for _, t := range a.terms[1:] {
			if len(having[t]) < len(rarest) {
				rarest = having[t]
			}
		}
		if len(rarest) > mostHolding {
			continue
		}
		found, many := -1, false
		for _, o := range rarest {
			b := &all[rs.first[o]]
			if o == n || !standsIn(a, b) {
				continue
			}
			g := sets.Find(o)
			many = many || found >= 0 && g != found || rs.by[o] == rs.by[n] && rs.by[n] != several || a.by.other(b.by)
			found = g
		}
		if found >= 0 && !many {
			sets.Join(n, found)
		}
	}
}

// mostHolding is how many wordings may have the rarest word of a short one for it to be looked for
// in them. Ours; it bounds the work.
const mostHolding = 24

// standsIn reports whether the words of a stand one after the other in b, which has more.
func standsIn(a, b *said) bool {
	for i := 0; len(b.words) > len(a.words) && i+len(a.words) <= len(b.words); i++ {
		k := 0
		for k < len(a.words) && a.words[k].Full == b.words[i+k].Full {
			k++
		}
		if k == len(a.words) {
			return true
		}
	}
	return false
}

// termsOf returns the stems of the words that mean something, sorted.
func termsOf(words []claim.QuoteWord) []string {
	var out []string
	for _, w := range words {
		if w.Content() {
			out = append(out, text.Stem(w.Full))
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// Ours. Of two speakers six runs, eight words, are wanted: "I will not be held to ransom"
// is said by many. A short quotation shares half of its runs with what it is a cut of.
const (
	otherRuns  = 6
	otherShare = 0.7
	fewRuns    = 6
	fewShare   = 0.5

	fewTerms  = 3
	termShare = 0.75
	manySaid  = 100
)
