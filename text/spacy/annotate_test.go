package spacy

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// lines are paragraphs of every length, some of them again and again.
var lines = []string{
	"A", "Ferry sinks", "Sports", "Nine boats were lost off Oldwick on Tuesday, the mayor, Ada Moor, said.",
	"“We don't know how many were on board,” she told the Merrow Post. The coast guard, which had sent two ships, gave no figure.",
	strings.Repeat("The clerk said that the harbour master had said that nobody knew, ", 40) + "and left.",
	"MERROW, 5 May", "3-2", "Mr. Cole, of Ormsund Ferries Ltd., couldn't be reached.",
}

// Paragraphs that are read in one pass must come out as if each were read alone.
func TestAnnotateReadsPartsAlone(t *testing.T) {
	p := Load()
	r := rand.New(rand.NewPCG(3, 4))
	rounds := 12
	if testing.Short() {
		rounds = 2
	}
	for range rounds {
		var text strings.Builder
		var toks []Token
		var starts []int
		for range 1 + r.IntN(60) {
			line := lines[r.IntN(len(lines))]
			starts = append(starts, len(toks))
			for _, tok := range p.Tokenize(line) {
				toks = append(toks, Token{Start: text.Len() + tok.Start, End: text.Len() + tok.End, SentStart: r.IntN(20) == 0})
			}
			text.WriteString(line + "\n\n")
		}
		alone := slices.Clone(toks)
		for i, from := range starts {
			to := len(toks)
			if i+1 < len(starts) {
				to = starts[i+1]
			}
			part := alone[from:to]
			p.Annotate(text.String(), part, []int{0})
			for k := range part {
				part[k].Head += from
			}
		}
		p.Annotate(text.String(), toks, starts)
		for i := range toks {
			if toks[i] != alone[i] {
				t.Fatalf("token %d, %q: %+v, alone %+v", i, text.String()[toks[i].Start:toks[i].End], toks[i], alone[i])
			}
		}
	}
}

func BenchmarkAnnotate(b *testing.B) {
	p := Load()
	text := strings.Repeat(strings.Join(lines[2:5], "\n\n")+"\n\n", 20)
	var toks []Token
	var starts []int
	at := 0
	for line := range strings.SplitAfterSeq(text, "\n\n") {
		starts = append(starts, len(toks))
		for _, tok := range p.Tokenize(strings.TrimSpace(line)) {
			toks = append(toks, Token{Start: at + tok.Start, End: at + tok.End})
		}
		at += len(line)
	}
	if starts[len(starts)-1] == len(toks) {
		starts = starts[:len(starts)-1]
	}
	b.ReportAllocs()
	for b.Loop() {
		p.Annotate(text, slices.Clone(toks), starts)
	}
	b.ReportMetric(float64(len(toks)*b.N)/b.Elapsed().Seconds(), "tokens/s")
}
