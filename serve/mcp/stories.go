package mcp

import (
	"context"
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"time"

	sdk "github.com/modelcontextprotocol/go-sdk/mcp"

	"stemma/desk"
	"stemma/edition"
	"stemma/edition/front"
	"stemma/internal/plain"
	"stemma/serve/shelf"
	"stemma/store"
)

// paged are the arguments of a list.
type paged struct {
	Limit  int    `json:"limit,omitempty" jsonschema:"the most items; fewer come if they do not fit"`
	Cursor string `json:"cursor,omitempty" jsonschema:"the field next of the answer before"`
}

// A head is what is told of a story.
type head struct {
	Story    string  `json:"story"`
	Version  int64   `json:"version"`
	At       string  `json:"at"`
	From     string  `json:"from,omitempty"`
	To       string  `json:"to,omitempty"`
	Reports  int     `json:"reports"`
	Lines    [2]int  `json:"lines"` // of transmission, least and most
	Origins  int     `json:"origins"`
	Moved    int     `json:"moved"`
	Differ   int     `json:"differ"`
	Findings int     `json:"findings"`
	Lead     *source `json:"lead,omitempty"`
	Link     string  `json:"link,omitempty"`
}

// link returns the address of the page of a story.
func (s *Server) link(story string) string {
	if s.o.Pages == "" {
		return ""
	}
	return strings.TrimSuffix(s.o.Pages, "/") + "/story/" + story
}

// fetched is how many stories or reports are looked at for one answer: as many as may fit.
const fetched = 20

func (s *Server) stories(ctx context.Context, in *paged) (*sdk.CallToolResult, error) {
	c, err := shelf.Decode[shelf.Cursor](in.Cursor)
	if err != nil {
		return nil, err
	}
	ls, more, at, err := s.Page(ctx, c, fetched)
	if err != nil {
		return nil, err
	}
	var items []head
	var kept []shelf.Listed
	for _, l := range ls {
		b, err := s.Book(ctx, l.Seq)
		if errors.Is(err, store.ErrNotFound) {
			continue // forgotten meanwhile
		}
		if err != nil {
			return nil, err
		}
		h, err := s.head(ctx, b)
		if err != nil {
			return nil, err
		}
		items, kept = append(items, *h), append(kept, l)
	}
	return answer(struct {
		Last store.Seq `json:"last"` // for changes_since
	}{at.At}, items, 0, in.Limit, more && len(kept) > 0, func(i int) string { return shelf.Encode(kept[i-1].After) })
}

func (s *Server) head(ctx context.Context, b *shelf.Book) (*head, error) {
	h, err := s.Head(ctx, b.Version())
	if err != nil {
		return nil, err
	}
	return &head{h.ID, int64(h.Version), h.At.Format(time.RFC3339), h.From, h.To, h.Reports, h.Lines, h.Origins, h.Moved, h.Differ, h.Findings,
		tellerOf(b.Edition).source(h.Lead, mostText), s.link(h.ID)}, nil
}

// inStory are the arguments of a list of one story.
type inStory struct {
	Story string `json:"story" jsonschema:"ID of the story, or of a report of it"`
	paged
}

// A place is a place in a list of one version of a story.
type place struct {
	Version store.Seq `json:"v"`
	N       int       `json:"n"`
}

// in returns the version of a story that a list is of, and the place to begin.
func (s *Server) in(ctx context.Context, in *inStory) (*shelf.Book, int, error) {
	at, err := shelf.Decode[place](in.Cursor)
	if err != nil {
		return nil, 0, err
	}
	if at == nil {
		b, err := s.Story(ctx, in.Story)
		return b, 0, err
	}
	if at.N < 0 {
		return nil, 0, shelf.ErrCursor
	}
	b, err := s.Book(ctx, at.Version)
	if err == nil && !slices.ContainsFunc(b.Witnesses, func(w edition.Witness) bool { return len(in.Story) >= 4 && strings.HasPrefix(w.Report, in.Story) }) {
		err = shelf.ErrCursor
	}
	return b, at.N, err
}

// of returns what makes the cursors of a list of one version.
func of(b *shelf.Book) func(int) string {
	return func(at int) string { return shelf.Encode(place{b.Version(), at}) }
}

// A told is an item of a story: of a kind, with what stands behind it.
type told struct {
	What     string  `json:"what"` // differs, moved, claim, finding or report
	Kind     string  `json:"kind,omitempty"`
	Firmness string  `json:"firmness,omitempty"`
	Relation string  `json:"relation,omitempty"`
	Reports  int     `json:"reports,omitempty"`
	Lines    *[2]int `json:"lines,omitempty"`
	Origins  int     `json:"origins,omitempty"`
	Locus    string  `json:"locus,omitempty"`
	From     *source `json:"from,omitempty"`
	Now      *source `json:"now,omitempty"`
	Report   *letter `json:"report,omitempty"`
}

// A letter is a report of a story.
type letter struct {
	Siglum    string   `json:"siglum"`
	Outlet    string   `json:"source_outlet,omitempty"`
	Title     string   `json:"source_title,omitempty"`
	URL       string   `json:"source_url,omitempty"`
	Published string   `json:"published,omitempty"`
	Line      int      `json:"line"`
	Report    string   `json:"report"`
	SHA256    string   `json:"sha256"`
	Flags     []string `json:"flags,omitempty"`
}

func letterOf(w *edition.Witness) *letter {
	l := &letter{Siglum: w.Siglum, Published: w.Published, Line: w.Line, Report: id(w.Report), SHA256: w.SHA256}
	l.Outlet, _ = shown(w.Outlet, mostName)
	title := w.Title
	if title == "" && w.Headline != nil {
		title = w.Headline.Exact
	}
	l.Title, l.Flags = shown(title, 2*mostName)
	if a, ok := plain.Address(w.URL); ok && len(a) <= mostText {
		l.URL = a
	}
	if len(l.Published) > len("2006-01-02T15:04:05.000000000+00:00") {
		l.Published = ""
	}
	return l
}

// story lists what the board begins with, in its order: what the reports disagree on, what
// moved, the claims that most reports have, what was changed on the way; then the reports.
func (s *Server) story(ctx context.Context, in *inStory) (*sdk.CallToolResult, error) {
	b, from, err := s.in(ctx, in)
	if err != nil {
		return nil, err
	}
	h, err := s.head(ctx, b)
	if err != nil {
		return nil, err
	}
	t := tellerOf(b.Edition)
	var items []told
	p := front.Of(b.Edition)
	for _, r := range p.Differ {
		items = append(items, t.row("differs", r, r.Numbers()))
	}
	for _, r := range p.Moved {
		items = append(items, t.row("moved", r, r.Steps()))
	}
	for _, x := range p.Situation {
		items = append(items, told{What: "claim", Kind: x.Theme, Firmness: x.Firmness, Relation: x.Relation, Reports: x.Count.Reports, Lines: &x.Count.Lines, Origins: x.Count.Origins, Locus: x.Locus, Now: t.source(&x.Lead, mostText)})
	}
	for _, x := range p.Changed {
		items = append(items, told{What: "finding", Kind: x.Kind, Locus: x.Locus, From: t.source(x.Against, mostText), Now: t.source(&x.Suspect, mostText)})
	}
	for i := range b.Witnesses {
		items = append(items, told{What: "report", Report: letterOf(&b.Witnesses[i])})
	}
	return answer(h, items, from, in.Limit, false, of(b))
}

// row returns a row of the board, with the first and the last of its readings.
func (t teller) row(what string, r front.Row, readings []front.Reading) told {
	readings = front.Stated(readings)
	out := told{What: what, Reports: reports(readings), From: t.source(&readings[0].Passages[0], mostText)}
	if last := readings[len(readings)-1]; len(readings) > 1 {
		out.Now = t.source(&last.Passages[0], mostText)
	}
	switch {
	case r.Series != nil:
		out.Kind, out.Relation = "figure", r.Series.Relation
	case r.Locus != nil:
		out.Kind, out.Relation, out.Locus = r.Locus.Theme, r.Locus.Relation, r.Locus.ID
	default:
		out.Kind, out.Locus = r.Finding.Kind, r.Finding.Locus
	}
	return out
}

// reports returns how many reports have one of the readings.
func reports(readings []front.Reading) int {
	seen := map[string]bool{}
	for _, r := range readings {
		for _, s := range r.Sigla {
			seen[s] = true
		}
	}
	return len(seen)
}

// A change is what one edition says that another did not.
type change struct {
	Revision store.Seq `json:"revision"`
	At       string    `json:"at"`
	Story    string    `json:"story"`
	Kind     string    `json:"kind"`
	Finding  string    `json:"finding,omitempty"`
	Old      *source   `json:"old,omitempty"`
	New      *source   `json:"new,omitempty"`
	Against  *source   `json:"against,omitempty"`
}

// A mark is a place in the changes.
type mark struct {
	After store.Seq `json:"a"` // all of this revision and before was told
	N     int       `json:"n"` // and so many changes of the next
}

func (s *Server) changesSince(ctx context.Context, in *struct {
	After int64  `json:"after,omitempty" jsonschema:"the field last of an answer before; 0 is the beginning"`
	Since string `json:"since,omitempty" jsonschema:"a time in RFC 3339, if after is not given"`
	Story string `json:"story,omitempty" jsonschema:"only of this story"`
	paged
}) (*sdk.CallToolResult, error) {
	m, err := shelf.Decode[mark](in.Cursor)
	switch {
	case err != nil:
		return nil, err
	case m == nil && in.After == 0 && in.Since != "":
		t, err := time.Parse(time.RFC3339, in.Since)
		if err != nil || t.Year() < 1970 {
			return nil, asked("since is no time in RFC 3339")
		}
		m = new(mark)
		if m.After, err = s.Before(ctx, t); err != nil {
			return nil, err
		}
	case m == nil:
		m = &mark{After: store.Seq(in.After)}
	}
	rs, last, err := s.Revisions(ctx, m.After, fetched)
	if err != nil {
		return nil, err
	}
	var items []change
	after := []mark{*m} // behind the items before each index
	for i, r := range rs {
		var cs []edition.Change
		if err := json.Unmarshal(r.Changes, &cs); err != nil {
			return nil, err
		}
		for j, c := range cs {
			if i == 0 && j < m.N || in.Story != "" && !strings.HasPrefix(c.Story, in.Story) && !strings.HasPrefix(in.Story, c.Story) {
				continue
			}
			items = append(items, changeOf(r, c))
			k := mark{m.After, j + 1}
			if i > 0 {
				k.After = rs[i-1].Seq
			}
			if j == len(cs)-1 {
				k = mark{After: r.Seq}
			}
			after = append(after, k)
		}
	}
	more := len(rs) == fetched
	if more && len(items) == 0 {
		after[0] = mark{After: last}
	}
	return answer(struct {
		Last store.Seq `json:"last"`
	}{last}, items, 0, in.Limit, more, func(i int) string { return shelf.Encode(after[i]) })
}

func changeOf(r store.Revision, c edition.Change) change {
	var t teller // a change does not name outlets
	return change{r.Seq, r.At.UTC().Format(time.RFC3339), c.Story, string(c.Kind), c.Finding, t.source(c.Old, mostText), t.source(c.New, mostText), t.source(c.Against, mostText)}
}

// A found is a report that a search found.
type found struct {
	letter
	Story    string    `json:"story,omitempty"`
	Passages []*source `json:"passages"`
	Link     string    `json:"link,omitempty"`
}

// mostPassages is how many passages of a report a search shows. Ours.
const mostPassages = 2

func (s *Server) search(ctx context.Context, in *struct {
	Query string `json:"query" jsonschema:"words that a report must have"`
	paged
}) (*sdk.CallToolResult, error) {
	if len(in.Query) > 1000 {
		return nil, asked("the query has more than 1,000 bytes")
	}
	q, err := store.ParseQuery(in.Query)
	if err != nil {
		return nil, asked("%v", err)
	}
	from, err := shelf.Decode[shelf.Found](in.Cursor)
	if err != nil {
		return nil, err
	}
	hits, more, err := s.Shelf.Search(ctx, q, from, fetched)
	if err != nil {
		return nil, err
	}
	var items []found
	var kept []shelf.Hit
	for _, h := range hits {
		rd, err := s.Reading(ctx, h.ID)
		if errors.Is(err, store.ErrNotFound) {
			continue
		}
		if err != nil {
			return nil, err
		}
		r := rd.Report
		f := found{letter: *letterOf(&edition.Witness{Report: string(r.ID), Title: r.Title, Outlet: r.Outlet, URL: r.URL, Published: r.Published.String(), SHA256: r.TextSHA256()}), Passages: []*source{}}
		es, err := s.Store.Standing(ctx, h.ID)
		if err != nil {
			return nil, err
		}
		if len(es) > 0 {
			f.Story, f.Link = es[0].Story, s.link(es[0].Story)
		}
		for _, p := range desk.Passages(rd, q, mostPassages) {
			var t teller
			f.Passages = append(f.Passages, t.source(&edition.Passage{Report: string(h.ID), Start: p.Start, End: p.End, Exact: p.Of(r.Text)}, mostText))
		}
		items, kept = append(items, f), append(kept, h)
	}
	return answer(struct{}{}, items, 0, in.Limit, more && len(kept) > 0, func(i int) string { return shelf.Encode(kept[i-1].After) })
}
