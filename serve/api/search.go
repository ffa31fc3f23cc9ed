package api

import (
	"bytes"
	"context"
	"errors"

	"github.com/danielgtaylor/huma/v2"

	"stemma/desk"
	"stemma/edition"
	"stemma/report"
	"stemma/serve/export"
	"stemma/serve/shelf"
	"stemma/store"
)

// A found is a report that a search found.
type found struct {
	KeptReport
	Story    string                `json:"story" doc:"The story that it is of; empty for none yet."`
	Passages of[[]edition.Passage] `json:"passages" doc:"Up to four claims and quotes that say most of what was searched for. Their siglum is empty."`
}

// mostPassages is how many passages of a report a search shows. Ours.
const mostPassages = 4

// Searched are the parameters of a search.
type Searched struct {
	Q string `query:"q" required:"true" minLength:"1" maxLength:"1000" doc:"Words that a report must have. \"Words in quotation marks\" must follow each other, word* is how a word begins, -word must not be there; title:, text:, quote:, speaker: and figure: look in one place."`
}

// query returns the query that is meant.
func (s Searched) query() (store.Query, error) {
	q, err := store.ParseQuery(s.Q)
	if err != nil {
		return q, huma.Error422UnprocessableEntity(err.Error(), &huma.ErrorDetail{Location: "query.q"})
	}
	return q, nil
}

type searchOut struct {
	Body struct {
		Reports []found `json:"reports"`
		Next    string  `json:"next,omitempty" doc:"Cursor of the next page; absent at the end."`
	}
}

func (a *api) searches() {
	get(a, "/search", "search", "Lists the reports that a search finds, the last that came first.", a.search)
	get(a, "/search/feed", "searchFeed", "Follows a search: an Atom feed of the reports that came last.", a.searchFeed, feeds)
	get(a, "/stories/{story}/feed", "storyFeed", "Follows a story: an Atom feed of what changed in it.", a.storyFeed, redirects, feeds)
}

// feeds documents that an answer is an Atom feed.
func feeds(op *huma.Operation) {
	op.Responses["200"] = &huma.Response{Description: "The feed.", Content: map[string]*huma.MediaType{mediaAtom: {Schema: &huma.Schema{Type: huma.TypeString}}}}
}

const mediaAtom = "application/atom+xml; charset=utf-8"

func (a *api) search(ctx context.Context, in *struct {
	Searched
	Paged
	Ranked bool `query:"ranked" doc:"The best first, which is slow for common words."`
}) (*searchOut, error) {
	q, err := in.query()
	if err != nil {
		return nil, err
	}
	q.Ranked = in.Ranked
	from, err := shelf.Decode[shelf.Found](in.Cursor)
	if err != nil {
		return nil, err
	}
	hits, more, err := a.Shelf.Search(ctx, q, from, in.Limit)
	if err != nil {
		return nil, err
	}
	out := &searchOut{}
	out.Body.Reports = []found{}
	for _, hit := range hits {
		f, err := a.found(ctx, hit.ID, q)
		if errors.Is(err, store.ErrNotFound) {
			continue // forgotten meanwhile
		}
		if err != nil {
			return nil, err
		}
		out.Body.Reports = append(out.Body.Reports, *f)
	}
	if more {
		out.Body.Next = shelf.Encode(hits[len(hits)-1].After)
	}
	return out, nil
}

// found returns what a search says of a report.
func (a *api) found(ctx context.Context, id report.ID, q store.Query) (*found, error) {
	rd, err := a.Reading(ctx, id)
	if err != nil {
		return nil, err
	}
	f := &found{KeptReport: keptReportOf(rd.Report)}
	if f.Story, err = a.storyOf(ctx, id); err != nil {
		return nil, err
	}
	ps := []edition.Passage{}
	for _, s := range desk.Passages(rd, q, mostPassages) {
		ps = append(ps, edition.Passage{Report: string(id), Start: s.Start, End: s.End, Exact: s.Of(rd.Report.Text)})
	}
	f.Passages = list(ps)
	return f, nil
}

// inFeed is how many entries a feed has. Ours.
const inFeed = 30

func (a *api) searchFeed(ctx context.Context, in *Searched) (*rawOut, error) {
	q, err := in.query()
	if err != nil {
		return nil, err
	}
	hits, _, err := a.Shelf.Search(ctx, q, nil, inFeed)
	if err != nil {
		return nil, err
	}
	f := export.Feed{ID: "urn:stemma:search:" + store.Digest([]byte(in.Q)), Title: in.Q}
	for _, hit := range hits {
		x, err := a.found(ctx, hit.ID, q)
		if errors.Is(err, store.ErrNotFound) {
			continue
		}
		if err != nil {
			return nil, err
		}
		e := export.Entry{ID: "urn:stemma:report:" + x.ID, Title: x.Title, Link: x.URL, Author: x.Outlet}
		if e.Title == "" {
			e.Title = x.Ref
		}
		seen, err := a.Sightings(ctx, hit.ID)
		if err != nil {
			return nil, err
		}
		if len(seen) > 0 {
			e.Updated = seen[0].First
		}
		for _, p := range x.Passages.V {
			e.Text += "“" + p.Exact + "”\n"
		}
		if e.Updated.After(f.Updated) {
			f.Updated = e.Updated
		}
		f.Entries = append(f.Entries, e)
	}
	return atom(f, "")
}

func atom(f export.Feed, etag string) (*rawOut, error) {
	var w bytes.Buffer
	if err := f.Write(&w); err != nil {
		return nil, err
	}
	if etag == "" {
		etag = `"` + store.Digest(w.Bytes())[:16] + `"`
	}
	return &rawOut{etag, forNow, mediaAtom, w.Bytes()}, nil
}

// storyFeed has an entry a version, with what changed in it.
func (a *api) storyFeed(ctx context.Context, in *struct {
	Conditional
	Named
}) (*rawOut, error) {
	b, err := a.book(ctx, &in.Named)
	if err != nil {
		return nil, err
	}
	if err := in.fresh(b.ETag()); err != nil {
		return nil, err
	}
	past, err := a.Past(ctx, 0, inFeed, b.Past.Reports[0])
	if err != nil {
		return nil, err
	}
	steps, err := shelf.Steps(ctx, a.Shelf, "feed", past, export.Told, export.Version.Size)
	if err != nil {
		return nil, err
	}
	var vs []export.Version
	for _, x := range steps {
		v := x.Made
		v.Name, v.At = shelf.ETag(x.Past), x.At
		vs = append(vs, v)
	}
	return atom(export.StoryFeed(b.Edition, vs), b.ETag())
}
