package site

import (
	"cmp"
	"net/http"
	"slices"
	"strings"

	"stemma/edition"
	"stemma/serve/number"
	"stemma/serve/web"
)

// A facet is a value by which a page can be narrowed, and how many rows have it.
type facet struct {
	Value string `json:"value"`
	N     int    `json:"n"`
	On    bool   `json:"on,omitempty"`
	To    string `json:"-"` // address with it, or, if it is on, without it
}

// A tally counts values.
type tally map[string]int

func (t tally) add(v string) {
	if v != "" {
		t[v]++
	}
}

// facets lists the most frequent values, up to max, and the one that is on.
func (t tally) facets(max int, on string, to func(value string) string) []facet {
	out := []facet{}
	for v, n := range t {
		out = append(out, facet{Value: v, N: n, On: v == on})
	}
	slices.SortFunc(out, func(a, b facet) int {
		if a.On != b.On {
			if a.On {
				return -1
			}
			return 1
		}
		return cmp.Or(cmp.Compare(b.N, a.N), cmp.Compare(a.Value, b.Value))
	})
	out = out[:min(len(out), max)]
	for i := range out {
		if v := out[i].Value; out[i].On {
			out[i].To = to("")
		} else {
			out[i].To = to(v)
		}
	}
	return out
}

// mostFacets is how many values of a facet are shown. Ours.
const mostFacets = 12

// A figuresModel is the figures of a story.
type figuresModel struct {
	Story    string   `json:"story"`
	Version  int64    `json:"version"`
	Place    string   `json:"place"`   // the filter
	Speaker  string   `json:"speaker"` // the filter
	Places   []facet  `json:"places"`
	Speakers []facet  `json:"speakers"`
	Series   []series `json:"series"`
	Whole    bool     `json:"whole"` // whether nothing is left out
	single
}

// A series is a figure in the course of a story.
type series struct {
	ID       string    `json:"id"`
	Label    *Words    `json:"label"`
	Slot     string    `json:"slot"`
	Relation string    `json:"relation"`
	Reports  int       `json:"reports"`
	Lines    int       `json:"lines"`
	Origins  int       `json:"origins"` // sources that are named, each once under all its names
	Points   []point   `json:"points"`
	Dots     []dot     `json:"-"`
	Rows     []toldRow `json:"-"` // of the table
}

// A toldRow is a row of a table of figures: what several reports have of one day, value, firmness
// and source.
type toldRow struct {
	point
	Others []Words
	Skip   int // rows that are left out before it
}

// mostTold is how many rows of a series a page of all series shows: of more, the first ones
// and the last ones. Ours.
const (
	mostTold  = 24
	firstTold = 4
)

// rows joins the points of a table. One that stands alone on its page has every point.
func (v *series) rows(alone bool) {
	type key struct{ day, value, firm, who, formula string }
	at := map[key]int{}
	for _, p := range v.Points {
		k := key{p.AsOf, p.Value, p.Firmness, "", p.Formula}
		if len(p.Chain) > 0 {
			k.who = strings.ToLower(folded(p.Chain[0].Exact))
		}
		if i, ok := at[k]; ok && !alone && !p.Derived && p.Words != nil {
			v.Rows[i].Others = append(v.Rows[i].Others, *p.Words)
			continue
		}
		at[k] = len(v.Rows)
		v.Rows = append(v.Rows, toldRow{point: p})
	}
	if n := len(v.Rows) - mostTold; n > 0 && !alone {
		v.Rows = slices.Delete(v.Rows, firstTold, firstTold+n)
		v.Rows[firstTold].Skip = n
	}
}

// Grave reports whether the reports differ, or the figure moved.
func (s series) Grave() bool { return s.Relation == "differs" || s.Relation == "moved" }

// A point is a figure as one report has it.
type point struct {
	AsOf     string  `json:"as_of"`
	Value    string  `json:"value"` // with its bound
	Words    *Words  `json:"words"`
	Firmness string  `json:"firmness"`
	Chain    []Words `json:"chain"` // who is said to say it, the outermost first
	Derived  bool    `json:"derived"`
	Formula  string  `json:"formula,omitempty"`
}

// figures serves the history of each figure of a story.
func (s *Site) figures(r *http.Request) (*page, error) {
	h, b, err := s.storyOf(r)
	if err != nil {
		return nil, err
	}
	h.Tab = "figures"
	p := &page{Name: "figures", Title: say("tab.figures") + ": " + titleOf(h), Nav: "stories", Head: h, At: h.Rev, Lasting: asked(h.Fixed("figures"), r), Live: follows(h)}
	one, err := singleOf(r)
	if err != nil {
		return nil, err
	}
	return s.write(r, p, b, func() (any, error) {
		m := figuresModel{Story: h.Story, Version: int64(b.Version), Place: r.FormValue("place"), Speaker: r.FormValue("speaker"), Series: []series{}, single: one}
		m.Whole = m.Place == "" && m.Speaker == "" && m.Only == ""
		places, speakers := tally{}, tally{}
		for i := range b.Series {
			sr := &b.Series[i]
			if m.Place == "" || sr.Key.Place == m.Place {
				for _, p := range sr.Points {
					for _, who := range speakersOf(p.Chain) {
						speakers.add(who)
					}
				}
			}
			if m.Only != "" && sr.ID != m.Only {
				continue
			}
			v := b.series(sr, m.Speaker)
			if len(v.Points) == 0 {
				continue
			}
			v.rows(m.Only != "")
			if m.Only != "" {
				from, to, err := m.turn(r, len(v.Rows))
				if err != nil {
					return nil, err
				}
				v.Rows = v.Rows[from:to]
			}
			places.add(sr.Key.Place)
			if m.Place == "" || sr.Key.Place == m.Place {
				m.Series = append(m.Series, v)
			}
		}
		m.Places = places.facets(mostFacets, m.Place, narrowed(r, "place"))
		m.Speakers = speakers.facets(mostFacets, m.Speaker, narrowed(r, "speaker"))
		return m, nil
	})
}

// speakersOf returns the names in a chain, each once.
func speakersOf(chain []edition.Passage) (out []string) {
	for _, p := range chain {
		if n := folded(p.Exact); !slices.Contains(out, n) {
			out = append(out, n)
		}
	}
	return out
}

// series returns a series with the points of a speaker, or of all.
func (b *book) series(sr *edition.Series, speaker string) series {
	v := series{ID: sr.ID, Label: b.words(sr.Label), Slot: web.Slot(sr), Relation: sr.Relation, Points: []point{}}
	reports, lines, origins := map[string]bool{}, map[int]bool{}, map[int]bool{}
	kept := *sr
	kept.Points = nil
	for _, p := range byTime(sr.Points) {
		if speaker != "" && !slices.Contains(speakersOf(p.Chain), speaker) {
			continue
		}
		kept.Points = append(kept.Points, p)
		v.Points = append(v.Points, point{AsOf: p.AsOf, Value: number.Page.Told(p), Words: b.words(&p.Passage), Firmness: p.Firmness, Chain: b.all(p.Chain, 4), Derived: p.Derived, Formula: p.Formula})
		if p.Derived {
			continue
		}
		reports[p.Siglum], lines[p.Line] = true, true
		if p.Origin > 0 {
			origins[p.Origin] = true
		}
	}
	v.Reports, v.Lines, v.Origins, v.Dots = len(reports), len(lines), len(origins), b.dots(&kept)
	return v
}
