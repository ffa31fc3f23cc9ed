package api

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/danielgtaylor/huma/v2"

	"stemma/edition"
	"stemma/report"
	"stemma/serve/shelf"
	"stemma/store"
)

// A KeptReport says which report it is. It is not called as a schema of editions is, which would be the same
// name to programs that make code of the document.
type KeptReport struct {
	ID        string `json:"id" doc:"SHA-256 of its address and text."`
	URL       string `json:"url" doc:"Canonical address; empty if none is stated."`
	Ref       string `json:"ref" doc:"The id that came with it, or the file's path."`
	Outlet    string `json:"outlet" doc:"Who published it, as stated."`
	Title     string `json:"title" doc:"As stated."`
	Byline    string `json:"byline" doc:"As stated."`
	Published string `json:"published" doc:"RFC 3339, or a day, as stated; empty if not."`
	Language  string `json:"language" doc:"BCP 47 tag, as stated."`
	SHA256    string `json:"sha256" doc:"Of the text in UTF-8."`
	Bytes     int    `json:"bytes" doc:"Length of the text."`
}

func keptReportOf(r *report.Report) KeptReport {
	return KeptReport{string(r.ID), r.URL, r.Ref, r.Outlet, r.Title, r.Byline, r.Published.String(), r.Language, r.TextSHA256(), len(r.Text)}
}

// A sighting is a way by which a report came.
type sighting struct {
	Via   string    `json:"via"`
	First time.Time `json:"first"`
	Last  time.Time `json:"last"`
	Times int       `json:"times"`
}

// A wholeReport is a report with its text.
type wholeReport struct {
	KeptReport
	Text      string     `json:"text" doc:"Untrusted. Offsets everywhere are bytes of it in UTF-8."`
	Notes     []string   `json:"notes" doc:"What was left out or repaired when it was read in."`
	Partial   bool       `json:"partial" doc:"Whether the whole text could not be got."`
	Sightings []sighting `json:"sightings" doc:"By which ways it came, and when."`
	Story     string     `json:"story" doc:"The story that it is of; empty for none yet."`
}

type reportsOut struct {
	Body struct {
		Reports []KeptReport `json:"reports"`
		Next    string       `json:"next,omitempty" doc:"Cursor of the next page; absent at the end."`
	}
}

func (a *api) reports() {
	get(a, "/reports", "reports", "Lists all reports in the order in which they came.", a.listReports)
	get(a, "/reports/{report}", "report", "Returns a report with its text.", a.oneReport)
	get(a, "/reports/{report}/reading", "reading", "Returns what was read in a report, as stemma read writes it.", a.reading, func(op *huma.Operation) {
		op.Responses["200"] = &huma.Response{Description: "The reading.", Content: map[string]*huma.MediaType{mediaJSON: {Schema: &huma.Schema{Ref: schemas + "reading"}}}}
	})
	get(a, "/reports/{report}/versions", "reportVersions", "Lists the reports of one address, in the order in which they came: a page that was edited after it was published.", a.reportVersions)
}

func (a *api) listReports(ctx context.Context, in *Paged) (*reportsOut, error) {
	after, err := shelf.Decode[store.Seq](in.Cursor)
	if err != nil {
		return nil, err
	}
	if after == nil {
		after = new(store.Seq)
	}
	ids, last, err := a.Arrived(ctx, *after, in.Limit)
	if err != nil {
		return nil, err
	}
	out := &reportsOut{}
	if out.Body.Reports, err = a.keptReports(ctx, ids); err != nil {
		return nil, err
	}
	if len(ids) == in.Limit {
		out.Body.Next = shelf.Encode(last)
	}
	return out, nil
}

// keptReports returns the heads of reports, except those that were forgotten meanwhile.
func (a *api) keptReports(ctx context.Context, ids []report.ID) ([]KeptReport, error) {
	out := []KeptReport{}
	for _, id := range ids {
		r, err := a.Report(ctx, id)
		if errors.Is(err, store.ErrNotFound) {
			continue
		}
		if err != nil {
			return nil, err
		}
		out = append(out, keptReportOf(r))
	}
	return out, nil
}

// AReport is the report that a route is about.
type AReport struct {
	Conditional
	Report string `path:"report" pattern:"^[0-9a-f]{4,64}$" doc:"ID of the report, or how only this one begins."`
}

// id returns the ID of the report.
func (a *api) id(ctx context.Context, prefix string) (report.ID, error) {
	ids, err := a.Find(ctx, prefix, 2)
	switch {
	case err != nil:
		return "", err
	case len(ids) == 0:
		return "", store.ErrNotFound
	case len(ids) > 1:
		return "", huma.Error422UnprocessableEntity("several reports begin so", &huma.ErrorDetail{Location: "path.report", Value: prefix})
	}
	return ids[0], nil
}

func (a *api) report(ctx context.Context, in *AReport) (*report.Report, error) {
	id, err := a.id(ctx, in.Report)
	if err != nil {
		return nil, err
	}
	return a.Report(ctx, id)
}

type reportOut struct {
	ETag string `header:"ETag"`
	Body wholeReport
}

func (a *api) oneReport(ctx context.Context, in *AReport) (*reportOut, error) {
	r, err := a.report(ctx, in)
	if err != nil {
		return nil, err
	}
	out := &reportOut{Body: wholeReport{KeptReport: keptReportOf(r), Text: r.Text, Notes: append([]string{}, r.Notes...), Partial: r.Partial, Sightings: []sighting{}}}
	seen, err := a.Sightings(ctx, r.ID)
	if err != nil {
		return nil, err
	}
	for _, s := range seen {
		out.Body.Sightings = append(out.Body.Sightings, sighting{s.Via, s.First.UTC(), s.Last.UTC(), s.Times})
	}
	if out.Body.Story, err = a.storyOf(ctx, r.ID); err != nil {
		return nil, err
	}
	out.ETag = `"` + store.Digest([]byte(store.HeadDigest(r)), fmt.Append(nil, out.Body.Sightings), []byte(out.Body.Story))[:16] + `"`
	return out, in.fresh(out.ETag)
}

// storyOf returns the story that a report is of, "" for none.
func (a *api) storyOf(ctx context.Context, id report.ID) (string, error) {
	es, err := a.store.Standing(ctx, id)
	if err != nil || len(es) == 0 {
		return "", err
	}
	return es[0].Story, nil
}

type readingOut struct {
	ETag string `header:"ETag"`
	Body of[*edition.Reading]
}

func (a *api) reading(ctx context.Context, in *AReport) (*readingOut, error) {
	id, err := a.id(ctx, in.Report)
	if err != nil {
		return nil, err
	}
	rd, err := a.Reading(ctx, id)
	if err != nil {
		return nil, err
	}
	out := &readingOut{ETag: `"` + store.Digest([]byte(id), []byte(a.o.Rules), []byte(store.HeadDigest(rd.Report)))[:16] + `"`}
	out.Body.V = edition.Read(rd)
	return out, in.fresh(out.ETag)
}

func (a *api) reportVersions(ctx context.Context, in *struct {
	Report string `path:"report" pattern:"^[0-9a-f]{4,64}$" doc:"ID of the report, or how only this one begins."`
}) (*reportsOut, error) {
	r, err := a.report(ctx, &AReport{Report: in.Report})
	if err != nil {
		return nil, err
	}
	ids, err := a.Versions(ctx, r.Address())
	if err != nil {
		return nil, err
	}
	if len(ids) == 0 {
		ids = append(ids, r.ID) // it has no address
	}
	out := &reportsOut{}
	out.Body.Reports, err = a.keptReports(ctx, ids)
	return out, err
}
