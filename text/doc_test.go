package text

import (
	"strings"
	"testing"
	"unicode/utf8"

	"stemma/internal/caret"
	"stemma/internal/char"
	"stemma/report"
)

func TestSentences(t *testing.T) {
	caret.Run(t, "testdata/sentences.caret", func(s string) []caret.Mark {
		var out []caret.Mark
		for _, x := range ParseString(s).Sents {
			out = append(out, caret.Mark{Span: x.Span, Label: "s"})
		}
		return out
	})
}

func TestTokens(t *testing.T) {
	for in, want := range map[string]string{
		"They don't, can't, won't and cannot.":        "They do n't , ca n't , wo n't and can not .",
		"Vane's men, who’d've gone":                   "Vane 's men , who ’d 've gone",
		"a long-range, U.S.-built F-16":               "a long - range , U.S.-built F-16",
		"620km, $5bn, 3.2m, 5pm, 80% and 8,000":       "620 km , $ 5 bn , 3.2 m , 5 pm , 80 % and 8,000",
		"in 10-12 or 10–12 days, the 1990s, the 21st": "in 10 - 12 or 10 – 12 days , the 1990s , the 21st",
		"e.g. the U.S. at 5 a.m. on No. 4":            "e.g. the U.S. at 5 a.m. on No. 4",
		"“Go...” he said… (no)":                       "“ Go ... ” he said … ( no )",
		"out—or in — or -- so":                        "out — or in — or -- so",
		"See https://a.example.org/x?y=1, or":         "See https://a.example.org/x?y=1 , or",
		"write to jane.roe@example.org.":              "write to jane.roe@example.org .",
		"US$5 and €1.5":                               "US$ 5 and € 1.5",
		"O'Brien's rock 'n' roll of the '90s":         "O'Brien 's rock 'n' roll of the ' 90s",
		"and/or 9/11 at 6:30":                         "and / or 9/11 at 6:30",
		"AT&T and #ansel by @board":                   "AT&T and #ansel by @board",
		"5°C":                                         "5 ° C",
		"reached port.The rest (some 40)":             "reached port . The rest ( some 40 )",
		"“[The] end,” she":                            "“ [ The ] end , ” she",
		"C'est la vie, d'accord":                      "C'est la vie , d'accord",
		"Łódź-based\u00a0firm":                        "Łódź - based firm",
	} {
		d := ParseString(in)
		var got []string
		for _, x := range d.Tokens {
			got = append(got, x.Of(in))
		}
		if g := strings.Join(got, " "); g != want {
			t.Errorf("%s\n got %s\nwant %s", in, g, want)
		}
	}
}

// Which marks are quotation marks.
func TestQuoteMarks(t *testing.T) {
	for in, want := range map[string]string{
		"The allies' troops":                           "",
		"The allies’ troops":                           "",
		"'It is the allies' loss,' Vane said.":         "' '",
		"‘It is the allies’ loss,’ Vane said.":         "‘ ’",
		"rock 'n' roll of the '90s":                    "",
		"She said 'no' and 'maybe'.":                   "' ' ' '",
		`He said "yes" and “no”.`:                      `" " “ ”`,
		"``Yes,'' he said.":                            "`` ''",
		"Tell 'em it's Vane's":                         "",
		"\"We say 'no',\" he said, 'and that's that.'": "\" ' ' \" ' '",
		"the boys' and girls' boats":                   "",
	} {
		d := ParseString(in)
		var got []string
		for _, x := range d.Tokens {
			if x.Kind == Quote {
				got = append(got, x.Of(in))
			}
		}
		if g := strings.Join(got, " "); g != want {
			t.Errorf("%s\n got %s\nwant %s", in, g, want)
		}
	}
}

func TestHelpers(t *testing.T) {
	s := "Forty people waited on the deck of the\n\nAdvertisement\n\nold ship. They slept."
	d := ParseString(s)
	if len(d.Sents) != 2 || len(d.Furniture()) != 1 {
		t.Fatalf("%d sentences, %d furniture", len(d.Sents), len(d.Furniture()))
	}
	var segs []string
	for _, x := range d.Segments(d.Sents[0].Span) {
		segs = append(segs, x.Of(s))
	}
	if g := strings.Join(segs, "|"); g != "Forty people waited on the deck of the|old ship." {
		t.Errorf("segments %q", g)
	}
	if got := d.String(d.Sents[0].First, d.Sents[0].Last); got != "Forty people waited on the deck of the old ship." {
		t.Errorf("String = %q", got)
	}
	ship := strings.Index(s, "ship")
	k := d.TokenAt(ship + 1)
	if d.Tokens[k].Lower != "ship" || d.SentOf(k) != 0 {
		t.Errorf("TokenAt gives %q of sentence %d", d.Tokens[k].Lower, d.SentOf(k))
	}
	if first, last := d.TokensIn(report.Span{Start: ship, End: len(s)}); d.Span(first, last) != (report.Span{Start: ship, End: len(s)}) {
		t.Errorf("TokensIn gives %v", d.Span(first, last))
	}
	if d.TokenAt(len(s)) != len(d.Tokens) || d.SentOf(-1) != -1 {
		t.Error("ends of the text")
	}
	if !Content(&d.Tokens[0]) || Content(&d.Tokens[3]) {
		t.Error("Content")
	}
}

func TestTitle(t *testing.T) {
	body := "Skip\nThe ferry ran aground\n" + above + below
	d := Parse(English(), &report.Report{Text: body, Title: "The Ferry Ran Aground | Example Times"})
	for _, b := range d.Blocks {
		if b.Kind == Headline && b.Of(body) == "The ferry ran aground" {
			return
		}
	}
	t.Errorf("no headline: %v", d.Blocks)
}

func TestLongSentence(t *testing.T) {
	for _, s := range []string{strings.Repeat("word, ", 5000), strings.Repeat("word ", 5000), strings.Repeat("%", 5000)} {
		for _, x := range ParseString(s).Sents {
			if n := x.Last - x.First; n > maxSentence {
				t.Errorf("a sentence of %d tokens", n)
			}
		}
	}
}

// check tells the first thing that is wrong with d.
func check(d *Doc) string {
	end, valid := 0, utf8.ValidString(d.Text)
	for i, t := range d.Tokens {
		switch {
		case t.Start < end || t.End <= t.Start || t.End > len(d.Text):
			return "tokens overlap or are empty"
		case valid && !t.In(d.Text):
			return "a token cuts a character"
		case t.Sent < 0 || t.Sent >= len(d.Sents) || i < d.Sents[t.Sent].First || i >= d.Sents[t.Sent].Last:
			return "a token outside its sentence"
		case t.Lower == "" || t.Tag == "" || t.Lemma == "" || t.Name == "" || t.Head < d.Sents[t.Sent].First || t.Head >= d.Sents[t.Sent].Last:
			return "a token not filled in"
		}
		end = t.End
	}
	next := 0
	for i, s := range d.Sents {
		b := d.Blocks[s.Block]
		switch {
		case s.First != next || s.Last <= s.First || s.Span != d.Span(s.First, s.Last):
			return "sentences do not cover the tokens"
		case !b.Contains(s.Span) || i < b.Sents[0] || i >= b.Sents[1] || b.Kind == Furniture:
			return "a sentence outside its block"
		case s.Last-s.First > maxSentence:
			return "a sentence too long"
		}
		next = s.Last
	}
	if next != len(d.Tokens) {
		return "tokens outside sentences"
	}
	start, whole := 0, report.Span{}
	for _, b := range d.Blocks {
		switch {
		case b.Empty() || b.Start < start || b.End > len(d.Text):
			return "blocks out of order"
		case b.Start < whole.End && (b.Kind != Furniture || !whole.Contains(b.Span)):
			return "blocks overlap"
		case b.Kind == Furniture:
			if f, l := d.TokensIn(b.Span); f != l || b.Why == "" || b.By == "" {
				return "tokens in furniture"
			}
		}
		if b.Start >= whole.End {
			whole = b.Span
		}
		start = b.Start
	}
	// All of the text but white space is in a block.
	at, end := 0, 0
	for i := 0; i < len(d.Text); {
		for at < len(d.Blocks) && d.Blocks[at].Start <= i {
			end = max(end, d.Blocks[at].End)
			at++
		}
		w := char.SpaceAt(d.Text, i)
		if w == 0 && i >= end && (d.Unread.Empty() || i < d.Unread.Start) {
			return "text outside blocks"
		}
		i += max(w, 1)
	}
	return ""
}

func FuzzParse(f *testing.F) {
	f.Add(news)
	f.Add("NEWS\n\n“We would\n\nhttp://a.example\n\nexpect that,” he said…\r\n\x00\xff—AFP")
	f.Add("Q\x7fG[]") // a credit in brackets that hold nothing
	f.Add("Read more:\n• one\n• two\nA file photo of x.AFP\n(Reuters) - ''''n't's's \u2028\ufeffa")
	f.Fuzz(func(t *testing.T, s string) {
		if e := check(ParseString(s)); e != "" {
			t.Errorf("%s: %q", e, s)
		}
		if e := check(Parse(English(), &report.Report{Text: s, Title: char.Head(s, 30)})); e != "" {
			t.Errorf("with a title: %s: %q", e, s)
		}
	})
}

// hostile inputs, each of about n bytes.
var hostile = map[string]func(n int) string{
	"quotes":     func(n int) string { return strings.Repeat("\"", n) },
	"apostrophe": func(n int) string { return strings.Repeat("a's' ", n/5) },
	"clitics":    func(n int) string { return "x" + strings.Repeat("'s", n/2) },
	"letters":    func(n int) string { return strings.Repeat("a", n) },
	"dots":       func(n int) string { return strings.Repeat("a.", n/2) },
	"brackets":   func(n int) string { return strings.Repeat("(", n) },
	"lines":      func(n int) string { return strings.Repeat("a b c d\n", n/8) },
	"menu":       func(n int) string { return strings.Repeat("Share\n", n/6) },
	"cut":        func(n int) string { return strings.Repeat("a b c d e f\n\nShare\n\n", n/20) },
	"related":    func(n int) string { return strings.Repeat("Read more:\n", n/11) },
	"dashes":     func(n int) string { return strings.Repeat("A-—B", n/6) },
	"captions":   func(n int) string { return strings.Repeat("A photo of x.AFP\n", n/17) },
	"stops":      func(n int) string { return strings.Repeat(". ", n/2) },
	"bytes":      func(n int) string { return strings.Repeat("\xff\x80\x00", n/3) },
	"spaces":     func(n int) string { return strings.Repeat(" ", n/2) + "a" + strings.Repeat("\n ", n/4) },
	"open":       func(n int) string { return strings.Repeat("\"We would go ", n/14) },
	"caps":       func(n int) string { return strings.Repeat("PORT: ", n/6) },
	"wrapped": func(n int) string {
		return strings.Repeat("the ferry ran aground off the port and lay on its side,\n", n/56)
	},
	"slashes": func(n int) string { return "http" + strings.Repeat("/.@", n/3) },
}

func TestHostile(t *testing.T) {
	n := 20000
	if testing.Short() {
		n = 2500
	}
	for name, f := range hostile {
		if e := check(ParseString(f(n))); e != "" {
			t.Errorf("%s: %s", name, e)
		}
	}
}

// The time of 2n must be no more than 2.3 times that of n.
func BenchmarkHostile(b *testing.B) {
	for name, f := range hostile {
		for _, n := range []int{200000, 400000} {
			s := f(n)
			b.Run(name+map[int]string{200000: "/n", 400000: "/2n"}[n], func(b *testing.B) {
				b.SetBytes(int64(len(s)))
				for b.Loop() {
					ParseString(s)
				}
			})
		}
	}
}

// TestTokensIn checks the range of every span of a text against the tokens one by one.
func TestTokensIn(t *testing.T) {
	d := ParseString("Ada Moor, 34, sailed on Friday; the harbour was shut.")
	for a := range len(d.Text) + 1 {
		for b := a; b <= len(d.Text); b++ {
			first, last := d.TokensIn(report.Span{Start: a, End: b})
			want := 0
			for want < len(d.Tokens) && d.Tokens[want].End <= a {
				want++
			}
			end := want
			for end < len(d.Tokens) && d.Tokens[end].Start < b {
				end++
			}
			if first != want || last != end {
				t.Fatalf("[%d, %d) holds tokens [%d, %d), want [%d, %d)", a, b, first, last, want, end)
			}
		}
	}
}
