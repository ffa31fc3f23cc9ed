// Package coast holds the outlines of the land of the world, for maps. They are those of
// Natural Earth, 1:50m, simplified to about four kilometres: see LICENSE.txt. Borders are
// not in it, since whose a place is may be what a story is about.
//
// coast.bin holds the number of rings, and of each ring the number of its points and then
// the points: the steps from the one before to the east and to the north, in fiftieths of a
// degree; the first point is a step from 0° N 0° E. A ring that crosses 180° goes on beyond it. The numbers are uvarints, the steps
// varints, of package encoding/binary. A ring within another is a sea.
package coast

import (
	_ "embed"
	"encoding/binary"
	"math"
	"sync"
)

//go:embed coast.bin
var packed []byte

// perDegree is how many units of coast.bin are a degree.
const perDegree = 50

// A Point is a place, in degrees.
type Point struct{ Lon, Lat float64 }

// A Box is what a map shows, in degrees.
type Box struct{ West, South, East, North float64 }

// A ring is an outline with the box that it lies in.
type ring struct {
	points []Point
	box    Box
}

// rings are decoded when they are first asked for.
var rings = sync.OnceValue(func() []ring { return decode(packed) })

func decode(data []byte) (out []ring) {
	count := func() uint64 {
		v, n := binary.Uvarint(data)
		data = data[n:]
		return v
	}
	step := func() int64 {
		v, n := binary.Varint(data)
		data = data[n:]
		return v
	}
	for range count() {
		r := ring{points: make([]Point, count()), box: Box{math.Inf(1), 90, math.Inf(-1), -90}}
		x, y := int64(0), int64(0)
		for i := range r.points {
			x, y = x+step(), y+step()
			p := Point{float64(x) / perDegree, float64(y) / perDegree}
			r.points[i] = p
			r.box = Box{min(r.box.West, p.Lon), min(r.box.South, p.Lat), max(r.box.East, p.Lon), max(r.box.North, p.Lat)}
		}
		out = append(out, r)
	}
	return out
}

// Land returns the outlines of the land in a box, cut at its edges. They are to be filled
// together, by the even-odd rule.
func Land(b Box) (out [][]Point) {
	for _, r := range rings() {
		for _, by := range []float64{0, -360, 360} { // one that goes on beyond 180° stands on both sides
			if r.box.East+by < b.West || r.box.West+by > b.East || r.box.North < b.South || r.box.South > b.North {
				continue
			}
			points := shifted(r.points, by)
			for _, side := range b.sides() {
				points = side.cut(points)
			}
			if len(points) >= 3 {
				out = append(out, points)
			}
		}
	}
	return out
}

// shifted returns points moved to the east.
func shifted(points []Point, by float64) []Point {
	if by == 0 {
		return points
	}
	out := make([]Point, len(points))
	for i, p := range points {
		out[i] = Point{p.Lon + by, p.Lat}
	}
	return out
}

// A side is an edge of a box: what is at or beyond at, by sign, is inside.
type side struct {
	at, sign float64
	lat      bool
}

func (b Box) sides() [4]side {
	return [4]side{{b.West, 1, false}, {b.East, -1, false}, {b.South, 1, true}, {b.North, -1, true}}
}

// beyond returns how far inside a point is.
func (s side) beyond(p Point) float64 {
	v := p.Lon
	if s.lat {
		v = p.Lat
	}
	return (v - s.at) * s.sign
}

// cut returns a ring without what is outside of a side (I. Sutherland, G. Hodgman, Reentrant
// polygon clipping, Communications of the ACM, 1974).
func (s side) cut(ring []Point) (out []Point) {
	for i, p := range ring {
		q := ring[(i+len(ring)-1)%len(ring)]
		a, b := s.beyond(q), s.beyond(p)
		if a < 0 != (b < 0) {
			t := a / (a - b)
			out = append(out, Point{q.Lon + t*(p.Lon-q.Lon), q.Lat + t*(p.Lat-q.Lat)})
		}
		if b >= 0 {
			out = append(out, p)
		}
	}
	return out
}
