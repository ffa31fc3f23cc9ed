package hedge

import (
	"strings"
	"testing"

	"stemma/internal/lex"
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
	for _, line := range lex.Read("commit.en.lex", commitSrc, 8).Lines {
		d := text.ParseString(line.Example)
		ms := Govern(d)
		sc := NewScale(d, ms)
		at := 0
		for want := range strings.SplitSeq(line.Want, "; ") {
			word, want, _ := strings.Cut(want, " ")
			v := find(d, at, word)
			if v < 0 {
				t.Errorf("%s: %q does not hold %q", line.Ref, line.Example, word)
				break
			}
			at = v + 1
			both, writer := reading(d, sc, v)
			if got := map[bool]string{true: both, false: writer}[strings.Contains(want, ", ")]; got != want {
				t.Errorf("%s: %s: %s is %s, want %s", line.Ref, line.Example, word, got, want)
			}
		}
	}
}

// TestCommitmentsAgree: what hedge.en.lex, expect.en.lex and negation.en.lex say of
// a word is what commit.en.lex says of it where it is told plainly.
func TestCommitmentsAgree(t *testing.T) {
	n := 0
	for _, f := range []struct{ file, src string }{{"hedge.en.lex", hedgeSrc}, {"expect.en.lex", expectSrc}, {"negation.en.lex", negationSrc}} {
		for _, line := range lex.Read(f.file, f.src, 1).Lines {
			d := text.ParseString(line.Example)
			for _, m := range Govern(d) {
				if m.Of(d.Text) == "indicate" {
					continue // a source that indicates a thing states it; pictures do not
				}
				if m.By == line.Ref && m.Sign != nil && m.Kind != Inquiry && !m.Sign.Writer[0].under(Flat).Open {
					n++
					source := m.Sign.Source[0].under(Flat)
					if got := m.Sign.Writer[0].under(Flat); got.Firmness() != m.Firmness && source.Firmness() != m.Firmness {
						t.Errorf("%s: %s, and by its signature %s", line.Ref, m.Firmness, label(got))
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
