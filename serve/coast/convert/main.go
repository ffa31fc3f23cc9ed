// Command convert makes coast.bin of the land of Natural Earth, as the npm package world-atlas
// carries it as TopoJSON:
//
//	npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
//	go run ./serve/coast/convert package/land-50m.json >serve/coast/coast.bin
package main

import (
	"encoding/binary"
	"encoding/json"
	"fmt"
	"math"
	"os"
)

// tolerance is by how many degrees an outline may depart from its source. Ours: the file is
// then below 60 KB.
const tolerance = 0.035

// perDegree is how many units of the file are a degree.
const perDegree = 50

// topology is what is read of TopoJSON (Bostock and Metcalf, The TopoJSON Format
// Specification, 2013).
type topology struct {
	Arcs      [][][2]int `json:"arcs"`
	Transform struct {
		Scale     [2]float64 `json:"scale"`
		Translate [2]float64 `json:"translate"`
	} `json:"transform"`
	Objects struct {
		Land struct {
			Geometries []struct {
				Type string          `json:"type"`
				Arcs json.RawMessage `json:"arcs"`
			} `json:"geometries"`
		} `json:"land"`
	} `json:"objects"`
}

type point struct{ x, y float64 }

func main() {
	if err := run(); err != nil {
		fmt.Fprintf(os.Stderr, "convert: %v\n", err)
		os.Exit(1)
	}
}

func run() error {
	if len(os.Args) != 2 {
		return fmt.Errorf("it takes one file, land-50m.json")
	}
	data, err := os.ReadFile(os.Args[1])
	if err != nil {
		return err
	}
	var t topology
	if err := json.Unmarshal(data, &t); err != nil {
		return fmt.Errorf("%s: %w", os.Args[1], err)
	}
	rings, err := t.rings()
	if err != nil {
		return err
	}
	var kept [][][2]int64
	for _, r := range unrolled(rings) {
		if q := quantized(closed(simplified(r))); len(q) >= 3 {
			kept = append(kept, q)
		}
	}
	out := binary.AppendUvarint(nil, uint64(len(kept)))
	for _, r := range kept {
		out = binary.AppendUvarint(out, uint64(len(r)))
		last := [2]int64{}
		for _, p := range r {
			out = binary.AppendVarint(binary.AppendVarint(out, p[0]-last[0]), p[1]-last[1])
			last = p
		}
	}
	_, err = os.Stdout.Write(out)
	return err
}

// rings returns the outlines of all polygons.
func (t *topology) rings() (out [][]point, err error) {
	for _, g := range t.Objects.Land.Geometries {
		var polygons [][][]int
		switch g.Type {
		case "MultiPolygon":
			err = json.Unmarshal(g.Arcs, &polygons)
		case "Polygon":
			var one [][]int
			err = json.Unmarshal(g.Arcs, &one)
			polygons = append(polygons, one)
		}
		if err != nil {
			return nil, fmt.Errorf("arcs of a %s: %w", g.Type, err)
		}
		for _, p := range polygons {
			for _, arcs := range p {
				out = append(out, t.ring(arcs))
			}
		}
	}
	return out, nil
}

// ring joins arcs; a number below zero is that of an arc taken from its end.
func (t *topology) ring(arcs []int) (out []point) {
	for _, n := range arcs {
		back := n < 0
		if back {
			n = ^n
		}
		var line []point
		x, y := 0, 0
		for _, d := range t.Arcs[n] {
			x, y = x+d[0], y+d[1]
			line = append(line, point{float64(x)*t.Transform.Scale[0] + t.Transform.Translate[0], float64(y)*t.Transform.Scale[1] + t.Transform.Translate[1]})
		}
		if back {
			for i, j := 0, len(line)-1; i < j; i, j = i+1, j-1 {
				line[i], line[j] = line[j], line[i]
			}
		}
		if len(out) > 0 { // it begins where the last one ends
			line = line[1:]
		}
		out = append(out, line...)
	}
	return out
}

// unrolled returns rings none of which jumps from one side of the map to the other: one that
// crosses 180° E goes on beyond it.
func unrolled(rings [][]point) (out [][]point) {
	for _, r := range rings {
		for i := 1; i < len(r); i++ {
			switch d := r[i].x - r[i-1].x; {
			case d > 180:
				r[i].x -= 360
			case d < -180:
				r[i].x += 360
			}
		}
		if !polar(r) {
			out = append(out, r)
		}
	}
	return out
}

// closed closes a ring that goes round the south pole along that.
func closed(r []point) []point {
	if first, last := r[0], r[len(r)-1]; math.Abs(last.x-first.x) > 180 {
		r = append(r, point{last.x, -90}, point{first.x, -90}, first)
	}
	return r
}

// polar reports whether a ring lies along the pole: the source has one there.
func polar(r []point) bool {
	for _, p := range r {
		if p.y > -89.9 {
			return false
		}
	}
	return true
}

// simplified returns the points of a line that matter, the first and the last among them (D.
// Douglas, T. Peucker, Algorithms for the reduction of the number of points required to
// represent a digitized line or its caricature, 1973).
func simplified(line []point) []point {
	if len(line) < 3 {
		return line
	}
	a, b := line[0], line[len(line)-1]
	at, far := 0, tolerance
	for i := 1; i < len(line)-1; i++ {
		if d := distance(line[i], a, b); d > far {
			at, far = i, d
		}
	}
	if at == 0 {
		return []point{a, b}
	}
	return append(simplified(line[:at+1]), simplified(line[at:])[1:]...)
}

// distance returns how far p is from the line from a to b, in degrees of latitude.
func distance(p, a, b point) float64 {
	c := math.Cos(p.y * math.Pi / 180)
	px, py, bx, by := (p.x-a.x)*c, p.y-a.y, (b.x-a.x)*c, b.y-a.y
	t := 0.0
	if n := bx*bx + by*by; n > 0 {
		t = max(0, min(1, (px*bx+py*by)/n))
	}
	return math.Hypot(px-t*bx, py-t*by)
}

// quantized returns the points of a ring in units of the file, without its last, which is its
// first, and without those that fall on the one before.
func quantized(ring []point) (out [][2]int64) {
	for _, p := range ring[:len(ring)-1] {
		q := [2]int64{int64(math.Round(p.x * perDegree)), int64(math.Round(p.y * perDegree))}
		if len(out) == 0 || out[len(out)-1] != q {
			out = append(out, q)
		}
	}
	return out
}
