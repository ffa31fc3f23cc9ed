package site

import (
	"context"
	"encoding/json"
	"strings"
	"testing"
	"time"

	"stemma/internal/hostile"
	"stemma/report"
	"stemma/store"
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

// An evilStore has one more story, whose edition holds hostile strings in every field.
type evilStore struct {
	Store
	seq   store.Seq
	body  []byte
	story string
}

func (s *evilStore) edition() store.Edition {
	return store.Edition{Seq: s.seq, Story: s.story, Reports: []report.ID{first[0].report().ID}, JSON: s.body}
}

func (s *evilStore) Since(ctx context.Context, at, to store.Seq) (gone, come []store.Edition, err error) {
	gone, come, err = s.Store.Since(ctx, at, to)
	if at == 0 {
		come = append(come, s.edition())
	}
	return gone, come, err
}

func (s *evilStore) Edition(ctx context.Context, seq store.Seq) (store.Edition, error) {
	if seq == s.seq {
		return s.edition(), nil
	}
	return s.Store.Edition(ctx, seq)
}

// hostileShelf puts a story of hostile strings on the shelf of a bench, and returns its name.
func hostileShelf(t *testing.T, b *bench, strs []string) string {
	t.Helper()
	e := hostile.Edition(strs...)
	s := &evilStore{Store: b.store, seq: 1 << 40, story: "00000000dead"}
	e.Story.ID = s.story
	var err error
	if s.body, err = json.Marshal(e); err != nil {
		t.Fatal(err)
	}
	opt := b.site.opt
	opt.Shelf = nil // it is of the other store
	b.site = New(s, opt)
	t.Cleanup(b.site.Close)
	return s.story
}

// standing lists the stories that stand.
func (b *bench) standing() (out []string) {
	b.Helper()
	es, err := b.store.Standing(b.ctx)
	b.must(err)
	for _, e := range es {
		out = append(out, e.Story)
	}
	return out
}
