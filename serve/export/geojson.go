package export

import (
	"io"

	"stemma/edition"
	"stemma/internal/plain"
)

// A feature is a place as GeoJSON has it (Butler et al., RFC 7946, section 3.2): one that
// the gazetteer knows, or one without a geometry, which the reports name all the same.
type feature struct {
	Type       string     `json:"type"`
	Geometry   *point     `json:"geometry"`
	Properties properties `json:"properties"`
}

// A point holds a longitude and a latitude, in this order.
type point struct {
	Type        string     `json:"type"`
	Coordinates [2]float64 `json:"coordinates"`
}

// properties say what the place is, how exactly it is known, and where it is named.
type properties struct {
	Story     string            `json:"story"`
	Name      string            `json:"name"`
	Country   string            `json:"country"`
	Precision string            `json:"precision"`
	Reports   int               `json:"reports"` // that name it
	Passages  []edition.Passage `json:"passages"`
}

// GeoJSON writes the places of stories as one collection of features, those that most
// passages name first in each story. The precision says what a point stands for: that of a
// country is not where something happened.
func GeoJSON(w io.Writer, ss []Story) error {
	c := struct {
		Type     string    `json:"type"`
		Features []feature `json:"features"`
	}{"FeatureCollection", []feature{}}
	for _, s := range ss {
		for _, p := range s.Places {
			f := feature{Type: "Feature", Properties: properties{Story: s.Story.ID, Name: p.Name, Country: p.Country, Precision: p.Precision, Passages: p.Passages}}
			if p.Lat != nil && p.Lon != nil {
				f.Geometry = &point{"Point", [2]float64{*p.Lon, *p.Lat}}
			}
			named := map[string]bool{}
			for _, x := range p.Passages {
				named[x.Siglum] = true
			}
			f.Properties.Reports = len(named)
			c.Features = append(c.Features, f)
		}
	}
	enc := plain.NewEncoder(w)
	enc.SetIndent("", " ")
	return enc.Encode(c)
}
