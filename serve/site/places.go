package site

import (
	"cmp"
	"fmt"
	"html/template"
	"net/http"
	"slices"

	"stemma/edition"
)

// A placesModel is the places of a story, or of the newest stories.
type placesModel struct {
	Story   string  `json:"story,omitempty"`
	Version int64   `json:"version,omitempty"`
	Of      int     `json:"stories,omitempty"` // the newest stories that were looked through
	Places  []place `json:"places"`
}

// A place is where stories play.
type place struct {
	Name      string   `json:"name"`
	Country   string   `json:"country"`
	Precision string   `json:"precision"`
	Lat       *float64 `json:"lat"`
	Lon       *float64 `json:"lon"`
	Times     int      `json:"times"` // that it is named
	Named     []Words  `json:"named"`
	Stories   []placed `json:"stories,omitempty"`
	No        int      `json:"no"`
}

// At returns the coordinates, with as many decimals as a town is known to.
func (p place) At() string {
	if p.Lat == nil || p.Lon == nil {
		return ""
	}
	return fmt.Sprintf("%.2f, %.2f", *p.Lat, *p.Lon)
}

// Glyph returns a sign for how precisely a place is known.
func (p place) Glyph() string {
	switch p.Precision {
	case "town":
		return "●"
	case "region", "country":
		return "▭"
	case "vague":
		return "≈"
	}
	return "∅"
}

// Placed is a story that plays at a place.
type placed struct {
	Story string `json:"story"`
	Lead  *Words `json:"lead"`
}

// placesOf serves the places of a story.
func (s *Site) placesOf(r *http.Request) (*page, error) {
	h, b, err := s.storyOf(r)
	if err != nil {
		return nil, err
	}
	h.Tab = "places"
	m := placesModel{Story: h.Story, Version: int64(b.Version), Places: []place{}}
	for i := range b.Places {
		m.Places = append(m.Places, b.place(&b.Places[i], 4))
	}
	number(m.Places)
	return &page{Name: "placesof", Title: say("tab.places") + ": " + titleOf(h), Nav: "stories", Head: h, Model: m, At: h.Rev, Lasting: h.Fixed("places"), Live: follows(h)}, nil
}

// place returns a place with up to max namings of it.
func (b *book) place(p *edition.Place, max int) place {
	return place{Name: p.Name, Country: p.Country, Precision: p.Precision, Lat: p.Lat, Lon: p.Lon, Times: len(p.Passages), Named: b.all(p.Passages, max)}
}

// number numbers the places that are on the map.
func number(ps []place) {
	n := 0
	for i := range ps {
		if ps[i].Lat != nil && ps[i].Lon != nil {
			n++
			ps[i].No = n
		}
	}
}

// The page of all places looks through so many stories, and lists so many places of each.
// Ours.
const (
	placesStories = 40
	placesEach    = 4
)

// places serves where the newest stories play.
func (s *Site) places(r *http.Request) (*page, error) {
	ctx := r.Context()
	now, err := s.shelf.current(ctx)
	if err != nil {
		return nil, err
	}
	m := placesModel{Places: []place{}}
	at := map[string]int{}
	for _, e := range now.Order[:min(placesStories, len(now.Order))] {
		b, err := s.shelf.book(ctx, e.Seq)
		if gone(err) {
			continue
		}
		if err != nil {
			return nil, err
		}
		m.Of++
		n := 0
		for i := range b.Places {
			p := &b.Places[i]
			if p.Lat == nil || p.Lon == nil {
				continue
			}
			if n++; n > placesEach {
				break
			}
			key := p.Name + "\x00" + p.Country
			k, ok := at[key]
			if !ok {
				k = len(m.Places)
				at[key] = k
				m.Places = append(m.Places, b.place(p, 1))
			} else {
				m.Places[k].Times += len(p.Passages)
			}
			m.Places[k].Stories = append(m.Places[k].Stories, placed{b.Story.ID, b.words(b.Story.Lead)})
		}
	}
	slices.SortStableFunc(m.Places, func(a, b place) int { return cmp.Compare(len(b.Stories), len(a.Stories)) })
	number(m.Places)
	return &page{Name: "places", Title: say("places"), Nav: "places", Model: m, Live: "all", At: now.At}, nil
}

// worldMap draws places on a net of degrees: no coast, so that nothing is shown that is not
// known. A place that is known only by its region or country is hollow.
func worldMap(ps []place) template.HTML {
	type spot struct {
		x, y float64
		place
	}
	var spots []spot
	x0, x1, y0, y1 := 180.0, -180.0, 90.0, -90.0
	for _, p := range ps {
		if p.Lat == nil || p.Lon == nil || *p.Lat < -90 || *p.Lat > 90 || *p.Lon < -180 || *p.Lon > 180 {
			continue
		}
		spots = append(spots, spot{*p.Lon, *p.Lat, p})
		x0, x1, y0, y1 = min(x0, *p.Lon), max(x1, *p.Lon), min(y0, *p.Lat), max(y1, *p.Lat)
	}
	if len(spots) == 0 {
		return ""
	}
	step := 30.0
	for _, s := range []float64{0.5, 1, 2, 5, 10, 15} {
		if max(x1-x0, y1-y0) <= 6*s {
			step = s
			break
		}
	}
	down, up := func(v float64) float64 { return step * float64(int(v/step+1000)-1000) }, func(v float64) float64 { return step * float64(int(v/step+1000)-999) }
	x0, x1, y0, y1 = max(-180, down(x0)), min(180, up(x1)), max(-90, down(y0)), min(90, up(y1))
	const w = 860.0
	h := min(430, max(150, w*(y1-y0)/(x1-x0)))
	px := func(lon float64) float64 { return 40 + (lon-x0)/(x1-x0)*(w-60) }
	py := func(lat float64) float64 { return h - 22 - (lat-y0)/(y1-y0)*(h-40) }
	var d drawing
	d.f(`<svg class="map" viewBox="0 0 %g %.0f" width="%g" height="%.0f" role="img" aria-label="%s">`, w, h, w, h, esc(say("map")))
	for lon := x0; lon <= x1+step/2; lon += step {
		d.f(`<path class="g" d="M%.1f %.1fV%.1f"/><text class="c" text-anchor="middle" x="%.1f" y="%.1f">%s</text>`, px(lon), py(y1), py(y0), px(lon), h-6, degrees(lon, "E", "W"))
	}
	for lat := y0; lat <= y1+step/2; lat += step {
		d.f(`<path class="g" d="M%.1f %.1fH%.1f"/><text class="c" x="0" y="%.1f">%s</text>`, px(x0), py(lat), px(x1), py(lat)+4, degrees(lat, "N", "S"))
	}
	for i := len(spots) - 1; i >= 0; i-- { // the first above the others
		s := spots[i]
		class := "pt l1"
		if s.Precision != "town" {
			class += " h"
		}
		d.f(`<circle class="%s" cx="%.1f" cy="%.1f" r="%d"/>`, class, px(s.x), py(s.y), min(9, 4+len(s.Stories)))
	}
	var taken [][4]float64
	for _, s := range spots {
		name := clip(folded(s.Name), 24)
		x, y, wide := px(s.x)+11, py(s.y)+4, 7.0*float64(len([]rune(name)))
		anchor := ""
		if x+wide > w {
			x, anchor = x-22, ` text-anchor="end"`
		}
		box := [4]float64{x, y - 12, x + wide, y + 3}
		if anchor != "" {
			box[0], box[2] = x-wide, x
		}
		if slices.ContainsFunc(taken, func(t [4]float64) bool { return t[0] < box[2] && box[0] < t[2] && t[1] < box[3] && box[1] < t[3] }) {
			continue
		}
		taken = append(taken, box)
		d.f(`<text class="meta" x="%.1f" y="%.1f"%s>%s</text>`, x, y, anchor, esc(name))
	}
	d.f(`</svg>`)
	return template.HTML(d.String())
}

// degrees writes a degree of longitude or latitude.
func degrees(v float64, plus, minus string) string {
	if v < 0 {
		return fmt.Sprintf("%g° %s", -v, minus)
	}
	return fmt.Sprintf("%g° %s", v, plus)
}
