package collate

import (
	"time"

	"stemma/story"
)

// A madeAt is when a report was made, as far as it says.
type madeAt struct {
	at    time.Time // zero where nothing is known
	clock bool      // with the time of day
}

// toldAt returns when a witness was made: when it was published, else the day that it
// calls today.
func madeOf(w *story.Witness) madeAt {
	if w.Reading == nil {
		return madeAt{}
	}
	if p := w.Report.Published; p.Known() {
		return madeAt{p.Time, !p.Day}
	}
	return madeAt{at: w.Anchor.Time}
}

// compare returns whether t is before (-1) or after (1) o, or 0 where they are of one
// time or that is not known. Of two of which one tells no time of day the days are
// compared.
func (t madeAt) compare(o madeAt) int {
	switch {
	case t.at.IsZero() || o.at.IsZero():
		return 0
	case t.clock && o.clock:
		return t.at.Compare(o.at)
	}
	return dayOf(t.at).Compare(dayOf(o.at))
}

func dayOf(t time.Time) time.Time {
	y, m, d := t.Date()
	return time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
}
