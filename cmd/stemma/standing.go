package main

import (
	"context"
	"fmt"

	"stemma/desk"
	"stemma/edition"
	"stemma/report"
	"stemma/store"
)

// standing returns the standing edition of the story that holds a report.
func standing(ctx context.Context, s store.Store, id report.ID) (*edition.Edition, error) {
	all, err := s.Standing(ctx, id)
	if err != nil {
		return nil, err
	}
	if len(all) == 0 {
		return nil, inNoStory(id)
	}
	return desk.LoadEdition(ctx, s, all[0].Seq)
}

// inNoStory is the error of a report that no edition holds.
func inNoStory(id report.ID) error { return fmt.Errorf("report %s stands in no story yet", id.Short()) }
