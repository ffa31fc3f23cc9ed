package mcp

import (
	"context"
	"strings"

	sdk "github.com/modelcontextprotocol/go-sdk/mcp"

	"stemma/check"
	"stemma/edition"
	"stemma/serve/shelf"
)

// mostSentence bounds what is verified at once. Ours.
const mostSentence = 1000

// A verdict is what came of one thing that a sentence says.
type verdict struct {
	Kind    string    `json:"kind"`   // figure, quote, speaker, firmness, name, date or claim
	Status  string    `json:"status"` // traced, differs or not_found
	Start   int       `json:"start"`  // bytes of the sentence
	End     int       `json:"end"`
	Words   string    `json:"words"` // of the sentence
	Reports int       `json:"reports,omitempty"`
	Lines   *[2]int   `json:"lines,omitempty"`
	Origins int       `json:"origins,omitempty"`
	Differs []differs `json:"differs,omitempty"`
	Traced  []*source `json:"traced,omitempty"`
}

// A differs is how a report has what the sentence has otherwise.
type differs struct {
	How     string  `json:"how"`
	Words   string  `json:"words"` // of the sentence
	Against *source `json:"against"`
}

// verifySentence holds a sentence against what is held. Traced does not mean true: it means
// that a report has it.
func (s *Server) verifySentence(ctx context.Context, in *struct {
	Sentence string `json:"sentence" jsonschema:"the sentence, as it would be published"`
	Story    string `json:"story,omitempty" jsonschema:"ID of the story, or of a report of it; without it the nearest story is taken"`
	paged
}) (*sdk.CallToolResult, error) {
	if len(in.Sentence) > mostSentence {
		return nil, asked("the sentence has more than %d bytes", mostSentence)
	}
	if strings.TrimSpace(in.Sentence) == "" {
		return nil, asked("there is no sentence")
	}
	at, err := shelf.Decode[place](in.Cursor)
	if err != nil {
		return nil, err
	}
	var b *shelf.Book
	from := 0
	switch {
	case at != nil:
		from = at.N
		b, err = s.Book(ctx, at.Version)
	case in.Story != "":
		b, err = s.Story(ctx, in.Story)
	}
	if err != nil {
		return nil, err
	}
	p, err := s.Check(ctx, shelf.Draft(in.Sentence), b)
	if err != nil {
		return nil, err
	}
	t := teller{map[string]string{}}
	for _, w := range p.Witnesses {
		t.outlets[w.Siglum] = w.Outlet
	}
	var items []verdict
	for _, x := range p.Items {
		items = append(items, verdictOf(t, x))
	}
	h := struct {
		Story    string `json:"story"`
		Version  int64  `json:"version"`
		Link     string `json:"link,omitempty"`
		Traced   int    `json:"traced"`
		Differs  int    `json:"differs"`
		NotFound int    `json:"not_found"`
	}{p.Book.Edition.Story.ID, int64(p.Book.Version()), s.link(p.Book.Edition.Story.ID), p.Count.Traced, p.Count.Differs, p.Count.NotFound}
	return answer(h, items, from, in.Limit, false, of(p.Book))
}

func verdictOf(t teller, x check.Item) verdict {
	v := verdict{Kind: x.Kind, Status: x.Status, Start: x.Passage.Start, End: x.Passage.End, Reports: x.Count.Reports, Origins: x.Count.Origins}
	v.Words, _ = shown(x.Passage.Exact, shortText)
	if v.Reports > 0 {
		v.Lines = &x.Count.Lines
	}
	for i, d := range x.Differs {
		if i == mostReadings {
			break
		}
		y := differs{How: d.How, Against: t.source(&d.Against, shortText)}
		y.Words, _ = shown(d.Draft.Exact, 2*mostName)
		v.Differs = append(v.Differs, y)
	}
	var traced []edition.Passage
	for _, p := range x.Traced {
		traced = append(traced, p.Passage)
	}
	v.Traced, _ = t.sources(traced, shortText, mostSources)
	return v
}
