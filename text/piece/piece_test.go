package piece

import (
	"strings"
	"testing"

	"stemma/text"
)

func TestCut(t *testing.T) {
	for s, want := range map[string]string{
		"It took 43-minute talks.":     "it took 43 - minute talks .",
		"They paid $5bn (or 6,000.5).": "they paid $ 5 bn ( or 6,000.5 ) .",
		"The U.S. won 10–12 at 5 p.m.": "the u.s. won 10 –12 at 5 p.m.",
		"Ada’s iOS app is 1e9 old.":    "ada's ios app is 1e9 old .",
	} {
		d := text.ParseString(s)
		var got []string
		for _, sent := range d.Sents {
			ps := Cut(nil, d, sent)
			for i, p := range ps {
				if d.Text[p.Start:p.End] == "" || p.Token < sent.First || p.Token >= sent.Last || ps.Word(i) != p.Lower {
					t.Errorf("%q: piece %+v", s, p)
				}
				got = append(got, p.Lower)
			}
			if last := LastOf(nil, ps, sent); len(last) != sent.Last-sent.First || last[len(last)-1] != len(ps)-1 {
				t.Errorf("%q: last pieces %v of %d", s, last, len(ps))
			}
		}
		if g := strings.Join(got, " "); strings.ReplaceAll(g, " ", "") != strings.ReplaceAll(want, " ", "") {
			t.Errorf("%q: got %q, want %q", s, g, want)
		}
	}
}

func TestMarks(t *testing.T) {
	ps := CutText(nil, "a–b — c; “d”", 0, len("a–b — c; “d”"))
	var got []string
	for i := range ps {
		if ps[i].EndsClause() {
			got = append(got, ps[i].Lower)
		}
	}
	if g := strings.Join(got, " "); g != "— ; “ ”" {
		t.Errorf("marks that end a clause: %q", g)
	}
	if ps.Word(-1) != "" || ps.Word(99) != "" || ps.TagAt(99) != "" {
		t.Error("a piece beside the list")
	}
}

// TestWhole checks that a word taken whole is what cutting it gives.
func TestWhole(t *testing.T) {
	d := text.ParseString("Ada OSLO iOS a B boats of the eBay")
	for i, x := range d.Tokens {
		got := whole(d, i)
		want := CutText(nil, d.Text, x.Start, x.End)
		if len(want) != 1 || got.Span != want[0].Span || got.Lower != want[0].Lower || got.Kind != want[0].Kind || got.Upper != want[0].Upper || got.Glued != want[0].Glued {
			t.Errorf("%q: %+v, want %+v", x.Of(d.Text), got, want)
		}
	}
}
