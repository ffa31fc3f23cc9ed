package text

import (
	"slices"
	"strings"
	"testing"
)

const sentence = "The clerk of Merrow said that nine boats had been lost at the old pier on Tuesday. "

// The work on a text is bounded by its bytes: what lies beyond the budget is unread,
// and what lies before is read as if the text ended there.
func TestWorkIsBounded(t *testing.T) {
	if testing.Short() {
		t.Skip("-short: growth is not measured")
	}
	for name, s := range map[string]string{
		"one line":        strings.Repeat(sentence, 3<<20/len(sentence)),
		"paragraphs":      strings.Repeat(sentence+"\n\n", 1<<20/len(sentence)),
		"letters":         strings.Repeat("a\n\n", 200_000),
		"words":           oneWordEach(60_000),
		"no white space":  strings.Repeat("x", 1<<20),
		"brackets":        strings.Repeat("(", 1<<20),
		"wide characters": strings.Repeat("界", 1<<19),
	} {
		d := cut(English(), s, "", nil)
		if d.Unread.Empty() || !d.Unread.In(s) || d.Unread.End != len(s) || d.Text != s {
			t.Errorf("%s: unread is %v of %d bytes", name, d.Unread, len(s))
			continue
		}
		if d.Unread.Start > mostBytes+10 || len(d.Tokens) > rowsFor(mostBytes) {
			t.Errorf("%s: %d tokens, unread from %d on", name, len(d.Tokens), d.Unread.Start)
		}
		if n := len(d.Tokens); n > 0 && d.Tokens[n-1].End > d.Unread.Start {
			t.Errorf("%s: a token ends at %d, within %v", name, d.Tokens[n-1].End, d.Unread)
		}
		for _, b := range d.Blocks {
			if b.End > d.Unread.Start {
				t.Errorf("%s: a block ends at %d, within %v", name, b.End, d.Unread)
			}
		}
		same := func(a, b Token) bool { return a.Span == b.Span && a.Kind == b.Kind && a.Sent == b.Sent }
		if short := cut(English(), s[:d.Unread.Start], "", nil); short.Unread.Empty() && !slices.EqualFunc(short.Tokens, d.Tokens, same) {
			t.Errorf("%s: the part that is read has %d tokens, alone %d", name, len(d.Tokens), len(short.Tokens))
		}
	}
	for name, s := range map[string]string{
		"a live blog":     strings.Repeat(sentence+"\n\n", 250_000/len(sentence)),
		"a table":         oneWordEach(5_000),
		"white space end": sentence + strings.Repeat(" \n", 400_000),
	} {
		if d := cut(English(), s, "", nil); !d.Unread.Empty() {
			t.Errorf("%s of %d bytes is unread from %d on", name, len(s), d.Unread.Start)
		}
	}
}

// oneWordEach returns n paragraphs of one word, no two alike.
func oneWordEach(n int) string {
	var b strings.Builder
	for i := range n {
		for k := i; k > 0; k /= 26 {
			b.WriteByte(byte('a' + k%26))
		}
		b.WriteString("q\n\n")
	}
	return b.String()
}
