package shelf_test

import (
	"errors"
	"testing"

	"stemma/desk"
	"stemma/internal/desktest"
	"stemma/internal/storytest"
	"stemma/serve/shelf"
	"stemma/store"
)

// TestDraftVouchesForNothing: a draft that was published is not traced to itself, also where
// its story was made ready for another draft before.
func TestDraftVouchesForNothing(t *testing.T) {
	post := "@Merrow Post, 2031-05-02\nThe landslide at Lowe killed 40 people, the rescue service said. Nine barges sank in the harbour."
	echo := "@Lowe Echo, 2031-05-02\nThe landslide at Lowe killed 40 people, the rescue service said. The road to Tarn is shut."
	for _, c := range []struct {
		say               string
		reports           []string
		draft             string
		against, notFound int
		none              bool
	}{
		{"another's text", []string{post, echo}, "The landslide at Lowe killed 40 people.", 2, 0, false},
		{"its own text", []string{post, echo}, storytest.Report(post).Text, 1, 1, false},
		{"nobody else's", []string{post}, storytest.Report(post).Text, 0, 0, true},
	} {
		h := desktest.New(t, storytest.Report)
		h.Tells(c.reports...)
		s := shelf.New(h.Store, desk.English.Rules)
		if _, err := s.Check(t.Context(), shelf.Draft("The landslide at Lowe killed 41 people."), nil); err != nil {
			t.Fatal(err)
		}
		p, err := s.Check(t.Context(), shelf.Draft(c.draft), nil)
		if none := errors.Is(err, store.ErrNotFound); none != c.none || err != nil && !none {
			t.Errorf("%s: %v", c.say, err)
		}
		if err == nil && (len(p.Witnesses) != c.against || p.Count.NotFound < c.notFound || len(p.Itself) != len(c.reports)-c.against) {
			t.Errorf("%s: held against %d reports, %d not found, %q left out", c.say, len(p.Witnesses), p.Count.NotFound, p.Itself)
		}
	}
}
