package web

import (
	"math"
	"strconv"
	"strings"
	"testing"
)

// TestContrast checks that colours meet WCAG 2.2, 1.4.3: those of words have a contrast of
// 4.5 to 1 on the page and on the panel, in light and dark, and those of edges 3 to 1.
func TestContrast(t *testing.T) {
	blocks := strings.Split(stylesheet, "\n  color-scheme:")[1:]
	if len(blocks) != 3 {
		t.Fatalf("%d sets of colours, not light, dark by system and dark by choice", len(blocks))
	}
	for i, b := range blocks {
		b, _, _ = strings.Cut(b, "}")
		c := map[string]float64{}
		for _, d := range strings.Split(b, ";") {
			if k, v, ok := strings.Cut(strings.TrimSpace(d), ":#"); ok {
				c[strings.TrimPrefix(k, "--")] = luminance(t, v)
			}
		}
		for _, words := range []string{"ink", "ink2", "ink3", "rubric", "l1", "l2", "l3", "l0", "ok", "edge"} {
			least := 4.5
			if words == "edge" {
				least = 3
			}
			for _, ground := range []string{"paper", "tint"} {
				if _, ok := c[words]; !ok {
					t.Errorf("set %d has no %s", i, words)
				}
				if r := ratio(c[words], c[ground]); r < least {
					t.Errorf("set %d: %s on %s is %.1f to 1", i, words, ground, r)
				}
			}
		}
		if r := ratio(c["mark"], c["mark-ink"]); r < 4.5 {
			t.Errorf("set %d: the mark is %.1f to 1", i, r)
		}
	}
}

func ratio(a, b float64) float64 { return (max(a, b) + .05) / (min(a, b) + .05) }

func luminance(t *testing.T, hex string) float64 {
	v, err := strconv.ParseUint(hex, 16, 32)
	if err != nil || len(hex) != 6 {
		t.Fatalf("colour %q", hex)
	}
	part := func(shift uint) float64 {
		f := float64(v>>shift&0xff) / 255
		if f <= .04045 {
			return f / 12.92
		}
		return math.Pow((f+.055)/1.055, 2.4)
	}
	return .2126*part(16) + .7152*part(8) + .0722*part(0)
}
