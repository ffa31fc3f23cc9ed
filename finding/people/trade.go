package people

import (
	"slices"

	"stemma/collate/who"
	"stemma/finding"
	"stemma/finding/class"
	"stemma/finding/told"
	"stemma/mention/name"
	"stemma/report"
	"stemma/story"
)

// A trade is the work of a person in a report: a class of one of tradeGroups.
type trade struct {
	group, class string
	at           int
	span         report.Span
}

// tradeGroups are the groups of people.en.lex of whose classes nobody is two.
var tradeGroups = [...]string{groupMedic, groupCrew, groupCollege, groupCourt}

// trades tells of one person to whom two reports give work of which nobody does both: "a
// nurse", "a doctor". A report that gives somebody two such, or says that one was left, tells
// nothing.
func trades(f *finding.Finder, titles *Titles) {
	for _, actor := range f.Cast {
		all := tradesOf(f, titles, actor)
		if i, j := otherTrade(all); i >= 0 {
			a, b := all[i], all[j]
			between(f, finding.Finding{Kind: finding.SpeakerRoleChanged, By: finding.ByRole}, f.Passage(a.at, a.span), f.Passage(b.at, b.span))
		}
	}
}

// tradesOf lists the work that reports give an actor, one of a group for each report that is
// sure of it.
func tradesOf(f *finding.Finder, titles *Titles, actor who.Actor) []trade {
	var out []trade
	for _, m := range actor.Members {
		w := &f.Witnesses[m.Witness]
		if w.Reading == nil || w.Cast.Members[m.Member].Type != name.Person || len(out) >= finding.Crowd {
			continue
		}
		for _, group := range tradeGroups {
			if t, ok := onlyTrade(w, titles.of(m), group); ok {
				t.at = m.Witness
				out = append(out, t)
			}
		}
	}
	return out
}

// otherTrade returns the first two of a list that are of two reports and of two classes of one
// group; -1 where there are none, or a report has both.
func otherTrade(all []trade) (i, j int) {
	has := func(at int, like trade) bool {
		return slices.ContainsFunc(all, func(o trade) bool { return o.at == at && o.group == like.group && o.class == like.class })
	}
	for j, b := range all {
		for i, a := range all[:j] {
			if a.at != b.at && a.group == b.group && a.class != b.class && !has(a.at, b) && !has(b.at, a) {
				return i, j
			}
		}
	}
	return -1, -1
}

// onlyTrade returns the one class of a group that the titles of somebody have; ok is false
// where they have none or several, or one with a rank or a word that says that it was left.
func onlyTrade(w *story.Witness, t Titled, group string) (out trade, ok bool) {
	for _, s := range t.told {
		head := report.Span{Start: s.Start, End: s.Start + len(told.HeadOf(s.Of(w.Report.Text)))}
		first, last := w.WordsIn(head)
		for i := first; i < last; i++ {
			c := class.Of(w.Lower(i), group)
			if c == nil && i+1 < last {
				c = class.Of(w.Lower(i)+" "+w.Lower(i+1), group)
			}
			if c == nil {
				continue
			}
			if ok && c.Name != out.class || len(ranksIn(w, s)) > 0 {
				return trade{}, false
			}
			if !ok {
				out, ok = trade{group: group, class: c.Name, span: s}, true
			}
		}
	}
	return out, ok
}
