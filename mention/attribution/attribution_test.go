package attribution_test

import (
	"fmt"
	"strings"
	"testing"

	"stemma/internal/caret"
	"stemma/mention/attribution"
	"stemma/mention/name"
	"stemma/mention/quote"
	"stemma/report"
	"stemma/text"
)

// TestCarets draws, numbered in the order of the cues, each cue with its lemma
// and both firmnesses, each link of its chain with its kind and, where it is
// another form, its name, and each segment of its content.
func TestCarets(t *testing.T) {
	for _, f := range []string{"direct", "indirect", "chain", "not", "speaker", "model"} {
		t.Run(f, func(t *testing.T) {
			caret.Run(t, "testdata/"+f+".caret", func(s string) []caret.Mark {
				d := text.ParseString(s)
				var out []caret.Mark
				for i, a := range attribution.Find(attribution.English(), d, name.Find(d), quote.Find(quote.English(), d)) {
					out = append(out, caret.Mark{Span: a.Cue, Label: fmt.Sprintf("%d %s: %s/%s", i, a.Lemma, a.Firmness, a.Author)})
					for k, src := range a.Chain {
						l := fmt.Sprintf("%d source %d %s", i, k, src.Kind)
						if src.Name != src.Span && src.Name.Of(s) != src.Span.Of(s) {
							l += " = " + src.Name.Of(s)
						}
						out = append(out, caret.Mark{Span: src.Span, Label: l})
					}
					for _, seg := range a.Segments {
						out = append(out, caret.Mark{Span: seg, Label: fmt.Sprintf("%d %s", i, a.Form)})
					}
				}
				return out
			})
		})
	}
}

func TestSpeakers(t *testing.T) {
	s := "“We sail,” Ama Rell said. “We sail tonight.”\n\nThe “ghost” ferry is late.\n\n“Nobody told us a thing,” said Odo Venn, who called it “shameful”."
	d := text.ParseString(s)
	qs := quote.Find(quote.English(), d)
	as := attribution.Find(attribution.English(), d, name.Find(d), qs)
	var got []string
	for _, a := range attribution.Speakers(as, len(qs)) {
		if a < 0 {
			got = append(got, "-")
			continue
		}
		c := as[a].Chain
		got = append(got, c[len(c)-1].Name.Of(s))
	}
	if want := "Ama Rell, Ama Rell, -, Odo Venn, Odo Venn"; strings.Join(got, ", ") != want {
		t.Errorf("got %s, want %s", strings.Join(got, ", "), want)
	}
}

func check(t *testing.T, s string) {
	t.Helper()
	d := text.ParseString(s)
	qs := quote.Find(quote.English(), d)
	as := attribution.Find(attribution.English(), d, name.Find(d), qs)
	for i, a := range as {
		spans := append([]report.Span{a.Cue, a.Content}, a.Segments...)
		for _, src := range a.Chain {
			spans = append(spans, src.Span, src.Name)
		}
		for _, x := range spans {
			if !x.In(s) {
				t.Fatalf("attribution %d: span %v of %d bytes: %+v", i, x, len(s), a)
			}
		}
		for _, q := range a.Quotes {
			if q < 0 || q >= len(qs) || !qs[q].Overlaps(a.Content) {
				t.Fatalf("attribution %d: quote %d", i, q)
			}
		}
		if a.By == "" || a.Lemma == "" || a.Firmness == "" || a.Author == "" || a.Form == "" || len(a.Chain) > 4 || len(a.Segments) == 0 {
			t.Fatalf("attribution %d: %+v", i, a)
		}
	}
}

var hostile = []string{
	strings.Repeat("said ", 3000), strings.Repeat("he said ", 2000), strings.Repeat("“a,” he said. ", 1000),
	strings.Repeat("“a” ", 2000), strings.Repeat(", according to a", 1500), strings.Repeat("Rell, a, b, ", 1000) + "said it was",
	strings.Repeat("x said that ", 1500), strings.Repeat("“", 3000) + " said Rell", strings.Repeat(": ", 1000), "said", "“said”", ": “a”",
	"\x00 said \xff that \xc3", "he said that", "according to", "citing", "X: y", strings.Repeat("of the ", 2000) + "said it is",
}

func TestHostile(t *testing.T) {
	for _, s := range hostile {
		if testing.Short() {
			s = s[:min(len(s), 2000)]
		}
		check(t, s)
		check(t, "Ama Rell said so.\n\n"+s)
	}
}

func FuzzFind(f *testing.F) {
	for _, s := range hostile { // TestHostile reads them whole
		f.Add(s[:min(len(s), 2000)])
	}
	f.Add("Citing the guard, Ama Rell, 34, the mayor, said “we left,” and was quoted as saying that, according to Odo Venn, “it” is.")
	f.Fuzz(check)
}

func BenchmarkFind(b *testing.B) {
	for _, unit := range []string{"said ", "he said that ", "“a,” he said. ", "“a ", "of the Rell, "} {
		for _, n := range []int{10000, 20000} {
			d := text.ParseString(strings.Repeat(unit, n))
			c, q := name.Find(d), quote.Find(quote.English(), d)
			b.Run(fmt.Sprintf("%q×%d", unit, n), func(b *testing.B) {
				for b.Loop() {
					attribution.Find(attribution.English(), d, c, q)
				}
			})
		}
	}
}

// BenchmarkReport reads a report of some 600 words.
func BenchmarkReport(b *testing.B) {
	p := "Ama Rell, the mayor of Tolva, told reporters on Friday that the ferry was safe and that the council would support a second dam. “We are not going home,” said Odo Venn, who called the levy a mistake, citing the port guard. The valley union fears the old mill is empty, according to a statement seen by the Tolva Herald, and wants the harbour board to act.\n\n"
	var all strings.Builder
	for i := range 9 {
		fmt.Fprintf(&all, "On day %d the %d ships of guild %d sailed. %s", i, i*7+3, i+20, p)
	}
	d := text.ParseString(all.String())
	c, q := name.Find(d), quote.Find(quote.English(), d)
	b.ReportMetric(float64(len(d.Tokens)), "tokens")
	for b.Loop() {
		attribution.Find(attribution.English(), d, c, q)
	}
}
