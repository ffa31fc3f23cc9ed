package collate

import (
	"testing"

	"stemma/claim"
	"stemma/internal/lex"
	"stemma/mention/figure"
	"stemma/mention/name"
	"stemma/report"
	"stemma/story"
	"stemma/text"
)

// reading reads what the lexicons of this package need.
func reading(s string) *story.Witness {
	d := text.ParseString(s)
	r := &report.Report{Text: s}
	r.Seal()
	rd := claim.Join(r, d, &name.Cast{}, nil, figure.Find(figure.English(), d, nil), nil, nil, nil, nil)
	return &story.Witness{Siglum: "A", Reading: rd}
}

func TestMeasureLexicon(t *testing.T) {
	for _, l := range lex.Read("measure.en.lex", measureSource, 2).Lines {
		w := reading(l.Example)
		if len(w.Figures) != 1 {
			t.Errorf("%s: %d figures in %q", l.By, len(w.Figures), l.Example)
			continue
		}
		if got, _ := thing(w, &w.Figures[0]); got != l.Want {
			t.Errorf("%s: %q is of %q, want %q", l.By, l.Example, got, l.Want)
		}
	}
}

func TestFamilyLexicon(t *testing.T) {
	for _, l := range lex.Read("family.en.lex", familySource, 2).Lines {
		w := reading(l.Example)
		if len(w.Figures) != 1 {
			t.Errorf("%s: %d figures in %q", l.By, len(w.Figures), l.Example)
			continue
		}
		if got, _ := thing(w, &w.Figures[0]); got != l.Want {
			t.Errorf("%s: %q counts %q, want %q", l.By, l.Example, got, l.Want)
		}
	}
}

func TestThemeLexicon(t *testing.T) {
	for _, l := range lex.Read("theme.en.lex", themeSource, 2).Lines {
		w := reading(l.Example)
		refs := make([]Ref, len(w.Claims))
		for i := range refs {
			refs[i] = Ref{0, i}
		}
		if got := themeOf([]story.Witness{*w}, refs); got != l.Want {
			t.Errorf("%s: theme of %q is %q, want %q", l.By, l.Example, got, l.Want)
		}
	}
}
