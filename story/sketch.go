package story

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"stemma/claim"
	"stemma/mention/figure"
	"stemma/mention/name"
	"stemma/mention/quote"
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
	ageTokens   = 4 * leadTokens
	mostDays    = 8
	shapeSize   = 16
	titleBytes  = 400
	leadTokens  = 90 // headline, dateline and one or two paragraphs
)

// Rarity of names, which the frozen table leaves out: countries and their
// people stand in many texts, regions in fewer; given names say little of who
// is meant. Ours, not tuned.
const (
	ofCountry = 3.0
	ofRegion  = 4.5
	ofGiven   = 3.0
	ofUnnamed = 6.0 // a number of three digits or more
	ofSmall   = 3.0 // a number of two digits
)

// SketchOf draws the sketch of a reading.
func SketchOf(r *claim.Reading) *Sketch {
	s := &Sketch{id: r.Report.ID, ref: r.Report.Ref, when: momentOf(r.Report.Published), day: dayOf(r)}
	k := newKnown(r)
	b := bag{}
	headline := headlineTokens(r)
	for i, t := range r.Doc.Tokens {
		if !text.Content(t) || k.rarity[i] == 0 {
			continue
		}
		head := i < leadTokens
		if t.Kind == text.Number {
			if n := digits(t.Lower); n >= 2 {
				b.add(key('#', strings.ReplaceAll(t.Lower, ",", "")), numberRarity(n), number, head)
			}
			continue
		}
		st, w := k.stem[i], k.rarity[i]
		if st == "" {
			st = text.Stem(t.Lower)
		}
		if w < 0 {
			w = text.Rarity(st)
		}
		kd := word
		if i < headline {
			kd |= title
		}
		b.add(key('t', st), w, kd, head)
	}
	for _, st := range titleStems(r) {
		b.add(key('t', st), text.Rarity(st), word|title, true)
	}
	s.names(b, r, k)
	s.terms = b.heaviest(mostWords, func(t term) bool { return t.kind&word != 0 })
	s.terms = append(s.terms, b.heaviest(mostNumbers, func(t term) bool { return t.kind&number != 0 })...)
	s.terms = append(s.terms, b.heaviest(mostNames, func(t term) bool { return t.kind&(person|body|place) != 0 })...)
	s.terms = slices.Clip(s.terms)
	slices.SortFunc(s.terms, byKey)
	s.norms = lengths(s.terms)
	s.says = quoteRuns(r)
	s.event, s.years = eventDays(r, s.day)
	s.slots = headSlots(r)
	s.ages = agesOf(r)
	s.regions = headRegions(r)
	s.shape = shapeOf(r)
	return s
}

// headlineTokens is the number of tokens of the headline, with which the text
// may begin.
func headlineTokens(r *claim.Reading) int {
	if len(r.Doc.Blocks) == 0 {
		return 0
	}
	if b := r.Doc.Blocks[0]; b.Kind == text.Headline && b.Sents[1] > b.Sents[0] && b.Sents[0] == 0 {
		return r.Doc.Sents[b.Sents[1]-1].Last
	}
	return 0
}

// titleStems lists the stems of a title that was stated beside the text and does
// not stand in it. Of some pages nothing else is left.
func titleStems(r *claim.Reading) []string {
	title := strings.TrimSpace(r.Report.Title)
	if title == "" || strings.Contains(r.Report.Text, title) {
		return nil
	}
	title = unbranded(title, r.Report.Outlet)
	var out []string
	for _, t := range text.Words(title[:min(len(title), titleBytes)]) {
		if text.Content(t) && t.Kind != text.Number {
			out = append(out, text.Stem(t.Lower))
		}
	}
	return out
}

// names adds surnames, bodies and places, and the scene.
func (s *Sketch) names(b bag, r *claim.Reading, known known) {
	if r.Cast == nil {
		return
	}
	type naming struct {
		key string
		n   int
	}
	var named []naming
	for _, m := range r.Cast.Mentions {
		if m.Member < 0 || m.Member >= len(r.Cast.Members) {
			continue
		}
		who := r.Cast.Members[m.Member]
		if who.Key == "" {
			continue
		}
		first, _ := r.Doc.TokensIn(m.Span)
		head := first < leadTokens
		switch m.Type {
		case name.Person:
			k := who.Key
			if i := strings.LastIndexByte(k, ' '); i >= 0 {
				k = k[i+1:]
			}
			b.add(key('n', k), text.Rarity(text.Stem(k)), person, head)
			at := slices.IndexFunc(named, func(x naming) bool { return x.key == k })
			if at < 0 {
				at = len(named)
				named = append(named, naming{key: k})
			}
			named[at].n++
			if head {
				named[at].n++
			}
		case name.Body:
			b.add(key('n', who.Key), rarest(who.Key), body, head)
		case name.Place:
			w := -1.0
			if first < len(known.rarity) {
				w = known.rarity[first]
			}
			if w < 0 {
				w = rarest(who.Key)
			}
			k := key('n', who.Key)
			if w <= ofCountry || isStreet(who.Key) {
				b.add(k, w, body, head)
				continue
			}
			b.add(k, w, place, head)
			if head && len(s.scene) < mostScene && !slices.Contains(s.scene, k) {
				s.scene = append(s.scene, k)
			}
		}
	}
	most := 1
	for _, x := range named {
		if x.n > most {
			most = x.n
			s.leader = key('t', text.Stem(x.key))
		}
	}
}

// headSlots lists the exact counts of the head that an event governs.
func headSlots(r *claim.Reading) []slot {
	var out []slot
	for _, f := range r.Figures {
		if first, _ := r.Doc.TokensIn(f.Span); first >= leadTokens || len(out) == mostSlots {
			break
		}
		if f.Aspect == "" || f.Dimension != "count" || f.Bound != figure.Exact || f.Change != figure.Level || f.Value == nil {
			continue
		}
		v, _ := f.Value.Float32()
		x := slot{key('s', f.Aspect), v}
		if !slices.Contains(out, x) {
			out = append(out, x)
		}
	}
	return out
}

// agesOf lists the ages of people told first: "a 17-year-old", "Ada Marsh, 34, said".
func agesOf(r *claim.Reading) (out [mostAges]uint8) {
	ts := r.Doc.Tokens
	named := map[int]bool{} // by token: a person's name ends before it
	if r.Cast != nil {
		for _, m := range r.Cast.Mentions {
			if m.Type == name.Person {
				_, last := r.Doc.TokensIn(m.Span)
				named[last] = true
			}
		}
	}
	n := 0
	for i := range ts[:min(len(ts), ageTokens)] {
		w := ts[i].Lower
		d := 0
		for d < len(w) && w[d] >= '0' && w[d] <= '9' {
			d++
		}
		if d == 0 {
			continue
		}
		v, err := strconv.Atoi(w[:d])
		if err != nil || v < 1 || v > 120 {
			continue
		}
		old := d == len(w) && i > 0 && named[i-1] && ts[i-1].Lower == "," && i+1 < len(ts) && (ts[i+1].Lower == "," || ts[i+1].Lower == ".")
		if !old && !isOld(w[d:], ts[i+1:min(len(ts), i+5)]) {
			continue
		}
		if !slices.Contains(out[:n], uint8(v)) {
			out[n] = uint8(v)
			if n++; n == mostAges {
				break
			}
		}
	}
	return out
}

// isOld tells whether what is left of a number's token and those behind it say
// that it is an age, hyphens or none.
func isOld(rest string, behind []text.Token) bool {
	for _, t := range behind {
		rest += t.Lower
	}
	rest = strings.ReplaceAll(rest, "-", "")
	return strings.HasPrefix(rest, "yearold") || strings.HasPrefix(rest, "yearsold")
}

// headRegions lists the provinces and states that the head names.
func headRegions(r *claim.Reading) (out [mostRegions]uint32) {
	n := 0
	for _, p := range r.Places {
		first, _ := r.Doc.TokensIn(p.Span)
		if first >= leadTokens || n == mostRegions {
			break
		}
		if p.Precision != "region" {
			continue
		}
		if k := key('r', p.Country+" "+p.Name); !slices.Contains(out[:n], k) {
			out[n] = k
			n++
		}
	}
	return out
}

// isStreet tells the name of a street: towns have streets of one name.
func isStreet(key string) bool {
	return streets[key[strings.LastIndexByte(key, ' ')+1:]]
}

var streets = map[string]bool{
	"street": true, "road": true, "avenue": true, "lane": true, "drive": true, "boulevard": true, "highway": true,
	"court": true, "way": true, "st": true, "ave": true, "rd": true, "blvd": true, "dr": true, "ln": true, "parkway": true, "pike": true,
}

// rarest returns the rarity of the rarest word of a name.
func rarest(k string) float64 {
	w := 0.0
	for part := range strings.FieldsSeq(k) {
		w = max(w, text.Rarity(text.Stem(part)))
	}
	return w
}

// known is what a reading knows of its tokens beyond their letters.
type known struct {
	// rarity is that of each token: 0 for words that tell no event (dates,
	// outlets), less for countries and given names; -1 where the table decides.
	rarity []float64
	// stem stands for the token where a country is meant, whatever it is called.
	stem []string
}

func newKnown(r *claim.Reading) known {
	k := known{make([]float64, len(r.Doc.Tokens)), make([]string, len(r.Doc.Tokens))}
	w := k.rarity
	for i := range w {
		w[i] = -1
	}
	put := func(s report.Span, v float64) {
		if s.Empty() {
			return
		}
		first, last := r.Doc.TokensIn(s)
		for i := first; i < last && i < len(w); i++ {
			w[i] = v
		}
	}
	if r.Cast != nil {
		for _, m := range r.Cast.Mentions {
			switch m.Type {
			case name.Outlet:
				put(m.Span, 0)
			case name.People:
				put(m.Span, ofCountry)
			case name.Person:
				first, last := r.Doc.TokensIn(m.Core)
				for i := first; i+1 < last && i < len(w); i++ {
					w[i] = min(ofGiven, text.Rarity(text.Stem(r.Doc.Tokens[i].Lower)))
				}
			}
		}
	}
	for _, p := range r.Places {
		switch p.Precision {
		case "country":
			put(p.Span, ofCountry)
		case "region":
			put(p.Span, ofRegion)
		}
	}
	if r.Cast != nil {
		for _, m := range r.Cast.Mentions {
			if m.Type != name.People && m.Type != name.Place || m.Member < 0 || m.Member >= len(r.Cast.Members) {
				continue
			}
			c := r.Cast.Members[m.Member].Country
			first, last := r.Doc.TokensIn(m.Span)
			if c == "" || last > len(w) || first >= last || w[first] != ofCountry {
				continue
			}
			for i := first; i < last; i++ {
				w[i] = 0
			}
			w[last-1], k.stem[last-1] = ofCountry, "\x00"+c
		}
	}
	for _, d := range r.Dates {
		if d.Calendar() {
			put(d.Span, 0)
		}
	}
	return k
}

func digits(s string) int {
	n := 0
	for i := 0; i < len(s); i++ {
		if s[i] >= '0' && s[i] <= '9' {
			n++
		}
	}
	return n
}

func numberRarity(digits int) float64 {
	if digits > 2 {
		return ofUnnamed
	}
	return ofSmall
}

// run is the length in words of the quote runs that are compared: five, as in
// shingling at large; a shared run of five quoted words is no accident.
const run = 5

func quoteRuns(r *claim.Reading) []uint32 {
	var out []uint32
	var ws []string
	for _, q := range r.Quotes {
		if q.Form != quote.Direct {
			continue
		}
		ws = ws[:0]
		for _, s := range q.Segments {
			first, last := r.Doc.TokensIn(s)
			for _, t := range r.Doc.Tokens[first:last] {
				if t.Kind == text.Word || t.Kind == text.Number {
					ws = append(ws, t.Lower)
				}
			}
		}
		for i := 0; i+run <= len(ws) && len(out) < mostRuns; i++ {
			h := uint64(offset64) ^ 'q'
			for _, w := range ws[i : i+run] {
				h = mix(mix(h, w), " ")
			}
			out = append(out, fold(h))
		}
	}
	return smallest(out, mostSays)
}

// smallest keeps the n smallest hashes: a sample that falls alike in all reports.
func smallest(hashes []uint32, n int) []uint32 {
	slices.Sort(hashes)
	hashes = slices.Compact(hashes)
	return slices.Clone(hashes[:min(len(hashes), n)])
}

// shapeOf lists the smallest hashes of the runs of five words of a text (A. Z.
// Broder, On the resemblance and containment of documents, 1997): the share that
// two lists have in common estimates how much of their words stand in the same
// order.
func shapeOf(r *claim.Reading) []uint32 {
	ts := r.Doc.Tokens
	out := make([]uint32, 0, len(ts))
	// A hash for each of the runs that hold the word: word n begins run n and
	// goes on with the four before it.
	var open [run]uint64
	n := 0
	for i := range ts {
		t := &ts[i]
		if t.Kind != text.Word && t.Kind != text.Number {
			continue
		}
		open[n%run] = uint64(offset64) ^ 'r'
		for k := range open {
			open[k] = mix(mix(open[k], t.Lower), " ")
		}
		if n++; n >= run {
			out = append(out, fold(open[n%run]))
		}
	}
	return smallest(out, shapeSize)
}
