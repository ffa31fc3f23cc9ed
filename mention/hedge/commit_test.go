package hedge

import (
	"strings"
	"testing"

	"stemma/internal/lex"
	"stemma/internal/lex/lextest"
	"stemma/mention"
	"stemma/text"
)

// label writes a stand down: its rung, and "not" where it is weakly against.
func label(s Stand) string {
	f := string(s.Firmness())
	if s.Against && !firm(s.Rung) {
		f += " not"
	}
	return f
}

// reading writes down how the word is told: the writer's stand, before it the
// source's where that is another.
func reading(d *text.Doc, sc *Scale, v int) (both, writer string) {
	st := sc.weigh(v, Stance{Source: Flat, Writer: Flat}, nil, true)
	return label(st.Source) + ", " + label(st.Writer), label(st.Writer)
}

// find returns the first token from i on that reads word.
func find(d *text.Doc, i int, word string) int {
	for ; i < len(d.Tokens); i++ {
		if d.Tokens[i].Lower == word {
			return i
		}
	}
	return -1
}

// TestCommitments reads the example of every line of commit.en.lex: each word
// named in it is told as the line says.
func TestCommitments(t *testing.T) {
	lextest.Examples(t, "commit.en.lex", func(line lex.Line) string { return told(English(), line) })
}

// TestWords does the same for word.en.lex, whose examples may also list hedges.
// Without the words of its line each example is read otherwise.
func TestWords(t *testing.T) {
	read := func(l *Language, line lex.Line) string {
		if line.Want == "" || line.Want[0] == '[' {
			return listed(text.ParseString(line.Example), func(d *text.Doc) []Mention { return Find(l, d) })
		}
		return told(l, line)
	}
	lextest.Examples(t, "word.en.lex", func(line lex.Line) string { return read(English(), line) })
	lextest.Needed(t, "word.en.lex", func(lx *lex.Lexicon, line lex.Line) string {
		l := *English()
		l.words = words{}
		lex.Fill(&l.words, lx)
		return read(&l, line)
	})
}

// told writes down how the words that line.Want names are told.
func told(l *Language, line lex.Line) string {
	d := text.ParseString(line.Example)
	sc := NewScale(l, d, Govern(l, d))
	var out []string
	from := 0
	for want := range strings.SplitSeq(line.Want, "; ") {
		word, want, _ := strings.Cut(want, " ")
		v := find(d, from, word)
		if v < 0 {
			return "no " + word
		}
		from = v + 1
		both, writer := reading(d, sc, v)
		out = append(out, word+" "+map[bool]string{true: both, false: writer}[strings.Contains(want, ", ")])
	}
	return strings.Join(out, "; ")
}

// TestCommitmentsAgree: what hedge.en.lex, expect.en.lex and negation.en.lex say of
// a word is what commit.en.lex says of it where it is told plainly.
func TestCommitmentsAgree(t *testing.T) {
	n := 0
	for _, file := range []string{"hedge.en.lex", "expect.en.lex", "negation.en.lex"} {
		for _, line := range lextest.Read(t, file, 1).Lines {
			d := text.ParseString(line.Example)
			for _, m := range Govern(English(), d) {
				if m.Of(d.Text) == "indicate" {
					continue // a source that indicates a thing states it; pictures do not
				}
				if m.By == line.By && m.Sign != nil && m.Kind != Inquiry && !m.Sign.Writer[0].under(Flat).Open {
					n++
					source := m.Sign.Source[0].under(Flat)
					if got := m.Sign.Writer[0].under(Flat); got.Firmness() != m.Firmness && source.Firmness() != m.Firmness {
						t.Errorf("%s: %s, and by its signature %s", line.By, m.Firmness, label(got))
					}
				}
			}
		}
	}
	if n < 20 {
		t.Errorf("%d words compared", n)
	}
}

func TestSigns(t *testing.T) {
	for s, ok := range map[string]bool{"+": true, "-": true, "o": true, ".": true, "+expected": true, "-denied": true, "": false, "x": false, "+loud": false, "++": false} {
		if _, got := parseSign(s); got != ok {
			t.Errorf("%q: %v", s, got)
		}
	}
	for f := range map[mention.Firmness]bool{mention.Confirmed: true, mention.Possible: true, mention.Denied: true, mention.Negated: true} {
		if got := StandOf(f).Firmness(); got != f {
			t.Errorf("%s read and written is %s", f, got)
		}
	}
}

// FuzzGovern checks what holds of every text: mentions stand inside it and are about
// a word of their sentence, and every word of it has a stance.
func FuzzGovern(f *testing.F) {
	for _, s := range []string{
		"It may, if so, be likely.", "if if if not not may May", "Did he? Had he had it, he would.", "never never failed to refuse to fail to",
		"falsely said falsely that that that", "\x00\xff“It may”; he said -- no doubt -- that",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d := text.ParseString(s)
		ms := Govern(English(), d)
		for i := range ms {
			m := &ms[i]
			if !m.In(s) || m.At < 0 || m.At >= len(d.Tokens) || m.Over >= len(d.Tokens) || m.Over >= 0 && d.Tokens[m.Over].Sent != d.Tokens[m.At].Sent || m.Firmness == "" || m.By == "" {
				t.Fatalf("%+v of %q", m, s)
			}
		}
		sc := NewScale(English(), d, ms)
		for _, sent := range d.Sents {
			for v := sent.First; v < sent.Last; v++ {
				e := sc.Event(v, sent.First, sent.Last)
				if st := sc.Weigh(e, Stance{Source: Flat, Writer: Flat}, nil); e < sent.First || e >= sent.Last || st.Source.Firmness() == "" || st.Writer.Firmness() == "" {
					t.Fatalf("%q: %d to %d: %+v", s, v, e, st)
				}
			}
		}
	})
}

// BenchmarkGovern reads hostile texts of n and 2n bytes and weighs a word of each
// sentence: the second must not take more than 2.3 times as long.
func BenchmarkGovern(b *testing.B) {
	for _, unit := range []string{"may ", "if ", "failed to ", "it is not true that ", "he said that "} {
		for _, n := range []int{1, 2} {
			d := text.ParseString(strings.Repeat(unit, n*20000))
			b.Run(strings.TrimSpace(unit)+strings.Repeat("+", n-1), func(b *testing.B) {
				for range b.N {
					sc := NewScale(English(), d, Govern(English(), d))
					for _, s := range d.Sents {
						sc.Weigh(sc.Event(s.First, s.First, s.Last), Stance{Source: Flat, Writer: Flat}, nil)
						sc.Weigh(s.Last-1, Stance{Source: Flat, Writer: Flat}, nil)
					}
				}
			})
		}
	}
}

// A pronoun of two words denies its clause as one of one word does.
func TestNoOne(t *testing.T) {
	for _, s := range []string{"No one drowned.", "Nobody drowned."} {
		if got := told(English(), lex.Line{Example: s, Want: "drowned negated"}); got != "drowned negated" {
			t.Errorf("%s: %s", s, got)
		}
	}
}
