package people

import (
	"slices"

	"stemma/collate"
	"stemma/finding"
	"stemma/mention/name"
)

// givens tells of one person to whom two reports give two given names: "Professor Gerald Roe",
// "Professor Gerhard Roe", as whose words both give one quotation. A report that has both names
// tells of two.
func givens(f *finding.Finder) {
	all := slices.DeleteFunc(namings(f), func(n naming) bool { return len(n.words) != 2 || !name.Given(n.words[0]) })
	byFamily := map[string][]int{}
	for i, n := range all {
		byFamily[n.words[1]] = append(byFamily[n.words[1]], i)
	}
	for j, b := range all {
		for _, i := range byFamily[b.words[1]] {
			if i >= j || j > finding.Crowd {
				break
			}
			if a := all[i]; otherGiven(a.words[0], b.words[0]) && !together(a, b) {
				if x, y, ok := sameSpeaker(f, a, b); ok {
					from, to := f.Passage(x.witness, x.span), f.Passage(y.witness, y.span)
					between(f, finding.Finding{Kind: finding.NameAltered, By: finding.BySpelling}, from, to)
				}
			}
		}
	}
}

// together reports whether a report has both of two names.
func together(a, b naming) bool {
	return slices.ContainsFunc(a.at, func(x spelt) bool {
		return slices.ContainsFunc(b.at, func(y spelt) bool { return x.witness == y.witness })
	})
}

// leastGiven is how many letters a given name has that may be taken for another. Ours: shorter
// ones are often short for something.
const leastGiven = 5

// otherGiven reports whether two given names may be mistaken for each other: they begin and end
// alike, as a name and what is short for it ("Margaret", "Maggie") seldom do, and neither is the
// other in another spelling.
func otherGiven(x, y string) bool {
	last := func(s string) byte { return s[len(s)-1] }
	return x != y && min(len(x), len(y)) >= leastGiven && x[:2] == y[:2] && last(x) == last(y) && x[:leastGiven-1] != y[:leastGiven-1] && !name.Transcribed(x, y)
}

// sameSpeaker returns where two people are named in full to whom two reports give one
// quotation.
func sameSpeaker(f *finding.Finder, a, b naming) (x, y spelt, ok bool) {
	for _, u := range f.Utterances {
		at := func(n naming) int {
			return slices.IndexFunc(n.at, func(s spelt) bool {
				return slices.ContainsFunc(u.Readings, func(r collate.QuoteRef) bool { return r.Witness == s.witness && speaks(f, r, s) })
			})
		}
		i, j := at(a), at(b)
		if i >= 0 && j >= 0 {
			return a.at[i], b.at[j], true
		}
	}
	return x, y, false
}

// speaks reports whether a quotation is said to be of somebody who is named in full at s.
func speaks(f *finding.Finder, r collate.QuoteRef, s spelt) bool {
	w := &f.Witnesses[r.Witness]
	source, ok := w.SpeakerOf(r.Quote)
	return ok && source.Member >= 0 && w.Cast.Members[source.Member].Canonical == s.span
}
