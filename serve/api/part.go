package api

import (
	"context"

	"stemma/edition"
	"stemma/serve/shelf"
	"stemma/store"
)

// A place is a place in a part of one version of a story.
type place struct {
	Version store.Seq `json:"v"`
	N       int       `json:"n"`
}

// PartIn are the parameters of a part of a story.
type PartIn struct {
	Conditional
	Named
	Paged
	Version int64 `query:"version" minimum:"0" doc:"A version of the story, by default the newest. The pages after the first are of the version that it is of."`
}

// RelatedIn is PartIn for what readings are compared in.
type RelatedIn struct {
	PartIn
	Relation string `query:"relation" enum:"same,rounding,rewording,scope,moved,differs,disputed,single" doc:"How the readings must stand to each other."`
}

// A partOut is a page of a part of a story.
type partOut[T any] struct {
	ETag string `header:"ETag"`
	Body struct {
		Story   string    `json:"story"`
		Version store.Seq `json:"version"`
		Items   of[[]T]   `json:"items"`
		Next    string    `json:"next,omitempty" doc:"Cursor of the next page; absent at the end."`
	}
}

func (a *api) parts() {
	part(a, "claims", "Lists the claims of a story as its reports have them: those that most have first.",
		func(in *RelatedIn) *PartIn { return &in.PartIn },
		func(e *edition.Edition, in *RelatedIn) []edition.Locus {
			return only(e.Loci, func(l edition.Locus) bool { return in.Relation == "" || l.Relation == in.Relation })
		})
	part(a, "figures", "Lists the figures of a story: of each thing measured, what each report says and when.",
		func(in *RelatedIn) *PartIn { return &in.PartIn },
		func(e *edition.Edition, in *RelatedIn) []edition.Series {
			return only(e.Series, func(s edition.Series) bool { return in.Relation == "" || s.Relation == in.Relation })
		})
	part(a, "quotes", "Lists the quotations of a story, each as its reports have it.", itself, func(e *edition.Edition, _ *PartIn) []edition.Utterance { return e.Quotes })
	part(a, "people", "Lists the people and bodies of a story.", itself, func(e *edition.Edition, _ *PartIn) []edition.Actor { return e.People })
	part(a, "reports", "Lists the reports of a story, by their letters.", itself, func(e *edition.Edition, _ *PartIn) []edition.Witness { return e.Witnesses })
	part(a, "findings", "Lists what was changed on the way and where reports differ, the gravest first.", itself, func(e *edition.Edition, _ *PartIn) []edition.Finding { return e.Findings })
	part(a, "places", "Lists the places of a story, those that most passages name first.", itself, func(e *edition.Edition, _ *PartIn) []edition.Place { return e.Places })
	part(a, "timeline", "Lists the days that a story tells of, the oldest first.", itself, func(e *edition.Edition, _ *PartIn) []edition.Event { return e.Timeline })
	part(a, "lineage", "Lists which report was made from which, with the evidence.", itself, func(e *edition.Edition, _ *PartIn) []edition.Edge { return e.Stemma.Edges })
}

func itself(in *PartIn) *PartIn { return in }

// only returns the elements that pass.
func only[T any](ts []T, pass func(T) bool) (out []T) {
	for _, t := range ts {
		if pass(t) {
			out = append(out, t)
		}
	}
	return out
}

// part registers the route of a part of a story; items returns all of it.
func part[I, T any](a *api, name, summary string, common func(*I) *PartIn, items func(*edition.Edition, *I) []T) {
	get(a, "/stories/{story}/"+name, "story"+title(name), summary, func(ctx context.Context, all *I) (*partOut[T], error) {
		in := common(all)
		at, err := shelf.Decode[place](in.Cursor)
		if err != nil {
			return nil, err
		}
		b, err := a.book(ctx, &in.Named)
		if err != nil {
			return nil, err
		}
		switch {
		case at != nil:
			b, err = a.of(ctx, in.Story, at.Version)
		case in.Version != 0:
			b, err = a.of(ctx, in.Story, store.Seq(in.Version))
		}
		if err != nil {
			return nil, err
		}
		if err := in.fresh(b.ETag()); err != nil {
			return nil, err
		}
		out := &partOut[T]{ETag: b.ETag()}
		out.Body.Story, out.Body.Version = b.Edition.Story.ID, b.Version()
		ts := items(b.Edition, all)
		from := 0
		if at != nil {
			from = at.N
		}
		if from < 0 || from > len(ts) {
			return nil, shelf.ErrCursor
		}
		to := min(from+in.Limit, len(ts))
		out.Body.Items = list(ts[from:to])
		if to < len(ts) {
			out.Body.Next = shelf.Encode(place{b.Version(), to})
		}
		return out, nil
	}, redirects)
}

// title returns a name with its first letter, which is ASCII, in upper case.
func title(name string) string { return string(name[0]-'a'+'A') + name[1:] }
