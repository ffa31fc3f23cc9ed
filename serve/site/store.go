package site

import (
	"context"
	"time"

	"stemma/report"
	kept "stemma/serve/shelf"
	"stemma/store"
)

// A Notebook is what people decide and have seen, which the pages read and write.
type Notebook interface {
	Decisions(ctx context.Context) ([]store.Decision, error)
	Decide(ctx context.Context, ds ...store.Decision) error
	Mark(ctx context.Context, name string) (store.Seq, error)
	SetMark(ctx context.Context, name string, at store.Seq) error
}

// A Store is all that the pages need of a store.Store.
type Store interface {
	kept.Store
	Notebook
}

// Feeds is where the page of feeds gets its rows.
type Feeds interface {
	Feeds(ctx context.Context) ([]Feed, error)
}

// A Feed is a feed that is followed, and how it goes with it.
type Feed struct {
	Address  string    `json:"address"`
	Title    string    `json:"title"`
	Outlet   string    `json:"outlet"`
	State    string    `json:"state"` // fresh, quiet, retrying, failing or new
	Answered time.Time `json:"answered"`
	Next     time.Time `json:"next"`
	Fault    string    `json:"fault"` // of the last try; "" if it went well
	Failures int       `json:"failures"`
	Told     int       `json:"told"` // reports that it told of
	Came     int       `json:"came"` // and those that were new
}

// A Checker holds a draft against what is kept.
type Checker interface {
	// Check returns what came of a draft; nil if no story that is kept tells of it.
	Check(ctx context.Context, draft string) (*Proof, error)
}

// A Proof is a draft that was held against the reports of a story.
type Proof struct {
	Of      report.ID  `json:"of"`      // a report of the story
	Reports int        `json:"reports"` // that it was held against
	Checked []Checked  `json:"checked"` // in the order of the draft; one may stand in another
	LeftOut []Evidence `json:"left_out"`
}

// Checked is what came of one thing that a draft says.
type Checked struct {
	Start   int        `json:"start"` // bytes of the draft, half-open
	End     int        `json:"end"`
	Kind    string     `json:"kind"`    // see label.Items
	Verdict string     `json:"verdict"` // see label.Statuses
	How     []string   `json:"how"`     // it differs; see label.Differences
	Against []Evidence `json:"against"` // what differs, or where it is traced
}

// Evidence is a passage of a report that is held.
type Evidence struct {
	Report report.ID `json:"report"`
	Outlet string    `json:"outlet"`
	report.Span
	Exact string `json:"exact"`
}
