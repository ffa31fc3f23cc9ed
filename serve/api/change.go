package api

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	"github.com/danielgtaylor/huma/v2"

	"stemma/edition"
	"stemma/store"
)

// A revision is what changed when editions took the place of others.
type revision struct {
	Seq     store.Seq            `json:"seq"`
	At      time.Time            `json:"at" doc:"When it was published."`
	Changes of[[]edition.Change] `json:"changes"`
}

type changesOut struct {
	Body struct {
		Revisions []revision `json:"revisions"`
		Last      store.Seq  `json:"last" doc:"Ask for what comes after this next."`
		More      bool       `json:"more" doc:"Whether there is more already."`
	}
}

func (a *api) changes() {
	get(a, "/changes", "changes", "Lists what changed in all stories, in order. Who has read to the end asks again with the last number, and misses nothing.", a.listChanges)
}

func (a *api) listChanges(ctx context.Context, in *struct {
	After int64     `query:"after" minimum:"0" doc:"The field last of the page before."`
	Since time.Time `query:"since" doc:"Begins after this time, if after is not given."`
	Limit int       `query:"limit" minimum:"1" maximum:"100" default:"20" doc:"The most revisions to list."`
}) (*changesOut, error) {
	after := store.Seq(in.After)
	if after == 0 && !in.Since.IsZero() {
		if in.Since.Year() < 1970 || in.Since.Year() > 9999 {
			return nil, huma.Error422UnprocessableEntity("a time of this age is meant", &huma.ErrorDetail{Location: "query.since"})
		}
		var err error
		if after, err = a.Before(ctx, in.Since); err != nil {
			return nil, err
		}
	}
	rs, last, err := a.Revisions(ctx, after, in.Limit+1)
	if err != nil {
		return nil, err
	}
	out := &changesOut{}
	if out.Body.More = len(rs) > in.Limit; out.Body.More {
		rs = rs[:in.Limit]
		last = rs[in.Limit-1].Seq
	}
	out.Body.Last, out.Body.Revisions = last, []revision{}
	for _, r := range rs {
		var cs []edition.Change
		if err := json.Unmarshal(r.Changes, &cs); err != nil {
			return nil, fmt.Errorf("revision %d: %w: %w", r.Seq, store.ErrDamaged, err)
		}
		out.Body.Revisions = append(out.Body.Revisions, revision{r.Seq, r.At.UTC(), list(cs)})
	}
	return out, nil
}
