package lineage

import "stemma/report"

// pairCap bounds the witnesses that one shared run or feature ties: of a wire
// on a thousand pages each page is held against the first of them only.
const pairCap = 64

// copied is the share of a witness's own words that must stand in another in
// verbatim runs for the two to be copies of one text. Copies count as one
// witness when the rarity of a reading is weighed. News rewriting stays below .3
// and copies above .5 wherever we looked.
const copied = 0.5

// A tie is the textual evidence between two witnesses, a < b.
type tie struct {
	a, b    int
	coverA  float64 // share of a's own words that stand in b in runs of shingle words or more
	coverB  float64
	rate    float64          // weighted share of rare skip-bigrams that few others have, of the shorter report
	excess  float64          // rate above what strangers of this story share
	told    float64          // share of sentences of one that are most like a sentence of the other
	shared  []sharedFeature  // the rare skip-bigrams
	figures [][2]report.Span // figures as written that only these two have
	names   int              // people and bodies that only these two name
	credit  bool             // both credit one agency
	outlet  bool             // both are of one outlet
	twins   *twinGrounds     // what their twins say, where these were looked for
	held    *Held            // what their facts say, where it was asked
	shares  [][2]report.Span // of a tie for the facts that one has from the other, those that tell most
	more    float64          // how much more b has of its facts from a than a from b
	score   float64          // log-odds that one text stands behind both
	*drawn                   // of a tie that is drawn
}

// drawn is what is found of ties that are drawn, which are few of all.
type drawn struct {
	runs   [][2]report.Span // verbatim runs, a's and b's
	beside bool             // drawn beside the tree of the ties that share most
	votes  Votes            // of its changes on a being the parent
	course course
	direct bool    // a direction is decided
	toward float64 // log-odds that b was made from a and not a from b, by their own evidence
}

type sharedFeature struct {
	key    [2]int32
	weight float64
	a, b   report.Span
}

// A pairing holds the ties found so far: of every witness a row of those with later
// ones, made when the first is.
type pairing struct {
	rows [][]*tie
	room []tie // for those to come: of a large story there are thousands
	n    int   // how many ties there are
}

func newPairing(witnesses int) *pairing { return &pairing{rows: make([][]*tie, witnesses)} }

func (m *pairing) get(a, b int) *tie {
	a, b = min(a, b), max(a, b)
	if m.rows[a] == nil {
		m.rows[a] = make([]*tie, len(m.rows)-a)
	}
	t := m.rows[a][b-a]
	if t == nil {
		if len(m.room) == 0 {
			m.room = make([]tie, len(m.rows))
		}
		t, m.room = &m.room[0], m.room[1:]
		t.a, t.b = a, b
		m.n++
		m.rows[a][b-a] = t
	}
	return t
}

// list returns the ties in order of their witnesses.
func (m *pairing) list() []*tie {
	out := make([]*tie, 0, m.n)
	for _, row := range m.rows {
		for _, t := range row {
			if t != nil {
				out = append(out, t)
			}
		}
	}
	return out
}

func pairOf(a, b int) [2]int { return [2]int{min(a, b), max(a, b)} }

// A course is the probability of each way in which a tie may have come about.
type course struct {
	down float64 // b was made from a
	up   float64 // a was made from b
	lost float64 // both were made from a text not held
}

// other is the end of a tie that is not w.
func (t *tie) other(w int) int { return t.a + t.b - w }

// twinGrounds is what the twins of two witnesses say: the grounds of that name.
type twinGrounds struct{ share, order, alike float64 }
