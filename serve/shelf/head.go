package shelf

import (
	"context"
	"time"

	"stemma/edition"
	"stemma/edition/front"
	"stemma/store"
)

// A Head is what a list says of a story.
type Head struct {
	ID       string           `json:"id"`
	Version  store.Seq        `json:"version"`
	At       time.Time        `json:"at"`
	From     string           `json:"from"`
	To       string           `json:"to"`
	Reports  int              `json:"reports"`
	Lines    [2]int           `json:"lines"`
	Origins  int              `json:"origins"`
	Lead     *edition.Passage `json:"lead"`
	Outlets  []string         `json:"outlets"`
	Moved    int              `json:"moved"`    // rows of the board of what changed in the course of the story
	Differ   int              `json:"differ"`   // rows of what the reports disagree on
	Findings int              `json:"findings"` // what was changed on the way
}

// mostOutlets is how many outlets a head names. Ours.
const mostOutlets = 8

// Head returns the head of a version.
func (s *Shelf) Head(ctx context.Context, version store.Seq) (*Head, error) {
	return s.heads.Load(version, func() (*Head, int, error) {
		b, err := s.Book(ctx, version)
		if err != nil {
			return nil, 0, err
		}
		return headOf(b), 1, nil
	})
}

func headOf(b *Book) *Head {
	x, p := b.Edition.Story, front.Of(b.Edition)
	h := &Head{ID: x.ID, Version: b.Version(), At: b.At.UTC(), From: x.From, To: x.To, Reports: x.Reports, Lines: x.Lines, Origins: x.Origins, Lead: x.Lead,
		Outlets: []string{}, Moved: len(p.Moved), Differ: len(p.Differ), Findings: len(p.Changed)}
	met := map[string]bool{"": true}
	for _, w := range b.Witnesses {
		if !met[w.Outlet] && len(h.Outlets) < mostOutlets {
			met[w.Outlet] = true
			h.Outlets = append(h.Outlets, w.Outlet)
		}
	}
	return h
}
