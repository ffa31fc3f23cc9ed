package shelf_test

import (
	"fmt"
	"testing"

	"stemma/desk"
	"stemma/edition"
	"stemma/internal/desktest"
	"stemma/internal/storytest"
	"stemma/report"
	"stemma/serve/shelf"
)

// TestSteps: what is made of two versions is made once, until something is forgotten.
func TestSteps(t *testing.T) {
	h := desktest.New(t, storytest.Report)
	h.Tells(desktest.Ferry[:2]...)
	h.Tells(desktest.Ferry[2])
	s := shelf.New(h.Store, desk.English.Rules)
	made := 0
	steps := func(of report.ID) (out string) {
		past, err := s.Past(t.Context(), 0, 10, of)
		if err != nil {
			t.Fatal(err)
		}
		ss, err := shelf.Steps(t.Context(), s, "reports", past, func(was, is *edition.Edition) string {
			made++
			if was == nil {
				return fmt.Sprintf("%d;", is.Story.Reports)
			}
			return fmt.Sprintf("%d to %d;", was.Story.Reports, is.Story.Reports)
		}, func(s string) int { return len(s) })
		if err != nil {
			t.Fatal(err)
		}
		for _, x := range ss {
			out += x.Made
		}
		return out
	}
	ids, _, err := h.Arrived(t.Context(), 0, 10)
	if err != nil {
		t.Fatal(err)
	}
	for range 2 {
		if got := steps(ids[0]); got != "2 to 3;2;" || made != 2 {
			t.Errorf("%s, made %d", got, made)
		}
	}
	if err := h.Forget(t.Context(), ids[2]); err != nil {
		t.Fatal(err)
	}
	if got := steps(ids[0]); got != "2;" || made != 3 {
		t.Errorf("after one was forgotten: %s, made %d", got, made)
	}
}
