package story

import (
	"cmp"
	"math"
	"strings"
	"time"

	"stemma/report"
)

// A Sketch is what the pair function sees of a report. It depends on that
// report alone and holds none of its text, so it may be kept and used again when
// the reading is gone.
type Sketch struct {
	id   report.ID
	ref  string
	when moment
	day  int32 // days from 1970: published, or stated by the dateline; noDay if unknown

	terms   []term              // by key
	norms   norms               // lengths of the views of terms
	leader  uint32              // the surname of the person named most; zero if nobody is
	scene   []uint32            // the first places of the head
	event   []int32             // days to which the head dates something
	years   []int32             // years that the text dates something to
	slots   []slot              // tolls and other figures of the head that have one slot
	says    []uint32            // runs of quoted words
	ages    [mostAges]uint8     // of people, as first told; zero where there are no more
	regions [mostRegions]uint32 // provinces and states of the head; zero where there are no more
	roads   [mostRoads]uint32   // by name; zero where there are no more
	hours   []int32             // minutes of the day to which the head times something
	shape   []uint32            // the smallest hashes of its word runs, for near copies
}

// ID is the report's.
func (s *Sketch) ID() report.ID { return s.id }

// A slot is a figure with the event that governs it: two killed.
type slot struct {
	key   uint32
	value float32
}

// noDay stands for a day that is not known.
const noDay = math.MinInt32

// Bounds of a sketch, so that comparing two costs the same however long they
// are, and an index of many holds two kilobytes a report. Ours.
const (
	mostWords   = 80
	mostNumbers = 16
	mostNames   = 24
	mostRuns    = 400
	mostSays    = 48
	mostScene   = 3
	mostSlots   = 8
	mostAges    = 8
	mostRegions = 3
	mostDays    = 8
	mostRoads   = 6
	mostHours   = 4
	shapeSize   = 16
	leadTokens  = 90 // headline, dateline and one or two paragraphs
)

// A moment is a stamp made to be compared quickly, in the order of
// report.Stamp.Before.
type moment struct {
	day  int32 // noDay comes last
	only bool  // only the day was stated
	at   int64 // nanoseconds from 1970; 0 where only the day was stated
}

func momentOf(s report.Stamp) moment {
	m := moment{day: dayNumber(s.Time), only: s.Day}
	if s.Known() && !s.Day {
		m.at = s.Time.UnixNano()
	}
	return m
}

func (m moment) compare(n moment) int {
	switch {
	case m.day != n.day:
		if m.day == noDay || n.day != noDay && n.day < m.day {
			return 1
		}
		return -1
	case m.only != n.only:
		if m.only {
			return 1
		}
		return -1
	}
	return cmp.Compare(m.at, n.at)
}

// dayNumber counts days from 1970, in the time's own zone.
func dayNumber(t time.Time) int32 {
	if t.IsZero() {
		return noDay
	}
	y, m, d := t.Date()
	return int32(math.Floor(float64(time.Date(y, m, d, 0, 0, 0, 0, time.UTC).Unix()) / 86400))
}

// strengthKey is that of the slot of how strong the event was: the magnitude of a quake,
// which is its own, and does not grow as tolls do.
var strengthKey = key('s', strength)

const strength = "magnitude" // a dimension

// before orders sketches by (time, id); undated ones come last.
func before(a, b *Sketch) int {
	if c := a.when.compare(b.when); c != 0 {
		return c
	}
	return strings.Compare(string(a.id), string(b.id))
}
