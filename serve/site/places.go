package site

import (
	"cmp"
	"net/http"
	"slices"
	"strings"

	"stemma/edition"
)

// A placesModel is the places of a story, or of the newest stories.
type placesModel struct {
	Story   string  `json:"story,omitempty"`
	Version int64   `json:"version,omitempty"`
	Of      int     `json:"stories,omitempty"` // the newest stories that were looked through
	Places  []place `json:"places"`
}

// placesOf serves the places of a story.
func (s *Site) placesOf(r *http.Request) (*page, error) {
	h, b, err := s.storyOf(r)
	if err != nil {
		return nil, err
	}
	h.Tab = "places"
	p := &page{Name: "placesof", Title: say("tab.places") + ": " + titleOf(h), Nav: "stories", Head: h, At: h.Rev, Lasting: h.Fixed("places"), Live: follows(h)}
	return s.write(r, p, b, func() (any, error) {
		m := placesModel{Story: h.Story, Version: int64(b.Version), Places: []place{}}
		at := map[string]int{} // "Port Selwyn" and "PORT SELWYN" are one
		for i := range b.Places {
			p := &b.Places[i]
			key := strings.ToLower(p.Name) + "\x00" + p.Country
			if k, ok := at[key]; ok && m.Places[k].joins(p) {
				had := &m.Places[k]
				had.Times += len(p.Passages)
				had.Named = append(had.Named, b.all(p.Passages, placeNames-len(had.Named))...)
				continue
			}
			at[key] = len(m.Places)
			m.Places = append(m.Places, b.place(p, placeNames))
		}
		numbered(m.Places)
		return m, nil
	})
}

// joins reports whether a place of the same name may be this one, and takes from it where it
// is if that is not known here.
func (p *place) joins(o *edition.Place) bool {
	switch {
	case o.Lat == nil || o.Lon == nil:
		return true
	case p.Lat == nil || p.Lon == nil:
		p.Name, p.Precision, p.Lat, p.Lon = o.Name, o.Precision, o.Lat, o.Lon
		return true
	}
	return *p.Lat == *o.Lat && *p.Lon == *o.Lon
}

// placeNames is how many namings of a place are listed. Ours.
const placeNames = 4

// place returns a place with up to max namings of it.
func (b *book) place(p *edition.Place, max int) place {
	return place{Name: p.Name, Country: p.Country, Precision: p.Precision, Lat: p.Lat, Lon: p.Lon, Times: len(p.Passages), Named: b.all(p.Passages, max)}
}

// numbered numbers the places that are on the map.
func numbered(ps []place) {
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
		if isGone(err) {
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
	numbered(m.Places)
	return &page{Name: "places", Title: say("places"), Nav: "places", Model: m, Live: "all", At: now.At}, nil
}
