package figure

import (
	"strings"
	"testing"

	"stemma/mention/quantity"
	"stemma/report"
	"stemma/text"
)

// hostile are texts that ask much of a careless scanner.
var hostile = map[string]string{
	"numbers":   "12 ",
	"digits":    "7",
	"groups":    "1,000",
	"over":      "over 12 years ",
	"powers":    "10^400 km ",
	"ofs":       "5% of 100 of the 3 of ",
	"brackets":  "5 km (3 miles) (",
	"words":     "two hundred and thirty thousand and ",
	"hyphens":   "12-12-",
	"million":   "5 million million ",
	"urls":      "a/b//c@d.",
	"ranges":    "between 5 and 6 to 7-8 or ",
	"compounds": "5 hours 10 minutes ",
	"number of": "number of men 5 ",
	"web":       "12 www.",
	"shares":    "three homes in four ",
	"points":    "half a point of a rate ",
	"quakes":    "magnitude 5.4 quake 5.4 ",
	"elided":    "12 men died, 5 in it and 4 ",
	"ages":      "aged 5 and 6, ",
}

func checkSpans(t *testing.T, s string, fs []Figure) {
	t.Helper()
	last := 0
	for i, f := range fs {
		if !f.SpansIn(s) || f.Value == nil || f.By == "" || f.Start < last && i > 0 {
			t.Fatalf("figure %d of %q: %+v", i, s[:min(len(s), 80)], f)
		}
		last = f.Start
		if f.Of >= len(fs) || f.Same >= i || f.Low != nil && f.High != nil && f.Low.Cmp(f.High) > 0 {
			t.Fatalf("figure %d of %q: %+v", i, s[:min(len(s), 80)], f)
		}
	}
}

func TestHostile(t *testing.T) {
	for name, unit := range hostile {
		s := strings.Repeat(unit, 20000/len(unit))
		t.Run(name, func(t *testing.T) { checkSpans(t, s, Find(English(), oneSentence(s), nil)) })
	}
}

// oneSentence makes a Doc of a single sentence, the worst case for what looks
// about in a sentence.
func oneSentence(s string) *text.Doc {
	d := &text.Doc{Text: s}
	for i := 0; i < len(s); {
		j := i
		for j < len(s) && s[j] != ' ' {
			j++
		}
		if j > i {
			d.Tokens = append(d.Tokens, text.Token{Span: report.Span{Start: i, End: j}, Lower: strings.ToLower(s[i:j]), Grammar: text.Unread})
		}
		i = j + 1
	}
	if n := len(d.Tokens); n > 0 {
		d.Sents = []text.Sent{{Span: report.Span{Start: d.Tokens[0].Start, End: d.Tokens[n-1].End}, Last: n}}
	}
	return d
}

// BenchmarkDoubling shows whether twice the text takes more than twice the
// time: compare the two sizes of each name.
func BenchmarkDoubling(b *testing.B) {
	for name, unit := range hostile {
		for _, size := range []int{100_000, 200_000} {
			d := oneSentence(strings.Repeat(unit, size/len(unit)))
			b.Run(name+"/"+map[int]string{100_000: "1", 200_000: "2"}[size], func(b *testing.B) {
				for b.Loop() {
					Find(English(), d, nil)
				}
			})
		}
	}
}

func TestKeepOut(t *testing.T) {
	s := "On 4 May some 300 goats crossed 12 bridges."
	d := text.ParseString(s)
	all := Find(English(), d, nil)
	at := strings.Index(s, "300")
	fs := Find(English(), d, []report.Span{{Start: at, End: at + 3}})
	if len(all) != 2 || len(fs) != 1 || quantity.Decimal(fs[0].Value) != "12" {
		t.Errorf("%v, then %v", all, fs)
	}
}

func FuzzFind(f *testing.F) {
	for _, s := range hostile {
		f.Add(s)
	}
	f.Add("They gotta lose 12 men and gonna cannot rise 5%. I dunno 3 of 'em y'all'd've cut 4.")
	f.Add("Some 4,000 of the 6,000 guards, £3½m (or $4m) — “a third” of it\x00\xff lost over 3 years.")
	f.Fuzz(func(t *testing.T, s string) {
		checkSpans(t, s, Find(English(), text.ParseString(s), nil))
	})
}
