package site

import (
	"context"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"stemma/edition"
	"stemma/edition/front"
	"stemma/internal/plain"
	kept "stemma/serve/shelf"
	"stemma/store"
)

// A page of the list has so many stories, and the first page news of so many, among as many
// as that which changed last. Ours.
const (
	pageRows   = 30
	listNews   = 5
	listLooked = 40
)

// A listModel is the list of stories.
type listModel struct {
	Stories int       `json:"stories"` // all
	Seen    store.Seq `json:"seen"`    // the revision up to which the reader has seen everything; 0: none
	Now     store.Seq `json:"now"`
	Moved   int       `json:"moved"` // stories that changed since
	Changes []News    `json:"changes"`
	Rows    []row     `json:"rows"`
	Page    int       `json:"page"` // from 1
	Pages   int       `json:"pages"`
	Next    string    `json:"next,omitempty"`
	Last    string    `json:"last,omitempty"`
}

// A row is a story in the list.
type row struct {
	card
	Fresh bool `json:"moved"` // whether it changed since the reader looked
}

// A card is what the list says of a story.
type card struct {
	Story   string    `json:"story"`
	Version store.Seq `json:"version"`
	At      string    `json:"at"`
	Lead    *Words    `json:"lead"`
	Reports int       `json:"reports"`
	Lines   [2]int    `json:"lines"`
	Origins int       `json:"origins"` // of the lead claim
	From    string    `json:"from"`
	To      string    `json:"to"`
	Outlets []string  `json:"outlets"`
	Why     []Why     `json:"why"` // why it matters; the weightiest first
	Figure  *strand   `json:"figure"`
}

// Why says why a story matters: something differs, is denied, moved, does not cohere, or
// rests on one origin.
type Why struct {
	Kind    string `json:"kind"` // check, disputed, differs, moved, finding, one_origin or alone
	Finding string `json:"finding,omitempty"`
	Thing   *Words `json:"thing,omitempty"` // what a figure counts
	Slot    string `json:"slot,omitempty"`
	A       *Words `json:"a"`
	B       *Words `json:"b"`
	Reports int    `json:"reports,omitempty"` // of one_origin
}

// card returns the card of an edition.
func (s *shelf) card(ctx context.Context, seq store.Seq) (*card, error) {
	return s.cards.Load(seq, func() (*card, int, error) {
		b, err := s.book(ctx, seq)
		if err != nil {
			return nil, 0, err
		}
		return b.card(), 1, nil
	})
}

// card returns what the list says of a book.
func (b *book) card() *card {
	c := &card{Story: b.Story.ID, Version: b.Version, At: stamp(b.At), Lead: b.words(b.Story.Lead), Reports: b.Story.Reports, Lines: b.Story.Lines,
		Origins: b.Story.Origins, From: b.Story.From, To: b.Story.To, Outlets: []string{}}
	f := front.Of(b.Edition)
	c.Why, c.Figure = b.why(f), b.strand(f)
	for i := range b.Witnesses {
		if o := outletOf(&b.Witnesses[i]); o != "" && !slices.Contains(c.Outlets, o) {
			c.Outlets = append(c.Outlets, o)
		}
	}
	return c
}

// outletOf returns the outlet of a report, or the host of its address.
func outletOf(w *edition.Witness) string {
	if w.Outlet != "" {
		return w.Outlet
	}
	if href, ok := plain.Address(w.URL); ok {
		if u, err := url.Parse(href); err == nil {
			return strings.TrimPrefix(u.Hostname(), "www.")
		}
	}
	return ""
}

// mostWhy is how many reasons a row gives, and manyReports how many reports of one origin
// are worth a word. Ours.
const (
	mostWhy     = 2
	manyReports = 3
)

// why lists why a story matters: what the first screen of its edition begins with, in that
// order. A difference is named only where the edition does.
func (b *book) why(f *front.Page) []Why {
	out := []Why{}
	add := func(w Why) {
		said := slices.ContainsFunc(out, func(o Why) bool {
			return o.A != nil && w.A != nil && o.B != nil && w.B != nil && overlap(o.A, w.A) && overlap(o.B, w.B)
		})
		if len(out) < mostWhy && (w.A != nil || w.Kind == "one_origin") && !said {
			out = append(out, w)
		}
	}
	for _, c := range f.Sums {
		if c.Verdict == "does_not_hold" && len(c.Inputs) > 1 {
			add(Why{Kind: "check", A: b.words(&c.Inputs[0]), B: b.words(&c.Inputs[1])})
			break
		}
	}
	for _, r := range f.Differ {
		w := Why{Kind: "differs", A: b.told(r, 0), B: b.told(r, len(r.Readings)-1)}
		w.Thing, w.Slot = b.thing(r.Series)
		if r.Locus != nil {
			w.Kind = "disputed"
		}
		add(w)
	}
	for _, r := range f.Moved {
		w := Why{Kind: "moved", A: b.told(r, 0), B: b.told(r, len(r.Readings)-1)}
		w.Thing, w.Slot = b.thing(r.Series)
		add(w)
	}
	for i := range f.Changed {
		if x := &f.Changed[i]; x.Severity == "serious" && x.Against != nil {
			add(Why{Kind: "finding", Finding: x.Kind, A: b.words(x.Against), B: b.words(&x.Suspect)})
		}
	}
	if n := b.Story.LeadBy.Reports; n >= manyReports && b.Story.Origins == 1 {
		add(Why{Kind: "one_origin", Reports: n})
	}
	for i := range f.Alone {
		add(Why{Kind: "alone", A: b.words(&f.Alone[i].Passage)})
	}
	return out
}

// thing returns what a series counts, in words of a report, with its aspect and place; of nil
// nothing.
func (b *book) thing(s *edition.Series) (*Words, string) {
	if s == nil {
		return nil, ""
	}
	return b.words(s.Label), slotOf(s)
}

// told returns the words of a reading of a row; nil if there is none.
func (b *book) told(r front.Row, i int) *Words {
	if i < 0 || i >= len(r.Readings) || len(r.Readings[i].Passages) == 0 {
		return nil
	}
	return b.words(&r.Readings[i].Passages[0])
}

// overlap reports whether two passages share a byte.
func overlap(a, b *Words) bool { return a.Report == b.Report && a.Start < b.End && b.Start < a.End }

// list serves the list of stories.
func (s *Site) list(r *http.Request) (*page, error) {
	ctx := r.Context()
	seen, err := s.store.Mark(ctx, s.reader(r))
	if err != nil {
		return nil, err
	}
	asked, _ := strconv.Atoi(r.FormValue("page"))
	m := listModel{Seen: seen, Rows: []row{}}
	moved, now, news, err := s.newsSince(ctx, revisionKey(seen), seen, listNews, 1, func(c changed, now *kept.Standing) []*thread {
		m.Stories, m.Moved, m.Now = len(now.Order), len(c.threads), now.At
		m.Pages = max(1, (m.Stories+pageRows-1)/pageRows)
		m.Page = max(1, min(asked, m.Pages))
		if m.Page > 1 {
			return nil
		}
		return c.threads[:min(len(c.threads), listLooked)]
	})
	if err != nil {
		return nil, err
	}
	m.Changes = news
	first := (m.Page - 1) * pageRows
	for _, e := range now.Order[first:min(first+pageRows, len(now.Order))] {
		c, err := s.shelf.card(ctx, e.Seq)
		if gone(err) {
			continue
		}
		if err != nil {
			return nil, err
		}
		m.Rows = append(m.Rows, row{*c, seen > 0 && e.Seq >= moved.first})
	}
	if m.Page > 1 {
		m.Last = "/?page=" + strconv.Itoa(m.Page-1)
	}
	if m.Page < m.Pages {
		m.Next = "/?page=" + strconv.Itoa(m.Page+1)
	}
	return &page{Name: "list", Title: say("stories"), Nav: "stories", Model: m, Live: "all", At: now.At}, nil
}
