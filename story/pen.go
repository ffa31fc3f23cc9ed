package story

import (
	"slices"
	"strings"
	"sync"

	"stemma/claim"
	"stemma/internal/char"
	"stemma/mention/name"
	"stemma/report"
	"stemma/text"
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

// Names of other packages: how precise a place is, and what a figure measures.
const (
	ofACountry = "country"
	ofARegion  = "region"
	count      = "count"
)

// A pen draws the sketch of one reading.
type pen struct {
	r     *claim.Reading
	lower []string // the words in lower case

	// rarity is that of each word: 0 for words that tell no event (dates,
	// outlets), less for countries and given names; -1 where the table decides.
	rarity []float64
	// stem stands for the word where a country is meant, whatever it is called.
	stem map[int]string
}

func newPen(r *claim.Reading) *pen {
	p := somePen(len(r.Words))
	p.r = r
	lower := char.LowerASCII(r.Report.Text)
	for i, w := range r.Words {
		if p.lower[i] = w.Span().Of(lower); !char.ASCII(p.lower[i]) {
			p.lower[i] = r.Lower(i)
		}
		p.rarity[i] = -1
	}
	p.weighNames()
	p.weighPlaces()
	for _, d := range r.Dates {
		if d.Calendar() {
			p.weigh(d.Span, 0)
		}
	}
	return p
}

// sparePens holds pens, for the memory of their lists.
var sparePens sync.Pool // of *pen

// somePen returns a pen for a reading of n words.
func somePen(n int) *pen {
	if p, ok := sparePens.Get().(*pen); ok && cap(p.lower) >= n {
		p.lower, p.rarity = p.lower[:n], p.rarity[:n]
		return p
	}
	room := max(n, keptWords) // the next report may be longer
	return &pen{lower: make([]string, n, room), rarity: make([]float64, n, room), stem: map[int]string{}}
}

// release gives back the pen, which must not be used any more.
func (p *pen) release() {
	p.r = nil
	clear(p.lower) // what is kept holds no text
	clear(p.stem)
	if cap(p.lower) <= keptWords {
		sparePens.Put(p)
	}
}

// keptWords is the length of a report in words up to which the lists of its pen are kept
// for the next. Ours: few news reports are longer.
const keptWords = 2000

// weigh gives all words of a span one rarity.
func (p *pen) weigh(s report.Span, rarity float64) {
	if s.Empty() {
		return
	}
	first, last := p.r.WordsIn(s)
	for i := first; i < last; i++ {
		p.rarity[i] = rarity
	}
}

// weighNames weighs outlets, peoples and given names.
func (p *pen) weighNames() {
	if p.r.Cast == nil {
		return
	}
	for _, m := range p.r.Cast.Mentions {
		switch m.Type {
		case name.Outlet:
			p.weigh(m.Span, 0)
		case name.People:
			p.weigh(m.Span, ofCountry)
		case name.Person:
			first, last := p.r.WordsIn(m.Core)
			for i := first; i+1 < last; i++ {
				p.rarity[i] = min(ofGiven, text.Rarity(text.Stem(p.lower[i])))
			}
		}
	}
}

// weighPlaces weighs countries and regions, and puts a country's code for its names
// and those of its people.
func (p *pen) weighPlaces() {
	for _, x := range p.r.Places {
		switch x.Precision {
		case ofACountry:
			p.weigh(x.Span, ofCountry)
		case ofARegion:
			p.weigh(x.Span, ofRegion)
		}
	}
	if p.r.Cast == nil {
		return
	}
	for _, m := range p.r.Cast.Mentions {
		if m.Type != name.People && m.Type != name.Place || m.Member < 0 || m.Member >= len(p.r.Cast.Members) {
			continue
		}
		c := p.r.Cast.Members[m.Member].Country
		first, last := p.r.WordsIn(m.Span)
		if c == "" || first >= last || p.rarity[first] != ofCountry {
			continue
		}
		for i := first; i < last; i++ {
			p.rarity[i] = 0
		}
		p.rarity[last-1], p.stem[last-1] = ofCountry, "\x00"+c
	}
}

// words adds the words and numbers of the text.
func (p *pen) words(b bag) {
	headline := headlineWords(p.r)
	for i, x := range p.r.Words {
		if !x.Is(claim.ContentWord) || p.rarity[i] == 0 {
			continue
		}
		head := i < leadTokens
		if x.Kind == claim.Number {
			if n := digits(p.lower[i]); n >= 2 {
				b.add(key('#', strings.ReplaceAll(p.lower[i], ",", "")), numberRarity(n), number, head)
			}
			continue
		}
		st, rarity := text.StemRarity(p.lower[i])
		if s := p.stem[i]; s != "" {
			st, rarity = s, text.Rarity(s)
		}
		w := p.rarity[i]
		if w < 0 {
			w = rarity
		}
		kd := word
		if i < headline {
			kd |= title
		}
		b.add(key('t', st), w, kd, head)
	}
}

// headlineWords returns the number of words of the headline, with which the text
// may begin.
func headlineWords(r *claim.Reading) int {
	if len(r.Blocks) == 0 {
		return 0
	}
	if b := r.Blocks[0]; b.Kind == claim.Headline && b.Sents[1] > b.Sents[0] && b.Sents[0] == 0 {
		return r.Sents[b.Sents[1]-1].Last
	}
	return 0
}

// names adds surnames, bodies and places, and returns the surname of the person
// named most and the first places of the head.
func (p *pen) names(b bag) (leader uint32, scene []uint32) {
	for _, x := range p.r.Clues.Places {
		switch k := key('n', x.Key); x.Precision {
		case ofACountry:
			b.add(k, ofCountry, body, true)
		case ofARegion:
			b.add(key('n', strings.ToLower(x.Key)), ofRegion, place, true)
		default:
			b.add(k, rarest(x.Key), place, true)
			if len(scene) < mostScene && !slices.Contains(scene, k) {
				scene = append(scene, k)
			}
		}
	}
	if p.r.Cast == nil {
		return 0, scene
	}
	named := counter{}
	for _, m := range p.r.Cast.Mentions {
		if m.Member < 0 || m.Member >= len(p.r.Cast.Members) {
			continue
		}
		who := p.r.Cast.Members[m.Member]
		if who.Key == "" {
			continue
		}
		first, _ := p.r.WordsIn(m.Span)
		head := first < leadTokens
		switch m.Type {
		case name.Person:
			k := who.Key[strings.LastIndexByte(who.Key, ' ')+1:]
			b.add(key('n', k), text.Rarity(text.Stem(k)), person, head)
			named.add(k, head)
		case name.Body:
			b.add(key('n', who.Key), rarest(who.Key), body, head)
		case name.Place:
			w := -1.0
			if first < len(p.rarity) {
				w = p.rarity[first]
			}
			if w < 0 {
				w = rarest(who.Key)
			}
			k := key('n', who.Key)
			if w <= ofCountry || slices.Contains(p.r.Clues.Streets, m.Member) {
				b.add(k, w, body, head)
				continue
			}
			b.add(k, w, place, head)
			if head && len(scene) < mostScene && !slices.Contains(scene, k) {
				scene = append(scene, k)
			}
		}
	}
	if most := named.most(); most != "" {
		leader = key('t', text.Stem(most))
	}
	return leader, scene
}

// A counter counts surnames, those of the head twice.
type counter []struct {
	surname string
	n       int
}

func (c *counter) add(surname string, head bool) {
	n := 1
	if head {
		n = 2
	}
	for i := range *c {
		if (*c)[i].surname == surname {
			(*c)[i].n += n
			return
		}
	}
	*c = append(*c, struct {
		surname string
		n       int
	}{surname, n})
}

// most returns the first of the surnames named most, "" where none is named twice.
func (c counter) most() (surname string) {
	most := 1
	for _, x := range c {
		if x.n > most {
			most, surname = x.n, x.surname
		}
	}
	return surname
}

// rarest returns the rarity of the rarest word of a name.
func rarest(k string) float64 {
	w := 0.0
	for part := range strings.FieldsSeq(k) {
		w = max(w, text.Rarity(text.Stem(part)))
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
