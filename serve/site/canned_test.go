package site

import (
	"context"
	"strings"
	"time"

	"stemma/report"
)

// someFeeds is a page of feeds.
type someFeeds struct{}

func (someFeeds) Feeds(context.Context) ([]Feed, error) {
	return []Feed{
		{Address: "https://wire.example/rss", Title: "Averil Wire", State: "fresh", Answered: noon, Next: noon.Add(time.Hour), Told: 12, Came: 9},
		{Address: "https://post.example/atom", Title: "", Outlet: "Market Post", State: "failing", Answered: noon.Add(-50 * time.Hour), Fault: `no feed: a page of text/html`, Failures: 7, Told: 3, Came: 3},
		{Address: "javascript:alert(1)", Title: "<b>odd</b>", State: "new"},
	}, nil
}

// someChecker finds the first words of a draft traced, and the last to differ.
type someChecker struct{}

func (someChecker) Check(_ context.Context, draft string) (*Proof, error) {
	if !strings.Contains(draft, "ferry") {
		return nil, nil
	}
	w := first[0].report()
	ev := []Evidence{{Report: w.ID, Outlet: w.Outlet, Span: report.Span{Start: 0, End: 11}, Exact: w.Text[:11]}}
	mid := strings.IndexByte(draft, ' ')
	return &Proof{Of: w.ID, Reports: 3, LeftOut: ev, Checked: []Checked{
		{Start: 0, End: mid, Kind: "claim", Verdict: "traced", Against: ev},
		{Start: mid + 1, End: len(draft), Kind: "figure", Verdict: "differs", How: []string{"number"}, Against: ev},
	}}, nil
}
