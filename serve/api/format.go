package api

import (
	"bytes"
	"context"
	"net/http"
	"strings"

	"github.com/danielgtaylor/huma/v2"

	"stemma/serve/export"
	"stemma/serve/shelf"
	"stemma/store"
)

// formatName is the name of a format of package export.
type formatName string

// Schema implements huma.SchemaProvider.
func (formatName) Schema(huma.Registry) *huma.Schema {
	s := &huma.Schema{Type: huma.TypeString}
	for _, f := range export.Formats {
		s.Enum = append(s.Enum, f.Name)
	}
	return s
}

// tableName is the name of a table of a format.
type tableName string

// Schema implements huma.SchemaProvider.
func (tableName) Schema(huma.Registry) *huma.Schema {
	s := &huma.Schema{Type: huma.TypeString}
	for _, f := range export.Formats {
		for _, t := range f.Tables {
			s.Enum = append(s.Enum, t.Name)
		}
	}
	return s
}

func (a *api) formats() {
	get(a, "/stories/{story}/formats/{format}", "storyFormat", "Writes a story in another format.", a.format, redirects, func(op *huma.Operation) {
		r := &huma.Response{Description: "The story.", Content: map[string]*huma.MediaType{}}
		for _, f := range export.Formats {
			schema := &huma.Schema{Type: huma.TypeString, Format: "binary", Description: f.Says}
			switch {
			case f.Media == mediaJSON:
				schema = &huma.Schema{Type: huma.TypeObject, Required: []string{"stories"}, Description: f.Says,
					Properties: map[string]*huma.Schema{"stories": {Type: huma.TypeArray, Items: &huma.Schema{Ref: schemas + "edition"}}}}
			case strings.HasSuffix(f.Media, "json"): // a document of its own standard, but no string
				schema = &huma.Schema{Description: f.Says}
			}
			r.Content[f.Media] = &huma.MediaType{Schema: schema}
		}
		op.Responses["200"] = r
	})
	get(a, "/stories/{story}/bundle", "storyBundle", "Returns a ZIP file with the edition, the texts of its reports, citations and the page, which stemma bundle --check verifies.", a.bundle, redirects, func(op *huma.Operation) {
		op.Responses["200"] = &huma.Response{Description: "The bundle.", Content: map[string]*huma.MediaType{"application/zip": {Schema: &huma.Schema{Type: huma.TypeString, Format: "binary"}}}}
	})
}

// Versioned is what a document is made of.
type Versioned struct {
	Conditional
	Named
	Version int64 `query:"version" minimum:"0" doc:"A version of the story, by default the newest."`
}

// chosen returns the version that is asked for.
func (a *api) chosen(ctx context.Context, in *Versioned) (*shelf.Book, error) {
	if in.Version != 0 {
		return a.of(ctx, in.Story, store.Seq(in.Version))
	}
	return a.book(ctx, &in.Named)
}

func (a *api) format(ctx context.Context, in *struct {
	Versioned
	Format formatName `path:"format" doc:"The format."`
	Table  tableName  `query:"table" doc:"Of a format of tables, which."`
}) (*rawOut, error) {
	f := export.Named(string(in.Format))
	write := f.Write
	if f.Tables != nil {
		t := f.Table(string(in.Table))
		if t == nil {
			return nil, huma.NewError(http.StatusUnprocessableEntity, "of this format a table must be named", &huma.ErrorDetail{Location: "query.table"})
		}
		write = t.Write
	}
	b, err := a.chosen(ctx, &in.Versioned)
	if err != nil {
		return nil, err
	}
	if err := in.fresh(b.ETag()); err != nil {
		return nil, err
	}
	s := export.Story{Edition: b.Edition}
	if f.Text || f.Tables != nil {
		e, err := a.Whole(ctx, b)
		if err != nil {
			return nil, err
		}
		s.Edition, s.Readings = e.Edition, e.Readings
	}
	var w bytes.Buffer
	if err := write(&w, []export.Story{s}); err != nil {
		return nil, err
	}
	return &rawOut{b.ETag(), forNow, f.Media, w.Bytes()}, nil
}
