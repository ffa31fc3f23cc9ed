package export

import (
	"strings"
	"testing"

	"stemma"
	"stemma/edition"
	"stemma/edition/label"
	"stemma/internal/storytest"
)

// TestChangesNameOutlets: an earlier report that joins shifts the sigla; what stood is still
// said to be of the outlet that wrote it, also where the story no longer holds its report.
func TestChangesNameOutlets(t *testing.T) {
	post := "@Merrow Post, 2031-05-02\nThe landslide at Lowe killed 40 people, the rescue service said."
	herald := "@Tarn Herald, 2031-05-03\nThe landslide at Lowe killed 55 people, the rescue service said."
	echo := "@Lowe Echo, 2031-05-01\nThe landslide at Lowe killed 40 people on its way down, Ada Roe said."
	for _, c := range []struct {
		say      string
		old, new []string
		want     string
	}{
		{"sigla shift", []string{post}, []string{echo, post, herald}, "“40” (Merrow Post) → “55” (Tarn Herald)"},
		{"withdrawn", []string{post}, []string{herald}, "“40” (Merrow Post)"},
	} {
		old, e := stemma.Edit(storytest.Story(c.old...)), stemma.Edit(storytest.Story(c.new...))
		got := Changes([]*edition.Edition{old}, e, edition.DiffAll([]*edition.Edition{old}, []*edition.Edition{e}))
		if !strings.Contains(got, c.want) {
			t.Errorf("%s: %s\nwant %s", c.say, got, c.want)
		}
	}
}

// TestSummaryIsTheBoard: a disagreement stands in the summary, though no figure moved and no
// finding is on the way.
func TestSummaryIsTheBoard(t *testing.T) {
	got := Summary(stemma.Edit(storytest.Story(
		"@Merrow Post\nThe crash at Brask injured 46 people on Friday, the ambulance service said.",
		"@Tarn Herald\nThe crash at Brask injured 61 people on Friday, the ambulance service said.")))
	if want := "2 reports\n" + label.Differ + ": “46” (Merrow Post) / “61” (Tarn Herald)"; got != want {
		t.Errorf("%s\nwant %s", got, want)
	}
}
