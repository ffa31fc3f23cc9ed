package text

import (
	"strings"
	"testing"

	"stemma/internal/lex"
)

// Two paragraphs of an invented report.
const (
	above = "The ferry Orlo Star ran aground off Port Ansel on Monday with 40 people on board, the harbour board said.\n\n"
	below = "\n\nAll of them were brought ashore before dark, and the board will ask how the pilot lost his way.\n"
)

func lexicon(t *testing.T, file string) *lex.Lexicon {
	for _, lx := range English().lexicons {
		if lx.File == file {
			return lx
		}
	}
	t.Fatalf("no %s", file)
	return nil
}

// sentencesOf returns the sentences of an example, as a want writes them.
func sentencesOf(s string) string {
	d := ParseString(s)
	var out []string
	for _, x := range d.Sents {
		out = append(out, x.Of(d.Text))
	}
	return strings.Join(out, " | ")
}

func TestAbbreviations(t *testing.T) {
	for _, l := range lexicon(t, "abbr.en.lex").Lines {
		if got := sentencesOf(l.Example); got != l.Want {
			t.Errorf("%s: %q gives %q, want %q", l.By, l.Example, got, l.Want)
		}
	}
}

func TestWordLists(t *testing.T) {
	for _, l := range lexicon(t, "words.en.lex").Lines {
		var got string
		switch l.Field(0) {
		case "stop":
			got = "-"
			for w := range strings.FieldsSeq(l.Example) {
				if !IsStop(w) {
					got = w
				}
			}
		case "glued", "clitic", "elided", "small":
			var words []string
			for _, x := range Words(l.Example) {
				words = append(words, x.Of(l.Example))
			}
			got = strings.Join(words, " ")
		case "thought":
			continue // TestMend
		default:
			got = sentencesOf(l.Example)
		}
		if got != l.Want {
			t.Errorf("%s: %q gives %q, want %q", l.By, l.Example, got, l.Want)
		}
	}
}
