package web

import (
	"html/template"

	"stemma/edition"
	"stemma/edition/front"
)

// A board is the data of the page's template.
type board struct {
	CSS     template.CSS
	JS      template.JS
	CSP     string
	Stories []*story
}

// Many reports whether the page has a list of stories.
func (b *board) Many() bool { return len(b.Stories) != 1 }

// A story is an edition with what the templates need to write it.
type story struct {
	*edition.Edition
	Page  *front.Page
	P     string // prefix of every id of the story, if the page has several stories
	No    int
	Lines []lineView

	bySiglum       map[string]*witness
	lineIndex      map[string]int // the index in Lines of a siglum's line
	shared, single []locusView
	lanes          []*lane
	Unlaned        []*edition.Series
	worded         map[string]bool // words that stand in the table of descent
	ledgered       []ledgerRow     // see ledger
	cut            *cut            // nil where the page shows the whole edition
}

// One reports whether the story has fewer than two reports to compare.
func (s *story) One() bool { return len(s.Witnesses) < 2 }

// Wit returns the witness with a siglum.
func (s *story) Wit(sig string) *witness { return s.bySiglum[sig] }

// A part is an entry in the list of sections.
type part struct {
	ID, Label string
	N         int
}

// A lane is a series prepared for drawing.
type lane struct {
	*edition.Series
	points []lanePoint
	lo, hi float64 // the range of all that is drawn
	height float64 // of the plot
}

// A lanePoint is a point with its numbers as floats, for drawing.
type lanePoint struct {
	edition.Point
	v, lo, hi float64
	whisker   bool // whether to draw an interval: as stated, or the precision of "about"
	down, up  bool // whether the interval is open below or above
	change    bool // whether the value is a change and not a level
	day       int  // index of its day, or -1
	n         int  // how many reports state it so, where copies are one point
}

// A ledgerRow is a row for all findings of one kind against one passage. To holds their
// passages.
type ledgerRow struct {
	edition.Finding
	To []edition.Passage `json:"to"`
}

// shapes are the glyphs of lines of transmission, by rank. All from the fifth on have
// the same glyph and colour, and are told apart by the words beside them.
var shapes = []string{"●", "■", "▲", "◆", "✚"}

// A lineView is a line of transmission with its rank by size.
type lineView struct {
	edition.Line
	Rank int
	head *edition.Node
}

// Class returns the CSS class for the colour of the line.
func (l lineView) Class() string { return [...]string{"l1", "l2", "l3", "l4", "l5"}[min(l.Rank, 4)] }

// Shape returns the glyph of the line.
func (l lineView) Shape() string { return shapes[min(l.Rank, 4)] }

// A witness is a witness with what is needed to link to its text.
type witness struct {
	edition.Witness
	ruler  *ruler
	cited  map[[2]int]bool // the spans that a link of the page leads to
	copies []copied        // its paragraphs that stand in an earlier report, in order
}

// Rank5 returns the index of a line's shape.
func (l lineView) Rank5() int { return min(l.Rank, 4) }

// A locusView is a locus with its number on the page.
type locusView struct {
	edition.Locus
	No int
}

// Sigla returns the witnesses that have the claim.
func (l locusView) Sigla() (out []string) {
	for _, v := range l.Variants {
		out = append(out, v.Sigla...)
	}
	return out
}

// A cut says which part of an edition a page shows: the first view of a large one, or one
// section of it. Such a page has no full texts; its links lead to the pages of the reports.
type cut struct {
	base string // address of the board
	only string // the section that the page shows; "" for the first view
	page int    // of the section's rows, from 0
	now  string // the section that is being written
}

// A copied is a paragraph of a witness, from up to to, that stands at start in the text of an
// earlier witness.
type copied struct {
	from, to int
	of       string // siglum
	start    int
}

// end returns the end of the paragraph in the earlier text, without the line breaks after it.
func (c copied) end() int { return c.start + c.to - c.from }

// ByLine reports whether the columns of the matrix are lines of transmission, because
// there are too many witnesses.
func (s *story) ByLine() bool { return len(s.Witnesses) > 12 && len(s.Lines) > 0 }

// lineOf returns the line of a witness.
func (s *story) lineOf(sig string) (lineView, bool) {
	i, ok := s.lineIndex[sig]
	if !ok {
		return lineView{}, false
	}
	return s.Lines[i], true
}

// class returns the CSS class for the line of a witness.
func (s *story) class(sig string) string {
	if l, ok := s.lineOf(sig); ok {
		return l.Class()
	}
	return "l0"
}
