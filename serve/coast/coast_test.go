package coast

import "testing"

// in reports whether a point is on land, by the even-odd rule.
func in(rings [][]Point, p Point) (land bool) {
	for _, r := range rings {
		for i, a := range r {
			b := r[(i+len(r)-1)%len(r)]
			if a.Lat > p.Lat != (b.Lat > p.Lat) && p.Lon < (b.Lon-a.Lon)*(p.Lat-a.Lat)/(b.Lat-a.Lat)+a.Lon {
				land = !land
			}
		}
	}
	return land
}

// Places far from any coast are on land or not, whatever box is asked for, and nothing of an
// outline lies outside of the box.
func TestLand(t *testing.T) {
	for _, c := range []struct {
		at   Point
		land bool
	}{
		{Point{10, 50}, true}, {Point{-100, 40}, true}, {Point{25, -20}, true}, {Point{134, -25}, true}, {Point{-55, -10}, true}, {Point{100, 60}, true},
		{Point{-30, 30}, false}, {Point{-150, 0}, false}, {Point{80, -30}, false}, {Point{51, 42}, false}, // the last in a sea that land surrounds
		{Point{18, 34.5}, false}, {Point{175, -18}, false}, {Point{100, 75.5}, true}, {Point{-60, 71.5}, false}, {Point{178, 67}, true}, {Point{-175, 67}, true}, {Point{60, -85}, true}, {Point{-120, -88}, true}, {Point{0, -65}, false},
	} {
		for _, d := range []float64{1, 7, 40, 400} {
			b := Box{max(-180, c.at.Lon-d), max(-90, c.at.Lat-d), min(180, c.at.Lon+d), min(90, c.at.Lat+d)}
			land := Land(b)
			if in(land, c.at) != c.land {
				t.Errorf("%v in %v: land %v", c.at, b, !c.land)
			}
			for _, r := range land {
				for _, p := range r {
					if p.Lon < b.West-1e-9 || p.Lon > b.East+1e-9 || p.Lat < b.South-1e-9 || p.Lat > b.North+1e-9 {
						t.Fatalf("%v lies outside of %v", p, b)
					}
				}
			}
		}
	}
	if len(packed) > 60<<10 {
		t.Errorf("coast.bin has %d bytes", len(packed))
	}
}
