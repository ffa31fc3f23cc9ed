package check

import (
	"slices"

	"stemma"
	"stemma/check"
	"stemma/claim"
	"stemma/report"
	"stemma/story"
)

// A Trial is one report of a story made into a draft by edits, and what was said of it.
type Trial struct {
	Story  string
	Report *report.Report
	Draft  string
	Edits  []Edit
	Held   Outcome // held against all reports, the one that was edited among them
	Apart  Outcome // held against the others alone
}

// An Outcome is what was said of a draft. Found and Decidable are of every edit: whether
// an item of the right kind at its place is not traced, and whether one of the report as it
// was is traced there, without which nobody could tell.
type Outcome struct {
	Proof            *check.Proof
	Found, Decidable []bool
	Wrong            []check.Item // that differ, in sentences without an edit
	Unchanged        int          // sentences without an edit
	Called           int          // of those, the ones with an item that differs
}

// Try makes a draft of report i of a story by edits chosen by the seed, and holds it
// against the story with and without that report. Whole is the story, held.
func Try(name string, readings []*claim.Reading, whole *check.Held, i int, seed uint64) Trial {
	r := readings[i].Report
	t := Trial{Story: name, Report: r}
	t.Draft, t.Edits = Make(r.Text, seed)
	draft := read(r, t.Draft)
	t.Held = outcome(whole.Draft(draft), t.Edits, nil)
	held := check.Hold(asOne(slices.Delete(slices.Clone(readings), i, i+1)), readings)
	t.Apart = outcome(held.Draft(draft), t.Edits, held.Draft(read(r, r.Text)))
	return t
}

// read reads a text as a draft of the day of r.
func read(r *report.Report, text string) *claim.Reading {
	d := &report.Report{Ref: "draft", URL: "draft:" + r.Ref, Published: r.Published, Text: text}
	d.Seal()
	return stemma.Read(stemma.English(), d)
}

func asOne(readings []*claim.Reading) *story.Story {
	s := &story.Story{ID: "check"}
	for _, r := range readings {
		s.Reports = append(s.Reports, r.Report.ID)
	}
	return s
}

// outcome compares what was said of a draft with its edits. Plain is what was said of the
// report as it was, nil where it is among those held against.
func outcome(p *check.Proof, edits []Edit, plain *check.Proof) Outcome {
	o := Outcome{Proof: p}
	edited := map[int]bool{}
	for _, e := range edits {
		o.Found = append(o.Found, slices.ContainsFunc(p.Items, func(it check.Item) bool {
			return it.Status != check.Traced && e.fits(it, p, e.Is)
		}))
		o.Decidable = append(o.Decidable, plain == nil || slices.ContainsFunc(plain.Items, func(it check.Item) bool {
			return it.Status == check.Traced && e.was(it, plain)
		}))
		for i, s := range p.Draft.Sentences {
			if s[0] < e.Is.End+1 && e.Is.Start-1 < s[1] {
				edited[i] = true
			}
		}
	}
	called := map[int]bool{}
	for _, it := range p.Items {
		touched := slices.ContainsFunc(edits, func(e Edit) bool { return it.Passage.Start < e.Is.End+1 && e.Is.Start-1 < it.Passage.End })
		if it.Status == check.Differs && !edited[it.Sentence] && !touched {
			o.Wrong = append(o.Wrong, it)
			called[it.Sentence] = true
		}
	}
	o.Unchanged, o.Called = len(p.Draft.Sentences)-len(edited), len(called)
	return o
}

// kindsOf lists the kinds of item that may tell of an edit.
var kindsOf = map[string][]string{
	Number: {check.Figure}, Bound: {check.Figure}, Speaker: {check.Speaker, check.Name}, Quote: {check.Quote},
	Hedge: {check.Firmness}, Detail: {check.Claim}, Date: {check.Date}, Name: {check.Name, check.Speaker},
}

// fits reports whether an item is of the kind and at the place of an edit. Firmness is told
// of a claim in the sentence of the edit; a detail is told by less than its sentence.
func (e Edit) fits(it check.Item, p *check.Proof, at report.Span) bool {
	if !slices.Contains(kindsOf[e.Kind], it.Kind) {
		return false
	}
	s := p.Draft.Sentences[it.Sentence]
	in := it.Passage.Start < at.End+1 && at.Start-1 < it.Passage.End
	switch e.Kind {
	case Hedge:
		return s[0] < at.End && at.Start < s[1]
	case Detail:
		return in && it.Passage.End-it.Passage.Start < s[1]-s[0]
	}
	return in
}

// was reports whether an item tells of what an edit changed in the report as it was. Of a
// detail it is its sentence.
func (e Edit) was(it check.Item, p *check.Proof) bool {
	if e.Kind == Detail {
		return it.Kind == check.Claim && it.Passage.Start <= e.Was.Start && e.Was.End <= it.Passage.End
	}
	return e.fits(it, p, e.Was)
}

// A Score counts edits and sentences.
type Score struct {
	Edits, Found      int
	Unchanged, Called int
}

// Add adds an outcome; of edits those that are decidable.
func (s *Score) Add(o *Outcome) {
	for i, f := range o.Found {
		if !o.Decidable[i] {
			continue
		}
		s.Edits++
		if f {
			s.Found++
		}
	}
	s.Unchanged += o.Unchanged
	s.Called += o.Called
}
