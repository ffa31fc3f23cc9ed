package name

import (
	"strings"
	"testing"
)

func TestNearly(t *testing.T) {
	for _, x := range []struct {
		a, b string
		want bool
	}{
		{"jonas dartell", "jonas drattell", true},
		{"manuel vesk", "manual vesk", true},
		{"ole rell", "ole roll", false},
		{"jonas dartell", "janos drattell", false},
		{"ada moor", "ada moor", false},
		{"jonas dartell", "dartell", false},
		{"tarvek", "tarvik", true},
		{"moors", "moars", false},
		{"ada " + strings.Repeat("a", 50), "ada " + strings.Repeat("a", 51), false},
	} {
		if got := Nearly(strings.Fields(x.a), strings.Fields(x.b)); got != x.want {
			t.Errorf("Nearly(%q, %q) = %v", x.a, x.b, got)
		}
	}
}

func TestTranscribed(t *testing.T) {
	for _, x := range []struct {
		a, b string
		want bool
	}{
		{"tarvensky", "tarvenskyy", true},
		{"mohammed", "muhammad", true},
		{"allemane", "allemene", false},
		{"manuel", "manual", false},
	} {
		if got := Transcribed(x.a, x.b); got != x.want {
			t.Errorf("Transcribed(%q, %q) = %v", x.a, x.b, got)
		}
	}
}
