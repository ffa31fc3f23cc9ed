package main

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"time"

	"stemma/edition"
	"stemma/report"
	"stemma/serve/shelf"
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
		answered := p.Answered
		if answered.IsZero() {
			answered = f.Added
		}
		silent := p.Tried.Sub(answered)
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

// drafts holds drafts against the stories of a store.
type drafts struct{ *shelf.Shelf }

// Check implements site.Checker.
func (d drafts) Check(ctx context.Context, text string) (*site.Proof, error) {
	p, err := d.Shelf.Check(ctx, shelf.Draft(text), nil)
	if errors.Is(err, store.ErrNotFound) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	return proofOf(p), nil
}

// proofOf returns what the page of a draft shows of a proof.
func proofOf(p *shelf.Proved) *site.Proof {
	outlets := map[string]string{}
	for _, w := range p.Witnesses {
		outlets[w.Report] = w.Outlet
	}
	at := func(p edition.Passage) site.Evidence {
		return site.Evidence{Report: report.ID(p.Report), Outlet: outlets[p.Report], Span: report.Span{Start: p.Start, End: p.End}, Exact: p.Exact}
	}
	out := &site.Proof{Reports: len(p.Witnesses), Of: report.ID(p.Book.Witnesses[0].Report)}
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
