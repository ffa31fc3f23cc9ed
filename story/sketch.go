package story

import (
	"slices"
	"strings"
	"time"

	"stemma/claim"
	"stemma/mention/name"
	"stemma/mention/quote"
	"stemma/report"
	"stemma/text"
)

// A Sketch is what the pair function sees of a report. It depends on that
// report alone, so it may be kept and used again.
type Sketch struct {
	r   *claim.Reading
	id  report.ID
	day time.Time // published, or the day its dateline states; zero if unknown

	body, lead vector   // stems of content words: of the whole text, of its head
	common     vector   // of the body those that the frozen table knows
	rare       vector   // and those that it does not
	cast       vector   // people, bodies and places
	people     vector   // surnames
	places     vector   // places that are no country and no street
	scene      []uint64 // the first places of the head
	numbers    vector   // numbers as written: tolls, ages, addresses, sums
	says       []uint64
	event      []int // days to which the head dates something, counted from 1970
}

// Bounds of a sketch, so that comparing two costs the same however long they
// are. News texts seldom have more stems than bodyTerms. Ours, not tuned.
const (
	bodyTerms  = 320
	leadTerms  = 60
	rareTerms  = 120
	castTerms  = 60
	mostRuns   = 400
	mostScene  = 3
	titleBytes = 400
	leadTokens = 90 // headline, dateline and one or two paragraphs
)

// Rarity of names, which the frozen table leaves out: countries and their
// people stand in many texts, regions in fewer; given names say little of who
// is meant. Ours, not tuned.
const (
	ofCountry = 3.0
	ofRegion  = 4.5
	ofGiven   = 3.0
	ofName    = 6.5 // what is rarer than this is a name, or as good as one
	ofUnnamed = 6.0 // a number of three digits or more
	ofSmall   = 3.0 // a number of two digits
)

// SketchOf draws the sketch of a reading.
func SketchOf(r *claim.Reading) *Sketch {
	s := &Sketch{r: r, id: r.Report.ID, day: dayOf(r)}
	weight := rarities(r)
	body, lead, common, rare, numbers := bag{}, bag{}, bag{}, bag{}, bag{}
	for i, t := range r.Doc.Tokens {
		if !text.Content(t) || weight[i] == 0 {
			continue
		}
		if t.Kind == text.Number {
			if n := digits(t.Lower); n >= 2 {
				numbers.add(key('#', strings.ReplaceAll(t.Lower, ",", "")), numberRarity(n))
			}
			continue
		}
		st := text.Stem(t.Lower)
		w := weight[i]
		if w < 0 {
			w = text.Rarity(st)
		}
		body.add(key('t', st), w)
		if w < ofName {
			common.add(key('t', st), w)
		} else {
			rare.add(key('t', st), w)
		}
		if i < leadTokens {
			lead.add(key('t', st), w)
		}
	}
	for _, st := range titleStems(r) {
		w := text.Rarity(st)
		body.add(key('t', st), w)
		lead.add(key('t', st), w)
		if w < ofName {
			common.add(key('t', st), w)
		} else {
			rare.add(key('t', st), w)
		}
	}
	s.common, s.rare = common.vector(bodyTerms), rare.vector(rareTerms)
	s.body, s.lead, s.numbers = body.vector(bodyTerms), lead.vector(leadTerms), numbers.vector(castTerms)
	s.names(weight)
	s.says = quoteRuns(r)
	s.event = headDays(r)
	return s
}

// titleStems lists the stems of a title that was stated beside the text and does
// not stand in it. Of some pages nothing else is left.
func titleStems(r *claim.Reading) []string {
	title := strings.TrimSpace(r.Report.Title)
	if title == "" || strings.Contains(r.Report.Text, title) {
		return nil
	}
	var out []string
	for _, t := range text.ParseString(title[:min(len(title), titleBytes)]).Tokens {
		if text.Content(t) && t.Kind != text.Number {
			out = append(out, text.Stem(t.Lower))
		}
	}
	return out
}

// names fills cast, people and places.
func (s *Sketch) names(weight []float64) {
	r := s.r
	if r.Cast == nil {
		return
	}
	cast, people, places := bag{}, bag{}, bag{}
	for _, m := range r.Cast.Mentions {
		if m.Member < 0 || m.Member >= len(r.Cast.Members) {
			continue
		}
		who := r.Cast.Members[m.Member]
		if who.Key == "" {
			continue
		}
		switch m.Type {
		case name.Person:
			k := who.Key
			if i := strings.LastIndexByte(k, ' '); i >= 0 {
				k = k[i+1:]
			}
			w := text.Rarity(text.Stem(k))
			cast.add(key('n', k), w)
			people.add(key('n', k), w)
		case name.Body:
			cast.add(key('n', who.Key), rarest(who.Key))
		case name.Place:
			first, _ := r.Doc.TokensIn(m.Span)
			w := -1.0
			if first < len(weight) {
				w = weight[first]
			}
			if w < 0 {
				w = rarest(who.Key)
			}
			cast.add(key('n', who.Key), w)
			if w > ofCountry && !isStreet(who.Key) {
				k := key('n', who.Key)
				places.add(k, w)
				if first < leadTokens && len(s.scene) < mostScene && !slices.Contains(s.scene, k) {
					s.scene = append(s.scene, k)
				}
			}
		}
	}
	s.cast, s.people, s.places = cast.vector(castTerms), people.vector(castTerms), places.vector(castTerms)
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

// rarities lists for every token its rarity where the reading knows better than
// the table: 0 for words that tell no event (dates, outlets), less for
// countries and given names; −1 where the table decides.
func rarities(r *claim.Reading) []float64 {
	w := make([]float64, len(r.Doc.Tokens))
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
	for _, d := range r.Dates {
		if d.Calendar() {
			put(d.Span, 0)
		}
	}
	return w
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

func quoteRuns(r *claim.Reading) []uint64 {
	var out []uint64
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
			out = append(out, h)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}
