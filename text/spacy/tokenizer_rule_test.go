package spacy

import (
	"strconv"
	"strings"
	"testing"
)

// TestTokenizeRules shows each rule at work: tokens are parted by "|", and
// white space outside of them stays as it is.
func TestTokenizeRules(t *testing.T) {
	for _, c := range []struct{ rule, want string }{
		{"prefix, suffix", "(|“|Fenn|”|)|,"},
		{"prefix", "$|5 US$|5 +|a +5"},
		{"suffix", "Odd|'s Odd|’s 5|% x|..."},
		{"unit after a digit", "10|km 10|km² 3|m km akm"},
		{"full stop", "end|. No|.. 5|. J. AB|. 7|°|C|."},
		{"infix", "mid|-|term 5|-|6 a|,|b end|.|Start a|:|b 1,5 a|--|b -a-"},
		{"infix of dots", "so|...|then"},
		{"pictures stand alone", "tug|😀|boat ©|2031"},
		{"exception", "do|n't can|not U.S. p.m. 5|p.m. C++"},
		{"exception under affixes", "(|do|n't|) “|U.S.|” (|p.m.|)|,"},
		{"exception under an infix", "U.S.-led non|-|U.S."},
		{"exception torn apart and mended", "x|:) :) (|:-))"},
		{"white space", "a   |b|\n\n|c|\t|d"},
		{"address", "www.odd.example see://x.y http://odd.example/a,b?c (|odd.example|) a@b.example|."},
		{"no address", "odd.example|,|x 10.1.2.3 8.8.8.8/x"},
	} {
		text := strings.ReplaceAll(c.want, "|", "")
		if got := drawn(text, Load().Tokenize(text)); got != c.want {
			t.Errorf("%s:\ngot  %s\nwant %s", c.rule, got, c.want)
		}
	}
}

// drawn writes a text with "|" between tokens that touch.
func drawn(text string, toks []Tok) string {
	var b strings.Builder
	for i, k := range toks {
		if i > 0 && !toks[i-1].Space {
			b.WriteByte('|')
		}
		b.WriteString(text[k.Start:k.End])
		if k.Space {
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// TestIsURL tries the parts of an address, good and bad.
func TestIsURL(t *testing.T) {
	p := Load()
	for _, s := range []string{
		"odd.example", "a.bc", "1.2.bc", "odd_x.example", "Odd.example", "http://odd.example", "x+y-z.1://odd.example", "odd.example:80",
		"odd.example:80/x", "odd.example?x", "odd.example#", "me@odd.example", "me:pw@odd.example", "http://me@odd.example", "@@odd.example",
		"8.8.8.8", "172.15.0.1", "223.255.255.254", "ödd.exämple", "anything/@odd.example", strings.Repeat("a", 64) + ".example",
	} {
		if !p.isURL(s) {
			t.Errorf("%q is no address", s)
		}
	}
	for _, s := range []string{
		"odd", "odd.", ".example", "odd..example", "odd.Example", "odd.e", "odd.example:8", "odd.example:123456", "odd.example:80x", "-odd.example",
		"odd-.example", "odd.exa-mple", "@odd.example", "://odd.example", "h://odd.example", "h:tp://odd.example", "10.0.0.1", "127.0.0.1", "172.16.0.1",
		"192.168.1.1", "169.254.1.1", "224.0.0.1", "0.1.1.1", "1.2.3", "1.2.3.255", "1.2.3.4.5", "01.2.3.4", "1.002.3.4", strings.Repeat("a", 65) + ".example",
	} {
		if p.isURL(s) {
			t.Errorf("%q is an address", s)
		}
	}
}

// BenchmarkTokenizeHostile should take twice as long for twice the text.
func BenchmarkTokenizeHostile(b *testing.B) {
	p := Load()
	for _, unit := range []string{"(", "'", "a@", "a.", "a-", "....a", ":)", "é", "[=", "..,", " \n"} {
		for _, n := range []int{1 << 17, 1 << 18} {
			text := strings.Repeat(unit, n/len(unit))
			b.Run(strconv.Quote(unit)+"/"+strconv.Itoa(n), func(b *testing.B) {
				for b.Loop() {
					p.Tokenize(text)
				}
			})
		}
	}
}
