package people

import (
	"slices"

	"stemma/collate"
	"stemma/finding"
	"stemma/finding/class"
	"stemma/finding/told"
	"stemma/mention/name"
	"stemma/report"
	"stemma/story"
)

// A Titled is a person of a report and the titles that it gives them.
type Titled struct {
	w     *story.Witness
	at    int
	spans []report.Span
	told  []report.Span // spans, and what introductions say beside the name
}

// Titles are those that the reports of a story give to its people, which several rules ask for.
type Titles struct {
	*finding.Finder
	all     map[collate.MemberRef]Titled
	holders map[string]int // of every office who holds it, see holder
}

// TitlesIn returns the titles of a story.
func TitlesIn(f *finding.Finder) *Titles {
	return &Titles{Finder: f, all: map[collate.MemberRef]Titled{}}
}

// of returns the titles of a person.
func (t *Titles) of(m collate.MemberRef) Titled {
	x, ok := t.all[m]
	if !ok {
		x = titlesOf(&t.Witnesses[m.Witness], m)
		t.all[m] = x
	}
	return x
}

func titlesOf(w *story.Witness, m collate.MemberRef) Titled {
	t := Titled{w: w, at: m.Witness}
	add := func(s report.Span) {
		if i := beforeTitle(w, s); !s.Empty() && i >= 0 && (class.Of(w.Lower(i), groupRank) != nil || class.Of(w.Lower(i), groupLeft) != nil) {
			s = s.Cover(w.Words[i].Span()) // "acting mayor", "ex-mayor"
		}
		if !s.Empty() && !slices.Contains(t.spans, s) {
			t.spans = append(t.spans, s)
		}
	}
	p := &w.Cast.Members[m.Member]
	add(p.Title)
	for _, i := range p.Mentions {
		add(w.Cast.Mentions[i].Title)
	}
	t.told = slices.Clone(t.spans)
	for _, i := range p.Mentions {
		for _, title := range [...]report.Span{p.Title, w.Cast.Mentions[i].Title} {
			if s := wholeTitle(w, title, w.Cast.Mentions[i].Core); !s.Empty() && !slices.Contains(t.told, s) {
				t.told = append(t.told, s)
			}
		}
	}
	for _, x := range w.Introductions {
		if x.Member != m.Member {
			continue
		}
		for _, i := range p.Mentions {
			if core := w.Cast.Mentions[i].Core; x.Span.Contains(core) {
				for _, beside := range []report.Span{{Start: x.Start, End: core.Start}, {Start: core.End, End: x.End}} {
					if s := wordsOf(w, beside); !s.Empty() {
						t.told = append(t.told, s)
					}
				}
			}
		}
	}
	all := slices.Clone(t.told)
	t.told = slices.DeleteFunc(t.told, func(s report.Span) bool { // "minister" of "minister of transport"
		return slices.ContainsFunc(all, func(o report.Span) bool { return o != s && o.Contains(s) })
	})
	return t
}

// officesOf returns of every office, by its words and by its last word, the actor who alone
// has it; -1 where several have it.
func (t *Titles) offices() map[string]int {
	out := map[string]int{}
	put := func(office string, actor int) {
		if a, ok := out[office]; ok && a != actor {
			actor = -1
		}
		out[office] = actor
	}
	for a, actor := range t.Cast {
		for _, m := range actor.Members {
			w := &t.Witnesses[m.Witness]
			if w.Reading == nil || w.Cast.Members[m.Member].Type != name.Person {
				continue
			}
			for _, s := range t.of(m).spans {
				office := told.Bare(s.Of(w.Report.Text))
				put(office, a)
				if last := told.LastWord(office); last != office {
					put(last, a)
				}
			}
		}
	}
	return out
}

// Holder returns the actor who alone has an office; -1 where there is none.
func (t *Titles) Holder(office string) int {
	if t.holders == nil {
		t.holders = t.offices()
	}
	if a, ok := t.holders[office]; ok {
		return a
	}
	return -1
}
