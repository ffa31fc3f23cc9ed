package figure

import (
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"stemma/eval/ledger"
	"stemma/internal/caret"
	"stemma/mention/figure"
	"stemma/report"
	"stemma/text"
)

// A marked is a sentence with its quantities.
type marked struct {
	title, text string
	gold        []caret.Mark
}

// marks parses a caret file whose cases have one line of text. The marks are the truth and
// not what the program finds, so caret.Run cannot be used.
func marks(t *testing.T, file string) (out []marked, hash string) {
	raw, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.SplitSeq(string(raw), "\n") {
		switch rest := strings.TrimLeft(line, " "); {
		case strings.HasPrefix(line, "--- "):
			out = append(out, marked{title: line[4:]})
		case rest == "" || strings.HasPrefix(line, "# "):
		case len(out) == 0:
			t.Fatalf("%s: no case before %q", file, line)
		case rest[0] == '^':
			m := &out[len(out)-1]
			start := byteOf(m.text, len(line)-len(rest))
			carets, label, _ := strings.Cut(rest, " ")
			m.gold = append(m.gold, caret.Mark{Span: report.Span{Start: start, End: start + byteOf(m.text[start:], len(carets))}, Label: label})
		default:
			out[len(out)-1].text = line
		}
	}
	return out, ledger.Hash(raw)
}

// byteOf returns the offset of character n of s.
func byteOf(s string, n int) int {
	i := 0
	for ; n > 0; n-- {
		_, w := utf8.DecodeRuneInString(s[i:])
		i += w
	}
	return i
}

// short returns a figure in the notation of the marks: change, bound and value, then the
// unit or, for a count, the noun.
func short(f figure.Figure) string {
	g := f
	g.Per, g.Unit, g.Counted = "", "", figure.Counted{}
	s := g.String()
	switch {
	case f.Unit != "":
		s += " " + f.Unit
	case f.Counted.Head != "":
		s += " " + f.Counted.Head
	}
	return s
}

// cut splits the notation into change and bound, value, and unit.
func cut(s string) (bound, value, unit string) {
	s, unit, _ = strings.Cut(s, " ")
	k := strings.IndexAny(s, "0123456789")
	if k < 0 {
		return s, "", unit
	}
	bound, value = s[:k], s[k:]
	if strings.HasSuffix(bound, "-") && strings.HasPrefix(unit, "degree") {
		bound, value = strings.TrimSuffix(bound, "-"), "-"+value
	}
	if strings.Contains(value, "–") {
		bound += "–"
	}
	return bound, value, unit
}

// TestNews scores invented sentences as NewsQuant is scored: value, value and unit, value
// and bound. A figure need only overlap the number of a mark.
func TestNews(t *testing.T) {
	ledger.Long(t)
	for _, set := range []struct{ file, title, tuned string }{
		{"news", "Quantities, in invented sentences of news", "yes: written before the reader was run on them, and their errors read since"},
		{"unseen", "Quantities, in more invented sentences of news", "no: written when the rules stood, and no rule was made for them since"},
	} {
		cases, hash := marks(t, "testdata/"+set.file+".caret")
		var value, unit, bound ledger.PRF
		var errs ledger.Errors
		n := 0
		for _, c := range cases {
			figs := figure.Find(figure.English(), text.ParseString(c.text), nil)
			n += len(c.gold)
			var v, u, b int
			used := make([]bool, len(figs))
			for _, g := range c.gold {
				gb, gv, gu := cut(g.Label)
				hit := false
				for i, f := range figs {
					if used[i] || !f.Number.Overlaps(g.Span) {
						continue
					}
					fb, fv, fu := cut(short(f))
					if fv != gv {
						continue
					}
					used[i], hit = true, true
					v++
					if fu == gu {
						u++
					} else {
						errs.Add("unit", "%s: got %q, want %q: %s", c.title, short(f), g.Label, c.text)
					}
					if fb == gb {
						b++
					} else {
						errs.Add("bound", "%s: got %q, want %q: %s", c.title, short(f), g.Label, c.text)
					}
					break
				}
				if !hit {
					errs.Add("missed", "%s: %q: %s", c.title, g.Label, c.text)
				}
			}
			for i, f := range figs {
				if !used[i] {
					errs.Add("extra", "%s: %q: %s", c.title, short(f), c.text)
				}
			}
			value.Add(ledger.Of(v, len(figs), len(c.gold)))
			unit.Add(ledger.Of(u, len(figs), len(c.gold)))
			bound.Add(ledger.Of(b, len(figs), len(c.gold)))
		}
		errs.Log(t)
		s := &ledger.Sheet{
			Name: set.file, Title: set.title, Hash: hash, Tuned: set.tuned,
			Texts:  "Sentences of business, conflict, weather, politics, sport and science, with every quantity marked as NewsQuant marks them: value, unit or noun counted, bound and movement.",
			Out:    "dates, ages, ordinals, scores and the denominators of rates, which are no quantities there.",
			Others: "published for NewsQuant (other texts: 904 quantities in news sentences): value / value and unit / value and bound F1 of CQE .920/.856/.881, GPT-3 .706/.591/.519, quantulum3 .730/.472/–, Recognizers-Text .691/.342/–, Illinois .573/.371/.500.",
			Errors: "go test ./eval/figure -run News -v -errors 40",
		}
		s.Measures = []ledger.Measure{
			ledger.F1(set.file+".value", "value", "the number's span overlaps the mark and the values are equal", value),
			ledger.F1(set.file+".unit", "value and unit", "… and so is the unit or, of a count, the head noun", unit),
			ledger.F1(set.file+".bound", "value and bound", "… and so are the bound and the direction of the movement", bound),
		}
		s.Check(t, caret.Update())
	}
}
