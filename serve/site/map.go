package site

import (
	"fmt"
	"html/template"
	"math"
	"slices"
	"strings"

	"stemma/serve/coast"
)

// A chart is a map: what part of the world is where on the drawing.
type chart struct {
	drawing
	coast.Box
	step float64 // between the lines of the net, in degrees
	high float64
}

// The drawing: its width, and what is left free for the numbers of the net. Ours.
const (
	mapWide, mapLow, mapHigh                 float64 = 860, 200, 430
	marginLeft, marginRight, marginTop, foot float64 = 40, 20, 18, 22
)

// mostLines is about how many lines of longitude there is room for. Ours.
const mostLines = 11

// A spot is a place on the map.
type spot struct {
	x, y float64 // degrees
	place
}

// worldMap draws places on the land around them, with a net of degrees. A town is a dot; what
// is known only by its region or country is a ring, as it lies somewhere around there.
func worldMap(ps []place) template.HTML {
	var spots []spot
	for _, p := range ps {
		if p.Lat != nil && p.Lon != nil && *p.Lat >= -90 && *p.Lat <= 90 && *p.Lon >= -180 && *p.Lon <= 180 {
			spots = append(spots, spot{*p.Lon, *p.Lat, p})
		}
	}
	if len(spots) == 0 {
		return ""
	}
	c := around(spots)
	c.f(`<svg class="map" viewBox="0 0 %g %.0f" width="%g" height="%.0f" role="img" aria-label="%s">`, mapWide, c.high, mapWide, c.high, esc(say("map")))
	c.land()
	c.net()
	for i := len(spots) - 1; i >= 0; i-- { // the first above the others
		c.spot(spots[i])
	}
	c.names(spots)
	c.f(`</svg>`)
	return template.HTML(c.String())
}

// around returns a chart of what lies around some places, in which a step to the north is as
// long as one to the east in its middle.
func around(spots []spot) *chart {
	b := coast.Box{West: 180, South: 90, East: -180, North: -90}
	for _, s := range spots {
		b = coast.Box{West: min(b.West, s.x), South: min(b.South, s.y), East: max(b.East, s.x), North: max(b.North, s.y)}
	}
	c := &chart{step: 30}
	for _, s := range []float64{0.5, 1, 2, 5, 10, 15} {
		if max(b.East-b.West, b.North-b.South) <= 6*s {
			c.step = s
			break
		}
	}
	c.Box = coast.Box{West: b.West - c.step, South: max(-90, b.South-c.step), East: b.East + c.step, North: min(90, b.North+c.step)}
	squeeze := math.Cos((c.South + c.North) / 2 * math.Pi / 180)
	perDegree := func() float64 { return (mapWide - marginLeft - marginRight) / (c.East - c.West) / squeeze }
	c.high = perDegree()*(c.North-c.South) + marginTop + foot
	if c.high < mapLow { // wide and low: more to the north and the south
		c.South, c.North = grown(c.South, c.North, (mapLow-marginTop-foot)/perDegree(), 90)
		c.high = perDegree()*(c.North-c.South) + marginTop + foot
	}
	if c.high > mapHigh { // narrow and high: more to the west and the east
		c.West, c.East = grown(c.West, c.East, (c.East-c.West)*(c.high-marginTop-foot)/(mapHigh-marginTop-foot), 180)
		c.high = mapHigh
	}
	c.West, c.East = max(-180, c.West), min(180, c.East)
	for _, s := range []float64{1, 2, 5, 10, 15, 30} {
		if s > c.step && (c.East-c.West)/c.step > mostLines {
			c.step = s
		}
	}
	return c
}

// grown returns limits that are at least so far apart, around the same middle, and within
// plus and minus most as far as that can be.
func grown(lo, hi, wide, most float64) (float64, float64) {
	wide = min(max(wide, hi-lo), 2*most)
	mid := min(max((lo+hi)/2, wide/2-most), most-wide/2)
	return mid - wide/2, mid + wide/2
}

func (c *chart) x(lon float64) float64 {
	return marginLeft + (lon-c.West)/(c.East-c.West)*(mapWide-marginLeft-marginRight)
}

func (c *chart) y(lat float64) float64 {
	return c.high - foot - (lat-c.South)/(c.North-c.South)*(c.high-foot-marginTop)
}

// land draws the land in steps of whole units of the drawing; what is smaller is not drawn.
func (c *chart) land() {
	var d strings.Builder
	for _, ring := range coast.Land(c.Box) {
		begun := false
		var px, py float64
		for _, p := range ring {
			x, y := math.Round(c.x(p.Lon)), math.Round(c.y(p.Lat))
			switch {
			case !begun:
				fmt.Fprintf(&d, "M%g %g", x, y)
				begun = true
			case x == px && y == py:
				continue
			default:
				fmt.Fprintf(&d, "l%g %g", x-px, y-py)
			}
			px, py = x, y
		}
		d.WriteByte('z')
	}
	c.f(`<path class="land" fill-rule="evenodd" d="%s"/>`, d.String())
}

// net draws the lines of longitude and latitude.
func (c *chart) net() {
	for lon := math.Ceil(c.West/c.step) * c.step; lon <= c.East; lon += c.step {
		c.f(`<path class="g" d="M%.1f %.1fV%.1f"/><text class="c" text-anchor="middle" x="%.1f" y="%.1f">%s</text>`, c.x(lon), c.y(c.North), c.y(c.South), c.x(lon), c.high-6, degrees(lon, "E", "W"))
	}
	for lat := math.Ceil(c.South/c.step) * c.step; lat <= c.North; lat += c.step {
		c.f(`<path class="g" d="M%.1f %.1fH%.1f"/><text class="c" x="0" y="%.1f">%s</text>`, c.x(c.West), c.y(lat), c.x(c.East), c.y(lat)+4, degrees(lat, "N", "S"))
	}
}

// spot draws a place.
func (c *chart) spot(s spot) {
	if s.Precision != "town" {
		c.f(`<circle class="pt l1 h wide" cx="%.1f" cy="%.1f" r="%d"/>`, c.x(s.x), c.y(s.y), min(18, 11+len(s.Stories)))
		return
	}
	c.f(`<circle class="pt l1" cx="%.1f" cy="%.1f" r="%d"/>`, c.x(s.x), c.y(s.y), min(9, 4+len(s.Stories)))
}

// names writes the names of places, right of them or else left, those that come first where
// there is no room for all.
func (c *chart) names(spots []spot) {
	var taken [][4]float64
	for _, s := range spots { // no name on a dot
		r := 6.0
		taken = append(taken, [4]float64{c.x(s.x) - r, c.y(s.y) - r, c.x(s.x) + r, c.y(s.y) + r})
	}
	for _, s := range spots {
		name := clip(folded(s.Name), 24)
		off := 11.0
		if s.Precision != "town" {
			off = 18
		}
		x, y, wide := c.x(s.x), c.y(s.y), 7.0*float64(len([]rune(name)))
		for _, left := range []bool{false, true} {
			at, anchor := x+off, ""
			box := [4]float64{at, y - 8, at + wide, y + 7}
			if left {
				at, anchor = x-off, ` text-anchor="end"`
				box[0], box[2] = at-wide, at
			}
			if box[0] < 0 || box[2] > mapWide || slices.ContainsFunc(taken, func(t [4]float64) bool { return t[0] < box[2] && box[0] < t[2] && t[1] < box[3] && box[1] < t[3] }) {
				continue
			}
			taken = append(taken, box)
			c.f(`<text class="meta" x="%.1f" y="%.1f"%s>%s</text>`, at, y+4, anchor, esc(name))
			break
		}
	}
}

// degrees writes a degree of longitude or latitude.
func degrees(v float64, plus, minus string) string {
	switch {
	case v == 0:
		return "0°"
	case v < 0:
		return fmt.Sprintf("%g° %s", -v, minus)
	}
	return fmt.Sprintf("%g° %s", v, plus)
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
