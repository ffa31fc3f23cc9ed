package api

import (
	"bytes"
	"context"
	"net/http"
	"strings"
	"time"

	"github.com/danielgtaylor/huma/v2"

	"stemma/serve/proof"
	"stemma/serve/shelf"
)

// mostDraft bounds a draft, in bytes of the request. Ours.
const mostDraft = 256 << 10

func (a *api) checks() {
	register(a, huma.Operation{Method: http.MethodPost, Path: Root + "/check", OperationID: "check", DefaultStatus: http.StatusOK, MaxBodyBytes: mostDraft,
		Summary: "Holds a draft against the reports of a story, as stemma check does: what is traced to a report, what a report has otherwise, and what none has. Nothing of it is kept.",
		Errors:  append(faults, http.StatusRequestEntityTooLarge, http.StatusUnsupportedMediaType, http.StatusForbidden),
		Responses: map[string]*huma.Response{"200": {Description: "What stemma check --format json writes.", Content: map[string]*huma.MediaType{mediaJSON: {Schema: &huma.Schema{
			Type: huma.TypeObject, Required: []string{"schema", "draft", "witnesses", "count", "items", "left_out"}}}}}},
	}, a.check)
	get(a, "/feeds", "feeds", "Lists the feeds that are followed, and how it goes with each.", a.listFeeds)
}

type checkedOut struct {
	ContentType string `header:"Content-Type"`
	Body        []byte
}

func (a *api) check(ctx context.Context, in *struct {
	Body struct {
		Draft string `json:"draft" minLength:"1" doc:"The text, or a sentence of it."`
		Story string `json:"story,omitempty" pattern:"^[0-9a-f]{4,64}$" doc:"ID of the story, or of a report of it; without it the nearest story is taken."`
	}
}) (*checkedOut, error) {
	if strings.TrimSpace(in.Body.Draft) == "" {
		return nil, huma.Error422UnprocessableEntity("there is no draft", &huma.ErrorDetail{Location: "body.draft"})
	}
	var b *shelf.Book
	var err error
	if in.Body.Story != "" {
		if b, err = a.Story(ctx, in.Body.Story); err != nil {
			return nil, err
		}
	}
	p, err := a.Check(ctx, shelf.Draft(in.Body.Draft), b)
	if err != nil {
		return nil, err
	}
	var w bytes.Buffer
	if err := proof.JSON(&w, p.Proof); err != nil {
		return nil, err
	}
	return &checkedOut{mediaJSON, w.Bytes()}, nil
}

// A feed is a feed that is followed.
type feed struct {
	Address  string     `json:"address"`
	Title    string     `json:"title"`
	Outlet   string     `json:"outlet"`
	Added    time.Time  `json:"added"`
	Answered *time.Time `json:"answered,omitempty" doc:"When it last did; absent if never."`
	Next     *time.Time `json:"next,omitempty" doc:"When it is asked next; absent for at once."`
	Fault    string     `json:"fault" doc:"What was wrong the last time; empty if nothing."`
	Failures int        `json:"failures" doc:"In a row."`
	Told     int        `json:"told" doc:"Different reports that it told of."`
	Came     int        `json:"came" doc:"Reports that came by it and were new."`
}

type feedsOut struct {
	Body struct {
		Feeds []feed `json:"feeds"`
		Next  string `json:"next,omitempty" doc:"Cursor of the next page; absent at the end."`
	}
}

func (a *api) listFeeds(ctx context.Context, in *Paged) (*feedsOut, error) {
	after, err := shelf.Decode[string](in.Cursor)
	if err != nil {
		return nil, err
	}
	fs, err := a.store.Feeds(ctx)
	if err != nil {
		return nil, err
	}
	out := &feedsOut{}
	out.Body.Feeds = []feed{}
	for _, f := range fs {
		if after != nil && f.Address <= *after {
			continue
		}
		if n := len(out.Body.Feeds); n == in.Limit {
			out.Body.Next = shelf.Encode(out.Body.Feeds[n-1].Address)
			break
		}
		p := f.Polling
		out.Body.Feeds = append(out.Body.Feeds, feed{f.Address, f.Title, f.Outlet, f.Added.UTC(), known(p.Answered), known(p.Next), p.Fault, p.Failures, f.Told, f.Came})
	}
	return out, nil
}

// known returns a time, nil for one that is not known.
func known(t time.Time) *time.Time {
	if t.IsZero() {
		return nil
	}
	t = t.UTC()
	return &t
}
