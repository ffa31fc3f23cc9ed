package witness

import "maps"

// A draft is a report before it is written out: which facts it tells, in which of
// their wordings, and what its writer did to them.
type draft struct {
	outlet  *outlet
	lines   []line
	head    line
	numbers map[string]numeral
	persons map[string]voice
	quotes  map[string]cut
	words   map[string]string // of a phrase of the tellings the one put for it
	style   style
	log     []logged // changes of content, the inherited ones included
}

// A line is a fact as a draft tells it.
type line struct {
	fact, telling int // fact is -1 for a sentence of the outlet's own, which stands in own
	root          int // number of the account it goes back to
	pick          []int
	careless      []bool // of every edit site: whether it stands in its second form
	own           string
	paragraph     bool // a paragraph begins here
}

// A numeral is what a draft makes of a number.
type numeral struct {
	value     int // 0: as it is
	rounded   bool
	converted bool
}

// A voice is how a draft names a person.
type voice int

const (
	inFull    voice = iota
	untitled        // without title
	byOffice        // by title alone
	spokesman       // as the spokesman of the office
	swapped         // by the name of another person
)

// A cut is what a draft leaves of a quotation.
type cut int

const (
	whole cut = iota
	firstPart
	altered
)

// A style is an outlet's habits of writing.
type style struct {
	spelled bool // small numbers in letters
	percent bool // "percent" for "%"
	marks   int  // kind of quotation marks
	city    bool // begins with a dateline
}

// A logged change names what was changed: a site of a line, a number, a person or a
// quotation.
type logged struct {
	kind      string
	key       string // of a mark, see page
	parent    int
	inherited bool
}

func (d *draft) clone() *draft {
	c := *d
	c.numbers, c.persons, c.quotes, c.words = maps.Clone(d.numbers), maps.Clone(d.persons), maps.Clone(d.quotes), maps.Clone(d.words)
	c.lines = nil
	for _, l := range d.lines {
		c.lines = append(c.lines, l.clone())
	}
	c.head = d.head.clone()
	c.log = nil
	for _, l := range d.log {
		l.inherited = true
		c.log = append(c.log, l)
	}
	return &c
}

func (l line) clone() line {
	l.pick = append([]int(nil), l.pick...)
	l.careless = append([]bool(nil), l.careless...)
	return l
}
