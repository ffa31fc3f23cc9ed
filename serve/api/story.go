package api

import (
	"context"
	"errors"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"time"

	"github.com/danielgtaylor/huma/v2"

	"stemma/edition"
	"stemma/serve/shelf"
	"stemma/store"
)

// A head is what the list says of a story.
type head struct {
	ID       string               `json:"id" doc:"A story keeps it as long as it keeps its first report."`
	Version  store.Seq            `json:"version" doc:"Grows with each new edition of any story."`
	At       time.Time            `json:"at" doc:"When this version was published."`
	From     string               `json:"from" doc:"First day that is told of or published; empty if none is known."`
	To       string               `json:"to" doc:"Last day."`
	Reports  int                  `json:"reports"`
	Lines    [2]int               `json:"lines" doc:"Least and most lines of transmission."`
	Origins  int                  `json:"origins" doc:"Of what the lead says: sources named, and lines of transmission that name none."`
	Lead     of[*edition.Passage] `json:"lead" doc:"A headline or first sentence that tells the story; null if there is none."`
	Outlets  []string             `json:"outlets" doc:"Up to eight who report it, the earliest first."`
	Moved    int                  `json:"moved" doc:"Quantities that changed in the course of the story."`
	Differ   int                  `json:"differ" doc:"Quantities and claims on which the reports disagree."`
	Findings int                  `json:"findings" doc:"What was changed on the way from report to report."`
}

func headOf(h *shelf.Head) head {
	return head{h.ID, h.Version, h.At, h.From, h.To, h.Reports, h.Lines, h.Origins, of[*edition.Passage]{h.Lead}, h.Outlets, h.Moved, h.Differ, h.Findings}
}

// Conditional is of routes whose answer has an ETag.
type Conditional struct {
	IfNoneMatch string `header:"If-None-Match" doc:"ETags of what the caller has, or *."`
}

// fresh returns an answer that nothing is new if the caller has what the ETag names.
func (i Conditional) fresh(etag string) error {
	for _, have := range strings.Split(i.IfNoneMatch, ",") {
		have = strings.TrimPrefix(strings.TrimSpace(have), "W/")
		if have == etag || have == "*" {
			return huma.ErrorWithHeaders(huma.Status304NotModified(), http.Header{"Etag": {etag}})
		}
	}
	return nil
}

// Paged are the parameters of a list.
type Paged struct {
	Limit  int    `query:"limit" minimum:"1" maximum:"100" default:"20" doc:"The most to list."`
	Cursor string `query:"cursor" maxLength:"4096" doc:"The field next of the page before."`
}

type storiesOut struct {
	ETag string `header:"ETag"`
	Body struct {
		Stories []head    `json:"stories"`
		Next    string    `json:"next,omitempty" doc:"Cursor of the next page; absent at the end."`
		Changes store.Seq `json:"changes" doc:"What changes after this page is among the changes after this number."`
	}
}

func (a *api) stories() {
	get(a, "/stories", "stories", "Lists the stories, the newest version first.", a.listStories)
	get(a, "/stories/{story}", "story", "Returns the newest edition of a story.", a.oneStory, whole, redirects)
	get(a, "/stories/{story}/versions", "versions", "Lists the versions of a story, the newest first.", a.versions, redirects)
	get(a, "/stories/{story}/versions/{version}", "version", "Returns an edition of a story as it was published.", a.version, whole)
	get(a, "/stories/{story}/changes", "storyChanges", "Says what one version of a story says that another did not.", a.storyChanges, redirects)
}

func (a *api) listStories(ctx context.Context, in *struct {
	Conditional
	Paged
}) (*storiesOut, error) {
	c, err := shelf.Decode[shelf.Cursor](in.Cursor)
	if err != nil {
		return nil, err
	}
	ls, more, at, err := a.Page(ctx, c, in.Limit)
	if err != nil {
		return nil, err
	}
	if err := in.fresh(at.ETag()); err != nil {
		return nil, err
	}
	out := &storiesOut{ETag: at.ETag()}
	out.Body.Stories, out.Body.Changes = []head{}, at.At
	for _, e := range ls {
		h, err := a.Head(ctx, e.Seq)
		if errors.Is(err, store.ErrNotFound) {
			continue // forgotten meanwhile
		}
		if err != nil {
			return nil, err
		}
		out.Body.Stories = append(out.Body.Stories, headOf(h))
	}
	if more {
		out.Body.Next = shelf.Encode(ls[len(ls)-1].After)
	}
	return out, nil
}

// Named is the story that a route is about.
type Named struct {
	Story string `path:"story" pattern:"^[0-9a-f]{4,64}$" doc:"ID of the story, or of a report of it, or how only one begins."`
	url   url.URL
}

// Resolve keeps the address, for a redirect. It implements huma.Resolver.
func (n *Named) Resolve(ctx huma.Context) []error {
	n.url = ctx.URL()
	return nil
}

// book returns the newest edition of the story. Where it is asked for by another name it
// returns a redirect: a story that joined another is called as the other is.
func (a *api) book(ctx context.Context, n *Named) (*shelf.Book, error) {
	b, err := a.Story(ctx, n.Story)
	if err != nil || b.Edition.Story.ID == n.Story {
		return b, err
	}
	to := n.url
	to.Scheme, to.Host, to.RawPath = "", "", ""
	to.Path = strings.Replace(to.Path, "/"+n.Story, "/"+b.Edition.Story.ID, 1)
	return nil, huma.ErrorWithHeaders(huma.NewError(http.StatusTemporaryRedirect, ""), http.Header{"Location": {to.String()}})
}

// redirects documents what book may answer.
func redirects(op *huma.Operation) {
	op.Responses["307"] = &huma.Response{Description: "The story is called otherwise, perhaps because it joined another: see Location."}
}

// whole documents that an answer is an edition.
func whole(op *huma.Operation) {
	op.Responses["200"] = &huma.Response{Description: "The edition.", Content: map[string]*huma.MediaType{"application/json": {Schema: &huma.Schema{Ref: schemas + "edition"}}}}
}

// A rawOut is an answer that was written already.
type rawOut struct {
	ETag         string `header:"ETag"`
	CacheControl string `header:"Cache-Control"`
	ContentType  string `header:"Content-Type"`
	Body         []byte
}

const mediaJSON = "application/json"

// raw returns an edition as it is kept.
func raw(b *shelf.Book, cache string) *rawOut {
	return &rawOut{b.ETag(), cache, mediaJSON, b.JSON}
}

// How long an answer may be kept: that of now must be asked for again, an old version
// never changes. Nothing is for caches that several people share.
const (
	forNow  = "private, no-cache"
	forever = "private, max-age=31536000, immutable"
)

func (a *api) oneStory(ctx context.Context, in *struct {
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
	return raw(b, forNow), nil
}

func (a *api) version(ctx context.Context, in *struct {
	Conditional
	Story   string `path:"story" pattern:"^[0-9a-f]{4,64}$" doc:"ID of the story."`
	Version int64  `path:"version" minimum:"1" doc:"Its version."`
}) (*rawOut, error) {
	b, err := a.of(ctx, in.Story, store.Seq(in.Version))
	if err != nil {
		return nil, err
	}
	if err := in.fresh(b.ETag()); err != nil {
		return nil, err
	}
	return raw(b, forever), nil
}

// of returns a version of a story. It fails with store.ErrNotFound if the version is not of
// the story: if none of its reports has the name, nor is among those of the story that has it
// now, since a later report may have given a story its name.
func (a *api) of(ctx context.Context, name string, version store.Seq) (*shelf.Book, error) {
	b, err := a.Book(ctx, version)
	if err != nil {
		return nil, err
	}
	for _, id := range b.Past.Reports {
		if strings.HasPrefix(string(id), name) {
			return b, nil
		}
	}
	now, err := a.Story(ctx, name)
	if err != nil {
		return nil, err
	}
	for _, id := range b.Past.Reports {
		if slices.Contains(now.Past.Reports, id) {
			return b, nil
		}
	}
	return nil, store.ErrNotFound
}

// A version is when an edition was published, and what replaced it.
type version struct {
	Version  store.Seq  `json:"version"`
	Story    string     `json:"story" doc:"What the story was called then."`
	At       time.Time  `json:"at" doc:"When it was published."`
	Revision store.Seq  `json:"revision" doc:"What changed then is among the changes, by this number."`
	Reports  int        `json:"reports"`
	Replaced *store.Seq `json:"replaced,omitempty" doc:"The revision that replaced it; absent while it stands."`
}

type versionsOut struct {
	ETag string `header:"ETag"`
	Body struct {
		Versions []version `json:"versions"`
		Next     string    `json:"next,omitempty" doc:"Cursor of the next page; absent at the end."`
	}
}

func (a *api) versions(ctx context.Context, in *struct {
	Conditional
	Named
	Paged
}) (*versionsOut, error) {
	b, err := a.book(ctx, &in.Named)
	if err != nil {
		return nil, err
	}
	if err := in.fresh(b.ETag()); err != nil {
		return nil, err
	}
	before, err := shelf.Decode[store.Seq](in.Cursor)
	if err != nil {
		return nil, err
	}
	if before == nil {
		before = new(store.Seq)
	}
	ps, err := a.Past(ctx, *before, in.Limit+1, b.Past.Reports[0])
	if err != nil {
		return nil, err
	}
	out := &versionsOut{ETag: b.ETag()}
	out.Body.Versions = []version{}
	for i, p := range ps {
		if i == in.Limit {
			out.Body.Next = shelf.Encode(ps[i-1].Seq)
			break
		}
		v := version{Version: p.Seq, Story: p.Story, At: p.At.UTC(), Revision: p.Revision, Reports: len(p.Reports)}
		if p.Gone != 0 {
			v.Replaced = &p.Gone
		}
		out.Body.Versions = append(out.Body.Versions, v)
	}
	return out, nil
}

type storyChangesOut struct {
	ETag string `header:"ETag"`
	Body struct {
		From    store.Seq            `json:"from" doc:"The older version; 0 for none."`
		To      store.Seq            `json:"to"`
		Changes of[[]edition.Change] `json:"changes"`
	}
}

func (a *api) storyChanges(ctx context.Context, in *struct {
	Conditional
	Named
	From int64 `query:"from" minimum:"0" doc:"The older version, by default that before to."`
	To   int64 `query:"to" minimum:"0" doc:"The newer version, by default the newest."`
}) (*storyChangesOut, error) {
	b, err := a.book(ctx, &in.Named)
	if err != nil {
		return nil, err
	}
	if in.To != 0 {
		if b, err = a.of(ctx, in.Story, store.Seq(in.To)); err != nil {
			return nil, err
		}
	}
	was := store.Seq(in.From)
	if was == 0 {
		past, err := a.Past(ctx, b.Version(), 1, b.Past.Reports[0])
		if err != nil {
			return nil, err
		}
		if len(past) > 0 {
			was = past[0].Seq
		}
	}
	var old []*edition.Edition
	etag := b.ETag()
	if was != 0 {
		o, err := a.of(ctx, in.Story, was)
		if err != nil {
			return nil, err
		}
		old = append(old, o.Edition)
		etag = strings.TrimSuffix(o.ETag(), `"`) + "-" + strings.TrimPrefix(etag, `"`)
	}
	if err := in.fresh(etag); err != nil {
		return nil, err
	}
	out := &storyChangesOut{ETag: etag}
	out.Body.From, out.Body.To = was, b.Version()
	out.Body.Changes = list(edition.DiffAll(old, []*edition.Edition{b.Edition}))
	return out, nil
}
