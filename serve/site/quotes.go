package site

import (
	"net/http"
	"slices"
	"strings"

	"stemma/edition"
)

// A quotesModel is the quotations of a story.
type quotesModel struct {
	Story    string      `json:"story"`
	Version  int64       `json:"version"`
	Speaker  string      `json:"speaker"` // the filter
	Speakers []facet     `json:"speakers"`
	Quotes   []utterance `json:"quotes"`
	single
}

// An utterance is a quotation as the reports have it.
type utterance struct {
	ID       string    `json:"id"`
	Speaker  *Words    `json:"speaker"`
	Readings []reading `json:"readings"`
	Ops      []op      `json:"ops"` // how they differ
	from, to int       // which of each a page shows that shows it alone
}

// mostRead is how many readings and differences of a quotation stand on the page of all. Ours.
const mostRead = 12

// few returns how many of n readings stand on a page.
func (u utterance) few(n int, only string) int {
	if only != "" || n <= mostRead+4 {
		return n
	}
	return mostRead
}

// Shown returns the readings that the page shows: page by page where it shows the quotation alone.
func (u utterance) Shown(only string) []reading {
	if only != "" {
		return between(u.Readings, u.from, u.to)
	}
	return u.Readings[:u.few(len(u.Readings), only)]
}

// Left returns how many readings the page leaves out.
func (u utterance) Left(only string) int { return len(u.Readings) - u.few(len(u.Readings), only) }

// Changes returns the differences that the page shows.
func (u utterance) Changes(only string) []op {
	if only != "" {
		return between(u.Ops, u.from, u.to)
	}
	return u.Ops[:u.few(len(u.Ops), only)]
}

// A reading is a quotation in one report.
type reading struct {
	Words   *Words `json:"words"`
	Speaker *Words `json:"speaker"`
}

// quotes serves the quotations of a story, those first that most reports have.
func (s *Site) quotes(r *http.Request) (*page, error) {
	h, b, err := s.storyOf(r)
	if err != nil {
		return nil, err
	}
	h.Tab = "quotes"
	p := &page{Name: "quotes", Title: say("tab.quotes") + ": " + titleOf(h), Nav: "stories", Head: h, At: h.Rev, Lasting: asked(h.Fixed("quotes"), r), Live: follows(h)}
	one, err := singleOf(r)
	if err != nil {
		return nil, err
	}
	return s.write(r, p, b, func() (any, error) {
		m := quotesModel{Story: h.Story, Version: int64(b.Version), Speaker: r.FormValue("speaker"), Quotes: []utterance{}, single: one}
		who := tally{}
		for i := range b.Quotes {
			if m.Only != "" && b.Quotes[i].ID != m.Only {
				continue
			}
			u := b.utterance(&b.Quotes[i])
			if m.Only != "" {
				if u.from, u.to, err = m.turn(r, max(len(u.Readings), len(u.Ops))); err != nil {
					return nil, err
				}
			}
			name := ""
			if u.Speaker != nil {
				name = folded(u.Speaker.Exact)
			}
			who.add(name)
			if m.Speaker == "" || name == m.Speaker {
				m.Quotes = append(m.Quotes, u)
			}
		}
		slices.SortStableFunc(m.Quotes, func(x, y utterance) int { return len(y.Readings) - len(x.Readings) })
		m.Speakers = who.facets(mostFacets, m.Speaker, narrowed(r, "speaker"))
		return m, nil
	})
}

// utterance returns a quotation with the fullest name of its speaker.
func (b *book) utterance(q *edition.Utterance) utterance {
	u := utterance{ID: q.ID, Readings: []reading{}, Ops: []op{}}
	for _, rd := range q.Readings {
		u.Readings = append(u.Readings, reading{b.words(&rd.Passage), b.words(rd.Speaker)})
		if a := b.actors[rd.Actor]; a != nil && u.Speaker == nil {
			u.Speaker = b.words(&a.Name)
		}
	}
	for i := range u.Readings {
		if u.Speaker == nil {
			u.Speaker = u.Readings[i].Speaker
		}
	}
	for _, o := range q.Ops {
		if o.Kind != "same_word_form" {
			u.Ops = append(u.Ops, op{o.Kind, b.words(o.A), b.words(o.B)})
		}
	}
	return u
}

// A peopleModel is the people and bodies of a story.
type peopleModel struct {
	Story   string  `json:"story"`
	Version int64   `json:"version"`
	People  []actor `json:"people"`
	single
}

// An actor is a person or body, with what it is said to say.
type actor struct {
	ID     string  `json:"id"`
	Type   string  `json:"type"`
	Name   *Words  `json:"name"`
	Titles []Words `json:"titles"`
	// Introduced are the ways in which reports introduce a person, each with the first such
	// words of every report.
	Introduced [][]Words `json:"introduced"`
	Says       int       `json:"says"`
	In         []Words   `json:"in"` // a naming in each report that has it
	Claims     []said    `json:"claims"`
	More       int       `json:"more"` // claims that are left out
	Quotes     int       `json:"quotes"`
	Filter     string    `json:"-"`
	from, to   int       // which claims the page shows
}

// Shown returns the claims that the page shows.
func (a actor) Shown() []said { return between(a.Claims, a.from, a.to) }

// mostSaid is how many claims of an actor the page lists. Ours.
const mostSaid = 8

// mostWays is how many ways of introducing somebody the page shows. Ours.
const mostWays = 6

// people serves who is named in a story, what they said and how firmly.
func (s *Site) people(r *http.Request) (*page, error) {
	h, b, err := s.storyOf(r)
	if err != nil {
		return nil, err
	}
	h.Tab = "people"
	p := &page{Name: "people", Title: say("tab.people") + ": " + titleOf(h), Nav: "stories", Head: h, At: h.Rev, Lasting: asked(h.Fixed("people"), r), Live: follows(h)}
	one, err := singleOf(r)
	if err != nil {
		return nil, err
	}
	return s.write(r, p, b, func() (any, error) {
		m := peopleModel{Story: h.Story, Version: int64(b.Version), People: []actor{}, single: one}
		claims := b.saidBy()
		quotes := map[string]int{}
		for i := range b.Quotes {
			met := map[string]bool{}
			for _, rd := range b.Quotes[i].Readings {
				if rd.Actor != "" && !met[rd.Actor] {
					met[rd.Actor] = true
					quotes[rd.Actor]++
				}
			}
		}
		for i := range b.People {
			a := &b.People[i]
			if m.Only != "" && a.ID != m.Only {
				continue
			}
			x := actor{ID: a.ID, Type: a.Type, Name: b.words(&a.Name), Titles: b.all(a.Titles, 3), Introduced: [][]Words{}, Says: a.Says, In: []Words{}, Claims: claims[a.ID], Quotes: quotes[a.ID], Filter: folded(a.Name.Exact)}
			for _, g := range a.Sigla {
				if w := b.sigla[g]; w != nil {
					x.In = append(x.In, Words{Passage: edition.Passage{Siglum: g, Report: w.Report}, Outlet: outletOf(w), Line: b.rank[g]})
				}
			}
			ways := len(a.Introduced)
			if m.Only == "" {
				ways = min(ways, mostWays)
			}
			for _, way := range a.Introduced[:ways] {
				x.Introduced = append(x.Introduced, b.all(way, len(way)))
			}
			if len(x.Claims) > mostSaid && m.Only == "" {
				x.More = len(x.Claims) - mostSaid
				x.Claims = x.Claims[:mostSaid]
			}
			if x.Claims == nil {
				x.Claims = []said{}
			}
			if x.to = len(x.Claims); m.Only != "" {
				if x.from, x.to, err = m.turn(r, len(x.Claims)); err != nil {
					return nil, err
				}
			}
			m.People = append(m.People, x)
		}
		return m, nil
	})
}

// saidBy returns the claims of each actor: those whose chain of sources has a name of it. A
// name that two actors have is nobody's.
func (b *book) saidBy() map[string][]said {
	names := map[string]string{} // in lower case, to the actor
	name := func(n, id string) {
		if n = strings.ToLower(folded(n)); n == "" || id == "" {
			return
		}
		if old, ok := names[n]; ok && old != id {
			id = ""
		}
		names[n] = id
	}
	for i := range b.People {
		name(b.People[i].Name.Exact, b.People[i].ID)
	}
	for _, q := range b.Quotes {
		for _, rd := range q.Readings {
			if rd.Speaker != nil {
				name(rd.Speaker.Exact, rd.Actor)
			}
		}
	}
	out := map[string][]said{}
	for i := range b.Loci {
		l := &b.Loci[i]
		if l.Further {
			continue
		}
		for j := range l.Variants {
			v := &l.Variants[j]
			met := map[string]bool{}
			for _, p := range v.Chain {
				if id := names[strings.ToLower(folded(p.Exact))]; id != "" && !met[id] {
					met[id] = true
					out[id] = append(out[id], said{b.words(&v.Passage), v.Firmness, l.Theme})
				}
			}
		}
	}
	return out
}
