package story

import (
	"math"
	"slices"

	"stemma/claim"
	"stemma/mention/figure"
	"stemma/report"
	"stemma/text"
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

// SketchOf draws the sketch of a reading.
func SketchOf(r *claim.Reading) *Sketch {
	s := &Sketch{id: r.Report.ID, ref: r.Report.Ref, when: momentOf(r.Report.Published), day: dayOf(r)}
	p := newPen(r)
	defer p.release()
	b := make(bag, len(r.Words)/2)
	p.words(b)
	for _, st := range r.Clues.Title {
		b.add(key('t', st), text.Rarity(st), word|title, true)
	}
	s.leader, s.scene = p.names(b)
	terms := b.heaviest()
	s.terms = pick(s.terms, terms, word, mostWords)
	s.terms = pick(s.terms, terms, number, mostNumbers)
	s.terms = pick(s.terms, terms, person|body|place, mostNames)
	s.terms = slices.Clip(s.terms)
	slices.SortFunc(s.terms, byKey)
	s.norms = lengths(s.terms)
	s.says = p.quoteRuns()
	s.event, s.years = eventDays(r, s.day)
	s.slots = headSlots(r)
	copy(s.ages[:], r.Clues.Ages)
	s.regions = headRegions(r)
	for i, road := range r.Clues.Roads[:min(mostRoads, len(r.Clues.Roads))] {
		s.roads[i] = key('w', road)
	}
	s.hours = eventHours(r)
	s.shape = p.shape()
	return s
}

// strengthKey is that of the slot of how strong the event was: the magnitude of a quake,
// which is its own, and does not grow as tolls do.
var strengthKey = key('s', strength)

const strength = "magnitude" // a dimension

// headSlots lists the exact counts of the head that an event governs, and its strength.
func headSlots(r *claim.Reading) []slot {
	var out []slot
	for _, f := range r.Figures {
		if first, _ := r.WordsIn(f.Span); first >= leadTokens || len(out) == mostSlots {
			break
		}
		if f.Bound != figure.Exact || f.Change != figure.Level || f.Value == nil {
			continue
		}
		v, _ := f.Value.Float32()
		x := slot{key('s', f.Aspect), v}
		switch {
		case f.Dimension == strength:
			x.key = strengthKey
		case f.Aspect == "" || f.Dimension != count:
			continue
		}
		if !slices.Contains(out, x) {
			out = append(out, x)
		}
	}
	return out
}

// headRegions lists the provinces and states that the head names.
func headRegions(r *claim.Reading) (out [mostRegions]uint32) {
	n := 0
	add := func(country, name string) {
		if k := key('r', country+" "+name); n < mostRegions && !slices.Contains(out[:n], k) {
			out[n] = k
			n++
		}
	}
	for _, p := range r.Clues.Places {
		if p.Precision == ofARegion {
			add(p.Country, p.Key)
		}
	}
	for _, p := range r.Places {
		first, _ := r.WordsIn(p.Span)
		if first >= leadTokens || n == mostRegions {
			break
		}
		if p.Precision != ofARegion {
			continue
		}
		add(p.Country, p.Name)
	}
	return out
}
