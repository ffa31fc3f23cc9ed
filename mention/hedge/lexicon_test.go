package hedge

import (
	"strings"
	"testing"

	"stemma/internal/lex"
	"stemma/text"
)

// TestLexicons reads the example of every line and compares what is found:
// "[words] kind firmness", parted by "; ".
func TestLexicons(t *testing.T) {
	for _, f := range []struct {
		file, src string
		find      func(*text.Doc) []Mention
	}{
		{"hedge.en.lex", hedgeSrc, Find},
		{"expect.en.lex", expectSrc, Expectations},
		{"negation.en.lex", negationSrc, Negations},
		{"idiom.en.lex", idiomSrc, func(d *text.Doc) []Mention { return append(Find(d), Negations(d)...) }},
	} {
		l := lex.Read(f.file, f.src, 1)
		if len(l.Lines) == 0 {
			t.Errorf("%s holds nothing", f.file)
		}
		for _, line := range l.Lines {
			d := text.ParseString(line.Example)
			var got []string
			for _, m := range f.find(d) {
				got = append(got, strings.Join(strings.Fields("["+m.Of(d.Text)+"] "+string(m.Kind)+" "+string(m.Firmness)), " "))
			}
			if s := strings.Join(got, "; "); s != line.Want {
				t.Errorf("%s: %s\n got %s\nwant %s", line.By, line.Example, s, line.Want)
			}
		}
	}
}

// TestIdiomsAreNeeded: without the idiom each example would give a mention.
func TestIdiomsAreNeeded(t *testing.T) {
	kept := idioms
	idioms = lexicon{}
	defer func() { idioms = kept }()
	for _, line := range lex.Read("idiom.en.lex", idiomSrc, 1).Lines {
		if len(Find(text.ParseString(line.Example)))+len(Negations(text.ParseString(line.Example))) == 0 {
			t.Errorf("%s: %s: nothing to forbid", line.By, line.Example)
		}
	}
}
