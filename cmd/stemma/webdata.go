package main

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"strings"
	"time"

	"stemma"
	"stemma/check"
	"stemma/claim"
	"stemma/edition"
	"stemma/report"
	"stemma/serve/site"
	"stemma/store"
)

// feedRows are the feeds of a store as the page of feeds has them.
type feedRows struct{ kept store.Feeds }

// Beyond these a feed is quiet, or failing. Ours: most outlets publish each day, and a server
// that is mended is mended within a day.
const (
	quietAfter   = 20 // answers in a row that brought nothing new
	failingAfter = 24 * time.Hour
)

// Feeds implements site.Feeds.
func (f feedRows) Feeds(ctx context.Context) ([]site.Feed, error) {
	fs, err := f.kept.Feeds(ctx)
	if err != nil {
		return nil, err
	}
	out := make([]site.Feed, len(fs))
	for i, f := range fs {
		p := f.Polling
		out[i] = site.Feed{Address: f.Address, Title: f.Title, Outlet: f.Outlet, State: "fresh", Answered: p.Answered, Next: p.Next, Fault: p.Fault,
			Failures: p.Failures, Told: f.Told, Came: f.Came}
		silent := p.Tried.Sub(orTime(p.Answered, f.Added))
		switch {
		case p.Failures > 0 && silent > failingAfter:
			out[i].State = "failing"
		case p.Failures > 0 || p.Fault != "":
			out[i].State = "retrying"
		case p.Tried.IsZero():
			out[i].State = "new"
		case p.Idle >= quietAfter:
			out[i].State = "quiet"
		}
	}
	return out, nil
}

// orTime returns a, or b if a is zero.
func orTime(a, b time.Time) time.Time {
	if a.IsZero() {
		return b
	}
	return a
}

// drafts holds drafts against the stories of a store.
type drafts struct{ store.Store }

// mostNames is how many names and figures of a draft are looked up to find its story. Ours.
const mostNames = 12

// Check implements site.Checker.
func (d drafts) Check(ctx context.Context, text string) (*site.Proof, error) {
	r := &report.Report{Ref: check.Siglum, Text: text}
	r.Seal()
	draft := stemma.Read(stemma.English(), r)
	ids, err := d.story(ctx, draft)
	if err != nil || len(ids) == 0 {
		return nil, err
	}
	made, err := d.Made(ctx, stemma.Rules, ids...)
	if err != nil {
		return nil, err
	}
	var readings []*claim.Reading
	for _, m := range made {
		rep, err := d.Report(ctx, m.Report)
		if err != nil {
			return nil, err
		}
		reading, err := claim.DecodeReading(rep, m.Reading)
		if err != nil {
			return nil, errors.Join(store.ErrDamaged, err)
		}
		if rep.Text != text { // a report that is the draft vouches for nothing
			readings = append(readings, reading)
		}
	}
	stories := stemma.GatherAsOne(readings)
	if len(stories) != 1 {
		return nil, nil
	}
	return proofOf(check.Draft(draft, stories[0], readings), ids), nil
}

// story returns the reports of the story that most names and figures of a draft stand in;
// none if no report has one.
func (d drafts) story(ctx context.Context, draft *claim.Reading) ([]report.ID, error) {
	seen := map[string]bool{}
	votes := map[string]int{}
	reports := map[string][]report.ID{}
	names := 0
	ask := func(s report.Span) error {
		words := strings.ToLower(strings.Join(strings.Fields(s.Of(draft.Report.Text)), " "))
		q, err := store.ParseQuery(`"` + strings.ReplaceAll(words, `"`, " ") + `"`)
		if err != nil || seen[words] || names == mostNames {
			return nil
		}
		seen[words] = true
		names++
		q.Max = 50
		ids, err := d.Search(ctx, q)
		if err != nil || len(ids) == 0 {
			return err
		}
		es, err := d.Standing(ctx, ids...)
		if err != nil {
			return err
		}
		for _, e := range es {
			votes[e.Story]++
			reports[e.Story] = e.Reports
		}
		return nil
	}
	for _, m := range draft.Cast.Members {
		if err := ask(m.Canonical); err != nil {
			return nil, err
		}
	}
	for _, f := range draft.Figures {
		if err := ask(f.Span); err != nil {
			return nil, err
		}
	}
	best := ""
	for name, n := range votes {
		if k := votes[best]; n > k || n == k && (len(reports[name]) > len(reports[best]) || len(reports[name]) == len(reports[best]) && name < best) {
			best = name
		}
	}
	return reports[best], nil
}

// proofOf returns what the page of a draft shows of a proof.
func proofOf(p *check.Proof, of []report.ID) *site.Proof {
	outlets := map[string]string{}
	for _, w := range p.Witnesses {
		outlets[w.Report] = w.Outlet
	}
	at := func(p edition.Passage) site.Evidence {
		return site.Evidence{Report: report.ID(p.Report), Outlet: outlets[p.Report], Span: report.Span{Start: p.Start, End: p.End}, Exact: p.Exact}
	}
	out := &site.Proof{Reports: len(p.Witnesses), Of: of[0]}
	for _, it := range p.Items {
		c := site.Checked{Start: it.Passage.Start, End: it.Passage.End, Kind: it.Kind, Verdict: it.Status, Against: []site.Evidence{}}
		for _, x := range it.Differs {
			c.How = append(c.How, x.How)
			c.Against = append(c.Against, at(x.Against))
		}
		for _, x := range it.Traced {
			c.Against = append(c.Against, at(x.Passage))
		}
		c.Against = c.Against[:min(len(c.Against), 4)]
		out.Checked = append(out.Checked, c)
	}
	for _, m := range p.LeftOut {
		if len(m.Passages) > 0 {
			out.LeftOut = append(out.LeftOut, at(m.Passages[0]))
		}
	}
	slices.SortStableFunc(out.Checked, func(a, b site.Checked) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End)) })
	return out
}
