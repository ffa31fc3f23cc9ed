package site

import (
	"math"
	"strings"
	"testing"

	"stemma/edition"
)

// at is a place somewhere.
func at(name, precision string, lat, lon float64) place {
	return place{Name: name, Precision: precision, Lat: &lat, Lon: &lon}
}

// A map has land behind its places, a dot for a town and a ring for what is not known so
// exactly, and is of a size that a page can bear, wherever the places lie.
func TestMap(t *testing.T) {
	if got := worldMap([]place{{Name: "Norvane"}}); got != "" {
		t.Errorf("a map of nothing: %s", got)
	}
	for name, ps := range map[string][]place{
		"one": {at("Ilmar", "town", 59.3, 18.1)}, "two": {at("Ilmar", "town", 54.4, 18.6), at("Sund", "town", 60.2, 24.9)},
		"the world": {at("A", "town", -33, 151), at("B", "town", 64, -147), at("C", "town", 35, 139), at("D", "town", -54, -68)},
		"an edge":   {at("E", "town", 71, 179.5)}, "a pole": {at("F", "town", -89.5, 0)}, "a row": {at("G", "town", 40, -120), at("H", "town", 41, -74)}, "a column": {at("I", "town", -50, 10), at("J", "town", 70, 11)},
	} {
		svg := string(worldMap(ps))
		if !strings.Contains(svg, `class="land"`) || strings.Count(svg, "<circle") != len(ps) || strings.Contains(svg, "wide") || strings.Contains(svg, "NaN") || len(svg) > 120<<10 {
			t.Errorf("%s: %d bytes: %.300s", name, len(svg), svg)
		}
		var spots []spot
		for _, p := range ps {
			spots = append(spots, spot{*p.Lon, *p.Lat, p})
		}
		c := around(spots)
		for _, s := range spots {
			if s.x < c.West || s.x > c.East || s.y < c.South || s.y > c.North {
				t.Errorf("%s: %v is not on the map %v", name, s, c.Box)
			}
		}
		if c.high < mapLow-1 && name != "the world" || c.high > mapHigh+1 {
			t.Errorf("%s: %v high", name, c.high)
		}
		if c.West > -180 && c.East < 180 && c.South > -90 && c.North < 90 { // as wide as high, in the middle
			k := math.Cos((c.South + c.North) / 2 * math.Pi / 180)
			x, y := (c.x(c.East)-c.x(c.West))/(c.East-c.West)/k, (c.y(c.South)-c.y(c.North))/(c.North-c.South)
			if x/y < 0.8 || x/y > 1.25 {
				t.Errorf("%s: a degree is %.1f wide and %.1f high", name, x, y)
			}
		}
	}
	if svg := string(worldMap([]place{at("Merrow", "region", 10, 10)})); !strings.Contains(svg, `class="pt l1 h wide"`) {
		t.Error("a region looks like a town")
	}
}

// placeAt is a town, or what is not known where.
func placeAt(name string, lat, lon *float64) edition.Place {
	p := edition.Place{Name: name, Precision: "town", Lat: lat, Lon: lon}
	if lat == nil {
		p.Precision = "vague"
	}
	return p
}

// A place that is written in capitals, and so not known, is the known one of that name.
func TestPlacesJoin(t *testing.T) {
	p := place{Name: "ILMAR", Precision: "vague"}
	lat, lon := 59.3, 18.1
	if o := placeAt("Ilmar", &lat, &lon); !p.joins(&o) || p.Name != "Ilmar" || p.Precision != "town" || p.Lat == nil {
		t.Errorf("%+v", p)
	}
	other := 12.0
	if o := placeAt("Ilmar", &other, &lon); p.joins(&o) {
		t.Error("two towns of one name are one")
	}
	if o := placeAt("ILMAR", nil, nil); !p.joins(&o) || p.Precision != "town" {
		t.Errorf("%+v", p)
	}
}
