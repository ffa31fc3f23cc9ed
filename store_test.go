package stemma_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"testing"

	"stemma"
	"stemma/claim"
	"stemma/report"
	"stemma/story"
)

// Readings that were stored and loaded are grouped and edited like the original ones.
func TestStoredReadings(t *testing.T) {
	for _, c := range corpora(t) {
		back := make([]*claim.Reading, len(c.readings))
		for i, r := range c.readings {
			raw := claim.AppendReading(nil, r)
			var err error
			if back[i], err = claim.DecodeReading(r.Report, raw); err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(claim.AppendReading(nil, back[i]), raw) {
				t.Errorf("%s: %s is stored differently the second time", c.name, r.Report.Ref)
			}
			// 40 KB for a report of 600 words; a short one needs more for each word.
			if most := 8<<10 + 55*len(r.Words); len(raw) > most {
				t.Errorf("%s: %s takes %d bytes for %d words, more than %d", c.name, r.Report.Ref, len(raw), len(r.Words), most)
			}
		}
		stories := story.Gather(back)
		if len(stories) != len(c.editions) {
			t.Fatalf("%s: %d stories of stored readings, not %d", c.name, len(stories), len(c.editions))
		}
		for i, s := range stories {
			want, err := json.Marshal(c.editions[i])
			if err != nil {
				t.Fatal(err)
			}
			got, err := json.Marshal(stemma.Edit(s, back))
			if err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(got, want) {
				t.Errorf("%s: the edition of stored readings differs", c.name)
			}
		}
	}
}

func TestStoredReadingOfAnotherReport(t *testing.T) {
	a, b := &report.Report{Text: "The ferry sank."}, &report.Report{Text: "The ferry sank again."}
	a.Seal()
	b.Seal()
	raw := claim.AppendReading(nil, stemma.Read(stemma.English(), a))
	if _, err := claim.DecodeReading(b, raw); !errors.Is(err, claim.ErrOther) {
		t.Errorf("the reading of another report: %v", err)
	}
}
