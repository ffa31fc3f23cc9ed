package spacy

import (
	"runtime"
	"strings"
	"testing"
	"unsafe"
)

// hostile are texts made to be slow or deep, as a unit that is repeated.
var hostile = []struct{ name, unit string }{
	{"one sentence", "and then the mayor said that the ferry which left the port had sunk "},
	{"brackets", "["},
	{"brackets apart", "( "},
	{"brackets nested", "(the [man "},
	{"quotation marks", "\" “"},
	{"embedded", "the man that the dog which "},
	{"relative clauses", "a hearing was held yesterday that nobody knew who was asked about "},
	{"mixed scripts", "Привет 世界 שלום\u200f नमस्ते hello١٢٣ ΣΑΣ "},
	{"capitals", "Ms. Ode of Ormsund Ferries Ltd "},
	{"line breaks", "a\n \t"},
	{"nearly addresses", "a@a.a"},
	{"schemes", "a://"},
	{"hyphens", "x-x"},
	{"stops", ". .."},
	{"one word", "x"},
	{"one odd word", "Σ'é"},
	{"nearly exceptions", ":( a.m. :-) can't've "},
	{"broken bytes", "\xf0\x9f "},
}

// repeated returns unit again and again, about n tokens.
func repeated(p *Pipeline, unit string, n int) string {
	const times = 200
	return strings.Repeat(unit, n*times/max(len(p.Tokenize(strings.Repeat(unit, times))), times/4))
}

// TestDoubling counts the work on hostile texts, of which work.go says what it
// is: on twice the text it is twice as much, within a piece and beyond. So are
// the bytes allocated; but slices grow by leaps, so these are held to it over
// the whole range, and not in a short run.
func TestDoubling(t *testing.T) {
	if testing.Short() {
		t.Skip("-short: growth is not measured")
	}
	const most = 2.3
	sizes := []int{1250, 2500, 5000, 10_000}
	p := Load()
	for _, h := range hostile {
		t.Run(h.name, func(t *testing.T) {
			var steps, bytes []float64
			bound := 1.0
			for i, n := range sizes {
				s, b := measure(p, repeated(p, h.unit, n))
				t.Logf("%d tokens: %.0f steps, %.0f bytes", n, s, b)
				steps, bytes = append(steps, s), append(bytes, b)
				if i == 0 {
					continue
				}
				bound *= most
				if r := s / steps[i-1]; r > most {
					t.Errorf("%d to %d tokens: %.2f times the steps", sizes[i-1], n, r)
				}
			}
			if r := bytes[len(bytes)-1] / bytes[0]; r > bound && !testing.Short() {
				t.Errorf("%d to %d tokens: %.2f times the bytes", sizes[0], sizes[len(sizes)-1], r)
			}
		})
	}
}

// TestMemory reads one sentence of several pieces: beyond the first piece a
// token takes no more than what is returned of it and its place, for all pieces
// are read in the memory of one.
func TestMemory(t *testing.T) {
	if testing.Short() {
		t.Skip("-short: a sentence of several pieces is long")
	}
	p := Load()
	sentence := hostile[0].unit
	text := repeated(p, sentence, MaxTokens)
	p.Parse(text) // words and lemmas are kept now
	_, one := measure(p, text)
	_, three := measure(p, text+text+text)
	const each = int(2*unsafe.Sizeof(Token{}) + 2*unsafe.Sizeof(Tok{}))
	if got := int(three-one) / (2 * MaxTokens); got > each {
		t.Errorf("a token beyond the first piece takes %d bytes, want at most %d", got, each)
	} else {
		t.Logf("%d bytes a token, %.0f for the first piece", got, one)
	}
}

// measure returns the steps that reading a text takes, and the bytes it
// allocates.
func measure(p *Pipeline, text string) (steps, bytes float64) {
	n := 0
	counted = func(k int) { n += k }
	defer func() { counted = nil }()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	p.Parse(text)
	runtime.ReadMemStats(&after)
	return float64(n), float64(after.TotalAlloc - before.TotalAlloc)
}
