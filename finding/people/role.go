// Package people looks for what is told otherwise of who somebody is.
package people

import (
	"slices"

	"stemma/claim"
	"stemma/collate/usage"
	"stemma/finding"
	"stemma/finding/class"
	"stemma/finding/told"
	"stemma/mention/name"
	"stemma/report"
	"stemma/story"
)

// Find tells of two titles, spellings, seats, trades, relatives, countries or ages of one person.
func Find(f *finding.Finder, titles *Titles) {
	roles(f, titles)
	spellings(f)
	givens(f)
	slips(f)
	seats(f, titles)
	trades(f, titles)
	charges(f, titles)
	interims(f)
	kins(f, titles)
	countries(f)
	ages(f)
	statedAges(f)
}

// roles tells of one person whom one report gives an office that another takes away or
// gives otherwise: "the deputy minister", "the minister".
func roles(f *finding.Finder, titles *Titles) {
actors:
	for _, actor := range f.Cast {
		var all []Titled
		for _, m := range actor.Members {
			if w := &f.Witnesses[m.Witness]; w.Reading != nil && w.Cast.Members[m.Member].Type == name.Person {
				if t := titles.of(m); len(t.told) > 0 {
					all = append(all, t)
				}
			}
		}
		all = all[:min(len(all), finding.Crowd)]
		for i, b := range all {
			for _, a := range all[:i] {
				if role(f, a, b) {
					continue actors
				}
			}
		}
	}
}

// beforeTitle returns the word before a title, but for a hyphen between them; -1 where there
// is none.
func beforeTitle(w *story.Witness, s report.Span) int {
	i := w.WordAt(s.Start) - 1
	if i > 0 && w.Words[i].Kind != claim.Letters && w.Words[i].Len == 1 && w.Words[i].End() == s.Start {
		i--
	}
	return i
}

// ranksIn returns the classes of groupRank in a title; all words that say that an office is
// held no more are one.
func ranksIn(w *story.Witness, s report.Span) map[string]bool {
	ranks := class.In(w, s, groupRank)
	if len(class.In(w, s, groupLeft)) > 0 {
		ranks[classFormer] = true
	}
	return ranks
}

// longTitle is how many words of what a title is of are looked at. Ours.
const longTitle = 8

// wholeTitle returns a title with what it is of, up to the comma before the name: "the
// minister of transport, Ada Roe"; empty where there is no such comma.
func wholeTitle(w *story.Witness, title, name report.Span) report.Span {
	if title.Empty() || title.End >= name.Start {
		return report.Span{}
	}
	first, last := w.WordsIn(report.Span{Start: title.End, End: name.Start})
	if last-first < 3 || last-first > longTitle || class.Of(w.Lower(first), class.GroupPart) == nil || w.Words[last-1].Span().Of(w.Report.Text) != "," {
		return report.Span{}
	}
	return title.Cover(w.Words[last-2].Span())
}

// wordsOf returns a span from its first content word to its last word that is no mark; empty
// where it has none.
func wordsOf(w *story.Witness, s report.Span) report.Span {
	words := told.LettersIn(w, s)
	for len(words) > 0 && !w.Words[words[0]].Is(claim.ContentWord) {
		words = words[1:]
	}
	if len(words) > 0 {
		return w.Words[words[0]].Span().Cover(w.Words[words[len(words)-1]].Span())
	}
	return report.Span{}
}

// role holds the titles of one person in two reports against each other, and reports
// whether it told of them.
func role(f *finding.Finder, a, b Titled) bool {
	if a.at == b.at {
		return false
	}
	tie, parent := f.Tie(a.at, b.at)
	if parent == b.at {
		a, b = b, a
	}
	x, y := a.told[0], b.told[0]
	if !otherRank(a, b) && !otherOffice(a, b) {
		i, j := otherBranch(a, b)
		if i < 0 {
			i, j = otherPost(a, b)
		}
		if i < 0 {
			return false
		}
		x, y = a.told[i], b.told[j]
	}
	f.Add(finding.Finding{Kind: finding.SpeakerRoleChanged, Tie: tie, Locus: -1, By: finding.ByRole, Suspect: f.Passage(b.at, y), Against: f.Passage(a.at, x)})
	return true
}

// otherRank reports whether all titles of one of two are below the rank of the other's:
// they have a word such as "deputy", and end alike without it.
func otherRank(a, b Titled) bool {
	below := func(t Titled) (ranks map[string]bool, office string) {
		for k, s := range t.spans {
			got := ranksIn(t.w, s)
			if k == 0 {
				ranks, office = got, told.LastWord(s.Of(t.w.Report.Text))
			} else if len(got) != len(ranks) || told.LastWord(s.Of(t.w.Report.Text)) != office {
				return nil, ""
			}
		}
		return ranks, office
	}
	x, office := below(a)
	y, other := below(b)
	return office != "" && office == other && (len(x) == 0) != (len(y) == 0)
}

// otherBranch returns the titles by which two hold one office of two branches, "interior
// minister" and "minister of the environment", where no branch of the one may be one of the
// other; -1 where they do not. A bare "the minister" says nothing of a branch.
func otherBranch(a, b Titled) (i, j int) {
	type branch struct {
		office string
		words  []string
	}
	of := func(t Titled) []branch {
		out := make([]branch, len(t.told))
		for k, s := range t.told {
			var words []string
			for first, last := t.w.WordsIn(s); first < last; first++ {
				if t.w.Words[first].Is(claim.ContentWord) {
					words = append(words, t.w.Lower(first))
				}
			}
			head := told.LastWord(told.HeadOf(s.Of(t.w.Report.Text)))
			if c := class.Of(head, groupBranch); c == nil {
				continue
			}
			out[k] = branch{head, slices.DeleteFunc(words, func(x string) bool { return x == head })}
		}
		return out
	}
	i, j = -1, -1
	for k, x := range of(a) {
		for l, y := range of(b) {
			if x.office == "" || x.office != y.office {
				continue
			}
			if len(x.words) == 0 || len(y.words) == 0 {
				continue // "the minister"
			}
			if !strangers(x.words, y.words) {
				return -1, -1
			}
			if i < 0 {
				i, j = k, l
			}
		}
	}
	return i, j
}

// otherPost returns the titles by which two hold two posts of one body, "president of the
// union" and "secretary of the union", where neither holds the other's; -1 where they do not.
func otherPost(a, b Titled) (i, j int) {
	posts := func(t Titled, s report.Span) (post string, of []string) {
		words := s.Of(t.w.Report.Text)
		head := told.HeadOf(words)
		if c := class.Of(told.LastWord(head), groupPost); c != nil && len(head) < len(words) {
			return c.Name, t.w.Content(report.Span{Start: s.Start + len(head), End: s.End})
		}
		return "", nil
	}
	has := func(t Titled, post string) bool {
		return slices.ContainsFunc(t.told, func(s report.Span) bool { return class.In(t.w, s, groupPost)[post] })
	}
	for k, s := range a.told {
		x, of := posts(a, s)
		for l, o := range b.told {
			y, other := posts(b, o)
			if x != "" && y != "" && x != y && slices.Equal(of, other) && !has(a, y) && !has(b, x) {
				return k, l
			}
		}
	}
	return -1, -1
}

// strangers reports whether no word of one list is like one of another, as far as is known.
func strangers(a, b []string) bool {
	for _, x := range a {
		for _, y := range b {
			p, q := class.Of(x, groupField), class.Of(y, groupField)
			if like, known := usage.Likeness(x, y); x == y || p != nil && q != nil && p.Name == q.Name || !known || like >= likeBranches {
				return false
			}
		}
	}
	return true
}

// likeBranches is the likeness of two words from which they may name one branch: "farm",
// "agriculture". Ours.
const likeBranches = 0.4

// otherOffice reports whether the titles of two name offices that nobody holds at once.
func otherOffice(a, b Titled) bool {
	of := func(t Titled) map[string]bool {
		out := map[string]bool{}
		for _, s := range t.told {
			if c := class.Of(told.LastWord(told.HeadOf(s.Of(t.w.Report.Text))), class.GroupOffice); c != nil {
				out[c.Name] = true
			}
		}
		return out
	}
	x, y := of(a), of(b)
	for k := range x {
		if y[k] {
			return false
		}
	}
	return len(x) > 0 && len(y) > 0
}
