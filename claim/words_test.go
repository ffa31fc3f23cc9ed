package claim_test

import (
	"slices"
	"testing"

	"stemma/claim"
	"stemma/internal/storytest"
	"stemma/report"
	"stemma/text"
)

// TestWords: what a reading keeps of a text is what package text read of it.
func TestWords(t *testing.T) {
	r := storytest.Read("Pier fell\n\nMERROW, May 3 (Post) — The harbour master’s 3rd boat “sank” at 40 km off U.S. shores.\n\nShare this\n\nHe said so.")
	d := text.ParseString(r.Report.Text)
	if len(r.Words) != len(d.Tokens) || len(r.Words) == 0 {
		t.Fatalf("%d words, %d tokens", len(r.Words), len(d.Tokens))
	}
	for i, w := range r.Words {
		tok := d.Tokens[i]
		if w.Span() != tok.Span || w.Kind != tok.Kind || r.Lower(i) != tok.Lower || r.SentOf(i) != tok.Sent ||
			w.Is(claim.SpaceAfter) != tok.Space || w.Is(claim.ContentWord) != text.Content(&tok) || w.Is(claim.ProperNoun) != (tok.POS == "PROPN") {
			t.Errorf("word %d is %+v, token %+v", i, w, tok)
		}
	}
	for from := range r.Report.Text {
		for _, to := range []int{from, min(from+9, len(r.Report.Text)), len(r.Report.Text)} {
			s := report.Span{Start: from, End: to}
			a, b := r.WordsIn(s)
			if c, e := d.TokensIn(s); a != c || b != e {
				t.Fatalf("%v holds words %d to %d, tokens %d to %d", s, a, b, c, e)
			}
			if got, want := r.Segments(s), d.Segments(s); !slices.Equal(got, want) {
				t.Fatalf("%v has the segments %v, want %v", s, got, want)
			}
		}
	}
	if r.SentOf(-1) != -1 || r.SentOf(len(r.Words)) != -1 {
		t.Error("a sentence for no word")
	}
	if f := r.Furniture(); len(f) != len(d.Furniture()) {
		t.Errorf("%d pieces of furniture, want %d", len(f), len(d.Furniture()))
	}
}
